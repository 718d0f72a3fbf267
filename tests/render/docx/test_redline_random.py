"""Trees of changes at random: both texts come out with their words and their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tailor.assemble.document import Break, Clause, Document, Filled, Gap, Rule, Text, lines
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.types import ChangeKind, Mark, Node, Piece, Redline, Remark
from tailor.render.docx import read_back
from tailor.render.docx.numbering import letters
from tailor.render.docx.render import render_docx_redline
from tailor.render.docx.tracked import accept_all, reject_all
from tests import clauses
from tests.libreoffice_macro import ACCEPT, REJECT
from tests.render.docx import expected, redlines
from tests.render.docx.test_hostile import HOSTILE
from tests.render.docx.test_redline_judge import settled_text

AUTHORS = ("Correctie", "Ingevuld", redlines.AFWIJKING)
MARKS = st.builds(
    Mark, st.sampled_from((ChangeKind.INGEVOEGD, ChangeKind.VERVALLEN)), st.sampled_from(AUTHORS)
)


def pieces(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Piece, ...]]:
    inlines = st.one_of(
        words.map(Text),
        st.builds(Filled, words, st.just("a.b")),
        st.builds(Gap, words, st.just("a.b")),
        st.just(Break()),
        st.builds(Rule, st.booleans()),
        st.sampled_from((clauses.ref("1", "artikel 1"), clauses.ref("eerste", "1.1", numeric=False))),
    )
    return st.lists(st.builds(Piece, inlines, st.none() | MARKS), max_size=4).map(tuple)


REMARKS = st.lists(st.builds(Remark, st.sampled_from(AUTHORS), HOSTILE), max_size=1).map(tuple)


@dataclass(slots=True)
class Shape:
    """A node before it has a number."""

    kind: Kind
    pieces: tuple[Piece, ...]
    mark: Mark | None
    remarks: tuple[Remark, ...]
    under: list["Shape"]


UNDER = {
    Kind.ARTIKEL: (Kind.LID, Kind.ALINEA),
    Kind.LID: (Kind.ONDERDEEL, Kind.ALINEA, Kind.OPSOMMING),
    Kind.BIJLAGE: (Kind.TABEL, Kind.ALINEA, Kind.OPSOMMING),
    Kind.TABEL: (Kind.RIJ,),
    Kind.RIJ: (Kind.CEL,),
}


@st.composite
def shapes(draw: st.DrawFn, kind: Kind, words: st.SearchStrategy[str], above: Mark | None = None) -> Shape:
    """Return a node of this kind; under a node that came or went everything came or went."""
    mark = above if above or kind is Kind.CEL else draw(st.none() | st.none() | MARKS)
    own = () if kind in (Kind.TABEL, Kind.RIJ) else draw(pieces(words))
    if mark is not None:
        own = tuple(replace(piece, mark=mark) for piece in own)
    least = 2 if kind is Kind.RIJ else int(kind is Kind.TABEL)
    kinds = UNDER.get(kind, ())
    count = draw(st.integers(least, max(least, 3 if kinds else 0) if kind is not Kind.RIJ else 2))
    under = [draw(shapes(draw(st.sampled_from(kinds)), words, mark)) for _ in range(count)] if kinds else []
    return Shape(kind, own, mark, draw(REMARKS), under)


def numbered(shapes: list[Shape], gone: ChangeKind) -> dict[int, str]:
    """Return the number of each node in the text without what is marked so, by the identity of the node."""
    found: dict[int, str] = {}
    article = 0
    for shape in (one for one in shapes if _stands(one, gone)):
        if shape.kind is Kind.ARTIKEL:
            article += 1
            found[id(shape)] = f"Artikel {article}."
        found.update(_below(shape, gone, str(article)))
    return found


def _below(shape: Shape, gone: ChangeKind, above: str) -> dict[int, str]:
    found: dict[int, str] = {}
    lid = letter = 0
    for child in (one for one in shape.under if _stands(one, gone)):
        if child.kind is Kind.LID:
            lid += 1
            found[id(child)] = f"{above}.{lid}."
        elif child.kind is Kind.ONDERDEEL:
            letter += 1
            found[id(child)] = f"{letters(letter)}."
        elif child.kind is Kind.OPSOMMING:
            found[id(child)] = "•"
        found.update(_below(child, gone, above))
    return found


def _stands(shape: Shape, gone: ChangeKind) -> bool:
    return shape.mark is None or shape.mark.kind is not gone


def built(shapes: list[Shape], new: dict[int, str], old: dict[int, str]) -> tuple[Node, ...]:
    return tuple(_built(shape, new, old) for shape in shapes)


def _built(shape: Shape, new: dict[int, str], old: dict[int, str]) -> Node:
    numbers = old if shape.mark and shape.mark.kind is ChangeKind.VERVALLEN else new
    clause = Clause(shape.kind, Citatie(f"n{id(shape)}"), numbers.get(id(shape), ""))
    return Node(clause, shape.pieces, built(shape.under, new, old), shape.mark, shape.remarks)


def relabelled(clauses: tuple[Clause, ...], labels: Iterator[str]) -> tuple[Clause, ...]:
    return tuple(
        replace(clause, label=next(labels), children=relabelled(clause.children, labels))
        for clause in clauses
    )


def _walk(shapes: list[Shape], gone: ChangeKind) -> Iterator[Shape]:
    for shape in shapes:
        if _stands(shape, gone):
            yield shape
            yield from _walk(shape.under, gone)


def trees(words: st.SearchStrategy[str]) -> st.SearchStrategy[list[Shape]]:
    articles = st.lists(shapes(Kind.ARTIKEL, words), min_size=1, max_size=3)
    annexes = st.lists(shapes(Kind.BIJLAGE, words), max_size=1)
    return st.tuples(articles, annexes).map(lambda both: [*both[0], *both[1]])


def redline(tree: list[Shape]) -> tuple[Redline, Document]:
    """Return the redline of a tree, and its old text with the numbers of the old text."""
    old, new = numbered(tree, ChangeKind.INGEVOEGD), numbered(tree, ChangeKind.VERVALLEN)
    made = replace(redlines.of(built(tree, new, old)), preface=())
    return made, _old(made.old, tree, old)


SLOW = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large)


@pytest.mark.parametrize("count", [100, pytest.param(3000, marks=pytest.mark.lang)])
def test_both_texts_come_out_with_their_words_and_numbers(count: int, shell: Path) -> None:
    @settings(max_examples=count, deadline=None, derandomize=True, suppress_health_check=SLOW)
    @given(trees(HOSTILE))
    def both_texts(tree: list[Shape]) -> None:
        made, old = redline(tree)
        data = render_docx_redline(made, shell)
        assert read_back(accept_all(data), labels=True) == lines(made.new, labels=True)
        assert read_back(reject_all(data), labels=True) == lines(old, labels=True)

    both_texts()


WORDS = st.lists(st.sampled_from(("Partijen", "werken", "samen,", "&", "<naam>", "artikel")), max_size=5)


def _with_words(shape: Shape) -> Shape:
    """Return a shape that LibreOffice can take back: paragraphs have words, a table is announced.

    It takes a paragraph that stays, but of which all words came, together with a next one that came. Of a
    bullet that went right before a table it leaves the sign.
    """
    is_paragraph = shape.kind not in (Kind.TABEL, Kind.RIJ)
    own = (Piece(Text("Vast."), shape.mark), *shape.pieces) if is_paragraph else shape.pieces
    announced = Shape(Kind.ALINEA, (Piece(Text("Tabel:"), shape.mark),), shape.mark, (), [])
    under = [
        one for child in shape.under for one in ((announced, child) if child.kind is Kind.TABEL else (child,))
    ]
    return replace(shape, pieces=own, under=[one if one is announced else _with_words(one) for one in under])


def drawn(count: int) -> list[list[Shape]]:
    """Return so many trees, the same on every run."""
    found: list[list[Shape]] = []

    @settings(
        max_examples=count, phases=[Phase.generate], deadline=None, derandomize=True,
        database=None, suppress_health_check=SLOW,
    )  # fmt: skip
    @given(trees(WORDS.map(" ".join)))
    def collect(tree: list[Shape]) -> None:
        # A file of which nothing stays is no comparison: the first article always does.
        found.append(list(map(_with_words, [replace(tree[0], mark=None), *tree[1:]])))

    collect()
    return found


@pytest.mark.parametrize("count", [40, pytest.param(200, marks=pytest.mark.lang)])
def test_libreoffice_comes_to_both_texts_of_any_tree(count: int, shell: Path, tmp_path: Path) -> None:
    made = {f"n{number}": redline(tree) for number, tree in enumerate(drawn(count))}
    files = {name: render_docx_redline(one, shell) for name, (one, _) in made.items()}
    accepted = settled_text(files, ACCEPT, tmp_path / "aanvaard")
    rejected = settled_text(files, REJECT, tmp_path / "verworpen")
    for name, (one, old) in made.items():
        assert _letters(expected.words_of_text(accepted[name])) == _letters(lines(one.new, labels=True)), name
        assert _letters(expected.words_of_text(rejected[name])) == _letters(lines(old, labels=True)), name


def _letters(words: list[str]) -> str:
    """Return words without white space: a ruled line is some in Word, and nothing in the Document."""
    return "".join("".join(words).split())


def _old(document: Document, tree: list[Shape], numbers: dict[int, str]) -> Document:
    labels = (numbers.get(id(shape), "") for shape in _walk(tree, ChangeKind.INGEVOEGD))
    return replace(document, parts=relabelled(document.parts, labels))
