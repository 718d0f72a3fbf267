"""Lists of which any number is ticked: help and the ways out are a question mark away, and the ticks stay."""

from collections.abc import Sequence
from typing import Final

from tailor.interview.answer import Choice
from tailor.interview.inquiry import Inquiry
from tailor.terminal.screen import ALL_WAYS, AnotherWay, Screen, Ways
from tailor.terminal.ways_out import ANSWER, IN_MENU, choose_with_ways, explained, instead

_TICK: Final = Choice(ANSWER, "Verder aanvinken", "Terug naar de lijst. Wat u aanvinkte, staat er nog.")


def tick_answer(
    screen: Screen,
    q: Inquiry,
    choices: Sequence[Choice],
    question: str = "",
    ticked: Sequence[str] | None = None,
) -> list[str] | str:
    """Ask for any number of the choices; return their values, or what is answered instead of that.

    Args:
        screen: The screen.
        q: The question.
        choices: What can be ticked.
        question: What is asked; empty for the words of the question.
        ticked: What is ticked at first; None for what stands there.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if ticked is None:
        ticked = tuple(q.ticked)
    while True:
        try:
            return screen.choose_many(question or q.words, choices, default=ticked, ways=ALL_WAYS)
        except AnotherWay as asked:
            ticked = asked.given
            if (found := instead(screen, q, asked, _TICK)) is not None:
                return found


def tick_in_menu(
    screen: Screen, q: Inquiry, question: str, choices: Sequence[Choice], *, default: Sequence[str] = ()
) -> list[str]:
    """Ask for any number of lines of a menu and return their values; "Leg uit" explains the question too.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    return tick_with_ways(screen, question, choices, explained(q, choices), default=default)


def tick_with_ways(
    screen: Screen, question: str, choices: Sequence[Choice], explanation: str, *, default: Sequence[str] = ()
) -> list[str]:
    """Ask for any number of lines of a menu and return their values; what is ticked stays behind a way out.

    Args:
        screen: The screen.
        question: What the menu asks.
        choices: The lines of the menu.
        explanation: What "Leg uit" shows.
        default: The lines that are ticked.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while True:
        try:
            return screen.choose_many(question, choices, default=default, ways=Ways.MORE)
        except AnotherWay as asked:
            default = asked.given
            choose_with_ways(screen, question, [_TICK, *IN_MENU], ANSWER, explanation)
