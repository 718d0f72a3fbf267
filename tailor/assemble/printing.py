"""An answer prints itself by its declared type: the words of a name, a date, a role, a body or a list.

A question with a blank in a clause needs nothing here; only a new *kind* of answer does.
"""

import datetime
from collections.abc import Callable
from functools import cache
from typing import Any

from tailor.answers import Keuze, NogNietBekend, Sleutel, Vraag, vraag_van, vragen_per_pad
from tailor.answers.questionnaire import field_at, is_list, leaves, unit
from tailor.answers.questions.afspraken import EigenInstantie, Orgaan
from tailor.answers.questions.partijdelen import Vertegenwoordiger
from tailor.answers.questions.taken import EigenRol, Ondersteuner, Rol, ToegangsRol
from tailor.answers.questions.woorden import Woord
from tailor.assemble.context import Context, known
from tailor.assemble.results import LINE, Result, Words
from tailor.grammar import date as in_words
from tailor.grammar import enumeration, months, years
from tailor.path import Pad

Printer = Callable[[Context, Any, Pad], str]
"""From one value, with the path of its answer, to words."""


def person(ctx: Context, one: Vertegenwoordiger, path: Pad) -> str:
    """Return "J. Mos, teamleider"."""
    del ctx
    return f"{known(one.naam, path / 'naam')}, {known(one.functie, path / 'functie')}"


def _word(ctx: Context, chosen: Rol | Ondersteuner, path: Pad) -> str:
    del path
    return str(ctx.word(chosen.value))


def _role(ctx: Context, chosen: ToegangsRol | EigenRol, path: Pad) -> str:
    return str(ctx.role(chosen, path))


def _instance(ctx: Context, chosen: Orgaan | EigenInstantie | str, path: Pad) -> str:
    return str(ctx.instance(chosen, path))


def _noun(ctx: Context, noun: Woord, path: Pad) -> str:
    del ctx
    return f"{known(noun.lidwoord, path)} {known(noun.enkelvoud, path)}"


def _date(ctx: Context, day: datetime.date, path: Pad) -> str:
    del ctx, path
    return in_words(day)


def _number(ctx: Context, number: int, path: Pad) -> str:
    del ctx
    return {"maanden": months, "jaren": years}.get(unit(path), str)(number)


def _label(ctx: Context, chosen: Keuze, path: Pad) -> str:
    del ctx, path
    return chosen.label


def _text(ctx: Context, text: str, path: Pad) -> str:
    del ctx, path
    return str(text)


PRINTERS: tuple[tuple[frozenset[object], Printer], ...] = (
    (frozenset({Orgaan, EigenInstantie, Sleutel}), _instance),
    (frozenset({ToegangsRol, EigenRol}), _role),
    (frozenset({Rol}), _word),
    (frozenset({Ondersteuner}), _word),
    (frozenset({Vertegenwoordiger}), person),
    (frozenset({Woord}), _noun),
    (frozenset({datetime.date}), _date),
    (frozenset({int}), _number),
    (frozenset({str}), _text),
)
"""For each kind of value: what it can be, and how it is printed; the first that fits counts."""


@cache
def printer(path: Pad) -> Printer | None:
    """Return what prints the answer to a question, or each element of it; None when nothing can."""
    kinds = leaves(field_at(path).annotation)
    for kind, found in PRINTERS:
        if kinds and kinds <= kind:
            return found
    return (
        _label
        if kinds and all(isinstance(kind, type) and issubclass(kind, Keuze) for kind in kinds)
        else None
    )


def printable() -> frozenset[Pad]:
    """Return the path of every question of which the answer can be printed."""
    return frozenset(path for path in vragen_per_pad() if printer(path))


def printed(ctx: Context, path: Pad) -> Result:
    """Return the words of an answer.

    None stands for the words of the model, when a number is the one that the model has. An answer that is not
    there is a line to write on where the question says so, and nothing where there may be none.

    Raises:
        OpenAnswerError: When the answer, or a part of it, is not known.
    """
    question, value = vraag_van(path), path.find(ctx.antwoorden)
    if _by_hand(ctx, path):
        return LINE
    if value is None and question and question.optioneel:
        return Words("", path)
    value = known(value, path)
    if isinstance(value, int) and value == field_at(path).get_default():
        return None
    return Words(_words(ctx, value, path), path)


def _words(ctx: Context, value: object, path: Pad) -> str:
    make = printer(path.question)
    if make is None:
        raise LookupError(f"nothing prints {path}: the clause files were read without looking")
    if isinstance(value, tuple) and is_list(field_at(path).annotation):
        return enumeration([make(ctx, one, path) for one in value])
    return make(ctx, value, path)


def _by_hand(ctx: Context, path: Pad) -> bool:
    """Return whether a place is left to write on: its answer, or what holds it, is absent and may be."""
    return any(_left_open(holder.find(ctx.antwoorden), holder, path) for holder in path.holders)


def _left_open(value: object, holder: Pad, path: Pad) -> bool:
    question: Vraag | None = vraag_van(holder)
    absent = value is None or (isinstance(value, NogNietBekend) and holder is not path)
    return absent and question is not None and question.met_pen
