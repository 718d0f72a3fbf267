"""Clauses with words of our own: headings, paragraphs, items of a list and tables.

They have no address until they are ``placed``.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tailor.assemble.document import Break, Clause, Inline, Ref, Text
from tailor.citation import Citatie
from tailor.model import Kind

# What an item of a list begins with in a cell.
ITEM = "– "

# What stands in a cell: words, several lines, or a reference.
Cell = str | Sequence[str] | Ref

_NOWHERE = Citatie("")
_BELOW = "zie onder de tabel"
# A cell holds at most so many lines of so many letters.
_LINES, _LETTERS = 32, 18


def placed(clauses: Iterable[Clause], place: Citatie) -> tuple[Clause, ...]:
    """Return clauses, and all under them, with this address: what a link to one of them begins with."""
    return tuple(replace(one, citation=place, children=placed(one.children, place)) for one in clauses)


def heading(words: str, *under: Clause) -> Clause:
    """Return a heading with what stands under it."""
    return Clause(Kind.TUSSENKOP, _NOWHERE, inlines=(Text(words),), children=under)


def paragraph(words: str) -> Clause:
    """Return a paragraph."""
    return Clause(Kind.ALINEA, _NOWHERE, inlines=(Text(words),))


def item(words: str) -> Clause:
    """Return an item of a list."""
    return Clause(Kind.OPSOMMING, _NOWHERE, "•", (Text(words),))


# What an empty cell says: a reader sees that nothing was forgotten.
NOTHING = "–"


def table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Clause:
    """Return a table; the names of the columns are its heading row."""
    return Clause(Kind.TABEL, _NOWHERE, children=(_row(columns), *map(_row, rows)))


def table_with_rest(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[Clause]:
    """Yield a table, and under it what is too long for a cell.

    A row of several columns is never split over two pages: its words would be read in the wrong order.

    Args:
        columns: The names of the columns.
        rows: The rows; the first cell says what a row is about, and is short.
    """
    cut = [[_lines(cell) for cell in row] for row in rows]
    yield table(columns, [[cell if _fits(cell) else _BELOW for cell in row] for row in cut])
    for row in cut:
        for name, cell in zip(columns, row, strict=True):
            if not _fits(cell):
                yield paragraph(f"{row[0][0]} ({name.lower()}):")
                yield from (_rest(line) for line in cell)


def _rest(line: str) -> Clause:
    return item(line.removeprefix(ITEM)) if line.startswith(ITEM) else paragraph(line)


def _lines(cell: Cell) -> Sequence[str]:
    if isinstance(cell, Ref):
        return (cell.text,)
    return (cell,) if isinstance(cell, str) else cell


def _fits(cell: Sequence[str]) -> bool:
    """Return whether a cell takes no more than part of a page, also in a narrow column."""
    return sum(1 + len(line) // _LETTERS for line in cell) <= _LINES


def _row(cells: Sequence[Cell]) -> Clause:
    made = (Clause(Kind.CEL, _NOWHERE, inlines=tuple(_inlines(cell))) for cell in cells)
    return Clause(Kind.RIJ, _NOWHERE, children=tuple(made))


def _inlines(cell: Cell) -> Iterator[Inline]:
    """Yield the lines of a cell, a line break between two, or its reference; a dash where there is none."""
    if isinstance(cell, Ref):
        yield cell
        return
    for number, line in enumerate(filter(None, _lines(cell)) if any(_lines(cell)) else (NOTHING,)):
        if number:
            yield Break()
        yield Text(line)
