"""No page holds one line of the contents or one signature, where that can be avoided."""

import re
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest

from tailor.assemble.document import Document
from tailor.model.blocks import Kind
from tailor.render.pdf import render_pdf
from tailor.render.pdf.readback import read
from tests.clauses import WORDS, alinea, artikel, clause, document, handtekening


def _signed(parties: int, people: int) -> Document:
    """Return a document that so many parties sign, each by so many people."""
    names = [f"P. Persoon{number}" for number in range(people)]
    blocks = tuple(handtekening(f"Stichting nummer {number}", *names) for number in range(parties))
    opening = alinea("Aldus overeengekomen:")
    part = clause(Kind.ONDERTEKENING, "ondertekening", "Ondertekening", opening, *blocks)
    return document(artikel(1, "Slot", alinea(WORDS)), part)


def _pages(made: Document, shell: Path, begin: str) -> list[Sequence[str]]:
    """Return the lines on each page that has some that begin so, those only."""
    pages = read(render_pdf(made, shell)).pages
    found = [[line for line in sheet if re.match(begin, line)] for sheet in pages]
    return [lines for lines in found if lines]


@pytest.mark.parametrize(("parties", "people"), [(4, 1), (8, 1), (4, 2), (2, 3), (4, 4)])
def test_the_last_party_never_signs_alone_on_a_page(parties: int, people: int, shell: Path) -> None:
    pages = _pages(_signed(parties, people), shell, "Stichting nummer|Ondertekening$|Aldus")
    assert len(pages[-1]) >= 2
    first = next(sheet for sheet in pages if "Aldus overeengekomen:" in sheet)
    assert first[:2] == ["Ondertekening", "Aldus overeengekomen:"]
    assert first[2].startswith("Stichting nummer")


@pytest.mark.parametrize("people", [9, 10, 19])
def test_the_last_row_of_a_long_block_never_stands_alone(people: int, shell: Path) -> None:
    pages = _pages(_signed(1, people), shell, "Datum en plaats")
    assert sum(map(len, pages)) == people
    assert len(pages[-1]) >= 3, "a row holds two signatures"


@pytest.mark.parametrize("articles", [53, 54])
def test_at_least_three_lines_of_the_contents_go_on_to_the_next_page(articles: int, shell: Path) -> None:
    made = document(*(artikel(number, f"Kop{number}") for number in range(1, articles + 1)))
    with pypdfium2.PdfDocument(render_pdf(made, shell)) as pdf:
        lines = [sheet.get_textpage().get_text_range().count("Kop") for sheet in list(pdf)[1:3]]
    assert lines == [articles - 3, 3]
