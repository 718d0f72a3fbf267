"""The handbook names no command, option or file that is not there."""

import re
import shlex
from pathlib import Path

import click
import pytest

from tailor.cli import cli

HANDLEIDING = (Path(__file__).parents[1] / "docs" / "handleiding.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"bin/tailor ([^`\n]+)", HANDLEIDING)))


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_handbook_is_understood(line: str) -> None:
    command: click.Command = cli
    words = shlex.split(line)
    while isinstance(command, click.Group):
        command = command.commands[words.pop(0)]
    context = command.make_context("tailor", words)
    assert context.params


def test_the_handbook_shows_every_command_for_coordinators() -> None:
    shown = {line.split()[0] for line in COMMANDS}
    assert {"vragen", "partijen", "status", "maak", "terug", "lees", "zet", "voorbeeld"} <= shown
