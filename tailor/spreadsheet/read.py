"""Read the tables of a file with a list of parties: a CSV file or a workbook."""

import stat
from pathlib import Path
from typing import Final

from tailor.errors import InputError
from tailor.spreadsheet.columns import recognise
from tailor.spreadsheet.delimited import first_rows, read_csv, separators_of
from tailor.spreadsheet.table import CellLines, SheetRow, Table, UnreadableError, is_empty

__all__ = ["CellLines", "SheetRow", "Table", "is_empty", "read_file", "count_headings", "best_row"]

# The most bytes that a list of parties may have: far more than any list needs.
MOST_BYTES: Final = 20_000_000
# How many rows a list of parties may have.
MOST_ROWS: Final = 5_000
# Among so many filled rows at the top the headings are looked for; above them may stand a title.
HEADING_ROWS: Final = 15
# The sheet of a workbook that is looked at first.
SHEET_NAME: Final = "Partijen"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
# The marks of UTF-32 begin as those of UTF-16.
_MARKS: Final = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}


def read_file(file: Path) -> list[Table]:
    """Return the tables of a file: each sheet of a workbook, or the one table of a CSV file.

    Raises:
        InputError: The file cannot be read, is no table, or is far bigger than any list of parties.
    """
    content = _bytes(file)
    try:
        return _tables(content)
    except UnreadableError as error:
        raise unusable(file, str(error)) from error


def _tables(content: bytes) -> list[Table]:
    if content.startswith(_ZIP):
        from tailor.spreadsheet.workbook import read_workbook  # here: openpyxl is heavy, and a CSV needs none

        return read_workbook(content)
    if content.startswith(_OLE):
        raise UnreadableError("Dit is een oud Excel-bestand (.xls), of het bestand heeft een wachtwoord.")
    text, remarks = _decoded(content)
    separators, text = separators_of(text)
    heads = {one: best_row(first_rows(text, one, HEADING_ROWS)) for one in separators}
    separator = max(heads, key=lambda one: (count_headings(heads[one]), _count_words(heads[one])))
    table = read_csv(text, separator, len(heads[separator].cells))
    return [Table("", table.rows, table.empty, is_csv=True, remarks=remarks)]


def _bytes(file: Path) -> bytes:
    try:
        said = file.stat()
        if stat.S_ISDIR(said.st_mode) or not stat.S_ISREG(said.st_mode):
            raise InputError(
                wat="Het bestand met partijen kan niet worden gelezen.",
                waar=str(file),
                waarom="Dit is een map." if stat.S_ISDIR(said.st_mode) else "Dit is geen gewoon bestand.",
                nu="Noem een bestand op een schijf: een rekenblad van Excel (.xlsx) of een CSV-bestand.",
            )
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(
            wat="Het bestand met partijen bestaat niet.",
            waar=str(file),
            nu="Controleer de naam en de map.",
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            wat="Het bestand met partijen kan niet worden gelezen.",
            waar=str(file),
            nu="Controleer of het een bestand is en of u het mag openen.",
        ) from error
    if len(content) > MOST_BYTES:
        raise unusable(file, "Het bestand is te groot: hoogstens 20 MB kan.")
    return content


def unusable(file: Path, why: str) -> InputError:
    """Return the error for a file that is no table that can be read."""
    return InputError(
        wat="Dit bestand met partijen is niet te lezen.",
        waar=str(file),
        waarom=why,
        nu="Open het in Excel of LibreOffice en sla het op als .xlsx of als CSV UTF-8.",
    )


def _decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file, and what there is to say of it: by its mark, else UTF-8 or Windows-1252.

    Raises:
        UnreadableError: It is none of these.
    """
    mark = next((mark for mark in _MARKS if content.startswith(mark)), None)
    if mark:
        encodings = [_MARKS[mark]]
    elif b"\0" in content[:200]:
        encodings = ["utf-16-le" if content[1:2] == b"\0" else "utf-16-be"]
    else:
        encodings = ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text, _about(text) if encoding == "cp1252" else ()
    raise UnreadableError("De tekens zijn geen UTF-8, UTF-16 of Windows-1252.")


def _about(text: str) -> tuple[str, ...]:
    """Return that accents may be wrong, with a word to look at: the file does not say what signs it has."""
    word = next((word for word in text.replace(";", " ").split() if not word.isascii()), "")[:40]
    return (f"De tekens zijn gelezen als Windows-1252. Kijk of ‘{word}’ goed staat.",)


def best_row(rows: tuple[SheetRow, ...]) -> SheetRow:
    """Return the row with the most known headings among the first; one without cells when there are no rows.

    When nothing is known, it is the row with the most words.
    """
    first = rows[:HEADING_ROWS]
    best = max(first, key=count_headings, default=SheetRow(0, ()))
    return best if count_headings(best) else max(first, key=_count_words, default=best)


def _count_words(row: SheetRow) -> int:
    return sum(isinstance(cell, str) and not is_empty(cell) for cell in row.cells)


def count_headings(row: SheetRow) -> int:
    """Return how many cells of a row are headings that are known."""
    return sum(isinstance(cell, str) and recognise(cell) is not None for cell in row.cells)
