"""A clause written as markup and read back is the same clause."""

from itertools import repeat

import pytest

from tailor.assemble.blanks import fillable
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Kind, Model
from tailor.model.blocks import Blank, Block
from tailor.model.fragment import FREE, Site, read_fragment
from tailor.model.markup import to_markup, wrapped
from tailor.path import Pad

PATHS = fillable()


def _clauses(block: Block) -> list[Block]:
    under = [one for child in block.children if child.kind is not Kind.TOELICHTING for one in _clauses(child)]
    return [block, *under] if block.kind in FREE else under


def _shape(block: Block) -> object:
    under = [_shape(child) for child in block.children if child.kind is not Kind.TOELICHTING]
    return (block.kind, block.citation, block.inlines, block.bracket, under)


def _read(text: str, like: Block, part: Block) -> tuple[Block, ...]:
    return read_fragment(text, Site(like, part, PATHS, {}, "tekst"), repeat(like.citation))


def test_every_clause_of_the_model_survives_a_round(model: Model) -> None:
    clauses = [(clause, part) for part in model.parts for clause in _clauses(part)]
    assert len(clauses) > 380
    for clause, part in clauses:
        assert list(map(_shape, _read(to_markup(clause), clause, part))) == [_shape(clause)]


@pytest.mark.parametrize("width", [24, 96])
def test_every_clause_reads_the_same_with_its_long_lines_broken(model: Model, width: int) -> None:
    broken = 0
    pairs = [(clause, part) for part in model.parts for clause in _clauses(part)]
    for clause, holder in pairs:
        text = to_markup(clause)
        lines = wrapped(text, width)
        assert list(map(_shape, _read(lines, clause, holder))) == [_shape(clause)]
        broken += lines != text
    assert broken > 20


def test_a_line_is_not_broken_where_its_rest_would_begin_a_list() -> None:
    text = "Zie de volgende twee regels:\n\n1. In dit lid staat een 1. dat blijft staan."
    assert wrapped(text, 24).count("\n1. ") == 1
    assert wrapped("een lange zin op een enkele regel", 10) == "een lange zin op een enkele regel"


def test_an_answer_alone_takes_the_words_of_the_model(model: Model) -> None:
    like, part = model.by_citation[Citatie("12.3")], model.by_citation[Citatie("artikel 12")]
    site = Site(like, part, PATHS, {Pad("huis.naam"): "[naam]"}, "tekst")
    (found,) = read_fragment("Het huis heet [huis.naam].", site, repeat(like.citation))
    assert Blank("[naam]", Pad("huis.naam")) in found.inlines


@pytest.mark.parametrize(
    ("citation", "text", "why"),
    [
        ("11.2", "Artikel 11. Persoonsgegevens worden vernietigd.", "getypt nummer"),
        ("11.2", "Artikel 26. Geschillen\n26.1 Eerst overleg.", "begint met een titel"),
        ("artikel 11", "1. Persoonsgegevens worden vernietigd.", "begint met zijn titel"),
        ("11.2", "Zie [huis.naan].", "antwoord dat niet bestaat"),
        ("11.2", "Zie {het vorige}.", "noemt geen bepaling"),
    ],
)
def test_a_text_that_cannot_stand_there_is_refused(model: Model, citation: str, text: str, why: str) -> None:
    like, part = model.by_citation[Citatie(citation)], model.by_citation[Citatie("artikel 11")]
    with pytest.raises(InputError) as caught:
        _read(text, like, part)
    assert caught.value.waar == "antwoord tekst"
    assert why in f"{caught.value.wat} {caught.value.waarom}"
