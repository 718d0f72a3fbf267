"""Word's automatic numbering: what number Word will give each paragraph, computed as Word computes it.

Used on both sides. While writing it tells where Word would count on although a list begins anew; while
reading back it gives the numbers that no text in the file shows (ISO/IEC 29500-1, 17.9).

Word restarts the letters under every lid by itself. Under a plain paragraph or a heading of an annex it would
go on with the letters of the list before; there, and only there, the paragraphs of a list name a list number.
"""

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from tailor.errors import RenderError
from tailor.render.docx.ooxml import child_value, list_number, tag, value

# The label of an opsomming in the Document, whatever sign the house style shows.
BULLET = "•"

# The scheme of a level, and its depth.
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list.

    Attributes:
        scheme: The id of the ``abstractNum``: all lists of one scheme count on together.
        depth: Its place in the list, from 0.
        kind: "decimal", "lowerLetter", "bullet" and so on.
        text: The number as printed, with %1 to %9 for the numbers of the levels.
        start: The first number.
        shown: The depths whose numbers stand in ``text``.
        left: Where its words stand, in twentieths of a point.
        hanging: How far in front of that its number stands; 0 when it does not.
    """

    scheme: str
    depth: int
    kind: str
    text: str
    start: int
    shown: tuple[int, ...]
    left: int = 0
    hanging: int = 0

    @property
    def key(self) -> _Key:
        """Return what all lists of its scheme count together."""
        return self.scheme, self.depth


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a Word file.

    Attributes:
        by_style: The level that a paragraph style is bound to, by the id of the style.
        by_number: The levels of each ``num`` by its id, by depth.
        starts: The number that a ``num`` begins anew with, by its id and depth.
    """

    by_style: Mapping[str, ListLevel]
    by_number: Mapping[str, Mapping[int, ListLevel]]
    starts: Mapping[tuple[str, int], int]


@dataclass(slots=True)
class Counters:
    """How far each level has counted; ``advance`` goes through the paragraphs in order."""

    counts: dict[_Key, int] = field(default_factory=dict)

    def advance(self, level: ListLevel, start: int | None = None) -> str:
        """Return the label that Word gives to the next paragraph at this level.

        Args:
            level: The level of the paragraph.
            start: The number to begin anew with; None to count on.
        """
        self.counts[level.key] = self.counts.get(level.key, level.start - 1) + 1 if start is None else start
        # A number begins anew as soon as any level above it has moved (17.9.10, lvlRestart left out).
        _forget_deeper(self.counts, level)
        return self._label(level)

    def _label(self, level: ListLevel) -> str:
        if level.kind == "bullet":
            return BULLET
        label = level.text
        for depth in level.shown:
            label = label.replace(f"%{depth + 1}", self._number(level, depth))
        return label

    def _number(self, level: ListLevel, depth: int) -> str:
        # A level that has not been used yet shows its first number.
        count = self.counts.get((level.scheme, depth), 1)
        return letters(count) if depth == level.depth and level.kind == "lowerLetter" else str(count)


def letters(count: int) -> str:
    """Return the letter of a number as Word counts: a to z, then aa, bb, cc (ST_NumberFormat lowerLetter)."""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def ordinal(label: str) -> int:
    """Return the last number or letter of a label as a number: 3 for "Artikel 3.", "7.3." and "c.".

    Returns 1 when the label holds neither.
    """
    found = re.search(r"(\d+|([a-z])\2*)[.)]?$", label)
    if found is None:
        return 1
    if found.group(2):
        return 26 * (len(found.group(1)) - 1) + ord(found.group(2)) - ord("a") + 1
    return int(found.group(1))


@functools.lru_cache(maxsize=8)
def read_lists(numbering: bytes, styles: bytes) -> Lists:
    """Return the lists that these parts (``word/numbering.xml``, ``word/styles.xml``) define."""
    root = etree.fromstring(numbering)
    schemes = {value(node, "abstractNumId"): _levels(node) for node in root.findall(tag("abstractNum"))}
    numbers = root.findall(tag("num"))
    by_number = {
        value(node, "numId"): schemes.get(child_value(node, "abstractNumId"), {}) for node in numbers
    }
    return Lists(_by_style(etree.fromstring(styles), by_number), by_number, _starts(numbers))


def _levels(scheme: etree._Element) -> dict[int, ListLevel]:
    found = {}
    for node in scheme.findall(tag("lvl")):
        depth = int(value(node, "ilvl"))
        left, hanging = _indent(node)
        found[depth] = ListLevel(
            scheme=value(scheme, "abstractNumId"),
            depth=depth,
            kind=child_value(node, "numFmt") or "decimal",
            text=child_value(node, "lvlText"),
            start=int(child_value(node, "start") or 1),
            shown=tuple(int(place) - 1 for place in re.findall(r"%(\d)", child_value(node, "lvlText"))),
            left=left,
            hanging=hanging,
        )
    return found


def _indent(level: etree._Element) -> tuple[int, int]:
    """Return where the words of a level stand, and how far in front of that its number does."""
    node = level.find(f"{tag('pPr')}/{tag('ind')}")
    if node is None:
        return 0, 0
    # A newer Word calls the left side the start (17.3.1.12).
    left = node.get(tag("left")) or node.get(tag("start")) or 0
    return int(left), int(node.get(tag("hanging")) or 0)


def _starts(numbers: Iterable[etree._Element]) -> dict[tuple[str, int], int]:
    return {
        (value(number, "numId"), int(value(override, "ilvl"))): int(child_value(override, "startOverride"))
        for number in numbers
        for override in number.findall(tag("lvlOverride"))
        if child_value(override, "startOverride")
    }


def _by_style(styles: etree._Element, numbers: Mapping[str, Mapping[int, ListLevel]]) -> dict[str, ListLevel]:
    """Return the level of each style; a style without numbering of its own has that of its base."""
    nodes = {value(node, "styleId"): node for node in styles.findall(tag("style"))}
    found = {}
    for name in nodes:
        number, depth = _style_number(nodes, name)
        if depth in numbers.get(number, {}):
            found[name] = numbers[number][depth]
    return found


def _style_number(nodes: Mapping[str, etree._Element], name: str) -> tuple[str, int]:
    """Return the list and depth of a style; an empty list when neither it nor a base has one."""
    node, left = nodes.get(name), len(nodes)
    while node is not None and left:
        left -= 1  # styles of a house may be based on each other in a ring
        properties = node.find(f"{tag('pPr')}/{tag('numPr')}")
        if properties is not None:
            return child_value(properties, "numId"), int(child_value(properties, "ilvl") or 0)
        node = nodes.get(child_value(node, "basedOn"))
    return "", 0


@dataclass(slots=True)
class Restarts:
    """Goes along with the paragraphs as they are written and holds Word's numbers equal to the labels.

    Attributes:
        lists: The lists of the shell.
        added: The lists that were needed beside them, as ready ``num`` elements.
        counters: How far each list has counted.
    """

    lists: Lists
    added: list[str] = field(default_factory=list)
    counters: Counters = field(default_factory=Counters)
    _current: dict[_Key, str] = field(default_factory=dict)
    _starts: dict[str, int] = field(default_factory=dict)

    def properties(self, style: str, label: str, beside: "Restarts | None" = None) -> str:
        """Return what a paragraph needs so that Word gives it this label: nothing, or a ``numPr``.

        Args:
            style: The id of its paragraph style.
            label: The label in the Document.
            beside: Goes along with another text in the same file; a list that begins there alone is joined.

        Raises:
            RenderError: When the style cannot give that label.
        """
        level = self._level(style, label)
        _forget_deeper(self._current, level)
        if self.counters.advance(level) == label:
            return self._number_properties(level)
        start = ordinal(label)
        if self.counters.advance(level, start) != label:
            raise _impossible(label, style)
        number = self._begun_beside(level, start, beside) or self._add(level, start)
        self._current[level.key] = number
        self._starts[number] = start
        return self._number_properties(level)

    def follow(self, other: "Restarts", style: str, label: str) -> None:
        """Count a paragraph that another one has just numbered: it stands in two texts, with one number.

        Args:
            other: Goes along with the other text.
            style: The id of the paragraph style.
            label: The label in the other text.
        """
        level = self._level(style, label)
        _forget_deeper(self._current, level)
        number = other._current.get(level.key)
        if number is None:
            self._current.pop(level.key, None)
            self.counters.advance(level)
            return
        self._current[level.key] = number
        # A list begins with its first number at its first paragraph in this text, whichever that is.
        self.counters.advance(level, None if number in self._starts else other._starts[number])
        self._starts[number] = other._starts[number]

    def nearest(self, style: str, label: str) -> str:
        """Return what a paragraph needs to get this label, or to count on where it cannot get it.

        For a text that is not handed over as it stands: the old one of a redline, which somebody may go back
        to by rejecting all. A number above this one can then be another than it was.
        """
        before = dict(self.counters.counts)
        try:
            return self.properties(style, label)
        except RenderError:
            level = self._level(style, label)
            self.counters.counts = before
            _forget_deeper(self._current, level)
            self.counters.advance(level)
            return self._number_properties(level)

    def _level(self, style: str, label: str) -> ListLevel:
        level = self.lists.by_style.get(style)
        if level is None:
            raise _impossible(label, style)
        return level

    def _begun_beside(self, level: ListLevel, start: int, beside: "Restarts | None") -> str | None:
        """Return the list that goes on in the other text, if it can be the one that begins in this text."""
        if beside is None:
            return None
        number = beside._current.get(level.key)
        fits = number is not None and number not in self._starts and beside._starts[number] == start
        return number if fits else None

    def _add(self, level: ListLevel, start: int) -> str:
        number = str(max(map(int, self.lists.by_number)) + 1 + len(self.added))
        self.added.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{level.scheme}"/>'
            f'<w:lvlOverride w:ilvl="{level.depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            "</w:num>"
        )
        return number

    def _number_properties(self, level: ListLevel) -> str:
        """Return the list number of the list that is going on; nothing when it is that of the style."""
        number = self._current.get(level.key)
        return "" if number is None else list_number(level.depth, number)


def _forget_deeper(known: dict[_Key, Any], level: ListLevel) -> None:
    """Let go what is known of the lists under a level: Word restarts them by itself."""
    for key in [key for key in known if key[0] == level.scheme and key[1] > level.depth]:
        del known[key]


def _impossible(label: str, style: str) -> RenderError:
    return RenderError(
        wat="De nummering van de Word-huisstijl geeft niet het nummer dat in het document staat.",
        waar=f"nummer ‘{label}’",
        waarom=f"De stijl ‘{style}’ van de huisstijl kan dit nummer niet maken.",
        nu="Herstel de lijstnummering in het bestand met de huisstijl, of gebruik de huisstijl van tailor.",
    )
