"""The commands about a list of parties."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tailor.answers import load, new_file
from tailor.cli import cli
from tailor.spreadsheet import import_parties

LIJST = "Naam;Soort;KvK\nDe Brug;ggz;1234567\nFout;ruimtevaart;\nAlderbroek;gemeente;\n"


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    new_file(path, "Aldermark")
    return path


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text(LIJST, encoding="utf-8")
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, ["partijen", *map(str, words)], prog_name="tailor")


def test_without_ja_only_the_preview_is_shown(bestand: Path, lijst: Path) -> None:
    before = bestand.read_bytes()
    result = run("importeren", bestand, lijst)
    assert result.exit_code == 1
    assert bestand.read_bytes() == before
    assert result.stdout.splitlines()[:3] == [
        "Rij 2: De Brug [de-brug] (nieuw)",
        "Rij 4: Alderbroek [alderbroek] (nieuw)",
        "Rij 2: KvK-nummer 1234567 aangevuld tot 01234567.",
    ]
    assert "  - Rij 3, Soort: Hier staat ‘ruimtevaart’." in result.stdout
    assert "Dit zou er gebeuren: 2 nieuw, 0 gewijzigd, 0 gelijk, 1 niet goed." in result.stdout


def test_with_ja_the_good_rows_are_taken(bestand: Path, lijst: Path) -> None:
    result = run("importeren", bestand, lijst, "--ja")
    assert result.exit_code == 1
    assert "Overgenomen: 2 nieuw" in result.stdout
    assert [str(p.sleutel) for p in load(bestand).known_parties] == ["de-brug", "alderbroek"]


def test_a_list_without_faults_ends_with_code_0_and_may_be_taken_again(bestand: Path, lijst: Path) -> None:
    lijst.write_text(LIJST.replace("ruimtevaart", "ggd"), encoding="utf-8")
    assert run("importeren", bestand, lijst, "--ja").exit_code == 0
    taken = bestand.read_bytes()
    result = run("importeren", bestand, lijst, "--ja")
    assert "Overgenomen: 0 nieuw, 0 gewijzigd, 3 gelijk." in result.stdout
    assert bestand.read_bytes() == taken


def test_the_preview_as_json(bestand: Path, lijst: Path) -> None:
    found = json.loads(run("importeren", bestand, lijst, "--json").stdout)
    assert found["overgenomen"] is False
    assert found["rijen"][0] == {"rij": 2, "sleutel": "de-brug", "wijziging": "nieuw"}
    assert found["fouten"][0]["kolom"] == "Soort"
    assert len(found["opmerkingen"]) == 1


def test_an_export_can_be_imported_again(bestand: Path, lijst: Path, tmp_path: Path) -> None:
    run("importeren", bestand, lijst, "--ja")
    uit = tmp_path / "terug.xlsx"
    assert run("exporteren", bestand, "--uit", uit).stdout == f"De lijst met 2 partijen staat in {uit}.\n"
    assert import_parties(uit, load(bestand)).antwoorden == load(bestand)


def test_no_file_of_the_user_is_replaced_unasked(bestand: Path, tmp_path: Path) -> None:
    uit = tmp_path / "partijen.xlsx"
    assert run("sjabloon", "--uit", uit).exit_code == 0
    uit.write_bytes(b"mijn werk")
    result = run("sjabloon", "--uit", uit)
    assert result.exit_code == 2
    assert "bestaat al" in result.stderr
    assert uit.read_bytes() == b"mijn werk"
    assert run("sjabloon", "--uit", uit, "--overschrijf").exit_code == 0
    assert run("exporteren", bestand, "--uit", uit).exit_code == 2


@pytest.mark.parametrize(
    ("name", "expected"),
    [("lijst.ods", "eindigt niet op .xlsx"), ("weg/lijst.xlsx", "kan niet worden opgeslagen")],
)
def test_a_place_where_no_list_can_be_written_is_explained(tmp_path: Path, name: str, expected: str) -> None:
    result = run("sjabloon", "--uit", tmp_path / name)
    assert result.exit_code == 2
    assert expected in result.stderr
