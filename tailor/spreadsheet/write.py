"""Write the parties as a workbook, and the empty template of it."""

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from tailor.answers import Antwoorden
from tailor.answers.plain_data import Data, as_data
from tailor.answers.questions.huis import NaamLidwoord
from tailor.answers.questions.partijdelen import Bevoegdheid, Rechtsvorm, Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.answers.scalars import Sleutel
from tailor.spreadsheet.cells import Cell, answer_cell, behind, cell_of, places
from tailor.spreadsheet.columns import COLUMNS, EXAMPLE_KEY, EXAMPLE_NAME, CellKind, Column, ColumnAt
from tailor.spreadsheet.read import MOST_ROWS, SHEET_NAME

_INTRODUCTION = (
    "Zo vult u het rekenblad in",
    "Elke rij van het blad Partijen is één partij. Zet de gemeenten bovenaan. De partijen komen in deze"
    " volgorde in het Protocol.",
    "De rij met de sleutel ‘voorbeeldrij’ laat zien hoe het moet. Tailor slaat die rij over. U mag de rij"
    " weghalen.",
    "Een cel die u leeg laat, blijft een open vraag. U mag ook schrijven dat u het nog niet weet, en wie het"
    " uitzoekt. Voorbeeld: nog niet bekend; wie: de jurist.",
    "Een datum schrijft u zoals u wilt: 14-3-2026, 14 maart 2026 of vandaag.",
    "Kolommen die u niet nodig heeft, mag u weghalen. De volgorde van de kolommen is vrij.",
)
_STAMP = (1980, 1, 1, 0, 0, 0)
_DAY = "2026-01-01T00:00:00Z"


def export_parties(antwoorden: Antwoorden) -> bytes:
    """Return a workbook with all parties of the answers; importing it gives the same parties."""
    parties = [as_data(partij) for partij in antwoorden.known_parties]
    columns_at = places(parties)
    return _workbook(
        columns_at, [tuple(cell_of(party, column_at) for column_at in columns_at) for party in parties]
    )


def template() -> bytes:
    """Return an empty workbook with one row as an example and a sheet that explains each column."""
    columns_at, example = places([]), _example()
    values = [(column_at, behind(example, column_at.pad)) for column_at in columns_at]
    return _workbook(
        columns_at, [tuple(None if value is None else answer_cell(p.column, value) for p, value in values)]
    )


def _example() -> Data:
    """Return the party that shows how it is done, with only the answers that are filled in."""
    return Partij(
        sleutel=Sleutel(EXAMPLE_KEY),
        soort=Soort.ZORGAANBIEDER,
        naam=EXAMPLE_NAME,
        lidwoord=NaamLidwoord.GEEN,
        afkorting="De Brug",
        rechtsvorm=Rechtsvorm.PRIVAAT,
        gevestigd_te="Alderbroek",
        adres="Kade 2 te Alderbroek",
        kvk="01234567",
        vertegenwoordigers=(
            Vertegenwoordiger(naam="mevrouw F. Kok", functie="bestuurder"),
            Vertegenwoordiger(naam="de heer J. Mol", functie="bestuurder"),
        ),
        bevoegdheid=Bevoegdheid.GEZAMENLIJK,
    ).model_dump(mode="python", exclude_unset=True)


# -- the workbook --


def _workbook(columns_at: Sequence[ColumnAt], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a workbook with these parties; the same parties give the same bytes."""
    book = Workbook()
    parties, explanation, choices = book.active, *map(book.create_sheet, ("Uitleg", "Keuzelijsten"))
    parties.title, choices.sheet_state = SHEET_NAME, "hidden"
    _add_headings(parties, columns_at)
    _fill(
        parties,
        rows,
        first=2,
        widths=[max(14, min(34, len(column_at.heading) + 4)) for column_at in columns_at],
    )
    for place, column_at in enumerate(columns_at, 1):
        if options := _options(column_at.column):
            _offer(parties, choices, get_column_letter(place), options)
    _fill(explanation, _explanation(), first=1, widths=[48, 100])
    raw = io.BytesIO()
    book.save(raw)
    return _fixed(raw.getvalue())


def _add_headings(sheet: Any, columns_at: Sequence[ColumnAt]) -> None:
    sheet.append([column_at.heading for column_at in columns_at])
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", start_color="FFDCE6F1")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _fill(sheet: Any, rows: Iterable[Sequence[Cell]], *, first: int, widths: Sequence[int]) -> None:
    """Put rows in a sheet, from a row on, and give its columns their widths."""
    for number, row in enumerate(rows, first):
        for place, value in enumerate(row, 1):
            if value is not None:
                _put(sheet.cell(number, place), value)
    for place, width in enumerate(widths, 1):
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


def _options(column: Column) -> tuple[str, ...]:
    """Return what can be chosen in a column; empty when anything can stand there."""
    if column.kind is CellKind.YES_NO:
        return ("ja", "nee")
    return tuple(member.label for member in column.choice or ())


def _offer(sheet: Any, choices: Any, own: str, options: Sequence[str]) -> None:
    """Offer the options of a column; they stand on a sheet of their own because some hold a comma."""
    column = choices.max_column + 1 if choices["A1"].value is not None else 1
    for number, value in enumerate(options, 1):
        choices.cell(number, column, value)
    letter = get_column_letter(column)
    source = f"Keuzelijsten!${letter}$1:${letter}${len(options)}"
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
    sheet.add_data_validation(rule)
    rule.add(f"{own}2:{own}{MOST_ROWS}")


def _explanation() -> list[tuple[Cell, Cell]]:
    """Return the rows that explain the columns and the kinds of party, with their letters in 6.4."""
    rows: list[tuple[Cell, Cell]] = [(text, None) for text in _INTRODUCTION]
    rows += [(None, None), ("Kolom", "Wat u invult")]
    rows += [(column.heading.replace("#", "1"), column.explanation) for column in COLUMNS]
    rows += [(None, None), ("Soort partij", "Wat de soort doet, met de letter in artikel 6.4")]
    return [*rows, *((kind.label, kind.effect) for kind in Soort)]


def _fixed(content: bytes) -> bytes:
    """Return a workbook without the time of writing in it."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(fixed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", _DAY.encode(), part)
            new.writestr(zipfile.ZipInfo(name, _STAMP), part, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
