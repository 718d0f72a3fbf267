"""The number of a person (BSN) among the kinds of data that a house adds."""

import pytest

from tests.check.plant import planted

ADDED = "bijlage4.categorie1.toegevoegd"
STAFF = "bijlage4.categorie3.toegevoegd"
RULE = "bsn-zonder-wet"


def finds(house: str, changes: dict[str, str]) -> bool:
    return RULE in {one.rule for one in planted(house, changes)}


@pytest.mark.parametrize(
    "words",
    ["BSN", "het bsn", "burgerservicenummer", "Burger Service Nummers", "naam en BSN’s", "sofinummer"],
)
def test_the_number_is_found_however_it_is_written(words: str) -> None:
    assert finds("voorbeeld", {ADDED: f"[{words}]"})


@pytest.mark.parametrize("words", ["geen BSN", "kenmerk, zonder het BSN", "dossiernummer", "bsnis"])
def test_another_number_or_a_text_that_excludes_it_is_none(words: str) -> None:
    assert not finds("voorbeeld", {ADDED: f'["{words}"]'})


def test_it_is_found_in_crime_data_in_an_own_category_and_in_a_deviation_of_the_annex_alone() -> None:
    assert finds("voorbeeld", {"bijlage4.categorie2.strafrechtelijk_toegevoegd": "[BSN]"})
    own = "[{betrokkenen: Van getuigen, gegevens: [BSN]}]"
    assert finds("voorbeeld", {"bijlage4.eigen": own})
    there = "[{{bepaling: '{}', soort: voeg_toe_na, tekst: Partijen gebruiken het BSN., reden: Zo is het.}}]"
    assert finds("voorbeeld", {"afwijkingen": there.format("Bijlage 4, categorie 1, onderdeel 3")})
    assert not finds("voorbeeld", {"afwijkingen": there.format("13.2")})


def test_under_the_wgs_it_is_allowed_of_who_the_plan_is_for_and_those_around_them() -> None:
    """Artikel 2.30, eerste lid, WGS names it under a and b, and not under c: of staff only contact data."""
    assert not finds("wgs", {ADDED: "[BSN]"})
    assert not finds("wgs", {"bijlage4.categorie2.toegevoegd": "[BSN]"})
    assert finds("wgs", {STAFF: "[BSN]"})
    assert finds("beide", {ADDED: "[BSN]"})
