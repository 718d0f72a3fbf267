"""Rows whose columns hold part of an answer, or more than one, as rows of whole answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tailor.answers.base import NOG_NIET_BEKEND
from tailor.answers.questions.partijdelen import Soort
from tailor.path import Pad
from tailor.spreadsheet.columns import COLUMNS, ColumnAt, Part
from tailor.spreadsheet.kinds import kind_of
from tailor.spreadsheet.mapping import Columns, cell_words, is_state
from tailor.spreadsheet.read import CellLines, SheetRow, is_empty

_OF_ADDRESS = (Part.STREET, Part.HOUSE_NUMBER, Part.ADDITION, Part.POSTCODE, Part.TOWN)
_OF_ANSWER = {column.pad: column for column in COLUMNS}
_KIND = _OF_ANSWER[Pad("soort")].numbered(1)
_FUNCTION = _OF_ANSWER[Pad("vertegenwoordigers[].functie")]


def whole_answers(columns: Columns, rows: Sequence[SheetRow]) -> tuple[list[ColumnAt | None], list[SheetRow]]:
    """Return where the columns go when each holds whole answers, and the rows that hold those.

    An address in parts stands where its first part stood; what follows from a heading stands at the end.
    """
    parts = {
        one.target.column.part: place
        for place, one in enumerate(columns)
        if one.target and one.target.column.part
    }
    columns_at = [one.target and _whole(one.target) for one in columns]
    added = _added(columns, parts)
    address = [(part, parts[part]) for part in _OF_ADDRESS if part in parts]
    for _, place in address[1:]:
        columns_at[place] = None
    return [*columns_at, *added], [_row(row, len(columns), address, parts, added) for row in rows]


def _whole(at: ColumnAt) -> ColumnAt:
    """Return the column of the answer that a part belongs to."""
    return at if at.column.part is None else replace(at, column=_OF_ANSWER[at.column.pad])


def _added(columns: Columns, parts: Mapping[Part, int]) -> list[ColumnAt]:
    """Return the columns that follow from a heading and do not stand in the list."""
    taken = {one.target.pad for one in columns if one.target}
    found = [_KIND] if Part.MUNICIPALITY in parts else []
    if (place := parts.get(Part.MAYOR)) is not None and (at := columns[place].target):
        found.append(_FUNCTION.numbered(at.number))
    return [at for at in found if at.pad not in taken]


def _row(
    row: SheetRow,
    width: int,
    address: Sequence[tuple[Part, int]],
    parts: Mapping[Part, int],
    added: Sequence[ColumnAt],
) -> SheetRow:
    cells: list[CellLines] = [*row.cells, *([None] * (width - len(row.cells)))]
    if address:
        words = {part: cell_words(cells[place]) for part, place in address if not is_empty(cells[place])}
        for _, place in address:
            cells[place] = None
        cells[address[0][1]] = joined_address(words) or None
    follows = {_KIND.pad: _kind(cells, parts.get(Part.MUNICIPALITY))}
    mayor = parts.get(Part.MAYOR)
    has_mayor = mayor is not None and not is_empty(cells[mayor]) and not is_state(str(cells[mayor]))
    more = [follows.get(at.pad, "burgemeester" if has_mayor else None) for at in added]
    return replace(row, cells=(*cells, *more))


def _kind(cells: Sequence[CellLines], place: int | None) -> str | None:
    """Return the kind of a row in a column of gemeenten; None when its name says another."""
    if place is None or is_empty(cells[place]) or kind_of(str(cells[place])) not in (None, Soort.GEMEENTE):
        return None
    return Soort.GEMEENTE.value


def joined_address(words: Mapping[Part, str]) -> str:
    """Return an address of its parts: "Kade 2, 1234 AB Alderbroek", "Kade 2 te Alderbroek"."""
    if any(map(is_state, words.values())):
        rest = ", ".join(text for text in words.values() if not is_state(text))
        return f"{NOG_NIET_BEKEND}; opmerking: {rest}" if rest else next(iter(words.values()))
    number, addition = words.get(Part.HOUSE_NUMBER, ""), words.get(Part.ADDITION, "")
    close = "" if len(addition) == 1 else " "
    street = " ".join(
        part for part in (words.get(Part.STREET, ""), f"{number}{close}{addition}".strip()) if part
    )
    postcode, town = words.get(Part.POSTCODE, ""), words.get(Part.TOWN, "")
    if postcode:
        return ", ".join(part for part in (street, f"{postcode} {town}".strip()) if part)
    if not town or street.casefold().endswith(town.casefold()):
        return street
    return f"{street} te {town}" if street else town
