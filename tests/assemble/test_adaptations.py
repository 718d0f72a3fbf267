"""The adaptations that stand in the list: each alone, all, and any of them, in every house and edition."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailor.answers import Antwoorden
from tailor.assemble import Editie, assemble
from tailor.assemble.assemble import lost_references, national
from tailor.assemble.document import Document, Gap
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.law import applied_adaptations, meant_adaptations
from tailor.assemble.layers import layers
from tailor.model import Layer
from tests.everything import MODEL, random_house, with_law
from tests.houses import ZORG, gemeente, text
from tests.law import PARTIES, lawful, one_by_one

QUIET = list(HealthCheck)
REGIMES = ("wgs", "beide")
NUMBERS = [one.number for one in MODEL.aanpassingen]
seeds = st.integers(0, 2**32)


def whole(antwoorden: Antwoorden, editie: Editie = Editie.CONCEPT) -> Document:
    """Return the text of a house, of which every stage can be made too."""
    assert lost_references(MODEL, antwoorden, editie) == ()
    laid = layers(MODEL, KnownAnswers(antwoorden))
    national(MODEL, laid.until(Layer.WGS), antwoorden, editie)
    return assemble(MODEL, antwoorden, editie)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_alone_gives_a_whole_text(number: str) -> None:
    for wet in REGIMES:
        antwoorden = lawful(wet, one_by_one(number))
        before = assemble(MODEL, lawful(wet, {"aanpassingen": {"keuze": "geen"}}), Editie.CONCEPT)
        applied = [one.number for one in applied_adaptations(MODEL, antwoorden)]
        assert (number in applied) is (number in [m.number for m in meant_adaptations(MODEL, antwoorden)])
        assert (whole(antwoorden).parts != before.parts) is bool(applied)


@pytest.mark.parametrize("wet", REGIMES)
@pytest.mark.parametrize("correcties", ["aanbevolen", "taal", "geen"])
def test_all_together_leave_no_gap_whatever_is_corrected(wet: str, correcties: str) -> None:
    changes = {"correcties.keuze": correcties, "wgs.rac_contact": "rac@oostmark.example"}
    for editie in (Editie.CONCEPT, Editie.TOELICHTING):
        made = whole(lawful(wet, changes), editie)
        assert [one for clause in made.walk() for one in clause.inlines if isinstance(one, Gap)] == []


def test_every_adaptation_means_something_in_a_house_that_does_both() -> None:
    assert [one.number for one in meant_adaptations(MODEL, lawful("beide"))] == NUMBERS


def test_under_both_regimes_a_clause_says_for_which_processing_its_forms_hold() -> None:
    made = whole(lawful("beide"))
    clauses = [one.text for one in made.walk() if one.text.startswith(("Buiten de WGS: ", "Onder de WGS: "))]
    assert len(clauses) > 50
    assert "WGS: ;" not in "\n".join(one.text for one in made.walk())


def test_without_a_choice_the_text_is_that_of_a_house_outside_the_law() -> None:
    parties = [one for one in PARTIES if one["sleutel"] != "politie"]  # with them an annex is asked about
    bare = {"partijen": parties, "taken.artikel20_beslissing": None}
    outside = assemble(MODEL, lawful("buiten_wgs", bare), Editie.CONCEPT)
    for chosen in ({"aanpassingen": {}}, {"aanpassingen": {"keuze": "geen"}}):
        assert whole(lawful("wgs", {**bare, **chosen})).parts == outside.parts


# -- who takes part, as the text names them --


def enumerated(wet: str = "wgs", **changes: object) -> str:
    return text(whole(lawful(wet, changes)), "2.2")


def test_the_joint_controllers_are_the_public_parties() -> None:
    assert enumerated().endswith(
        "de burgemeesters en de colleges van burgemeester en wethouders van de gemeenten Alderbroek en"
        " Berkendam, de Korpschef van politie eenheid Oostmark, het College van procureurs-generaal en de"
        " Raad voor de Kinderbescherming."
    )


def test_a_lone_municipality_stands_there_with_both_organs() -> None:
    lone = {"partijen": [gemeente("Alderbroek")], "wgs.fg": "alderbroek"}
    assert enumerated(**lone).endswith(
        "de burgemeester en het college van burgemeester en wethouders van de gemeente Alderbroek."
    )


def test_a_party_outside_the_law_is_no_joint_controller() -> None:
    made = whole(lawful("beide", {"wgs.buiten": {"partijen": ["raad"], "doelen": ["de wijk"]}}))
    form = text(made, "2.2, onder de WGS")
    assert "Raad" not in form
    assert form.endswith("Oostmark en het College van procureurs-generaal.")


def test_a_party_without_a_known_place_leaves_a_gap() -> None:
    made = whole(lawful("wgs", {"partijen": [*PARTIES[:5], ZORG]}))
    gaps = {str(one.answer) for c in made.walk() for one in c.inlines if isinstance(one, Gap)}
    assert gaps == {"partijen[5].wgs_soort"}


def test_what_falls_outside_is_named_and_an_empty_list_says_so() -> None:
    some = whole(lawful("beide"))
    words = "\n".join(one.text for one in some.walk())
    assert "Slachtofferhulp Nederland" in words
    assert "de aanpak van woonoverlast" in words
    none = whole(lawful("beide", {"wgs.buiten": {"partijen": [], "doelen": ["de wijk"]}}))
    assert "geen;" in "\n".join(one.text for one in none.walk() if "volgende Partijen" in one.text)


def test_how_to_reach_somebody_stands_between_brackets_or_not_at_all() -> None:
    words = "\n".join(one.text for one in whole(lawful("wgs")).walk())
    assert "(fg@alderbroek.example)" in words
    without = "\n".join(one.text for one in whole(lawful("wgs", {"wgs.fg_gegevens": None})).walk())
    assert "fg@" not in without
    assert " ()" not in without


# -- any of them --


def any_of_them(seed: int, editie: Editie) -> None:
    """Make a random house with random adaptations, on a random choice of corrections and lists."""
    dice = Random(seed)
    data = with_law(random_house(seed), seed)
    numbers = [one.number for one in MODEL.correcties if one.number != "C01"]
    data["correcties"] = {"keuze": "een_voor_een", "gekozen": dice.sample(numbers, dice.randint(1, 60))}
    data["afwijkingen"] = []
    data["taken"] = {**data["taken"], "letters": dice.choice(("alle", "deelnemers"))}
    whole(Antwoorden.model_validate(data), editie)


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(seeds, st.sampled_from(Editie))
def test_any_of_them_give_a_whole_text(seed: int, editie: Editie) -> None:
    any_of_them(seed, editie)


@pytest.mark.lang
@settings(max_examples=2_000, deadline=None, suppress_health_check=QUIET)
@given(seeds, st.sampled_from(Editie))
def test_two_thousand_times_any_of_them_give_a_whole_text(seed: int, editie: Editie) -> None:
    any_of_them(seed, editie)
