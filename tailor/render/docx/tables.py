"""Tables as XML: of the text, and for what stands side by side."""

from collections.abc import Sequence

from tailor.assemble.document import Clause
from tailor.render.docx.ooxml import attribute
from tailor.render.typography import caption


def table_xml(table: Clause, style: str, wide: Sequence[int], rows: str) -> str:
    """Return a table of ready rows; its first row names it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(style)}/>"
        f'<w:tblW w:w="{sum(wide)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(caption(table))}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def row_xml(wide: Sequence[int], cells: Sequence[str], change: str, *, heading: bool) -> str:
    """Return a row of ready cells; ``change`` says that it came or went, a heading is on each page."""
    ready = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(wide, cells, strict=True)
    )
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}{change}</w:trPr>{ready}</w:tr>"


def side_by_side(rows: Sequence[Sequence[str]], wide: Sequence[int]) -> str:
    """Return ready cells in rows, without borders; no table but for where things stand."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
    none = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(wide)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{none}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(row_xml(wide, cells, '', heading=False) for cells in rows)}</w:tbl>"
    )
