"""The pages of a redline and what changed in it, to the letter: ``golden/*.txt`` holds what is right."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from tailor.assemble import Editie, assemble
from tailor.assemble.document import inline_text, lines
from tailor.redline.compare import against_model, against_version
from tailor.redline.consequences import consequences
from tailor.redline.marked import MarkedClause, comparison
from tailor.redline.parties import PartyChanges
from tailor.redline.types import Redline
from tests.everything import MODEL
from tests.golden import hold
from tests.houses import BASE, POLITIE, RAAD, ZORG, answers, gemeente, person
from tests.redline.test_consequences import between as two_versions

BEGINNING = 230
"""How many lines of a house against the model are held: the page in front, and the opening of the text."""
GOLDEN = Path(__file__).parent / "golden"
SIGNED = {"document.status": "getekend", "document.versie": "1.0"}


def deviation(bepaling: str, soort: str, **more: str) -> dict[str, str]:
    return {"bepaling": bepaling, "soort": soort, "reden": "Zo werkt het hier", "bron": "besluit 3", **more}


PAIRS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "niets": ({}, {}),
    "alleen een getal": ({}, {"datalekken.meldtermijn_uren": 25}),
    "alleen een getal in maanden": (
        {"bewaren.termijn_vernietiging_maanden": 12},
        {"bewaren.termijn_vernietiging_maanden": 18},
    ),
    "alleen een dag": ({}, {"convenant.gesloten_op": "2025-03-13"}),
    "een naam": ({}, {"huis.naam": "Westmark"}),
    "twee naburige plekken": (
        {},
        {
            "bewaren.houder_eerste_zes_maanden": ["manager"],
            "bewaren.houder_archief": ["procesregisseur"],
        },
    ),
    "een partij erbij": ({"partijen": BASE["partijen"][:5]}, {}),
    "een partij weg": ({}, {"partijen": BASE["partijen"][:5]}),
    "een andere vertegenwoordiger": (
        {},
        {
            "partijen": [
                *BASE["partijen"][:5],
                {**ZORG, "vertegenwoordigers": [person("G. Nieuw", "bestuurder")]},
            ]
        },
    ),
    "een andere sleutel en dezelfde naam": (
        {},
        {"partijen": [*BASE["partijen"][:5], {**ZORG, "sleutel": "anders"}]},
    ),
    "een andere volgorde": ({}, {"partijen": [*BASE["partijen"][:3], RAAD, BASE["partijen"][3], ZORG]}),
    "één gemeente wordt er twee": ({"partijen": [gemeente("Alderbroek"), POLITIE]}, {}),
    "een eigen bepaling erbij": (
        {},
        {"afwijkingen": [deviation("11.2", "voeg_toe_na", tekst="De Manager meldt dat.")]},
    ),
    "een bepaling vervalt": ({}, {"afwijkingen": [deviation("13.2", "vervalt")]}),
    "een eigen bepaling verandert een woord": (
        {"afwijkingen": [deviation("11.2", "voeg_toe_na", tekst="De Manager meldt dat binnen 3 dagen.")]},
        {"afwijkingen": [deviation("11.2", "voeg_toe_na", tekst="De Manager meldt dat binnen 4 dagen.")]},
    ),
    "een eigen bepaling kreeg een andere reden": (
        {"afwijkingen": [deviation("11.2", "voeg_toe_na", tekst="Zo is het.")]},
        {"afwijkingen": [{**deviation("11.2", "voeg_toe_na", tekst="Zo is het."), "reden": "Anders!"}]},
    ),
    "verhuisd naar een ander artikel": (
        {},
        {"afwijkingen": [deviation("14.11", "verplaats_na", na="13.2")]},
    ),
    "een maatregel van een bijlage naar het eind": (
        {},
        {"afwijkingen": [deviation("Bijlage 3, maatregel 2", "verplaats_na", na="Bijlage 3, maatregel 5")]},
    ),
    "correcties": ({"correcties.keuze": "geen"}, {"correcties.keuze": "aanbevolen"}),
    "besluit over wijzigingen": ({}, {"wijzigingen.besluit_door": "partneroverleg"}),
}
"""The old and the new answers."""
AGAINST: dict[str, dict[str, Any]] = {
    "zonder eigen wensen": {},
    "een kortere termijn": {"bewaren.termijn_archief_maanden": 3, "bewaren.motivering": "dat is korter"},
    "eigen woorden": {"termen": [{"term": "manager", "enkelvoud": "Ketenmanager", "lidwoord": "de"}]},
    "eigen aanduiding": {
        "huis.aanduiding": {
            "enkelvoud": "Veiligheidskamer",
            "lidwoord": "de",
            "meervoud": "Veiligheidskamers",
        }
    },
    "eigen overwegingen": {
        "overwegingen": {"lijst": [{"model": "2"}, {"model": "1"}, {"tekst": "dat partijen samenwerken"}]}
    },
    "eigen taken": {
        "taken.letters": "eigen",
        "taken.lijst": [*({"model": one} for one in "abcdem"), {"tekst": "de wijkteams: hulp in de wijk."}],
    },
    "eigen artikel 25": {
        "aansprakelijkheid": {
            "keuze": "eigen",
            "leden": ["Ieder draagt het eigen deel."],
            "reden": "zo is het",
        }
    },
    "gegevens erbij en eraf": {
        "bijlage4": {
            "categorie1": {"toegevoegd": ["een"], "bijzonder": []},
            "categorie2": {"bijzonder": []},
        }
    },
    "drie afwijkingen": {
        "afwijkingen": [
            deviation("11.2", "voeg_toe_na", tekst="De Manager meldt dat."),
            deviation("13.2", "vervalt"),
            deviation("14.11", "verplaats_na", na="13.1"),
        ]
    },
    "alle correcties": {"correcties.keuze": "aanbevolen"},
}


def page(made: Redline) -> Iterator[str]:
    """Yield the line of the cover, the page in front and the clauses that hold a change or a remark."""
    yield made.comparison
    for part in made.preface:
        yield from (
            f"  {words}" for clause in part.walk() if (words := f"{clause.label} {clause.text}".strip())
        )
    for clause in comparison(made).walk():
        if isinstance(clause, MarkedClause):
            yield from changed(clause)


def changed(clause: MarkedClause) -> Iterator[str]:
    if clause.remark is not None and clause.inlines:
        yield f"  * {clause.text}"
    elif clause.remark is None and (clause.mark or any(clause.marks)):
        words = "".join(
            f"{{{mark.kind} {mark.move or ''}: {inline_words}}}" if mark else inline_words
            for mark, inline_words in zip(clause.marks, map(inline_text, clause.inlines), strict=True)
        )
        whole = f"[{clause.mark.words} {clause.mark.move or ''}] " if clause.mark else ""
        yield f"  {clause.citation}: {whole}{clause.label} {words}"


def without_what_is_known(made: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the parts without the lines that an earlier one has."""
    known: set[str] = set()
    found = {}
    for name, said in made.items():
        found[name] = [one for one in said if one not in known]
        known.update(said)
    return found


def versions(old: dict[str, Any], new: dict[str, Any]) -> Redline:
    before, after = answers({**SIGNED, **old}), answers({"document.versie": "1.1", **new})
    return against_version(MODEL, before, after, assemble(MODEL, after, Editie.CONCEPT))


def model(changes: dict[str, Any]) -> Redline:
    given = answers({"correcties.keuze": "geen", **changes})
    return against_model(MODEL, given, assemble(MODEL, given, Editie.CONCEPT))


def test_two_versions_differ_in_exactly_this(update_golden: bool) -> None:
    made = {name: list(page(versions(*pair))) for name, pair in PAIRS.items()}
    hold(GOLDEN / "versions.txt", without_what_is_known(made), update_golden)


def test_a_house_differs_from_the_model_in_exactly_this(update_golden: bool) -> None:
    made = without_what_is_known({name: list(page(model(changes))) for name, changes in AGAINST.items()})
    hold(GOLDEN / "model.txt", {name: said[:BEGINNING] for name, said in made.items()}, update_golden)


def test_what_two_versions_ask_is_said_in_exactly_these_words(update_golden: bool) -> None:
    made = {}
    choices = product((0, 2), (0, 1), (True, False), ("", "status: vastgesteld"))
    for came, left, agreed, why_not in choices:
        parties = PartyChanges(
            came=("gemeente Tiel", "Stichting De Brug")[:came],
            left=("Halt",)[:left],
            count=6,
            signed=("de politie",) if why_not else (),
            represented=("het OM",)[: 1 - left],
            agreed=agreed,
            why_not=why_not,
        )
        name = f"erbij {came}, weg {left}, anders {agreed}, {why_not or 'in werking'}"
        made[name] = [
            f"{clause.label} {clause.text}".strip()
            for part in consequences(two_versions(), parties)
            for clause in part.walk()
        ]
    hold(GOLDEN / "consequences.txt", without_what_is_known(made), update_golden)


def test_the_editions_differ_only_in_notes() -> None:
    house = answers({"datalekken.meldtermijn_uren": 25})
    with_notes = assemble(MODEL, house, Editie.TOELICHTING)
    without = set(lines(assemble(MODEL, house, Editie.CONCEPT), labels=True))
    assert without - set(lines(with_notes, labels=True)) == set()
