"""The text as paragraphs: which style each clause has, and where it stands."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tailor.assemble.document import Clause, Document, Rule, inline_text
from tailor.errors import RenderError
from tailor.model.citation import Citation
from tailor.model.kinds import Kind
from tailor.render.docx import names
from tailor.render.docx.inlines import Writer
from tailor.render.docx.outline import has_cover
from tailor.render.docx.restarts import Restarts
from tailor.render.docx.tables import table_xml
from tailor.render.docx.xml import paragraph

_NUMBERED = (
    (re.compile(r"Artikel \d+\."), names.ARTIKEL, 0),
    (re.compile(r"\d+\.\d+\."), names.LID, 2),
    (re.compile(r"\d+\.\d+\.\d+\."), names.SUBLID, 2),
    (re.compile(r"[a-z]+\."), names.ONDERDEEL, 3),
    (re.compile(r"[a-z]+\)"), names.ONDERDEEL_HAAKJE, 3),
)
"""The shape of a label, the style that makes it, and the steps that the text of the clause is indented."""


Near = tuple[Kind | None, Kind | None]
"""The kinds of the clauses right before and right after one; None when there is none."""


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
        kinds = [None, *(clause.kind for clause in clauses), None]
        for clause, before, after in zip(clauses, kinds, kinds[2:], strict=False):
            if clause.kind is before is Kind.TABEL:
                found.append(self._empty())
            found.append(self._clause(clause, place, (before, after)))
        return "".join(found)

    def _clause(self, clause: Clause, place: Place, near: Near) -> str:
        self._expect(clause)
        match clause.kind:
            case Kind.TABEL:
                return table_xml(clause, self.styles, self._paragraph)
            case Kind.HANDTEKENING:
                return self._signature(clause)
            case Kind.TOELICHTING:
                return self._words(clause, names.TOELICHTING) + self._all(
                    clause.children, replace(place, note=True)
                )
            case _:
                style, inside = self._style(clause, place, near)
                return self._words(clause, style) + self._all(clause.children, inside)

    def _style(self, clause: Clause, place: Place, near: Near) -> tuple[str, Place]:
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
                return self._bullet(clause, place)
            case _ if clause.label:
                style, step = _numbered(clause)
                return style, replace(place, step=step)
            case _:
                return _plain(clause, place, near), place

    def _bullet(self, clause: Clause, place: Place) -> tuple[str, Place]:
        step = min(place.step, len(names.OPSOMMING) - 1)
        style = names.TOELICHTING_OPSOMMING if place.note else names.OPSOMMING[step]
        if style == names.OPSOMMING[0] and _is_title(clause):
            style = names.OPSOMMING_TITEL
        return style, replace(place, step=step + 1)

    def _words(self, clause: Clause, style: str) -> str:
        """Return the paragraph of the clause's own words; nothing when it has neither words nor a number."""
        return self._paragraph(style, clause) if clause.inlines or clause.label else ""

    def _paragraph(self, style: str, clause: Clause) -> str:
        ident = self.styles[style]
        keep = "<w:keepNext/>" if style in _FLOWING and _announces(clause) else ""
        number = self.restarts.properties(ident, clause.label) if clause.label else ""
        content = self.writer.runs(clause.inlines, tab_at_end=style in _WITH_TAB)
        return paragraph(ident, self._marked(content), keep + number)

    def _signature(self, block: Clause) -> str:
        """Return a signature block; every line but the last is kept with the next."""
        lines = [line for line in block.walk() if line.inlines]
        return "".join(
            self._paragraph(_signature_style(first=not index, last=index == len(lines) - 1), line)
            for index, line in enumerate(lines)
        )

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
)
"""The styles with a ruled tab to the right edge."""

_FLOWING = frozenset(
    {names.LID, names.SUBLID, names.ONDERDEEL, names.ONDERDEEL_HAAKJE, *names.ALINEA, *names.OPSOMMING}
)
"""The styles of running text: a heading keeps with what follows by its style."""


def _announces(clause: Clause) -> bool:
    """Return whether a clause ends in a colon, so that it may not be parted from what it announces.

    That depends on its words and not on what it is, so it is no matter of a style: with one, every style of
    running text would need a twin.
    """
    return bool(clause.inlines) and inline_text(clause.inlines[-1]).rstrip().endswith(":")


def _is_title(bullet: Clause) -> bool:
    """Return whether a bullet is the title of a measure: a few words with their explanation under it."""
    return any(child.kind is Kind.ALINEA for child in bullet.children)


def _plain(clause: Clause, place: Place, near: Near) -> str:
    """Return the style of a plain paragraph."""
    if place.note:
        is_label = clause.text.strip(" :") == "Toelichting"
        return names.TOELICHTING_KOP if is_label else names.TOELICHTING
    if place.step:
        return names.ALINEA[min(place.step, len(names.ALINEA) - 1)]
    return _at_margin(clause, near)


def _at_margin(clause: Clause, near: Near) -> str:
    """Return the style of a plain paragraph that is not indented."""
    before, after = near
    if after is Kind.HANDTEKENING:
        return names.ONDERTEKENING_INLEIDING
    if _ends_in_rule(clause):
        return names.INVULREGEL
    if any(isinstance(inline, Rule) for inline in clause.inlines):
        return names.INVULALINEA
    return names.ALINEA_NA_TABEL if before is Kind.TABEL else names.ALINEA[0]


def _ends_in_rule(clause: Clause) -> bool:
    return bool(clause.inlines) and isinstance(clause.inlines[-1], Rule)


def _signature_style(*, first: bool, last: bool) -> str:
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
