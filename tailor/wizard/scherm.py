"""What the questionnaire needs of a screen, so that questions, lists and tests share one small interface.

Two screens speak it: one with questionary and rich for a terminal, and one of plain lines for a screen reader
(``--eenvoudig``). A test gives answers from a script.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Controle = Callable[[str], str]
"""Looks at a typed text; returns the Dutch reason why it is refused, or "" when it is welcome."""


@dataclass(frozen=True, slots=True)
class Keus:
    """One line that can be chosen: the value it gives, what it is called, and what it does (may be "")."""

    waarde: str
    naam: str
    uitleg: str = ""


class Navigatie(Exception):
    """The user wants to go elsewhere instead of answering."""


class Terug(Navigatie):
    """Back to the question before; what stood there stands there again."""


class Overzicht(Navigatie):
    """To the overview of all sections."""


class Stoppen(Navigatie):
    """Stop; everything that was answered is saved (also Ctrl-C, Ctrl-D, a closed terminal)."""


class NietBewaardError(Stoppen):
    """Stop, although the last answer could not be saved."""


class Scherm(Protocol):
    """A screen. Every asking method may raise a :class:`Navigatie`."""

    def toon(self, regels: str) -> None:
        """Show text: paragraphs separated by an empty line; ``**words**`` are emphasised."""

    def kies(self, vraag: str, keuzen: Sequence[Keus], *, standaard: str = "") -> str:
        """Ask for one of the choices and return its value; ``standaard`` is the one that is marked first."""

    def kies_meer(self, vraag: str, keuzen: Sequence[Keus], *, standaard: Sequence[str] = ()) -> list[str]:
        """Ask for any number of the choices and return their values in the order of the choices."""

    def tekst(self, vraag: str, *, standaard: str = "", controle: Controle | None = None) -> str:
        """Ask for one line of text, starting from ``standaard``; asks again with the reason while refused."""

    def ja_nee(self, vraag: str, *, standaard: bool | None = None) -> bool:
        """Ask a question of yes and no (Ja/Nee)."""

    @property
    def editor(self) -> str:
        """Return the name of the program in which a long text can be written; empty when there is none."""

    def schrijf(self, tekst: str, *, regels: bool = False) -> str:
        """Let the user change a text in that program and return it: as one line, or with its lines."""
