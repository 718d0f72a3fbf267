"""The justification as a file: valid in Word and PDF, accessible, and every word of the house in it."""

from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from tailor import dossier
from tailor.answers import Antwoorden, load
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import lines
from tailor.check import findings
from tailor.dossier.documents import stem
from tailor.model import Kind
from tailor.render.docx import read_back, render_docx
from tailor.render.html import render_html
from tailor.render.pdf import render_pdf
from tailor.verantwoording import keuzenverantwoording
from tests import libreoffice
from tests.everything import everything
from tests.houses import TEMPLATES, answers, gemeente
from tests.render.pdf.judges import faults, heard

MODEL = read_model(TEMPLATES)
HOUSES = ["voorbeeld", "een-gemeente", "concept", "groot"]
WORD = TEMPLATES / "protocol" / "huisstijl.docx"
TYPST = TEMPLATES / "protocol" / "huisstijl.typ"
HOSTILE = (
    "A & B &amp; <b>vet</b> {{ huis }} {% if x %}",
    "# geen kop * geen lijst _x_ \\ $ @ ~",
    "‘enkel’ “dubbel” – — … €",
)


def of(given: Antwoorden, editie: Editie = Editie.CONCEPT) -> Document:
    document = assemble(MODEL, given, editie)
    return keuzenverantwoording(MODEL, given, document, findings(MODEL, given, document))


@pytest.fixture(scope="module")
def made() -> dict[str, Document]:
    return {house: of(load(TEMPLATES.parent / "answers" / f"{house}.yaml")) for house in HOUSES}


@pytest.mark.parametrize("house", HOUSES)
def test_the_pdf_is_valid_and_can_be_heard(house: str, made: dict[str, Document], tmp_path: Path) -> None:
    data = render_pdf(made[house], TYPST)
    assert faults(data) == []
    assert [one for one in heard(data, tmp_path) if not is_repeated_head(one, made[house])] == []


def is_repeated_head(said: str, document: Document) -> bool:
    """Tell whether the second checker speaks of a heading row on the second page of its table; it stays.

    It knows what is repeated by its repetition. What a table of two pages repeats, it repeats once, so the
    checker takes it for prose that is skipped; but it was read aloud on top of the table.
    """
    skipped = "TAG-002 (error): 1 line(s) of prose are marked /Artifact and will be skipped by every reader: "
    heads = ({*one.children[0].children} for one in document.walk() if one.kind is Kind.TABEL)
    words = ({word for cell in head for word in cell.text.split()} for head in heads)
    return said.startswith(skipped) and any({*said.removeprefix(skipped).split()} <= one for one in words)


@pytest.mark.parametrize("house", HOUSES)
def test_the_checkers_of_word_find_nothing(house: str, made: dict[str, Document], tmp_path: Path) -> None:
    path = tmp_path / "v.docx"
    path.write_bytes(render_docx(made[house], WORD))
    assert [*map(str, OpenXmlValidator().validate(path).errors)] == []
    assert [*map(str, ooxml_integrity.check(path))] == []


def test_libreoffice_reads_every_line_of_it(made: dict[str, Document], tmp_path: Path) -> None:
    files = {house: render_docx(made[house], WORD) for house in ("voorbeeld", "groot")}
    for house, found in libreoffice.to_text(files, tmp_path).items():
        # LibreOffice gives Word's hyphen that never breaks as a sign of its own.
        text = "".join("".join(found).split()).replace("\u2011", "-")
        for line in lines(made[house], labels=False):
            assert "".join(line.split()) in text, line


def test_the_chapters_stand_in_the_contents_of_the_page(made: dict[str, Document]) -> None:
    page = render_html(made["groot"])
    contents = page[page.index("<nav") : page.index("</nav>")]
    chapters = [part.text for part in made["groot"].parts if part.kind is Kind.BIJLAGE]
    assert len(chapters) == 5
    assert all(chapter in contents for chapter in chapters)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_comes_out_as_typed(text: str) -> None:
    new = {"bepaling": "11.1", "soort": "vervalt", "reden": text, "bron": text}
    owner = {"nog_niet_bekend": {"wie": text, "opmerking": text}}
    changes = {
        "afwijkingen": [new],
        "bijlage2.document": text,
        "datalekken.meldtermijn_uren": owner,
        "partijen": [{**gemeente("Alderbroek"), "naam": text}, gemeente("Berkendam")],
    }
    found = of(answers(changes))
    assert sum(text in clause.text for clause in found.walk()) == 10
    render_pdf(found, TYPST)
    render_html(found)
    back = read_back(render_docx(found, WORD), labels=True)
    assert back == lines(found, labels=True)


def test_long_answers_everywhere_are_printed_and_read_back() -> None:
    long = "Een zin met gewone woorden die nergens ophoudt. " * 60
    data = everything()
    data["aansprakelijkheid"] = {"keuze": "eigen", "leden": [long, long], "reden": long}
    data["afwijkingen"] = [
        {"bepaling": "11.1", "soort": "vervang", "tekst": long, "reden": long},
        {"bepaling": "9.1", "soort": "voeg_toe_na", "tekst": f"{long}\n\n{long}", "reden": long},
    ]
    data["gemeenten"] = {"formule": "eigen", "formule_tekst": long}
    found = of(Antwoorden.model_validate(data))
    render_pdf(found, TYPST)
    render_docx(found, WORD)
    render_html(found)


def test_it_goes_with_the_set_in_every_edition(tmp_path: Path) -> None:
    for editie in Editie:
        result = dossier.make_dossier(
            TEMPLATES.parent / "answers" / "voorbeeld.yaml", tmp_path / editie, editie
        )
        found = [one for one in result.manifest.documenten if one.soort == "keuzenverantwoording"]
        assert [one.bestand for one in found] == [
            f"keuzenverantwoording-zvh-aldervliet-1.0-{editie}.{kind}" for kind in ("docx", "pdf")
        ]


def test_the_name_of_the_file_is_short() -> None:
    assert stem(of(answers()), "Oostmark", "1.0") == "keuzenverantwoording-oostmark-1.0-concept"
