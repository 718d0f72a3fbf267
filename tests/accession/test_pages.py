"""The documents of a pack as files: what one signs fits two pages, and every format can hold them all."""

import io

import pypdf
import pytest

from tailor.answers.questions.partijdelen import Soort
from tailor.assemble import Document, Editie
from tailor.render import FORMATS
from tailor.render.pdf import render_pdf
from tests.accession.test_documents import WOON, house, of_kind, pack
from tests.houses import TEMPLATES, joining

TYPST = TEMPLATES / "protocol" / "huisstijl.typ"


class _Ordinary:
    """The look of a house without a style of its own."""

    word = TEMPLATES / "protocol" / "huisstijl.docx"
    pdf = None


def pages(document: Document) -> int:
    return len(pypdf.PdfReader(io.BytesIO(render_pdf(document, TYPST))).pages)


@pytest.mark.parametrize("name", ["groot", "beide"])
def test_what_one_signs_fits_two_pages_for_who_is_many_things_in_a_big_house(name: str) -> None:
    many = {**WOON, "nevensoorten": ["ggz", "veilig_thuis"], "eigen_taak": "een taak, " * 20}
    assert pages(pack(joining(house(name), many))["wat-tekent-u"]) == 2


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_every_document_is_written_and_read_back_in_every_format(name: str) -> None:
    (written,) = [one for one in FORMATS if one.name == name]
    for document in pack(joining(house("wgs"), of_kind(Soort.OVERIG)), Editie.DEFINITIEF).values():
        assert written.write(document, _Ordinary())
