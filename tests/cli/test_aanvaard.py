"""The command ``aanvaard``: what blocks is accepted or taken back, and the definitive edition follows."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor.answers import load
from tailor.check import RULES
from tailor.cli import cli
from tailor.path import Pad
from tests.houses import TEMPLATES

BY = ("--door", "mr. A. Bos", "--functie", "jurist gemeente Alderbroek", "--datum", "2026-10-01")
WHY = ("--reden", "Woonstad treedt later toe.")
RULE = "partijen-convenant"
ACCEPTED = (
    "Aanvaard door mr. A. Bos, jurist gemeente Alderbroek, op 1 oktober 2026: Woonstad treedt later toe."
)


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


def put(path: Path, *pairs: str) -> None:
    done = run("zet", path, *pairs)
    assert done.exit_code == 0, done.output


def findings(path: Path, rule: str) -> list[dict[str, Any]]:
    found = json.loads(run("controleer", path, "--json").stdout)
    return [one for one in found["bevindingen"] if one["regel"] == rule]


@pytest.fixture
def bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path(shutil.copy(TEMPLATES.parent / "answers" / "voorbeeld.yaml", tmp_path / "huis.yaml"))
    put(path, "convenant.partijen_gelijk=nee")
    return path


def made(path: Path, out: str) -> Result:
    return run("maak", path, "--editie", "definitief", "--html", "--uit", out)


def test_the_definitive_edition_waits_for_an_acceptance_and_the_justification_tells_it(
    bestand: Path, tmp_path: Path
) -> None:
    refused = made(bestand, "een")
    assert refused.exit_code == 1
    assert "De partijen zijn niet dezelfde als die van het Convenant." in " ".join(refused.output.split())
    assert not (tmp_path / "een").exists()

    done = run("aanvaard", bestand, RULE, *BY, *WHY)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Aanvaard: 1 bevinding.")
    (found,) = findings(bestand, RULE)
    assert found["aanvaard"] == ACCEPTED
    assert run("controleer", bestand).exit_code == 0

    result = made(bestand, "twee")
    assert result.exit_code == 0, result.output
    (page,) = (tmp_path / "twee").rglob("*erantwoording*.html")
    words = " ".join(page.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ").split())
    assert "Aanvaard door mr. A. Bos" in words
    assert "1 oktober 2026" in words
    assert "Woonstad treedt later toe" in words

    put(bestand, "partijen[ggd].status=weigert")
    again = made(bestand, "drie")
    assert again.exit_code == 1
    told = findings(bestand, "aanvaarding-vervallen")
    assert ["mr. A. Bos" in one["melding"] for one in told] == [True]


def test_an_acceptance_is_taken_back_for_all_places_or_for_one(bestand: Path) -> None:
    rule = "verouderde-verwijzing"
    every = findings(bestand, rule)
    done = run("aanvaard", bestand, rule, *BY, *WHY)
    assert done.output.startswith(f"Aanvaard: {len(every)} bevindingen.")
    assert all(one["aanvaard"] for one in findings(bestand, rule))

    back = run("aanvaard", bestand, rule, "--bij", "artikel 28.2", "--intrekken")
    assert back.output == f"Ingetrokken: 1 bevinding van ‘{rule}’.\n"
    left = [one for one in findings(bestand, rule) if not one["aanvaard"]]
    assert [one["artikel_model"] for one in left] == ["28.2"]

    for place in (findings(bestand, rule)[0]["kenmerk"], "17.5", "aanvaard[0]"):
        back = run("aanvaard", bestand, rule, "--bij", place, "--intrekken")
        assert back.output == f"Ingetrokken: 1 bevinding van ‘{rule}’.\n", place
    assert len([one for one in findings(bestand, rule) if not one["aanvaard"]]) == 4

    assert run("aanvaard", bestand, rule, "--intrekken").exit_code == 0
    assert load(bestand).aanvaard == ()
    nothing = run("aanvaard", bestand, rule, "--bij", "28.2", "--intrekken")
    assert nothing.exit_code == 2
    assert "Er is niets aanvaard van de regel ‘verouderde-verwijzing’ bij 28.2." in nothing.output


def test_only_one_place_is_accepted_and_the_file_says_which(bestand: Path) -> None:
    done = run("aanvaard", bestand, "verouderde-verwijzing", "--bij", "28.2", *BY, *WHY)
    assert done.output.startswith("Aanvaard: 1 bevinding.")
    assert Pad("aanvaard[0].bij").find(load(bestand)) == "28.2"
    assert Pad("aanvaard[1]").find(load(bestand)) is None
    twice = run("aanvaard", bestand, "verouderde-verwijzing", "--bij", "28.2", *BY, *WHY)
    assert twice.exit_code == 2
    assert "vindt niets bij 28.2 wat nog niet is aanvaard" in twice.output


@pytest.mark.parametrize("name", sorted(name for name, rule in RULES.items() if not rule.acceptable))
def test_what_nobody_can_accept_is_refused(name: str, bestand: Path) -> None:
    before = bestand.read_bytes()
    done = run("aanvaard", bestand, name, *BY, *WHY)
    assert done.exit_code == 2
    assert "Deze bevinding kan niemand aanvaarden." in done.output
    assert bestand.read_bytes() == before


@pytest.mark.parametrize("without", ["--door", "--functie", "--datum", "--reden"])
def test_a_name_a_function_a_date_and_a_reason_are_needed(without: str, bestand: Path) -> None:
    words = [*BY, *WHY]
    at = words.index(without)
    done = run("aanvaard", bestand, RULE, *words[:at], *words[at + 2 :])
    assert done.exit_code == 2
    assert without in done.output
    assert load(bestand).aanvaard == ()


def test_a_rule_that_does_not_exist_is_refused_with_what_may_be_meant(bestand: Path) -> None:
    done = run("aanvaard", bestand, "partijen-convenants", *BY, *WHY)
    assert done.exit_code == 2
    assert "Bedoelt u partijen-convenant?" in done.output
