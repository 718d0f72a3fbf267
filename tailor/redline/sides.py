"""Both sides of a redline: the text with all changes accepted, and with all rejected."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tailor.assemble.document import Clause
from tailor.redline.tokens import join
from tailor.redline.types import NEW_ONLY, OLD_ONLY, Node, Redline, Wijze


def accepted(redline: Redline) -> tuple[Clause, ...]:
    """Return the new text: the tree without what is gone."""
    return tuple(_side(redline.parts, OLD_ONLY))


def rejected(redline: Redline) -> tuple[Clause, ...]:
    """Return the old text: the tree without what came.

    Labels, and the numbers of references that stand in both texts, are those of the new text; what was
    filled in with the very words that stood there is a filled word.
    """
    return tuple(_side(redline.parts, NEW_ONLY))


def _side(nodes: Iterable[Node], without: frozenset[Wijze]) -> Iterator[Clause]:
    for node in nodes:
        if node.mark is None or node.mark.wijze not in without:
            kept = (p.inline for p in node.pieces if p.mark is None or p.mark.wijze not in without)
            children = tuple(_side(node.children, without))
            yield replace(node.clause, inlines=tuple(join(kept)), children=children)
