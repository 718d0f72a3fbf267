"""The questionnaire in a real terminal of 80 by 24."""

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from tailor.answers import NogNietBekend, load
from tailor.answers.file import save
from tests.houses import answers
from tests.paths import lees, zet
from tests.terminal.real import CTRL_C, CTRL_D, CTRL_N, CTRL_O, CTRL_U, DOWN, ENTER, ROOT, UP, RealTerminal
from tests.terminal.test_console import ENGLISH


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def house(folder: Path, place: str, **changes: str) -> Path:
    """Make a house whose sitting stopped at a question."""
    path = folder / "huis.yaml"
    save(path, zet(answers(), {pad.replace("__", "."): value for pad, value in changes.items()}))
    (folder / ".huis.plek").write_text(place, encoding="utf-8")
    return path


def test_from_nothing_to_finished_draft_documents(folder: Path) -> None:
    terminal = RealTerminal(folder)
    terminal.wait("Hoe heet uw zorg- en veiligheidshuis?")
    terminal.answer(f"Oostmark{ENTER}")
    terminal.wait("Gebruikt u eigen woorden?")
    terminal.wait("» Nee")
    terminal.answer(ENTER)
    terminal.wait("Werkt uw huis onder de WGS?")
    terminal.choose("Nee, buiten de WGS")
    terminal.wait("Bespreekt uw huis casussen over")
    terminal.choose("Nee")
    terminal.wait("» Klopt, verder")
    terminal.answer(ENTER)
    terminal.wait("Van welke datum is uw Convenant?")
    terminal.answer(f"14 maart 2026{ENTER}{ENTER}")
    terminal.wait("De nummers van uw Convenant: wat wilt u?")
    terminal.press(CTRL_O)
    terminal.wait("nog 17 open. Wat wilt u doen?")
    terminal.wait("de lijst loopt door")
    terminal.wait("» Verder met de vragen")
    terminal.wait("Documenten maken")
    terminal.choose("Documenten maken")
    terminal.wait("Het wordt een concept")
    terminal.wait("De documenten nu maken?")
    terminal.answer(ENTER)
    terminal.wait("Een concept staat in")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert "\ntailor vragen answers/oostmark.yaml" in terminal.text
    made = {path.suffix for path in (folder / "output").rglob("*") if path.is_file()}
    assert {".docx", ".pdf", ".json"} <= made
    done = load(folder / "answers" / "oostmark.yaml")
    assert (done.regime.wet, done.regime.radicalisering) == ("buiten_wgs", False)
    assert str(done.convenant.gesloten_op) == "2026-03-14"


def test_a_house_that_is_there_already_is_gone_on_with(folder: Path) -> None:
    (folder / "answers").mkdir()
    path = house(folder, "datalekken.meldtermijn_uren").rename(folder / "answers" / "oostmark.yaml")
    (folder / ".huis.plek").rename(folder / "answers" / ".oostmark.plek")
    before = path.read_bytes()
    terminal = RealTerminal(folder)
    terminal.wait("Hoe heet uw zorg- en veiligheidshuis?")
    terminal.answer(f"Oostmark{ENTER}")
    terminal.wait("Wilt u daarmee verdergaan?")
    terminal.choose("Nee")
    terminal.wait("Hoe heet uw zorg- en veiligheidshuis?")
    terminal.answer(f"oostmark{ENTER}")
    terminal.wait("Wilt u daarmee verdergaan?")
    terminal.answer(ENTER)
    terminal.wait("Binnen hoeveel uur meldt een partij een datalek aan het huis?")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert path.read_bytes() == before


def test_a_changed_answer_shows_the_clause_as_it_now_reads(folder: Path) -> None:
    path = house(folder, "datalekken.meldtermijn_uren")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("Binnen hoeveel uur meldt een partij een datalek aan het huis?")
    terminal.answer(f"{CTRL_U}30{ENTER}")
    terminal.wait("Zo luidt artikel 14.3 nu:")
    terminal.wait("uiterlijk binnen 30 uur")
    terminal.press(CTRL_C)
    assert terminal.end() == 0


PLACES = {
    "regime.wet": "Werkt uw huis onder",
    "regime.radicalisering": "radicalisering of terrorisme",
    "huis.naam": "Hoe heet uw zorg- en veiligheidshuis",
    "document.versie": "Welk nummer heeft deze versie",
    "blad_looptijd": "Looptijd: wat wilt u?",
    "partijen": "De partijen: wat wilt u doen",
    "toegang.rollen": "Wie mogen bij de gegevens",
    "beveiliging.verantwoordelijke_partij": "Welke partij zorgt voor de beveiliging",
    "evaluatie.termijn_jaren": "Na hoeveel jaar",
    "termen": "Gebruikt u eigen woorden?",
}


@pytest.mark.parametrize("pad", PLACES)
def test_ctrl_c_anywhere_loses_nothing_and_the_next_start_goes_on_there(folder: Path, pad: str) -> None:
    path = house(folder, pad)
    before = path.read_bytes()
    terminal = RealTerminal(folder, path.name)
    terminal.wait(PLACES[pad])
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert "Ga verder met:\ntailor vragen huis.yaml" in terminal.text
    assert path.read_bytes() == before
    assert (folder / ".huis.plek").read_text("utf-8").strip() == pad


def test_the_next_start_goes_on_at_the_question_that_was_on_the_screen(folder: Path) -> None:
    path = house(folder, "regime.wet")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("Werkt uw huis onder")
    terminal.choose("Voor een deel onder de WGS")
    terminal.wait("Wilt u dit antwoord wijzigen?")
    terminal.answer(ENTER)
    terminal.wait("radicalisering of terrorisme")
    terminal.press(CTRL_D)
    assert terminal.end() == 0
    again = RealTerminal(folder, path.name)
    again.wait("radicalisering of terrorisme")
    again.kill()
    assert lees(load(path), "regime.wet") == "beide"


def test_the_command_to_go_on_is_a_line_of_its_own_in_a_narrow_window(folder: Path) -> None:
    path = house(folder, "regime.wet").rename(folder / "ons huis.yaml")
    terminal = RealTerminal(folder, path.name, TAILOR_STARTED_AS="bin/tailor")
    terminal.resize(40, 20)
    terminal.wait("Overzicht")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert "\nGa verder met:\nbin/tailor vragen 'ons huis.yaml'" in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_ends_cleanly(folder: Path, number: signal.Signals) -> None:
    terminal = RealTerminal(folder, house(folder, "regime.wet").name)
    terminal.wait("Werkt uw huis onder")
    os.kill(terminal.pid, number)
    assert terminal.end() == 0
    assert "Ga verder met:\ntailor vragen huis.yaml" in terminal.text


def test_it_works_without_colour_and_without_english(folder: Path) -> None:
    terminal = RealTerminal(folder, house(folder, "regime.wet").name, NO_COLOR="1")
    terminal.wait("Werkt uw huis onder")
    colours = {char.fg for row in terminal.screen.buffer.values() for char in row.values()}
    assert colours == {"default"}
    terminal.choose("Leg uit")
    terminal.wait("Werkt uw huis onder")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert set(terminal.seen.lower().split()) & ENGLISH == set()


def test_a_second_sitting_is_told_who_has_the_file_open(folder: Path) -> None:
    path = house(folder, "regime.wet")
    first = RealTerminal(folder, path.name)
    first.wait("Werkt uw huis onder")
    second = RealTerminal(folder, path.name)
    assert second.end() == 2
    assert "al open" in second.text
    first.kill()


def test_the_plain_lines_work_in_a_terminal_too(folder: Path) -> None:
    shutil.copy(ROOT / "answers" / "concept.yaml", folder / "huis.yaml")
    (folder / ".huis.plek").write_text("regime.radicalisering", encoding="utf-8")
    terminal = RealTerminal(folder, "huis.yaml", "--eenvoudig")
    terminal.wait("2. Nee: U krijgt geen waarschuwing.")
    terminal.wait("Typ het nummer van uw keuze.")
    assert all(len(line) < 80 for line in terminal.text.splitlines())
    terminal.press(f"2{ENTER}")
    terminal.wait("Enter kiest 1: Klopt, verder.")
    terminal.press(ENTER)
    terminal.wait("Van welke datum is uw Convenant?")
    terminal.press(CTRL_D)
    assert terminal.end() == 0
    assert load(folder / "huis.yaml").regime.radicalisering is False


@pytest.mark.parametrize("first", ["", "Hoe heet uw zorg- en veiligheidshuis?"], ids=["before", "at"])
def test_whatever_is_typed_ahead_is_answered_in_its_turn(folder: Path, first: str) -> None:
    """All keys are sent at once, before the first question is there or at that question."""
    terminal = RealTerminal(folder)
    terminal.wait(first)
    law, no = f"{DOWN * 3}{ENTER}", f"{DOWN * 2}{ENTER}"
    terminal.press(f"Oostmark{ENTER}{ENTER}{law}{ENTER}{no}{ENTER}9-8-2026{ENTER}")
    terminal.wait("Hoe luidt de titel van uw Convenant?")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert not first or "^" not in terminal.seen  # before the program runs, the terminal itself shows keys
    found = load(folder / "answers" / "oostmark.yaml")
    assert (found.regime.wet, found.regime.radicalisering) == ("beide", False)
    assert str(found.convenant.gesloten_op) == "2026-08-09"
    assert (folder / "answers" / ".oostmark.plek").read_text("utf-8").strip() == "convenant.gesloten_op"


def ctrl_c_after_an_answer(folder: Path, moment: float) -> None:
    """Answer, and press Ctrl-C so many seconds later: whatever goes on then, the answer is there."""
    path = house(folder, "regime.radicalisering")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("radicalisering of terrorisme")
    terminal.press(f"{UP}{ENTER}" if load(path).regime.radicalisering is False else f"{DOWN}{ENTER}")
    time.sleep(moment)
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert load(path).regime.radicalisering is not answers().regime.radicalisering
    assert "Ga verder met:\ntailor vragen huis.yaml" in terminal.text


@pytest.mark.parametrize("moment", [0, 0.03, 0.1])
def test_ctrl_c_between_two_questions_stops_after_the_answer_before_it(folder: Path, moment: float) -> None:
    ctrl_c_after_an_answer(folder, moment)


@pytest.mark.lang
def test_ctrl_c_at_any_moment_between_two_questions_stops_after_the_answer_before_it(folder: Path) -> None:
    for step in range(40):
        ctrl_c_after_an_answer(folder, step / 100)


@pytest.mark.parametrize("moment", [0, 0.3])
def test_ctrl_c_while_documents_are_made_breaks_that_off(folder: Path, moment: float) -> None:
    path = house(folder, "regime.wet")
    terminal = RealTerminal(folder, path.name)
    terminal.press(CTRL_O)
    terminal.wait("Wat wilt u doen?")  # the list of the question before it is on the screen at first
    terminal.choose("Documenten maken")
    terminal.wait("De documenten nu maken?")
    terminal.press(ENTER)
    time.sleep(moment)
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert not list(folder.rglob("*.docx"))


def test_a_terminal_that_is_closed_ends_the_sitting_and_loses_nothing(folder: Path) -> None:
    path = house(folder, "regime.radicalisering")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("radicalisering of terrorisme")
    terminal.answer(f"{UP}{ENTER}" if answers().regime.radicalisering is False else f"{DOWN}{ENTER}")
    terminal.wait("Wat wilt u met deze bevinding doen?")
    terminal.answer(ENTER)
    terminal.wait("» Klopt, verder")
    terminal.answer(ENTER)
    terminal.wait("Van welke datum is uw Convenant?")
    assert terminal.hang_up() == 0
    assert load(path).regime.radicalisering is not answers().regime.radicalisering
    assert (folder / ".huis.plek").read_text("utf-8").strip() == "convenant.gesloten_op"
    again = RealTerminal(folder, path.name)
    again.wait("Van welke datum is uw Convenant?")
    again.kill()


def test_a_full_disk_is_said_and_the_next_start_goes_on_at_that_question(folder: Path) -> None:
    path = house(folder, "evaluatie.termijn_jaren")
    before = path.read_bytes()
    terminal = RealTerminal(folder, path.name, disk=1000, PYTHONDONTWRITEBYTECODE="1")
    terminal.wait("Na hoeveel jaar")
    terminal.answer(f"{CTRL_U}7{ENTER}")
    terminal.wait("of de schijf niet vol is")
    terminal.wait("Opnieuw proberen?")
    terminal.choose("Ja")
    terminal.wait("Opnieuw proberen?")
    terminal.choose("Nee")
    assert terminal.end() == 0
    assert "Uw laatste antwoord is niet bewaard" in terminal.text
    assert path.read_bytes() == before
    assert {one.name for one in folder.iterdir()} <= {path.name, ".huis.plek", ".huis.versies"}
    again = RealTerminal(folder, path.name)
    again.wait("Na hoeveel jaar")
    again.answer(f"{CTRL_U}7{ENTER}")
    again.wait("Zo luidt artikel")
    again.kill()
    assert load(path).evaluatie.termijn_jaren == 7


LIJST = """Soort;Naam;Rechtsvorm;Vestigingsplaats;Adres;KvK-nummer;Vertegenwoordiger 1 naam;Functie
zorgaanbieder;Stichting Nieuwe Zorg;privaat;Alderbroek;Kade 2;12345678;F. Kok;bestuurder
zorgaanbieder;Stichting Fout;privaat;Alderbroek;Kade 2;12;F. Kok;bestuurder
"""


def test_an_import_with_faults_takes_the_good_rows_and_names_the_others(folder: Path) -> None:
    (folder / "lijst.csv").write_text(LIJST, encoding="utf-8")
    path = house(folder, "partijen")
    terminal = RealTerminal(folder, path.name)
    terminal.choose("Partijen overnemen uit een rekenblad")
    terminal.choose("Ik heb een ingevuld rekenblad")
    terminal.wait("Hoe heet het bestand?")
    terminal.answer(f"lijst.csv{ENTER}")
    terminal.choose("Zo is het goed")
    terminal.choose("Nee, het is een nieuwe partij")  # with the KvK number of one that is there
    terminal.wait("Wilt u de goede rijen overnemen?")
    assert "rij 3" in terminal.seen.lower()
    assert "12" in terminal.seen
    terminal.choose("Ja")
    terminal.choose("Klaar")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    names = [partij.naam for partij in load(path).known_parties]
    assert "Stichting Nieuwe Zorg" in names
    assert "Stichting Fout" not in names


@pytest.mark.parametrize("size", [(60, 24), (120, 24), (80, 40), (48, 20)])
def test_a_window_that_is_resized_shows_the_question_once_and_whole(
    folder: Path, size: tuple[int, int]
) -> None:
    path = house(folder, "datalekken.meldtermijn_uren")
    terminal = RealTerminal(folder, path.name)
    question = "Binnen hoeveel uur meldt een partij een datalek aan het huis?"
    terminal.wait(question)
    terminal.press(f"{CTRL_U}3")
    terminal.wait("> 3")
    drawn = terminal.prompts
    terminal.resize(*size)
    terminal.until(lambda: terminal.prompts > drawn, "drawn anew")
    terminal.wait("> 3")
    words = " ".join(terminal.text.split())
    assert words.count(question) == 1
    assert words.count("Typ uw antwoord, of typ ? voor uitleg") == 1
    assert words.count("Nu staat hier: 24") == 1
    terminal.answer(f"0{ENTER}")
    terminal.wait("uiterlijk binnen 30 uur")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert load(path).datalekken.meldtermijn_uren == 30


def test_a_list_in_a_window_that_is_resized_keeps_what_is_pointed_at_and_ticked(folder: Path) -> None:
    path = house(folder, "toegang.rollen")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("spatie om aan te vinken")
    terminal.press(f"{DOWN} ")
    terminal.until(lambda: terminal.text.count("●") == 2, "ticked")
    pointed = terminal.pointed
    terminal.resize(64)
    terminal.until(lambda: terminal.text.count("»") == 1 and terminal.text.count("●") == 2, "drawn anew")
    assert terminal.pointed == pointed
    terminal.press(CTRL_C)
    assert terminal.end() == 0


# -- a form --

DAY, NUMBER = "De datum van deze versie", "Het versienummer"


def at_form(folder: Path, columns: int = 80, lines: int = 24) -> tuple[Path, RealTerminal]:
    """Begin at two questions that stand on one screen, in a window of a size; the first is pointed at."""
    path = house(folder, "document.versie")
    terminal = RealTerminal(folder, path.name)
    terminal.resize(columns, lines)
    terminal.wait(f"» {NUMBER}:")
    terminal.wait(f"{DAY}:")
    return path, terminal


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (40, 20)])
def test_a_form_is_filled_in_field_by_field_and_saved_when_a_field_is_left(
    folder: Path, columns: int, lines: int
) -> None:
    path, terminal = at_form(folder, columns, lines)
    terminal.press(f"{CTRL_U}1.1{ENTER}")
    terminal.wait(f"» {DAY}:")
    terminal.until(lambda: load(path).document.versie == "1.1", "saved")
    terminal.press(f"{CTRL_U}31-2-2026{ENTER}")
    terminal.wait("Dit kan niet.")
    assert all(len(line) < columns for line in terminal.text.splitlines())
    terminal.press(UP)
    terminal.wait("! De datum")
    terminal.press(f"{DOWN}{CTRL_U}14 maart 2026")
    terminal.answer(ENTER)
    terminal.wait("Gelezen als 14 maart 2026.")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert (load(path).document.versie, str(load(path).document.datum)) == ("1.1", "2026-03-14")


def test_a_window_that_is_resized_while_a_form_stands_there_keeps_what_was_typed(folder: Path) -> None:
    path, terminal = at_form(folder)
    terminal.press(f"{CTRL_U}1.1{DOWN}{CTRL_U}14 ma")
    terminal.wait("14 ma")
    for size in ((40, 20), (100, 30), (80, 24)):
        drawn = terminal.prompts
        terminal.resize(*size)
        terminal.until(lambda drawn=drawn: terminal.prompts > drawn, "drawn anew")  # type: ignore[misc]
        terminal.wait(f"» {DAY}:")
        terminal.wait("14 ma")
        assert " ".join(terminal.text.split()).count(NUMBER) == 1
        assert "1.1" in terminal.fresh
    terminal.answer(f"art 2026{ENTER}")
    terminal.wait("Gelezen als 14 maart 2026.")
    terminal.kill()
    assert (load(path).document.versie, str(load(path).document.datum)) == ("1.1", "2026-03-14")


def test_a_kill_in_a_form_loses_no_field_that_was_left(folder: Path) -> None:
    path, terminal = at_form(folder)
    terminal.press(f"{CTRL_U}1.1{ENTER}{CTRL_U}14 maart")
    terminal.wait("14 maart")
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.child.wait()
    assert (load(path).document.versie, str(load(path).document.datum)) == ("1.1", "2026-11-23")
    again = RealTerminal(folder, path.name)
    again.wait(f"{NUMBER}: 1.1")
    again.kill()


def test_pasted_lines_in_a_field_become_spaces(folder: Path) -> None:
    path, terminal = at_form(folder)
    terminal.press(f"{CTRL_U}\x1b[200~1.1\r\nvoor 漢字\x1b[201~")
    terminal.wait("1.1 voor 漢")
    terminal.press(f"{CTRL_U}1.1\x1b[200~\r\nb\x1b[201~{ENTER}")
    terminal.wait(f"» {DAY}:")
    terminal.kill()
    assert load(path).document.versie == "1.1 b"


def test_ctrl_n_says_in_a_field_and_at_a_list_that_it_is_not_known_yet(folder: Path) -> None:
    path, terminal = at_form(folder)
    assert "Ctrl-N: nog niet bekend" in " ".join(terminal.text.split())
    terminal.press(CTRL_N)
    terminal.wait("» Wie zoekt dit uit? (mag leeg):")
    terminal.press(f"de FG{ENTER}")
    terminal.wait("» Opmerking (mag leeg):")
    terminal.answer(ENTER)
    terminal.wait(f"{NUMBER} (nog niet bekend):")
    terminal.answer(ENTER)
    terminal.wait("Ctrl-N: nog niet bekend")
    terminal.press(CTRL_N)
    terminal.wait("» Wie zoekt dit uit? (mag leeg):")
    terminal.press(ENTER)
    terminal.wait("» Opmerking (mag leeg):")
    terminal.answer(ENTER)
    terminal.until(lambda: load(path).document.status == NogNietBekend(), "saved")
    terminal.kill()
    document = load(path).document
    assert (document.versie, document.status) == (NogNietBekend(wie="de FG"), NogNietBekend())


def test_a_question_mark_at_a_list_that_is_ticked_explains_and_keeps_the_ticks(folder: Path) -> None:
    path = house(folder, "toegang.rollen")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("spatie om aan te vinken")
    terminal.press(f"{DOWN * 2} ")
    terminal.until(lambda: terminal.fresh.count("●") == 3, "ticked")
    terminal.press("?")
    terminal.wait("» Verder aanvinken")
    terminal.answer(ENTER)
    terminal.until(lambda: terminal.fresh.count("●") == 3, "ticked as before")
    terminal.answer(ENTER)
    roles = ("procesregisseur", "casusregisseur", "manager")
    terminal.until(lambda: load(path).toegang.rollen == roles, "saved")
    terminal.kill()


def test_a_question_mark_at_a_list_explains(folder: Path) -> None:
    terminal = RealTerminal(folder, house(folder, "regime.radicalisering").name)
    terminal.wait("radicalisering of terrorisme")
    terminal.answer("?")
    assert "→ Leg uit" in terminal.seen
    terminal.wait("radicalisering of terrorisme")
    terminal.kill()


def test_a_refused_text_can_be_wiped_or_left_and_asked_about(folder: Path) -> None:
    path = house(folder, "datalekken.meldtermijn_uren")
    terminal = RealTerminal(folder, path.name)
    terminal.wait("Binnen hoeveel uur")
    terminal.press(f"{CTRL_U}90{ENTER}")
    terminal.wait("Met Ctrl-U maakt u de regel leeg.")
    terminal.press(f"?{ENTER}")
    terminal.choose("Antwoord typen")
    terminal.wait("> 90")
    terminal.answer(f"{CTRL_U}36{ENTER}")
    terminal.wait("uiterlijk binnen 36 uur")
    terminal.kill()
    assert load(path).datalekken.meldtermijn_uren == 36
