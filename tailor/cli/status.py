"""How far the answers of a house are: the command ``status``, and what ``maak`` says is left to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tailor.cli.command import answers_file, as_command, as_json, debug, show
from tailor.shell import to_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tailor.assemble.document import OpenPoint
    from tailor.interview.house_standing import HouseStanding

STATUS = """Toon hoever u bent, en welke punten nog openstaan.

\b
Voorbeelden:
  tailor status answers/rivierenland.yaml
  tailor status answers/rivierenland.yaml --json
"""


@as_command(STATUS, "Toon hoever u bent en wat nog openstaat.")
@debug
@answers_file
@as_json
def status(file: Path, as_json: bool) -> None:
    """Say how far the answers are, and which questions are open."""
    from tailor.answers import load
    from tailor.interview.house_standing import standing

    found = standing(load(file))
    show(as_json, found.as_json(), "\n".join((*_standing(found), *_checks(found, file))))


def left_to_do(points: Sequence[OpenPoint], blocked: Sequence[str]) -> Iterator[str]:
    """Yield how many questions are open and which, and what else stands in the way of a text to sign.

    Args:
        points: The open questions.
        blocked: What else stands in the way, a sentence or two each.
    """
    from tailor.assemble.open_list import told

    yield _count(len(points), blocked=bool(blocked))
    yield from told(points)
    if points and blocked:
        yield "Dit houdt het tekenen ook tegen:"
    yield from (f"  - {one}" for one in blocked)


def _standing(house: HouseStanding) -> Iterator[str]:
    """Yield the progress of the whole and per section, and what is left to do."""
    yield f"Antwoorden van {house.huis or 'een huis zonder naam'}: {house.whole.words}."
    yield ""
    width = max(len(title) for title, _ in house.sections)
    yield from (f"{title:{width}}  {far.in_few_words}" for title, far in house.sections)
    if house.law:
        yield from ("", *house.law)
    yield ""
    yield from left_to_do(house.open, house.blocked)


def _checks(house: HouseStanding, file: Path) -> Iterator[str]:
    """Yield what the rules count, in the words of ``controleer``, and how to read what they found."""
    yield ""
    yield house.checks.said
    if house.checks.findings:
        yield f"Lees ze met: {to_type('controleer', file)}"


def _count(count: int, *, blocked: bool) -> str:
    if count:
        return "Er staat nog 1 vraag open:" if count == 1 else f"Er staan nog {count} vragen open:"
    if blocked:
        return "Er staat geen vraag meer open, maar het Protocol is nog niet om te tekenen:"
    return "Er staat niets meer open."


# The commands of this module.
COMMANDS = (status,)
