"""What follows from the kind of a party, with its reason; where it differs nothing is proposed."""

import re

import pytest

from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijfeiten import FACTS, PARKET, POLICE_UNIT, KindFacts
from tailor.answers.questions.wgs_plaats import PLACES
from tests.houses import TEMPLATES

MODEL = "\n".join(path.read_text("utf-8") for path in (TEMPLATES / "protocol").glob("*.md"))
ALL: list[KindFacts] = [*FACTS.values(), PARKET, POLICE_UNIT]
REASONS = {fact.reason for one in ALL for fact in (one.form, one.signs, one.mandate, one.short) if fact} | {
    one.source for facts in ALL for one in facts.organisations
}


def test_each_reason_is_a_short_sentence_or_two() -> None:
    for reason in REASONS:
        assert reason.endswith(".")
        for sentence in re.split(r"(?<=[a-z)])\. ", reason):
            assert len(sentence.split()) <= 20, sentence


def test_what_is_said_to_stand_in_the_model_stands_there() -> None:
    named = [one.name for facts in ALL for one in facts.organisations if "het model" in one.source]
    assert named == [
        "Raad voor de Kinderbescherming",
        "Dienst Justitiële Inrichtingen",
        "Slachtofferhulp Nederland",
    ]
    assert all(name in MODEL for name in named)
    assert "gemandateerde politiechef" in " ".join(MODEL.replace("\n> ", " ").split())


def test_every_kind_but_two_has_its_place_in_the_act_in_this_table_alone() -> None:
    assert set(Soort) - {*PLACES} == {Soort.ZORGAANBIEDER, Soort.OVERIG}
    assert {kind: facts.places for kind, facts in FACTS.items()} == PLACES


def test_the_form_goes_with_the_lid_of_the_act() -> None:
    for facts in FACTS.values():
        (place, *_) = sorted(facts.places)
        if facts.form and place != "geen":
            assert place.startswith(facts.form.value)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Soort.RAAD_VOOR_DE_KINDERBESCHERMING, ["RvdK"]),
        (Soort.DJI, ["DJI"]),
        (Soort.SLACHTOFFERHULP, ["SHN"]),
        (Soort.RECLASSERING, ["RN", "SVG", "LJ&R"]),
        (Soort.GGZ, []),
    ],
)
def test_the_organisations_of_the_country_are_known(kind: Soort, names: list[str]) -> None:
    assert [one.short for one in FACTS[kind].organisations] == names
