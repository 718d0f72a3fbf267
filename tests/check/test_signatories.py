"""Who signs and why that binds: planted in every example house, with the way out of each finding."""

import pytest

from tests.check.plant import planted, solved

MANDATE = "{besluit: het Mandaatbesluit 2025, orgaan: de burgemeester, datum: 2025-03-04}"
VLIET = "partijen[vliethaven].vertegenwoordigers"


def found(house: str, changes: dict[str, str]) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in planted(house, changes)]


@pytest.mark.parametrize(
    ("house", "key", "name"),
    [
        ("voorbeeld", "vliethaven", "Vliethaven"),
        ("groot", "bremhorst", "Bremhorst"),
        ("een-gemeente", "duinrade", "Duinrade"),
    ],
)
def test_who_signs_for_the_burgemeester_without_a_mandate_is_found_in_every_house(
    house: str, key: str, name: str
) -> None:
    at = f"partijen[{key}]"
    wrong = {f"{at}.vertegenwoordigers": "[{naam: A. Bos, functie: wethouder}]"}
    rule = "gemeente-zonder-burgemeester"
    said = f"Voor de gemeente {name} tekent A. Bos, wethouder, zonder mandaat."
    assert found(house, wrong) == [(rule, said)]
    assert solved(house, wrong, {f"{at}.mandaat": MANDATE}, rule)
    assert solved(house, wrong, {f"{at}.vertegenwoordigers[0].functie": "burgemeester"}, rule)


def test_the_secretaris_may_sign_beside_the_burgemeester_but_not_instead() -> None:
    both = "[{naam: A. Bos, functie: burgemeester}, {naam: B. Mos, functie: gemeentesecretaris}]"
    assert found("voorbeeld", {VLIET: both}) == []
    alone = found("voorbeeld", {VLIET: both, "partijen[vliethaven].bevoegdheid": "alleen"})
    assert alone == [
        (
            "gemeente-zonder-burgemeester",
            "Voor de gemeente Vliethaven tekent B. Mos, gemeentesecretaris, zonder mandaat.",
        )
    ]


def test_several_who_may_not_sign_are_one_finding() -> None:
    two = "[{naam: A. Bos, functie: wethouder}, {functie: gemeentesecretaris}]"
    (first, *_) = found("voorbeeld", {VLIET: two})
    assert first[1] == (
        "Voor de gemeente Vliethaven tekenen A. Bos, wethouder, en de gemeentesecretaris, zonder mandaat."
    )


def test_a_gemeente_that_another_signs_for_needs_a_mandate() -> None:
    other = {"partijen[vliethaven].vertegenwoordigd_door": "alderbroek"}
    rule = "gemeente-zonder-burgemeester"
    assert found("voorbeeld", other) == [
        (rule, "Voor de gemeente Vliethaven tekent de gemeente Alderbroek, zonder mandaat.")
    ]
    assert solved("voorbeeld", other, {"partijen[vliethaven].mandaat": MANDATE}, rule)
    assert solved("voorbeeld", other, {"partijen[vliethaven].vertegenwoordigd_door": ""}, rule)


def test_a_mandate_that_is_not_known_yet_is_an_open_question_and_nothing_more() -> None:
    wrong = {f"{VLIET}[0].functie": "wethouder", "partijen[vliethaven].mandaat": "nog niet bekend"}
    assert [rule for rule, _ in found("voorbeeld", wrong)] == ["open-vraag"]


def test_a_deputy_is_a_remark_with_the_article_that_allows_it() -> None:
    (one,) = planted("voorbeeld", {f"{VLIET}[0].functie": "wethouder en loco-burgemeester"})
    assert (one.rule, one.level.name) == ("loco-burgemeester", "INFO")
    assert "artikel 77 Gemeentewet" in one.source.replace("Artikel", "artikel")
    fault = {f"{VLIET}[0].functie": "loco-burgemeester"}
    assert solved("voorbeeld", fault, {"partijen[vliethaven].mandaat": MANDATE}, "loco-burgemeester")


@pytest.mark.parametrize(
    ("house", "key", "said"),
    [
        ("voorbeeld", "ggd", "Voor de GGD Aldervliet tekent A. Bos, jurist."),
        ("voorbeeld", "politie", "Voor de politie, eenheid Vlietstreek, tekent A. Bos, jurist."),
        ("een-gemeente", "ggz", "Voor Stichting Kustzorg GGZ tekent A. Bos, jurist."),
        (
            "een-gemeente",
            "parket",
            "Voor het Openbaar Ministerie, arrondissementsparket Kuststreek, tekent A. Bos, jurist.",
        ),
        ("groot", "woonwaard", "Voor Woningstichting Woonwaard tekent A. Bos, jurist."),
    ],
)
def test_who_signs_for_another_party_without_power_is_found(house: str, key: str, said: str) -> None:
    wrong = {f"partijen[{key}].vertegenwoordigers": "[{naam: A. Bos, functie: jurist}]"}
    ((rule, message),) = found(house, wrong)
    assert rule == "bevoegdheid-onbekend"
    assert message == f"{said} Uit die functie blijkt niet waarom dat mag, en er is geen mandaat ingevuld."
    assert solved(house, wrong, {f"partijen[{key}].mandaat": MANDATE}, rule)


def test_establishments_that_sign_alone_need_power_and_beside_a_director_they_do_not() -> None:
    person = "{naam: A. Bos, functie: teamleider}"
    places = f"[{{naam: De Wilg, adres: Wal 3 te Alderbroek, vertegenwoordiger: {person}}}]"
    beside = {"partijen[ggz].vestigingen": places}
    assert found("voorbeeld", beside) == []
    alone = {**beside, "partijen[ggz].vertegenwoordigers": ""}
    assert [rule for rule, _ in found("voorbeeld", alone)] == ["bevoegdheid-onbekend"]


def test_another_party_that_signs_for_this_one_needs_a_mandate() -> None:
    other = {"partijen[veilig-thuis].vertegenwoordigd_door": "ggd"}
    assert found("voorbeeld", other) == [
        ("bevoegdheid-onbekend", "Voor Veilig Thuis Aldervliet tekent de GGD Aldervliet, zonder mandaat.")
    ]
    mandate = {"partijen[veilig-thuis].mandaat": MANDATE}
    assert solved("voorbeeld", other, mandate, "bevoegdheid-onbekend")


def test_a_party_without_anybody_and_a_person_without_function_are_open_questions() -> None:
    assert [rule for rule, _ in found("voorbeeld", {"partijen[ggd].vertegenwoordigers": ""})] == [
        "open-vraag"
    ]
    nameless = {"partijen[ggd].vertegenwoordigers": "[{naam: A. Bos}]"}
    assert [rule for rule, _ in found("voorbeeld", nameless)] == ["open-vraag"]


@pytest.mark.parametrize("key", ["zandermeer", "ggd", "politie"])
def test_who_signs_without_a_name_is_said_with_the_party(key: str) -> None:
    function = {"zandermeer": "burgemeester", "ggd": "directeur", "politie": "politiechef"}[key]
    fault = {f"partijen[{key}].vertegenwoordigers": f"[{{functie: {function}}}]"}
    ((rule, message),) = found("voorbeeld", fault)
    assert rule == "ondertekenaar-zonder-naam"
    assert message.endswith(f"tekent de {function}; de naam staat niet in het Protocol.")
    assert solved("voorbeeld", fault, {f"partijen[{key}].vertegenwoordigers[0].naam": "A. Bos"}, rule)


def test_the_people_of_a_represented_party_do_not_sign_and_are_not_judged() -> None:
    other = {
        "partijen[veilig-thuis].vertegenwoordigd_door": "ggd",
        "partijen[veilig-thuis].mandaat": MANDATE,
        "partijen[veilig-thuis].vertegenwoordigers": "[{functie: jurist}]",
    }
    assert found("voorbeeld", other) == []


def test_a_name_and_a_function_in_each_other_s_place_are_both_said() -> None:
    fault = {"partijen[ggd].vertegenwoordigers": "[{naam: directeur, functie: mevrouw A. Bos}]"}
    messages = [message for rule, message in found("voorbeeld", fault) if rule == "naam-en-functie"]
    assert messages == [
        "Als naam van wie voor de GGD Aldervliet tekent, staat ‘directeur’. Dat lijkt een functie.",
        "Als functie van wie voor de GGD Aldervliet tekent, staat ‘mevrouw A. Bos’. Dat lijkt de naam van een"
        " persoon.",
    ]
    right = {"partijen[ggd].vertegenwoordigers": "[{naam: mevrouw A. Bos, functie: directeur}]"}
    assert solved("voorbeeld", fault, right, "naam-en-functie")


def test_the_day_that_b_and_w_decided_is_asked_for_the_gemeenten_together() -> None:
    fault = {"partijen[vliethaven].besluit_bw": "", "partijen[zandermeer].besluit_bw": ""}
    assert found("voorbeeld", fault) == [
        (
            "besluit-bw-onbekend",
            "Het besluit van burgemeester en wethouders is niet ingevuld voor gemeente Vliethaven en gemeente"
            " Zandermeer.",
        )
    ]
