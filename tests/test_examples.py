"""The example houses: whole documents, judged by LibreOffice and by rules that hold for every house."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tailor.answers import load, open_questions
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import Gap, Ref, lines
from tailor.check import Level, findings
from tailor.citation import Citatie
from tailor.grammar import date
from tailor.model import Kind
from tailor.render.docx import render_docx
from tailor.render.pdf import render_pdf
from tests import libreoffice
from tests.houses import TEMPLATES
from tests.render.docx import expected

ANSWERS = TEMPLATES.parent / "answers"
HOUSES = ["voorbeeld", "een-gemeente", "concept", "groot"]
READY = [house for house in HOUSES if house != "concept"]
CASES = [f"{house}-{editie}" for house in HOUSES for editie in ("concept", "toelichting")]
# Under the WGS what is signed is looked at; the notes are those of the other houses.
UNDER_WGS = ["wgs", "beide"]
CASES += [f"{house}-definitief" for house in (*READY, *UNDER_WGS)]
WORD = TEMPLATES / "protocol" / "huisstijl.docx"
PDF = TEMPLATES / "protocol" / "huisstijl.typ"


def make(house: str, editie: Editie) -> Document:
    return assemble(read_model(TEMPLATES), load(ANSWERS / f"{house}.yaml"), editie)


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {case: make(*_split(case)) for case in CASES}


def _split(case: str) -> tuple[str, Editie]:
    house, _, editie = case.rpartition("-")
    return house, Editie(editie)


def _all_files(documents: Mapping[str, Document]) -> Iterator[tuple[str, Document]]:
    for case, document in documents.items():
        yield case, document
        if case.endswith("definitief"):
            yield from ((f"{case}-{annex.kind}", annex) for annex in document.annexes())


@pytest.fixture(scope="module")
def files(documents: dict[str, Document]) -> dict[str, Document]:
    return dict(_all_files(documents))


@pytest.fixture(scope="module")
def by_libreoffice(files: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = {name: render_docx(document, WORD) for name, document in files.items()}
    return libreoffice.to_pdf(made, tmp_path_factory.mktemp("voorbeelden"))


def test_libreoffice_computes_every_number_and_reference_as_in_the_document(
    files: dict[str, Document], by_libreoffice: dict[str, Path]
) -> None:
    wrong = [name for name, document in files.items() if not _same(document, by_libreoffice[name])]
    assert wrong == []


def _same(document: Document, pdf: Path) -> bool:
    pages = libreoffice.pages(pdf)
    assert not any("source not found" in page for page in pages)
    day = date(document.datum) if document.datum else "[nog niet bekend]"
    wanted = expected.whole(document, day)
    return expected.words_of_pages(document, pages) == expected.squeezed(wanted)


@pytest.mark.parametrize("house", HOUSES)
def test_the_pdf_of_an_example_is_made_and_reads_back_the_same(
    house: str, documents: dict[str, Document]
) -> None:
    document = documents[f"{house}-concept"]
    assert render_pdf(document, PDF).startswith(b"%PDF-1.7")
    for annex in document.annexes():
        assert render_pdf(annex, PDF).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("house", READY)
def test_a_finished_example_has_nothing_open_and_nothing_that_blocks(house: str) -> None:
    answers = load(ANSWERS / f"{house}.yaml")
    found = findings(read_model(TEMPLATES), answers, make(house, Editie.DEFINITIEF))
    assert open_questions(answers) == ()
    assert [str(f) for f in found if f.level is Level.BLOKKEREND] == []


def test_the_draft_example_has_a_dozen_things_that_are_not_known(documents: dict[str, Document]) -> None:
    assert len(open_questions(load(ANSWERS / "concept.yaml"))) >= 12
    gaps = [i for c in documents["concept-concept"].walk() for i in c.inlines if isinstance(i, Gap)]
    assert len(gaps) >= 10


@pytest.mark.parametrize("house", READY)
def test_the_definitive_edition_holds_no_bracket_note_or_instruction(house: str) -> None:
    made = make(house, Editie.DEFINITIEF)
    words = " ".join(lines(made, labels=True))
    assert re.findall(r"\[[^\]]*\]", words) == ["[AVG]"]
    assert "Toelichting:" not in words
    assert "Hier verwijzen" not in words
    assert "(in geval van" not in words
    assert not any(clause.kind is Kind.TOELICHTING for clause in made.walk())


@pytest.mark.parametrize("house", HOUSES)
def test_the_edition_toelichting_holds_every_note_that_belongs_to_the_text(
    house: str, documents: dict[str, Document]
) -> None:
    notes = [c for c in documents[f"{house}-toelichting"].walk() if c.kind is Kind.TOELICHTING]
    of_the_model = [note for note in notes if note.citation.part != Citatie("Bijlage 5")]
    assert len(of_the_model) == 21


@pytest.mark.parametrize("case", CASES)
def test_every_reference_shows_the_number_of_its_target(case: str, documents: dict[str, Document]) -> None:
    document = documents[case]
    labels = {c.citation: c.label for c in document.walk()}
    found = [i for c in document.walk() for i in c.inlines if isinstance(i, Ref)]
    assert len(found) >= 100
    for ref in found:
        if ref.numeric:
            assert labels[ref.target].removeprefix("Artikel ").rstrip(".)") == ref.text


def test_one_gemeente_nowhere_speaks_of_gemeenten(documents: dict[str, Document]) -> None:
    words = " ".join(lines(documents["een-gemeente-definitief"], labels=False))
    assert not re.search(r"Gemeenten|Burgemeesters|colleges|burgemeesters", words)
    assert "Procesregisseur" in words
