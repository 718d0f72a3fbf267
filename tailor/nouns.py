"""Dutch nouns as they are typed: with the article in front, and the plural that is proposed for them.

The plural is a proposal: the rules of spelling and sound, and the words of this field that keep to none.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

_ARTICLE: Final = re.compile(r"\s*(de|het)\s+(?=\S)", re.IGNORECASE)
# What may follow the noun: "hoofd van dienst", "lid, tevens voorzitter". What comes after it keeps its form.
_AFTER: Final = re.compile(r",|(?<!-) (?:van|der|bij|voor|in|te|en|met|op) ")
# How a function ends that says behind it what it is about: "adviseur privacy", "coördinator zorg".
_FUNCTION: Final = re.compile(r"(?:ator|eur|manager|werker|leider|eerder|hebber|aris|hoofd|zitter)$")

# Words that keep to no rule, by how they end; a compound of them ends so too.
_ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lid": "leden",
        "stad": "steden",
        "kind": "kinderen",
        "blad": "bladen",
        "dag": "dagen",
        "weg": "wegen",
        "hof": "hoven",
        "bedrag": "bedragen",
        "gebod": "geboden",
        "verslag": "verslagen",
        "heid": "heden",
        "centrum": "centra",
        "museum": "musea",
        "ium": "ia",
        "icus": "ici",
        "idee": "ideeën",
        "directeur": "directeuren",
        "deur": "deuren",
        "officier": "officieren",
        "formulier": "formulieren",
        "manier": "manieren",
        "kwartier": "kwartieren",
        "ambtenaar": "ambtenaren",
        "eigenaar": "eigenaren",
        "leraar": "leraren",
        "sponsor": "sponsors",
        "kantoor": "kantoren",
        "model": "modellen",
        "mens": "mensen",
        "eis": "eisen",
        "kruis": "kruisen",
        "chef": "chefs",
        "kanaal": "kanalen",
        "meeting": "meetings",
        "briefing": "briefings",
        "training": "trainingen",
        "coach": "coaches",
        "management": "managements",
        **{one: f"{one}ën" for one in ("categorie", "theorie", "strategie", "industrie", "knie")},
        **{
            one: f"{one}s"
            for one in (
                *("team", "board", "unit", "lead", "desk", "hub", "pool", "squad", "lab", "club", "chat"),
                *("film", "tram", "account", "platform", "college", "bureau"),
            )
        },
    }
)
# How words end that take a mere "s" when they are longer than one syllable.
_UNSTRESSED: Final = re.compile(r"(?<![aeiou])(?:el|em|en|er|erd|um)$|(?:[rln]aar|eur|ier|y)$")
# Persons named by what they are or did: deskundige, afgevaardigde, betrokkene; and gemeente, ziekte.
_NAMED_BY_DEED: Final = re.compile(r"(?:ig|end|erd|igd|eld|eerd|okken|ord|eent|iekt)e$")
_VOWELS: Final = "aeiouy"
_LONG: Final = re.compile(r"(aa|ee|oo|uu)([bdfgklmnprst])$")
# Two letters for one long vowel, and the letter that the word ends in.
_DIGRAPH: Final = re.compile(r"(ie|oe|eu|ui|ij|ei|ou|au)([fs])$")
_SHORT: Final = re.compile(r"(?:^|[^aeiou])[aeiou]([bdfgklmnprst])$|(?:^|qu|[^aeiou])(?:i|u)(s)$")
_SOFT: Final[Mapping[str, str]] = MappingProxyType({"f": "v", "s": "z"})
_SYLLABLE: Final = re.compile(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyé])")


def split_article(typed: str) -> tuple[str, str]:
    """Return the article ("de" or "het"; empty when none was typed) and the rest of what was typed."""
    if found := _ARTICLE.match(typed):
        return found[1].lower(), typed[found.end() :].strip()
    return "", typed.strip()


def plural_of(noun: str) -> str:
    """Return the plural that is proposed for a noun, without article; empty for no noun.

    Of several words the one changes that the others belong to: "administratief medewerkers", "hoofden van
    dienst".
    """
    words = noun.strip()
    first, space, behind = words.partition(" ")
    if _FUNCTION.search(first):
        return f"{_plural(first)}{space}{behind}"
    found = _AFTER.search(words)
    head, rest = (words[: found.start()], words[found.start() :]) if found else (words, "")
    front, space, word = head.rpartition(" ")
    return f"{front}{space}{_plural(word)}{rest}" if word else words


def _plural(word: str) -> str:
    """Return the plural of one word; one in capitals is an abbreviation, and takes an apostrophe."""
    if len(word) > 1 and word.isupper():
        return f"{word}’s"
    small = word.lower()
    for rule in _RULES:
        if ending := rule(small):
            cut, added = ending
            return f"{word[: len(word) - cut]}{added}"
    return f"{word}en"


# How many letters go, and what comes in their place; None when the rule says nothing of the word.
Ending = tuple[int, str] | None


def _by_list(word: str) -> Ending:
    """Return the ending of a word, or of a compound of one, that keeps to no rule."""
    found = max((one for one in _ENDINGS if word.endswith(one)), key=len, default="")
    return (len(found), _ENDINGS[found]) if found else None


def _vowel(word: str) -> Ending:
    """Return the ending of a word that ends in a vowel."""
    if word.endswith(("ij", "ei", "ui")):
        return 0, "en"
    if word.endswith(("é", "eau", "ie", "oe", "ou", "eu", "ay", "ey", "oy")):
        return 0, "s"
    if word.endswith("ee"):
        return 0, "ën"
    if word.endswith("e"):
        return (0, "n") if _NAMED_BY_DEED.search(word) else (0, "s")
    return (0, "’s") if word[-1:] in _VOWELS and word[-1:] else None


def _unstressed(word: str) -> Ending:
    """Return "s" for a word of several syllables that ends without a stress: medewerker, kamer, keten."""
    several = len(_SYLLABLE.findall(word)) > 1
    return (0, "s") if several and _UNSTRESSED.search(word) else None


def _long(word: str) -> Ending:
    """Return the ending of a word with a long vowel: raad, bestuur; huis and brief get a soft letter."""
    if found := _LONG.search(word):
        return 2, f"{_SOFT.get(found[2], found[2])}en"
    if found := _DIGRAPH.search(word):
        return 1, f"{_SOFT[found[2]]}en"
    return (1, "ven") if word.endswith(("lf", "rf")) else None


def _tor(word: str) -> Ending:
    """Return the ending of a word in -or: coördinator, sector; the stress moves, so nothing is doubled."""
    return (0, "en") if word.endswith("or") and len(_SYLLABLE.findall(word)) > 1 else None


def _short(word: str) -> Ending:
    """Return the ending of a word with a short vowel, whose last letter is doubled: plan, loket, overleg."""
    if not (found := _SHORT.search(word)):
        return None
    return 0, f"{found[1] or found[2]}en"


_RULES: Final[tuple[Callable[[str], Ending], ...]] = (
    _by_list,
    _vowel,
    _unstressed,
    _long,
    _tor,
    _short,
)
