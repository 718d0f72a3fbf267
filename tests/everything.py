"""A made-up house that has given every answer that takes text, and all those answers with their paths."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from tailor.answers import AnswerModel, Antwoorden
from tailor.answers.questionnaire import is_list, models_in
from tailor.answers.scalars import Lees, check_line, check_lines, check_text
from tests.houses import BASE, OM, POLITIE, RAAD, ZORG, gemeente, person, put

Leaf = tuple[str | int, ...]
"""The keys and indexes that lead to an answer."""

_WORD = {"enkelvoud": "Veiligheidskamer", "lidwoord": "de", "meervoud": "Veiligheidskamers"}
_MEASURES = (
    "beleidsdocument", "verantwoordelijkheden", "bewustzijn", "fysiek", "toegang", "logging",
    "toepassingssystemen", "kwetsbaarheden", "incidenten", "datalekken", "continuiteit",
)  # fmt: skip
_MEASURE = {"document": "Plan", "eigenaar": "Eigenaar", "datum": "2026-02-02", "norm": "Norm 5"}


def _special() -> list[dict[str, str]]:
    return [{"soort": "gezondheid", "doel": "een doel", "uitzondering": "een uitzondering"}]


_OVERIG = {
    **ZORG,
    "sleutel": "overig",
    "soort": "overig",
    "naam": "Stichting Overig",
    "afkorting": "SO",
    "eigen_taak": "de uitvoering van taken",
    "eigen_grondslag": "artikel 1 van een wet",
    "mandaat": {"besluit": "het besluit", "orgaan": "het orgaan", "datum": "2026-01-01"},
    "ondertekening": {"datum": "2026-05-05", "plaats": "Alderbroek"},
    "vestigingen": [
        {"naam": "locatie Oost", "adres": "Oostkade 1", "vertegenwoordiger": person("G. Bos", "hoofd")}
    ],
}
_CHANGES: dict[str, Any] = {
    "document.huisstijl": "huisstijl",
    "huis.korte_naam": "ZVH Oostmark",
    "huis.aanduiding": {**_WORD, "genitief": "Veiligheidskamers"},
    "partijen": [
        gemeente("Alderbroek"),
        gemeente("Berkendam"),
        POLITIE,
        {**OM, "om_aanduiding": "parket", "parket": "parket Oostmark", "afkorting": "OM"},
        RAAD,
        _OVERIG,
    ],
    "gemeenten": {"formule": "eigen", "formule_tekst": "ieder voor zich"},
    "toegang.rollen": ["procesregisseur", {"naam": "beheerder", "lidwoord": "de", "meervoud": "nee"}],
    "bewaren": {
        "houder_eerste_zes_maanden": [{"naam": "archivaris", "lidwoord": "de", "meervoud": "nee"}],
        "houder_archief": [{"naam": "bewaarder", "lidwoord": "de", "meervoud": "nee"}],
        "termijn_archief_maanden": "8",
        "motivering": "dat is nodig",
    },
    "datalekken.meldtermijn_uren": {
        "nog_niet_bekend": {"wie": "de functionaris", "opmerking": "vraag het na"}
    },
    "verwerkers": {
        "toestemming_door": {"naam": "bestuur", "lidwoord": "het"},
        "overeenkomst_door": {"naam": "bureau", "lidwoord": "het"},
    },
    "toetreding": {
        "medeondertekenaar": {"functie": "secretaris", "lidwoord": "de", "namens": "Partneroverleg"}
    },
    "uitsluiting": {"besluit_door": {"naam": "raad", "lidwoord": "de"}},
    "opvolging": {"voorgangers": [{"naam": "Protocol Noord", "datum": "2019-01-01"}]},
    "aansprakelijkheid": {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "zo is het"},
    "overwegingen": {"lijst": [{"model": "1"}, {"tekst": "dat partijen samenwerken"}]},
    "taken.letters": "eigen",
    "taken.lijst": [{"model": "a"}, {"model": "d"}, {"tekst": "de wijkteams: de hulp in de wijk."}],
    "bijlage2": {
        "document": "Werkproces 2026",
        "doelen": {step: [f"doel {step}"] for step in ("intake", "triage", "casusoverleg", "afschaling")},
    },
    "bijlage3": {"norm": ["bio"], "maatregelen": {name: dict(_MEASURE) for name in _MEASURES}},
    "bijlage4": {
        "categorie1": {
            "toegevoegd": ["een"],
            "strafrechtelijk_toegevoegd": ["twee"],
            "bijzonder": _special(),
        },
        "categorie2": {
            "toegevoegd": ["drie"],
            "strafrechtelijk_toegevoegd": ["vier"],
            "bijzonder": _special(),
        },
        "categorie3": {"toegevoegd": ["vijf"]},
        "categorie4": {"toegevoegd": ["zes"]},
        "eigen": [
            {
                "betrokkenen": "Van getuigen",
                "gegevens": ["naam"],
                "strafrechtelijk": ["zaak"],
                "bijzonder": _special(),
            }
        ],
    },
    "toetreder": {
        "naam": "Stichting Nieuw",
        "gevestigd_te": "Dorp",
        "adres": "Straat 1",
        "vertegenwoordiger": person("H. Nieuw", "directeur"),
        "plaats_ondertekening": "Stad",
        "naam_stuurgroep": "I. Oud",
    },
    "termen": [
        {
            "term": "manager",
            "enkelvoud": "Leider",
            "lidwoord": "de",
            "meervoud": "Leiders",
            "genitief": "Leiders",
        }
    ],
    "afwijkingen": [
        {
            "bepaling": "4.1",
            "soort": "voeg_toe_na",
            "tekst": "Nieuw lid.",
            "reden": "Zo werkt het hier.",
            "bron": "besluit",
        }
    ],
}
NAMES_A_CLAUSE = frozenset({"afwijkingen[].bepaling", "afwijkingen[].woorden", "afwijkingen[].na"})
"""Answers that repeat what the model says: any other words are refused, and never printed."""


def everything() -> dict[str, Any]:
    """Return all answers of the house, a copy of its own."""
    data = copy.deepcopy(BASE)
    for path, value in _CHANGES.items():
        put(data, path, copy.deepcopy(value))
    return data


def text_paths() -> frozenset[str]:
    """Return the path of every answer of the questionnaire that takes text."""
    return frozenset(_paths(Antwoorden, "")) - NAMES_A_CLAUSE


def text_leaves(data: Mapping[str, Any]) -> list[Leaf]:
    """Return where the answers stand that take text, in the order of the file."""
    known = text_paths()
    return [leaf for leaf in _leaves(data) if plain(leaf) in known or "nog_niet_bekend" in leaf]


def plain(leaf: Leaf) -> str:
    """Return the path of the question behind an answer: ``partijen[].naam``."""
    return re.sub(r"\[\d+\]", "[]", written(leaf))


def written(leaf: Leaf) -> str:
    """Return the path of an answer: ``partijen[2].naam``."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in leaf).lstrip(".")


def change(data: Any, leaf: Leaf, value: str) -> None:
    """Put another text in the place of one."""
    *way, last = leaf
    for key in way:
        data = data[key]
    data[last] = value


def _leaves(value: Any, way: Leaf = ()) -> Iterator[Leaf]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(part, (*way, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _leaves(part, (*way, index))
    else:
        yield way


def _paths(model: type[AnswerModel], pad: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        place = f"{pad}.{name}" if pad else name
        inside = f"{place}[]" if is_list(field.annotation) else place
        if any(map(_reads_text, field.metadata)) or _takes_text(field.annotation):
            yield inside
        for part in models_in(field.annotation):
            yield from _paths(part, inside)


def _takes_text(annotation: object) -> bool:
    metadata = getattr(annotation, "__metadata__", ())
    return any(map(_reads_text, metadata)) or any(map(_takes_text, get_args(annotation)))


def _reads_text(part: object) -> bool:
    return isinstance(part, Lees) and part.read in (check_text, check_line, check_lines)
