"""A text that stands in the place of an answer is no answer; a name that only holds such letters is one."""

import pytest

from tailor.answers import NogNietBekend, open_questions
from tailor.answers.placeholders import is_placeholder
from tests.houses import ZORG, answers, gemeente


@pytest.mark.parametrize(
    "text",
    [
        *("n.n.b.", "nnb", "PM", "p.m.", "?", "XXX", "vacant", "…", "....", "____", "nader in te vullen"),
        *("Nog onbekend", "volgt", "TBD", "x", "nee", "Ja", "[naam]", "<invullen>", "n.v.t.", "-", "N.N.B"),
    ],
)
def test_a_placeholder_counts_as_open(text: str) -> None:
    given = answers({"partijen": [gemeente("Alderbroek"), {**ZORG, "adres": text}]})
    assert isinstance(given.known_parties[1].adres, NogNietBekend)
    assert [(str(one.pad), one.remark) for one in open_questions(given)] == [
        ("partijen[1].adres", f"er staat ‘{text}’")
    ]


@pytest.mark.parametrize(
    "text", ["PM Zorg", "Vacant Wonen", "Ja, ik wil", "Xenia", "Stichting X", "Volgtlaan 1"]
)
def test_a_name_that_holds_such_letters_is_a_name(text: str) -> None:
    assert not is_placeholder(text)
