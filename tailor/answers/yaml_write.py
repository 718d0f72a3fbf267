"""Change answers in the text of a file, and nothing else in it: comments, order and layout stay.

The file is read into parts that know where they begin and end. What changed is written over exactly that
piece of the text; a new key goes below the key before it in the questionnaire.
"""

import datetime
import json
import re
import textwrap
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tailor.answers.base import NOT_KNOWN_KEY
from tailor.answers.plain_data import Data, Group, Whole, key_of, sparse

WIDTH: Final = 100
_PLAIN: Final = re.compile(r"[^\W\d_](?:[^:#\t]|:(?=\S)|(?<=\S)#)*")
_OTHER_MEANING: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def block(value: Data, indent: int) -> list[str]:
    """Return the lines of a group or a list, each with its indentation; a scalar is one bare line."""
    margin = " " * indent
    if isinstance(value, dict) and value:
        return [line for key, part in value.items() for line in entry(key, part, indent)]
    if isinstance(value, list) and value:
        return [line for part in value for line in element(part, indent)]
    return [margin + scalar(value)]


def entry(key: str, value: Data, indent: int) -> list[str]:
    """Return the lines of one key with its value."""
    margin = " " * indent
    if isinstance(value, dict | list) and value:
        return [f"{margin}{key}:", *block(value, indent + 2)]
    first, *rest = folded(value, indent + 2)
    return [f"{margin}{key}: {first}", *rest]


def element(value: Data, indent: int) -> list[str]:
    """Return the lines of one element of a list, its dash at the indentation."""
    margin = " " * indent
    if isinstance(value, dict) and value:
        first, *rest = block(value, indent + 2)
        return [f"{margin}- {first.lstrip()}", *rest]
    first, *rest = folded(value, indent + 2)
    return [f"{margin}- {first}", *rest]


def folded(value: Data, indent: int) -> list[str]:
    """Return a scalar, a long text as ``>-`` with its lines below it, one of several lines as ``|-``."""
    if isinstance(value, str) and _can_stand(value):
        margin = " " * indent
        return ["|-", *(margin + line if line else "" for line in value.split("\n"))]
    if not isinstance(value, str) or len(value) <= WIDTH or not _can_fold(value):
        return [scalar(value)]
    margin = " " * indent
    lines = textwrap.wrap(value, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return [">-", *(margin + line for line in lines)]


def _can_fold(text: str) -> bool:
    """Return whether folding gives the same text back: only single, ordinary spaces."""
    return " ".join(textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)) == text


def _can_stand(text: str) -> bool:
    """Return whether a text has several lines that can stand as they are, none with what cannot be seen."""
    lines = text.split("\n")
    if len(lines) < 2 or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return False
    return all(line.isprintable() and line == line.rstrip() for line in lines)


def scalar(value: Data) -> str:
    """Return a value on one line; an empty list and an empty group have their brackets."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        return value if _is_plain(value) else _quoted(value)
    return json.dumps(value)


def _is_plain(text: str) -> bool:
    """Return whether a text needs no quotes: it starts with a letter and means nothing else."""
    return (
        len(text) <= WIDTH
        and text.casefold() not in _OTHER_MEANING
        and text.isprintable()
        and _PLAIN.fullmatch(text) is not None
    )


def _quoted(text: str) -> str:
    """Return the text in double quotes; what cannot be seen is written as its number."""
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(
        char if char.isprintable() or ord(char) > 0xFFFF else f"\\u{ord(char):04x}" for char in shown
    )


class Splice(NamedTuple):
    """A piece of the text and what stands there from now on."""

    start: int
    end: int
    text: str


def change(text: str, root: Node, old: Group, new: Group) -> str:
    """Return the text with the new answers in it.

    Args:
        text: The text of the file.
        root: The parts of that text; a group.
        old: The answers that the text holds, defaults included.
        new: The answers that it must hold.
    """
    return apply(text, list(SpliceFinder(text).value(root, old, new)), 0)


def apply(text: str, edits: list[Splice], offset: int) -> str:
    """Return a text with edits in it; ``offset`` is where the text begins in what the edits count from."""
    done, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        done += [text[at : edit.start - offset], edit.text]
        at = edit.end - offset
    return "".join((*done, text[at:]))


class SpliceFinder:
    """Finds the edits for one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def value(self, node: Node, old: Data, new: Data) -> Iterator[Splice]:
        """Yield the edits inside a group or a list that stays one."""
        if isinstance(node, MappingNode) and isinstance(old, dict) and isinstance(new, dict):
            yield from self._group(node, old, new)
        elif isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list):
            yield self._list(node, old, new)

    def _group(self, node: MappingNode, old: Group, new: Group) -> Iterator[Splice]:
        """Yield the edits of a group: changed keys, keys that are gone, and new keys."""
        pairs: dict[str, tuple[Node, Node]] = {str(key.value): (key, value) for key, value in node.value}
        for key in [key for key in old if key in pairs and key not in new]:
            yield from self._over(*pairs[key], None)
        above: tuple[Node, Node] = node.value[0]
        for key, answer in new.items():
            if key in pairs:
                above = pairs[key]
                yield from self._part(above[1], old.get(key), answer, self._over(*above, answer))
            elif old.get(key) != answer:
                yield self._new_key(above, key, _difference(old.get(key), answer))

    def _part(self, node: Node, old: Data, new: Data, over: Iterator[Splice]) -> Iterator[Splice]:
        """Return the edits of one part: inside it when it keeps its shape, else those that write it anew."""
        if old == new:
            return iter(())
        if not is_flow(node) and _same_shape(node, old, new):
            return self.value(node, old, new)
        return over

    def _over(self, key: Node, node: Node, new: Data) -> Iterator[Splice]:
        """Yield the edits that put a whole new value behind a key; None leaves the key empty."""
        colon = self.text.index(":", key.end_mark.index) + 1
        end, column = max(colon, self.end(node)), key.start_mark.column + 2
        below = ["", *block(sparse(new), column)] if isinstance(new, dict | list) and new else []
        words = "" if new is None or below else self._inline(new, end, column)
        if _is_inline(node):
            gap = self.text[colon : node.start_mark.index] if end > colon else " "
            yield Splice(colon, end, words and gap + words)
            yield Splice(self.eol(end), self.eol(end), "\n".join(below))
        else:
            yield Splice(colon, colon, words and f" {words}")
            yield Splice(self.text.rindex("\n", 0, node.start_mark.index), end, "\n".join(below))

    def _inline(self, new: Data, end: int, indent: int) -> str:
        """Return a scalar; not as ``>-`` when a comment follows, which would become part of the text."""
        follows = self.text[end : self.eol(end)].strip()
        return scalar(new) if follows else "\n".join(folded(new, indent))

    def _new_key(self, above: tuple[Node, Node], key: str, answer: Data) -> Splice:
        """Return the edit that puts a new key below the one above it."""
        column = above[0].start_mark.column
        lines = entry(key, sparse(answer), column)
        gap = "\n\n" if column == 0 else "\n"
        at = self.eol(self.end_of(*above))
        return Splice(at, at, gap + "\n".join(lines))

    def _list(self, node: SequenceNode, old: list[Data], new: list[Data]) -> Splice:
        """Return the edit of a whole list, made of the pieces of the elements that stay."""
        ends = [self.eol(self.end(part)) for part in node.value]
        starts = [self.text.rfind("\n", 0, node.start_mark.index) + 1, *(end + 1 for end in ends[:-1])]
        kept = matches(old, new)
        gone = [index for index in range(len(node.value)) if index not in kept]
        pieces: list[str] = []
        for answer, source in zip(new, kept, strict=True):
            if source is None:
                pieces.append("\n".join(element(sparse(answer), node.start_mark.column)))
                continue
            while gone and gone[0] < source:
                pieces.append(self._above(starts[gone[0]], node.value[gone.pop(0)]))
            part = node.value[source]
            edits = list(self._part(part, old[source], answer, self._over_element(part, answer)))
            pieces.append(apply(self.text[starts[source] : ends[source]], edits, starts[source]))
        pieces += [self._above(starts[index], node.value[index]) for index in gone]
        return Splice(starts[0], ends[-1], "\n".join(filter(None, pieces)))

    def _above(self, start: int, part: Node) -> str:
        """Return the comments above an element that goes away: they may be about more than that element."""
        lines = self.text[start : part.start_mark.index].split("\n")[:-1]
        return "\n".join(lines)

    def _over_element(self, node: Node, new: Data) -> Iterator[Splice]:
        """Yield the edit that puts a whole new element behind a dash."""
        first, *rest = element(sparse(new), node.start_mark.column - 2)
        lines = (first.lstrip()[2:], *rest)
        yield Splice(node.start_mark.index, self.end(node), "\n".join(lines))

    def end(self, node: Node) -> int:
        """Return where the last word of a part ends: its own mark may lie behind the comments below it.

        An empty value has no place of its own (its marks lie anywhere after its key): that gives 0.
        """
        if isinstance(node, ScalarNode) or is_flow(node):
            start, end = int(node.start_mark.index), int(node.end_mark.index)
            return start + len(self.text[start:end].rstrip()) if start < end else 0
        last = node.value[-1]
        if isinstance(node, SequenceNode):
            return self.end(last)
        return self.end_of(*last)

    def end_of(self, key: Node, value: Node) -> int:
        """Return where a key with its value ends: further than an empty value, behind its colon."""
        return max(int(key.end_mark.index) + 1, self.end(value))

    def eol(self, index: int) -> int:
        """Return the end of the line on which an index lies, before its line break."""
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found


def is_flow(node: Node) -> bool:
    """Return whether a group or list is written with braces or brackets."""
    return bool(getattr(node, "flow_style", False))


def _is_inline(node: Node) -> bool:
    """Return whether a value begins on the line of its key."""
    return isinstance(node, ScalarNode) or is_flow(node)


def _same_shape(node: Node, old: Data, new: Data) -> bool:
    """Return whether a value stays a group, or stays a list, so that its parts can be changed."""
    if isinstance(node, MappingNode) and isinstance(old, dict) and isinstance(new, dict):
        return (NOT_KNOWN_KEY in old) == (NOT_KNOWN_KEY in new)
    return isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list) and bool(new)


def _difference(old: Data, new: Data) -> Data:
    """Return what a group that is not in the file must hold: not what is already so by default."""
    if isinstance(old, dict) and isinstance(new, dict) and not isinstance(new, Whole):
        return {
            key: _difference(old.get(key), answer) for key, answer in new.items() if old.get(key) != answer
        }
    return new


def matches(old: list[Data], new: list[Data]) -> list[int | None]:
    """Return for each new element the old one it comes from, or None; a party is known by its key."""
    places = {key_of(part): place for place, part in enumerate(old)}
    if len(places) == len(old) and "" not in places:
        return [places.get(key_of(part)) for part in new]
    before, after = (
        [json.dumps(part, default=str, sort_keys=True) for part in parts] for parts in (old, new)
    )
    found: dict[int, int] = {}
    for _, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        found |= zip(range(j1, j2), range(i1, i2), strict=False)
    return [found.get(place) for place in range(len(new))]
