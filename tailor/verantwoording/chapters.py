"""The justification as a Document of chapters, which is printed and read back like the others of the set."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import starmap

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import (
    AFWIJKINGEN,
    Aansprakelijkheidskeuze,
    Afwijking,
    Correctiekeuze,
    Wijziging,
)
from tailor.assemble.builders import Cell, heading, item, paragraph, placed, table, table_with_rest
from tailor.assemble.document import VERANTWOORDING, Clause, Document, Editie, Text
from tailor.assemble.front import COLUMNS, point_words, still_open
from tailor.assemble.known_answers import listed
from tailor.assemble.layers import applied_corrections, corrections_left, is_recommended
from tailor.citation import Citatie
from tailor.grammar import capital, date, enumeration, places_in_words
from tailor.model import Edit, EditKind, Kind, Model
from tailor.model.correcties import CorrectedPlace, Correctie, ErrorKind
from tailor.path import Pad
from tailor.verantwoording.basis import UNKNOWN, Basis, in_words, questions_apply
from tailor.verantwoording.choices import choices, count_choices

TITEL = "Keuzenverantwoording bij het Privacy Protocol"
_PLACE = Citatie("verantwoording")
_EDITIES = {
    Editie.CONCEPT: "concept, om te bespreken",
    Editie.TOELICHTING: "met de toelichting van het model, om te lezen",
    Editie.DEFINITIEF: "definitief, om te tekenen",
}
# What this document is for.
_WHAT_FOR = (
    "Het landelijke model biedt een huis keuzen en ruimte voor maatwerk. Richt een huis de samenwerking "
    "anders in, dan vraagt het voorwoord van het model om de tekst daarop aan te passen. Het huis "
    "onderbouwt dan schriftelijk hoe de verantwoordelijkheden van de partijen toch volledig zijn "
    "geregeld. Dit document is die onderbouwing.",
    "Het zegt wat het huis koos en waar die keuze in het Protocol staat. Het zegt ook waar de tekst "
    "afwijkt van het landelijke model, welke fouten zijn verbeterd, en waarom. Het hoort bij het "
    "Protocol en is er geen deel van: de partijen tekenen het niet. Een jurist beslist over de tekst; "
    "tailor geeft geen juridisch advies.",
)
# What is said above the deviations with a reason of their own, and above lists and words.
_OF_OWN = (
    "Bij elke afwijking staan de tekst van het landelijke model, de tekst van dit huis, de reden en "
    "de bron. De nummers zijn die van het Protocol van dit huis; het nummer in het model staat erbij "
    "als dat anders is."
)
_OF_LISTS = (
    "Hier laat het model een huis ruimte. De vragenlijst vraagt bij deze keuzen geen eigen reden; de "
    "laatste kolom zegt wat de keuze is."
)
# What each class of error is called.
_ERROR_KINDS = {
    ErrorKind.TAAL: "taalfouten",
    ErrorKind.VERWIJZING: "verkeerde verwijzingen",
    ErrorKind.INHOUD: "fouten in de inhoud",
}
# The heading of what is not applied, and what that means: by whether it was recommended.
_NOT_APPLIED = {
    False: (
        "Aangeboden en niet overgenomen",
        "Deze correcties veranderen meer dan een fout. Zij gelden alleen als het huis ze kiest; dat deed "
        "het niet.",
    ),
    True: (
        "Aanbevolen en niet overgenomen",
        "Deze correcties worden aanbevolen. Het huis liet de woorden van het model staan.",
    ),
}
_APPLIED = ("Nummer en plaats", "Stond er", "Staat er nu", "Reden")
_LEFT = ("Nummer en plaats", "Blijft staan", "Voorstel", "Reden van het voorstel")
_NO_REASON = "De reden is nog niet bekend."
# The answers that change a list of the model; the questionnaire asks no reason for those.
_LISTS = tuple(map(Pad, ("overwegingen.lijst", "taken.lijst", "bijlage2.doelen", "bijlage4")))
_ADDED = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})
_COLUMNS = ("Waar", "In het landelijke model", "In dit document", "Keuze")
_TERMS = {"termijn_archief_maanden": "tot archivering", "termijn_vernietiging_maanden": "tot vernietiging"}

# One line of what is said about a deviation: its name and the words.
_Row = tuple[str, Cell]


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
    parts = (title, *(one for one in starmap(_chapter, chapters.items()) if one.children))
    return replace(document, kind=VERANTWOORDING, titel=TITEL, parts=parts, open_points=())


def _chapter(name: str, under: Iterable[Clause]) -> Clause:
    """Return a chapter: it begins on a new page and stands in the table of contents."""
    return Clause(Kind.BIJLAGE, _PLACE.below(name), inlines=(Text(name),), children=placed(under, _PLACE))


# -- what it is for --


def _purpose(basis: Basis) -> Iterator[Clause]:
    """Yield what this document is for, which text it is about, and what stands in it."""
    yield from map(paragraph, _WHAT_FOR)
    yield heading("Over welke tekst dit gaat", table(("Gegeven", "Waarde"), _facts(basis)))
    yield heading("In het kort", *map(item, _summary(basis)))


def _facts(basis: Basis) -> Iterator[tuple[str, str]]:
    made, name = basis.document, basis.antwoorden.huis.naam
    yield "Huis", made.huis
    if isinstance(name, str) and name != made.huis:
        yield "Naam van het huis in de tekst", name
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
    still = len(basis.document.open_points)
    yield f"Open punten: {still}. Zij staan met hun eigenaar achteraan." if still else "Open punten: geen."


def _how_far(own: int, lists: int) -> str:
    """Return how many deviations there are, as a sentence."""
    if not own and not lists:
        return "Afwijkingen: geen. Het huis wijkt nergens op eigen wens af van het landelijke model."
    parts = [f"{own} met een eigen tekst en een reden"] if own else []
    parts += [f"{lists} in lijsten en woorden waar het model ruimte laat"] if lists else []
    return f"Afwijkingen: {enumeration(parts)}."


# -- the deviations of the house --


def deviations(basis: Basis) -> Iterator[Clause]:
    """Yield everything in which the house departs from the model; nothing when it does not."""
    if own := [*_own(basis)]:
        yield from (paragraph(_OF_OWN), *own)
    if lists := [*_lists(basis)]:
        tables = table_with_rest(_COLUMNS, lists)
        yield heading("Lijsten en woorden van het huis", paragraph(_OF_LISTS), *tables)


def count_deviations(basis: Basis) -> tuple[int, int]:
    """Return how many deviations have an own text and a reason, and how many stand in lists and words."""
    return sum(1 for _ in _own(basis)), sum(1 for _ in _lists(basis))


# -- those with a reason --


def _own(basis: Basis) -> Iterator[Clause]:
    """Yield a table for each deviation that has a reason of its own."""
    yield from _liability(basis)
    yield from _retention(basis)
    for index, one in enumerate(listed(basis.antwoorden.afwijkingen)):
        yield _deviation(basis, one, index)


def _liability(basis: Basis) -> Iterator[Clause]:
    given = basis.antwoorden.aansprakelijkheid
    if given.keuze is Aansprakelijkheidskeuze.EIGEN:
        article = Citatie("artikel 25")
        place = _here(basis.places.name(article) or article.words, article)
        name = "Eigen tekst over aansprakelijkheid"
        yield _own_table(name, place, basis.was(article), basis.reads(article), given.reden)


def _retention(basis: Basis) -> Iterator[Clause]:
    given = basis.antwoorden.bewaren
    if given.longer_than_model:
        fields = type(given).model_fields
        places = dict.fromkeys(place for name in _TERMS for place in basis.places.of(Pad("bewaren") / name))
        now = {name: in_words(getattr(given, name), "nog niet bekend:") for name in _TERMS}
        before = [f"{fields[name].default} maanden {words}" for name, words in _TERMS.items()]
        after = [f"{now[name]} maanden {words}" for name, words in _TERMS.items()]
        yield _own_table("Langere bewaartermijn", places_in_words(places), before, after, given.motivering)


def _own_table(name: str, place: str, before: Cell, after: Cell, reason: object) -> Clause:
    """Return the table of a deviation that has questions of its own."""
    rows = (("Stond er", before), ("Staat er nu", after), ("Reden", in_words(reason, _NO_REASON)))
    return table((name, place), rows)


def _deviation(basis: Basis, one: Afwijking, index: int) -> Clause:
    """Return the table of one deviation of the list."""
    edits = basis.edits.get(AFWIJKINGEN[index], ())
    address = Citatie.parse(in_words(one.bepaling, ""))
    incomplete = "Deze afwijking is nog niet volledig ingevuld. Zij verandert de tekst nog niet."
    rows: list[_Row] = [
        *(_what_changed(basis, one, address, edits) if edits else [("Stand", incomplete)]),
        ("Reden", in_words(one.reden, _NO_REASON)),
        ("Bron", in_words(one.bron, "geen genoemd")),
    ]
    return table((f"Afwijking {index + 1}", _place(basis, one, address, AFWIJKINGEN[index])), rows)


def _place(basis: Basis, one: Afwijking, address: Citatie, path: Pad) -> str:
    """Return where a deviation stands in this document, and what it is in the model when that differs."""
    clause = address.clause
    if one.soort is Wijziging.VERVALT:
        return f"vervallen (in het landelijke model: {clause.words})"
    return _here(basis.where(path) or basis.places.name(clause), clause)


def _here(place: str, clause: Citatie) -> str:
    name = clause.words
    if not place:
        return f"{name} van het landelijke model"
    return place if place == name else f"{place} (bij {name} van het landelijke model)"


def _what_changed(basis: Basis, one: Afwijking, address: Citatie, edits: Sequence[Edit]) -> Iterator[_Row]:
    """Yield what a deviation does, what stood there and what stands there now."""
    yield "Wat", in_words(one.soort, "")
    if one.soort is Wijziging.VERVANG_WOORDEN:
        yield "Woorden", f"‘{in_words(one.woorden, '')}’ wordt ‘{edits[0].blocks[0].model_text}’"
    if one.soort is Wijziging.VERPLAATS_NA:
        yield "Nieuwe plaats", f"na {Citatie.parse(in_words(one.na, '')).words} van het landelijke model"
    before, after = _before_and_after(basis, one, address.clause, edits)
    lines = None if address == address.clause else 1
    yield "Stond er", before[:lines]
    yield "Staat er nu", after[:lines] or ("De bepaling staat er niet meer.",)


def _before_and_after(
    basis: Basis, one: Afwijking, clause: Citatie, edits: Sequence[Edit]
) -> tuple[Sequence[str], Sequence[str]]:
    """Return the lines that stood in the place of a deviation, and those that stand there now."""
    added = [block.citation for edit in edits if edit.kind in _ADDED for block in edit.blocks]
    if one.soort in (Wijziging.VOEG_TOE_VOOR, Wijziging.VOEG_TOE_NA):
        return ("Hier stond geen tekst.",), [line for citation in added for line in basis.reads(citation)]
    inside = {inner.citation for found in basis.clauses.get(clause, ()) for inner in found.walk()}
    beside = [line for citation in added if citation not in inside for line in basis.reads(citation)]
    return basis.was(clause), [*basis.reads(clause), *beside]


# -- those in lists and words --


def _lists(basis: Basis) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for everything that the house changes in a list of the model, and for its own words."""
    for edit in basis.laid.variants:
        if _changes_a_list(edit.answer):
            yield from _list_rows(basis, edit)
    for term in listed(basis.antwoorden.termen):
        yield "door de hele tekst", in_words(term.term), in_words(term.enkelvoud), "Eigen woord."


def _changes_a_list(answer: Pad | None) -> bool:
    """Return whether an answer changes a list of the model; the special kinds of data only fill one in."""
    return answer is not None and "bijzonder" not in answer.steps and any(one.holds(answer) for one in _LISTS)


def _list_rows(basis: Basis, edit: Edit) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of one change of a list."""
    name, was = edit.citation.words, basis.was(edit.citation)
    now: dict[EditKind, Cell] = {
        EditKind.VERVALT: "(vervallen)",
        EditKind.VERPLAATS_NA: "(staat op een andere plaats in de lijst)",
        EditKind.VERVANG: basis.reads(edit.citation) or basis.places.name(edit.citation),
    }
    if edit.kind in now:
        yield f"{name} van het model", was, now[edit.kind], edit.reason
        return
    for block in edit.blocks:
        here = basis.places.name(block.citation) or name
        yield here, "(staat niet in het model)", basis.reads(block.citation), edit.reason


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
    for error_kind, name in _ERROR_KINDS.items():
        if rows := _rows(basis, (one for one in applied if one.error_kind is error_kind)):
            yield heading(f"Overgenomen: {name}", table(_APPLIED, rows))
    yield from _not_applied(basis, corrections_left(basis.model, basis.antwoorden))


def _not_applied(basis: Basis, left: Sequence[Correctie]) -> Iterator[Clause]:
    """Yield the corrections that are not applied; those that are only offered stand apart."""
    for recommended, (name, why) in _NOT_APPLIED.items():
        if rows := _rows(
            basis, (one for one in left if is_recommended(one, basis.antwoorden) is recommended)
        ):
            yield heading(name, paragraph(why), table(_LEFT, rows))


def _rows(basis: Basis, corrections: Iterable[Correctie]) -> list[tuple[Cell, ...]]:
    """Return a row for each place of the corrections."""
    return [_correction(basis, place, one.reason) for one in corrections for place in one.places]


def _correction(basis: Basis, one: CorrectedPlace, reason: str) -> tuple[Cell, ...]:
    new = one.new or "(de bepaling vervalt)"
    return ((one.name, _where(basis, one)), one.old, new, f"{capital(reason)}.")


def _where(basis: Basis, one: CorrectedPlace) -> str:
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
    if points := document.open_points:
        yield paragraph(f"{still_open(len(points))} Daarmee kan het Protocol nog niet worden getekend.")
        yield from table_with_rest(COLUMNS, map(point_words, points))
