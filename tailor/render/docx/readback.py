"""Reads a Word file back and holds it against the Document, so that nothing can be lost unseen."""

import itertools
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from tailor.assemble.document import Document, lines
from tailor.errors import RenderError
from tailor.render.docx import names
from tailor.render.docx.contents import entry
from tailor.render.docx.openpunten import HEADING, open_points
from tailor.render.docx.outline import has_cover, listed
from tailor.render.docx.package import unpack
from tailor.render.docx.properties import MARKS, in_words
from tailor.render.docx.reader import BODY, COVER, Line, folded, headers, is_around, read

_SHOWN = 3
"""How many differences a message names."""


def read_back(data: bytes, *, labels: bool = False) -> list[str]:
    """Return the text of a Word file, one line a paragraph that has words.

    The title counts as text; the rest of the cover, the table of contents, headers and footers do not.

    Args:
        data: The Word file.
        labels: Whether the numbers that Word gives to paragraphs are put in front.
    """
    parts = unpack(data)
    return text_lines(read(parts, etree.fromstring(parts[BODY])), labels=labels)


def text_lines(found: Sequence[Line], *, labels: bool) -> list[str]:
    """Return the text of paragraphs, one line each; those that are no text and empty ones are left out."""
    text = (line for line in found if not is_around(line))
    words = (folded(f"{line.label} {line.words}") if labels else line.words for line in text)
    return [line for line in words if line]


def compare(document: Document, data: bytes) -> None:
    """Hold a Word file against the document: its text and numbers, cover, table of contents and headers.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    try:
        found = list(_all_differences(document, unpack(data)))
    except etree.XMLSyntaxError as error:
        raise broken(error) from error
    refuse(document, found)


def refuse(document: Document, found: Sequence[str]) -> None:
    """Refuse a file that is not what it should be.

    Raises:
        RenderError: When ``found`` holds a difference; the first ones are named.
    """
    if found:
        raise RenderError(
            wat="Het Word-bestand is niet gelijk aan het document; er is niets geschreven.",
            waar=document.titel,
            waarom=" ".join(found[:_SHOWN]),
            nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
        )


def broken(error: etree.XMLSyntaxError) -> RenderError:
    """Return the error for a file that is not well-formed."""
    return RenderError(
        wat="Het Word-bestand is niet goed gevormd; er is niets geschreven.",
        waarom=str(error),
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
    )


def _all_differences(document: Document, parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield a sentence for everything in which the file is not the document."""
    body = etree.fromstring(parts[BODY])
    found = read(parts, body)
    yield from differences(lines(document, labels=True), text_lines(found, labels=True))
    contents = [line.words for line in found if line.style == names.INHOUD_REGEL]
    yield from differences(_expected_contents(document), contents)
    points = [line.words for line in found if line.style in names.OPEN_PUNTEN]
    yield from differences(_expected_points(document), points)
    yield from around_text(document, MARKS[document.editie], headers(parts, body), found)


def around_text(
    document: Document, mark: str, heads: Mapping[str, list[Line]], found: Sequence[Line]
) -> Iterator[str]:
    """Yield a sentence for everything that is lacking on the cover or in the headers.

    Args:
        document: The document.
        mark: What must stand on every page ("CONCEPT"); empty for nothing.
        heads: The lines of each header.
        found: The lines of the body.
    """
    on_cover = [line.words for line in found if line.style.startswith(COVER)]
    yield from _lacking("het voorblad", _cover(document), on_cover)
    in_headers = [line.words for line in itertools.chain(*heads.values())]
    yield from _lacking("de kopteksten", _header(document), in_headers)
    yield from _wrong_marks(mark, heads)


def differences(wanted: list[str], found: list[str]) -> Iterator[str]:
    """Yield a sentence for every line that is not as wanted."""
    for number, (want, have) in enumerate(itertools.zip_longest(wanted, found, fillvalue=""), start=1):
        if want != have:
            yield f"Regel {number}: verwacht ‘{want}’, gevonden ‘{have}’."


def _lacking(place: str, wanted: list[str], found: list[str]) -> list[str]:
    """Return a sentence for every text that stands nowhere in a place."""
    return [
        f"In {place} ontbreekt ‘{words}’."
        for words in map(folded, wanted)
        if not any(words in line for line in found)
    ]


def _expected_contents(document: Document) -> list[str]:
    return [folded(entry(part)) for part in listed(document)]


def _expected_points(document: Document) -> list[str]:
    """Return the lines of the list of open points: its heading and every cell, empty ones too."""
    rows = open_points(document)
    return [HEADING, *(folded(cell) for row in rows for cell in row)] if rows else []


def _cover(document: Document) -> list[str]:
    if not has_cover(document):
        return []
    return [document.huis, document.versie, document.status, in_words(document.datum)]


def _header(document: Document) -> list[str]:
    return [document.huis, document.titel, document.versie, document.status]


def _wrong_marks(mark: str, heads: Mapping[str, list[Line]]) -> list[str]:
    """Return a sentence for every header that does not say which edition this is, or says another."""
    wanted = [mark] if mark else []
    return [
        f"In de koptekst {name} staat ‘{' '.join(found)}’ in plaats van ‘{' '.join(wanted)}’."
        for name, header in heads.items()
        for found in ([line.words for line in header if line.style == names.MERK],)
        if found != wanted
    ]
