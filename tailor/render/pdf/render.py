"""From a Document to the bytes of its PDF."""

from collections.abc import Iterator
from pathlib import Path

from tailor.assemble.document import Document, inline_text
from tailor.errors import InputError
from tailor.render.pdf.compile import compile_pdf
from tailor.render.pdf.data import UNDATED, shell_data
from tailor.render.pdf.glyphs import describe, missing
from tailor.render.pdf.proof import compare


def render_pdf(document: Document, shell: Path) -> bytes:
    """Return the document as a PDF (PDF/A-2a and PDF/UA-1), read back and found to say the same.

    The same document and shell give the same bytes, on every machine and on every day.

    Args:
        document: The finished text.
        shell: The Typst file with the layout.

    Raises:
        InputError: When a character cannot be printed; names it and its place.
        RenderError: When Typst refuses the shell, or when the PDF does not say what the document says.
    """
    refuse_unprintable(document)
    data = compile_pdf(shell, shell_data(document), document.datum or UNDATED)
    compare(document, data)
    return data


def refuse_unprintable(document: Document) -> None:
    """Check that the font has every character of the document.

    Raises:
        InputError: For the first character that it has not.
    """
    if not missing("".join(text for _, text in _texts(document))):
        return
    for place, text in _texts(document):
        if unknown := missing(text):
            raise InputError(
                wat=f"Een teken kan niet worden afgedrukt: {describe(unknown[0])}.",
                waar=place,
                waarom="Het lettertype heeft dit teken niet, of het keert de volgorde van de tekst om.",
                nu="Haal het teken weg uit dit antwoord, of schrijf het voluit.",
            )


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield everything that is printed, with the answer or the clause it stands in."""
    for name in ("titel", "huis", "versie", "status", "model"):
        yield name, getattr(document, name)
    for clause in document.walk():
        yield clause.citation, clause.label
        for inline in clause.inlines:
            yield getattr(inline, "answer", "") or clause.citation, inline_text(inline)
