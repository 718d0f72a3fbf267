"""A form on a screen of 80 by 24 or smaller: all fields below each other, the one being changed is marked."""

import os
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.layout.processors import TabsProcessor
from prompt_toolkit.styles import Style
from prompt_toolkit.utils import get_cwidth

from tailor.interview.form import FormField, OpenForm, one_line
from tailor.terminal.console.hints import AWAY, BAR
from tailor.terminal.fields import Typed
from tailor.terminal.screen import Elsewhere

# How a tab that was pasted is shown.
TABS: Final = TabsProcessor(tabstop=4, char1=" ", char2=" ")
_HINT: Final = "Enter: verder; ↑ ↓: ander veld"
# The same in a window that is narrow.
_SHORT_HINT: Final = "Enter, ↑ ↓"
_UNKNOWN: Final = "Ctrl-N: nog niet bekend"
_NARROW: Final = 60
_MARGIN: Final = 3
# How many lines above the form stay free, for a heading.
_HEADING: Final = 3
# How much room a text needs to stand beside its name, and over how many lines the one being changed runs.
_BESIDE: Final = 24
_MOST_LINES: Final = 4
# How many lines below the fields may say something.
_MOST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class FormPage:
    """A form as it is laid out in a window.

    Attributes:
        form: What stands in it.
        question: What stands above it.
        columns: How many letters fit on a line.
        lines: How many lines there are for all of it.
    """

    form: OpenForm
    question: str
    columns: int
    lines: int

    @classmethod
    def of(cls, form: OpenForm, question: str, columns: int, size: os.terminal_size) -> "FormPage":
        """Return a form in a window."""
        return cls(form, question, columns, size.lines - 1 - _HEADING)

    @property
    def height(self) -> int:
        """Return how many lines it takes when nothing is typed that runs on."""
        rows = sum(len(self._row(place)) for place in range(len(self.form.fields)))
        return min(self.lines, len(self.head) + rows + len(self.foot) + self._running_on)

    @property
    def most_height(self) -> int:
        """Return how many lines it takes at most, whichever field is being changed."""
        places = range(len(self.form.fields))
        return max(replace(self, form=replace(self.form, at=place)).height for place in places)

    @property
    def head(self) -> list[str]:
        """Return the lines above the fields."""
        hint = _HINT if self.columns >= _NARROW else _SHORT_HINT
        unknown = f"; {_UNKNOWN}" if any(one.unknown for one in self.form.fields) else ""
        whole = wrapped(f"{self.question} ({hint}{unknown})", self.columns - 4)
        if len(whole) == 1:
            return whole
        return [
            part for text in (self.question, f"({hint}{unknown})") for part in wrapped(text, self.columns - 4)
        ]

    @property
    def foot(self) -> list[str]:
        """Return the lines below the fields: why a text is refused, and how to answer."""
        field, reason = self.form.field, self.form.reason
        said = wrapped(f"Dit kan niet. {reason}", self.columns - _MARGIN) if reason else []
        found = [*said, *(wrapped(field.help, self.columns - _MARGIN) if field.help else [])]
        return ["", *found[: min(_MOST_WORDS, self.lines // 3)], *self.bar]

    @property
    def bar(self) -> list[str]:
        """Return the ways out, each with its key, below an empty line."""
        return ["", *wrapped(BAR, self.columns - _MARGIN)]

    @property
    def reasons(self) -> int:
        """Return how many of the lines below the fields say why a text is refused."""
        reason = self.form.reason
        return len(wrapped(f"Dit kan niet. {reason}", self.columns - _MARGIN)) if reason else 0

    @property
    def is_beside(self) -> bool:
        """Return whether the texts stand beside the names: there is room for that."""
        return self.columns - self._names - _MARGIN - 2 >= _BESIDE

    @property
    def lead(self) -> str:
        """Return what stands on the line that is being changed, before the text."""
        return self._label(self.form.at) if self.is_beside else " " * (_MARGIN + 2)

    @property
    def room(self) -> int:
        """Return how many letters of a text fit on its line."""
        return self.columns - (self._names + 2 if self.is_beside else 2) - _MARGIN

    @property
    def most_lines(self) -> int:
        """Return over how many lines the text that is being changed can run."""
        first, last = self.seen
        others = sum(len(self._row(place)) for place in range(first, last) if place != self.form.at)
        left = self.lines - len(self.head) - len(self.foot) - others - len(self.above_at) - self._marks
        return max(1, min(_MOST_LINES, left))

    @property
    def seen(self) -> tuple[int, int]:
        """Return the places of the first field that is shown, and of the one behind the last."""
        room = self.lines - len(self.head) - len(self.foot) - self._running_on - 2
        first = last = self.form.at
        taken = 0
        while (place := self._nearest(first, last)) is not None:
            taken += len(self._row(place))
            if taken > room and last > first:
                break
            first, last = min(first, place), max(last, place + 1)
        return first, last

    def _nearest(self, first: int, last: int) -> int | None:
        """Return the field beside those that are shown that comes in next; None when all are shown."""
        at = self.form.at
        below = last if last < len(self.form.fields) else None
        above = first - 1 if first > 0 else None
        if below is None or above is None:
            return above if below is None else below
        return below if below - at <= at - above else above

    @property
    def above(self) -> list[str]:
        """Return the fields above the one that is being changed."""
        first, _ = self.seen
        more = [f"{' ' * _MARGIN}↑ nog {first}"] if first else []
        return [*more, *(line for place in range(first, self.form.at) for line in self._row(place))]

    @property
    def above_at(self) -> list[str]:
        """Return the name of the field that is being changed, when its text stands below that."""
        return [] if self.is_beside else self._row(self.form.at)[:-1]

    @property
    def below(self) -> list[str]:
        """Return the fields below the one that is being changed."""
        _, last = self.seen
        rest = len(self.form.fields) - last
        more = [f"{' ' * _MARGIN}↓ nog {rest}"] if rest else []
        return [*(line for place in range(self.form.at + 1, last) for line in self._row(place)), *more]

    @property
    def _marks(self) -> int:
        """Return how many lines say that there are more fields."""
        first, last = self.seen
        return (first > 0) + (last < len(self.form.fields))

    @property
    def _running_on(self) -> int:
        """Return over how many lines more than one the text runs that is being changed."""
        return min(_MOST_LINES, get_cwidth(self.form.text) // max(1, self.room) + 1) - 1

    @property
    def _names(self) -> int:
        return max(get_cwidth(one.label) for one in self.form.fields) + 1

    def _row(self, place: int) -> list[str]:
        """Return a field as it is shown: its name and text on one line, or below each other."""
        text = cut(self.form.texts[place], self.room)
        if self.is_beside:
            return [f"{self._label(place)}{text}".rstrip()]
        return [*self._stacked(place), f"{' ' * (_MARGIN + 2)}{text}".rstrip()]

    def _label(self, place: int) -> str:
        name = f"{self.form.fields[place].label}:"
        return f"{self._mark(place)}{name}{' ' * (self._names - get_cwidth(name))}  "

    def _stacked(self, place: int) -> list[str]:
        first, *more = wrapped(f"{self.form.fields[place].label}:", self.columns - _MARGIN)
        return [f"{self._mark(place)}{first}", *(f"{' ' * _MARGIN}{line}" for line in more)]

    def _mark(self, place: int) -> str:
        """Return what stands in the margin: here is typed, a text waits that was refused, or nothing."""
        if place == self.form.at:
            return " » "
        return " ! " if self.form.is_refused(place) else " " * _MARGIN


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines that fit."""
    return textwrap.wrap(text, max(10, width), break_on_hyphens=False) or [""]


def cut(text: str, room: int) -> str:
    """Return as much of a text as fits on a line; signs that cannot be seen are a dot."""
    shown = "".join(char if char.isprintable() else "·" for char in text[: room + 1])
    if get_cwidth(shown) <= room:
        return shown
    while get_cwidth(shown) >= room:
        shown = shown[:-1]
    return f"{shown}…"


def form_prompt(page: FormPage, style: Style) -> Application[Typed]:
    """Return a prompt in which one field of a form is changed; it gives what was typed and where to go."""
    buffer = Buffer(multiline=False, document=Document(page.form.text))
    return Application(
        layout=Layout(HSplit([*_rows(page, buffer)])), key_bindings=_keys(page.form, buffer), style=style
    )


def _rows(page: FormPage, buffer: Buffer) -> Iterator[Window | VSplit]:
    """Yield the parts of the screen from the top down."""
    mark: tuple[str, str] = ("class:qmark", "?")
    yield _lines([mark, ("class:question", " " + "\n  ".join(page.head))], len(page.head))
    if page.above:
        yield _lines([("", "\n".join(page.above))], len(page.above))
    if page.above_at:
        yield _lines(_pointed(page.above_at), len(page.above_at))
    lead = FormattedTextControl(_pointed([page.lead]))
    text = BufferControl(buffer, input_processors=[TABS])
    yield VSplit(
        [
            Window(lead, width=get_cwidth(page.lead), dont_extend_height=True),
            Window(
                text, wrap_lines=True, height=Dimension(min=1, max=page.most_lines), dont_extend_height=True
            ),
        ]
    )
    if page.below:
        yield _lines([("", "\n".join(page.below))], len(page.below))
    if page.foot:
        yield _lines(_foot(page), len(page.foot))


def _lines(text: StyleAndTextTuples, height: int) -> Window:
    return Window(FormattedTextControl(text), height=height, dont_extend_height=True)


def _pointed(lines: Sequence[str]) -> StyleAndTextTuples:
    """Return lines of which the first begins with the sign that points at them."""
    text = "\n".join(lines)
    return [("class:pointer", text[:_MARGIN]), ("class:highlighted", text[_MARGIN:])]


def _foot(page: FormPage) -> StyleAndTextTuples:
    """Return what stands below the fields; why a text is refused stands out."""
    found: StyleAndTextTuples = []
    for place, line in enumerate(page.foot):
        style = "class:question" if 0 < place <= page.reasons else ""
        found.append((style, f"{' ' * _MARGIN}{line}\n" if line else "\n"))
    return found


def _keys(form: OpenForm, buffer: Buffer) -> KeyBindings:
    """Return what the keys do in a form: Enter takes a field, others go to another one."""
    keys = KeyBindings()

    def goes(to: int | None, away: type[Elsewhere] | None = None) -> Callable[[KeyPressEvent], None]:
        return lambda event: event.app.exit(result=Typed(buffer.text, to, away=away))

    def is_not_known(event: KeyPressEvent) -> None:
        event.app.exit(result=Typed(buffer.text, not_known=True))

    def paste(event: KeyPressEvent) -> None:
        buffer.insert_text(" ".join(event.data.splitlines()))

    keys.add(Keys.Enter, eager=True)(goes(None))
    for key in (Keys.Down, Keys.Tab):
        keys.add(key, eager=True)(goes(form.at + 1))
    for key in (Keys.Up, Keys.BackTab):
        keys.add(key, eager=True)(goes(form.at - 1))
    if form.field.unknown:
        keys.add(Keys.ControlN, eager=True)(
            lambda event: event.app.exit(result=Typed(buffer.text, None, True))
        )
    keys.add(Keys.ControlC, eager=True)(_break_off)
    for letter, way in AWAY.items():
        keys.add(letter, eager=True)(goes(None, away=way))
    keys.add(Keys.BracketedPaste, eager=True)(paste)
    return keys


def _break_off(event: KeyPressEvent) -> None:
    event.app.exit(exception=KeyboardInterrupt())


def told(fields: Sequence[FormField], texts: Sequence[str], most: int = 40) -> str:
    """Return what was filled in, as one line stays on the screen."""
    given = zip(fields, texts, strict=True)
    found = [f"{one.name}: {cut(one_line(text), most)}" for one, text in given if text]
    return " · ".join(found) or "niets ingevuld"
