"""The screen of plain lines, for a screen reader."""

import io
from collections.abc import Callable

import pytest

from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import ALL_WAYS, EXPLAIN, AnotherWay, Stop, confirm

FRUIT = [Choice("a", "appel", "Rond."), Choice("p", "peer"), Choice("k", "kers")]


def plain(*lines: str) -> tuple[PlainLines, io.StringIO]:
    shown = io.StringIO()
    return PlainLines(io.StringIO("".join(f"{line}\n" for line in lines)), shown), shown


def test_choices_are_numbered_with_what_they_do() -> None:
    screen, shown = plain("2")
    assert screen.choose("Welk?", FRUIT) == "p"
    assert "Welk?\n1. appel: Rond.\n2. peer\n3. kers\n" in shown.getvalue()


def test_a_question_that_was_just_said_is_not_said_twice() -> None:
    screen, shown = plain("2", "peren", "1")
    for ask in (lambda: screen.choose("Welk?", FRUIT), lambda: screen.line("Welk?")):
        screen.show("**Welk?**\nKies er één.")
        ask()
    assert shown.getvalue().count("Welk?") == 2
    screen.choose("Welk?", FRUIT)
    assert shown.getvalue().count("Welk?") == 3


def test_enter_takes_the_choice_that_is_marked() -> None:
    screen, shown = plain("")
    assert screen.choose("Welk?", FRUIT, default="k") == "k"
    assert "Enter kiest 3: kers." in shown.getvalue()


@pytest.mark.parametrize("wrong", ["", "0", "4", "peer", "-1"])
def test_a_number_that_is_not_there_is_asked_again(wrong: str) -> None:
    screen, shown = plain(wrong, "1")
    assert screen.choose("Welk?", FRUIT) == "a"
    assert "Typ een nummer van 1 tot en met 3." in shown.getvalue()


@pytest.mark.parametrize(
    ("line", "expected"),
    [("1, 3", ["a", "k"]), ("3 1", ["a", "k"]), ("0", []), ("", ["p"]), ("2", ["p"])],
)
def test_several_choices_are_numbers_on_one_line(line: str, expected: list[str]) -> None:
    screen, shown = plain(line)
    assert screen.choose_many("Welke?", FRUIT, default=["p"]) == expected
    assert "Enter laat 2 staan." in shown.getvalue()


def test_a_wrong_number_among_several_is_asked_again() -> None:
    screen, shown = plain("1,9", "1")
    assert screen.choose_many("Welke?", FRUIT) == ["a"]
    assert "Typ nummers van 1 tot en met 3." in shown.getvalue()


def test_a_text_is_one_line_and_enter_keeps_what_stood_there() -> None:
    assert plain("peren")[0].line("Wat?") == "peren"
    screen, shown = plain("")
    assert screen.line("Wat?", default="appels") == "appels"
    assert "Enter houdt: appels" in shown.getvalue()


def test_a_refused_text_says_why_and_what_was_typed() -> None:
    screen, shown = plain("veel", "9")
    assert screen.line("Hoeveel?", judge=lambda t: "" if t == "9" else "Geen getal.") == "9"
    assert "Dit kan niet. Geen getal.\nU typte: veel" in shown.getvalue()


def test_what_stood_there_is_wiped_with_a_hyphen_which_is_a_text_where_nothing_stands() -> None:
    screen, shown = plain("-")
    assert screen.line("Wat?", default="appels") == ""
    assert "Typ - om dat weg te halen." in shown.getvalue()
    screen, shown = plain("-")
    assert screen.line("Wat?") == "-" and "om dat weg te halen" not in shown.getvalue()


def test_enter_keeps_what_stood_there_and_never_what_was_refused() -> None:
    screen, shown = plain("veel", "")
    assert screen.line("Hoeveel?", default="9", judge=lambda t: "" if t == "9" else "Geen getal.") == "9"
    assert shown.getvalue().count("Enter houdt: 9") == 2


def test_a_question_mark_asks_for_another_way_where_that_can_be_and_says_so() -> None:
    asks: list[tuple[Callable[[PlainLines], object], tuple[str, ...]]] = [
        (lambda s: s.line("Wat?", default="peren", ways=ALL_WAYS), ("peren",)),
        (lambda s: s.choose_many("Welke?", FRUIT, default=["p"], ways=ALL_WAYS), ("p",)),
    ]
    for ask, given in asks:
        screen, _ = plain("?")
        with pytest.raises(AnotherWay) as asked:
            ask(screen)
        assert (asked.value.given, asked.value.not_known) == (given, False)
    screen, shown = plain("?", "1")
    assert screen.choose_many("Welke?", FRUIT) == ["a"]
    assert "Typ ?" not in shown.getvalue()


def test_a_question_mark_takes_the_explanation_of_a_list() -> None:
    assert plain("?")[0].choose("Welk?", [*FRUIT, Choice(EXPLAIN, "Leg uit")]) == EXPLAIN
    screen, shown = plain("?", "1")
    assert screen.choose("Welk?", FRUIT) == "a"
    assert "Dat kan niet." in shown.getvalue()


def test_yes_and_no_are_choices() -> None:
    assert confirm(plain("1")[0], "Echt?") is True
    assert confirm(plain("")[0], "Echt?", default=False) is False


def test_marks_and_control_characters_are_not_read_aloud() -> None:
    screen, shown = plain("1")
    screen.show("Zo luidt **artikel 3** nu.")
    screen.choose("Welk?", FRUIT)
    assert "Zo luidt artikel 3 nu." in shown.getvalue()
    assert "**" not in shown.getvalue()
    assert "\x1b" not in shown.getvalue()


def test_the_end_of_the_input_stops() -> None:
    asks: list[Callable[[PlainLines], object]] = [
        lambda s: s.choose("Welk?", FRUIT),
        lambda s: s.line("Wat?"),
        lambda s: s.choose_many("W?", FRUIT),
    ]
    for ask in asks:
        screen, _ = plain("de eerste regel")
        screen.line("Wat?")
        with pytest.raises(Stop):
            ask(screen)


def test_input_of_which_nothing_comes_is_nobody_who_answers() -> None:
    with pytest.raises(InputError, match="niemand die antwoordt"):
        plain()[0].line("Wat?")


def test_a_text_of_several_lines_ends_at_a_line_with_a_full_stop() -> None:
    source = io.StringIO("26.1\tEen lid.\n\n  a) punt.\n.\nverder\n")
    screen = PlainLines(source, io.StringIO())
    assert screen.paste("Hoe luidt de tekst?") == "26.1\tEen lid.\n\n  a) punt."
    assert screen.line("En nu?") == "verder"


def test_a_line_that_may_become_more_lines_is_asked_for_them_after_a_full_stop() -> None:
    screen, shown = plain(".", "Een lid:", "a) punt.", ".")
    assert screen.line("Hoe luidt de tekst?", lines=True) == "Een lid:\na) punt."
    assert "Voor een tekst van meer regels typt u eerst ." in shown.getvalue()
