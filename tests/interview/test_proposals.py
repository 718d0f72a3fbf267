"""What is proposed by what other answers say: at its question, with its reason, and gone once answered."""

import pytest

from tailor.answers import Antwoorden
from tailor.interview.inquiry import Inquiry, Interview
from tailor.path import Pad
from tests.terminal.work import text_behind

Party = dict[str, object]


def house(*parties: Party, **gemeenten: str) -> Antwoorden:
    """Return a house with these parties, the first of them asked, and with gemeenten by their keys."""
    others = [{"sleutel": key, "soort": "gemeente", "naam": naam} for key, naam in gemeenten.items()]
    return Antwoorden.model_validate(
        {"partijen": [*({"sleutel": f"p{i}"} | one for i, one in enumerate(parties)), *others]}
    )


def asked(question: str, party: Party, **gemeenten: str) -> Inquiry:
    return Interview(text_behind(), house(party, **gemeenten)).inquiry(Pad("partijen[0]") / question)


RAAD: Party = {"soort": "raad_voor_de_kinderbescherming", "naam": "Raad voor de Kinderbescherming"}
RN: Party = {"soort": "reclassering", "naam": "Reclassering Nederland"}
GEMEENTE: Party = {"soort": "gemeente", "naam": "Alderbroek"}
UNIT: Party = {"soort": "politie", "eenheid": "eenheid Oostmark"}
PARKET: Party = {"soort": "openbaar_ministerie", "om_aanduiding": "parket"}


@pytest.mark.parametrize(
    ("question", "party", "proposal", "reason"),
    [
        ("naam", {"soort": "dji"}, "Dienst Justitiële Inrichtingen", "6.4 onder k."),
        (
            "naam",
            {"soort": "raad_voor_de_kinderbescherming"},
            "Raad voor de Kinderbescherming",
            "6.4 onder e.",
        ),
        ("naam", {"soort": "slachtofferhulp"}, "Slachtofferhulp Nederland", "6.4 onder l."),
        ("naam", {"soort": "reclassering"}, "", ""),
        ("naam", {"soort": "gemeente"}, "", ""),
        ("lidwoord", RAAD, "de", "de Raad voor de Kinderbescherming"),
        ("lidwoord", RN, "", ""),
        ("afkorting", RAAD, "RvdK", "Raad voor de Kinderbescherming"),
        ("afkorting", RN, "RN", "Reclassering Nederland"),
        ("afkorting", {"soort": "openbaar_ministerie"}, "OM", "Openbaar Ministerie"),
        ("afkorting", {"soort": "ggz", "naam": "De Brug"}, "", ""),
        ("rechtsvorm", RAAD, "publiek", "eerste lid, onder a, WGS"),
        ("rechtsvorm", RN, "privaat", "tweede lid, onder a, WGS"),
        ("rechtsvorm", {"soort": "ggd", "naam": "GGD Oost"}, "publiek", "eerste lid, onder g, WGS"),
        ("rechtsvorm", {"soort": "ggd", "naam": "Stichting GGD Oost"}, "privaat", "De naam zegt het"),
        ("rechtsvorm", {"soort": "zorgaanbieder", "naam": "De Overstap B.V."}, "privaat", "De naam zegt het"),
        ("rechtsvorm", {"soort": "zorgaanbieder", "naam": "De Overstap"}, "", ""),
        ("rechtsvorm", {"soort": "veilig_thuis", "naam": "Veilig Thuis"}, "", ""),
        ("mandaat", {"soort": "gemeente", "naam": "Alderbroek"}, "nee", "artikel 171 Gemeentewet"),
        ("mandaat", GEMEENTE | {"vertegenwoordigers": [{"functie": "burgemeester"}]}, "nee", "artikel 171"),
        ("mandaat", GEMEENTE | {"vertegenwoordigers": [{"functie": "wethouder"}]}, "", ""),
        ("mandaat", UNIT | {"vertegenwoordigers": [{"functie": "teamchef"}]}, "ja", "6.4, toelichting"),
        ("mandaat", UNIT, "ja", "6.4, toelichting"),
        ("mandaat", {"soort": "politie"}, "nee", "Korpschef"),
        ("mandaat", RAAD, "ja", "2022"),
        ("mandaat", {"soort": "openbaar_ministerie"}, "ja", "namens het College"),
        ("mandaat", PARKET, "", ""),
        ("mandaat", {"soort": "ggz", "naam": "De Brug"}, "", ""),
        ("vertegenwoordigers[0].functie", {"soort": "gemeente", "naam": "Alderbroek"}, "burgemeester", "171"),
        ("vertegenwoordigers[0].functie", UNIT, "politiechef", "6.4"),
        ("vertegenwoordigers[0].functie", {"soort": "politie"}, "korpschef", "Korpschef"),
        ("vertegenwoordigers[0].functie", PARKET, "hoofdofficier van justitie", "parket"),
        ("vertegenwoordigers[0].functie", RAAD, "regiodirecteur", "2016"),
        ("vertegenwoordigers[0].functie", RN, "", ""),
        ("vestigingen[0].vertegenwoordiger.functie", RAAD | {"vestigingen": [{"naam": "Oost"}]}, "", ""),
    ],
)
def test_the_kind_of_a_party_proposes_an_answer_with_its_reason(
    question: str, party: Party, proposal: str, reason: str
) -> None:
    q = asked(question, party)
    assert q.proposal == proposal
    if not proposal:
        return
    assert reason in q.introduction
    assert f"Voorstel: **{q.proposal_in_words}**." in q.introduction
    assert q.introduction.count("Voorstel: ") == 1


def test_that_a_few_letters_are_enough_is_said_where_there_are_many_names() -> None:
    said = "Een paar letters zijn genoeg: u kiest dan uit de lijst van gemeenten (stand 2023)."
    assert said in asked("naam", {"soort": "gemeente"}).introduction
    assert said not in asked("naam", {"soort": "reclassering"}).introduction
    assert said not in asked("naam", {"soort": "ggz"}).introduction


def test_an_answer_that_stands_there_is_no_place_for_a_proposal() -> None:
    q = asked("rechtsvorm", {**RAAD, "rechtsvorm": "privaat"})
    assert (q.proposal, q.ready) == ("", "privaat") and "Voorstel" not in q.introduction
    q = asked("lidwoord", {**RAAD, "lidwoord": "het"})
    assert (q.proposal, q.ready) == ("", "het")


def test_what_is_not_known_yet_stays_so() -> None:
    q = asked("rechtsvorm", {**RAAD, "rechtsvorm": "nog niet bekend"})
    assert q.ready == ""


def test_a_kind_that_is_not_known_or_a_party_that_is_not_there_proposes_nothing() -> None:
    assert asked("naam", {"soort": "nog niet bekend"}).known is None
    for question in ("naam", "lidwoord", "rechtsvorm", "mandaat", "eenheid"):
        assert Interview(text_behind(), Antwoorden()).inquiry(Pad("partijen[0]") / question).proposal == ""


def test_the_unit_and_the_parket_follow_from_the_gemeenten_that_take_part() -> None:
    q = asked("eenheid", {"soort": "politie"}, haarlem="Haarlem", zandvoort="Zandvoort", oost="Alderbroek")
    assert q.proposal == "eenheid Noord-Holland"
    assert "Daar liggen Haarlem en Zandvoort, volgens de lijst van gemeenten (stand 2023)." in q.introduction
    q = asked("parket", PARKET, zwolle="Zwolle")
    assert q.proposal == "arrondissementsparket Oost-Nederland"
    assert "Daar ligt Zwolle, volgens" in q.introduction


@pytest.mark.parametrize(
    "gemeenten", [{}, {"oost": "Alderbroek"}, {"haarlem": "Haarlem", "zwolle": "Zwolle"}]
)
def test_no_unit_is_proposed_where_the_gemeenten_do_not_lie_in_one(gemeenten: dict[str, str]) -> None:
    assert asked("eenheid", {"soort": "politie"}, **gemeenten).proposal == ""


def test_a_gemeente_that_does_not_take_part_counts_for_no_unit() -> None:
    gone: Party = {"soort": "gemeente", "naam": "Zwolle", "status": "weigert"}
    given = house({"soort": "politie"}, gone, haarlem="Haarlem")
    q = Interview(text_behind(), given).inquiry(Pad("partijen[0].eenheid"))
    assert q.proposal == "eenheid Noord-Holland"
