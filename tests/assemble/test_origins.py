"""Where words come from, how a clause is found, and what a change of the answers does to the text."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.assemble import read_model
from tailor.assemble.differences import Repointed, differences
from tailor.assemble.document import Editie
from tailor.assemble.find import Register
from tailor.assemble.origins import OriginKind, Origins
from tailor.citation import Citatie
from tests.houses import TEMPLATES, answers, document

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
AFWIJKINGEN = [
    {"reden": "Overbodig.", "bepaling": "14.7", "soort": "vervalt"},
    {
        "reden": "Korter.",
        "bepaling": "9.1",
        "soort": "vervang_woorden",
        "woorden": "noodzakelijk is",
        "tekst": "nodig is",
    },
    {
        "reden": "Nieuw.",
        "bepaling": "11.1",
        "soort": "voeg_toe_na",
        "tekst": "Voor [huis.naam] geldt {artikel 14.8}.",
        "bron": "besluit",
    },
]


@cache
def origins() -> Origins:
    return Origins(MODEL, answers({"afwijkingen": AFWIJKINGEN}), Editie.TOELICHTING)


def found(citation: str) -> list[tuple[str, str, str]]:
    one = next(c for c in origins().document.walk() if c.citation == Citatie(citation))
    return [(s.kind.value, s.origin, s.text) for s in origins().stretches(one)]


def test_words_of_the_model_a_correction_and_a_deviation_stand_apart() -> None:
    assert found("9.1")[:4] == [
        ("model", "", "Partijen Verwerken niet meer Persoonsgegevens "),
        ("correctie", "correctie C23", "dan "),
        ("afwijking", "afwijkingen[1]", "nodig is"),
        ("correctie", "correctie C23", " met het oog op"),
    ]


def test_a_filled_word_names_its_answer() -> None:
    assert ("antwoord", "datalekken.meldtermijn_uren", "24") in found("14.3")


def test_a_new_clause_is_all_of_the_house_but_its_answers() -> None:
    assert found("11.1a") == [
        ("afwijking", "afwijkingen[2]", "Voor "),
        ("antwoord", "huis.naam", "Oostmark"),
        ("afwijking", "afwijkingen[2]", " geldt artikel 14.7."),
    ]


def test_the_reason_travels_with_the_words() -> None:
    one = next(c for c in origins().document.walk() if c.citation == Citatie("11.1a"))
    assert origins().stretches(one)[0].reason == "Nieuw. Bron: besluit."


def test_own_words_for_a_term_name_the_answer() -> None:
    term = {"term": "manager", "enkelvoud": "Ketenmanager", "meervoud": "Ketenmanagers", "lidwoord": "de"}
    made = Origins(MODEL, answers({"termen": [term]}), Editie.CONCEPT)
    bronnen = {s.origin for c in made.document.walk() for s in made.stretches(c)}
    assert any(bron.startswith("termen") for bron in bronnen)


def test_an_own_article_25_is_a_deviation_with_its_reason() -> None:
    own = {"keuze": "eigen", "leden": ["Ieder draagt de eigen schade."], "reden": "Zo afgesproken."}
    made = Origins(MODEL, answers({"aansprakelijkheid": own}), Editie.CONCEPT)
    lid = next(c for c in made.document.walk() if c.citation == Citatie("25.1"))
    kinds = {s.kind for s in made.stretches(lid)}
    assert OriginKind.AFWIJKING in kinds
    assert {s.reason for s in made.stretches(lid) if s.kind is OriginKind.AFWIJKING} == {"Zo afgesproken."}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_stretches_of_every_clause_together_are_its_words(example: Path) -> None:
    made = Origins(MODEL, load(example), Editie.TOELICHTING)
    for clause in made.document.walk():
        stretches = made.stretches(clause)
        assert "".join(one.text for one in stretches) == clause.text
        assert all((a.kind, a.origin) != (b.kind, b.origin) for a, b in pairwise(stretches))


# -- finding a clause --


def test_a_clause_is_found_by_its_address_in_the_model_and_by_its_number_here() -> None:
    register = Register(origins().document)
    assert [(str(one.citation), one.as_printed) for one in register.find("artikel 14.8")] == [
        ("14.8", False),
        ("14.9", True),
    ]
    assert [(str(one.citation), one.as_printed) for one in register.find("14.7")] == [("14.8", True)]
    assert [one.place for one in register.find("14.3 onder b")] == ["artikel 14.3 onder b"]
    assert [str(one.citation) for one in register.find("18.1, aanhef")] == ["18.1"]
    assert register.find("99.9") == ()
    assert "9.1" in register.suggestions("99.1")


# -- what a change does --


def test_a_dropped_lid_moves_numbers_and_references_and_nothing_else() -> None:
    change = [{"reden": "zo", "bepaling": "13.1", "soort": "vervalt"}]
    found = differences(document(), document({"afwijkingen": change}))
    assert [(one.place, str(one.clause.citation)) for one in found.gone] == [("artikel 13.1", "13.1")]
    assert found.changed == ()
    assert (found.numbers[0].old, found.numbers[0].new) == ("artikel 13.2", "artikel 13.1")
    assert found.references == (Repointed("artikel 13.6", "6", "5"),)


def test_a_new_article_renumbers_the_articles_after_it_without_naming_their_leden() -> None:
    new = [
        {"reden": "zo", "bepaling": "artikel 21", "soort": "voeg_toe_na", "tekst": "# Klachten\n\n1. Een."}
    ]
    found = differences(document(), document({"afwijkingen": new}))
    assert [str(one.clause.citation) for one in found.changed] == ["artikel 21a"]
    assert {(one.old, one.new) for one in found.numbers} == {
        (f"artikel {n}", f"artikel {n + 1}")
        for n in range(22, len(MODEL.parts))
        if Citatie(f"artikel {n}") in MODEL.by_citation
    }


def test_texts_that_are_the_same_differ_in_nothing() -> None:
    assert not differences(document(), document())
