"""What stands in a row of a list of parties: each cell as an answer, and the answers as a party."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tailor.answers.base import NOG_NIET_BEKEND, NOT_KNOWN_KEY, Keuze
from tailor.answers.plain_data import Data, Group
from tailor.answers.questions.partijdelen import NAMELESS_KINDS
from tailor.answers.scalars import iso_date, read_date
from tailor.path import Pad
from tailor.spreadsheet.columns import (
    CellKind,
    Column,
    ColumnAt,
    key_from,
    normalised,
    recognised_choice,
)
from tailor.spreadsheet.read import CellLines, SheetRow, is_empty

# Stands before the place of an element while its list is still a group.
_PLACE = "#"
# Stands in the first column of a group of which nothing is known yet.
ALL_OPEN: Final = f"alles {NOG_NIET_BEKEND}"
# Stands in the first column of a group that is there and holds nothing.
ALL_EMPTY: Final = "alles nog leeg"

_FIRST_DAY = datetime.date(1899, 12, 30)
_YES_NO: Final = {
    **dict.fromkeys(("ja", "j", "waar", "true", "x", "1"), True),
    **dict.fromkeys(("nee", "n", "onwaar", "false", "0"), False),
}


class CellError(ValueError):
    """A cell that cannot be read; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class ReadCell:
    """What a cell says.

    Attributes:
        value: The answer, as it would stand in the answers file.
        of_group: Whether it is said of the whole group that the column stands in.
        remark: What was changed in reading it; empty when nothing was.
    """

    value: Data
    of_group: bool = False
    remark: str = ""


def read_cell(column: Column, cell: CellLines) -> ReadCell:
    """Return what a filled cell says.

    Raises:
        CellError: It cannot be read.
    """
    text = _text(cell)
    plain = text.casefold()
    if column.group and plain == ALL_EMPTY:
        return ReadCell({}, of_group=True)
    if column.group and plain.startswith(ALL_OPEN):
        return ReadCell(_unknown(text), of_group=True)
    if plain.startswith(NOG_NIET_BEKEND):
        return ReadCell(_unknown(text), of_group=column.pad.is_element)
    return _kvk(text) if column.kind is CellKind.KVK else ReadCell(_value(column, cell, text))


def _value(column: Column, cell: CellLines, text: str) -> Data:
    if column.choice:
        return _choice(column.choice, text)
    if column.kind is CellKind.DATE:
        return _date(cell, text)
    return _yes_no(text) if column.kind is CellKind.YES_NO else text


def _text(cell: CellLines) -> str:
    """Return a cell as text: a whole number without decimals, line ends as commas."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell).strip(" \t\r\n\u00a0")
    if re.fullmatch(r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV/0!|DEEL/0!|NUM!|GETAL!)", text):
        raise CellError(f"Hier staat een foutmelding van het rekenblad ({text}).")
    return re.sub(
        r"[ \t]*[\t\r\n\v\f\u2028\u2029]+[ \t]*", lambda m: " " if m[0].strip(" ") == "\t" else ", ", text
    )


def _unknown(text: str) -> Data:
    """Return "not known yet", with who finds out and a remark when they stand behind it."""
    said: dict[str, Data] = {}
    for key in ("wie", "opmerking"):
        if found := re.search(rf";\s*{key}:\s*(.*?)\s*(?=;\s*opmerking:|$)", text, re.IGNORECASE):
            said[key] = found[1]
    return {NOT_KNOWN_KEY: {k: v for k, v in said.items() if v}} if said else NOG_NIET_BEKEND


def _choice(choice: type[Keuze], text: str) -> str:
    if (found := recognised_choice(choice, text)) is None:
        labels = ", ".join(f"‘{member.label}’" for member in choice)
        raise CellError(f"Hier staat ‘{text}’. Verwacht: een van {labels}.")
    return str(found.value)


def _date(cell: CellLines, text: str) -> datetime.date:
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    found = read_day(text)
    if found is None:
        raise CellError(f"Hier staat ‘{text}’. Verwacht: een dag als 14-3-2026 of 14 maart 2026.")
    return found


def read_day(text: str) -> datetime.date | None:
    """Return the day that a cell means, also the day number of a sheet; None when it means none."""
    plain = text.strip()
    if re.fullmatch(r"[2-7]\d{4}([.,]0+)?", plain):
        return _FIRST_DAY + datetime.timedelta(days=int(plain[:5]))
    without_time = re.sub(r"[Tt ]+00:00(:00)?(\.0+)?$", "", plain)
    try:
        return read_date(iso_date(without_time))
    except ValueError:
        return None


def _kvk(text: str) -> ReadCell:
    """Return a KvK number of eight digits; a sheet that made a number of it dropped the zeros in front."""
    digits = re.sub(r"[\s.\u00a0-]", "", re.sub(r"[.,]0+$", "", text))
    if re.fullmatch(r"\d{5,7}", digits):
        return ReadCell(digits.zfill(8), remark=f"KvK-nummer {digits} aangevuld tot {digits.zfill(8)}")
    if not re.fullmatch(r"\d{8}", digits):
        raise CellError(f"Hier staat ‘{text}’. Verwacht: een KvK-nummer van acht cijfers.")
    return ReadCell(digits)


def _yes_no(text: str) -> bool:
    word = normalised(text)
    if word not in _YES_NO:
        raise CellError(f"Hier staat ‘{text}’. Verwacht: ja of nee.")
    return _YES_NO[word]


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row was not taken.

    Attributes:
        row: The number of the row in the file.
        column: The heading; empty when the fault concerns the whole row.
        reason: What is wrong and what was expected; a sentence.
    """

    row: int
    column: str
    reason: str


@dataclass
class ReadRow:
    """A row as it was read.

    Attributes:
        number: The number of the row in the file.
        data: The answers that were filled in.
        faults: Why it cannot be taken; empty when it can.
        remarks: What was changed in reading it.
    """

    number: int
    data: Group = field(default_factory=dict)
    faults: list[RowFault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def read_row(row: SheetRow, columns_at: Sequence[ColumnAt | None]) -> ReadRow:
    """Return the answers in a row."""
    read = ReadRow(row.number)
    found: dict[Pad, Data] = {}
    for column_at, cell in zip(columns_at, row.cells, strict=False):
        if column_at is not None and not is_empty(cell):
            _take(read, found, column_at, cell)
    for pad in sorted(found, key=lambda pad: len(pad.steps)):
        _put(read.data, pad, found[pad])
    read.data = {key: _closed(value) for key, value in read.data.items()}
    if not read.faults and _nameless(read.data):
        read.faults.append(RowFault(row.number, "", "De rij heeft geen naam en geen sleutel."))
    return read


def _take(read: ReadRow, found: dict[Pad, Data], column_at: ColumnAt, cell: CellLines) -> None:
    try:
        cell_read = read_cell(column_at.column, cell)
    except CellError as error:
        read.faults.append(RowFault(read.number, column_at.heading, str(error)))
        return
    if cell_read.remark:
        read.remarks.append(f"Rij {read.number}: {cell_read.remark}.")
    value = key_from(str(cell_read.value)) if column_at.column.is_key else cell_read.value
    found[_target(column_at, cell_read)] = value


def _target(column_at: ColumnAt, cell_read: ReadCell) -> Pad:
    """Return the path of what a cell speaks of: its own answer, an element, or a whole group."""
    if not cell_read.of_group:
        return column_at.pad
    if cell_read.value == {} and column_at.names_element:
        return column_at.pad.parent
    return column_at.group


def _put(data: Group, pad: Pad, value: Data) -> None:
    """Set a value by its path; a list is a group with numbers for keys until the row is closed."""
    # A mark tells a place in a list from a name.
    *way, last = (step if isinstance(step, str) else f"{_PLACE}{step}" for step in pad.steps)
    for step in way:
        inner = data.setdefault(step, {})
        if not isinstance(inner, dict) or NOT_KNOWN_KEY in inner:
            return
        data = inner
    data[last] = value


def _closed(value: Data) -> Data:
    """Return a value with its groups with numbers for keys as lists; an empty place in between is None."""
    if not isinstance(value, dict):
        return value
    if any(key.startswith(_PLACE) for key in value):
        last = max(int(key.removeprefix(_PLACE)) for key in value)
        return [_closed(value.get(f"{_PLACE}{place}")) for place in range(last + 1)]
    return {key: _closed(part) for key, part in value.items()}


def _nameless(data: Group) -> bool:
    by_kind = data.get("soort") in [kind.value for kind in NAMELESS_KINDS]
    return not (by_kind or data.get("naam") or data.get("sleutel"))
