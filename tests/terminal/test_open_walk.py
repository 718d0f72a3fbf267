"""Only what is open, on a screen: one question after the other, back, and out to the overview."""

from pathlib import Path

import pytest

from tailor.answers import NogNietBekend, load, open_questions
from tailor.answers.file import save
from tailor.answers.questionnaire import questions_by_path
from tailor.path import Pad
from tailor.terminal.open_walk import walk_open
from tailor.terminal.screen import Back, ToOverview
from tests.houses import answers
from tests.paths import zet
from tests.terminal.script import Script
from tests.terminal.test_sitting import sit
from tests.terminal.work import WorkAlone

UNKNOWN = "nog niet bekend"
HOUSE = zet(
    answers(),
    {
        "regime.radicalisering": UNKNOWN,
        "partijen[brug].adres": UNKNOWN,
        "partijen[brug].vertegenwoordigers[0].functie": UNKNOWN,
        "datalekken.meldtermijn_uren": UNKNOWN,
    },
)
ONE = "Uw huis · nog 4 open"


def walked(*script: object) -> WorkAlone:
    work = WorkAlone(HOUSE, *script)
    walk_open(work)
    return work


def headings(screen: Script) -> list[str]:
    return [one.strip("*") for one in screen.shown if one.startswith("**") and one.endswith(" open**")]


def test_nothing_but_what_is_open_is_asked_until_nothing_is_left() -> None:
    work = walked("nee", "Kade 3 te Alderbroek", "directeur", "24")
    assert open_questions(work.antwoorden) == ()
    assert headings(work.screen) == [
        ONE,
        "Stichting De Brug (partij 6) · nog 3 open",
        "Stichting De Brug (partij 6) · nog 2 open",
        "Beveiliging en datalekken · nog 1 open",
    ]
    assert work.screen.shown[-1] == "Alle vragen zijn beantwoord."


def test_what_is_still_not_known_is_passed_and_not_asked_again() -> None:
    work = walked("Nog niet bekend", ["de jurist", ""], "Kade 3 te Alderbroek", "directeur", "24")
    assert work.antwoorden.regime.radicalisering == NogNietBekend(wie="de jurist")
    assert [str(one.pad) for one in open_questions(work.antwoorden)] == ["regime.radicalisering"]
    assert work.screen.shown[-1].startswith("U heeft alle open vragen gehad: nog 1 open.")


def test_back_goes_to_the_question_before_and_keeps_its_answer() -> None:
    work = walked("nee", "Kade 3 te Alderbroek", Back(), "Kade 4 te Alderbroek", "directeur", "24")
    assert work.antwoorden.known_parties[5].adres == "Kade 4 te Alderbroek"
    third, fourth = work.screen.prompts[2:4]
    assert fourth.default == "Kade 3 te Alderbroek" and third.vraag != fourth.vraag


@pytest.mark.parametrize("way", [Back, ToOverview])
def test_back_at_the_first_and_the_overview_leave_the_walk(way: type[Exception]) -> None:
    assert walked(way()).antwoorden == HOUSE


def test_a_walk_within_a_party_asks_nothing_else() -> None:
    work = WorkAlone(HOUSE, "Kade 3 te Alderbroek", "directeur")
    walk_open(work, Pad("partijen[5]"))
    assert len(open_questions(work.antwoorden)) == 2
    assert work.screen.shown[-1] == "Alle vragen zijn beantwoord."


def test_the_overview_begins_the_walk_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, zet(answers(), {"partijen[brug].adres": UNKNOWN, "datalekken.meldtermijn_uren": UNKNOWN}))
    way = ("Naar het overzicht", "Alleen de open vragen (2)", "Kade 3 te Alderbroek", "36")
    screen = sit(path, "regime.wet", *way)
    assert open_questions(load(path)) == ()
    asked = [prompt.vraag for prompt in screen.prompts]
    address, hours = (
        questions_by_path()[Pad(pad)] for pad in ("partijen[].adres", "datalekken.meldtermijn_uren")
    )
    assert asked[2:4] == [address.vraag, hours.vraag]
    assert asked[4].startswith("Overzicht: niets meer open")


def test_the_list_of_the_overview_asks_one_question_or_those_of_one_party(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, HOUSE)
    party = "Stichting De Brug (partij 6): nog 2 antwoorden open"
    way = ("Naar het overzicht", "De lijst van open vragen", party, "Kade 3 te Alderbroek", "directeur")
    screen = sit(path, "regime.wet", *way)
    assert len(open_questions(load(path))) == 2
    assert screen.prompts[-1].vraag == "Open vragen. Kies er een."
    assert party not in screen.prompts[-1].names
