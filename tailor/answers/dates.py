"""A date as people type it, and "vandaag": what it becomes in the answers file.

The questionnaire, ``tailor zet`` and a list that is imported read a date in this one way. The file itself has
the date in one spelling only, so that it means the same tomorrow.
"""

import datetime
import re
from typing import Final

from tailor.grammar import MONTHS

TODAY: Final = "vandaag"
# How a date is typed; said where none stands.
HOW: Final = "Typ een dag, een maand en een jaar. Voorbeeld: 14 maart 2026."
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2}|[a-z]+)\.?[-/. ]+([0-9]{4}|[0-9]{2})")


def today() -> datetime.date:
    """Return the day that it is here: the only clock that an answer comes from."""
    return datetime.datetime.now().astimezone().date()


def iso_date(text: str) -> str:
    """Return a date as the answers file has it; a text that is no date comes back without its outer spaces.

    "14-3-2026", "14 maart 2026" and "2026.3.14" become "2026-03-14", and "vandaag" the date of today. Whether
    that day exists is for the type of the answer to say.
    """
    plain = _plain(text)
    if plain == TODAY:
        return today().isoformat()
    if parts := _YEAR_FIRST.fullmatch(plain):
        return f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}"
    parts = _DAY_FIRST.fullmatch(plain)
    if parts is None or len(parts[3]) == 2 or not (month := _month(parts[2])):
        return text.strip()
    return f"{parts[3]}-{month:02}-{int(parts[1]):02}"


def problem_with(text: str) -> str:
    """Return why a typed date is not certain, or names no day; half a sentence, empty when it is no date."""
    read = iso_date(text)
    parts = _DAY_FIRST.fullmatch(_plain(text))
    if parts and len(parts[3]) == 2 and _month(parts[2]):
        return "het jaar moet vier cijfers hebben"
    if not _YEAR_FIRST.fullmatch(read):
        return ""
    try:
        datetime.date.fromisoformat(read)
    except ValueError:
        return "die dag bestaat niet"
    return ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _month(word: str) -> int:
    """Return the number of a month: in digits, in full or shortened; 0 when it is none."""
    if word.isdecimal() or word == "mrt":
        return int(word) if word.isdecimal() else 3
    found = [i for i, month in enumerate(MONTHS, start=1) if len(word) > 2 and month.startswith(word)]
    return found[0] if len(found) == 1 else 0
