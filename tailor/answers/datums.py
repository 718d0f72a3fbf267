"""Dates as people write them."""

import re
from typing import Final

from tailor.grammar import MAANDEN

_JAAR_EERST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAG_EERST: Final = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4}|\d{2})")


def lees_datum(tekst: str) -> str:
    """Return a date as the answers file has it; a text that is no date comes back without its outer spaces.

    "14-3-2026", "14/03/26", "14 maart 2026" and "2026.3.14" become "2026-03-14". Whether that day exists is
    for :func:`tailor.answers.scalars.read_date` to say.
    """
    plain = tekst.strip().casefold()
    if parts := _JAAR_EERST.fullmatch(plain):
        return f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}"
    parts = _DAG_EERST.fullmatch(plain)
    maand = _maand(parts[2]) if parts else 0
    if parts is None or not maand:
        return tekst.strip()
    jaar = parts[3] if len(parts[3]) == 4 else f"20{parts[3]}"
    return f"{jaar}-{maand:02}-{int(parts[1]):02}"


def _maand(woord: str) -> int:
    """Return the number of a month: in digits, in full or shortened; 0 when it is none."""
    if woord.isdecimal() or woord == "mrt":
        return int(woord) if woord.isdecimal() else 3
    found = [i for i, maand in enumerate(MAANDEN, start=1) if len(woord) > 2 and maand.startswith(woord)]
    return found[0] if len(found) == 1 else 0
