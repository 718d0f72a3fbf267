"""Parties out of a spreadsheet: which file, where each column goes, what every row does, and taking it over.

The file waits beside the answers from the first page to the last: no form says where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from starlette.responses import Response

from tailor.answers.beside import drop_list, keep_list, list_file
from tailor.answers.questions.partijen import PARTIJEN
from tailor.errors import InputError
from tailor.interview.imported import EMPTY_LIST, LEAVE, OWN_LIST, refused_list, rest_words
from tailor.interview.marks import as_typed
from tailor.spreadsheet import OpenedList, open_list
from tailor.spreadsheet.report import fault_lines, telling
from tailor.web.columns import NO_TARGET, chosen_columns, column_fields, mapped
from tailor.web.downloads import download
from tailor.web.fields import mark_of
from tailor.web.layout import page
from tailor.web.list_shown import cell_count, cell_lines, row_lines
from tailor.web.pasted import CHANGED, STALE, back_of
from tailor.web.takeover import SEEN, SettledList, mark_of_preview, settled
from tailor.web.visit import HouseVisit, NotThereError, Posted, file_name, go

# The steps of the forms, by the value of the button.
CHOOSE, COLUMNS, LOOK, TAKE, DROP = "kiezen", "kolommen", "bekijken", "overnemen", "vervallen"
FILE: Final = "bestand"
# The most bytes of a list that is sent.
MOST_BYTES: Final = 10_000_000
_NO_FILE: Final = "Kies eerst een rekenblad."
_GONE: Final = "Tailor heeft dit rekenblad niet meer. Kies het nog een keer."
_OTHER: Final = "Er is intussen een ander rekenblad gekozen. Hieronder staat dat."
_IN_DOUBT: Final = "Rij {}: het is niet zeker welke partij ‘{}’ is."
# So many reasons are told after a list was taken.
_MOST_TOLD: Final = 20


def send_sheet(visit: HouseVisit) -> Response:
    """Return an empty spreadsheet, or one with the parties of the house, to be saved."""
    from tailor.spreadsheet import write  # here: openpyxl is heavy, and no page waits for it

    match visit.part("bestand"):
        case "partijen.xlsx":
            return download(write.template(), EMPTY_LIST)
        case "mijn-partijen.xlsx":
            return download(write.export_parties(visit.antwoorden), OWN_LIST)
    raise NotThereError


def show_sheets(visit: HouseVisit) -> Response:
    """Ask for a spreadsheet, show where its columns go and what its rows do, and take the good ones over."""
    step = visit.posted.text("doe")
    if step == DROP:
        drop_list(visit.desk.path)
        return go(back_of(visit))
    if step == CHOOSE:
        return _sent(visit)
    if not _waiting(visit) or (not step and visit.asked("stap") != COLUMNS):
        return _first(visit, _GONE if step else "", 409 if step else 200)
    try:
        opened = _opened(visit)
    except InputError as error:
        drop_list(visit.desk.path)
        return _first(visit, _refusal(error), 422)
    return _step(visit, step, opened)


def _waiting(visit: HouseVisit) -> str:
    """Return a short mark of the list that waits beside the answers; empty for none."""
    try:
        return sha256(list_file(visit.desk.path).read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


def _opened(visit: HouseVisit) -> OpenedList:
    return open_list(list_file(visit.desk.path), visit.antwoorden)


# -- which file --


def _first(visit: HouseVisit, error: str = "", status: int = 200) -> Response:
    """Return the page that asks for a file and offers two."""
    waits = bool(_waiting(visit)) and not error
    shown = {
        "error": error,
        "go_on": visit.at("partijen", "rekenblad", stap=COLUMNS, terug=visit.back) if waits else "",
        "empty_at": visit.at("partijen", "rekenblad", "bestand", EMPTY_LIST),
        "own_at": visit.at("partijen", "rekenblad", "bestand", OWN_LIST),
        "has_parties": bool(visit.antwoorden.known_parties),
        "back": back_of(visit),
    }
    return page(visit, "rekenblad", "Partijen uit een rekenblad", shown, status=status)


def _sent(visit: HouseVisit) -> Response:
    """Keep a file that was sent and show its columns; one that is no list is refused."""
    upload = visit.posted.files.get(FILE)
    if upload is None or not upload.content:
        return _first(visit, _NO_FILE if upload is None else "Dit bestand is leeg.", 422)
    if len(upload.content) > MOST_BYTES:
        return _first(visit, "Dit bestand is te groot: hoogstens 10 MB kan.", 422)
    try:
        keep_list(visit.desk.path, upload.content)
        _opened(visit)
    except InputError as error:
        drop_list(visit.desk.path)
        return _first(visit, _refusal(error), 422)
    name = file_name(upload.name)
    return go(visit.at("partijen", "rekenblad", stap=COLUMNS, naam=name, terug=visit.back))


def _refusal(error: InputError) -> str:
    """Return why a list is refused, in words that name the page and no options of the command line."""
    now = "Neem het lege rekenblad hieronder en zet uw partijen daarin." if "--" in error.nu else error.nu
    return refused_list(InputError(error.wat, "", error.waarom, now), " ")


# -- where each column goes --


def _step(visit: HouseVisit, step: str, opened: OpenedList) -> Response:
    """Do a step with the list that waits."""
    if step and visit.posted.text("merk") != _waiting(visit):
        return _columns(visit, opened, Posted(), _OTHER, 409)
    if step not in (LOOK, TAKE):
        return _columns(visit, opened, visit.posted)
    if any(one.error for one in column_fields(opened, visit.posted)):
        return _columns(visit, opened, visit.posted, status=422)
    after = mapped(opened, visit.posted)
    if not any(one.target for one in after.columns):
        return _columns(visit, opened, visit.posted, error=NO_TARGET, status=422)
    found = settled(after, visit.antwoorden, visit.posted)
    return _taken(visit, found) if step == TAKE else _preview(visit, found)


def _columns(
    visit: HouseVisit, opened: OpenedList, posted: Posted, note: str = "", status: int = 200, error: str = ""
) -> Response:
    """Return the page that shows to which question each column goes."""
    fields = column_fields(opened, posted)
    errors = [(one.id, f"{one.label}: {one.error}") for one in fields if one.error]
    errors += [(fields[0].id, error)] if error and fields else []
    shown = {
        "fields": fields,
        "errors": errors,
        "note": note,
        "leave": LEAVE,
        "name": file_name(visit.said("naam")),
        "empty": [one.name for one in opened.columns if one.heading and not one.values],
        "count": len(opened.rows),
        "mark": _waiting(visit),
        "back": visit.at("partijen", "rekenblad", terug=visit.back),
    }
    return page(visit, "kolommen", "Klopt het waar elke kolom heen gaat?", shown, status=status)


# -- what every row does --


def _preview(visit: HouseVisit, seen: SettledList, note: str = "", status: int = 200) -> Response:
    """Return the page that shows what a list brings."""
    found = seen.found
    shown = {
        "wide": True,
        "asked": seen.asked,
        "errors": [(f"{one.id}-1", as_typed(one.words)) for one in seen.asked if one.error],
        "note": note,
        "chosen": chosen_columns(visit.posted),
        "name": file_name(visit.posted.text("naam")),
        "rows": [row_lines(row) for row in found.rows],
        "wrong": _not_along(seen),
        "remarks": found.remarks,
        "cells": cell_lines(found),
        "cell_count": cell_count(found),
        "telling": telling(found),
        "brings": found.antwoorden != visit.antwoorden,
        "mark": _waiting(visit),
        "stood": mark_of(visit.interview.inquiry(PARTIJEN)),
        "seen": mark_of_preview(found),
    }
    return page(visit, "rijen", "Klopt deze lijst?", shown, status=status)


def _not_along(seen: SettledList) -> Sequence[str]:
    return (*fault_lines(seen.found), *(_IN_DOUBT.format(one.row, one.name) for one in seen.found.doubts))


def _taken(visit: HouseVisit, seen: SettledList) -> Response:
    """Take the good rows, when they are those that were seen; else show them again."""
    if visit.posted.text("stood") != mark_of(visit.interview.inquiry(PARTIJEN)):
        return _preview(visit, seen, STALE, 409)
    if not seen.is_answered:
        return _preview(visit, seen.with_errors(), status=422)
    if visit.posted.text(SEEN) != mark_of_preview(seen.found):
        return _preview(visit, seen, CHANGED)
    before = visit.antwoorden
    visit.take(seen.found.antwoorden)
    drop_list(visit.desk.path)
    return go(back_of(visit, visit.desk.tell(before, visit.antwoorden, (), _told(seen))))


def _told(seen: SettledList) -> list[str]:
    """Return what was taken, and each row that was not, as marked texts."""
    wrong = _not_along(seen)
    left = {fault.row for fault in seen.found.faults} | {doubt.row for doubt in seen.found.doubts}
    more = [f"En nog {len(wrong) - _MOST_TOLD}."] if len(wrong) > _MOST_TOLD else []
    lines = (telling(seen.found, taken=True), rest_words(len(left)), *wrong[:_MOST_TOLD], *more)
    return [as_typed(one) for one in lines if one]
