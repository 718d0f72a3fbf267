"""The text as paragraphs, each in its style and with its number; tables, and what stands before the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tailor.assemble.document import Clause
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.render.docx import layout, ooxml
from tailor.render.docx.inlines import Marker, RunWriter
from tailor.render.docx.numbering import Restarts
from tailor.render.docx.ooxml import FIELD_END, attribute, link, paragraph, run
from tailor.render.typography import NONE_SHARED, kept, one_line, parts_of, shares

_BEGIN = ooxml.field(r'TOC \o "1-1" \n \h \u', "").removesuffix(FIELD_END)


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


@dataclass(slots=True)
class Body:
    """Writes clauses as paragraphs.

    Attributes:
        styles: The ids of the shell's styles by name.
        marker: Puts bookmarks around the words of clauses that are referred to.
        writer: Writes the words of a clause.
        restarts: Holds Word's numbers equal to the labels.
        widths: The shares of the columns of a table, by the words of its heading row.
    """

    styles: Mapping[str, str]
    marker: Marker
    writer: RunWriter
    restarts: Restarts
    widths: Mapping[str, Sequence[int]]

    def title(self, part: Clause) -> str:
        """Return the title on the cover: the heading of the part, without its notes."""
        return self._paragraph(layout.TITEL, replace(part, children=()))

    def text(self, parts: Sequence[Clause]) -> str:
        """Return everything that comes after the table of contents; the title stands on the cover."""
        order = layout.styles_in_order(parts)
        if not parts or parts[0].kind is not Kind.TITEL:
            return self._all(parts, order)
        titel, *rest = parts
        next(order)
        return self._all(titel.children, order) + self._all(rest, order)

    def open_points(self, clauses: Sequence[Clause]) -> str:
        """Return the list of open points, in styles of its own: it never counts as text of the protocol."""
        order = layout.styles_in_order(clauses)
        return self._all(clauses, (layout.OPEN_PUNTEN.get(style, style) for style in order))

    def _all(self, clauses: Sequence[Clause], order: Iterator[str]) -> str:
        """Return clauses in order, an empty line between two tables: in Word they would be one table."""
        found: list[str] = []
        before = None
        for clause in clauses:
            if clause.kind is before is Kind.TABEL:
                found.append(paragraph(self.styles[layout.ALINEA[0]], ""))
            found.append(self._clause(clause, order))
            before = clause.kind
        return "".join(found)

    def _clause(self, clause: Clause, order: Iterator[str]) -> str:
        self.marker.expect(clause.citation)
        style = next(order)
        if clause.kind is Kind.TABEL:
            return table_xml(clause, self.styles, self._rows(clause, order), self.widths)
        own = self._paragraph(style, clause) if clause.inlines or clause.label else ""
        return own + self._all(clause.children, order)

    def _rows(self, table: Clause, order: Iterator[str]) -> list[Row]:
        return [self._row(row, order, heading=not index) for index, row in enumerate(table.children)]

    def _row(self, row: Clause, order: Iterator[str], *, heading: bool) -> Row:
        next(order)
        return Row([self._paragraph(next(order), cell) for cell in row.children], heading)

    def _paragraph(self, style: str, clause: Clause) -> str:
        ident = self.styles[style]
        keep = "<w:keepNext/>" if layout.keeps_with_next(style, clause.inlines) else ""
        number = self.restarts.properties(ident, clause.label) if clause.label else ""
        content = self.writer.runs(clause.inlines, tab_at_end=style in layout.WITH_TAB)
        return paragraph(ident, self.marker.around(content), keep + number)


def table_xml(
    table: Clause,
    styles: Mapping[str, str],
    rows: Sequence[Row],
    widths: Mapping[str, Sequence[int]] = NONE_SHARED,
) -> str:
    """Return a table; empty when it has no cells.

    Args:
        table: The table: its words decide how wide the columns are, its first row names it.
        styles: The ids of the shell's styles by name.
        rows: Its rows.
        widths: The shares of the columns of a table, by the words of its heading row.
    """
    wide = parts_of(layout.TEXT_WIDTH, shares(table, widths))
    if not wide:
        return ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
    title = "Tabel: " + ", ".join(cell.text for cell in table.children[0].children)
    ready = "".join(_table_row(row, wide, styles) for row in rows)
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(styles[layout.TABEL])}/>"
        f'<w:tblW w:w="{sum(wide)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(title)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{ready}</w:tbl>"
    )


def _table_row(row: Row, wide: Sequence[int], styles: Mapping[str, str]) -> str:
    empty = paragraph(styles[layout.TABELKOP if row.heading else layout.TABELTEKST], "")
    cells = [*row.cells, *[empty] * (len(wide) - len(row.cells))]
    ready = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(wide, cells, strict=True)
    )
    heading = "<w:tblHeader/>" if row.heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{heading}{row.change}</w:trPr>{ready}</w:tr>"


def contents_xml(listed: Sequence[Clause], bookmarks: Mapping[Citatie, str], style: str) -> str:
    r"""Return the table of contents as paragraphs; empty when there is nothing to list.

    It is a TOC field with what Word would collect. It has no page numbers (switch ``\n``): Word knows them
    only after laying out, and a wrong one is worse than none. ``\o "1-1" \u`` collects outline level 1,
    ``\h`` makes each entry a link.

    Args:
        listed: The parts that stand in it.
        bookmarks: The bookmark of each heading.
        style: The id of the style of its lines.
    """
    links = [link(bookmarks[part.citation], run(_entry(part))) for part in listed]
    if not links:
        return ""
    links[0] = _BEGIN + links[0]
    links[-1] += FIELD_END
    return "".join(paragraph(style, content) for content in links)


def _entry(part: Clause) -> str:
    """Return the line of a part in the table of contents: its number, a tab, and its heading as one line."""
    heading = kept(one_line(part.text))
    return f"{part.label}\t{heading}" if part.label else heading
