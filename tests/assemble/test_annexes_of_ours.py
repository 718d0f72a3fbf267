"""The annexes that the text has: the list above the signatures, and the police decision as Bijlage 5."""

import pytest

from tailor.assemble import Document, Editie
from tailor.assemble.document import Gap
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.interview.answer_places import places
from tailor.interview.clause_report import clause
from tests.answers.files import example
from tests.houses import BASE, OM, RAAD, ZORG, citations, document, gemeente, text

_NO_POLICE = [gemeente("Alderbroek"), OM, RAAD, ZORG]
_DROPPED = {"soort": "vervalt", "reden": "Wij doen dit anders."}


def listed(made: Document) -> list[str]:
    """Return the lines of the list above the signatures."""
    parts = [part for part in made.walk() if str(part.citation).startswith("ondertekening, bijlagen, ")]
    return [part.text for part in parts]


def titles(made: Document) -> list[str]:
    return [annex.titel.replace(" bij Privacy Protocol", "") for annex in made.annexes()]


def ended(lines: list[str]) -> list[str]:
    return [f"{line}{'.' if line == lines[-1] else ';'}" for line in lines]


@pytest.mark.parametrize("partijen", [BASE["partijen"], _NO_POLICE])
def test_the_text_lists_the_annexes_that_it_has(partijen: list[object]) -> None:
    made = document({"partijen": partijen})
    assert text(made, "ondertekening, bijlagen") == "Bij dit Protocol horen de volgende bijlagen:"
    assert listed(made) == ended(titles(made))


def test_the_list_stands_above_the_words_of_the_model_at_the_signatures() -> None:
    found = citations(document())
    assert found.index("ondertekening, bijlagen") < found.index("ondertekening, alinea 1")


def test_each_line_of_the_list_leads_to_its_annex() -> None:
    made = document()
    lines = [part for part in made.walk() if str(part.citation).startswith("ondertekening, bijlagen, ")]
    targets = [getattr(inline, "target", None) for part in lines for inline in part.inlines]
    assert [one for one in targets if one] == [Citatie(f"Bijlage {n}") for n in range(1, 6)]


def test_an_annex_that_the_house_drops_leaves_the_list_and_the_others_count_on() -> None:
    drops = [{"bepaling": "Bijlage 1", **_DROPPED}, {"bepaling": "artikel 28", **_DROPPED}]
    made = document({"afwijkingen": drops})
    assert listed(made) == ended(titles(made))
    assert listed(made)[0].startswith("Bijlage 1: Doeleinden")
    assert len(listed(made)) == 4


@pytest.mark.parametrize(
    ("wet", "asked", "there"),
    [
        ("buiten_wgs", None, True),
        ("beide", None, True),
        ("wgs", None, False),
        ("wgs", "nee", False),
        ("wgs", "ja", True),
    ],
)
def test_the_decision_of_the_police_is_an_annex_outside_the_wgs_or_when_the_police_asks(
    wet: str, asked: str | None, there: bool
) -> None:
    made = document({"regime.wet": wet, "taken.artikel20_gevraagd": asked})
    assert (Citatie("Bijlage 5") in made.citations) is there


def test_without_the_police_there_is_no_decision() -> None:
    assert Citatie("Bijlage 5") not in document({"partijen": _NO_POLICE}).citations


def test_the_cover_sheet_says_the_date_and_who_sign() -> None:
    made = document(editie=Editie.DEFINITIEF)
    assert text(made, "Bijlage 5, alinea 2") == "Datum van de beslissing: 1 juni 2026"
    assert text(made, "Bijlage 5, alinea 3") == (
        "Ondertekend door: de gemandateerde politiechef van de eenheid Oostmark, de officier van justitie en"
        " de burgemeesters van Alderbroek en Berkendam."
    )
    assert not any(clause.citation.is_note for clause in made.walk())


def test_with_notes_it_says_that_a_lawyer_must_look_at_it() -> None:
    made = document(editie=Editie.TOELICHTING)
    notes = [c.text for c in made.walk() if str(c.citation).startswith("Bijlage 5, toelichting")]
    assert "Laat een jurist" in " ".join(notes)


def test_one_gemeente_has_one_burgemeester() -> None:
    made = document({"partijen": [gemeente("Alderbroek"), *BASE["partijen"][2:]]})
    assert "en de burgemeester van Alderbroek." in text(made, "Bijlage 5, alinea 3")


def test_a_date_that_is_not_known_is_a_gap_there_and_an_open_point() -> None:
    made = document({"taken.artikel20_beslissing": None})
    gaps = [i for c in made.walk() if c.citation.part == Citatie("Bijlage 5") for i in c.inlines]
    assert any(isinstance(one, Gap) for one in gaps)
    points = [point for point in made.open_points if str(point.answer) == "taken.artikel20_beslissing"]
    assert [point.where for point in points] == [("Bijlage 5",)]


def test_where_the_date_lands_is_the_sentence_on_the_cover_sheet() -> None:
    found = places(example("voorbeeld"), "taken.artikel20_beslissing")
    assert [(spot.plaats, spot.woorden) for spot in found.plaatsen] == [
        ("Bijlage 5", "Datum van de beslissing: «28 september 2026»")
    ]


def test_the_added_list_says_where_it_comes_from() -> None:
    shown = clause(example("voorbeeld"), "ondertekening, bijlagen")
    assert {said for _, said in shown.words} == {
        "Lijst van bijlagen (De tekst noemt de bijlagen die erbij horen.)"
    }


def test_a_house_cannot_refer_to_an_annex_that_it_has_not() -> None:
    words = {"bepaling": "4.1", "soort": "voeg_toe_na", "tekst": "Zie {Bijlage 5}.", "reden": "Zo is het."}
    assert "Zie Bijlage 5." in text(document({"afwijkingen": [words]}), "4.1a")
    with pytest.raises(InputError):
        document({"afwijkingen": [words], "partijen": _NO_POLICE})
