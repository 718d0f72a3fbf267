"""A list of parties that is open: its columns with where they go, and the rows below the headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tailor.answers import Antwoorden
from tailor.errors import InputError
from tailor.spreadsheet.columns import COLUMNS, ColumnAt
from tailor.spreadsheet.mapping import Columns, chosen, proposed, with_target
from tailor.spreadsheet.read import HEADING_ROWS, SheetRow, Table, count_headings, read_file


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list that was read, before anything of it is taken.

    Attributes:
        columns: Its columns, each with the question that it goes to.
        rows: The rows below the headings.
    """

    columns: Columns
    rows: tuple[SheetRow, ...]

    def with_target(self, place: int, target: ColumnAt | None) -> "OpenedList":
        """Return the list with a column going elsewhere; None leaves it out."""
        return replace(self, columns=with_target(self.columns, place, target))


def open_list(file: Path, antwoorden: Antwoorden, said: Iterable[str] = ()) -> OpenedList:
    """Return a list with the question that each column goes to: proposed, and as a person put it.

    Args:
        file: The file.
        antwoorden: The answers, for the names of the parties that are known.
        said: What a person says of the columns: "Kop=vraag".

    Raises:
        InputError: The file cannot be read, no row in it has headings that are known, or it has no such
            column or question.
    """
    table, start = _with_headings(read_file(file), file)
    rows = table[start + 1 :]
    return OpenedList(chosen(proposed(table[start], rows, antwoorden), said), tuple(rows))


def _with_headings(tables: Sequence[Table], file: Path) -> tuple[Table, int]:
    """Return the first table with headings, and in which row they stand.

    Raises:
        InputError: No table has any.
    """
    for table in tables:
        counts = [count_headings(row) for row in table[:HEADING_ROWS]]
        if any(counts):
            return table, counts.index(max(counts))
    raise InputError(
        wat="In dit bestand staan geen kolommen die tailor kent.",
        waar=str(file),
        waarom=f"Verwacht: een rij met koppen als {', '.join(column.heading for column in COLUMNS[:4])}.",
        nu="Maak een leeg bestand met ‘tailor partijen sjabloon’ en zet uw lijst daarin.",
    )
