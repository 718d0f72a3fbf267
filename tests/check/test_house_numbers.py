"""No finding names a number that is another clause in this house."""

import re
from collections.abc import Iterator

import pytest

from tailor.answers import Antwoorden
from tailor.answers.change import parse_path, set_answers
from tailor.assemble.document import Document
from tailor.assemble.find import Register
from tailor.check import RULES, Finding, Judgement, judge
from tailor.check.house_numbers import clauses_named, in_house, with_house_numbers
from tailor.citation import Citatie
from tailor.model.hints import mentions
from tests.check.clean_house import CLEAN, MODEL, broken, changed, clean, judgement

# An article right behind the first: each later article has another number than in the model.
TEXT = "# Taal\\n\\n1. Partijen spreken Nederlands."
FIRST = f'{{bepaling: "artikel 1", soort: voeg_toe_na, tekst: "{TEXT}", reden: Zo.}}'
NUMBER = re.compile(r"[Bb]ijlage \d+|\d+[a-z]?(?:\.\d+[a-z]?)*(?: onder [a-z](?!\w))?")


def shifted(antwoorden: Antwoorden) -> Antwoorden:
    """Return the answers of a house that puts an article in front, behind what it changes already."""
    more = set_answers(CLEAN, {parse_path("afwijkingen"): f"[{FIRST}]"}).afwijkingen
    own = antwoorden.afwijkingen if isinstance(antwoorden.afwijkingen, tuple) else ()
    assert isinstance(more, tuple)
    return antwoorden.model_copy(update={"afwijkingen": (*own, *more)})


def made(judgement: Judgement) -> tuple[Document, tuple[Finding, ...]]:
    assert judgement.document
    return judgement.document, judgement.findings


def moved(words: str, plain: Register, here: Register) -> str:
    """Return words about clauses of one document with the numbers that they have in another."""

    def number(found: re.Match[str]) -> str:
        there = plain.find(found[0])
        return here.find(str(there[-1].citation))[0].place.removeprefix("artikel ") if there else found[0]

    for one in reversed(mentions(words, lambda typed: typed)):
        end = one.start + len(one.words)
        words = f"{words[: one.start]}{NUMBER.sub(number, one.words)}{words[end:]}"
    return words


def pairs(antwoorden: Antwoorden, first: Judgement) -> Iterator[tuple[str, str]]:
    """Yield what is said of a house, its numbers moved, beside what is said of it with one article more."""
    (text, found), (other, again) = made(first), made(judge(MODEL, shifted(antwoorden)))
    plain, here = Register(text), Register(other)
    assert [one.rule for one in found] == [one.rule for one in again]
    for one, same in zip(found, again, strict=True):
        yield moved(one.message, plain, here), same.message
        yield moved(one.suggestion, plain, here), same.suggestion


# The first makes no text; the second quotes a typed number, which is another clause in the other house.
OTHERWISE = ("verwijzing-weg", "getypte-verwijzing")


@pytest.mark.parametrize("name", [name for name in RULES if name not in OTHERWISE])
def test_a_number_in_a_finding_moves_along_with_its_clause(name: str) -> None:
    for expected, said in pairs(broken(name), judgement(RULES[name].fails, RULES[name].on)):
        assert said == expected


@pytest.mark.parametrize("house", ["groot", "concept", "een-gemeente"])
def test_in_every_example_a_number_is_that_of_the_house(house: str) -> None:
    for expected, said in pairs(clean(house), judgement({}, house)):
        assert said == expected


def test_words_that_name_clauses_get_the_numbers_of_the_house() -> None:
    names = {Citatie("17.3"): "artikel 18.3", Citatie("6.4 onder l"): "artikel 6.4 onder h"}
    said = f"In {in_house('artikel 17.3 en 6.4 onder l')} staat {{artikel 17.3}}."
    assert with_house_numbers(said, names) == "In artikel 18.3 en 6.4 onder h staat {artikel 17.3}."
    assert [*clauses_named(said)] == [Citatie("17.3"), Citatie("6.4 onder l")]
    inside = in_house("Bijlage 3, maatregel 12, en overweging 17")
    assert with_house_numbers(inside, {Citatie("Bijlage 3"): "Bijlage 2"}) == (
        "Bijlage 2, maatregel 12, en overweging 17"
    )


def test_a_clause_that_is_gone_is_named_as_one_of_the_model() -> None:
    assert with_house_numbers(in_house("artikel 17.3"), {}) == "artikel 17.3 van het model"


def test_a_finding_about_a_clause_that_is_gone_stands_at_no_number_of_this_house() -> None:
    gone = '[{bepaling: "13.1", soort: vervalt, reden: Elders geregeld., bron: besluit}]'
    found = judge(MODEL, changed(CLEAN, {"afwijkingen": gone})).findings
    (places,) = {one.places for one in found if one.rule == "tekst-zonder-bepaling"}
    assert places == ("artikel 13.1 van het model",)
