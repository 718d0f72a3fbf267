"""A screen of plain lines, for a screen reader: numbered choices, answers typed line by line, no colour."""

import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import Final, TextIO

from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.interview.form import MORE, FormField, Left, OpenForm, wants_more
from tailor.interview.marks import without_marks
from tailor.terminal.fields import Typed, fill_in
from tailor.terminal.screen import (
    EXPLAIN,
    NO_WAYS,
    STOP_WISH,
    AnotherWay,
    Judge,
    Stop,
    Ways,
    nothing_to_do,
    stands_above,
)

_NONE: Final = "0"
# The line that ends a text of several lines.
_END: Final = "."
# Wipes what stands there, where Enter keeps it.
_WIPE: Final = "-"
# What may be typed instead of its number.
_WORDS: Final = ("ja", "nee")
# What is said when there is nobody who answers.
NO_INPUT: Final = {
    "wat": "Er is niemand die antwoordt.",
    "waar": "tailor vragen --eenvoudig",
    "waarom": "De invoer is leeg: er komt geen enkele regel uit.",
    "nu": "Start de opdracht in een terminal, of geef de antwoorden met ‘tailor zet’.",
}


class PlainLines:
    """A screen that only writes lines and reads lines."""

    def __init__(self, source: TextIO | None = None, target: TextIO | None = None) -> None:
        """Remember where to read and write; None is the terminal."""
        self._in, self._out = source or sys.stdin, target or sys.stdout
        self._has_read = self._in.isatty()  # there, an end is somebody who stops
        self._above: list[str] = []

    def show(self, text: str) -> None:
        """Show text as it is, without marks."""
        self._above.append(text)
        self._say(without_marks(text))

    def choose(self, question: str, choices: Sequence[Choice], *, default: str = "") -> str:
        """Ask for the number of a choice and return its value."""
        self._list(question, choices)
        marked = next((one for one in choices if one.value == default), None)
        enter = f" Enter kiest {choices.index(marked) + 1}: {marked.name}." if marked else ""
        while True:
            line = self._read(f"Typ het nummer van uw keuze.{enter}")
            if found := _meant(line, choices) if line else marked:
                return found.value
            what = "Dat kan niet" if line else "Er is nog niets gekozen"
            self._say(f"{what}. Typ een nummer van 1 tot en met {len(choices)}.")

    def choose_many(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        default: Sequence[str] = (),
        ways: Ways = NO_WAYS,
    ) -> list[str]:
        """Ask for the numbers of the choices and return their values in the order of the choices."""
        self._list(question, choices)
        now = [str(i) for i, one in enumerate(choices, start=1) if one.value in default]
        enter = f"Enter laat {', '.join(now)} staan." if now else "Enter kiest niets."
        more = f" Typ {MORE} voor uitleg en andere mogelijkheden." if Ways.MORE in ways else ""
        while True:
            line = self._read(f"Typ de nummers met komma’s ertussen, of {_NONE} voor niets. {enter}{more}")
            if line == MORE and Ways.MORE in ways:
                raise AnotherWay(default)
            words = (line or ",".join(now)).replace(",", " ").split()
            if words in ([], [_NONE]):
                return []
            if all(word.isdecimal() and 1 <= int(word) <= len(choices) for word in words):
                chosen = {int(word) for word in words}
                return [one.value for i, one in enumerate(choices, start=1) if i in chosen]
            self._say(f"Dat kan niet. Typ nummers van 1 tot en met {len(choices)}.")

    def line(
        self,
        question: str,
        *,
        default: str = "",
        judge: Judge | None = None,
        lines: bool = False,
        ways: Ways = NO_WAYS,
    ) -> str:
        """Ask for one line of text; Enter keeps what stood there, never what was refused."""
        while True:
            self._ask(question)
            enter = _keeps(default)
            more = f" Voor een tekst van meer regels typt u eerst {_END}" if lines else ""
            typed = _kept(self._read(f"Typ uw antwoord.{more}{enter}"), default)
            if Ways.MORE in ways and wants_more(typed, default):
                raise AnotherWay([default])
            if lines and typed == _END:
                typed = self.paste(question)
            reason = judge(typed) if judge else ""
            if not reason:
                return typed
            self._say(f"Dit kan niet. {reason}\nU typte: {typed}" if typed else f"Dit kan niet. {reason}")

    def form(
        self, question: str, fields: Sequence[FormField], *, at: int = 0, left: Left = nothing_to_do
    ) -> list[str]:
        """Ask for several lines of text, one after the other with its number."""
        self._ask(question)
        return fill_in(fields, at, left, self._ask_field)

    def _ask_field(self, form: OpenForm) -> Typed:
        """Ask for one line of a form; Enter keeps what stood there, never what was refused."""
        field, stood = form.field, form.stays(form.at)
        refused = f"Dit kan niet. {form.reason}\n" if form.reason else ""
        typed = f"U typte: {form.text}\n" if form.reason and form.text else ""
        heading = f"{form.at + 1} van {len(form.fields)}. {field.label}"
        self._say(f"{refused}{typed}{heading}\n{field.help}".strip())
        line = self._read(f"Typ uw antwoord, of {MORE} voor uitleg.{_keeps(stood)}")
        return Typed(_kept(line, stood))

    def paste(self, question: str, *, ready: str = "") -> str:
        """Ask for lines until one holds a full stop alone: an empty line may stand in the text."""
        self._ask(question)
        if ready:
            self._say(f"Dit stond er:\n{ready}")
        line = self._read_line(
            f"Plak of typ de tekst. Typ daarna op een eigen regel {_END} en druk op Enter."
        )
        found = []
        while line.strip() != _END:
            found.append(line)
            line = self._read_line("")
        return "\n".join(found)

    @property
    def editor(self) -> str:
        """Return that there is none: what a reader cannot follow is not offered."""
        return ""

    def write(self, text: str, *, lines: bool = False) -> str:
        """Return the text as it is."""
        del lines
        return text

    def _list(self, question: str, choices: Sequence[Choice]) -> None:
        lines = [
            f"{i}. {one.name}" + (f": {one.effect}" if one.effect else "") for i, one in enumerate(choices, 1)
        ]
        self._say("\n".join((*self._asked(question), *lines)))

    def _ask(self, question: str) -> None:
        """Say a question, unless it was just said."""
        for words in self._asked(question):
            self._say(words)

    def _asked(self, question: str) -> tuple[str, ...]:
        """Return what is said of a question: nothing when it was just said."""
        above, self._above = self._above, []
        return () if stands_above(question, above) else (question,)

    def _say(self, text: str) -> None:
        """Write text; in a terminal it is wrapped at words, since the terminal itself would break them."""
        if self._out.isatty():
            width = shutil.get_terminal_size((80, 24)).columns - 1
            text = "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))
        self._out.write(f"{text}\n\n")
        self._out.flush()

    def _read(self, prompt: str) -> str:
        """Return one typed line without white space at its ends."""
        return self._read_line(prompt).strip()

    def _read_line(self, prompt: str) -> str:
        """Return one typed line, with the spaces before it.

        Raises:
            Stop: Ctrl-C, or nothing more will come.
            InputError: Nothing came at all, and there is no terminal that it could come from.
        """
        try:
            with STOP_WISH.breaks_off():
                self._out.write(f"{prompt}\n> " if prompt else "")
                self._out.flush()
                line = self._in.readline()
        except (KeyboardInterrupt, OSError) as error:
            raise Stop from error
        if not line:
            if not self._has_read:
                raise InputError(**NO_INPUT)
            raise Stop
        self._has_read = True
        return line.rstrip("\r\n")


def _keeps(stood: str) -> str:
    """Return what Enter keeps, and how that is wiped; empty where nothing stands."""
    return f"\nEnter houdt: {stood}\nTyp {_WIPE} om dat weg te halen." if stood else ""


def _kept(line: str, stood: str) -> str:
    """Return a typed line, or what stood there when nothing was typed."""
    return "" if stood and line == _WIPE else line or stood


def _meant(line: str, choices: Sequence[Choice]) -> Choice | None:
    """Return the choice that a line names: by its number, by yes or no, or as a question; None for none."""
    if line == MORE:
        return next((one for one in choices if one.value == EXPLAIN), None)
    if line.casefold() in _WORDS:
        return next((one for one in choices if one.name.casefold() == line.casefold()), None)
    in_reach = line.isdecimal() and 1 <= int(line) <= len(choices)
    return choices[int(line) - 1] if in_reach else None
