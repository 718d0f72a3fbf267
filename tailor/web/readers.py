"""Which lawyer has read the adaptations to the WGS, as a page: name, function and day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from starlette.responses import Response

from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import DROP
from tailor.interview.readers import ASKED, GETOETST_DOOR, LawReading
from tailor.web import text
from tailor.web.fields import TypedLine, field_of
from tailor.web.layout import page
from tailor.web.lists import GONE, after_step
from tailor.web.parts import around
from tailor.web.steps import STEP, PlainMaker, ask_sure, is_stale, kept, stood, take_step
from tailor.web.visit import HouseVisit, NotThereError

_STALE: Final = (
    "Dit is intussen ergens anders gewijzigd. Er is nog niets vastgelegd. Leg het zo nodig opnieuw vast."
)
_RECORDED: Final = "Vastgelegd. Veranderen de aanpassingen, dan moet een jurist ze opnieuw lezen."
_NOTHING: Final = "Vul dit in. Zonder naam, functie en datum wordt er niets vastgelegd."


def show_reader(visit: HouseVisit) -> Response:
    """Show who has read the adaptations, record it, or withdraw it."""
    if not GETOETST_DOOR.holds(visit.pad):
        raise NotThereError
    reader = LawReading(visit.interview)
    lines = [_line(reader.asked(name), name) for name in ASKED]
    if not visit.is_post or reader.refusal:
        return _page(visit, reader, lines)
    if visit.posted.text(STEP) == DROP:
        return _withdrawn(visit, reader)
    return _recorded(visit, reader, lines)


def _line(q: Inquiry, name: str) -> TypedLine:
    """Return the line of a question about the reader; the day is never filled in beforehand."""
    made = field_of(q).line or TypedLine(str(q.pad))
    ready = "" if name == ASKED[-1] else q.ready
    return replace(made, label=q.question, help=q.vraag.help, value=ready, optional=False)


def _withdrawn(visit: HouseVisit, reader: LawReading) -> Response:
    """Take away that somebody has read them, after asking."""
    if not visit.posted.text(GONE):
        step = next((one for one in reader.steps if one.value == DROP), reader.steps[-1])
        shown = {
            "about": reader.standing,
            "effect": step.effect,
            "can_go": True,
            "yes": "Ja, intrekken",
            "kept": kept(visit),
            "leave": visit.at("getoetst", GETOETST_DOOR, terug=visit.back),
        }
        return page(visit, "weghalen", "Wilt u dit intrekken?", shown)
    done = take_step(visit, PlainMaker(visit, GETOETST_DOOR), reader.withdrawn, [GETOETST_DOOR])
    to = visit.at("na", GETOETST_DOOR, terug=visit.back)
    return after_step(visit, done, to, lambda said: _page(visit, reader, [], said.refused, said.status))


def _recorded(visit: HouseVisit, reader: LawReading, lines: Sequence[TypedLine]) -> Response:
    """Record who has read them, together with the mark of what was read."""
    typed = [replace(one, value=visit.posted.text(one.name)) for one in lines]
    asked = [reader.asked(name) for name in ASKED]
    answers = [q.read(one.value) for q, one in zip(asked, typed, strict=True)]
    judged = [
        replace(one, error=q.judge(answer) if one.value else _NOTHING)
        for one, q, answer in zip(typed, asked, answers, strict=True)
    ]
    if any(one.error for one in judged):
        return _page(visit, reader, judged, status=422)
    if is_stale(visit, GETOETST_DOOR):
        return _page(visit, reader, judged, _STALE, 409)
    said = dict(zip(ASKED, answers, strict=True))
    maker = PlainMaker(visit, GETOETST_DOOR)
    done = take_step(visit, maker, lambda: reader.with_reader(said), [GETOETST_DOOR], [_RECORDED])
    if done.doubtful:
        return ask_sure(visit, done)
    to = visit.at("na", GETOETST_DOOR, terug=visit.back)
    return after_step(visit, done, to, lambda one: _page(visit, reader, judged, one.refused, one.status))


def _page(
    visit: HouseVisit, reader: LawReading, lines: Sequence[TypedLine], refused: str = "", status: int = 200
) -> Response:
    shown = {
        "reader": reader,
        "lines": lines,
        "refused": refused,
        "stood": stood(visit, GETOETST_DOOR),
        "drop": DROP,
        **around(visit, reader.inquiry),
        "text_at": text.address(visit, [GETOETST_DOOR]),
    }
    return page(visit, "getoetst", reader.inquiry.question, shown, status=status)
