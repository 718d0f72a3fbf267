"""Faults of coherence planted in several houses: that finding comes, and no other that weighs anything."""

import pytest

from tailor.check import Level, judge
from tests.check.test_consistent import HOUSES, MODEL, changed

FAULTS = [
    ("datums-in-volgorde", "groot", {"inwerkingtreding.datum": "2026-01-01"}),
    ("datums-in-volgorde", "een-gemeente", {"convenant.gesloten_op": "2026-12-01"}),
    ("datum-onwaarschijnlijk", "groot", {"convenant.gesloten_op": "1926-01-29"}),
    ("datum-onwaarschijnlijk", "een-gemeente", {"document.datum": "2062-11-02"}),
    ("begrip-zonder-definitie", "een-gemeente", {"overwegingen.lijst": '[{model: "1"}, {model: "2"}]'}),
    ("toegang-ontbreekt", "een-gemeente", {"toegang.rollen": "[casusregisseur]"}),
    ("rol-genoemd", "een-gemeente", {"correcties.keuze": "een_voor_een", "correcties.gekozen": "[C39, C40]"}),
    ("archief-na-vernietiging", "een-gemeente", {"bewaren.termijn_vernietiging_maanden": "2"}),
    ("partijen-convenant", "groot", {"convenant.partijen_gelijk": "nee"}),
    ("status-vervallen", "groot", {"document.status": "vervallen"}),
    ("status-in-bewerking", "een-gemeente", {"document.status": "in_bewerking"}),
]


def heavy(house: str, changes: dict[str, str]) -> set[tuple[str, str]]:
    """Return what weighs anything, by rule and the answer it is about."""
    found = judge(MODEL, changed(changes, house)).findings
    return {(one.rule, str(one.answer)) for one in found if one.level > Level.INFO}


@pytest.mark.parametrize(("rule", "house", "changes"), FAULTS)
def test_a_planted_fault_gives_that_finding_and_no_other(
    rule: str, house: str, changes: dict[str, str]
) -> None:
    assert house in HOUSES
    new = {name for name, _ in heavy(house, changes) - heavy(house, {})}
    assert new - {"verouderde-verwijzing"} == {rule}
