"""A kill (SIGKILL) at any moment: the file is whole, and at most the question on the screen is open."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tailor.answers import load, new_file
from tailor.path import Pad
from tailor.terminal.sitting import remember_place

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from tailor.terminal.plain import PlainLines
from tailor.terminal.sitting import hold_sitting
hold_sitting(PlainLines(), Path(sys.argv[1]))
"""
TERUG = re.compile(r"^(\d+)\. Terug", re.MULTILINE)
"""The choice "Terug" at the question after the one that is answered again and again."""


def start(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", "-c", PROGRAM, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def read_until(child: subprocess.Popen[str], words: str) -> str:
    assert child.stdout is not None
    seen = ""
    while words not in seen:
        char = child.stdout.read(1)
        assert char, f"ended before {words!r}: {seen[-500:]}"
        seen += char
    return seen


def give(child: subprocess.Popen[str], line: str) -> None:
    assert child.stdin is not None
    child.stdin.write(f"{line}\n")
    child.stdin.flush()


def to_last_field(child: subprocess.Popen[str]) -> None:
    """Go on to the last field of the form, of which the other stays as it is."""
    if "1 van 2. " in read_until(child, "> "):
        give(child, "")
        read_until(child, "2 van 2. Eigen titel")
        read_until(child, "> ")


def kill_while_answering(path: Path, moment: float, first: int) -> int:
    """Give answers until a kill at a random moment; return the last one that was confirmed."""
    remember_place(path, Pad("convenant.titel"))
    with start(path) as child:
        to_last_field(child)
        end = time.monotonic() + moment
        confirmed = first
        while time.monotonic() < end:
            give(child, f"ZVH {confirmed + 1}")
            if time.monotonic() > end:
                break
            read_until(child, "De nummers van uw Convenant: wat wilt u?")
            confirmed += 1
            back = TERUG.search(read_until(child, "> "))
            assert back
            give(child, back[1])
            to_last_field(child)
        child.send_signal(signal.SIGKILL)
        child.wait()
    return confirmed


def kills(folder: Path, times: int, seed: int) -> None:
    dice = random.Random(seed)
    path = folder / "huis.yaml"
    new_file(path, "Oostmark")
    last = 0
    for _ in range(times):
        confirmed = kill_while_answering(path, dice.random() * 0.6, last)
        found = load(path).convenant.titel
        number = int(str(found).removeprefix("ZVH ")) if found else 0
        assert number in (confirmed, confirmed + 1)
        assert load(path).huis.naam == "Oostmark"
        last = number
    assert last > 0


def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    kills(tmp_path, 10, 1)


@pytest.mark.lang
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    kills(tmp_path, 200, 2)
