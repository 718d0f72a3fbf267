"""Clauses as HTML: sections with headings, lists whose numbers are text, notes, signatures and tables."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tailor.assemble.document import Clause, table_head
from tailor.citation import Citatie
from tailor.model.blocks import PARTS, Kind
from tailor.redline.marked import MarkedClause, can_be_reached
from tailor.render.html.marks import Marks
from tailor.render.html.words import HtmlWriter, anchor, attribute
from tailor.render.typography import columns, parts_of, shares

_HEADINGS = PARTS | {Kind.PARAGRAAF, Kind.TUSSENKOP}
_LISTS = {Kind.LID: "ol", Kind.ONDERDEEL: "ol", Kind.OPSOMMING: "ul"}
_DEEPEST = 6
"""HTML has no smaller heading."""
_GROUPS = {
    Kind.TOELICHTING: ('aside class="toelichting" role="note" aria-label="Toelichting"', "aside"),
    Kind.HANDTEKENING: ('div class="handtekening" role="group" aria-label="Handtekening"', "div"),
}
"""How the kinds without words of their own open, and close."""


def clause_html(clause: Clause, *, level: int = 2) -> str:
    """Return one clause with everything under it, the same as it stands in the page of its document.

    Every reference is a link, also to a clause that stands elsewhere; a lid or onderdeel stands in a list of
    one.

    Args:
        clause: The clause.
        level: The level of its heading, when it has one.
    """
    return Clauses(Marks(HtmlWriter())).of((clause,), level)


class Clauses:
    """Makes the HTML of the clauses of one page; gives each citation an id once, at its first clause."""

    def __init__(self, marks: Marks, widths: Mapping[str, Sequence[int]] | None = None) -> None:
        """Keep what the clauses share.

        Args:
            marks: Writes the words.
            widths: The shares of the columns of a table, by the words of its heading row; else by its words.
        """
        self._marks = marks
        self._widths = widths or {}
        self._placed: set[Citatie] = set()

    def of(self, clauses: Sequence[Clause], level: int) -> str:
        """Return clauses that stand under each other; ``level`` is that of a heading among them."""
        return "".join(self._groups(clauses, level))

    def heading(self, clause: Clause, level: int) -> str:
        """Return the words of a clause as a heading, without what stands under it."""
        return self._words(_heading(level), clause, self._id(clause))

    def _groups(self, clauses: Sequence[Clause], level: int) -> Iterator[str]:
        """Yield the clauses, those that follow each other in one list together."""
        for kind, group in groupby(clauses, key=_list_kind):
            if kind is None:
                yield from (self._block(clause, level) for clause in group)
            else:
                name = _LISTS[kind]
                items = "".join(self._item(clause, level) for clause in group)
                yield f'<{name} role="list" class="{kind.value}">\n{items}</{name}>\n'

    def _block(self, clause: Clause, level: int) -> str:
        """Return a clause that is no item of a list."""
        if isinstance(clause, MarkedClause) and clause.kind is Kind.TOELICHTING and clause.remark is not None:
            return f"{self._marks.remark(clause)}\n{self.of(clause.children, level)}</aside>\n"
        place = self._id(clause)
        if clause.kind in _GROUPS:
            opens, closes = _GROUPS[clause.kind]
            return f"<{opens}{place}>\n{self.of(clause.children, level)}</{closes}>\n"
        if clause.kind is Kind.TABEL:
            return self._table(clause, place)
        if clause.kind in _HEADINGS:
            return self._section(clause, level, place)
        words = self._words("p", clause, place) if _speaks(clause) else f"<div{place}></div>\n"
        return words + self.of(clause.children, level)

    def _section(self, clause: Clause, level: int, place: str) -> str:
        """Return a part or what has a heading; without words of its own it has no heading."""
        heading = self._words(_heading(level), clause) if _speaks(clause) else ""
        below = self.of(clause.children, level + 1 if heading else level)
        return f'<section class="{clause.kind.value}"{place}>\n{heading}{below}</section>\n'

    def _item(self, clause: Clause, level: int) -> str:
        """Return an item of a list."""
        place = self._id(clause)
        return f"<li{place}>\n{self._words('p', clause)}{self.of(clause.children, level)}</li>\n"

    def _words(self, element: str, clause: Clause, more: str = "") -> str:
        """Return the own words of a clause in an element that names its place in the model."""
        place = f" data-plaats={attribute(str(clause.citation))}"
        name = element.partition(" ")[0]
        words = self._marks.label(clause) + self._marks.words(clause)
        return f"<{element}{place}{more}{self._marks.kind(clause)}>{words}</{name}>\n"

    def _table(self, table: Clause, place: str) -> str:
        """Return a table; a narrow screen scrolls it, so it can be reached with the keyboard."""
        rows = [row for row in table.children if row.kind is Kind.RIJ]
        width = columns(table)
        heading = "".join(self._row(row, width, 'th scope="col"') for row in rows[:1])
        body = "".join(self._row(row, width, "td") for row in rows[1:])
        name = ", ".join(cell.text for cell in rows[0].children) if rows else ""
        shared = self._widths.get(table_head(table)) or shares(table)
        wide = "".join(f'<col style="width:{share}%">' for share in parts_of(100, shared))
        return (
            f'<div class="tabel" role="group" tabindex="0" aria-label={attribute(f"Tabel: {name}")}{place}>\n'
            f"<table>\n<colgroup>{wide}</colgroup>\n<thead>\n{heading}</thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
        )

    def _row(self, row: Clause, width: int, element: str) -> str:
        """Return a row, filled up with empty cells."""
        cells = "".join(self._words(element, cell, self._id(cell)) for cell in row.children)
        return f"<tr{self._id(row)}>\n{cells}{'<td></td>' * (width - len(row.children))}</tr>\n"

    def _id(self, clause: Clause) -> str:
        """Return the attribute by which a reference finds the clause; empty when its citation has one."""
        if clause.citation in self._placed or not can_be_reached(clause):
            return ""
        self._placed.add(clause.citation)
        return f" id={attribute(anchor(clause.citation))}"


def _heading(level: int) -> str:
    return f"h{min(level, _DEEPEST)}"


def _speaks(clause: Clause) -> bool:
    return bool(clause.inlines or clause.label)


def _list_kind(clause: Clause) -> Kind | None:
    """Return the kind of list that a clause is an item of; without a number it is a plain paragraph."""
    return clause.kind if clause.kind in _LISTS and clause.label else None
