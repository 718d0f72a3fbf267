"""Whose row it is: by key or whole name; what only looks alike is a doubt; the kind when it is certain."""

from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import Partij
from tailor.spreadsheet import ImportPreview, RowEffect, import_parties
from tailor.spreadsheet.columns import key_from
from tailor.spreadsheet.kinds import kind_of
from tests.houses import OM, POLITIE, ZORG, answers, gemeente


def house(*parties: dict[str, Any]) -> Antwoorden:
    return Antwoorden.model_validate({"partijen": list(parties)})


def party(naam: str, soort: str = "zorgaanbieder", **more: Any) -> dict[str, Any]:
    return {"sleutel": "p", "soort": soort, "naam": naam, **more}


@pytest.fixture
def lijst(tmp_path: Path) -> "RowsOfHouse":
    return RowsOfHouse(tmp_path / "lijst.csv")


class RowsOfHouse:
    """Writes a list and imports it in a house."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, antwoorden: Antwoorden, *lines: str, **said: str) -> ImportPreview:
        self.path.write_text("\n".join(lines), encoding="utf-8")
        return import_parties(self.path, antwoorden, {int(row[1:]): key for row, key in said.items()})

    def only(self, *lines: str) -> Partij:
        shown = self.read(Antwoorden(), *lines)
        assert (shown.faults, shown.doubts) == ((), ())
        (row,) = shown.rows
        return row.partij


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("De Brug", "de brug"),
        ("De Brug", "De  Brug"),
        ("Łódź", "łódź"),
        ("‘t Anker", "’t Anker"),
        ("Zorg+", "zorg+"),
    ],
)
def test_a_party_is_known_by_its_whole_name_however_its_capitals_and_spaces(
    lijst: RowsOfHouse, known: str, typed: str
) -> None:
    shown = lijst.read(house(party(known)), "Naam;Soort", f"{typed};m")
    assert shown.doubts == ()
    assert [str(row.partij.sleutel) for row in shown.rows] == ["p"]


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("Zorg+", "Zorg"),
        ("De Brug", "Debrug"),
        ("Łódź", "Łodz"),
        ("Stichting De Brug", "De Brug"),
        ("Zorggroep B.V.", "Zorggroep"),
        ("Café", "Cafe"),
    ],
)
def test_a_name_that_only_looks_alike_is_a_doubt_and_changes_nothing(
    lijst: RowsOfHouse, known: str, typed: str
) -> None:
    for old, new in ((known, typed), (typed, known)):
        before = house(party(old))
        shown = lijst.read(before, "Naam;Soort;Adres", f"{new};m;Kade 2")
        assert (shown.rows, shown.faults, shown.antwoorden) == ((), (), before)
        (doubt,) = shown.doubts
        assert (doubt.row, doubt.name, [one.naam for one in doubt.candidates]) == (2, new, [old])


@pytest.mark.parametrize("typed", ["Zorgpunt", "De Bruggen", "GGD Oost", "Brugge"])
def test_another_name_is_another_party_without_a_doubt(lijst: RowsOfHouse, typed: str) -> None:
    shown = lijst.read(house(party("De Brug")), "Naam;Soort", f"{typed};m")
    assert (shown.doubts, [row.effect for row in shown.rows]) == ((), [RowEffect.NIEUW])


def test_an_abbreviation_or_a_kvk_number_of_a_known_party_is_a_doubt(lijst: RowsOfHouse) -> None:
    before = house(party("Raad voor het Kind", afkorting="RvK", kvk="12345678"))
    shown = lijst.read(before, "Naam;KvK", "RvK;", "Anders;12345678", "Nog anders;12345679")
    assert [one.row for one in shown.doubts] == [2, 3]
    assert [row.partij.naam for row in shown.rows] == ["Nog anders"]


def test_the_same_name_of_another_kind_is_a_doubt_but_a_gemeente_is_no_stichting(lijst: RowsOfHouse) -> None:
    before = house({**gemeente("Alderbroek")}, party("De Brug"))
    shown = lijst.read(before, "Naam;Soort", "De Brug;ggd", "Stichting Alderbroek;m")
    assert [one.row for one in shown.doubts] == [2]
    assert [row.partij.naam for row in shown.rows] == ["Stichting Alderbroek"]


def test_who_says_whose_the_row_is_ends_the_doubt(lijst: RowsOfHouse) -> None:
    before, rows = house(party("De Brug")), ("Naam;Soort", "Debrug;m")
    same = lijst.read(before, *rows, r2="p")
    assert [(p.sleutel, p.naam) for p in same.antwoorden.known_parties] == [("p", "Debrug")]
    other = lijst.read(before, *rows, r2="")
    assert [(p.sleutel, p.naam) for p in other.antwoorden.known_parties] == [
        ("p", "De Brug"),
        ("debrug", "Debrug"),
    ]
    assert same.doubts == other.doubts == ()


def test_of_a_row_that_is_said_to_be_new_the_guessed_kind_is_named_too(lijst: RowsOfHouse) -> None:
    shown = lijst.read(house(OM), "Naam", "Parket Oost", r2="")
    assert shown.antwoorden.known_parties[1].parket == "Parket Oost"
    assert "Rij 2: de soort ‘Openbaar Ministerie’ is afgeleid van de naam." in shown.remarks


def test_two_rows_can_not_be_said_to_be_the_same_party(lijst: RowsOfHouse) -> None:
    shown = lijst.read(house(party("De Brug")), "Naam", "Debrug", "Debrúg", r2="p", r3="p")
    assert [fault.reason for fault in shown.faults] == ["Dit is dezelfde partij als in rij 2."]


def test_parties_of_which_the_name_is_not_known_yet_are_not_the_same_party(lijst: RowsOfHouse) -> None:
    rows = ("Naam;Soort;Vertegenwoordigd door", "nog niet bekend;ggz;", "nog niet bekend;ggz;nog niet bekend")
    first = lijst.read(Antwoorden(), *rows)
    assert (len(first.rows), first.faults, first.doubts) == (2, (), ())
    again = lijst.read(first.antwoorden, *rows)
    assert [one.row for one in again.doubts] == [2, 3]


def test_police_of_which_the_unit_is_not_known_yet_has_no_unit_of_that_name(lijst: RowsOfHouse) -> None:
    assert lijst.only("Naam;Soort", "nog niet bekend;politie").eenheid is None


def test_a_row_that_two_known_parties_fit_is_a_doubt(lijst: RowsOfHouse) -> None:
    before = house(party("Utrecht", "ggd"), {**party("Utrecht", "gemeente"), "sleutel": "q"})
    (doubt,) = lijst.read(before, "Naam;Afkorting", "Utrecht;U").doubts
    assert [str(one.sleutel) for one in doubt.candidates] == ["p", "q"]


@pytest.mark.parametrize(
    ("known", "row"),
    [
        ({**POLITIE, "eenheid": None}, "Politie eenheid Limburg"),
        (OM, "Parket Oost-Nederland"),
    ],
)
def test_police_or_prosecution_of_which_the_unit_was_open_is_a_doubt(
    lijst: RowsOfHouse, known: dict[str, Any], row: str
) -> None:
    kept = {name: value for name, value in known.items() if value is not None}
    (doubt,) = lijst.read(house(kept), "Naam", row).doubts
    assert [one.sleutel for one in doubt.candidates] == [known["sleutel"]]


def test_a_party_without_a_kind_is_no_police_or_prosecution_that_has_no_unit(lijst: RowsOfHouse) -> None:
    shown = lijst.read(house({**OM}, {"sleutel": "p", "soort": "politie"}), "Naam", "De Kade")
    assert (shown.doubts, [row.effect for row in shown.rows]) == ((), [RowEffect.NIEUW])


def test_a_kind_that_is_not_known_yet_fits_every_kind(lijst: RowsOfHouse) -> None:
    shown = lijst.read(house(party("De Brug", "nog niet bekend")), "Naam;Soort", "De Brug;ggz")
    assert [(str(row.partij.sleutel), row.partij.soort) for row in shown.rows] == [("p", "ggz")]


def test_a_known_unit_is_recognised_where_it_stands_in_the_name(lijst: RowsOfHouse) -> None:
    shown = lijst.read(answers(), "Naam;Vertegenwoordiger 1", "Politie, eenheid Oostmark;D. Vos")
    assert [(str(row.partij.sleutel), row.effect) for row in shown.rows] == [("politie", RowEffect.GEWIJZIGD)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Gemeente Alderbroek", "gemeente"),
        ("Gemeentelijke Kredietbank", None),
        ("Vereniging van Gemeenten", None),
        ("Politie eenheid Limburg", "politie"),
        ("Nationale Politie", "politie"),
        ("Politieacademie", None),
        ("Stichting Politie en Wetenschap", None),
        ("OM", "openbaar_ministerie"),
        ("Om de hoek", None),
        ("Arrondissementsparket Oostmark", "openbaar_ministerie"),
        ("Parket Oost-Nederland", "openbaar_ministerie"),
        ("Parket en Laminaat B.V.", None),
        ("RvdK", "raad_voor_de_kinderbescherming"),
        ("de Raad voor de Kinderbescherming", "raad_voor_de_kinderbescherming"),
        ("Raad voor Rechtsbijstand", None),
        ("Veilig Thuis Oost", "veilig_thuis"),
        ("Veilig en Thuis", None),
        ("Stichting Reclassering Nederland", "reclassering"),
        ("Stichting Verslavingsreclassering GGZ", "reclassering"),
        ("leger des heils jeugdbescherming & reclassering", "reclassering"),
        ("Haarlem", "gemeente"),
        ("den haag", "gemeente"),
        ("Haarlem-Noord", None),
        ("GGD Oost", "ggd"),
        ("GGD en Veilig Thuis Oost", None),
        ("GGDeals", None),
        ("Stichting GGZ Oost", "ggz"),
        ("DJI", "dji"),
        ("Dienst Justitiële Inrichtingen", "dji"),
        ("Slachtofferhulp Nederland", "slachtofferhulp"),
        ("De Brug", None),
    ],
)
def test_a_kind_is_guessed_from_the_name_only_when_it_is_certain(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind


def test_a_guessed_kind_is_a_proposal_that_the_preview_names(lijst: RowsOfHouse) -> None:
    shown = lijst.read(Antwoorden(), "Naam", "GGD Oost")
    assert [row.partij.soort for row in shown.rows] == ["ggd"]
    assert shown.remarks == ("Rij 2: de soort ‘GGD’ is afgeleid van de naam.",)


@pytest.mark.parametrize(
    ("head", "cells", "kind"),
    [
        ("Politie-eenheid;Parket", "eenheid Limburg;", "politie"),
        ("Politie-eenheid;Parket", ";arrondissementsparket Oost", "openbaar_ministerie"),
        ("Sleutel;Politie-eenheid", "p;eenheid Limburg", None),
    ],
)
def test_a_unit_or_a_parket_in_its_own_column_says_the_kind(
    lijst: RowsOfHouse, head: str, cells: str, kind: str | None
) -> None:
    assert lijst.only(f"{head};Naam", f"{cells};").soort == kind


def test_what_the_list_says_of_the_kind_goes_before_the_name(lijst: RowsOfHouse) -> None:
    assert lijst.only("Naam;Soort", "GGD Oost;overig").soort == "overig"
    assert lijst.only("Sleutel;Naam", "ggd;GGD Oost").soort is None


def test_a_guessed_kind_gives_way_to_what_is_known_of_the_party(lijst: RowsOfHouse) -> None:
    shown = lijst.read(house(party("GGD Oost", "overig")), "Naam;Afkorting", "GGD Oost;GO")
    assert [(str(r.partij.sleutel), r.partij.soort) for r in shown.rows] == [("p", "overig")]
    assert shown.remarks == ()


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Politie eenheid Limburg", "eenheid Limburg"),
        ("Politie, Eenheid Limburg", "Eenheid Limburg"),
        ("Politie Limburg", "eenheid Limburg"),
        ("Politie (district Noord)", "district Noord"),
        ("Nationale Politie", None),
    ],
)
def test_the_unit_of_the_police_goes_where_it_is_asked(
    lijst: RowsOfHouse, name: str, unit: str | None
) -> None:
    found = lijst.only("Naam", name)
    assert (found.soort, found.naam, found.eenheid) == ("politie", None, unit)


@pytest.mark.parametrize(
    ("name", "parket"),
    [
        ("Parket Oost-Nederland", "Parket Oost-Nederland"),
        ("OM, arrondissementsparket Oostmark", "arrondissementsparket Oostmark"),
        ("Openbaar Ministerie Oost-Nederland", "parket Oost-Nederland"),
        ("Openbaar Ministerie", None),
        ("College van procureurs-generaal", None),
    ],
)
def test_the_parket_goes_where_it_is_asked_and_stands_in_the_text(
    lijst: RowsOfHouse, name: str, parket: str | None
) -> None:
    found = lijst.only("Naam", name)
    assert (found.soort, found.naam, found.parket) == ("openbaar_ministerie", None, parket)
    assert found.om_aanduiding == ("parket" if parket else "college")


def test_a_unit_that_has_a_column_of_its_own_is_not_replaced_and_the_name_is_mentioned(
    lijst: RowsOfHouse,
) -> None:
    shown = lijst.read(Antwoorden(), "Naam;Politie-eenheid", "Politie Noord;eenheid Limburg")
    assert [row.partij.eenheid for row in shown.rows] == ["eenheid Limburg"]
    assert shown.remarks[0] == (
        "Rij 2: de naam ‘Politie Noord’ is niet overgenomen: als eenheid is iets anders ingevuld."
    )


def test_a_key_is_made_of_letters_that_have_no_plain_form_too() -> None:
    assert key_from("Łódź & Søn") == "lodz-son"


def test_the_key_of_a_gemeente_does_not_repeat_that_word(lijst: RowsOfHouse) -> None:
    assert lijst.only("Naam", "Gemeente Alderbroek").sleutel == "alderbroek"
    assert lijst.only("Naam;Soort", "Gemeente Belangen;overig").sleutel == "gemeente-belangen"


def test_a_row_with_a_key_is_taken_as_it_stands(lijst: RowsOfHouse) -> None:
    odd = {"sleutel": "q", "soort": "politie", "naam": "Politie Noord"}
    shown = lijst.read(Antwoorden(), "Sleutel;Soort;Naam", "q;politie;Politie Noord")
    assert shown.antwoorden == house(odd)
    assert lijst.read(house(ZORG), "Sleutel;Naam", "brug;Debrug").doubts == ()
