"""What is shown of the text after an answer: nothing where no word changed, and of a party the whole."""

import pytest

from tailor.interview.preview import party_as_it_reads, words_after
from tailor.path import Pad
from tests.houses import RAAD, ZORG, answers
from tests.paths import zet
from tests.terminal.work import text_behind

UNKNOWN = "nog niet bekend"
HOUSE = answers()


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


def test_a_party_is_shown_as_a_whole_in_both_places() -> None:
    opening, block = party_as_it_reads(text_behind(), HOUSE, Pad("partijen[5]")).split("\n\n")
    assert opening.splitlines()[0] == "**Zo staat Stichting De Brug (partij 6) in de aanhef:**"
    assert block.splitlines()[:2] == ["**Zo tekent Stichting De Brug (partij 6):**", "Stichting De Brug"]


def test_a_party_that_does_not_stand_in_the_text_is_not_shown() -> None:
    gone = zet(HOUSE, {"partijen[brug].status": "vertrokken"})
    assert party_as_it_reads(text_behind(), gone, Pad("partijen[5]")) == ""
    assert party_as_it_reads(text_behind(), HOUSE, Pad("partijen[9]")) == ""


def test_after_the_list_the_one_party_that_is_new_is_shown_and_of_several_none() -> None:
    others = [one for one in HOUSE.model_dump(mode="json", exclude_none=True)["partijen"]]
    few = answers({"partijen": others[:4]})
    more = answers({"partijen": [*others[:4], ZORG]})
    many = answers({"partijen": [*others[:4], ZORG, RAAD]})
    list_of_parties = Pad("partijen")
    assert words_after(text_behind(), few, more, list_of_parties).count("Stichting De Brug (partij 5)") == 2
    assert words_after(text_behind(), few, many, list_of_parties) == ""
    assert words_after(text_behind(), more, more, list_of_parties) == ""
