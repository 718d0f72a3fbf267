"""Which question each column of a list goes to: proposed from headings and values, changed by a person."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.option_words import normalised
from tailor.answers.party_names import known_by, whole_name
from tailor.answers.plain_data import as_group
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.path import Pad
from tailor.spreadsheet.columns import (
    COLUMNS,
    MOST_NUMBER,
    PARTS,
    CellKind,
    Column,
    ColumnAt,
    ColumnPart,
    nearest_heading,
    recognise,
)
from tailor.spreadsheet.people import are_functions, are_persons, is_person
from tailor.spreadsheet.table import CellLines, SheetRow, cited, is_empty, letter_of

# So many values of a column are shown.
_SHOWN: Final = 3
_LONGEST_SHOWN: Final = 30
# What a person says to leave a column out.
LEAVE_OUT: Final = "niet"
_LEFT_OUT: Final = frozenset((LEAVE_OUT, "-", "geen", "weg"))
_CONTACT: Final = re.compile(r"contact")
_TOWNS: Final = frozenset(("plaats", "woonplaats"))
_NAME, _ADDRESS, _SEAT = Pad("naam"), Pad("adres"), Pad("gevestigd_te")
_PERSON, _FUNCTION = Pad("vertegenwoordigers[].naam"), Pad("vertegenwoordigers[].functie")
_OF_ANSWER: Final = {column.pad: column for column in COLUMNS}
_BY_PART: Final = {column.part: column.numbered(1) for column in PARTS}


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column as it stands in the file.

    Attributes:
        letter: Its letter, as a sheet shows it.
        heading: Its heading as it was typed; empty when it has none.
        values: What is filled in below it, as text.
        target: Where it goes; None when it is not taken.
        note: Why it is not taken, when that needs a word.
    """

    letter: str
    heading: str
    values: tuple[str, ...]
    target: ColumnAt | None
    note: str = ""

    @property
    def is_filled(self) -> bool:
        """Return whether anything stands in it."""
        return bool(self.heading or self.values)

    @property
    def name(self) -> str:
        """Return how a reader finds it: by its heading, or by its letter."""
        return cited(self.heading) or f"kolom {self.letter}"

    @property
    def first_values(self) -> str:
        """Return the first values of it for a reader; empty without any."""
        shown = [_short(value) for value in dict.fromkeys(self.values)]
        more = " …" if len(shown) > _SHOWN else ""
        return ", ".join(f"‘{value}’" for value in shown[:_SHOWN]) + more


Columns = tuple[ListColumn, ...]


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN].rstrip()}…"


def proposed(head: SheetRow, rows: Sequence[SheetRow], antwoorden: Antwoorden) -> Columns:
    """Return the columns of a list with the question that each likely goes to.

    Args:
        head: The row with the headings.
        rows: The rows below it.
        antwoorden: The answers, for the names of the parties that are known.
    """
    width = max((len(row.cells) for row in (head, *rows)), default=0)
    found = [_read_column(place, head, rows) for place in range(width)]
    for step in (_without_codes, _in_address, _persons_named, _acting, _without_contact):
        found = step(found, antwoorden)
    return _once_each(found)


def _read_column(place: int, head: SheetRow, rows: Sequence[SheetRow]) -> ListColumn:
    heading = "" if is_empty(_cell(head, place)) else str(_cell(head, place)).strip()
    values = tuple(_as_seen(cell) for row in rows if not is_empty(cell := _cell(row, place)))
    return ListColumn(letter_of(place), heading, values, recognise(heading))


def _cell(row: SheetRow, place: int) -> CellLines:
    return row.cells[place] if place < len(row.cells) else None


def _as_seen(cell: CellLines) -> str:
    """Return a cell as a sheet shows it to a reader."""
    if isinstance(cell, bool):
        return "WAAR" if cell else "ONWAAR"
    return f"{cell:%d-%m-%Y}" if isinstance(cell, datetime.date) else cell_words(cell)


def cell_words(cell: CellLines) -> str:
    """Return a cell as text: a whole number without decimals."""
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()


# -- the steps of a proposal: each gives the columns after it --


def _without_codes(found: list[ListColumn], antwoorden: Antwoorden) -> list[ListColumn]:
    """Leave numbers or codes of another list out: they are keys only when a party is known by one."""
    keys = {str(one.sleutel) for one in antwoorden.known_parties}
    return [
        replace(one, target=None, note="dit zijn geen partijen van uw lijst")
        if one.target
        and one.target.column.is_key
        and normalised(one.heading) != normalised(one.target.heading)
        and keys.isdisjoint(one.values)
        else one
        for one in found
    ]


def _in_address(found: list[ListColumn], _antwoorden: Antwoorden) -> list[ListColumn]:
    """Take a street and a place as parts of the address where the list cuts it in parts."""
    parts = {one.target.column.part for one in found if one.target}
    if not parts & {ColumnPart.STREET, ColumnPart.POSTCODE}:
        return found
    has_street = ColumnPart.STREET in parts
    return [_as_part(one, has_street) for one in found]


def _as_part(one: ListColumn, has_street: bool) -> ListColumn:
    if one.target and one.target.pad is _SEAT and normalised(one.heading) in _TOWNS:
        return replace(one, target=_BY_PART[ColumnPart.TOWN])
    if one.target and one.target.column is _OF_ANSWER[_ADDRESS] and not has_street:
        return replace(one, target=_BY_PART[ColumnPart.STREET])
    return one


def _persons_named(found: list[ListColumn], _antwoorden: Antwoorden) -> list[ListColumn]:
    """Take "Naam" for a person where another column names the organisation and persons stand in this one."""
    named = [one for one in found if one.target and one.target.pad is _NAME]
    persons = [one for one in named if normalised(one.heading) == "naam" and are_persons(one.values)]
    if len(named) < 2 or len(persons) != 1 or _claimed(found, _PERSON):
        return found
    person = _OF_ANSWER[_PERSON].numbered(1)
    return [replace(one, target=person) if one is persons[0] else one for one in found]


def _claimed(found: Iterable[ListColumn], pad: Pad) -> bool:
    return any(one.target and one.target.column.pad is pad for one in found)


def _acting(found: list[ListColumn], antwoorden: Antwoorden) -> list[ListColumn]:
    """Take a column of parties that act for others for persons or functions where those stand in it."""
    parties = party_names(found, antwoorden)
    return [_acts(one, parties, found) for one in found]


def party_names(columns: Iterable[ListColumn], antwoorden: Antwoorden) -> frozenset[str]:
    """Return by what a party can be named: the keys and names in the answers and in the list."""
    known = [name for one in antwoorden.known_parties for name in (str(one.sleutel), known_by(as_group(one)))]
    listed = (one for one in columns if one.target and (one.target.column.is_key or one.target.pad is _NAME))
    return frozenset((*known, *(whole_name(value) for one in listed for value in one.values)))


def _acts(one: ListColumn, parties: frozenset[str], found: Iterable[ListColumn]) -> ListColumn:
    if not one.target or one.target.column.kind is not CellKind.PARTY or _claimed(found, _PERSON):
        return one
    others = tuple(value for value in one.values if whole_name(value) not in parties)
    has_function = _claimed(found, _FUNCTION)
    if others == one.values:
        for pad, fits in ((_PERSON, are_persons), (_FUNCTION, are_functions)):
            if fits(others) and not (pad is _FUNCTION and has_function):
                return replace(one, target=_OF_ANSWER[pad].numbered(1))
    if any(is_person(value) for value in others) or (others and are_functions(others) and not has_function):
        return replace(one, target=_BY_PART[ColumnPart.ACTING])
    return one


def _without_contact(found: list[ListColumn], _antwoorden: Antwoorden) -> list[ListColumn]:
    """Leave a contact person out, and the function that stands right behind it."""
    if _claimed(found, _PERSON):
        return [_noted(one) for one in found]
    after: list[ListColumn] = []
    for one in found:
        behind = bool(after) and _is_contact(after[-1])
        if behind and one.target and one.target.pad is _OF_ANSWER[_FUNCTION].numbered(1).pad:
            one = replace(one, target=None, note="die hoort bij de contactpersoon")
        after.append(_noted(one))
    return after


def _is_contact(one: ListColumn) -> bool:
    return one.target is None and _CONTACT.search(normalised(one.heading)) is not None


def _noted(one: ListColumn) -> ListColumn:
    return replace(one, note="een contactpersoon tekent niet") if _is_contact(one) and not one.note else one


def _once_each(found: Iterable[ListColumn]) -> Columns:
    """Return the columns with each question only once; the first column that means it keeps it."""
    after: list[ListColumn] = []
    for one in found:
        first = next((other for other in after if _clash(one.target, other.target)), None)
        if first and first.target:
            one = replace(one, target=None, note=f"er is al een kolom ‘{first.target.heading}’")
        after.append(one)
    return tuple(after)


def _clash(one: ColumnAt | None, other: ColumnAt | None) -> bool:
    """Return whether two columns go to the same place: the same answer, or the same part of it."""
    if one is None or other is None or one.pad is not other.pad:
        return False
    slots = {_slot(one.column), _slot(other.column)}
    return len(slots) == 1


def _slot(column: Column) -> ColumnPart | None:
    """Return which part of an answer a column fills; a whole address stands where the street does."""
    if column.part in (ColumnPart.MUNICIPALITY, ColumnPart.MAYOR, ColumnPart.ACTING):
        return None
    return ColumnPart.STREET if column.pad is _ADDRESS and column.part is None else column.part


# -- what a person says --


def with_target(columns: Columns, place: int, target: ColumnAt | None) -> Columns:
    """Return the columns with one going elsewhere; another that went there is left out.

    Args:
        columns: The columns.
        place: Which one, from 0.
        target: Where it goes; None to leave it out.
    """
    said = "u neemt deze kolom niet over" if target is None else ""
    other = f"u koos een andere kolom voor ‘{target.heading}’" if target else ""
    return tuple(
        replace(one, target=target, note=said)
        if number == place
        else (replace(one, target=None, note=other) if _clash(one.target, target) else one)
        for number, one in enumerate(columns)
    )


def chosen(columns: Columns, said: Iterable[str]) -> Columns:
    """Return the columns as a person put them: "Kop=vraag" each; a column without a heading by its letter.

    Raises:
        InputError: There is no such column or no such question.
    """
    for text in said:
        heading, _, target = (part.strip() for part in text.rpartition("="))
        columns = with_target(columns, _place_of(columns, heading, text), _target(target, text))
    return columns


def _place_of(columns: Columns, heading: str, text: str) -> int:
    plain = normalised(heading)
    for names in ([normalised(one.heading) for one in columns], [one.letter.casefold() for one in columns]):
        if plain and plain in names:
            return names.index(plain)
    raise InputError(
        wat="In het rekenblad staat geen kolom met deze kop.",
        waar=text,
        waarom=f"De kolommen zijn: {', '.join(one.name for one in columns if one.is_filled)}.",
        nu="Schrijf de kop, een = en de vraag. Voorbeeld: Organisatie=Naam.",
    )


def _target(words: str, text: str) -> ColumnAt | None:
    """Return where words send a column: a heading of ours, or the path of an answer of a party."""
    if words.casefold() in _LEFT_OUT:
        return None
    if found := recognise(words) or _by_path(words):
        return found
    near = nearest_heading(words)
    some = ", ".join(column.numbered(1).heading for column in COLUMNS[:4])
    raise InputError(
        wat="Tailor kent geen vraag met deze naam.",
        waar=text,
        waarom=f"Noem een kop van het lege rekenblad, zoals {some}. Met {LEAVE_OUT} laat u de kolom weg.",
        nu=f"Bedoelt u ‘{near}’?" if near else "Kijk in het lege rekenblad hoe de kolommen heten.",
    )


def _by_path(words: str) -> ColumnAt | None:
    """Return the column of the answer with this path, in a party or in the answers as a whole."""
    pad = Pad.parse(words)
    steps = pad.steps[2:] if pad and pad.group == "partijen" else pad.steps if pad else ()
    inside = Pad.of(steps)
    if (column := _OF_ANSWER.get(inside.question)) is None:
        return None
    number = next((step for step in steps if isinstance(step, int)), 0) + 1
    return column.numbered(number) if number <= MOST_NUMBER else None


def targets(columns: Columns) -> list[ColumnAt]:
    """Return where a column can go, in the order of the list; repeated columns one further than are used."""
    used = [one.target for one in columns if one.target]
    found = []
    for column in (*COLUMNS, *PARTS):
        numbers = [at.number for at in used if at.column.pad.listed is column.pad.listed]
        times = max(column.count, *numbers, 0) + 1 if column.repeats and column.part is None else 1
        found += [column.numbered(number) for number in range(1, times + 1)]
    return found


def remarks(columns: Columns) -> list[str]:
    """Return what there is to say about columns that are not read."""
    return [remark_on(one) for one in columns if one.target is None and one.heading]


def remark_on(one: ListColumn) -> str:
    """Return that a column is not read, and why."""
    if one.note:
        return f"De kolom ‘{cited(one.heading)}’ is niet gelezen: {one.note}."
    near = nearest_heading(one.heading)
    return f"De kolom ‘{cited(one.heading)}’ is niet gelezen.{f' Bedoelt u ‘{near}’?' if near else ''}"


def mapping_lines(columns: Columns) -> list[str]:
    """Return a line for each column with something in it: its letter, where it goes, and its first values."""
    return [f"{one.letter}  {column_words(one)}" for one in columns if one.values]


def empty_columns(columns: Columns) -> str:
    """Return which columns have a heading and nothing below it, as a sentence; empty when none has."""
    names = [f"‘{one.heading}’" for one in columns if one.heading and not one.values]
    return f"Hierin staat niets: {enumeration(names)}." if names else ""


def column_words(one: ListColumn) -> str:
    """Return where a column goes, with its first values: "Partij → Naam (‘De Brug’)"."""
    target = one.target.heading if one.target else "niet overgenomen"
    return f"{one.name} → {target} ({one.first_values})"
