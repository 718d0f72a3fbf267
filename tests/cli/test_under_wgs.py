"""What the commands say of a house under the WGS: ``toon``, ``waar``, ``zet`` and ``status``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tailor.answers import load, save
from tailor.assemble import read_model
from tailor.cli import cli
from tests.houses import TEMPLATES
from tests.law import lawful, one_by_one

MODEL = read_model(TEMPLATES)
OF_2_2 = next(one for one in MODEL.aanpassingen if any(str(edit.citation) == "2.2" for edit in one.edits))
LAST = MODEL.aanpassingen[-1].number
DRAFT = "concepttekst, laten toetsen door een jurist"


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


def house(folder: Path, wet: str = "wgs", **changes: object) -> Path:
    path = folder / "huis.yaml"
    save(path, lawful(wet, changes))
    return path


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_an_adapted_clause_says_which_adaptation_and_act_and_that_it_is_a_draft(
    tmp_path: Path, wet: str
) -> None:
    said = run("toon", house(tmp_path, wet), "2.2").stdout
    assert f"- Aanpassing {OF_2_2.number}, {DRAFT} ({OF_2_2.changes[:30]}" in said
    assert f"Bron: {OF_2_2.source}." in said
    assert f"Aanpassing {OF_2_2.number}: {OF_2_2.changes[:30]}" in said
    assert "Concepttekst, laten toetsen door een jurist." in said
    data = json.loads(run("toon", tmp_path / "huis.yaml", "2.2", "--json").stdout)
    assert {one["laag"] for one in data["lot"]} == {"wgs"}
    assert {one["bron"] for one in data["herkomst"] if one["soort"] == "wet"} == {
        f"aanpassing {OF_2_2.number}"
    }


def test_what_an_adaptation_put_in_is_shown_by_its_address_and_by_its_number_here(tmp_path: Path) -> None:
    new = next(str(one) for one in OF_2_2.new)
    said = run("toon", house(tmp_path), new).stdout
    assert f"Toegevoegd. Aanpassing {OF_2_2.number}: " in said


def test_an_answer_that_only_an_adaptation_prints_is_found_where_it_stands(tmp_path: Path) -> None:
    said = run("waar", house(tmp_path), "wgs.contactpunt").stdout
    assert "«Alderbroek»" in said and "Contactpunt:" in said
    left = run("waar", house(tmp_path, aanpassingen={"keuze": "geen"}), "wgs.contactpunt").stdout
    assert "staat nu in geen enkel document" in left


def test_status_says_how_many_are_taken_and_whether_a_lawyer_read_them(tmp_path: Path) -> None:
    path = house(tmp_path, **one_by_one(OF_2_2.number))
    said = " ".join(run("status", path).stdout.split())
    count = 1 + len(OF_2_2.needs)
    assert f"die bij uw huis passen, neemt u er {count} over. Wel een eis van de wet" in said
    assert "Nog geen jurist heeft de aanpassingen gelezen." in said
    assert len(json.loads(run("status", path, "--json").stdout)["aanpassingen"]) == 2
    outside = house(tmp_path, "buiten_wgs")
    assert json.loads(run("status", outside, "--json").stdout)["aanpassingen"] == []


@pytest.mark.parametrize(
    "change",
    [
        f"aanpassingen.gekozen=[{OF_2_2.number}, W99]",
        'afwijkingen[+]={bepaling: "2.2", soort: vervang, tekst: Eigen tekst., reden: Zo., herstelt: [W99]}',
    ],
)
def test_a_number_that_is_not_in_the_list_is_refused_with_the_one_that_is_meant(
    tmp_path: Path, change: str
) -> None:
    path = house(tmp_path, **one_by_one(OF_2_2.number))
    before = path.read_bytes()
    done = run("zet", path, change)
    assert done.exit_code == 2 and "kent geen nummer W99" in done.output and "Bedoelt u W" in done.output
    assert path.read_bytes() == before


def test_any_number_of_the_list_can_be_typed(tmp_path: Path) -> None:
    path = house(tmp_path)
    own = f'{{bepaling: "2.2", soort: vervang, tekst: Eigen tekst., reden: Zo is het., herstelt: [{LAST}]}}'
    assert run("zet", path, f"afwijkingen[+]={own}").exit_code == 0
    assert load(path).afwijkingen[0].herstelt == (LAST,)
