"""The kinds of data of Bijlage 4 as pages: ticked, added, and the special ones with what they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.interview import kinds
from tailor.interview.answer import listed
from tailor.interview.inquiry import Inquiry
from tailor.interview.kinds import NONE, SAME, SPECIAL_KINDS, YES, KindList
from tailor.interview.lists import ADD
from tailor.interview.marks import as_typed
from tailor.path import Pad
from tailor.web.fields import UNKNOWN, AskedField, Pick, TypedLine, field_of
from tailor.web.fields import given as given_at
from tailor.web.layout import page
from tailor.web.lists import LIST, PART, after_step
from tailor.web.part_form import PartForm, show_form
from tailor.web.parts import OTHERWISE, around
from tailor.web.steps import STALE, STOOD, Done, PlainMaker, kept, mark_of_lines, take_step
from tailor.web.visit import HouseVisit, NotThereError, go

KINDS, SPECIAL = "soorten", "bijzonder"
# What is ticked, and that what goes by it may go.
TICKED, MAY_GO = "gebruikt", "vervalt"
# Where what is needed of the special kinds is asked.
WHY: Final = "waarvoor"
_ONE_A_LINE: Final = (
    "Eén soort per regel. Iets wijzigen wat u zelf toevoegde? Haal daar het vinkje weg en typ het hier."
)
_GO: Final = "Is dat goed?"


def show_kinds(visit: HouseVisit) -> Response:
    """Show which kinds of data are used of the people of a category, or save that."""
    if not any(one.holds(visit.pad) for one in kinds.CATEGORIES):
        raise NotThereError
    editor = KindList(visit.interview, kinds.category_of(visit.pad))
    if not visit.is_post:
        return _kinds_page(visit, editor, editor.ticked)
    if visit.posted.text(f"{editor.inquiry.pad}{UNKNOWN}"):
        return _unknown(visit, editor)
    ticked = visit.posted.all(TICKED)
    if visit.posted.text(STOOD) != _stood(editor):
        return _kinds_page(visit, editor, ticked, Done(refused=STALE, status=409))
    if refused := _refused_lines(visit, editor):
        return _kinds_page(visit, editor, ticked, errors=refused, status=422)
    if (gone := editor.going(ticked)) and not visit.posted.text(MAY_GO):
        question = f"U haalt weg wat u zelf had toegevoegd: {listed(gone)}. {_GO}"
        return _ask(visit, question, "")
    done = take_step(
        visit, PlainMaker(visit, editor.pad), lambda: _changed(visit, editor, ticked), _pads(editor)
    )
    to = visit.at("na", editor.inquiry.pad, terug=visit.back)
    return after_step(visit, done, to, lambda said: _kinds_page(visit, editor, ticked, said))


def _unknown(visit: HouseVisit, editor: KindList) -> Response:
    """Save that it is not known yet which kinds are used."""
    q = editor.inquiry
    found = given_at(q, visit.posted)
    maker = PlainMaker(visit, q.pad)
    done = take_step(visit, maker, lambda: visit.interview.with_answer(q.pad, found.answer), [q.pad])
    done = replace(done, refused=found.error) if found.error else done
    to = visit.at("na", q.pad, terug=visit.back)
    return after_step(visit, done, to, lambda said: _kinds_page(visit, editor, editor.ticked, said))


def _pads(editor: KindList) -> list[Pad]:
    return [editor.inquiry.pad, *editor.lists]


def _stood(editor: KindList) -> str:
    return mark_of_lines([*editor.ticked, *editor.own.values()])


def _typed(visit: HouseVisit, pad: Pad) -> list[str]:
    """Return the kinds that are added to a list, a line each."""
    lines = (line.strip() for line in visit.posted.text(str(pad)).splitlines())
    return [line for line in lines if line]


def _refused_lines(visit: HouseVisit, editor: KindList) -> dict[str, str]:
    """Return why what is added is refused, by the list."""
    found: dict[str, str] = {}
    for pad in editor.lists:
        at = sum(one.parent is pad for one in editor.own)
        judged = (visit.interview.judge(pad[at], line) for line in _typed(visit, pad))
        if reason := next((one for one in judged if one), ""):
            found[str(pad)] = reason
    return found


def _changed(visit: HouseVisit, editor: KindList, ticked: Sequence[str]) -> Antwoorden:
    """Return the answers in which the ticked kinds are used, and those that are added."""
    after = editor.changed(ticked)
    for pad in editor.lists:
        for line in _typed(visit, pad):
            found = pad.find(after)
            count = len(found) if isinstance(found, tuple) else 0
            after = replace(visit.interview, antwoorden=after).with_answer(pad[count], line)
    return after


def _kinds_page(
    visit: HouseVisit,
    editor: KindList,
    ticked: Sequence[str],
    done: Done | None = None,
    errors: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    q = editor.inquiry
    picks = [
        Pick(one.value, one.name, one.effect, one.value in ticked) for one in editor.lines if one.value != ADD
    ]
    words = [one.name for one in editor.to_add]
    lines = [_added(visit, pad, word, errors or {}) for pad, word in zip(editor.lists, words, strict=True)]
    shown = {
        "options": picks,
        "name": TICKED,
        "lines": lines,
        "stood": _stood(editor),
        "field": field_of(q, visit.posted if visit.is_post else None),
        "refused": done.refused if done else "",
        **around(visit, q),
    }
    return page(
        visit, "soorten", q.vraag.vraag, shown, status=done.status if done and done.refused else status
    )


def _added(visit: HouseVisit, pad: Pad, word: str, errors: dict[str, str]) -> TypedLine:
    """Return the box in which kinds are added."""
    return TypedLine(
        str(pad),
        f"Zelf toevoegen: {word[:1].lower()}{word[1:]}",
        visit.posted.text(str(pad)),
        _ONE_A_LINE,
        long=True,
        optional=True,
        error=errors.get(str(pad), ""),
    )


# -- the special kinds --


def show_special(visit: HouseVisit) -> Response:
    """Show whether special kinds are used, which, and what is needed of each; or save that."""
    pad = next((one for one in SPECIAL_KINDS if one.holds(visit.pad)), None)
    if pad is None:
        raise NotThereError
    step = visit.said(PART)
    if step == WHY:
        return _why(visit, pad)
    q = visit.interview.inquiry(pad)
    if step == OTHERWISE or not (step or (q.is_filled and q.value)):
        return _whether(visit, q)
    return _tick(visit, q)


def _to(visit: HouseVisit, pad: Pad, step: str) -> str:
    return visit.at(SPECIAL, pad, stap=step, terug=visit.back)


def _whether(visit: HouseVisit, q: Inquiry) -> Response:
    """Ask whether special kinds are used: nothing is marked, that there are none is said."""
    if not visit.is_post:
        return _whether_page(visit, q, _whether_field(q))
    word, unknown = visit.posted.text(str(q.pad)), bool(visit.posted.text(f"{q.pad}{UNKNOWN}"))
    if word == YES and not unknown:
        return go(_to(visit, q.pad, LIST))
    found = given_at(q, visit.posted)
    if found.error or not (word or unknown):
        error = found.error or "Kies een antwoord, of zeg dat u het nog niet weet."
        return _whether_page(visit, q, replace(_whether_field(q), error=error), status=422)
    if q.is_filled and q.value and not visit.posted.text(MAY_GO):
        return _ask(visit, f"Wat u hier had ingevuld, vervalt dan. {_GO}", "")

    def make() -> Antwoorden:
        if unknown or word not in (NONE, SAME):
            return visit.interview.with_answer(q.pad, found.answer)
        same = kinds.same_as_first(visit.interview, q.pad) if word == SAME else []
        return kinds.with_special(visit.interview, q.pad, same, [])

    done = take_step(visit, PlainMaker(visit, q.pad), make, [q.pad])
    to = _to(visit, q.pad, WHY) if word == SAME else visit.at("na", q.pad, terug=visit.back)
    return after_step(
        visit,
        done,
        to,
        lambda said: _whether_page(
            visit, q, replace(_whether_field(q), error=said.refused), status=said.status
        ),
    )


def _whether_field(q: Inquiry) -> AskedField:
    lines = kinds.whether_special(q.interview, q.pad)
    is_none = q.is_filled and not q.value
    options = [Pick(one.value, one.name, one.effect, is_none and one.value == NONE) for one in lines]
    return replace(field_of(q), line=None, options=options)


def _whether_page(visit: HouseVisit, q: Inquiry, field: AskedField, *, status: int = 200) -> Response:
    return page(visit, "delen_of", q.question, {"fields": [field], **around(visit, q)}, status=status)


def _tick(visit: HouseVisit, q: Inquiry) -> Response:
    """Ask which special kinds are used; what is needed of each comes then."""
    now = kinds.special(visit.interview, q.pad)
    if not visit.is_post:
        return _tick_page(visit, q, kinds.known_kinds(now))
    chosen = visit.posted.all(TICKED)
    if visit.posted.text(STOOD) != _stood_special(visit, q.pad):
        return _tick_page(visit, q, chosen, Done(refused=STALE, status=409))
    stays = kinds.remaining(now, chosen)
    if not (stays or chosen) and not visit.posted.text(MAY_GO):
        return _ask(
            visit, "U heeft niets aangevinkt. Gebruikt u geen enkel bijzonder gegeven?", kinds.NONE_MEANS
        )
    gone = [kinds.special_name(one) for one in now if one not in stays]
    if gone and not visit.posted.text(MAY_GO):
        return _ask(visit, f"Het doel en de uitzondering van {listed(gone)} gaan dan weg. {_GO}", "")
    maker = PlainMaker(visit, q.pad)
    done = take_step(visit, maker, lambda: kinds.with_special(visit.interview, q.pad, stays, chosen), [q.pad])
    is_any = bool(stays or chosen)
    to = _to(visit, q.pad, WHY) if is_any else visit.at("na", q.pad, terug=visit.back)
    return after_step(visit, done, to, lambda said: _tick_page(visit, q, chosen, said))


def _stood_special(visit: HouseVisit, pad: Pad) -> str:
    return mark_of_lines([repr(one) for one in kinds.special(visit.interview, pad)])


def _tick_page(visit: HouseVisit, q: Inquiry, ticked: Sequence[str], done: Done | None = None) -> Response:
    options = [Pick(one.value, one.name, one.effect, one.value in ticked) for one in kinds.special_kinds()]
    shown = {
        "options": options,
        "name": TICKED,
        "lines": [],
        "stood": _stood_special(visit, q.pad),
        "field": None,
        "refused": done.refused if done else "",
        **around(visit, q),
    }
    return page(visit, "soorten", kinds.TICK_QUESTION, shown, status=done.status if done else 200)


def _why(visit: HouseVisit, pad: Pad) -> Response:
    """Show the form of what is needed of each special kind, or save it."""
    asked = kinds.to_complete(visit.interview, pad, again=True)
    if not asked:
        return go(visit.at(SPECIAL, pad, terug=visit.back))
    named = kinds.special(visit.interview, pad)
    names = {str(pads[0]): kinds.special_name(one) for pads, one in zip(asked, named, strict=False)}
    form = PartForm(
        pad=pad,
        pads=[one for pads in asked for one in pads],
        title=kinds.WHY_QUESTION,
        done_at=visit.at("na", pad, terug=visit.back),
        headings=names,
        before=_to(visit, pad, LIST),
    )
    return show_form(visit, form)


def _ask(visit: HouseVisit, question: str, effect: str) -> Response:
    """Ask whether what goes may go; what was filled in goes along."""
    query = visit.request.url.query
    shown = {
        "about": "",
        "effect": as_typed(effect),
        "can_go": True,
        "name": MAY_GO,
        "yes": "Ja, dat is goed",
        "no": "Nee, terug",
        "kept": kept(visit),
        "leave": visit.request.url.path + (f"?{query}" if query else ""),
    }
    return page(visit, "weghalen", question, shown)
