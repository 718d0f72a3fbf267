"""What ``tailor uitgeven`` and ``tailor versies`` print, and with which code they end."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tailor.cli import cli
from tailor.dossier.documents import read_source
from tailor.dossier.issued import ANSWERS, Issued
from tailor.dossier.manifest import RECORD
from tailor.dossier.publish import reserve
from tests.dossier.issuing import FILES, house, issued, put, with_manifest


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def first(here: Path) -> Issued:
    return issued(house(here, "1.0", "2026-01-01"), Path("output")).issued


def run(*words: str, columns: int = 80) -> Result:
    return CliRunner().invoke(cli, list(words), prog_name="tailor", env={"COLUMNS": str(columns)})


def test_uitgeven_says_what_was_issued_and_what_to_do_from_now_on(here: Path, first: Issued) -> None:
    place = put(house(here, "1.1", "2026-02-01"), Path("output"))
    result = run("uitgeven", "huis.yaml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Uitgegeven: het privacyprotocol van Aldervliet, versie 1.1 van 1 februari 2026.",
        f"Voorganger: versie {first.versie}.",
        f"Map: {here / place}",
        "  protocol.docx",
        "  protocol.pdf",
        f"Ernaast: {RECORD} en {ANSWERS}.",
    ]
    assert result.stderr.splitlines() == [
        "Tailor verandert deze documenten niet meer. Bewaar ook een kopie van de hele map.",
        "Wilt u iets wijzigen? Geef uw tekst dan eerst een nieuw nummer en een nieuwe datum:",
        "  tailor zet huis.yaml document.versie=NUMMER document.datum=DATUM",
    ]


@pytest.mark.usefixtures("first")
def test_uitgeven_twice_is_no_error_and_says_so() -> None:
    result = run("uitgeven", "huis.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith("Al eerder uitgegeven: het privacyprotocol van Aldervliet, versie 1.0")
    assert "Er is niets veranderd." in result.stdout
    assert "Voorganger: geen." in result.stdout
    assert "nieuwer" not in result.stderr


def test_uitgeven_says_that_a_later_version_stays_in_force(here: Path) -> None:
    issued(house(here, "2.0", "2026-03-01"), Path("output"))
    put(house(here, "1.9", "2026-02-01"), Path("output"))
    result = run("uitgeven", "huis.yaml")
    assert result.exit_code == 0
    assert result.stderr.startswith("Let op: versie 2.0 van 1 maart 2026 is nieuwer en is al uitgegeven.")


def test_uitgeven_as_data_is_the_record_with_its_place_and_hash(here: Path) -> None:
    put(house(here), Path("output"))
    data = json.loads(run("uitgeven", "huis.yaml", "--json").stdout)
    assert (data["nieuw"], data["nieuwste"]) == (True, True)
    folder = Path(data["map"]).parent
    recorded = json.loads((folder / RECORD).read_bytes())
    assert {key: data[key] for key in recorded} == recorded
    assert len(data["sha256"]) == 64


def test_maak_into_an_issued_version_says_to_give_the_text_a_new_number(first: Issued) -> None:
    assert run("zet", "huis.yaml", "datalekken.meldtermijn_uren=12").exit_code == 0
    for words in (("maak", "huis.yaml", "--editie", "definitief"), ("uitgeven", "huis.yaml")):
        result = run(*words)
        assert result.exit_code == 2
        assert "Wat: Versie 1.0 van Aldervliet is uitgegeven." in result.stderr
        assert "tailor zet ANTWOORDEN document.versie=NUMMER document.datum=DATUM" in result.stderr
    assert first.damage() == {}


def test_documents_that_were_changed_are_not_issued_with_code_1(here: Path) -> None:
    (put(house(here), Path("output")) / "protocol.pdf").write_bytes(b"other pages")
    result = run("uitgeven", "huis.yaml")
    assert result.exit_code == 1
    assert "‘protocol.pdf’" in result.stderr


@pytest.mark.usefixtures("first")
def test_versies_lists_a_few_lines_for_each_version(here: Path) -> None:
    second = issued(house(here, "1.1", "2026-02-01"), Path("output")).issued
    put(house(here, "1.2", "2026-03-01"), Path("output"))
    result = run("versies", "huis.yaml")
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if "Controlegetal" not in line] == [
        "Versies van Aldervliet: 3.",
        "",
        "Versie 1.2: om te tekenen, nog niet uitgegeven",
        "  Datum: 1 maart 2026",
        "  Map: output/aldervliet/1.2",
        "",
        "Versie 1.1: uitgegeven, de nieuwste",
        "  Datum: 1 februari 2026",
        "  Voorganger: versie 1.0",
        "  Map: output/aldervliet/1.1",
        "",
        "Versie 1.0: uitgegeven, opgevolgd door versie 1.1",
        "  Datum: 1 januari 2026",
        "  Voorganger: geen",
        "  Map: output/aldervliet/1.0",
    ]
    assert f"  Controlegetal: {second.sha256[:12]}\n" in result.stdout


def test_versies_names_what_is_not_as_it_was_issued_with_code_1(first: Issued) -> None:
    (first.dossier / "protocol.pdf").unlink()
    result = run("versies", "huis.yaml")
    assert result.exit_code == 1
    assert result.stdout.endswith(
        "  Niet meer zoals het is uitgegeven:\n  - ontbreekt: definitief/protocol.pdf\n"
    )


def test_versies_as_data_has_the_whole_hashes(first: Issued) -> None:
    data = json.loads(run("versies", "huis.yaml", "--json").stdout)
    assert data["huis"] == "Aldervliet"
    assert data["versies"] == [
        {
            "versie": "1.0",
            "datum": "2026-01-01",
            "staat": "uitgegeven",
            "nieuwste": True,
            "voorganger": None,
            "opvolgers": [],
            "sha256": first.sha256,
            "antwoorden_sha256": first.answers_hash,
            "toetredingspakketten": 0,
            "map": "output/aldervliet/1.0",
            "beschadigd": [],
        }
    ]


def test_a_house_without_a_version_is_told_so(here: Path) -> None:
    house(here)
    result = run("versies", "huis.yaml")
    assert result.exit_code == 0
    assert result.stdout == "Van Aldervliet staat nog geen versie in output. Maak eerst een concept.\n"


@pytest.mark.usefixtures("first")
def test_no_line_of_versies_is_wider_than_a_narrow_screen() -> None:
    said = run("versies", "huis.yaml", columns=40).stdout.splitlines()
    assert [line for line in said if len(line) >= 40 and " " in line.strip()] == []


def test_versies_counts_the_packs_and_says_that_a_version_has_no_number(here: Path, first: Issued) -> None:
    with reserve(first.folder / "toetreding" / "brug") as pack:
        pack.publish(with_manifest(house(here), FILES))
    unnumbered = house(here)
    text = unnumbered.path.read_text(encoding="utf-8").replace('versie: "1.0"', "versie: nog niet bekend")
    unnumbered.path.write_text(text, encoding="utf-8")
    put(read_source(unnumbered.path), Path("output"))
    said = run("versies", "huis.yaml").stdout
    assert "  Toetredingspakketten: 1\n" in said
    assert "\nZonder nummer: om te tekenen, nog niet uitgegeven\n" in said
