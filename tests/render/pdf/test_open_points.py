"""The list of open points in front of a draft."""

from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.document import Document, Editie, OpenPoint
from tailor.errors import InputError, RenderError
from tailor.render.pdf import compare, render_pdf
from tailor.render.pdf.readback import read
from tests.clauses import full

TERM = OpenPoint(
    "de meldtermijn", ("artikel 14.3", "aanhef"), "de FG", "24 of 36 uur", "datalekken.meldtermijn"
)
ADDRESS = OpenPoint("het kantooradres", (), "", "", "partijen[5].adres")


def draft(*points: OpenPoint, editie: Editie = Editie.CONCEPT) -> Document:
    return replace(full(editie), open_points=points)


@pytest.mark.parametrize("editie", [Editie.CONCEPT, Editie.TOELICHTING])
def test_a_draft_lists_its_open_points_between_cover_and_contents(editie: Editie, shell: Path) -> None:
    found = read(render_pdf(draft(TERM, ADDRESS, editie=editie), shell))
    assert " ".join(found.pages[1][1:]).startswith(
        "Open vragen 2 vragen hebben nog geen antwoord. Waar het antwoord in de tekst ontbreekt, is de "
        "plaats gemarkeerd. Vraag Waar in het Protocol"
    )
    assert "De meldtermijn artikel 14.3, aanhef de FG 24 of 36 uur" in " ".join(found.pages[1])
    assert found.pages[2][1] == "Inhoudsopgave"
    assert (found.bookmarks[0].title, found.bookmarks[0].page) == ("Open vragen", 2)


def test_one_open_point_is_spoken_of_as_one(shell: Path) -> None:
    assert "Eén vraag heeft nog geen antwoord." in read(render_pdf(draft(TERM), shell)).pages[1][2]


def test_a_text_to_sign_an_annex_alone_and_a_draft_without_open_points_have_no_list(shell: Path) -> None:
    final = draft(TERM, editie=Editie.DEFINITIEF)
    annex = replace(final.annexes()[0], editie=Editie.CONCEPT, open_points=(TERM,))
    for document in (final, annex, draft()):
        found = read(render_pdf(document, shell))
        assert "Open vragen" not in [line for page in found.pages for line in page]
        assert "Open vragen" not in [entry.title for entry in found.bookmarks]


def test_a_long_list_repeats_its_heading_row_on_the_next_page(shell: Path) -> None:
    found = read(render_pdf(draft(*[TERM, ADDRESS] * 40), shell))
    starts = ["Open vragen", "Vraag Waar in het Protocol", "Vraag Waar in het Protocol", "Inhoudsopgave"]
    assert all(page[1].startswith(start) for page, start in zip(found.pages[1:5], starts, strict=True))


@pytest.mark.parametrize(
    "changed",
    [
        (TERM, replace(ADDRESS, who="De Kiem")),
        (TERM, replace(ADDRESS, remark="verhuist")),
        (replace(TERM, where=("aanhef",)), ADDRESS),
        (TERM,),
        (),
    ],
)
def test_a_list_that_says_something_else_is_found(changed: tuple[OpenPoint, ...], shell: Path) -> None:
    data = render_pdf(draft(TERM, ADDRESS), shell)
    with pytest.raises(RenderError):
        compare(draft(*changed), data)


def test_a_sign_that_cannot_be_printed_is_refused_with_the_answer_it_stands_at(shell: Path) -> None:
    with pytest.raises(InputError, match="U\\+1F600") as refused:
        render_pdf(draft(TERM, replace(ADDRESS, remark="straks 😀")), shell)
    assert refused.value.waar == "partijen[5].adres"
