"""The law of an import: every filled cell of a file is taken as an answer, refused with a reason, or named.

One place keeps the account: what nobody speaks for is mentioned here, so that nothing is left out in silence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from tailor.answers.plain_data import Data, Group
from tailor.path import WHOLE, Pad
from tailor.spreadsheet.columns import CellKind, ColumnPart
from tailor.spreadsheet.mapping import ListColumn, cell_words, remark_on
from tailor.spreadsheet.opened import OpenedList
from tailor.spreadsheet.rows import ReadRow
from tailor.spreadsheet.table import Aside, CellLines, CellPlace, SheetRow, named_cells


class CellState(Enum):
    """What became of a filled cell."""

    TAKEN = "overgenomen"
    REFUSED = "geweigerd"
    MENTIONED = "genoemd"


@dataclass(frozen=True, slots=True)
class CellAccount:
    """What became of one filled cell.

    Attributes:
        place: Where it stands.
        state: What became of it.
        said: The path of the answer that it became, the reason why it is refused, or the remark about it.
    """

    place: CellPlace
    state: CellState
    said: str


@dataclass
class Accounts:
    """What became of the cells of a file, as far as it is known, and what has to be said about them."""

    found: dict[CellPlace, CellAccount] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def keep(self, place: CellPlace, state: CellState, said: str) -> None:
        """Keep what became of a cell; the first word on it stands."""
        self.found.setdefault(place, CellAccount(place, state, said))

    def mention(self, cells: Iterable[tuple[CellPlace, CellLines]], words: str) -> None:
        """Say of cells that they were not read, in a remark that names the first ones."""
        rest = [(place, cell) for place, cell in cells if place not in self.found]
        if rest:
            self.remarks.append(f"{words}: {named_cells(rest)}.")
            for place, _ in rest:
                self.keep(place, CellState.MENTIONED, self.remarks[-1])


def account_for(
    opened: OpenedList,
    asides: Sequence[Aside],
    rows: Sequence[ReadRow],
    refused: Mapping[int, str],
    good: Mapping[int, Group],
    remarks: Sequence[str],
) -> tuple[tuple[CellAccount, ...], tuple[str, ...]]:
    """Return what became of every filled cell of a file, and the remarks that were still wanting.

    Args:
        opened: The list.
        asides: The rows of it that are no party.
        rows: The rows as they were read.
        refused: By the number of a row, why it is not taken.
        good: By the number of a row, the party as it would stand in the answers.
        remarks: What is said already.
    """
    kept = Accounts()
    for aside in (*opened.asides, *asides):
        for place in aside.cells:
            kept.keep(place, CellState.MENTIONED, aside.remark)
    _keep_headings(kept, opened)
    _keep_columns(kept, opened)
    by_number, own = {row.number: row for row in rows}, _by_row(remarks)
    for row in opened.rows:
        read = by_number.get(row.number, ReadRow(row.number))
        if row.number in refused:
            for place, _ in row.filled():
                kept.keep(place, CellState.REFUSED, refused[row.number])
        elif row.number in good:
            _keep_row(kept, opened.columns, row, read, good[row.number], own.get(row.number, ()))
    kept.mention(opened.table.filled(), "Niet gelezen")
    return tuple(sorted(kept.found.values(), key=lambda one: one.place)), tuple(kept.remarks)


def _keep_headings(kept: Accounts, opened: OpenedList) -> None:
    for place, _ in opened.head.filled():
        column = opened.columns[place.column]
        if column.target:
            kept.keep(place, CellState.TAKEN, f"kop van {column.target.heading}")
        else:
            kept.keep(place, CellState.MENTIONED, remark_on(column))


def _keep_columns(kept: Accounts, opened: OpenedList) -> None:
    """Keep what stands below a heading that is not read, and without a heading."""
    said = {
        place: remark_on(column) if column.heading else ""
        for place, column in enumerate(opened.columns)
        if not column.target
    }
    cells = [one for row in opened.rows for one in row.filled() if one[0].column in said]
    for place, _ in cells:
        if remark := said[place.column]:
            kept.keep(place, CellState.MENTIONED, remark)
    kept.mention(cells, "Cellen zonder kop zijn niet gelezen")


def _keep_row(
    kept: Accounts,
    columns: Sequence[ListColumn],
    row: SheetRow,
    read: ReadRow,
    party: Group,
    remarks: Sequence[str],
) -> None:
    """Keep of each cell of a good row the answer that it became; what is not in the party is mentioned."""
    for place, cell in row.filled():
        if pad := _landed(columns[place.column], cell, read.found.get(place.column), party):
            kept.keep(place, CellState.TAKEN, str(pad))
        elif said := next((remark for remark in remarks if cell_words(cell) in remark), ""):
            kept.keep(place, CellState.MENTIONED, said)
    kept.mention(row.filled(), f"Rij {row.number}: niet overgenomen")


def _by_row(remarks: Sequence[str]) -> dict[int, list[str]]:
    """Return the remarks that name a row, by its number."""
    found: dict[int, list[str]] = {}
    for remark in remarks:
        if number := re.match(r"Rij (\d+)\b", remark):
            found.setdefault(int(number[1]), []).append(remark)
    return found


def _landed(column: ListColumn, cell: CellLines, found: tuple[Pad, Data] | None, party: Group) -> Pad | None:
    """Return the path of the answer that has what a cell says; None when no answer of the party has it."""
    if column.target and (part := column.target.column.part):
        parts = cell_words(cell).split(", ")
        found_in = (pad for pad, text in _texts(party) if any(one in text for one in parts))
        # A party that acts for another is stored by its key, which need not have the words of the cell.
        acts = column.target.column.pad if part is ColumnPart.ACTING else None
        return next(found_in, acts if acts and acts.find(party) else None)
    if found is None:
        return None
    pad, value = found
    if column.target and column.target.column.kind is CellKind.PARTY:
        return pad if pad.find(party) is not None else None
    # A list of people keeps who stood there already, so a person may have moved.
    elements = pad.find(party) if pad.listed is None else pad.listed.find(party)
    count = len(elements) if isinstance(elements, list) and pad.index is not None else 0
    places = (pad, *(pad.at(number) for number in range(count)))
    return next((one for one in places if _holds(one.find(party), value)), None)


def _holds(answer: object, value: Data) -> bool:
    """Return whether an answer is what a cell says, or has its words in it."""
    if answer == value:
        return True
    texts = (text for _, text in _texts(answer))
    return isinstance(value, str) and any(" ".join(value.split()) in " ".join(text.split()) for text in texts)


def _texts(answer: object, pad: Pad = WHOLE) -> Iterator[tuple[Pad, str]]:
    """Yield the texts in an answer with their paths."""
    if isinstance(answer, str):
        yield pad, answer
    elif isinstance(answer, dict):
        for name, part in answer.items():
            yield from _texts(part, pad / str(name))
    elif isinstance(answer, list):
        for number, part in enumerate(answer):
            yield from _texts(part, pad[number])
