"""What ``tailor vergelijk`` prints and with which code it ends; the comparison itself is a stand-in here."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor import dossier
from tailor.assemble.document import Editie
from tailor.cli import cli
from tailor.dossier import ListedFile, MadeComparison, Manifest
from tailor.dossier.manifest import MadeWith
from tailor.errors import FindingsError, InputError, RenderError

AANTALLEN = {"Correctie": 71, "Ingevuld": 1}


def found(aantallen: dict[str, int]) -> MadeComparison:
    manifest = Manifest(
        huis="Rivierenland",
        versie="1.0",
        editie="concept",
        gemaakt_met=MadeWith("0.1.0", "Modelprotocol", "1"),
        antwoorden_sha256="ab" * 32,
        documenten=(ListedFile("vergelijking", "docx", "verschil.docx", "cd" * 32),),
        vergeleken_met={"model": "1"},
    )
    subject = "Vergelijking met het landelijke model"
    return MadeComparison(Path("output/x"), manifest, (), subject=subject, counts=aantallen)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    calls: list[tuple[Any, ...]] = []

    def stand_in(*words: Any) -> MadeComparison:
        calls.append(words)
        return found(AANTALLEN)

    monkeypatch.setattr(dossier, "make_comparison", stand_in)
    return calls


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["vergelijk", *words], prog_name="tailor")


@pytest.mark.usefixtures("asked")
def test_it_says_what_was_compared_who_changed_how_much_and_where_it_is() -> None:
    result = run("a.yaml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Klaar: vergelijking met het landelijke model, van Rivierenland.",
        "Editie: concept.",
        "Correctie: 71 wijzigingen.",
        "Ingevuld: 1 wijziging.",
        "Map: output/x",
        "  verschil.docx",
    ]
    assert result.stderr.startswith("Er staat niets meer open.")


def test_one_file_is_held_against_the_model(asked: list[tuple[Any, ...]]) -> None:
    run("a.yaml")
    assert asked == [(Path("a.yaml"), None, None, Editie.CONCEPT, None)]


def test_two_files_are_old_and_new_and_every_option_is_handed_on(asked: list[tuple[Any, ...]]) -> None:
    run("a.yaml@1", "b.yaml", "--uit", "map", "--editie", "definitief", "--huisstijl", "stijl")
    assert asked == [(Path("a.yaml@1"), Path("b.yaml"), Path("map"), Editie.DEFINITIEF, Path("stijl"))]


@pytest.mark.usefixtures("asked")
def test_json_holds_the_manifest_and_the_numbers() -> None:
    data = json.loads(run("a.yaml", "--json").stdout)
    assert data["wijzigingen"] == AANTALLEN
    assert data["onderwerp"] == "Vergelijking met het landelijke model"
    assert data["vergeleken_met"] == {"model": "1"}
    assert data["open_punten"] == []


def test_equal_texts_are_called_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dossier, "make_comparison", lambda *_words: found({"Wijziging Oost": 0}))
    assert "De twee teksten zijn gelijk." in run("a.yaml", "b.yaml").stdout


@pytest.mark.parametrize(
    ("error", "code"), [(InputError("x"), 2), (FindingsError("x"), 1), (RenderError("x"), 3)]
)
def test_each_error_has_its_exit_code(error: Exception, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_words: Any) -> Callable[[], None]:
        raise error

    monkeypatch.setattr(dossier, "make_comparison", fail)
    assert run("a.yaml").exit_code == code


def test_without_answers_it_explains_the_command() -> None:
    result = run()
    assert result.exit_code == 2
    assert "tailor vergelijk --help" in result.stderr
