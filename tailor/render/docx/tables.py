"""Tables: over the whole width, the columns as wide as their words ask, the heading row repeated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tailor.assemble.document import Clause, Document, alike
from tailor.render.docx import names
from tailor.render.docx.inlines import keep_numbers
from tailor.render.docx.xml import attribute, paragraph

_LONGEST = 26
"""A longer word gets no wider column: it would push the others too narrow."""
_PADDING = 4
"""How many letters the margins of a cell take."""
_LETTERS = 98
"""About how many letters of a table go in the width of the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Attributes:
        cells: The ready paragraph of each cell; a row with fewer cells than the table is filled up.
        heading: Whether it is repeated on the next page.
        change: The ready element of a tracked change of the whole row; empty for none.
    """

    cells: Sequence[str]
    heading: bool
    change: str = ""


def table_xml(
    table: Clause, styles: Mapping[str, str], rows: Sequence[Row], wide: Sequence[int] | None = None
) -> str:
    """Return a table; empty when it has no cells.

    Args:
        table: The table: its words decide how wide the columns are, its first row names it.
        styles: The ids of the shell's styles by name.
        rows: Its rows.
        wide: The width of each column; None for what its words ask.
    """
    wide = widths(table) if wide is None else wide
    if not wide:
        return ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
    title = "Tabel: " + ", ".join(cell.text for cell in table.children[0].children)
    ready = "".join(_row(row, wide, styles) for row in rows)
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(styles[names.TABEL])}/>"
        f'<w:tblW w:w="{sum(wide)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(title)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{ready}</w:tbl>"
    )


def shared_widths(document: Document) -> dict[str, list[int]]:
    """Return the widths of the columns of each table, by its heading row: equal heads, equal columns."""
    return {head: widths(table) for head, table in alike(document.walk()).items()}


def columns(table: Clause) -> int:
    """Return how many columns a table has: the cells of its longest row."""
    return max((len(row.children) for row in table.children), default=0)


def widths(table: Clause) -> list[int]:
    """Return the width of each column in twentieths of a point: room for its longest word, then its share.

    The sum is the width between the margins, or a little less.
    """
    texts_of = [
        [row.children[n].text for row in table.children if n < len(row.children)]
        for n in range(columns(table))
    ]
    # A date stays on one line where there is room, so it counts as one word.
    words = [keep_numbers(" ".join(texts)).split(" ") for texts in texts_of]
    least = [min(_LONGEST, _longest(column)) + _PADDING for column in words]
    least = _fitting(least)
    more = [max(0, _longest(texts) - room) for texts, room in zip(texts_of, least, strict=True)]
    left = max(0, _LETTERS - sum(least))
    letters = [room + left * share // max(sum(more), 1) for room, share in zip(least, more, strict=True)]
    return [names.TEXT_WIDTH * room // sum(letters) for room in letters]


def _fitting(letters: Sequence[int]) -> list[int]:
    """Return the widths with so much taken off the widest that they fit: a short word is never broken."""
    fitting = list(letters)
    while sum(fitting) > _LETTERS and max(fitting) > 1:
        fitting[fitting.index(max(fitting))] -= 1
    return fitting


def _longest(texts: Sequence[str]) -> int:
    return max(map(len, texts), default=0)


def _row(row: Row, wide: Sequence[int], styles: Mapping[str, str]) -> str:
    empty = paragraph(styles[names.TABELKOP if row.heading else names.TABELTEKST], "")
    cells = [*row.cells, *[empty] * (len(wide) - len(row.cells))]
    ready = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(wide, cells, strict=True)
    )
    heading = "<w:tblHeader/>" if row.heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{heading}{row.change}</w:trPr>{ready}</w:tr>"
