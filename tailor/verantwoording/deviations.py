"""Where the house departs from the national text by its own will: before, after, reason and source."""

from collections.abc import Iterator, Sequence

from tailor.answers import NogNietBekend
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Aansprakelijkheidskeuze, Afwijking, Wijziging
from tailor.assemble.builders import Cell, heading, paragraph, table, table_with_rest
from tailor.assemble.document import Clause
from tailor.citation import Citatie
from tailor.grammar import places_in_words
from tailor.model import Edit, EditKind
from tailor.path import Pad
from tailor.verantwoording.basis import Basis, in_words

_NO_REASON = "De reden is nog niet bekend."
# The answers that change a list of the model; the questionnaire asks no reason for those.
_LISTS = tuple(map(Pad, ("overwegingen.lijst", "taken.lijst", "bijlage2.doelen", "bijlage4")))
_ADDED = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})
_COLUMNS = ("Waar", "In het landelijke model", "In dit document", "Keuze")
_TERMS = {"termijn_archief_maanden": "tot archivering", "termijn_vernietiging_maanden": "tot vernietiging"}

# One line of what is said about a deviation: its name and the words.
_Row = tuple[str, Cell]


def deviations(basis: Basis) -> Iterator[Clause]:
    """Yield everything in which the house departs from the model; nothing when it does not."""
    if own := [*_own(basis)]:
        yield paragraph(
            "Bij elke afwijking staan de tekst van het landelijke model, de tekst van dit huis, de reden en "
            "de bron. De nummers zijn die van het Protocol van dit huis; het nummer in het model staat erbij "
            "als dat anders is."
        )
        yield from own
    if lists := [*_lists(basis)]:
        why = (
            "Hier laat het model een huis ruimte. De vragenlijst vraagt bij deze keuzen geen eigen reden; de "
            "laatste kolom zegt wat de keuze is."
        )
        tables = table_with_rest(_COLUMNS, lists)
        yield heading("Lijsten en woorden van het huis", paragraph(why), *tables)


def count_deviations(basis: Basis) -> tuple[int, int]:
    """Return how many deviations have an own text and a reason, and how many stand in lists and words."""
    return sum(1 for _ in _own(basis)), sum(1 for _ in _lists(basis))


# -- with a reason --


def _own(basis: Basis) -> Iterator[Clause]:
    """Yield a table for each deviation that has a reason of its own."""
    yield from _liability(basis)
    yield from _retention(basis)
    given = basis.antwoorden.afwijkingen
    for index, one in enumerate(() if isinstance(given, NogNietBekend) else given):
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
    if given.langer_dan_model:
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
        new = next((edit.blocks[0].model_text for edit in edits if edit.blocks), "")
        yield "Woorden", f"‘{in_words(one.woorden, '')}’ wordt ‘{new}’"
    if one.soort is Wijziging.VERPLAATS_NA:
        beside = Citatie.parse(in_words(one.na, "")).words
        yield "Nieuwe plaats", f"na {beside} van het landelijke model"
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


# -- in lists and words --


def _lists(basis: Basis) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for everything that the house changes in a list of the model, and for its own words."""
    for edit in basis.laid.variants:
        if edit.answer and any(path.holds(edit.answer) for path in _LISTS) and not _fills_in(edit.answer):
            yield from _list_rows(basis, edit)
    given = basis.antwoorden.termen
    for term in () if isinstance(given, NogNietBekend) else given:
        yield "door de hele tekst", in_words(term.term), in_words(term.enkelvoud), "Eigen woord."


def _fills_in(answer: Pad) -> bool:
    """Return whether an answer only fills in what the model asks: which special kinds of data there are."""
    return "bijzonder" in answer.steps


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
