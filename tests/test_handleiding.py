"""The handbook names no command, option or file that is not there."""

import re
import shlex
from pathlib import Path

import click
import pytest

from tailor.answers import load
from tailor.assemble import Editie, assemble, read_model
from tailor.cli import cli
from tests.houses import TEMPLATES, answers

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
    assert {
        "vragen",
        "partijen",
        "status",
        "maak",
        "terug",
        "lees",
        "zet",
        "voorbeeld",
        "toon",
        "waar",
    } <= shown


@pytest.mark.parametrize("key", ["correcties", "afwijkingen"])
def test_what_the_handbook_shows_of_an_answers_file_can_be_used(key: str, tmp_path: Path) -> None:
    shown = re.search(rf"```\n({key}:\n.*?)```", HANDLEIDING, re.DOTALL)
    assert shown
    path = tmp_path / "huis.yaml"
    path.write_text(shown[1], encoding="utf-8")
    given = load(path)
    house = answers().model_copy(update={key: getattr(given, key)})
    made, plain = (assemble(read_model(TEMPLATES), one, Editie.CONCEPT) for one in (house, answers()))
    assert made.parts != plain.parts
