"""LibreOffice as judge: converts Word files, so that another program computes numbers and references.

The text export computes numbers and keeps the cached text of references; the PDF export computes both.
"""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2

TIMEOUT = 300
"""Seconds that one conversion of any number of files may take."""


def to_pdf(files: Mapping[str, bytes], directory: Path) -> dict[str, Path]:
    """Return the PDF of each Word file, by its name; ``directory`` is where they are made."""
    return _convert(files, directory, "pdf", "pdf")


def to_text(files: Mapping[str, bytes], directory: Path) -> dict[str, list[str]]:
    """Return the lines that LibreOffice exports from each Word file, white space folded, no empty ones."""
    made = _convert(files, directory, "txt:Text (encoded):UTF8", "txt")
    return {name: folded(path.read_text("utf-8-sig").splitlines()) for name, path in made.items()}


def to_word(files: Mapping[str, bytes], directory: Path) -> dict[str, Path]:
    """Return each Word file as LibreOffice saves it after opening it."""
    return _convert(files, directory, "docx:Office Open XML Text", "docx")


def pages(pdf: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_page_text(document, number) for number in range(len(document))]


def folded(lines: Sequence[str]) -> list[str]:
    """Return lines with every run of white space as one space, without the empty ones."""
    return [line for line in (" ".join(line.split()) for line in lines) if line]


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text = page.get_textpage()
    try:
        return text.get_text_range()
    finally:
        text.close()
        page.close()


def _convert(files: Mapping[str, bytes], directory: Path, kind: str, suffix: str) -> dict[str, Path]:
    """Convert all files in one run of LibreOffice with a profile of its own, so that runs never meet."""
    source, target = directory / "word", directory / suffix
    source.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (source / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(directory / 'profiel').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", str(target)]
    command += [str(source / f"{name}.docx") for name in files]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    made = {name: target / f"{name}.{suffix}" for name in files}
    assert all(path.exists() for path in made.values()), f"{done.stdout}\n{done.stderr}"
    return made
