"""What a house changes in the text, and what is refused with which words, to the letter: ``golden/exact``."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tailor.assemble import Editie, assemble
from tailor.assemble.document import lines
from tailor.assemble.front import printed
from tailor.errors import InputError
from tailor.model import Kind
from tailor.model.hints import mentions, with_points_apart, with_references
from tailor.model.own_text import as_markup
from tests.everything import MODEL, everything
from tests.golden import hold
from tests.houses import OM, POLITIE, RAAD, ZORG, answers, gemeente, person

GOLDEN = Path(__file__).parent / "golden" / "exact"
MEASURE, CATEGORY = "Bijlage 3, maatregel", "Bijlage 4, categorie"


def one(soort: str, bepaling: str, **more: str) -> dict[str, str]:
    return {"soort": soort, "bepaling": bepaling, "reden": "Zo is het.", **more}


DEVIATIONS: dict[str, list[dict[str, str]]] = {
    "lid erbij na": [one("voeg_toe_na", "13.1", tekst="Nieuw lid.")],
    "lid erbij voor": [one("voeg_toe_voor", "13.1", tekst="Nieuw lid.")],
    "twee leden erbij": [
        one("voeg_toe_na", "13.1", tekst="1. Eerste zin.\n2. Tweede zin, met:\na) een;\nb) twee.")
    ],
    "lid met verwijzing": [one("voeg_toe_na", "13.1", tekst="Zie {artikel 14.3} en [huis.naam].")],
    "lid met verwijzing naar niets": [one("voeg_toe_na", "13.1", tekst="Zie {artikel 99}.")],
    "lid met antwoord dat er niet is": [one("voeg_toe_na", "13.1", tekst="Zie [huis.kleur].")],
    "los haakje": [one("voeg_toe_na", "13.1", tekst="Zie ] hier.")],
    "lid weg": [one("vervalt", "13.2")],
    "lid weg waarnaar iets verwijst": [one("vervalt", "14.3")],
    "onderdeel weg": [one("vervalt", "16.5 onder b")],
    "artikel weg": [one("vervalt", "artikel 30")],
    "bijlage weg": [one("vervalt", "Bijlage 3")],
    "lid vervangen": [one("vervang", "13.1", tekst="Iedereen zwijgt.")],
    "lid vervangen door hetzelfde": [
        one(
            "vervang",
            "27.2",
            tekst="Wijziging van het Protocol vergt het opnieuw ondertekenen door Partijen van het"
            " gewijzigde Protocol.",
        )
    ],
    "woorden vervangen": [one("vervang_woorden", "27.2", woorden="opnieuw ondertekenen", tekst="tekenen")],
    "woorden die er niet staan": [one("vervang_woorden", "27.2", woorden="bestaat niet", tekst="tekenen")],
    "woorden die vaker staan": [one("vervang_woorden", "27.2", woorden="het", tekst="dat")],
    "naar een ander artikel": [one("verplaats_na", "14.11", na="13.1")],
    "naar hetzelfde artikel": [one("verplaats_na", "14.6", na="14.7")],
    "op zijn eigen plaats": [one("verplaats_na", "14.6", na="14.5")],
    "na zichzelf": [one("verplaats_na", "14.6", na="14.6")],
    "onderdeel naar een ander lid": [one("verplaats_na", "16.5 onder b", na="16.5 onder c")],
    "lid onder een onderdeel": [one("verplaats_na", "14.6", na="16.5 onder c")],
    "artikel onder een lid": [one("verplaats_na", "artikel 14", na="13.1")],
    "maatregel in dezelfde bijlage": [one("verplaats_na", f"{MEASURE} 2", na=f"{MEASURE} 5")],
    "maatregel naar een andere bijlage": [one("verplaats_na", f"{MEASURE} 2", na=f"{CATEGORY} 2")],
    "categorie naar een andere bijlage": [one("verplaats_na", f"{CATEGORY} 2", na=f"{MEASURE} 2")],
    "lid naar een bijlage": [one("verplaats_na", "13.1", na=f"{MEASURE} 2")],
    "bepaling die er niet is": [one("vervalt", "99.1")],
    "geen adres": [one("vervalt", "zomaar")],
    "twee keer dezelfde": [one("vervalt", "13.2"), one("vervang", "13.2", tekst="Iets anders.")],
    "weg en ernaar verplaatst": [one("vervalt", "13.2"), one("verplaats_na", "14.11", na="13.2")],
    "twee erbij op één plaats": [
        one("voeg_toe_na", "13.1", tekst="Eerste."),
        one("voeg_toe_na", "13.1", tekst="Tweede."),
    ],
    "twee keer dezelfde woorden": [
        one("vervang_woorden", "27.2", woorden="opnieuw ondertekenen", tekst="tekenen"),
        one("vervang_woorden", "27.2", woorden="ondertekenen door", tekst="zetten"),
    ],
    "zonder tekst": [one("voeg_toe_na", "13.1")],
    "zonder na": [one("verplaats_na", "13.1")],
    "een nieuw artikel": [
        one("voeg_toe_na", "artikel 13", tekst="Artikel Rust\n1. Iedereen rust.\n2. Ook {lid 1}.")
    ],
    "in de aanhef": [one("voeg_toe_na", "aanhef", tekst="Extra.")],
}
HOUSES: dict[str, dict[str, Any]] = {
    "één gemeente": {"partijen": [gemeente("Alderbroek"), ZORG]},
    "drie gemeenten": {"partijen": [*(gemeente(x) for x in ("Alderbroek", "Berkendam", "Cedorp")), POLITIE]},
    "een partij voor een andere": {
        "partijen": [gemeente("Alderbroek"), ZORG, {**RAAD, "vertegenwoordigd_door": "brug"}]
    },
    "twee personen": {
        "partijen": [
            gemeente("Alderbroek"),
            {**ZORG, "vertegenwoordigers": [person("A", "b"), person("C", "d")]},
        ]
    },
    "geen personen": {
        "partijen": [gemeente("Alderbroek"), {**ZORG, "vertegenwoordigers": "nog niet bekend"}]
    },
    "mandaat": {
        "partijen": [
            gemeente("Alderbroek"),
            {**OM, "mandaat": {"besluit": "het besluit", "orgaan": "het orgaan", "datum": "2026-01-01"}},
        ]
    },
    "alleen deelnemers in 6.4": {"taken.letters": "deelnemers"},
    "een jaar en een dag": {
        "bewaren.termijn_archief_maanden": 12,
        "bewaren.termijn_vernietiging_maanden": 13,
    },
    "23 maanden": {"bewaren.termijn_vernietiging_maanden": 23, "bewaren.motivering": "dat moet"},
    "24 maanden": {"bewaren.termijn_vernietiging_maanden": 24, "bewaren.motivering": "dat moet"},
    "één maand": {"bewaren.termijn_archief_maanden": 1},
    "één uur": {"datalekken.meldtermijn_uren": 1},
    "twee rollen": {
        "toegang.rollen": ["procesregisseur"],
        "bewaren.houder_archief": ["manager", "procesregisseur"],
    },
    "een vaste dag": {"inwerkingtreding": {"moment": "vaste_datum", "datum": "2026-05-01"}},
    "per partij": {"inwerkingtreding": {"moment": "per_partij"}},
    "eigen formule": {"gemeenten": {"formule": "eigen", "formule_tekst": "ieder voor zich"}},
    "artikel 171": {"gemeenten": {"formule": "artikel_171"}},
    "bijzondere gegevens": {
        "bijlage4.categorie1.bijzonder": [
            {"soort": "gezondheid", "doel": "zorg", "uitzondering": "artikel 9"}
        ]
    },
}
TEXTS = (
    "Een zin.", "1. Een\n2. Twee", "a) een;\nb) twee.", "- een\n- twee",
    "1. Een:\n   a. aa;\n   b. bb.\n2. Twee.", "Artikel 3 Kop\n1. Een.", "Eerst dit:\na. een\nb. twee",
    "Partijen melden: a) de aard; b) de omvang.", "1) een 2) twee", "i. een\nii. twee\niii. drie",
    "A. een\nB. twee", "1.1 Een\n1.2 Twee", "[huis.naam] en {artikel 3.2}", "een * ster *",
    "12. Juli is een maand.", "a. een\nc. drie", "Zie artikel 14, eerste lid, en 6.4 onder d.",
    "Zie lid 2 en bijlage 3.", "artikel 6 AVG en artikel 9 van het Convenant",
    "het tweede lid van artikel 14", "artikelen 14 en 15", "14.3", "onder b", "Bijlage 9",
    "artikel 14.3, 14.4 en 14.5", "a", "1.", "• een\n• twee\n\nslot", "Kop\n\nTekst eronder.",
)  # fmt: skip


def changed(changes: dict[str, Any], editie: Editie = Editie.CONCEPT) -> list[str]:
    """Return the lines that a house has otherwise than the ordinary one, or the words that refuse it."""
    try:
        made = assemble(MODEL, answers(changes), editie)
    except InputError as error:
        return str(error).splitlines()
    except ValidationError as error:
        return [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
    before = list(lines(assemble(MODEL, answers(), editie), labels=True))
    found = difflib.unified_diff(before, list(lines(made, labels=True)), n=0, lineterm="")
    return [one[:160] for one in found if not one.startswith(("---", "+++", "@@"))][:30]


def test_a_deviation_changes_exactly_this_or_is_refused_in_these_words(update_golden: bool) -> None:
    made = {name: changed({"afwijkingen": deviations}) for name, deviations in DEVIATIONS.items()}
    hold(GOLDEN / "deviations.txt", made, update_golden)


def test_a_choice_of_the_house_changes_exactly_these_lines(update_golden: bool) -> None:
    hold(GOLDEN / "choices.txt", {name: changed(changes) for name, changes in HOUSES.items()}, update_golden)


def test_what_stands_in_front_of_the_text_is_this_in_every_edition(update_golden: bool) -> None:
    made = {}
    for editie in Editie:
        for name, house in (("klein", answers()), ("alles", answers(everything()))):
            document = assemble(MODEL, house, editie)
            made[f"{name}, {editie.value}"] = [f"{what}: {said}"[:160] for what, said in printed(document)][
                :40
            ]
    hold(GOLDEN / "front.txt", made, update_golden)


def test_a_typed_text_is_read_as_this_markup_with_these_hints(update_golden: bool) -> None:
    kinds = (Kind.LID, Kind.ONDERDEEL, Kind.ARTIKEL, Kind.ALINEA)
    made = {f"tekst {number}: {text!r}": list(readings(text, kinds)) for number, text in enumerate(TEXTS)}
    hold(GOLDEN / "texts.txt", made, update_golden)


def readings(text: str, kinds: tuple[Kind, ...]) -> Iterator[str]:
    for kind in kinds:
        yield f"{kind.value}: {as_markup(text, kind)!r} {as_markup(text, kind, always=True)!r}"
    found = mentions(text, lambda number: f"artikel {number}" if number[:1].isdigit() else "")
    yield f"genoemd: {[(one.words, one.reference) for one in found]}"
    yield f"met verwijzingen: {with_references(text, found)!r}"
    yield f"los: {with_points_apart(text)!r}"
