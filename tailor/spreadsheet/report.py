"""What an import would do, as lines for a reader: the rows as they will be, of a known party what changes."""

import datetime
from collections.abc import Iterator
from typing import Final

from tailor.answers.plain_data import as_data
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.grammar import capital, date, enumeration
from tailor.spreadsheet.cells import cell_of, places
from tailor.spreadsheet.merge import FactRow, ImportPreview, RowDoubt, RowEffect

_EMPTY = "leeg"


def report(shown: ImportPreview) -> list[str]:
    """Return the good rows as they will be, and what else there is to know about the list."""
    return [*(line for row in shown.rows for line in row_lines(row)), *shown.remarks]


def row_lines(row: FactRow) -> list[str]:
    """Return a line for a row, and below it the answers of a new party, or what changes in a known one."""
    head = f"Rij {row.number}: {_name(row.partij)} ({row.effect.value})"
    if row.before is None:
        return [head, *(f"    {heading}: {value}" for heading, value in answers_of(row.partij).items())]
    return [head, *(f"    {column}: {old or _EMPTY} → {new or _EMPTY}" for column, old, new in changes(row))]


def changes(row: FactRow) -> Iterator[tuple[str, str, str]]:
    """Yield what a row changes: the column, what stood there and what will; empty for nothing."""
    old = answers_of(row.before) if row.before else {}
    new = answers_of(row.partij)
    for heading in dict.fromkeys((*new, *old)):
        if old.get(heading) != new.get(heading):
            yield heading, old.get(heading, ""), new.get(heading, "")


def answers_of(partij: Partij) -> dict[str, str]:
    """Return the answers of a party by the headings of their columns; its key is no answer."""
    data = as_data(partij)
    columns_at = (one for one in places([data]) if not one.column.is_key)
    cells = ((one.heading, cell_of(data, one)) for one in columns_at)
    return {
        heading: date(cell) if isinstance(cell, datetime.date) else cell
        for heading, cell in cells
        if cell is not None
    }


def doubt_line(doubt: RowDoubt) -> str:
    """Return that it is not certain whether a row is about a known party."""
    known = enumeration([_name(one) for one in doubt.candidates], " of ")
    return f"Rij {doubt.row}: misschien is ‘{doubt.name}’ dezelfde partij als {known}."


def _name(partij: Partij) -> str:
    """Return by what a reader recognises a party, with its key."""
    kind = partij.soort.label if isinstance(partij.soort, Soort) else ""
    name = called(Partij, partij, in_full=True) or kind
    return f"{name} [{partij.sleutel}]" if name else str(partij.sleutel)


def fault_lines(shown: ImportPreview) -> list[str]:
    """Return why each of the other rows is not taken, with its number and its column."""
    return [f"Rij {f.row}{f', {f.column}' if f.column else ''}: {f.reason}" for f in shown.faults]


def telling(shown: ImportPreview, *, taken: bool = False) -> str:
    """Return what a list does, as sentences: what would come of it, or what was taken."""
    wrong, doubts = len({fault.row for fault in shown.faults}), len(shown.doubts)
    counts = [(shown.count(kind), said[taken]) for kind, said in _SAID.items()]
    found = [words.format(_parties(count)) for count, words in counts if count]
    found += [f"{_rows(wrong)} niet mee."] if wrong else []
    found += (
        [f"{_rows(doubts)} nog niet mee: het is niet zeker over welke partij het gaat."] if doubts else []
    )
    return capital(" ".join(found)) or "Er staat geen partij in."


# What the rows of each kind do: before they are taken, and after.
_SAID: Final = {
    RowEffect.NIEUW: ("U voegt {} toe.", "U heeft {} toegevoegd."),
    RowEffect.GEWIJZIGD: ("U wijzigt {}.", "U heeft {} gewijzigd."),
    RowEffect.GELIJK: ("Gelijk gebleven: {}.", "Gelijk gebleven: {}."),
}


def _parties(count: int) -> str:
    return "één partij" if count == 1 else f"{count} partijen"


def _rows(count: int) -> str:
    return "Eén rij kan" if count == 1 else f"{count} rijen kunnen"
