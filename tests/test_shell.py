"""The command to go on, as it can be typed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tailor.shell import STARTED_AS, to_type

ROOT = Path(__file__).parents[1]
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
