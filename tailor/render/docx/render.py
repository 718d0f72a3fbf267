"""From Document or Redline to Word file: fills the shell, writes the parts and reads the result back.

Of a redline both texts are read back: who accepts all changes has the new one, who rejects all the old one.
"""

import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from lxml import etree

from tailor.assemble.document import Clause, Document, inline_text
from tailor.assemble.front import Front, front, has_cover
from tailor.citation import Citatie
from tailor.errors import RenderError
from tailor.grammar import date
from tailor.redline.marked import with_preface
from tailor.redline.types import Redline, is_new, is_old, text_of, unchanged
from tailor.render import proof
from tailor.render.docx import layout, ooxml
from tailor.render.docx.body import Body, Sides, unchanged_text
from tailor.render.docx.contents import contents_xml, has_ranges, ranges, without_empty
from tailor.render.docx.fitted import Colors
from tailor.render.docx.house import House, fill, load
from tailor.render.docx.inlines import Marker, RunWriter, bookmarks
from tailor.render.docx.numbering import Restarts
from tailor.render.docx.ooxml import (
    CORE,
    DECLARATION,
    NUMBERING,
    ReadyXml,
    escape,
    illegal,
    pack,
    paragraph,
    run,
    tag,
)
from tailor.render.docx.parted import parted
from tailor.render.docx.readback import FILE, ReadFile, compare, wanted_of
from tailor.render.docx.settings import with_tracking
from tailor.render.docx.tracked import Changes, Comments, accept_all, people, reject_all, with_parts
from tailor.render.expected import Sort, rows, values
from tailor.render.typography import shared

# The moment of making when the document has no date yet: no clock may show in what is rendered.
_NO_DATE = datetime.date(2000, 1, 1)
# Word shows no more of a property.
_LONGEST_PROPERTY = 255

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def render_docx(document: Document, shell: Path, colors: Colors | None = None) -> bytes:
    """Return the document as a Word file in the house style of the shell; the same bytes on every run.

    Args:
        document: The finished document; an annex alone has no cover and no table of contents.
        shell: The Word file with the house style.
        colors: The colours that our own shell gets; None to leave those of the shell.

    Raises:
        TemplateError: When the shell lacks a style or a place, or has a place that cannot be filled.
        RenderError: When a character cannot stand in a Word file, or the file read back is not the document.
    """
    house = load(shell, colors)
    _check_characters(_places(document))
    restarts = Restarts(house.lists)
    filled = fill(house.data, _values(document, house, restarts))
    data = pack(_written(document, house, filled, restarts))
    compare(document, data)
    return data


def _written(
    document: Document, house: House, filled: Mapping[str, bytes], restarts: Restarts
) -> dict[str, bytes]:
    """Return the parts of the file: those of the shell, with what the document puts in their place."""
    # The schema wants the new lists after the last one.
    before, end, after = house.parts[NUMBERING].rpartition(b"</w:num>")
    numbering = before + end + "".join(restarts.added).encode() + after
    own = {NUMBERING: numbering, CORE: _properties(document)}
    return {**house.parts, **filled, ooxml.BODY: without_empty(filled[ooxml.BODY], house.styles), **own}


def _values(document: Document, house: House, restarts: Restarts) -> dict[str, object]:
    """Return what comes in the places of the shell."""
    marks, widths = bookmarks(document), shared(document)
    nodes = unchanged(document.parts)
    changes = _changes(document, house, marks, controls=True)
    sides, marker = Sides(document.parts, (), restarts), Marker(marks, changes.ids)
    body = Body(house.styles, sides, marker, Comments(changes), widths, house.width)
    before = front(document)
    # The list of open points is no text of the protocol: it has styles of its own.
    ahead = {style: house.styles[other] for style, other in layout.OPEN_POINT_STYLES.items()}
    ranged = has_ranges(document, before.contents)
    parts_of_text = ranges(document, changes.ids) if ranged else [(slice(None), "", "")]
    listed = unchanged_text(
        before.open_points, {**house.styles, **ahead}, changes, restarts, widths, house.width
    )
    return {
        **_around(document, before),
        "titelregel": ReadyXml(body.title(nodes[0]) if has_cover(document) else ""),
        "openpunten": ReadyXml(listed),
        "inhoudsopgave": ReadyXml(contents_xml(before.contents, marks, house.styles, ranged=ranged)),
        "inhoud": ReadyXml(
            "".join(f"{begin}{body.text(nodes[part])}{end}" for part, begin, end in parts_of_text)
        ),
    }


def _changes(document: Document, house: House, marks: Mapping[Citatie, str], *, controls: bool) -> Changes:
    """Return what writes words; ``controls`` tells whether an answer stands in a content control."""
    labels = {clause.citation: clause.label for clause in document.walk() if clause.citation in marks}
    return Changes(RunWriter(house.styles, marks, labels, controls), document.datum)


def _around(document: Document, before: Front) -> dict[str, object]:
    """Return the words in the places around the text; the shell says itself that there is no date."""
    return {
        "huis": before.huis,
        "titel": document.titel,
        "versie": document.versie,
        "status": document.status,
        "datum": date(document.datum) if document.datum else "",
        "model": document.model,
        "merk": before.mark,
        "voorblad": has_cover(document),
    }


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the words around the text, each with the name of its place for a message."""
    for fact in (document.huis, document.titel, document.versie, document.status, document.model):
        yield fact, "de gegevens van het document"


def _places(document: Document) -> Iterator[tuple[str, str]]:
    """Yield all words that come in the file, each with the name of its place."""
    yield from _facts(document)
    listed = (clause for part in front(document).open_points for clause in part.walk())
    yield from ((clause.text, "de lijst van open vragen") for clause in listed)
    yield from ((clause.text, str(clause.citation)) for clause in document.walk())


def _check_characters(places: Iterable[tuple[str, str]]) -> None:
    """Refuse words that cannot stand in a Word file.

    Args:
        places: The words, each with the name of its place.

    Raises:
        RenderError: At the first character that XML cannot hold.
    """
    for text, place in places:
        if character := illegal(text):
            raise RenderError(
                wat="Een teken kan niet in een Word-bestand staan; er is niets geschreven.",
                waar=place,
                waarom=f"Gevonden: het besturingsteken U+{ord(character):04X}.",
                nu="Haal dit teken weg uit het antwoord dat hier is ingevuld.",
            )


def _properties(document: Document) -> bytes:
    """Return the part with the document's title, house, subject, language, version, status and date."""
    moment = f"{document.datum or _NO_DATE}T00:00:00Z"
    words = {
        "dc:title": document.titel,
        "dc:subject": document.colophon or document.model,
        "dc:creator": document.huis,
        "dc:language": "nl-NL",
        "cp:category": document.kind,
        "cp:contentStatus": document.status,
        "cp:lastModifiedBy": document.huis,
        "cp:version": document.versie,
    }
    listed = "".join(f"<{name}>{escape(text[:_LONGEST_PROPERTY])}</{name}>" for name, text in words.items())
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>{listed}{times}</cp:coreProperties>").encode()


# -- a redline --


def render_docx_redline(redline: Redline, shell: Path, colors: Colors | None = None) -> bytes:
    """Return the redline as a Word file with tracked changes; the same bytes on every run.

    Who accepts all changes has the text of the clean file, who rejects all has the old text. What a reader
    changes in it is tracked too. There is no list of open points, which can not be right in both texts; the
    table of contents is that of the new one.

    Args:
        redline: The differences, with the page in front.
        shell: The Word file with the house style.
        colors: The colours that our own shell gets; None to leave those of the shell.

    Raises:
        TemplateError: When the shell lacks a style or a place, or has a place that cannot be filled.
        RenderError: When a character cannot stand in a Word file, or the file read back is not both texts.
    """
    house = load(shell, colors)
    _check_characters(_redline_places(redline))
    data = ooxml.pack(_redline_parts(replace(redline, parts=parted(redline.parts)), house))
    compare_redline(redline, data)
    return data


def _redline_parts(redline: Redline, house: House) -> Mapping[str, bytes]:
    document, restarts = redline.new, Restarts(house.lists)
    marks = bookmarks(replace(document, parts=(*document.parts, *redline.preface)))
    changes = _changes(document, house, marks, controls=False)
    new, old = text_of(redline.parts, is_old), text_of(redline.parts, is_new)
    sides, marker = Sides(new, old, restarts), Marker(marks, changes.ids)
    body = Body(house.styles, sides, marker, Comments(changes), width=house.width)
    values = _redline_values(redline, house, body, restarts)
    filled = fill(_without_comments(house.data), values)
    named = replace(document, titel=front(with_preface(redline, document.parts)).name)
    added = {"word/comments.xml": body.comments.part(), "word/people.xml": people(_authors(redline))}
    return with_tracking(with_parts(_written(named, house, filled, restarts), added))


def _redline_values(redline: Redline, house: House, body: Body, restarts: Restarts) -> dict[str, object]:
    """Return what comes in the places of the shell; the text is written in the order in which it is read."""
    document = redline.new
    cover = has_cover(document)
    title = body.title(redline.parts[0]) + _what(redline, house) if cover else ""
    before = unchanged_text(redline.preface, house.styles, body.changes, restarts, width=house.width)
    ahead = front(with_preface(redline, document.parts))
    listed = contents_xml(ahead.contents, body.marker.names, house.styles, ranged=False)
    text = body.text(redline.parts)
    return {
        **_around(document, ahead),
        "titelregel": ReadyXml(title),
        "openpunten": ReadyXml(before if cover else ""),
        "inhoudsopgave": ReadyXml(listed),
        "inhoud": ReadyXml(text if cover else before + text),
    }


def _what(redline: Redline, house: House) -> str:
    """Return the line under the title that says what is compared; empty when it is not known."""
    if not redline.comparison:
        return ""
    # A shell need not have a style for the cover; the mark of an edition it has, and that is no text either.
    style = house.styles.get(layout.VOORBLAD_GEGEVENS, house.styles[layout.EDITION_MARK])
    return paragraph(style, run(redline.comparison))


def _authors(redline: Redline) -> list[str]:
    """Return who made changes or comments."""
    remarks = (remark.author for node in redline.walk() for remark in node.remarks)
    return [*redline.authors, *remarks]


def _redline_places(redline: Redline) -> Iterator[tuple[str, str]]:
    """Yield all words that come in the file, each with the name of its place for a message."""
    yield from _facts(redline.new)
    yield redline.comparison, "de gegevens van het document"
    yield from ((name, "de namen van wie iets wijzigde") for name in _authors(redline))
    for clause in (clause for part in redline.preface for clause in part.walk()):
        yield clause.text, "de pagina vooraf"
    for node in redline.walk():
        yield "".join(inline_text(piece.inline) for piece in node.pieces), str(node.clause.citation)
        yield from ((remark.text, str(node.clause.citation)) for remark in node.remarks)


@functools.lru_cache(maxsize=4)
def _without_comments(shell: bytes) -> bytes:
    """Return the shell without the comments of its maker."""
    parts = ooxml.unpack(shell)
    body = etree.fromstring(parts[ooxml.BODY])
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
    _compare_text(redline, redline.new.parts, ReadFile(accept_all(data)), whole=True)
    _compare_text(redline, text_of(redline.parts, is_new), ReadFile(reject_all(data)), whole=False)


def _compare_text(redline: Redline, clauses: tuple[Clause, ...], file: ReadFile, *, whole: bool) -> None:
    """Hold one of the texts of a redline against it; the old one has no numbers and no cover of its own."""
    here: proof.Found = {
        Sort.TEXT: values(*file.text(labels=whole)),
        Sort.ROWS: [rows(file.table_rows())],
        Sort.LINES: file.written_on(labels=whole),
        **({Sort.CONTENTS: file.in_styles(layout.TOC_LINE, layout.TOC_DEEPER)} if whole else {}),
    }
    wanted = wanted_of(with_preface(redline, clauses), numbers=whole)
    proof.prove(FILE, redline.new, wanted, {**here, **(file.around() if whole else {})})
