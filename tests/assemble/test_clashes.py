"""An own deviation that does not go with an adaptation to the law: both are named, and where it stands."""

import pytest

from tailor.assemble import Editie, assemble
from tailor.errors import InputError
from tailor.model import Model
from tests.law import adaptation, change, lawful, model_with, one_by_one

FIRST = adaptation(change("2.1", "voeg toe na", "Een eerste lid."), number="W01")
REWORDED = adaptation(change("2.2", "vervang", "De publieke Partijen zijn dat."), number="W02")
DROPPED = adaptation(change("14.7", "vervalt", None), number="W03")
REFERRING = adaptation(change("3.1", "vervang", "Zie {artikel 3.4}."), number="W04")
MODEL = model_with(FIRST, REWORDED, DROPPED, REFERRING)
WORDS = "Partijen in het zorg- en veiligheidshuis"


def deviation(bepaling: str, soort: str, **more: str) -> dict[str, str]:
    return {"bepaling": bepaling, "soort": soort, "reden": "Zo is het.", "bron": "besluit", **more}


def refusal(*deviations: dict[str, str], model: Model = MODEL, **changes: object) -> InputError:
    house = lawful("wgs", {"afwijkingen": list(deviations), **changes})
    with pytest.raises(InputError) as refused:
        assemble(model, house, Editie.CONCEPT)
    return refused.value


def test_words_that_an_adaptation_took_away_are_named_with_the_number_that_the_house_prints() -> None:
    other = deviation("25.1", "vervang_woorden", woorden="Partijen", tekst="Zij")
    error = refusal(other, deviation("2.2", "vervang_woorden", woorden=WORDS, tekst="Zij"))
    assert (
        error.wat
        == "Wijziging 2 van uw huis, bij artikel 2.3 (2.2 in het model), past niet bij aanpassing W02."
    )
    assert "Er staat nu: ‘De publieke Partijen zijn dat.’" in error.waarom and WORDS in error.waarom
    assert "of neem aanpassing W02 niet over." in error.nu and "Uw antwoorden blijven staan." in error.nu


def test_a_clause_that_an_adaptation_dropped_is_said_to_be_gone() -> None:
    error = refusal(deviation("14.7", "vervang", tekst="Eigen tekst."))
    assert "Wijziging 1 van uw huis, bij artikel 14.7, past niet bij aanpassing W03." in error.wat
    assert "Aanpassing W03 laat artikel 14.7 vervallen." in error.waarom
    assert error.nu.startswith("Haal die wijziging weg")


def test_a_clause_that_only_an_adaptation_left_would_bring_is_said_to_be_its() -> None:
    error = refusal(deviation("2.1a", "vervalt"), **one_by_one("W02"))
    assert "Wijziging 1 van uw huis noemt 2.1a" in error.wat and "aanpassing W01" in error.waarom


def test_a_reference_to_such_a_clause_says_which_adaptation_it_belongs_to() -> None:
    own = deviation("8.1", "vervang", tekst="Zie {artikel 2.1a}.")
    error = refusal(own, **one_by_one("W02"))
    assert error.waarom == "2.1a hoort bij aanpassing W01, en die neemt uw huis niet over."
    assert error.nu == "Neem aanpassing W01 over, of haal de verwijzing weg uit artikel 8.1."


def test_an_adaptation_that_refers_to_what_the_house_dropped_is_named() -> None:
    error = refusal(deviation("3.4", "vervalt"))
    assert "Aanpassing W04 verwijst in artikel 3.1 naar 3.4." in error.waarom
    assert error.nu == "Laat 3.4 staan, of neem aanpassing W04 niet over."


def test_a_deviation_of_the_whole_clause_goes_over_the_adaptation() -> None:
    house = lawful("wgs", {"afwijkingen": [deviation("2.2", "vervang", tekst="Eigen tekst.")]})
    made = assemble(MODEL, house, Editie.CONCEPT)
    assert "Eigen tekst." in [one.text for one in made.walk()]


def test_an_unknown_number_is_refused_wherever_it_stands() -> None:
    own = {**deviation("2.2", "vervang", tekst="Eigen tekst."), "herstelt": ["W09"]}
    error = refusal(own)  # type: ignore[arg-type]
    assert error.waar == "antwoord afwijkingen[0].herstelt[0]" and error.nu.startswith("Bedoelt u W0")
