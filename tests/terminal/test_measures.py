"""The measures of Bijlage 3: one plan for all of them, or those that are ticked, a form each."""

import datetime
from typing import Any

from tailor.answers import Antwoorden
from tailor.interview.measures import EACH, MEASURES, MeasureTable
from tailor.path import Pad
from tests.houses import answers
from tests.terminal.work import WorkAlone, done

PLAN = ["Beveiligingsplan 2026", "CISO gemeente Alderbroek", "30 juni 2025", ""]
ACCESS, LOGGING = (MEASURES / name for name in ("toegang", "logging"))


def measure(antwoorden: Antwoorden, pad: Pad) -> Any:
    return pad.find(antwoorden)


def test_one_plan_is_asked_once_and_stands_at_all_eleven() -> None:
    work = done("bijlage3.maatregelen", answers(), ":one", PLAN)
    first, form = work.screen.prompts
    assert first.vraag == "Staat alles in één beveiligingsplan?"
    assert first.default == ""
    assert [one.name for one in form.fields] == ["Document", "Eigenaar", "Datum", "Norm"]
    held = {(one.document, one.eigenaar, one.datum, one.norm) for one in _all(work)}
    assert held == {(PLAN[0], PLAN[1], datetime.date(2025, 6, 30), None)}
    assert MeasureTable(work.interview).words == f"alle elf: **{PLAN[0]}**"


def _all(work: WorkAlone) -> list[Any]:
    return [measure(work.antwoorden, pad) for pad in EACH]


def test_each_field_of_the_plan_is_saved_when_it_is_left() -> None:
    work = done("bijlage3.maatregelen", answers(), ":one", PLAN)
    documents = [[getattr(measure(one, pad), "document", None) for pad in EACH] for one in work.saved]
    assert documents[1] == [PLAN[0]] * 11
    assert measure(work.saved[1], ACCESS).eigenaar is None


def test_the_plan_that_stands_everywhere_is_marked_and_ready_to_change() -> None:
    house = done("bijlage3.maatregelen", answers(), ":one", PLAN).antwoorden
    work = done("bijlage3.maatregelen", house, ":one", [PLAN[0], "de FG", "30 juni 2025", ""])
    first, form = work.screen.prompts
    assert first.default == ":one"
    assert [one.ready for one in form.fields] == [PLAN[0], PLAN[1], "30-6-2025", ""]
    assert {one.eigenaar for one in _all(work)} == {"de FG"}


def test_without_one_plan_those_that_are_ticked_are_asked_a_form_each() -> None:
    ticked = [str(ACCESS), str(LOGGING)]
    forms = (["Matrix", "Manager", "1 mei 2026", ""], ["Handleiding", "beheerder", "2 mei 2026", "BIO"])
    work = done("bijlage3.maatregelen", answers(), ":each", ticked, *forms)
    assert [one.vraag for one in work.screen.prompts[2:]] == [
        "De plaats waar ‘Toegangsbeveiliging’ is geregeld.",
        "De plaats waar ‘Logging en controle’ is geregeld.",
    ]
    assert [pad for pad in EACH if measure(work.antwoorden, pad) is not None] == [ACCESS, LOGGING]
    assert measure(work.antwoorden, LOGGING).norm == "BIO"
    lines = {one.name: one.effect for one in MeasureTable(work.interview).lines}
    assert lines["Toegangsbeveiliging"] == "Matrix"
    assert lines["Fysieke beveiliging"] == "Niet in de tabel."
    again = done("bijlage3.maatregelen", work.antwoorden, ":away", [str(LOGGING)])
    assert [pad for pad in EACH if measure(again.antwoorden, pad) is not None] == [ACCESS]
    assert again.screen.prompts[1].names == ["Toegangsbeveiliging", "Logging en controle"]


def test_a_plan_takes_the_place_of_what_differs_only_after_a_yes() -> None:
    forms = (":each", [str(ACCESS)], ["Matrix", "Manager", "1 mei 2026", ""])
    house = done("bijlage3.maatregelen", answers(), *forms).antwoorden
    assert done("bijlage3.maatregelen", house, ":one", False).antwoorden == house
    work = done("bijlage3.maatregelen", house, ":one", True, PLAN)
    assert {one.document for one in _all(work)} == {PLAN[0]}
