"""What the WGS demands of the text: until it is taken, mended or accepted; and when a lawyer read it."""

import pytest

from tailor.check import RULES, Level, judge
from tailor.check.read_by_lawyer import mark_of
from tests.check.clean_house import MODEL, Changes, changed, clean, found_by, judged

HOUSE = clean("wgs")
NUMBERS = {one.number for one in MODEL.aanpassingen}
REQUIRED = {one.number for one in MODEL.aanpassingen if one.required}


def missing(changes: Changes) -> dict[str, Level]:
    """Return the adaptations that are told as missing in the house under the WGS, with the weight."""
    rules = ("wgs-aanpassing", "wgs-aanbevolen")
    house = changed(HOUSE, changes)
    return {one.key: one.level for rule in rules for one in found_by(rule, house)}


def test_without_adaptations_each_that_means_something_here_is_told_and_the_required_ones_block() -> None:
    told = missing({"aanpassingen.keuze": "geen"})
    assert told.keys() == NUMBERS - {"W04", "W05"}  # no party without a place, and nothing outside the WGS
    assert {number for number, level in told.items() if level is Level.BLOKKEREND} == told.keys() & REQUIRED


def test_what_is_taken_is_told_no_more_and_takes_along_what_it_needs() -> None:
    told = missing({"aanpassingen.keuze": "een_voor_een", "aanpassingen.gekozen": "[W02]"})
    assert told.keys() == NUMBERS - {"W01", "W02", "W04", "W05"}


def test_while_the_choice_is_open_that_alone_is_told() -> None:
    assert missing({"aanpassingen.keuze": "nog niet bekend"}) == {}


@pytest.mark.parametrize("wet", ["buiten_wgs"])
def test_outside_the_wgs_nothing_is_missing(wet: str) -> None:
    assert missing({"regime.wet": wet, "aanpassingen.keuze": "geen"}) == {}


def test_an_own_text_that_says_so_stands_for_an_adaptation() -> None:
    own = (
        '[{bepaling: "2.2", soort: vervang, tekst: "De publieke Partijen zijn samen verantwoordelijk.",'
        " reden: Zo staat het in de wet., bron: de jurist, herstelt: [W02]}]"
    )
    geen = {"aanpassingen.keuze": "geen"}
    assert "W02" in missing(geen)
    assert "W02" not in missing({**geen, "afwijkingen": own})


def test_what_a_named_lawyer_accepts_blocks_no_more() -> None:
    fault = changed(HOUSE, {"aanpassingen.keuze": "geen"})
    one = next(found for found in found_by("wgs-aanpassing", fault) if found.key == "W02")
    accepted = (
        f"[{{regel: wgs-aanpassing, bij: aanpassingen.keuze, door: mr. A. Bos, functie: jurist,"
        f' datum: 2026-11-12, reden: Elders geregeld., kenmerk: "{one.mark}"}}]'
    )
    found = judge(MODEL, changed(fault, {"aanvaard": accepted})).findings
    blocking = {each.key for each in found if each.rule == "wgs-aanpassing" and each.blocks}
    assert blocking == REQUIRED - {"W02", "W04", "W05"}


# -- who read them --


def read(changes: Changes) -> list[str]:
    return [one.message for one in judged(changes, "wgs") if one.rule == "wgs-getoetst"]


def test_a_lawyer_who_read_them_is_enough_until_an_adaptation_changes() -> None:
    assert read({}) == []
    (told,) = read({"wgs.lijst": "nee"})  # the article on the list goes
    assert told == "Na het lezen door de heer mr. J.P. Westerdijk zijn de aanpassingen aan de WGS veranderd."
    assert read({"datalekken.meldtermijn_uren": "36"}) == []


def test_without_a_lawyer_or_a_mark_nobody_read_them() -> None:
    assert read({"regime.getoetst_door": ""}) == ["Nog geen jurist heeft de aanpassingen aan de WGS gelezen."]
    (told,) = read({"regime.getoetst_door.kenmerk": ""})
    assert told.startswith("Niet vastgelegd is welke aanpassingen")


def test_the_mark_tells_the_law_and_every_word_of_the_adaptations() -> None:
    marks = {
        mark_of(MODEL, changed(HOUSE, changes))
        for changes in (
            {},
            {"regime.wet": "beide"},
            {"wgs.lijst": "nee"},
            {"aanpassingen.keuze": "geen"},
            {"aanpassingen.keuze": "een_voor_een", "aanpassingen.gekozen": "[W02]"},
        )
    }
    assert len(marks) == 5


# -- what undoes one --


def test_an_own_recital_in_the_place_of_an_adapted_one_is_told_like_a_deviation() -> None:
    lijst = '[{model: "1"}, {model: "4", tekst: "dat Partijen samen verantwoordelijk zijn"}]'
    (told,) = found_by("wgs-aanpassing-gewijzigd", changed(HOUSE, {"overwegingen.lijst": lijst}))
    assert told.key == "W02"
    assert "aanpassing W02" in told.message


def test_every_rule_of_the_wgs_is_silent_outside_it() -> None:
    told = {one.rule for one in judge(MODEL, clean()).findings if one.rule.startswith("wgs-")}
    assert told == {"wgs-bestaat"}
    assert len([name for name in RULES if name.startswith("wgs-")]) >= 12
