"""Give the text of an answers file a newer shape; comments and order stay.

What a step did is seen from its outcome: a key that is gone and a new key with the same answer are one key
that was renamed or moved, and it takes its text and the comments right above it along. Of a key that is gone
altogether the name and the comments stay.
"""

from collections.abc import Iterator
from typing import NamedTuple, cast

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from tailor.answers.base import Location
from tailor.answers.plain_data import Data, Group, sparse
from tailor.answers.shape_steps import STEPS, SchemaStep
from tailor.answers.yaml_read import YamlSource, read
from tailor.answers.yaml_write import Splice, SpliceFinder, apply, block, change, entry, is_flow, matches

SCHEMA_KEY = "schema_versie"


def schema_version() -> int:
    """Return the version of the answers file that this tool writes."""
    return 1 + len(STEPS)


def steps_after(versie: int) -> tuple[SchemaStep, ...]:
    """Return the steps from a version to the newest one; none when it is the newest."""
    return STEPS[versie - 1 :]


def steps_that_change(data: Group, versie: int) -> tuple[SchemaStep, ...]:
    """Return the steps from a version to the newest one that give a file other answers than it holds."""
    found = []
    for step in steps_after(versie):
        after = step.convert(data)
        found += [step] if after != data else []
        data = after
    return tuple(found)


def version_of(data: object) -> int:
    """Return the version of a file that has been read; the first when the file does not say it."""
    found = data.get(SCHEMA_KEY) if isinstance(data, dict) else None
    return int(found) if isinstance(found, str) else 1


def in_newest_shape(data: Group, versie: int) -> Group:
    """Return the answers of a file of a version in the newest shape."""
    for step in steps_after(versie):
        data = step.convert(data)
    return data


def reshaped(text: str, source: YamlSource) -> str:
    """Return the text of a file in the newest shape.

    Args:
        text: The text of the file, its lines ended as in Unix.
        source: What that text holds: a group.
    """
    versie = version_of(source.data)
    for number, step in enumerate(steps_after(versie), versie + 1):
        old = cast(Group, read(text).data)
        new = step.convert({key: part for key, part in old.items() if key != SCHEMA_KEY})
        text = _one_step(text, old, {SCHEMA_KEY: number, **new})
    return text


def _one_step(text: str, old: Group, new: Group) -> str:
    """Return the text with its keys in their new places, and then with the answers that changed."""
    root = read(text).node
    if not isinstance(root, MappingNode) or is_flow(root):
        return "\n".join((*block(sparse(new), 0), ""))
    text = apply(text, list(_Mover(text, root, old, new).edits()), 0)
    moved = read(text)
    if moved.node is None:
        return text
    return change(text, moved.node, cast(Group, _bare(moved.data)), cast(Group, _bare(new)))


def _bare(data: object) -> Data:
    """Return data in which a group with nothing in it is nothing: its key stands alone."""
    if isinstance(data, dict):
        return {key: None if part == {} else _bare(part) for key, part in data.items()}
    return [_bare(part) for part in data] if isinstance(data, list) else cast(Data, data)


class _Piece(NamedTuple):
    """A key that is gone from its place, with its answer.

    Attributes:
        group: The group in which it stood.
        key: The key.
        value: What stands behind it.
        data: The same as plain data.
        end: The end of its last line.
    """

    group: Node
    key: Node
    value: Node
    data: Data
    end: int


class _Mover(SpliceFinder):
    """Finds for every new key the piece of text that it comes from, and the edits that bring it there."""

    def __init__(self, text: str, root: MappingNode, old: Group, new: Group) -> None:
        super().__init__(text)
        self.whole = (root, old, new)
        # What is gone from its place and has no other place yet.
        self.left: list[_Piece] = []
        # Where the answer of a new place stood.
        self.origins: dict[Location, _Piece] = {}
        self._collect(*self.whole)
        self.gone = {id(piece.key): piece for piece in self.left}
        self._match(*self.whole, ())
        self.moved = {id(piece.key) for piece in self.origins.values()}

    def edits(self) -> Iterator[Splice]:
        """Yield the edits that give every key its new place."""
        yield from self._moves(*self.whole, ())

    # -- what is gone, and where it went --

    def _collect(self, node: Node, old: Data, new: Data) -> None:
        for key, value in _pairs(node):
            name, left = str(key.value), cast(Group, old)[str(key.value)]
            if name not in cast(Group, new):
                self._below(node, key, value, left)
        for _, inner in _inside(node, old, new):
            self._collect(*inner)

    def _below(self, node: Node, key: Node, value: Node, data: Data) -> None:
        """Note a key that is gone, and all keys below it: each may have gone its own way."""
        self.left.append(_Piece(node, key, value, data, self.eol(self.end_of(key, value))))
        for inner_key, inner in _pairs(value):
            self._below(value, inner_key, inner, cast(Group, data)[str(inner_key.value)])

    def _match(self, node: Node, old: Data, new: Data, place: Location) -> None:
        for key in _added(old, new):
            self._assign((*place, key), cast(Group, new)[key], node)
        for step, inner in _inside(node, old, new):
            self._match(*inner, (*place, step))

    def _assign(self, place: Location, data: Data, group: Node | None) -> None:
        """Note where the answer of a new place stood, or the parts of it."""
        if found := self._origin(data, group):
            self.origins[place] = found
            self.left = [one for one in self.left if not _overlap(one, found)]
        elif isinstance(data, dict):
            for key, part in data.items():
                self._assign((*place, key), part, None)

    def _origin(self, data: Data, group: Node | None) -> _Piece | None:
        """Return the piece that holds an answer and has no other place yet; rather one of the same group."""
        fits = [
            piece for piece in self.left if piece.data == data and (data is not None or piece.group is group)
        ]
        return min(fits, key=lambda piece: (piece.group is not group, piece.data is not data), default=None)

    # -- the edits --

    def _moves(self, node: Node, old: Data, new: Data, place: Location) -> Iterator[Splice]:
        renamed = {id(self.origins[at].key): key for key, at in self._renamed(node, old, new, place)}
        stays: dict[str, Node] = {}
        for key, _ in _pairs(node):
            if name := renamed.get(id(key)):
                yield Splice(key.start_mark.index, key.end_mark.index, name)
            elif str(key.value) not in cast(Group, new):
                yield self._away(self.gone[id(key)])
                continue
            stays[name or str(key.value)] = key
        for step, inner in _inside(node, old, new):  # first: what ends where its group ends stays in it
            yield from self._moves(*inner, (*place, step))
        yield from self._arrivals(node, stays, new, place)

    def _renamed(self, node: Node, old: Data, new: Data, place: Location) -> Iterator[tuple[str, Location]]:
        """Yield the new keys of a group that only have another name; a first key keeps its dash so."""
        for key in _added(old, new):
            found = self.origins.get((*place, key))
            if found is not None and found.group is node:
                yield key, (*place, key)

    def _arrivals(self, node: Node, stays: dict[str, Node], new: Data, place: Location) -> Iterator[Splice]:
        """Yield the edits that put the new keys of a group below the key before them."""
        values = {id(key): value for key, value in _pairs(node)}
        above: int | None = None
        for name, data in cast(Group, new).items() if values else ():
            if name in stays:
                above = self.eol(self.end_of(stays[name], values[id(stays[name])]))
            elif data is not None or (*place, name) in self.origins:
                lines = self._built((*place, name), data, int(node.start_mark.column))
                yield self._put(node, above, "\n".join(lines))

    def _put(self, node: Node, above: int | None, words: str) -> Splice:
        """Return the edit that puts a key below a line of its group, or above its first key."""
        column, first = int(node.start_mark.column), _pairs(node)[0][0]
        gap = "\n" if column else "\n\n"
        if above is not None:
            return Splice(above, above, gap + words)
        start, lead = int(first.start_mark.index), self._lead(first)
        if self._has_dash(first):
            return Splice(start, start, f"{words.lstrip(' ')}\n{' ' * column}")
        if lead:
            return Splice(lead - 1, lead - 1, f"\n{words}{gap[1:]}")
        return Splice(0, 0, words + gap)

    def _built(self, place: Location, data: Data, column: int) -> list[str]:
        """Return the lines of a new key, made of the pieces that come from elsewhere where there are any."""
        key = str(place[-1])
        if found := self.origins.get(place):
            return self._taken(found, key, column)
        if isinstance(data, dict) and data:
            parts = (self._built((*place, name), part, column + 2) for name, part in data.items())
            return [f"{' ' * column}{key}:", *(line for part in parts for line in part)]
        return entry(key, sparse(data), column)

    def _taken(self, piece: _Piece, name: str, column: int) -> list[str]:
        """Return the lines of a piece under another name and at another indentation."""
        was, start = int(piece.key.start_mark.column), int(piece.key.start_mark.index)
        comments = "" if self._has_dash(piece.key) else self.text[self._lead(piece.key) : start - was]
        words = f"{comments}{' ' * was}{name}{self.text[piece.key.end_mark.index : piece.end]}"
        return [_indented(line, column - was) for line in words.split("\n")]

    def _away(self, piece: _Piece) -> Splice:
        """Return the edit that takes a key away; of one that went nowhere its name and comments stay."""
        start, lead, end = int(piece.key.start_mark.index), self._lead(piece.key), piece.end
        moved = id(piece.key) in self.moved
        if moved and not self._has_dash(piece.key):
            return Splice(lead - 1, end, "") if lead else Splice(0, end + 1, "")
        words = [f"# {'verplaatst' if moved else 'vervallen'}: {piece.key.value}"]
        words += [] if moved else self._comments(piece)
        return Splice(start, end, ("\n" + " " * piece.key.start_mark.column).join(words))

    def _comments(self, piece: _Piece) -> list[str]:
        """Return the comments that stand in a piece, but those of the keys that went elsewhere."""
        start, end = int(piece.key.start_mark.index), piece.end
        gone = [(self._lead(one.key), one.end) for one in self.origins.values()]
        spans = [*gone, *self._words(piece.key), *self._words(piece.value)]
        edits = [Splice(a, b, "") for a, b in _apart(spans) if start <= a and b <= end]
        rest = apply(self.text[start:end], edits, start)
        return [line[line.index("#") :].rstrip() for line in rest.split("\n") if "#" in line]

    def _words(self, node: Node) -> Iterator[tuple[int, int]]:
        """Yield where the words of a part stand; what is left between them are comments."""
        if isinstance(node, MappingNode | SequenceNode) and not is_flow(node):
            for part in node.value:
                for inner in part if isinstance(part, tuple) else (part,):
                    yield from self._words(inner)
        elif end := self.end(node):
            yield int(node.start_mark.index), end

    def _has_dash(self, key: Node) -> bool:
        """Return whether a key stands behind the dash of an element of a list."""
        start = int(key.start_mark.index)
        return bool(self.text[self.text.rfind("\n", 0, start) + 1 : start].strip())

    def _lead(self, key: Node) -> int:
        """Return where the comments right above a key begin; the head of the file belongs to no key."""
        start = line = self.text.rfind("\n", 0, key.start_mark.index) + 1
        mark = " " * key.start_mark.column + "#"
        while line and self.text.startswith(mark, above := self.text.rfind("\n", 0, line - 1) + 1):
            line = above
        return line or start


def _pairs(node: Node) -> list[tuple[Node, Node]]:
    """Return the keys of a group with their values; none of a group in braces, which is one value."""
    return node.value if isinstance(node, MappingNode) and not is_flow(node) else []


def _added(old: Data, new: Data) -> list[str]:
    """Return the keys that are new in a group."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return []
    return [key for key in new if key not in old]


def _inside(node: Node, old: Data, new: Data) -> Iterator[tuple[str | int, tuple[Node, Data, Data]]]:
    """Yield the groups and lists in a group or list that stay, as they were and as they are."""
    for step, inner in _staying(node, old, new):
        part, was, now = inner
        same = any(isinstance(was, kind) and isinstance(now, kind) for kind in (dict, list))
        if same and not is_flow(part):
            yield step, inner


def _staying(node: Node, old: Data, new: Data) -> Iterator[tuple[str | int, tuple[Node, Data, Data]]]:
    """Yield all that stays in a group or list."""
    if isinstance(old, dict) and isinstance(new, dict):
        pairs = {str(key.value): value for key, value in _pairs(node)}
        yield from ((key, (pairs[key], old[key], new[key])) for key in pairs if key in new)
    elif isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list):
        sources = range(len(old)) if len(old) == len(new) else matches(old, new)
        yield from ((to, (node.value[i], old[i], new[to])) for to, i in enumerate(sources) if i is not None)


def _overlap(one: _Piece, other: _Piece) -> bool:
    """Return whether one piece stands in the other."""
    return bool(one.key.start_mark.index < other.end and other.key.start_mark.index < one.end)


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans in order, those that stand in another left out."""
    at = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= at:
            yield start, end
            at = end


def _indented(line: str, shift: int) -> str:
    """Return a line moved to the right, or to the left as far as it can."""
    if not line.strip() or shift >= 0:
        return " " * shift + line if line.strip() else ""
    return line[min(-shift, len(line) - len(line.lstrip(" "))) :]
