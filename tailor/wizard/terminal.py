"""A screen in a terminal: questions with questionary, text with rich. Both are imported here only.

The libraries' own English words are replaced or never shown: a prompt is wiped when it is answered, and one
line of ours stays with the question and the answer.

The keyboard is held for a whole sitting: between two prompts nothing is echoed, no key turns into something
else, and Ctrl-C waits for its turn behind the keys before it. So whoever types ahead is served.
"""

import contextlib
import select
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

import questionary
from prompt_toolkit.application import Application, get_app_session
from prompt_toolkit.formatted_text import StyleAndTextTuples, to_formatted_text
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.output.vt100 import Vt100_Output
from questionary.prompts.common import InquirerControl
from rich.console import Console
from rich.text import Text

from tailor.wizard.editor import schrijf_in, vind_editor
from tailor.wizard.scherm import Controle, Keus, Stoppen
from tailor.wizard.stopwens import STOPWENS

_MARK: Final = "?"
_KIES: Final = "(↑ ↓ en Enter)"
_LANG: Final = "(↑ ↓ en Enter; de lijst loopt door)"
"""Said when a list is longer than the screen."""
_VINK: Final = "(↑ ↓, spatie om aan te vinken, Enter als u klaar bent)"
_MEER: Final = "Druk op Enter om verder te gaan."
_KOP: Final = 2
"""How many lines a heading takes, with the empty line below it."""
_STIJL: Final = questionary.Style(
    [
        ("qmark", "fg:ansicyan bold"),
        ("question", "bold"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "bold"),
        ("selected", ""),
        ("answer", ""),
        ("instruction", ""),
    ]
)
_ENGELS: Final = "  Description: "
"""What questionary puts before the explanation of the choice that is pointed at."""


class Terminal:
    """A screen of at least 80 by 24, with or without colour."""

    def __init__(self, console: Console | None = None, **prompts: Any) -> None:
        """Remember where to write; ``prompts`` goes to every prompt (a test gives its own keyboard)."""
        self._console = console or Console(highlight=False, emoji=False)
        self._prompts = prompts
        self._waiting: list[list[Text]] = []

    def toon(self, regels: str) -> None:
        """Show text above the next prompt, wrapped at words."""
        self._waiting.append([*self._lines(regels), Text()])

    def _show(self, prompt: int) -> None:
        """Print what waits, so that nothing scrolls away unread: what does not fit comes before the prompt.

        Args:
            prompt: How many lines the prompt itself takes.
        """
        waiting, self._waiting = self._waiting, []
        below = _fitting(waiting, self._height - prompt - 1)
        first = [line for block in waiting[: len(waiting) - below] for line in block]
        page = max(5, self._height - 3)
        for start in range(0, len(first), page):
            self._print(first[start : start + page])
            self._run(questionary.text(_MEER, qmark="", style=_STIJL, **self._prompts))
        self._print([line for block in waiting[len(waiting) - below :] for line in block])

    def _print(self, lines: Sequence[Text]) -> None:
        for line in lines:
            self._console.print(line, soft_wrap=True)

    @property
    def _height(self) -> int:
        return shutil.get_terminal_size((80, 24)).lines

    @property
    def _width(self) -> int:
        return max(20, min(100, shutil.get_terminal_size((80, 24)).columns) - 1)

    def _lines(self, regels: str) -> Iterator[Text]:
        for line in emphasised(regels).split("\n", allow_blank=True):
            yield from line.wrap(self._console, self._width)

    def kies(self, vraag: str, keuzen: Sequence[Keus], *, standaard: str = "") -> str:
        """Ask for one of the choices and return its value."""
        height = self._list_height(f"{vraag} {_KIES}", keuzen)
        hint = _KIES if height <= self._height else _LANG
        gekozen = self._ask(
            height,
            lambda: questionary.select(
                self._wrapped(f"{vraag} {hint}"),
                choices=[self._choice(keus, 5) for keus in keuzen],
                default=standaard or None,
                qmark=_MARK,
                instruction=" ",
                style=_STIJL,
                **self._prompts,
            ),
        )
        self._answered(vraag, next(keus.naam for keus in keuzen if keus.waarde == gekozen))
        return str(gekozen)

    def kies_meer(self, vraag: str, keuzen: Sequence[Keus], *, standaard: Sequence[str] = ()) -> list[str]:
        """Ask for any number of the choices and return their values in the order of the choices."""
        gekozen = self._ask(
            self._list_height(f"{vraag} {_VINK}", keuzen),
            lambda: questionary.checkbox(
                self._wrapped(f"{vraag} {_VINK}"),
                choices=[self._choice(keus, 7, keus.waarde in standaard) for keus in keuzen],
                qmark=_MARK,
                instruction=" ",
                style=_STIJL,
                **self._prompts,
            ),
        )
        namen = [keus.naam for keus in keuzen if keus.waarde in gekozen]
        self._answered(vraag, ", ".join(namen) or "niets")
        return [str(waarde) for waarde in gekozen]

    def tekst(self, vraag: str, *, standaard: str = "", controle: Controle | None = None) -> str:
        """Ask for one line of text; what was refused stands ready to be changed."""
        while True:
            typed = str(self._ask(self._text_height(vraag), partial(self._line, vraag, standaard)))
            getypt = " ".join(typed.splitlines())  # what is pasted may hold ends of lines
            reden = controle(getypt) if controle else ""
            if not reden:
                self._answered(vraag, getypt)
                return getypt
            self.toon(f"**Dit kan niet.** {reden}")
            standaard = getypt

    def _line(self, vraag: str, standaard: str) -> questionary.Question:
        return questionary.text(
            f"{self._wrapped(vraag)}\n >", default=standaard, qmark=_MARK, style=_STIJL, **self._prompts
        )

    def ja_nee(self, vraag: str, *, standaard: bool | None = None) -> bool:
        """Ask a question of yes and no."""
        first = {True: "ja", False: "nee", None: ""}[standaard]
        return self.kies(vraag, [Keus("ja", "Ja"), Keus("nee", "Nee")], standaard=first) == "ja"

    @property
    def editor(self) -> str:
        """Return the name of the user's own editor; empty when there is none, or no real terminal."""
        return Path(self._editor[0]).name if self._editor else ""

    @cached_property
    def _editor(self) -> tuple[str, ...]:
        return vind_editor() if sys.stdin.isatty() and sys.stdout.isatty() else ()

    def schrijf(self, tekst: str, *, regels: bool = False) -> str:
        """Let the user change a text in that editor, which has the terminal to itself, and return it."""
        try:
            with STOPWENS.breekt_af(), get_app_session().input.cooked_mode():
                return schrijf_in(self._editor, tekst, regels=regels)
        except (KeyboardInterrupt, OSError) as error:
            raise Stoppen from error

    def _wrapped(self, vraag: str) -> str:
        """Return a question in lines that fit; the library would break it in the middle of a word."""
        return "\n  ".join(textwrap.wrap(vraag, self._width - 4, break_on_hyphens=False))

    def _choice(self, keus: Keus, inspring: int, aangevinkt: bool = False) -> questionary.Choice:
        """Return a choice whose words are wrapped: the library lets long ones run off the screen."""
        width = self._width - inspring
        naam = f"\n{' ' * inspring}".join(textwrap.wrap(keus.naam, width) or [keus.naam])
        uitleg = "\n     ".join(textwrap.wrap(keus.uitleg, self._width - 5))
        return questionary.Choice(naam, keus.waarde, checked=aangevinkt, description=uitleg or None)

    def _answered(self, vraag: str, antwoord: str) -> None:
        """Leave one line of ours where the prompt stood."""
        self._console.print(Text.assemble((f"{vraag} ", ""), (f"→ {antwoord}", "bold")), soft_wrap=False)
        self._console.print()

    def _text_height(self, vraag: str) -> int:
        return self._wrapped(vraag).count("\n") + 2

    def _list_height(self, vraag: str, keuzen: Sequence[Keus]) -> int:
        """Return how many lines a list takes, with the longest explanation below it."""
        width = self._width - 7
        names = sum(len(textwrap.wrap(keus.naam, width)) or 1 for keus in keuzen)
        uitleg = max(len(textwrap.wrap(keus.uitleg, width)) for keus in keuzen)
        question = self._wrapped(vraag).count("\n") + 1
        return question + names + (uitleg + 1 if uitleg else 0)

    def _ask(self, height: int, make: Callable[[], questionary.Question]) -> Any:
        """Return the answer to a prompt of so many lines, after what waits to be shown.

        Raises:
            Stoppen: Ctrl-C, Ctrl-D, or a terminal that is closed.
        """
        self._show(height)
        return self._run(make())

    def _run(self, question: questionary.Question) -> Any:
        _speak_dutch(question)
        app = question.application
        try:
            with STOPWENS.doet(partial(_stop_soon, app)):
                return app.run(handle_sigint=False)
        except (KeyboardInterrupt, EOFError, OSError) as error:
            raise Stoppen from error


def _fitting(blocks: Sequence[Sequence[Text]], room: int) -> int:
    """Return how many of the last blocks fit; a heading above them may scroll away."""
    count = 0
    while count < len(blocks) and sum(map(len, blocks[len(blocks) - count - 1 :])) <= room:
        count += 1
    heading = count < len(blocks) and len(blocks[len(blocks) - count - 1]) <= _KOP
    return count + heading


def emphasised(regels: str) -> Text:
    """Return a text in which the words between ``**`` are bold."""
    text = Text()
    for index, part in enumerate(regels.split("**")):
        text.append(part, "bold" if index % 2 else "")
    return text


class _NeverAnswered(InquirerControl):
    """A list that never says it was answered: questionary would draw "done" before the prompt is wiped."""

    @property
    def is_answered(self) -> bool:
        """Return that there is no answer to draw."""
        return False

    @is_answered.setter
    def is_answered(self, value: bool) -> None:
        del value


def _speak_dutch(question: questionary.Question) -> None:
    """Take the library's words out of a prompt, wipe it when it is answered, and let Ctrl-D stop."""
    app = question.application
    app.erase_when_done = True
    app.key_bindings = merge_key_bindings([*([app.key_bindings] if app.key_bindings else []), _keys()])
    for control in app.layout.find_all_controls():
        if isinstance(control, InquirerControl):
            _without_english(control)


def _keys() -> KeyBindings:
    """Return what keys do at every prompt: Ctrl-D stops, and those that would show English do nothing."""
    keys = KeyBindings()
    keys.add(Keys.ControlD, eager=True)(_stop)
    for search in (Keys.ControlR, Keys.ControlS):
        keys.add(search, eager=True)(_nothing)
    for digit in "-0123456789":
        keys.add(Keys.Escape, digit, eager=True)(_nothing)
    return keys


def _stop(event: KeyPressEvent) -> None:
    event.app.exit(exception=EOFError())


def _nothing(event: KeyPressEvent) -> None:
    del event


def _stop_soon(app: Application[Any]) -> None:
    """End a prompt from a signal handler: at its next step, or when it starts."""
    if app.loop is None:
        app.pre_run_callables.append(partial(_end, app))
    else:
        app.loop.call_soon_threadsafe(_end, app)


def _end(app: Application[Any]) -> None:
    if app.future is not None and not app.future.done():
        app.exit(exception=EOFError())


@contextlib.contextmanager
def open_terminal() -> Iterator[Terminal]:
    """Give a screen that holds the keyboard while the block runs; afterwards the terminal is as it was.

    The terminal is not asked where the cursor is: its reply would come between the keys, and a terminal that
    does not know the question would be met with an English warning.
    """
    session = get_app_session()
    if isinstance(session.output, Vt100_Output):
        session.output.enable_cpr = False
    with session.input.raw_mode(), STOPWENS.houdt_ctrl_c(_ctrl_c_as_signal):
        yield Terminal()


def _look_ahead() -> None:
    """Take in what was typed ahead, for the next prompt; Ctrl-C does not wait for that."""
    keyboard = get_app_session().input
    waiting = select.select([keyboard.fileno()], [], [], 0)[0]
    keys = [*get_typeahead(keyboard), *(keyboard.read_keys() if waiting else ())]
    store_typeahead(keyboard, keys)
    if any(press.key == Keys.ControlC for press in keys):
        raise KeyboardInterrupt


@contextlib.contextmanager
def _ctrl_c_as_signal() -> Iterator[None]:
    """Let Ctrl-C be a signal while the block runs, without throwing away what was typed ahead.

    Raises:
        KeyboardInterrupt: Ctrl-C was typed ahead.
    """
    if sys.platform == "win32":
        yield
        return
    import termios

    fd = get_app_session().input.fileno()
    try:
        before = termios.tcgetattr(fd)
    except termios.error:  # no terminal: a pipe in a test
        yield
        return
    changed = termios.tcgetattr(fd)
    changed[3] |= termios.ISIG | termios.NOFLSH
    termios.tcsetattr(fd, termios.TCSANOW, changed)
    try:
        _look_ahead()
        yield
    finally:
        termios.tcsetattr(fd, termios.TCSANOW, before)


def _without_english(control: InquirerControl) -> None:
    """Let a list show its explanation below an empty line, without the library's own word before it."""
    control.__class__ = _NeverAnswered
    fragments = control.text

    def dutch() -> StyleAndTextTuples:
        return [_translated(part[0], part[1]) for part in to_formatted_text(fragments)]

    control.text = dutch


def _translated(style: str, text: str) -> tuple[str, str]:
    return style, f"\n     {text.removeprefix(_ENGELS)}" if text.startswith(_ENGELS) else text
