"""A list as a page: its lines with what can be done with each, and the steps that change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.grammar import capital
from tailor.interview.answer import Choice
from tailor.interview.lists import ADD, CHANGE, DONE, DROP, MOVE, ListEditor, places_to_go
from tailor.interview.points import WORDS
from tailor.web.layout import page
from tailor.web.steps import PLACE, STALE, STEP, Done, ask_sure, is_stale, kept, place_of, stood, take_step
from tailor.web.visit import HouseVisit, go

E = TypeVar("E", bound=ListEditor)
UP, DOWN = ":up", ":down"
# Says that an element that is to be taken away really goes.
GONE: Final = "weg"
# Where the steps of one element or of the whole list are asked on a page of their own.
PART: Final = "stap"
NEW_ONE, CHANGED_ONE, LIST = "nieuw", "wijzigen", "lijst"
_OF_PAGES: Final = frozenset({ADD, CHANGE, WORDS, MOVE, DROP, DONE})


@dataclass(frozen=True, slots=True)
class ShownLine:
    """An element of a list as it is shown.

    Attributes:
        place: Its place, from 0.
        name: What it is called.
        text: What it says in full, as marked text; empty where its name says it all.
        note: What there is to know about it.
        links: The pages on which it is changed: the words and the address.
        buttons: The steps that are done at once, or after asking.
        to_go: The places where it can stand; empty where it cannot be moved.
    """

    place: int
    name: str
    text: str = ""
    note: str = ""
    links: Sequence[tuple[str, str]] = ()
    buttons: Sequence[Choice] = ()
    to_go: Sequence[Choice] = ()


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list as it is shown.

    Attributes:
        lines: Its elements.
        stood: A mark of what stands there now.
        nothing: What is said while there is no element.
        add_words: How it is called to add one; empty where none can be added.
        add_to: Where that is done.
        again: The steps with the list as a whole that are done at once.
        again_heading: What stands above those.
        done_words: How it is called to be done with the list.
        numbered: Whether a number stands in front of each line.
    """

    lines: Sequence[ShownLine]
    stood: str
    nothing: str = "Er staat nog niets in deze lijst."
    add_words: str = ""
    add_to: str = ""
    again: Sequence[Choice] = ()
    again_heading: str = "Weer opnemen"
    done_words: str = "Klaar"
    numbered: bool = True


def shown_list(visit: HouseVisit, editor: ListEditor, room: str) -> ShownList:
    """Return a list as it is shown on its page.

    Args:
        visit: The visit.
        editor: The list.
        room: The page, by the first part of its address.
    """
    count = len(editor.elements)
    add = next((one.name for one in editor.steps if one.value == ADD), "")
    return ShownList(
        lines=[_line(visit, editor, room, place) for place in range(count)],
        stood=stood(visit, editor.pad),
        add_words=add,
        add_to=visit.at(room, editor.pad, stap=NEW_ONE, plek=count, terug=visit.back),
        again=[one for one in editor.steps if one.value not in _OF_PAGES],
    )


def _line(visit: HouseVisit, editor: ListEditor, room: str, place: int) -> ShownLine:
    steps = editor.element(place).steps
    values = [one.value for one in steps]
    to = visit.at(room, editor.pad, stap=CHANGED_ONE, plek=place, terug=visit.back)
    links = [(one.name, to) for one in steps if one.value in (CHANGE, WORDS)]
    at_once = [one for one in steps if one.value not in _OF_PAGES]
    moves = _moves(place, len(editor.elements)) if MOVE in values else []
    drop = [one for one in steps if one.value == DROP]
    names = editor.names
    to_go = places_to_go(names, place) if MOVE in values else []
    return ShownLine(place, capital(names[place]), "", "", links, [*at_once, *moves, *drop], to_go)


def _moves(place: int, count: int) -> list[Choice]:
    up = [Choice(UP, "Omhoog")] if place else []
    return [*up, *([Choice(DOWN, "Omlaag")] if place < count - 1 else [])]


# Shows the list again, with what came of a step that was not done.
ShowAgain = Callable[[Done], Response]


def do_step(visit: HouseVisit, editor: E, room: str, again: ShowAgain) -> Response:
    """Do the step of a form over a list, or ask or say what stands in its way.

    Args:
        visit: The visit.
        editor: The list.
        room: The page of the list, by the first part of its address.
        again: Shows the list again.
    """
    step = visit.posted.text(STEP)
    if step == DONE:
        return _left(visit, editor, again)
    place = place_of(visit, len(editor.elements))
    if is_stale(visit, editor.pad) or (place is None and PLACE in visit.posted):
        return again(Done(refused=STALE, status=409))
    if step == DROP and not visit.posted.text(GONE):
        return _ask_to_drop(visit, editor, room, place or 0)
    done = take_step(visit, editor, lambda: _made(visit, editor, step, place), [editor.pad])
    return after_step(visit, done, visit.at(room, editor.pad, stap=LIST, terug=visit.back), again)


def after_step(visit: HouseVisit, done: Done, to: str, again: ShowAgain) -> Response:
    """Return what comes after a step: the page at an address, or what stands in its way."""
    if done.doubtful:
        return ask_sure(visit, done)
    return again(done) if done.refused else go(with_message(to, done.told))


def with_message(to: str, told: str) -> str:
    """Return an address where a message is shown."""
    return f"{to}{'&' if '?' in to else '?'}melding={told}" if told else to


def _made(visit: HouseVisit, editor: ListEditor, step: str, place: int | None) -> Antwoorden | None:
    """Return the answers after a step of a list; None when it changes nothing."""
    if place is None:
        return editor.at_once(step, len(editor.elements))
    if step == DROP:
        return editor.without(place)
    if (to := _place_to_go(visit, step, place, len(editor.elements))) is not None:
        return editor.moved(place, to)
    return editor.at_once(step, place)


def _place_to_go(visit: HouseVisit, step: str, place: int, count: int) -> int | None:
    if step == MOVE:
        said = visit.posted.text("naar")
        return min(int(said), count - 1) if said.isdecimal() else None
    to = {UP: place - 1, DOWN: place + 1}.get(step)
    return None if to is None else max(0, min(to, count - 1))


def _left(visit: HouseVisit, editor: ListEditor, again: ShowAgain) -> Response:
    """Save a list that the user is done with, and go on."""
    done = take_step(visit, editor, editor.finished, [editor.pad])
    return after_step(visit, done, further(visit, editor), again)


def further(visit: HouseVisit, editor: ListEditor) -> str:
    """Return the address of what comes after a list."""
    return visit.at("na", editor.pad, terug=visit.back)


def _ask_to_drop(visit: HouseVisit, editor: ListEditor, room: str, place: int) -> Response:
    """Ask whether an element goes, and say what that does."""
    element = editor.element(place)
    effect, can_go = editor.drop_effect(place)
    step = next((one for one in element.steps if one.value == DROP), Choice(DROP, "Weghalen"))
    shown = {
        "about": element.text,
        "effect": effect or step.effect,
        "can_go": can_go,
        "yes": f"Ja, {step.name.lower()}",
        "kept": kept(visit),
        "leave": visit.at(room, editor.pad, stap=LIST, terug=visit.back),
    }
    return page(visit, "weghalen", element.drop_question, shown)


def with_texts(shown: ShownList, texts: Sequence[str], notes: Sequence[str] = ()) -> ShownList:
    """Return a list of which each line also says its whole text, and what there is to know about it."""
    said = notes or [""] * len(texts)
    lines = [
        replace(one, text=text, note=note) for one, text, note in zip(shown.lines, texts, said, strict=True)
    ]
    return replace(shown, lines=lines)
