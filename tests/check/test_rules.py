"""Every rule: a house that breaks it, and one that only just does not. Exactly that rule fires."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tailor.assemble import Clause, Editie, assemble, read_model
from tailor.assemble.document import Text
from tailor.check import Finding, Level, findings
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.path import Pad
from tests.houses import TEMPLATES, ZORG, answers, gemeente, person

UNKNOWN = {"nog_niet_bekend": {"wie": "de privacyadviseur", "opmerking": "na de zomer"}}


def without(bepaling: str) -> dict[str, str]:
    return {"bepaling": bepaling, "soort": "vervalt", "reden": "Elders geregeld.", "bron": "besluit"}


def reworded(tekst: str) -> dict[str, str]:
    return {"bepaling": "11.2", "soort": "voeg_toe_na", "tekst": tekst, "reden": "Zo is het."}


OTHER = {
    **ZORG,
    "sleutel": "kiem",
    "naam": "Stichting De Kiem",
    "vertegenwoordigers": [person("G. Bos", "bestuurder")],
}


def without_decision(naam: str) -> dict[str, Any]:
    return {key: value for key, value in gemeente(naam).items() if key != "besluit_bw"}


CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "open-vraag": ({"datalekken.meldtermijn_uren": UNKNOWN}, {"datalekken.meldtermijn_uren": 24}),
    "gat-in-tekst": (
        {
            "partijen": [gemeente("Alderbroek"), gemeente("Berkendam"), {**ZORG, "status": "vertrokken"}],
            "beveiliging.verantwoordelijke_partij": "brug",
        },
        {"beveiliging.verantwoordelijke_partij": "brug"},
    ),
    "plek-in-tekst": (
        {"afwijkingen": [reworded("De Manager bewaart de lijst n.n.b. maanden.")]},
        {"afwijkingen": [reworded("PM Zorg bewaart de lijsten, de brieven enz. …")]},
    ),
    "wgs-getoetst": ({"regime.wet": "beide"}, {"regime.wet": "buiten_wgs"}),
    "wgs-bestaat": ({"regime.wet": "buiten_wgs"}, {"regime.wet": "wgs"}),
    "radicalisering": ({"regime.radicalisering": "ja"}, {"regime.radicalisering": "nee"}),
    "herhaling": ({"huis.naam": "veiligheidshuis Oostmark"}, {"huis.naam": "Oostmark"}),
    "meldtermijn-ruim": ({"datalekken.meldtermijn_uren": 49}, {"datalekken.meldtermijn_uren": 48}),
    "partijen-convenant": ({"convenant.partijen_gelijk": "nee"}, {"convenant.partijen_gelijk": "ja"}),
    "taak-ontbreekt": (
        {"taken.letters": "eigen", "taken.lijst": [{"model": letter} for letter in "abcde"]},
        {"taken.letters": "eigen", "taken.lijst": [{"model": letter} for letter in "medcba"]},
    ),
    "afkorting-te-vroeg": (
        {"gemeenten": {"formule": "eigen", "formule_tekst": "in overleg met de RvdK"}},
        {"gemeenten": {"formule": "eigen", "formule_tekst": "in overleg met de RvdKO"}},
    ),
    "tekst-zonder-bepaling": ({"afwijkingen": [without("13.1")]}, {"afwijkingen": [without("13.2")]}),
    "getypte-verwijzing": (
        {"afwijkingen": [reworded("Zie artikel 14, eerste lid, en artikel 6 AVG.")]},
        {"afwijkingen": [reworded("Zie {artikel 14.1}, artikel 6 AVG en artikel 2 van het Convenant.")]},
    ),
    "punten-in-zin": (
        {"afwijkingen": [reworded("Partijen melden: a) de aard; b) de omvang.")]},
        {"afwijkingen": [reworded("Partijen melden:\na) de aard;\nb) de omvang.")]},
    ),
    "dubbel": (
        {"partijen": [gemeente("Alderbroek"), {**ZORG, "kvk": "12345678"}, {**OTHER, "kvk": "12345678"}]},
        {"partijen": [gemeente("Alderbroek"), {**ZORG, "kvk": "12345678"}, {**OTHER, "kvk": "12345679"}]},
    ),
    "archief-na-vernietiging": (
        {"bewaren.termijn_archief_maanden": 6, "bewaren.termijn_vernietiging_maanden": 5},
        {"bewaren.termijn_archief_maanden": 5, "bewaren.termijn_vernietiging_maanden": 5},
    ),
    "wgs-deelnemer": (
        {"regime.wet": "wgs", "partijen": [gemeente("Alderbroek"), {**ZORG, "wgs_soort": "geen"}]},
        {"regime.wet": "wgs", "partijen": [{**gemeente("Alderbroek"), "wgs_soort": "geen"}, ZORG]},
    ),
    "te-weinig-partijen": (
        {"partijen": [gemeente("Alderbroek")]},
        {"partijen": [gemeente("Alderbroek"), gemeente("Berkendam")]},
    ),
    "besluit-bw-onbekend": (
        {"partijen": [without_decision("Alderbroek"), gemeente("Berkendam"), ZORG]},
        {"partijen": [without_decision("Alderbroek"), ZORG], "gemeenten.formule": "artikel_171"},
    ),
}


# Several tests judge the same house.
_JUDGED: dict[tuple[str, Editie], tuple[Finding, ...]] = {}


def judge(changes: dict[str, Any], editie: Editie = Editie.DEFINITIEF) -> tuple[Finding, ...]:
    key = repr(changes), editie
    if key not in _JUDGED:
        given = answers(changes)
        made = assemble(read_model(TEMPLATES), given, editie)
        _JUDGED[key] = findings(read_model(TEMPLATES), given, made)
    return _JUDGED[key]


@cache
def always(editie: Editie = Editie.DEFINITIEF) -> frozenset[tuple[str, str]]:
    """Return what the house of these cases is always told: what the model causes, and what it left open."""
    return frozenset((one.rule, one.message) for one in judge({}, editie))


def caused(changes: dict[str, Any], editie: Editie = Editie.DEFINITIEF) -> tuple[Finding, ...]:
    """Return what is found of these changes and not of the house itself."""
    found = judge(changes, editie)
    return tuple(one for one in found if (one.rule, one.message) not in always(editie))


def names(found: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in found}


@pytest.mark.parametrize("rule", CASES)
def test_a_broken_rule_fires_and_a_near_miss_passes(rule: str) -> None:
    broken, near = CASES[rule]
    assert rule in names(judge(broken))
    assert rule not in names(judge(near))


UNDER_WGS = ("wgs-getoetst", "wgs-bestaat", "wgs-deelnemer")


@pytest.mark.parametrize("rule", [name for name in CASES if name not in UNDER_WGS])
def test_exactly_that_rule_fires(rule: str) -> None:
    found = [one for one in caused(CASES[rule][0]) if one.level > Level.INFO or one.rule == rule]
    assert {one.rule for one in found} == {rule}


def test_a_bracket_left_in_the_definitive_text_is_found() -> None:
    given = answers()
    made = assemble(read_model(TEMPLATES), given, Editie.DEFINITIEF)
    assert "haak-in-tekst" not in names(findings(read_model(TEMPLATES), given, made))
    left = Clause(Kind.ALINEA, Citatie("aanhef, alinea 1"), inlines=(Text("De [naam] komt."),))
    planted = replace(made, parts=(*made.parts, left))
    found = findings(read_model(TEMPLATES), given, planted)
    assert names(tuple(one for one in found if (one.rule, one.message) not in always())) == {"haak-in-tekst"}


def test_the_heaviest_findings_come_first() -> None:
    found = judge({"datalekken.meldtermijn_uren": 72, "regime.wet": "wgs"})
    assert [f.level for f in found] == sorted((f.level for f in found), reverse=True)
    assert found[0].level is Level.BLOKKEREND


def test_an_open_question_names_who_finds_it_out() -> None:
    found = next(f for f in judge({"datalekken.meldtermijn_uren": UNKNOWN}) if f.rule == "open-vraag")
    assert found.answer == Pad("datalekken.meldtermijn_uren")
    assert found.citations == (Citatie("14.3"),)
    assert "de privacyadviseur" in found.suggestion
    assert "na de zomer" in found.suggestion


def test_a_complete_house_has_nothing_that_blocks() -> None:
    assert [f for f in judge({}) if f.level is Level.BLOKKEREND] == []


def test_a_remark_keeps_its_own_question_mark() -> None:
    asked = {"nog_niet_bekend": {"opmerking": "geldt dit ook voor ons?"}}
    found = next(f for f in judge({"datalekken.meldtermijn_uren": asked}) if f.rule == "open-vraag")
    assert found.suggestion.endswith("Opmerking: geldt dit ook voor ons?")


def test_an_open_question_about_a_party_names_the_party() -> None:
    found = judge({"partijen": [gemeente("Alderbroek"), {**ZORG, "adres": UNKNOWN}]})
    open_question = next(f for f in found if f.rule == "open-vraag")
    assert open_question.message == "Nog niet bekend: het kantooradres van Stichting De Brug (partij 2)."


def test_every_task_that_is_missing_is_named_by_the_kind_of_party() -> None:
    lijst = [
        {"model": "c"},
        {"model": "d", "tekst": "de politie."},
        {"model": "e"},
        {"tekst": "een aanbieder."},
    ]
    found = [f for f in judge({"taken.letters": "eigen", "taken.lijst": lijst}) if f.rule == "taak-ontbreekt"]
    assert [f.message for f in found] == [
        "Er doet een partij van de soort ‘gemeente’ mee,"
        " maar de letters a en b van het model zijn weggelaten.",
        "Er doet een partij van de soort ‘aanbieder van zorg, jeugdhulp of maatschappelijke ondersteuning’"
        " mee, maar letter m van het model is weggelaten.",
    ]
    assert {f.source for f in found} == {
        "Artikel 6.4 van het model: gegevens mogen alleen naar een partij waarvan de taak daar staat."
    }


def test_a_typed_number_of_this_text_is_said_with_how_it_becomes_a_reference() -> None:
    own = {"keuze": "eigen", "leden": ["Zie 6.4 onder d."], "reden": "Zo."}
    (found,) = [f for f in judge({"aansprakelijkheid": own}) if f.rule == "getypte-verwijzing"]
    assert found.answer == Pad("aansprakelijkheid.leden[0]")
    assert (
        found.message == "In de eigen leden van artikel 25, nummer 1, staat ‘6.4 onder d’ als gewone tekst."
    )
    assert found.suggestion.endswith("Schrijf dan {6.4 onder d}.")


def test_a_decision_that_is_not_known_is_a_remark_and_under_article_171_an_open_question() -> None:
    house = {"partijen": [without_decision("Alderbroek"), without_decision("Berkendam"), ZORG]}
    found = [f for f in judge(house) if f.rule == "besluit-bw-onbekend"]
    assert [(f.level, f.message) for f in found] == [
        (
            Level.INFO,
            "Het besluit van burgemeester en wethouders is niet ingevuld voor gemeente Alderbroek"
            " en gemeente Berkendam.",
        )
    ]
    needed = judge({**house, "gemeenten.formule": "artikel_171"})
    assert {f.answer for f in needed if f.rule == "open-vraag"} == {
        Pad("partijen[0].besluit_bw"),
        Pad("partijen[1].besluit_bw"),
    }
