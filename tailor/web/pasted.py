"""Parties that are pasted as lines: shown as a table before they are taken; what is wrong can be mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.responses import Response

from tailor.answers.beside import keep_pasted, read_pasted
from tailor.answers.questions.partijen import PARTIJEN
from tailor.errors import InputError
from tailor.interview.imported import refused_list
from tailor.interview.marks import as_typed
from tailor.interview.pasted import HOW_TO_PASTE, NO_PARTY, WHO_TAKES_PART, PastedList, pasted_list
from tailor.spreadsheet import open_pasted
from tailor.spreadsheet.report import telling
from tailor.web.fields import TypedLine, mark_of
from tailor.web.layout import page
from tailor.web.takeover import SEEN, SettledList, mark_of_preview, settled
from tailor.web.visit import HouseVisit, go

# The steps of the form, by the value of the button.
LOOK, TAKE, MEND, LEAVE = "bekijken", "overnemen", "verbeteren", "vervallen"
_TEXT: Final = "tekst"
_EMPTY: Final = "Plak of typ hier eerst uw partijen."
KEPT: Final = "Deze lijst plakte u eerder. Zij is nog niet overgenomen."
LEFT: Final = "Deze regels zijn niet overgenomen. Verbeter ze, of laat ze vervallen."
STALE: Final = "De lijst van partijen is intussen ergens anders gewijzigd. Kijk of dit nog klopt."
CHANGED: Final = "Door uw antwoorden is dit er anders uit gaan zien. Kijk of dit klopt."


@dataclass(frozen=True, slots=True)
class SeenList:
    """A pasted list as it is shown before it is taken: what was said of its rows, and what it brings."""

    settled: SettledList
    list: PastedList


def show_pasting(visit: HouseVisit) -> Response:
    """Ask for lines; show what they bring; take the good ones, and give the others back to be mended."""
    if not visit.is_post:
        return _form(visit, read_pasted(visit.desk.path))
    step, text = visit.posted.text("doe"), "".join(visit.posted.all(_TEXT)[-1:])
    if step == LEAVE:
        keep_pasted(visit.desk.path, "")
        return go(back_of(visit))
    keep_pasted(visit.desk.path, text)
    if step == MEND:
        return _form(visit, text)
    if not text.strip():
        return _form(visit, text, _EMPTY)
    try:
        seen = _seen(visit, text)
    except InputError as error:
        return _form(visit, text, refused_list(error, " "))
    if not (seen.list.table or seen.list.wrong):
        return _form(visit, text, NO_PARTY)
    return _taken(visit, seen) if step == TAKE else _preview(visit, seen)


def back_of(visit: HouseVisit, told: str = "") -> str:
    """Return the page to go to when all is done."""
    to = visit.back or visit.at("partijen", PARTIJEN)
    sign = "&" if "?" in to else "?"
    return f"{to}{sign}melding={told}" if told else to


def _seen(visit: HouseVisit, text: str) -> SeenList:
    """Return what lines bring.

    Raises:
        InputError: They are no list.
    """
    found = settled(open_pasted(text, visit.antwoorden), visit.antwoorden, visit.posted)
    return SeenList(found, pasted_list(text, found.opened, found.found, visit.interview))


# -- the lines --


def _form(visit: HouseVisit, text: str, error: str = "") -> Response:
    """Return the page on which lines are pasted, with those that are there already."""
    line = TypedLine(_TEXT, "", text, HOW_TO_PASTE, long=True, error=error)
    waits = bool(text.strip()) and not visit.is_post
    shown = {
        "line": line,
        "waits": (LEFT if visit.asked("melding") else KEPT) if waits else "",
        "wrong": _wrong(visit, text) if waits else (),
        "has_text": bool(text.strip()),
        "back": back_of(visit),
    }
    return page(visit, "plakken", WHO_TAKES_PART, shown, status=422 if error else 200)


def _wrong(visit: HouseVisit, text: str) -> tuple[str, ...]:
    """Return what is wrong in lines that wait, by the rows as they stand there now."""
    try:
        return tuple(_seen(visit, text).list.wrong.values())
    except InputError as error:
        return (refused_list(error, " "),)


# -- what they bring --


def _preview(visit: HouseVisit, seen: SeenList, note: str = "", status: int = 200) -> Response:
    """Return the page that shows what lines bring."""
    found = seen.list
    errors = [(f"{one.id}-1", as_typed(one.words)) for one in seen.settled.asked if one.error]
    shown = {
        "wide": True,
        "text": found.text,
        "asked": seen.settled.asked,
        "errors": errors,
        "note": note,
        "lines": found.lines,
        "remarks": found.remarks,
        "wrong": tuple(found.wrong.values()),
        "telling": telling(found.found),
        "brings": found.found.antwoorden != visit.antwoorden,
        "stood": mark_of(visit.interview.inquiry(PARTIJEN)),
        "seen": mark_of_preview(found.found),
    }
    return page(visit, "geplakt", "Klopt deze lijst?", shown, status=status)


def _taken(visit: HouseVisit, seen: SeenList) -> Response:
    """Take the good rows, when they are those that were seen; else show them again."""
    if visit.posted.text("stood") != mark_of(visit.interview.inquiry(PARTIJEN)):
        return _preview(visit, seen, STALE, 409)
    if not seen.settled.is_answered:
        return _preview(visit, SeenList(seen.settled.with_errors(), seen.list), status=422)
    if visit.posted.text(SEEN) != mark_of_preview(seen.list.found):
        return _preview(visit, seen, CHANGED)
    before, found = visit.antwoorden, seen.list
    visit.take(found.found.antwoorden)
    keep_pasted(visit.desk.path, found.left)
    line = as_typed(telling(found.found, taken=True))
    told = visit.desk.tell(before, visit.antwoorden, (), [line])
    if found.left:
        return go(visit.at("partijen", "plakken", melding=told, terug=visit.back))
    return go(back_of(visit, told))
