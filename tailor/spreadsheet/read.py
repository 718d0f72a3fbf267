"""Read the rows of a list of parties from a CSV file or a workbook."""

import csv
import datetime
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tailor.errors import InputError
from tailor.spreadsheet.columns import (
    recognise,
)

# The most bytes that a list of parties may have: far more than any list needs.
MOST_BYTES: Final = 20_000_000
# How many rows a list of parties may have.
MOST_ROWS: Final = 5_000
# Among so many rows at the top the headings are looked for; above them may stand a title.
HEADING_ROWS: Final = 15
# How many rows of a sheet are looked at; a sheet can claim a million empty ones.
ROWS_READ: Final = 4 * MOST_ROWS
# The sheet of a workbook that is looked at first.
SHEET_NAME: Final = "Partijen"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"


# A value as a sheet gives it; a CSV file gives only texts.
CellLines = str | int | float | bool | datetime.date | None


def is_empty(cell: CellLines) -> bool:
    """Return whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip(" \t\r\n\u00a0"))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a file: its number as the user sees it, and its cells."""

    number: int
    cells: tuple[CellLines, ...]


Table = tuple[SheetRow, ...]


def read_file(file: Path) -> list[Table]:
    """Return the tables of a file: each sheet of a workbook, or the one table of a CSV file.

    Raises:
        InputError: The file cannot be read, is no table, or has more rows than any list of parties.
    """
    found = _tables(file)
    if any(row.number > MOST_ROWS and not all(map(is_empty, row.cells)) for rows in found for row in rows):
        raise _unusable(file, f"De lijst heeft meer dan {MOST_ROWS} rijen.")
    return found


def _tables(file: Path) -> list[Table]:
    content = _bytes(file)
    if content.startswith(_ZIP):
        return _workbook(content, file)
    if content.startswith(_OLE):
        raise _unusable(file, "Dit is een oud Excel-bestand (.xls), of het bestand heeft een wachtwoord.")
    return [_csv(_decoded(content, file))]


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise _unusable(file, "Het bestand is veel te groot voor een lijst met partijen.")
        return file.read_bytes()
    except FileNotFoundError as error:
        raise InputError(
            wat="Het bestand met partijen bestaat niet.",
            waar=str(file),
            nu="Controleer de naam en de map.",
        ) from error
    except OSError as error:
        raise InputError(
            wat="Het bestand met partijen kan niet worden gelezen.",
            waar=str(file),
            nu="Controleer of het een bestand is en of u het mag openen.",
        ) from error


def _unusable(file: Path, why: str) -> InputError:
    """Return the error for a file that is no table that can be read."""
    return InputError(
        wat="Dit bestand met partijen is niet te lezen.",
        waar=str(file),
        waarom=why,
        nu="Open het in een rekenblad en sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8.",
    )


def _workbook(content: bytes, file: Path) -> list[Table]:
    """Return the sheets of a workbook as tables, the one with the list of parties first.

    Raises:
        InputError: It is no workbook.
    """
    from openpyxl import load_workbook  # here: whoever reads a CSV file does not wait for it

    try:
        with warnings.catch_warnings():
            # openpyxl warns of every part of a workbook that it does not know; none of them holds cells.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = sorted(book.worksheets, key=lambda sheet: sheet.title != SHEET_NAME)
            return [_sheet(sheet) for sheet in sheets]
    except Exception as error:  # whatever a damaged file makes openpyxl raise, it means the same
        raise _unusable(file, "Dit is geen Excel-werkmap, of zij is beschadigd.") from error


def _sheet(sheet: Any) -> Table:
    rows = sheet.iter_rows(max_row=ROWS_READ, values_only=True)
    return tuple(SheetRow(number, tuple(map(_cell, cells))) for number, cells in enumerate(rows, 1))


def _cell(value: object) -> CellLines:
    return value if isinstance(value, CellLines) else str(value)


def _decoded(content: bytes, file: Path) -> str:
    """Return the text of a file: UTF-16 and UTF-8 by their marks, then UTF-8, then Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in content[:200]:
        encodings = ["utf-16-le" if content[1:2] == b"\0" else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unusable(file, "De tekens zijn geen UTF-8, UTF-16 of Windows-1252.")


def _csv(text: str) -> Table:
    """Return the rows of a CSV text, with the separator that gives the most known headings."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold() in ("sep=;", "sep=,", "sep=\\t", "sep=\t"):
        text = f"\n{rest}"
    return max((_split(text, separator) for separator in ";,\t"), key=_known)


def _split(text: str, separator: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[SheetRow] = []
    line = 1
    for cells in reader:
        rows.append(SheetRow(line, tuple(cells)))
        line = reader.line_num + 1
    return tuple(rows)


def _known(table: Table) -> int:
    """Return how many headings the best row among the first has."""
    return max((count_headings(row) for row in table[:HEADING_ROWS]), default=0)


def count_headings(row: SheetRow) -> int:
    """Return how many cells of a row are headings that are known."""
    return sum(isinstance(cell, str) and recognise(cell) is not None for cell in row.cells)
