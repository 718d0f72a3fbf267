"""LibreOffice as judge: it computes the numbers and references of our files itself."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tailor.assemble.document import Document
from tailor.assemble.front import front
from tailor.render.docx import read_back
from tailor.render.docx.ooxml import unpack
from tailor.render.docx.unfolded import for_libreoffice
from tailor.render.typography import one_line
from tests import libreoffice, libreoffice_macro
from tests.render.docx import expected
from tests.render.docx.conftest import INSERTED

NAMES = ("concept", "toelichting", "definitief", "bijlage-1", "bijlage-2")
DATE = "14 maart 2026"


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_reads_every_word_and_computes_every_number_as_in_the_document(
    name: str, documents: Mapping[str, Document], text_by_libreoffice: Mapping[str, list[str]]
) -> None:
    found = expected.words_of_text(text_by_libreoffice[name])
    assert found == expected.whole(documents[name], DATE).split()


@pytest.mark.parametrize("name", NAMES)
def test_the_pages_that_libreoffice_makes_have_the_same_words_numbers_and_references(
    name: str, documents: Mapping[str, Document], pages_by_libreoffice: Mapping[str, list[str]]
) -> None:
    document = documents[name]
    text = expected.words_of_pages(document, pages_by_libreoffice[name])
    wanted = expected.whole(document, DATE)
    assert text == expected.squeezed(wanted)


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_misses_no_target_of_a_reference(
    name: str, pages_by_libreoffice: Mapping[str, list[str]], text_by_libreoffice: Mapping[str, list[str]]
) -> None:
    everything = "".join(pages_by_libreoffice[name]) + "".join(text_by_libreoffice[name])
    assert "Reference source not found" not in everything
    assert "Verwijzingsbron niet gevonden" not in everything


@pytest.mark.parametrize(("name", "mark"), [("concept", "CONCEPT"), ("toelichting", "TOELICHTING")])
def test_every_page_of_a_draft_says_what_it_is(
    name: str, mark: str, pages_by_libreoffice: Mapping[str, list[str]]
) -> None:
    assert all(mark in page for page in pages_by_libreoffice[name])


def test_no_page_of_the_definitive_edition_has_a_mark(pages_by_libreoffice: Mapping[str, list[str]]) -> None:
    pages = pages_by_libreoffice["definitief"]
    assert len(pages) > 1
    assert not any("CONCEPT" in page or "TOELICHTING" in page for page in pages)


def test_numbers_and_references_follow_when_somebody_inserts_an_article_and_a_lid(
    pages_by_libreoffice: Mapping[str, list[str]],
) -> None:
    text = " ".join(" ".join(pages_by_libreoffice[INSERTED]).split())
    assert "Artikel 1. Nieuw artikel Artikel 2. Definities" in text
    assert "2.1. Persoonsgegevens: alle informatie (artikel 4 lid 1 AVG). 2.2. Nieuw lid. 2.3. Lijst:" in text
    # LibreOffice knows no field that leaves "Artikel" out of a number: that number follows in Word alone.
    assert "3.1. Zie artikel 1, artikel 2.3 onder b en artikel 4.1.2." in text


def test_numbers_and_references_follow_what_libreoffice_types_in_the_file_itself(
    files: Mapping[str, bytes], tmp_path: Path
) -> None:
    made = libreoffice_macro.pdf_with_a_lid_and_an_article(files["concept"], tmp_path)
    text = " ".join(" ".join(libreoffice.pages(made)).split())
    assert "(artikel 4 lid 1 AVG). 1.2. Nieuw lid. 1.3. Lijst: a. onderdeel a van 1.2;" in text
    assert "1.14. Begrip 13: een omschrijving." in text
    assert "Artikel 2. Nieuw artikel" in text
    assert "Artikel 3. Doel & <Verwerking> 3.1. Zie artikel" in text
    assert "3.1. Zie artikel 1, artikel 1.3 onder b en artikel 4.1.2." in text
    assert "3.2. Het eerste lid, paragraaf 4.1, onder b van artikel 2.3" in text
    assert "Artikel 5. Waarden 5.1." in text


def test_what_libreoffice_saves_still_computes_the_number_of_an_article_in_word(
    files: Mapping[str, bytes], tmp_path: Path
) -> None:
    saved = libreoffice.to_word({"huis": files["definitief"]}, tmp_path)["huis"]
    body = unpack(saved.read_bytes())["word/document.xml"].decode()
    field = body[body.index(r"_ref_artikel_1 \n \t \h") :].partition('w:fldCharType="end"')[0]
    assert re.findall("<w:t[ >][^<]*", field) == ["<w:t>1"]


def test_prepared_for_libreoffice_its_pages_say_what_word_says(
    files: Mapping[str, bytes], documents: Mapping[str, Document], tmp_path: Path
) -> None:
    document = documents["definitief"]
    prepared = for_libreoffice(files["definitief"])
    pages = libreoffice.pages(libreoffice.to_pdf({"huis": prepared}, tmp_path)["huis"])
    # Its contents name the pages too.
    pages[1] = re.sub(r"\.\.+ *\d+", "", pages[1])
    assert expected.words_of_pages(document, pages) == expected.squeezed(expected.whole(document, DATE))
    assert read_back(prepared, labels=True) == read_back(files["definitief"], labels=True)


def test_the_contents_of_the_pages_that_libreoffice_makes_name_the_page_of_each_heading(
    files: Mapping[str, bytes], documents: Mapping[str, Document], tmp_path: Path
) -> None:
    made = libreoffice.to_pdf({"huis": for_libreoffice(files["definitief"])}, tmp_path)["huis"]
    _cover, contents, *pages = [libreoffice.folded(page.splitlines()) for page in libreoffice.pages(made)]
    listed = front(documents["definitief"]).contents
    assert len(listed) == 10
    for part in listed:
        words = f"{part.label} {one_line(part.text)}".strip()
        (number,) = (
            place
            for place, page in enumerate(pages, start=3)
            if any(words.startswith(line) for line in page if len(line) > 9)
        )
        assert re.search(rf"{re.escape(words)}[ .]*{number}(?!\d)", " ".join(contents)), words


def test_tab_after_a_lid_gives_an_onderdeel_of_it_and_the_leden_go_on(
    files: Mapping[str, bytes], tmp_path: Path
) -> None:
    made = libreoffice_macro.pdf_with_a_lid_and_tab(files["definitief"], tmp_path)
    text = " ".join(" ".join(libreoffice.pages(made)).split())
    assert "(artikel 4 lid 1 AVG). a. Nieuw onderdeel. 1.2. Lijst: a. onderdeel a van 1.2;" in text
