"""The questionnaire in a real terminal of 80 by 24."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.answers.paden import lees, zet
from tailor.answers.save import save
from tests.houses import answers
from tests.wizard.echt import CTRL_C, CTRL_D, CTRL_U, ENTER, ROOT, Terminal
from tests.wizard.test_terminal import ENGLISH

pytestmark = pytest.mark.lang
"""On a busy machine a key sent between two prompts is sometimes lost, so these run only when asked for."""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path


def house(folder: Path, plek: str, **changes: str) -> Path:
    """Make a house whose sitting stopped at a question."""
    path = folder / "huis.yaml"
    save(path, zet(answers(), {pad.replace("__", "."): value for pad, value in changes.items()}))
    (folder / ".huis.plek").write_text(plek, encoding="utf-8")
    return path


def test_from_nothing_to_finished_draft_documents(folder: Path) -> None:
    terminal = Terminal(folder)
    terminal.wait("Hoe heet uw zorg- en veiligheidshuis?")
    terminal.press(f"Oostmark{ENTER}")
    terminal.wait("Onder welke wet verwerkt het huis persoonsgegevens?")
    terminal.choose("buiten de WGS")
    terminal.wait("Behandelt het huis ook casussen")
    terminal.choose("Nee")
    terminal.wait("Welk nummer heeft deze versie")
    terminal.press(f"0.1{ENTER}")
    terminal.wait("Hoe ver is deze versie?")
    terminal.choose("in bewerking")
    terminal.wait("Van welke datum is deze versie?")
    terminal.press(f"14 maart 2026{ENTER}")
    terminal.wait("Gelezen als 14 maart 2026.")
    terminal.wait("vraag 6 van")
    terminal.press(f"?{ENTER}")
    terminal.wait("Antwoord typen")
    terminal.choose("Naar het overzicht")
    terminal.wait("Overzicht: 5 beantwoord")
    terminal.choose("Documenten maken")
    terminal.wait("De documenten nu maken?")
    terminal.press(ENTER)
    terminal.wait("Een concept staat in")
    terminal.choose("Stoppen")
    assert terminal.end() == 0
    assert "Ga verder met: tailor vragen answers/oostmark.yaml" in terminal.seen
    made = {path.suffix for path in (folder / "output").rglob("*") if path.is_file()}
    assert {".docx", ".pdf", ".json"} <= made
    done = load(folder / "answers" / "oostmark.yaml")
    assert (done.regime.wet, done.regime.radicalisering, done.document.versie) == ("buiten_wgs", False, "0.1")
    assert str(done.document.datum) == "2026-03-14"


def test_a_changed_answer_shows_the_clause_as_it_now_reads(folder: Path) -> None:
    path = house(folder, "datalekken.meldtermijn_uren")
    terminal = Terminal(folder, path.name)
    terminal.wait("Binnen hoeveel uur moet een partij een datalek bij het huis melden?")
    terminal.press(f"{CTRL_U}30{ENTER}")
    terminal.wait("Zo luidt artikel 14.3 nu:")
    terminal.wait("uiterlijk binnen 30 uur")
    terminal.press(CTRL_C)
    assert terminal.end() == 0


PLACES = {
    "regime.wet": "Onder welke wet",
    "regime.radicalisering": "radicalisering of terrorisme",
    "huis.naam": "Hoe heet uw zorg- en veiligheidshuis",
    "huis.aanduiding": "anders dan",
    "document.datum": "Van welke datum is deze versie",
    "partijen": "Welke partijen doen mee",
    "toegang.rollen": "Wie heeft toegang",
    "beveiliging.verantwoordelijke_partij": "Welke partij zorgt voor de beveiliging",
    "evaluatie.termijn_jaren": "Na hoeveel jaar",
    "termen": "eigen woorden voor termen",
}


@pytest.mark.parametrize("pad", PLACES)
def test_ctrl_c_anywhere_loses_nothing_and_the_next_start_goes_on_there(folder: Path, pad: str) -> None:
    path = house(folder, pad)
    before = path.read_bytes()
    terminal = Terminal(folder, path.name)
    terminal.wait(PLACES[pad])
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert "Ga verder met: tailor vragen huis.yaml" in terminal.text
    assert path.read_bytes() == before
    assert (folder / ".huis.plek").read_text("utf-8").strip() == pad


def test_the_next_start_goes_on_at_the_question_that_was_on_the_screen(folder: Path) -> None:
    path = house(folder, "regime.wet")
    terminal = Terminal(folder, path.name)
    terminal.wait("Onder welke wet")
    terminal.choose("deels onder de WGS")
    terminal.wait("Wilt u dit antwoord wijzigen?")
    terminal.press(ENTER)
    terminal.wait("radicalisering of terrorisme")
    terminal.press(CTRL_D)
    assert terminal.end() == 0
    again = Terminal(folder, path.name)
    again.wait("radicalisering of terrorisme")
    again.kill()
    assert lees(load(path), "regime.wet") == "beide"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_ends_cleanly(folder: Path, number: signal.Signals) -> None:
    terminal = Terminal(folder, house(folder, "regime.wet").name)
    terminal.wait("Onder welke wet")
    os.kill(terminal.pid, number)
    assert terminal.end() == 0
    assert "Ga verder met: tailor vragen huis.yaml" in terminal.text


def test_it_works_without_colour_and_without_english(folder: Path) -> None:
    terminal = Terminal(folder, house(folder, "regime.wet").name, NO_COLOR="1")
    terminal.wait("Onder welke wet")
    colours = {char.fg for row in terminal.screen.buffer.values() for char in row.values()}
    assert colours == {"default"}
    terminal.choose("Leg uit")
    terminal.wait("Onder welke wet")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert set(terminal.seen.lower().split()) & ENGLISH == set()


def test_a_second_sitting_is_told_who_has_the_file_open(folder: Path) -> None:
    path = house(folder, "regime.wet")
    first = Terminal(folder, path.name)
    first.wait("Onder welke wet")
    second = Terminal(folder, path.name)
    assert second.end() == 2
    assert "al open" in second.text
    first.kill()


def test_the_plain_lines_work_in_a_terminal_too(folder: Path) -> None:
    shutil.copy(ROOT / "answers" / "concept.yaml", folder / "huis.yaml")
    (folder / ".huis.plek").write_text("regime.radicalisering", encoding="utf-8")
    terminal = Terminal(folder, "huis.yaml", "--eenvoudig")
    terminal.wait("2. Nee: Er verandert niets.")
    terminal.wait("Typ het nummer van uw keuze.")
    terminal.press(f"2{ENTER}")
    terminal.wait("Welk nummer heeft deze versie")
    terminal.press(CTRL_D)
    assert terminal.end() == 0
    assert load(folder / "huis.yaml").regime.radicalisering is False
