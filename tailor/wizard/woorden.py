"""Answers in words, and dates as people type them."""

import datetime
import re

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, Sleutel

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_DATUM = re.compile(r"(\d{1,2})(?:[-/. ])\s*(\d{1,2}|[a-z]+)\.?(?:[-/. ])\s*(\d{4})")


def datum_in_woorden(datum: datetime.date) -> str:
    """Return a date as "14 maart 2026"."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def lees_datum(tekst: str) -> str:
    """Return a typed date as the answers file has it; a text that is no date as it is.

    "14-3-2026", "14 maart 2026" and "14 mrt 2026" become "2026-03-14".
    """
    match = _DATUM.fullmatch(tekst.strip().casefold())
    if match is None:
        return tekst.strip()
    maand = int(match[2]) if match[2].isdecimal() else _maand(match[2])
    return f"{match[3]}-{maand:02}-{int(match[1]):02}" if maand else tekst.strip()


def _maand(woord: str) -> int:
    """Return the number of a month that is written in full or shortened; 0 when it is none."""
    if woord == "mrt":
        return 3
    found = [i for i, maand in enumerate(MAANDEN, start=1) if len(woord) > 2 and maand.startswith(woord)]
    return found[0] if len(found) == 1 else 0


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
            return datum_in_woorden(waarde)
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


def partijnaam(partij: object) -> str:
    """Return what a party is called on the screen: its name, its unit, or its kind."""
    for naam in ("naam", "eenheid", "parket"):
        if isinstance(found := getattr(partij, naam, None), str):
            return f"politie, {found}" if naam == "eenheid" else found
    soort = getattr(partij, "soort", None)
    return soort.label if isinstance(soort, Keuze) else str(getattr(partij, "sleutel", ""))


def opsomming(delen: tuple[str, ...] | list[str], hoogstens: int = 6) -> str:
    """Return words as "a, b en c"; more than so many end in "en nog 3"."""
    shown = list(delen[:hoogstens])
    if len(delen) > hoogstens:
        shown.append(f"nog {len(delen) - hoogstens}")
    return " en ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)
