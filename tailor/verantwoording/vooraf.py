"""The first chapter: what this document is for, which text it is about, and what stands in it."""

from collections.abc import Iterator

from tailor.answers import NogNietBekend
from tailor.assemble.document import Clause, Editie
from tailor.assemble.layers import applied_corrections
from tailor.grammar import date, enumeration
from tailor.verantwoording.afwijkingen import aantal_afwijkingen
from tailor.verantwoording.bouw import alinea, kop, punt, tabel
from tailor.verantwoording.grond import Grond
from tailor.verantwoording.keuzen import aantal_keuzen

_EDITIES = {
    Editie.CONCEPT: "concept, om te bespreken",
    Editie.TOELICHTING: "met de toelichting van het model, om te lezen",
    Editie.DEFINITIEF: "definitief, om te tekenen",
}


def vooraf(ground: Grond) -> Iterator[Clause]:
    """Yield the first chapter."""
    yield alinea(
        "Het landelijke model biedt een huis keuzen en ruimte voor maatwerk. Richt een huis de samenwerking "
        "anders in, dan vraagt het voorwoord van het model om de tekst daarop aan te passen. Het huis "
        "onderbouwt dan schriftelijk hoe de verantwoordelijkheden van de partijen toch volledig zijn "
        "geregeld. Dit document is die onderbouwing."
    )
    yield alinea(
        "Het zegt wat het huis koos en waar die keuze in het Protocol staat. Het zegt ook waar de tekst "
        "afwijkt van het landelijke model, welke fouten zijn verbeterd, en waarom. Het hoort bij het "
        "Protocol en is er geen deel van: de partijen tekenen het niet. Een jurist beslist over de tekst; "
        "tailor geeft geen juridisch advies."
    )
    yield kop("Over welke tekst dit gaat", tabel(("Gegeven", "Waarde"), _facts(ground)))
    yield kop("In het kort", *_summary(ground))


def _facts(ground: Grond) -> Iterator[tuple[str, str]]:
    made, naam = ground.document, ground.antwoorden.huis.naam
    yield "Huis", made.huis
    if isinstance(naam, str) and not isinstance(naam, NogNietBekend) and naam != made.huis:
        yield "Naam van het huis in de tekst", naam
    yield "Versie", made.versie
    yield "Datum", date(made.datum) if made.datum else "nog niet bekend"
    yield "Status", made.status
    yield "Editie", _EDITIES[made.editie]
    yield "Landelijk model", made.model


def _summary(ground: Grond) -> Iterator[Clause]:
    yield punt(_deviations(ground))
    applied = len(applied_corrections(ground.model, ground.antwoorden))
    yield punt(
        f"Correcties: {applied} van de {len(ground.model.correcties)} correcties van de lijst zijn "
        "overgenomen. Dezelfde correctie op meer plaatsen telt als één."
    )
    answered, left_out = aantal_keuzen(ground)
    yield punt(
        f"Keuzen: {answered} vragen gelden voor dit huis. {_asked(left_out)} niet, door een ander antwoord."
    )
    yield punt(_open(ground))


def _asked(number: int) -> str:
    return "Eén vraag geldt" if number == 1 else f"{number} vragen gelden"


def _deviations(ground: Grond) -> str:
    own, lists = aantal_afwijkingen(ground)
    if not own and not lists:
        return "Afwijkingen: geen. Het huis wijkt nergens op eigen wens af van het landelijke model."
    parts = [f"{own} met een eigen tekst en een reden"] if own else []
    parts += [f"{lists} in lijsten en woorden waar het model ruimte laat"] if lists else []
    return f"Afwijkingen: {enumeration(parts)}."


def _open(ground: Grond) -> str:
    count = len(ground.document.open_punten)
    if not count:
        return "Open punten: geen."
    return f"Open punten: {count}. Zij staan met hun eigenaar achteraan."
