"""Files that hold names of people: found, whole at every moment, for their owner alone."""

import errno
import os
from pathlib import Path

import pytest

from tailor import files
from tailor.errors import InputError
from tailor.files import PART, hidden, put, read_regular, real_file, sweep, temporary_folder, write_private
from tailor.lock import LockedError, locked


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_written_file_is_for_its_owner_alone_also_where_an_open_one_stood(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_private(path, b"new", overwrite=True)
    assert (path.read_bytes(), rights(path)) == (b"new", 0o600)


def test_a_file_that_stands_there_stays_when_it_may_not_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(b"old")
    for write in (
        lambda: write_private(path, b"new", overwrite=False),
        lambda: put(path, b"new", is_new=True),
    ):
        with pytest.raises(FileExistsError):
            write()
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["lijst.xlsx"]


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "lijst.xlsx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_private(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["lijst.xlsx"]


def test_a_link_is_followed_to_its_file(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    link.symlink_to(file)
    write_private(link, b"new", overwrite=True)
    assert file.read_bytes() == b"new"
    assert link.is_symlink()
    assert real_file(link) == file.resolve()


def test_links_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(InputError, match="verwijzing"):
        real_file(tmp_path / "a")


def test_what_a_killed_run_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    mine = tmp_path / f".huis.yaml.abcd1234{PART}"
    others = [
        f".huis.yml.abcd1234{PART}",
        ".huis.yaml.abcd1234",
        f".huis.yaml{PART}",
        "huis.yaml",
        ".huis.yaml.swp",
    ]
    for one in (mine.name, *others):
        (tmp_path / one).touch()
    sweep(tmp_path / "huis.yaml")
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(others)


def test_a_long_name_has_hidden_names_of_its_own(tmp_path: Path) -> None:
    first, second = (tmp_path / f"{'é' * 123}{end}.yaml" for end in "ab")
    names = {hidden(one, end).name for one in (first, second) for end in (".slot", ".versies")}
    assert len(names) == 4
    assert all(len(os.fsencode(name)) <= 255 for name in names)
    write_private(first, b"x", overwrite=False)
    assert first.read_bytes() == b"x"


def test_a_pipe_and_too_much_are_refused_before_they_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="geen gewoon bestand"):
        read_regular(tmp_path / "pipe", 10)
    (tmp_path / "big").write_bytes(b"x" * 11)
    with pytest.raises(InputError, match="te groot"):
        read_regular(tmp_path / "big", 10)
    assert read_regular(tmp_path / "big", 11) == b"x" * 11


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    with locked(hidden(path, ".slot")), pytest.raises(InputError, match="op dit moment"):
        write_private(path, b"x", overwrite=True)


def test_the_folder_of_a_killed_run_is_removed_by_the_next_and_a_living_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.tempfile, "tempdir", str(tmp_path))
    dead = tmp_path / "tailor-werk-dead"
    dead.mkdir()
    (dead / ".slot").touch()
    (dead / "1.docx").touch()
    foreign = tmp_path / "tailor-werk-foreign"
    foreign.mkdir()
    with temporary_folder() as living, temporary_folder() as second:
        assert not dead.exists()
        assert living.exists() and second.exists() and foreign.exists()
        assert rights(living) == 0o700
    assert [one.name for one in tmp_path.iterdir()] == [foreign.name]


def test_the_lock_of_another_user_can_be_held_when_it_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = tmp_path / ".slot"
    slot.touch()
    really = os.open

    def refuse_writing(path: Path, flags: int, *mode: int) -> int:
        if flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, "not yours")
        return really(path, flags, *mode)

    monkeypatch.setattr(os, "open", refuse_writing)
    with locked(slot), pytest.raises(LockedError), locked(slot):
        pass
