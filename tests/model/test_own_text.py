"""A text is read as a lawyer writes or pastes it, and one in the markup of the clause files as before."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.model import Kind, Model
from tailor.model.blocks import Block
from tailor.model.fragment import Site, read_fragment
from tailor.model.markup import to_markup
from tailor.model.own_text import as_markup, read_text

ROMANS = ("i", "ii", "iii", "iv")
# Words under words under words: leden, onderdelen and points.
Tree = list[tuple[str, "Tree"]]
# From the numbers of what holds a point, and its own, to its mark.
Mark = Callable[[list[int]], str]


def letter(path: list[int]) -> str:
    return "abcd"[path[-1] - 1]


LEDEN: tuple[Mark, ...] = (
    lambda path: f"26.{path[0]}",
    lambda path: f"26.{path[0]}.",
    lambda path: f"14a.{path[0]}",
    lambda path: f"{path[0]}.",
    lambda path: f"{path[0]})",
    lambda path: f"({path[0]})",
)
ONDERDELEN: tuple[Mark, ...] = (
    lambda path: f"{letter(path)}.",
    lambda path: f"{letter(path)})",
    lambda path: f"({letter(path)})",
    lambda path: f"{path[-1]}°",
    lambda path: f"{path[-1]}º",
    lambda path: f"26.{path[0]}.{path[-1]}",
)
POINTS: tuple[Mark, ...] = (
    lambda _path: "•",
    lambda _path: "–",
    lambda _path: "-",
    lambda _path: "\uf0b7",
    lambda _path: "·",
    lambda path: f"{ROMANS[path[-1] - 1]}.",
    lambda path: f"({ROMANS[path[-1] - 1]})",
)
ENDS = st.sampled_from(["", ";", ".", ",", "; en"])
WORDS = st.builds(
    "{} {}{}".format,
    st.sampled_from(
        ["Partijen", "De Manager", "het huis", "{artikel 3.2}:", "a priori", "1e kans", "(zie 9.2)"]
    ),
    st.sampled_from(
        ["doet dit", "gegevens", "binnen 1.5 uur", "1. april", "a) en b) samen", "ex artikel 6 AVG"]
    ),
    ENDS,
)


def _sentence(words: str, below: Tree, depth: int) -> tuple[str, Tree]:
    """Return a point as one is written: a lid with a capital, what holds points with a colon."""
    return (capital(words) if depth > 1 else words) + (":" if below else ""), below


def trees(depth: int = 3) -> st.SearchStrategy[Tree]:
    below = trees(depth - 1) if depth > 1 else st.just([])
    points = st.tuples(WORDS, below).map(lambda point: _sentence(*point, depth))
    return st.lists(points, min_size=0 if depth < 3 else 1, max_size=4)


def written(
    tree: Tree, marks: tuple[Mark, ...], line: Callable[[int, str, str], str], above: list[int]
) -> Iterator[str]:
    for number, (words, below) in zip(count(1), tree, strict=False):
        path = [*above, number]
        yield line(len(above), marks[len(above)](path), words)
        yield from written(below, marks, line, path)


def rows(tree: Tree, depth: int = 0) -> Iterator[tuple[int, str]]:
    for words, below in tree:
        yield depth, words
        yield from rows(below, depth + 1)


@settings(max_examples=400)
@given(
    trees(),
    st.tuples(st.sampled_from(LEDEN), st.sampled_from(ONDERDELEN), st.sampled_from(POINTS)),
    st.sampled_from(["", "  ", "\t", "    ", "\u00a0\u00a0", "\u2003"]),
    st.sampled_from([" ", "\t", "\u00a0", "\u2009 ", " \u200b"]),
    st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\v", "\r"]),
)
def test_a_tree_in_any_of_a_lawyers_styles_is_read_as_that_tree(
    tree: Tree, marks: tuple[Mark, ...], indent: str, gap: str, end: str
) -> None:
    text = end.join(
        written(tree, marks, lambda depth, mark, words: f"{indent * depth}{mark}{gap}{words}", [])
    )
    found = read_text(text, Kind.LID)
    assert [(row.depth, row.words) for row in found.rows] == list(rows(tree))
    again = as_markup(text, Kind.LID)
    assert as_markup(again, Kind.LID) == again


PASTED = (
    "Artikel 26. Geschillen\r\n26.1\tPartijen lossen een geschil op:\r\n"
    "\ta)\tdoor overleg;\r\n\tb)\tdoor mediation:\r\n"
    "\t\t\uf0b7\teerst samen,\r\n\t\t\uf0b7\tdan met een mediator.\r\n26.2\tDaarna beslist de rechter."
)
ARTICLE = """# Geschillen

1. Partijen lossen een geschil op:

   1) door overleg;

   2) door mediation:

      - eerst samen,

      - dan met een mediator.

2. Daarna beslist de rechter."""


def test_an_article_from_a_word_processor_becomes_heading_leden_onderdelen_and_points() -> None:
    assert as_markup(PASTED, Kind.ARTIKEL) == ARTICLE


@pytest.mark.parametrize(
    "heading",
    [
        "Artikel 26. Geschillen",
        "Artikel 26 – Geschillen",
        "Artikel 26: Geschillen",
        "ARTIKEL 26 Geschillen",
        "Artikel 14a Geschillen",
        "Art. 26 Geschillen",
        "Artikel 26\nGeschillen",
        "26. Geschillen",
        "26 Geschillen",
        "Geschillen",
        "# Geschillen",
    ],
)
def test_a_typed_heading_is_the_title_without_its_number(heading: str) -> None:
    below = "26.1 Eerst overleg.\n26.2 Dan de rechter."
    assert as_markup(f"{heading}\n{below}", Kind.ARTIKEL).startswith(
        "# Geschillen\n\n1. Eerst overleg.\n\n2. Dan"
    )


@pytest.mark.parametrize("first", ["Partijen overleggen.", "Partijen:", "1. Partijen overleggen", "x" * 200])
def test_a_first_line_that_is_a_sentence_is_no_heading(first: str) -> None:
    assert not read_text(f"{first}\n1. Eerst overleg.\n2. Dan de rechter.", Kind.ARTIKEL).heading


def test_a_paragraaf_has_its_heading_too() -> None:
    for heading in ("5.4 Bewaren", "§ 5.4 Bewaren", "Paragraaf 5.4. Bewaren", "Bewaren"):
        found = as_markup(f"{heading}\n5.4.1 Een jaar.\n5.4.2 Niet langer.", Kind.PARAGRAAF)
        assert found == "## Bewaren\n\n1. Een jaar.\n\n2. Niet langer."


def test_letters_below_a_sentence_are_its_onderdelen_and_no_line_without_a_word() -> None:
    assert as_markup("Partijen melden:\na) de aard;\nb) de gevolgen.", Kind.LID) == (
        "Partijen melden:\n\n1) de aard;\n\n2) de gevolgen."
    )


def test_a_lid_may_follow_what_stands_first_without_a_number() -> None:
    expected = "1. Partijen melden:\n\n   1) de aard.\n\n2. Daarna niets."
    assert as_markup("Partijen melden:\na) de aard.\n11.3 Daarna niets.", Kind.LID) == expected
    assert as_markup("11.2 Partijen melden:\na) de aard.\n11.3 Daarna niets.", Kind.LID) == expected


def test_what_is_too_deep_for_a_number_or_a_letter_becomes_a_dash() -> None:
    assert as_markup("e. de gevolgen:\n1° voor het kind;\n2° voor een ander.", Kind.ONDERDEEL) == (
        "de gevolgen:\n\n- voor het kind;\n\n- voor een ander."
    )
    assert as_markup("• adres\n• naam", Kind.OPSOMMING) == "- adres\n\n- naam"


@pytest.mark.parametrize(
    "text",
    [
        "Zie het bepaalde in artikel\n9.2 en de leden\n3. en 4. van dat artikel.",
        "Dit geldt voor onder a) en\nb) van artikel 6.",
        "Het overleg duurt\n1.5 uur en wordt geleid door\nA. van Dam.",
        "Een gedachte\n– tussendoor – en verder.",
        "Sinds\n2019. Daarvoor niet.",
        "1.5 meter afstand.",
        "A. van Dam beslist.",
    ],
)
def test_a_line_that_was_broken_at_a_number_stays_part_of_its_sentence(text: str) -> None:
    assert as_markup(text, Kind.LID) == text
    assert len(read_text(text, Kind.LID).rows) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1. Een lid:\n   1. onderdeel;\n   2. nog een.\n2. Nog een lid.",
        "Een zin.\n\n- punt\n- punt\n\n> Een toelichting.",
        "# Titel\n\n1. Een lid.\n\n   > Bij dit lid.\n",
        "**vet** en _schuin_\n---\n<b>x</b> {artikel 3.2} \\[AVG\\]",
        "Eerste lid.\n\nTweede lid.",
    ],
)
def test_a_text_in_the_markup_of_the_clause_files_comes_back_as_it_was(text: str) -> None:
    for kind in (Kind.ARTIKEL, Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING):
        if kind is not Kind.ARTIKEL or text.startswith("#"):
            assert as_markup(text, kind) == text.rstrip("\n")


def _fragment(model: Model, text: str, citation: str) -> list[Block]:
    like = model.by_citation[Citatie(citation)]
    part = model.by_citation[like.citation.part]
    addresses = (Citatie(f"26.{n}") for n in count(1))
    return list(read_fragment(text, Site(like, part, frozenset(), {}, "tekst"), addresses))


@pytest.mark.parametrize("sign", ["#", ">", "-", "*", "+", "1.", "##", ">>", "# #"])
def test_what_looks_like_markup_behind_a_typed_number_comes_out_as_typed(model: Model, sign: str) -> None:
    found = _fragment(model, f"26.1 Een:\na) {sign} twee\n26.2 {sign} drie", "11.2")
    assert found[0].children[0].model_text == f"{sign} twee"
    assert found[1].model_text == f"{sign} drie"


def test_numbers_that_begin_anywhere_or_skip_one_are_counted_anew(model: Model) -> None:
    found = _fragment(model, "3. Een lid.\n4. Nog een.\n6. Het laatste.", "11.2")
    assert [block.model_text for block in found] == ["Een lid.", "Nog een.", "Het laatste."]


def test_a_list_with_numbers_in_an_annex_becomes_one_with_dashes(model: Model) -> None:
    found = _fragment(model, "Een maatregel:\na. sloten;\nb. sleutels.", "Bijlage 3, maatregel 5")
    assert [(one.kind, one.model_text) for one in found[0].children] == [
        (Kind.OPSOMMING, "sloten;"),
        (Kind.OPSOMMING, "sleutels."),
    ]


def test_every_clause_of_the_model_is_markup_already(model: Model) -> None:
    for clause in model.by_citation.values():
        if clause.kind in (Kind.LID, Kind.ARTIKEL, Kind.ONDERDEEL):
            assert as_markup(to_markup(clause), clause.kind) == to_markup(clause)
