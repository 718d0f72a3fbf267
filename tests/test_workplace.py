"""What the page for an IT department says is so: files to start, where things are, what goes out."""

import ast
import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tailor.answers.file import PLACE, own_name
from tailor.cli import cli
from tailor.files import hidden
from tests.answers.files import example

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "voor-ict.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
START = ROOT / "start"
CONNECTS = {
    *("socket", "ssl", "http", "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc", "socketserver"),
    *("asyncio", "webbrowser", "requests", "httpx", "urllib3", "aiohttp", "starlette", "uvicorn"),
    *("urllib.request", "multiprocessing.connection"),
}
"""What can make a connection, or opens a program that does."""


# -- what leaves the computer --


def test_nothing_but_the_page_can_make_a_connection() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in (ROOT / "tailor").rglob("*.py")
        if (names := {name for name in imported(path) if is_connecting(name)})
    }
    assert {path: names for path, names in found.items() if not path.startswith("tailor/web/")} == {}
    assert found, "no module of tailor.web serves the page any more: look where it went"


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (one.name for one in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from (module, *(f"{module}.{one.name}" for one in names))


def is_connecting(name: str) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in CONNECTS)


def test_documents_are_made_without_a_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was made")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse, raising=False)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, ["maak", str(example("een-gemeente")), "--html"])
    assert done.exit_code == 0, done.output


# -- what the page says --


def test_the_page_names_the_part_that_is_installed_and_the_python_that_it_needs() -> None:
    assert set(re.findall(r"\./tailor-VERSIE-py3-none-any\.whl\[(\w+)\]", PAGE)) == {"web"}
    assert "web" in PROJECT["optional-dependencies"]
    (least,) = re.findall(r"Python (3\.\d+) of nieuwer", PAGE)
    assert PROJECT["requires-python"] == f">={least}"


def test_the_page_names_what_stands_beside_an_answers_file() -> None:
    huis = Path("answers", "huis.yaml")
    beside = (
        hidden(huis, ".slot"),
        own_name(huis, "bewaarslot"),
        own_name(huis, "versies"),
        own_name(huis, PLACE),
    )
    assert [one for one in map(Path.as_posix, beside) if f"`{one}`" not in PAGE] == []


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`tailor ([a-z][^`]*)`", PAGE))))
def test_the_page_names_commands_that_are_there(command: str) -> None:
    first, *rest = command.split()
    assert cli.commands[first].make_context(first, rest).params


def test_the_page_listens_where_it_is_said() -> None:
    serve = (ROOT / "tailor" / "web" / "serve.py").read_text("utf-8")
    assert set(re.findall(r"\d+\.\d+\.\d+\.\d+", serve)) == {"127.0.0.1"}
    assert "`127.0.0.1`" in PAGE


def test_the_page_says_plainly_that_nothing_was_run_on_windows() -> None:
    assert "Op Windows is dus niets gedraaid" in PAGE


# -- the files to start --


def test_each_file_to_start_is_named_on_the_page() -> None:
    assert {one.name for one in START.iterdir()} == set(re.findall(r"\| `(tailor-web\.\w+)` \|", PAGE))


def test_the_file_for_windows_has_its_line_ends_and_starts_the_page() -> None:
    content = (START / "tailor-web.cmd").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 0
    assert content.isascii()
    lines = content.decode().splitlines()
    assert 'cd /d "%~dp0"' in lines
    assert "if errorlevel 1 (py -m tailor web %*) else (tailor web %*)" in lines


@pytest.mark.parametrize("program", ["tailor", "python3"])
def test_the_file_for_macos_starts_the_page_in_its_own_folder(tmp_path: Path, program: str) -> None:
    folder, found = tmp_path / "mijn huizen", tmp_path / "bin"
    for one in (folder, found):
        one.mkdir()
    script = folder / "tailor-web.command"
    script.write_bytes((START / "tailor-web.command").read_bytes())
    script.chmod(0o755)
    (found / program).write_text('#!/bin/sh\necho "$(pwd)|$*"\n', "utf-8")
    (found / program).chmod(0o755)
    (found / "dirname").symlink_to("/usr/bin/dirname")
    env = {"PATH": str(found), "HOME": str(tmp_path)}
    done = subprocess.run(["/bin/sh", script, "x.yaml"], env=env, capture_output=True, text=True, check=True)
    words = "web x.yaml" if program == "tailor" else "-m tailor web x.yaml"
    assert done.stdout == f"{folder}|{words}\n"
    assert os.access(START / "tailor-web.command", os.X_OK)


def test_the_file_for_linux_starts_the_page_in_a_folder_of_the_user(tmp_path: Path) -> None:
    (command,) = re.findall(r"^Exec=(.*)$", (START / "tailor-web.desktop").read_text("utf-8"), re.MULTILINE)
    program = tmp_path / ".local" / "bin" / "tailor"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "$(pwd)|$*"\n', "utf-8")
    program.chmod(0o755)
    env = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(shlex.split(command), env=env, capture_output=True, text=True, check=True)
    assert done.stdout == f"{tmp_path / 'tailor'}|web\n"


def test_tailor_can_be_started_as_a_module() -> None:
    command = [sys.executable, "-m", "tailor", "web", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "tailor web" in done.stdout
