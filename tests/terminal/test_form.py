"""A form: several lines on one screen, each taken when it is left."""

import io
import os
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.utils import get_cwidth
from rich.console import Console

from tailor.interview.form import FormField, OpenForm
from tailor.terminal.console.form import FormPage, cut
from tailor.terminal.screen import AnotherWay, Back, Screen, Stop, ToOverview
from tests.terminal.script import in_turn
from tests.terminal.test_console import CTRL_N, CTRL_O, CTRL_T, DOWN, ENTER, UP, WIPE, Pulled, terminal
from tests.terminal.test_plain import plain

TAB, BACK_TAB, BACKSPACE = "\t", "\x1b[Z", "\x7f"
QUESTION = "Het mandaat."


def number(text: str) -> str:
    return "" if text.isdecimal() else f"‘{text}’ is geen getal."


FIELDS = [
    FormField("Naam", "besluit", help="Hoe heet het besluit?"),
    FormField("Uren", "24", number, help="Binnen hoeveel uur?"),
    FormField("Plaats", optional=True),
]
Shown = tuple[list[str], list[tuple[int, str]]]


def filled(keys: str, at: int = 0, fields: list[FormField] = FIELDS) -> Shown:
    """Return what a form gives when these keys are pressed, and what was left on the way."""
    left: list[tuple[int, str]] = []

    def keep(place: int, text: str) -> str:
        left.append((place, text))
        return ""

    with terminal(keys) as screen:
        return screen.form(QUESTION, fields, at=at, left=keep), left


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (ENTER * 3, ["besluit", "24", ""]),
        (f" 2024{ENTER}{WIPE}12{ENTER}Oost{ENTER}", ["besluit 2024", "12", "Oost"]),
        (f"{DOWN}8{UP}en{DOWN}{DOWN}{ENTER}", ["besluiten", "248", ""]),
        (f"{TAB}8{BACK_TAB}en{TAB}{TAB}{ENTER}", ["besluiten", "248", ""]),
        (f"{UP}Oost{DOWN}{ENTER * 3}", ["besluit", "24", "Oost"]),
        (f"{ENTER}x{ENTER}{BACKSPACE}{ENTER * 2}", ["besluit", "24", ""]),
        (f"{ENTER}x{DOWN}Oost{ENTER}{BACKSPACE}{ENTER}{ENTER}", ["besluit", "24", "Oost"]),
    ],
    ids=["enter", "typed", "arrows", "tabs", "round", "refused", "refused and gone on"],
)
def test_a_form_is_filled_in_field_by_field(keys: str, found: list[str]) -> None:
    assert filled(keys)[0] == found


def test_a_field_is_given_away_when_it_is_left_and_not_when_it_is_refused() -> None:
    _, left = filled(f"{DOWN}x{UP}en{DOWN}{BACKSPACE}8{ENTER}{ENTER}")
    assert left == [(0, "besluiten"), (1, "248"), (2, "")]


def test_a_field_that_is_left_twice_with_the_same_text_is_given_away_once() -> None:
    _, left = filled(f"{ENTER}{UP}{ENTER}{ENTER}{ENTER}")
    assert left == [(0, "besluit"), (1, "24"), (2, "")]


def test_a_field_that_is_refused_when_it_is_given_away_stays_with_the_reason() -> None:
    def keep(_place: int, text: str) -> str:
        return "Dat staat er al." if text == "besluit" else ""

    shown = io.StringIO()
    with terminal(f"{ENTER}en{ENTER * 3}", shown) as screen:
        assert screen.form(QUESTION, FIELDS, left=keep) == ["besluiten", "24", ""]
    assert "Dit kan niet. Dat staat er al." in shown.getvalue()


def test_what_is_raised_when_a_field_is_left_ends_the_form() -> None:
    def full(_place: int, _text: str) -> str:
        raise Stop

    with terminal(ENTER) as screen, pytest.raises(Stop):
        screen.form(QUESTION, FIELDS, left=full)


def test_a_field_can_be_left_with_something_to_tell_and_to_ask() -> None:
    shown = io.StringIO()
    with terminal(f"{ENTER}peren{ENTER}{ENTER * 2}", shown) as screen:

        def ask(place: int, _text: str) -> str:
            if place == 0:
                screen.show("Er is iets gebeurd.")
                assert screen.line("Wat nu?") == "peren"
            return ""

        assert screen.form(QUESTION, FIELDS, left=ask) == ["besluit", "24", ""]
    assert "Er is iets gebeurd." in shown.getvalue()


def test_one_line_stays_with_what_was_filled_in() -> None:
    shown = io.StringIO()
    with terminal(f"{ENTER * 3}") as screen:
        screen._console.file = shown
        screen.form(QUESTION, FIELDS)
        screen._console.file = io.StringIO()
    assert shown.getvalue().strip() == "Het mandaat. → Naam: besluit · Uren: 24"


def test_the_name_the_help_and_that_a_field_may_stay_empty_are_shown() -> None:
    shown = io.StringIO()
    with terminal(ENTER * 3, shown) as screen:
        screen.form(QUESTION, FIELDS)
    for words in ("Naam:", "Hoe heet het besluit?", "Binnen hoeveel uur?", "Plaats (mag leeg):", "Enter"):
        assert words in shown.getvalue()


def test_an_empty_field_is_judged_but_for_one_that_may_be_empty() -> None:
    fields = [FormField("Uren", "", number), FormField("Meer", "", number, optional=True)]
    assert filled(f"{ENTER}3{ENTER}{ENTER}", fields=fields)[0] == ["3", ""]


@pytest.mark.parametrize(
    ("keys", "at", "given"),
    [
        (f"?{ENTER}", 0, ("besluit", "24", "")),
        (f"{WIPE}?{ENTER}", 0, ("besluit", "24", "")),
        (f"en{ENTER}x{ENTER}?{ENTER}", 1, ("besluiten", "24x", "")),
        (f"{ENTER}x{ENTER}{WIPE}?{ENTER}", 1, ("besluit", "24", "")),
        (f"{ENTER}{ENTER}?{ENTER}", 2, ("besluit", "24", "")),
    ],
)
def test_a_question_mark_asks_for_another_way_with_all_that_was_typed(
    keys: str, at: int, given: tuple[str, ...]
) -> None:
    with terminal(keys) as screen, pytest.raises(AnotherWay) as asked:
        screen.form(QUESTION, FIELDS)
    assert (asked.value.at, asked.value.given) == (at, given)


def test_a_form_begins_at_the_field_where_it_is_wanted() -> None:
    assert filled(f"8{ENTER}{ENTER}", at=1)[0] == ["besluit", "248", ""]


def test_ctrl_n_says_that_an_answer_is_not_known_yet_where_that_may_be() -> None:
    fields = [replace(FIELDS[0], unknown=True), *FIELDS[1:]]
    with terminal(f"en{CTRL_N}") as screen, pytest.raises(AnotherWay) as asked:
        screen.form(QUESTION, fields)
    assert (asked.value.at, asked.value.not_known, asked.value.given) == (0, True, ("besluit", "24", ""))
    shown = io.StringIO()
    with terminal(f"{ENTER}{CTRL_N}{ENTER * 2}", shown) as screen:
        assert screen.form(QUESTION, fields) == ["besluit", "24", ""]
    assert "; Ctrl-N: nog niet bekend)" in shown.getvalue()


def test_a_field_can_be_taken_as_another_text_that_was_meant() -> None:
    fields = [
        replace(FIELDS[0], meant=str.upper),
        replace(FIELDS[1], meant=lambda text: f"{text}x"),
        FIELDS[2],
    ]
    found, left = filled(f"{ENTER}{ENTER}{BACKSPACE}{DOWN}{ENTER}", fields=fields)
    assert left[0] == (0, "BESLUIT") and found[0] == "BESLUIT"
    assert [place for place, _ in left] == [0, 2], "what is meant is judged too"


@pytest.mark.parametrize(("key", "error"), [(CTRL_T, Back), (CTRL_O, ToOverview)])
def test_a_key_goes_elsewhere_from_a_field_and_what_was_welcome_in_it_is_given_away(
    key: str, error: type[Exception]
) -> None:
    left: list[tuple[int, str]] = []

    def keep(place: int, text: str) -> str:
        left.append((place, text))
        return ""

    for keys in (f"en{key}", f"{DOWN}x{key}", f"{DOWN}{key}"):
        shown = io.StringIO()
        with terminal(keys, shown) as screen, pytest.raises(error):
            screen.form(QUESTION, FIELDS, left=keep)
        assert "? leg uit · Ctrl-T terug · Ctrl-O naar het overzicht" in shown.getvalue()
    assert left == [(0, "besluiten")]


def test_what_stands_behind_a_name_is_that_it_may_stay_empty_unless_there_is_more() -> None:
    assert replace(FIELDS[2], remark="nog niet bekend").label == "Plaats (nog niet bekend)"
    assert [one.label for one in FIELDS] == ["Naam", "Uren", "Plaats (mag leeg)"]


def test_a_form_that_begins_behind_its_last_field_is_done_unless_one_is_refused() -> None:
    assert filled("", at=3)[0] == ["besluit", "24", ""]
    fields = [FIELDS[0], replace(FIELDS[1], ready="x"), FIELDS[2]]
    assert filled(f"{WIPE}3{ENTER}{ENTER}", at=3, fields=fields)[0] == ["besluit", "3", ""]


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_ctrl_c_and_ctrl_d_stop_in_every_field(key: str) -> None:
    for before in ("", ENTER, ENTER * 2):
        with terminal(f"{before}{key}") as screen, pytest.raises(Stop):
            screen.form(QUESTION, FIELDS)


def test_pasted_lines_become_spaces_and_other_signs_stay() -> None:
    found, _ = filled(f"{ENTER * 2}\x1b[200~Kade 2\r\nOostrade\t漢字\x07\x1b[201~{ENTER}")
    assert found[2] == "Kade 2 Oostrade\t漢字\x07"


def test_ten_thousand_letters_can_be_pasted() -> None:
    found, left = filled(f"{ENTER * 2}\x1b[200~{'abcdefghi ' * 1000}\x1b[201~{ENTER}")
    assert found[2] == ("abcdefghi " * 1000).strip()
    assert left[2] == (2, found[2])


def test_a_window_that_is_pulled_keeps_what_stood_in_every_field() -> None:
    shown = io.StringIO()
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(f"en{ENTER * 3}")
        screen = Pulled(Console(file=shown, width=80, color_system=None, force_terminal=True))
        screen.show("Een uitleg die in een smal venster op twee regels staat, en in een breed venster niet.")
        assert screen.form(QUESTION, FIELDS) == ["besluiten", "24", ""]
    assert shown.getvalue().rpartition("\x1b[2J")[2].count("Een uitleg") == 1


# -- how it is laid out --

MANY = [
    FormField(f"Het artikel over onderwerp {number}", "漢字" * number, help="Een vrij lange hulp. " * 8)
    for number in range(20)
]


def laid_out(fields: list[FormField], columns: int, lines: int, at: int, reason: str = "") -> list[str]:
    """Return the lines of a form in a window, that of the field itself on one line."""
    form = OpenForm(tuple(fields), tuple(one.ready for one in fields), at, reason, (None,) * len(fields))
    page = FormPage.of(form, QUESTION, columns - 1, os.terminal_size((columns, lines)))
    head = [f"? {page.head[0]}", *(f"  {line}" for line in page.head[1:])]
    here = f"{page.lead}{cut(form.text, page.room)}"
    return [*head, *page.above, *page.above_at, here, *page.below, *(f"   {line}" for line in page.foot)]


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (40, 20), (120, 40), (40, 16)])
@pytest.mark.parametrize("reason", ["", "Hier staat iets dat niet kan. " * 3])
def test_a_form_of_many_fields_fits_in_the_window_wherever_the_cursor_is(
    columns: int, lines: int, reason: str
) -> None:
    for at in range(len(MANY)):
        shown = laid_out(MANY, columns, lines, at, reason)
        assert len(shown) < lines
        assert all(get_cwidth(line) < columns for line in shown)
        assert sum(line.startswith(" » ") for line in shown) == 1
        assert any("onderwerp" in line for line in shown)
        if reason:
            assert any("Dit kan niet. Hier staat iets" in line for line in shown)


def test_what_does_not_fit_is_counted_above_and_below() -> None:
    shown = laid_out(MANY, 80, 24, 10)
    (above,) = [line for line in shown if "↑ nog" in line]
    (below,) = [line for line in shown if "↓ nog" in line]
    seen = [line for line in shown if "onderwerp" in line]
    assert int(above.split()[-1]) + int(below.split()[-1]) + len(seen) == len(MANY)


def test_a_text_that_is_refused_is_marked_while_the_cursor_is_elsewhere() -> None:
    form = OpenForm(tuple(FIELDS), ("besluit", "24x", ""), 0, "", (None, None, None))
    page = FormPage.of(form, QUESTION, 79, os.terminal_size((80, 24)))
    assert [line[:8] for line in page.below] == [" ! Uren:", "   Plaat"]


def test_what_cannot_be_seen_is_a_dot_and_what_is_too_long_is_cut() -> None:
    assert cut("a\x07b\nc", 10) == "a·b·c"
    assert cut("漢字漢字", 8) == "漢字漢字"
    assert cut("漢字漢字", 7) == "漢字漢…"
    assert get_cwidth(cut("漢" * 5000, 20)) <= 20


# -- plain lines and the script --


def test_plain_lines_ask_one_field_after_the_other_with_its_number() -> None:
    screen, shown = plain("", "x", "12", "")
    assert screen.form(QUESTION, FIELDS) == ["besluit", "12", ""]
    said = shown.getvalue()
    for words in ("1 van 3. Naam", "2 van 3. Uren", "3 van 3. Plaats (mag leeg)", "Enter houdt: besluit"):
        assert words in said
    assert "Dit kan niet. ‘x’ is geen getal.\nU typte: x" in said


def test_plain_lines_wipe_a_field_with_a_hyphen_and_never_take_what_was_refused() -> None:
    fields = [FormField("Naam", "besluit", optional=True), FormField("Uren", "24", number)]
    assert plain("-", "x", "")[0].form(QUESTION, fields) == ["", "24"]


def test_plain_lines_ask_for_another_way_too() -> None:
    with pytest.raises(AnotherWay) as asked:
        plain("", "?")[0].form(QUESTION, FIELDS)
    assert (asked.value.at, asked.value.given) == (1, ("besluit", "24", ""))


@pytest.mark.parametrize(
    "given", [["en", "12", "Oost"], {"Naam": "en", "Uren": "12", "Plaats": "Oost"}], ids=["list", "names"]
)
def test_a_script_fills_in_a_form_by_place_or_by_name(given: object) -> None:
    screen: Screen = in_turn(given)
    assert screen.form(QUESTION, FIELDS) == ["en", "12", "Oost"]


def test_a_script_is_asked_again_where_a_text_is_refused() -> None:
    screen = in_turn(["en", "x", "Oost"], "12")
    assert screen.form(QUESTION, FIELDS) == ["en", "12", "Oost"]
    first, again = screen.prompts
    assert (first.at, again.at, again.default) == (0, 1, ("en", "x", ""))
    assert again.above == "Dit kan niet. ‘x’ is geen getal."


EACH: dict[str, Callable[[], Screen]] = {
    "plain": lambda: plain("", "", "")[0],
    "script": lambda: in_turn(["besluit", "24", ""]),
}


@pytest.mark.parametrize("kind", EACH)
def test_every_screen_gives_a_field_away_when_it_is_left(kind: str) -> None:
    left: list[tuple[int, str]] = []

    def keep(place: int, text: str) -> str:
        left.append((place, text))
        return ""

    EACH[kind]().form(QUESTION, FIELDS, left=keep)
    assert left == [(0, "besluit"), (1, "24"), (2, "")]


def with_plural(texts: Sequence[str]) -> str:
    return f"{texts[0]}s"


FOLLOWING = [FormField("Woord"), FormField("Meervoud", follows=with_plural), FormField("Plaats")]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (f"kamer{ENTER * 3}", ["kamer", "kamers", ""]),
        (f"kamer{ENTER}{WIPE}kamers2{ENTER}{ENTER}", ["kamer", "kamers2", ""]),
        (f"kamer{DOWN}{UP}{WIPE}tafel{ENTER * 3}", ["tafel", "tafels", ""]),
        (f"kamer{DOWN}x{UP}{WIPE}tafel{ENTER * 3}", ["tafel", "kamersx", ""]),
        (f"kamer{DOWN}{WIPE}{UP}{WIPE}tafel{ENTER * 3}", ["tafel", "", ""]),
    ],
    ids=["proposed", "typed", "not looked at", "changed", "wiped"],
)
def test_a_field_follows_what_was_typed_in_another_until_it_is_left_itself(
    keys: str, found: list[str]
) -> None:
    assert filled(keys, fields=FOLLOWING)[0] == found
