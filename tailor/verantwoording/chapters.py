"""The justification as a Document of chapters, which is printed and read back like the others of the set."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import Correctiekeuze
from tailor.assemble.builders import Cell, heading, item, paragraph, placed, table, table_with_rest
from tailor.assemble.document import VERANTWOORDING, Clause, Document, Editie, Text
from tailor.assemble.front import COLUMNS, point_words, still_open
from tailor.assemble.layers import applied_corrections
from tailor.citation import Citatie
from tailor.grammar import capital, date, enumeration
from tailor.model import Kind, Model
from tailor.model.correcties import Correctie, Klasse, Stand
from tailor.verantwoording.basis import UNKNOWN, Basis, questions_apply
from tailor.verantwoording.choices import choices, count_choices
from tailor.verantwoording.deviations import count_deviations, deviations

TITEL = "Keuzenverantwoording bij het Privacy Protocol"
_PLACE = Citatie("verantwoording")
_EDITIES = {
    Editie.CONCEPT: "concept, om te bespreken",
    Editie.TOELICHTING: "met de toelichting van het model, om te lezen",
    Editie.DEFINITIEF: "definitief, om te tekenen",
}
# What each class of error is called.
_KLASSEN = {
    Klasse.TAAL: "taalfouten",
    Klasse.VERWIJZING: "verkeerde verwijzingen",
    Klasse.INHOUD: "fouten in de inhoud",
}
# The heading of what is not applied, and what that means.
_NOT_APPLIED = {
    Stand.AANGEBODEN: (
        "Aangeboden en niet overgenomen",
        "Deze correcties veranderen meer dan een fout. Zij gelden alleen als het huis ze kiest; dat deed "
        "het niet.",
    ),
    Stand.AANBEVOLEN: (
        "Aanbevolen en niet overgenomen",
        "Deze correcties worden aanbevolen. Het huis liet de woorden van het model staan.",
    ),
}
_APPLIED = ("Nummer en plaats", "Stond er", "Staat er nu", "Reden")
_LEFT = ("Nummer en plaats", "Blijft staan", "Voorstel", "Reden van het voorstel")


def keuzenverantwoording(model: Model, antwoorden: Antwoorden, document: Document) -> Document:
    """Return the written justification of a house.

    The preface of the model asks it of a house that departs from the model: what the house chose, where it
    departs, what it mended, each with the reason, and what is still open. A chapter that would hold nothing
    is left out; the first one says so.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text, made from these answers; its numbers are the ones that are named.

    Raises:
        InputError: When an edit does not fit; the text cannot be made then either.
    """
    basis = Basis(model, antwoorden, document)
    chapters = {
        "Waarvoor dit document is": _purpose(basis),
        "Afwijkingen van het landelijke model": deviations(basis),
        "Correcties van het landelijke model": _corrections(basis),
        "De keuzen van het huis": choices(basis),
        "Open punten": _open_points(document),
    }
    title = Clause(Kind.TITEL, Citatie("titel"), inlines=(Text(TITEL),))
    found = [_chapter(name, under) for name, under in chapters.items()]
    parts = (title, *(chapter for chapter in found if chapter.children))
    return replace(document, soort=VERANTWOORDING, titel=TITEL, parts=parts, open_punten=())


def _chapter(name: str, under: Iterable[Clause]) -> Clause:
    """Return a chapter: it begins on a new page and stands in the table of contents."""
    return Clause(Kind.BIJLAGE, _PLACE.below(name), inlines=(Text(name),), children=placed(under, _PLACE))


# -- what it is for --


def _purpose(basis: Basis) -> Iterator[Clause]:
    """Yield what this document is for, which text it is about, and what stands in it."""
    yield paragraph(
        "Het landelijke model biedt een huis keuzen en ruimte voor maatwerk. Richt een huis de samenwerking "
        "anders in, dan vraagt het voorwoord van het model om de tekst daarop aan te passen. Het huis "
        "onderbouwt dan schriftelijk hoe de verantwoordelijkheden van de partijen toch volledig zijn "
        "geregeld. Dit document is die onderbouwing."
    )
    yield paragraph(
        "Het zegt wat het huis koos en waar die keuze in het Protocol staat. Het zegt ook waar de tekst "
        "afwijkt van het landelijke model, welke fouten zijn verbeterd, en waarom. Het hoort bij het "
        "Protocol en is er geen deel van: de partijen tekenen het niet. Een jurist beslist over de tekst; "
        "tailor geeft geen juridisch advies."
    )
    yield heading("Over welke tekst dit gaat", table(("Gegeven", "Waarde"), _facts(basis)))
    yield heading("In het kort", *map(item, _summary(basis)))


def _facts(basis: Basis) -> Iterator[tuple[str, str]]:
    made, naam = basis.document, basis.antwoorden.huis.naam
    yield "Huis", made.huis
    if isinstance(naam, str) and naam != made.huis:
        yield "Naam van het huis in de tekst", naam
    yield "Versie", made.versie
    yield "Datum", date(made.datum) if made.datum else UNKNOWN
    yield "Status", made.status
    yield "Editie", _EDITIES[made.editie]
    yield "Landelijk model", made.model


def _summary(basis: Basis) -> Iterator[str]:
    yield _how_far(*count_deviations(basis))
    applied = len(applied_corrections(basis.model, basis.antwoorden))
    yield (
        f"Correcties: {applied} van de {len(basis.model.correcties)} correcties van de lijst zijn "
        "overgenomen. Dezelfde correctie op meer plaatsen telt als één."
    )
    asked, left_out = count_choices(basis)
    yield (
        f"Keuzen: {asked} vragen gelden voor dit huis. "
        f"{questions_apply(left_out)} niet, door een ander antwoord."
    )
    still = len(basis.document.open_punten)
    yield f"Open punten: {still}. Zij staan met hun eigenaar achteraan." if still else "Open punten: geen."


def _how_far(own: int, lists: int) -> str:
    """Return how many deviations there are, as a sentence."""
    if not own and not lists:
        return "Afwijkingen: geen. Het huis wijkt nergens op eigen wens af van het landelijke model."
    parts = [f"{own} met een eigen tekst en een reden"] if own else []
    parts += [f"{lists} in lijsten en woorden waar het model ruimte laat"] if lists else []
    return f"Afwijkingen: {enumeration(parts)}."


# -- the corrections --


def _corrections(basis: Basis) -> Iterator[Clause]:
    """Yield the corrections that are applied, a table for each class, and those that are not."""
    given = basis.antwoorden.correcties.keuze
    chosen = f"‘{given.label}’" if isinstance(given, Correctiekeuze) else "nog niet gekozen"
    yield paragraph(
        "Het landelijke model heeft fouten die uit zijn eigen tekst blijken. Elke correctie heeft een nummer "
        f"in de lijst van correcties. Het huis koos: {chosen}. Een correctie in een toelichting is alleen te "
        "zien in de editie met de toelichting van het model."
    )
    applied = applied_corrections(basis.model, basis.antwoorden)
    if not applied:
        yield heading("Overgenomen", paragraph("Er is geen correctie overgenomen."))
    for klasse, name in _KLASSEN.items():
        if rows := [_correction(basis, one) for one in applied if one.klasse is klasse]:
            yield heading(f"Overgenomen: {name}", table(_APPLIED, rows))
    yield from _not_applied(basis, [one for one in basis.model.correcties if one not in applied])


def _not_applied(basis: Basis, left: Sequence[Correctie]) -> Iterator[Clause]:
    """Yield the corrections that are not applied; those that are only offered stand apart."""
    for stand, (name, why) in _NOT_APPLIED.items():
        if rows := [_correction(basis, one) for one in left if one.stand is stand]:
            yield heading(name, paragraph(why), table(_LEFT, rows))


def _correction(basis: Basis, one: Correctie) -> tuple[Cell, ...]:
    new = one.nieuw or "(de bepaling vervalt)"
    return ((one.naam, _where(basis, one)), one.oud, new, f"{capital(one.reden)}.")


def _where(basis: Basis, one: Correctie) -> str:
    """Return where the words stand in this document, with their place in the model when that differs."""
    if Citatie(one.citatie).is_note:
        return Citatie(one.citatie).words
    name, here = one.edit.citation.words, basis.places.name(one.edit.citation)
    if not here:
        return f"{name} van het model; staat niet in dit document"
    return here if here == name or not name.startswith("artikel ") else f"{here} (model: {name})"


# -- what is open --


def _open_points(document: Document) -> Iterator[Clause]:
    """Yield what is still open, with its owner and the remark; nothing when all is known."""
    if points := document.open_punten:
        yield paragraph(f"{still_open(len(points))} Daarmee kan het Protocol nog niet worden getekend.")
        yield from table_with_rest(COLUMNS, map(point_words, points))
