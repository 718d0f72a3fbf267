"""From Redline to Word file: the shell filled with tracked changes, comments, and the result read back."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from lxml import etree

from tailor.assemble.document import inline_text
from tailor.assemble.front import front, has_cover
from tailor.redline.marked import with_preface
from tailor.redline.types import Redline
from tailor.render.docx import engine, names
from tailor.render.docx.body import Body
from tailor.render.docx.bookmarks import Marker, bookmarks
from tailor.render.docx.comments import Comments, people, with_parts
from tailor.render.docx.endings import parted
from tailor.render.docx.house import House, load
from tailor.render.docx.package import pack, unpack
from tailor.render.docx.pieces import PieceWriter, PlainWriter
from tailor.render.docx.properties import properties
from tailor.render.docx.readback import compare_redline
from tailor.render.docx.render import check_characters, facts, places, with_numbers
from tailor.render.docx.restarts import Restarts
from tailor.render.docx.tracked import Changes
from tailor.render.docx.tracked_body import TrackedBody, sides
from tailor.render.docx.xml import ReadyXml, paragraph, run, tag

_BODY = "word/document.xml"
_CORE = "docProps/core.xml"
_NUMBERING = "word/numbering.xml"


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
    data = pack(_parts(replace(redline, parts=parted(redline.parts)), house))
    compare_redline(redline, data)
    return data


def _parts(redline: Redline, house: House) -> Mapping[str, bytes]:
    document, restarts = redline.nieuw, Restarts(house.lists)
    changes = Changes(document.datum)
    comments = Comments(changes)
    values = _values(redline, house, restarts, comments)
    filled = engine.fill(_without_contents(house.data, house.styles.get(names.INHOUD_KOP, "")), values)
    numbering = with_numbers(house.parts[_NUMBERING], restarts.added)
    named = replace(document, titel=front(with_preface(redline, document.parts)).naam)
    parts = {**house.parts, **filled, _NUMBERING: numbering, _CORE: properties(named)}
    return with_parts(
        parts, {"word/comments.xml": comments.part(), "word/people.xml": people(_authors(redline))}
    )


def _values(redline: Redline, house: House, restarts: Restarts, comments: Comments) -> dict[str, object]:
    """Return what comes in the places of the shell; the text is written in the order in which it is read."""
    document = redline.nieuw
    cover = has_cover(document)
    preface, body = _writers(redline, house, restarts, comments)
    title = body.title(redline.parts[0]) + _what(redline, house) if cover else ""
    before = preface.text(redline.vooraf)
    text = body.text(redline.parts)
    return {
        **places(document, front(with_preface(redline, document.parts))),
        "titelregel": ReadyXml(title),
        "openpunten": ReadyXml(before if cover else ""),
        "inhoudsopgave": ReadyXml(""),
        "inhoud": ReadyXml(text if cover else before + text),
    }


def _writers(
    redline: Redline, house: House, restarts: Restarts, comments: Comments
) -> tuple[Body, TrackedBody]:
    """Return what writes the page in front, and what writes the text; numbers and bookmarks go on."""
    new, changes = redline.nieuw, comments.changes
    marks = bookmarks(replace(new, parts=(*new.parts, *redline.vooraf)))
    labels = {clause.citation: clause.label for clause in new.walk() if clause.citation in marks}
    writer = PlainWriter(house.styles, marks, labels)
    marker = Marker(marks, changes.ids)
    front = Body(house.styles, Marker({}, changes.ids), writer, restarts)
    both = sides(redline.parts, restarts)
    pieces = PieceWriter(writer, changes)
    return front, TrackedBody(house.styles, both, marker, pieces, changes, comments)


def _what(redline: Redline, house: House) -> str:
    """Return the line under the title that says what is compared; empty when it is not known."""
    if not redline.vergelijking:
        return ""
    # A shell need not have a style for the cover; the mark of an edition it has, and that is no text either.
    style = house.styles.get(names.VOORBLAD_GEGEVENS, house.styles[names.MERK])
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
    parts = unpack(shell)
    body = etree.fromstring(parts[_BODY])
    for style in body.findall(f".//{tag('p')}/{tag('pPr')}/{tag('pStyle')}"):
        if heading and style.get(tag("val")) == heading:
            _take_out(next(style.iterancestors(tag("p"))))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for node in list(body.iter(tag(name))):
            _take_out(node)
    declared = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    return pack({**parts, _BODY: declared})


def _take_out(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
