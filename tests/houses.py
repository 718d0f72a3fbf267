"""A small made-up house for tests, as it would stand in an answers file, and ways to change it."""

import copy
from pathlib import Path
from typing import Any

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.toetreders import Toetreder
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.assemble import Preview
from tailor.citation import Citatie

TEMPLATES = Path(__file__).parents[1] / "templates"


def person(naam: str, functie: str) -> dict[str, str]:
    return {"naam": naam, "functie": functie}


def gemeente(naam: str) -> dict[str, Any]:
    return {
        "sleutel": naam.lower(),
        "soort": "gemeente",
        "naam": naam,
        "vertegenwoordigers": [person(f"A. van {naam}", "burgemeester")],
        "besluit_bw": "2026-03-03",
    }


POLITIE = {
    "sleutel": "politie",
    "soort": "politie",
    "eenheid": "eenheid Oostmark",
    "vertegenwoordigers": [person("C. Vos", "politiechef")],
}
OM = {
    "sleutel": "om",
    "soort": "openbaar_ministerie",
    "vertegenwoordigers": [person("D. Mol", "hoofdofficier")],
}
RAAD = {
    "sleutel": "raad",
    "soort": "raad_voor_de_kinderbescherming",
    "naam": "Raad voor de Kinderbescherming",
    "lidwoord": "de",
    "afkorting": "RvdK",
    "rechtsvorm": "publiek",
    "gevestigd_te": "Berkendam",
    "adres": "Plein 1 te Berkendam",
    "vertegenwoordigers": [person("E. Haan", "regiodirecteur")],
}
ZORG = {
    "sleutel": "brug",
    "soort": "zorgaanbieder",
    "naam": "Stichting De Brug",
    "rechtsvorm": "privaat",
    "gevestigd_te": "Alderbroek",
    "adres": "Kade 2 te Alderbroek",
    "kvk": "12345678",
    "vertegenwoordigers": [person("F. Kok", "bestuurder")],
}
SLACHTOFFERHULP = {
    **ZORG,
    "sleutel": "slachtofferhulp",
    "soort": "slachtofferhulp",
    "naam": "Slachtofferhulp Nederland",
    "kvk": "12345679",
    "vertegenwoordigers": [person("G. Raap", "directeur")],
}
BASE: dict[str, Any] = {
    "regime": {"wet": "buiten_wgs", "radicalisering": "nee"},
    "document": {"versie": "1.0", "status": "vastgesteld", "datum": "2026-11-23"},
    "huis": {"naam": "Oostmark"},
    "convenant": {"gesloten_op": "2025-03-12", "partijen_gelijk": "ja"},
    "partijen": [gemeente("Alderbroek"), gemeente("Berkendam"), POLITIE, OM, RAAD, ZORG],
    "uitvoerder": {"standaard": "manager"},
    "toegang": {"rollen": ["procesregisseur", "casusregisseur"]},
    "bewaren": {"houder_eerste_zes_maanden": ["procesregisseur"], "houder_archief": ["manager"]},
    "beveiliging": {"verantwoordelijke_partij": "alderbroek"},
    "datalekken": {"verantwoordelijke_partij": "alderbroek", "meldtermijn_uren": 24},
    "rechten": {"ondersteund_door": "procesregisseur"},
    "verwerkers": {"toestemming_door": "stuurgroep", "overeenkomst_door": "alderbroek"},
    "wijzigingen": {"besluit_door": "stuurgroep"},
    "inwerkingtreding": {"moment": "model"},
    "taken": {"artikel20_beslissing": "2026-06-01"},
    "bijlage4": {"categorie1": {"bijzonder": []}, "categorie2": {"bijzonder": []}},
}


# What a house under the WGS answers besides: no question is open.
UNDER_WGS: dict[str, Any] = {
    "regime.wet": "wgs",
    "partijen": [
        *BASE["partijen"][:-1],
        {**ZORG, "wgs_soort": "privaat_e", "wgs_college": "berkendam", "wgs_opdracht": "wmo"},
    ],
    "wgs": {
        "contactpunt": "alderbroek",
        "contactpunt_orgaan": "college",
        "contactgegevens": "Postbus 1 te Alderbroek",
        "fg": "politie",
        "lijst": "nee",
        "terugkoppeling": "manager",
        "website": "www.oostmark.example",
        "jaarverslag": "eigen",
    },
    "aanpassingen": {"keuze": "geen"},
}


def answers(changes: dict[str, Any] | None = None) -> Antwoorden:
    """Return the answers of the house with some of them changed, by path."""
    data = copy.deepcopy(BASE)
    for path, value in (changes or {}).items():
        put(data, path, value)
    return Antwoorden.model_validate(data)


def put(data: dict[str, Any], path: str, value: Any) -> None:
    """Set one answer by its path; None takes it away."""
    *groups, last = path.split(".")
    for group in groups:
        data = data.setdefault(group, {})
    if value is None:
        data.pop(last, None)
    else:
        data[last] = value


def document(changes: dict[str, Any] | None = None, editie: Editie = Editie.CONCEPT) -> Document:
    """Return the Document of the house with some answers changed."""
    return assemble(read_model(TEMPLATES), answers(changes), editie)


def text(made: Document, citation: str) -> str:
    """Return the words of the clauses with this citation, number in front, several joined by " / "."""
    found = [f"{c.label} {c.text}".strip() for c in made.walk() if c.citation == Citatie(citation)]
    assert found, f"{citation} is not in the document"
    return " / ".join(found)


def clause(changes: dict[str, Any] | None, citation: str) -> str:
    """Return the words of a clause as ``text`` does, of a house with some answers changed.

    No other clause is made; that it reads as in the whole text, ``assemble/test_preview.py`` shows.
    """
    found = Preview(read_model(TEMPLATES)).clauses(answers(changes), [Citatie(citation)])
    assert found, f"{citation} is not in the document"
    return " / ".join(f"{one.label} {one.text}".strip() for one in found)


def citations(made: Document) -> list[str]:
    """Return the citations of all clauses, in reading order."""
    return [str(clause.citation) for clause in made.walk()]


GGZ = {
    "soort": "ggz",
    "naam": "Stichting De Linde GGZ",
    "rechtsvorm": "privaat",
    "gevestigd_te": "Vliethaven",
    "adres": "Lindelaan 4 te Vliethaven",
    "vertegenwoordigers": [person("mevrouw H. Bos", "bestuurder")],
}


def joining(house: Antwoorden, party: dict[str, Any], **accession: Any) -> Antwoorden:
    """Return the answers of a house that one more organisation joins, as the last of its parties."""
    joiner = {"sleutel": "nieuw", "status": "treedt_toe", **party}
    return house.model_copy(
        update={
            "partijen": (*house.known_parties, Partij.model_validate(joiner)),
            "toetreders": (Toetreder.model_validate({"partij": joiner["sleutel"], **accession}),),
        }
    )
