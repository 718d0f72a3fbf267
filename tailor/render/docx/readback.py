"""Reads a Word file back and hands it over to the proof; of a redline both texts."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from tailor.assemble.document import Clause, Document
from tailor.assemble.front import GEEN_DATUM, MODEL, has_cover
from tailor.errors import RenderError
from tailor.redline.marked import with_preface
from tailor.redline.types import Redline
from tailor.render import proof
from tailor.render.docx import names
from tailor.render.docx.inlines import shortened
from tailor.render.docx.package import unpack
from tailor.render.docx.reader import (
    BODY,
    ShownParagraph,
    answers,
    headers,
    is_around,
    is_on_cover,
    read,
    references,
    table_rows,
    words_of,
)
from tailor.render.docx.review import accept_all, reject_all
from tailor.render.docx.tracked_body import old_text
from tailor.render.expected import Sort, Value, expected, rows, values

_FILE = "Het Word-bestand"


def read_back(data: bytes, *, labels: bool = False) -> list[str]:
    """Return the text of a Word file, one line a paragraph that has words.

    The title counts as text; the rest of the cover, the table of contents, headers and footers do not.

    Args:
        data: The Word file.
        labels: Whether the numbers that Word gives to paragraphs are put in front.
    """
    parts = unpack(data)
    return _text(read(parts, etree.fromstring(parts[BODY])), labels=labels)


def _text(found: Sequence[ShownParagraph], *, labels: bool = True) -> list[str]:
    """Return the text of paragraphs, one line each; those that are no text and empty ones are left out."""
    if labels:
        return [words for line in found for words in words_of(line)]
    return [line.words for line in found if line.words and not is_around(line)]


def compare(document: Document, data: bytes) -> None:
    """Hold a Word file against the document.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    parts = unpack(data)
    body = _parsed(parts)
    found = read(parts, body)
    wanted = _expected(document)
    wanted[Sort.ANTWOORD] = [replace(one, about=shortened(one.about)) for one in wanted[Sort.ANTWOORD]]
    points = [line.words for line in found if line.style in names.OPEN_PUNTEN]
    contents = [line.words for line in found if line.style == names.INHOUD_REGEL]
    proof.prove(
        _FILE,
        document,
        wanted,
        {
            Sort.TEKST: values(*_text(found)),
            Sort.INHOUD: values(*contents),
            Sort.OPEN_PUNTEN: values(*points),
            Sort.RIJEN: [rows(table_rows(parts, body))],
            Sort.ANTWOORD: answers(body),
            Sort.VERWIJZING: references(body, found),
            **_read_around(parts, body, found),
        },
    )


def _expected(document: Document, *, numbers: bool = True) -> dict[Sort, list[Value]]:
    """Return what a Word file must say of what a house does not word itself in its shell.

    It words the heading of the contents, whether the cover names the model, and that there is no date.
    """
    wanted = expected(document, numbers=numbers)
    wanted[Sort.INHOUD] = wanted[Sort.INHOUD][1:]
    cover = [
        fact for fact in wanted[Sort.VOORBLAD] if fact.about != MODEL and fact.words not in ("", GEEN_DATUM)
    ]
    wanted[Sort.VOORBLAD] = cover if has_cover(document) else []
    return wanted


def compare_redline(redline: Redline, data: bytes) -> None:
    """Hold a Word file with tracked changes against both texts, paragraph by paragraph.

    The new text is that of the document itself, with its numbers. In the old one a reference to the same
    clause shows the new number, since numbers are no text.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    _compare_text(redline, redline.nieuw.parts, data, accept_all, whole=True)
    _compare_text(redline, old_text(redline.parts), data, reject_all, whole=False)


def _compare_text(
    redline: Redline,
    clauses: tuple[Clause, ...],
    data: bytes,
    settle: Callable[[bytes], bytes],
    *,
    whole: bool,
) -> None:
    """Hold one of the texts of a redline against it; the old one has no numbers and no cover of its own."""
    parts = unpack(_settled(settle, data))
    body = _parsed(parts)
    found = read(parts, body)
    text = values(*_text(found, labels=whole))
    here: proof.Found = {Sort.TEKST: text, Sort.RIJEN: [rows(table_rows(parts, body))]}
    around = _read_around(parts, body, found) if whole else {}
    wanted = _expected(with_preface(redline, clauses), numbers=whole)
    proof.prove(_FILE, redline.nieuw, wanted, {**here, **around})


def _read_around(
    parts: Mapping[str, bytes], body: etree._Element, found: Sequence[ShownParagraph]
) -> proof.Found:
    """Return what is read on the cover and in the headers; the mark of the edition stands in each of them."""
    heads = headers(parts, body)
    marks = (" ".join(line.words for line in head if line.style == names.MERK) for head in heads)
    return {
        Sort.MERK: [Value(mark) for mark in dict.fromkeys(marks)],
        Sort.VOORBLAD: proof.Somewhere([line.words for line in found if is_on_cover(line)]),
        Sort.KOPTEKST: proof.Somewhere([line.words for line in itertools.chain(*heads)]),
    }


def _parsed(parts: Mapping[str, bytes]) -> etree._Element:
    try:
        return etree.fromstring(parts[BODY])
    except etree.XMLSyntaxError as error:
        raise _broken(error) from error


def _settled(settle: Callable[[bytes], bytes], data: bytes) -> bytes:
    try:
        return settle(data)
    except etree.XMLSyntaxError as error:
        raise _broken(error) from error


def _broken(error: etree.XMLSyntaxError) -> RenderError:
    """Return the error for a file that is not well-formed."""
    return RenderError(
        wat="Het Word-bestand is niet goed gevormd; er is niets geschreven.",
        waarom=str(error),
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
    )
