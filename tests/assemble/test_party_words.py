"""What the opening says of a party: every answer about it arrives, once, and is known by its words."""

from pathlib import Path
from typing import Any

import pytest

from tailor.assemble.find import answers_in
from tailor.dossier.documents import AnswersFile
from tailor.interview.answer_places import AnswerPlaces
from tailor.path import Pad
from tests.houses import OM, POLITIE, RAAD, ZORG, answers, document, gemeente, person, text

MANDATE = {"besluit": "het Mandaatbesluit 2026", "orgaan": "het college", "datum": "2026-02-17"}
POLICE, PROSECUTION, PUBLIC, PRIVATE = (f"aanhef, alinea {n}" for n in (6, 7, 8, 9))


def opening(citation: str, *parties: dict[str, Any], **others: Any) -> str:
    return text(document({"partijen": [gemeente("Alderbroek"), *parties], **others}), citation)


def found(path: str, changes: dict[str, Any]) -> list[str]:
    """Return the words with which ``waar`` shows an answer."""
    made = AnswerPlaces(AnswersFile(Path("huis.yaml"), "huis.yaml", answers(changes)))
    return [one.woorden for one in made.of(Pad(path)).plaatsen if one.document == "Protocol"]


def without(party: dict[str, Any], *names: str, **changes: Any) -> dict[str, Any]:
    return {name: value for name, value in {**party, **changes}.items() if name not in names}


# -- police and prosecution --


def test_the_police_as_a_whole_take_part_without_a_gap() -> None:
    whole = without(POLITIE, "eenheid", afkorting="politie")
    words = opening(POLICE, whole)
    assert words.startswith("de Korpschef van politie (verder aangeduid als ‘politie’), hierbij")
    assert opening(POLICE, without(POLITIE, "eenheid")).startswith("de Korpschef van politie, hierbij")
    assert opening(POLICE, POLITIE).startswith("de Korpschef van politie eenheid Oostmark, hierbij")


@pytest.mark.parametrize(
    ("parket", "expected"),
    [
        ("arrondissementsparket Oost", "het Openbaar Ministerie, arrondissementsparket Oost"),
        ("het arrondissementsparket Oost", "het Openbaar Ministerie, het arrondissementsparket Oost"),
        (
            "Openbaar Ministerie arrondissementsparket Oost",
            "het Openbaar Ministerie arrondissementsparket Oost",
        ),
        ("het openbaar ministerie Oost", "het openbaar ministerie Oost"),
    ],
)
def test_the_prosecution_is_named_once(parket: str, expected: str) -> None:
    words = opening(PROSECUTION, {**OM, "om_aanduiding": "parket", "parket": parket})
    assert words.startswith(f"{expected}, hierbij")


def test_a_parket_has_a_seat_when_the_house_tells_it() -> None:
    parket = {**OM, "om_aanduiding": "parket", "parket": "parket Oost", "parket_plaats": "Vliethaven"}
    assert "parket Oost, gevestigd te Vliethaven, hierbij" in opening(PROSECUTION, parket)
    college = {**parket, "om_aanduiding": "college"}
    assert "Vliethaven" not in opening(PROSECUTION, college)


# -- names and abbreviations --


@pytest.mark.parametrize("name", ["Zorg B.V. i.o.", "Zorg B.V. (i.o.)", "Zorg B.V. in oprichting"])
def test_what_a_name_says_of_its_founding_is_not_said_twice(name: str) -> None:
    words = opening(PRIVATE, {**ZORG, "naam": name, "in_oprichting": "ja"})
    assert words.startswith(f"{name}, statutair")


def test_a_party_that_is_being_founded_has_one_bracket_behind_its_name() -> None:
    words = opening(PRIVATE, {**ZORG, "in_oprichting": "ja", "afkorting": "De Brug"})
    assert words.startswith("Stichting De Brug in oprichting (verder aangeduid als ‘De Brug’), statutair")


@pytest.mark.parametrize("name", ["GGD (regio Noord)", "Zorg B.V. (i.o.)"])
def test_two_brackets_never_stand_in_a_row(name: str) -> None:
    words = opening(PRIVATE, {**ZORG, "naam": name, "afkorting": "De Brug"})
    assert words.startswith(f"{name}, verder aangeduid als ‘De Brug’, statutair")


def test_another_party_has_its_abbreviation_only_once_that_is_introduced() -> None:
    acting = {**RAAD, "vertegenwoordigd_door": "brug"}
    short = {**ZORG, "afkorting": "DB"}
    assert "door Stichting De Brug, namens deze F. Kok" in opening(PUBLIC, acting, short)
    assert "door DB, namens deze F. Kok" in opening(PUBLIC, short, acting)


def test_the_name_of_a_party_in_a_clause_is_found_by_the_answer_that_gave_it() -> None:
    changes = {"datalekken.verantwoordelijke_partij": "raad"}
    assert any(one.startswith("De «RvdK» is") for one in found("partijen[4].afkorting", changes))
    assert any("gemeente «Alderbroek»" in one for one in found("partijen[0].naam", {}))


# -- who acts for a party --


def test_a_function_alone_is_a_full_answer() -> None:
    mayor = {**gemeente("Alderbroek"), "vertegenwoordigers": [{"functie": "burgemeester"}]}
    head = {**POLITIE, "vertegenwoordigers": [{"functie": "hoofd operatiën"}, person("C. Vos", "chef")]}
    changes = {"partijen": [mayor, head], "aanhef.burgemeesters": "ja"}
    made = document(changes)
    assert "vertegenwoordigd door de burgemeester" in text(made, "aanhef, alinea 2")
    assert "vertegenwoordigd door het hoofd operatiën, en C. Vos, chef" in text(made, POLICE)
    assert not [one for one in made.open_points if "vertegenwoordiger" in one.what]


def test_a_person_without_a_function_is_open() -> None:
    nameless = {**POLITIE, "vertegenwoordigers": [{"naam": "C. Vos"}]}
    made = document({"partijen": [gemeente("Alderbroek"), nameless]})
    assert [one.what for one in made.open_points if "functie" in one.what]


def test_the_mandate_of_the_prosecution_is_found_where_it_stands() -> None:
    data = {"partijen": [gemeente("Alderbroek"), {**OM, "mandaat": MANDATE}]}
    (words, *_) = found("partijen[1].mandaat", data)
    assert "krachtens «het Mandaatbesluit 2026» van «het college» van «17 februari 2026»" in words


def test_the_mandate_of_a_represented_party_stands_beside_who_represents_it() -> None:
    acting = {**RAAD, "vertegenwoordigd_door": "brug", "mandaat": MANDATE}
    mandate = "krachtens het Mandaatbesluit 2026 van het college van 17 februari 2026"
    assert f"door Stichting De Brug, {mandate}, namens deze F. Kok, bestuurder" in opening(
        PUBLIC, acting, ZORG
    )


# -- the gemeenten --


def two(**changes: Any) -> list[dict[str, Any]]:
    return [gemeente("Alderbroek"), {**gemeente("Berkendam"), **changes}, POLITIE]


def test_a_gemeente_that_signs_for_another_is_named_by_its_organs_with_the_mandate() -> None:
    made = document({"partijen": two(vertegenwoordigd_door="alderbroek", mandaat=MANDATE)})
    assert text(made, "aanhef, gemeenten").split(" / ")[1] == (
        "• Berkendam, hierbij rechtsgeldig vertegenwoordigd door het college van burgemeester en wethouders"
        " en de burgemeester van de gemeente Alderbroek, krachtens het Mandaatbesluit 2026 van het college"
        " van 17 februari 2026,"
    )


def test_the_burgemeester_stands_behind_each_gemeente_when_the_house_wants_so() -> None:
    changes = {"partijen": two(vertegenwoordigd_door="alderbroek"), "aanhef.burgemeesters": "ja"}
    first, second = text(document(changes), "aanhef, gemeenten").split(" / ")
    assert first.endswith(
        "Alderbroek, hierbij rechtsgeldig vertegenwoordigd door A. van Alderbroek, burgemeester; en"
    )
    assert second.endswith("van de gemeente Alderbroek, namens deze A. van Alderbroek, burgemeester,")
    assert "A. van" not in text(document({"partijen": two()}), "aanhef, gemeenten")


def test_under_article_171_the_legal_person_is_represented_and_both_organs_keep_their_powers() -> None:
    law = {"gemeenten.formule": "artikel_171"}
    assert text(document({"partijen": [gemeente("Alderbroek"), POLITIE], **law}), "aanhef, alinea 2") == (
        "Het college van burgemeester en wethouders en de burgemeester, ieder voor zover het zijn bevoegdheid"
        " betreft, waarbij de burgemeester op grond van artikel 171 van de Gemeentewet ook de gemeente als"
        " rechtspersoon vertegenwoordigt, van de gemeente Alderbroek, ter uitvoering van het besluit van"
        " burgemeester en wethouders van 3 maart 2026, verder aangeduid als ‘Partij’ of ‘Gemeente’,"
    )
    signed = [one.text for one in document(law).walk() if str(one.citation).startswith("ondertekening")]
    itself = "van de gemeente Alderbroek, de burgemeester ook voor de gemeente als rechtspersoon"
    assert [one for one in signed if one.endswith(itself)]
    assert "waarbij iedere burgemeester" in text(document({"partijen": two(), **law}), "aanhef, alinea 3")


# -- the trade register --


def test_a_number_of_the_trade_register_stands_in_the_text_only_when_the_house_wants_so() -> None:
    wanted = opening(PRIVATE, ZORG, **{"aanhef.kvk": "ja"})
    assert "te Alderbroek, ingeschreven in het handelsregister onder nummer 12345678, hierbij" in wanted
    assert "12345678" not in opening(PRIVATE, ZORG)
    assert "handelsregister" not in opening(PRIVATE, without(ZORG, "kvk"), **{"aanhef.kvk": "ja"})
    data = {"partijen": [gemeente("Alderbroek"), ZORG], "aanhef.kvk": "ja"}
    assert "onder nummer «12345678»" in found("partijen[1].kvk", data)[0]


def test_every_answer_that_gave_words_of_a_run_is_known_there() -> None:
    party = {**ZORG, "lidwoord": "de", "in_oprichting": "ja", "mandaat": MANDATE}
    made = document({"partijen": [gemeente("Alderbroek"), party]})
    (clause,) = (one for one in made.walk() if str(one.citation) == PRIVATE)
    names = {str(answer).removeprefix("partijen[1].") for one in clause.inlines for answer in answers_in(one)}
    assert {"lidwoord", "in_oprichting", "mandaat.orgaan", "vertegenwoordigers[0].naam"} <= names
