"""The national model as a Document: its operative text, to the letter."""

from dataclasses import replace

import pytest

from tailor.answers import Antwoorden, load
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.assemble import national
from tailor.assemble.document import Gap, Ref, lines
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Kind, Model
from tests.houses import TEMPLATES
from tests.model.national import model_lines

LEFT_OUT = {
    "the preface": (2, 3, 4, 5, 6, 7, 8),
    "the instruction about abbreviations": (47,),
    "the notes": (
        *(13, 14, 52, 53, 71, 72, 103, 104, 116, 117, 139, 140, 141, 146, 147),
        *(192, 193, 195, 196, 197, 198, 199, 200, 202, 204, 219, 220, 222, 232, 233, 252, 253, 264, 265),
        *(319, 320, 372, 373, 399, 400, 653, 654, 672, 673),
    ),
}
"""The lines of the model that are no operative text."""


@pytest.fixture(scope="module")
def model() -> Model:
    return read_model(TEMPLATES)


@pytest.fixture(scope="module")
def antwoorden() -> Antwoorden:
    return load(TEMPLATES.parent / "answers" / "voorbeeld.yaml")


def made(model: Model, antwoorden: Antwoorden, editie: Editie = Editie.CONCEPT) -> Document:
    return national(model, model.parts, antwoorden, editie)


def words(document: Document) -> list[str]:
    return [word for line in lines(document, labels=False) for word in line.split()]


@pytest.mark.parametrize("editie", [Editie.CONCEPT, Editie.DEFINITIEF])
def test_it_holds_every_operative_word_of_the_model_and_no_more(
    model: Model, antwoorden: Antwoorden, editie: Editie
) -> None:
    out = {number for numbers in LEFT_OUT.values() for number in numbers}
    wanted = [word for number, line in model_lines() if number not in out for word in line.split()]
    assert words(made(model, antwoorden, editie)) == wanted


def test_with_notes_it_holds_every_word_of_the_model(model: Model, antwoorden: Antwoorden) -> None:
    wanted = [word for _, line in model_lines() for word in line.split()]
    assert words(made(model, antwoorden, Editie.TOELICHTING)) == wanted


def test_the_labels_of_both_openings_and_the_instruction_of_annex_2_are_paragraphs(
    model: Model, antwoorden: Antwoorden
) -> None:
    found = {c.citation: (c.kind, c.text) for c in made(model, antwoorden).walk()}
    assert found[Citatie("aanhef, toelichting 2")] == (Kind.ALINEA, "(in geval van één gemeente)")
    assert found[Citatie("aanhef, toelichting 3")] == (Kind.ALINEA, "(in geval van meerdere gemeenten)")
    assert found[Citatie("Bijlage 2, toelichting")][1].startswith("Hier verwijzen naar het vertaaldocument")


def test_with_notes_the_same_notes_stand_as_in_the_text_of_the_house(
    model: Model, antwoorden: Antwoorden
) -> None:
    mine = {c.citation for c in made(model, antwoorden, Editie.TOELICHTING).walk()}
    house = [c.citation for c in assemble(model, antwoorden, Editie.TOELICHTING).walk() if c.citation.is_note]
    assert {note for note in house if note.part not in model.added} <= mine


def test_it_writes_out_what_the_model_writes_out(model: Model, antwoorden: Antwoorden) -> None:
    clauses = list(made(model, antwoorden).walk())
    assert [c.text for c in clauses if c.citation == Citatie("aanhef, gemeenten")] == [
        "[Gemeente A];",
        "[Gemeente B];",
        "[Gemeente C];",
        "[Gemeente D],",
    ]
    assert sum(c.kind is Kind.HANDTEKENING for c in clauses) == 9
    names = [
        c.inlines[0]
        for c in clauses
        if c.citation in (Citatie("aanhef, alinea 8"), Citatie("aanhef, alinea 9"))
    ]
    assert [getattr(name, "text", "") for name in names] == [
        *(f"[naam partij {name}]" for name in ("A", "B", "C", "i.c. GGD")),
        "[naam partij E i.c. private partij]",
    ]


def test_its_references_are_references_with_the_numbers_of_the_model(
    model: Model, antwoorden: Antwoorden
) -> None:
    document = made(model, antwoorden)
    labels = {c.citation: c.label for c in document.walk()}
    found = [i for c in document.walk() for i in c.inlines if isinstance(i, Ref)]
    assert len(found) >= 100
    assert not [i for c in document.walk() for i in c.inlines if isinstance(i, Gap)]
    for ref in found:
        if ref.numeric:
            assert labels[ref.target].removeprefix("Artikel ").rstrip(".)") == ref.text


def test_it_has_the_facts_of_the_house_and_no_open_points(model: Model, antwoorden: Antwoorden) -> None:
    house = assemble(model, antwoorden, Editie.CONCEPT)
    document = made(model, antwoorden)
    assert document.titel.endswith("zorg- en veiligheidshuis [naam]")
    same = {"titel": house.titel, "parts": house.parts, "open_points": house.open_points}
    assert replace(document, **same) == house


def test_a_reference_to_a_clause_that_an_edit_took_away_is_refused(
    model: Model, antwoorden: Antwoorden
) -> None:
    parts = tuple(part for part in model.parts if part.citation != Citatie("artikel 3"))
    with pytest.raises(InputError, match="leidt nergens heen"):
        national(model, parts, antwoorden, Editie.CONCEPT)
