"""What the commands print and with which code they end; the dossier itself is a stand-in here."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor import __version__, data, dossier
from tailor.assemble.document import Editie, OpenPoint
from tailor.check import Finding, Level
from tailor.citation import Citatie
from tailor.cli import cli, main
from tailor.cli.maak import EDITIES
from tailor.dossier import ListedFile, MadeDossier, Manifest, Wishes
from tailor.dossier.manifest import MadeWith
from tailor.errors import FindingsError, InputError, RenderError
from tailor.path import Pad

GAP = Finding(
    rule="open-vraag",
    level=Level.BLOKKEREND,
    citations=(Citatie("9.6"),),
    answer=Pad("toegang.rollen"),
    message="Wie toegang heeft, is nog niet bekend.",
    source="",
    suggestion="Geef het antwoord, of noteer wie het uitzoekt.",
)
POINT = OpenPoint("de rollen met toegang", ("artikel 9.6",), "de FG", "", Pad("toegang.rollen"))


def resultaat(
    bevindingen: tuple[Finding, ...] = (),
    versie: str | None = "1.0",
    open_points: tuple[OpenPoint, ...] = (),
) -> MadeDossier:
    manifest = Manifest(
        huis="Rivierenland",
        versie=versie,
        editie="concept",
        gemaakt_met=MadeWith("0.1.0", "Modelprotocol", "1"),
        antwoorden_sha256="ab" * 32,
        documenten=(ListedFile("protocol", "docx", "protocol.docx", "cd" * 32),),
    )
    return MadeDossier(Path("output/x"), manifest, bevindingen, open_points=open_points)


class Dossier:
    """Stands in for the dossier: keeps what was asked, and gives or raises what a test says."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path, Path | None, Editie]] = []
        self.wensen = Wishes()
        self.answer: Callable[[], MadeDossier] = resultaat

    def maak(self, antwoorden: Path, uit: Path | None, editie: Editie, wensen: Wishes) -> MadeDossier:
        self.asked.append((antwoorden, uit, editie))
        self.wensen = wensen
        return self.answer()

    def fails_with(self, error: BaseException) -> None:
        def fail() -> MadeDossier:
            raise error

        self.answer = fail


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Dossier:
    stand_in = Dossier()
    monkeypatch.setattr(dossier, "make_dossier", stand_in.maak)
    return stand_in


def run(*words: str, **extra: Any) -> Result:
    return CliRunner().invoke(cli, list(words), prog_name="tailor", **extra)


def test_maak_says_what_was_made_and_that_nothing_is_open(made: Dossier) -> None:
    result = run("maak", "a.yaml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Klaar: het privacyprotocol van Rivierenland, versie 1.0.",
        "Editie: concept.",
        "Map: output/x",
        "  protocol.docx",
    ]
    assert result.stderr == "Er staat niets meer open.\n"
    assert made.asked == [(Path("a.yaml"), None, Editie.CONCEPT)]


def test_maak_hands_on_the_place_and_the_edition(made: Dossier) -> None:
    run("maak", "a.yaml", "--uit", "daar", "--editie", "toelichting")
    assert made.asked == [(Path("a.yaml"), Path("daar"), Editie.TOELICHTING)]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ((), Wishes()),
        (("--html",), Wishes(html=True)),
        (("--huisstijl", "h"), Wishes(huisstijl=Path("h"))),
        (("--pdf-uit-word",), Wishes(pdf_from_word=True)),
    ],
)
def test_maak_and_voorbeeld_hand_on_what_else_is_wished(
    made: Dossier, words: tuple[str, ...], asked: Wishes
) -> None:
    for command in (("maak", "a.yaml"), ("voorbeeld",)):
        assert run(*command, *words).exit_code == 0
        assert made.wensen == asked


def test_huisstijl_uitpakken_writes_two_files_and_says_what_to_do(tmp_path: Path) -> None:
    result = run("huisstijl", "uitpakken", "--uit", str(tmp_path / "stijl"))
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Klaar: {tmp_path / 'stijl' / 'huisstijl.docx'} en ")
    assert f"--huisstijl {tmp_path / 'stijl'}" in result.stdout
    again = run("huisstijl", "uitpakken", "--uit", str(tmp_path / "stijl"))
    assert again.exit_code == 2
    assert "overschrijft die niet" in again.stderr


def test_an_error_under_huisstijl_names_the_whole_command() -> None:
    result = run("huisstijl", "uitpakken", "--nergens")
    assert result.exit_code == 2
    assert "Waar: tailor huisstijl uitpakken" in result.stderr


def test_voorbeeld_makes_the_example_that_travels_with_the_package(made: Dossier) -> None:
    run("voorbeeld", "--editie", "definitief")
    assert made.asked == [(data.example(), None, Editie.DEFINITIEF)]


@pytest.mark.parametrize(
    ("points", "head"),
    [((POINT,), "Er staat nog 1 vraag open:"), ((POINT, POINT), "Er staan nog 2 vragen open:")],
)
def test_open_points_are_counted_and_listed_on_stderr(
    made: Dossier, points: tuple[OpenPoint, ...], head: str
) -> None:
    made.answer = lambda: resultaat(open_points=points)
    result = run("maak", "a.yaml")
    assert result.exit_code == 0
    first, *rest = result.stderr.splitlines()
    assert first == head
    assert rest == ["  - de rollen met toegang (artikel 9.6)", "    Zoekt uit: de FG"] * len(points)


def test_what_else_stands_in_the_way_is_told_apart_from_what_is_open(made: Dossier) -> None:
    other = replace(GAP, rule="partij-taak", message="De taak ontbreekt.", suggestion="Vul in.")
    made.answer = lambda: resultaat((GAP, other), open_points=(POINT,))
    assert run("maak", "a.yaml").stderr.splitlines() == [
        "Er staat nog 1 vraag open:",
        "  - de rollen met toegang (artikel 9.6)",
        "    Zoekt uit: de FG",
        "Dit houdt het tekenen ook tegen:",
        "  - De taak ontbreekt. (9.6) Vul in.",
    ]
    found = json.loads(run("maak", "a.yaml", "--json").stdout)
    assert [one["regel"] for one in found["open_punten"]] == ["open-vraag"]
    assert [one["regel"] for one in found["nog_niet_te_tekenen"]] == ["partij-taak"]
    made.answer = lambda: resultaat((other,))
    assert run("maak", "a.yaml").stderr.startswith("Er staat geen vraag meer open, maar het Protocol is nog")


def test_what_blocks_nothing_is_told_too(made: Dossier) -> None:
    warning = Finding("wgs", Level.LET_OP, (), None, "De WGS bestaat.", "", "Vraag het.")
    made.answer = lambda: resultaat((warning,))
    lines = run("maak", "a.yaml").stderr.splitlines()
    assert lines == ["Er staat niets meer open.", "Let op: De WGS bestaat. Vraag het."]
    made.answer = lambda: resultaat((replace(warning, level=Level.INFO),))
    assert run("maak", "a.yaml").stderr.splitlines()[1] == "Opmerking: De WGS bestaat. Vraag het."
    made.answer = lambda: resultaat((warning,))
    found = json.loads(run("maak", "a.yaml", "--json").stdout)
    assert found["open_punten"] == []
    assert [one["niveau"] for one in found["aandachtspunten"]] == ["let_op"]


def test_a_house_without_a_version_is_called_so(made: Dossier) -> None:
    made.answer = lambda: resultaat(versie=None)
    assert "Rivierenland, zonder versie." in run("maak", "a.yaml").stdout


def test_json_prints_the_manifest_and_the_open_points_and_nothing_else(made: Dossier) -> None:
    made.answer = lambda: resultaat((GAP,))
    result = run("maak", "a.yaml", "--json")
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert found["documenten"][0]["bestand"] == "protocol.docx"
    assert found["antwoorden_sha256"] == "ab" * 32
    assert found["map"] == "output/x"
    (point,) = found["open_punten"]
    assert point["artikel_model"] == "9.6"
    assert point["niveau"] == "blokkerend"
    assert point["antwoord"] == "toegang.rollen"
    assert point["melding"] == "Wie toegang heeft, is nog niet bekend."


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FindingsError("Nog open.", "a.yaml", "zo", "dit"), 1),
        (InputError("Weg."), 2),
        (RenderError("Mis."), 3),
    ],
)
def test_an_error_is_a_message_on_stderr_and_an_exit_code(
    made: Dossier, error: InputError, code: int
) -> None:
    made.fails_with(error)
    result = run("maak", "a.yaml")
    assert result.exit_code == code
    assert result.stdout == ""
    assert result.stderr == f"{error}\n"


def test_an_error_nobody_foresaw_is_told_in_dutch_without_a_traceback(made: Dossier) -> None:
    made.fails_with(KeyError("artikel 99"))
    result = run("maak", "a.yaml")
    assert result.exit_code == 3
    assert "Wat: Er ging iets mis in tailor zelf." in result.stderr
    assert "KeyError" not in result.stderr
    assert "--debug" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("words", [("--debug", "maak", "a.yaml"), ("maak", "a.yaml", "--debug")])
def test_debug_shows_the_traceback_too(made: Dossier, words: tuple[str, ...]) -> None:
    made.fails_with(InputError("Weg."))
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith("Traceback")
    assert result.stderr.endswith("\nWat: Weg.\n")


def test_breaking_off_says_so(made: Dossier) -> None:
    made.fails_with(KeyboardInterrupt())
    result = run("maak", "a.yaml")
    assert result.exit_code == 130
    assert result.stderr.strip() == "Afgebroken."


def test_version_names_the_tool_and_the_model_text() -> None:
    result = run("--version")
    assert result.exit_code == 0
    tool, model = result.stdout.splitlines()
    assert tool == f"tailor {__version__}"
    assert ", versie " in model


def test_a_broken_installation_is_told_when_the_version_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(data, "PACKAGE", tmp_path / "tailor")
    result = run("--version")
    assert result.exit_code == 2
    assert "Installeer tailor opnieuw." in result.stderr


def test_schema_prints_json() -> None:
    result = run("schema")
    assert result.exit_code == 0
    assert isinstance(json.loads(result.stdout), dict)


def test_the_program_takes_the_words_of_its_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["/somewhere/tailor", "schema"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("{")


def test_the_editions_of_the_command_line_are_those_of_the_document() -> None:
    assert [editie.value for editie in Editie] == list(EDITIES)
