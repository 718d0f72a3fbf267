"""Reads a Word file as Word shows it, and hands it over to the proof.

A reader of our own, on the XML: python-docx passes over content controls and tracked insertions.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from tailor.assemble.document import Document
from tailor.assemble.front import MODEL, NO_DATE, has_cover
from tailor.errors import RenderError
from tailor.render import proof
from tailor.render.docx import layout, ooxml
from tailor.render.docx.house import style_ids
from tailor.render.docx.inlines import shortened
from tailor.render.docx.numbering import Counters, Lists, read_lists
from tailor.render.docx.ooxml import tag, value
from tailor.render.expected import Sort, Value, expected, landing, rows, values, written_on
from tailor.render.typography import one_line

# What a message calls the file.
FILE = "Het Word-bestand"
_PARAGRAPH = tag("p")
_STYLE = tag("pStyle")
_NUMBER = tag("numPr")
_RUN = tag("r")
_BOOKMARK, _LINK = tag("bookmarkStart"), tag("hyperlink")
_LEADS = (_BOOKMARK, _LINK, tag("instrText"))
_CONTROL_TAG = tag("tag")
_SIGNS = {tag("tab"): " ", tag("br"): " ", tag("cr"): " ", tag("ptab"): " ", tag("noBreakHyphen"): "-"}
_TEXT = tag("t")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# How the names of the styles of the cover begin; the title has a style of its own and counts as text.
_COVER = "Voorblad"
_OPEN_POINTS = frozenset(layout.OPEN_POINT_STYLES.values())
_CONTENTS = (layout.TOC_LINE, layout.TOC_DEEPER)
_AROUND = (layout.TOC_HEADING, *_CONTENTS, layout.KOPTEKST, layout.VOETTEKST, layout.EDITION_MARK)


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """One paragraph as Word shows it: its style, its number ("" for none), its words, its ruled lines."""

    style: str
    label: str
    words: str
    lines: int = 0


_NOTHING = ShownParagraph("", "", "")


class ReadFile:
    """A Word file as Word shows it.

    Attributes:
        body: The tree of its text.
        lines: The paragraphs of its text.
    """

    def __init__(self, data: bytes) -> None:
        """Read the file.

        Raises:
            RenderError: When its text is not well-formed.
        """
        self._parts = ooxml.unpack(data)
        self.body = parsed(self._parts[ooxml.BODY])
        self.lines = read(self._parts, self.body)

    def text(self, *, labels: bool = True) -> list[str]:
        """Return the text, one line a paragraph that has words, with or without the numbers in front."""
        if labels:
            return [words for line in self.lines for words in words_of(line)]
        return [line.words for line in self.lines if line.words and not is_around(line)]

    def written_on(self, *, labels: bool = True) -> list[Value]:
        """Return every paragraph of the text with ruled lines, with or without the numbers in front."""
        found = ((line, line.label if labels else "") for line in self.lines if not is_around(line))
        return [written_on(f"{label} {one.words}".strip(), one.lines) for one, label in found if one.lines]

    def in_styles(self, *styles: str) -> list[Value]:
        """Return the words of the paragraphs in these styles."""
        return values(*(line.words for line in self.lines if line.style in styles))

    def around(self) -> proof.Found:
        """Return what is said on the cover and in the headers; the mark of the edition stands in each."""
        heads = self._headers()
        marks = (" ".join(line.words for line in head if line.style == layout.EDITION_MARK) for head in heads)
        return {
            Sort.MARK: [Value(mark) for mark in dict.fromkeys(marks)],
            Sort.COVER: proof.Somewhere([line.words for line in self.lines if is_on_cover(line)]),
            Sort.HEADERS: proof.Somewhere([line.words for head in heads for line in head]),
        }

    def table_rows(self) -> int:
        """Return how many rows the tables of the text have together."""
        ident = style_ids(self._parts[ooxml.STYLES])[layout.TABLE]
        styles = self.body.iterfind(f".//{tag('tbl')}/{tag('tblPr')}/{tag('tblStyle')}")
        tables = (next(style.iterancestors(tag("tbl"))) for style in styles if value(style) == ident)
        return sum(len(table.findall(tag("tr"))) for table in tables)

    def _headers(self) -> list[list[ShownParagraph]]:
        """Return the lines of each header that a page can have; not of one that Word never shows."""
        parts = self._parts
        relations = {node.get("Id"): node.get("Target") for node in etree.fromstring(parts[ooxml.RELATIONS])}
        settings = etree.fromstring(parts[ooxml.SETTINGS]) if ooxml.SETTINGS in parts else None
        even = settings is not None and ooxml.is_on(settings.find(tag("evenAndOddHeaders")))
        used = {
            relations[node.get(_RELATION)]
            for section in self.body.iter(tag("sectPr"))
            for node in section.findall(tag("headerReference"))
            if value(node, "type") in ooxml.kinds_of_page(section, even=even)
        }
        return [read(parts, etree.fromstring(parts[f"word/{name}"])) for name in sorted(filter(None, used))]


def read_back(data: bytes, *, labels: bool = False) -> list[str]:
    """Return the text of a Word file, one line a paragraph that has words.

    The title counts as text; the rest of the cover, the table of contents, headers and footers do not.

    Args:
        data: The Word file.
        labels: Whether the numbers that Word gives to paragraphs are put in front.
    """
    return ReadFile(data).text(labels=labels)


def compare(document: Document, data: bytes) -> None:
    """Hold a Word file against the document.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    file = ReadFile(data)
    wanted = wanted_of(document)
    wanted[Sort.ANSWER] = [replace(one, about=shortened(one.about)) for one in wanted[Sort.ANSWER]]
    found: proof.Found = {
        Sort.TEXT: values(*file.text()),
        Sort.CONTENTS: file.in_styles(*_CONTENTS),
        Sort.OPEN_POINTS: file.in_styles(*_OPEN_POINTS),
        Sort.ROWS: [rows(file.table_rows())],
        Sort.LINES: file.written_on(),
        Sort.ANSWER: answers(file.body),
        Sort.REFERENCE: references(file.body, file.lines),
    }
    proof.prove(FILE, document, wanted, {**found, **file.around()})


def wanted_of(document: Document, *, numbers: bool = True) -> dict[Sort, list[Value]]:
    """Return what a Word file must say of what a house does not word itself in its shell.

    It words the heading of the contents, whether the cover names the model, and that there is no date.
    """
    wanted = expected(document, numbers=numbers)
    wanted[Sort.CONTENTS] = wanted[Sort.CONTENTS][1:]
    cover = [fact for fact in wanted[Sort.COVER] if fact.about != MODEL and fact.words not in ("", NO_DATE)]
    wanted[Sort.COVER] = cover if has_cover(document) else []
    return wanted


def parsed(part: bytes) -> etree._Element:
    """Return a part as a tree.

    Raises:
        RenderError: When it is not well-formed.
    """
    try:
        return etree.fromstring(part)
    except etree.XMLSyntaxError as error:
        raise RenderError(
            wat="Het Word-bestand is niet goed gevormd; er is niets geschreven.",
            waarom=str(error),
            nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
        ) from error


def is_around(line: ShownParagraph) -> bool:
    """Return whether a paragraph is no text of the document: cover, contents, open points, header, footer."""
    if line.style == layout.TITEL:
        return False
    return line.style in _AROUND or line.style in _OPEN_POINTS or is_on_cover(line)


def is_on_cover(line: ShownParagraph) -> bool:
    """Return whether a paragraph of the body is one of the cover; its title counts as text too."""
    return line.style in (layout.TITEL, layout.EDITION_MARK) or line.style.startswith(_COVER)


def read(parts: Mapping[str, bytes], text: etree._Element) -> list[ShownParagraph]:
    """Return the paragraphs of the body or a header, in the order in which they are read."""
    ids = style_ids(parts[ooxml.STYLES])
    style_names = {ident: name for name, ident in ids.items()}
    ruled = {ids[name]: name for name in (layout.INVULRUIMTE, layout.HANDTEKENINGRUIMTE) if name in ids}
    with_tab = frozenset(ids[name] for name in layout.WITH_TAB if name in ids)
    numbers = _Numbers(read_lists(parts[ooxml.NUMBERING], parts[ooxml.STYLES]))
    return [
        ShownParagraph(
            style_names.get(found.style, found.style),
            numbers.label(found),
            one_line("".join(found.words)),
            found.lines,
        )
        for found in _paragraphs(text, ruled, with_tab)
    ]


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph says of itself: the id of its style, its own numbering (or None), words and lines."""

    style: str = ""
    number: etree._Element | None = None
    words: list[str] = field(default_factory=list)
    lines: int = 0


def _paragraphs(text: etree._Element, ruled: Mapping[str, str], with_tab: frozenset[str]) -> list[_Paragraph]:
    """Return the paragraphs in one walk; words of field results, content controls and links too.

    A ruled line is no word: it is made of spaces in a style of its own (``ruled``: names by id), or it is a
    tab in a paragraph that has one (``with_tab``: ids of styles).
    """
    found: list[_Paragraph] = []
    for node in text.iter(_PARAGRAPH, _STYLE, _NUMBER, _TEXT, *_SIGNS):
        if node.tag == _PARAGRAPH:
            found.append(_Paragraph())
        elif node.tag == _TEXT:
            blank = ruled.get(_run_style(node), "") if (node.text or "").isspace() else ""
            found[-1].words.append("" if blank else node.text or "")
            found[-1].lines += blank == layout.INVULRUIMTE
        elif node.tag in _SIGNS:
            found[-1].words.append(_sign(node))
            found[-1].lines += found[-1].style in with_tab and _is_line(node)
        elif _is_property(node) and node.tag == _STYLE:
            found[-1].style = value(node)
        elif _is_property(node):
            found[-1].number = node
    return found


def _is_property(node: etree._Element) -> bool:
    """Return whether a style or number is that of the paragraph, and not of a style or a tracked change."""
    above = node.getparent()
    paragraph = None if above is None else above.getparent()
    return paragraph is not None and paragraph.tag == _PARAGRAPH


def _run_style(node: etree._Element) -> str:
    """Return the id of the style of the run around words; empty when it has none."""
    style = node.find(f"../{tag('rPr')}/{tag('rStyle')}")
    return "" if style is None else value(style)


def _is_line(node: etree._Element) -> bool:
    """Return whether a sign is a tab that draws a line: alone in its run, and in no answer."""
    parent = node.getparent()
    alone = parent is not None and parent.tag == _RUN and len(parent) == 1 and node.tag == tag("tab")
    return alone and not any(True for _ in node.iterancestors(tag("sdtContent")))


def _sign(node: etree._Element) -> str:
    """Return what a tab or a break is; a tab in the properties of a paragraph is a place on the ruler."""
    parent = node.getparent()
    return _SIGNS[str(node.tag)] if parent is not None and parent.tag == _RUN else ""


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
        number, depth = (ooxml.child_value(properties, name) for name in ("numId", "ilvl"))
        level = self._lists.by_number.get(number, {}).get(int(depth or 0))
        return self._counters.advance(level, self._start(number, level.depth)) if level else ""

    def _start(self, number: str, depth: int) -> int | None:
        """Return the number that a list begins anew with, at its first paragraph only."""
        key = (number, depth)
        if key in self._begun:
            return None
        self._begun.add(key)
        return self._lists.starts.get(key)


def answers(body: etree._Element) -> list[Value]:
    """Return what every content control with words holds, with its tag: the path of the answer."""
    found = []
    for control in body.iter(tag("sdt")):
        name = next(control.iter(_CONTROL_TAG), None)
        words = "".join(_said(node) for node in control.iter(_TEXT, *_SIGNS))
        if one_line(words):
            found.append(Value(words, "" if name is None else value(name)))
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
            places[value(node, "name")] = len(text)
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
        return [("".join(map(str, node.itertext(_TEXT))), value(node, "anchor"))]
    code = (node.text or "").split()
    run = node.getparent()
    # A field inside a link was read with that.
    if code[:1] != ["REF"] or run is None or next(run.iterancestors(_LINK), None) is not None:
        return []
    words = itertools.takewhile(lambda one: ooxml.field_mark(one) != "end", run.itersiblings())
    return [("".join(str(text) for one in words for text in one.itertext(_TEXT)), code[1])]


def _said(node: etree._Element) -> str:
    return node.text or "" if node.tag == _TEXT else _sign(node)
