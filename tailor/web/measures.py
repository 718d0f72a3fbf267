"""The measures of Bijlage 3 as pages: one plan for all of them, or a form for each."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer
from tailor.interview.lists import DROP
from tailor.interview.measures import (
    BECOMES_SAME,
    EACH,
    HEADING,
    MEASURES,
    ONE_PLAN,
    PARTS,
    QUESTION,
    MeasureTable,
)
from tailor.path import Pad
from tailor.web import text
from tailor.web.layout import page
from tailor.web.lists import CHANGED_ONE, GONE, PART, after_step
from tailor.web.part_form import PartForm, form_of, show_form
from tailor.web.questions import where_on_the_way
from tailor.web.rooms import address_before
from tailor.web.steps import STEP, PlainMaker, kept, place_of, take_step
from tailor.web.visit import HouseVisit, NotThereError

ROOM: Final = "maatregelen"
# The form of the one plan.
PLAN: Final = "plan"


def show_measures(visit: HouseVisit) -> Response:
    """Show the table of measures, the form of the one plan, or that of one measure; or save it."""
    if not MEASURES.holds(visit.pad):
        raise NotThereError
    step = visit.said(PART)
    to = visit.at(ROOM, MEASURES, terug=visit.back)
    if step == PLAN:
        return show_form(visit, _plan(visit, to))
    place = place_of(visit, len(EACH))
    if step == CHANGED_ONE and place is not None:
        return show_form(visit, form_of(visit, EACH[place], to))
    if visit.is_post and visit.posted.text(STEP) == DROP and place is not None:
        return _dropped(visit, EACH[place], to)
    return _table(visit)


def _plan(visit: HouseVisit, to: str) -> PartForm:
    """Return the form of the one plan; what is given counts for every measure."""
    table = MeasureTable(visit.interview)
    note = BECOMES_SAME if table.gets_the_same else ""
    pads = [EACH[0] / part for part in PARTS]
    return PartForm(MEASURES, pads, HEADING.rstrip("."), to, also=_to_all, note=note)


def _to_all(antwoorden: Antwoorden) -> Antwoorden:
    """Return the answers in which every measure is described as the first."""
    for pad in EACH[1:]:
        antwoorden = replace_answer(antwoorden, pad, EACH[0].find(antwoorden))
    return antwoorden


def _dropped(visit: HouseVisit, pad: Pad, to: str) -> Response:
    """Take a measure out of the table, after asking."""
    table = MeasureTable(visit.interview)
    line = next(one for one in table.lines if one.value == str(pad))
    if not visit.posted.text(GONE):
        shown = {"about": "", "effect": "Zij staat dan niet meer in de tabel.", "can_go": True}
        more = {"yes": "Ja, weghalen", "kept": kept(visit), "leave": to}
        return page(visit, "weghalen", f"Wilt u de maatregel ‘{line.name}’ weghalen?", {**shown, **more})
    done = take_step(visit, PlainMaker(visit, pad), lambda: table.without([pad]), [pad])
    return after_step(visit, done, to, lambda said: _table(visit, said.refused, said.status))


def _table(visit: HouseVisit, refused: str = "", status: int = 200) -> Response:
    """Show where each measure is described."""
    table = MeasureTable(visit.interview)
    filled = set(map(str, table.filled))
    rows = [
        (
            one,
            place,
            one.value in filled,
            visit.at(ROOM, MEASURES, stap=CHANGED_ONE, plek=place, terug=visit.back),
        )
        for place, one in enumerate(table.lines)
    ]
    shown = {
        "rows": rows,
        "unfinished": table.unfinished,
        "question": QUESTION,
        "one_plan": next(one for one in table.steps if one.value == ONE_PLAN),
        "plan_at": visit.at(ROOM, MEASURES, stap=PLAN, terug=visit.back),
        "has_plan": table.plan is not None,
        "words": table.words,
        "refused": refused,
        "drop": DROP,
        "further": visit.at("na", EACH[0], tot=EACH[-1], terug=visit.back),
        "heading": where_on_the_way(visit, EACH[0]),
        "before": visit.back or address_before(visit.desk.name, visit.interview, EACH[0]),
        "places": text.anchors(visit, EACH),
        "text_at": text.address(visit, EACH),
    }
    return page(visit, "maatregelen", "De beveiligingsmaatregelen van Bijlage 3", shown, status=status)
