"""Asking who joins: as every other party, and out of the text until it has signed."""

from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load, open_questions, save
from tailor.answers.joining import accessions, as_before, as_joined, joining_parties
from tailor.answers.questions.partijdelen import PartijStatus, Soort
from tailor.interview.joining import Joiner, joiners
from tailor.terminal.joining import ask_joiners
from tests.houses import answers
from tests.terminal.script import Script, in_turn


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    return path


def ask(path: Path, *script: object) -> tuple[Script, bool, Antwoorden]:
    """Answer from a script; return what was seen, whether the user was done, and what is saved."""
    screen = in_turn(*script)
    return screen, ask_joiners(screen, path), load(path)


NEW = (":add", "slachtofferhulp", ":take")


def test_a_new_organisation_is_saved_as_one_that_joins_later_and_nowhere_in_the_text(house: Path) -> None:
    before = load(house)
    _, is_done, after = ask(house, *NEW)
    assert not is_done
    assert after.deelnemers == before.deelnemers
    (party,) = (one for one in after.known_parties if one.joins)
    assert (party.soort, party.naam) == (Soort.SLACHTOFFERHULP, "Slachtofferhulp Nederland")
    assert [one.partij for one in accessions(after)] == [party.sleutel]
    assert open_questions(after) == open_questions(before)


def test_who_was_begun_is_in_the_menu_with_how_much_is_open_and_goes_on(house: Path) -> None:
    ask(house, *NEW)
    screen, is_done, _ = ask(house, ":done")
    menu = screen.prompts[0]
    assert menu.names[0] == "Slachtofferhulp Nederland"
    assert "voorgenomen, nog 3 antwoorden open" in menu.choices[0].effect
    assert is_done
    screen, _, _ = ask(house, "Slachtofferhulp Nederland")
    assert screen.prompts[-1].vraag == "Slachtofferhulp Nederland: hoe wilt u verder?"


def test_the_questions_about_the_accession_itself_come_after_the_card(house: Path) -> None:
    card = ["mevrouw J. Mos", "bestuurder", "Utrecht", "Straat 1 te Utrecht", "87654321"]
    own = ["2027-01-15", "2027-01-16", "Tiel", "I. Oud"]
    screen, is_done, after = ask(house, *NEW, card, own, ":done")
    form = screen.prompts[-2]
    assert form.names[:2] == ["Besluit van de Stuurgroep", "Kennisgeving aan de partijen"]
    (accession,) = accessions(after)
    assert (str(accession.besluit_stuurgroep), accession.plaats_ondertekening) == ("2027-01-15", "Tiel")
    assert screen.prompts[-1].choices[0].effect == "toegelaten"
    assert is_done


def test_nothing_is_made_when_no_organisation_is_added_after_all(house: Path) -> None:
    before = load(house)
    _, is_done, after = ask(house, ":add", "Toch geen partij toevoegen", ":done")
    assert is_done
    assert after == before


def test_as_it_will_be_and_as_it_is_saved_undo_each_other(house: Path) -> None:
    _, _, after = ask(house, *NEW)
    ((index, place, party),) = joining_parties(after)
    seen = as_joined(after, index)
    assert seen.known_parties[place].status is PartijStatus.TE_ONDERTEKENEN
    assert len(seen.deelnemers) == len(after.deelnemers) + 1
    assert as_before(seen, index) == after
    assert party.joins


def test_what_is_open_is_counted_in_the_house_as_it_will_be(house: Path) -> None:
    _, _, after = ask(house, *NEW)
    (joiner,) = joiners(after)
    assert joiner.open_count == 3
    assert Joiner(after).open_count == 0
