"""What the pages share on which changes of the text are ticked, class by class, or none at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from starlette.responses import Response

from tailor.interview.adaptations import AdaptationList
from tailor.interview.ticks import CorrectionList
from tailor.web.layout import page
from tailor.web.lists import after_step
from tailor.web.parts import around
from tailor.web.steps import Done, is_stale, kept, stood, take_step
from tailor.web.visit import HouseVisit, go

TickList = CorrectionList | AdaptationList
# Which class is shown, whether the next one comes after it, and what is ticked.
CLASS, ALL, TICKED = "klasse", "alle", "gekozen"
# Says that none at all is wanted.
_NONE: Final = "geen"
_STALE: Final = (
    "Deze keuze is intussen ergens anders gewijzigd. Er is nog niets bewaard. Hieronder staat wat u"
    " aanvinkte. Bewaar het opnieuw als dat moet gelden."
)


def class_of(visit: HouseVisit, ticks: TickList) -> int | None:
    """Return which class the address names; None for the page of all."""
    said = visit.said(CLASS)
    return int(said) if said.isdecimal() and int(said) < len(ticks.elements) else None


def show_classes(visit: HouseVisit, ticks: TickList, room: str, title: str, introduction: str) -> Response:
    """Show all classes, with how many of each are ticked; or go on when one is done with them."""
    if visit.is_post:
        return _left(visit, ticks) if ticks.ticked or not ticks.elements else _none(visit, ticks, "")
    if ticks.is_new and ticks.elements:
        return go(visit.at(room, ticks.pad, **{CLASS: 0, ALL: "ja"}, terug=visit.back))
    lines = [
        (one.name, one.effect, visit.at(room, ticks.pad, **{CLASS: one.value}, terug=visit.back))
        for one in ticks.lines
    ]
    shown = {"lines": lines, "introduction": introduction, **around(visit, ticks.inquiry)}
    return page(visit, "klassen", title, shown)


def _left(visit: HouseVisit, ticks: TickList) -> Response:
    return go(visit.at("na", ticks.pad, terug=visit.back))


def show_class(
    visit: HouseVisit,
    ticks: TickList,
    room: str,
    place: int,
    numbers: Collection[str],
    shown: Mapping[str, object],
    none_words: str = "",
) -> Response:
    """Show the lines of a class, or save which are ticked.

    Args:
        visit: The visit.
        ticks: The lines and what is ticked.
        room: The page, by the first part of its address.
        place: The place of the class.
        numbers: The numbers of its lines.
        shown: What the template shows of it: the title and the lines.
        none_words: What it means that none at all is ticked.
    """
    if not visit.is_post:
        return _page(visit, ticks, room, place, shown, Done())
    ticked = ticks.ticked.difference(numbers) | frozenset(numbers).intersection(visit.posted.all(TICKED))
    is_last = not visit.said(ALL) or place + 1 == len(ticks.elements)
    if not ticked and is_last:
        return _none(visit, ticks, none_words)
    if is_stale(visit, ticks.pad):
        ticks.ticked = ticked
        return _page(visit, ticks, room, place, shown, Done(refused=_STALE, status=409))
    along = ticks.along(ticked) if isinstance(ticks, AdaptationList) else ""
    done = take_step(visit, ticks, lambda: ticks.with_ticked(ticked), [ticks.pad], [along] if along else [])
    query = {CLASS: place + 1, ALL: "ja"} if visit.said(ALL) and not is_last else {}
    to = visit.at(room, ticks.pad, **query, terug=visit.back)
    ticks.ticked = ticked
    return after_step(visit, done, to, lambda said: _page(visit, ticks, room, place, shown, said))


def _before(visit: HouseVisit, ticks: TickList, room: str, place: int) -> dict[str, str]:
    """Return where one goes back to: the class before, the page of all; nothing where that of before it."""
    if not visit.said(ALL):
        return {"before": visit.at(room, ticks.pad, terug=visit.back)}
    query = {CLASS: place - 1, ALL: "ja"}
    return {"before": visit.at(room, ticks.pad, **query, terug=visit.back)} if place else {}


def _page(
    visit: HouseVisit, ticks: TickList, room: str, place: int, shown: Mapping[str, object], done: Done
) -> Response:
    taken = ticks.taken if isinstance(ticks, AdaptationList) else ticks.ticked
    number = f"Deel {place + 1} van {len(ticks.elements)}" if visit.said(ALL) else ""
    more = {
        "taken": taken,
        "number": number,
        "refused": done.refused,
        "stood": stood(visit, ticks.pad),
        "name": TICKED,
        **around(visit, ticks.inquiry),
        **_before(visit, ticks, room, place),
        **shown,
    }
    status = done.status if done.refused else 200
    return page(visit, room, str(shown["title"]), more, status=status)


def _none(visit: HouseVisit, ticks: TickList, words: str) -> Response:
    """Ask whether none at all is wanted, when nothing is ticked: that is an answer of its own."""
    if visit.posted.text(_NONE):
        done = take_step(visit, ticks, ticks.none, [ticks.pad])
        return after_step(
            visit,
            done,
            visit.at("na", ticks.pad, terug=visit.back),
            lambda said: _ask(visit, ticks, said.refused),
        )
    return _ask(visit, ticks, words)


def _ask(visit: HouseVisit, ticks: TickList, words: str) -> Response:
    query = visit.request.url.query
    shown = {
        "about": "",
        "effect": words,
        "can_go": True,
        "name": _NONE,
        "yes": "Ja, geen enkele",
        "no": "Nee, terug naar de lijst",
        "kept": kept(visit),
        "leave": visit.request.url.path + (f"?{query}" if query else ""),
    }
    return page(visit, "weghalen", ticks.none_question, shown)
