"""Who joins and who left, told twice by hand: what is said of it, and that each way out ends it."""

import datetime
import re

import pytest

from tailor.answers import Antwoorden
from tailor.answers.acts import Signature, left, signed
from tailor.answers.change import parse_path, set_answers
from tailor.answers.joining import as_joined
from tailor.answers.questions.partijdelen import WijzeVanVertrek
from tailor.check import RULES, Finding, Level, judge, toetreders
from tailor.interview.caused import Judgements
from tests.check.clean_house import CLEAN, MODEL, changed

DAY = datetime.date(2026, 12, 1)
OWN = {name for name, rule in RULES.items() if rule.look.__module__ == toetreders.__name__}
SIGNED = f"[{{partij: ggd, staat: getekend, datum_ondertekening: {DAY}}}]"
ON_NO_DAY = "[{partij: ggd, staat: getekend}]"
ADMITTED, PROPOSED = "[{partij: ggd, staat: toegelaten}]", "[{partij: ggd}]"
AGAIN = f"{SIGNED[:-1]}, {{partij: ggd}}]"


def house(status: str, lines: str = "[]", **other: str) -> Antwoorden:
    given = {"partijen[ggd].status": status, "toetreders": lines}
    return changed(CLEAN, given | {name.replace("__", "."): text for name, text in other.items()})


def found(antwoorden: Antwoorden) -> list[Finding]:
    return [one for one in judge(MODEL, antwoorden, by_model=False).findings if one.rule in OWN]


TOLD = [
    ("treedt_toe", "[]", "toetreding-ontbreekt"),
    ("te_ondertekenen", PROPOSED, "toetreding-loopt-nog"),
    ("te_ondertekenen", ADMITTED, "toetreding-loopt-nog"),
    ("getekend", ADMITTED, "toetreding-loopt-nog"),
    ("getekend", AGAIN, "toetreding-loopt-nog"),
    ("weigert", PROPOSED, "toetreding-loopt-nog"),
    ("treedt_toe", SIGNED, "toetreding-getekend"),
    ("treedt_toe", ON_NO_DAY, "toetreding-getekend"),
    ("te_ondertekenen", SIGNED, "toetreding-getekend"),
    ("te_ondertekenen", ON_NO_DAY, "toetreding-getekend"),
    ("weigert", SIGNED, "toetreding-getekend"),
    ("getekend", ON_NO_DAY, "toetreding-getekend"),
    ("treedt_toe", "[{partij: ggd}, {partij: ggd}]", "toetreding-dubbel"),
    ("vertrokken", "[]", "vertrek-zonder-dag"),
    ("vertrokken", SIGNED, "vertrek-zonder-dag"),
]


@pytest.mark.parametrize(("status", "lines", "name"), TOLD)
def test_two_things_that_cannot_both_be_are_one_finding_that_blocks_nothing(
    status: str, lines: str, name: str
) -> None:
    (one,) = found(house(status, lines))
    assert one.rule == name
    assert one.level < Level.BLOKKEREND
    assert "GGD Aldervliet" in one.message


WAY = re.compile(r'‘tailor (?:zet ANTWOORDEN "([^"]+)"|(toetreding|uittreding) ANTWOORDEN ([^’]+))’')


def typed(antwoorden: Antwoorden, way: re.Match[str]) -> Antwoorden:
    """Return the answers after a command that a finding names."""
    if way[1]:
        path, _, text = way[1].partition("=")
        return set_answers(antwoorden, {parse_path(path): text})
    if way[2] == "uittreding":
        assert way[3] == "ggd --datum DATUM"
        return left(antwoorden, "ggd", DAY, WijzeVanVertrek.OPZEGGING)
    assert way[3] in ("--alleen ggd", "--alleen ggd --getekend DATUM")
    return signed(antwoorden, "ggd", Signature(DAY)) if "--getekend" in way[3] else antwoorden


@pytest.mark.parametrize(("status", "lines", "name"), TOLD)
def test_each_way_out_that_is_named_can_be_typed_and_ends_the_finding(
    status: str, lines: str, name: str
) -> None:
    before = house(status, lines)
    (one,) = found(before)
    ways = [*WAY.finditer(one.suggestion)]
    assert len(ways) == one.suggestion.count("‘")
    for way in ways:
        if "--alleen ggd’" in way[0] or (status == "weigert" and way[2] == "uittreding"):
            continue  # comes after the command before it
        assert name not in {other.rule for other in found(typed(before, way))}, way[0]


def test_who_left_after_it_declined_is_noted_by_the_two_commands_in_their_order() -> None:
    before = house("weigert", SIGNED)
    (one,) = found(before)
    first, second, _ = WAY.finditer(one.suggestion)
    assert found(typed(typed(before, first), second)) == []


@pytest.mark.parametrize(
    ("status", "lines"),
    [
        ("treedt_toe", PROPOSED),
        ("treedt_toe", ADMITTED),
        ("treedt_toe", AGAIN),
        ("getekend", SIGNED),
        ("getekend", "[]"),
        ("te_ondertekenen", "[]"),
        ("weigert", "[]"),
    ],
)
def test_what_fits_is_not_told(status: str, lines: str) -> None:
    assert found(house(status, lines)) == []


def test_who_acceded_and_left_since_is_not_told() -> None:
    assert found(left(house("getekend", SIGNED), "ggd", DAY, WijzeVanVertrek.UITSLUITING)) == []


def test_all_open_accessions_of_who_left_are_told_once_and_that_there_is_no_day() -> None:
    names = [one.rule for one in found(house("vertrokken", PROPOSED))]
    assert sorted(names) == ["toetreding-loopt-nog", "vertrek-zonder-dag"]


def test_who_acceded_to_an_older_version_signs_the_next_one_as_everybody_does() -> None:
    later = "2027-06-01"
    assert found(house("te_ondertekenen", SIGNED, document__datum=later)) == []
    assert found(house("te_ondertekenen", ON_NO_DAY, document__datum=later)) != []


def test_the_house_as_it_will_be_is_not_told_that_who_joins_stands_in_the_text() -> None:
    """Who joins is asked as if it had signed: that its accession is open is no fault then."""
    seen = as_joined(house("treedt_toe", PROPOSED), 0)
    told, asked = (Judgements(MODEL, without=name).of_house(seen) for name in ("", toetreders.STILL_OPEN))
    assert [one.rule for one in told if one not in asked] == [toetreders.STILL_OPEN]
