"""How a party and an answer about one are called: by name and place in the list, never by key or path."""

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questionnaire import questions_by_path
from tailor.assemble.naming import answer_called, called_in_list, party_called, party_of
from tailor.assemble.open_list import open_points, told
from tailor.path import Pad
from tests.houses import ZORG, answers
from tests.paths import zet

UNKNOWN = "nog niet bekend"
HOUSE = answers()


def called(pad: str, antwoorden: Antwoorden = HOUSE) -> str:
    return answer_called(antwoorden, Pad(pad), questions_by_path()[Pad(pad).question].short)


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (0, "gemeente Alderbroek (partij 1)"),
        (2, "politie, eenheid Oostmark (partij 3)"),
        (3, "Openbaar Ministerie (partij 4)"),
        (5, "Stichting De Brug (partij 6)"),
    ],
)
def test_a_party_is_called_by_its_name_and_its_place(place: int, name: str) -> None:
    assert party_called(HOUSE, place) == name


def test_a_party_without_a_name_is_called_by_its_place_and_not_by_its_key() -> None:
    house = Antwoorden.model_validate(
        {
            "partijen": [
                {"sleutel": "x1"},
                {"sleutel": "x2", "soort": "ggd"},
                {"sleutel": "x3", "naam": UNKNOWN},
            ]
        }
    )
    assert [party_called(house, i) for i in range(3)] == ["partij 1", "partij 2 (GGD)", "partij 3"]
    assert called("partijen[1].naam", house) == "de naam van partij 2 (GGD)"


@pytest.mark.parametrize(
    ("pad", "name"),
    [
        ("datalekken.meldtermijn_uren", "de meldtermijn in uren"),
        ("partijen[5].adres", "het kantooradres van Stichting De Brug (partij 6)"),
        ("partijen[4].adres", "het kantooradres van de Raad voor de Kinderbescherming (partij 5)"),
        ("partijen[0].besluit_bw", "de datum van het besluit van burgemeester en wethouders van de gemeente"
         " Alderbroek (partij 1)"),
        ("partijen[2].eenheid", "de eenheid van de politie, eenheid Oostmark (partij 3)"),
        ("partijen[3].om_aanduiding", "hoe het Openbaar Ministerie (partij 4) in de aanhef staat"),
        ("partijen[5].soort", "de soort van Stichting De Brug (partij 6)"),
        ("partijen[5].rechtsvorm", "of Stichting De Brug (partij 6) publiek of privaat is"),
        ("partijen[5].vertegenwoordigd_door", "de partij die Stichting De Brug (partij 6) vertegenwoordigt"),
        ("partijen[5]", "Stichting De Brug (partij 6)"),
    ],
)  # fmt: skip
def test_an_answer_says_whose_it_is(pad: str, name: str) -> None:
    assert called(pad) == name


def test_every_question_of_a_party_names_the_party_once_and_not_as_the_party() -> None:
    for pad, vraag in questions_by_path().items():
        if (party_of(one := pad.at(5)) if pad.is_open else None) is None or one.parent == Pad("partijen"):
            continue
        name = answer_called(HOUSE, one, vraag.short)
        assert name.count("Stichting De Brug (partij 6)") == 1, name
        assert "deze partij" not in name, name


def test_what_stands_in_a_list_of_several_has_its_number() -> None:
    one, two = {"naam": "A. Bos", "functie": "bestuurder"}, {"naam": UNKNOWN, "functie": UNKNOWN}
    branch = {"naam": UNKNOWN, "adres": "Kade 3 te Alderbroek", "vertegenwoordiger": two}
    brug = {**ZORG, "vertegenwoordigers": [one, two], "vestigingen": [branch]}
    house = Antwoorden.model_validate({"partijen": [brug]})
    names = [point.what for point in open_points(house) if point.party]
    assert len(names) == len(set(names))
    assert "de functie van de vertegenwoordiger (nummer 2) van Stichting De Brug (partij 1)" in names
    inside = "de functie van de vertegenwoordiger (nummer 1 van de vestigingen)"
    assert f"{inside} van Stichting De Brug (partij 1)" in names
    pad = Pad("partijen[0].vestigingen[0].vertegenwoordiger.functie")
    assert called_in_list(house, pad, "de functie van de vertegenwoordiger") == inside


def test_the_open_questions_of_one_party_stand_together_below_its_name() -> None:
    house = zet(
        HOUSE,
        {
            "regime.wet": "{nog_niet_bekend: {wie: de jurist, opmerking: voor mei}}",
            "partijen[brug].adres": UNKNOWN,
            "partijen[brug].vertegenwoordigers[0].functie": UNKNOWN,
            "partijen[raad].adres": UNKNOWN,
        },
    )
    assert [*told(open_points(house))] == [
        "  - of het huis onder de WGS werkt",
        "    Zoekt uit: de jurist",
        "    Opmerking: voor mei",
        "  - Raad voor de Kinderbescherming (partij 5), nog 1 antwoord open:",
        "      - het kantooradres",
        "  - Stichting De Brug (partij 6), nog 2 antwoorden open:",
        "      - het kantooradres",
        "      - de functie van de vertegenwoordiger",
    ]
