"""The text as paragraphs: which style each clause has, and where it stands."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tailor.assemble.document import Clause, Document, Rule
from tailor.errors import RenderError
from tailor.model.citation import Citation
from tailor.model.kinds import Kind
from tailor.render.docx import names
from tailor.render.docx.inlines import Writer
from tailor.render.docx.outline import has_cover
from tailor.render.docx.restarts import Restarts
from tailor.render.docx.xml import attribute, paragraph

_NUMBERED = (
    (re.compile(r"Artikel \d+\."), names.ARTIKEL, 0),
    (re.compile(r"\d+\.\d+\."), names.LID, 2),
    (re.compile(r"\d+\.\d+\.\d+\."), names.SUBLID, 2),
    (re.compile(r"[a-z]+\."), names.ONDERDEEL, 3),
    (re.compile(r"[a-z]+\)"), names.ONDERDEEL_HAAKJE, 3),
)
"""The shape of a label, the style that makes it, and the steps that the text of the clause is indented."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands.

    Attributes:
        step: How many steps the text of its parent is indented.
        note: Whether it stands in a note.
        under_heading: Whether it stands under a heading inside an annex.
    """

    step: int = 0
    note: bool = False
    under_heading: bool = False


@dataclass(slots=True)
class Body:
    """Writes clauses as paragraphs.

    Attributes:
        styles: The ids of the shell's styles by name.
        bookmarks: The bookmark of each clause that is referred to.
        writer: Writes the words of a clause.
        restarts: Holds Word's numbers equal to the labels.
    """

    styles: Mapping[str, str]
    bookmarks: Mapping[Citation, str]
    writer: Writer
    restarts: Restarts
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _waiting: list[str] = field(default_factory=list)
    _placed: set[str] = field(default_factory=set)

    def title(self, part: Clause) -> str:
        """Return the title on the cover: the heading of the part, without its notes."""
        return self._paragraph(names.TITEL, replace(part, children=()))

    def text(self, document: Document) -> str:
        """Return everything that comes after the table of contents."""
        if not has_cover(document):
            return self._all(document.parts, Place())
        titel, *rest = document.parts
        return self._all(titel.children, Place()) + self._all(rest, Place())

    def _all(self, clauses: Sequence[Clause], place: Place) -> str:
        """Return clauses in order, an empty line between two tables: in Word they would be one table."""
        found: list[str] = []
        for clause in clauses:
            ready = self._clause(clause, place)
            if ready.startswith("<w:tbl>") and found and found[-1].endswith("</w:tbl>"):
                found.append(self._empty())
            found.append(ready)
        return "".join(found)

    def _clause(self, clause: Clause, place: Place) -> str:
        self._expect(clause)
        match clause.kind:
            case Kind.TABEL:
                return self._table(clause)
            case Kind.HANDTEKENING:
                return self._signature(clause)
            case Kind.TOELICHTING:
                return self._words(clause, names.TOELICHTING) + self._all(
                    clause.children, replace(place, note=True)
                )
            case _:
                style, inside = self._style(clause, place)
                return self._words(clause, style) + self._all(clause.children, inside)

    def _style(self, clause: Clause, place: Place) -> tuple[str, Place]:
        """Return the style of a clause and the place of its children."""
        match clause.kind:
            case Kind.AANHEF:
                return names.AANHEF, Place()
            case Kind.BIJLAGE:
                return names.BIJLAGE, Place()
            case Kind.TUSSENKOP:
                style = names.TUSSENKOP_KLEIN if place.under_heading else names.TUSSENKOP
                return style, Place(note=place.note, under_heading=True)
            case Kind.OPSOMMING if clause.label:
                return self._bullet(place)
            case _ if clause.label:
                style, step = _numbered(clause)
                return style, replace(place, step=step)
            case _:
                return self._plain(clause, place), place

    def _bullet(self, place: Place) -> tuple[str, Place]:
        step = min(place.step, len(names.OPSOMMING) - 1)
        style = names.TOELICHTING_OPSOMMING if place.note else names.OPSOMMING[step]
        return style, replace(place, step=step + 1)

    def _plain(self, clause: Clause, place: Place) -> str:
        if place.note:
            is_label = clause.text.strip(" :") == "Toelichting"
            return names.TOELICHTING_KOP if is_label else names.TOELICHTING
        if place.step == 0 and ends_in_rule(clause):
            return names.HANDTEKENING_SLOT if has_wide_rule(clause) else names.INVULREGEL
        return names.ALINEA[min(place.step, len(names.ALINEA) - 1)]

    def _words(self, clause: Clause, style: str) -> str:
        """Return the paragraph of the clause's own words; nothing when it has neither words nor a number."""
        return self._paragraph(style, clause) if clause.inlines or clause.label else ""

    def _paragraph(self, style: str, clause: Clause) -> str:
        ident = self.styles[style]
        number = self.restarts.properties(ident, clause.label) if clause.label else ""
        content = self.writer.runs(clause.inlines, tab_at_end=style in _WITH_TAB)
        return paragraph(ident, self._marked(content), number)

    def _signature(self, block: Clause) -> str:
        """Return a signature block; every line but the last is kept with the next."""
        lines = [line for line in block.walk() if line.inlines]
        return "".join(
            self._paragraph(_signature_style(line, first=not index, last=index == len(lines) - 1), line)
            for index, line in enumerate(lines)
        )

    def _table(self, table: Clause) -> str:
        """Return a table over the whole width; its first row is repeated on every page."""
        columns = max((len(row.children) for row in table.children), default=0)
        if columns == 0:
            return ""
        width = names.TEXT_WIDTH // columns
        rows = "".join(
            self._row(row, columns, width, heading=index == 0) for index, row in enumerate(table.children)
        )
        return (
            f"<w:tbl><w:tblPr><w:tblStyle w:val={attribute(self.styles[names.TABEL])}/>"
            f'<w:tblW w:w="{width * columns}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            f'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * columns}'
            f"</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, row: Clause, columns: int, width: int, *, heading: bool) -> str:
        style = names.TABELKOP if heading else names.TABELTEKST
        cells = [self._paragraph(style, cell) for cell in row.children]
        cells += [paragraph(self.styles[style], "")] * (columns - len(cells))
        ready = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in cells
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if heading else ''}</w:trPr>{ready}</w:tr>"

    def _empty(self) -> str:
        return paragraph(self.styles[names.ALINEA[0]], "")

    def _expect(self, clause: Clause) -> None:
        """Let the next paragraph carry the bookmark of this clause; only the first of an address has one."""
        name = self.bookmarks.get(clause.citation)
        if name is not None and name not in self._placed:
            self._placed.add(name)
            self._waiting.append(name)

    def _marked(self, content: str) -> str:
        """Return runs with the bookmarks around them that wait for a paragraph."""
        for name in self._waiting:
            ident = next(self._ids)
            content = (
                f'<w:bookmarkStart w:id="{ident}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{ident}"/>'
            )
        self._waiting.clear()
        return content


_WITH_TAB = frozenset(
    {names.INVULREGEL, names.ONDERTEKENING, names.ONDERTEKENING_PARTIJ, names.ONDERTEKENING_SLOT}
    | {names.HANDTEKENING, names.HANDTEKENING_SLOT}
)
"""The styles with a ruled tab to the right edge."""


def ends_in_rule(clause: Clause) -> bool:
    """Return whether a ruled line comes last in the clause."""
    return bool(clause.inlines) and isinstance(clause.inlines[-1], Rule)


def has_wide_rule(clause: Clause) -> bool:
    """Return whether the clause has a line for a signature."""
    return any(isinstance(inline, Rule) and inline.wide for inline in clause.inlines)


def _signature_style(line: Clause, *, first: bool, last: bool) -> str:
    if has_wide_rule(line):
        return names.HANDTEKENING_SLOT if last else names.HANDTEKENING
    if last:
        return names.ONDERTEKENING_SLOT
    return names.ONDERTEKENING_PARTIJ if first else names.ONDERTEKENING


def _numbered(clause: Clause) -> tuple[str, int]:
    """Return the style of a numbered clause and the steps that its text is indented.

    Raises:
        RenderError: When the label has a shape that the Word shell does not know.
    """
    for shape, style, step in _NUMBERED:
        if shape.fullmatch(clause.label):
            return (names.PARAGRAAF if clause.kind is Kind.PARAGRAAF else style), step
    raise RenderError(
        wat="Dit nummer heeft een vorm die de Word-huisstijl niet kent.",
        waar=str(clause.citation),
        waarom=f"Gevonden: ‘{clause.label}’. Bekend zijn ‘Artikel 1.’, ‘1.1.’, ‘1.1.1.’, ‘a.’ en ‘a)’.",
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor.",
    )
