"""The server is killed, and two tabs and a sitting work on one house: no answer is lost."""

from pathlib import Path

import pytest

from bench.web import kills, together


def test_no_answer_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    assert kills(3, 17, tmp_path) == []


@pytest.mark.lang
def test_no_answer_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    assert kills(200, 18, tmp_path) == []


def test_two_tabs_and_a_sitting_lose_no_answer_of_each_other(tmp_path: Path) -> None:
    assert together(1.5, tmp_path) == []


@pytest.mark.lang
def test_two_tabs_and_a_sitting_work_for_a_minute(tmp_path: Path) -> None:
    assert together(60, tmp_path) == []
