"""The command to go on, as it can be typed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.shell import STARTED_AS, to_type

ROOT = Path(__file__).parents[1]
Started = Callable[[list[str], list[str]], str]
LONG = "een huis met 'een' lange naam en $HOME, zodat de regel breder is dan elk scherm/mijn huis.yaml"


@pytest.mark.parametrize(
    ("started", "path", "command"),
    [
        ("", "huis.yaml", "tailor vragen huis.yaml"),
        ("bin/tailor", "answers/oost-mark.yaml", "bin/tailor vragen answers/oost-mark.yaml"),
        ("../map/bin/tailor", "mijn huis.yaml", "../map/bin/tailor vragen 'mijn huis.yaml'"),
        ("/een map/bin/tailor", "huis.yaml", "'/een map/bin/tailor' vragen huis.yaml"),
        ("", "-huis.yaml", "tailor vragen ./-huis.yaml"),
    ],
)
def test_the_command_is_quoted_for_the_shell(
    monkeypatch: pytest.MonkeyPatch, started: str, path: str, command: str
) -> None:
    monkeypatch.setenv(STARTED_AS, started)
    assert to_type("vragen", Path(path)) == command


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout whose setup is done: ``bin/tailor`` itself, and a program that it starts."""
    root = tmp_path / "een checkout"
    for name in ("bin", ".venv/bin"):
        (root / name).mkdir(parents=True)
    shutil.copy(ROOT / "bin" / "tailor", root / "bin" / "tailor")
    _program(root / "bin" / "setup", "exit 0")
    _program(root / ".venv" / "bin" / "tailor", f'exec "{sys.executable}" -m tailor "$@"')
    return root


def _program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)


def run(command: str, folder: Path) -> list[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "40"}
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=env, input=b"\n", capture_output=True, check=True
    )
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("name", ["huis.yaml", LONG])
def test_what_is_printed_can_be_typed_as_it_stands(checkout: Path, name: str) -> None:
    path = checkout / name
    path.parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "answers" / "voorbeeld.yaml", path)
    first = run(to_type("vragen", "--eenvoudig", Path(name)).replace("tailor", "bin/tailor", 1), checkout)
    assert first[-2] == "Ga verder met:" and first[-1].startswith("bin/tailor vragen ")
    assert run(f"{first[-1]} --eenvoudig", checkout)[-1] == first[-1]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Started:
    """Return what says how the command is named when the program was started with these words."""
    monkeypatch.delenv(STARTED_AS, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    def named(argv: list[str], whole: list[str]) -> str:
        monkeypatch.setattr(sys, "argv", argv)
        monkeypatch.setattr(sys, "orig_argv", whole)
        return to_type("vragen")

    return named


def test_a_program_of_which_the_shell_knows_the_name_is_named_by_it(started: Started, tmp_path: Path) -> None:
    _program(tmp_path / "tailor", "exit 0")
    own = str(tmp_path / "tailor")
    assert started([own], ["python", own]) == "tailor vragen"


def test_a_program_that_is_not_on_the_path_is_named_as_it_was(started: Started) -> None:
    assert started([".venv/bin/tailor"], ["python", ".venv/bin/tailor"]) == ".venv/bin/tailor vragen"
    assert started(["/een map/tailor"], ["python", "/een map/tailor"]) == "'/een map/tailor' vragen"


def test_another_program_of_that_name_on_the_path_is_not_meant(started: Started, tmp_path: Path) -> None:
    _program(tmp_path / "tailor", "exit 0")
    (tmp_path / "eigen").mkdir()
    own = tmp_path / "eigen" / "tailor"
    _program(own, "exit 0")
    assert started([str(own)], ["python", str(own)]) == f"{own} vragen"


def test_a_module_of_python_is_named_with_that_python(started: Started) -> None:
    main = str(ROOT / "tailor" / "__main__.py")
    assert started([main], [".venv/bin/python", "-m", "tailor", "x"]) == ".venv/bin/python -m tailor vragen"
    assert started([main], ["python3", "-X", "dev", "-m", "tailor"]) == "python3 -X dev -m tailor vragen"


def test_what_another_program_starts_is_called_tailor(started: Started) -> None:
    assert started(["pytest"], ["python", "pytest"]) == "tailor vragen"


def test_started_as_a_module_the_command_to_go_on_works(checkout: Path) -> None:
    shutil.copy(ROOT / "answers" / "voorbeeld.yaml", checkout / "huis.yaml")
    first = run(f"'{sys.executable}' -m tailor vragen --eenvoudig huis.yaml", checkout)
    assert first[-1] == f"{sys.executable} -m tailor vragen huis.yaml"
    assert run(f"{first[-1]} --eenvoudig", checkout)[-1] == first[-1]
