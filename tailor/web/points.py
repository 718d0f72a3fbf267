"""The recitals and the letters of 6.4 as a page: their order, their words, and those of the model again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from starlette.responses import Response

from tailor.grammar import capital
from tailor.interview.marks import as_typed
from tailor.interview.own_words import POINTS_QUESTION, REFERENCES_QUESTION
from tailor.interview.points import POINTS, PointList
from tailor.web import text
from tailor.web.layout import page
from tailor.web.lists import (
    CHANGED_ONE,
    LIST,
    NEW_ONE,
    PART,
    ShownList,
    do_step,
    shown_list,
    with_message,
    with_texts,
)
from tailor.web.live import TRY, go_live, tried_text
from tailor.web.own_text import LABEL, TEXT, TextPlace, TypedText, standing_text, typed_text
from tailor.web.parts import around, asks_whether, show_whether
from tailor.web.steps import Done, ask_sure, is_stale, place_of, stood, take_step
from tailor.web.visit import HouseVisit, NotThereError

ROOM: Final = "punten"
_STALE: Final = (
    "Deze lijst is intussen ergens anders gewijzigd. Er is nog niets bewaard. Kijk of u nog hetzelfde punt"
    " voor u heeft, en bewaar het dan opnieuw."
)


def show_points(visit: HouseVisit) -> Response:
    """Show the points of a list, the words of one, or a new one; or do what was asked with them."""
    kind = next((one for one in POINTS if one.pad.holds(visit.pad)), None)
    if kind is None:
        raise NotThereError
    points = PointList(visit.interview, kind.pad)
    step, place = visit.said(PART), place_of(visit, len(points.elements))
    if step == NEW_ONE or (step == CHANGED_ONE and place is not None):
        return _show_words(visit, points, len(points.elements) if step == NEW_ONE else place or 0)
    if asks_whether(visit, points.inquiry):
        return show_whether(visit, points.inquiry, visit.at(ROOM, kind.pad, stap=LIST, terug=visit.back))
    if not visit.is_post:
        return _list_page(visit, points, Done())
    return do_step(
        visit, points, ROOM, lambda done: _list_page(visit, PointList(visit.interview, kind.pad), done)
    )


def _list_page(visit: HouseVisit, points: PointList, done: Done) -> Response:
    shown = {
        "list": _shown(visit, points),
        "refused": done.refused,
        "other": "",
        **around(visit, points.inquiry),
    }
    return page(visit, "delen_lijst", points.kind.title, shown, status=done.status if done.refused else 200)


def _shown(visit: HouseVisit, points: PointList) -> ShownList:
    """Return the points, each with all its words and where those come from."""
    name, count = points.kind.name, len(points.elements)
    made = shown_list(visit, points, ROOM)
    lines = [replace(one, name=f"{capital(name)} {points.kind.mark(one.place)}") for one in made.lines]
    texts = [as_typed(points.text(place)) or "nog niet bekend" for place in range(count)]
    notes = [one.effect for one in points.lines]
    named = replace(made, lines=lines, numbered=False, done_words="Klaar, verder")
    return with_texts(named, texts, notes)


def _show_words(visit: HouseVisit, points: PointList, place: int) -> Response:
    """Show the words of a point, or save them when they are meant so."""
    title = f"Hoe luidt {points.kind.name} {points.kind.mark(place)}?"
    is_new = place == len(points.elements)
    stands = standing_text(LABEL, points.text(place), points.kind.form if is_new else "")
    if not visit.is_post:
        return _words_page(visit, points, title, stands)
    if TRY in visit.posted:
        words = points.own_words.meant(visit.posted.text(TEXT)).text
        return tried_text(visit, lambda: points.reworded(place, words) if words else None)
    judge, with_text = partial(points.judge, place), partial(points.reworded, place)
    typed = typed_text(visit, TextPlace(stands, points.own_words, judge, with_text, points))
    if not is_new and is_stale(visit, points.pad):
        return _words_page(visit, points, title, typed, _STALE, 409)
    if not typed.is_settled:
        return _words_page(visit, points, title, typed, status=422)
    changed = typed.meant.text != points.text(place)
    done = take_step(visit, points, lambda: with_text(typed.meant.text) if changed else None, [points.pad])
    if done.doubtful:
        return ask_sure(visit, done)
    if done.refused:
        return _words_page(visit, points, title, typed, done.refused, done.status)
    return go_live(visit, with_message(visit.at(ROOM, points.pad, stap=LIST, terug=visit.back), done.told))


def _words_page(
    visit: HouseVisit,
    points: PointList,
    title: str,
    typed: TypedText,
    refused: str = "",
    status: int = 200,
) -> Response:
    shown = {
        "typed": typed,
        "q": points.inquiry,
        "points_question": POINTS_QUESTION,
        "references_question": REFERENCES_QUESTION,
        "refused": refused,
        "before": visit.at(ROOM, points.pad, stap=LIST, terug=visit.back),
        "stood": stood(visit, points.pad),
        "words": "",
        "is_live": True,
        "is_new": False,
        "places": text.anchors(visit, [points.pad]),
        "text_at": text.address(visit, [points.pad]),
    }
    return page(visit, "delen_tekst", title, shown, status=status)
