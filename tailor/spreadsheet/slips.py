"""Words in a list that differ by a letter from a kind or a name that is known: what is meant is asked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.base import Keuze
from tailor.answers.known_names import KnownName, KnownNames, differs_by_a_letter, plain
from tailor.answers.option_words import KEUZEWOORDEN, normalised, recognised_choice
from tailor.answers.party_names import bare_name, name_of
from tailor.answers.plain_data import as_group
from tailor.answers.questions.partijdelen import Soort
from tailor.path import Pad
from tailor.spreadsheet.columns import ColumnAt, ColumnPart
from tailor.spreadsheet.kinds import kind_of, names_of_kind
from tailor.spreadsheet.opened import OpenedList
from tailor.spreadsheet.states import is_open
from tailor.spreadsheet.table import CellLines, SheetRow

_KIND, _NAME = Pad("soort"), Pad("naam")
_YOURS: Final = "uw lijst van partijen"
# From how many letters on a word may be another one with a slip in it; no name is longer than so many.
_A_WORD: Final = 4
_LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class Slip:
    """A word in a list that is likely another one.

    Attributes:
        row: The number of the first row with it.
        column: The place of its column, from 0.
        typed: The word as it stands there.
        meant: The words that it may be.
        source: Where those stand, behind "in"; empty for the options of a question.
    """

    row: int
    column: int
    typed: str
    meant: tuple[str, ...]
    source: str = ""


# By the place of a column and the word that stands there, the word that is meant.
Meanings = Mapping[tuple[int, str], str]


def slips(opened: OpenedList, antwoorden: Antwoorden) -> tuple[Slip, ...]:
    """Return the words that are likely others, each once, in the order of the rows.

    Args:
        opened: The list.
        antwoorden: The answers, for the names of the parties that are known.
    """
    at = [one.target for one in opened.columns]
    known = _names_of(antwoorden)
    found: dict[tuple[int, str], Slip] = {}
    for row in opened.rows:
        for slip in _in_row(row, at, known):
            found.setdefault((slip.column, slip.typed), slip)
    return tuple(found.values())


def with_meanings(opened: OpenedList, meanings: Meanings) -> OpenedList:
    """Return a list with other words where a person said that those are meant."""
    return replace(opened, rows=tuple(_with_meanings(row, meanings) for row in opened.rows))


def _with_meanings(row: SheetRow, meanings: Meanings) -> SheetRow:
    cells = (meanings.get((place, _word(cell)), cell) for place, cell in enumerate(row.cells))
    return replace(row, cells=tuple(cells))


def near_choice(choice: type[Keuze], typed: str) -> tuple[str, ...]:
    """Return the options that a word means but for a letter, by their names; none when it is an option."""
    word = normalised(typed) if len(typed) <= _LONGEST else ""
    if len(word) < _A_WORD or recognised_choice(choice, typed):
        return ()
    words = [
        *(pair for one in choice for pair in ((normalised(one.value), one), (normalised(one.label), one))),
        *KEUZEWOORDEN.get(choice, {}).items(),
    ]
    return tuple(dict.fromkeys(one.label for known, one in words if differs_by_a_letter(known, word)))


def _names_of(antwoorden: Antwoorden) -> KnownNames:
    names = (name_of(as_group(one)) for one in antwoorden.known_parties)
    return KnownNames(_YOURS, tuple(KnownName(one) for one in dict.fromkeys(names) if one))


def _in_row(row: SheetRow, at: Sequence[ColumnAt | None], known: KnownNames) -> Iterator[Slip]:
    """Yield the slips in a row; one in its name by the kind that the row says."""
    words = {one.pad: _word(cell) for one, cell in zip(at, row.cells, strict=False) if one}
    for place, (column_at, cell) in enumerate(zip(at, row.cells, strict=False)):
        slip = Slip(row.number, place, _word(cell), ())
        if column_at is None or not slip.typed or is_open(slip.typed):
            continue
        if column_at.column.choice:
            near = near_choice(column_at.column.choice, slip.typed)
            yield from [replace(slip, meant=near)] if near else []
        elif column_at.pad is _NAME:
            of_list = column_at.column.part is ColumnPart.MUNICIPALITY
            yield from _in_name(slip, Soort.GEMEENTE.value if of_list else words.get(_KIND, ""), known)


def _in_name(slip: Slip, kind_word: str, known: KnownNames) -> Iterator[Slip]:
    """Yield that a name is likely another one: of a party that is known, or one that its kind can have."""
    bare = bare_name(slip.typed)
    if len(bare) > _LONGEST:
        return
    found = recognised_choice(Soort, kind_word) if kind_word else kind_of(slip.typed)
    lists = (known, *_lists(found if isinstance(found, Soort) else None, bool(kind_word)))
    if any(plain(bare) in map(plain, one.spellings) for names in lists for one in names.names):
        return
    for names in lists:
        if near := names.near(bare):
            yield replace(slip, meant=tuple(one.name for one in near), source=names.source)
            return


def _lists(kind: Soort | None, is_said: bool) -> list[KnownNames]:
    """Return the names that a party may have: of its kind, or of every kind while nothing says it."""
    kinds = [kind] if kind or is_said else [*Soort]
    return [names for one in kinds if (names := names_of_kind(one))]


def _word(cell: CellLines) -> str:
    return re.sub(r"\s+", " ", cell).strip() if isinstance(cell, str) else ""
