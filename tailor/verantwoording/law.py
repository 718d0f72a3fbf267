"""The law after the model: which one and why, who read the adaptations, and each that was taken or left.

An adaptation is told with the words of the act that it rests on, what the model says, and the words that
stand in this document now, so that a lawyer can hold them against each other on one page.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from tailor.answers import NogNietBekend
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.regime import GetoetstDoor, Wet
from tailor.assemble.builders import ITEM, Cell, heading, paragraph, table, table_with_rest
from tailor.assemble.document import Clause, grouped
from tailor.assemble.known_answers import listed
from tailor.assemble.law import adaptations_left, applied_adaptations
from tailor.check import Finding
from tailor.check.read_by_lawyer import mark_of
from tailor.citation import Citatie
from tailor.grammar import capital, date, enumeration, places_in_words, sentence
from tailor.model import Edit, EditKind
from tailor.model.aanpassingen import Aanpassing
from tailor.model.edits import PUTS_IN
from tailor.verantwoording.basis import UNKNOWN, Basis, in_words
from tailor.verantwoording.law_page import CONCEPT, WHEN

TITLE: Final = "De WGS"
_NOTHING_APPLIED: Final = (
    "Er is geen aanpassing aan de WGS toegepast, want het huis zegt buiten die wet te werken. De WGS geldt"
    " sinds 1 maart 2025 voor gezamenlijke verwerking in een zorg- en veiligheidshuis. Valt de verwerking er"
    " toch onder, dan mist de tekst wat die wet verlangt."
)
_ABOUT: Final = (
    f"Elke aanpassing is {CONCEPT}. In de bijlage staan bij elke aanpassing de woorden van de wet en van"
    " het model. Ook staat er wat er nu staat, en wat een jurist moet nagaan. Onder ‘Wat verandert’ staan"
    " de nummers van het model. Onder ‘Waar’ staan de nummers van dit Protocol."
)
_IN_FULL: Final = (
    f"Elke aanpassing is {CONCEPT}. Leg de woorden van de wet naast wetten.overheid.nl. Achter ‘Het model’ en"
    " ‘Wijziging’ staan de nummers van het model. Achter ‘Waar’ en ‘Staat er nu’ staan de nummers van dit"
    " Protocol."
)
_APPLIED_COLUMNS: Final = ("Aanpassing", "Wat verandert", "Waar")
_NOWHERE: Final = "niet in dit document"
_LEFT_COLUMNS: Final = ("Aanpassing", "Wat de wet vraagt", "Waarom niet overgenomen")
_RULES: Final = frozenset({"wgs-aanpassing", "wgs-aanbevolen"})


def in_short(basis: Basis) -> Iterator[str]:
    """Yield for the first page how many adaptations were taken, and who read them."""
    regime = basis.antwoorden.regime
    if not regime.under_wgs:
        if not (regime.wet is None or isinstance(regime.wet, NogNietBekend)):
            yield _NOTHING_APPLIED
        return
    taken = len(applied_adaptations(basis.model, basis.antwoorden))
    left = len(adaptations_left(basis.model, basis.antwoorden))
    yield f"{_how_many(taken, left)} {_reader(basis)} Zie het hoofdstuk over de WGS."


def _how_many(taken: int, left: int) -> str:
    every = taken + left
    if not taken:
        return f"Van de {every} aanpassingen aan de WGS nam het huis er geen over."
    if not left:
        return f"Het huis nam alle {every} aanpassingen aan de WGS over."
    return f"Van de {every} aanpassingen aan de WGS nam het huis er {taken} over."


def _reader(basis: Basis) -> str:
    """Return who read the adaptations and when, and whether they changed since."""
    given = basis.antwoorden.regime.getoetst_door
    if not isinstance(given, GetoetstDoor):
        return "Nog geen jurist heeft ze gelezen."
    day = UNKNOWN if given.datum is None or isinstance(given.datum, NogNietBekend) else date(given.datum)
    read = f"Gelezen door {in_words(given.naam)} ({in_words(given.functie)}) op {day}."
    if given.kenmerk == mark_of(basis.model, basis.antwoorden):
        return read
    return (
        f"{read} Daarna zijn de aanpassingen veranderd, of er is niet vastgelegd welke aanpassingen dat"
        " waren."
    )


def chapter(basis: Basis, found: Sequence[Finding]) -> Iterator[Clause]:
    """Yield the chapter; nothing for a house outside the law.

    Args:
        basis: What it rests on.
        found: What the rules found: what a lawyer accepted of it is told here too.
    """
    if not basis.antwoorden.regime.under_wgs:
        return
    taken = applied_adaptations(basis.model, basis.antwoorden)
    left = adaptations_left(basis.model, basis.antwoorden)
    yield from map(paragraph, _why(basis))
    chosen = in_words(basis.antwoorden.aanpassingen.keuze)
    yield paragraph(f"{_how_many(len(taken), len(left))} Het huis koos: ‘{chosen}’. {_reader(basis)}")
    if taken:
        rows = (_row(basis, one, edits) for one, edits in _with_edits(basis))
        yield heading("Overgenomen", paragraph(_ABOUT), *table_with_rest(_APPLIED_COLUMNS, rows))
    if left:
        unapplied = (_left(basis, one, found) for one in left)
        yield heading("Niet overgenomen", *table_with_rest(_LEFT_COLUMNS, unapplied))
    yield from _without_meaning(basis, {one.number for one in (*taken, *left)})


def _why(basis: Basis) -> Iterator[str]:
    """Yield under which law the house works, and why."""
    given = basis.antwoorden.regime
    law = given.wet.law if isinstance(given.wet, Wet) else in_words(given.wet)
    yield f"De wet: {sentence(law)}"
    yield "De reden: " + sentence(in_words(given.reden, "het huis gaf hiervoor geen reden"))


def _without_meaning(basis: Basis, meant: set[str]) -> Iterator[Clause]:
    """Yield one paragraph about the adaptations that mean nothing in this house."""
    none = [one for one in basis.model.aanpassingen if one.number not in meant and one.condition]
    by_condition = grouped((one.condition, one.number) for one in none)
    if by_condition:
        said = (f"{enumeration(numbers)} ({WHEN[why]})" for why, numbers in by_condition.items() if why)
        yield paragraph(sentence(f"Niet voor dit huis: {'; '.join(said)}"))


# -- one that was taken --


def in_full(basis: Basis) -> Iterator[Clause]:
    """Yield every adaptation that was taken, in a table of its own; nothing when there is none."""
    if tables := [_taken(basis, one, edits) for one, edits in _with_edits(basis)]:
        yield paragraph(_IN_FULL)
        yield from tables


def _with_edits(basis: Basis) -> Iterator[tuple[Aanpassing, Sequence[Edit]]]:
    """Yield every adaptation that was taken with what it did to the text of this house."""
    edits = grouped((edit.source, edit) for edit in basis.laid.law)
    for one in applied_adaptations(basis.model, basis.antwoorden):
        yield one, edits.get(one.edits[0].source, ())


def _row(basis: Basis, one: Aanpassing, edits: Sequence[Edit]) -> tuple[Cell, ...]:
    return f"{one.number}. {one.title}", one.changes, capital(_where(basis, edits)) or _NOWHERE


def _taken(basis: Basis, one: Aanpassing, edits: Sequence[Edit]) -> Clause:
    """Return the table about an adaptation that the house took."""
    weight = "Eis van de wet" if one.required else "Aanbevolen"
    rows: list[tuple[str, Cell]] = [
        ("Stand", f"{weight}; {CONCEPT}."),
        ("Waar", capital(_where(basis, edits)) or _NOWHERE),
        ("De wet", _several([f"Artikel {quote.article}: ‘{quote.words}’" for quote in one.quotes])),
        ("Het model", one.model_says),
        ("Wijziging", one.changes),
        *([("Staat er nu", lines)] if (lines := [*_now(basis, edits)]) else ()),
        *([("Te toetsen", _several(one.doubts))] if one.doubts else ()),
    ]
    return table((one.number, one.title), rows)


def _several(lines: Sequence[str]) -> Sequence[str]:
    """Return lines as the items of a list when there are several."""
    return [f"{ITEM}{line}" for line in lines] if len(lines) > 1 else lines


def _where(basis: Basis, edits: Sequence[Edit]) -> str:
    """Return where an adaptation stands in this document, and what it took away."""
    held = {citation for edit in edits for citation in _clauses(edit)}
    names = [basis.places.name(one) for one in basis.clauses if one in held]
    gone = [edit.citation.words for edit in edits if edit.kind is EditKind.VERVALT]
    said = [places_in_words(dict.fromkeys(names))] if names else []
    if gone:
        said.append(f"vervallen: {enumeration(gone)} van het model")
    return "; ".join(said)


def _clauses(edit: Edit) -> Sequence[Citatie]:
    """Return the clauses that hold the words of an edit."""
    if edit.kind is EditKind.VERVALT:
        return ()
    return [block.citation for block in edit.blocks] if edit.kind in PUTS_IN else (edit.citation,)


def _now(basis: Basis, edits: Sequence[Edit]) -> Iterator[str]:
    """Yield what stands there now: of a clause that got other words its own, of a new one all of it.

    In reading order, each once; a clause without a number says where it stands.
    """
    whole = {citation: edit.kind in PUTS_IN for edit in edits for citation in _clauses(edit)}
    for citation in (one for one in basis.clauses if one in whole):
        lines = basis.reads(citation)
        if not basis.clauses[citation][0].label.strip("•–- "):
            lines = (f"{capital(basis.places.name(citation))}: {lines[0]}", *lines[1:]) if lines else ()
        yield from lines if whole[citation] else lines[:1]


# -- one that was left --


def _left(basis: Basis, one: Aanpassing, found: Sequence[Finding]) -> tuple[Cell, ...]:
    """Return the row of an adaptation that the house did not take."""
    asked = [one.changes, f"({capital(one.source)}.)"]
    return f"{one.number}. {one.title}", asked, _why_left(basis, one, found)


def _why_left(basis: Basis, one: Aanpassing, found: Sequence[Finding]) -> str:
    for index, own in enumerate(listed(basis.antwoorden.afwijkingen)):
        if one.number in listed(own.herstelt):
            where = basis.where(AFWIJKINGEN[index])
            place = f" ({where})" if where else ""
            return f"Afwijking {index + 1} van het huis komt ervoor in de plaats{place}."
    accepted = (f.accepted for f in found if f.rule in _RULES and f.key == one.number)
    if said := next(filter(None, accepted), ""):
        return said
    if one.required:
        return "Open. De wet vraagt dit van de tekst; zolang dit zo is, kan niemand tekenen."
    return "Niet overgenomen. De wet vraagt dit niet van de tekst; een jurist kan anders oordelen."
