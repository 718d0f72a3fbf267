"""What stays on one page in Word: the last lines of the contents, and the last signatures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from tailor.assemble.document import Document
from tailor.model.blocks import Kind
from tailor.render.docx import render_docx
from tests.clauses import WORDS, alinea, artikel, clause, document, handtekening
from tests.render.docx.wordfile import W, WordFile


def _signed(*people: int) -> Document:
    """Return a document with a party for each number, that so many people sign for."""
    names = [f"P. Persoon{number}" for number in range(max(people))]
    blocks = tuple(handtekening(f"Stichting {place}", *names[:many]) for place, many in enumerate(people))
    opening = alinea("Aldus overeengekomen:")
    part = clause(Kind.ONDERTEKENING, "ondertekening", "Ondertekening", opening, *blocks)
    return document(artikel(1, "Slot", alinea(WORDS)), part)


def _signing(made: Document, shell: Path) -> Iterator[bool]:
    """Yield of each line with date and place, in order, whether it stays with what follows."""
    file = WordFile(render_docx(made, shell))
    for line in file.body.iter(W + "p"):
        if file.style(line) == "Ondertekening datum":
            yield _stays(line, file)


def _stays(line: etree._Element, file: WordFile) -> bool:
    keep = line.find(f"{W}pPr/{W}keepNext")
    if keep is None:
        keep = file.style_node(file.style(line)).find(f"{W}pPr/{W}keepNext")
    return keep is not None and keep.get(W + "val") != "0"


@pytest.mark.parametrize(
    ("people", "stay"),
    [
        ((1,), [False]),
        ((1, 1, 1, 1), [False, False, True, False]),
        # Two stand in a row: of a party with many the last two rows stay together.
        ((2, 2), [True, True, False, False]),
        ((9,), [*[False] * 6, True, True, False]),
        # Two parties that fill a page each are not held together, but each stays whole.
        ((5, 5), [*[True] * 4, False, *[True] * 4, False]),
    ],
)
def test_the_last_signatures_stay_with_those_before(people: list[int], stay: list[bool], shell: Path) -> None:
    assert list(_signing(_signed(*people), shell)) == stay


def test_every_line_in_a_row_of_signatures_says_the_same(shell: Path) -> None:
    file = WordFile(render_docx(_signed(2, 2), shell))
    rows = [{_stays(line, file) for line in row.iter(W + "p")} for row in file.body.iter(W + "tr")]
    assert rows == [{True}, {False}]


def test_the_last_three_lines_of_the_contents_stay_together(shell: Path) -> None:
    made = document(*(artikel(number, f"Kop {number}") for number in range(1, 6)))
    file = WordFile(render_docx(made, shell))
    lines = [line for line in file.body.iter(W + "p") if file.style(line) == "toc 1"]
    assert [_stays(line, file) for line in lines] == [False, False, True, True, False]


def test_one_heading_has_no_contents_and_no_empty_page_for_them(shell: Path) -> None:
    sections = {}
    for count in (1, 2):
        made = document(*(artikel(number, f"Kop {number}") for number in range(1, count + 1)))
        file = WordFile(render_docx(made, shell))
        assert ("TOC Heading" in file.styles_used()) is (count > 1)
        sections[count] = len(list(file.body.iter(W + "sectPr")))
    assert sections == {1: 2, 2: 3}
