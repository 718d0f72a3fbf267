"""The list of gemeenten that travels along, and names that are known: found, told apart, never decided."""

import pytest

from tailor.answers import load
from tailor.answers.gemeenten import gemeenten, municipality_names
from tailor.answers.known_names import KnownName, KnownNames, differs_by_a_letter
from tailor.answers.questions.partijdelen import Soort
from tests.houses import TEMPLATES

HOUSES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
# The regional units of article 25 of the Politiewet 2012.
UNITS = {
    "Noord-Nederland",
    "Oost-Nederland",
    "Midden-Nederland",
    "Noord-Holland",
    "Amsterdam",
    "Den Haag",
    "Rotterdam",
    "Zeeland-West-Brabant",
    "Oost-Brabant",
    "Limburg",
}
REGIONS = 25


def names(typed: str) -> list[str]:
    return [one.name for one in municipality_names().meant(typed)]


def test_the_list_is_whole_and_says_of_when_it_is_and_where_it_comes_from() -> None:
    found = gemeenten()
    assert found.as_of == "2023" and "VWS" in found.source and "Politiewet 2012" in found.source
    assert len(found.elements) == len({one.cbs for one in found.elements}) == 342
    assert len({one.name for one in found.elements}) == 342
    assert {one.unit for one in found.elements} == UNITS
    assert len({one.region for one in found.elements}) == REGIONS
    assert all(one.cbs.startswith("GM") for one in found.elements)


def test_a_region_lies_in_one_unit() -> None:
    pairs = {(one.region, one.unit) for one in gemeenten().elements}
    assert len(pairs) == REGIONS


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("haarl", ["Haarlem", "Haarlemmermeer"]),
        ("rijn", ["Alphen aan den Rijn"]),
        ("Sudwest", ["Súdwest-Fryslân"]),
        ("den h", ["Den Helder", "'s-Gravenhage"]),
        ("Bergen", ["Bergen (L.)", "Bergen (NH.)", "Bergen op Zoom"]),
        ("h", []),
        ("Alderbroek", []),
    ],
)
def test_a_few_letters_find_a_gemeente_also_at_a_later_word(typed: str, found: list[str]) -> None:
    assert sorted(names(typed)) == sorted(found)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Haarlm", ["Haarlem"]),
        ("Haarelm", ["Haarlem"]),
        ("Haarlemm", ["Haarlem", "Haarlemmermeer"]),
        ("zwole", ["Zwolle"]),
        ("zwolle", ["Zwolle"]),
        ("Sudwest-Fryslan", ["Súdwest-Fryslân"]),
        ("Den Haagg", ["'s-Gravenhage"]),
    ],
)
def test_a_name_with_a_slip_finds_the_one_that_it_resembles(typed: str, found: list[str]) -> None:
    assert names(typed) == found


@pytest.mark.parametrize(
    "typed", ["Haarlem", " Zwolle ", "Den Haag", "'s-Gravenhage", "Hengelo", "Hengelo (O.)"]
)
def test_a_name_of_the_list_is_asked_nothing(typed: str) -> None:
    assert names(typed) == [] and municipality_names().said_of(typed) == ""


def test_too_few_letters_are_no_slip() -> None:
    known = KnownNames("de lijst", (KnownName("Urk"), KnownName("Ede")))
    assert known.near("Ork") == () and [one.name for one in known.meant("ur")] == ["Urk"]


@pytest.mark.parametrize(
    ("one", "other", "by_a_letter"),
    [
        ("haarlem", "haarlm", True),
        ("haarlem", "haarleem", True),
        ("haarlem", "haerlem", True),
        ("haarlem", "haarelm", True),
        ("haarlem", "aharlem", True),
        ("haarlem", "haarlems", True),
        ("haarlem", "haarlem", False),
        ("haarlem", "harlm", False),
        ("haarlem", "haarmel", False),
        ("haarlem", "", False),
        ("", "a", True),
    ],
)
def test_one_letter_is_one_changed_added_lost_or_swapped(one: str, other: str, by_a_letter: bool) -> None:
    assert differs_by_a_letter(one, other) is differs_by_a_letter(other, one) is by_a_letter


@pytest.mark.parametrize(
    ("given", "unit"),
    [
        (["Haarlem", "Zandvoort"], "Noord-Holland"),
        (["Den Haag", "Rijswijk"], "Den Haag"),
        (["Haarlem", "Alderbroek"], "Noord-Holland"),
        (["Haarlem", "Zwolle"], ""),
        (["Alderbroek"], ""),
        (["Bergen"], ""),
        ([], ""),
    ],
)
def test_the_unit_is_known_when_all_gemeenten_of_the_list_lie_in_it(given: list[str], unit: str) -> None:
    assert gemeenten().unit_of(given) == unit


@pytest.mark.parametrize("house", HOUSES, ids=lambda path: path.stem)
def test_the_made_up_names_of_the_examples_resemble_none_of_the_list(house: object) -> None:
    parties = load(house).known_parties  # type: ignore[arg-type]
    given = [str(one.naam) for one in parties if one.soort is Soort.GEMEENTE]
    assert given and [name for name in given if names(name)] == []
