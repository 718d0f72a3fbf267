"""The words of a clause in a redline as runs: what stayed, what came and what went."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tailor.assemble.document import Break, Filled, Gap, Inline, Ref
from tailor.redline.types import NEW_ONLY, OLD_ONLY, Mark, Node, Piece
from tailor.render.docx import names
from tailor.render.docx.inlines import RunWriter
from tailor.render.docx.tracked import Changes
from tailor.render.docx.xml import link, run
from tailor.render.typography import kept_together


class PlainWriter(RunWriter):
    """Writes filled words as bare words: Word does not take a content control back with a change."""

    __slots__ = ()

    def _answer(self, inline: Filled | Gap) -> str:
        style = self.styles[names.OPEN_PUNT] if isinstance(inline, Gap) else ""
        return run(inline.text, style) if inline.text else ""


@dataclass(frozen=True, slots=True)
class PieceWriter:
    """Writes pieces.

    Attributes:
        writer: Writes the inlines.
        changes: Writes what became of them.
    """

    writer: RunWriter
    changes: Changes

    def runs(self, pieces: Sequence[Piece], *, tab_at_end: bool = False) -> str:
        """Return the runs of a clause; neighbours with one fate are one change.

        Args:
            pieces: Its words, old and new.
            tab_at_end: Whether the style has a ruled tab to the right edge.
        """
        words = kept_together([piece.inline for piece in pieces])
        pieces = [replace(piece, inline=inline) for piece, inline in zip(pieces, words, strict=True)]
        ready = [
            (piece.mark, *self._ready(piece, following(pieces, index), tab_at_end=tab_at_end and ends))
            for index, piece in enumerate(pieces)
            for ends in (_ends_in_both(pieces, index),)
        ]
        return "".join(
            self._group(mark, bookmark, "".join(runs for _, _, runs in group))
            for (mark, bookmark), group in itertools.groupby(ready, key=lambda one: one[:2])
        )

    def _ready(self, piece: Piece, after: Inline | None, *, tab_at_end: bool) -> tuple[str, str]:
        """Return the bookmark that a piece is a link to ("" for none) and its runs.

        A reference that is gone is bare words: what it led to may be gone too.
        """
        if not isinstance(piece.inline, Ref):
            return "", self.writer.one(piece.inline, after, tab_at_end=tab_at_end)
        if is_old(piece.mark):
            return "", run(piece.inline.text)
        return self.writer.reference(piece.inline)

    def _group(self, mark: Mark | None, bookmark: str, runs: str) -> str:
        # A change stands inside a link: the schema has no link inside a change.
        changed = self.changes.around(mark, runs) if mark else runs
        return link(bookmark, changed) if bookmark and changed else changed


def is_old(mark: Mark | None) -> bool:
    """Return whether this stands in the old text only."""
    return mark is not None and mark.wijze in OLD_ONLY


def is_new(mark: Mark | None) -> bool:
    """Return whether this stands in the new text only."""
    return mark is not None and mark.wijze in NEW_ONLY


def following(pieces: Sequence[Piece], index: int) -> Inline | None:
    """Return what comes after a piece in the text that it stands in: the old one if it is gone."""
    passed = is_new if is_old(pieces[index].mark) else is_old
    return next((piece.inline for piece in pieces[index + 1 :] if not passed(piece.mark)), None)


def _ends_in_both(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether what stands in both texts ends a line in the old one too.

    Only then a ruled line may run to the margin: in the old text words would come after its tab.
    """
    if pieces[index].mark is not None:
        return True
    after = next((piece.inline for piece in pieces[index + 1 :] if not is_new(piece.mark)), None)
    return after is None or isinstance(after, Break)


def of_new(pieces: Sequence[Piece]) -> tuple[Inline, ...]:
    """Return the words of the new text."""
    return tuple(piece.inline for piece in pieces if not is_old(piece.mark))


def of_old(pieces: Sequence[Piece]) -> tuple[Inline, ...]:
    """Return the words of the old text."""
    return tuple(piece.inline for piece in pieces if not is_new(piece.mark))


def mark_of_paragraph(node: Node) -> Mark | None:
    """Return the fate of the paragraph of a node.

    A clause that stands in both texts, but has words in one of them only, is a paragraph in that one only.
    """
    if node.mark is not None or node.clause.label or not node.pieces:
        return node.mark
    if not of_new(node.pieces) or not of_old(node.pieces):
        return node.pieces[0].mark
    return None
