"""A list of parties that is open: its columns with where they go, and the rows below the headings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tailor.answers import Antwoorden
from tailor.errors import InputError
from tailor.spreadsheet.apart import beside_the_list, without_covered
from tailor.spreadsheet.columns import COLUMNS, ColumnAt
from tailor.spreadsheet.mapping import Columns, chosen, proposed, with_target
from tailor.spreadsheet.read import MOST_ROWS, SHEET_NAME, best_row, count_headings, read_file, unusable
from tailor.spreadsheet.table import Aside, SheetRow, Table

# The most columns that a list of parties may have.
MOST_COLUMNS = 300
# A row of headings that are not known has at least so many.
_LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list that was read, before anything of it is taken.

    Attributes:
        columns: Its columns, each with the question that it goes to.
        rows: The rows below the headings.
        head: The row with the headings.
        table: The table that it stands in.
        asides: What else stands in the file and is no part of the list.
        file: The file; None for a list that was pasted.
    """

    columns: Columns
    rows: tuple[SheetRow, ...]
    head: SheetRow
    table: Table
    asides: tuple[Aside, ...]
    file: Path | None

    def checked(self) -> "OpenedList":
        """Return the list.

        Raises:
            InputError: None of its columns goes to a question.
        """
        if any(one.target for one in self.columns):
            return self
        raise _no_columns(self.file)

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
        InputError: The file cannot be read, no row in it can be the one with the headings, or it has no
            such column or question.
    """
    tables = read_file(file)
    found = _with_headings(tables, file)
    table, covered = without_covered(found)
    head = best_row(table.rows)
    asides = (*beside_the_list([table if one is found else one for one in tables], table, head), *covered)
    rows = tuple(whole_row(row, head, table) for row in table.rows if row.number > head.number)
    return OpenedList(chosen(proposed(head, rows, antwoorden), said), rows, head, table, asides, file)


def _with_headings(tables: Sequence[Table], file: Path) -> Table:
    """Return the table with the most known headings in one row, one that is seen before one that is hidden.

    Headings that nobody knows are no fault yet: a person can say where their columns go.

    Raises:
        InputError: No table has several columns, or it is bigger than any list of parties.
    """
    found = max(tables, key=_likely, default=Table("", ()))
    if len(best_row(found.rows).cells) < _LEAST_COLUMNS and not count_headings(best_row(found.rows)):
        raise _no_columns(file)
    if found.rows[-1].number > MOST_ROWS:
        raise unusable(file, f"Het rekenblad heeft meer dan {MOST_ROWS} rijen.")
    columns = {place.column for place, _ in found.filled()}
    if len(columns) > MOST_COLUMNS:
        raise unusable(file, f"Het rekenblad heeft meer dan {MOST_COLUMNS} kolommen.")
    return found


def _no_columns(file: Path | None) -> InputError:
    heads = ", ".join(column.numbered(1).heading for column in COLUMNS[:4])
    return InputError(
        wat=f"In {'dit bestand' if file else 'deze lijst'} staan geen kolommen die tailor kent.",
        waar=str(file or "de lijst die u plakte"),
        waarom=f"Tailor zoekt een rij met koppen als {heads}.",
        nu="Zeg met ‘--kolom’ of in de vragenlijst waar een kolom heen gaat. Of maak een leeg rekenblad met"
        " ‘tailor partijen sjabloon’ en zet uw partijen daarin.",
    )


def _likely(table: Table) -> tuple[bool, int, bool]:
    count = count_headings(best_row(table.rows))
    return bool(count) and not table.is_hidden, count, table.title == SHEET_NAME


def whole_row(row: SheetRow, head: SheetRow, table: Table) -> SheetRow:
    """Return a row; with one separator too many it is not to be taken, since its cells stand elsewhere."""
    beyond = [place for place, _ in row.filled() if place.column >= len(head.cells)]
    if row.fault or not beyond or not table.is_csv:
        return row
    words = (
        f"De rij heeft {beyond[-1].column + 1} cellen en de rij met koppen {len(head.cells)}. Staat er een"
        " scheidingsteken in een cel? Zet die cel dan tussen aanhalingstekens."
    )
    return replace(row, fault=words)
