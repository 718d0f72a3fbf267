"""Write the parties as a workbook, and the empty template of it."""

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from tailor.answers import Antwoorden
from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY, NogNietBekend
from tailor.answers.plain_data import Data, as_data
from tailor.answers.questions.huis import NaamLidwoord
from tailor.answers.questions.partijdelen import Bevoegdheid, Rechtsvorm, Soort, Vertegenwoordiger
from tailor.answers.questions.partijen import Partij
from tailor.answers.scalars import Sleutel
from tailor.path import Pad
from tailor.spreadsheet.columns import KOLOMMEN, VOORBEELDRIJ, Kolom, Plek, Waarde
from tailor.spreadsheet.read import ALLES_LEEG, BLAD, MEESTE_RIJEN

Cell = str | datetime.date | None
_INLEIDING = (
    "Zo vult u de lijst in",
    "Elke rij van het blad Partijen is één partij. Zet de gemeenten bovenaan: de volgorde van de lijst is de"
    " volgorde in het document.",
    "De rij met de sleutel ‘voorbeeldrij’ laat zien hoe het moet. Tailor slaat die rij over; u mag haar"
    " wissen.",
    "Een cel die u leeg laat, blijft een open vraag. U mag ook ‘nog niet bekend’ schrijven, met erachter wie"
    " het uitzoekt: ‘nog niet bekend; wie: de jurist’.",
    "Kolommen die u niet nodig heeft, mag u wissen. De volgorde van de kolommen is vrij.",
)
_STEMPEL = (1980, 1, 1, 0, 0, 0)
_DAG = "2026-01-01T00:00:00Z"


def exporteer(antwoorden: Antwoorden) -> bytes:
    """Return a workbook with all parties of the answers; importing it gives the same parties."""
    parties = [as_data(partij) for partij in antwoorden.bekende_partijen]
    plekken = _places(parties)
    return _workbook(plekken, [tuple(_cell(party, plek) for plek in plekken) for party in parties])


def sjabloon() -> bytes:
    """Return an empty workbook with one row as an example and a sheet that explains each column."""
    plekken, example = _places([]), _example()
    values = [(plek, _behind(example, plek.pad)) for plek in plekken]
    return _workbook(
        plekken, [tuple(None if value is None else _answer(p.kolom, value) for p, value in values)]
    )


def _example() -> Data:
    """Return the party that shows how it is done, with only the answers that are filled in."""
    return Partij(
        sleutel=Sleutel(VOORBEELDRIJ),
        soort=Soort.ZORGAANBIEDER,
        naam="Stichting De Brug",
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


def _places(parties: Sequence[Data]) -> tuple[Plek, ...]:
    """Return the columns, the repeated ones as often as the longest list needs; numbers stay together."""
    found: list[Plek] = []
    for kolom in KOLOMMEN:
        lists = (_behind(party, _group(kolom)) for party in parties if kolom.herhaalt)
        times = max([kolom.aantal, *(len(one) for one in lists if isinstance(one, list))])
        found += [kolom.genummerd(number) for number in range(1, times + 1)]
    first = {_group(plek.kolom): place for place, plek in reversed(list(enumerate(found)))}
    return tuple(sorted(found, key=lambda p: (first[_group(p.kolom)], p.nummer)))


def _group(kolom: Kolom) -> Pad:
    """Return the list that a repeated column goes through; of another column its own path."""
    return kolom.pad.listed or kolom.pad


def _cell(party: Data, plek: Plek) -> Cell:
    """Return what stands in a cell; None when the answer is absent or as it is by default."""
    if (whole := _whole(party, plek)) is not None:
        return whole
    value = _behind(party, plek.pad)
    if value is None or value == _default(plek):
        return None
    return _answer(plek.kolom, value)


def _whole(party: Data, plek: Plek) -> str | None:
    """Return what is said of a whole group in its first column; None when nothing is."""
    if plek.kolom.groep is None:
        return None
    if plek.names_element and _behind(party, plek.pad.parent) == {}:
        return _group_state({})
    value = _behind(party, plek.groep)
    if value == {} or NogNietBekend.read(value):
        return _group_state(value) if plek.nummer == 1 or plek.kolom.groep.listed else None
    return None


def _answer(kolom: Kolom, waarde: Data) -> str | datetime.date:
    """Return what stands in the cell for an answer; a choice by its name, a state as words."""
    if isinstance(waarde, dict):
        return _state(waarde)
    if isinstance(waarde, datetime.date):
        return waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if kolom.keuze is not None and waarde != NOG_NIET_BEKEND:
        return next(member.label for member in kolom.keuze if member.value == waarde)
    return str(waarde)


def _group_state(waarde: Data) -> str:
    """Return what stands in the first column of a group that is wholly unknown or empty."""
    return ALLES_LEEG if waarde == {} else f"alles {_state(waarde)}"


def _state(waarde: Data) -> str:
    said = waarde.get(NOG_NIET_BEKEND_KEY) if isinstance(waarde, dict) else None
    words = [f"{key}: {text}" for key, text in said.items()] if isinstance(said, dict) else []
    return "; ".join([NOG_NIET_BEKEND, *words])


def _behind(data: Data, pad: Pad) -> Data:
    """Return what stands behind a path in plain data; None when nothing does."""
    return cast(Data, pad.find(data))


def _default(plek: Plek) -> Data:
    field = Partij.model_fields.get(str(plek.kolom.pad))
    default = None if field is None or field.is_required() else field.default
    return None if default is None else as_data(default)


# -- the workbook --


def _workbook(plekken: Sequence[Plek], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a workbook with these parties; the same parties give the same bytes."""
    book = Workbook()
    parties, explanation, choices = book.active, *map(book.create_sheet, ("Uitleg", "Keuzelijsten"))
    parties.title, choices.sheet_state = BLAD, "hidden"
    _add_headings(parties, plekken)
    _fill(parties, rows, first=2, widths=[max(14, min(34, len(plek.kop) + 4)) for plek in plekken])
    for place, plek in enumerate(plekken, 1):
        if options := _options(plek.kolom):
            _offer(parties, choices, get_column_letter(place), options)
    _fill(explanation, _explanation(), first=1, widths=[48, 100])
    raw = io.BytesIO()
    book.save(raw)
    return _fixed(raw.getvalue())


def _add_headings(sheet: Any, plekken: Sequence[Plek]) -> None:
    sheet.append([plek.kop for plek in plekken])
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


def _options(kolom: Kolom) -> tuple[str, ...]:
    """Return what can be chosen in a column; empty when anything can stand there."""
    if kolom.soort is Waarde.JA_NEE:
        return ("ja", "nee")
    return tuple(member.label for member in kolom.keuze or ())


def _offer(sheet: Any, choices: Any, own: str, options: Sequence[str]) -> None:
    """Offer the options of a column; they stand on a sheet of their own because some hold a comma."""
    column = choices.max_column + 1 if choices["A1"].value is not None else 1
    for number, value in enumerate(options, 1):
        choices.cell(number, column, value)
    letter = get_column_letter(column)
    source = f"Keuzelijsten!${letter}$1:${letter}${len(options)}"
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
    sheet.add_data_validation(rule)
    rule.add(f"{own}2:{own}{MEESTE_RIJEN}")


def _explanation() -> list[tuple[Cell, Cell]]:
    """Return the rows that explain the columns and the kinds of party, with their letters in 6.4."""
    rows: list[tuple[Cell, Cell]] = [(text, None) for text in _INLEIDING]
    rows += [(None, None), ("Kolom", "Wat u invult")]
    rows += [(kolom.kop.replace("#", "1"), kolom.uitleg) for kolom in KOLOMMEN]
    rows += [(None, None), ("Soort partij", "Wat de soort doet, met de letter in artikel 6.4")]
    return [*rows, *((soort.label, soort.effect) for soort in Soort)]


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
