"""Working in an answers file: one at a time, every version kept, changes by hand noticed."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load, new_file
from tailor.answers.file import KEPT, go_back, keep_version, kept_versions
from tailor.answers.work_file import ClashError, held, open_working_file
from tailor.errors import InputError
from tailor.files import PART
from tests.houses import TEMPLATES
from tests.paths import zet

EXAMPLE = TEMPLATES.parent / "answers" / "concept.yaml"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return shutil.copy(EXAMPLE, tmp_path / "huis.yaml")


def hours(antwoorden: Antwoorden, number: int) -> Antwoorden:
    return zet(antwoorden, {"datalekken.meldtermijn_uren": str(number)})


def test_what_is_saved_is_there(house: Path) -> None:
    with open_working_file(house) as work:
        work.save(hours(work.antwoorden, 36))
    assert load(house).datalekken.meldtermijn_uren == 36


def test_a_second_sitting_is_told_who_has_the_file_open(house: Path) -> None:
    with open_working_file(house), pytest.raises(InputError) as caught, open_working_file(house):
        pass
    assert "al open" in caught.value.wat
    assert str(os.getpid()) in caught.value.waarom


def test_the_lock_of_a_killed_sitting_is_stale(house: Path) -> None:
    program = (
        "import sys, time, pathlib\n"
        "from tailor.answers.work_file import open_working_file\n"
        "with open_working_file(pathlib.Path(sys.argv[1])):\n"
        "    print('open', flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(house)], stdout=subprocess.PIPE, cwd=TEMPLATES.parent
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        other.send_signal(signal.SIGKILL)
        other.wait()
    with open_working_file(house) as work:
        work.save(hours(work.antwoorden, 12))
    assert load(house).datalekken.meldtermijn_uren == 12


def test_a_change_by_hand_to_another_answer_is_merged(house: Path) -> None:
    with open_working_file(house) as work:
        text = house.read_text("utf-8")
        assert 'versie: "0.4"' in text
        house.write_text(text.replace('versie: "0.4"', 'versie: "0.5"'), "utf-8")
        merged = work.save(hours(work.antwoorden, 20))
    assert merged.document.versie == "0.5"
    found = load(house)
    assert (found.document.versie, found.datalekken.meldtermijn_uren) == ("0.5", 20)


def test_a_change_by_hand_to_the_same_answer_is_never_overwritten_unseen(house: Path) -> None:
    with open_working_file(house) as work:
        mine = zet(work.antwoorden, {"document.versie": "0.6"})
        house.write_text(house.read_text("utf-8").replace('versie: "0.4"', 'versie: "0.5"'), "utf-8")
        before = house.read_bytes()
        with pytest.raises(ClashError) as caught:
            work.save(mine)
        assert caught.value.paths == ("document.versie",)
        assert house.read_bytes() == before
        assert work.save(mine, override=True).document.versie == "0.6"
    assert load(house).document.versie == "0.6"


def test_a_file_that_was_broken_by_hand_is_not_overwritten(house: Path) -> None:
    with open_working_file(house) as work:
        house.write_text("huis: [", "utf-8")
        with pytest.raises(InputError):
            work.save(hours(work.antwoorden, 20))
    assert house.read_text("utf-8") == "huis: ["


def test_the_last_ten_versions_are_kept_and_going_back_can_be_undone(house: Path) -> None:
    with open_working_file(house) as work:
        for number in range(1, 14):
            work.save(hours(work.antwoorden, number))
    assert len(kept_versions(house)) == KEPT
    go_back(house)
    assert load(house).datalekken.meldtermijn_uren == 12
    go_back(house)
    assert load(house).datalekken.meldtermijn_uren == 13
    go_back(house, 5)
    assert load(house).datalekken.meldtermijn_uren in (8, 9)


def test_going_back_without_versions_is_refused(house: Path) -> None:
    with pytest.raises(InputError) as caught:
        go_back(house)
    assert "geen eerdere versie" in caught.value.wat
    keep_version(house)
    keep_version(house)
    assert len(kept_versions(house)) == 1


def test_going_back_too_far_names_how_far_one_can(house: Path) -> None:
    with open_working_file(house) as work:
        work.save(hours(work.antwoorden, 1))
    with pytest.raises(InputError) as caught:
        go_back(house, 4)
    assert "1 tot en met 1" in caught.value.nu


def test_answers_stay_readable_for_nobody_else_after_saving(house: Path) -> None:
    house.chmod(0o600)
    with open_working_file(house) as work:
        work.save(hours(work.antwoorden, 7))
    go_back(house)
    assert [path.stat().st_mode & 0o777 for path in (house, *kept_versions(house))] == [0o600] * 3


def test_a_full_disk_refuses_the_answer_and_keeps_the_file_whole(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = house.read_bytes()
    with open_working_file(house) as open_file:
        answers = zet(open_file.antwoorden, {"huis.naam": "Nieuwmark"})
        for full in ("shutil.copy", "os.fsync"):
            with monkeypatch.context() as patch:
                patch.setattr(full, _no_space)
                with pytest.raises(InputError, match="kan niet worden opgeslagen"):
                    open_file.save(answers)
            assert house.read_bytes() == before
        assert open_file.save(answers).huis.naam == "Nieuwmark"
    assert load(house).huis.naam == "Nieuwmark"


def _no_space(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_files_of_one_stem_have_versions_of_their_own(house: Path) -> None:
    other = shutil.copy(house, house.with_suffix(".yml"))
    bare = shutil.copy(house, house.with_suffix(""))
    for number, path in enumerate((house, other, bare), 10):
        with open_working_file(path) as work:
            work.save(hours(work.antwoorden, number))
    assert [len(kept_versions(path)) for path in (house, other, bare)] == [1, 1, 1]
    go_back(other)
    assert other.read_bytes() == EXAMPLE.read_bytes()
    assert [load(path).datalekken.meldtermijn_uren for path in (house, bare)] == [10, 12]


def test_an_old_folder_of_versions_goes_with_the_only_file_it_can_belong_to(house: Path) -> None:
    keep_version(house)
    alone = house.rename(house.with_suffix(".yml"))
    assert len(kept_versions(alone)) == 1
    with open_working_file(alone) as work:
        work.save(hours(work.antwoorden, 10))
    house.write_bytes(EXAMPLE.read_bytes())
    assert [len(kept_versions(path)) for path in (alone, house)] == [1, 0]
    go_back(alone)
    assert alone.read_bytes() == EXAMPLE.read_bytes()


def test_an_old_folder_of_versions_is_not_taken_for_that_of_another_file(house: Path) -> None:
    keep_version(house)
    other = shutil.copy(house, house.with_suffix(".yml"))
    assert kept_versions(other) == ()


def test_a_link_has_the_lock_and_the_versions_of_its_file(house: Path) -> None:
    (house.parent / "b").mkdir()
    link = house.parent / "b" / "huis.yaml"
    link.symlink_to(house)
    with open_working_file(house), pytest.raises(InputError, match="al open"), open_working_file(link):
        pass
    with open_working_file(link) as work:
        work.save(hours(work.antwoorden, 10))
    assert kept_versions(link) == kept_versions(house) != ()
    go_back(link)
    assert link.is_symlink()
    assert house.read_bytes() == EXAMPLE.read_bytes()
    assert [one.name for one in link.parent.iterdir()] == ["huis.yaml"]


def test_of_two_new_files_at_once_one_is_made(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.yaml"
    with held(path), pytest.raises(InputError, match="al open"):
        new_file(path, "Twee")
    new_file(path, "Een")
    with pytest.raises(InputError, match="bestaat al"):
        new_file(path, "Twee")
    assert load(path).huis.naam == "Een"


def test_what_a_killed_save_left_goes_with_the_next_sitting(house: Path) -> None:
    keep_version(house)
    left = [
        house.with_name(f".huis.yaml.abcd1234{PART}"),
        house.with_name(f"..huis.plek.abcd1234{PART}"),
        house.with_name(f"..huis.plakken.abcd1234{PART}"),
        kept_versions(house)[0].with_name(f"000002.yaml{PART}"),
    ]
    for one in left:
        one.touch()
    with open_working_file(house):
        assert not any(one.exists() for one in left)


@pytest.mark.parametrize("name", [".", "", "nergens/huis.yaml", "pipe", "lus", "huis.yaml/huis.yaml"])
def test_what_can_be_no_answers_file_is_refused_in_four_parts(
    house: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house.parent)
    os.mkfifo("pipe")
    Path("lus").symlink_to("lus")
    before = set(house.parent.iterdir())
    for use in (lambda: open_working_file(Path(name)).__enter__(), lambda: load(Path(name))):
        with pytest.raises(InputError) as caught:
            use()
        assert all((caught.value.wat, caught.value.waar, caught.value.waarom, caught.value.nu))
    assert set(house.parent.iterdir()) == before
