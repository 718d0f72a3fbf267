"""What stands in the cells of a party: each answer as its column shows it, a state as words."""

import datetime
from collections.abc import Sequence
from typing import cast

from tailor.answers.base import NOG_NIET_BEKEND, NogNietBekend
from tailor.answers.plain_data import Data, as_data
from tailor.answers.questions.partijen import Partij
from tailor.path import Pad
from tailor.spreadsheet.columns import COLUMNS, Column, ColumnAt
from tailor.spreadsheet.states import ALL_EMPTY, guarded, state_words

Cell = str | datetime.date | None
# A sheet counts no days before this one, or counts them wrong.
_FIRST_OF_SHEET = datetime.date(1900, 3, 1)


def places(parties: Sequence[Data]) -> tuple[ColumnAt, ...]:
    """Return the columns, the repeated ones as often as the longest list needs; numbers stay together."""
    found: list[ColumnAt] = []
    for column in COLUMNS:
        lists = (behind(party, _group(column)) for party in parties if column.repeats)
        times = max([column.count, *(len(one) for one in lists if isinstance(one, list))])
        found += [column.numbered(number) for number in range(1, times + 1)]
    first = {_group(column_at.column): place for place, column_at in reversed(list(enumerate(found)))}
    return tuple(sorted(found, key=lambda p: (first[_group(p.column)], p.number)))


def _group(column: Column) -> Pad:
    """Return the list that a repeated column goes through; of another column its own path."""
    return column.pad.listed or column.pad


def cell_of(party: Data, column_at: ColumnAt) -> Cell:
    """Return what stands in a cell; None when the answer is absent or as it is by default."""
    if (whole := _whole(party, column_at)) is not None:
        return whole
    value = behind(party, column_at.pad)
    if value is None or value == _default(column_at):
        return None
    return answer_cell(column_at.column, value)


def _whole(party: Data, column_at: ColumnAt) -> str | None:
    """Return what is said of a whole group in its first column; None when nothing is."""
    if column_at.column.group is None:
        return None
    if column_at.names_element and behind(party, column_at.pad.parent) == {}:
        return _group_state({})
    value = behind(party, column_at.group)
    if value == {} or NogNietBekend.read(value):
        return _group_state(value) if column_at.number == 1 or column_at.column.group.listed else None
    return None


def answer_cell(column: Column, value: Data) -> str | datetime.date:
    """Return what stands in the cell for an answer; a choice by its name, a state as words."""
    if isinstance(value, dict) or value == NOG_NIET_BEKEND:
        return state_words(value)
    if isinstance(value, datetime.date):
        return value if value >= _FIRST_OF_SHEET else value.isoformat()
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if column.choice is not None:
        return next(member.label for member in column.choice if member.value == value)
    return guarded(str(value))


def _group_state(value: Data) -> str:
    """Return what stands in the first column of a group that is wholly unknown or empty."""
    return ALL_EMPTY if value == {} else f"alles {state_words(value)}"


def behind(data: Data, pad: Pad) -> Data:
    """Return what stands behind a path in plain data; None when nothing does."""
    return cast(Data, pad.find(data))


def _default(column_at: ColumnAt) -> Data:
    field = Partij.model_fields.get(str(column_at.column.pad))
    default = None if field is None or field.is_required() else field.default
    return None if default is None else as_data(default)
