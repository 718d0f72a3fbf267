"""Word's automatic numbering: what number Word will give each paragraph, computed as Word computes it.

Used on both sides. While writing it tells where Word would count on although a list begins anew; while
reading back it gives the numbers that no text in the file shows (ISO/IEC 29500-1, 17.9).
"""

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from tailor.render.docx.xml import tag

BULLET = "•"
"""The label of an opsomming in the Document, whatever sign the house style shows."""


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
    """

    scheme: str
    depth: int
    kind: str
    text: str
    start: int
    shown: tuple[int, ...]


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

    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def advance(self, level: ListLevel, start: int | None = None) -> str:
        """Return the label that Word gives to the next paragraph at this level.

        Args:
            level: The level of the paragraph.
            start: The number to begin anew with; None to count on.
        """
        key = (level.scheme, level.depth)
        self.counts[key] = self.counts.get(key, level.start - 1) + 1 if start is None else start
        # A number begins anew as soon as any level above it has moved (17.9.10, lvlRestart left out).
        for other in [key for key in self.counts if key[0] == level.scheme and key[1] > level.depth]:
            del self.counts[other]
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
    schemes = {_value(node, "abstractNumId"): _levels(node) for node in root.findall(tag("abstractNum"))}
    numbers = root.findall(tag("num"))
    by_number = {_value(node, "numId"): schemes.get(_child(node, "abstractNumId"), {}) for node in numbers}
    return Lists(_by_style(etree.fromstring(styles), by_number), by_number, _starts(numbers))


def _levels(scheme: etree._Element) -> dict[int, ListLevel]:
    found = {}
    for node in scheme.findall(tag("lvl")):
        depth = int(_value(node, "ilvl"))
        found[depth] = ListLevel(
            scheme=_value(scheme, "abstractNumId"),
            depth=depth,
            kind=_child(node, "numFmt") or "decimal",
            text=_child(node, "lvlText"),
            start=int(_child(node, "start") or 1),
            shown=tuple(int(place) - 1 for place in re.findall(r"%(\d)", _child(node, "lvlText"))),
        )
    return found


def _starts(numbers: Iterable[etree._Element]) -> dict[tuple[str, int], int]:
    return {
        (_value(number, "numId"), int(_value(override, "ilvl"))): int(_child(override, "startOverride"))
        for number in numbers
        for override in number.findall(tag("lvlOverride"))
        if _child(override, "startOverride")
    }


def _by_style(styles: etree._Element, numbers: Mapping[str, Mapping[int, ListLevel]]) -> dict[str, ListLevel]:
    """Return the level of each style; a style without numbering of its own has that of its base."""
    nodes = {_value(node, "styleId"): node for node in styles.findall(tag("style"))}
    found = {}
    for name in nodes:
        number, depth = _style_number(nodes, name)
        if depth in numbers.get(number, {}):
            found[name] = numbers[number][depth]
    return found


def _style_number(nodes: Mapping[str, etree._Element], name: str) -> tuple[str, int]:
    """Return the list and depth of a style; an empty list when neither it nor a base has one."""
    node = nodes.get(name)
    while node is not None:
        properties = node.find(f"{tag('pPr')}/{tag('numPr')}")
        if properties is not None:
            return _child(properties, "numId"), int(_child(properties, "ilvl") or 0)
        node = nodes.get(_child(node, "basedOn"))
    return "", 0


def _value(node: etree._Element, name: str) -> str:
    return node.get(tag(name)) or ""


def _child(node: etree._Element, name: str) -> str:
    child = node.find(tag(name))
    return "" if child is None else _value(child, "val")
