"""The PDFs of a dossier made from its Word files by LibreOffice."""

from collections.abc import Mapping

from tailor.assemble.document import Document
from tailor.dossier import office
from tailor.render.docx import compare
from tailor.render.docx.inlines import without_references
from tailor.render.pdf.readback import check_words


def from_word(documents: Mapping[str, Document], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the PDF of each Word file, by its name; each is held against its document.

    The bytes differ from run to run: LibreOffice writes the time in them.

    Args:
        documents: The documents by the names of their files.
        files: Their Word files by the same names.

    Raises:
        InputError: When LibreOffice is not there or does not make a file.
        RenderError: When a PDF lacks words of its document.
    """
    plain = {name: without_references(data) for name, data in files.items()}
    for name, data in plain.items():
        compare(documents[name], data)
    made = office.to_pdf(plain)
    for name, data in made.items():
        check_words(documents[name], data)
    return made
