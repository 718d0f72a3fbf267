"""What the questionnaire needs of a screen, the ways to leave a question, and the wish to stop.

Two screens speak this small interface: one with questionary and rich for a terminal, and one of plain lines
for a screen reader (``--eenvoudig``). A test gives answers from a script.

The wish to stop is remembered: a signal may come at any moment, also while an answer is being saved. The
handler remembers it, and every screen looks before it asks; so nothing is broken off halfway. What waits or
takes long says what a signal does meanwhile. Python also drops an exception that a handler raises inside a
callback of its own (a weak reference that goes, say): a wish that is remembered is not lost there.
"""

import contextlib
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from enum import Flag, auto
from types import FrameType
from typing import Final, Protocol

from tailor.interview.answer import Choice
from tailor.interview.form import FormField, Left
from tailor.interview.marks import as_typed

# Windows has no SIGHUP: there a window that is closed is a SIGBREAK.
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
# Looks at a typed text; returns the Dutch reason why it is refused, or "" when it is welcome.
Judge = Callable[[str], str]
# Two choices that have a key of their own wherever they are offered: Ctrl-N and a question mark.
UNKNOWN: Final = ":unknown"
EXPLAIN: Final = ":explain"
BACK, OVERVIEW, STOP = ":back", ":overview", ":stop"
# What a prompt asks when the question itself stands just above it.
YOUR_ANSWER = "Uw antwoord:"
YES_NO = (Choice("ja", "Ja"), Choice("nee", "Nee"))


class Elsewhere(Exception):
    """The user wants to go elsewhere instead of answering."""


class Back(Elsewhere):
    """Back to the question before; what stood there stands there again."""


class ToOverview(Elsewhere):
    """To the overview of all sections."""


class Stop(Elsewhere):
    """Stop; everything that was answered is saved (also Ctrl-C, Ctrl-D, a closed terminal)."""


class NotSavedError(Stop):
    """Stop, although the last answer could not be saved."""


class AnotherWay(Exception):
    """Instead of an answer, the user asks for the other possibilities, or says that it is not known yet.

    Attributes:
        given: What was given so far, so that the prompt can come again with it: a text, the text of each
            field of a form, or the values that are ticked.
        at: The place of the field.
        not_known: Whether the user says that the answer is not known yet.
    """

    def __init__(self, given: Sequence[str], at: int = 0, *, not_known: bool = False) -> None:
        """Remember what was given so far."""
        super().__init__()
        self.given, self.at, self.not_known = tuple(given), at, not_known


class Ways(Flag):
    """What may be asked for at a prompt instead of an answer.

    Attributes:
        MORE: The other possibilities, with a question mark: alone, or behind what stands on a line.
        UNKNOWN: That the answer is not known yet, with a key.
    """

    MORE = auto()
    UNKNOWN = auto()


NO_WAYS: Final = Ways(0)
ALL_WAYS: Final = Ways.MORE | Ways.UNKNOWN


def nothing_to_do(_place: int, _text: str) -> str:
    """Do nothing when a field of a form is left; it is welcome."""
    return ""


class Screen(Protocol):
    """A screen. Every asking method may raise an :class:`Elsewhere`."""

    def show(self, text: str) -> None:
        """Show text: paragraphs separated by an empty line; ``**words**`` are emphasised."""

    def choose(self, question: str, choices: Sequence[Choice], *, default: str = "") -> str:
        """Ask for one of the choices and return its value.

        ``default`` is the one that is marked; without it nothing is, and Enter takes nothing. Where it is
        offered, Ctrl-N takes "not known yet" and a question mark the explanation.
        """

    def choose_many(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        default: Sequence[str] = (),
        ways: Ways = NO_WAYS,
    ) -> list[str]:
        """Ask for any number of the choices and return their values in the order of the choices.

        Raises:
            AnotherWay: The user asks for one of ``ways``.
        """

    def line(
        self,
        question: str,
        *,
        default: str = "",
        judge: Judge | None = None,
        lines: bool = False,
        ways: Ways = NO_WAYS,
    ) -> str:
        """Ask for a line of text, starting from ``default``; asks again with the reason while refused.

        What is pasted in several lines becomes one line, or keeps its lines with ``lines``.

        Raises:
            AnotherWay: The user asks for one of ``ways``.
        """

    def form(
        self, question: str, fields: Sequence[FormField], *, at: int = 0, left: Left = nothing_to_do
    ) -> list[str]:
        """Ask for several lines of text that are seen together, and return them.

        Enter goes to the next field, and in the last one ends the form; other keys go from field to field.

        Args:
            question: What stands above the form; it ends in a question mark, a full stop or a colon.
            fields: The lines.
            at: The place of the field at which it begins.
            left: Called each time that a field is left with a text that is welcome: with Enter, or in another
                way when it was changed. It may show and ask something.

        Raises:
            AnotherWay: A question mark stands alone in a field or behind what stood there, or Ctrl-N says
                that its answer is not known yet, where that may be.
        """

    def paste(self, question: str, *, ready: str = "") -> str:
        """Ask for a text of any number of lines and return it with its lines; ``ready`` stands there."""

    @property
    def editor(self) -> str:
        """Return the name of the program in which a long text can be written; empty when there is none."""

    def write(self, text: str, *, lines: bool = False) -> str:
        """Let the user change a text in that program and return it: as one line, or with its lines."""


def stands_above(question: str, shown: Sequence[str]) -> bool:
    """Return whether a question is the heading of a text that was shown: then it is not said twice."""
    return any(text.startswith(f"**{as_typed(question)}**") for text in shown)


def confirm(screen: Screen, question: str, *, default: bool | None = None) -> bool:
    """Ask a question of yes and no (Ja/Nee).

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    marked = {True: "ja", False: "nee", None: ""}[default]
    return screen.choose(question, YES_NO, default=marked) == "ja"


class StopWish:
    """Whether Ctrl-C, a request to end or a closed terminal came in this sitting."""

    def __init__(self) -> None:
        """Start without a wish."""
        self._came_in = False
        self._at_once: Callable[[], object] | None = None
        self._as_signal: Callable[[], AbstractContextManager[None]] = contextlib.nullcontext

    def look(self) -> None:
        """Stop when the wish came.

        Raises:
            Stop: The user wants to stop.
        """
        if self._came_in:
            raise Stop

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Remember the signals that come while the block runs."""
        self._came_in = False
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._came) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            self._came_in = False

    @contextlib.contextmanager
    def does(self, at_once: Callable[[], object]) -> Iterator[None]:
        """Let a signal also do something at once while the block runs.

        Args:
            at_once: Called from the handler; it may raise.

        Raises:
            Stop: The wish was there before the block.
        """
        before, self._at_once = self._at_once, at_once
        try:
            self.look()
            yield
        finally:
            self._at_once = before

    @contextlib.contextmanager
    def breaks_off(self) -> Iterator[None]:
        """Let a signal, and Ctrl-C on a keyboard that is held, break off what the block does.

        Raises:
            KeyboardInterrupt: A signal came.
            Stop: The wish was there before the block.
        """
        with self.does(_interrupt), self._as_signal():
            yield

    @contextlib.contextmanager
    def holds_ctrl_c(self, as_signal: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
        """Know that a screen reads Ctrl-C as a key while the block runs.

        Args:
            as_signal: Gives a block in which Ctrl-C is a signal after all.
        """
        before, self._as_signal = self._as_signal, as_signal
        try:
            yield
        finally:
            self._as_signal = before

    def _came(self, _number: int, _frame: FrameType | None) -> None:
        self._came_in = True
        if self._at_once is not None:
            self._at_once()


def _interrupt() -> None:
    raise KeyboardInterrupt


# The one of this process: signals are, too.
STOP_WISH = StopWish()
