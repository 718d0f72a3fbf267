"""Which questions are asked, and which are open."""

from typing import Any

import pytest

from tailor.answers import (
    Antwoorden,
    AskedQuestion,
    NogNietBekend,
    Surroundings,
    load,
    open_questions,
    questions,
)
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.regime import Regime
from tailor.answers.questions.taken import Taak
from tests.answers.files import EXAMPLES, example


def answers(**data: Any) -> Antwoorden:
    return Antwoorden.model_validate(data)


def asked(antwoorden: Antwoorden) -> dict[str, AskedQuestion]:
    return {str(gesteld.pad): gesteld for gesteld in questions(antwoorden)}


def party(**data: Any) -> dict[str, AskedQuestion]:
    found = asked(answers(partijen=[{"sleutel": "p", **data}]))
    return {
        pad.removeprefix("partijen[0]."): gesteld for pad, gesteld in found.items() if "partijen[0]" in pad
    }


def applicable(questions: dict[str, AskedQuestion]) -> set[str]:
    return {pad for pad, gesteld in questions.items() if gesteld.applies}


def test_nothing_answered_is_everything_open_that_has_no_default() -> None:
    found = {str(vraag.pad) for vraag in open_questions(Antwoorden())}
    assert {"regime.wet", "huis.naam", "partijen", "toegang.rollen", "inwerkingtreding.moment"} <= found
    assert not {"document.status", "huis.korte_naam", "toetreders", "uitvoerder.rechten"} & found


@pytest.mark.parametrize("name", ["voorbeeld", "een-gemeente", "groot"])
def test_a_finished_example_has_no_open_question(name: str) -> None:
    assert open_questions(load(example(name))) == ()


def test_the_draft_has_at_least_a_dozen_with_owners_and_remarks() -> None:
    found = open_questions(load(example("concept")))
    assert len(found) >= 12
    assert sum(bool(vraag.who) for vraag in found) >= 8
    assert any("24 of 36 uur" in vraag.remark for vraag in found)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_question_of_a_house_has_a_path_of_its_own(name: str) -> None:
    paths = [str(gesteld.pad) for gesteld in questions(load(example(name)))]
    assert len(paths) == len(set(paths))


def test_a_party_that_is_a_gemeente_is_asked_other_things_than_the_police() -> None:
    gemeente, police = (applicable(party(soort=soort)) for soort in ("gemeente", "politie"))
    assert {"naam", "besluit_bw", "vertegenwoordigers"} <= gemeente
    assert not {"adres", "eenheid", "afkorting", "rechtsvorm"} & gemeente
    assert {"eenheid", "vertegenwoordigers", "afkorting"} <= police
    assert not {"naam", "besluit_bw", "gevestigd_te"} & police


def test_the_parket_is_asked_only_when_a_parket_takes_part() -> None:
    assert "parket" not in applicable(party(soort="openbaar_ministerie"))
    assert "parket" in applicable(party(soort="openbaar_ministerie", om_aanduiding="parket"))
    assert "parket" not in applicable(party(soort="ggz", om_aanduiding="parket"))


def test_only_another_organisation_brings_its_own_task() -> None:
    assert {"eigen_taak", "eigen_grondslag"} <= applicable(party(soort="overig"))
    assert not {"eigen_taak", "eigen_grondslag"} & applicable(party(soort="zorgaanbieder"))


@pytest.mark.parametrize(
    ("status", "more"), [("weigert", set()), ("vertrokken", {"vertrek"}), ("treedt_toe", set())]
)
def test_a_party_that_is_not_in_the_text_is_asked_nothing_more_than_when_it_left(
    status: str, more: set[str]
) -> None:
    left = party(soort="ggz", naam="A", status=status, mandaat={"besluit": "b"})
    assert applicable(left) == {"sleutel", "soort", "naam", "status"} | more
    assert not left["mandaat.besluit"].applies


def test_how_representatives_act_is_asked_when_there_are_more_than_one() -> None:
    one, two = ([{"naam": "a", "functie": "f"}] * count for count in (1, 2))
    assert "bevoegdheid" not in applicable(party(soort="ggz", vertegenwoordigers=one))
    assert "bevoegdheid" in applicable(party(soort="ggz", vertegenwoordigers=two))


def test_a_party_represented_by_another_names_no_representatives() -> None:
    found = asked(answers(partijen=[{"sleutel": "a", "vertegenwoordigd_door": "b"}, {"sleutel": "b"}]))
    assert not found["partijen[0].vertegenwoordigers"].applies
    assert found["partijen[1].vertegenwoordigers"].applies


@pytest.mark.parametrize(("wet", "applies"), [("wgs", True), ("beide", True), ("buiten_wgs", False)])
def test_the_head_of_the_wgs_is_asked_only_under_the_wgs(wet: str, applies: bool) -> None:
    found = asked(answers(regime={"wet": wet}, partijen=[{"sleutel": "p", "soort": "zorgaanbieder"}]))
    assert found["partijen[0].wgs_soort"].applies is applies


@pytest.mark.parametrize(
    ("party", "places", "role"),
    [
        ({"soort": "gemeente"}, {"publiek_e", "publiek_f"}, "public"),
        ({"soort": "politie"}, {"publiek_c"}, "public"),
        ({"soort": "veilig_thuis"}, {"privaat_b"}, "private"),
        ({"soort": "ggd", "nevensoorten": ["veilig_thuis"]}, {"publiek_g", "privaat_b"}, "public"),
        ({"soort": "slachtofferhulp"}, {"geen"}, "none"),
        ({"soort": "slachtofferhulp", "nevensoorten": ["ggz"]}, {"privaat_d"}, "private"),
        ({"soort": "zorgaanbieder"}, set(), "unknown"),
        ({"soort": "zorgaanbieder", "wgs_soort": "privaat_e"}, {"privaat_e"}, "private"),
        ({"soort": "overig", "wgs_soort": "geen"}, {"geen"}, "none"),
        ({"soort": "politie", "wgs_soort": "geen"}, {"publiek_c"}, "public"),
        ({}, set(), "unknown"),
    ],
)
def test_the_place_of_a_party_in_the_wgs_follows_from_its_kind(
    party: dict[str, Any], places: set[str], role: str
) -> None:
    (found,) = answers(partijen=[{"sleutel": "p", **party}]).known_parties
    assert found.wgs_places == places
    roles = {
        "public": found.is_public_participant,
        "private": found.is_private_participant,
        "none": found.has_no_place,
    }
    assert [name for name, holds in roles.items() if holds] == ([] if role == "unknown" else [role])


def test_the_place_in_the_wgs_is_asked_only_where_it_does_not_follow() -> None:
    kinds = {kind.value for kind in Soort if _asks(kind.value, "wgs_soort")}
    assert kinds == {"zorgaanbieder", "overig"}
    assert _asks("ggd", "wgs_soort", nevensoorten=["zorgaanbieder"])


def test_the_assignment_of_a_college_is_asked_of_the_party_that_has_one() -> None:
    assert _asks("zorgaanbieder", "wgs_opdracht", wgs_soort="privaat_e")
    assert not _asks("zorgaanbieder", "wgs_opdracht", wgs_soort="privaat_d")
    assert not _asks("politie", "wgs_opdracht", wgs_soort="privaat_e")


def _asks(kind: str, name: str, **more: Any) -> bool:
    party = {"sleutel": "p", "soort": kind, **more}
    return asked(answers(regime={"wet": "wgs"}, partijen=[party]))[f"partijen[0].{name}"].applies


def test_a_party_that_is_in_outside_the_wgs_alone_is_asked_no_place_in_it() -> None:
    party = {"sleutel": "p", "soort": "overig"}
    for wet, applies in (("beide", False), ("wgs", True)):
        found = asked(answers(regime={"wet": wet}, partijen=[party], wgs={"buiten": {"partijen": ["p"]}}))
        assert found["partijen[0].wgs_soort"].applies is applies


def test_a_purpose_outside_the_wgs_is_needed_when_no_party_is() -> None:
    both = {"wet": "beide"}
    found = asked(answers(regime=both))["wgs.buiten.doelen"]
    assert found.applies and not found.optional
    named = answers(regime=both, partijen=[{"sleutel": "p"}], wgs={"buiten": {"partijen": ["p"]}})
    assert asked(named)["wgs.buiten.doelen"].optional
    assert not asked(answers(regime={"wet": "wgs"}))["wgs.buiten.doelen"].applies


@pytest.mark.parametrize(
    ("wet", "soort", "applies"),
    [
        ("buiten_wgs", "politie", True),
        ("beide", "politie", True),
        ("wgs", "politie", False),
        ("beide", "ggz", False),
    ],
)
def test_the_decision_of_the_police_is_asked_when_they_take_part_outside_the_wgs(
    wet: str, soort: str, applies: bool
) -> None:
    found = asked(answers(regime={"wet": wet}, partijen=[{"sleutel": "p", "soort": soort}]))
    assert found["taken.artikel20_beslissing"].applies is applies


MANAGER, PROCESREGISSEUR = {"standaard": "manager"}, {"standaard": "procesregisseur"}


@pytest.mark.parametrize(
    ("path", "section", "without", "with_it"),
    [
        ("gemeenten.formule_tekst", "gemeenten", {}, {"formule": "eigen"}),
        ("inwerkingtreding.datum", "inwerkingtreding", {"moment": "model"}, {"moment": "vaste_datum"}),
        ("aansprakelijkheid.leden", "aansprakelijkheid", {}, {"keuze": "eigen"}),
        ("aansprakelijkheid.reden", "aansprakelijkheid", {}, {"keuze": "eigen"}),
        ("bewaren.motivering", "bewaren", {"termijn_archief_maanden": 3}, {"termijn_archief_maanden": 7}),
        ("bewaren.motivering", "bewaren", {}, {"termijn_vernietiging_maanden": 13}),
        ("rechten.ondersteund_door", "uitvoerder", PROCESREGISSEUR, MANAGER),
        (
            "rechten.ondersteund_door",
            "uitvoerder",
            MANAGER | {"rechten": "procesregisseur"},
            PROCESREGISSEUR | {"rechten": "manager"},
        ),
    ],
)
def test_a_question_waits_for_its_condition(
    path: str, section: str, without: dict[str, Any], with_it: dict[str, Any]
) -> None:
    assert not asked(answers(**{section: without}))[path].applies
    assert asked(answers(**{section: with_it}))[path].is_open


def test_an_answer_that_no_longer_matters_is_kept_and_not_open() -> None:
    kept = answers(gemeenten={"formule": "model", "formule_tekst": "nog niet bekend"})
    assert isinstance(kept.gemeenten.formule_tekst, NogNietBekend)
    assert not asked(kept)["gemeenten.formule_tekst"].is_open


def test_an_optional_answer_that_is_not_known_yet_is_open() -> None:
    found = {str(vraag.pad) for vraag in open_questions(answers(huis={"korte_naam": "nog niet bekend"}))}
    assert "huis.korte_naam" in found


def test_a_default_that_is_not_known_yet_is_open() -> None:
    found = {str(vraag.pad) for vraag in open_questions(answers(document={"status": "nog niet bekend"}))}
    assert "document.status" in found


def test_the_executor_of_a_task_is_its_own_or_the_one_for_all() -> None:
    given = answers(uitvoerder={"standaard": "manager", "derden": "procesregisseur"}).uitvoerder
    assert given.of_task(Taak.DERDEN) == "procesregisseur"
    assert given.of_task(Taak.RECHTEN) == "manager"
    assert given.of_task(Taak.AFSCHALING) == "procesregisseur"


def test_the_parties_in_the_text_are_those_that_take_part() -> None:
    given = answers(
        partijen=[{"sleutel": "a", "soort": "ggz"}, {"sleutel": "b", "soort": "ggd", "status": "vertrokken"}]
    )
    assert [partij.sleutel for partij in given.deelnemers] == ["a"]
    assert given.has(Soort.GGZ) and not given.has(Soort.GGD)
    assert given.partij("b") is given.known_parties[1]
    assert given.partij("c") is None
    assert Antwoorden().deelnemers == answers(partijen="nog niet bekend").deelnemers == ()


def test_a_condition_about_a_party_has_a_party_to_look_at() -> None:
    with pytest.raises(LookupError, match="Partij"):
        Surroundings(Antwoorden()).holder(Partij)


def test_a_condition_looks_only_at_groups_that_the_answers_have() -> None:
    assert Surroundings(Antwoorden()).group(Regime) is Antwoorden().regime
    with pytest.raises(LookupError, match="Partij"):
        Surroundings(Antwoorden()).group(Partij)
