"""Reads a Word file as Word shows it: each paragraph with its style, its number and its words.

A reader of our own, on the XML: python-docx passes over content controls and tracked insertions.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from tailor.render.docx import names
from tailor.render.docx.house import style_ids
from tailor.render.docx.numbering import Counters, Lists, read_lists
from tailor.render.docx.xml import tag
from tailor.render.expected import Value, folded, landing

_PARAGRAPH = tag("p")
_STYLE = tag("pStyle")
_NUMBER = tag("numPr")
_VALUE = tag("val")
_RUN = tag("r")
_BOOKMARK, _LINK = tag("bookmarkStart"), tag("hyperlink")
_LEADS = (_BOOKMARK, _LINK, tag("instrText"))
_CONTROL_TAG, _FIELD, _FIELD_KIND = tag("tag"), tag("fldChar"), tag("fldCharType")
_NAME, _ANCHOR = tag("name"), tag("anchor")
_SIGNS = {tag("tab"): " ", tag("br"): " ", tag("cr"): " ", tag("ptab"): " ", tag("noBreakHyphen"): "-"}
_TEXT = tag("t")
BODY = "word/document.xml"
"""The part with the text."""
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COVER = "Voorblad"
"""How the names of the styles of the cover begin; the title has a style of its own and counts as text."""
_AROUND = (names.INHOUD_KOP, names.INHOUD_REGEL, names.KOPTEKST, names.VOETTEKST, names.MERK)


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """One paragraph as Word shows it: the name of its style, its number ("" for none) and its words."""

    style: str
    label: str
    words: str


_NOTHING = ShownParagraph("", "", "")


def is_around(line: ShownParagraph) -> bool:
    """Return whether a paragraph is no text of the document: cover, contents, open points, header, footer."""
    if line.style == names.TITEL:
        return False
    return line.style in _AROUND or line.style in names.OPEN_PUNTEN or is_on_cover(line)


def is_on_cover(line: ShownParagraph) -> bool:
    """Return whether a paragraph of the body is one of the cover; its title counts as text too."""
    return line.style in (names.TITEL, names.MERK) or line.style.startswith(_COVER)


def read(parts: Mapping[str, bytes], text: etree._Element) -> list[ShownParagraph]:
    """Return the paragraphs of the body or a header, in the order in which they are read."""
    ids = style_ids(parts["word/styles.xml"])
    style_names = {ident: name for name, ident in ids.items()}
    ruled = frozenset(ids.get(name, "") for name in (names.INVULRUIMTE, names.HANDTEKENINGRUIMTE))
    numbers = _Numbers(read_lists(parts["word/numbering.xml"], parts["word/styles.xml"]))
    return [
        ShownParagraph(
            style_names.get(found.style, found.style), numbers.label(found), folded("".join(found.words))
        )
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


def headers(parts: Mapping[str, bytes], body: etree._Element) -> list[list[ShownParagraph]]:
    """Return the lines of each header of an ordinary page.

    Left out are headers that no section names, and those for a first or even page: Word keeps them unused.
    """
    relations = {node.get("Id"): node.get("Target") for node in etree.fromstring(parts[_RELATIONS])}
    sections = body.iter(tag("headerReference"))
    used = {relations[node.get(_RELATION)] for node in sections if node.get(tag("type")) == "default"}
    return [read(parts, etree.fromstring(parts[f"word/{name}"])) for name in sorted(filter(None, used))]


def table_rows(parts: Mapping[str, bytes], body: etree._Element) -> int:
    """Return how many rows the tables of the text have together."""
    ident = style_ids(parts["word/styles.xml"])[names.TABEL]
    styles = body.iterfind(f".//{tag('tbl')}/{tag('tblPr')}/{tag('tblStyle')}")
    tables = (next(style.iterancestors(tag("tbl"))) for style in styles if style.get(_VALUE) == ident)
    return sum(len(table.findall(tag("tr"))) for table in tables)


def answers(body: etree._Element) -> list[Value]:
    """Return what every content control with words holds, with its tag: the path of the answer."""
    found = []
    for control in body.iter(tag("sdt")):
        name = next(control.iter(_CONTROL_TAG), None)
        words = "".join(_said(node) for node in control.iter(_TEXT, *_SIGNS))
        if folded(words):
            found.append(Value(words, "" if name is None else name.get(_VALUE) or ""))
    return found


def references(body: etree._Element, lines: Sequence[ShownParagraph]) -> list[Value]:
    """Return every reference in the text with the line where its bookmark stands.

    Args:
        body: The text.
        lines: Its paragraphs, as :func:`read` gives them.
    """
    found: list[tuple[str, str]] = []
    places: dict[str, int] = {}
    text: list[str] = []
    paragraphs = iter(lines)
    line = _NOTHING
    for node in body.iter(_PARAGRAPH, *_LEADS):
        if node.tag == _PARAGRAPH:
            text += words_of(line)
            line = next(paragraphs)
        elif node.tag == _BOOKMARK:
            places[node.get(_NAME) or ""] = len(text)
        elif not is_around(line):
            found += _reference(node)
    text += [*words_of(line), ""]
    return [landing(words, text[places[name]], places[name]) for words, name in found]


def words_of(line: ShownParagraph) -> list[str]:
    """Return a line of the text with its number; nothing for one that is none."""
    if is_around(line):
        return []
    words = f"{line.label} {line.words}" if line.label else line.words
    return [words.strip()] if words else []


def _reference(node: etree._Element) -> list[tuple[str, str]]:
    """Return the words of a link or a REF field, with its bookmark; nothing for another field."""
    if node.tag == _LINK:
        return [("".join(map(str, node.itertext(_TEXT))), node.get(_ANCHOR) or "")]
    code = (node.text or "").split()
    run = node.getparent()
    if code[:1] != ["REF"] or run is None:
        return []
    words = itertools.takewhile(_is_no_end, run.itersiblings())
    return [("".join(str(text) for one in words for text in one.itertext(_TEXT)), code[1])]


def _said(node: etree._Element) -> str:
    return node.text or "" if node.tag == _TEXT else _sign(node)


def _is_no_end(run: etree._Element) -> bool:
    mark = next(run.iterchildren(_FIELD), None)
    return mark is None or mark.get(_FIELD_KIND) != "end"
