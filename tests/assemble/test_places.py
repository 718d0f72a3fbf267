"""Where an answer lands: the places as a reader finds them, held against the Document."""

from pathlib import Path

import pytest

from tailor import answers as stored
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import Clause
from tailor.assemble.find import Places, answers_in
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import layers
from tailor.citation import Citatie
from tailor.path import Pad
from tests.houses import TEMPLATES, answers, document

EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
MODEL = read_model(TEMPLATES)


def places(made: Document, path: str) -> tuple[str, ...]:
    return Places(MODEL, made).of(Pad(path))


def _numbers(made: Document, path: Pad) -> set[str]:
    """Return the printed numbers of the articles, leden and onderdelen that hold words of an answer."""

    def under(clause: Clause, holder: str) -> set[str]:
        own = clause.label.rstrip(".)").removeprefix("Artikel ")
        number = own if own[:1].isdecimal() else f"{holder} onder {own}" if own.isalpha() else holder
        mine = any(path in answers_in(i) for i in clause.inlines)
        found = {number} if mine else set()
        return found.union(*(under(child, number) for child in clause.children))

    return {number for part in made.parts for number in under(part, "") if number}


def test_an_answer_lands_where_its_words_stand() -> None:
    assert places(document(), "bewaren.termijn_archief_maanden") == (
        "artikel 11.2 onder a",
        "artikel 11.2 onder b",
    )


def test_a_part_of_the_text_without_a_number_has_a_name() -> None:
    assert places(document(), "huis.naam") == ("titel", "aanhef", "overwegingen")
    assert places(document(), "bijlage2.document") == ("Bijlage 2",)


def test_a_group_of_answers_has_the_places_of_all_of_them() -> None:
    made = document()
    assert set(places(made, "bewaren.houder_archief")) < set(places(made, "bewaren"))
    assert {"aanhef", "ondertekening"} <= set(places(made, "partijen[5]"))


def test_party_1_is_not_party_10_and_a_name_is_no_part_of_a_longer_one() -> None:
    assert Pad("partijen[1]").holds(Pad("partijen[1].naam"))
    assert not Pad("partijen[1]").holds(Pad("partijen[10].naam"))
    assert not Pad("uitvoerder.rechten").holds(Pad("uitvoerder.rechten_anders"))


def test_an_answer_that_gives_no_words_lands_where_its_question_says() -> None:
    assert places(document(), "taken.letters") == ("artikel 6.4",)
    assert places(document(), "aansprakelijkheid.keuze") == ("artikel 25",)


def test_an_answer_without_a_place_has_none() -> None:
    assert places(document(), "regime.wet") == ()
    assert places(document(), "afwijkingen") == ()


def test_the_number_is_that_of_this_document() -> None:
    moved = {"afwijkingen": [{"bepaling": "11.1", "soort": "vervalt", "reden": "Zo."}]}
    assert places(document(moved), "bewaren.termijn_archief_maanden") == (
        "artikel 11.1 onder a",
        "artikel 11.1 onder b",
    )


def test_a_deviation_lands_in_what_it_puts_in_or_changes() -> None:
    given = answers(
        {
            "afwijkingen": [
                {"bepaling": "11.1", "soort": "voeg_toe_na", "tekst": "Nieuw.", "reden": "Zo."},
                {"bepaling": "14.7", "soort": "vervalt", "reden": "Zo."},
                {
                    "bepaling": "9.1",
                    "soort": "vervang_woorden",
                    "woorden": "noodzakelijk is",
                    "tekst": "nodig is",
                    "reden": "Zo.",
                },
            ]
        }
    )
    made = assemble(MODEL, given, Editie.CONCEPT)
    found = Places(MODEL, made, layers(MODEL, KnownAnswers(given)).deviations)
    assert [found.of(Pad("afwijkingen")[i]) for i in range(3)] == [("artikel 11.2",), (), ("artikel 9.1",)]
    assert found.name(Citatie("11.2")) == "artikel 11.3"
    assert found.name(Citatie("14.7")) == ""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_places_of_every_example_are_those_in_the_document(path: Path) -> None:
    given = stored.load(path)
    made = assemble(MODEL, given, Editie.CONCEPT)
    found = Places(MODEL, made)
    answered = {answer for c in made.walk() for i in c.inlines for answer in answers_in(i)}
    for answer in answered:
        numbered = {name.removeprefix("artikel ") for name in found.of(answer) if name.startswith("artikel")}
        parts = {one for one in answered if answer in one.holders}
        assert numbered == {number for one in parts for number in _numbers(made, one)}, answer
