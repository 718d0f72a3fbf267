"""Where the house departs from the national text by its own will: before, after, reason and source."""

from collections.abc import Iterator, Sequence

from tailor.answers import NogNietBekend
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Afwijking, Wijziging
from tailor.answers.questions.eigen_teksten import Aansprakelijkheidskeuze
from tailor.answers.questions.woorden import Term
from tailor.assemble.document import Clause
from tailor.citation import Citatie
from tailor.grammar import places_in_words
from tailor.model import Edit, EditKind
from tailor.path import Pad
from tailor.verantwoording.bouw import Cel, alinea, kop, tabel, tabel_met_vervolg
from tailor.verantwoording.grond import Grond

_GEEN_REDEN = "De reden is nog niet bekend."
_LISTS = tuple(map(Pad, ("overwegingen.lijst", "taken.lijst", "bijlage2.doelen", "bijlage4")))
"""The answers that change a list of the model; the questionnaire asks no reason for those."""
_ADDED = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})

Rij = tuple[str, Cel]
"""One line of what is said about a deviation: its name and the words."""


def afwijkingen(ground: Grond) -> tuple[Clause, ...]:
    """Return everything in which the house departs from the model; nothing when it does not."""
    own, lists = [*_own(ground)], [*_lists(ground)]
    found = []
    if own:
        intro = (
            "Bij elke afwijking staan de tekst van het landelijke model, de tekst van dit huis, de reden en "
            "de bron. De nummers zijn die van het Protocol van dit huis; het nummer in het model staat erbij "
            "als dat anders is."
        )
        found += [alinea(intro), *own]
    if lists:
        why = (
            "Hier laat het model een huis ruimte. De vragenlijst vraagt bij deze keuzen geen eigen reden; de "
            "laatste kolom zegt wat de keuze is."
        )
        columns = ("Waar", "In het landelijke model", "In dit document", "Keuze")
        found.append(kop("Lijsten en woorden van het huis", alinea(why), *tabel_met_vervolg(columns, lists)))
    return tuple(found)


def aantal_afwijkingen(ground: Grond) -> tuple[int, int]:
    """Return how many deviations have an own text and a reason, and how many stand in lists and words."""
    return sum(1 for _ in _own(ground)), sum(1 for _ in _lists(ground))


# -- with a reason --


def _own(ground: Grond) -> Iterator[Clause]:
    """Yield a table for each deviation that has a reason of its own."""
    yield from _liability(ground)
    yield from _retention(ground)
    given = ground.antwoorden.afwijkingen
    for index, one in enumerate(() if isinstance(given, NogNietBekend) else given):
        yield _deviation(ground, one, index)


def _liability(ground: Grond) -> Iterator[Clause]:
    given = ground.antwoorden.aansprakelijkheid
    if given.keuze is Aansprakelijkheidskeuze.EIGEN:
        article = Citatie("artikel 25")
        rows: list[Rij] = [
            ("Stond er", ground.was(article)),
            ("Staat er nu", ground.reads(article)),
            ("Reden", _text(given.reden, _GEEN_REDEN)),
        ]
        place = ground.places.name(article) or article.words
        yield _table("Eigen tekst over aansprakelijkheid", _here(place, article), rows)


def _retention(ground: Grond) -> Iterator[Clause]:
    given = ground.antwoorden.bewaren
    if given.langer_dan_model:
        fields = type(given).model_fields
        names = ("termijn_archief_maanden", "termijn_vernietiging_maanden")
        what = ("tot archivering", "tot vernietiging")
        before = [f"{fields[name].default} maanden {words}" for name, words in zip(names, what, strict=True)]
        after = [
            f"{_text(getattr(given, name), 'nog niet bekend:')} maanden {words}"
            for name, words in zip(names, what, strict=True)
        ]
        places = dict.fromkeys(p for name in names for p in ground.places.of(Pad("bewaren") / name))
        place = places_in_words(places)
        rows: list[Rij] = [("Stond er", before), ("Staat er nu", after)]
        yield _table("Langere bewaartermijn", place, [*rows, ("Reden", _text(given.motivering, _GEEN_REDEN))])


def _deviation(ground: Grond, one: Afwijking, index: int) -> Clause:
    """Return the table of one deviation of the list."""
    edits = ground.edits.get(AFWIJKINGEN[index], [])
    address = Citatie.parse(_text(one.bepaling, ""))
    rows = _incomplete() if not edits else _before_and_after(ground, one, address, edits)
    rows += [("Reden", _text(one.reden, _GEEN_REDEN)), ("Bron", _text(one.bron, "geen genoemd"))]
    return _table(f"Afwijking {index + 1}", _place(ground, one, address, AFWIJKINGEN[index]), rows)


def _incomplete() -> list[Rij]:
    return [("Stand", "Deze afwijking is nog niet volledig ingevuld. Zij verandert de tekst nog niet.")]


def _place(ground: Grond, one: Afwijking, address: Citatie, path: Pad) -> str:
    """Return where a deviation stands in this document, and what it is in the model when that differs."""
    clause = address.clause
    if one.soort is Wijziging.VERVALT:
        return f"vervallen (in het landelijke model: {clause.words})"
    return _here(ground.where(path) or ground.places.name(clause), clause)


def _here(place: str, clause: Citatie) -> str:
    name = clause.words
    if not place:
        return f"{name} van het landelijke model"
    return place if place == name else f"{place} (bij {name} van het landelijke model)"


def _before_and_after(ground: Grond, one: Afwijking, address: Citatie, edits: Sequence[Edit]) -> list[Rij]:
    """Return what a deviation does, what stood there and what stands there now."""
    clause = address.clause
    added = [block.citation for edit in edits if edit.kind in _ADDED for block in edit.blocks]
    what = one.soort.label if isinstance(one.soort, Wijziging) else ""
    rows: list[Rij] = [("Wat", what)]
    if one.soort in (Wijziging.VOEG_TOE_VOOR, Wijziging.VOEG_TOE_NA):
        before: Sequence[str] = ("Hier stond geen tekst.",)
        after = [line for citation in added for line in ground.reads(citation)]
    else:
        before = ground.was(clause)
        inside = set(_under(ground, clause))
        beside = [line for citation in added if citation not in inside for line in ground.reads(citation)]
        after = [*ground.reads(clause), *beside]
    if address != clause:
        before, after = before[:1], after[:1]
    if one.soort is Wijziging.VERVANG_WOORDEN:
        rows.append(("Woorden", f"‘{_text(one.woorden, '')}’ wordt ‘{_printed(edits)}’"))
    if one.soort is Wijziging.VERPLAATS_NA:
        rows.append(
            ("Nieuwe plaats", f"na {Citatie.parse(_text(one.na, '')).words} van het landelijke model")
        )
    return [*rows, ("Stond er", before), ("Staat er nu", after or ("De bepaling staat er niet meer.",))]


def _under(ground: Grond, clause: Citatie) -> Iterator[Citatie]:
    """Yield the addresses of a clause and of all under it."""
    for one in ground.clauses.get(clause, ()):
        yield from (inner.citation for inner in one.walk())


def _printed(edits: Sequence[Edit]) -> str:
    """Return the new words of a deviation that replaces words."""
    return next((edit.blocks[0].model_text for edit in edits if edit.blocks), "")


def _table(name: str, place: str, rows: Sequence[Rij]) -> Clause:
    return tabel((name, place), rows)


def _text(value: object, otherwise: str) -> str:
    return otherwise if value is None or isinstance(value, NogNietBekend) else str(value)


# -- in lists and words --


def _lists(ground: Grond) -> Iterator[tuple[Cel, ...]]:
    """Yield a row for everything that the house changes in a list of the model, and for its own words."""
    for edit in ground.laid.variants:
        if edit.answer and any(path.holds(edit.answer) for path in _LISTS) and not _fills_in(edit):
            yield from _list_rows(ground, edit)
    given = ground.antwoorden.termen
    for term in () if isinstance(given, NogNietBekend) else given:
        yield ("door de hele tekst", _term(term), _text(term.enkelvoud, "nog niet bekend"), "Eigen woord.")


def _fills_in(edit: Edit) -> bool:
    """Return whether an edit only fills in what the model asks: which special kinds of data there are."""
    return edit.answer is not None and "bijzonder" in edit.answer.steps


def _list_rows(ground: Grond, edit: Edit) -> Iterator[tuple[Cel, ...]]:
    """Yield the rows of one change of a list."""
    name = edit.citation.words
    if edit.kind is EditKind.VERVALT:
        yield (f"{name} van het model", ground.was(edit.citation), "(vervallen)", edit.reason)
    elif edit.kind is EditKind.VERPLAATS_NA:
        words = ground.was(edit.citation)
        yield (f"{name} van het model", words, "(staat op een andere plaats in de lijst)", edit.reason)
    elif edit.kind is EditKind.VERVANG:
        here = ground.places.name(edit.citation)
        yield (
            f"{name} van het model",
            ground.was(edit.citation),
            ground.reads(edit.citation) or here,
            edit.reason,
        )
    else:
        for block in edit.blocks:
            here = ground.places.name(block.citation) or name
            yield (here, "(staat niet in het model)", ground.reads(block.citation), edit.reason)


def _term(term: Term) -> str:
    return _text(getattr(term.term, "label", term.term), "nog niet bekend")
