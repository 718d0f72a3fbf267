"""What stands twice in the list of parties is found, with both places; what only looks alike is not."""

from typing import Any

import pytest

from tailor.answers.doubles import doubles, new_doubles
from tailor.answers.known_names import plain
from tests.houses import OM, POLITIE, RAAD, ZORG, answers, gemeente, person

KOK = [person("mevrouw mr. F. Kok", "lid")]
BOS = [person("G. Bos", "lid")]
KIEM = {**ZORG, "sleutel": "kiem", "naam": "De Kiem", "kvk": "90000001", "vertegenwoordigers": BOS}
ALDERBROEK = gemeente("Alderbroek")


def found(*parties: dict[str, Any]) -> list[tuple[str, str]]:
    house = {"partijen": list(parties), "beveiliging": {}, "datalekken": {}, "verwerkers": {}}
    return [(str(one.pad), str(one.first)) for one in doubles(answers(house))]


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        (ALDERBROEK, {**gemeente("x"), "naam": "alderbroek "}, "naam"),
        (ZORG, {**KIEM, "naam": "Stichting de Brug", "soort": "overig"}, "naam"),
        (POLITIE, {**POLITIE, "sleutel": "p2", "vertegenwoordigers": [person("Z", "z")]}, "soort"),
        (ZORG, {**KIEM, "kvk": "12345678"}, "kvk"),
        ({**ZORG, "afkorting": "DB"}, {**KIEM, "afkorting": "db"}, "afkorting"),
        (
            ZORG,
            {**KIEM, "vertegenwoordigers": KOK},
            "vertegenwoordigers[0].naam",
        ),
    ],
    ids=["gemeente", "another kind", "no name", "KvK", "abbreviation", "person"],
)
def test_what_stands_twice_is_found(one: dict[str, Any], other: dict[str, Any], place: str) -> None:
    first = place.replace("vertegenwoordigers[0]", "vertegenwoordigers[0]")
    assert found(one, other) == [(f"partijen[1].{place}", f"partijen[0].{first}")]


def test_one_person_may_sign_for_two_parties_when_one_of_them_acts_for_the_other() -> None:
    other = {**KIEM, "vertegenwoordigers": ZORG["vertegenwoordigers"], "vertegenwoordigd_door": "brug"}
    assert found(ZORG, other) == []


def test_a_party_that_takes_no_part_and_names_that_only_look_alike_are_not_double() -> None:
    assert (
        found(ALDERBROEK, POLITIE, OM, RAAD, ZORG, KIEM, {**ZORG, "sleutel": "b", "status": "weigert"}) == []
    )


@pytest.mark.parametrize("field", ["naam", "afkorting", "persoon"])
def test_a_name_of_signs_alone_equals_only_itself(field: str) -> None:
    def named(party: dict[str, Any], sign: str) -> dict[str, Any]:
        return {
            **party,
            **({"vertegenwoordigers": [person(sign, "lid")]} if field == "persoon" else {field: sign}),
        }

    place = "vertegenwoordigers[0].naam" if field == "persoon" else field
    assert found(named(ZORG, "‘"), named(KIEM, "}")) == []
    assert found(named(ZORG, "}"), named(KIEM, "}")) == [(f"partijen[1].{place}", f"partijen[0].{place}")]


def test_only_what_became_double_is_said() -> None:
    kiem = {**KIEM, "kvk": "12345678"}
    before = answers({"partijen": [ALDERBROEK, ZORG, kiem]})
    after = answers({"partijen": [ALDERBROEK, ZORG, {**kiem, "naam": "Stichting De Brug"}]})
    (one,) = new_doubles(before, after)
    brug, other = "‘Stichting De Brug’ (brug)", "‘Stichting De Brug’ (kiem)"
    assert one.message == f"Dezelfde partij staat bij {brug} en bij {other}."
    assert new_doubles(after, after) == ()


def test_names_of_signs_only_are_the_same_only_when_they_are_equal() -> None:
    assert plain("‘") != plain("}")
    assert plain("}") == plain("}")
    assert plain("Stichting “De Brug”") == plain("stichting de brug")


@pytest.mark.parametrize(
    ("one", "other", "begin"),
    [("Zorg", "Zorg+", "Misschien staat dezelfde partij bij"), ("Zorg", "zorg", "Dezelfde partij staat bij")],
)
def test_names_that_differ_in_a_sign_are_only_perhaps_the_same_party(
    one: str, other: str, begin: str
) -> None:
    parties = [{**ZORG, "naam": one}, {**KIEM, "naam": other}]
    (found,) = doubles(answers({"partijen": [ALDERBROEK, *parties]}))
    assert found.message.startswith(begin)
