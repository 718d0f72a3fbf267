"""The renderers: each lays out a finished Document in one file format and computes no text.

The formats in which a document can be written are listed here, each a line. What a format needs is imported
when it is used: nobody waits for Word who asks for help.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tailor import data
from tailor.assemble.document import Document
from tailor.redline.types import Redline

if TYPE_CHECKING:
    from tailor.render.html import PageLook

# What a format writes: a text, or what differs between two.
Printable = Document | Redline


class Look(Protocol):
    """How a house wants its documents to look."""

    @property
    def word(self) -> Path:
        """Return the Word shell."""
        ...

    @property
    def pdf(self) -> Any:
        """Return how the PDF looks, and a page like it; None for the ordinary look."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: Its name, which is the extension of its files.
        write: Makes the bytes of a document in a look, read back and compared with it.
        apart: Whether it can be written while another format is: it waits outside Python.
    """

    name: str
    write: Callable[[Printable, Look], bytes]
    apart: bool = False


def _word(made: Printable, look: Look) -> bytes:
    from tailor.render.docx import render_docx, render_docx_redline

    colors = _colors_of_word(look)
    if isinstance(made, Redline):
        return render_docx_redline(made, look.word, colors)
    return render_docx(made, look.word, colors)


def _colors_of_word(look: Look) -> Any:
    """Return the colours that Word gets; None for those of a shell that the house made itself."""
    from tailor.render.docx import Colors

    if look.pdf is None or look.word != data.templates() / "protocol" / "huisstijl.docx":
        return None
    return Colors(*(color.removeprefix("#").upper() for color in (look.pdf.kleur, look.pdf.kleur_accent)))


def _pdf(made: Printable, look: Look) -> bytes:
    from tailor.render.pdf import render_pdf

    return render_pdf(_as_document(made), _pdf_shell(), look.pdf)


def bundled(cover: Document, documents: Sequence[Document], look: Look) -> bytes:
    """Return several documents as one PDF behind a cover, read back and compared with each of them.

    Args:
        cover: What the cover says (``tailor.assemble.front.bundle_cover``).
        documents: The documents, in reading order; at least one.
        look: How it looks.
    """
    from tailor.render.pdf import bundle

    return bundle(cover, documents, _pdf_shell(), look.pdf)


def _pdf_shell() -> Path:
    return data.templates() / "protocol" / "huisstijl.typ"


def _html(made: Printable, look: Look) -> bytes:
    from tailor.render.html import render_html

    return render_html(_as_document(made), page_look(look.pdf)).encode()


def page_look(style: Any) -> "PageLook":
    """Return how a page in a browser looks: as the PDF of the house does.

    Args:
        style: The look of the PDF; None for a house without a style of its own.
    """
    from tailor.render.html import PageLook

    if style is None:
        return PageLook()
    return PageLook(style.kleur, style.kleur_accent, style.lettertype, style.logo, style.voettekst)


def _as_document(made: Printable) -> Document:
    """Return what is printed as one text; of a redline with the old and the new words."""
    from tailor.redline.marked import comparison

    return comparison(made) if isinstance(made, Redline) else made


# Every format, in the order of the manifest.
FORMATS = (Format("docx", _word), Format("pdf", _pdf, apart=True), Format("html", _html))
