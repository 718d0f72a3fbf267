"""An answer prints itself by its declared type: the words of a name, a date, a role, a body or a list.

A question with a blank in a clause needs nothing here; only a new *kind* of answer does.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tailor.answers import Keuze, NogNietBekend, Sleutel, question_at, questions_by_path
from tailor.answers.questionnaire import field_at, is_list, leaves, unit
from tailor.answers.questions.afspraken import EigenInstantie, Orgaan
from tailor.answers.questions.huis import Woord
from tailor.answers.questions.taken import EigenRol, Ondersteuner, Rol, ToegangsRol
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.assemble.known_answers import KnownAnswers, known, optional
from tailor.grammar import Noun, enumeration, months, with_article, years
from tailor.grammar import date as in_words
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Line:
    """A place that is written in by hand later; ``count`` is on how many lines."""

    count: int = 1


LINE = Line()


@dataclass(frozen=True, slots=True)
class ModelText:
    """The words of the model as text of its own: the own terms of the house take the place of its terms."""


MODEL_TEXT = ModelText()


@dataclass(frozen=True, slots=True)
class Words:
    """Words together with the path of the answer they come from, when that is not the path of the blank.

    Attributes:
        text: The words.
        answer: The answer they come from.
        also: The other answers that gave some of them.
    """

    text: str
    answer: Pad
    also: tuple[Pad, ...] = ()


# What is printed for a blank: the words, a place to write on, text of the model, or None for its words as an
# answer.
Result = str | Words | ModelText | Line | None
# From one value, with the path of its answer, to what reads as its words.
Printer = Callable[[KnownAnswers, Any, Pad], object]


def joined(answer: Pad, pieces: Iterable[Words]) -> Words:
    """Return pieces as one run of words that an answer gives, with every other answer that gave some."""
    found = [one for one in pieces if one.text]
    others = dict.fromkeys(path for one in found for path in (one.answer, *one.also) if path is not answer)
    return Words("".join(one.text for one in found), answer, tuple(others))


def person(one: Vertegenwoordiger, path: Pad) -> str:
    """Return "J. Mos, teamleider"; "de teamleider" for one who is known by the function alone."""
    function = known(one.functie, path / "functie")
    name = optional(one.naam, path / "naam")
    return f"{name}, {function}" if name else with_article(function)


def person_words(one: Vertegenwoordiger, path: Pad) -> Words:
    """Return a person as words that know their answers."""
    given = ("naam", "functie") if one.naam else ("functie",)
    return Words(person(one, path), path, tuple(path / name for name in given))


def noun(word: Woord, path: Pad) -> Noun:
    """Return an own word with its article.

    Raises:
        OpenAnswerError: It, or its article, is not known.
    """
    return Noun(known(word.enkelvoud, path), str(known(word.lidwoord, path)))


def _number(number: int, path: Pad) -> str:
    return {"maanden": months, "jaren": years}.get(unit(path), str)(number)


# For each kind of value: what it can be, and how it is printed; the first that fits counts.
PRINTERS: tuple[tuple[frozenset[object], Printer], ...] = (
    (frozenset({Orgaan, EigenInstantie, Sleutel}), KnownAnswers.instance),
    (frozenset({ToegangsRol, EigenRol}), KnownAnswers.role),
    (frozenset({Rol, Ondersteuner}), lambda ctx, chosen, _path: ctx.word(chosen.value)),
    (frozenset({Vertegenwoordiger}), lambda _ctx, one, path: person(one, path)),
    (frozenset({Woord}), lambda _ctx, word, path: noun(word, path)),
    (frozenset({datetime.date}), lambda _ctx, day, _path: in_words(day)),
    (frozenset({int}), lambda _ctx, number, path: _number(number, path)),
    (frozenset({str}), lambda _ctx, text, _path: text),
)


@cache
def printer(path: Pad) -> Printer | None:
    """Return what prints the answer to a question, or each element of it; None when nothing can."""
    kinds = leaves(field_at(path).annotation)
    for kind, found in PRINTERS:
        if kinds and kinds <= kind:
            return found
    if kinds and all(isinstance(kind, type) and issubclass(kind, Keuze) for kind in kinds):
        return lambda _ctx, chosen, _path: chosen.label
    return None


def printable() -> frozenset[Pad]:
    """Return the path of every question of which the answer can be printed."""
    return frozenset(path for path in questions_by_path() if printer(path))


def printed(ctx: KnownAnswers, path: Pad) -> Result:
    """Return the words of an answer.

    None stands for the words of the model, when a number is the one that the model has. An answer that is not
    there is a line to write on where the question says so, and nothing where there may be none.

    Raises:
        OpenAnswerError: When the answer, or a part of it, is not known.
    """
    question, value = question_at(path), path.find(ctx.antwoorden)
    if any(_left_open(holder.find(ctx.antwoorden), holder, path) for holder in path.holders):
        return LINE
    if value is None and question and question.optional:
        return Words("", path)
    value = known(value, path)
    if isinstance(value, int) and value == field_at(path).get_default():
        return None
    return Words(_words(ctx, value, path), path, ctx.named_by(value))


def _left_open(value: object, holder: Pad, path: Pad) -> bool:
    """Return whether a place is left to write on: its answer, or what holds it, is absent and may be."""
    question = question_at(holder)
    absent = value is None or (isinstance(value, NogNietBekend) and holder is not path)
    return absent and question is not None and question.by_pen


def _words(ctx: KnownAnswers, value: object, path: Pad) -> str:
    make = printer(path.question)
    if make is None:
        raise LookupError(f"nothing prints {path}: the clause files were read without looking")
    if isinstance(value, tuple) and is_list(field_at(path).annotation):
        return enumeration([str(make(ctx, one, path)) for one in value])
    return str(make(ctx, value, path))
