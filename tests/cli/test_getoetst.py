"""The command ``getoetst``: a lawyer has read the adaptations to the WGS, until one of them changes."""

import datetime
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tailor.answers import dates, load, save
from tailor.answers.questions.regime import GetoetstDoor
from tailor.assemble import read_model
from tailor.check.read_by_lawyer import mark_of
from tailor.cli import cli
from tests.houses import TEMPLATES
from tests.law import lawful

BY = ("--door", "mr. A. Bos", "--functie", "privacyjurist", "--datum", "2026-11-04")
MODEL = read_model(TEMPLATES)


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


def shown(*words: object) -> str:
    done = run(*words)
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    """Return the example of a house under the WGS, that nobody has read for."""
    path = Path(shutil.copy(TEMPLATES.parent / "answers" / "wgs.yaml", tmp_path / "huis.yaml"))
    assert run("getoetst", path, "--intrekken").exit_code == 0
    return path


def blocking(path: Path) -> list[str]:
    found = json.loads(run("controleer", path, "--json").stdout)["bevindingen"]
    return [one["regel"] for one in found if one["niveau"] == "blokkerend"]


def test_what_was_read_is_said_and_nothing_blocks_any_more(bestand: Path) -> None:
    assert blocking(bestand) == ["wgs-getoetst"]
    said = shown("getoetst", bestand, *BY)
    assert said.startswith("Vastgelegd: gelezen door mr. A. Bos, privacyjurist. Het gaat om ")
    assert "Opgelost: Nog geen jurist heeft de aanpassingen aan de WGS gelezen." in said
    given = load(bestand).regime.getoetst_door
    assert isinstance(given, GetoetstDoor) and given.kenmerk == mark_of(MODEL, load(bestand))
    assert blocking(bestand) == []
    assert "Dit geldt voor de aanpassingen van nu." in shown("status", bestand)


def test_it_lapses_when_the_adaptations_change_and_that_is_said_there(bestand: Path) -> None:
    shown("getoetst", bestand, *BY)
    said = shown("zet", bestand, "aanpassingen.keuze=een_voor_een", "aanpassingen.gekozen=[W01, W02]")
    assert "Na het lezen door mr. A. Bos zijn de aanpassingen aan de WGS veranderd." in said
    assert "Dit telt niet meer: de aanpassingen zijn daarna veranderd." in shown("status", bestand)
    back = shown("zet", bestand, "aanpassingen.keuze=alle")
    assert "Opgelost: Na het lezen door mr. A. Bos" in back or "Opgelost: Niet overgenomen" in back


def test_it_is_withdrawn_once(bestand: Path) -> None:
    shown("getoetst", bestand, *BY)
    assert shown("getoetst", bestand, "--intrekken").startswith("Ingetrokken: niemand")
    assert load(bestand).regime.getoetst_door is None
    again = run("getoetst", bestand, "--intrekken")
    assert again.exit_code == 2 and "Er is niets om in te trekken." in again.output


@pytest.mark.parametrize("left", range(3))
def test_without_one_of_the_three_words_nothing_is_recorded(bestand: Path, left: int) -> None:
    before = bestand.read_bytes()
    done = run("getoetst", bestand, *(word for i, word in enumerate(BY) if i // 2 != left))
    assert done.exit_code == 2 and f"Ook nodig: {BY[2 * left]}." in done.output
    assert bestand.read_bytes() == before


@pytest.mark.parametrize("typed", ["4 november 2026", "4-11-2026", "vandaag"])
def test_the_day_may_be_typed_as_everywhere(
    bestand: Path, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dates, "today", lambda: datetime.date(2026, 11, 4))
    shown("getoetst", bestand, *BY[:5], typed)
    given = load(bestand).regime.getoetst_door
    assert isinstance(given, GetoetstDoor) and given.datum == datetime.date(2026, 11, 4)


def test_a_day_that_is_none_is_refused(bestand: Path) -> None:
    done = run("getoetst", bestand, *BY[:5], "morgen")
    assert done.exit_code == 2 and "Dit is geen datum. Voorbeeld: --datum 2026-11-04." in done.output


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"regime.wet": "buiten_wgs"}, "Dit huis werkt niet onder de WGS"),
        ({"aanpassingen": {}}, "Er is nog niet gekozen welke aanpassingen uw tekst krijgt."),
        ({"aanpassingen": {"keuze": "een_voor_een"}}, "Kies die eerst."),
    ],
)
def test_where_there_is_nothing_to_read_it_is_refused(
    tmp_path: Path, changes: dict[str, object], why: str
) -> None:
    path = tmp_path / "huis.yaml"
    save(path, lawful("wgs", changes))
    done = run("getoetst", path, *BY)
    assert done.exit_code == 2 and why in " ".join(done.output.split())
    assert load(path).regime.getoetst_door is None
