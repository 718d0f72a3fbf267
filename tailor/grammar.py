"""Dutch grammar that follows the answers: enumerations, articles, number words, dates, capitals."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_NUMERALS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")

ORDINALS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
)  # fmt: skip
# The ordinals after those that a reference of the model uses.
_TEENS = (
    "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende",
    "negentiende",
)  # fmt: skip


# How the functions end that take "het": hoofd, afdelingshoofd, lid, raadslid.
_NEUTER_FUNCTIONS = ("hoofd", "lid")
# What may follow the noun of a function: "hoofd van dienst", "lid, tevens voorzitter".
_AFTER_FUNCTION = re.compile(r",| (?:van|der|bij|voor|in|te|en) ")


# Two neighbours are no run.
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with what its sentence needs to know.

    Attributes:
        name: The noun as it stands in the middle of a sentence.
        lidwoord: "de" or "het"; "" for a name that takes none.
        meervoud: Whether the verb is plural.
    """

    name: str
    lidwoord: str = "de"
    meervoud: bool = False

    def __str__(self) -> str:
        """Return the noun behind its article, which a typed name may have already: "de Manager"."""
        return f"{self.lidwoord} {self.name.removeprefix(f'{self.lidwoord} ')}".strip()


def enumeration(words: Sequence[str], last: str = " en ") -> str:
    """Return "a", "a en b" or "a, b en c"; empty for no words.

    Args:
        words: The words.
        last: What stands between the last two.
    """
    return last.join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def runs(words: Sequence[str], order: Sequence[str]) -> str:
    """Return words of a list, neighbours together: "W01 tot en met W05 en W07".

    Args:
        words: The words.
        order: The whole list, in its order.
    """
    places = sorted(map(order.index, words))
    groups = groupby(enumerate(places), key=lambda pair: pair[1] - pair[0])
    found: list[str] = []
    for run in ([order[place] for _, place in group] for _, group in groups):
        found += [f"{run[0]} tot en met {run[-1]}"] if len(run) > _PAIR else run
    return enumeration(found)


def places_in_words(names: Iterable[str]) -> str:
    """Return places as one phrase: "artikel 11.2 en 11.3 onder a, Bijlage 2"; empty without any."""
    found: list[str] = []
    for is_number, group in groupby(names, key=lambda name: name.startswith("artikel ")):
        if is_number:
            numbers = [name.removeprefix("artikel ") for name in group]
            found.append(f"{'artikel' if len(numbers) == 1 else 'artikelen'} {enumeration(numbers)}")
        else:
            found += group
    return ", ".join(found)


def persons(words: Sequence[str]) -> str:
    """Return an enumeration of phrases that hold a comma themselves: "A, voorzitter, en B, lid"."""
    return enumeration(words, ", en ")


def separator(index: int, length: int) -> str:
    """Return what stands after element ``index`` of a list of sentences: ";", "; en" or ","."""
    if index == length - 1:
        return ","
    return "; en" if index == length - 2 else ";"


def with_article(noun: str) -> str:
    """Return a function as its holder is called: "de burgemeester", "het afdelingshoofd van het parket"."""
    if noun.casefold().startswith(("de ", "het ", "een ")):
        return noun
    head = _AFTER_FUNCTION.split(noun.casefold())[0].split()
    return f"{'het' if any(word.endswith(_NEUTER_FUNCTIONS) for word in head) else 'de'} {noun}"


def plural(words: Sequence[Noun]) -> bool:
    """Return whether a subject of these nouns takes a plural verb."""
    return len(words) > 1 or any(word.meervoud for word in words)


def sentence(text: str) -> str:
    """Return words as a sentence: with one full stop, also when they end in one ("De Overstap B.V.")."""
    return text if text.endswith(".") else f"{text}."


def capital(text: str) -> str:
    """Return the text with an upper-case first letter; "ij" is one letter, and "één" becomes "Eén"."""
    if text.startswith("ij"):
        return "IJ" + text[2:]
    if text.startswith("éé"):
        return "Eé" + text[2:]
    return text[:1].upper() + text[1:]


def number_word(number: int) -> str:
    """Return a number below 200 as a word ("één", "achttien", "tweeëntwintig"), a larger one in digits."""
    if number < len(_NUMERALS):
        return _NUMERALS[number]
    if number >= 200:
        return str(number)
    if number >= 100:
        rest = number_word(number - 100).replace("één", "een") if number > 100 else ""
        return f"honderd{rest}"
    tens, unit = divmod(number, 10)
    joint = "ën" if unit in (2, 3) else "en"
    return f"{_NUMERALS[unit].replace('é', 'e')}{joint}{_TENS[tens]}" if unit else _TENS[tens]


def years(number: int) -> str:
    """Return "één jaar", "twee jaar"."""
    return f"{number_word(number)} jaar"


def months(number: int) -> str:
    """Return a number of months in words, whole years as years: "één maand", "zes maanden", "één jaar"."""
    if number % 12 == 0:
        return years(number // 12)
    return f"{number_word(number)} {'maand' if number == 1 else 'maanden'}"


def date(day: datetime.date) -> str:
    """Return "3 maart 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def letter(number: int) -> str:
    """Return the letter of onderdeel ``number`` as Word counts: a … z, aa, bb …."""
    return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number - 1) // 26 + 1)


def ordinal(number: int) -> str:
    """Return a number as its ordinal: "eerste", "elfde"; from 20 on in digits, "21e"."""
    known = (*ORDINALS, *_TEENS)
    return known[number - 1] if number <= len(known) else f"{number}e"
