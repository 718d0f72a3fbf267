"""A script fills a whole house with ``tailor zet`` alone, and reads back what a person would see."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tailor.answers import Antwoorden, as_data, load
from tailor.answers.plain_data import Data
from tailor.cli import cli
from tailor.interview.by_path import written

VOORBEELD = Path(__file__).parents[2] / "answers" / "voorbeeld.yaml"


def tailor(*words: object) -> str:
    """Run a command that has no input at all, and return what it prints."""
    result = CliRunner().invoke(cli, list(map(str, words)), prog_name="tailor", input="")
    assert result.exit_code == 0, result.output
    return result.output


def given(antwoorden: Antwoorden) -> list[tuple[str, str]]:
    """Return the single answers that a house gave, by path, in the order of the file; a new element is [+].

    The first part of an element makes the element; the others follow it in the last place of its list.
    """
    return list(_leaves(as_data(antwoorden), as_data(Antwoorden()), ""))


def _leaves(data: Data, leeg: Data, pad: str) -> list[tuple[str, str]]:
    if data == leeg:
        return []
    if isinstance(data, dict):
        parts = leeg if isinstance(leeg, dict) else {}
        return [
            leaf
            for key, value in data.items()
            for leaf in _leaves(value, parts.get(key), f"{pad}.{key}".lstrip("."))
        ]
    if isinstance(data, list) and any(isinstance(part, dict) for part in data):
        return [leaf for place, part in enumerate(data) for leaf in _element(part, f"{pad}[{place}]")]
    return [(pad, written(data))]


def _element(data: Data, pad: str) -> list[tuple[str, str]]:
    (first, value), *rest = _leaves(data, None, pad)
    return [(f"{pad[: pad.rindex('[')]}[+]{first.removeprefix(pad)}", value), *rest]


@pytest.fixture
def huis(tmp_path: Path) -> Path:
    return tmp_path / "huis.yaml"


def test_a_whole_house_is_filled_answer_by_answer_from_nothing(huis: Path) -> None:
    wanted = load(VOORBEELD)
    answers = given(wanted)
    assert len(answers) > 150
    tailor("zet", huis, "--nieuw")
    for start in range(0, len(answers), 40):
        tailor("zet", huis, *(f"{pad}={value}" for pad, value in answers[start : start + 40]))
    assert load(huis) == wanted
    assert json.loads(tailor("status", huis, "--json"))["klaar"] is True


def test_a_whole_house_is_filled_from_what_lees_prints_group_by_group(huis: Path) -> None:
    tailor("zet", huis, "--nieuw")
    groups = json.loads(tailor("lees", VOORBEELD, "--json"))
    for name, group in groups.items():
        parts = {f"{name}.{key}": value for key, value in group.items()} if isinstance(group, dict) else {}
        tailor("zet", huis, *(f"{pad}={written(value)}" for pad, value in (parts or {name: group}).items()))
    assert load(huis) == load(VOORBEELD)


def test_the_parties_are_changed_copied_moved_and_removed_without_a_screen(huis: Path) -> None:
    huis.write_bytes(VOORBEELD.read_bytes())
    copy = json.loads(tailor("lees", huis, "partijen[ggz]", "--json"))
    copy |= {"sleutel": "ggz-2", "naam": "Stichting GGZ De Oever"}
    tailor("zet", huis, f"partijen[+]={written(copy)}", "--verplaats", "partijen[ggz-2]", 8)
    tailor("zet", huis, "partijen[ggz].vertegenwoordigers[+].naam=mevrouw N. Ruis", "partijen[ggd]=")
    tailor("zet", huis, "--verplaats", "partijen[ggz].vertegenwoordigers[2]", 0)
    tailor("zet", huis, "--onbekend", "partijen[ggz].vertegenwoordigers[0].functie", "--wie", "de ggz")
    found = load(huis)
    assert [str(p.sleutel) for p in found.known_parties][7:9] == ["ggz", "ggz-2"]
    assert found.partij("ggd") is None
    (point,) = json.loads(tailor("status", huis, "--json"))["open"]
    assert point == {
        "pad": "partijen[ggz].vertegenwoordigers[0].functie",
        "naam": "de functie van de vertegenwoordiger (nummer 1) van Stichting GGZ De Lindehorst (partij 8)",
        "vraag": "Welke functie heeft degene die tekent?",
        "wie": "de ggz",
        "opmerking": "",
    }
