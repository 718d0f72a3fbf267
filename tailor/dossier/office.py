"""The one door to LibreOffice: PDFs made from the Word files, for a house that wants one look only."""

import shutil
import subprocess  # noqa: S404 - LibreOffice is a program, there is no other way to call it
from collections.abc import Mapping, Sequence

from tailor.assemble.document import Document
from tailor.errors import InputError
from tailor.files import temporary_folder
from tailor.render.docx import compare
from tailor.render.docx.unfolded import for_libreoffice
from tailor.render.pdf.readback import check_words

# Seconds that LibreOffice may take for all files of one dossier.
TIMEOUT = 300

_PROGRAMS = ("soffice", "libreoffice")
# PDF/A-2b, tagged, with the checks for PDF/UA.
_EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)


def version() -> str:
    """Return which LibreOffice there is ("LibreOffice 24.2.7.2").

    Raises:
        InputError: When there is none, or when it does not answer.
    """
    return " ".join(_run(["--version"]).split()[:2])


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
    plain = {name: for_libreoffice(data) for name, data in files.items()}
    for name, data in plain.items():
        compare(documents[name], data)
    made = to_pdf(plain)
    for name, data in made.items():
        check_words(documents[name], data)
    return made


def to_pdf(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the PDF of each Word file, by its name; all in one run, with a profile of its own.

    Raises:
        InputError: When there is no LibreOffice, when it takes too long, or when it does not make a file.
    """
    with temporary_folder() as place:
        sources = [place / f"{number}.docx" for number, _ in enumerate(files)]
        for source, data in zip(sources, files.values(), strict=True):
            source.write_bytes(data)
        profile = f"-env:UserInstallation={(place / 'profiel').as_uri()}"
        options = [profile, "--headless", "--norestore", "--convert-to", _EXPORT, "--outdir", str(place)]
        said = _run([*options, *map(str, sources)])
        made = [source.with_suffix(".pdf") for source in sources]
        if not all(one.exists() for one in made):
            raise _no_pdf(said)
        return {stem: one.read_bytes() for stem, one in zip(files, made, strict=True)}


def _run(arguments: Sequence[str]) -> str:
    """Return what LibreOffice says when it is run with these arguments."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise InputError(
            wat="De pdf’s kunnen niet uit Word worden gemaakt: LibreOffice is niet gevonden.",
            waar="--pdf-uit-word",
            waarom="Het programma ‘soffice’ staat niet op deze computer, of niet op het zoekpad.",
            nu="Installeer LibreOffice (op Debian: apt install libreoffice-writer), of laat "
            "--pdf-uit-word weg.",
        )
    command = [program, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)  # noqa: S603 - no shell, and the names of the files are ours
    except subprocess.TimeoutExpired as error:
        raise _no_pdf(f"LibreOffice was na {TIMEOUT} seconden niet klaar") from error
    return f"{done.stdout} {done.stderr}".strip()


def _no_pdf(said: str) -> InputError:
    """Return what went wrong in LibreOffice."""
    return InputError(
        wat="LibreOffice heeft de pdf’s niet gemaakt.",
        waar="--pdf-uit-word",
        waarom=f"LibreOffice meldt: {said or 'niets'}.",
        nu="Kijk of LibreOffice een Word-bestand van tailor kan openen, of laat --pdf-uit-word weg.",
    )
