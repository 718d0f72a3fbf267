"""Reads a Word file as Word shows it: each paragraph with its style, its number and its words.

A reader of our own, on the XML: python-docx passes over content controls and tracked insertions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from tailor.render.docx import names
from tailor.render.docx.house import style_ids
from tailor.render.docx.numbering import Counters, Lists, read_lists
from tailor.render.docx.xml import tag

_PARAGRAPH = tag("p")
_STYLE = tag("pStyle")
_NUMBER = tag("numPr")
_VALUE = tag("val")
_RUN = tag("r")
_SIGNS = {tag("tab"): " ", tag("br"): " ", tag("cr"): " ", tag("ptab"): " ", tag("noBreakHyphen"): "-"}
_TEXT = tag("t")
BODY = "word/document.xml"
"""The part with the text."""
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
COVER = "Voorblad"
"""How the names of the styles of the cover begin; the title has a style of its own and counts as text."""
_AROUND = (names.INHOUD_KOP, names.INHOUD_REGEL, names.KOPTEKST, names.VOETTEKST, names.MERK)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as Word shows it: the name of its style, its number ("" for none) and its words."""

    style: str
    label: str
    words: str


def is_around(line: Line) -> bool:
    """Return whether a paragraph is no text of the document: cover, contents, open points, header, footer."""
    return line.style in _AROUND or line.style in names.OPEN_PUNTEN or line.style.startswith(COVER)


def read(parts: Mapping[str, bytes], text: etree._Element) -> list[Line]:
    """Return the paragraphs of the body or a header, in the order in which they are read."""
    ids = style_ids(parts["word/styles.xml"])
    style_names = {ident: name for name, ident in ids.items()}
    ruled = frozenset(ids.get(name, "") for name in (names.INVULRUIMTE, names.HANDTEKENINGRUIMTE))
    numbers = _Numbers(read_lists(parts["word/numbering.xml"], parts["word/styles.xml"]))
    return [
        Line(style_names.get(found.style, found.style), numbers.label(found), folded("".join(found.words)))
        for found in _paragraphs(text, ruled)
    ]


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph says of itself: the id of its style, its own numbering (or None) and its words."""

    style: str = ""
    number: etree._Element | None = None
    words: list[str] = field(default_factory=list)


def _paragraphs(text: etree._Element, ruled: frozenset[str]) -> list[_Paragraph]:
    """Return the paragraphs in one walk; words of field results, content controls and links too.

    A ruled line is no word: ``ruled`` holds the ids of the styles of the spaces that it is made of.
    """
    found: list[_Paragraph] = []
    for node in text.iter(_PARAGRAPH, _STYLE, _NUMBER, _TEXT, *_SIGNS):
        if node.tag == _PARAGRAPH:
            found.append(_Paragraph())
        elif node.tag == _TEXT:
            found[-1].words.append(_visible(node, ruled))
        elif node.tag in _SIGNS:
            found[-1].words.append(_sign(node))
        elif _is_property(node):
            _take_property(found[-1], node)
    return found


def _take_property(paragraph: _Paragraph, node: etree._Element) -> None:
    if node.tag == _STYLE:
        paragraph.style = node.get(_VALUE) or ""
    else:
        paragraph.number = node


def _is_property(node: etree._Element) -> bool:
    """Return whether a style or number is that of the paragraph, and not of a style or a tracked change."""
    above = node.getparent()
    paragraph = None if above is None else above.getparent()
    return paragraph is not None and paragraph.tag == _PARAGRAPH


def _visible(node: etree._Element, ruled: frozenset[str]) -> str:
    text = node.text or ""
    return "" if text.isspace() and _run_style(node) in ruled else text


def _sign(node: etree._Element) -> str:
    """Return what a tab or a break is; a tab in the properties of a paragraph is a place on the ruler."""
    parent = node.getparent()
    return _SIGNS[str(node.tag)] if parent is not None and parent.tag == _RUN else ""


def _run_style(node: etree._Element) -> str | None:
    """Return the id of the character style of the run around a text; None when it has none."""
    style = node.find(f"../{tag('rPr')}/{tag('rStyle')}")
    return None if style is None else style.get(_VALUE)


def folded(text: str) -> str:
    """Return text with every run of white space as one space."""
    return " ".join(text.split())


class _Numbers:
    """Gives the paragraphs of a file, in order, the numbers that Word gives them."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counters = Counters()
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: _Paragraph) -> str:
        """Return the number of the next paragraph; empty when it has none."""
        properties = paragraph.number
        if properties is None:
            level = self._lists.by_style.get(paragraph.style)
            return self._counters.advance(level) if level else ""
        number, depth = (_value(properties, name) for name in ("numId", "ilvl"))
        level = self._lists.by_number.get(number, {}).get(int(depth or 0))
        return self._counters.advance(level, self._start(number, level.depth)) if level else ""

    def _start(self, number: str, depth: int) -> int | None:
        """Return the number that a list begins anew with, at its first paragraph only."""
        key = (number, depth)
        if key in self._begun:
            return None
        self._begun.add(key)
        return self._lists.starts.get(key)


def _value(node: etree._Element, name: str) -> str:
    child = node.find(tag(name))
    return "" if child is None else child.get(_VALUE) or ""


def headers(parts: Mapping[str, bytes], body: etree._Element) -> dict[str, list[Line]]:
    """Return the lines of each header of an ordinary page, by the name of its part.

    Left out are headers that no section names, and those for a first or even page: Word keeps them unused.
    """
    relations = {node.get("Id"): node.get("Target") for node in etree.fromstring(parts[_RELATIONS])}
    sections = body.iter(tag("headerReference"))
    used = {relations[node.get(_RELATION)] for node in sections if node.get(tag("type")) == "default"}
    return {name: read(parts, etree.fromstring(parts[f"word/{name}"])) for name in sorted(filter(None, used))}
