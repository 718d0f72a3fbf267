"""What the law asks beside the text: what must be public with its day, and what returns with its dates."""

import datetime
from typing import Any

import pytest

from tailor.check.duties import NO_DUTIES, duties
from tailor.check.wgs import PUBLICATIONS
from tests.law import lawful


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_each_publication_has_its_article_its_day_and_its_place(wet: str) -> None:
    found = duties(lawful(wet, {"wgs.publicatie.werkgebied": "2026-05-04"})).publications
    assert [str(one.answer) for one in found] == [f"wgs.publicatie.{name}" for name, *_ in PUBLICATIONS]
    assert {one.where for one in found} == {"www.oostmark.example"}
    days = {str(one.answer.name): one.published for one in found}
    assert days.pop("werkgebied") == datetime.date(2026, 5, 4)
    assert set(days.values()) == {None}
    assert all("WGS" in one.source or "BGS" in one.source for one in found)


@pytest.mark.parametrize(("answer", "there"), [("ja", True), ("nee", False), ("nog niet bekend", True)])
def test_the_criteria_of_a_list_are_asked_unless_there_is_none(answer: str, there: bool) -> None:
    found = [str(one.answer) for one in duties(lawful("wgs", {"wgs.lijst": answer})).publications]
    assert ("wgs.publicatie.criteria" in found) is there


@pytest.mark.parametrize("website", [None, "nog niet bekend"])
def test_a_website_that_is_not_known_is_no_place(website: str | None) -> None:
    assert {one.where for one in duties(lawful("wgs", {"wgs.website": website})).publications} == {""}


def test_outside_the_law_nothing_is_asked() -> None:
    assert duties(lawful("buiten_wgs")) == NO_DUTIES


def test_the_first_audit_falls_two_years_after_the_law_came_into_force_and_then_every_four() -> None:
    audit = duties(lawful("wgs")).returning[0]
    assert audit.first == datetime.date(2027, 3, 1)
    assert "1 maart 2027, daarna elke vier jaar: 1 maart 2031, 1 maart 2035" in audit.when


@pytest.mark.parametrize(
    ("changes", "who"),
    [
        ({}, "de Manager verzamelt"),
        ({"wgs.terugkoppeling": "nog niet bekend"}, "wie verzamelt, is nog niet bekend"),
        ({"wgs.terugkoppeling": None}, "wie verzamelt, is nog niet bekend"),
        ({"wgs.jaarverslag": "gezamenlijk"}, "het huis, samen met andere huizen"),
    ],
)
def test_who_does_what_returns_is_what_the_house_answered(changes: dict[str, Any], who: str) -> None:
    assert who in " | ".join(one.who for one in duties(lawful("wgs", changes)).returning)
