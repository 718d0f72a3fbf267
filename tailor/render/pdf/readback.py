"""The one door to pdfium: what a PDF says when it is read again."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from tailor.render.pdf.words import visible

MILLIMETRE = 72 / 25.4
TOP = 30 * MILLIMETRE
BOTTOM = 24 * MILLIMETRE
"""The bands of the running header and footer. The text of the shell (`boven`, `onder`) stays inside them."""
LEFT = 22 * MILLIMETRE
"""The margin with the bars of a comparison; no text stands in it (`zijde` in the shell)."""

_HYPHEN_AT_END = "\x02"
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: its title, its level from 1 and its page from 1."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF says: its title and language, the lines of the text on each page, and its outline."""

    title: str
    language: str
    pages: tuple[tuple[str, ...], ...]
    bookmarks: tuple[Bookmark, ...]


def read(data: bytes) -> Pdf:
    """Return what a PDF says, without the running headers and footers."""
    with pypdfium2.PdfDocument(data) as document:
        return Pdf(
            title=document.get_metadata_value("Title"),
            language=_language(document),
            pages=tuple(_lines(page) for page in document),
            bookmarks=tuple(_bookmarks(document)),
        )


def _lines(page: pypdfium2.PdfPage) -> tuple[str, ...]:
    """Return the lines of text on one page, between header and footer, with single spaces."""
    width, height = page.get_size()
    text = page.get_textpage().get_text_bounded(LEFT, BOTTOM, width, height - TOP)
    # pdfium joins a line that ends in a hyphen to the next, and writes this sign for the hyphen; after a soft
    # hyphen, the hyphen is only the look of the break.
    text = text.replace(_SOFT_HYPHEN + _HYPHEN_AT_END, "\n").replace(_HYPHEN_AT_END, "-\n")
    return tuple(line for line in map(visible, text.splitlines()) if line)


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    """Yield the outline in order."""
    for entry in document.get_toc(max_depth=32):
        target = entry.get_dest()
        index = target.get_index() if target else None
        yield Bookmark(visible(entry.get_title()), entry.level + 1, -1 if index is None else index + 1)


def _language(document: pypdfium2.PdfDocument) -> str:
    """Return the language of the document ("nl-NL"), empty when it has none."""
    size = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFCatalog_GetLanguage(document.raw, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
