"""How a reader finds a place in a redline: "artikel 3.2 onder b", "Bijlage 3"."""

from collections.abc import Iterator, Sequence

from tailor.model.kinds import Kind
from tailor.redline.types import OLD_ONLY, Node

PART_NAMES = {
    Kind.TITEL: "titel",
    Kind.AANHEF: "aanhef",
    Kind.OVERWEGINGEN: "overwegingen",
    Kind.ONDERTEKENING: "ondertekening",
}
"""The parts without a number."""


def named(parts: Sequence[Node]) -> Iterator[tuple[Node, str]]:
    """Yield every node with its place, in reading order; of what is gone, the place it had."""
    annexes = 0
    for part in parts:
        annexes += part.clause.kind is Kind.BIJLAGE and not gone(part)
        yield from _named(part, part_name(part, annexes))


def part_name(part: Node, annexes: int) -> str:
    """Return how a part is called: "artikel 3", "Bijlage 2", "aanhef".

    Args:
        part: The part.
        annexes: How many annexes of the new text have come by, this one included.
    """
    if part.clause.kind is Kind.BIJLAGE:
        return "een vervallen bijlage" if gone(part) else f"Bijlage {annexes}"
    if part.clause.kind is Kind.ARTIKEL:
        return part.clause.label.removesuffix(".").replace("Artikel", "artikel")
    return PART_NAMES.get(part.clause.kind, "")


def gone(node: Node) -> bool:
    """Return whether the whole clause stands in the old text only."""
    return node.mark is not None and node.mark.wijze in OLD_ONLY


def _named(node: Node, name: str) -> Iterator[tuple[Node, str]]:
    label = node.clause.label
    if node.clause.kind in (Kind.LID, Kind.PARAGRAAF) and label:
        name = f"artikel {label.removesuffix('.')}"
    elif node.clause.kind is Kind.ONDERDEEL and label:
        name = f"{name} onder {label.rstrip('.)')}"
    yield node, name
    for child in node.children:
        yield from _named(child, name)
