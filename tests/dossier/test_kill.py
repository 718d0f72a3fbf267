"""A run that is killed (SIGKILL) at any moment costs nothing: a whole dossier stands after the next one."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(__file__).with_name("kill_at_each_step.py")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def kills(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    place = tmp_path_factory.mktemp("kills")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, PROGRAM, place], env=environment, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_kills_reach_every_step_up_to_the_end_of_a_run(kills: list[dict[str, Any]]) -> None:
    assert kills[-1]["killed"] == [False, False]
    assert len({one["step"] for one in kills}) > 15
    assert sum(one["killed"] == [True, True] for one in kills) > 60


def test_a_whole_dossier_stands_whatever_the_moment_of_the_kills(kills: list[dict[str, Any]]) -> None:
    assert {one["stands"] for one in kills} == {"old", "new"}


def test_once_the_new_dossier_stands_it_stays(kills: list[dict[str, Any]]) -> None:
    stands = [one["stands"] for one in kills]
    assert stands == sorted(stands, key=["old", "new"].index)


def test_nothing_of_a_killed_run_is_left_after_the_next(kills: list[dict[str, Any]]) -> None:
    assert {tuple(one["beside"]) for one in kills} == {("concept",)}
