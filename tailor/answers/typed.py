"""A yes or no, a number and a row of digits as people type them: what each becomes in the answers file.

What is none comes back as it was typed, for the type of the answer to refuse.
"""

import re
from functools import cache
from typing import Final

from tailor.grammar import number_word

_YES_NO: Final = {
    **dict.fromkeys(("ja", "j", "waar", "true", "x", "1"), "ja"),
    **dict.fromkeys(("nee", "n", "onwaar", "false", "0"), "nee"),
}
# By what a number counts: the words that people put behind it.
_UNITS: Final = {"uren": ("uur", "uren"), "maanden": ("maand", "maanden"), "jaren": ("jaar", "jaren")}
_MONTHS_IN_YEAR: Final = 12
_MOST: Final = 200


def yes_or_no(text: str) -> str:
    """Return "ja" or "nee" for what means that."""
    return _YES_NO.get(text.strip(" \t.!").casefold(), text)


def number(text: str, unit: str = "") -> str:
    """Return a number in digits, also one that is written out, with or without what it counts.

    Args:
        text: What was typed: "24", "vierentwintig", "24 uur".
        unit: What is counted ("uren"); years are months too.
    """
    match text.casefold().split():
        case [one]:
            return _digits(one) or text
        case [one, word] if word in _UNITS.get(unit, ()):
            return _digits(one) or text
        case [one, word] if unit == "maanden" and word in _UNITS["jaren"] and (digits := _digits(one)):
            return str(int(digits) * _MONTHS_IN_YEAR)
    return text


def without_marks(text: str) -> str:
    """Return a row of digits without the spaces, dots and hyphens that people put in it."""
    bare = re.sub(r"[\s.\u00a0-]", "", text)
    return bare if bare.isascii() and bare.isdecimal() else text


def _digits(word: str) -> str:
    """Return a number of at most eight digits, or one that is written out, in digits; empty for no number."""
    if re.fullmatch(r"[0-9]{1,8}", word):
        return word
    return _in_words().get(_plain(word), "")


@cache
def _in_words() -> dict[str, str]:
    return {_plain(number_word(one)): str(one) for one in range(_MOST)}


def _plain(word: str) -> str:
    return word.replace("é", "e").replace("ë", "e")
