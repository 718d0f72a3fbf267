"""The text of a redline as paragraphs: each in the style and with the number that it has in its own text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tailor.assemble.document import Clause
from tailor.model.blocks import Kind
from tailor.redline.types import Mark, Node, Piece
from tailor.render.docx import names
from tailor.render.docx.bookmarks import Marker
from tailor.render.docx.comments import Comments
from tailor.render.docx.layout import WITH_TAB, keeps_with_next, styles_in_order
from tailor.render.docx.pieces import PieceWriter, is_new, is_old, mark_of_paragraph, of_new, of_old
from tailor.render.docx.restarts import Restarts
from tailor.render.docx.tables import Row, table_xml
from tailor.render.docx.tracked import Changes, without_move
from tailor.render.docx.xml import paragraph, run
from tailor.render.typography import columns


@dataclass(slots=True)
class Sides:
    """The styles and the numbers of both texts, clause by clause.

    A clause that stands in both is laid out as in the new text: who accepts all has the clean file. One that
    is gone is laid out as in the old text: who rejects all has the model.
    """

    new: Iterator[str]
    old: Iterator[str]
    numbers: Restarts
    numbers_before: Restarts

    def style(self, node: Node) -> str:
        """Return the name of the style of the next node; empty when it only holds others together."""
        new = "" if is_old(node.mark) else next(self.new)
        old = "" if is_new(node.mark) else next(self.old)
        return new or old

    def number(self, style: str, label: str, mark: Mark | None) -> str:
        """Return what a paragraph in this style (its id) needs to get its number in each text."""
        if is_old(mark):
            return self.numbers_before.nearest(style, label)
        found = self.numbers.properties(style, label, self.numbers_before)
        if not is_new(mark):
            self.numbers_before.follow(self.numbers, style, label)
        return found


def sides(nodes: Sequence[Node], numbers: Restarts) -> Sides:
    """Return both texts of a redline, ready to be gone through; ``numbers`` goes along with the new one."""
    return Sides(
        new=styles_in_order(new_text(nodes)),
        old=styles_in_order(old_text(nodes)),
        numbers=numbers,
        numbers_before=Restarts(numbers.lists, numbers.added),
    )


def new_text(nodes: Sequence[Node]) -> tuple[Clause, ...]:
    """Return the clauses that stand in the new text, one for each of its nodes."""
    return tuple(
        replace(node.clause, inlines=of_new(node.pieces), children=new_text(node.children))
        for node in nodes
        if not is_old(node.mark)
    )


def old_text(nodes: Sequence[Node]) -> tuple[Clause, ...]:
    """Return the clauses that stand in the old text, one for each of its nodes."""
    return tuple(
        replace(node.clause, inlines=of_old(node.pieces), children=old_text(node.children))
        for node in nodes
        if not is_new(node.mark)
    )


@dataclass(slots=True)
class TrackedBody:
    """Writes nodes as paragraphs with tracked changes.

    Attributes:
        styles: The ids of the shell's styles by name.
        sides: The styles and numbers of both texts.
        marker: Puts bookmarks around the words of clauses of the new text that are referred to.
        writer: Writes the words of a node.
        changes: Writes what became of paragraphs and rows.
        comments: Writes comments around the words.
    """

    styles: Mapping[str, str]
    sides: Sides
    marker: Marker
    writer: PieceWriter
    changes: Changes
    comments: Comments
    _moving: Mark | None = None
    _opening: list[str] = field(default_factory=list)
    _last: Mark | None = None

    def title(self, part: Node) -> str:
        """Return the title on the cover, without its notes."""
        return self._own(replace(part, children=()))

    def text(self, parts: Sequence[Node]) -> str:
        """Return everything that comes after the page in front; the title stands on the cover."""
        if parts and parts[0].clause.kind is Kind.TITEL:
            titel, *rest = parts
            found = self._all(titel.children) + self._all(rest)
        else:
            found = self._all(parts)
        return found + (self._closing() if self._last else "")

    def _all(self, nodes: Sequence[Node]) -> str:
        """Return nodes in order, an empty line between two tables: in Word they would be one table.

        Tables meet in the file, but also in one of the texts when what stands between them comes or goes.
        """
        found: list[str] = []
        before: dict[str, Kind | None] = {}
        for node in nodes:
            stands = [side for side, passed in _PASSED.items() if not passed(node.mark)]
            if node.clause.kind is Kind.TABEL and any(before.get(side) is Kind.TABEL for side in stands):
                found.append(self._empty(node.mark))
            found.append(self._node(node))
            before.update(dict.fromkeys(stands, node.clause.kind))
        return "".join(found)

    def _node(self, node: Node) -> str:
        """Return a node and all under it; the outermost one that moves is one end of the move."""
        if node.mark is None or not node.mark.verplaatsing or self._moving is not None:
            return self._own(node) + self._below(node)
        self._moving = node.mark
        start, end = self.changes.move_start(node.mark)
        self._opening.append(start)
        found = self._own(node) + self._below(node)
        unused = "".join(self._opening)
        self._opening.clear()
        self._moving = None
        return unused + found + end

    def _own(self, node: Node) -> str:
        """Return the paragraph of the node's own words; nothing when it has neither words nor a number."""
        if not is_old(node.mark):
            self.marker.expect(node.clause.citation)
        self.comments.expect(node.opmerkingen)
        style = self.sides.style(node)
        if not node.pieces and not node.clause.label:
            return ""
        return self._paragraph(style, node, mark_of_paragraph(node))

    def _below(self, node: Node) -> str:
        return self._table(node) if node.clause.kind is Kind.TABEL else self._all(node.children)

    def _table(self, table: Node) -> str:
        rows = [self._row(row) for row in table.children]
        if not rows:
            return ""
        self._last = next((row.mark for row in table.children if row.mark), None)
        return table_xml(_measure(table), self.styles, rows)

    def _row(self, row: Node) -> Row:
        self.comments.expect(row.opmerkingen)
        self.sides.style(row)
        return Row(*self._cells(row), self.changes.of_row(row.mark))

    def _cells(self, row: Node) -> tuple[list[str], bool]:
        """Return the paragraphs of the cells of a row, and whether it is a heading row."""
        cells, heading = [], False
        for cell in row.children:
            self.comments.expect(cell.opmerkingen)
            style = self.sides.style(cell)
            heading = heading or style == names.TABELKOP
            # A cell keeps its last paragraph mark, unless the whole row comes or goes.
            cells.append(self._paragraph(style, _unmoved(cell), row.mark and without_move(row.mark)))
        return cells, heading

    def _paragraph(self, style: str, node: Node, mark: Mark | None) -> str:
        self._last = mark
        ident = self.styles[style]
        own = of_old(node.pieces) if is_old(mark) else of_new(node.pieces)
        keep = "<w:keepNext/>" if keeps_with_next(style, own) else ""
        number = self.sides.number(ident, node.clause.label, node.mark) if node.clause.label else ""
        pieces = _by_one(node.pieces, mark) if mark and is_old(mark) else node.pieces
        runs = self.writer.runs(pieces, tab_at_end=style in WITH_TAB)
        content = self.comments.around(self.marker.around(runs), mark)
        opening = "".join(self._opening)
        self._opening.clear()
        return paragraph(ident, opening + content, keep + number + self.changes.of_paragraph(mark))

    def _closing(self) -> str:
        """Return a paragraph after a last one that came or went: Word never takes away the last of a file.

        With a space in it, LibreOffice keeps its style; of an empty one it would make what came before it.
        """
        return paragraph(self.styles[names.ALINEA[0]], run(" "))

    def _empty(self, mark: Mark | None) -> str:
        change = self.changes.of_paragraph(without_move(mark) if mark else None)
        return paragraph(self.styles[names.ALINEA[0]], "", change)


_PASSED = {"both": lambda _mark: False, "new": is_old, "old": is_new}
"""Which nodes do not stand in the file, in the new text and in the old text."""


def _by_one(pieces: Sequence[Piece], mark: Mark) -> tuple[Piece, ...]:
    """Return the words of a paragraph that is gone, all by who took the paragraph away.

    A word of it may have gone before by another hand. LibreOffice, when it accepts all, would then take away
    the rest after it as half a paragraph, and give the next one its style and number.
    """
    return tuple(replace(p, mark=p.mark and replace(p.mark, auteur=mark.auteur)) for p in pieces)


def _unmoved(node: Node) -> Node:
    """Return a node whose words come and go instead of moving, as its row does."""
    pieces = [replace(piece, mark=piece.mark and without_move(piece.mark)) for piece in node.pieces]
    return replace(node, pieces=tuple(pieces))


def _measure(table: Node) -> Clause:
    """Return the table that the columns are as wide as: that of its own text, when all its rows fit."""
    (own,) = old_text([table]) if is_old(table.mark) else new_text([table])
    whole = _whole(table)
    return own if columns(own) == columns(whole) else whole


def _whole(node: Node) -> Clause:
    """Return a node with all its words, old and new, as one clause."""
    inlines = tuple(piece.inline for piece in node.pieces)
    return replace(node.clause, inlines=inlines, children=tuple(map(_whole, node.children)))
