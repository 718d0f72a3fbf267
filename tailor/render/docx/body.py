"""The text as paragraphs: each in the style and with the number of its own text; tables, contents.

A document is written as a redline in which nothing changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from tailor.assemble.document import Clause
from tailor.model.blocks import Kind
from tailor.redline.types import (
    Mark,
    Node,
    Passed,
    Piece,
    is_new,
    is_old,
    text_of,
    unchanged,
    words_in,
)
from tailor.render.docx import layout
from tailor.render.docx.fitted import signing_columns
from tailor.render.docx.inlines import Marker
from tailor.render.docx.labels import indent, rooms
from tailor.render.docx.numbering import Restarts
from tailor.render.docx.ooxml import paragraph, run
from tailor.render.docx.parted import mark_of_paragraph
from tailor.render.docx.tables import row_xml, side_by_side, table_xml
from tailor.render.docx.tracked import Changes, Comments, without_move
from tailor.render.signing import fits_a_page, last_two_stay, rows_that_stay, signing_rows
from tailor.render.typography import (
    NONE_SHARED,
    columns,
    parts_of,
    shares,
)


class Sides:
    """The styles and the numbers of both texts, clause by clause.

    A clause that stands in both is laid out as in the new text: who accepts all has the clean file. One that
    is gone is laid out as in the old text: who rejects all has the model.
    """

    def __init__(self, new: Sequence[Clause], old: Sequence[Clause], numbers: Restarts) -> None:
        """Begin at the first clauses of both texts, ``old`` none when nothing changed.

        ``numbers`` goes along with the new text.
        """
        self._new = layout.styles_in_order(new)
        self._old = layout.styles_in_order(old)
        self._numbers = numbers
        self._numbers_before = Restarts(numbers.lists, numbers.added)

    def style(self, node: Node) -> str:
        """Return the name of the style of the next node; empty when it only holds others together."""
        new = "" if is_old(node.mark) else next(self._new)
        old = "" if is_new(node.mark) else next(self._old, "")
        return new or old

    def number(self, style: str, label: str, mark: Mark | None) -> str:
        """Return what a paragraph in this style (its id) needs to get its number in each text."""
        if is_old(mark):
            return self._numbers_before.nearest(style, label)
        found = self._numbers.properties(style, label, self._numbers_before)
        if not is_new(mark):
            self._numbers_before.follow(self._numbers, style, label)
        return found

    def indent(self, style: str, room: int) -> str:
        """Return what a paragraph in this style (its id) needs so that its number has this room."""
        return indent(self._numbers.lists.by_style.get(style), room)


@dataclass(slots=True)
class Body:
    """Writes nodes as paragraphs, with tracked changes.

    Attributes:
        styles: The ids of the shell's styles by name.
        sides: The styles and numbers of both texts.
        marker: Puts bookmarks around the words of clauses of the new text that are referred to.
        comments: Writes comments around the words, and what became of these.
        widths: The shares of the columns of a table, by the words of its heading row.
        width: The width between the margins of the page.
    """

    styles: Mapping[str, str]
    sides: Sides
    marker: Marker
    comments: Comments
    widths: Mapping[str, Sequence[int]] = field(default_factory=dict)
    width: int = layout.TEXT_WIDTH
    _moving: Mark | None = None
    # Whether paragraphs stay with what follows; None leaves that to their style and their words.
    _keeps: bool | None = None
    _opening: list[str] = field(default_factory=list)
    _last: Mark | None = None
    _rooms: dict[int, int] = field(default_factory=dict)
    # The signature block that stays with the last one.
    _stays: Node | None = None

    @property
    def changes(self) -> Changes:
        """Return what writes words, and what became of them."""
        return self.comments.changes

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
        if not self._last:
            return found
        # Word never takes away the last paragraph of a file, so another comes after one that came or went.
        # With a space in it, LibreOffice keeps its style; of an empty one it would make what came before it.
        return found + paragraph(self.styles[layout.ALINEA[0]], run(" "))

    def _all(self, nodes: Sequence[Node]) -> str:
        """Return nodes in order, an empty line between two tables: in Word they would be one table.

        Tables meet in the file, but also in one of the texts when what stands between them comes or goes.
        """
        found: list[str] = []
        before: dict[str, Kind | None] = {}
        self._rooms.update(rooms(nodes))
        signed = [node for node in nodes if node.clause.kind is Kind.HANDTEKENING]
        self._stays = signed[-2] if last_two_stay(_whole(signed)) else self._stays
        for node in nodes:
            stands = [side for side, passed in _PASSED.items() if not passed(node.mark)]
            if node.clause.kind is Kind.TABEL and any(before.get(side) is Kind.TABEL for side in stands):
                found.append(self._empty(node.mark))
            found.append(self._node(node))
            before.update(dict.fromkeys(stands, node.clause.kind))
        return "".join(found)

    def _node(self, node: Node) -> str:
        """Return a node and all under it; the outermost one that moves is one end of the move."""
        if node.mark is None or not node.mark.move or self._moving is not None:
            return self._own(node) + self._below(node)
        self._moving = node.mark
        start, end = self.changes.move_start(node.mark)
        self._opening.append(start)
        found = self._own(node) + self._below(node)
        self._moving = None
        return self._unopened() + found + end

    def _own(self, node: Node) -> str:
        """Return the paragraph of the node's own words; nothing when it has neither words nor a number."""
        if not is_old(node.mark):
            self.marker.expect(node.clause.citation)
        self.comments.expect(node.remarks)
        style = self.sides.style(node)
        if not node.pieces and not node.clause.label:
            return ""
        return self._paragraph(style, node, mark_of_paragraph(node))

    def _below(self, node: Node) -> str:
        match node.clause.kind:
            case Kind.TABEL:
                return self._table(node)
            case Kind.HANDTEKENING:
                return self._signatures(node)
            case Kind.FORMULIER:
                return self._form(node.children)
            case _:
                return self._all(node.children)

    def _form(self, lines: Sequence[Node]) -> str:
        """Return the lines of a form, each kept with the next."""
        return self._kept(lines[:-1], keeps=True) + self._all(lines[-1:])

    def _kept(self, nodes: Sequence[Node], *, keeps: bool | None) -> str:
        """Return nodes that stay with what follows, or do not whatever their style says."""
        self._keeps = keeps
        found = self._all(nodes)
        self._keeps = None
        return found

    def _signatures(self, block: Node) -> str:
        """Return a signature block: two signatures that stand in both texts are side by side, others apart.

        Word can not track that a cell comes or goes.
        """
        above, rows = signing_rows(block.children, _is_unit)
        stays = block is self._stays
        found = [self._kept(above, keeps=True if stays and not rows else None)]
        if any(node.mark or any(piece.mark for piece in node.pieces) for node in block.walk()):
            rows = [[one] for row in rows for one in row]
        keeps = [*rows_that_stay(rows, _is_unit, whole=fits_a_page(*_whole([block]))), stays]
        for is_pair, group in groupby(zip(rows, keeps, strict=False), key=lambda row: len(row[0]) > 1):
            if is_pair:
                cells = [self._signing_cells(row, keep) for row, keep in group]
                found.append(side_by_side(cells, signing_columns(self.width)))
            else:
                found += [self._kept(row, keeps=keep or None) for row, keep in group]
        return "".join(found)

    def _signing_cells(self, row: Sequence[Node], keeps: bool) -> tuple[str, str, str]:
        """Return two signatures, and what stands between them, as cells in the order of reading.

        Word keeps a row with the next one when its paragraphs stay with what follows. The row itself is never
        split, so they say only that.
        """
        first, *between, last = row
        cells = [self._kept(nodes, keeps=keeps) for nodes in ([first], between, [last])]
        empty = paragraph(self.styles[layout.ONDERTEKENING_TUSSEN], "", _keep(keeps))
        return cells[0], cells[1] or empty, cells[2]

    def _table(self, table: Node) -> str:
        """Return a table; empty when it has no cells."""
        measured = _measure(table)
        wide = parts_of(self.width, shares(measured, self.widths))
        rows = "".join(self._row(row, wide) for row in table.children)
        if rows:
            self._last = next((row.mark for row in table.children if row.mark), None)
        return table_xml(measured, self.styles[layout.TABLE], wide, rows) if wide else ""

    def _row(self, row: Node, wide: Sequence[int]) -> str:
        """Return a row, filled up with empty cells; a heading row is repeated on the next page."""
        self.comments.expect(row.remarks)
        self.sides.style(row)
        cells, styles = [], []
        for cell in row.children:
            self.comments.expect(cell.remarks)
            styles.append(self.sides.style(cell))
            # A cell keeps its last paragraph mark, unless the whole row comes or goes.
            cells.append(self._paragraph(styles[-1], _unmoved(cell), row.mark and without_move(row.mark)))
        heading = layout.TABELKOP in styles
        empty = paragraph(self.styles[layout.TABELKOP if heading else layout.TABELTEKST], "")
        filled = [*cells, *[empty] * (len(wide) - len(cells))]
        return row_xml(wide, filled, self.changes.of_row(row.mark), heading=heading)

    def _paragraph(self, style: str, node: Node, mark: Mark | None) -> str:
        self._last = mark
        ident = self.styles[style]
        own = words_in(node.pieces, is_new if is_old(mark) else is_old)
        keep = _keep(self._keeps)
        if self._keeps is None and layout.keeps_with_next(style, own):
            keep = _keep(True)
        number = self.sides.number(ident, node.clause.label, node.mark) if node.clause.label else ""
        number += self.sides.indent(ident, self._rooms.pop(id(node), 0))
        pieces = _by_one(node.pieces, mark) if mark else node.pieces
        runs = self.changes.runs(pieces, tab_at_end=style in layout.WITH_TAB)
        content = self._unopened() + self.comments.around(self.marker.around(runs), mark)
        return paragraph(ident, content, keep + number + self.changes.of_paragraph(mark))

    def _unopened(self) -> str:
        """Return what opens a move and waits for its first paragraph."""
        opening = "".join(self._opening)
        self._opening.clear()
        return opening

    def _empty(self, mark: Mark | None) -> str:
        change = self.changes.of_paragraph(without_move(mark) if mark else None)
        return paragraph(self.styles[layout.ALINEA[0]], "", change)


def unchanged_text(
    clauses: Sequence[Clause],
    styles: Mapping[str, str],
    changes: Changes,
    restarts: Restarts,
    widths: Mapping[str, Sequence[int]] = NONE_SHARED,
    width: int = layout.TEXT_WIDTH,
) -> str:
    """Return clauses as paragraphs in which nothing changed and to which nothing refers.

    Args:
        clauses: The clauses.
        styles: The ids of the shell's styles by name.
        changes: Writes the words.
        restarts: Holds Word's numbers equal to the labels.
        widths: The shares of the columns of a table, by the words of its heading row.
        width: The width between the margins of the page.
    """
    nodes = unchanged(clauses)
    marker = Marker({}, changes.ids)
    sides = Sides(clauses, (), restarts)
    return Body(styles, sides, marker, Comments(changes), widths, width).text(nodes)


def _whole(nodes: Sequence[Node]) -> tuple[Clause, ...]:
    """Return nodes as clauses with all their words, old and new."""
    return tuple(text_of(nodes, _PASSED["both"]))


def _is_unit(node: Node) -> bool:
    return node.clause.kind is Kind.ONDERTEKENAAR


def _keep(keeps: bool | None) -> str:
    """Return the property of a paragraph that stays with what follows, or does not; None says nothing."""
    return "" if keeps is None else "<w:keepNext/>" if keeps else '<w:keepNext w:val="0"/>'


# Which nodes do not stand in the file, in the new text and in the old text.
_PASSED: Mapping[str, Passed] = {"both": lambda _mark: False, "new": is_old, "old": is_new}


def _by_one(pieces: Sequence[Piece], mark: Mark) -> tuple[Piece, ...]:
    """Return the words of a paragraph that comes or goes, all by who brought it or took it away.

    A word of it may be by another hand. LibreOffice, when it takes the paragraph away, would then take away
    the rest after it as half a paragraph, and give the next one its style and number.
    """
    return tuple(replace(p, mark=p.mark and replace(p.mark, author=mark.author)) for p in pieces)


def _unmoved(node: Node) -> Node:
    """Return a node whose words come and go instead of moving, as its row does."""
    pieces = [Piece(piece.inline, piece.mark and without_move(piece.mark)) for piece in node.pieces]
    return replace(node, pieces=tuple(pieces))


def _measure(table: Node) -> Clause:
    """Return the table that the columns are as wide as: that of its own text, when all its rows fit."""
    (own,) = text_of([table], is_new if is_old(table.mark) else is_old)
    (whole,) = _whole([table])
    return own if columns(own) == columns(whole) else whole
