"""Every choice of the house, in the order of the questionnaire."""

from collections.abc import Iterator, Sequence
from typing import Final

from tailor.answers import NogNietBekend
from tailor.answers.questionnaire import SECTIES, GesteldeVraag, Sectie, vragen
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.context import Context
from tailor.assemble.document import Clause
from tailor.assemble.party_values import listed_name, plain_name
from tailor.assemble.variants import letters_of
from tailor.citation import Citatie
from tailor.grammar import capital, enumeration
from tailor.verantwoording.antwoord import NIET_BEKEND, antwoord, mogelijkheden
from tailor.verantwoording.bouw import Cel, alinea, kop, tabel_met_vervolg
from tailor.verantwoording.grond import Grond

_COLUMNS = ("Vraag en plaats", "Antwoord", "Mogelijkheden")
_TASKS = Citatie("6.4")
_PARTIES = ("Naam", "Soort", "Vertegenwoordigd door", "Taken in artikel 6.4")
_MANY = 30
"""An answer that stands in more places stands everywhere: they are counted."""


def keuzen(ground: Grond) -> tuple[Clause, ...]:
    """Return every choice, a heading and a table for each section of the questionnaire."""
    asked = _asked(ground)
    intro = (
        "Bij elke vraag staan de plaats van het antwoord in het Protocol, met de nummers van dit huis, het "
        "antwoord en de mogelijkheden. Achter het antwoord staat of het gelijk is aan het model of aan het "
        "voorstel van de vragenlijst. Staat daar niets, dan is het een eigen invulling."
    )
    return (alinea(intro), *(kop(sectie.titel, *_section(ground, sectie, asked)) for sectie in SECTIES))


def aantal_keuzen(ground: Grond) -> tuple[int, int]:
    """Return how many questions apply to this house, and how many do not; those of parties not counted."""
    applies = [one.van_toepassing for one in _asked(ground)]
    return sum(applies), len(applies) - sum(applies)


def _asked(ground: Grond) -> list[GesteldeVraag]:
    """Return the questions that stand in no other question: a group or a list is one answer."""
    found: list[GesteldeVraag] = []
    for one in vragen(ground.antwoorden):
        if not found or not found[-1].pad.holds(one.pad):
            found.append(one)
    return found


def _section(ground: Grond, sectie: Sectie, asked: Sequence[GesteldeVraag]) -> Iterator[Clause]:
    for group in sectie.groepen:
        yield from _TABLES[group](ground) if group in _TABLES else ()
    own = [q for q in asked if (group := q.pad.group) in sectie.groepen and group not in _TABLES]
    rows = [_row(ground, question) for question in own if question.van_toepassing]
    if rows:
        yield from tabel_met_vervolg(_COLUMNS, rows)
    if left_out := len(own) - len(rows):
        yield alinea(f"{_count(left_out)} niet voor dit huis, door een ander antwoord.")


def _count(number: int) -> str:
    return "Eén vraag geldt" if number == 1 else f"{number} vragen gelden"


def _deviations(ground: Grond) -> Iterator[Clause]:
    given = ground.antwoorden.afwijkingen
    deviates = not isinstance(given, NogNietBekend) and bool(given)
    yield alinea("Zie het hoofdstuk over de afwijkingen." if deviates else "Er zijn er geen.")


def _row(ground: Grond, asked: GesteldeVraag) -> tuple[Cel, ...]:
    question = (capital(asked.vraag.kort), f"({_where(ground, asked)})")
    return question, antwoord(ground, asked), mogelijkheden(asked)


def _where(ground: Grond, asked: GesteldeVraag) -> str:
    """Return where an answer stands in the text, or why it stands nowhere."""
    count = len(ground.places.of(asked.pad))
    if count > _MANY:
        return f"op {count} plaatsen. {asked.vraag.zonder_plaats}".strip()
    return ground.where(asked.pad) or asked.vraag.zonder_plaats or "niet in dit document"


# -- the parties --


def _parties(ground: Grond) -> Iterator[Clause]:
    ctx = Context(ground.antwoorden)
    rows = [_party(ground, ctx, index, partij) for index, partij in ctx.deelnemers]
    if rows:
        yield from tabel_met_vervolg(_PARTIES, rows)
    else:
        yield alinea("De partijen zijn nog niet bekend.")
    absent = [partij for partij in ground.antwoorden.bekende_partijen if not partij.doet_mee]
    if absent:
        names = enumeration([f"{plain_name(partij)} ({_label(partij.status)})" for partij in absent])
        yield alinea(f"Niet in de tekst, en wel gevraagd: {names}.")


def _party(ground: Grond, ctx: Context, index: int, partij: Partij) -> tuple[Cel, ...]:
    return (
        listed_name(ctx, index),
        _label(partij.soort),
        _people(partij),
        _tasks(ground, index, partij),
    )


def _people(partij: Partij) -> list[str]:
    """Return who represents a party, a line each."""
    given = partij.vertegenwoordigers
    if isinstance(given, NogNietBekend) or given is None:
        return [NIET_BEKEND]
    return [f"{_label(person.naam)}, {_label(person.functie)}" for person in given]


def _label(value: object) -> str:
    """Return an answer of a party in words."""
    if value is None or isinstance(value, NogNietBekend):
        return NIET_BEKEND
    return str(getattr(value, "label", value))


def _tasks(ground: Grond, index: int, partij: Partij) -> str:
    """Return the letters under which the tasks of a party stand in this document."""
    letters = letters_of(ground.model, partij.soort) if isinstance(partij.soort, Soort) else ""
    addresses = [*map(_TASKS.onder, letters)] or [_TASKS.below("eigen taak", index + 1)]
    labels = (c.label for one in addresses for c in ground.clauses.get(one, ()))
    found = [label.rstrip(".)") for label in labels]
    return f"onder {enumeration(found)}" if found else "geen"


_TABLES: Final = {PARTIJEN.group: _parties, AFWIJKINGEN.group: _deviations}
"""The groups that are not told question by question."""
