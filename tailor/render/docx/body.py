"""The text as paragraphs, each in its style and with its number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tailor.assemble.document import Clause, table_head
from tailor.model.blocks import Kind
from tailor.render.docx import names
from tailor.render.docx.bookmarks import Marker
from tailor.render.docx.inlines import RunWriter
from tailor.render.docx.layout import WITH_TAB, keeps_with_next, styles_in_order
from tailor.render.docx.restarts import Restarts
from tailor.render.docx.tables import Row, table_xml
from tailor.render.docx.xml import paragraph


@dataclass(slots=True)
class Body:
    """Writes clauses as paragraphs.

    Attributes:
        styles: The ids of the shell's styles by name.
        marker: Puts bookmarks around the words of clauses that are referred to.
        writer: Writes the words of a clause.
        restarts: Holds Word's numbers equal to the labels.
        widths: The shares of the columns of a table, by the words of its heading row; else by its own words.
    """

    styles: Mapping[str, str]
    marker: Marker
    writer: RunWriter
    restarts: Restarts
    widths: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def title(self, part: Clause) -> str:
        """Return the title on the cover: the heading of the part, without its notes."""
        return self._paragraph(names.TITEL, replace(part, children=()))

    def text(self, parts: Sequence[Clause]) -> str:
        """Return everything that comes after the table of contents; the title stands on the cover."""
        order = styles_in_order(parts)
        if not parts or parts[0].kind is not Kind.TITEL:
            return self._all(parts, order)
        titel, *rest = parts
        next(order)
        return self._all(titel.children, order) + self._all(rest, order)

    def _all(self, clauses: Sequence[Clause], order: Iterator[str]) -> str:
        """Return clauses in order, an empty line between two tables: in Word they would be one table."""
        found: list[str] = []
        before = None
        for clause in clauses:
            if clause.kind is before is Kind.TABEL:
                found.append(paragraph(self.styles[names.ALINEA[0]], ""))
            found.append(self._clause(clause, order))
            before = clause.kind
        return "".join(found)

    def _clause(self, clause: Clause, order: Iterator[str]) -> str:
        self.marker.expect(clause.citation)
        style = next(order)
        if clause.kind is Kind.TABEL:
            wide = self.widths.get(table_head(clause))
            return table_xml(clause, self.styles, self._rows(clause, order), wide)
        own = self._paragraph(style, clause) if clause.inlines or clause.label else ""
        return own + self._all(clause.children, order)

    def _rows(self, table: Clause, order: Iterator[str]) -> list[Row]:
        return [self._row(row, order, heading=not index) for index, row in enumerate(table.children)]

    def _row(self, row: Clause, order: Iterator[str], *, heading: bool) -> Row:
        next(order)
        return Row([self._paragraph(next(order), cell) for cell in row.children], heading)

    def _paragraph(self, style: str, clause: Clause) -> str:
        ident = self.styles[style]
        keep = "<w:keepNext/>" if keeps_with_next(style, clause.inlines) else ""
        number = self.restarts.properties(ident, clause.label) if clause.label else ""
        content = self.writer.runs(clause.inlines, tab_at_end=style in WITH_TAB)
        return paragraph(ident, self.marker.around(content), keep + number)
