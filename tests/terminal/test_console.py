"""The screen in a terminal, through a keyboard of our own; every word on it is Dutch."""

import io
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

import pytest
import questionary
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.plain_text import PlainTextOutput
from questionary.prompts.common import InquirerControl
from rich.console import Console

from tailor.interview.answer import Choice
from tailor.terminal.console import Terminal
from tailor.terminal.console.prompts import speak_dutch
from tailor.terminal.console.terminal import emphasised
from tailor.terminal.keyboard import _look_ahead
from tailor.terminal.screen import (
    ALL_WAYS,
    EXPLAIN,
    UNKNOWN,
    AnotherWay,
    Back,
    Stop,
    ToOverview,
    Ways,
    confirm,
)

DOWN, UP, ENTER, SPACE = "\x1b[B", "\x1b[A", "\r", " "
CTRL_N, CTRL_O, CTRL_T, WIPE = "\x0e", "\x0f", "\x14", "\x15"
FRUIT = [Choice("a", "appel", "Rond en rood."), Choice("p", "peer", "Langer dan rond."), Choice("k", "kers")]
ENGLISH = {
    *("use", "arrow", "keys", "select", "toggle", "invert", "move", "done", "selections", "description"),
    *("answer", "yes", "no", "cancelled", "by", "user", "invalid", "input", "finish", "with", "the"),
    *("shortcuts", "filter", "press", "warning"),
}
"""Words that the libraries have in their own prompts."""


class PlainScreen(PlainTextOutput):
    """What prompt_toolkit writes, as plain text."""

    def get_size(self) -> Size:
        return Size(rows=24, columns=80)


@contextmanager
def terminal(keys: str, shown: io.StringIO | None = None) -> Iterator[Terminal]:
    """Give a terminal on which these keys are pressed; what it shows is written to ``shown``."""
    out = shown if shown is not None else io.StringIO()
    with create_pipe_input() as keyboard:
        keyboard.send_text(keys)
        output = PlainScreen(out) if shown is not None else DummyOutput()
        with create_app_session(input=keyboard, output=output):
            yield Terminal(Console(file=out, width=80, color_system=None))


CASES: dict[str, tuple[str, Callable[[Terminal], object], object]] = {
    "the first of a list": (DOWN + ENTER, lambda t: t.choose("Welk?", FRUIT), "a"),
    "further in a list": (DOWN * 3 + ENTER, lambda t: t.choose("Welk?", FRUIT), "k"),
    "the last of a list": (UP + ENTER, lambda t: t.choose("Welk?", FRUIT), "k"),
    "nothing, and then something": (ENTER * 2 + DOWN + ENTER, lambda t: t.choose("Welk?", FRUIT), "a"),
    "the one that is marked": (ENTER, lambda t: t.choose("Welk?", FRUIT, default="p"), "p"),
    "several": (SPACE + DOWN + SPACE + ENTER, lambda t: t.choose_many("Welke?", FRUIT), ["a", "p"]),
    "several that stood there": (
        ENTER,
        lambda t: t.choose_many("Welke?", FRUIT, default=["k", "a"]),
        ["a", "k"],
    ),
    "none": (ENTER, lambda t: t.choose_many("Welke?", FRUIT), []),
    "a text": ("kersen" + ENTER, lambda t: t.line("Wat?"), "kersen"),
    "a text that stood there": (ENTER, lambda t: t.line("Wat?", default="peren"), "peren"),
    "a text that is changed": ("\x7f\x7f" + ENTER, lambda t: t.line("Wat?", default="peren"), "per"),
    "yes": (DOWN + ENTER, lambda t: confirm(t, "Echt?"), True),
    "no": (ENTER, lambda t: confirm(t, "Echt?", default=False), False),
}


@pytest.mark.parametrize("case", CASES)
def test_each_kind_of_prompt_gives_its_answer(case: str) -> None:
    keys, ask, expected = CASES[case]
    with terminal(keys) as screen:
        assert ask(screen) == expected


def test_a_refused_text_says_why_and_stands_ready_to_be_changed() -> None:
    shown = io.StringIO()
    with terminal(f"negentig{ENTER}{DOWN}9{ENTER}", shown) as screen:
        assert (
            screen.line("Hoeveel?", judge=lambda t: "" if "9" in t else "Dat is geen getal.") == "negentig9"
        )
    assert "Dit kan niet. Dat is geen getal." in shown.getvalue()


@pytest.mark.parametrize(
    "ask",
    [
        lambda t: t.choose("Welk?", FRUIT, default="p"),
        lambda t: t.choose_many("Welk?", FRUIT),
        lambda t: t.line("Welk?", default="peren"),
    ],
    ids=["one", "several", "a text"],
)
def test_a_question_that_stands_just_above_its_answers_is_not_said_twice(
    ask: Callable[[Terminal], object],
) -> None:
    above = {"**Welk?**\nKies uit de lijst.": True, "Er is nog iets.": False}
    for text, is_heading in above.items():
        shown = io.StringIO()
        with terminal(ENTER, shown) as screen:
            screen.show(text)
            ask(screen)
        assert ("Uw antwoord:" in shown.getvalue()) is is_heading
        assert ("? Welk?" in shown.getvalue()) is not is_heading


def test_a_text_that_just_fills_a_page_gives_no_empty_page_after_it() -> None:
    pages = []
    for lines in (20, 21, 22):
        shown = io.StringIO()
        with terminal(ENTER * 3, shown) as screen:
            screen.show("\n".join(["woorden"] * lines))
            screen.choose("Welk?", FRUIT, default="p")
        pages.append(shown.getvalue().count("Druk op Enter om verder te gaan."))
    assert pages[0] == pages[1] < pages[2]


def test_a_question_of_which_the_heading_went_by_on_an_earlier_page_is_said_again() -> None:
    shown = io.StringIO()
    with terminal(ENTER * 3, shown) as screen:
        screen.show("**Welk?**" + "\nKies uit de lijst." * 30)
        screen.choose("Welk?", FRUIT, default="p")
    assert "? Welk?" in shown.getvalue() and "Uw antwoord:" not in shown.getvalue()


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("case", CASES)
def test_ctrl_c_and_ctrl_d_stop_at_every_kind_of_prompt(case: str, key: str) -> None:
    if key == "\x04" and "stood there" in case or "changed" in case:
        key = "\x15\x04"
    with terminal(key) as screen, pytest.raises(Stop):
        CASES[case][1](screen)


def test_a_closed_keyboard_stops() -> None:
    with create_pipe_input() as keyboard:
        keyboard.close()
        with create_app_session(input=keyboard, output=DummyOutput()), pytest.raises(Stop):
            Terminal(Console(file=io.StringIO())).line("Wat?")


def test_no_english_word_of_the_libraries_is_left_on_the_screen() -> None:
    for keys, ask, _ in CASES.values():
        shown = io.StringIO()
        with terminal(keys, shown) as screen:
            ask(screen)
        found = set(
            re.findall(r"[a-z]{2,}", re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", " ", shown.getvalue()).lower())
        )
        assert found & ENGLISH == set()
        assert "Enter" in shown.getvalue() or " >" in shown.getvalue()


def test_the_effect_of_the_choice_that_is_pointed_at_is_shown() -> None:
    for default, effect in (("a", "Rond en rood."), ("p", "Langer dan rond.")):
        shown = io.StringIO()
        with terminal(ENTER, shown) as screen:
            screen.choose("Welk?", FRUIT, default=default)
        assert effect in shown.getvalue()


WAYS_OUT = [*FRUIT, Choice(UNKNOWN, "Nog niet bekend"), Choice(EXPLAIN, "Leg uit")]


@pytest.mark.parametrize("default", ["", "p"])
@pytest.mark.parametrize(("key", "value"), [(CTRL_N, UNKNOWN), ("?", EXPLAIN)])
def test_a_key_takes_a_way_out_of_a_list_at_once(key: str, value: str, default: str) -> None:
    shown = io.StringIO()
    with terminal(key, shown) as screen:
        assert screen.choose("Welk?", WAYS_OUT, default=default) == value
    assert "Ctrl-N: nog niet bekend" in shown.getvalue()


def test_those_keys_do_nothing_where_there_is_no_such_way_out() -> None:
    shown = io.StringIO()
    with terminal(f"{CTRL_N}?{ENTER}", shown) as screen:
        assert screen.choose("Welk?", FRUIT, default="a") in {"a", "p"}
    assert "Ctrl-N" not in shown.getvalue()
    with terminal(f"?{ENTER}") as screen:
        assert screen.line("Wat?") == "?"
    with terminal(f"{SPACE}?{ENTER}") as screen:
        assert screen.choose_many("Welke?", FRUIT) == ["a"]


@pytest.mark.parametrize(("key", "not_known"), [(CTRL_N, True), ("?", False)])
def test_a_key_asks_for_another_way_at_a_list_to_tick_and_what_is_ticked_comes_along(
    key: str, not_known: bool
) -> None:
    with terminal(f"{DOWN}{SPACE}{key}") as screen, pytest.raises(AnotherWay) as asked:
        screen.choose_many("Welke?", FRUIT, default=["a"], ways=ALL_WAYS)
    assert (asked.value.given, asked.value.not_known) == (("a", "p"), not_known)


@pytest.mark.parametrize(
    ("keys", "given", "not_known"),
    [
        (f"?{ENTER}", "peren", False),
        (f" ?{ENTER}", "peren", False),
        (f"{WIPE}?{ENTER}", "peren", False),
        (f"x{ENTER}?{ENTER}", "perenx", False),
        (f"x{ENTER}{WIPE}?{ENTER}", "peren", False),
        (CTRL_N, "peren", True),
        (f"x{ENTER}{CTRL_N}", "perenx", True),
    ],
)
def test_another_way_is_asked_for_at_a_line_also_behind_what_was_refused(
    keys: str, given: str, not_known: bool
) -> None:
    def judge(text: str) -> str:
        return "" if text in ("", "peren") else "Dat is geen fruit."

    with terminal(keys) as screen, pytest.raises(AnotherWay) as asked:
        screen.line("Wat?", default="peren", judge=judge, ways=ALL_WAYS)
    assert (asked.value.given, asked.value.not_known) == ((given,), not_known)


@pytest.mark.parametrize(("key", "error"), [(CTRL_T, Back), (CTRL_O, ToOverview)])
def test_a_key_goes_elsewhere_from_a_line_and_a_list_to_tick_about_a_question(
    key: str, error: type[Exception]
) -> None:
    shown = io.StringIO()
    for ways in (ALL_WAYS, Ways.MORE):
        with terminal(key, shown) as screen, pytest.raises(error):
            screen.line("Wat?", ways=ways)
        with terminal(key, shown) as screen, pytest.raises(error):
            screen.choose_many("Welke?", FRUIT, ways=ways)
    assert "(Ctrl-N: nog niet bekend; Ctrl-T: terug)" in shown.getvalue()
    assert "? leg uit · Ctrl-T terug" in shown.getvalue()
    with terminal(f"{key}peren{ENTER}") as screen:
        assert screen.line("Wat?") == "peren", "it does nothing where there is no question"


def test_a_refused_text_can_be_wiped_and_the_screen_says_how() -> None:
    shown = io.StringIO()
    with terminal(f"veel{ENTER}{WIPE}9{ENTER}", shown) as screen:
        assert screen.line("Hoeveel?", judge=lambda t: "" if t == "9" else "Dat is geen getal.") == "9"
    assert "Met Ctrl-U maakt u de regel leeg." in shown.getvalue()


def test_a_refused_text_that_fills_the_screen_makes_room_for_the_reason() -> None:
    shown = io.StringIO()
    with terminal(f"{'a' * 3000}{ENTER}{ENTER}", shown) as screen:
        assert (
            screen.line("Wat?", default="peren", judge=lambda t: "Te lang." if len(t) > 9 else "") == "peren"
        )
    assert "Dit kan niet. Te lang. Wat u typte, is te lang om hier te laten staan." in shown.getvalue()


def test_spaces_alone_are_nothing_and_do_not_stand_ready() -> None:
    with terminal(f"   {ENTER}peren{ENTER}") as screen:
        assert screen.line("Wat?", judge=lambda t: "" if t else "Niets.") == "peren"


def test_one_line_stays_with_the_question_and_the_answer() -> None:
    shown = io.StringIO()
    with terminal(DOWN + ENTER) as screen:
        screen._console.file = shown
        screen.choose("Welk?", FRUIT, default="a")
    assert shown.getvalue().strip() == "Welk? → peer"


def test_enter_where_nothing_is_pointed_at_says_so_and_takes_nothing() -> None:
    shown = io.StringIO()
    with terminal(ENTER + DOWN + ENTER, shown) as screen:
        assert screen.choose("Welk?", FRUIT) == "a"
    assert "Er is nog niets gekozen." in shown.getvalue()
    assert "(kies met ↓ of ↑ en druk op Enter)" in shown.getvalue()


def test_what_does_not_fit_above_a_prompt_waits_for_enter() -> None:
    shown = io.StringIO()
    with terminal(ENTER * 3 + "ja" + ENTER, shown) as screen:
        screen.show("\n".join(f"regel {i}" for i in range(50)))
        screen.show("Het laatste.")
        assert screen.line("Gezien?") == "ja"
    assert shown.getvalue().count("Druk op Enter om verder te gaan.") >= 3
    assert all(f"regel {i}\n" in shown.getvalue() for i in range(50))


class Pulled(Terminal):
    """A terminal whose window becomes narrower while the first prompt is on the screen."""

    pulled = False

    @property
    def _size(self) -> os.terminal_size:
        return os.terminal_size((60 if self.pulled else 80, 24))

    def _run(self, question: questionary.Question) -> object:
        def pull(_sender: object) -> None:
            self.pulled = True

        question.application.after_render += pull
        return super()._run(question)


@pytest.mark.parametrize(
    ("keys", "ask", "expected"),
    [
        (f"sen{ENTER}", lambda t: t.line("Wat?", default="ker"), "kersen"),
        (ENTER, lambda t: t.choose("Welk?", FRUIT, default="p"), "p"),
        (ENTER, lambda t: t.choose_many("Welke?", FRUIT, default=["k", "a"]), ["a", "k"]),
    ],
)
def test_a_window_that_is_pulled_keeps_what_stood_at_the_prompt(
    keys: str, ask: Callable[[Terminal], object], expected: object
) -> None:
    shown = io.StringIO()
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(keys)
        screen = Pulled(Console(file=shown, width=80, color_system=None, force_terminal=True))
        screen.show("Een uitleg die in een smal venster op twee regels staat, en in een breed venster niet.")
        assert ask(screen) == expected
    assert "\x1b[2J" in shown.getvalue()
    assert shown.getvalue().rpartition("\x1b[2J")[2].count("Een uitleg") == 1


def test_a_page_that_waits_is_begun_anew_when_the_window_is_pulled() -> None:
    shown = io.StringIO()
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(ENTER * 3 + f"ja{ENTER}")
        screen = Pulled(Console(file=shown, width=80, color_system=None, force_terminal=True))
        screen.show("\n".join(f"regel {i}" for i in range(50)))
        assert screen.line("Gezien?") == "ja"
    assert shown.getvalue().rpartition("\x1b[2J")[2].count("regel 49") == 1


def test_what_fits_above_a_prompt_waits_for_nothing() -> None:
    shown = io.StringIO()
    with terminal("ja" + ENTER, shown) as screen:
        screen.show("Kort.")
        assert screen.line("Gezien?") == "ja"
    assert "Druk op Enter" not in shown.getvalue()


def test_long_lines_are_wrapped_at_words() -> None:
    shown = io.StringIO()
    with terminal(DOWN + ENTER, shown) as screen:
        screen.show("woord " * 60)
        screen.choose("Een heel lange vraag? " * 6, [Choice("a", "keuze " * 30, "effect " * 30)])
    for line in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown.getvalue()).split("\n"):
        assert not re.search(r"(?<![a-z])(woor|keuz|effec|vraa|lang)$", line.rstrip("\r"))


def test_words_between_stars_are_bold_and_brackets_are_just_brackets() -> None:
    text = emphasised("Binnen **24** uur [nog niet bekend: x]")
    assert text.plain == "Binnen 24 uur [nog niet bekend: x]"
    assert [text.plain[span.start : span.end] for span in text.spans if span.style == "bold"] == ["24"]


def test_a_list_never_draws_the_librarys_word_for_an_answer() -> None:
    """It is drawn only now and then, on a busy machine, so the cause is held and not the screen."""
    with create_pipe_input() as keys:
        question = questionary.checkbox("Welk?", choices=["a", "b"], input=keys, output=DummyOutput())
        speak_dutch(question)
        controls = [
            c for c in question.application.layout.find_all_controls() if isinstance(c, InquirerControl)
        ]
        assert controls
        for control in controls:
            control.is_answered = True
            assert not control.is_answered


def test_pasted_lines_become_one_line() -> None:
    with terminal(f"\x1b[200~Kade 2\r\nOostrade\x1b[201~{ENTER}") as screen:
        assert screen.line("Welk adres?") == "Kade 2 Oostrade"


def test_keys_of_the_library_that_would_show_english_do_nothing() -> None:
    shown = io.StringIO()
    with terminal(f"ap\x12\x13\x1b3pel{ENTER}", shown) as screen:
        assert screen.line("Welk fruit?") == "appel"
    assert "search" not in shown.getvalue()
    assert "arg" not in shown.getvalue()


def test_ctrl_c_that_was_typed_ahead_breaks_off_what_takes_long_and_other_keys_wait() -> None:
    for keys, stops in ((f"kersen{ENTER}", False), (f"kersen{ENTER}\x03", True)):
        with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
            keyboard.send_text(keys)
            with pytest.raises(KeyboardInterrupt) if stops else nullcontext():
                _look_ahead()
            assert Terminal(Console(file=io.StringIO())).line("Wat?") == "kersen"
