"""What a law changes, in a redline: a stage and an author of its own, and a comment at every clause."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailor.answers import Antwoorden
from tailor.assemble import Editie, assemble
from tailor.model import Model
from tailor.redline.compare import against_model, against_version, compare, remarks, stages
from tailor.redline.types import Redline
from tests.everything import MODEL, random_house, with_edits, with_law
from tests.law import adaptation, change, lawful, model_with
from tests.redline.helpers import check

QUIET = list(HealthCheck)
seeds = st.integers(0, 2**32)
SMALL = model_with(
    adaptation(
        change("2.2", "vervang", "De publieke Partijen zijn dat, zie {artikel 3}."),
        change("2.2", "voeg toe na", "Een private Partij is dat zelf."),
        change("3.4", "vervalt", None),
    )
)
SAID = (
    "Concepttekst, laten toetsen door een jurist. Alleen de publieke Partijen. Bron: artikel 2.27, derde lid,"
    " WGS."
)


def redline(model: Model, antwoorden: Antwoorden) -> Redline:
    return against_model(model, antwoorden, assemble(model, antwoorden, Editie.CONCEPT))


def by(found: Redline, citation: str) -> list[tuple[str, str]]:
    """Return the words of a clause that changed, with who changed them."""
    nodes = (node for node in found.walk() if str(node.clause.citation) == citation)
    pieces = ((piece.mark or node.mark, piece.inline) for node in nodes for piece in node.pieces)
    return [(mark.words, getattr(inline, "text", "")) for mark, inline in pieces if mark]


def authors(antwoorden: Antwoorden) -> Sequence[str]:
    return [stage.author for stage in stages(SMALL, antwoorden, Editie.CONCEPT)]


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_the_law_is_a_stage_between_the_corrections_and_what_is_filled_in(wet: str) -> None:
    assert authors(lawful(wet)) == ["", "Correctie", "WGS", "Ingevuld"]


def test_without_adaptations_there_is_no_such_stage() -> None:
    assert authors(lawful("wgs", {"aanpassingen": {"keuze": "geen"}})) == ["", "Correctie", "Ingevuld"]
    assert authors(lawful("buiten_wgs")) == ["", "Correctie", "Ingevuld"]


def test_who_reads_a_redline_sees_what_the_law_brought_and_took() -> None:
    found = redline(SMALL, lawful("wgs"))
    assert ("Ingevoegd door WGS", "Een private Partij is dat zelf.") in by(found, "2.2a")
    assert {who for who, _ in by(found, "3.4")} == {"Vervallen door WGS"}
    assert {who for who, _ in by(found, "2.2")} == {"Ingevoegd door WGS", "Vervallen door WGS"}
    assert "WGS" in found.authors


def test_every_clause_that_the_law_changes_has_a_comment_that_it_is_a_draft() -> None:
    found = redline(SMALL, lawful("wgs"))
    commented = {
        str(node.clause.citation): [one.text for one in node.remarks if one.author == "WGS"]
        for node in found.walk()
        if any(one.author == "WGS" for one in node.remarks)
    }
    assert commented == {"2.2": [SAID], "2.2a": [SAID], "3.4": [SAID]}


def test_under_both_regimes_the_paragraph_of_the_new_form_has_the_comment_too() -> None:
    said = remarks(SMALL, lawful("beide"), "Huis")
    places = [str(place) for place, found in said.items() if any(one.author == "WGS" for one in found)]
    assert sorted(places) == ["2.2", "2.2, onder de WGS", "2.2a", "3.4"]


def test_the_first_page_says_what_such_a_change_is() -> None:
    found = redline(SMALL, lawful("wgs"))
    words = "\n".join(clause.text for top in found.preface for clause in top.walk())
    assert "past het model aan de wet aan; concepttekst, laten toetsen door een jurist" in words


def test_an_own_wish_beside_the_law_names_both() -> None:
    found = redline(SMALL, lawful("wgs", {"bewaren.termijn_archief_maanden": "8"}))
    words = "\n".join(clause.text for top in found.preface for clause in top.walk())
    assert "verbeteren een fout of passen het model aan de WGS aan. Of zij volgen een vraag" in words


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_old_is_the_model_and_new_is_the_house(wet: str) -> None:
    antwoorden = lawful(wet)
    made = stages(SMALL, antwoorden, Editie.TOELICHTING)
    check(compare(list(made)), list(made))
    assert made[-1].document == assemble(SMALL, antwoorden, Editie.TOELICHTING)


def test_a_house_that_comes_under_the_law_is_compared_with_what_it_was() -> None:
    old, new = lawful("buiten_wgs"), lawful("wgs")
    found = against_version(SMALL, old, new, assemble(SMALL, new, Editie.CONCEPT))
    said = {str(n.clause.citation): [one.text for one in n.remarks] for n in found.walk() if n.remarks}
    assert said == {"2.2": [SAID], "2.2a": [SAID], "3.4": [SAID]}


# -- random houses, with the adaptations that stand in the list --


def hold(seed: int, count: int, editie: Editie) -> None:
    """Compare a house with random adaptations, corrections and deviations with the model."""
    answers, _ = with_edits(with_law(random_house(seed), seed), seed, count)
    made = stages(MODEL, answers, editie)
    assert made[-1].document == assemble(MODEL, answers, editie)
    check(compare(list(made)), list(made))


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(seeds, st.integers(0, 5), st.sampled_from(Editie))
def test_random_sets_of_adaptations_go_through(seed: int, count: int, editie: Editie) -> None:
    hold(seed, count, editie)


@pytest.mark.lang
@settings(max_examples=300, deadline=None, suppress_health_check=QUIET)
@given(seeds, st.integers(0, 20), st.sampled_from(Editie))
def test_three_hundred_random_sets_of_adaptations_go_through(seed: int, count: int, editie: Editie) -> None:
    hold(seed, count, editie)
