"""Big made-up houses: one that has given every answer that takes text, and random ones, with random edits.

With the paths of all those answers, to put other words in their place.
"""

import copy
import re
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any, get_args

from tailor.answers import AnswerModel, Antwoorden
from tailor.answers.questionnaire import is_list, models_in
from tailor.answers.scalars import ReadWith, check_line, check_lines, check_text
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import layers
from tailor.errors import InputError
from tailor.model import Kind
from tailor.model.blocks import Block, PlainWords
from tests.houses import BASE, OM, POLITIE, RAAD, TEMPLATES, UNDER_WGS, ZORG, gemeente, person, put

WGS: dict[str, Any] = {
    "contactpunt": "alderbroek",
    "contactpunt_orgaan": "college",
    "contactgegevens": "Postbus 10, 1234 AB Alderbroek",
    "fg": "alderbroek",
    "fg_gegevens": "fg@alderbroek.example",
    "lijst": "ja",
    "terugkoppeling": "manager",
    "website": "www.oostmark.example",
    "jaarverslag": "eigen",
}
"""What the WGS asks of a house, and what falls outside it in a house that does both."""
OUTSIDE: dict[str, Any] = {"buiten": {"partijen": ["raad"], "doelen": ["de aanpak van woonoverlast"]}}
Leaf = tuple[str | int, ...]
"""The keys and indexes that lead to an answer."""

MODEL = read_model(TEMPLATES)
_KINDS = (Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING)
_TEXTS = (
    "Partijen houden zich aan {artikel 3.2} & aan <dit> ‘Protocol’.",
    "Zie {artikel 14}, {Bijlage 3} en [huis.naam]",
    "een kort onderdeel",
)
_LISTS = ("1. Eerste punt.\n2. Tweede punt, met:\n   1. een a;\n   2. een b.", *_TEXTS)
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
    "analyse": "ja",
    "mandaat": {"besluit": "het besluit", "orgaan": "het orgaan", "datum": "2026-01-01"},
    "ondertekening": {"datum": "2026-05-05", "plaats": "Alderbroek"},
    "vestigingen": [
        {"naam": "locatie Oost", "adres": "Oostkade 1", "vertegenwoordiger": person("G. Bos", "hoofd")}
    ],
}
_CHANGES: dict[str, Any] = {
    "regime.reden": "het huis werkt zo",
    "document.huisstijl": "huisstijl",
    "huis.korte_naam": "ZVH Oostmark",
    "huis.aanduiding": {**_WORD, "genitief": "Veiligheidskamers"},
    "convenant.titel": "Samen verder",
    "convenant.partijen": ["de gemeente Alderbroek"],
    "convenant.artikelen_nagekeken": "ja",
    "partijen": [
        gemeente("Alderbroek"),
        gemeente("Berkendam"),
        POLITIE,
        {
            **OM,
            "om_aanduiding": "parket",
            "parket": "parket Oostmark",
            "parket_plaats": "Vliethaven",
            "afkorting": "OM",
        },
        RAAD,
        _OVERIG,
    ],
    "gemeenten": {"formule": "eigen", "formule_tekst": "ieder voor zich"},
    "aanhef": {"burgemeesters": "ja", "kvk": "ja"},
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
    "overwegingen": {"lijst": [{"model": "1"}, {"model": "2"}, {"tekst": "dat partijen samenwerken"}]},
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
    "toetreders": [
        {
            "partij": "alderbroek",
            "besluit_stuurgroep": "2026-11-02",
            "kennisgeving": "2026-11-03",
            "plaats_ondertekening": "Stad",
            "naam_stuurgroep": "I. Oud",
        }
    ],
    "termen": [
        {
            "term": "casusoverleg",
            "enkelvoud": "Tafel",
            "lidwoord": "de",
            "meervoud": "Tafels",
            "genitief": "Tafels",
        },
        {"term": "manager", "enkelvoud": "Leider", "lidwoord": "de"},
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
    "aanvaard": [
        {
            "regel": "college-of-parket",
            "bij": "partijen[om].om_aanduiding",
            "door": "mr. A. Bos",
            "functie": "jurist",
            "datum": "2026-11-04",
            "reden": "Zo is het bedoeld.",
            "kenmerk": "van een andere tekst",
        }
    ],
}
# What that house answers besides when it processes partly under the WGS.
_UNDER_BOTH: dict[str, Any] = {
    "regime.wet": "beide",
    "regime.getoetst_door": {
        **person("mr. A. Bos", "jurist"),
        "datum": "2026-11-04",
        "kenmerk": "van een andere tekst",
    },
    "wgs": {
        **UNDER_WGS["wgs"],
        "lijst": "ja",
        "fg_gegevens": "fg@politie.example",
        "rac_contact": "rac@huizen.example",
        "publicatie": dict.fromkeys(
            ("contactpunt", "werkgebied", "criteria", "jaarverslag", "informatie"), "2026-04-04"
        ),
        "buiten": {"partijen": ["raad"], "doelen": ["de aanpak van overlast"]},
    },
    "aanpassingen.keuze": "alle",
}
NAMES_A_CLAUSE = frozenset({"afwijkingen[].bepaling", "afwijkingen[].woorden", "afwijkingen[].na"})
"""Answers that repeat what the model says: any other words are refused, and never printed."""


def everything() -> dict[str, Any]:
    """Return all answers of the house, a copy of its own."""
    data = copy.deepcopy(BASE)
    for path, value in _CHANGES.items():
        put(data, path, copy.deepcopy(value))
    return data


def everything_under_wgs() -> dict[str, Any]:
    """Return all answers of that house while it processes partly under the WGS, with all adaptations."""
    data = everything()
    for path, value in _UNDER_BOTH.items():
        put(data, path, copy.deepcopy(value))
    data["partijen"][-1] |= {"wgs_soort": "privaat_e", "wgs_college": "alderbroek", "wgs_opdracht": "wmo"}
    data["afwijkingen"][0]["herstelt"] = ["W01"]
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
    return isinstance(part, ReadWith) and part.read in (check_text, check_line, check_lines)


def random_house(seed: int) -> dict[str, Any]:
    """Return the answers of a house with some of its texts others, some parties gone or come."""
    dice = Random(seed)
    data = everything() if dice.random() < 0.7 else copy.deepcopy(BASE)
    data["partijen"] = list(data["partijen"])
    for leaf in text_leaves(data):
        if dice.random() < 0.1 and written(leaf).endswith(("naam", "functie", "tekst", "adres")):
            change(data, leaf, " ".join(dice.choices(("Nieuw", "Oost", "en", "West;", "(x)"), k=3)))
    if dice.random() < 0.3:
        data["partijen"].insert(dice.randrange(2), gemeente(dice.choice(("Cedorp", "Zeewijk"))))
    if dice.random() < 0.3:
        data["overwegingen"] = {
            "lijst": [{"model": str(n)} for n in dice.sample(range(1, 11), dice.randint(1, 10))]
        }
    return data


def with_law(data: dict[str, Any], seed: int) -> dict[str, Any]:
    """Return the answers of a house under the WGS, with all adaptations to it or some."""
    dice = Random(seed)
    wet = dice.choice(("wgs", "beide"))
    numbers = [one.number for one in MODEL.aanpassingen]
    some = {"keuze": "een_voor_een", "gekozen": dice.sample(numbers, dice.randint(1, len(numbers)))}
    more = {
        "aanpassingen": some if dice.random() < 0.8 else {"keuze": "alle"},
        "wgs": {**WGS, "lijst": dice.choice(("ja", "nee")), **(OUTSIDE if wet == "beide" else {})},
    }
    return {**data, **copy.deepcopy(more), "regime": {**data["regime"], "wet": wet}}


def with_edits(data: dict[str, Any], seed: int, count: int) -> tuple[Antwoorden, int]:
    """Return the answers with random corrections and up to ``count`` deviations that fit, and how many.

    A deviation that does not fit (a reference into what it drops, two that claim the same words) is left out:
    that it is refused is another test's matter.
    """
    dice = Random(seed)
    numbers = [one.number for one in MODEL.correcties]
    data["correcties"] = {
        "keuze": "een_voor_een",
        "gekozen": dice.sample(numbers, dice.randint(1, len(numbers))),
    }
    if "overwegingen" in data and not _fits(data):  # an own list that keeps what a correction drops
        del data["overwegingen"]
    given: list[dict[str, Any]] = []
    for one in _deviations(Antwoorden.model_validate({**data, "afwijkingen": []}), dice, count):
        if _fits({**data, "afwijkingen": [*given, one]}):
            given.append(one)
    return Antwoorden.model_validate({**data, "afwijkingen": given}), len(given)


def _fits(data: dict[str, Any]) -> bool:
    try:
        assemble(MODEL, Antwoorden.model_validate(data), Editie.CONCEPT)
    except InputError:
        return False
    return True


def _deviations(antwoorden: Antwoorden, dice: Random, count: int) -> list[dict[str, Any]]:
    parts = layers(MODEL, KnownAnswers(antwoorden)).parts
    blocks = [b for p in parts for b in p.walk() if b.kind in _KINDS and not b.citation.is_note]
    return [_deviation(block, dice, blocks) for block in dice.sample(blocks, count)]


def _deviation(block: Block, dice: Random, blocks: list[Block]) -> dict[str, Any]:
    kind = dice.choice(
        (
            "vervang",
            "vervang_woorden",
            "vervang_woorden",
            "vervalt",
            "voeg_toe_voor",
            "voeg_toe_na",
            "verplaats_na",
        )
    )
    made = {"bepaling": str(block.citation), "soort": kind, "reden": f"Reden {dice.randint(1, 99)} & zo."}
    if kind == "verplaats_na":
        beside = [b for b in blocks if b.kind is block.kind and b is not block]
        return {**made, "na": str(dice.choice(beside).citation)}
    if kind == "vervang_woorden":
        return {**made, "woorden": _some_words(block, dice), "tekst": dice.choice(_TEXTS)}
    if kind == "vervalt":
        return made
    texts = _TEXTS if block.kind is Kind.OPSOMMING else _LISTS
    return {**made, "tekst": dice.choice(texts)}


def _some_words(block: Block, dice: Random) -> str:
    """Return some neighbouring words of a clause."""
    texts = [i.text for i in block.inlines if isinstance(i, PlainWords) and i.text.strip()] or ["niets"]
    words = dice.choice(texts).split()
    start = dice.randrange(len(words))
    return " ".join(words[start : start + dice.randint(1, 4)])
