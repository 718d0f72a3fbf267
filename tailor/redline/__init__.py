"""The differences between stages of a text as one value, word for word. Knows no file format."""

from tailor.redline.compare import compare
from tailor.redline.sides import accepted, rejected
from tailor.redline.types import Mark, Node, Opmerking, Piece, Redline, Stage, Verschoven, Wijze

__all__ = [
    "Mark",
    "Node",
    "Opmerking",
    "Piece",
    "Redline",
    "Stage",
    "Verschoven",
    "Wijze",
    "accepted",
    "compare",
    "rejected",
]
