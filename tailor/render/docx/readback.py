"""Reads a Word file back and holds it against the Document, so that nothing can be lost unseen.

A reader of our own, on the XML: python-docx passes over content controls and tracked insertions.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from tailor.assemble.document import Document, lines
from tailor.errors import RenderError
from tailor.render.docx import names
from tailor.render.docx.contents import entry
from tailor.render.docx.house import style_ids
from tailor.render.docx.numbering import Counters, Lists, read_lists
from tailor.render.docx.openpunten import HEADING, open_points
from tailor.render.docx.outline import has_cover, listed
from tailor.render.docx.package import unpack
from tailor.render.docx.properties import MARKS, in_words
from tailor.render.docx.xml import tag

_PARAGRAPH = tag("p")
_STYLE = tag("pStyle")
_NUMBER = tag("numPr")
_VALUE = tag("val")
_RUN = tag("r")
_SIGNS = {tag("tab"): " ", tag("br"): " ", tag("cr"): " ", tag("ptab"): " ", tag("noBreakHyphen"): "-"}
_TEXT = tag("t")
_BODY = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COVER = "Voorblad"
"""How the names of the styles of the cover begin; the title has a style of its own and counts as text."""
_AROUND = (names.INHOUD_KOP, names.INHOUD_REGEL, names.KOPTEKST, names.VOETTEKST, names.MERK)
_SHOWN = 3
"""How many differences a message names."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as Word shows it: the name of its style, its number ("" for none) and its words."""

    style: str
    label: str
    words: str


def read_back(data: bytes, *, labels: bool = False) -> list[str]:
    """Return the text of a Word file, one line a paragraph that has words.

    The title counts as text; the rest of the cover, the table of contents, headers and footers do not.

    Args:
        data: The Word file.
        labels: Whether the numbers that Word gives to paragraphs are put in front.
    """
    parts = unpack(data)
    found = (line for line in _read(parts, etree.fromstring(parts[_BODY])) if not _is_around(line))
    texts = (f"{line.label} {line.words}" if labels else line.words for line in found)
    return [text for text in (" ".join(text.split()) for text in texts) if text]


def compare(document: Document, data: bytes) -> None:
    """Hold a Word file against the document: its text and numbers, cover, table of contents and headers.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    try:
        differences = _all_differences(document, unpack(data))
    except etree.XMLSyntaxError as error:
        raise _broken(error) from error
    if differences:
        raise RenderError(
            wat="Het Word-bestand is niet gelijk aan het document; er is niets geschreven.",
            waar=document.titel,
            waarom=" ".join(differences[:_SHOWN]),
            nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
        )


def _broken(error: etree.XMLSyntaxError) -> RenderError:
    return RenderError(
        wat="Het Word-bestand is niet goed gevormd; er is niets geschreven.",
        waarom=str(error),
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
    )


def _all_differences(document: Document, parts: Mapping[str, bytes]) -> list[str]:
    """Return a sentence for everything in which the file is not the document."""
    body = etree.fromstring(parts[_BODY])
    found = _read(parts, body)
    headers = _headers(parts, body)
    text = [_folded(f"{line.label} {line.words}") for line in found if not _is_around(line)]
    return [
        *_differences(lines(document, labels=True), [line for line in text if line]),
        *_differences(
            _expected_contents(document), [line.words for line in found if line.style == names.INHOUD_REGEL]
        ),
        *_differences(
            _expected_points(document), [line.words for line in found if line.style in names.OPEN_PUNTEN]
        ),
        *_lacking(
            "het voorblad", _cover(document), [line.words for line in found if line.style.startswith(_COVER)]
        ),
        *_lacking(
            "de kopteksten", _header(document), [line.words for line in itertools.chain(*headers.values())]
        ),
        *_wrong_marks(document, headers),
    ]


def _is_around(line: Line) -> bool:
    return line.style in _AROUND or line.style in names.OPEN_PUNTEN or line.style.startswith(_COVER)


def _read(parts: Mapping[str, bytes], text: etree._Element) -> list[Line]:
    """Return the paragraphs of the body or a header, in the order in which they are read."""
    ids = style_ids(parts["word/styles.xml"])
    style_names = {ident: name for name, ident in ids.items()}
    ruled = frozenset(ids.get(name, "") for name in (names.INVULRUIMTE, names.HANDTEKENINGRUIMTE))
    numbers = _Numbers(read_lists(parts["word/numbering.xml"], parts["word/styles.xml"]))
    return [
        Line(style_names.get(found.style, found.style), numbers.label(found), _folded("".join(found.words)))
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


def _folded(text: str) -> str:
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


def _differences(wanted: list[str], found: list[str]) -> Iterator[str]:
    """Yield a sentence for every line that is not as wanted."""
    for number, (want, have) in enumerate(itertools.zip_longest(wanted, found, fillvalue=""), start=1):
        if want != have:
            yield f"Regel {number}: verwacht ‘{want}’, gevonden ‘{have}’."


def _lacking(place: str, wanted: list[str], found: list[str]) -> list[str]:
    """Return a sentence for every text that stands nowhere in a place."""
    return [
        f"In {place} ontbreekt ‘{words}’."
        for words in map(_folded, wanted)
        if not any(words in line for line in found)
    ]


def _expected_contents(document: Document) -> list[str]:
    return [_folded(entry(part)) for part in listed(document)]


def _expected_points(document: Document) -> list[str]:
    """Return the lines of the list of open points: its heading and every cell, empty ones too."""
    rows = open_points(document)
    return [HEADING, *(_folded(cell) for row in rows for cell in row)] if rows else []


def _cover(document: Document) -> list[str]:
    if not has_cover(document):
        return []
    return [document.huis, document.versie, document.status, in_words(document.datum)]


def _header(document: Document) -> list[str]:
    return [document.huis, document.titel, document.versie, document.status]


def _headers(parts: Mapping[str, bytes], body: etree._Element) -> dict[str, list[Line]]:
    """Return the lines of each header of an ordinary page, by the name of its part.

    Left out are headers that no section names, and those for a first or even page: Word keeps them unused.
    """
    relations = {node.get("Id"): node.get("Target") for node in etree.fromstring(parts[_RELATIONS])}
    sections = body.iter(tag("headerReference"))
    used = {relations[node.get(_RELATION)] for node in sections if node.get(tag("type")) == "default"}
    return {
        name: _read(parts, etree.fromstring(parts[f"word/{name}"])) for name in sorted(filter(None, used))
    }


def _wrong_marks(document: Document, headers: Mapping[str, list[Line]]) -> list[str]:
    """Return a sentence for every header that does not say which edition this is, or says another."""
    wanted = [mark] if (mark := MARKS[document.editie]) else []
    return [
        f"In de koptekst {name} staat ‘{' '.join(found)}’ in plaats van ‘{' '.join(wanted)}’."
        for name, header in headers.items()
        for found in ([line.words for line in header if line.style == names.MERK],)
        if found != wanted
    ]
