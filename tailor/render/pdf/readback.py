"""The one door to pdfium: what a PDF says when it is read again, held against what it must say."""

import ctypes
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tailor.assemble.document import Document, Field
from tailor.assemble.front import front
from tailor.redline.marked import aloud
from tailor.render import proof
from tailor.render.expected import Sort, Value, Values, expected, form_field, ruled
from tailor.render.pdf.sentences import visible
from tailor.render.typography import one_line

MILLIMETRE = 72 / 25.4
TOP = 30 * MILLIMETRE
# The bands of the running header and footer. The text of the shell (`boven`, `onder`) stays inside them.
BOTTOM = 24 * MILLIMETRE
# The margin with the bars of a comparison; no text stands in it (`zijde` in the shell).
LEFT = 22 * MILLIMETRE

# pdfium may be used by one thread at a time; a PDF is set, and so read, beside the other formats.
_ONE_AT_A_TIME = Lock()
FILE = "De pdf"
# How thick a line to write on is (`lijndikte` in the shell); how far it may be off; shorter ones are none.
_THICK, _OFF, _SHORTEST = 0.5, 0.005, 20 * MILLIMETRE
# White space, ruled lines, and hyphens: in a PDF of another program nobody can tell which were typed.
_NOT_COMPARED = re.compile("[\\s_\u00ad\u0002\ufffe\u2010\u2011-]+")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_HYPHEN_AT_END = "\x02"
_SOFT_HYPHEN = "\u00ad"
_TYPED_AT_END = re.compile(rf"(?<![^\W_]){_HYPHEN_AT_END}")
# pdfium joins a line that ends in a hyphen to the next, and writes the sign above for the hyphen.
_LINE = re.compile(f"[^\n{_HYPHEN_AT_END}]+{_HYPHEN_AT_END}?")
_PIECE = re.compile(f"[^{proof.GUESSED}]+")
_SHOWN = str.maketrans({proof.GUESSED: " ", proof.HYPHEN_AT_END: "-"})
_BY_ITSELF = re.compile(rf"[\s{proof.GUESSED}]*(?<![^\W_])-[-\s{proof.GUESSED}]*")
# What pdfium may put between two letters of its own accord.
_PUT_IN = {0x20: proof.GUESSED, 0x0D: "\n", 0x0A: "\n"}
_HEADING = re.compile(r"H\d+")
_BESIDE_SPACE = re.compile(f"(?:^|(?<= )){proof.GUESSED}|{proof.GUESSED}(?= |$)")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: its title, its level from 1 and its page from 1."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF, or a part of one, says: its title and language, the lines of each page, its outline.

    Of the lines to write on only their number is known, and the fields of a form, both for each page. In
    ``lines`` a space that pdfium guessed is the sign of the proof for one. How many headings are tagged on
    each page, and what that page is called, is known only when that was asked.
    """

    title: str
    language: str
    lines: tuple[tuple[str, ...], ...]
    bookmarks: tuple[Bookmark, ...]
    ruled: tuple[int, ...]
    fields: tuple[tuple[Field, ...], ...] = ()
    headings: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[tuple[str, ...], ...]:
        """Return the lines of each page with every space that a reader sees."""
        return tuple(tuple(line.translate(_SHOWN) for line in page) for page in self.lines)


def compare(document: Document, data: bytes) -> None:
    """Hold a PDF against the document.

    Words are compared letter by letter. Only where a line of the PDF ends, and where pdfium saw room between
    two letters, it cannot be known whether a space stands there ("multi-" and a new line), so there either is
    right. Which words an answer gave, where links
    go and how many rows a table has is not known.

    Raises:
        RenderError: When something differs; the first differences are named.
    """
    hold(document, read(data), wanted_of(document))


def wanted_of(document: Document) -> dict[Sort, Sequence[Value]]:
    """Return what a PDF of a document must say."""
    wanted: dict[Sort, Sequence[Value]] = {**expected(document)}
    spoken = aloud(document)
    heard = wanted if spoken is document else expected(spoken)
    title, *text = heard[Sort.TEXT]
    # What a comparison says first stands in front of the contents, as the open points of a draft do.
    ahead = sum(bool(one_line(f"{c.label} {c.text}")) for part in document.preface for c in part.walk())
    wanted |= {Sort.COVER: heard[Sort.COVER], Sort.TEXT: [title, *text[ahead:]]}
    wanted[Sort.OPEN_POINTS] = wanted[Sort.OPEN_POINTS] or text[:ahead]
    # Typst draws the word behind the text first; the whole mark stands in the header.
    wanted[Sort.MARK] = [Value(front(document).word)]
    wanted[Sort.LINES] = [ruled(sum(value.lines for value in wanted[Sort.LINES]))]
    return wanted


def hold(document: Document, pdf: Pdf, wanted: Values) -> None:
    """Hold what was read against what must be said.

    Raises:
        RenderError: When something differs; the first differences are named.
    """
    marked = 1 if front(document).word else 0
    marks = dict.fromkeys(" ".join(lines[:marked]) for lines in pdf.lines)
    pages = [lines[marked:] for lines in pdf.lines]
    proof.prove(
        FILE,
        document,
        wanted,
        {
            Sort.TITLE: [Value(pdf.title)],
            Sort.LANGUAGE: [Value(pdf.language.removesuffix("-NL"))],
            Sort.HEADING: [Value(entry.title, f"niveau {entry.level}") for entry in pdf.bookmarks],
            Sort.MARK: [Value(one) for one in marks],
            Sort.LINES: [ruled(sum(pdf.ruled))],
            Sort.FIELD: [form_field(one) for page in pdf.fields for one in page],
            Sort.TEXT: proof.Pages(
                [list(map(_told, lines)) for lines in pages], [entry.page for entry in pdf.bookmarks]
            ),
        },
        as_read,
    )


def as_read(text: str) -> str:
    """Return a text as it is read in a PDF."""
    return _told(visible(text))


def check_words(document: Document, data: bytes) -> None:
    """Check that a PDF that another program made of our Word file says every word of the text, in order.

    Nothing is known of its margins, so the cover and the contents are not read.

    Raises:
        RenderError: When words are missing; names the first and the number of pages.
    """
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as pdf:
        pages = [_solid(page.get_textpage().get_text_range()) for page in pdf]
    wanted = expected(document)
    proof.prove("De pdf uit Word", document, wanted, {Sort.TEXT: proof.Runs(pages)}, _solid)


def _solid(text: str) -> str:
    """Return only what every program writes alike: letters, figures and signs, without marks of no width.

    Letters that are read from the right come in an order that depends on the font that draws them.
    """
    plain = _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", text))
    shown = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    return _FROM_RIGHT.sub(lambda letters: "".join(sorted(letters.group())), shown)


def read(data: bytes, *, tags: bool = False) -> Pdf:
    """Return what a PDF says, without the running headers and footers.

    Args:
        data: The PDF.
        tags: Whether the tagged headings and the names of the pages are read too.
    """
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        pages = list(document)
        return Pdf(
            title=document.get_metadata_value("Title"),
            language=_language(document),
            lines=tuple(map(_lines, pages)),
            bookmarks=tuple(_bookmarks(document)),
            ruled=tuple(map(_ruled, pages)),
            fields=tuple(tuple(_fields(document, page)) for page in pages),
            headings=tuple(map(_tagged_headings, pages)) if tags else (),
            labels=tuple(map(document.get_page_label, range(len(pages)))) if tags else (),
        )


def _lines(page: pypdfium2.PdfPage) -> tuple[str, ...]:
    """Return the lines of text on one page, between header and footer, with single spaces."""
    height = page.get_height()
    text = page.get_textpage()
    lines = (_in_text(text, height, found) for found in _LINE.finditer(_signs(text)))
    return tuple(line for line in map(_seen, lines) if line)


def _in_text(text: pypdfium2.PdfTextPage, height: float, line: re.Match[str]) -> str:
    """Return what of a line stands in no margin: pdfium may take what stands in one for the same line."""
    pieces = _PIECE.finditer(line.group())
    return proof.GUESSED.join(
        piece.group() for piece in pieces if _is_text(text, line.start() + piece.start(), height)
    )


def _signs(text: pypdfium2.PdfTextPage) -> str:
    """Return every sign that pdfium gives; a space that it saw by the room between two letters is another."""
    of, is_put_in = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
    codes = [of(text.raw, place) for place in range(text.count_chars())]
    return "".join(
        _PUT_IN[code] if code in _PUT_IN and is_put_in(text.raw, place) else chr(code)
        for place, code in enumerate(codes)
    )


def _is_text(text: pypdfium2.PdfTextPage, place: int, height: float) -> bool:
    """Return whether a sign stands where the text of a page stands: not in a margin."""
    left, bottom, _, top = text.get_charbox(place)
    return bool(left > LEFT and BOTTOM < (bottom + top) / 2 < height - TOP)


def _told(text: str) -> str:
    """Return a text without the hyphens that stand by themselves: of "---" pdfium may give one alone.

    It takes a piece of text that stands beside one that says the same for a shadow of it. A hyphen behind a
    letter or a figure belongs to a word and stays.
    """
    return _BY_ITSELF.sub("", text)


def _seen(line: str) -> str:
    """Return a line as a reader sees it; after a soft hyphen, the hyphen is only the look of the break.

    After a letter that may be so too: in a cell a word breaks where Dutch has it. One by itself was typed.
    """
    line = _TYPED_AT_END.sub("-", line.replace(_SOFT_HYPHEN + _HYPHEN_AT_END, ""))
    line = line.replace(_HYPHEN_AT_END, proof.HYPHEN_AT_END)
    return _BESIDE_SPACE.sub("", visible(line))


def _ruled(page: pypdfium2.PdfPage) -> int:
    """Return how many lines to write on stand on a page: drawn as a very low box."""
    boxes = (path.get_bounds() for path in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]))
    sizes = ((right - left, top - bottom) for left, bottom, right, top in boxes)
    return sum(wide > _SHORTEST and abs(high - _THICK) < _OFF for wide, high in sizes)


def _fields(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[Field]:
    """Yield the fields of a form on one page, in order."""
    form = document.formenv
    for place in range(pdfium.FPDFPage_GetAnnotCount(page.raw) if form else 0):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, place)
        kind = pdfium.FPDFAnnot_GetFormFieldType(form.raw, annotation)
        if kind > pdfium.FPDF_FORMFIELD_UNKNOWN:
            of = form.raw, annotation
            name = _string(pdfium.FPDFAnnot_GetFormFieldName, *of)
            spoken = _string(pdfium.FPDFAnnot_GetFormFieldAlternateName, *of)
            yield Field(name, spoken, kind == pdfium.FPDF_FORMFIELD_SIGNATURE)
        pdfium.FPDFPage_CloseAnnot(annotation)


def _tagged_headings(page: pypdfium2.PdfPage) -> int:
    """Return how many headings the tags of a page have."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    tops = range(pdfium.FPDF_StructTree_CountChildren(tree))
    found = sum(_headings_in(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place)) for place in tops)
    pdfium.FPDF_StructTree_Close(tree)
    return found


def _headings_in(tag: Any) -> int:
    """Return how many headings a tag holds, itself too; nothing stands under one."""
    if not tag:
        return 0
    if _HEADING.fullmatch(_string(pdfium.FPDF_StructElement_GetType, tag)):
        return 1
    under = range(pdfium.FPDF_StructElement_CountChildren(tag))
    return sum(_headings_in(pdfium.FPDF_StructElement_GetChildAtIndex(tag, place)) for place in under)


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    """Yield the outline in order."""
    for entry in document.get_toc(max_depth=32):
        target = entry.get_dest()
        index = target.get_index() if target else None
        yield Bookmark(visible(entry.get_title()), entry.level + 1, -1 if index is None else index + 1)


def _language(document: pypdfium2.PdfDocument) -> str:
    """Return the language of the document ("nl-NL"), empty when it has none."""
    return _string(pdfium.FPDFCatalog_GetLanguage, document.raw)


def _string(ask: Callable[..., int], *of: object) -> str:
    """Return a text that pdfium gives in a buffer."""
    size = ask(*of, None, 0)
    buffer = ctypes.create_string_buffer(size)
    ask(*of, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
