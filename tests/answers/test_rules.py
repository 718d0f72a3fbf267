"""Answers that contradict each other are refused, and both ends are named."""

from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import set_answers
from tailor.answers.questionnaire import party_questions
from tailor.errors import InputError
from tailor.path import Pad
from tests.answers.files import refused, write

TWO = "partijen:\n  - sleutel: a\n  - sleutel: b\n"


@pytest.mark.parametrize(
    ("text", "waar", "waarom"),
    [
        (
            "partijen:\n  - sleutel: alderbroek\nbeveiliging:\n  verantwoordelijke_partij: alderbroeck\n",
            "regel 4, beveiliging.verantwoordelijke_partij",
            "‘alderbroeck’ is geen partij uit uw lijst. Bedoelt u ‘alderbroek’?",
        ),
        (
            TWO + "datalekken:\n  verantwoordelijke_partij: zzz\n",
            "regel 5, datalekken.verantwoordelijke_partij",
            "‘zzz’ is geen partij uit uw lijst. Kies: a of b.",
        ),
        (
            TWO + "verwerkers:\n  toestemming_door: stuurgoep\n",
            "regel 5, verwerkers.toestemming_door",
            "‘stuurgoep’ is geen partij uit uw lijst en geen orgaan. Bedoelt u ‘stuurgroep’?",
        ),
        (
            TWO + "    vertegenwoordigd_door: c\n",
            "regel 4, partijen[1].vertegenwoordigd_door (partij ‘b’)",
            "‘c’ is geen partij uit uw lijst. Kies: a of b.",
        ),
        (
            "partijen:\n  - sleutel: a\n    vertegenwoordigd_door: a\n",
            "regel 3, partijen[0].vertegenwoordigd_door (partij ‘a’)",
            "De partij vertegenwoordigt zichzelf: a door a. Kies aan het eind van de rij een partij die "
            "zelf tekent.",
        ),
        (
            TWO + "  - sleutel: a\n",
            "regel 4, partijen[2].sleutel (partij ‘a’)",
            "De sleutel ‘a’ staat ook op plaats 1 van de lijst. Geef elke partij een eigen korte naam.",
        ),
        (
            "partijen:\n  - sleutel: stuurgroep\n",
            "regel 2, partijen[0].sleutel (partij ‘stuurgroep’)",
            "‘stuurgroep’ is de naam van een orgaan. Geef de partij een andere korte naam.",
        ),
        (
            "overwegingen:\n  lijst:\n    - model: 1\n    - tekst: x\n    - model: 1\n",
            "regel 5, overwegingen.lijst[2].model",
            "Overweging 1 staat ook op plaats 1 van de lijst. Noem elke overweging van het model één keer.",
        ),
        (
            "taken:\n  letters: eigen\n  lijst:\n    - model: c\n    - tekst: x\n    - model: c\n",
            "regel 6, taken.lijst[2].model",
            "Letter c staat ook op plaats 1 van de lijst. Noem elke letter van het model één keer.",
        ),
        (
            "termen:\n  - term: manager\n  - term: manager\n",
            "regel 3, termen[1].term",
            "De term ‘Manager’ staat ook op plaats 1 van de lijst. Noem elke term één keer.",
        ),
    ],
)
def test_a_contradiction_names_both_ends(tmp_path: Path, text: str, waar: str, waarom: str) -> None:
    error = refused(tmp_path, text)
    assert error.waar == f"huis.yaml, {waar}"
    assert error.waarom == waarom
    assert error.nu == "Verbeter deze regel en probeer het opnieuw."


@pytest.mark.parametrize("parties", ["", "partijen: nog niet bekend\n"])
def test_a_party_may_be_named_while_the_list_is_not_known(tmp_path: Path, parties: str) -> None:
    house = load(write(tmp_path, f"{parties}beveiliging:\n  verantwoordelijke_partij: a\n"))
    assert house.beveiliging.verantwoordelijke_partij == "a"


def test_a_circle_of_parties_is_named_at_each_of_them(tmp_path: Path) -> None:
    text = """\
partijen:
  - sleutel: a
    vertegenwoordigd_door: b
  - sleutel: b
    vertegenwoordigd_door: c
  - sleutel: c
    vertegenwoordigd_door: a
  - sleutel: d
    vertegenwoordigd_door: a
"""
    error = refused(tmp_path, text)
    assert error.wat == "Het antwoordenbestand klopt op 3 plaatsen niet."
    assert "a door b door c door a" in error.waarom
    assert "partij ‘d’" not in error.waarom


@pytest.mark.parametrize("question", party_questions(), ids=str)
def test_every_answer_that_may_name_a_party_is_held_against_the_list(question: Pad) -> None:
    outside = {"buiten": {"partijen": ["a", "b"]}}
    joining = [{"partij": "a"}, {"partij": "b"}]
    data = {"partijen": [{"sleutel": "a"}, {"sleutel": "b"}], "wgs": outside, "toetreders": joining}
    two = Antwoorden.model_validate(data)
    pad = question.at(1) if question.listed else question
    assert pad.find(set_answers(two, {pad: "a"})) == "a"
    with pytest.raises(InputError, match="‘c’ is geen partij uit uw lijst"):
        set_answers(two, {pad: "c"})
