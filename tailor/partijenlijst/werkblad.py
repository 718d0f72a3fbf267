"""The one door to openpyxl: the rows of a workbook, and a workbook with a list of parties."""

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from tailor.partijenlijst.bestand import MEESTE_RIJEN, Tabel, TabelRij, unusable
from tailor.partijenlijst.waarden import Cel

BLAD: Final = "Partijen"
GELEZEN_RIJEN: Final = 4 * MEESTE_RIJEN
"""How many rows of a sheet are looked at; a sheet can claim a million empty ones."""
_STEMPEL = (1980, 1, 1, 0, 0, 0)
_DAG = "2026-01-01T00:00:00Z"


def lees_werkmap(content: bytes, bestand: str) -> list[Tabel]:
    """Return the sheets of a workbook as tables, the one with the list of parties first.

    Raises:
        InputError: It is no workbook.
    """
    try:
        with warnings.catch_warnings():
            # openpyxl warns of every part of a workbook that it does not know; none of them holds cells.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = sorted(book.worksheets, key=lambda sheet: sheet.title != BLAD)
            return [_rows(sheet) for sheet in sheets]
    except Exception as error:  # whatever a damaged file makes openpyxl raise, it means the same
        raise unusable(bestand, "Dit is geen Excel-werkmap, of zij is beschadigd.") from error


def _rows(sheet: Any) -> Tabel:
    rows = sheet.iter_rows(max_row=GELEZEN_RIJEN, values_only=True)
    return tuple(TabelRij(number, tuple(map(_cel, cells))) for number, cells in enumerate(rows, 1))


def _cel(value: object) -> Cel:
    if isinstance(value, str | int | float | datetime.date) or value is None:
        return value
    return str(value)


@dataclass(frozen=True, slots=True)
class Blad:
    """A sheet to write.

    Attributes:
        naam: Its name.
        koppen: The headings; empty when it has none.
        rijen: The rows below them.
        keuzen: What can be chosen in a column, by its place from 0.
        breedte: The width of each column, in characters.
    """

    naam: str
    koppen: tuple[str, ...]
    rijen: Sequence[Sequence[str | datetime.date | None]]
    keuzen: dict[int, tuple[str, ...]]
    breedte: tuple[int, ...]


def schrijf_werkmap(bladen: Sequence[Blad]) -> bytes:
    """Return a workbook; the same sheets give the same bytes."""
    book = Workbook()
    book.remove(book.active)
    choices = book.create_sheet("Keuzelijsten")
    for blad in bladen:
        sheet = book.create_sheet(blad.naam)
        _fill(sheet, blad)
        _add_choices(sheet, choices, blad)
    choices.sheet_state = "hidden"
    book.move_sheet(choices, len(bladen))
    book.active = 0
    raw = io.BytesIO()
    book.save(raw)
    return _fixed(raw.getvalue())


def _fill(sheet: Any, blad: Blad) -> None:
    if blad.koppen:
        sheet.append(list(blad.koppen))
        for cell in sheet[1]:
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", start_color="FFDCE6F1")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.freeze_panes = "A2"
    for number, row in enumerate(blad.rijen, 2 if blad.koppen else 1):
        for place, value in enumerate(row, 1):
            if value is not None:
                _put(sheet.cell(number, place), value)
    for place, width in enumerate(blad.breedte, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.column_dimensions[get_column_letter(place)].number_format = "@"


def _put(cell: Any, value: str | datetime.date) -> None:
    """Put a value in a cell; a text stays text, also when it begins like a formula."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type, cell.number_format = "s", "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    else:
        cell.number_format = "dd-mm-yyyy"


def _add_choices(sheet: Any, choices: Any, blad: Blad) -> None:
    """Offer the values of closed columns; they stand on a sheet because some hold a comma."""
    for place, values in blad.keuzen.items():
        column = choices.max_column + 1 if choices["A1"].value is not None else 1
        for number, value in enumerate(values, 1):
            choices.cell(number, column, value)
        letter = get_column_letter(column)
        source = f"Keuzelijsten!${letter}$1:${letter}${len(values)}"
        rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
        sheet.add_data_validation(rule)
        own = get_column_letter(place + 1)
        rule.add(f"{own}2:{own}{MEESTE_RIJEN}")


def _fixed(content: bytes) -> bytes:
    """Return a workbook without the time of writing in it."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(fixed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", _DAG.encode(), part)
            new.writestr(zipfile.ZipInfo(name, _STEMPEL), part, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
