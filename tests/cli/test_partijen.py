"""The commands about a list of parties."""

import datetime
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

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
    assert result.stdout.splitlines()[:14] == [
        "Zo leest tailor de kolommen:",
        "  A  Naam → Naam (‘De Brug’, ‘Fout’, ‘Alderbroek’)",
        "  B  Soort → Soort (‘ggz’, ‘ruimtevaart’, ‘gemeente’)",
        "  C  KvK → KvK-nummer (‘1234567’)",
        'Klopt een kolom niet? Typ --kolom "kop=vraag", of --kolom "kop=niet" om de kolom weg te laten.',
        "",
        "Rij 2: De Brug [de-brug] (nieuw)",
        "    Soort: instelling voor geestelijke gezondheidszorg",
        "    Naam: De Brug",
        "    KvK-nummer: 01234567",
        "Rij 4: Alderbroek [alderbroek] (nieuw)",
        "    Soort: gemeente",
        "    Naam: Alderbroek",
        "Rij 2, KvK-nummer: 1234567 is aangevuld tot 01234567.",
    ]
    assert "  - Rij 3, Soort: ‘ruimtevaart’ is geen mogelijk antwoord." in result.stdout
    assert "U voegt 2 partijen toe. Eén rij kan niet mee." in result.stdout


def test_with_ja_the_good_rows_are_taken(bestand: Path, lijst: Path) -> None:
    result = run("importeren", bestand, lijst, "--ja")
    assert result.exit_code == 1
    assert "U heeft 2 partijen toegevoegd." in result.stdout
    assert [str(p.sleutel) for p in load(bestand).known_parties] == ["de-brug", "alderbroek"]


def test_a_list_without_faults_ends_with_code_0_and_may_be_taken_again(bestand: Path, lijst: Path) -> None:
    lijst.write_text(LIJST.replace("ruimtevaart", "ggd"), encoding="utf-8")
    assert run("importeren", bestand, lijst, "--ja").exit_code == 0
    taken = bestand.read_bytes()
    result = run("importeren", bestand, lijst, "--ja")
    assert "Gelijk gebleven: 3 partijen." in result.stdout
    assert bestand.read_bytes() == taken


def test_the_preview_as_json(bestand: Path, lijst: Path) -> None:
    found = json.loads(run("importeren", bestand, lijst, "--json").stdout)
    assert found["overgenomen"] is False
    row = found["rijen"][0]
    assert {key: row[key] for key in ("rij", "sleutel", "wijziging")} == {
        "rij": 2,
        "sleutel": "de-brug",
        "wijziging": "nieuw",
    }
    assert found["kolommen"][2] == {
        "kolom": "C",
        "kop": "KvK",
        "vraag": "KvK-nummer",
        "pad": "kvk",
        "waarden": ["1234567"],
    }
    assert row["verandert"]["KvK-nummer"] == [None, "01234567"]
    assert found["twijfel"] == []
    assert found["fouten"][0]["kolom"] == "Soort"
    assert len(found["opmerkingen"]) == 1


def test_an_export_can_be_imported_again(bestand: Path, lijst: Path, tmp_path: Path) -> None:
    run("importeren", bestand, lijst, "--ja")
    uit = tmp_path / "terug.xlsx"
    assert (
        run("exporteren", bestand, "--uit", uit).stdout == f"Het rekenblad met 2 partijen staat in {uit}.\n"
    )
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


def test_for_a_known_party_the_preview_shows_old_and_new(bestand: Path, lijst: Path) -> None:
    run("importeren", bestand, lijst, "--ja")
    lijst.write_text("Naam;KvK;Afkorting\nDe Brug;12345678;DB\n", encoding="utf-8")
    before = bestand.read_bytes()
    lines = run("importeren", bestand, lijst).stdout.split("\n\n")[1].splitlines()
    assert lines == [
        "Rij 2: De Brug [de-brug] (gewijzigd)",
        "    Afkorting: leeg → DB",
        "    KvK-nummer: 01234567 → 12345678",
    ]
    assert bestand.read_bytes() == before


@pytest.fixture
def twijfel(bestand: Path, lijst: Path) -> Path:
    """Return the answers with De Brug in them, beside a list that has Debrug."""
    run("importeren", bestand, lijst, "--ja")
    lijst.write_text("Naam;Soort;Afkorting\nDebrug;ggz;DB\n", encoding="utf-8")
    return bestand


def test_a_row_in_doubt_is_listed_and_not_taken(twijfel: Path, lijst: Path) -> None:
    before = twijfel.read_bytes()
    result = run("importeren", twijfel, lijst, "--ja")
    assert result.exit_code == 1
    assert "  - Rij 2: misschien is ‘Debrug’ dezelfde partij als De Brug [de-brug]." in result.stdout
    assert "Typ --rij 2=de-brug. Is het een andere? Typ --rij 2=nieuw." in result.stdout
    assert "Eén rij kan nog niet mee: het is niet zeker over welke partij het gaat." in result.stdout
    assert twijfel.read_bytes() == before


@pytest.mark.parametrize(
    ("said", "names"),
    [("2=de-brug", ["Debrug", "Alderbroek"]), ("2=nieuw", ["De Brug", "Alderbroek", "Debrug"])],
)
def test_who_says_whose_a_row_is_takes_it(twijfel: Path, lijst: Path, said: str, names: list[str]) -> None:
    assert run("importeren", twijfel, lijst, "--rij", said, "--ja").exit_code == 0
    assert [party.naam for party in load(twijfel).known_parties] == names


@pytest.mark.parametrize("said", ["2", "twee=de-brug", "2=debrug"])
def test_a_party_that_is_not_there_is_refused_for_a_row(twijfel: Path, lijst: Path, said: str) -> None:
    result = run("importeren", twijfel, lijst, "--rij", said, "--ja")
    assert result.exit_code == 2
    assert "Uw partijen: de-brug, alderbroek." in result.stderr


def test_a_column_goes_where_the_user_sends_it_or_is_left_out(bestand: Path, lijst: Path) -> None:
    lijst.write_text("Instelling;Soort;Roepnaam\nDe Brug;ggz;DB\n", encoding="utf-8")
    plain = run("importeren", bestand, lijst)
    assert "  A  Instelling → niet overgenomen (‘De Brug’)" in plain.stdout
    said = ("--kolom", "instelling=Naam", "--kolom", "C=partijen[].afkorting", "--kolom", "Soort=niet")
    shown = run("importeren", bestand, lijst, *said, "--ja")
    assert shown.exit_code == 0
    assert "  A  Instelling → Naam (‘De Brug’)" in shown.stdout
    assert "De kolom ‘Soort’ is niet gelezen: u neemt deze kolom niet over." in shown.stdout
    (party,) = load(bestand).known_parties
    assert (party.naam, party.afkorting, party.soort) == ("De Brug", "DB", None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Schoenmaat=Naam", "De kolommen zijn: Naam, Soort, KvK."),
        ("Naam", "De kolommen zijn: Naam, Soort, KvK."),
        ("Naam=Adress", "Bedoelt u ‘Adres’?"),
        ("Naam=Schoenmaat", "Noem een kop van het lege rekenblad"),
    ],
)
def test_a_column_or_question_that_is_not_there_is_refused(
    bestand: Path, lijst: Path, said: str, expected: str
) -> None:
    before = bestand.read_bytes()
    result = run("importeren", bestand, lijst, "--kolom", said, "--ja")
    assert result.exit_code == 2
    assert expected in result.stderr
    assert bestand.read_bytes() == before


def test_a_list_with_names_is_only_for_its_owner(bestand: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uit.xlsx"
    run("exporteren", bestand, "--uit", uit)
    assert uit.stat().st_mode & 0o777 == 0o600
    uit.chmod(0o644)
    run("exporteren", bestand, "--uit", uit, "--overschrijf")
    assert uit.stat().st_mode & 0o777 == 0o600


def test_a_list_that_cannot_be_written_leaves_the_old_one_whole(
    bestand: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    uit = tmp_path / "uit.xlsx"
    uit.write_bytes(b"mijn werk")
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(os, "fsync", full)
    result = run("exporteren", bestand, "--uit", uit, "--overschrijf")
    assert (result.exit_code, uit.read_bytes()) == (2, b"mijn werk")
    assert "kan niet worden opgeslagen" in result.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_a_list_that_is_replaced_stays_behind_its_symbolic_link(bestand: Path, tmp_path: Path) -> None:
    there, link = tmp_path / "elders.xlsx", tmp_path / "uit.xlsx"
    there.write_bytes(b"oud")
    link.symlink_to(there)
    assert run("exporteren", bestand, "--uit", link, "--overschrijf").exit_code == 0
    assert link.is_symlink()
    assert there.read_bytes().startswith(b"PK")


def test_a_list_of_which_no_heading_is_known_is_taken_when_its_columns_are_named(
    bestand: Path, lijst: Path
) -> None:
    lijst.write_text("Onze lijst\nInstelling,Waar\nDe Kade,Kade 2\n", encoding="utf-8")
    plain = run("importeren", bestand, lijst, "--ja")
    assert plain.exit_code == 2
    assert "geen kolommen die tailor kent" in plain.stderr
    said = ("--kolom", "Instelling=Naam", "--kolom", "Waar=Adres")
    assert run("importeren", bestand, lijst, *said, "--ja").exit_code == 0
    (party,) = load(bestand).known_parties
    assert (party.naam, party.adres) == ("De Kade", "Kade 2")


def test_an_empty_column_is_named_and_a_day_is_shown_as_a_day(bestand: Path, tmp_path: Path) -> None:
    book = Workbook()
    for row in (["Naam", "Soort", "Besluit B en W"], ["Oost", None, datetime.datetime(2026, 3, 14)]):
        book.active.append(row)
    book.save(tmp_path / "lijst.xlsx")
    shown = run("importeren", bestand, tmp_path / "lijst.xlsx").stdout.splitlines()
    assert shown[:4] == [
        "Zo leest tailor de kolommen:",
        "  A  Naam → Naam (‘Oost’)",
        "  C  Besluit B en W → Besluit B en W (‘14-03-2026’)",
        "Hierin staat niets: ‘Soort’.",
    ]
