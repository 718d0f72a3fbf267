"""The room of the labels of a list in Word: a wider column where the longest would touch its words."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from tailor.model.blocks import Kind
from tailor.redline.types import Node
from tailor.render.docx.numbering import ListLevel
from tailor.render.typography import label_room

# The size of the letter that is counted on, in thousandths of a twentieth of a point: 11 points.
_SIZE = 0.22


def rooms(nodes: Sequence[Node]) -> Mapping[int, int]:
    """Return the room that the labels of each list need, for every item of it by its identity.

    Args:
        nodes: Nodes that stand under each other; of a comparison both texts.
    """
    found: dict[int, int] = {}
    for kind, group in groupby(nodes, key=lambda node: node.clause.kind if node.clause.label else None):
        items = list(group)
        if kind in (Kind.LID, Kind.ONDERDEEL):
            found.update(dict.fromkeys(map(id, items), label_room(node.clause.label for node in items)))
    return found


def indent(level: ListLevel | None, room: int) -> str:
    """Return what a paragraph needs so that its label has this room; nothing when the level gives it.

    A level of which the number does not hang is laid out by the house in another way.
    """
    if level is None or not level.hanging:
        return ""
    more = round(room * _SIZE) - level.hanging
    if more <= 0:
        return ""
    return f'<w:ind w:left="{level.left + more}" w:hanging="{level.hanging + more}"/>'
