"""The form of a group, or of an element of a list: all of its questions on one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.grammar import capital
from tailor.interview.answer import answer_field, in_words, listed
from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.own_words import POINTS_QUESTION, REFERENCES_QUESTION, OwnWords
from tailor.interview.together import FILL_IN, asked_in, heading_of
from tailor.path import Pad
from tailor.web import text
from tailor.web.fields import UNKNOWN, AskedField, field_of
from tailor.web.layout import page
from tailor.web.lists import NEW_ONE, with_message
from tailor.web.live import TRY, go_live, tried_text
from tailor.web.own_text import LABEL, TEXT, TextPlace, TypedText, standing_text, typed_text
from tailor.web.questions import TriedForm, try_answers
from tailor.web.rooms import address_of
from tailor.web.steps import STALE, PlainMaker, ask_sure, is_stale, mark_of_lines, stood, take_step
from tailor.web.visit import HouseVisit, Posted, go

# The button that saves an element and begins another one, and the place for which a form was made.
MORE, MADE_FOR = "nog", "gemaakt_voor"
_NOTHING: Final = "Vul ten minste één antwoord in."


@dataclass(frozen=True, slots=True)
class PartLine:
    """An answer of many parts inside a group: what it is called, what stands there, and its page."""

    name: str
    words: str
    to: str


@dataclass(frozen=True, slots=True)
class PartForm:
    """A form over the questions of a group.

    Attributes:
        pad: What the answers are parts of.
        pads: The questions that are answered at once.
        parts: The questions that have a page of their own.
        title: What stands above it.
        done_at: Where one goes when it is saved.
        is_new: Whether it makes a new element of a list.
        also: Changes what else changes with the answers; None where nothing does.
        note: What is said above the form; empty for nothing.
        headings: What stands above a question, by its path; where none does, it goes on.
        before: Where one goes back to; empty for the page to go to afterwards, or the one before.
    """

    pad: Pad
    pads: Sequence[Pad]
    title: str
    done_at: str
    parts: Sequence[Pad] = ()
    is_new: bool = False
    also: Callable[[Antwoorden], Antwoorden] | None = None
    note: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    before: str = ""


def show_group(visit: HouseVisit, pad: Pad, done_at: str) -> Response:
    """Show the form of a group, or save it."""
    return show_form(visit, form_of(visit, pad, done_at))


def form_of(visit: HouseVisit, pad: Pad, done_at: str, *, is_new: bool = False) -> PartForm:
    """Return the form of a group, or of an element of a list."""
    interview = visit.interview
    asked = asked_in(interview, pad)
    at_once = [one for one in asked if interview.is_at_once(one)]
    title = heading_of(interview, pad).rstrip(".")
    parts = [one for one in asked if one not in at_once]
    return PartForm(pad, at_once, title or FILL_IN, done_at, parts, is_new)


def show_element(visit: HouseVisit, editor: ListEditor, place: int | None) -> Response:
    """Show the form of an element of a list, or save it.

    Args:
        visit: The visit.
        editor: The list.
        place: The place of the element; None for a new one.
    """
    at = len(editor.elements) if place is None else place
    pad = editor.pad[at]
    done_at = visit.at("delen", editor.pad, stap="lijst", terug=visit.back)
    if answer_field(pad).model is None:
        return _show_text(visit, editor, at, done_at)
    return show_form(at_its_place(visit, pad), form_of(visit, pad, done_at, is_new=place is None))


def at_its_place(visit: HouseVisit, pad: Pad) -> HouseVisit:
    """Return the visit with what was filled in for a new element at the place where it comes now.

    Another one may have been added meanwhile.
    """
    made_for = visit.posted.text(MADE_FOR)
    if made_for in ("", str(pad)):
        return visit
    texts = {
        (f"{pad}{name.removeprefix(made_for)}" if name.startswith(made_for) else name): values
        for name, values in visit.posted.texts.items()
    }
    visit.posted = Posted(texts, visit.posted.files)
    return visit


def show_form(visit: HouseVisit, form: PartForm) -> Response:
    """Show a form, or save what was filled in; what was left empty stays open."""
    if not visit.is_post:
        return _page(visit, form, [field_of(visit.interview.inquiry(pad)) for pad in form.pads])
    pads = [pad for pad in form.pads if _is_answered(visit, pad)]
    if form.is_new and not pads:
        first = visit.interview.inquiry(form.pads[0])
        rest = [field_of(visit.interview.inquiry(pad)) for pad in form.pads[1:]]
        return _page(visit, form, [field_of(first, None, _NOTHING), *rest], status=422)
    tried = try_answers(visit, pads)
    if not tried.is_welcome:
        return _page(visit, form, _again(visit, form, tried), status=409 if tried.is_stale else 422)
    done = take_step(visit, PlainMaker(visit, form.pad), lambda: _made(form, tried), tried.changed)
    if done.doubtful:
        more = {"doubtful": done.doubtful, "sure": mark_of_lines(done.doubtful)}
        return _page(visit, form, _again(visit, form, tried), status=422, **more)
    if done.refused:
        return _page(visit, form, _again(visit, form, tried), status=done.status, refused=done.refused)
    return go(with_message(_next(visit, form), _told(visit, form, done.told)))


def _made(form: PartForm, tried: TriedForm) -> Antwoorden:
    """Return the answers of a form, with what changes along with them."""
    return form.also(tried.after) if form.also and tried.changed else tried.after


def _is_answered(visit: HouseVisit, pad: Pad) -> bool:
    """Return whether something was filled in at a question, or something stands there."""
    name = str(pad)
    is_given = any(visit.posted.text(one) for one in (name, f"{name}{UNKNOWN}"))
    return is_given or visit.interview.inquiry(pad).value is not None


def _again(visit: HouseVisit, form: PartForm, tried: TriedForm) -> list[AskedField]:
    """Return all fields with what was filled in, and what is wrong with it or asked about it."""
    found = {one.q.pad: one for one in tried.fields}
    return [
        replace(found[pad], q=visit.interview.inquiry(pad))
        if pad in found
        else field_of(visit.interview.inquiry(pad), visit.posted)
        for pad in form.pads
    ]


def _told(visit: HouseVisit, form: PartForm, told: str) -> str:
    """Return the message, which also says what is still open in a form."""
    asked = map(visit.interview.inquiry, form.pads)
    left = [one.vraag.short for one in asked if one.value is None and not one.can_be_left]
    if left:
        visit.desk.tell_also(told, f"Nog open: {as_typed(listed(left))}.")
    return told


def _next(visit: HouseVisit, form: PartForm) -> str:
    """Return where one goes after a form: the first part that has a page of its own, another one, or back."""
    qs = [visit.interview.inquiry(pad) for pad in form.parts]
    if form.is_new and (first := next((one for one in qs if one.value is None), None)):
        here = visit.at("delen", form.pad, terug=form.done_at)
        return address_of(visit.desk.name, visit.interview, first.pad, here)
    if visit.posted.text("doe") == MORE:
        return visit.at("delen", form.pad.parent, stap=NEW_ONE, terug=visit.back)
    return form.done_at


def _page(
    visit: HouseVisit, form: PartForm, fields: Sequence[AskedField], *, status: int = 200, **more: object
) -> Response:
    is_alone = [*form.pads] == [form.pad]
    pads = [form.pad.parent if form.is_new else form.pad]
    shown = {
        "fields": fields,
        "alone": is_alone,
        "form": form,
        "parts": [_part_line(visit, visit.interview.inquiry(pad)) for pad in form.parts if not form.is_new],
        "before": form.before or (form.done_at if form.pad.is_element else visit.back or visit.at()),
        "doubtful": (),
        "sure": "",
        "refused": "",
        "places": text.anchors(visit, pads),
        "text_at": text.address(visit, pads),
        **more,
    }
    return page(visit, "delen_groep", form.title, shown, status=status)


def _part_line(visit: HouseVisit, q: Inquiry) -> PartLine:
    words = in_words(q.value, visit.antwoorden) or ("geen" if q.is_given else "niet ingevuld")
    here = str(visit.request.url.path) + (f"?{visit.request.url.query}" if visit.request.url.query else "")
    to = address_of(visit.desk.name, visit.interview, q.pad, here)
    return PartLine(capital(q.vraag.label or q.vraag.short), words, to)


# -- an element that is a text --


def _show_text(visit: HouseVisit, editor: ListEditor, place: int, done_at: str) -> Response:
    """Show the form of a text, or save it when it is meant so."""
    pad = editor.pad[place]
    q = visit.interview.inquiry(pad)
    value = "" if q.value is None else str(q.value)
    stands = standing_text(LABEL, value, q.vraag.help, is_long=q.vraag.long)
    if not visit.is_post:
        return _text_page(visit, q, stands, done_at)
    maker = PlainMaker(visit, pad)

    def with_text(kept: str) -> Antwoorden:
        return visit.interview.with_answer(pad, kept)

    if TRY in visit.posted:
        return tried_text(visit, lambda: with_text(visit.posted.text(TEXT)))

    words = OwnWords.of_lid(visit.interview, pad) if q.vraag.long else None
    typed = typed_text(visit, TextPlace(stands, words, q.judge, with_text, maker))
    is_new = place == len(editor.elements)
    if not is_new and is_stale(visit, editor.pad):
        return _text_page(visit, q, typed, done_at, STALE, 409)
    if not typed.is_settled:
        return _text_page(visit, q, typed, done_at, status=422)
    done = take_step(visit, maker, lambda: with_text(typed.meant.text), [pad])
    if done.doubtful:
        return ask_sure(visit, done)
    if done.refused:
        return _text_page(visit, q, typed, done_at, done.refused, done.status)
    more = visit.at("delen", editor.pad, stap=NEW_ONE, terug=visit.back)
    to = more if is_new and visit.posted.text("doe") == MORE else done_at
    return go_live(visit, with_message(to, done.told))


def _text_page(
    visit: HouseVisit, q: Inquiry, typed: TypedText, done_at: str, refused: str = "", status: int = 200
) -> Response:
    shown = {
        "typed": typed,
        "q": q,
        "points_question": POINTS_QUESTION,
        "references_question": REFERENCES_QUESTION,
        "refused": refused,
        "before": done_at,
        "stood": stood(visit, q.pad.parent),
        "places": text.anchors(visit, [q.pad]),
        "text_at": text.address(visit, [q.pad]),
        "words": "",
        "is_live": True,
        "is_new": q.value is None,
    }
    return page(visit, "delen_tekst", q.question, shown, status=status)
