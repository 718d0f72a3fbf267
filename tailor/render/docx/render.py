"""From Document to Word file: fills the shell, writes the parts and reads the result back."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tailor.assemble.document import Document
from tailor.assemble.front import Front, front, has_cover
from tailor.errors import RenderError
from tailor.grammar import date
from tailor.redline.types import unchanged
from tailor.render.docx import layout
from tailor.render.docx.body import Body, Sides, contents_xml, unchanged_text
from tailor.render.docx.house import House, fill, load
from tailor.render.docx.inlines import Marker, RunWriter, bookmarks
from tailor.render.docx.numbering import Restarts
from tailor.render.docx.ooxml import CORE, DECLARATION, NUMBERING, ReadyXml, escape, illegal, pack
from tailor.render.docx.readback import compare
from tailor.render.docx.tracked import Changes, Comments
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


def render_docx(document: Document, shell: Path) -> bytes:
    """Return the document as a Word file in the house style of the shell; the same bytes on every run.

    Args:
        document: The finished document; an annex alone has no cover and no table of contents.
        shell: The Word file with the house style.

    Raises:
        TemplateError: When the shell lacks a style or a place, or has a place that cannot be filled.
        RenderError: When a character cannot stand in a Word file, or the file read back is not the document.
    """
    house = load(shell)
    check_characters(_places(document))
    data = pack(_parts(document, house))
    compare(document, data)
    return data


def _parts(document: Document, house: House) -> Mapping[str, bytes]:
    restarts = Restarts(house.lists)
    return written(document, house, fill(house.data, _values(document, house, restarts)), restarts)


def written(
    document: Document, house: House, filled: Mapping[str, bytes], restarts: Restarts
) -> dict[str, bytes]:
    """Return the parts of the file: those of the shell, with what the document puts in their place."""
    numbering = _with_numbers(house.parts[NUMBERING], restarts.added)
    return {**house.parts, **filled, NUMBERING: numbering, CORE: _properties(document)}


def _values(document: Document, house: House, restarts: Restarts) -> dict[str, object]:
    """Return what comes in the places of the shell."""
    marks = bookmarks(document)
    labels = {clause.citation: clause.label for clause in document.walk() if clause.citation in marks}
    changes = Changes(RunWriter(house.styles, marks, labels), document.datum)
    nodes, widths = unchanged(document.parts), shared(document)
    body = Body(house.styles, Sides(nodes, restarts), Marker(marks, changes.ids), Comments(changes), widths)
    before = front(document)
    # The list of open points is no text of the protocol: it has styles of its own.
    ahead = {style: house.styles[other] for style, other in layout.OPEN_PUNTEN.items()}
    listed = unchanged_text(before.open_punten, {**house.styles, **ahead}, changes, restarts, widths)
    return {
        **places(document, before),
        "titelregel": ReadyXml(body.title(nodes[0]) if has_cover(document) else ""),
        "openpunten": ReadyXml(listed),
        "inhoudsopgave": ReadyXml(contents_xml(before.inhoud, marks, house.styles[layout.INHOUD_REGEL])),
        "inhoud": ReadyXml(body.text(nodes)),
    }


def places(document: Document, before: Front) -> dict[str, object]:
    """Return the words in the places around the text; the shell says itself that there is no date."""
    return {
        "huis": before.huis,
        "titel": document.titel,
        "versie": document.versie,
        "status": document.status,
        "datum": date(document.datum) if document.datum else "",
        "model": document.model,
        "merk": before.merk,
        "voorblad": has_cover(document),
    }


def _with_numbers(numbering: bytes, added: Sequence[str]) -> bytes:
    """Return the numbering part with these ``num`` elements after its last one, as the schema wants."""
    before, end, after = numbering.rpartition(b"</w:num>")
    return before + end + "".join(added).encode() + after


def facts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the words around the text, each with the name of its place for a message."""
    for fact in (document.huis, document.titel, document.versie, document.status, document.model):
        yield fact, "de gegevens van het document"


def _places(document: Document) -> Iterator[tuple[str, str]]:
    """Yield all words that come in the file, each with the name of its place."""
    yield from facts(document)
    listed = (clause for part in front(document).open_punten for clause in part.walk())
    yield from ((clause.text, "de lijst van open punten") for clause in listed)
    yield from ((clause.text, str(clause.citation)) for clause in document.walk())


def check_characters(places: Iterable[tuple[str, str]]) -> None:
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
        "dc:subject": document.model,
        "dc:creator": document.huis,
        "dc:language": "nl-NL",
        "cp:category": document.soort,
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
