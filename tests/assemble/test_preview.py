"""A preview gives the clauses of the Document, to the letter, without making the whole."""

from typing import Any

import pytest

from tailor.answers import load
from tailor.answers.questionnaire import questions_by_path
from tailor.assemble import Clause, Document, Editie, assemble, read_model
from tailor.assemble.assemble import Preview
from tailor.assemble.find import landing
from tailor.citation import Citatie
from tests import houses
from tests.houses import TEMPLATES
from tests.law import lawful

EXAMPLES = TEMPLATES.parent / "answers"
NAMES = ["voorbeeld", "een-gemeente", "concept", "groot"]
CHANGES: list[dict[str, Any]] = [
    {},
    {"datalekken.meldtermijn_uren": None},
    {"taken.letters": "deelnemers"},
    {"partijen": [houses.gemeente("Alderbroek"), houses.POLITIE]},
    {"huis.aanduiding": {"enkelvoud": "ketenhuis", "meervoud": "ketenhuizen", "lidwoord": "het"}},
]


def agrees(document: Document, preview: Preview, answers: Any) -> None:
    """Compare every clause that a screen could ask for, each one alone and then all parts at once."""
    by_citation: dict[Citatie, list[Clause]] = {}
    for clause in document.walk():
        by_citation.setdefault(clause.citation, []).append(clause)
    for citation, clauses in list(by_citation.items())[::7]:
        assert preview.clauses(answers, [citation]) == tuple(clauses)
    parts = [part.citation for part in document.parts]
    assert preview.clauses(answers, parts) == document.parts


# A house with open questions has no definitive edition.
CASES = [
    (name, editie) for name in NAMES for editie in Editie if (name, editie) != ("concept", Editie.DEFINITIEF)
]


@pytest.mark.parametrize(("name", "editie"), CASES)
def test_a_preview_of_an_example_is_what_stands_in_its_document(name: str, editie: Editie) -> None:
    model, answers = read_model(TEMPLATES), load(EXAMPLES / f"{name}.yaml")
    agrees(assemble(model, answers, editie), Preview(model, editie), answers)


@pytest.mark.parametrize("change", CHANGES)
def test_a_preview_follows_a_changed_answer_with_text_and_number(change: dict[str, Any]) -> None:
    model, answers = read_model(TEMPLATES), houses.answers(change)
    agrees(assemble(model, answers, Editie.CONCEPT), Preview(model), answers)


def test_one_preview_serves_one_house_after_the_other_and_keeps_nothing_of_the_first() -> None:
    preview = Preview(read_model(TEMPLATES))
    (first,) = preview.clauses(houses.answers(), [Citatie("14.3")])
    (second,) = preview.clauses(houses.answers({"datalekken.meldtermijn_uren": 36}), [Citatie("14.3")])
    assert "36" not in first.text
    assert second == next(
        c
        for c in houses.document({"datalekken.meldtermijn_uren": 36}).walk()
        if c.citation == Citatie("14.3")
    )
    assert preview.clauses(houses.answers(), [Citatie("14.3")]) == (first,)


def test_a_clause_is_given_once_also_when_it_stands_in_another_that_is_asked() -> None:
    (found,) = Preview(read_model(TEMPLATES)).clauses(
        houses.answers(), [Citatie("6.4 onder a"), Citatie("6.4"), Citatie("6.4")]
    )
    assert found.citation == Citatie("6.4")


def test_an_address_that_is_not_in_the_text_gives_nothing() -> None:
    preview = Preview(read_model(TEMPLATES))
    assert preview.clauses(houses.answers(), [Citatie("99.1"), Citatie("aanhef, toelichting")]) == ()
    assert preview.clauses(houses.answers(), []) == ()


def test_a_clause_of_each_party_comes_once_for_each() -> None:
    found = Preview(read_model(TEMPLATES)).clauses(houses.answers(), [Citatie("aanhef, gemeenten")])
    assert len(found) == 2


def test_every_question_with_a_place_in_the_text_can_be_shown() -> None:
    model = read_model(TEMPLATES)
    preview, asked = Preview(model), (houses.answers(), lawful("beide"))
    places = {pad: landing(model, pad) for pad in questions_by_path()}
    assert sum(map(bool, places.values())) > 150
    lands = {pad: found for pad, found in places.items() if found}
    assert [pad for pad, found in lands.items() if not any(preview.clauses(a, found) for a in asked)] == []
