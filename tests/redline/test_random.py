"""Redlines of random texts and random houses: accepting gives the new text, rejecting gives the old."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailor.answers import Antwoorden
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.assemble import national
from tailor.assemble.document import Break, Clause, Document, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.redline.compare import compare, stages
from tailor.redline.types import Stage
from tailor.redline.words import changes, cut, inlines_of, join
from tests.everything import random_house, with_edits
from tests.houses import TEMPLATES
from tests.redline.helpers import check, text

QUIET = list(HealthCheck)
WORDS = (
    "de",
    "het",
    "Partij",
    "Partijen",
    "gegevens",
    "zorg-",
    "[naam]",
    "1.2",
    ";",
    ".",
    ",",
    " ",
    "  ",
    "en",
)
KINDS = (Kind.LID, Kind.ALINEA, Kind.OPSOMMING, Kind.ONDERDEEL)
seeds = st.integers(0, 2**32)


def random_inline(dice: Random) -> Inline:
    words = " ".join(dice.choices(WORDS, k=dice.randint(1, 6)))
    makers: list[Inline] = [
        Text(words),
        Text(words),
        Text(dice.choice(WORDS)),
        Filled(words, "een.pad", "label"),
        Gap("[nog niet bekend: iets]", "een.pad"),
        Ref(
            dice.choice(("3", "4", "a", "eerste")),
            Citatie(dice.choice(("1.1", "artikel 3"))),
            dice.random() < 0.5,
        ),
        Rule(dice.random() < 0.5),
        Break(),
    ]
    return dice.choice(makers)


def random_inlines(dice: Random) -> tuple[Inline, ...]:
    return tuple(random_inline(dice) for _ in range(dice.randint(0, 6)))


def random_clause(dice: Random, depth: int = 0) -> Clause:
    kind = dice.choice(KINDS) if dice.random() < 0.9 else Kind.HANDTEKENING
    below = dice.randint(0, 3) if depth < 2 else 0
    return Clause(
        kind,
        Citatie(f"{dice.randint(1, 9)}"),
        f"{dice.randint(1, 9)}.",
        random_inlines(dice),
        tuple(random_clause(dice, depth + 1) for _ in range(below)),
    )


def altered(clauses: tuple[Clause, ...], dice: Random) -> tuple[Clause, ...]:
    """Return clauses of which some changed, moved, went or came."""
    found: list[Clause] = []
    for clause in clauses:
        if dice.random() < 0.15:
            continue
        inlines = clause.inlines
        if dice.random() < 0.4:
            inlines = tuple(i if dice.random() < 0.7 else random_inline(dice) for i in inlines)
        children = altered(clause.children, dice)
        found.append(Clause(clause.kind, clause.citation, f"{dice.randint(1, 9)}.", inlines, children))
        if dice.random() < 0.15:
            found.append(random_clause(dice, 1))
    if found and dice.random() < 0.4:
        found.insert(dice.randrange(len(found)), found.pop(dice.randrange(len(found))))
    return tuple(found)


def random_stages(seed: int) -> list[Stage]:
    dice = Random(seed)
    parts = tuple(random_clause(dice) for _ in range(dice.randint(0, 5)))
    stages = [Stage(text(*parts))]
    for author in ("Correctie", "Ingevuld", "Afwijking Huis")[: dice.randint(1, 3)]:
        parts = altered(parts, dice) if dice.random() < 0.9 else tuple(random_clause(dice) for _ in range(3))
        stages.append(Stage(text(*parts), author))
    return stages


def hold(seed: int) -> None:
    stages = random_stages(seed)
    check(compare(stages), stages)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(seeds)
def test_random_texts_accept_to_the_new_and_reject_to_the_old(seed: int) -> None:
    hold(seed)


@pytest.mark.lang
def test_many_random_texts_accept_to_the_new_and_reject_to_the_old() -> None:
    for seed in range(20_000):
        hold(seed)


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(st.lists(st.text(max_size=12), max_size=6))
def test_cutting_into_words_loses_nothing(texts: list[str]) -> None:
    inlines: list[Inline] = [Filled(one, "pad") if n % 2 else Text(one) for n, one in enumerate(texts)]
    found = [i for token in cut(tuple(inlines)) for i in token.source.part(token.start, token.end)]
    whole = "".join(texts)
    assert "".join(i.text for i in found if not isinstance(i, Rule | Break)) == whole
    back = join(inlines_of(cut(tuple(inlines))))
    assert back == join(i for i in inlines if not isinstance(i, Rule | Break) and i.text)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.lists(st.sampled_from(WORDS), max_size=30))
def test_the_changes_lead_from_the_old_words_to_the_new(old: list[str], new: list[str]) -> None:
    made, place = [], 0
    for one in changes(old, new, [False] * len(old)):
        assert one.start >= place
        made += old[place : one.start] + new[one.new_start : one.new_end]
        assert len(made) == one.new_end
        place = one.end
    assert made + old[place:] == new


# -- houses --


def house(seed: int, editie: Editie) -> tuple[Antwoorden, Document]:
    answers = Antwoorden.model_validate(random_house(seed))
    return answers, assemble(read_model(TEMPLATES), answers, editie)


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(seeds, seeds, st.sampled_from(Editie))
def test_random_houses_against_the_model_and_against_each_other(one: int, other: int, editie: Editie) -> None:
    model = read_model(TEMPLATES)
    answers, old = house(one, editie)
    _, new = house(other, editie)
    stages = [Stage(national(model, model.parts, answers, editie)), Stage(old, "Ingevuld")]
    check(compare(stages), stages)
    check(compare(changed := [Stage(old), Stage(new, f"Wijziging {new.huis}")]), changed)


def _edited(seed: int, count: int, editie: Editie) -> None:
    """Compare a house with random edits with the model: accepting and rejecting give both texts."""
    answers, _ = with_edits(random_house(seed), seed, count)
    made = stages(read_model(TEMPLATES), answers, editie)
    check(compare(list(made)), list(made))


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(seeds, st.integers(1, 6), st.sampled_from(Editie))
def test_random_sets_of_edits_and_answers(seed: int, count: int, editie: Editie) -> None:
    _edited(seed, count, editie)


@pytest.mark.lang
@settings(max_examples=400, deadline=None, suppress_health_check=QUIET)
@given(seeds, st.integers(1, 30), st.sampled_from(Editie))
def test_four_hundred_random_sets_of_edits_and_answers(seed: int, count: int, editie: Editie) -> None:
    _edited(seed, count, editie)
