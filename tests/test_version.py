"""The version of the tool, and the sections of the changelog that tell it."""

import re
import tomllib
from pathlib import Path

import pytest

from tailor import __version__

ROOT = Path(__file__).parents[1]
OPEN = "Nog niet uitgebracht"
HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
CLOSED = re.compile(r"\[(\d+)\.(\d+)\.(\d+)\] - \d{4}-\d{2}-\d{2}")


def faults(text: str, version: str) -> list[str]:
    """Return what is wrong with the sections of a changelog: an open one may stand on top."""
    headings = HEADING.findall(text)
    closed = headings[1:] if headings[:1] == [f"[{OPEN}]"] else headings
    wrong = [heading for heading in closed if not CLOSED.fullmatch(heading)]
    if wrong or not closed:
        return wrong
    numbers = [tuple(map(int, found.groups())) for one in closed if (found := CLOSED.fullmatch(one))]
    found = [] if numbers == sorted(set(numbers), reverse=True) else ["the versions do not fall"]
    newest = ".".join(map(str, numbers[0]))
    return found + ([] if newest == version else [f"{newest} is the newest, the package has {version}"])


def test_the_newest_closed_section_of_the_changelog_is_the_version_of_the_package() -> None:
    assert faults((ROOT / "CHANGELOG.md").read_text("utf-8"), __version__) == []


@pytest.mark.parametrize(
    ("headings", "right"),
    [
        ([f"[{OPEN}]"], True),
        ([f"[{OPEN}]", "[0.5.0] - 2026-11-26", "[0.4.0] - 2026-11-01"], True),
        (["[0.5.0] - 2026-11-26"], True),
        (["[0.4.0] - 2026-11-01"], False),
        ([f"[{OPEN}]", "[0.6.0] - 2026-12-01", "[0.5.0] - 2026-11-26"], False),
        (["[0.5.0] - 2026-11-26", f"[{OPEN}]"], False),
        (["[0.5.0] - 2026-11-26", "[0.10.0] - 2026-12-01"], False),
        (["[0.5.0]"], False),
    ],
)
def test_a_section_that_is_not_right_is_seen(headings: list[str], right: bool) -> None:
    text = "# Changelog\n\n" + "\n".join(f"## {heading}\n### Toegevoegd\n- x\n" for heading in headings)
    assert (faults(text, "0.5.0") == []) is right


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "tailor/__init__.py"
