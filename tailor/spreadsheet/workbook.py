"""Read the sheets of a workbook: every filled cell with its place, and what the sheet hides or merges."""

import datetime
import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet._reader import (
    COL_TAG,
    FORMULA_TAG,
    MERGE_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.xml.functions import iterparse

from tailor.spreadsheet.table import (
    FIRST_DAY,
    CellLines,
    CellPlace,
    CellRange,
    Formula,
    SheetRow,
    Table,
    UnreadableError,
    check_length,
    is_empty,
    unescaped,
)

# The most bytes that the parts of a workbook may have when they are unpacked.
MOST_UNPACKED: Final = 60_000_000
_MOST_PARTS: Final = 5_000
# So many cells are read, the empty ones that only have a style included.
MOST_CELLS: Final = 300_000
# A cell has a tag for itself, for what is in it, and for the end of both.
_MOST_TAGS: Final = 5 * MOST_CELLS
_TOO_MANY: Final = f"Het rekenblad heeft meer dan {MOST_CELLS} cellen. Dat is te veel."
# A list has fewer columns than this; a cell beyond it is set apart.
MOST_COLUMNS: Final = 300
_MOST_MERGED: Final = 5_000
_MACINTOSH_DAY: Final = datetime.date(1904, 1, 1)
_YES: Final = frozenset(("1", "true"))

_Rows = dict[int, dict[int, CellLines]]


def read_workbook(content: bytes) -> list[Table]:
    """Return the sheets of a workbook.

    Raises:
        UnreadableError: It is no workbook, or far too big.
    """
    try:
        _check_size(content)
        with warnings.catch_warnings():
            # openpyxl warns of every part of a workbook that it does not know; none of them holds cells.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            counter = count(1)
            return [_table(book, sheet, counter) for sheet in book.worksheets]
    except UnreadableError:
        raise
    except Exception as error:  # whatever a damaged file makes openpyxl raise, it means the same
        raise UnreadableError("Dit is geen rekenblad van Excel, of het is beschadigd.") from error


def _check_size(content: bytes) -> None:
    """Refuse a workbook that unpacks to more than a list can be; no part gives more than it says here.

    Raises:
        UnreadableError: It does.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        texts = [part for part in parts if part.filename.casefold().endswith((".xml", ".rels"))]
        size = sum(part.file_size for part in texts)
        if len(parts) > _MOST_PARTS or size > MOST_UNPACKED:
            raise UnreadableError(
                f"Uitgepakt is het {max(size // 1_000_000, 1)} MB in {len(parts)} delen."
                f" Hoogstens {MOST_UNPACKED // 1_000_000} MB kan."
            )
        # Counting is a hundred times as fast as reading what is counted.
        if sum(archive.read(part).count(b"<") for part in texts) > _MOST_TAGS:
            raise UnreadableError(_TOO_MANY)


class _Parser(WorkSheetParser):  # type: ignore[misc]
    """Reads a sheet; a formula without an outcome is no empty cell, and there is an end to what is read."""

    def __init__(self, source: object, book: Any, strings: object, counter: Iterator[int]) -> None:
        super().__init__(
            source,
            strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        self.counter = counter
        self.merged: list[str] = []

    def parse(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield the rows; of the rest only how wide a column is, and what is merged."""
        for _, element in iterparse(self.source):
            if element.tag == COL_TAG:
                self.parse_column_dimensions(element)
            elif element.tag == MERGE_TAG:
                self.merged += [str(one.get("ref")) for one in element]
            elif element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """Return a cell as openpyxl does, or the formula when nothing says what comes out."""
        if next(self.counter) > MOST_CELLS:
            raise UnreadableError(_TOO_MANY)
        cell: dict[str, Any] = super().parse_cell(element)
        formula = element.find(FORMULA_TAG)
        is_text = element.get("t") == "str" and element.find(VALUE_TAG) is not None
        if formula is not None and cell["value"] is None and not is_text:
            cell["value"] = Formula(f"={formula.text or '…'}")
        return cell


def _table(book: Any, sheet: Any, counter: Iterator[int]) -> Table:
    with sheet._get_source() as source:
        parser = _Parser(source, book, sheet._shared_strings, counter)
        rows = _filled_rows(parser)
    found, far = _split_rows(rows)
    last = max(rows, default=0)
    empty = tuple(number for number in range(1, last) if number not in rows) if last < MOST_CELLS else ()
    return Table(
        title=sheet.title,
        rows=found,
        empty=empty,
        is_hidden=sheet.sheet_state != "visible",
        first_day=_MACINTOSH_DAY if book.epoch == MAC_EPOCH else FIRST_DAY,
        hidden_rows=tuple(number for number in sorted(rows) if _is_hidden(parser.row_dimensions, number)),
        hidden_columns=_hidden_columns(parser.column_dimensions),
        merged=tuple(_merged(parser.merged, rows)),
        far=far,
    )


def _filled_rows(parser: _Parser) -> _Rows:
    """Return the filled cells by row and by column, from 0.

    Raises:
        UnreadableError: A cell stands there twice.
    """
    rows: _Rows = {}
    for _, cells in parser.parse():
        for cell in cells:
            value = _value(cell["value"])
            if is_empty(value):
                continue
            row, column = rows.setdefault(cell["row"], {}), cell["column"] - 1
            place = CellPlace("", cell["row"], column)
            check_length(value, str(place))
            if column in row:
                raise UnreadableError(f"Het rekenblad is beschadigd: cel {place} staat er twee keer in.")
            row[column] = value
    return rows


def _value(value: object) -> CellLines:
    if isinstance(value, str):
        return unescaped(value)
    return value if isinstance(value, CellLines) else str(value)


def _split_rows(rows: Mapping[int, Mapping[int, CellLines]]) -> tuple[tuple[SheetRow, ...], Any]:
    """Return the rows as far as a list goes, and the cells that stand farther."""
    found: list[SheetRow] = []
    far: list[tuple[CellPlace, CellLines]] = []
    for number, cells in sorted(rows.items()):
        near = {column: cell for column, cell in cells.items() if column < MOST_COLUMNS}
        far += [
            (CellPlace("", number, column), cells[column]) for column in sorted(cells.keys() - near.keys())
        ]
        found.append(SheetRow(number, tuple(near.get(column) for column in range(max(near, default=-1) + 1))))
    return tuple(found), tuple(far)


def _is_hidden(dimensions: Mapping[str, Mapping[str, str]], number: int) -> bool:
    said = dimensions.get(str(number), {})
    return said.get("hidden") in _YES or said.get("ht") == "0"


def _hidden_columns(dimensions: Mapping[str, Mapping[str, str]]) -> frozenset[int]:
    spans = (
        range(int(said["min"]) - 1, min(int(said["max"]), MOST_COLUMNS))
        for said in dimensions.values()
        if said.get("hidden") in _YES or said.get("width") == "0"
    )
    return frozenset(column for span in spans for column in span)


def _merged(ranges: Sequence[str], rows: _Rows) -> Iterator[CellRange]:
    """Yield what the sheet shows as one cell and has something in it.

    Raises:
        UnreadableError: There is more of it than a list can have.
    """
    if len(ranges) > _MOST_MERGED:
        raise UnreadableError(f"Het rekenblad heeft meer dan {_MOST_MERGED} samengevoegde cellen.")
    for one in ranges:
        first_column, first_row, last_column, last_row = range_boundaries(one)
        found = CellRange(first_row, first_column - 1, last_row, last_column - 1)
        numbers = range(first_row, last_row + 1) if last_row - first_row < len(rows) else rows
        if any(
            first_row <= number <= last_row and found.first_column <= column <= found.last_column
            for number in numbers
            for column in rows.get(number, ())
        ):
            yield found
