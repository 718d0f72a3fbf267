"""A PDF that another program made of our Word file: does it say every word of the Document?

Nothing is known of its margins, so a page counts as right when it holds the words that come next without a
break; what stands above and below them (header, footer, a repeated row) is passed over.
"""

import re
import unicodedata
from os.path import commonprefix

import pypdfium2

from tailor.assemble.document import Document
from tailor.errors import RenderError
from tailor.model.kinds import Kind

_SEED = 40
"""So many letters in a row are found nowhere but in their own place, unlike a heading in the contents."""
_SHOWN = 60
_NOT_COMPARED = re.compile("[\\s_\u00ad\u0002\ufffe\u2010\u2011-]+")
"""White space, ruled lines, and hyphens: at the end of a line nobody can tell which of them were typed."""


def check_words(document: Document, data: bytes) -> None:
    """Check that the pages say every word of the text, in order; the cover and the contents are not read.

    Raises:
        RenderError: When words are missing; names the first and the number of pages.
    """
    pages = [_solid(page) for page in _pages(data)]
    coming = _solid(" ".join(_words(document)))
    for page in pages:
        coming = coming[_said(page, coming) :]
    if coming:
        raise RenderError(
            wat="De pdf uit Word zegt niet hetzelfde als het document; er is niets bewaard.",
            waar=document.titel,
            waarom=f"Niet gevonden op de {len(pages)} pagina’s: ‘{coming[:_SHOWN]}’.",
            nu="Maak de pdf’s zonder --pdf-uit-word, of probeer een andere versie van LibreOffice.",
        )


def _said(page: str, coming: str) -> int:
    """Return how many of the coming letters stand on a page in one run; the header may begin alike."""
    if not coming:
        return 0
    starts = (found.start() for found in re.finditer(f"(?={re.escape(coming[:_SEED])})", page))
    return max((len(commonprefix((page[start:], coming))) for start in starts), default=0)


def _words(document: Document) -> list[str]:
    """Return the words of the text with their numbers, without the title, which stands on the cover."""
    clauses = (clause for clause in document.walk() if clause.kind is not Kind.TITEL)
    return [f"{clause.label} {clause.text}" for clause in clauses]


def _solid(text: str) -> str:
    """Return only what every program writes alike: letters, figures and signs, without marks of no width."""
    plain = _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", text))
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")


def _pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]
