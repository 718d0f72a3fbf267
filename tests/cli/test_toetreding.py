"""The command ``toetreding``: who joins goes into the answers, and what is said of it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tailor import data
from tailor.answers import load
from tailor.cli import cli, toetreding
from tailor.dossier import accession, pack
from tailor.render import Format, Look, Printable

BRUG = """\
soort: ggz
naam: Stichting De Waterkant
rechtsvorm: privaat
vertegenwoordigers: [{naam: mevrouw A. Bos, functie: bestuurder}]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the answers file of the example, in a folder where a pack costs nothing to render."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pack, "_FORMATS", (Format("docx", words), Format("pdf", words)))
    monkeypatch.setattr(accession, "processes_for", lambda _count: 1)
    path = tmp_path / "huis.yaml"
    path.write_bytes(data.example().read_bytes())
    (tmp_path / "brug.yaml").write_text(BRUG, encoding="utf-8")
    return path


def words(document: Printable, _look: Look) -> bytes:
    return repr(document).encode()


def run(*asked: object) -> Result:
    return CliRunner().invoke(
        cli, ["toetreding", *map(str, asked), "--zonder-totaal"], prog_name="tailor", catch_exceptions=False
    )


def test_a_party_of_a_file_goes_into_the_answers_and_gets_a_pack(house: Path) -> None:
    result = run(house.name, "--partij", "brug.yaml")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "In de antwoorden staat nu één partij die toetreedt erbij.",
        "Nog niet alles is bekend:",
        "  Stichting De Waterkant: nog 2 antwoorden open",
        "In het pakket staat daar een lijn of een open plek. Vul het in met ‘tailor toetreding huis.yaml’.",
    ]
    assert result.stdout.splitlines() == [
        "Klaar: één toetredingspakket.",
        "Editie: concept.",
        f"Map: {Path('output/zvh-aldervliet/1.0/toetreding')}",
        "  stichting-de-waterkant: Stichting De Waterkant",
    ]
    after = load(house)
    assert [str(one.partij) for one in after.toetreders or ()] == ["stichting-de-waterkant"]
    assert house.read_text("utf-8").startswith(data.example().read_text("utf-8")[:2_000])


def test_the_same_file_again_changes_nothing_and_makes_the_same_pack(house: Path) -> None:
    first = run(house, "--partij", "brug.yaml", "--json")
    before = house.read_bytes()
    second = run(house, "--partij", "brug.yaml", "--json")
    assert house.read_bytes() == before
    one, other = (json.loads(result.stdout) for result in (first, second))
    assert one.pop("toegevoegd") == ["stichting-de-waterkant"]
    assert other.pop("toegevoegd") == []
    assert one == other


def test_without_a_file_everyone_who_has_not_signed_gets_a_pack(house: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Naam;Soort\nDe Oever;ggd\nDe Kade;ggd\n", encoding="utf-8")
    run(house, "--partij", "lijst.csv", "--uit", "een")
    run(house, "--uit", "twee")
    run(house, "--uit", "drie", "--alleen", "de-kade")
    names = [sorted(one.name for one in (tmp_path / place).iterdir()) for place in ("een", "twee", "drie")]
    assert names == [["de-kade", "de-oever"], ["de-kade", "de-oever"], ["de-kade"]]


def test_a_party_that_is_not_right_is_told_and_the_others_get_a_pack(house: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Naam;Soort\nDe Oever;ggd\nFout;ruimtevaart\n", encoding="utf-8")
    result = run(house, "--partij", "lijst.csv", "--partij", "weg.yaml", "--partij", "brug.yaml")
    assert result.exit_code == 1
    assert "Klaar: 2 toetredingspakketten." in result.stdout
    assert "Waar: lijst.csv, rij 3, Soort\n" in result.stderr
    assert "Waar: weg.yaml\n" in result.stderr


@pytest.mark.parametrize("files", [["weg.yaml"], ["weg.yaml", "leeg.yaml"]])
def test_files_without_anybody_change_nothing(files: list[str], house: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg.yaml").write_text("[]")
    before = house.read_bytes()
    result = run(house, *(word for file in files for word in ("--partij", file)))
    assert result.exit_code == 2
    assert "weg.yaml" in result.stderr and "Wat nu: " in result.stderr
    assert house.read_bytes() == before
    assert not (tmp_path / "output").exists()


def test_a_column_and_a_row_in_doubt_are_said_as_with_an_import(house: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Wie dan;Soort\nStichting Oever;ggd\n", encoding="utf-8")
    assert run(house, "--partij", "lijst.csv").exit_code == 2
    assert "De kolom ‘Wie dan’ is niet gelezen" in run(house, "--partij", "lijst.csv").stderr
    assert run(house, "--partij", "lijst.csv", "--kolom", "Wie dan=Naam").exit_code == 0
    (tmp_path / "meer.csv").write_text("Naam;Soort\nDe Oever;ggd\n", encoding="utf-8")
    assert "--rij 2=nieuw" in run(house, "--partij", "meer.csv").stderr
    assert run(house, "--partij", "meer.csv", "--rij", "2=nieuw").exit_code == 0
    assert len(load(house).toetreders or ()) == 2
    both = run(house, "--partij", "meer.csv", "--partij", "lijst.csv", "--rij", "2=nieuw")
    assert (both.exit_code, "maar één bestand" in both.stderr) == (2, True)


def test_where_nobody_joins_it_says_how_to_begin(house: Path) -> None:
    result = run(house)
    assert result.exit_code == 2
    assert "--partij BESTAND" in result.stderr
    assert "Er treedt niemand toe." in run(house, "--lijst").stdout


def test_the_list_tells_how_far_each_accession_is(house: Path) -> None:
    run(house, "--partij", "brug.yaml")
    text = house.read_text("utf-8").replace(
        "- partij: stichting-de-waterkant",
        "- partij: stichting-de-waterkant\n    staat: toegelaten\n    besluit_stuurgroep: 2026-12-10",
    )
    house.write_text(text, "utf-8")
    assert run(house, "--lijst").stdout.splitlines() == [
        "Stichting De Waterkant [stichting-de-waterkant]: toegelaten, nog 2 antwoorden open",
        "    besluit: 10 december 2026",
    ]
    assert json.loads(run(house, "--lijst", "--json").stdout)["toetredingen"] == [
        {
            "partij": "stichting-de-waterkant",
            "naam": "Stichting De Waterkant",
            "staat": "toegelaten",
            "besluit": "2026-12-10",
            "open_antwoorden": 2,
        }
    ]


def test_a_pack_that_fails_is_named_with_what_to_do(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: object, _order: object) -> object:
        raise KeyError("kapot")

    monkeypatch.setattr(pack.PackMaker, "_files", fail)
    result = run(house, "--partij", "brug.yaml")
    assert result.exit_code == 1
    assert "Het pakket voor Stichting De Waterkant is niet gemaakt." in result.stderr
    assert "Traceback" not in result.stderr
    assert "KeyError: 'kapot'" in run(house, "--debug").stderr
    assert json.loads(run(house, "--json").stdout)["niet_gemaakt"][0]["partij"] == "stichting-de-waterkant"


def test_how_far_the_work_is_shows_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    toetreding._progress()(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    told = toetreding._progress()
    told(1, 2)
    told(2, 2)
    assert capsys.readouterr().err == "\r1 van 2 pakketten\r2 van 2 pakketten\n"
