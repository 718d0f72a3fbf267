"""What the tests of the Word file share: rendered samples and what LibreOffice makes of them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tailor.assemble.document import Document, Editie
from tailor.redline.types import Redline
from tailor.render.docx import render_docx
from tailor.render.docx.ooxml import pack, paragraph, run, unpack
from tailor.render.docx.render import render_docx_redline
from tests import libreoffice
from tests.render.docx import redlines, samples

SHELL = Path(__file__).parents[3] / "templates" / "protocol" / "huisstijl.docx"


INSERTED = "ingevoegd"
"""The concept edition with a lid that a lawyer put in before 1.2 and an article before article 1."""


def with_a_lid_inserted(data: bytes) -> bytes:
    """Return the file after somebody typed a new article in front and a new lid 1.2, by style alone."""
    parts = unpack(data)
    body = parts["word/document.xml"].decode()
    for style, words in (("Artikel", "Nieuw artikel"), ("Lid", "Nieuw lid.")):
        first = body.index(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>')
        place = first if style == "Artikel" else body.index("<w:p>", first + 1)
        body = body[:place] + paragraph(style, run(words)) + body[place:]
    return pack({**parts, "word/document.xml": body.encode()})


@pytest.fixture(scope="session")
def shell() -> Path:
    return SHELL


@pytest.fixture(scope="session")
def documents() -> Mapping[str, Document]:
    """Every edition of the sample, and its annexes alone."""
    editions = {str(editie): samples.document(editie) for editie in Editie}
    return editions | {annex.kind: annex for annex in editions["concept"].annexes()}


@pytest.fixture(scope="session")
def files(documents: Mapping[str, Document], shell: Path) -> Mapping[str, bytes]:
    return {name: render_docx(document, shell) for name, document in documents.items()}


@pytest.fixture(scope="session")
def redline() -> Redline:
    """A redline with every kind of change."""
    return redlines.redline()


@pytest.fixture(scope="session")
def data(redline: Redline, shell: Path) -> bytes:
    """That redline as a Word file."""
    return render_docx_redline(redline, shell)


@pytest.fixture(scope="session")
def text_by_libreoffice(
    files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, list[str]]:
    return libreoffice.to_text(files, tmp_path_factory.mktemp("tekst"))


@pytest.fixture(scope="session")
def pages_by_libreoffice(
    files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, list[str]]:
    inserted = {INSERTED: with_a_lid_inserted(files["concept"])}
    made = libreoffice.to_pdf({**files, **inserted}, tmp_path_factory.mktemp("pdf"))
    return {name: libreoffice.pages(path) for name, path in made.items()}
