"""Every choice of the house, in the order of the questionnaire, and what it could have been."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Final, get_args

from tailor.answers import AnswerModel, Keuze, NogNietBekend, Sleutel
from tailor.answers.base import Vraag
from tailor.answers.questionnaire import (
    SECTIES,
    AskedQuestion,
    Sectie,
    choices_in,
    field_at,
    models_in,
    own_questions,
    questions,
)
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijdelen import Vertegenwoordiger
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.scalars import ClauseText
from tailor.assemble.builders import ITEM, Cell, heading, paragraph, table_with_rest
from tailor.assemble.document import Clause
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name, plain_name
from tailor.assemble.variants import letters_of
from tailor.citation import Citatie
from tailor.grammar import capital, date, enumeration
from tailor.path import Pad
from tailor.verantwoording.basis import UNKNOWN, Basis, in_words, questions_apply

_COLUMNS = ("Vraag en plaats", "Antwoord", "Mogelijkheden")
_TASKS = Citatie("6.4")
_PARTIES = ("Naam", "Soort", "Vertegenwoordigd door", "Taken in artikel 6.4")
# An answer that stands in more places stands everywhere: they are counted.
_MANY = 30
_NOT_FILLED_IN = "niet ingevuld"


def choices(basis: Basis) -> Iterator[Clause]:
    """Yield every choice, a heading and a table for each section of the questionnaire."""
    yield paragraph(
        "Bij elke vraag staan de plaats van het antwoord in het Protocol, met de nummers van dit huis, het "
        "antwoord en de mogelijkheden. Achter het antwoord staat of het gelijk is aan het model of aan het "
        "voorstel van de vragenlijst. Staat daar niets, dan is het een eigen invulling."
    )
    asked = _asked(basis)
    yield from (heading(sectie.titel, *_section(basis, sectie, asked)) for sectie in SECTIES)


def count_choices(basis: Basis) -> tuple[int, int]:
    """Return how many questions apply to this house, and how many do not; those of parties not counted."""
    applies = [one.applies for one in _asked(basis)]
    return sum(applies), len(applies) - sum(applies)


def _asked(basis: Basis) -> list[AskedQuestion]:
    """Return the questions that stand in no other question: a group or a list is one answer."""
    found: list[AskedQuestion] = []
    for one in questions(basis.antwoorden):
        if not found or not found[-1].pad.holds(one.pad):
            found.append(one)
    return found


def _section(basis: Basis, sectie: Sectie, asked: Sequence[AskedQuestion]) -> Iterator[Clause]:
    for group in sectie.groups:
        yield from _TABLES[group](basis) if group in _TABLES else ()
    own = [q for q in asked if (group := q.pad.group) in sectie.groups and group not in _TABLES]
    rows = [_row(basis, question) for question in own if question.applies]
    if rows:
        yield from table_with_rest(_COLUMNS, rows)
    if left_out := len(own) - len(rows):
        yield paragraph(f"{questions_apply(left_out)} niet voor dit huis, door een ander antwoord.")


def _deviations(basis: Basis) -> Iterator[Clause]:
    there_are = listed(basis.antwoorden.afwijkingen)
    yield paragraph("Zie het hoofdstuk over de afwijkingen." if there_are else "Er zijn er geen.")


def _row(basis: Basis, asked: AskedQuestion) -> tuple[Cell, ...]:
    question = (capital(asked.vraag.short), f"({_where(basis, asked)})")
    return question, _answer(basis, asked), _possibilities(asked)


def _where(basis: Basis, asked: AskedQuestion) -> str:
    """Return where an answer stands in the text, or why it stands nowhere."""
    count = len(basis.places.of(asked.pad))
    if count > _MANY:
        return f"op {count} plaatsen. {asked.vraag.why_no_place}".strip()
    return basis.where(asked.pad) or asked.vraag.why_no_place or "niet in dit document"


# -- the parties --


def _parties(basis: Basis) -> Iterator[Clause]:
    ctx = KnownAnswers(basis.antwoorden)
    rows = [_party(basis, ctx, index, partij) for index, partij in ctx.deelnemers]
    if rows:
        yield from table_with_rest(_PARTIES, rows)
    else:
        yield paragraph("De partijen zijn nog niet bekend.")
    given = basis.antwoorden.known_parties
    if names := [f"{plain_name(one)} ({in_words(one.status)})" for one in given if not one.takes_part]:
        yield paragraph(f"Niet in de tekst, en wel gevraagd: {enumeration(names)}.")


def _party(basis: Basis, ctx: KnownAnswers, index: int, partij: Partij) -> tuple[Cell, ...]:
    return listed_name(ctx, index), _kinds(partij), _people(partij), _tasks(basis, index, partij)


def _kinds(partij: Partij) -> str:
    """Return what a party is, with what it is besides."""
    first, more = in_words(partij.soort), listed(partij.nevensoorten)
    return f"{first}; ook {enumeration([one.label for one in more])}" if more else first


def _people(partij: Partij) -> list[str]:
    """Return who represents a party, a line each."""
    given = partij.vertegenwoordigers
    if isinstance(given, NogNietBekend) or given is None:
        return [UNKNOWN]
    return [_person(one) for one in given]


def _person(one: Vertegenwoordiger) -> str:
    """Return a person by name and function; one without a name by the function alone."""
    parts = (one.naam, one.functie) if one.naam else (one.functie,)
    return ", ".join(map(in_words, parts))


def _tasks(basis: Basis, index: int, partij: Partij) -> str:
    """Return the letters under which the tasks of a party stand in this document."""
    letters = sorted({letter for kind in partij.soorten for letter in letters_of(basis.model, kind)})
    addresses = [*map(_TASKS.with_letter, letters), _TASKS.below("eigen taak", index + 1)]
    found = [c.label.rstrip(".)") for one in addresses for c in basis.clauses.get(one, ())]
    return f"onder {enumeration(found)}" if found else "geen"


# -- what an answer became --


def _answer(basis: Basis, asked: AskedQuestion) -> list[str]:
    """Return what an answer became, one line a piece, with how it stands to the model."""
    field = field_at(asked.pad)
    if asked.value is None:
        return [(asked.vraag.without or _NOT_FILLED_IN) if asked.vraag.optional else UNKNOWN]
    words = [*_words(basis, asked.value, field.annotation, asked.pad)] or ["geen"]
    return [*words, *_standing(basis, asked, field.get_default())]


def _words(basis: Basis, value: object, annotation: object, path: Pad) -> Iterator[str]:
    """Yield the lines of an answer."""
    match value:
        case NogNietBekend():
            yield UNKNOWN + (f"; {value.wie} zoekt het uit" if value.wie else "")
        case tuple():
            for number, part in enumerate(value):
                yield from _element(basis, number, part, annotation, path[number])
        case AnswerModel():
            yield from _group(basis, value, path)
        case _:
            yield _leaf(basis, value, annotation, path)


def _element(basis: Basis, number: int, part: object, annotation: object, path: Pad) -> Iterator[str]:
    """Yield the lines of an element of a list; those of a group have its number in front."""
    first, *more = [*_words(basis, part, annotation, path)] or [_NOT_FILLED_IN]
    yield f"{number + 1}. {first}" if isinstance(part, AnswerModel) else f"{ITEM}{first}"
    yield from more


def _group(basis: Basis, group: AnswerModel, path: Pad) -> Iterator[str]:
    """Yield a line for every question of a group that has an answer."""
    for name, vraag in own_questions(type(group)):
        value = getattr(group, name)
        if vraag is not None and value is not None and value != ():
            annotation = type(group).model_fields[name].annotation
            yield f"{vraag.short}: {'; '.join(_words(basis, value, annotation, path / name))}"


def _leaf(basis: Basis, value: object, annotation: object, path: Pad) -> str:
    """Return one answer that holds no others, as the text prints it."""
    match value:
        case bool():
            return _yes_or_no(value)
        case Keuze():
            return value.label
        case datetime.date():
            return date(value)
    if _mentions(annotation, Sleutel):
        return basis.party(str(value))
    return (_mentions(annotation, ClauseText) and basis.own_text(path)) or str(value)


def _mentions(annotation: object, kind: object) -> bool:
    """Return whether an answer of this type can be one of this kind."""
    return annotation is kind or any(_mentions(part, kind) for part in get_args(annotation))


def _standing(basis: Basis, asked: AskedQuestion, default: object) -> Iterator[str]:
    """Yield whether an answer is that of the model, the default of the questionnaire, or another."""
    if isinstance(asked.value, NogNietBekend):
        return
    if asked.value == () or basis.prints_the_model(asked.pad):
        yield "(zoals in het model)"
    elif default is not None and asked.value == default:
        yield "(zoals de vragenlijst voorstelt)"
    elif default is not None and default != ():
        standard = "; ".join(_words(basis, default, field_at(asked.pad).annotation, asked.pad))
        yield f"(anders dan de vragenlijst voorstelt: {standard})"


# -- what it could have been --


def _possibilities(asked: AskedQuestion) -> list[str]:
    """Return the ways in which a question can be answered; the chosen one is marked in words."""
    found = _options(field_at(asked.pad).annotation, asked.vraag, tuple(_leaves(asked.value)))
    return [*found] or ["vrij in te vullen"]


def _options(annotation: object, vraag: Vraag, chosen: Sequence[object]) -> Iterator[str]:
    """Yield the options of a question; those inside a group only when there is such a group."""
    if vraag.yes:
        yield from (_marked(_yes_or_no(truth), truth, chosen) for truth in (True, False))
    choices = choices_in(annotation)
    for choice in choices:
        yield from (_marked(one.label, one, chosen) for one in choice)
    if _mentions(annotation, Sleutel):
        yield _marked("een van de partijen", Sleutel, chosen)
    for model in models_in(annotation):
        if choices:
            yield _marked("een eigen omschrijving", model, chosen)
        if any(one is model for one in chosen):
            yield from _inner_options(model, chosen)


def _inner_options(model: type[AnswerModel], chosen: Sequence[object]) -> Iterator[str]:
    """Yield a line for every question in a group that has options, the options in a row."""
    for name, inner in own_questions(model):
        annotation = model.model_fields[name].annotation
        if inner and (found := "; ".join(_options(annotation, inner, chosen))):
            yield f"{inner.short}: {found}"


def _yes_or_no(truth: bool) -> str:
    return "ja" if truth else "nee"


def _marked(label: str, option: object, chosen: Sequence[object]) -> str:
    """Return an option, marked in words when it was chosen; members of two lists may have equal values."""
    return f"{label} (gekozen)" if any(one is option for one in chosen) else label


def _leaves(value: object) -> Iterator[object]:
    """Yield what was chosen in an answer: members of lists, ja or nee, the kinds of its groups and keys."""
    match value:
        case tuple():
            for part in value:
                yield from _leaves(part)
        case NogNietBekend():
            return
        case AnswerModel():
            yield type(value)
            inside = (one for name in type(value).model_fields for one in _leaves(getattr(value, name)))
            yield from (one for one in inside if one is not Sleutel)
        case bool() | Keuze():
            yield value
        case str():
            yield Sleutel


# The groups that are not told question by question.
_TABLES: Final = {PARTIJEN.group: _parties, AFWIJKINGEN.group: _deviations}
