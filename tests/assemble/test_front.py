"""What stands in front of the text, in words that every renderer lays out."""

from dataclasses import replace
from pathlib import Path

import pytest

import tailor.render
from tailor.assemble.document import VERGELIJKING, Editie, Gap, OpenPoint, Text
from tailor.assemble.front import COLUMNS, CONTENTS, front, has_cover
from tailor.model.blocks import Kind
from tailor.path import Pad
from tests.clauses import full
from tests.houses import document

POINT = OpenPoint("de meldtermijn", ("artikel 14.3", "artikel 15.2", "aanhef"), "de FG", "24 uur", "x.y")
BARE = OpenPoint("het kantooradres", (), "", "", "x.z")


@pytest.mark.parametrize(
    ("editie", "mark"),
    [(Editie.CONCEPT, "CONCEPT"), (Editie.TOELICHTING, "TOELICHTING"), (Editie.DEFINITIEF, "")],
)
def test_the_mark_tells_what_is_not_the_text_to_sign(editie: Editie, mark: str) -> None:
    made = front(full(editie))
    assert (made.mark, made.word) == (mark, mark)
    compared = front(replace(full(editie), kind=VERGELIJKING))
    assert compared.mark == f"{mark} · VERGELIJKING".removeprefix(" · ")
    assert compared.word == "VERGELIJKING"


def test_the_cover_says_what_the_text_is() -> None:
    assert front(full()).facts == (
        ("Versie", Text("1.0")),
        ("Status", Text("vastgesteld")),
        ("Datum", Text("3 november 2026")),
        ("Gebaseerd op", Text("Model Privacy Protocol, versie 1.0")),
    )
    undated = dict(front(replace(full(), datum=None)).facts)
    assert undated["Datum"] == Gap("[nog niet bekend]", answer=Pad("document.datum"))


def test_the_contents_list_the_opening_the_articles_what_is_in_them_the_signing_and_the_annexes() -> None:
    listed = [f"{part.label} {part.text}".strip() for part in front(full()).contents]
    assert listed[:3] == ["Privacy Protocol tussen ketenpartners", "Artikel 1. Definities", "Artikel 2. Doel"]
    assert listed[-2:] == ["Bijlage 1: Toetredingsformulier", "Bijlage 2: Maatregelen"]
    assert front(replace(full(), kind=VERGELIJKING)).contents == front(full()).contents


def test_the_open_points_are_a_heading_an_introduction_and_a_table() -> None:
    (heading,) = front(replace(full(), open_points=(POINT, BARE))).open_points
    words, table = heading.children
    assert heading.text == "Open vragen"
    assert words.text.startswith("2 vragen hebben nog geen antwoord. Waar het antwoord in de tekst ontbreekt")
    rows = [tuple(cell.text for cell in row.children) for row in table.children]
    assert rows == [
        COLUMNS,
        ("De meldtermijn", "artikelen 14.3 en 15.2, aanhef", "de FG", "24 uur"),
        ("Het kantooradres", "geen plaats in de tekst", "nog niemand", "geen"),
    ]


def test_one_open_point_is_spoken_of_as_one() -> None:
    (heading,) = front(replace(full(), open_points=(POINT,))).open_points
    assert heading.children[0].text.startswith("Eén vraag heeft nog geen antwoord.")


def test_an_annex_alone_has_a_mark_and_facts_and_nothing_else() -> None:
    annex = replace(full().annexes()[0], open_points=(POINT,))
    made = front(annex)
    assert not has_cover(annex)
    assert (made.mark, len(made.facts)) == ("CONCEPT", 4)
    assert (made.titel, made.open_points, made.contents) == ((), (), ())


def test_the_text_to_sign_never_lists_open_points() -> None:
    assert front(replace(full(Editie.DEFINITIEF), open_points=(POINT,))).open_points == ()


def test_no_renderer_words_the_front_itself() -> None:
    worded = (CONTENTS, *COLUMNS[1:3], "nog niemand", '"VERGELIJKING', '"Gebaseerd', "nog geen antwoord")
    sources = Path(next(iter(tailor.render.__path__))).rglob("*.py")
    found = {(path.name, words) for path in sources for words in worded if words in path.read_text("utf-8")}
    assert found == set()


def test_the_cover_names_the_national_model_and_its_year_and_not_our_version() -> None:
    made = document()
    (cover,) = (one.text for name, one in front(made).facts if name == "Gebaseerd op")
    assert cover == "het landelijke Modelprotocol zorg- en veiligheidshuizen (2019)"
    assert made.colophon == f"{cover}, tekst 1.0.0 van tailor"


def test_one_heading_is_found_without_a_table_of_contents() -> None:
    title, *rest = full().parts
    heading = next(part for part in rest if part.kind is Kind.BIJLAGE)
    assert front(replace(full(), parts=(title, heading))).contents == ()
    assert len(front(replace(full(), parts=(title, heading, heading))).contents) == 2
