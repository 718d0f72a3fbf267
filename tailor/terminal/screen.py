"""What the questionnaire needs of a screen, so that questions, lists and tests share one small interface.

Two screens speak it: one with questionary and rich for a terminal, and one of plain lines for a screen reader
(``--eenvoudig``). A test gives answers from a script.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from tailor.interview.answer_field import Choice

# Looks at a typed text; returns the Dutch reason why it is refused, or "" when it is welcome.
Judge = Callable[[str], str]
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


class Screen(Protocol):
    """A screen. Every asking method may raise an :class:`Elsewhere`."""

    def show(self, text: str) -> None:
        """Show text: paragraphs separated by an empty line; ``**words**`` are emphasised."""

    def choose(self, question: str, choices: Sequence[Choice], *, default: str = "") -> str:
        """Ask for one of the choices and return its value; ``default`` is the one that is marked first."""

    def choose_many(
        self, question: str, choices: Sequence[Choice], *, default: Sequence[str] = ()
    ) -> list[str]:
        """Ask for any number of the choices and return their values in the order of the choices."""

    def line(self, question: str, *, default: str = "", judge: Judge | None = None) -> str:
        """Ask for one line of text, starting from ``default``; asks again with the reason while refused."""

    @property
    def editor(self) -> str:
        """Return the name of the program in which a long text can be written; empty when there is none."""

    def write(self, text: str, *, lines: bool = False) -> str:
        """Let the user change a text in that program and return it: as one line, or with its lines."""


def confirm(screen: Screen, question: str, *, default: bool | None = None) -> bool:
    """Ask a question of yes and no (Ja/Nee).

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    marked = {True: "ja", False: "nee", None: ""}[default]
    return screen.choose(question, YES_NO, default=marked) == "ja"
