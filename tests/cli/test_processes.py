"""The real program in processes of its own: every exit code, the same bytes everywhere, and kills."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tailor import data
from tailor.cli import cli

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "answers"


def start(program: list[str], cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    own = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    command = [sys.executable, *program]
    return subprocess.run(
        command, cwd=cwd, env=own, capture_output=True, text=True, encoding="utf-8", check=False
    )


def tailor(*words: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return start(["-m", "tailor", *map(str, words)], cwd, **environment)


def files(directory: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in directory.iterdir()}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    place = tmp_path_factory.mktemp("voorbeeld")
    return place, tailor("voorbeeld", "--uit", "uit", cwd=place, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")


def test_a_run_that_succeeds_ends_with_0(example: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    place, done = example
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Klaar: het privacyprotocol van Aldervliet, versie 1.0.\n")
    open_points, warning, *brought = done.stderr.splitlines()
    assert open_points == "Er staat niets meer open."
    assert warning.startswith("Let op: Sinds 1 maart 2025 geldt de WGS")
    counted = r"Andere bevindingen \(uit het model zelf: \d+\) leest u met ‘.*tailor controleer’\."
    assert re.fullmatch(counted, " ".join(brought))
    assert len(files(place / "uit")) == 17


def test_the_same_answers_give_the_same_bytes_in_another_process_time_zone_and_locale(
    example: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    place, _ = example
    (tmp_path / "elders").mkdir()
    done = tailor(
        "voorbeeld",
        "--uit",
        "een andere map",
        cwd=tmp_path / "elders",
        PYTHONHASHSEED="4242",
        TZ="Pacific/Kiritimati",
        LC_ALL="tr_TR.UTF-8",
        LANG="tr_TR.UTF-8",
        SOURCE_DATE_EPOCH="1",
    )
    assert done.returncode == 0, done.stderr
    assert files(tmp_path / "elders" / "een andere map") == files(place / "uit")


def test_open_points_end_a_definitive_edition_with_1(tmp_path: Path) -> None:
    done = tailor("maak", ANSWERS / "concept.yaml", "--editie", "definitief", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("Wat: De versie om te tekenen is niet gemaakt: 17 open vragen")
    assert "Nog niet bekend" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_answers_that_are_not_there_end_with_2(tmp_path: Path) -> None:
    done = tailor("maak", "weg.yaml", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "weg.yaml" in done.stderr
    assert list(tmp_path.iterdir()) == []


WRONG_PDF = """
import sys
import tailor.render.pdf.render as rendering
from tailor.cli import main

made = []
real = rendering.compile_pdf

def always_the_first(*given):
    made.append(real(*given))
    return made[0]

rendering.compile_pdf = always_the_first
sys.argv = ["tailor", "voorbeeld", "--uit", "uit"]
main()
"""
"""Hands out the PDF of the Protocol for each annex too."""


def test_work_that_fails_its_own_check_ends_with_3(tmp_path: Path) -> None:
    done = start(["-c", WRONG_PDF], tmp_path)
    assert done.returncode == 3, done.stdout + done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("Wat: ")
    assert list(tmp_path.iterdir()) == []


KILLED_AT = """
import os, signal, sys
left = {step}
def watch(event, arguments):
    global left
    if event == "os.rename" and "tailor-" in str(arguments[:2]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
from tailor.cli import main
sys.argv = ["tailor", "voorbeeld", "--uit", "uit", "--editie", "toelichting"]
main()
"""


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_killed_run_costs_nothing_and_the_next_one_mends_it(
    step: int, example: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    old = files(example[0] / "uit")
    (tmp_path / "uit").mkdir()
    for name, content in old.items():
        (tmp_path / "uit" / name).write_bytes(content)
    done = start(["-c", KILLED_AT.format(step=step)], tmp_path)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert len(list(tmp_path.iterdir())) > 1

    unfinished = shutil.copy(ANSWERS / "voorbeeld.yaml", tmp_path.parent / f"open-{step}.yaml")
    assert tailor("zet", unfinished, "--onbekend", "regime.wet", cwd=tmp_path.parent).returncode == 0
    failing = tailor("maak", unfinished, "--uit", "uit", "--editie", "definitief", cwd=tmp_path)
    assert failing.returncode == 1
    assert [one.name for one in tmp_path.iterdir()] == ["uit"]
    manifest = json.loads((tmp_path / "uit" / "manifest.json").read_bytes())
    assert manifest["editie"] == ("toelichting" if step == 3 else "concept")
    assert (files(tmp_path / "uit") == old) == (step < 3)


def test_two_runs_in_one_place_at_the_same_time_leave_one_whole_dossier(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tailor", "voorbeeld", "--uit", "uit"]
    own = os.environ | {"PYTHONPATH": str(ROOT)}
    both = [
        subprocess.Popen(command, cwd=tmp_path, env=own, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [one.communicate()[1].decode() for one in both]
    codes = sorted(one.returncode for one in both)
    assert codes in ([0, 0], [0, 2])
    assert codes == [0, 0] or any("Tailor is al bezig in deze map." in text for text in said)
    assert [one.name for one in tmp_path.iterdir()] == ["uit"]
    assert len(files(tmp_path / "uit")) == 17


def test_output_that_nobody_reads_any_more_is_no_fault(tmp_path: Path) -> None:
    own = os.environ | {"PYTHONPATH": str(ROOT)}
    command = f"{sys.executable} -m tailor schema | head -n 1"
    done = subprocess.run(
        command, shell=True, cwd=tmp_path, env=own, capture_output=True, text=True, check=True
    )
    assert done.stdout == "{\n"
    assert done.stderr == ""


FULL = Path("/dev/full")
"""A file that is always full; a system without it cannot play a full disk."""
CONCEPT = ANSWERS / "concept.yaml"


def shell(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which ``tailor`` is this tailor."""
    program = f'set -o pipefail; tailor() {{ "{sys.executable}" -m tailor "$@"; }}\n{line}'
    own = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-c", program],
        cwd=cwd,
        env=own,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_work_that_is_done_is_no_failure_when_its_words_are_lost(tmp_path: Path) -> None:
    shutil.copy(CONCEPT, tmp_path / "a.yaml")
    for number, place in enumerate((">/dev/full", ">&-", "2>&-", "2>/dev/full >/dev/null", "| true"), 10):
        done = shell(f"tailor zet a.yaml datalekken.meldtermijn_uren={number} {place}", tmp_path)
        assert done.returncode == 0, place
        assert f"meldtermijn_uren: {number}" in (tmp_path / "a.yaml").read_text("utf-8")
        assert ("De opdracht zelf is wel uitgevoerd." in done.stderr) is (place == ">/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("tailor schema >/dev/full", 2),
        ("tailor --help >/dev/full", 2),
        ("tailor schema | head -c 1", 0),
        ("tailor --help | true", 0),
        ("tailor lees a.yaml >&-", 0),
        ("tailor controleer a.yaml >/dev/full", 1),
        (f"tailor controleer {data.example()} >/dev/full", 2),
        ("tailor status nergens.yaml 2>/dev/full", 2),
        ("tailor vragen --eenvoudig a.yaml </dev/null", 2),
        ("tailor vragen --eenvoudig a.yaml <&- >&-", 2),
        ("PYTHONIOENCODING=ascii tailor --help", 0),
    ],
)
def test_output_that_fails_has_the_exit_code_of_the_work(tmp_path: Path, line: str, code: int) -> None:
    shutil.copy(CONCEPT, tmp_path / "a.yaml")
    done = shell(line, tmp_path)
    assert done.returncode == code
    assert "Traceback" not in done.stderr and "Exception" not in done.stderr
    assert done.stderr.count("Wat nu:") == (1 if code == 2 and "2>/dev/full" not in line else 0)


BROKEN_OFF_AT_THE_START = """
import builtins, os, signal
from tailor import start
really = builtins.__import__
def broken_off(name, *rest):
    if name == "click":
        os.kill(os.getpid(), signal.SIGINT)
    return really(name, *rest)
builtins.__import__ = broken_off
start.main()
"""


def test_ctrl_c_during_the_start_leaves_without_a_word(tmp_path: Path) -> None:
    done = start(["-c", BROKEN_OFF_AT_THE_START, "--help"], tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_every_help_is_text_without_a_mark_of_click() -> None:
    commands = [cli, *cli.commands.values()]
    commands += [one for group in commands[1:] for one in getattr(group, "commands", {}).values()]
    for command in commands:
        said = command.get_help(click.Context(command, info_name=command.name))
        assert "\b" not in said and "\\b" not in said
