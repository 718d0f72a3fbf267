"""The clauses that a justification is made of: chapters, headings, paragraphs, bullets and tables."""

from collections.abc import Iterable, Iterator, Sequence

from tailor.assemble.document import Break, Clause, Inline, Text
from tailor.citation import Citatie
from tailor.model import Kind

_PLACE = Citatie("verantwoording")

_ONDER = "zie onder de tabel"
_LINES, _LETTERS = 32, 18
"""A cell holds at most so many lines of so many letters."""

DEEL = "– "
"""What an item of a list begins with in a cell."""

Cel = str | Sequence[str]
"""What stands in a cell: words, or several lines."""


def hoofdstuk(naam: str, *under: Clause) -> Clause:
    """Return a chapter: it begins on a new page and stands in the table of contents."""
    return Clause(Kind.BIJLAGE, _PLACE.below(naam), inlines=(Text(naam),), children=under)


def kop(naam: str, *under: Clause) -> Clause:
    """Return a heading with what stands under it."""
    return Clause(Kind.TUSSENKOP, _PLACE, inlines=(Text(naam),), children=under)


def alinea(words: str) -> Clause:
    """Return a paragraph."""
    return Clause(Kind.ALINEA, _PLACE, inlines=(Text(words),))


def punt(words: str) -> Clause:
    """Return an item of a list."""
    return Clause(Kind.OPSOMMING, _PLACE, "•", (Text(words),))


def tabel(kolommen: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> Clause:
    """Return a table; the names of the columns are its heading row."""
    return Clause(Kind.TABEL, _PLACE, children=(_row(kolommen), *map(_row, rijen)))


def tabel_met_vervolg(kolommen: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> Iterator[Clause]:
    """Yield a table, and under it what is too long for a cell.

    A row of several columns is never split over two pages: its words would be read in the wrong order.

    Args:
        kolommen: The names of the columns.
        rijen: The rows; the first cell says what a row is about, and is short.
    """
    rows = [[lines(cell) for cell in row] for row in rijen]
    yield tabel(kolommen, [[cell if _fits(cell) else (_ONDER,) for cell in row] for row in rows])
    for row in rows:
        for name, cell in zip(kolommen, row, strict=True):
            if not _fits(cell):
                yield alinea(f"{row[0][0]} ({name.lower()}):")
                yield from map(_below, cell)


def _below(line: str) -> Clause:
    """Return a line of a cell as a paragraph, or as an item when it is one of a list."""
    return punt(line.removeprefix(DEEL)) if line.startswith(DEEL) else alinea(line)


def lines(cell: Cel) -> tuple[str, ...]:
    """Return the lines of a cell."""
    return (cell,) if isinstance(cell, str) else tuple(cell)


def _fits(cell: Sequence[str]) -> bool:
    """Return whether a cell takes no more than part of a page, also in a narrow column."""
    return sum(1 + len(line) // _LETTERS for line in cell) <= _LINES


def _row(cells: Sequence[Cel]) -> Clause:
    made = (Clause(Kind.CEL, _PLACE, inlines=tuple(_inlines(cell))) for cell in cells)
    return Clause(Kind.RIJ, _PLACE, children=tuple(made))


def _inlines(cell: Cel) -> Iterator[Inline]:
    """Yield the lines of a cell, a line break between two."""
    for number, line in enumerate(filter(None, lines(cell))):
        if number:
            yield Break()
        yield Text(line)
