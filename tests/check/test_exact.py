"""What every rule says, to the letter: of a house that breaks it and of one that only just does not.

What is right stands in ``golden.txt``, for a reader: weight, answer, clauses, what was found, why it matters
and what to do now. After a wanted change run ``pytest tests/check --update-golden`` and read what differs.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tailor.assemble import Editie
from tailor.check import RULES, Level
from tests.check.test_rules import CASES, OTHER, always, judge, reworded, without, without_decision
from tests.houses import OM, POLITIE, RAAD, SLACHTOFFERHULP, ZORG, gemeente, person

GOLDEN = Path(__file__).with_name("golden.txt")
UNKNOWN = {"nog_niet_bekend": {"wie": "de privacyadviseur", "opmerking": "na de zomer"}}


def joining(status: str, *lines: dict[str, str]) -> dict[str, Any]:
    """Return a house with one party of this status, and these accessions of it."""
    parties = [gemeente("Alderbroek"), gemeente("Berkendam"), {**ZORG, "status": status}]
    return {"partijen": parties, "toetreders": [{"partij": "brug", **line} for line in lines]}


MANY: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "open vraag zonder naam": (
        {"datalekken.meldtermijn_uren": "nog niet bekend"},
        {"datalekken.meldtermijn_uren": 1},
    ),
    "open vraag met opmerking": (
        {"huis.naam": {"nog_niet_bekend": {"opmerking": "navragen."}}},
        {"huis.naam": "Noord"},
    ),
    "open vraag bij een partij": (
        {"partijen": [gemeente("Alderbroek"), {**ZORG, "adres": UNKNOWN, "gevestigd_te": "n.n.b."}]},
        {"partijen": [gemeente("Alderbroek"), ZORG]},
    ),
    "partij die niet meer meedoet": (
        {
            "partijen": [gemeente("Alderbroek"), gemeente("Berkendam"), {**ZORG, "status": "weigert"}],
            "datalekken.verantwoordelijke_partij": "brug",
        },
        {"datalekken.verantwoordelijke_partij": "brug"},
    ),
    "haak in een naam": (
        {"huis.naam": "Oostmark [naam]"},
        {"huis.naam": "Oostmark (naam)"},
    ),
    "haak in een eigen tekst": (
        {"overwegingen": {"lijst": [{"model": "1"}, {"tekst": "dat \\[wie\\] werkt"}]}},
        {"overwegingen": {"lijst": [{"model": "1"}, {"tekst": "dat wie werkt"}]}},
    ),
    "twee plekken in een tekst": (
        {"afwijkingen": [reworded("De Manager n.n.b. bewaart … XXX maanden, nog in te vullen.")]},
        {"afwijkingen": [reworded("De Manager bewaart XX maanden, in te vullen door hem.")]},
    ),
    "wgs met twee partijen": (
        {
            "regime.wet": "beide",
            "partijen": [gemeente("Alderbroek"), {**ZORG, "wgs_soort": "geen"}, SLACHTOFFERHULP],
        },
        {
            "regime.wet": "beide",
            "partijen": [gemeente("Alderbroek"), {**ZORG, "wgs_soort": "geen"}, SLACHTOFFERHULP],
            "wgs.buiten": {"partijen": ["brug", "slachtofferhulp"]},
        },
    ),
    "wgs niet bekend": ({"regime.wet": "nog niet bekend"}, {"regime.wet": "wgs"}),
    "meldtermijn van 72 uur": ({"datalekken.meldtermijn_uren": 72}, {"datalekken.meldtermijn_uren": 47}),
    "archief een maand te laat": (
        {"bewaren.termijn_archief_maanden": 61, "bewaren.termijn_vernietiging_maanden": 60},
        {"bewaren.termijn_archief_maanden": 59, "bewaren.termijn_vernietiging_maanden": 60},
    ),
    "archief later dan het model": (
        {"bewaren.termijn_archief_maanden": 61},
        {"bewaren.termijn_archief_maanden": 60},
    ),
    "twee letters weg": (
        {"taken.letters": "eigen", "taken.lijst": [{"model": letter} for letter in "cdem"]},
        {"taken.letters": "eigen", "taken.lijst": [{"model": letter} for letter in "abcdem"]},
    ),
    "afkorting in een eigen tekst": (
        {
            "partijen": [gemeente("Alderbroek"), {**ZORG, "afkorting": "DB", "eigen_taak": "x"}],
            "gemeenten": {"formule": "eigen", "formule_tekst": "samen met DB, en DB"},
        },
        {
            "partijen": [gemeente("Alderbroek"), {**ZORG, "afkorting": "DB"}],
            "gemeenten": {"formule": "eigen", "formule_tekst": "samen met DBX en xDB"},
        },
    ),
    "afkorting van wie vertrok": (
        {
            "partijen": [gemeente("Alderbroek"), {**ZORG, "afkorting": "DB"}],
            "gemeenten": {"formule": "eigen", "formule_tekst": "samen met DB"},
        },
        {
            "partijen": [
                gemeente("Alderbroek"),
                gemeente("Berkendam"),
                {**ZORG, "afkorting": "DB", "status": "vertrokken"},
            ],
            "gemeenten": {"formule": "eigen", "formule_tekst": "samen met DB"},
        },
    ),
    "getypt in een overweging": (
        {"overwegingen": {"lijst": [{"tekst": "dat artikel 14.3 en bijlage 3 gelden"}]}},
        {"overwegingen": {"lijst": [{"tekst": "dat {artikel 14.3} en artikel 99 gelden"}]}},
    ),
    "twee keer dezelfde gemeente": (
        {"partijen": [gemeente("Alderbroek"), {**gemeente("Alderbroek"), "sleutel": "twee"}, ZORG]},
        {
            "partijen": [
                gemeente("Alderbroek"),
                {**gemeente("Alderbroek"), "sleutel": "twee", "status": "vertrokken"},
                ZORG,
            ]
        },
    ),
    "twee keer dezelfde persoon": (
        {
            "partijen": [
                gemeente("Alderbroek"),
                ZORG,
                {**OTHER, "vertegenwoordigers": [person("mr. F. Kok", "directeur")]},
            ]
        },
        {
            "partijen": [
                gemeente("Alderbroek"),
                ZORG,
                {**OTHER, "vertegenwoordigers": [person("F. Koks", "directeur")]},
            ]
        },
    ),
    "twee keer dezelfde persoon bij één partij": (
        {
            "partijen": [
                gemeente("Alderbroek"),
                {
                    **ZORG,
                    "vertegenwoordigers": [
                        person("F. Kok", "bestuurder"),
                        person("Dhr. f. kok", "voorzitter"),
                    ],
                },
            ]
        },
        {
            "partijen": [
                gemeente("Alderbroek"),
                {
                    **ZORG,
                    "vertegenwoordigers": [person("F. Kok", "bestuurder"), person("G. Kok", "bestuurder")],
                },
            ]
        },
    ),
    "twee keer dezelfde afkorting": (
        {"partijen": [gemeente("Alderbroek"), {**ZORG, "afkorting": "DB"}, {**OTHER, "afkorting": "d.b"}]},
        {"partijen": [gemeente("Alderbroek"), {**ZORG, "afkorting": "DB"}, {**OTHER, "afkorting": "DBK"}]},
    ),
    "twee keer de politie": (
        {"partijen": [gemeente("Alderbroek"), POLITIE, {**POLITIE, "sleutel": "p2"}]},
        {
            "partijen": [
                gemeente("Alderbroek"),
                POLITIE,
                {
                    **POLITIE,
                    "sleutel": "p2",
                    "eenheid": "eenheid Zuid",
                    "vertegenwoordigers": [person("H. Z", "chef")],
                },
            ]
        },
    ),
    "twee keer het OM": (
        {"partijen": [gemeente("Alderbroek"), OM, {**OM, "sleutel": "om2"}]},
        {"partijen": [gemeente("Alderbroek"), OM, RAAD]},
    ),
    "besluit van drie gemeenten": (
        {
            "partijen": [
                without_decision("Alderbroek"),
                gemeente("Berkendam"),
                without_decision("Cedorp"),
                without_decision("Dorp"),
                ZORG,
            ]
        },
        {
            "partijen": [
                gemeente("Alderbroek"),
                {**without_decision("Berkendam"), "besluit_bw": "nog niet bekend"},
                ZORG,
            ]
        },
    ),
    "geen gemeente": (
        {
            "partijen": [{**ZORG, "sleutel": "alderbroek"}, OTHER],
        },
        {"partijen": [gemeente("Alderbroek"), ZORG]},
    ),
    "partijen niet bekend": ({"partijen": "nog niet bekend"}, {"partijen": [gemeente("Alderbroek"), ZORG]}),
    "twee bepalingen weg": (
        {"afwijkingen": [without("13.1"), without("7.1")]},
        {"afwijkingen": [without("13.2"), without("7.2")]},
    ),
    "herhaling met een lidwoord": (
        {
            "huis.naam": "het Veiligheidshuis Oostmark",
            "partijen": [
                gemeente("Alderbroek"),
                {**ZORG, "naam": "Zorg", "adres": "Kade 2", "gevestigd_te": "te Alderbroek"},
            ],
        },
        {"huis.naam": "Veiligheidshuizen Oostmark", "partijen": [gemeente("Alderbroek"), ZORG]},
    ),
    "punten met cijfers": (
        {"afwijkingen": [reworded("Partijen melden: 1. de aard; 2. de omvang; 3. de duur.")]},
        {"afwijkingen": [reworded("Partijen melden 1. de aard en de omvang.")]},
    ),
    "treedt toe zonder toetreding": (joining("treedt_toe"), joining("treedt_toe", {})),
    "toetreding van wie meedoet": (
        joining("te_ondertekenen", {"staat": "toegelaten"}),
        joining("treedt_toe", {"staat": "toegelaten"}),
    ),
    "toetreding van wie vertrok": (joining("vertrokken", {}), joining("te_ondertekenen")),
    "getekend en treedt later toe": (
        joining("treedt_toe", {"staat": "getekend"}),
        joining("getekend", {"staat": "getekend", "datum_ondertekening": "2026-12-01"}),
    ),
    "getekend en moet nog tekenen": (
        joining("te_ondertekenen", {"staat": "getekend", "datum_ondertekening": "2026-12-01"}),
        joining("te_ondertekenen", {"staat": "getekend", "datum_ondertekening": "2026-11-22"}),
    ),
    "getekend en doet niet mee": (joining("weigert", {"staat": "getekend"}), joining("weigert")),
    "getekend zonder dag": (
        joining("getekend", {"staat": "getekend"}),
        joining("getekend", {"staat": "getekend", "datum_ondertekening": "2026-11-23"}),
    ),
    "twee open toetredingen": (
        joining("treedt_toe", {}, {}),
        joining("treedt_toe", {"staat": "getekend", "datum_ondertekening": "2026-12-01"}, {}),
    ),
}
"""More houses: for every part of a rule's condition one that has it just, and one that has it just not."""
HOUSES = {**CASES, **MANY}


def said(name: str, changes: dict[str, Any], editie: Editie) -> Iterator[str]:
    """Yield each finding as a few lines; what a house is always told stands in its own case."""
    for one in judge(changes, editie):
        told_anyway = (one.rule, one.message) in always(editie) or RULES[one.rule].by_model
        if told_anyway and one.rule != name:
            continue
        where = f"[{one.where}] {', '.join(one.places)}"
        yield f"    {one.rule} ({one.level.name.lower()}) {one.answer} {where}"
        yield from (f"      {words}" for words in (one.message, one.source, one.suggestion))


def told(name: str) -> str:
    """Return all that the rules say of both houses of a case, in every edition."""
    rows = [f"== {name}"]
    for which, changes in zip(("breekt de regel", "net niet"), HOUSES[name], strict=True):
        by_edition = {editie: list(said(name, changes, editie)) for editie in Editie}
        same = len(set(map(tuple, by_edition.values()))) == 1
        for editie, lines in list(by_edition.items())[: 1 if same else None]:
            rows += [f"  {which}, {'elke editie' if same else editie.value}", *(lines or ["    niets"])]
    return "\n".join(rows) + "\n"


def test_the_list_of_what_is_right_is_up_to_date(update_golden: bool) -> None:
    if update_golden:
        GOLDEN.write_text("\n".join(map(told, HOUSES)), "utf-8")
    held = GOLDEN.read_text("utf-8").split("\n\n")
    assert [part.splitlines()[0] for part in held] == [f"== {name}" for name in HOUSES]


@pytest.mark.parametrize("name", HOUSES)
def test_a_rule_says_exactly_this_of_what_breaks_it_and_of_a_near_miss(name: str) -> None:
    held = GOLDEN.read_text("utf-8").split("\n\n")
    (right,) = [part for part in held if part.splitlines()[0] == f"== {name}"]
    assert told(name).strip() == right.strip()


def test_a_finding_is_one_line_for_a_reader_and_plain_values_for_a_program() -> None:
    by_rule = {one.rule: one for one in judge({"datalekken.meldtermijn_uren": 72, "huis.naam": UNKNOWN})}
    found = by_rule["meldtermijn-ruim"]
    assert found.as_json() == {
        "regel": "meldtermijn-ruim",
        "niveau": "let_op",
        "artikel": "artikel 14.3",
        "artikel_model": "14.3",
        "antwoord": "datalekken.meldtermijn_uren",
        "melding": "Een meldtermijn van 72 uur laat weinig over van de 72 uur van artikel 33 AVG.",
        "bron": "Artikel 33, eerste lid, AVG: zo mogelijk binnen 72 uur nadat de verantwoordelijke er kennis"
        " van nam. Dat hoeft niet als een risico onwaarschijnlijk is.",
        "doen": "Kies bij voorkeur 24 uur, en ten hoogste 48 uur.",
        "kenmerk": found.mark,
        "van_het_model": False,
        "aanvaard": "",
    }
    assert found.notice == (
        "Let op: Een meldtermijn van 72 uur laat weinig over van de 72 uur van artikel 33 AVG. (artikel 14.3)"
        " Kies bij voorkeur 24 uur, en ten hoogste 48 uur."
    )
    assert by_rule["open-vraag"].where == "titel, aanhef, overweging 1, overweging 2"
    assert str(replace(found, places=())).count("(14.3)") == 1
    assert replace(found, level=Level.INFO).notice.startswith("Opmerking: Een")
    assert str(replace(found, citations=())) == f"{found.message} {found.suggestion}"
