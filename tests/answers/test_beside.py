"""Several programs that work in one answers file: a sitting and pages beside it, each save a short lock."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.answers.file import kept_versions, own_name, read_text
from tailor.answers.work_file import (
    ClashError,
    WorkingFile,
    held,
    open_beside,
    open_working_file,
    saving,
)
from tailor.errors import InputError
from tailor.files import PART
from tailor.lock import LockedError, locked
from tests.houses import TEMPLATES
from tests.paths import zet

EXAMPLE = TEMPLATES.parent / "answers" / "concept.yaml"
PROGRAM = """
import sys
from pathlib import Path
from tailor.answers.work_file import open_beside
from tests.paths import zet
file = open_beside(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
for change in sys.argv[2:]:
    pad, answer = change.split("=")
    file.save(zet(file.antwoorden, {pad: answer}))
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from tailor.answers import work_file
work_file.keep_version = lambda path: os.kill(os.getpid(), signal.SIGKILL)
file = work_file.open_beside(Path(sys.argv[1]))
file.save(file.antwoorden)
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return shutil.copy(EXAMPLE, tmp_path / "huis.yaml")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tailor.answers.work_file.PATIENCE", 0)


def begun(program: str, house: Path, *words: str) -> subprocess.Popen[str]:
    root = str(TEMPLATES.parent)
    return subprocess.Popen(
        [sys.executable, "-c", program, str(house), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )


def test_two_programs_that_save_at_once_lose_no_answer(house: Path) -> None:
    mine = {"datalekken.meldtermijn_uren": "20", "document.versie": "0.7", "huis.naam": "Een"}
    yours = {"convenant.titel": "Twee", "huis.korte_naam": "Drie", "document.datum": "2026-03-14"}
    given = [[f"{pad}={answer}" for pad, answer in answers.items()] for answers in (mine, yours)]
    with begun(PROGRAM, house, *given[0]) as one, begun(PROGRAM, house, *given[1]) as other:
        for program in (one, other):
            assert program.stdout is not None
            assert program.stdout.readline() == "open\n"
        for program in (one, other):
            assert program.stdin is not None
            program.stdin.write("go\n")
            program.stdin.flush()
        assert [one.wait(), other.wait()] == [0, 0]
    assert load(house) == zet(load(EXAMPLE), {**mine, **yours})
    assert not own_name(house, "bewaarslot").exists()


def test_a_page_saves_beside_a_sitting_and_both_are_kept(house: Path) -> None:
    with open_working_file(house) as sitting:
        page = open_beside(house)
        page.save(zet(page.antwoorden, {"document.versie": "0.7"}))
        merged = sitting.save(zet(sitting.antwoorden, {"datalekken.meldtermijn_uren": "20"}))
        assert merged.document.versie == "0.7"
        page.save(zet(page.antwoorden, {"huis.naam": "Nieuwmark"}))
    found = load(house)
    assert (found.document.versie, found.datalekken.meldtermijn_uren) == ("0.7", 20)
    assert found.huis.naam == "Nieuwmark"


def test_a_page_beside_a_sitting_overwrites_nothing_unseen(house: Path) -> None:
    page = open_beside(house)
    with open_working_file(house) as sitting:
        sitting.save(zet(sitting.antwoorden, {"document.versie": "0.6"}))
        before = house.read_bytes()
        with pytest.raises(ClashError) as caught:
            page.save(zet(page.antwoorden, {"document.versie": "0.7"}))
    assert caught.value.paths == ("document.versie",)
    assert house.read_bytes() == before


def test_a_page_takes_up_from_what_it_read_before(house: Path) -> None:
    text, answers = read_text(house), load(house)
    other = open_beside(house)
    other.save(zet(answers, {"document.versie": "0.7"}))
    page = WorkingFile(house, answers, text)
    page.save(zet(answers, {"datalekken.meldtermijn_uren": "20"}))
    assert page.text == read_text(house)
    assert load(house) == page.antwoorden == zet(other.antwoorden, {"datalekken.meldtermijn_uren": "20"})


def test_a_page_reaches_the_file_behind_a_link(house: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(house)
    assert open_beside(link).path == house.resolve()


def test_a_sitting_is_refused_beside_another_but_not_beside_a_page(house: Path) -> None:
    open_beside(house)
    with open_working_file(house), pytest.raises(InputError, match="al open"), open_working_file(house):
        pass


@pytest.mark.usefixtures("impatient")
def test_who_cannot_save_in_time_is_told_and_nothing_is_written(house: Path) -> None:
    page, before = open_beside(house), house.read_bytes()
    with saving(house), pytest.raises(InputError, match="niet bewaard") as caught:
        page.save(zet(page.antwoorden, {"document.versie": "0.7"}))
    assert all((caught.value.waar, caught.value.waarom, caught.value.nu))
    assert house.read_bytes() == before
    assert page.save(zet(page.antwoorden, {"document.versie": "0.7"})).document.versie == "0.7"


def test_who_waits_for_a_lock_gets_it_when_it_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, waits = tmp_path / "slot", []
    other = locked(lock)
    other.__enter__()

    def let_go(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            other.__exit__(None, None, None)

    monkeypatch.setattr("time.sleep", let_go)
    with locked(lock, patience=60):
        assert len(waits) == 3
        with pytest.raises(LockedError), locked(lock):
            pass


def test_a_kill_while_saving_leaves_a_usable_file(house: Path) -> None:
    with begun(KILLED, house) as other:
        assert other.wait() == -signal.SIGKILL
    assert own_name(house, "bewaarslot").exists()
    assert house.read_bytes() == EXAMPLE.read_bytes()
    page = open_beside(house)
    page.save(zet(page.antwoorden, {"document.versie": "0.7"}))
    assert load(house).document.versie == "0.7"
    assert len(kept_versions(house)) == 1
    assert not own_name(house, "bewaarslot").exists()


def test_a_sitting_leaves_what_somebody_is_writing_at_this_moment(house: Path) -> None:
    part = house.with_name(f".huis.yaml.abcd1234{PART}")
    part.touch()
    with saving(house), held(house):
        assert part.exists()
    with held(house):
        assert not part.exists()


def test_a_save_in_a_folder_that_cannot_be_written_is_told_as_such(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_beside(house)

    def refuse(*_: object) -> int:
        raise OSError(30, "read-only")

    monkeypatch.setattr("tailor.lock._open", refuse)
    with pytest.raises(InputError, match="kan niet worden opgeslagen"):
        page.save(zet(page.antwoorden, {"document.versie": "0.7"}))
