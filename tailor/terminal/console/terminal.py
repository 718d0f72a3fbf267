"""A screen in a terminal: questions with questionary, text with rich.

The libraries' own English words are replaced or never shown: a prompt is wiped when it is answered, and one
line of ours stays with the question and the answer. When the window gets another size, what stands above the
prompt and the prompt itself are drawn anew for it, with what was typed or pointed at. A long text can be
written in the user's own editor.
"""

import contextlib
import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

import questionary
from prompt_toolkit.application import get_app_session
from rich.console import Console
from rich.text import Text

from tailor.interview.answer import Choice
from tailor.interview.form import FormField, Left, OpenForm, wants_more, without_mark
from tailor.interview.marks import as_typed, pieces
from tailor.terminal.console.form import TABS, FormPage, form_prompt, told
from tailor.terminal.console.hints import (
    BAR,
    TICK,
    bar,
    beside_a_line,
    hinted,
    hints_of_list,
    in_list,
    keys_of,
    keys_of_line,
    keys_of_ticks,
    longest_hint,
    ways_in_words,
)
from tailor.terminal.console.prompts import STYLE, Draft, pointing_nowhere, speak_dutch, with_keys
from tailor.terminal.editor import find_editor, write_in
from tailor.terminal.fields import Typed, fill_in
from tailor.terminal.keyboard import held_keyboard, stop_soon
from tailor.terminal.screen import (
    NO_WAYS,
    STOP_WISH,
    YOUR_ANSWER,
    AnotherWay,
    Judge,
    Stop,
    Ways,
    nothing_to_do,
    stands_above,
)

_MARK: Final = "?"
# Said behind a refusal: the text stands ready to be changed.
_TO_WIPE: Final = "Met Ctrl-U maakt u de regel leeg."
_TOO_LONG: Final = "Wat u typte, is te lang om hier te laten staan."
# Said when Enter is pressed where nothing is pointed at.
_NOTHING_CHOSEN: Final = "Er is nog niets gekozen. Ga met ↓ naar een antwoord en druk dan op Enter."
_MORE: Final = "Druk op Enter om verder te gaan."
# How many lines a heading takes, with the empty line below it.
_HEADING: Final = 2
# How many answers stay above the prompt when the screen is drawn anew.
_LAST_ANSWERS: Final = 3
# What a prompt gives when the window got another size.
_RESIZED: Final = object()
_NOTHING_YET: Final = Draft()


class Terminal:
    """A screen of at least 80 by 24, with or without colour."""

    def __init__(self, console: Console | None = None, **prompts: Any) -> None:
        """Remember where to write; ``prompts`` goes to every prompt (a test gives its own keyboard)."""
        self._console = console or Console(highlight=False, emoji=False)
        self._prompts: dict[str, Any] = {"qmark": _MARK, "style": STYLE} | prompts
        self._list_prompts: dict[str, Any] = {"instruction": " "} | self._prompts
        self._waiting: list[str] = []
        self._above: list[str] = []
        self._answers: list[tuple[str, str]] = []

    def show(self, text: str) -> None:
        """Show text above the next prompt, wrapped at words."""
        self._waiting.append(text)

    def _show(self, height: Callable[[], int]) -> None:
        """Print what waits, so that nothing scrolls away unread: what does not fit comes before the prompt.

        Args:
            height: How many lines the prompt itself takes.
        """
        waiting, self._waiting = self._waiting, []
        while (shown := self._pages(waiting, height)) is None:
            self._clear()
        self._above = shown

    def _pages(self, waiting: list[str], height: Callable[[], int]) -> list[str] | None:
        """Print texts by page; return those that stand above the prompt, None when the window was resized."""
        blocks = [[*self._lines(text), Text()] for text in waiting]
        below = self._above_prompt(waiting, blocks, height)
        first = [line for block in blocks[:below] for line in block]
        page = max(5, self._size.lines - 3)
        for start in range(0, len(first), page):
            shown = first[start : start + page]
            if not any(line.plain for line in shown):  # the empty line that ends a text is no page
                continue
            self._print(shown)
            if self._run(questionary.text(_MORE, **self._prompts | {"qmark": ""})) is _RESIZED:
                return None
        self._print([line for block in blocks[below:] for line in block])
        return waiting[below:]

    def _above_prompt(
        self, waiting: list[str], blocks: Sequence[Sequence[Text]], height: Callable[[], int]
    ) -> int:
        """Return the place of the first text that stands above the prompt.

        The prompt is shorter while the question stands above it: its height is asked again.
        """
        self._above, place = waiting, 0
        while (first := len(blocks) - _fitting(blocks, self._size.lines - height() - 1)) > place:
            self._above, place = waiting[first:], first
        return place

    def _clear(self) -> None:
        """Wipe the screen, where no line stands as it was printed any more, but for the last answers."""
        self._console.clear()
        for question, answer in self._answers[-_LAST_ANSWERS:]:
            self._print_answer(question, answer)

    def _print(self, lines: Sequence[Text]) -> None:
        for line in lines:
            self._console.print(line, soft_wrap=True)

    @property
    def _size(self) -> os.terminal_size:
        """Return the size of the window now; what a shell says in COLUMNS is of when the program began."""
        try:
            return os.get_terminal_size(sys.stdout.fileno())
        except (OSError, ValueError):
            return shutil.get_terminal_size((80, 24))

    @property
    def _width(self) -> int:
        return max(20, min(100, self._size.columns) - 1)

    def _lines(self, text: str) -> Iterator[Text]:
        for line in emphasised(text).split("\n", allow_blank=True):
            yield from line.wrap(self._console, self._width)

    def choose(self, question: str, choices: Sequence[Choice], *, default: str = "") -> str:
        """Ask for one of the choices and return its value; without a default nothing is pointed at."""
        keys, lines = keys_of(choices), in_list(choices, default)
        below = bar(choices, lines)

        def height() -> int:
            return self._list_height(longest_hint(self._asked(question)), lines) + len(self._bar(below))

        def prompt(draft: Draft) -> questionary.Question:
            pointed = draft.pointed or default
            hints = hints_of_list(pointed, height() > self._size.lines, keys)
            made = questionary.select(
                self._wrapped(hinted(self._asked(question), *hints)),
                choices=[*(self._choice(one, 5) for one in lines), *self._bar(below)],
                default=pointed or None,
                **self._list_prompts,
            )
            return with_keys(made if pointed else pointing_nowhere(made), keys)

        while not (chosen := str(self._ask(height, prompt))):
            self.show(_NOTHING_CHOSEN)
        self._answered(question, next(one.name for one in choices if one.value == chosen))
        return chosen

    def choose_many(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        default: Sequence[str] = (),
        ways: Ways = NO_WAYS,
    ) -> list[str]:
        """Ask for any number of the choices and return their values in the order of the choices."""
        hints, below = (TICK, *ways_in_words(ways)), self._bar(BAR if ways else "")

        def prompt(draft: Draft) -> questionary.Question:
            ticked = draft.ticked if draft.pointed else default
            made = questionary.checkbox(
                self._wrapped(hinted(self._asked(question), *hints)),
                choices=[*(self._choice(one, 7, one.value in ticked) for one in choices), *below],
                initial_choice=draft.pointed or None,
                **self._list_prompts,
            )
            return with_keys(made, keys_of_ticks(ways))

        def height() -> int:
            return self._list_height(hinted(self._asked(question), *hints), choices) + len(below)

        chosen = self._ask(height, prompt)
        self._answered(question, ", ".join(one.name for one in choices if one.value in chosen) or "niets")
        return [str(value) for value in chosen]

    def line(
        self,
        question: str,
        *,
        default: str = "",
        judge: Judge | None = None,
        lines: bool = False,
        ways: Ways = NO_WAYS,
    ) -> str:
        """Ask for a line of text; what was refused stands ready to be changed."""
        stood = default
        while True:
            height, prompt = partial(self._line_height, question, ways), partial(self._line, question, ways)
            found = str(self._ask(height, prompt, Draft(stood)))
            if Ways.MORE in ways and wants_more(found, stood):
                raise AnotherWay([without_mark(found, stood, default)])
            # What is pasted may hold ends of lines.
            typed = "\n".join(found.splitlines()) if lines else " ".join(found.splitlines())
            typed = typed if typed.strip() else ""
            if not (reason := judge(typed) if judge else ""):
                self._answered(question, _in_short(typed))
                return typed
            # A text that fills the screen would push the reason out of it.
            fits = len(typed) <= self._width * self._size.lines // 2
            beside = _TO_WIPE if fits else _TOO_LONG
            self.show(f"**Dit kan niet.** {as_typed(reason)}{f' {beside}' if typed else ''}")
            stood = typed if fits else default

    def form(
        self, question: str, fields: Sequence[FormField], *, at: int = 0, left: Left = nothing_to_do
    ) -> list[str]:
        """Ask for several lines of text that are seen together; Enter goes to the next one."""
        self._above = []
        found = fill_in(fields, at, left, partial(self._ask_field, question))
        self._answered(question, told(fields, found))
        return found

    def _ask_field(self, question: str, form: OpenForm) -> Typed:
        """Let the user type in one field of a form, while the others are seen."""

        def page(form: OpenForm) -> FormPage:
            return FormPage.of(form, question, self._width, self._size)

        def prompt(draft: Draft) -> questionary.Question:
            return questionary.Question(form_prompt(page(form.with_text(draft.text)), STYLE))

        found: Typed = self._ask(lambda: page(form).most_height, prompt, Draft(form.text), self._above)
        return found

    def paste(self, question: str, *, ready: str = "") -> str:
        """Ask for a text; what is pasted keeps its lines, and Enter ends it."""
        self.show("Plak de tekst en druk daarna op Enter.")
        return self.line(question, default=ready, lines=True)

    def _line_height(self, question: str, ways: Ways) -> int:
        return self._wrapped(hinted(self._asked(question), *beside_a_line(ways))).count("\n") + 2

    def _line(self, question: str, ways: Ways, draft: Draft) -> questionary.Question:
        prompts: dict[str, Any] = {**self._prompts, "input_processors": [TABS]}
        words = hinted(self._asked(question), *beside_a_line(ways))
        made = questionary.text(f"{self._wrapped(words)}\n >", default=draft.text, **prompts)
        return with_keys(made, keys_of_line(ways))

    @property
    def editor(self) -> str:
        """Return the name of the user's own editor; empty when there is none, or no real terminal."""
        return Path(self._editor[0]).name if self._editor else ""

    @cached_property
    def _editor(self) -> tuple[str, ...]:
        return find_editor() if sys.stdin.isatty() and sys.stdout.isatty() else ()

    def write(self, text: str, *, lines: bool = False) -> str:
        """Let the user change a text in that editor, which has the terminal to itself, and return it."""
        try:
            with STOP_WISH.breaks_off(), get_app_session().input.cooked_mode():
                return write_in(self._editor, text, lines=lines)
        except (KeyboardInterrupt, OSError) as error:
            raise Stop from error

    def _asked(self, question: str) -> str:
        """Return what a prompt asks: the question, unless it stands just above as a heading."""
        return YOUR_ANSWER if stands_above(question, self._above) else question

    def _wrapped(self, question: str) -> str:
        """Return a question in lines that fit; the library would break it in the middle of a word."""
        return "\n  ".join(textwrap.wrap(question, self._width - 4, break_on_hyphens=False))

    def _bar(self, words: str) -> list[questionary.Separator]:
        """Return the line with the ways out, in as many lines as it takes."""
        return [questionary.Separator(line) for line in textwrap.wrap(words, self._width - 4)]

    def _choice(self, one: Choice, indent: int, ticked: bool = False) -> questionary.Choice:
        """Return a choice whose words are wrapped: the library lets long ones run off the screen."""
        width = self._width - indent
        name = f"\n{' ' * indent}".join(textwrap.wrap(one.name, width) or [one.name])
        effect = "\n     ".join(textwrap.wrap(one.effect, self._width - 5))
        return questionary.Choice(name, one.value, checked=ticked, description=effect or None)

    def _answered(self, question: str, answer: str) -> None:
        """Leave one line of ours where the prompt stood."""
        self._answers = [*self._answers[1 - _LAST_ANSWERS :], (question, answer)]
        self._print_answer(question, answer)

    def _print_answer(self, question: str, answer: str) -> None:
        self._console.print(Text.assemble((f"{question} ", ""), (f"→ {answer}", "bold")), soft_wrap=False)
        self._console.print()

    def _list_height(self, question: str, choices: Sequence[Choice]) -> int:
        """Return how many lines a list takes, with the longest explanation below it."""
        width = self._width - 7
        names = sum(len(textwrap.wrap(one.name, width)) or 1 for one in choices)
        effect = max(len(textwrap.wrap(one.effect, width)) for one in choices)
        lines = self._wrapped(question).count("\n") + 1
        return lines + names + (effect + 1 if effect else 0)

    def _ask(
        self,
        height: Callable[[], int],
        make: Callable[[Draft], questionary.Question],
        draft: Draft = _NOTHING_YET,
        above: Sequence[str] = (),
    ) -> Any:
        """Return the answer to a prompt, after what waits to be shown; drawn anew when the window changes.

        Args:
            height: How many lines it takes.
            make: Makes the prompt, with what was typed, pointed at or ticked.
            draft: What stands there at first.
            above: What stands above it already.

        Raises:
            Stop: Ctrl-C, Ctrl-D, or a terminal that is closed.
        """
        self._show(height)
        self._above = [*above, *self._above]
        while (found := self._run(question := make(draft))) is _RESIZED:
            draft = Draft.of(question.application)
            self._clear()
            self._waiting = self._above
            self._show(height)
        return found

    def _run(self, question: questionary.Question) -> Any:
        speak_dutch(question)
        app, size = question.application, self._size

        def look(_sender: object) -> None:
            if self._size != size and app.future is not None and not app.future.done():
                app.exit(result=_RESIZED)

        app.after_render += look
        try:
            with STOP_WISH.does(partial(stop_soon, app)):
                return app.run(handle_sigint=False)
        except (KeyboardInterrupt, EOFError, OSError) as error:
            raise Stop from error


def _in_short(typed: str) -> str:
    """Return what was typed as it stays on the screen: of several lines the first, and how many there are."""
    first, *more = typed.split("\n")
    return f"{first} … ({len(more) + 1} regels)" if more else typed


@contextlib.contextmanager
def open_terminal() -> Iterator[Terminal]:
    """Give a screen that holds the keyboard while the block runs; afterwards the terminal is as it was."""
    with held_keyboard():
        yield Terminal()


def _fitting(blocks: Sequence[Sequence[Text]], room: int) -> int:
    """Return how many of the last blocks fit; a heading above them may scroll away."""
    count = 0
    while count < len(blocks) and sum(map(len, blocks[len(blocks) - count - 1 :])) <= room:
        count += 1
    heading = count < len(blocks) and len(blocks[len(blocks) - count - 1]) <= _HEADING
    return count + heading


def emphasised(words: str) -> Text:
    """Return a text in which the words between ``**`` are bold."""
    text = Text()
    for part, is_bold in pieces(words):
        text.append(part, "bold" if is_bold else "")
    return text
