"""Bijlage 4: which kinds of data are processed, and the special kinds of 1.6 with purpose and exception."""

from collections.abc import Collection
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import vervang
from tailor.answers.questions.bijlagen import Bijzonder, BijzonderGegeven
from tailor.interview.answer_field import Choice, answer_field
from tailor.interview.inquiry import Interview
from tailor.path import Pad

DROPPED_KINDS: Final = tuple(Pad(f"bijlage4.categorie{number}.vervalt") for number in (1, 2, 3, 4))
SPECIAL_KINDS: Final = tuple(Pad(f"bijlage4.categorie{number}.bijzonder") for number in (1, 2))
# What is asked about each special kind.
TO_ASK: Final = ("doel", "uitzondering")


def _elements(interview: Interview, pad: Pad) -> tuple[object, ...]:
    found = pad.find(interview.antwoorden)
    return found if isinstance(found, tuple) else ()


def kinds(pad: Pad) -> list[Choice]:
    """Return the kinds of the model's list."""
    return [Choice(kind.value, kind.label) for kind in answer_field(pad).keuzes]


def processed(interview: Interview, pad: Pad) -> list[str]:
    """Return the kinds that are processed now."""
    gone = _elements(interview, pad)
    return [kind.value for kind in answer_field(pad).keuzes if kind not in gone]


def with_processed(interview: Interview, pad: Pad, chosen: Collection[str]) -> Antwoorden:
    """Return the answers in which these kinds are processed; the others fall away."""
    gone = [kind for kind in answer_field(pad).keuzes if kind.value not in chosen]
    return vervang(interview.antwoorden, pad, gone)


def special_kinds() -> list[Choice]:
    """Return the special kinds of 1.6."""
    return [Choice(kind.value, kind.label, kind.effect) for kind in BijzonderGegeven]


def special(interview: Interview, pad: Pad) -> list[Bijzonder]:
    """Return the special kinds that are processed now, with what is known about them."""
    return [one for one in _elements(interview, pad) if isinstance(one, Bijzonder)]


def known_kinds(found: Collection[Bijzonder]) -> list[str]:
    """Return which special kinds these are, those that are not known yet left out."""
    return [str(one.soort) for one in found if isinstance(one.soort, BijzonderGegeven)]


def remaining(found: Collection[Bijzonder], chosen: Collection[str]) -> list[Bijzonder]:
    """Return those that stay when only these kinds are ticked; one whose kind is not known stays."""
    return [one for one in found if not isinstance(one.soort, BijzonderGegeven) or one.soort.value in chosen]


def with_special(
    interview: Interview, pad: Pad, stays: Collection[Bijzonder], chosen: Collection[str]
) -> Antwoorden:
    """Return the answers with the special kinds that stay, and those that were ticked besides."""
    known = {one.soort for one in stays}
    new = [kind for kind in BijzonderGegeven if kind.value in chosen and kind not in known]
    return vervang(interview.antwoorden, pad, [*stays, *(Bijzonder(soort=kind) for kind in new)])


def special_name(one: Bijzonder) -> str:
    """Return what a special kind is called."""
    return one.soort.label if isinstance(one.soort, BijzonderGegeven) else "soort nog niet bekend"
