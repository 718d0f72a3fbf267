"""What is the house's own wish, and what the model asks or offers."""

from typing import Any

import pytest

from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.wishes import wishes, without_wishes
from tests.everything import everything
from tests.houses import BASE, TEMPLATES, ZORG, answers, gemeente

MODEL = read_model(TEMPLATES)
OVERIG = {
    **ZORG,
    "sleutel": "wonen",
    "soort": "overig",
    "naam": "Stichting Wonen",
    "eigen_taak": "de verhuur van woningen",
    "eigen_grondslag": "artikel 45 van de Woningwet",
}
WISHES: list[tuple[dict[str, Any], str]] = [
    ({"bewaren.termijn_vernietiging_maanden": 6}, "het aantal maanden tot vernietiging: 6, in het model 12"),
    ({"evaluatie.termijn_jaren": 1}, "het aantal jaren tot de evaluatie: 1, in het model 2"),
    ({"inwerkingtreding.moment": "per_partij"}, "het moment van inwerkingtreding: voor elke partij vanaf"),
    (
        {"gemeenten.formule": "artikel_171"},
        "de formule waarmee gemeenten meedoen: ook de gemeente",
    ),
    (
        {"huis.aanduiding": {"enkelvoud": "Veiligheidskamer", "lidwoord": "de", "meervoud": "Kamers"}},
        "de eigen aanduiding van het huis: ‘Veiligheidskamer’",
    ),
    (
        {
            "termen": [
                {"term": "manager", "enkelvoud": "Leider", "lidwoord": "de", "meervoud": "Leiders"},
            ]
        },
        "de eigen woorden voor termen van het model: ‘Leider’ voor ‘Manager’",
    ),
    ({"overwegingen": {"lijst": [{"model": 2}]}}, "de overwegingen"),
    ({"taken.letters": "eigen", "taken.lijst": [{"model": "a"}]}, "de soorten partijen in artikel 6.4"),
    ({"bijlage2.doelen.intake": ["om te weten wie er is"]}, "de extra doelen bij Intake"),
    (
        {"bijlage4.categorie1.vervalt": ["financieel"]},
        "de gegevens van categorie 1 die u gebruikt: financiële gegevens",
    ),
    ({"bijlage4.categorie3.toegevoegd": ["het kenteken"]}, "de extra gegevens van categorie 3"),
    ({"partijen": [*BASE["partijen"], OVERIG]}, "de taak van Stichting Wonen in artikel 6.4"),
]
"""Answers that change what the model has as it stands, and what they are called."""


@pytest.mark.parametrize(("changes", "what"), WISHES, ids=[what for _, what in WISHES])
def test_an_answer_that_changes_what_the_model_has_is_a_wish(changes: dict[str, Any], what: str) -> None:
    (wish,) = wishes(answers(changes))
    assert wish.what.startswith(what)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"partijen": [gemeente("Alderbroek"), *BASE["partijen"][2:]]},
        {"uitvoerder.standaard": "procesregisseur"},
        {"taken.letters": "alle"},
        {"datalekken.meldtermijn_uren": 12},
        {"wijzigingen.besluit_door": "partneroverleg"},
        {"inwerkingtreding.moment": None},
        {"bewaren.termijn_archief_maanden": {"nog_niet_bekend": {}}},
        {"bijlage2.document": "het werkproces"},
        {"correcties.keuze": "geen"},
        {"afwijkingen": [{"bepaling": "14.7", "soort": "vervalt", "reden": "Zo."}]},
    ],
    ids=str,
)
def test_a_choice_of_the_model_a_blank_and_an_open_answer_are_no_wish(changes: dict[str, Any]) -> None:
    assert wishes(answers(changes)) == ()


def test_a_wish_has_the_reason_that_the_house_gave_and_else_none() -> None:
    longer = {"bewaren.termijn_archief_maanden": 9, "bewaren.motivering": "Dat is nodig."}
    assert [wish.reason for wish in wishes(answers(longer))] == ["Dat is nodig."]
    assert [wish.reason for wish in wishes(answers({"evaluatie.termijn_jaren": 1}))] == [""]


@pytest.mark.parametrize(("changes", "what"), WISHES, ids=[what for _, what in WISHES])
def test_without_its_wishes_a_text_is_that_of_a_house_that_has_none(
    changes: dict[str, Any], what: str
) -> None:
    """A party that the model does not name stays, without its own letter."""
    assert wishes(without_wishes(answers(changes))) == () or "taak van" in what
    made = assemble(MODEL, answers(changes), Editie.CONCEPT, wishes=False)
    kept = {key: value for key, value in changes.items() if key == "partijen"}
    letters = {"taken.letters": "alle"} if "taken.letters" in changes else {}
    same = assemble(MODEL, answers({**kept, **letters}), Editie.CONCEPT, wishes=False)
    assert made.parts == same.parts
    assert made.parts != assemble(MODEL, answers(changes), Editie.CONCEPT).parts


def test_a_house_with_every_wish_has_a_text_without_them_too() -> None:
    given = answers(everything())
    assert len(wishes(given)) > 15
    assert assemble(MODEL, given, Editie.CONCEPT, wishes=False).parts
