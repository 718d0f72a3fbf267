"""How a paragraph that stays ends, when the next one came or went whole.

LibreOffice (7.4) takes an insertion at the end of a paragraph and an inserted paragraph after it, both by one
author, for one change, and takes the paragraph mark between them along when it rejects; so with deletions.
Word does not. Where a deletion stands between the two, both do right. So the last sign before such an ending
counts as changed too, or what went there is put after what came. Neither text becomes another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tailor.assemble.document import Text
from tailor.model.blocks import Kind
from tailor.redline.types import Mark, Node, Piece, Wijze
from tailor.render.docx.pieces import is_old, mark_of_paragraph


def parted(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the nodes with every ending apart from the change of the paragraph after it."""
    written = [node for part in nodes for node in _written(part)]
    changed = {
        id(node): _apart(node.pieces, mark)
        for node, after in pairwise(written)
        if (mark := mark_of_paragraph(after))
        and mark_of_paragraph(node) is None
        and _meets(node.pieces, mark)
    }
    return tuple(_with(node, changed) for node in nodes)


def _written(node: Node) -> Iterator[Node]:
    """Yield the nodes that are paragraphs, and tables, which part the paragraphs around them."""
    if node.pieces or node.clause.label or node.clause.kind is Kind.TABEL:
        yield node
    if node.clause.kind is not Kind.TABEL:
        for child in node.children:
            yield from _written(child)


def _with(node: Node, changed: dict[int, tuple[Piece, ...]]) -> Node:
    children = tuple(_with(child, changed) for child in node.children)
    return replace(node, pieces=changed.get(id(node), node.pieces), children=children)


def _meets(pieces: Sequence[Piece], mark: Mark) -> bool:
    """Return whether words end in a change that LibreOffice takes together with this one."""
    return bool(pieces) and _is_alike(pieces[-1].mark, mark)


def _is_alike(one: Mark | None, other: Mark) -> bool:
    return one is not None and is_old(one) is is_old(other)


def _apart(pieces: Sequence[Piece], mark: Mark) -> tuple[Piece, ...]:
    """Return the words with what ends them before what stood or stands in its place."""
    place = len(pieces)
    while place and pieces[place - 1].mark is not None:
        place -= 1
    before, changed = list(pieces[:place]), pieces[place:]
    ending = [piece for piece in changed if _is_alike(piece.mark, mark)]
    other = [piece for piece in changed if not _is_alike(piece.mark, mark)]
    if other or not before:
        return (*before, *ending, *other)
    kept, sign = _split(before.pop())
    author = ending[0].mark.auteur if ending[0].mark else mark.auteur
    came, went = (replace(sign, mark=Mark(wijze, author)) for wijze in (Wijze.INGEVOEGD, Wijze.VERVALLEN))
    first, last = (went, came) if is_old(mark) else (came, went)
    return (*before, *kept, first, *ending, last)


def _split(piece: Piece) -> tuple[tuple[Piece, ...], Piece]:
    """Return a piece without its last sign, and that sign; one that is no text is not cut."""
    if not isinstance(piece.inline, Text) or len(piece.inline.text) < 2:
        return (), piece
    text = piece.inline.text
    return (replace(piece, inline=Text(text[:-1])),), replace(piece, inline=Text(text[-1]))
