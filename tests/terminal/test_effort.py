"""What it takes to answer the questions of a house is what ``docs/analysis/interview.md`` says."""

import re
import time
from pathlib import Path

import pytest

from bench.interview import HOUSES, differing, measured, reference_of
from tailor.answers import load, open_questions
from tests.terminal.real import ROOT, RealTerminal

PAGE = ROOT / "docs" / "analysis" / "interview.md"
SAMPLE = "voorbeeld:6"


def on_the_page(name: str) -> tuple[int, ...]:
    """Return prompts, keystrokes, text and fields of a house, as the page has them."""
    row = re.search(
        rf"^\| `{name}` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    assert row, f"no row of {name}"
    return tuple(map(int, row.groups()))


def check_figures(name: str) -> list[str]:
    """Answer as a house, compare with the page, and return the keys."""
    found, wrong = measured(name)
    effort = found.effort
    assert not wrong
    figures = effort.prompts, effort.keystrokes, effort.text, effort.fields
    for now, then in zip(figures, on_the_page(name), strict=True):
        assert abs(now - then) <= then / 10, f"{name}: {effort}; the page says {on_the_page(name)}"
    return list(found.pressed)


def read_to_the_end(terminal: RealTerminal) -> None:
    """Read until the program ends: all keys were typed ahead, and the program takes its time over them."""
    end = time.monotonic() + 240
    while terminal._read():
        assert time.monotonic() < end, terminal.text


def test_the_first_parties_take_what_the_page_says() -> None:
    check_figures(SAMPLE)


@pytest.mark.lang
@pytest.mark.parametrize("name", HOUSES)
def test_a_whole_house_takes_what_the_page_says_also_in_a_real_terminal(tmp_path: Path, name: str) -> None:
    """The same keys, one prompt after the other, on the real program: they make the same file."""
    pressed = check_figures(name)
    terminal = RealTerminal(tmp_path, PATH="", VISUAL="", EDITOR="")
    terminal.wait("Hoe heet uw zorg- en veiligheidshuis?")
    for keys in pressed:
        terminal.press(keys)
        terminal._read()
    read_to_the_end(terminal)
    assert terminal.end() == 0
    (path,) = (tmp_path / "answers").glob("*.yaml")
    assert differing(reference_of(HOUSES[name]), load(path)) == []


@pytest.mark.parametrize("name", HOUSES)
def test_nothing_is_open_in_a_reference(name: str) -> None:
    assert not list(open_questions(reference_of(HOUSES[name])))


def test_the_house_with_fifteen_parties_has_nine_gemeenten() -> None:
    kinds = [str(one.soort) for one in reference_of(HOUSES["vijftien"]).known_parties]
    assert (len(kinds), kinds.count("gemeente")) == (15, 9)
