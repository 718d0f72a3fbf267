"""The handbook names no command, option or file that is not there."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tailor import data
from tailor.answers import load
from tailor.assemble import Editie, assemble, read_model
from tailor.cli import cli
from tailor.interview.adapted import line
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
        "controleer",
        "aanvaard",
        "getoetst",
        "uitgeven",
        "versies",
        "toetreding",
        "uittreding",
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


def skeleton(said: str) -> list[str]:
    """Return the headings, the places and the names of the rules: all but what each rule says in words."""
    said = re.sub(r"\d+ bevindingen|Uit het model zelf: \d+", "…", said)
    first, *rest = said.split("\n\n")
    found = re.findall(
        r"^(?:- [^:]*:|    Regel: .*|[A-Z].*\(\d+\))$|^- [^:]*:", "\n".join(rest), re.MULTILINE
    )
    return [" ".join(first.split()), *found]


def test_what_the_handbook_shows_of_the_check_is_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "oostmark.yaml"
    path.write_bytes(data.example().read_bytes())
    for pair in (
        "huis.naam=Oostmark",
        "huis.korte_naam=",
        "convenant.partijen_gelijk=nee",
        "datalekken.meldtermijn_uren=72",
    ):
        assert CliRunner().invoke(cli, ["zet", str(path), pair]).exit_code == 0
    part = HANDLEIDING[HANDLEIDING.index("## 7. Laten controleren") : HANDLEIDING.index("## 8. ")]
    _, first, _, command, accepted, after = re.findall(r"```\n(.*?)```", part, re.DOTALL)
    said = CliRunner().invoke(cli, ["controleer", str(path)]).stdout
    shown = skeleton(first)
    assert skeleton(said)[: len(shown)] == shown
    assert [one for one in shown if "Regel: " in one]
    words = shlex.split(command.replace("answers/oostmark.yaml", str(path)).removeprefix("bin/tailor "))
    assert CliRunner().invoke(cli, words).stdout == accepted
    assert after in CliRunner().invoke(cli, ["controleer", str(path)]).stdout


def test_what_the_handbook_shows_under_the_wgs_is_what_is_said(tmp_path: Path) -> None:
    path = tmp_path / "oostmark.yaml"
    path.write_bytes((TEMPLATES.parent / "answers" / "wgs.yaml").read_bytes())
    assert CliRunner().invoke(cli, ["getoetst", str(path), "--intrekken"]).exit_code == 0
    part = HANDLEIDING[HANDLEIDING.index("## 9. Onder de WGS") : HANDLEIDING.index("## 10. ")]
    _, listed, _, command, recorded, _ = re.findall(r"```\n(.*?)```", part, re.DOTALL)
    words = shlex.split(command.replace("answers/oostmark.yaml", str(path)).removeprefix("bin/tailor "))
    assert CliRunner().invoke(cli, words).stdout == recorded
    model = read_model(TEMPLATES)
    adaptations = (f"{line(one)}" for one in model.aanpassingen)
    shown = " ".join(listed.split())
    assert sum(one in shown for one in adaptations) == 2
