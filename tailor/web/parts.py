"""Answers of many parts as pages: whether there is one, a list, and the form of a group or an element."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from starlette.responses import Response

from tailor.grammar import capital
from tailor.interview.answer import AnswerForm, answer_field
from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import ListEditor
from tailor.interview.marks import as_typed
from tailor.path import Pad
from tailor.web import text
from tailor.web.fields import (
    NONE_OF_THEM,
    TYPED,
    UNKNOWN,
    WITHOUT,
    AskedField,
    Given,
    Pick,
    field_of,
    refilled,
    yes_or_no,
)
from tailor.web.fields import given as given_at
from tailor.web.layout import page
from tailor.web.lists import (
    CHANGED_ONE,
    NEW_ONE,
    PART,
    ShownList,
    after_step,
    do_step,
    shown_list,
    with_texts,
)
from tailor.web.part_form import show_element, show_group
from tailor.web.questions import where_on_the_way
from tailor.web.rooms import address_before, address_of
from tailor.web.steps import Done, PlainMaker, kept, place_of, take_step
from tailor.web.visit import HouseVisit, NotThereError, go

ROOM: Final = "delen"
# Where a group is filled in, and where something else than its parts is answered.
FILL_IN, OTHERWISE = "invullen", "anders"
# Says that what was filled in may go.
MAY_GO: Final = "vervalt"
_PARTS: Final = "U vult daarna de onderdelen in."
_GONE: Final = "Wat u hier had ingevuld, vervalt dan. Is dat goed?"


def show_parts(visit: HouseVisit) -> Response:
    """Show an answer of many parts, or save what was filled in of it."""
    try:
        q = visit.interview.inquiry(visit.pad)
    except LookupError as error:
        raise NotThereError from error
    elsewhere = address_of(visit.desk.name, visit.interview, q.pad, visit.back)
    if not elsewhere.startswith(visit.at(ROOM)):
        return go(elsewhere)
    if q.pad.is_element:
        return show_group(visit, q.pad, _back_to_list(visit, q.pad))
    if asks_whether(visit, q):
        return show_whether(visit, q, _begin_of(visit, q))
    if q.field.form is AnswerForm.GROUP:
        return show_group(visit, q.pad, visit.at("na", q.pad, terug=visit.back))
    return _list(visit, ListEditor(visit.interview, q.pad))


def _back_to_list(visit: HouseVisit, pad: Pad) -> str:
    """Return where one goes after an element that was changed by itself: back, else to its list."""
    return visit.back or visit.at(ROOM, pad.parent)


# -- whether there is an answer --


def asks_whether(visit: HouseVisit, q: Inquiry) -> bool:
    """Return whether it is asked first whether there is an answer of many parts."""
    step = visit.said(PART)
    return step == OTHERWISE or not (step or q.is_filled or q.vraag.by_tool)


def show_whether(visit: HouseVisit, q: Inquiry, begin: str) -> Response:
    """Ask whether the answer is given: yes leads to its parts; no, or that it is not known yet, is saved.

    Args:
        visit: The visit.
        q: The question.
        begin: The address where its parts are given.
    """
    if not visit.is_post:
        return _whether_page(visit, q, _whether_field(q))
    if visit.posted.text(str(q.pad)) == TYPED and not visit.posted.text(f"{q.pad}{UNKNOWN}"):
        return go(begin)
    found = _whether_given(q, visit)
    refused = found.error or (visit.interview.judge(q.pad, found.answer) if found.answer else "")
    if refused:
        return _whether_page(visit, q, _refused(q, visit, refused), status=422)
    if q.is_filled and not visit.posted.text(MAY_GO):
        return _ask_to_go(visit, q)
    maker = PlainMaker(visit, q.pad)
    done = take_step(visit, maker, lambda: visit.interview.with_answer(q.pad, found.answer), [q.pad])
    return after_step(
        visit,
        done,
        visit.at("na", q.pad, terug=visit.back),
        lambda said: _whether_page(visit, q, _refused(q, visit, said.refused), status=said.status),
    )


def _begin_of(visit: HouseVisit, q: Inquiry) -> str:
    """Return where an answer of many parts is filled in."""
    if q.field.form is AnswerForm.GROUP:
        return visit.at(ROOM, q.pad, stap=FILL_IN, terug=visit.back)
    count = len(ListEditor(visit.interview, q.pad).elements)
    step = {"stap": "lijst"} if count else {"stap": NEW_ONE, "plek": 0}
    return visit.at(ROOM, q.pad, **step, terug=visit.back)


def _whether_field(q: Inquiry) -> AskedField:
    """Return the ways to answer a question of many parts."""
    return replace(field_of(q), line=None, options=_ways(q))


def _ways(q: Inquiry) -> list[Pick]:
    if q.begins_with_yes_or_no:
        return [
            replace(one, effect=one.effect or _PARTS) if one.value == TYPED else one for one in yes_or_no(q)
        ]
    no = [Pick(WITHOUT, q.name_without, q.without)] if q.has_way_without else []
    name = "Bekijken en wijzigen" if q.is_filled else "Invullen"
    wanted = q.is_filled or not (q.can_be_left or q.is_not_known)
    return [Pick(TYPED, name, _PARTS, chosen=wanted), *no]


def _refused(q: Inquiry, visit: HouseVisit, refused: str) -> AskedField:
    return replace(refilled(_whether_field(q), visit.posted), error=refused)


def _whether_given(q: Inquiry, visit: HouseVisit) -> Given:
    """Return what was answered; that there is none is an answer of its own where one is wanted."""
    if visit.posted.text(str(q.pad)) == WITHOUT and not visit.posted.text(f"{q.pad}{UNKNOWN}"):
        return Given("" if q.can_be_left else NONE_OF_THEM)
    return given_at(q, visit.posted)


def _whether_page(visit: HouseVisit, q: Inquiry, field: AskedField, *, status: int = 200) -> Response:
    shown = {"fields": [field], "alone": True, "doubtful": (), "sure": "", **around(visit, q)}
    return page(visit, "delen_of", q.question, shown, status=status)


def around(visit: HouseVisit, q: Inquiry) -> dict[str, object]:
    """Return what stands around the page of an answer of many parts."""
    return {
        "q": q,
        "heading": where_on_the_way(visit, q.pad),
        "before": visit.back or address_before(visit.desk.name, visit.interview, q.pad),
        "places": text.anchors(visit, [q.pad]),
        "text_at": text.address(visit, [q.pad]),
    }


def _ask_to_go(visit: HouseVisit, q: Inquiry) -> Response:
    """Ask whether what was filled in may go."""
    shown = {
        "about": "",
        "effect": "",
        "can_go": True,
        "name": MAY_GO,
        "yes": "Ja, dat is goed",
        "kept": kept(visit),
        "leave": address_of(visit.desk.name, visit.interview, q.pad, visit.back),
    }
    return page(visit, "weghalen", _GONE, shown)


# -- a list --


def _list(visit: HouseVisit, editor: ListEditor) -> Response:
    """Show a list, an element of it or a new one; or do what was asked with it."""
    step = visit.said(PART)
    if step in (NEW_ONE, CHANGED_ONE):
        place = place_of(visit, len(editor.elements))
        if step == NEW_ONE or place is not None:
            return show_element(visit, editor, None if step == NEW_ONE else place)
        return go(visit.at(ROOM, editor.pad, terug=visit.back))

    def again(done: Done) -> Response:
        return _list_page(visit, editor.renewed(visit.interview), done)

    return do_step(visit, editor, ROOM, again) if visit.is_post else again(Done())


def _shown(visit: HouseVisit, editor: ListEditor) -> ShownList:
    """Return a list; texts of several lines stand there as they are, each by its number."""
    made = shown_list(visit, editor, ROOM)
    if not (editor.inquiry.vraag.long and answer_field(editor.pad[0]).model is None):
        return made
    lines = [replace(one, name=f"Nummer {one.place + 1}") for one in made.lines]
    return with_texts(replace(made, lines=lines), [as_typed(str(one)) for one in editor.elements])


def _list_page(visit: HouseVisit, editor: ListEditor, done: Done) -> Response:
    q = editor.inquiry
    other = visit.at(ROOM, q.pad, stap=OTHERWISE, terug=visit.back) if editor.elements else ""
    shown = {
        "list": replace(_shown(visit, editor), done_words="Klaar, verder"),
        "refused": done.refused,
        "other": other,
        **around(visit, q),
    }
    has_name = q.vraag.is_yes_or_no and not q.vraag.after_yes
    title = capital(q.vraag.label or q.vraag.short) if has_name else q.words
    return page(visit, "delen_lijst", title, shown, status=done.status if done.refused else 200)
