"""Clauses that a text names as plain words are found, and points in one sentence; another law is not."""

import pytest

from tailor.model.hints import has_typed, mentions, with_points_apart, with_references

CLAUSES = {
    **{n: n for n in ("6", "9", "9.2", "14", "14.1", "14.3", "6.4", "5.1.1", "2", "17", "18", "11.2a")},
    "22.1": "21.1",
    "lid 3": "lid 3",
    "lid 1": "lid 2",
    "Bijlage 3": "Bijlage 3",
}


def address(number: str) -> str:
    return CLAUSES.get(number, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie artikel 9.2.", "Zie {artikel 9.2}."),
        ("Artikel 14 is van toepassing.", "{Artikel 14} is van toepassing."),
        ("Artikel 14 is van overeenkomstige toepassing.", "{Artikel 14} is van overeenkomstige toepassing."),
        ("zie artikel 14, eerste lid, en verder", "zie {artikel 14.1}, en verder"),
        ("zie artikel 14 lid 3", "zie {artikel 14.3}"),
        ("zie art. 9.2 van dit Protocol", "zie {artikel 9.2} van dit Protocol"),
        ("de artikelen 14, 17 en 18", "de {artikelen 14, 17 en 18}"),
        ("6.4 onder d", "{6.4 onder d}"),
        ("artikel 6.4, aanhef en onder d", "{artikel 6.4 onder d}"),
        ("zie lid 3 van dit artikel", "zie {lid 3} van dit artikel"),
        ("in het eerste lid bedoeld", "in {het tweede lid} bedoeld"),
        ("artikel 9.2 en artikel 6 AVG", "{artikel 9.2} en artikel 6 AVG"),
        ("Bijlage 3 noemt", "{Bijlage 3} noemt"),
        ("bedoeld in artikel 22.1", "bedoeld in {artikel 21.1}"),
        ("artikel 5.1.1 en artikel 11.2a", "{artikel 5.1.1} en {artikel 11.2a}"),
    ],
)
def test_a_clause_of_this_text_can_become_a_reference(text: str, expected: str) -> None:
    assert with_references(text, mentions(text, address)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "artikel 6 AVG",
        "artikel 6, eerste lid, onder e, AVG",
        "artikel 9, tweede lid, AVG",
        "artikel 9 van de AVG",
        "artikel 2 van het Convenant",
        "artikel 6 en 9 AVG",
        "artikel 18 Wet politiegegevens",
        "artikel 2 Awb",
        "artikel 14 van de Jeugdwet",
        "artikel 9 Jeugdwet",
        "artikel 17 Wetboek van Strafvordering",
        "AVG, artikel 6",
        "het eerste lid van artikel 3 van de Wpg",
        "artikel 99",
        "binnen 14 dagen na 9.2 uur",
        "lid 7",
        "artikel 9 en/of artikel 14 AVG",
        "artikel 14, leden 1 en 3, AVG",
        "artikel 6 lid 1 onder a AVG en/of artikel 9 lid 2 onder a AVG",
        "de Reclasseringsregeling 1995 artikel 6 lid 1",
        "de Wgbo (artikel 6:457 BW)",
        "Bijlage 9",
        "{artikel 9.2} en {lid 3}",
        "[artikel 14](huis.naam)",
        "14.3 procent, versie 9.2",
    ],
)
def test_a_clause_of_another_text_is_left_alone(text: str) -> None:
    assert mentions(text, address) == ()


def test_points_inside_a_sentence_can_stand_apart() -> None:
    assert with_points_apart("Partijen melden: a) de aard; b) de omvang, en c) de gevolgen.") == (
        "Partijen melden:\na) de aard;\nb) de omvang, en\nc) de gevolgen."
    )
    assert with_points_apart("Het gaat om: (1) een, (2) twee") == "Het gaat om:\n(1) een,\n(2) twee"
    assert with_points_apart("Nodig is: 1° spoed; 2° ernst.") == "Nodig is:\n1° spoed;\n2° ernst."


@pytest.mark.parametrize(
    "text",
    [
        "onder a) en b) van artikel 6",
        "Zie: a) alleen dit.",
        "Bedoeld zijn a) de een; b) de ander.",
        "De commissie: A. van Dam en B. Kok.",
        "Eén zin.\nNog een: niets.",
    ],
)
def test_a_sentence_without_points_stays_one_line(text: str) -> None:
    assert with_points_apart(text) == text


@pytest.mark.parametrize(
    ("text", "number", "typed"),
    [
        ("26.1\tEen lid.", "26.1", True),
        ("26.1 Een lid.", "26", True),
        ("Artikel 26. Geschillen\nEen lid.", "26", True),
        ("Artikel 26 geldt.", "26", False),
        ("Artikel 3.2 geldt.", "3.2", False),
        ("1. Een lid.\n2. Nog een.", "1", False),
    ],
)
def test_the_number_that_a_text_gives_its_own_clause_is_known(text: str, number: str, typed: bool) -> None:
    assert has_typed(text, number) is typed
