"""What is shown of the text after an answer: nothing where no word changed, and of a party the whole."""

from typing import Any

import pytest

from tailor.interview.preview import party_after, words_after
from tailor.path import Pad
from tests.houses import BASE, ZORG, answers, gemeente
from tests.paths import zet
from tests.terminal.work import text_behind

UNKNOWN = "nog niet bekend"
HOUSE = answers()
FEW = BASE["partijen"][:4]


def shown(pad: str, value: str, at: str = "") -> str:
    """Return what is shown after one answer; ``at`` is its path by place, where that differs."""
    return words_after(text_behind(), HOUSE, zet(HOUSE, {pad: value}), Pad(at or pad))


@pytest.mark.parametrize(
    ("pad", "value", "at"),
    [
        ("datalekken.meldtermijn_uren", "24", ""),
        ("evaluatie.termijn_jaren", "2", ""),
        ("regime.reden", "Zo is het.", ""),
        ("partijen[brug].kvk", "87654321", "partijen[5].kvk"),
        ("datalekken.meldtermijn_uren", UNKNOWN, ""),
        ("partijen[brug].adres", UNKNOWN, "partijen[5].adres"),
    ],
)
def test_nothing_is_shown_where_no_word_of_the_text_came_in_or_changed(pad: str, value: str, at: str) -> None:
    assert shown(pad, value, at) == ""


def test_an_answer_of_the_house_shows_the_clause_with_the_words_marked() -> None:
    said = shown("datalekken.meldtermijn_uren", "36")
    assert said.startswith("**Zo luidt artikel 14.3 nu:**\n") and "binnen **36** uur" in said


def test_an_answer_of_a_party_shows_its_whole_paragraph_once() -> None:
    said = shown("partijen[brug].adres", "Kade 9 te Alderbroek", "partijen[5].adres")
    assert said == (
        "**Zo staat Stichting De Brug (partij 6) in de aanhef:**\n"
        "Stichting De Brug, statutair gevestigd te Alderbroek en kantoorhoudend te **Kade 9 te Alderbroek**,"
        " hierbij rechtsgeldig vertegenwoordigd door F. Kok, bestuurder,"
    )


def test_an_answer_that_is_only_below_the_signatures_shows_the_whole_block() -> None:
    said = shown(
        "partijen[alderbroek].vertegenwoordigers[0].naam", "B. Bos", "partijen[0].vertegenwoordigers[0].naam"
    )
    assert said.startswith("**Zo tekent gemeente Alderbroek (partij 1):**\nHet college van burgemeester en")
    assert "in dezen rechtsgeldig vertegenwoordigd door:\n**B. Bos, burgemeester**\nDatum en plaats:" in said


def done(before: dict[str, Any], after: dict[str, Any], party: str) -> str:
    return party_after(text_behind(), answers(before), answers(after), Pad(party))


def test_a_party_that_is_done_is_shown_once_where_it_says_most() -> None:
    said = done({"partijen": FEW}, {"partijen": [*FEW, ZORG]}, "partijen[4]")
    assert said.startswith(
        "**Zo staat Stichting De Brug (partij 5) in de aanhef:**\nStichting De Brug, statut"
    )
    assert "Zo tekent" not in said


def test_of_a_gemeente_which_is_a_name_in_the_opening_the_block_is_shown() -> None:
    said = done({"partijen": FEW}, {"partijen": [gemeente("Eikdam"), *FEW]}, "partijen[0]")
    assert said.startswith("**Zo tekent gemeente Eikdam (partij 1):**\nHet college van burgemeester en")


def test_a_party_is_not_shown_where_no_word_of_it_changed_also_when_its_place_did() -> None:
    assert done({"partijen": FEW}, {"partijen": [FEW[0], ZORG, *FEW[1:]]}, "partijen[2]") == ""
    other = {**ZORG, "kvk": "87654321"}
    assert done({"partijen": [*FEW, ZORG]}, {"partijen": [*FEW, other]}, "partijen[4]") == ""


def test_a_party_that_does_not_stand_in_the_text_is_not_shown() -> None:
    gone = [*FEW, {**ZORG, "status": "vertrokken"}]
    assert done({"partijen": FEW}, {"partijen": gone}, "partijen[4]") == ""


def test_after_the_list_of_parties_nothing_is_shown() -> None:
    few, more = answers({"partijen": FEW}), answers({"partijen": [*FEW, ZORG]})
    assert words_after(text_behind(), few, more, Pad("partijen")) == ""
