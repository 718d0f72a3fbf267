"""The list of open points in front of a draft."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.document import Document, Editie, OpenPoint
from tailor.errors import RenderError
from tailor.render.docx import render_docx
from tests.render.docx import samples
from tests.render.docx.wordfile import W, WordFile

STYLES = {"Open punten kop", "Open punten kolom", "Open punten tekst"}


def _table(data: bytes) -> list[list[str]]:
    table = next(WordFile(data).body.iter(W + "tbl"))
    rows = ([cell.itertext() for cell in row.iter(W + "tc")] for row in table.iter(W + "tr"))
    return [["".join(cell).replace("\u00a0", " ") for cell in row] for row in rows]


@pytest.mark.parametrize("name", ["concept", "toelichting"])
def test_a_draft_lists_every_open_point_as_it_was_noted(name: str, files: Mapping[str, bytes]) -> None:
    noted = samples.HOSTILE.replace("\u00a0", " ")
    assert _table(files[name]) == [
        ["Vraag", "Waar in het Protocol", "Wie zoekt het uit", "Opmerking"],
        ["De <meldtermijn> in uren", "artikel 4.3, Bijlage 1", "A. & B. de Vries", noted],
        ["De datum van deze versie", "geen plaats in de tekst", "nog niemand", "geen"],
    ]


def test_the_list_stands_between_the_cover_and_the_contents(files: Mapping[str, bytes]) -> None:
    styles = WordFile(files["concept"]).paragraph_styles()
    order = ("Voorblad gegevens", "Open punten kop", "Open punten kolom", "TOC Heading", "Kop aanhef")
    places = [styles.index(name) for name in order]
    assert places == sorted(places)


def test_the_list_has_a_page_of_its_own(pages_by_libreoffice: Mapping[str, list[str]]) -> None:
    pages = pages_by_libreoffice["concept"]
    assert [n for n, page in enumerate(pages) if "Open vragen" in page] == [1]
    assert [n for n, page in enumerate(pages) if "Inhoudsopgave" in page] == [2]
    assert "Inhoudsopgave" in pages_by_libreoffice["definitief"][1]


def test_the_heading_row_is_a_real_one_and_the_table_has_a_title_for_who_hears_it(
    files: Mapping[str, bytes],
) -> None:
    table = next(WordFile(files["concept"]).body.iter(W + "tbl"))
    rows = table.findall(W + "tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    caption = table.find(f"{W}tblPr/{W}tblCaption").get(W + "val")
    assert caption == "Tabel: Vraag, Waar in het Protocol, Wie zoekt het uit, Opmerking"


def test_the_definitive_edition_and_an_annex_alone_have_no_list(
    files: Mapping[str, bytes], documents: Mapping[str, Document], shell: Path
) -> None:
    for name in ("definitief", "bijlage-1"):
        assert not WordFile(files[name]).styles_used() & STYLES
    points = documents["concept"].open_points
    for document in (documents["definitief"], documents["bijlage-1"]):
        with_points = replace(document, open_points=points)
        assert not WordFile(render_docx(with_points, shell)).styles_used() & STYLES


def test_a_draft_in_which_nothing_is_open_has_no_list(shell: Path) -> None:
    document = replace(samples.document(Editie.CONCEPT), open_points=())
    assert not WordFile(render_docx(document, shell)).styles_used() & STYLES


def test_a_sign_that_word_cannot_hold_in_the_list_is_refused_with_its_place(shell: Path) -> None:
    points = (OpenPoint("de datum", (), "", "a\x07b", "x"),)
    with pytest.raises(RenderError, match="lijst van open vragen"):
        render_docx(replace(samples.document(), open_points=points), shell)
