"""Who takes part, planted in the example houses, with the way out of each finding; and abbreviations."""

import pytest

from tests.check.plant import planted, solved


def left(key: str) -> dict[str, str]:
    """Return the answers that say that a party left, and since when."""
    gone = "{wijze: opzegging, datum: 2026-12-01}"
    return {f"partijen[{key}].status": "vertrokken", f"partijen[{key}].vertrek": gone}


def found(house: str, changes: dict[str, str]) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in planted(house, changes)]


@pytest.mark.parametrize(
    ("house", "path", "text", "right"),
    [
        ("voorbeeld", "partijen[ggz].kvk", "90000033", "90000099"),
        ("voorbeeld", "partijen[veilig-thuis].naam", "GGD Aldervliet", "Veilig Thuis"),
        ("voorbeeld", "partijen[ggz].afkorting", "OM", "GGZ"),
        ("voorbeeld", "partijen[ggz].afkorting", "o.m.", "DLH"),
        ("voorbeeld", "partijen[ggz].vertegenwoordigers[1].naam", "dr. H. A. Brouwer", "dr. H.B. Brouwer"),
        ("groot", "partijen[woonwaard].afkorting", "RBL", "WW"),
        ("groot", "partijen[bremhorst].naam", "Dalwijde", "Bremhorst"),
        ("een-gemeente", "partijen[ggz].kvk", "90000108", "90000117"),
    ],
)
def test_what_stands_twice_is_one_finding_and_goes_with_another_answer(
    house: str, path: str, text: str, right: str
) -> None:
    assert [rule for rule, _ in found(house, {path: text})] == ["dubbel"]
    assert solved(house, {path: text}, {path: right}, "dubbel")


def test_a_gemeente_is_the_same_with_and_without_that_word() -> None:
    assert "dubbel" in dict(found("voorbeeld", {"partijen[vliethaven].naam": "gemeente Alderbroek"}))


def test_a_party_without_a_name_is_called_by_its_kind() -> None:
    ((_, message),) = found("voorbeeld", {"partijen[ggz].afkorting": "OM"})
    assert message.startswith("De afkorting ‘OM’ staat bij ‘Openbaar Ministerie’ (om) en bij ")


def test_one_person_may_sign_for_two_parties_and_that_is_told() -> None:
    twice = {"partijen[veilig-thuis].vertegenwoordigers[0].naam": "drs. M. Oosterling"}
    (one,) = planted("voorbeeld", twice)
    assert (one.rule, one.level.name) == ("persoon-bij-twee-partijen", "INFO")
    assert "‘GGD Aldervliet’" in one.message and "‘Veilig Thuis Aldervliet’" in one.message
    other = {"partijen[veilig-thuis].vertegenwoordigers[0].naam": "drs. N. Oosterling"}
    assert solved("voorbeeld", twice, other, one.rule)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("partijen[de-overstap].in_oprichting", "ja"),
        ("partijen[de-overstap].naam", "De Overstap B.V. i.o."),
        ("partijen[de-overstap].naam", "De Overstap B.V. (in oprichting)"),
    ],
)
def test_a_party_that_does_not_exist_yet_is_found_by_its_answer_or_its_name(path: str, text: str) -> None:
    ((rule, message),) = found("voorbeeld", {path: text})
    assert rule == "in-oprichting"
    assert message.endswith("B.V. is nog in oprichting en zou nu tekenen.")
    assert solved("voorbeeld", {path: text}, {"partijen[de-overstap].status": "weigert"}, rule)


def test_letters_that_only_look_like_being_founded_are_a_name() -> None:
    assert found("voorbeeld", {"partijen[de-overstap].naam": "Stichting Bio. Opvang"}) == []


def test_an_answer_that_names_a_party_that_left_is_one_finding_for_all_its_places() -> None:
    gone = left("vliethaven") | {"beveiliging.verantwoordelijke_partij": "vliethaven"}
    (one,) = planted("voorbeeld", gone)
    assert one.message == (
        "Het antwoord op de vraag ‘de partij die voor de beveiliging zorgt’ noemt gemeente Vliethaven, maar"
        " die doet niet mee."
    )
    assert list(map(str, one.citations)) == ["12.3", "12.4"]
    assert solved("voorbeeld", gone, {"beveiliging.verantwoordelijke_partij": "alderbroek"}, one.rule)
    assert solved("voorbeeld", gone, {"partijen[vliethaven].status": "te_ondertekenen"}, one.rule)


def test_who_acts_for_another_party_must_take_part() -> None:
    changes = left("raad") | {"partijen[veilig-thuis].vertegenwoordigd_door": "raad"}
    (one,) = planted("voorbeeld", changes)
    assert (one.rule, str(one.answer)) == ("gat-in-tekst", "partijen[9].vertegenwoordigd_door")
    assert "‘de partij die Veilig Thuis Aldervliet (partij 10) vertegenwoordigt’" in one.message


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("jeugdbescherming", "het Procesboek van Stichting Jeugdbescherming Vlietstreek"),
        ("jeugdbescherming", "het Procesboek van Jeugdbescherming Vlietstreek"),
        ("jeugdbescherming", "het Procesboek van JBV"),
        ("vliethaven", "het Procesboek van de gemeente Vliethaven"),
    ],
)
def test_a_text_that_names_a_party_that_left_is_found_by_each_of_its_names(key: str, words: str) -> None:
    changes = left(key) | {"bijlage2.document": words}
    ((rule, message),) = found("voorbeeld", changes)
    assert rule == "partij-weg"
    assert message.startswith("In het document met alle processtappen staat ‘")
    assert solved("voorbeeld", changes, {"bijlage2.document": "het Procesboek"}, rule)
    assert solved("voorbeeld", changes, {f"partijen[{key}].status": "te_ondertekenen"}, rule)


def test_the_place_where_others_live_is_no_party_that_left() -> None:
    assert found("voorbeeld", left("vliethaven")) == []
    text = left("jeugdbescherming") | {"bijlage2.document": "het Procesboek JBVX"}
    assert found("voorbeeld", text) == []


def test_too_few_parties_says_which_are_missing() -> None:
    no_one = {"partijen[duinrade].status": "weigert"}
    assert "Er doet geen gemeente mee; nodig zijn ten minste één gemeente en nog een partij." in {
        one.message for one in planted("een-gemeente", no_one)
    }


# -- abbreviations --


@pytest.mark.parametrize(
    ("short", "meaning"),
    [
        ("Manager", "een woord met een eigen betekenis"),
        ("AVG", "een woord met een eigen betekenis"),
        ("partijen", "een woord met een eigen betekenis"),
        ("GGD Aldervliet", "de naam van een andere partij"),
    ],
)
def test_an_abbreviation_has_one_meaning(short: str, meaning: str) -> None:
    ((rule, message),) = [one for one in found("voorbeeld", {"partijen[ggz].afkorting": short})]
    assert rule == "afkorting-bezet"
    assert message == f"De afkorting ‘{short}’ van Stichting GGZ De Lindehorst is in de tekst ook {meaning}."
    assert solved("voorbeeld", {"partijen[ggz].afkorting": short}, {"partijen[ggz].afkorting": ""}, rule)
    assert solved("voorbeeld", {"partijen[ggz].afkorting": short}, {"partijen[ggz].afkorting": "DLH"}, rule)


def test_an_abbreviation_before_the_opening_gives_it_is_told_with_a_way_out_that_helps() -> None:
    early = {"gemeenten.formule": "eigen", "gemeenten.formule_tekst": "in overleg met de RvdK"}
    (one,) = planted("voorbeeld", early)
    assert one.rule == "afkorting-te-vroeg"
    assert one.suggestion == "Schrijf de naam voluit in de eigen formule voor gemeenten."
    in_full = {"gemeenten.formule_tekst": "in overleg met de Raad voor de Kinderbescherming"}
    assert solved("voorbeeld", early, in_full, one.rule)


def test_a_house_without_anybody_says_so() -> None:
    keys = ("duinrade", "politie", "parket", "veilig-thuis", "ggz")
    messages = {
        one.message for one in planted("een-gemeente", {f"partijen[{k}].status": "weigert" for k in keys})
    }
    assert "Er doet niemand mee; nodig zijn ten minste één gemeente en nog een partij." in messages
