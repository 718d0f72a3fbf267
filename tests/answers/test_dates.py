"""A date as people type it, and what the answers file takes."""

import datetime
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, dates, load
from tailor.answers.change import set_answers
from tailor.answers.dates import iso_date, problem_with
from tailor.errors import InputError
from tailor.path import Pad

DATUM = Pad("document.datum")
DAY = datetime.date(2026, 3, 14)
SAME = ("14-3-2026", "14-03-2026", "14/3/2026", "14.3.2026", "14 maart 2026", "14 Mrt. 2026", "2026-03-14")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "today", lambda: DAY)


def test_the_clock_is_that_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    before = datetime.date.today()  # noqa: DTZ011 - the day where the user is
    assert before <= dates.today() <= datetime.date.today()  # noqa: DTZ011 - as above


@pytest.mark.parametrize("typed", [*SAME, "vandaag", " Vandaag "])
def test_every_spelling_is_the_same_date(typed: str) -> None:
    assert iso_date(typed) == "2026-03-14"
    assert set_answers(Antwoorden(), {DATUM: typed}).document.datum == DAY


def test_a_date_inside_a_group_or_a_list_is_read_too() -> None:
    voorgangers = "[{naam: Oud, datum: 1 mei 2020}, {naam: Ouder, datum: vandaag}]"
    after = set_answers(Antwoorden(), {Pad("opvolging.voorgangers"): voorgangers})
    assert isinstance(after.opvolging.voorgangers, tuple)
    assert [one.datum for one in after.opvolging.voorgangers] == [datetime.date(2020, 5, 1), DAY]


def test_a_text_that_looks_like_a_date_stays_as_typed() -> None:
    assert set_answers(Antwoorden(), {Pad("huis.naam"): "14-3-2026"}).huis.naam == "14-3-2026"
    assert set_answers(Antwoorden(), {Pad("huis.naam"): "vandaag"}).huis.naam == "vandaag"


@pytest.mark.parametrize("typed", ["14-3-26", "26/03/14", "14 maart 26", "01.02.03"])
def test_a_year_of_two_digits_is_not_guessed(typed: str) -> None:
    assert iso_date(typed) == typed
    with pytest.raises(InputError, match="Het jaar moet vier cijfers hebben"):
        set_answers(Antwoorden(), {DATUM: typed})


@pytest.mark.parametrize("typed", ["31-2-2026", "14-13-2026", "03/14/2026", "29 februari 2025", "2026-02-30"])
def test_a_day_that_does_not_exist_is_refused(typed: str) -> None:
    assert problem_with(typed) == "die dag bestaat niet"
    with pytest.raises(InputError, match="Die dag bestaat niet"):
        set_answers(Antwoorden(), {DATUM: typed})


@pytest.mark.parametrize("typed", ["morgen", "14 ma 2026", "maart 2026", "vandaag nog"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert problem_with(typed) == ""
    with pytest.raises(InputError, match="is geen datum. Typ een dag"):
        set_answers(Antwoorden(), {DATUM: typed})


def test_the_file_itself_holds_no_word_for_a_day(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    path.write_text("schema_versie: 4\ndocument:\n  datum: Vandaag\n", "utf-8")
    with pytest.raises(InputError) as refused:
        load(path)
    assert "‘Vandaag’ is morgen een andere dag." in str(refused.value)
    assert "Schrijf 2026-03-14." in str(refused.value)


@pytest.mark.parametrize("written", [one for one in SAME if one != "2026-03-14"])
def test_the_file_itself_has_one_spelling(tmp_path: Path, written: str) -> None:
    path = tmp_path / "huis.yaml"
    path.write_text(f"schema_versie: 4\ndocument:\n  datum: {written}\n", "utf-8")
    with pytest.raises(InputError, match="In dit bestand schrijft u jaar-maand-dag"):
        load(path)
