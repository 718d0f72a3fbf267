"""Roles, access, the office of the prosecution and the Convenant: each choice against each other."""

from collections.abc import Mapping
from itertools import combinations, product

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import parse_path, set_answers
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.assemble import FinishedText
from tailor.check import RULES, Finding, judge
from tests.houses import TEMPLATES

MODEL = read_model(TEMPLATES)
HOUSES = {
    name: load(TEMPLATES.parent / "answers" / f"{name}.yaml")
    for name in ("voorbeeld", "groot", "een-gemeente")
}
ROLES = ("procesregisseur", "casusregisseur", "manager", "administratief_medewerker", "afgevaardigden")
CALLED = {
    "procesregisseur": "De Procesregisseur",
    "casusregisseur": "De Casusregisseur",
    "manager": "De Manager",
    "administratief_medewerker": "De administratief medewerker",
    "afgevaardigden": "De afgevaardigden van Partijen in het Casusoverleg",
}


def changed(changes: Mapping[str, str], house: str = "voorbeeld") -> Antwoorden:
    return set_answers(HOUSES[house], {parse_path(path): text for path, text in changes.items()})


def found(rule: str, changes: Mapping[str, str], house: str = "voorbeeld") -> list[Finding]:
    answers = changed(changes, house)
    return [*RULES[rule].findings(FinishedText(MODEL, answers, assemble(MODEL, answers, Editie.DEFINITIEF)))]


def deviation(place: str, kind: str, text: str = "") -> dict[str, str]:
    words = f', tekst: "{text}"' if text else ""
    source = ", bron: besluit" if kind == "vervalt" else ""
    return {"afwijkingen": f'[{{bepaling: "{place}", soort: {kind}{words}, reden: Zo is het{source}}}]'}


SETS = [one for size in range(1, 6) for one in combinations(ROLES, size)]
CHOICES = [*product(("manager", "procesregisseur"), ("procesregisseur", "administratief_medewerker"))]


@pytest.mark.parametrize(("coordinator", "helper"), CHOICES)
@pytest.mark.parametrize("holder", ROLES)
def test_who_works_with_the_data_and_has_no_access_is_told(
    coordinator: str, helper: str, holder: str
) -> None:
    roles = {
        "uitvoerder.rechten": coordinator,
        "rechten.ondersteund_door": helper,
        "bewaren.houder_eerste_zes_maanden": f"[{holder}]",
        "bewaren.houder_archief": "[procesregisseur]",
    }
    keeper = set() if holder == "afgevaardigden" else {holder}
    needed = {"procesregisseur"} | keeper | ({helper} if coordinator == "manager" else set())
    answers = changed(roles)
    for access in SETS:
        given = set_answers(answers, {parse_path("toegang.rollen"): f"[{', '.join(access)}]"})
        text = FinishedText(MODEL, given, assemble(MODEL, given, Editie.DEFINITIEF))
        told = {one.message.partition(" h")[0] for one in RULES["toegang-ontbreekt"].findings(text)}
        assert told == {CALLED[role] for role in needed - set(access)}, access


def test_the_way_out_of_missing_access_is_access() -> None:
    (one,) = found("toegang-ontbreekt", {"toegang.rollen": "[manager, administratief_medewerker]"})
    assert [str(place) for place in one.citations] == ["9.6", "9.2", "9.5", "11.2 onder a"]
    assert one.message.startswith("De Procesregisseur heeft geen toegang volgens ")
    assert one.message.endswith(
        ", maar moet gegevens vastleggen en verbeteren en na Afschaling de gegevens bewaren."
    )
    more = {"toegang.rollen": "[manager, administratief_medewerker, procesregisseur]"}
    assert found("toegang-ontbreekt", more) == []


def test_a_clause_that_gives_the_work_to_another_asks_no_access() -> None:
    access = {"toegang.rollen": "[manager, administratief_medewerker]"}
    held = {"bewaren.houder_eerste_zes_maanden": "[manager]"}
    other = (
        '[{bepaling: "9.2", soort: vervalt, reden: Zo is het, bron: besluit},'
        ' {bepaling: "9.5", soort: vervang, tekst: "De Manager verbetert de gegevens.", reden: Zo is het}]'
    )
    assert len(found("toegang-ontbreekt", {**access, **held})) == 1
    assert found("toegang-ontbreekt", {**access, **held, "afwijkingen": other}) == []


def test_another_than_a_role_of_the_house_is_told_once_by_another_rule() -> None:
    assert found("toegang-ontbreekt", {}, "groot") == []
    assert len(found("houder-na-afschaling", {}, "groot")) == 1


def told(rule: str, changes: Mapping[str, str]) -> list[Finding]:
    """Return what a house is told: with its own numbers."""
    return [one for one in judge(MODEL, changed(changes)).findings if one.rule == rule]


def test_the_number_of_the_house_is_named_and_not_that_of_the_model() -> None:
    gone = deviation("9.1", "vervalt")
    (one,) = told("toegang-ontbreekt", {**gone, "toegang.rollen": "[manager, administratief_medewerker]"})
    assert "volgens artikel 9.5," in one.message
    office = {"partijen[om].om_aanduiding": "parket", "partijen[om].parket": "parket Vliet"}
    more = deviation("17.4", "voeg_toe_na", "Partijen overleggen hierover.")
    (parket,) = told("college-of-parket", {**office, **more})
    assert parket.suggestion.endswith("of pas artikel 17.6 aan.")


REQUESTS = {"uitvoerder.rechten": "procesregisseur", "correcties.keuze": "geen"}


def test_the_manager_named_outright_is_told_with_the_corrections_that_mend_it() -> None:
    (one,) = found("rol-genoemd", REQUESTS)
    assert [str(place) for place in one.citations] == ["17.3", "18.2", "18.5"]
    assert one.suggestion == "Pas de correcties C39, C40 en C41 toe, of leg de verzoeken bij de Manager."
    one_by_one = {**REQUESTS, "correcties.keuze": "een_voor_een"}
    (left,) = found("rol-genoemd", {**one_by_one, "correcties.gekozen": "[C39, C41]"})
    assert left.suggestion.startswith("Pas correctie C40 toe")
    assert [str(place) for place in left.citations] == ["18.2"]
    assert found("rol-genoemd", {**one_by_one, "correcties.gekozen": "[C39, C40, C41]"}) == []
    assert found("rol-genoemd", {**REQUESTS, "uitvoerder.rechten": "manager"}) == []


def test_the_manager_named_outright_by_an_own_word_is_told_by_that_word() -> None:
    (one,) = found("rol-genoemd", REQUESTS, "groot")
    assert one.message == (
        "Hier staat de Ketenmanager, maar de verzoeken van betrokkenen zijn bij de Procesregisseur belegd."
    )


def test_a_house_in_which_the_manager_does_nothing_is_told_where_the_text_names_him() -> None:
    (one,) = found("rol-zonder-taak", {}, "een-gemeente")
    assert [str(place) for place in one.citations] == ["13.1", "24.6", "26.1"]
    assert found("rol-zonder-taak", {"uitvoerder.derden": "manager"}, "een-gemeente") == []
    assert found("rol-zonder-taak", {"bewaren.houder_archief": "[manager]"}, "een-gemeente") == []


OFFICE = {"partijen[om].om_aanduiding": "parket", "partijen[om].parket": "arrondissementsparket Vlietstreek"}


def test_an_office_that_is_party_is_told_until_the_clause_names_it() -> None:
    (one,) = found("college-of-parket", OFFICE)
    assert str(one.citations[0]) == "17.5"
    other = deviation("17.5", "vervang", "Gegevens van het parket vallen buiten dit artikel.")
    assert found("college-of-parket", {**OFFICE, **other}) == []
    assert found("college-of-parket", {"partijen[om].om_aanduiding": "college"}) == []


@pytest.mark.parametrize(("archive", "destruction"), [(6, 5), (12, 11), (7, 6)])
def test_an_archive_after_destruction_is_told_and_the_way_out_is_one(archive: int, destruction: int) -> None:
    terms = {
        "bewaren.termijn_archief_maanden": str(archive),
        "bewaren.termijn_vernietiging_maanden": str(destruction),
    }
    assert len(found("archief-na-vernietiging", terms)) == 1
    shorter = {**terms, "bewaren.termijn_archief_maanden": str(destruction)}
    assert found("archief-na-vernietiging", shorter) == []


def test_the_list_of_the_convenant_is_matched_loosely_and_differences_are_named() -> None:
    same = dict(RULES["partijenlijst-convenant"].passes)
    assert found("partijenlijst-convenant", same) == []
    listed = same["convenant.partijen"].replace("GGD Aldervliet", "Woonstichting De Kade")
    told = [one.message for one in found("partijenlijst-convenant", {"convenant.partijen": listed})]
    assert told == [
        "Deze partij staat wel in het Convenant, maar niet in de lijst van partijen van dit Protocol:"
        " Woonstichting De Kade.",
        "Deze partij staat wel in dit Protocol, maar niet in de lijst van het Convenant: de GGD Aldervliet.",
    ]
    assert found("partijenlijst-convenant", {}) == []


def test_the_numbers_that_nobody_looked_at_are_named_by_their_clauses() -> None:
    (one,) = found("convenant-niet-nagekeken", {"convenant.artikelen_nagekeken": ""})
    assert [str(place) for place in one.citations][:2] == ["1.17", "1.22"]
    assert "28.1" in map(str, one.citations)
    assert found("convenant-niet-nagekeken", {"convenant.artikelen_nagekeken": "ja"}) == []
