"""From a Document to the bytes of its PDF."""

from pathlib import Path

from tailor.assemble.document import Document
from tailor.assemble.front import FACTS, printed
from tailor.errors import InputError
from tailor.redline.marked import comparison
from tailor.redline.types import Redline
from tailor.render.pdf.compile import compile_pdf
from tailor.render.pdf.data import UNDATED, shell_data
from tailor.render.pdf.glyphs import describe, missing
from tailor.render.pdf.huisstijl import STANDARD, Huisstijl
from tailor.render.pdf.readback import compare

_LONGEST_FACT = 12_000
"""PDF/A allows 32,767 bytes in a property (ISO 19005-2, 6.1.13); a letter can take two."""


def render_pdf(document: Document, shell: Path, huisstijl: Huisstijl | None = None) -> bytes:
    """Return the document as a PDF (PDF/A-2a and PDF/UA-1), read back and found to say the same.

    The same document and shell give the same bytes, on every machine and on every day.

    Args:
        document: The finished text.
        shell: The Typst file with the layout.
        huisstijl: The house style; None for the standard one.

    Raises:
        InputError: When a character cannot be printed or a fact is too long; names it and its place.
        RenderError: When Typst refuses the shell, or when the PDF does not say what the document says.
    """
    style = huisstijl or STANDARD
    _refuse_too_long(document)
    refuse_unprintable(document, style.files)
    data = compile_pdf(shell, shell_data(document), document.datum or UNDATED, style)
    compare(document, data)
    return data


def render_pdf_redline(redline: Redline, shell: Path, huisstijl: Huisstijl | None = None) -> bytes:
    """Return a redline as a PDF of the same standards, read back: old and new words, in order.

    New words are underlined, gone words struck through, moved ones have a double line. A bar in the margin
    shows every line with a change, with the first letter of who made it. What is said about a change stands
    in a frame under the words.

    Args:
        redline: The differences, with the page in front.
        shell: The Typst file with the layout.
        huisstijl: The house style; None for the standard one.

    Raises:
        InputError: When a character cannot be printed or a fact is too long; names it and its place.
        RenderError: When Typst refuses the shell, or when the PDF does not say what the redline says.
    """
    return render_pdf(comparison(redline), shell, huisstijl)


def refuse_unprintable(document: Document, fonts: tuple[Path, ...] = ()) -> None:
    """Check that the font has every character of the document.

    Args:
        document: The finished text.
        fonts: The files of the font of the house; without them the font that comes with the tool.

    Raises:
        InputError: For the first character that it has not.
    """
    if not missing("".join(text for _, text in printed(document)), fonts):
        return
    for place, text in printed(document):
        if unknown := missing(text, fonts):
            raise InputError(
                wat=f"Een teken kan niet worden afgedrukt: {describe(unknown[0])}.",
                waar=place,
                waarom="Het lettertype heeft dit teken niet, of het keert de volgorde van de tekst om.",
                nu="Haal het teken weg uit dit antwoord, of schrijf het voluit.",
            )


def _refuse_too_long(document: Document) -> None:
    """Check that the facts fit in the properties of the file.

    Raises:
        InputError: For the first that does not.
    """
    for name in FACTS:
        length = len(getattr(document, name))
        if length > _LONGEST_FACT:
            raise InputError(
                wat="Een antwoord is te lang voor de pdf.",
                waar=name,
                waarom=f"Gevonden: {length} tekens. Verwacht: ten hoogste {_LONGEST_FACT}.",
                nu="Maak dit antwoord korter.",
            )
