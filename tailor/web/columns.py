"""The columns of a list as fields of a form: what stands in each, and the question that it goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tailor.interview.imported import LEAVE, column_choices
from tailor.spreadsheet import OpenedList
from tailor.spreadsheet.columns import MOST_NUMBER, ColumnAt, recognise
from tailor.spreadsheet.mapping import ListColumn
from tailor.web.fields import Pick
from tailor.web.visit import Posted

# How the name of the field of a column begins; its place stands behind it.
COLUMN: Final = "kolom"
NO_TARGET: Final = "Kies bij ten minste één kolom waar die heen gaat."
_TWICE: Final = "Een andere kolom gaat al naar ‘{}’. Kies er één."


@dataclass(frozen=True, slots=True)
class ColumnField:
    """A column as a field.

    Attributes:
        name: The name of the field.
        label: How a reader finds the column.
        values: Its first values.
        note: Why it is not taken, when that needs a word.
        options: Where it can go.
        error: Why it cannot go there; empty when it can.
    """

    name: str
    label: str
    values: str
    note: str
    options: Sequence[Pick]
    error: str = ""

    @property
    def id(self) -> str:
        """Return by what its label and its error find it."""
        return f"v-{self.name}"


def column_fields(opened: OpenedList, posted: Posted) -> list[ColumnField]:
    """Return each column that holds something as a field, with what was chosen or else is proposed."""
    after = mapped(opened, posted)
    options = [(one.value, one.name) for one in column_choices(after)]
    return [
        _field(place, one, after.columns[place], posted, options)
        for place, one in enumerate(opened.columns)
        if one.values
    ]


def _field(
    place: int, before: ListColumn, after: ListColumn, posted: Posted, options: Sequence[tuple[str, str]]
) -> ColumnField:
    name = f"{COLUMN}-{place}"
    given = _given(posted, name)
    chosen = (given if given != LEAVE else "") if given is not None else _heading(before)
    error = _TWICE.format(chosen) if chosen and chosen != _heading(after) else ""
    picks = tuple(Pick(value, words, chosen=value == (chosen or LEAVE)) for value, words in options)
    heading = f"Kolom {before.letter}: ‘{before.name}’" if before.heading else f"Kolom {before.letter}"
    return ColumnField(name, heading, before.first_values, "" if chosen else before.note, picks, error)


def mapped(opened: OpenedList, posted: Posted) -> OpenedList:
    """Return a list with its columns where a person put them; what nobody said stays as it is."""
    for place, one in enumerate(opened.columns):
        given = _given(posted, f"{COLUMN}-{place}")
        if given is not None and given != (_heading(one) or LEAVE):
            opened = opened.with_target(place, _target(given))
    return opened


def _given(posted: Posted, name: str) -> str | None:
    """Return what was chosen for a column: a question that there is, or to leave it; None for nothing."""
    given = posted.text(name)
    return given if given == LEAVE or _target(given) else None


def _target(heading: str) -> ColumnAt | None:
    """Return the question with this heading; None when there is none."""
    found = recognise(heading)
    return found if found and found.heading == heading and found.number <= MOST_NUMBER else None


def _heading(one: ListColumn) -> str:
    return one.target.heading if one.target else ""


def chosen_columns(posted: Posted) -> list[tuple[str, str]]:
    """Return what was chosen for each column, to go with the next form."""
    names = (name for name in posted.texts if name.startswith(f"{COLUMN}-"))
    return [(name, given) for name in names if (given := _given(posted, name)) is not None]
