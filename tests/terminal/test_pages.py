"""Pages that show what stands there: they are left as they are, looked up, or changed."""

from pathlib import Path

import pytest

from tailor.answers import load
from tailor.answers.file import save
from tailor.path import Pad
from tailor.terminal.sitting import hold_sitting, read_place, remember_place
from tests.houses import answers
from tests.paths import zet
from tests.terminal.script import Script, in_turn


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    return path


def sit(path: Path, place: str, *script: object) -> Script:
    """Answer from a script, from one place on, and then stop."""
    remember_place(path, Pad(place))
    screen = in_turn(*script)
    hold_sitting(screen, path)
    return screen


def test_a_page_shows_what_stands_there_and_enter_leaves_it(house: Path) -> None:
    before = load(house)
    screen = sit(house, "blad_looptijd", "Zoals het model")
    first, after = screen.prompts
    assert "- Het aantal jaren tot de evaluatie: 2" in first.above
    assert (first.names[:2], first.default) == (["Zoals het model", "Toch bekijken"], ":keep")
    assert after.vraag.startswith("Overwegingen")
    assert load(house) == before


def test_only_what_is_ticked_is_asked(house: Path) -> None:
    screen = sit(house, "blad_looptijd", "Toch bekijken", ["evaluatie.termijn_jaren"], ["1"])
    assert load(house).evaluatie.termijn_jaren == 1
    assert screen.prompts[-1].vraag.startswith("Overwegingen")
    again = sit(house, "blad_looptijd", "Zo laten").prompts[0]
    assert "- Het aantal jaren tot de evaluatie: **1**" in again.above


def test_an_answer_of_many_parts_is_changed_without_being_asked_whether(house: Path) -> None:
    script = (
        "Toch bekijken",
        ["opvolging.voorgangers"],
        "Toevoegen",
        ["Protocol 2019", "1 mei 2019"],
        "Klaar",
    )
    sit(house, "blad_looptijd", *script)
    assert load(house).opvolging.voorgangers[0].naam == "Protocol 2019"


def test_back_from_what_is_asked_comes_back_to_the_page(house: Path) -> None:
    chosen = ("Toch bekijken", ["opvolging.voorgangers"], "Terug")
    assert sit(house, "blad_looptijd", *chosen).prompts[-1].vraag.startswith("Looptijd")


def test_the_place_of_a_page_is_remembered(house: Path) -> None:
    sit(house, "blad_looptijd")
    assert read_place(house) is Pad("blad_looptijd")


def test_that_the_numbers_were_looked_up_is_said_and_never_taken(house: Path) -> None:
    save(house, zet(load(house), {"convenant.artikelen_nagekeken": ""}))
    screen = sit(house, "blad_nummers", "Later nakijken")
    assert screen.prompts[0].default == ""
    assert load(house).convenant.artikelen_nagekeken is None
    sit(house, "blad_nummers", "Ja, alles klopt")
    assert load(house).convenant.artikelen_nagekeken is True


def test_who_changes_a_number_says_that_the_others_are_right(house: Path) -> None:
    save(house, zet(load(house), {"convenant.artikelen_nagekeken": ""}))
    chosen = ("Er is iets anders", ["convenant.artikelen.toetreding"], ["21"])
    sit(house, "blad_nummers", *chosen)
    convenant = load(house).convenant
    assert (convenant.artikelen.toetreding, convenant.artikelen_nagekeken) == ("21", True)


def test_what_is_open_on_a_page_is_offered_first_and_ticked(house: Path) -> None:
    save(house, zet(load(house), {"bewaren.termijn_vernietiging_maanden": "14"}))
    screen = sit(house, "blad_termijnen", "Invullen of wijzigen")
    assert screen.prompts[0].default == ""
    assert screen.prompts[1].default == ("bewaren.motivering",)


def test_a_page_explains_each_of_its_questions(house: Path) -> None:
    screen = sit(house, "blad_looptijd", "Leg uit")
    assert "**Het aantal jaren tot de evaluatie**" in screen.prompts[1].above


def test_the_heading_says_the_part_the_place_and_how_much_is_open(house: Path) -> None:
    save(house, zet(load(house), {"wijzigingen.besluit_door": ""}))
    assert "**Wie doet wat · vraag " in sit(house, "uitvoerder.standaard").prompts[0].above
    above = sit(house, "blad_looptijd").prompts[0].above
    assert "**Zoals het model · scherm 4 van 10 · nog 1 antwoord open**" in above
