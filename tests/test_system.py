"""Each branch of what differs by system: ours as it is, that of Windows with stand-ins for what it has."""

import ast
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tailor import lock, system
from tailor.answers.work_file import open_working_file
from tailor.assemble import Editie
from tailor.dossier.documents import folder, slug
from tailor.errors import InputError
from tailor.files import put, read_regular, temporary_folder
from tailor.interview.new_house import slug as file_name
from tailor.lock import LockedError, locked
from tailor.shell import STARTED_AS, to_type
from tailor.terminal.editor import find_editor
from tailor.terminal.keyboard import _ctrl_c_as_signal
from tests.answers.files import example

ROOT = Path(__file__).parents[1]


class Locks:
    """The locks of Windows: on a place of an open file; another handle on that file is refused."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.held: dict[tuple[int, int], int] = {}

    def locking(self, handle: int, mode: int, count: int) -> None:
        place = os.fstat(handle).st_ino, os.lseek(handle, 0, os.SEEK_CUR)
        assert (mode, count) == (self.LK_NBLCK, 1)
        if self.held.get(place, handle) != handle:
            raise PermissionError(13, "locked")
        self.held[place] = handle

    def close(self, handle: int) -> None:
        self.held = {place: holder for place, holder in self.held.items() if holder != handle}


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Locks:
    """Let tailor believe that it runs on Windows, with locks as there and without what is not there."""
    locks, close = Locks(), os.close

    def closed(handle: int) -> None:
        locks.close(handle)
        close(handle)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", locks)
    monkeypatch.setattr(os, "close", closed)
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    for name in ("fcntl", "termios", "pwd"):
        monkeypatch.setitem(sys.modules, name, None)
    for owner, name in (
        (os, "getuid"),
        (os, "chown"),
        (os, "sched_getaffinity"),
        (signal, "pthread_sigmask"),
    ):
        monkeypatch.delattr(owner, name)
    return locks


# -- locks --


def test_of_two_locks_here_one_is_held(tmp_path: Path) -> None:
    hold_one(tmp_path / "slot")


def test_of_two_locks_on_windows_one_is_held(tmp_path: Path, windows: Locks) -> None:
    hold_one(tmp_path / "slot")
    assert windows.held == {}


def hold_one(path: Path) -> None:
    with locked(path), pytest.raises(LockedError), locked(path):
        pass
    with locked(path):
        assert path.exists()
    assert not path.exists()


def test_on_windows_a_lock_lies_behind_what_is_written_in_its_file(tmp_path: Path, windows: Locks) -> None:
    with locked(tmp_path / "slot"):
        ((_, at),) = windows.held
    assert at > 1_000_000_000


@pytest.mark.usefixtures("windows")
def test_on_windows_too_a_second_sitting_is_told_who_has_the_file_open(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    path.write_bytes(example("concept").read_bytes())
    with open_working_file(path), pytest.raises(InputError) as caught, open_working_file(path):
        pass
    assert str(os.getpid()) in caught.value.waarom


@pytest.mark.usefixtures("windows")
def test_on_windows_a_lock_that_another_has_opened_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slot"

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch, locked(path):
        patch.setattr(Path, "unlink", refuse)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        handle = lock._acquire(path)
        system.let_go(path, handle)
    assert path.exists()
    with locked(path):
        pass


# -- files --


def test_a_file_has_an_owner_here_and_none_that_can_be_asked_on_windows(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert system.owner(tmp_path) == tmp_path.owner()
    assert system.owner(tmp_path / "nergens") == ""
    assert system.is_mine(tmp_path)
    request.getfixturevalue("windows")
    assert system.owner(tmp_path) == ""
    assert system.is_mine(tmp_path)
    system.give_to(tmp_path, tmp_path.stat())


@pytest.mark.usefixtures("windows")
def test_on_windows_files_are_written_and_folders_swept_without_owners(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    put(path, b"een")
    put(path, b"twee", rights=None)
    assert path.read_bytes() == b"twee"
    with temporary_folder() as place:
        assert place.exists()
    assert not place.exists()


@pytest.fixture
def busy() -> Iterator[list[int]]:
    """Return how often a file is still refused, since another program has it open."""
    yield [3]


def refused_first(busy: list[int]) -> str:
    busy[0] -= 1
    if busy[0] >= 0:
        raise PermissionError(13, "in use")
    return "done"


@pytest.mark.usefixtures("windows")
def test_on_windows_a_file_that_is_read_at_this_moment_is_waited_for(busy: list[int]) -> None:
    assert system.patiently(lambda: refused_first(busy)) == "done"
    with pytest.raises(PermissionError):
        system.patiently(lambda: refused_first([1000]))


def test_here_a_refusal_is_one_at_once(busy: list[int]) -> None:
    with pytest.raises(PermissionError):
        system.patiently(lambda: refused_first(busy))
    assert busy == [2]


def test_a_folder_is_told_from_a_file_on_every_system(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path, 10)


# -- processes and signals --


def test_as_many_processes_as_are_of_use(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    assert system.cores() == len(os.sched_getaffinity(0))
    request.getfixturevalue("windows")
    for there, used in ((4, 4), (128, 61), (None, 1)):
        monkeypatch.setattr(os, "cpu_count", lambda there=there: there)
        assert system.cores() == used


def test_a_system_that_names_no_cores_of_ours_has_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert system.cores() == 3


def test_ctrl_c_is_held_back_here(request: pytest.FixtureRequest) -> None:
    with pytest.raises(KeyboardInterrupt), system.uninterrupted():
        signal.raise_signal(signal.SIGINT)
        done = True
    assert done
    request.getfixturevalue("windows")
    with system.uninterrupted():
        pass


def test_a_full_pipe_is_waited_for(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    reading, writing = os.pipe()
    system.wait_to_write(writing)
    request.getfixturevalue("windows")
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    system.wait_to_write(writing)
    assert len(waits) == 1
    for handle in (reading, writing):
        os.close(handle)


@pytest.mark.usefixtures("windows")
def test_on_windows_the_keyboard_needs_no_settings() -> None:
    with _ctrl_c_as_signal():
        pass


# -- what a person types --


@pytest.mark.usefixtures("windows")
def test_on_windows_a_command_is_quoted_as_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(STARTED_AS, "tailor")
    assert to_type("vragen", r"C:\Mijn huizen\huis.yaml") == r'tailor vragen "C:\Mijn huizen\huis.yaml"'


@pytest.mark.usefixtures("windows")
def test_on_windows_the_editor_is_that_of_the_user_or_notepad(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tailor.terminal.editor.shutil", SimpleNamespace(which=lambda name: name))
    monkeypatch.setenv("VISUAL", r'"C:\Program Files\Notepad++\notepad++.exe" -multiInst')
    assert find_editor() == (r"C:\Program Files\Notepad++\notepad++.exe", "-multiInst")
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    assert find_editor() == ("notepad",)


def test_here_the_usual_editor_is_another() -> None:
    assert system.usual_editor() == "nano"
    assert system.split("'een editor' -w") == ["een editor", "-w"]


# -- names of files --

NAMES = (
    "CON",
    "aux",
    "Com1",
    "lpt9.x",
    "nul.",
    " prn ",
    "A: b?",
    'x<>"|*y',
    "a/b\\c",
    "huis. ",
    "..",
    "é\u0301",
)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_named_after_a_house_or_a_party_can_stand_on_windows(name: str) -> None:
    made = (*folder(name, name, Editie.CONCEPT).parts, slug(name, "partij"), f"{file_name(name)}.yaml")
    assert [one for one in made if not is_legal(one)] == []


def is_legal(name: str) -> bool:
    """Return whether Windows takes a name, whatever its ending."""
    devices = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
    kept = name.split(".")[0].strip().casefold() in devices
    return not kept and name == name.rstrip(" .") and not set(name) & set('<>:"/\\|?*') and name.isprintable()


# -- the door --

POSIX = {"fcntl", "termios", "tty", "pwd", "grp", "resource", "pty", "msvcrt", "winreg", "select"}
MAY_ASK = {"tailor/system.py", "tailor/terminal/keyboard.py"}


def test_only_the_doors_ask_which_system_it_is_or_import_what_not_every_system_has() -> None:
    asking = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tailor").rglob("*.py")
        if any(map(asks, ast.walk(ast.parse(path.read_text("utf-8")))))
    }
    assert asking == MAY_ASK


def asks(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return any(one.name in POSIX for one in names)
        case ast.ImportFrom(module=str(module)):
            return module in POSIX
        case ast.Attribute(value=ast.Name(module), attr=name):
            return (module, name) in (("sys", "platform"), ("os", "name"))
    return False
