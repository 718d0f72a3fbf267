"""What a list brings, as lines of a table: what every row does, and what becomes of every cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.grammar import capital
from tailor.spreadsheet import FactRow, ImportPreview
from tailor.spreadsheet.accounts import CellState
from tailor.spreadsheet.report import answers_of, changes
from tailor.spreadsheet.table import CellPlace

# So many cells of which the same is said are named.
_NAMED: Final = 8
_STATES: Final = {CellState.REFUSED: "Kan niet mee", CellState.MENTIONED: "Zo niet overgenomen"}


@dataclass(frozen=True, slots=True)
class RowLine:
    """A good row in the table.

    Attributes:
        number: The number of the row.
        name: The party.
        effect: What the row does.
        parts: Its answers, or what changes in a party that is known: the question and the words.
    """

    number: int
    name: str
    effect: str
    parts: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class CellLine:
    """Cells of which the same is said.

    Attributes:
        cells: Where they stand.
        effect: What becomes of them.
        said: Why.
    """

    cells: str
    effect: str
    said: str


def row_lines(row: FactRow) -> RowLine:
    """Return a row as it is shown."""
    kind = row.partij.soort.label if isinstance(row.partij.soort, Soort) else ""
    name = called(Partij, row.partij, in_full=True) or capital(kind) or "zonder naam"
    if row.before is None:
        parts = list(answers_of(row.partij).items())
    else:
        parts = [(heading, f"{old or 'leeg'} wordt {new or 'leeg'}") for heading, old, new in changes(row)]
    return RowLine(row.number, name, capital(row.effect.value), parts)


def cell_count(found: ImportPreview) -> int:
    """Return how many cells are taken."""
    return sum(one.state is CellState.TAKEN for one in found.cells)


def cell_lines(found: ImportPreview) -> list[CellLine]:
    """Return the cells that are not taken as they stand, those of which the same is said together."""
    groups: dict[tuple[CellState, str], list[CellPlace]] = {}
    for one in found.cells:
        if one.state is not CellState.TAKEN:
            groups.setdefault((one.state, one.said), []).append(one.place)
    return [CellLine(_named(places), _STATES[state], said) for (state, said), places in groups.items()]


def _named(places: Sequence[CellPlace]) -> str:
    more = len(places) - _NAMED
    shown = ", ".join(str(one) for one in places[:_NAMED])
    return f"{shown} en nog {more}" if more > 0 else shown
