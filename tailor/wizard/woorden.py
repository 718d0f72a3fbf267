"""Answers in words."""

import datetime

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, Sleutel
from tailor.answers.questionnaire import roepnaam
from tailor.answers.questions.partijen import Partij
from tailor.grammar import date, enumeration


def in_woorden(waarde: object, antwoorden: Antwoorden) -> str:
    """Return an answer as a person reads it; empty when it is absent."""
    match waarde:
        case None | ():
            return ""
        case NogNietBekend():
            return "nog niet bekend" + (f" ({waarde.wie} zoekt het uit)" if waarde.wie else "")
        case bool():
            return "ja" if waarde else "nee"
        case Keuze():
            return waarde.label
        case datetime.date():
            return date(waarde)
        case tuple():
            return ", ".join(in_woorden(deel, antwoorden) for deel in waarde)
        case AnswerModel():
            return _groep(waarde, antwoorden)
    return naam_van(str(waarde), antwoorden)


def _groep(groep: AnswerModel, antwoorden: Antwoorden) -> str:
    """Return the first answer of a group that says something, or that nothing is filled in."""
    values = (getattr(groep, naam) for naam in type(groep).model_fields)
    found = (in_woorden(value, antwoorden) for value in values)
    return next((words for words in found if words), "nog niets ingevuld")


def naam_van(tekst: str, antwoorden: Antwoorden) -> str:
    """Return the name of the party that a text is the key of; another text as it is."""
    partij = antwoorden.partij(Sleutel(tekst))
    if partij is None:
        return tekst
    return partijnaam(partij)


def partijnaam(partij: Partij) -> str:
    """Return what a party is called on the screen: its name, its unit, or its kind."""
    kind = partij.soort.label if isinstance(partij.soort, Keuze) else str(partij.sleutel)
    return roepnaam(Partij, partij, voluit=True) or kind


def opsomming(delen: tuple[str, ...] | list[str], hoogstens: int = 6) -> str:
    """Return words as "a, b en c"; more than so many end in "en nog 3"."""
    shown = list(delen[:hoogstens])
    if len(delen) > hoogstens:
        shown.append(f"nog {len(delen) - hoogstens}")
    return enumeration(shown)
