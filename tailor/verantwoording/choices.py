"""Every choice of the house that is told nowhere else, in the order of the questionnaire.

What the house filled in or chose itself stands first, with what it could have been. What it left as in the
model, or without an answer, stands in a table below that: nothing is decided in silence.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from tailor.answers import AnswerModel, Keuze, NogNietBekend, Sleutel
from tailor.answers.questionnaire import (
    SECTIES,
    AskedQuestion,
    Sectie,
    choices_in,
    field_at,
    leaves,
    models_in,
    own_questions,
    questions,
)
from tailor.answers.questions.afspraken import EigenInstantie
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.huis import Lidwoord
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.taken import EigenRol
from tailor.answers.scalars import ClauseText
from tailor.assemble.builders import ITEM, Cell, heading, paragraph, table_with_rest
from tailor.assemble.document import Clause, grouped
from tailor.grammar import capital, date, sentence
from tailor.path import Pad
from tailor.verantwoording.basis import UNKNOWN, Basis

_COLUMNS = ("Vraag en plaats", "Antwoord")
_OF_CHOICES = (
    "Dit vulde het huis in waar het model een plaats open laat of een keuze biedt. Bij elke vraag ziet u "
    "drie dingen: waar het antwoord staat, wat het is en wat er nog meer kon."
)
_LEFT = ("Onderdeel", "Wat er staat")
_OF_LEFT = (
    "Deze vragen liet het huis zoals het model, of zonder antwoord. Bij elk onderdeel leest u wat er dan in "
    "de tekst staat."
)
# An answer that stands in more places stands everywhere: they are counted.
_MANY = 30
# Among what is as in the model so many places are named, and a row has so many letters.
_SOME, _ROW = 3, 450
# More answers of one group have their names with them, and so has an answer that says nothing alone.
_FEW = 4
_BARE = frozenset({"ja", "nee"})
_NOT_FILLED_IN, _NONE = "niet ingevuld", "geen"
_AS_MODEL, _AS_PROPOSED = "zoals in het model", "zoals de vragenlijst voorstelt"
# What other pages tell: the first page, who signs, the corrections; the deviations when there is one.
_TOLD: Final = (PARTIJEN, AFWIJKINGEN, *map(Pad, ("regime", "document", "correcties", "aanpassingen")))
_TOLD_WHEN_OWN: Final = tuple(
    map(Pad, ("aansprakelijkheid", "bewaren.motivering", "huis.aanduiding", "termen"))
)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the house with its answer in words.

    Attributes:
        asked: The question.
        lines: The answer, a line a piece.
        standing: How it stands to the model or to the questionnaire; empty when it is the house's own.
    """

    asked: AskedQuestion
    lines: Sequence[str]
    standing: str

    @property
    def is_own(self) -> bool:
        """Return whether the house chose it or filled it in, and not as the model has it."""
        return self.asked.value is not None and self.standing != _AS_MODEL


def choices(basis: Basis) -> Iterator[Clause]:
    """Yield what the house chose or filled in, in one table."""
    if rows := [_row(basis, one) for _, found in _sections(basis) for one in found if one.is_own]:
        yield heading(
            "Keuzes en ingevulde plaatsen", paragraph(_OF_CHOICES), *table_with_rest(_COLUMNS, rows)
        )


def left_as_model(basis: Basis) -> Iterator[Clause]:
    """Yield what is as in the model, or was left without an answer, part by part, in one table."""
    left = [(sectie.titel, [one for one in found if not one.is_own]) for sectie, found in _sections(basis)]
    if rows := [(title, line) for title, found in left for line in _lines(basis, found)]:
        yield heading("Zoals het model, of niet ingevuld", paragraph(_OF_LEFT), *table_with_rest(_LEFT, rows))


def _lines(basis: Basis, found: list[Answered]) -> Iterator[str]:
    """Yield what the text says of the questions of one part, in one line what has one answer.

    Each line is a row of the table, and a row has to fit on a page; so a long one goes on in the next.
    """
    for name, said in grouped(_said(basis, one) for one in found).items():
        for some in _in_rows(said):
            yield sentence(f"{capital(name)}: {'; '.join(some)}")


def _in_rows(said: list[str]) -> Iterator[list[str]]:
    """Yield what is said in runs that are no longer than a row may be."""
    run: list[str] = []
    for one in said:
        if run and sum(map(len, run)) + len(one) > _ROW:
            yield run
            run = []
        run.append(one)
    yield run


def _said(basis: Basis, one: Answered) -> tuple[str, str]:
    """Return under which name an answer stands among what is unchanged, and what is said of it there."""
    short, words = one.asked.vraag.short, "; ".join(line.removeprefix(ITEM) for line in one.lines)
    if one.asked.value in (None, ()):
        return f"{words}, {one.standing}".rstrip(", "), short
    count = len(basis.places.of(one.asked.pad))
    where = f"{count} plaatsen" if count > _SOME else _where(basis, one.asked).rstrip(".")
    return one.standing, f"{short} ({where}): {words}"


def _sections(basis: Basis) -> Iterator[tuple[Sectie, list[Answered]]]:
    """Yield every section with its answers that apply and stand on no other page."""
    asked = [one for one in _asked(basis) if one.applies and not _is_told(basis, one)]
    for sectie in SECTIES:
        yield sectie, [_answered(basis, one) for one in asked if one.pad.group in sectie.groups]


def _asked(basis: Basis) -> list[AskedQuestion]:
    """Return the questions that stand in no other question: a group or a list is one answer."""
    found: list[AskedQuestion] = []
    for one in questions(basis.antwoorden):
        if not found or not found[-1].pad.holds(one.pad):
            found.append(one)
    return found


def _is_told(basis: Basis, asked: AskedQuestion) -> bool:
    """Return whether another page tells an answer: that of the departures tells every wish."""
    is_own = asked.value != field_at(asked.pad).get_default()
    if any(one.holds(asked.pad) for one in (*_TOLD, *(_TOLD_WHEN_OWN if is_own else ()))):
        return True
    return any(wish.asks(asked.pad) for wish in basis.wishes)


def _answered(basis: Basis, asked: AskedQuestion) -> Answered:
    field = field_at(asked.pad)
    if asked.value is None:
        words = (asked.vraag.without or _NOT_FILLED_IN) if asked.optional else UNKNOWN
        return Answered(asked, [words], "")
    # An own role or body reads best as the text has it: "het dagelijks bestuur".
    own = leaves(field.annotation) & {EigenInstantie, EigenRol}
    words = basis.as_printed(asked.pad) if own and not isinstance(asked.value, NogNietBekend) else ""
    lines = [words] if words else [*_words(basis, asked.value, field.annotation, asked.pad)]
    said = lines or [asked.vraag.without or _NONE]
    return Answered(asked, said, _standing(basis, asked, field.get_default()))


def _row(basis: Basis, one: Answered) -> tuple[Cell, ...]:
    """Return the row of an own answer, with what else it could have been."""
    others = "; ".join(_others(one.asked))
    could = "mogelijk" if isinstance(one.asked.value, NogNietBekend) else "ook mogelijk"
    beside = "; ".join(filter(None, (one.standing, f"{could}: {others}" if others else "")))
    question = f"{capital(one.asked.vraag.short)} ({_where(basis, one.asked)})"
    *more, last = one.lines
    return question, (*more, f"{last} ({beside})" if beside else last)


def _where(basis: Basis, asked: AskedQuestion) -> str:
    """Return where an answer stands in the text, or why it stands nowhere."""
    count = len(basis.places.of(asked.pad))
    if count > _MANY:
        return f"op {count} plaatsen. {asked.vraag.why_no_place}".strip()
    return basis.where(asked.pad) or asked.vraag.why_no_place or "niet in dit document"


# -- what an answer became --


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
    """Yield the answers of a group in one line; with their names when they are many."""
    said: list[tuple[str, str]] = []
    for name, vraag in own_questions(type(group)):
        value = getattr(group, name)
        if isinstance(value, Lidwoord) and said:
            said[-1] = said[-1][0], f"{value.label} {said[-1][1]}"
        elif vraag is not None and value is not None and value != ():
            words = [*_words(basis, value, type(group).model_fields[name].annotation, path / name)]
            said.append((vraag.short, "; ".join(words)))
    named = len(said) > _FEW
    yield "; ".join(f"{short}: {words}" if named or words in _BARE else words for short, words in said)


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


def _standing(basis: Basis, asked: AskedQuestion, default: object) -> str:
    """Return whether an answer is that of the model, the default of the questionnaire, or another."""
    if isinstance(asked.value, NogNietBekend):
        return ""
    adds_nothing = asked.value in ((), False) and asked.value == default and not basis.prints(asked.pad)
    keeps_the_model = isinstance(asked.value, Keuze) and asked.value == "model"
    if adds_nothing or keeps_the_model or basis.prints_the_model(asked.pad):
        return _AS_MODEL
    if default is None or default == ():
        return ""
    if asked.value == default:
        return _AS_PROPOSED
    standard = "; ".join(_words(basis, default, field_at(asked.pad).annotation, asked.pad))
    return f"{'model' if asked.pad in basis.fixed_words else 'voorstel'}: {standard}"


# -- what it could have been --


def _others(asked: AskedQuestion) -> Iterator[str]:
    """Yield what else a question can be answered with; nothing when several answers can be chosen."""
    if isinstance(asked.value, tuple):
        return
    chosen = tuple(_leaves(asked.value))
    annotation = field_at(asked.pad).annotation
    for choice in choices_in(annotation):
        yield from (one.label for one in choice if not any(one is leaf for leaf in chosen))
    if choices_in(annotation) and _mentions(annotation, Sleutel) and Sleutel not in chosen:
        yield "een van de partijen"
    if choices_in(annotation) and models_in(annotation) and not isinstance(asked.value, AnswerModel):
        yield "een eigen omschrijving"


def _yes_or_no(truth: bool) -> str:
    return "ja" if truth else "nee"


def _leaves(value: object) -> Iterator[object]:
    """Yield what was chosen in an answer: a member of a list, or that it was a key."""
    match value:
        case Keuze():
            yield value
        case str():
            yield Sleutel
