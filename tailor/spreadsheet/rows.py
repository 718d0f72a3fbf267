"""What stands in a row of a list of parties: each cell as an answer, and the answers as a party."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tailor.answers.base import NOT_KNOWN_KEY, Keuze
from tailor.answers.dates import HOW, TODAY, iso_date, problem_with
from tailor.answers.option_words import recognised_choice
from tailor.answers.placeholders import placeholder_remark
from tailor.answers.plain_data import Data, Group
from tailor.answers.questions.partijdelen import NAMELESS_KINDS
from tailor.answers.scalars import read_date
from tailor.answers.typed import without_marks, yes_or_no
from tailor.grammar import capital, date, enumeration
from tailor.path import Pad
from tailor.spreadsheet.columns import (
    CellKind,
    Column,
    ColumnAt,
    key_from,
)
from tailor.spreadsheet.kinds import with_only_name
from tailor.spreadsheet.people import persons_in
from tailor.spreadsheet.states import (
    is_all_empty,
    is_all_open,
    is_open,
    is_sheet_error,
    read_state,
    unguarded,
)
from tailor.spreadsheet.table import FIRST_DAY, CellLines, Formula, SheetRow, cited, is_empty

_DAY_NUMBER: Final = re.compile(r"[2-7]\d{4}([.,]0+)?")
_EIGHT_DIGITS: Final = re.compile(r"\d{8}")
# No day is longer: "vrijdag 13 september 2026".
_LONGEST_DAY: Final = 30
_PEOPLE: Final = "vertegenwoordigers"
_STILL_OPEN: Final = "‘{}’ telt als nog niet ingevuld"
# Stands before the place of an element while its list is still a group.
_PLACE = "#"
# Where one person is named in a cell.
_PERSONS: Final = frozenset((Pad("vertegenwoordigers[]"), Pad("vestigingen[].vertegenwoordiger")))


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


def read_cell(column: Column, cell: CellLines, first_day: datetime.date = FIRST_DAY) -> ReadCell:
    """Return what a filled cell says.

    Args:
        column: The column that it stands in.
        cell: What stands in it.
        first_day: Day 0 of the sheet.

    Raises:
        CellError: It cannot be read.
    """
    text = _text(cell)
    if column.group and is_all_empty(text):
        return ReadCell({}, of_group=True)
    if column.group and is_all_open(text):
        return ReadCell(read_state(text), of_group=True)
    if is_open(text):
        return ReadCell(read_state(text), of_group=column.pad.is_element)
    try:
        return _value(column, cell, text, first_day)
    except CellError:
        # Answers take these words for one that is still open, whatever is asked.
        if not column.choice and placeholder_remark(text, _none):
            return ReadCell(text, remark=_STILL_OPEN.format(cited(text)))
        raise


def _none(_: object) -> object:
    raise ValueError


def _value(column: Column, cell: CellLines, text: str, first_day: datetime.date) -> ReadCell:
    if column.choice:
        return ReadCell(_choice(column.choice, text))
    if column.kind is CellKind.KVK:
        return _kvk(text)
    if column.kind is CellKind.DATE:
        return _date(cell, text, first_day)
    if column.kind is CellKind.YES_NO:
        return ReadCell(_yes_no(text))
    return _words(column, cell, unguarded(text))


def _words(column: Column, cell: CellLines, text: str) -> ReadCell:
    """Return a text; a sheet that made a day of it, or a yes, no longer says what was typed."""
    if isinstance(cell, datetime.date):
        raise CellError(
            f"Het rekenblad maakte hier een datum van ({cell:%d-%m-%Y}). Maak de cel op als tekst en typ het"
            " opnieuw."
        )
    if isinstance(cell, bool):
        raise CellError(f"Hier staat {'WAAR' if cell else 'ONWAAR'}. Typ hier gewone tekst.")
    if not column.is_key and placeholder_remark(text, None):
        return ReadCell(text, remark=_STILL_OPEN.format(cited(text)))
    return ReadCell(text)


def _text(cell: CellLines) -> str:
    """Return a cell as text: a whole number without decimals, line ends as commas."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell).strip(" \t\r\n\u00a0")
    if isinstance(cell, Formula):
        raise CellError(
            f"Hier staat een formule zonder uitkomst ({cited(text)}). Open het bestand in een rekenblad en"
            " sla het op, of typ de uitkomst."
        )
    if is_sheet_error(text):
        raise CellError(f"Hier staat een foutmelding van het rekenblad ({text}).")
    return re.sub(
        r"[ \t]*[\t\r\n\v\f\u2028\u2029]+[ \t]*", lambda m: " " if m[0].strip(" ") == "\t" else ", ", text
    )


def _choice(choice: type[Keuze], text: str) -> str:
    if (found := recognised_choice(choice, text)) is None:
        labels = enumeration([f"‘{member.label}’" for member in choice], " of ")
        raise CellError(f"‘{cited(text)}’ is geen mogelijk antwoord. Kies {labels}.")
    return str(found.value)


def _date(cell: CellLines, text: str, first_day: datetime.date) -> ReadCell:
    if isinstance(cell, datetime.datetime):
        late = f"{date(cell.date())}, zonder de tijd ({cell:%H:%M})" if cell.time() != datetime.time() else ""
        return ReadCell(cell.date(), remark=f"‘{text}’ is gelezen als {late}" if late else "")
    if isinstance(cell, datetime.date):
        return ReadCell(cell)
    found = read_day(text, first_day)
    if found is None:
        problem = problem_with(text)
        here = f"{capital(problem)}: ‘{cited(text)}’." if problem else f"‘{cited(text)}’ is geen datum."
        raise CellError(f"{here} {HOW}")
    is_other = _DAY_NUMBER.fullmatch(text) or text.casefold() == TODAY
    return ReadCell(found, remark=f"{text} is gelezen als {date(found)}" if is_other else "")


def read_day(text: str, first_day: datetime.date = FIRST_DAY) -> datetime.date | None:
    """Return the day that a cell means, also the day number of a sheet; None when it means none."""
    plain = text.strip()
    if _DAY_NUMBER.fullmatch(plain):
        return first_day + datetime.timedelta(days=int(plain[:5]))
    without_time = re.sub(r"[Tt ]+00:00(:00)?(\.0+)?$", "", plain)
    try:
        return read_date(iso_date(without_time))
    except ValueError:
        return None


def _kvk(text: str) -> ReadCell:
    """Return a KvK number of eight digits; a sheet that made a number of it dropped the zeros in front."""
    digits = without_marks(re.sub(r"[.,]0+$", "", text))
    if re.fullmatch(r"\d{5,7}", digits):
        return ReadCell(digits.zfill(8), remark=f"{digits} is aangevuld tot {digits.zfill(8)}")
    if not re.fullmatch(r"\d{8}", digits):
        raise CellError(f"‘{cited(text)}’ is geen KvK-nummer. Typ acht cijfers. Voorbeeld: 12345678.")
    return ReadCell(digits)


def _yes_no(text: str) -> bool:
    if (word := yes_or_no(text)) not in ("ja", "nee"):
        raise CellError(f"‘{cited(text)}’ is geen ja of nee. Typ ja of nee.")
    return word == "ja"


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row was not taken.

    Attributes:
        row: The number of the row in the file.
        column: The heading; empty when the fault concerns the whole row.
        reason: What is wrong, and what can stand there; sentences.
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
        found: By the place of a column, the path and the value of what stands in it.
    """

    number: int
    data: Group = field(default_factory=dict)
    faults: list[RowFault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    found: dict[int, tuple[Pad, Data]] = field(default_factory=dict)


def read_row(
    row: SheetRow, columns_at: Sequence[ColumnAt | None], first_day: datetime.date = FIRST_DAY
) -> ReadRow:
    """Return the answers in a row."""
    read = ReadRow(row.number)
    if row.fault:
        read.faults.append(RowFault(row.number, "", row.fault))
        return read
    cells = list(_filled(row, columns_at))
    has_key = any(column_at.column.is_key for _, column_at, _ in cells)
    for place, column_at, cell in cells:
        if not has_key and _is_yes_or_no(column_at.column, cell):
            said = f"‘{cited(cell)}’ is geen antwoord op deze vraag en is niet overgenomen"
            read.remarks.append(f"Rij {row.number}, {column_at.heading}: {said}.")
        else:
            _take(read, place, column_at, cell, first_day)
    for pad, value in sorted(read.found.values(), key=lambda one: len(one[0].steps)):
        _put(read.data, pad, value)
    read.data = {key: _closed(value) for key, value in read.data.items()}
    if "sleutel" not in read.data:
        if said := with_only_name(read.data):
            read.remarks.append(f"Rij {row.number}: {said}.")
        read.faults += _two_in_one(row, columns_at)
        read.remarks += _misplaced(row, columns_at)
    if not read.faults and _nameless(read.data):
        read.faults.append(RowFault(row.number, "", f"De rij heeft geen naam en geen sleutel.{_more(read)}"))
    return read


def _is_yes_or_no(column: Column, cell: CellLines) -> bool:
    """Return whether a cell says only yes or no where words are asked: "Mandaat: nee"."""
    return column.kind is CellKind.TEXT and str(cell).strip().casefold() in ("ja", "nee")


def _filled(
    row: SheetRow, columns_at: Sequence[ColumnAt | None]
) -> Iterator[tuple[int, ColumnAt, CellLines]]:
    for place, (column_at, cell) in enumerate(zip(columns_at, row.cells, strict=False)):
        if column_at is not None and not is_empty(cell):
            yield place, column_at, cell


def _take(read: ReadRow, place: int, column_at: ColumnAt, cell: CellLines, first_day: datetime.date) -> None:
    try:
        cell_read = read_cell(column_at.column, cell, first_day)
    except CellError as error:
        read.faults.append(RowFault(read.number, column_at.heading, str(error)))
        return
    value = key_from(str(cell_read.value)) if column_at.column.is_key else cell_read.value
    said = cell_read.remark
    if column_at.column.is_key and value != cell_read.value:
        said = f"‘{cited(cell)}’ is gelezen als ‘{value}’"
    if said:
        read.remarks.append(f"Rij {read.number}, {column_at.heading}: {said}.")
    read.found[place] = _target(column_at, cell_read), value


def _two_in_one(row: SheetRow, columns_at: Sequence[ColumnAt | None]) -> Iterator[RowFault]:
    """Yield that more than one person stands in a cell for one; a row with a key stays as it was exported."""
    for _, column_at, cell in _filled(row, columns_at):
        persons = persons_in(str(cell)) if column_at.pad.parent.question in _PERSONS else ()
        if len(persons) > 1 and column_at.pad.name == "naam":
            names = enumeration([f"‘{cited(one)}’" for one in persons])
            another = column_at.column.numbered(column_at.number + 1).heading
            said = (
                f"Hier staan {len(persons)} personen: {names}. Zet elke persoon in een eigen kolom, de tweede"
            )
            yield RowFault(row.number, column_at.heading, f"{said} in ‘{another}’.")


def _misplaced(row: SheetRow, columns_at: Sequence[ColumnAt | None]) -> Iterator[str]:
    """Yield that a text looks like the answer of another column, as in a row that moved."""
    for _, column_at, cell in _filled(row, columns_at):
        text = str(cell).strip()
        if column_at.column.kind is CellKind.TEXT and not isinstance(cell, datetime.date):
            kind = "een KvK-nummer" if _EIGHT_DIGITS.fullmatch(text) else "een datum" if _is_day(text) else ""
            if kind:
                words = f"Let op: rij {row.number}, {column_at.heading}: ‘{text}’ lijkt {kind}."
                yield f"{words} Staat elke cel van deze rij in de goede kolom?"


def _is_day(text: str) -> bool:
    return len(text) < _LONGEST_DAY and not _DAY_NUMBER.fullmatch(text) and read_day(text) is not None


def second_person(row: ReadRow, first: ReadRow) -> str:
    """Return where the person of a second row of a party belongs; empty when it names no other."""
    people, before = (one.data.get(_PEOPLE) for one in (row, first))
    words = (
        " Zet een tweede persoon in de kolom ‘Vertegenwoordiger 2 naam’ van die rij. Of voeg die later toe"
        " bij de partij."
    )
    return words if isinstance(people, list) and people != before else ""


def _more(read: ReadRow) -> str:
    """Return what a row without a name may be: one more person for the party above it."""
    people = read.data.keys() <= {pad.group for pad in _PERSONS} and read.data
    words = (
        " Hoort deze rij bij de partij erboven? Zet een tweede persoon daar in ‘Vertegenwoordiger 2 naam’."
    )
    return words if people else ""


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
    return not by_kind and not any(data.get(name) for name in ("naam", "sleutel", "eenheid", "parket"))
