"""Proof that a PDF says what the Document says: every word, the contents, the outline and the properties."""

from bisect import bisect_right
from collections.abc import Container, Sequence
from itertools import zip_longest

from tailor.assemble.document import Document
from tailor.errors import RenderError
from tailor.render.pdf.data import mark, one_line
from tailor.render.pdf.expected import Expected, Heading, expected_whole
from tailor.render.pdf.readback import Bookmark, Pdf, read

LANGUAGE = "nl-NL"
_SHOWN = 60


def compare(document: Document, data: bytes) -> None:
    """Check that a PDF says what the document says.

    Words are compared letter by letter. Only where a line of the PDF ends it cannot be seen whether a space
    stands there ("multi-" and a new line), so there either is right.

    Args:
        document: What has to be in it.
        data: The PDF.

    Raises:
        RenderError: At the first difference; names the page, what was expected and what was found.
    """
    pdf = read(data)
    expected = expected_whole(document, [entry.page for entry in pdf.bookmarks])
    _check_properties(document, pdf)
    _check_bookmarks(expected.headings, pdf.bookmarks)
    reader = Reader(expected)
    for number, lines in enumerate(pdf.pages, start=1):
        reader.read(number, _without_mark(mark(document), number, lines))
    reader.finish(len(pdf.pages))
    for heading, entry in zip(expected.headings, pdf.bookmarks, strict=True):
        found = reader.page_of(heading)
        if found != entry.page:
            raise _wrong(
                f"pagina {found}",
                f"een bladwijzer ‘{heading.title}’ naar deze pagina",
                f"een bladwijzer naar pagina {entry.page}",
            )


class Reader:
    """Follows the expected words through the lines of the pages."""

    def __init__(self, expected: Expected) -> None:
        """Start before the first word."""
        self._text = expected.text
        self._tables = expected.tables
        self._joints = expected.joints
        self._seams = expected.seams
        self._place = 0
        self._starts: list[int] = []

    def read(self, number: int, lines: Sequence[str]) -> None:
        """Read one page.

        Raises:
            RenderError: When a line is not what comes next.
        """
        self._starts.append(self._place)
        for line in lines[self._repeated_header(lines) :]:
            after = _after(self._text, self._place, line, self._joints, self._seams)
            if after is None:
                raise _wrong(f"pagina {number}", f"‘{self._coming()}’", f"‘{line[:_SHOWN]}’")
            self._place = after

    def finish(self, pages: int) -> None:
        """Check that nothing is left to read.

        Raises:
            RenderError: When the last words are missing.
        """
        if self._text[self._place :].strip():
            raise _wrong(f"pagina {pages}", f"‘{self._coming()}’", "niets meer")

    def page_of(self, heading: Heading) -> int:
        """Return the page on which a heading was read."""
        return bisect_right(self._starts, heading.start)

    def _repeated_header(self, lines: Sequence[str]) -> int:
        """Return how many lines at the top of a page repeat the heading row of a table; 0 outside a table."""
        place = self._place
        header = next((table.header for table in self._tables if table.start <= place < table.end - 1), "")
        read = 0
        for number, line in enumerate(lines, start=1):
            after = _after(header, read, line, range(len(header)))
            if after is None or not header:
                return 0
            if after == len(header):
                return number
            read = after
        return 0

    def _coming(self) -> str:
        """Return the words that come next, for a message."""
        return self._text[self._place :].strip()[:_SHOWN]


def _after(
    text: str, place: int, line: str, joints: Container[int], seams: Container[int] = ()
) -> int | None:
    """Return where the text goes on after a line; None when the line is not what comes next.

    Cells that stand close to each other are read without a space between them: at a joint either is right.
    Old words that stand against new ones are sometimes read with a space: at a seam either is right too.
    """
    place += text.startswith(" ", place)
    if text.startswith(line, place):
        return place + len(line)
    for sign in line:
        if text[place : place + 1] == " " != sign and place in joints:
            place += 1
        if text[place : place + 1] != sign:
            if sign == " " and place in seams:
                continue
            return None
        place += 1
    return place


def _without_mark(expected: str | None, number: int, lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a page without the word that stands behind the text; Typst draws it first.

    Raises:
        RenderError: When the word of this edition is not on the page.
    """
    if expected is None:
        return lines
    if not lines or lines[0] != expected:
        raise _wrong(f"pagina {number}", f"‘{expected}’ achter de tekst", "een pagina zonder dat woord")
    return lines[1:]


def _check_properties(document: Document, pdf: Pdf) -> None:
    """Check the title and the language.

    Raises:
        RenderError: When one of them differs.
    """
    if pdf.title != one_line(document.titel):
        raise _wrong("eigenschappen", f"de titel ‘{document.titel}’", f"‘{pdf.title}’")
    if pdf.language != LANGUAGE:
        raise _wrong("eigenschappen", f"de taal ‘{LANGUAGE}’", f"‘{pdf.language}’")


def _check_bookmarks(headings: Sequence[Heading], bookmarks: Sequence[Bookmark]) -> None:
    """Check that the outline has each heading, at its level.

    Raises:
        RenderError: At the first one that is missing, differs or is too many.
    """
    wanted = [f"{heading.title} (niveau {heading.level})" for heading in headings]
    found = [f"{entry.title} (niveau {entry.level})" for entry in bookmarks]
    for want, have in zip_longest(wanted, found, fillvalue="niets"):
        if want != have:
            raise _wrong("bladwijzers", f"‘{want}’", f"‘{have}’")


def _wrong(place: str, expected: str, found: str) -> RenderError:
    """Return the error for a difference."""
    return RenderError(
        wat="De pdf zegt niet hetzelfde als het document; er is niets bewaard.",
        waar=place,
        waarom=f"Verwacht: {expected}. Gevonden: {found}.",
        nu="Gebruikt u een eigen opmaak? Probeer het dan met de gewone. Meld het anders als fout.",
    )
