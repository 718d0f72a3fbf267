"""The first page, for the lawyer of a party: which law and why, who signs, what differs, what to look at."""

from collections import Counter
from collections.abc import Iterator

from tailor.answers import NogNietBekend
from tailor.assemble.builders import heading, item, paragraph
from tailor.assemble.document import Clause
from tailor.assemble.front import still_open
from tailor.check import Finding
from tailor.check.telling import (
    ACCEPTED,
    BLOCKING,
    LOOK_AT,
    OF_MODEL,
    TO_KNOW,
    ToldFindings,
    head_of,
    together,
)
from tailor.grammar import capital, date, places_in_words, sentence
from tailor.verantwoording import corrections, law, signing
from tailor.verantwoording.basis import UNKNOWN, Basis, in_words
from tailor.verantwoording.departures import Departures
from tailor.verantwoording.signing import Signing

_WHAT_FOR = (
    "De partijen tekenen dit stuk niet. Een jurist beslist over de tekst; tailor geeft geen juridisch advies."
)
_NO_REASON = "Het huis gaf hiervoor geen reden."
_CHAPTER = "Zie het hoofdstuk over wat de controles vinden."
_NOTHING_OWN = "Geen. Het huis wijkt nergens op eigen wens af van het landelijke model."
_NO_MANDATE = "Staat er bij een partij geen mandaat of volmacht, dan noemt het huis er geen."


def first_page(
    basis: Basis, found: tuple[Finding, ...], signs: tuple[Signing, ...], departs: Departures
) -> Iterator[Clause]:
    """Yield the first page."""
    yield paragraph(f"{_text(basis)} {_WHAT_FOR}")
    yield heading("De wet waaronder het huis werkt", *map(paragraph, (*_law(basis), *law.in_short(basis))))
    yield heading("Waar u op moet letten", *map(item, _to_look_at(basis, found)))
    yield heading("Waar de tekst afwijkt van het model", *map(item, _differs(basis, departs)))
    yield heading("Wie tekent", *_who_signs(basis, signs))


def _text(basis: Basis) -> str:
    """Return which text this is about, in one sentence."""
    made, name = basis.document, basis.antwoorden.huis.naam
    called = f" ({name})" if isinstance(name, str) and name not in made.huis else ""
    day = f" van {date(made.datum)}" if made.datum else f" (datum {UNKNOWN})"
    return f"Over het Privacy Protocol van {made.huis}{called}, versie {made.versie}{day}."


# -- the law --


def _law(basis: Basis) -> Iterator[str]:
    given = basis.antwoorden.regime
    if given.wet is None or isinstance(given.wet, NogNietBekend):
        yield f"De wet is {UNKNOWN}."
        return
    reason = _NO_REASON if given.reden is None else f"Reden: {sentence(in_words(given.reden))}"
    no_cases = (
        " Het huis behandelt geen casussen van radicalisering." if given.radicalisering is False else ""
    )
    yield f"{sentence(capital(given.wet.law))} {reason}{no_cases}"


# -- who signs --


def _who_signs(basis: Basis, signs: tuple[Signing, ...]) -> Iterator[Clause]:
    if not signs:
        yield paragraph("De partijen zijn nog niet bekend.")
        return
    few = len(signs) <= signing.FEW
    letters = f" Achter ‘taken’ staan de letters van {basis.tasks}." if few else ""
    if formula := basis.formula:
        yield paragraph(f"De gemeenten staan in de aanhef met: ‘{formula}’. {_NO_MANDATE}{letters}")
    yield from map(item, signing.each(signs) if few else signing.in_short(signs))
    if absent := signing.absent(basis):
        yield paragraph(absent)


# -- what differs --


def _differs(basis: Basis, departs: Departures) -> Iterator[str]:
    if departs.count:
        yield _how_often(departs.count)
    else:
        yield _NOTHING_OWN
    yield from departs.lines()
    yield f"Correcties: {corrections.in_few_words(basis)}"


def _how_often(count: int) -> str:
    points = "één punt" if count == 1 else f"{count} punten"
    return f"Op {points} wijkt het huis op eigen wens af (zie Afwijkingen en keuzes)."


# -- what to look at --


def _to_look_at(basis: Basis, every: tuple[Finding, ...]) -> Iterator[str]:
    """Yield what the rules found, and how many questions are open."""
    found = [one for one in every if not one.is_open_question]
    of_house = [one for one in found if head_of(one) in (BLOCKING, LOOK_AT)]
    yield from map(_said, together(of_house))
    yield from _elsewhere(found)
    if count := len(basis.document.open_points):
        yield f"{still_open(count)} Daarmee kan nog niemand tekenen. Zie het hoofdstuk over open vragen."
    elif not found:
        yield "Alle vragen zijn beantwoord, en de controles vinden niets."


def _elsewhere(found: list[Finding]) -> Iterator[str]:
    """Yield how many findings stand in their own chapter alone: light, accepted, or of the model itself."""
    heads = Counter(map(head_of, found))
    if light := heads[TO_KNOW]:
        yield f"Ter informatie {'is' if light == 1 else 'zijn'} er nog {_counted(light)}. {_CHAPTER}"
    if accepted := heads[ACCEPTED]:
        yield f"Een jurist aanvaardde {_counted(accepted)}. {_CHAPTER}"
    if rest := heads[OF_MODEL]:
        yield f"Het model zelf geeft {_counted(rest)}, zoals een verouderde verwijzing. {_CHAPTER}"


def _counted(count: int) -> str:
    return "één bevinding" if count == 1 else f"{count} bevindingen"


def _said(told: ToldFindings) -> str:
    """Return findings with the numbers of this document; those that block say so."""
    where = places_in_words(told.places)
    blocks = "Zolang dit zo is, kan niemand tekenen. " if told.first.blocks else ""
    source = told.first.source.rstrip(".")
    found = f"{told.words.rstrip('.')} ({where})." if where else told.words
    return f"{found} {blocks}{told.now} ({source}.)"
