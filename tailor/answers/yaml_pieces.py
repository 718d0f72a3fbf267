"""Read an answers file piece by piece, so that after a change only the pieces that changed are parsed.

Parsing is most of the work of a save. A piece is a key of the file with what stands under it, and of a long
list each element. The pieces of the last texts are remembered by their exact words; each is read by the same
parser as a whole file. Whatever is not certain to mean the same in pieces, a fault above all, is read whole.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from ruamel.yaml.error import StreamMark
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tailor.answers.base import Location
from tailor.answers.yaml_read import SourceError, YamlSource
from tailor.answers.yaml_read import read as read_whole

# Of how many texts the pieces are remembered: two programs that take turns in a file or two have enough.
_REMEMBERED: Final = 4
# What makes that a line is no line, or that a text is no simple file: a line break of another kind, a line of
# three signs that begins or ends a document, a directive.
_ODD: Final = re.compile(r"[\r\x85\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)", re.MULTILINE)
# A key of the file itself, and the head of one with a list below it.
_KEY: Final = re.compile(r"^[a-z][a-z0-9_]*:(?=[ \n])", re.MULTILINE)
_OVER_LIST: Final = re.compile(r"[a-z0-9_]+: *(?:#.*)?\n(?: *(?:#.*)?\n)*(?=( +)- )")
_NOTHING: Final = re.compile(r"(?: *(?:#.*)?\n)*")
# In what an element of a list stands.
_IN_A_LIST: Final[Location] = ("",)


class _NotSureError(Exception):
    """The text may mean something else as a whole than in pieces."""


class _Offset(NamedTuple):
    """Where a piece begins in a file: how many signs and how many lines stand before it."""

    signs: int
    lines: int


@dataclass
class _ParsedPiece:
    """A piece that was parsed.

    Attributes:
        data: Its values.
        root: Its root, as if it stood at the beginning of a file.
        last: Where it stood last, and its root there.
    """

    data: object
    root: Node
    last: tuple[_Offset, Node]

    def at(self, place: _Offset) -> Node:
        """Return the root of the piece where it stands in a file."""
        where, node = self.last
        if where != place:
            node = _moved(self.root, place)
            self.last = place, node
        return node


_Pieces = dict[str, _ParsedPiece]


class _PieceMemory:
    """The pieces of the last texts."""

    def __init__(self) -> None:
        self.texts: tuple[_Pieces, ...] = ()

    def piece(self, text: str, around: Location, into: _Pieces) -> _ParsedPiece:
        """Return a piece, parsed now or before.

        Raises:
            _NotSureError: It cannot be read by itself.
        """
        known = next((texts[text] for texts in (into, *self.texts) if text in texts), None)
        into[text] = known or _parsed(text, around)
        return into[text]

    def keep(self, pieces: _Pieces) -> None:
        """Remember the pieces of one more text, and forget those of the oldest."""
        self.texts = (pieces, *self.texts[: _REMEMBERED - 1])


_MEMORY: Final = _PieceMemory()


def read(text: str) -> YamlSource:
    """Return the values of a file.

    Raises:
        SourceError: The text is no YAML, or uses what an answers file does not need (anchors, own tags).
    """
    try:
        return _in_pieces(text)
    except _NotSureError:
        return read_whole(text)


def _in_pieces(text: str) -> YamlSource:
    """Return the values of a file, read piece by piece.

    Raises:
        _NotSureError: It has to be read whole.
    """
    starts = [found.start() for found in _KEY.finditer(text)]
    if not starts or _ODD.search(text) or not _NOTHING.fullmatch(text, 0, starts[0]):
        raise _NotSureError
    reader = _PieceReader(text)
    for start, end in pairwise([*starts, len(text)]):
        reader.take(start, end)
    _MEMORY.keep(reader.pieces)
    return reader.source


class _PieceReader:
    """Puts the pieces of one text together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: _Pieces = {}
        self.data: dict[str, object] = {}
        self.roots: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []
        self.place = _Offset(0, 0)

    @property
    def source(self) -> YamlSource:
        """Return the whole."""
        first, last = self.roots[0], self.roots[-1]
        root = MappingNode(first.ctag, self.pairs, first.start_mark, last.end_mark, flow_style=False)
        return YamlSource(self.data, root)

    def take(self, start: int, end: int) -> None:
        """Take in one or more keys of the file with what stands under them.

        Raises:
            _NotSureError: They cannot be read by themselves, or a key stands there twice.
        """
        if (head := _OVER_LIST.match(self.text, start, end)) is not None:
            self._take_list(head, end)
        else:
            data, root = self._piece(start, end, ())
            self._add(data, root, root.value)

    def _take_list(self, head: re.Match[str], end: int) -> None:
        """Take in a key with a list below it, element by element."""
        data, root = self._piece(head.start(), head.end(), ())
        element = re.compile(f"^{head[1]}- ", re.MULTILINE)
        starts = [found.start() for found in element.finditer(self.text, head.end(), end)]
        parts = [self._piece(*ends, _IN_A_LIST) for ends in pairwise([*starts, end])]
        nodes = [node for _, node in parts]
        whole = SequenceNode(
            nodes[0].ctag,
            [part for node in nodes for part in node.value],
            nodes[0].start_mark,
            nodes[-1].end_mark,
            flow_style=False,
        )
        listed = [one for values, _ in parts if isinstance(values, list) for one in values]
        ((key, _),) = root.value
        self._add(dict.fromkeys(data if isinstance(data, dict) else (), listed), root, [(key, whole)])

    def _add(self, data: object, root: Node, pairs: list[tuple[Node, Node]]) -> None:
        """Add keys to the file."""
        if not isinstance(data, dict) or data.keys() & self.data.keys():
            raise _NotSureError
        self.data |= data
        self.roots.append(root)
        self.pairs += pairs

    def _piece(self, start: int, end: int, around: Location) -> tuple[object, Node]:
        """Return the values and the root of a piece."""
        piece = _MEMORY.piece(self.text[start:end], around, self.pieces)
        lines = self.place.lines + self.text.count("\n", self.place.signs, start)
        self.place = _Offset(start, lines)
        return piece.data, piece.at(self.place)


def _parsed(text: str, around: Location) -> _ParsedPiece:
    """Return a piece, parsed.

    Raises:
        _NotSureError: It cannot be read by itself, or is no block of the kind that is expected there.
    """
    try:
        source = read_whole(text, around)
    except SourceError as error:
        raise _NotSureError from error
    node = source.node
    if not isinstance(node, SequenceNode if around else MappingNode) or node.flow_style:
        raise _NotSureError
    return _ParsedPiece(source.data, node, (_Offset(0, 0), node))


def _moved(node: Node, by: _Offset) -> Node:
    """Return a part with all in it, so many signs and lines further in the file."""
    start, end = (
        StreamMark(mark.name, mark.index + by.signs, mark.line + by.lines, mark.column)
        for mark in (node.start_mark, node.end_mark)
    )
    if isinstance(node, ScalarNode):
        return ScalarNode(node.ctag, node.value, start, end, style=node.style)
    if isinstance(node, MappingNode):
        pairs = [(_moved(key, by), _moved(value, by)) for key, value in node.value]
        return MappingNode(node.ctag, pairs, start, end, flow_style=node.flow_style)
    parts = [_moved(part, by) for part in node.value]
    return SequenceNode(node.ctag, parts, start, end, flow_style=getattr(node, "flow_style", None))
