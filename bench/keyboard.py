"""A terminal screen at which a person who knows what to choose presses real keys; these are counted."""

import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Protocol

import questionary
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from tailor.interview.answer import Choice
from tailor.interview.form import FormField, Left, OpenForm
from tailor.terminal.console import Terminal
from tailor.terminal.console.hints import in_list
from tailor.terminal.fields import Typed
from tailor.terminal.screen import BACK, EXPLAIN, NO_WAYS, OVERVIEW, STOP, YES_NO, Judge, Ways, nothing_to_do

SIZE: Final = os.terminal_size((80, 24))
# What a terminal puts around a text that is pasted.
_PASTED: Final = ("\x1b[200~", "\x1b[201~")
# The keys of the ways out below a list.
_BAR: Final = {EXPLAIN: "?", BACK: "\x14", OVERVIEW: "\x0f", STOP: "\x03"}
DOWN, UP, ENTER, SPACE, WIPE = "\x1b[B", "\x1b[A", "\r", " ", "\x15"


@dataclass(slots=True)
class Effort:
    """What a person does at the keyboard.

    Attributes:
        prompts: How often the program waits for the person, a page that has to be turned included.
        keystrokes: Keys that lead through the program: arrows, space, Enter, and the one that wipes a line.
        text: Letters typed into a text field.
        fields: How many fields of forms the person goes through; a form is one prompt.
    """

    prompts: int = 0
    keystrokes: int = 0
    text: int = 0
    fields: int = 0

    def __str__(self) -> str:
        """Return the figures as they are printed."""
        return f"prompts {self.prompts} keystrokes {self.keystrokes} text {self.text} fields {self.fields}"


class Person(Protocol):
    """Who knows the answers."""

    def choose(self, question: str, values: Sequence[str], default: str) -> set[str]:
        """Return the values that are all right."""

    def tick(self, question: str, values: Sequence[str]) -> set[str]:
        """Return the values that have to be ticked."""

    def confirm(self, question: str) -> bool:
        """Return yes or no."""

    def type(self, question: str) -> str:
        """Return what has to stand in the text field."""

    def fill(self, question: str, field: FormField) -> str:
        """Return what has to stand in a field of a form."""


class Keyboard(Terminal):
    """The screen in a terminal of 80 by 24, on which a person presses keys.

    Attributes:
        effort: What it took so far.
        pressed: The keys of each prompt, in their order.
    """

    def __init__(self, keys: PipeInput, person: Person) -> None:
        """Give the person a screen."""
        super().__init__(Console(file=io.StringIO(), width=SIZE.columns, color_system=None))
        self.effort, self.pressed = Effort(), list[str]()
        self._keys, self._person = keys, person
        self._next, self._is_page, self._is_field = "", False, False

    @property
    def _size(self) -> os.terminal_size:
        return SIZE

    def _show(self, height: Callable[[], int]) -> None:
        self._is_page = True
        super()._show(height)
        self._is_page = False

    def _run(self, question: questionary.Question) -> Any:
        """Press the keys for one prompt, or turn the page, and return what the program made of them."""
        self.effort.prompts += self._is_page or not self._is_field
        if self._is_page:
            self.effort.keystrokes += 1
        pressed = ENTER if self._is_page else self._next
        self.pressed.append(pressed)
        self._keys.send_text(pressed)
        return super()._run(question)

    def _will_press(self, keys: Sequence[str], text: str = "") -> None:
        """Remember what is pressed at the next prompt: keys, then a text, then Enter."""
        self.effort.keystrokes += len(keys) + 1
        self.effort.text += len(text)
        self._next = f"{''.join(keys)}{text}{ENTER}"

    def _will_type(self, wanted: str, ready: str) -> None:
        """Remember what is typed where something stands ready."""
        stays = wanted.startswith(ready)
        self._will_press([] if stays else [WIPE], wanted.removeprefix(ready) if stays else wanted)
        if "\n" in wanted:
            self._next = f"{_PASTED[0]}{wanted}{_PASTED[1]}{ENTER}"

    def choose(self, question: str, choices: Sequence[Choice], *, default: str = "") -> str:
        """Go to the nearest line that is all right, and take it."""
        values = [one.value for one in choices]
        if tuple(choices) == YES_NO:
            wanted = {"ja" if self._person.confirm(question) else "nee"}
        else:
            wanted = self._person.choose(question, values, default)
        lines = [one.value for one in in_list(choices, default)]
        ways = [way(len(lines), place, _place_of(default, lines)) for place in _places(wanted, lines)]
        on_bar = [_BAR[one] for one in values if one in wanted and one not in lines]
        if not ways and not on_bar:
            raise LookupError(f"{wanted} is not offered at {question!r}: {values}")
        if ways:
            self._will_press(min(ways, key=len))
        else:
            self.effort.keystrokes += 1
            self._next = on_bar[0]
        found = super().choose(question, choices, default=default)
        return _expected(found, wanted, question)

    def choose_many(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        default: Sequence[str] = (),
        ways: Ways = NO_WAYS,
    ) -> list[str]:
        """Tick what is to be ticked, and what is not to be ticked no more."""
        values = [one.value for one in choices]
        wanted = self._person.tick(question, values)
        keys, here = list[str](), 0
        for place in _places(wanted ^ set(default), values):
            keys += [*way(len(values), place, here), SPACE]
            here = place
        self._will_press(keys)
        found = super().choose_many(question, choices, default=default, ways=ways)
        if set(found) != wanted:
            raise LookupError(f"{found} was ticked, not {wanted}, at {question!r}")
        return found

    def line(
        self,
        question: str,
        *,
        default: str = "",
        judge: Judge | None = None,
        lines: bool = False,
        ways: Ways = NO_WAYS,
    ) -> str:
        """Type what is wanted; what stands ready is taken, added to, or wiped first."""
        wanted = self._person.type(question)
        if judge and (reason := judge(wanted)):
            raise LookupError(f"{wanted!r} is refused at {question!r}: {reason}")
        self._will_type(wanted, default)
        found = super().line(question, default=default, judge=judge, lines=lines, ways=ways)
        return _expected(found, {wanted}, question)

    def form(
        self, question: str, fields: Sequence[FormField], *, at: int = 0, left: Left = nothing_to_do
    ) -> list[str]:
        """Fill in every field, one after the other."""
        self.effort.prompts += 1
        self._is_field = True
        found = super().form(question, fields, at=at, left=left)
        self._is_field = False
        return found

    def _ask_field(self, question: str, form: OpenForm) -> Typed:
        """Type what is wanted in one field; what stands ready is taken, added to, or wiped first."""
        wanted = self._person.fill(question, form.field)
        if reason := form.reason or form.field.refusal(wanted):
            raise LookupError(f"{wanted!r} is refused at {form.field.name!r} of {question!r}: {reason}")
        self.effort.fields += 1
        self._will_type(wanted, form.text)
        return super()._ask_field(question, form)


def way(count: int, place: int, here: int | None) -> list[str]:
    """Return the arrows from a line of a list to another, the short way round; from nothing to either end."""
    down = place + 1 if here is None else (place - here) % count
    up = count - place if here is None else (here - place) % count
    return [DOWN] * down if down <= up else [UP] * up


def _place_of(value: str, values: Sequence[str]) -> int | None:
    return values.index(value) if value else None


def _places(wanted: set[str], values: Sequence[str]) -> list[int]:
    return [place for place, value in enumerate(values) if value in wanted]


def _expected(found: str, wanted: set[str], question: str) -> str:
    if found not in wanted:
        raise LookupError(f"{found!r} was given, not {wanted}, at {question!r}")
    return found


@contextmanager
def keyboard(person: Person) -> Iterator[Keyboard]:
    """Give a screen with a keyboard of its own, at which a person sits."""
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield Keyboard(keys, person)
