"""Tables: over the whole width, the columns as wide as their words ask, the heading row repeated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tailor.assemble.document import Clause
from tailor.render.docx import names
from tailor.render.docx.xml import attribute, paragraph
from tailor.render.typography import parts_of, shares


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
        wide: The share of each column; None for what its words ask.
    """
    wide = parts_of(names.TEXT_WIDTH, shares(table) if wide is None else wide)
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


def _row(row: Row, wide: Sequence[int], styles: Mapping[str, str]) -> str:
    empty = paragraph(styles[names.TABELKOP if row.heading else names.TABELTEKST], "")
    cells = [*row.cells, *[empty] * (len(wide) - len(row.cells))]
    ready = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(wide, cells, strict=True)
    )
    heading = "<w:tblHeader/>" if row.heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{heading}{row.change}</w:trPr>{ready}</w:tr>"
