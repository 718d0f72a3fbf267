"""How many changes a redline has: of each author, and in each part, as a table that leads to the parts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tailor.assemble.builders import Cell, heading, paragraph, table
from tailor.assemble.document import Clause, Ref
from tailor.assemble.find import named
from tailor.grammar import capital
from tailor.model.blocks import Kind
from tailor.redline.types import ChangeKind, Mark, Node, Piece, Redline, is_old

_NEW, _GONE, _REPLACED, _MOVED = "Ingevoegd", "Vervallen", "Vervangen", "Verplaatst"
_KINDS = (_NEW, _GONE, _REPLACED, _MOVED)
_TOTAL = "Samen"
_WHOLE = {ChangeKind.INGEVOEGD: _NEW, ChangeKind.VERVALLEN: _GONE, ChangeKind.VERPLAATST_NAAR: _MOVED}


def count_changes(redline: Redline) -> Counter[str]:
    """Return how many changes each author made.

    A clause that is wholly new, gone or moved is one change, both ends of a move together; in a clause that
    stays, words of one author that follow each other are one.
    """
    return Counter(author for author, _ in _changes(redline.parts, None))


def overview(redline: Redline) -> Clause:
    """Return how many changes of each kind every part has; its name leads to the part."""
    counted = [(part, Counter(kind for _, kind in _changes((part,), None))) for part in redline.parts]
    names = {id(node): name for node, name in named(redline.parts, Node.own_clause, Node.is_gone)}
    changed = [(part, counts) for part, counts in counted if counts]
    rows = [_row(_name(part, names[id(part)]), counts) for part, counts in changed]
    total: Counter[str] = sum((counts for _, counts in changed), Counter())
    words = "Elke naam in de eerste kolom is een link naar dat onderdeel van de tekst."
    if equal := len(counted) - len(changed):
        words += (
            f" In {'één ander onderdeel' if equal == 1 else f'{equal} andere onderdelen'} wijzigde niets."
        )
    listed = table(("Onderdeel", *_KINDS, _TOTAL), (*rows, _row(_TOTAL, total)))
    return heading("Wijzigingen per onderdeel", paragraph(words), listed)


def _name(part: Node, name: str) -> Cell:
    """Return what a part is called, as a reference to it; the title on the cover is none."""
    nowhere = part.is_gone() or part.clause.kind is Kind.TITEL
    said = f"{capital(name)} (oud)" if part.is_gone() and part.clause.label else capital(name)
    return said if nowhere else Ref(said, part.clause.citation, numeric=False)


def _row(name: Cell, counts: Counter[str]) -> tuple[Cell, ...]:
    return (name, *(str(counts[kind] or "–") for kind in _KINDS), str(counts.total()))


def _changes(nodes: Sequence[Node], above: Mark | None) -> Iterator[tuple[str, str]]:
    """Yield every change: its author and what it is; a move counts where it went to."""
    for node in nodes:
        if node.mark is None:
            yield from _in_words(node.pieces)
        elif node.mark != above and node.mark.kind in _WHOLE:
            yield node.mark.author, _WHOLE[node.mark.kind]
        yield from _changes(node.children, node.mark)


def _in_words(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """Yield the changes in the words of a clause that stays."""
    for author, group in groupby(pieces, key=lambda piece: piece.mark.author if piece.mark else ""):
        ends = {is_old(piece.mark) for piece in group}
        if author:
            yield author, _REPLACED if len(ends) > 1 else _GONE if True in ends else _NEW
