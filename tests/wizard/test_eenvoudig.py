"""The screen of plain lines, for a screen reader."""

import io

import pytest

from tailor.wizard.eenvoudig import Eenvoudig
from tailor.wizard.scherm import Keus, Stoppen

FRUIT = [Keus("a", "appel", "Rond."), Keus("p", "peer"), Keus("k", "kers")]


def screen(*lines: str) -> tuple[Eenvoudig, io.StringIO]:
    shown = io.StringIO()
    return Eenvoudig(io.StringIO("".join(f"{line}\n" for line in lines)), shown), shown


def test_choices_are_numbered_with_what_they_do() -> None:
    scherm, shown = screen("2")
    assert scherm.kies("Welk?", FRUIT) == "p"
    assert "Welk?\n1. appel: Rond.\n2. peer\n3. kers\n" in shown.getvalue()


def test_enter_takes_the_choice_that_is_marked() -> None:
    scherm, shown = screen("")
    assert scherm.kies("Welk?", FRUIT, standaard="k") == "k"
    assert "Enter kiest 3." in shown.getvalue()


@pytest.mark.parametrize("wrong", ["", "0", "4", "peer", "-1"])
def test_a_number_that_is_not_there_is_asked_again(wrong: str) -> None:
    scherm, shown = screen(wrong, "1")
    assert scherm.kies("Welk?", FRUIT) == "a"
    assert "Typ een nummer van 1 tot en met 3." in shown.getvalue()


@pytest.mark.parametrize(
    ("line", "expected"),
    [("1, 3", ["a", "k"]), ("3 1", ["a", "k"]), ("0", []), ("", ["p"]), ("2", ["p"])],
)
def test_several_choices_are_numbers_on_one_line(line: str, expected: list[str]) -> None:
    scherm, shown = screen(line)
    assert scherm.kies_meer("Welke?", FRUIT, standaard=["p"]) == expected
    assert "Enter laat 2 staan." in shown.getvalue()


def test_a_wrong_number_among_several_is_asked_again() -> None:
    scherm, shown = screen("1,9", "1")
    assert scherm.kies_meer("Welke?", FRUIT) == ["a"]
    assert "Typ nummers van 1 tot en met 3." in shown.getvalue()


def test_a_text_is_one_line_and_enter_keeps_what_stood_there() -> None:
    assert screen("peren")[0].tekst("Wat?") == "peren"
    scherm, shown = screen("")
    assert scherm.tekst("Wat?", standaard="appels") == "appels"
    assert "Enter houdt: appels" in shown.getvalue()


def test_a_refused_text_says_why_and_what_was_typed() -> None:
    scherm, shown = screen("veel", "9")
    assert scherm.tekst("Hoeveel?", controle=lambda t: "" if t == "9" else "Geen getal.") == "9"
    assert "Dit kan niet. Geen getal.\nU typte: veel" in shown.getvalue()


def test_yes_and_no_are_choices() -> None:
    assert screen("1")[0].ja_nee("Echt?") is True
    assert screen("")[0].ja_nee("Echt?", standaard=False) is False


def test_marks_and_control_characters_are_not_read_aloud() -> None:
    scherm, shown = screen("1")
    scherm.toon("Zo luidt **artikel 3** nu.")
    scherm.kies("Welk?", FRUIT)
    assert "Zo luidt artikel 3 nu." in shown.getvalue()
    assert "**" not in shown.getvalue()
    assert "\x1b" not in shown.getvalue()


def test_the_end_of_the_input_stops() -> None:
    for ask in (
        lambda s: s.kies("Welk?", FRUIT),
        lambda s: s.tekst("Wat?"),
        lambda s: s.kies_meer("W?", FRUIT),
    ):
        with pytest.raises(Stoppen):
            ask(screen()[0])
