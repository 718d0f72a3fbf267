"""The stages of a house against the model: a layer each, by its own author."""

from typing import Any

import pytest

from tailor.answers import Antwoorden, load
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.document import lines
from tailor.redline.compare import compare, stages
from tailor.redline.types import Redline
from tests.houses import TEMPLATES, answers
from tests.redline.helpers import check, marks, shown

HOUSES = ("voorbeeld", "een-gemeente", "concept", "groot")
DEVIATIONS: list[dict[str, Any]] = [
    {"bepaling": "13.2", "soort": "vervalt"},
    {"bepaling": "22.2", "soort": "vervang_woorden", "woorden": "schriftelijke", "tekst": "getekende"},
    {"bepaling": "4.1", "soort": "voeg_toe_na", "tekst": "Partijen houden zich aan {artikel 3.2}."},
    {"bepaling": "overweging 3", "soort": "verplaats_na", "na": "overweging 6"},
]


def deviating(*afwijkingen: dict[str, Any], correcties: str = "aanbevolen") -> Antwoorden:
    found = [{"reden": "Zo werkt het hier.", **one} for one in afwijkingen]
    return answers({"afwijkingen": found, "correcties.keuze": correcties})


def redline(antwoorden: Antwoorden, editie: Editie = Editie.CONCEPT) -> Redline:
    made = list(stages(read_model(TEMPLATES), antwoorden, editie))
    found = compare(made)
    check(found, made)
    return found


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("editie", list(Editie))
def test_the_last_stage_of_an_example_is_its_text_and_every_change_has_its_author(
    house: str, editie: Editie
) -> None:
    antwoorden = load(TEMPLATES.parent / "answers" / f"{house}.yaml")
    found = redline(antwoorden, editie)
    assert found.new == assemble(read_model(TEMPLATES), antwoorden, editie)
    huis = found.new.huis
    allowed = ("Correctie", "Ingevuld", f"Eigen wens {huis}", f"Afwijking {huis}")
    assert [one for one in allowed if one in found.authors] == list(found.authors)
    assert {mark.author for mark in marks(found)} == set(found.authors)


def test_each_layer_marks_its_own_changes() -> None:
    found = redline(deviating(*DEVIATIONS))
    house = "Afwijking Zorg- en veiligheidshuis Oostmark"
    assert found.authors == ("Correctie", "Ingevuld", house)
    by_author = {
        name: [line for line in shown(found) if f"[vervallen {name}]" in line] for name in found.authors
    }
    assert len(by_author[house]) == 1
    assert sum("verplaatst" in line and house in line for line in shown(found)) == 2
    lid = next(line for line in shown(found) if "leggen de afspraken tussen hen" in line)
    assert "in een [-schriftelijke-A][+getekende+A] overeenkomst" in lid
    assert "[-[…]-I][+De gemeente Alderbroek+I]" in lid
    assert "aan te [-gaangaan-C][+gaan+C]" in lid
    assert any(line.startswith(f"[ingevoegd {house}] [+Partijen houden zich aan") for line in shown(found))


def test_a_reference_past_a_clause_that_a_deviation_dropped_is_listed_and_not_marked() -> None:
    found = redline(deviating({"bepaling": "14.2", "soort": "vervalt"}))
    moved = [(str(v.citation), v.place, v.old, v.new) for v in found.shifted if v.old == "14.3"]
    assert moved[:2] == [("14.4", "artikel 14.3", "14.3", "14.2"), ("14.5", "artikel 14.4", "14.3", "14.2")]
    assert not any("-14.3-" in line or "+14.2+" in line for line in shown(found))


def test_a_wish_that_leans_on_a_deviation_is_one_stage_with_it() -> None:
    leden = [f"Partijen dragen deel {number}." for number in range(1, 7)]
    found = redline(
        answers(
            {
                "aansprakelijkheid": {"keuze": "eigen", "leden": leden, "reden": "Zo is het."},
                "overwegingen": {"lijst": [{"tekst": "Partijen lezen ook {artikel 25.6}"}]},
            }
        )
    )
    assert found.authors == ("Correctie", "Ingevuld", "Afwijking Zorg- en veiligheidshuis Oostmark")


def test_a_layer_that_changes_nothing_has_no_stage() -> None:
    made = stages(read_model(TEMPLATES), deviating(correcties="geen"), Editie.CONCEPT)
    assert [stage.author for stage in made] == ["", "Ingevuld"]


def test_the_notes_are_corrected_in_the_edition_that_holds_them() -> None:
    antwoorden = deviating()
    first, second, *_ = stages(read_model(TEMPLATES), antwoorden, Editie.TOELICHTING)
    assert "Toelichting:" in lines(first.document, labels=False)
    assert "Toelichting:" in lines(second.document, labels=False)
    for editie in (Editie.CONCEPT, Editie.DEFINITIEF):
        texts = [lines(s.document, labels=False) for s in stages(read_model(TEMPLATES), antwoorden, editie)]
        assert not any("Toelichting:" in words for words in texts)


def test_the_punctuation_that_a_correction_asks_is_the_corrections_own() -> None:
    given = answers({"correcties": {"keuze": "een_voor_een", "gekozen": ["C38"]}})
    (line,) = [line for line in shown(redline(given)) if "bezwaar te maken tegen" in line]
    assert "[-;-C][+.+C]" in line
