"""From Redline to Word file: the shell filled with tracked changes and comments, and both texts read back.

Who accepts all changes has the new text, who rejects all has the old one: what Word makes of either is worked
out here (ISO/IEC 29500-1, 17.13.5).
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from lxml import etree

from tailor.assemble.document import Clause, inline_text
from tailor.assemble.front import front, has_cover
from tailor.redline.marked import with_preface
from tailor.redline.types import Redline, is_new, text_of
from tailor.render import proof
from tailor.render.docx import layout, ooxml
from tailor.render.docx.body import Body, Sides, parted, unchanged_text
from tailor.render.docx.house import House, fill, load
from tailor.render.docx.inlines import Marker, RunWriter, bookmarks
from tailor.render.docx.numbering import Restarts
from tailor.render.docx.ooxml import ReadyXml, paragraph, run, tag
from tailor.render.docx.readback import FILE, ReadFile, parsed, wanted_of
from tailor.render.docx.render import check_characters, facts, places, written
from tailor.render.docx.tracked import Changes, Comments, people, with_parts
from tailor.render.expected import Sort, rows, values

_INSERTED = (tag("ins"), tag("moveTo"))
_DELETED = (tag("del"), tag("moveFrom"))
_RANGES = tuple(tag(f"{name}Range{end}") for name in ("moveFrom", "moveTo") for end in ("Start", "End"))
_PARAGRAPH = tag("p")
_PROPERTIES = tag("pPr")


_Tags = tuple[str, ...]


def render_docx_redline(redline: Redline, shell: Path) -> bytes:
    """Return the redline as a Word file with tracked changes; the same bytes on every run.

    Who accepts all changes has the text of the clean file, who rejects all has the old text. There is no list
    of open points and no table of contents: neither can be right in both texts.

    Args:
        redline: The differences, with the page in front.
        shell: The Word file with the house style.

    Raises:
        TemplateError: When the shell lacks a style or a place, or has a place that cannot be filled.
        RenderError: When a character cannot stand in a Word file, or the file read back is not both texts.
    """
    house = load(shell)
    check_characters(_places(redline))
    data = ooxml.pack(_parts(replace(redline, parts=parted(redline.parts)), house))
    compare_redline(redline, data)
    return data


def _parts(redline: Redline, house: House) -> Mapping[str, bytes]:
    document, restarts = redline.nieuw, Restarts(house.lists)
    marks = bookmarks(replace(document, parts=(*document.parts, *redline.vooraf)))
    labels = {clause.citation: clause.label for clause in document.walk() if clause.citation in marks}
    changes = Changes(RunWriter(house.styles, marks, labels, controls=False), document.datum)
    body = Body(house.styles, Sides(redline.parts, restarts), Marker(marks, changes.ids), Comments(changes))
    values = _values(redline, house, body, restarts)
    filled = fill(_without_contents(house.data, house.styles.get(layout.INHOUD_KOP, "")), values)
    named = replace(document, titel=front(with_preface(redline, document.parts)).naam)
    added = {"word/comments.xml": body.comments.part(), "word/people.xml": people(_authors(redline))}
    return with_parts(written(named, house, filled, restarts), added)


def _values(redline: Redline, house: House, body: Body, restarts: Restarts) -> dict[str, object]:
    """Return what comes in the places of the shell; the text is written in the order in which it is read."""
    document = redline.nieuw
    cover = has_cover(document)
    title = body.title(redline.parts[0]) + _what(redline, house) if cover else ""
    before = unchanged_text(redline.vooraf, house.styles, body.comments.changes, restarts)
    text = body.text(redline.parts)
    return {
        **places(document, front(with_preface(redline, document.parts))),
        "titelregel": ReadyXml(title),
        "openpunten": ReadyXml(before if cover else ""),
        "inhoudsopgave": ReadyXml(""),
        "inhoud": ReadyXml(text if cover else before + text),
    }


def _what(redline: Redline, house: House) -> str:
    """Return the line under the title that says what is compared; empty when it is not known."""
    if not redline.vergelijking:
        return ""
    # A shell need not have a style for the cover; the mark of an edition it has, and that is no text either.
    style = house.styles.get(layout.VOORBLAD_GEGEVENS, house.styles[layout.MERK])
    return paragraph(style, run(redline.vergelijking))


def _authors(redline: Redline) -> list[str]:
    """Return who made changes or comments."""
    remarks = (opmerking.auteur for node in redline.walk() for opmerking in node.opmerkingen)
    return [*redline.auteurs, *remarks]


def _places(redline: Redline) -> Iterator[tuple[str, str]]:
    """Yield all words that come in the file, each with the name of its place for a message."""
    yield from facts(redline.nieuw)
    yield redline.vergelijking, "de gegevens van het document"
    yield from ((name, "de namen van wie iets wijzigde") for name in _authors(redline))
    for clause in (clause for part in redline.vooraf for clause in part.walk()):
        yield clause.text, "de pagina vooraf"
    for node in redline.walk():
        yield "".join(inline_text(piece.inline) for piece in node.pieces), str(node.clause.citation)
        yield from ((opmerking.tekst, str(node.clause.citation)) for opmerking in node.opmerkingen)


@functools.lru_cache(maxsize=4)
def _without_contents(shell: bytes, heading: str) -> bytes:
    """Return the shell without the heading of its table of contents, and without comments of its maker.

    Args:
        shell: The Word file with the house style.
        heading: The id of the style of that heading; empty when the shell has none.
    """
    parts = ooxml.unpack(shell)
    body = etree.fromstring(parts[ooxml.BODY])
    for style in body.findall(f".//{tag('p')}/{tag('pPr')}/{tag('pStyle')}"):
        if heading and ooxml.value(style) == heading:
            ooxml.take_out(next(style.iterancestors(tag("p"))))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for node in list(body.iter(tag(name))):
            ooxml.take_out(node)
    return ooxml.pack({**parts, ooxml.BODY: ooxml.serialized(body)})


def compare_redline(redline: Redline, data: bytes) -> None:
    """Hold a Word file with tracked changes against both texts, paragraph by paragraph.

    The new text is that of the document itself, with its numbers. In the old one a reference to the same
    clause shows the new number, since numbers are no text.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    _compare_text(redline, redline.nieuw.parts, data, accept_all, whole=True)
    _compare_text(redline, text_of(redline.parts, is_new), data, reject_all, whole=False)


def _compare_text(
    redline: Redline,
    clauses: tuple[Clause, ...],
    data: bytes,
    settle: Callable[[bytes], bytes],
    *,
    whole: bool,
) -> None:
    """Hold one of the texts of a redline against it; the old one has no numbers and no cover of its own."""
    file = ReadFile(settle(data))
    here: proof.Found = {Sort.TEKST: values(*file.text(labels=whole)), Sort.RIJEN: [rows(file.table_rows())]}
    wanted = wanted_of(with_preface(redline, clauses), numbers=whole)
    proof.prove(FILE, redline.nieuw, wanted, {**here, **(file.around() if whole else {})})


def accept_all(data: bytes) -> bytes:
    """Return the Word file with all changes in its body accepted."""
    return _settled(data, stays=_INSERTED, goes=_DELETED)


def reject_all(data: bytes) -> bytes:
    """Return the Word file with all changes in its body rejected."""
    return _settled(data, stays=_DELETED, goes=_INSERTED)


def _settled(data: bytes, *, stays: _Tags, goes: _Tags) -> bytes:
    """Return the Word file with every change settled: rows, then words, then the marks of paragraphs.

    Args:
        data: The Word file.
        stays: Which changes become ordinary text.
        goes: Which changes vanish with their words.
    """
    parts = ooxml.unpack(data)
    body = parsed(parts[ooxml.BODY])
    _rows(body, stays, goes)
    _words(body, stays, goes)
    for mark in list(_marks(body, goes)):
        _join_with_next(next(mark.iterancestors(_PARAGRAPH)))
    for mark in list(_marks(body, stays)):
        ooxml.take_out(mark)
    for node in list(body.iter(*_RANGES)):
        ooxml.take_out(node)
    for node in body.iter(tag("delText")):
        node.tag = tag("t")
    return ooxml.pack({**parts, ooxml.BODY: ooxml.serialized(body)})


def _rows(body: etree._Element, stays: _Tags, goes: _Tags) -> None:
    for properties in body.findall(f".//{tag('tr')}/{tag('trPr')}"):
        if any(child.tag in goes for child in properties):
            ooxml.take_out(next(properties.iterancestors(tag("tr"))))
        for child in [child for child in properties if child.tag in stays]:
            properties.remove(child)
    for table in [table for table in body.iter(tag("tbl")) if table.find(tag("tr")) is None]:
        ooxml.take_out(table)


def _words(body: etree._Element, stays: _Tags, goes: _Tags) -> None:
    for node in list(body.iter(*goes)):
        if not _is_property(node):
            ooxml.take_out(node)
    for node in list(body.iter(*stays)):
        if not _is_property(node):
            for child in node:
                node.addprevious(child)
            ooxml.take_out(node)


def _is_property(node: etree._Element) -> bool:
    """Return whether a change is one of a paragraph mark or a row, and not one around words."""
    above = node.getparent()
    return above is not None and above.tag in (tag("rPr"), tag("trPr"))


def _marks(body: etree._Element, kinds: _Tags) -> Iterator[etree._Element]:
    """Yield the changes of paragraph marks."""
    for kind in kinds:
        yield from body.iterfind(f".//{_PARAGRAPH}/{_PROPERTIES}/{tag('rPr')}/{kind}")


def _join_with_next(paragraph: etree._Element) -> None:
    """Take away the mark of a paragraph: what is left in it goes to the next one, whose mark stays.

    Before a table, and at the end of a cell, there is no next one: it goes when it is empty, and the last
    paragraph of the body or a cell always stays.
    """
    following = paragraph.getnext()
    while following is not None and following.tag in _RANGES:
        following = following.getnext()
    left = [child for child in paragraph if child.tag != _PROPERTIES]
    if following is not None and following.tag == _PARAGRAPH:
        place = 1 if following.find(_PROPERTIES) is not None else 0
        following[place:place] = left
        ooxml.take_out(paragraph)
    elif following is not None and following.tag == tag("tbl") and paragraph.find(f".//{tag('r')}") is None:
        ooxml.take_out(paragraph)
