"""A table as it stands in a file: its filled rows, where each cell stands, and what is set apart."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

# Day 0 of a sheet, as Excel counts on Windows.
FIRST_DAY: Final = datetime.date(1899, 12, 30)
_LONGEST_CITED: Final = 60
# The most signs that a sheet lets stand in a cell.
_LONGEST_CELL: Final = 32_767
# So many cells of one kind are named one by one.
_NAMED: Final = 5


class UnreadableError(ValueError):
    """A table that cannot be read; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of which the file does not say what comes out."""

    text: str

    def __str__(self) -> str:
        """Return the formula as it is typed."""
        return self.text


# A value as a sheet gives it; a CSV file gives only texts and formulas.
CellLines = str | int | float | bool | datetime.date | Formula | None


def is_empty(cell: CellLines) -> bool:
    """Return whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip(" \t\r\n\u00a0"))


def check_length(cell: CellLines, name: str) -> None:
    """Refuse a cell that is longer than any.

    Raises:
        UnreadableError: It is.
    """
    if isinstance(cell, str) and len(cell) > _LONGEST_CELL:
        raise UnreadableError(
            f"Cel {name} heeft {len(cell)} tekens, meer dan in een cel kan ({_LONGEST_CELL})."
        )


def cited(cell: CellLines) -> str:
    """Return what stands in a cell in one line, cut where it gets long."""
    line = " ".join(str(cell).split())
    return line if len(line) <= _LONGEST_CITED else f"{line[:_LONGEST_CITED].rstrip()}…"


class CellPlace(NamedTuple):
    """Where a cell stands: sheet (empty for the list itself), row, and column from 0."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        """Return the address as a sheet shows it: ``B3``, ``Zorg!B3``."""
        name = f"{letter_of(self.column)}{self.row}"
        return f"{self.sheet}!{name}" if self.sheet else name


def letter_of(place: int) -> str:
    """Return the letter of a column as a sheet shows it: A, B … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = f"{chr(ord('A') + rest)}{letters}"
    return letters


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a file.

    Attributes:
        number: Its number as the user sees it.
        cells: Its cells.
        fault: Why none of it can be taken, found in reading; empty when it can.
    """

    number: int
    cells: tuple[CellLines, ...]
    fault: str = ""

    def filled(self, sheet: str = "") -> Iterator[tuple[CellPlace, CellLines]]:
        """Yield the filled cells with their places."""
        for column, cell in enumerate(self.cells):
            if not is_empty(cell):
                yield CellPlace(sheet, self.number, column), cell


@dataclass(frozen=True, slots=True)
class Aside:
    """Filled cells that are no part of the list, and the remark that says so."""

    cells: tuple[CellPlace, ...]
    remark: str


class CellRange(NamedTuple):
    """A rectangle of cells that a sheet shows as one: rows, and columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        """Return the range as a sheet shows it: ``B2:B4``."""
        first = CellPlace("", self.first_row, self.first_column)
        return f"{first}:{CellPlace('', self.last_row, self.last_column)}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file.

    Attributes:
        title: The name of its sheet; empty for a CSV file.
        rows: Its rows with something in them.
        empty: The numbers of the empty rows in between.
        is_hidden: Whether the sheet is hidden.
        is_csv: Whether a separator cuts the cells: one too many moves all that stand behind it.
        first_day: Day 0 of the sheet.
        hidden_rows: The numbers of filled rows that are hidden.
        hidden_columns: The places of columns that are hidden.
        merged: What the sheet shows as one cell and has something in it.
        far: Filled cells that stand too far to the right for a list.
        remarks: What there is to say of how it was read.
    """

    title: str
    rows: tuple[SheetRow, ...]
    empty: tuple[int, ...] = ()
    is_hidden: bool = False
    is_csv: bool = False
    first_day: datetime.date = FIRST_DAY
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[CellRange, ...] = ()
    far: tuple[tuple[CellPlace, CellLines], ...] = ()
    remarks: tuple[str, ...] = ()

    def filled(self, sheet: str = "") -> Iterator[tuple[CellPlace, CellLines]]:
        """Yield all filled cells with their places."""
        for row in self.rows:
            yield from row.filled(sheet)
        for place, cell in self.far:
            yield place._replace(sheet=sheet), cell


def named_cells(cells: Iterable[tuple[CellPlace, CellLines]]) -> str:
    """Return cells for a reader with what stands in them, the first ones: "D3 (‘bellen’), D7 (‘ja’)"."""
    found = list(cells)
    more = len(found) - _NAMED
    shown = ", ".join(f"{place} (‘{cited(cell)}’)" for place, cell in found[:_NAMED])
    return f"{shown} en nog {more} {'cel' if more == 1 else 'cellen'}" if more > 0 else shown


def row_ranges(numbers: Iterable[int]) -> str:
    """Return the numbers of rows for a reader: "3, 5 tot en met 9"."""
    parts: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if parts and number == parts[-1][1] + 1:
            parts[-1] = (parts[-1][0], number)
        else:
            parts.append((number, number))
    return ", ".join(_span(first, last) for first, last in parts)


def _span(first: int, last: int) -> str:
    between = " tot en met " if last - first > 1 else ", "
    return str(first) if first == last else f"{first}{between}{last}"


def unescaped(text: str) -> str:
    """Return a text of a workbook with its escaped signs, such as ``_x000D_``, as signs."""
    return re.sub(r"_x(000[9AD])_", lambda found: chr(int(found[1], 16)), text, flags=re.IGNORECASE)
