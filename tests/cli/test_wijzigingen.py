"""What happens to a party after the signing, on the command line: said and saved, or refused."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tailor.answers import load, save
from tailor.answers.questions.partijdelen import PartijStatus, WijzeVanVertrek
from tailor.cli import cli
from tests.houses import BASE, answers


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


@pytest.mark.parametrize(
    ("option", "how"), [((), WijzeVanVertrek.OPZEGGING), (("--uitsluiting",), WijzeVanVertrek.UITSLUITING)]
)
def test_a_party_leaves_with_its_day_and_what_there_is_to_do(
    house: Path, option: tuple[str, ...], how: WijzeVanVertrek, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house.parent)
    result = run("uittreding", house, "brug", "--datum", "1 maart 2027", *option)
    assert result.exit_code == 0, result.output
    assert "partijen[brug].status is nu: vertrokken" in result.output
    assert "geen toegang meer" in result.output
    party = load(house).partij("brug")
    assert party is not None and party.status is PartijStatus.VERTROKKEN
    assert party.vertrek is not None
    assert (party.vertrek.wijze, str(party.vertrek.datum)) == (how, "2027-03-01")
    (folder,) = (house.parent / "output").glob("*/*/uittreding/brug")
    names = sorted(one.name.partition("-oostmark")[0] for one in folder.iterdir())
    assert names == ["brief-vertrek", "brief-vertrek", "manifest.json"]
    assert run("uittreding", house, "brug", "--datum", "1-3-2027", *option).exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("brugg", "--datum", "2027-03-01"), "Bedoelt u ‘brug’?"),
        (("brug", "--datum", "1 maart 27"), "het jaar moet vier cijfers hebben"),
        (("brug", "--datum", "31-2-2027"), "die dag bestaat niet"),
        (("brug", "--datum", "morgen"), "‘morgen’ is geen datum"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    house: Path, words: tuple[str, ...], said: str
) -> None:
    before = house.read_bytes()
    result = run("uittreding", house, *words)
    assert result.exit_code == 2
    assert said.casefold() in result.output.casefold()
    assert house.read_bytes() == before


def test_another_name_and_somebody_else_are_one_act_each(house: Path) -> None:
    assert run("partijen", "hernoemen", house, "brug", "Stichting De Oever").exit_code == 0
    person = ("--naam", "mevrouw A. Bos", "--functie", "bestuurder")
    result = run("partijen", "vertegenwoordiger", house, "brug", *person, "--json")
    assert json.loads(result.output)["gewijzigd"]
    party = load(house).partij("brug")
    assert party is not None and party.naam == "Stichting De Oever"
    assert isinstance(party.vertegenwoordigers, tuple)
    assert [one.naam for one in party.vertegenwoordigers] == ["mevrouw A. Bos"]


@pytest.mark.parametrize("name", ["De \x07Oever", "\u202eOever"])
def test_a_name_that_cannot_be_printed_is_refused(house: Path, name: str) -> None:
    result = run("partijen", "hernoemen", house, "brug", name)
    assert result.exit_code == 2
    assert load(house) == answers()


NEW = {
    "sleutel": "baken",
    "soort": "slachtofferhulp",
    "naam": "Slachtofferhulp Baken",
    "status": "treedt_toe",
}


def with_newcomer(path: Path, **accession: str) -> Path:
    """Save a house with an organisation that joins."""
    given = {"partijen": [*BASE["partijen"], NEW], "toetreders": [{"partij": "baken", **accession}]}
    save(path, answers(given))
    return path


def test_who_signed_is_a_party_and_what_that_means_for_the_others_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = with_newcomer(Path("huis.yaml"), besluit_stuurgroep="2027-01-15")
    day = ("--getekend", "4 februari 2027", "--plaats", "Tiel", "--medeondertekenaar", "I. Oud")
    result = run("toetreding", path, "--alleen", "baken", *day)
    assert result.exit_code == 0, result.output
    for said in ("partijen[baken].status is nu: getekend", "artikel 27.3", "artikel 27.2"):
        assert said in result.output
    (folder,) = (tmp_path / "output").glob("*/*")
    assert {one.name for one in folder.iterdir()} >= {"geconsolideerd", "geconsolideerd-wijzigingen"}
    (accession,) = load(path).toetreders
    assert (accession.plaats_ondertekening, accession.naam_stuurgroep) == ("Tiel", "I. Oud")
    again = run("toetreding", path, "--alleen", "baken", *day)
    assert again.exit_code == 2 and "heeft al getekend" in again.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--alleen", "baken", "--getekend", "2027-02-04"), "nog niet besloten"),
        (("--getekend", "2027-02-04"), "Noem één partij met --alleen"),
        (("--alleen", "baken", "--getekend", "straks"), "‘straks’ is geen datum"),
        (("--alleen", "brug", "--getekend", "2027-02-04"), "er loopt geen toetreding"),
    ],
)
def test_a_signature_that_cannot_be_changes_nothing(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    path = with_newcomer(tmp_path / "huis.yaml")
    before = path.read_bytes()
    result = run("toetreding", path, *words)
    assert result.exit_code == 2
    assert said.casefold() in result.output.casefold()
    assert path.read_bytes() == before


def test_on_plain_lines_it_is_asked_who_joins_and_stopping_keeps_what_was_said(tmp_path: Path) -> None:
    path = with_newcomer(tmp_path / "huis.yaml")
    words = ["toetreding", str(path), "--eenvoudig"]
    result = CliRunner().invoke(cli, words, input="7\n", prog_name="tailor")
    assert "Wie treedt toe?" in result.output
    assert "Slachtofferhulp Baken" in result.output
    assert "Al uw antwoorden zijn bewaard" in result.output
    assert result.exit_code == 0
