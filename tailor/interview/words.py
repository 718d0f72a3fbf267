"""Answers, and what a change of them does, in words."""

import datetime
from collections.abc import Sequence

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, Sleutel
from tailor.answers.questionnaire import roepnaam
from tailor.answers.questions.partijen import Partij
from tailor.grammar import date, enumeration


def in_words(value: object, antwoorden: Antwoorden) -> str:
    """Return an answer as a person reads it; empty when it is absent."""
    match value:
        case None | ():
            return ""
        case NogNietBekend():
            return "nog niet bekend" + (f" ({value.wie} zoekt het uit)" if value.wie else "")
        case bool():
            return "ja" if value else "nee"
        case Keuze():
            return value.label
        case datetime.date():
            return date(value)
        case tuple():
            return ", ".join(in_words(part, antwoorden) for part in value)
        case AnswerModel():
            return _group(value, antwoorden)
    partij = antwoorden.partij(Sleutel(str(value)))
    return party_name(partij) if partij else str(value)


def _group(group: AnswerModel, antwoorden: Antwoorden) -> str:
    """Return the first answer of a group that says something, or that nothing is filled in."""
    found = (in_words(getattr(group, name), antwoorden) for name in type(group).model_fields)
    return next((words for words in found if words), "nog niets ingevuld")


def party_name(partij: Partij) -> str:
    """Return what a party is called: its name, its unit, or its kind."""
    kind = partij.soort.label if isinstance(partij.soort, Keuze) else str(partij.sleutel)
    return roepnaam(Partij, partij, voluit=True) or kind


def listed(parts: Sequence[str], most: int = 6) -> str:
    """Return words as "a, b en c"; more than so many end in "en nog 3"."""
    rest = len(parts) - most
    return enumeration([*parts[:most], *([f"nog {rest}"] if rest > 0 else [])])


def shortened(text: str, most: int) -> str:
    """Return a text on one line of at most so many letters, cut at a word."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
