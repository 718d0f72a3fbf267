"""Where a paragraph comes or goes: its fate, and the endings before it, which LibreOffice takes along."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tailor.assemble.document import Text
from tailor.model.blocks import Kind
from tailor.redline.types import ChangeKind, Mark, Node, Piece, is_new, is_old, words_in


def mark_of_paragraph(node: Node) -> Mark | None:
    """Return the fate of the paragraph of a node.

    A clause that stands in both texts, but has words in one of them only, is a paragraph in that one only.
    """
    if node.mark is not None or node.clause.label or not node.pieces:
        return node.mark
    if not words_in(node.pieces, is_old) or not words_in(node.pieces, is_new):
        return node.pieces[0].mark
    return None


def parted(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the nodes with every ending apart from the change of the paragraph after it.

    LibreOffice (7.4) takes an insertion at the end of a paragraph and an inserted paragraph after it, both by
    one author, for one change, and takes the paragraph mark between them along when it rejects; so with
    deletions. Word does not. Where a deletion stands between the two, both do right. So the last sign before
    such an ending counts as changed too, or what went there is put after what came. Neither text becomes
    another. An insertion at the end of a paragraph and one at the start of the next are such neighbours too.
    """
    written = [node for part in nodes for node in _written(part)]
    changed = {
        id(node): _apart(node.pieces, mark)
        for node, after in pairwise(written)
        if (mark := mark_of_paragraph(after) or _first_mark(after))
        and mark_of_paragraph(node) is None
        and node.pieces
        and _is_alike(node.pieces[-1].mark, mark)
    }
    return tuple(_with(node, changed) for node in nodes)


def _first_mark(node: Node) -> Mark | None:
    """Return the fate of the first words of a paragraph; None when these stand in both texts."""
    return node.pieces[0].mark if node.pieces else None


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
    author = ending[0].mark.author if ending[0].mark else mark.author
    came, went = (
        replace(sign, mark=Mark(kind, author)) for kind in (ChangeKind.INGEVOEGD, ChangeKind.VERVALLEN)
    )
    first, last = (went, came) if is_old(mark) else (came, went)
    return (*before, *kept, first, *ending, last)


def _split(piece: Piece) -> tuple[tuple[Piece, ...], Piece]:
    """Return a piece without its last sign, and that sign; one that is no text is not cut."""
    if not isinstance(piece.inline, Text) or len(piece.inline.text) < 2:
        return (), piece
    text = piece.inline.text
    return (replace(piece, inline=Text(text[:-1])),), replace(piece, inline=Text(text[-1]))
