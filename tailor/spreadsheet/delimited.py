"""Read a list of parties from a CSV text: each quote that does not fit is named, none swallows a row."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Final

from tailor.spreadsheet.table import (
    CellLines,
    Formula,
    SheetRow,
    Table,
    UnreadableError,
    check_length,
    cited,
    is_empty,
)

# So many lines are read; a list has at most so many rows, each of a few lines.
MOST_LINES: Final = 100_000
_SEPARATORS: Final = ";,\t|"
# Stands behind the last line: when it is no row of its own, a quote was never closed.
_END: Final = "\ue000"
_TEXT_FORMULA: Final = re.compile(r'="([^"]*)"')
_FORMULA: Final = re.compile(r"=[A-Z][A-Z.]*\(.*\)|=\$?[A-Z]{1,3}\$?\d{1,5}([&+*/-].*)?", re.DOTALL)
_WRONG_QUOTE: Final = (
    'Een aanhalingsteken (") staat hier verkeerd: daardoor is niet te zien waar een cel ophoudt. Zet het'
    " dubbel als het bij de tekst hoort, of haal het weg."
)


def separators_of(text: str) -> tuple[str, str]:
    """Return the separators that a text may have, and the text without the line that names one.

    Raises:
        UnreadableError: The text has far more lines than a list.
    """
    # What a sheet leaves behind the list: thousands of rows with separators only.
    text = text.rstrip(f" \t\r\n{_SEPARATORS}")
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise UnreadableError(f"Het bestand heeft meer dan {MOST_LINES} regels.")
    first, line_end, rest = text.partition("\n")
    if named := re.fullmatch(r"sep=(;|,|\\t|\t|\|)", first.rstrip("\r").strip(" "), re.IGNORECASE):
        return named[1].replace("\\t", "\t"), f"{line_end}{rest}"
    return _SEPARATORS, text


def first_rows(text: str, separator: str, count: int) -> tuple[SheetRow, ...]:
    """Return the first filled rows of a text, to see whether a separator fits."""
    found = []
    try:
        for row in _split(_lines(text), separator):
            if not all(map(is_empty, row.cells)):
                found.append(row)
            if len(found) == count:
                break
    except UnreadableError:
        pass
    return tuple(found)


def read_csv(text: str, separator: str, width: int) -> Table:
    """Return the table of a CSV text.

    Args:
        text: The text.
        separator: What stands between cells.
        width: How many cells the row with the headings has.

    Raises:
        UnreadableError: A cell is too long, or a quote is never closed.
    """
    lines = _lines(f"{text}\n{_END}")
    found = list(_split(lines, separator))
    if found[-1].cells != (_END,):
        raise UnreadableError(_never_closed(found[-1]))
    rows, last = found[:-1], len(lines)
    ends = [row.number for row in found[1:]] or [last]
    checked = [
        _checked(row, lines[row.number - 1 : end - 1], separator, width)
        for row, end in zip(rows, ends, strict=True)
    ]
    for row in checked:
        for place, cell in row.filled():
            check_length(cell, str(place))
    filled = tuple(row for row in checked if not all(map(is_empty, row.cells)))
    empty = tuple(row.number for row in checked if all(map(is_empty, row.cells)))
    return Table("", filled, empty, is_csv=True)


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))


def _split(lines: Sequence[str], separator: str) -> Iterator[SheetRow]:
    reader = csv.reader(iter(lines), delimiter=separator)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise UnreadableError(f"In rij {line} staat een cel die veel te lang is.") from error
        if cells is None:
            return
        yield SheetRow(line, tuple(map(_cell, cells)))
        line = reader.line_num + 1


def _cell(text: str) -> CellLines:
    """Return a cell; a formula is no text, and ``="0123"`` is how a sheet keeps the zeros of a text."""
    if kept := _TEXT_FORMULA.fullmatch(text.strip()):
        return kept[1]
    return Formula(text) if _FORMULA.fullmatch(text.strip()) else text


def _never_closed(row: SheetRow) -> str:
    begun = str(row.cells[-1]).replace(_END, "")
    return (
        f'In rij {row.number} begint een aanhalingsteken (") dat nergens eindigt: ‘{cited(begun)}’. Daardoor'
        " is niet te zien waar de cel ophoudt. Sluit het of haal het weg."
    )


def _checked(row: SheetRow, lines: Sequence[str], separator: str, width: int) -> SheetRow:
    """Return a row; one with a quote in the wrong place is not to be taken."""
    if not any('"' in line for line in lines):
        return row
    try:
        list(csv.reader(iter(lines), delimiter=separator, strict=True))
    except csv.Error:
        return SheetRow(row.number, row.cells, _swallowed(row, lines) if len(lines) > 1 else _WRONG_QUOTE)
    count = sum(line.count(separator) for line in lines)
    if len(lines) > 1 and width > 1 and count >= 2 * (width - 1):
        return SheetRow(row.number, row.cells, _swallowed(row, lines))
    return row


def _swallowed(row: SheetRow, lines: Sequence[str]) -> str:
    last = row.number + len(lines) - 1
    return (
        f'Rij {row.number} en {last} worden samen één rij: een aanhalingsteken (") uit rij {row.number}'
        f" eindigt pas in rij {last}. Sluit het waar de cel ophoudt."
    )
