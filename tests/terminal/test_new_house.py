"""A new house: its name is a question like the others, and the file is called after it."""

from pathlib import Path

import pytest

from tailor.answers import load, new_file
from tailor.terminal.new_house import house_of, slug
from tailor.terminal.screen import Stop
from tests.terminal.script import in_turn


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_name_makes_a_file_that_holds_it() -> None:
    path, is_new = house_of(in_turn("Oost & West"))
    assert (path, is_new) == (Path("answers/oost-west.yaml"), True)
    assert load(path).huis.naam == "Oost & West"


@pytest.mark.parametrize("typed", ["", "   ", "ja", "Nee", "Oost漢mark", "Oost\u0007"])
def test_what_is_no_name_is_refused_before_there_is_a_file(typed: str, here: Path) -> None:
    screen = in_turn(typed, Stop())
    with pytest.raises(Stop):
        house_of(screen)
    assert "Dit kan niet." in screen.everything and not list(here.iterdir())


def test_a_name_without_a_letter_is_no_name_of_a_file() -> None:
    screen = in_turn("★★", "Oost")
    assert house_of(screen)[0] == Path("answers/oost.yaml")


def test_a_name_that_repeats_what_the_text_says_is_asked_about() -> None:
    screen = in_turn("zorg- en veiligheidshuis Oostmark", True)
    assert load(house_of(screen)[0]).huis.naam == "Oostmark"


def test_the_ways_out_are_there_but_a_file_needs_a_name(here: Path) -> None:
    away = ("?", "Leg uit", "Terug", "?", "Naar het overzicht")
    screen = in_turn(*away, "?", ":unknown", ["Jan", ""], "Oost")
    house_of(screen)
    assert screen.everything.count("Dit is de eerste vraag.") == 2
    assert "Zonder naam is er nog geen bestand." in screen.everything
    assert [one.name for one in (here / "answers").iterdir()] == ["oost.yaml"]


def test_a_house_that_is_there_already_can_be_gone_on_with_or_another_named() -> None:
    Path("answers").mkdir()
    new_file(Path("answers/oost.yaml"), "Oost")
    assert house_of(in_turn("Oost", True)) == (Path("answers/oost.yaml"), False)
    assert house_of(in_turn("Oost", False, "West")) == (Path("answers/west.yaml"), True)


def test_a_very_long_name_has_a_file_of_a_length_that_a_disk_takes() -> None:
    assert len(slug("é" * 10_000)) == 60
    screen = in_turn("Oost " * 2000, "Oost " * 99)
    assert house_of(screen)[0].exists()
    assert "Hoogstens 500 tekens kan." in screen.everything
