"""Rows whose columns hold part of an answer, or more than one, as rows of whole answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tailor.answers import Antwoorden
from tailor.answers.base import NOG_NIET_BEKEND
from tailor.answers.party_names import whole_name
from tailor.answers.questions.partijdelen import Soort
from tailor.path import Pad
from tailor.spreadsheet.columns import COLUMNS, ColumnAt, ColumnPart
from tailor.spreadsheet.kinds import kind_of
from tailor.spreadsheet.mapping import Columns, cell_words, party_names
from tailor.spreadsheet.people import are_functions, is_person
from tailor.spreadsheet.states import is_open
from tailor.spreadsheet.table import CellLines, SheetRow, is_empty

_OF_ADDRESS = (
    ColumnPart.STREET,
    ColumnPart.HOUSE_NUMBER,
    ColumnPart.ADDITION,
    ColumnPart.POSTCODE,
    ColumnPart.TOWN,
)
_OF_ANSWER = {column.pad: column for column in COLUMNS}
_KIND = _OF_ANSWER[Pad("soort")].numbered(1)
_PERSON = _OF_ANSWER[Pad("vertegenwoordigers[].naam")]
_FUNCTION = _OF_ANSWER[Pad("vertegenwoordigers[].functie")]


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the columns of a list are made into columns of whole answers.

    Attributes:
        places: By what a column holds a part of, its place.
        width: How many columns the list has.
        added: The columns that follow from others and do not stand in the list.
        parties: By what a party can be named.
    """

    places: Mapping[ColumnPart, int]
    width: int
    added: tuple[ColumnAt, ...]
    parties: frozenset[str]

    @property
    def address(self) -> list[tuple[ColumnPart, int]]:
        """Return the parts of the address with their places."""
        return [(part, self.places[part]) for part in _OF_ADDRESS if part in self.places]


def whole_answers(
    columns: Columns, rows: Sequence[SheetRow], antwoorden: Antwoorden
) -> tuple[list[ColumnAt | None], list[SheetRow]]:
    """Return where the columns go when each holds whole answers, and the rows that hold those.

    An address in parts stands where its street stood; what follows from a column stands at the end.
    """
    places = {
        one.target.column.part: place
        for place, one in enumerate(columns)
        if one.target and one.target.column.part
    }
    layout = _Layout(places, len(columns), _added(columns, places), party_names(columns, antwoorden))
    columns_at = [one.target and _whole(one.target) for one in columns]
    for _, place in layout.address[1:]:
        columns_at[place] = None
    return [*columns_at, *layout.added], [_row(row, layout) for row in rows]


def _whole(at: ColumnAt) -> ColumnAt:
    """Return the column of the answer that a part belongs to."""
    return at if at.column.part is None else replace(at, column=_OF_ANSWER[at.column.pad])


def _added(columns: Columns, places: Mapping[ColumnPart, int]) -> tuple[ColumnAt, ...]:
    """Return the columns that follow from others and do not stand in the list."""
    taken = {one.target.pad for one in columns if one.target}
    found = [_KIND] if ColumnPart.MUNICIPALITY in places else []
    if (place := places.get(ColumnPart.MAYOR)) is not None and (at := columns[place].target):
        found.append(_FUNCTION.numbered(at.number))
    if ColumnPart.ACTING in places:
        found += [_PERSON.numbered(1), _FUNCTION.numbered(1)]
    return tuple(at for at in dict.fromkeys(found) if at.pad not in taken)


def _row(row: SheetRow, layout: _Layout) -> SheetRow:
    """Return a row with whole answers."""
    cells: list[CellLines] = [*row.cells, *([None] * (layout.width - len(row.cells)))]
    _join_address(cells, layout.address)
    follows: dict[Pad, CellLines] = {}
    if (place := layout.places.get(ColumnPart.MUNICIPALITY)) is not None:
        follows[_KIND.pad] = _kind(cells[place])
    if (place := layout.places.get(ColumnPart.MAYOR)) is not None and _says_something(cells[place]):
        follows |= {at.pad: "burgemeester" for at in layout.added if at.column is _FUNCTION}
    if (place := layout.places.get(ColumnPart.ACTING)) is not None and _says_something(cells[place]):
        acting = _acting(str(cells[place]).strip(), layout)
        cells[place] = None if acting else cells[place]
        follows |= acting
    return replace(row, cells=(*cells, *(follows.get(at.pad) for at in layout.added)))


def _join_address(cells: list[CellLines], address: Sequence[tuple[ColumnPart, int]]) -> None:
    """Put the parts of an address together where the first of them stands."""
    words = {part: cell_words(cells[place]) for part, place in address if not is_empty(cells[place])}
    for _, place in address:
        cells[place] = None
    if address and words:
        cells[address[0][1]] = joined_address(words)


def _says_something(cell: CellLines) -> bool:
    return not is_empty(cell) and not is_open(str(cell))


def _acting(text: str, layout: _Layout) -> dict[Pad, CellLines]:
    """Return the person and the function that a cell names; empty when it names a party or nothing known."""
    person, acts = _PERSON.numbered(1).pad, _FUNCTION.numbered(1).pad
    free = [at.pad for at in layout.added]
    if person not in free or whole_name(text) in layout.parties:
        return {}
    name, _, function = (part.strip() for part in text.partition(","))
    has_function = acts in free
    if function and is_person(name) and are_functions([function]) and has_function:
        return {person: name, acts: function}
    if is_person(text):
        return {person: text}
    return {acts: text} if are_functions([text]) and has_function else {}


def _kind(cell: CellLines) -> str | None:
    """Return the kind of a row in a column of gemeenten; None when its name says another."""
    if is_empty(cell) or kind_of(str(cell)) not in (None, Soort.GEMEENTE):
        return None
    return Soort.GEMEENTE.value


def joined_address(words: Mapping[ColumnPart, str]) -> str:
    """Return an address of its parts: "Kade 2, 1234 AB Alderbroek", "Kade 2 te Alderbroek"."""
    if any(map(is_open, words.values())):
        rest = ", ".join(text for text in words.values() if not is_open(text))
        return f"{NOG_NIET_BEKEND}; opmerking: {rest}" if rest else next(iter(words.values()))
    number, addition = words.get(ColumnPart.HOUSE_NUMBER, ""), words.get(ColumnPart.ADDITION, "")
    close = "" if len(addition) == 1 else " "
    street = " ".join(
        part for part in (words.get(ColumnPart.STREET, ""), f"{number}{close}{addition}".strip()) if part
    )
    postcode, town = words.get(ColumnPart.POSTCODE, ""), words.get(ColumnPart.TOWN, "")
    if postcode:
        return ", ".join(part for part in (street, f"{postcode} {town}".strip()) if part)
    if not town or street.casefold().endswith(town.casefold()):
        return street
    return f"{street} te {town}" if street else town
