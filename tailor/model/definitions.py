"""The terms that a text defines, and whether it uses them: Dutch inflects, so a term has several forms."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final

from tailor.citation import Citatie

# Where the model puts its definitions; a house may add an article of its own with such a heading.
DEFINITIONS: Final = Citatie("artikel 1")
_HEADING: Final = re.compile(r"(?i)definitie|begrip")
_OPEN, _CLOSE, _DET = "‘’“„'\"", "’‘”“'\"", r"(?:(?:[Dd]e|[Hh]et|[Ee]en)\s+)?"
_NAME = rf"[^\W\d_][^:;,.(){_OPEN}{_CLOSE}]{{0,59}}?(?:\(n\))?"
_CAPITAL = r"[A-ZÀ-Ý]\w+(?:[ -](?:en )?[A-ZÀ-Ý]\w+)*"
# "Casus: een geval …", "De Manager is degene die …", as a lid of article 1 begins.
_LEMMA: Final = re.compile(
    rf"\s*{_DET}[{_OPEN}]?{_DET}(?P<term>{_NAME})[{_CLOSE}]?(?:\s+\([^()]*\))?\s*"
    r"(?::\s+(?=\S)|\s[–—-]\s|\s+(?:is|zijn|betekent|betekenen)\s+(?=(?:de|het|een|degene|diegene|iemand|elke?)\s))"
)
# A lid that says something begins so too: "In dit artikel wordt verstaan onder: …".
_NO_LEMMA: Final = re.compile(r"(?i)\b(?:wordt|worden|verstaan|geldt|gelden|volgende|indien|als|dat|die)\b")
# "Onder ‘Manager’ wordt verstaan: …", "wordt onder Manager verstaan", "Met Manager wordt bedoeld".
_MEANT: Final = re.compile(
    rf"\b(?:[Oo]nder|[Mm]et)\s+{_DET}[{_OPEN}]?{_DET}(?P<term>{_CAPITAL})[{_CLOSE}]?\s+"
    r"(?=(?:(?:wordt|worden|verstaan|bedoeld)\b))"
)
_SAID = (
    r"(?:\s+(?:ook|kortweg|te\s+noemen|genoemd|aangeduid(?:\s+als)?|aan\s+te\s+duiden\s+als"
    r"|aangehaald\s+als|tot|als))*:?\s+"
)
_WORDS = r"(?:verder|hierna|voortaan|kortweg|afgekort|in\s+het\s+vervolg)"
_EXPLICIT = r"\b(?:aangeduid\s+als|aangehaald\s+als|te\s+noemen):?\s+"
# "(verder: het Convenant)", "aangeduid als: ‘het Handvat’", "(hierna: ‘het zorg- en veiligheidshuis’)".
_CALLED: Final = re.compile(rf"(?:\b{_WORDS}{_SAID}|{_EXPLICIT})[{_OPEN}]{_DET}(?P<term>{_NAME})[{_CLOSE}]")
_CALLED_PLAIN: Final = re.compile(rf"(?:\({_WORDS}{_SAID}|{_EXPLICIT}){_DET}(?P<term>{_CAPITAL})(?=[), ])")
# "(„de Betrokkene”)", "(de ‘Manager’)": a name in quotes between brackets, with its article.
_BRACKETED: Final = re.compile(
    rf"\(\s*(?:[{_OPEN}](?:de|het)\s+|(?:de|het)\s+[{_OPEN}])(?P<term>{_NAME})[{_CLOSE}]\s*\)"
)
# Names and titles that hold a term and do not use it.
_TITLES: Final = re.compile(
    r"‘[^’]{40,}’|“[^”]{40,}”"
    r"|Landelijk Overleg Managers Veiligheidshuizen|Landelijke? Kader Veiligheidshuizen"
    r"|[Ww]et politiegegevens|(?:[Ww]et|[Bb]esluit) justitiële en straf\w+ gegevens"
)
_NAMING: Final = (
    "verder",
    "hierna",
    "voortaan",
    "kortweg",
    "afgekort",
    "vervolg",
    "aangeduid",
    "aangehaald",
    "noemen",
)
# What names a term anywhere, and the words without which it cannot: most clauses have none.
_SOUGHT: Final = (
    (_CALLED, _NAMING),
    (_CALLED_PLAIN, _NAMING),
    (_MEANT, ("verstaan", "bedoeld")),
    (_BRACKETED, ("(",)),
)
# How a term bends when an ending does not say it.
_FORMS: Final[Mapping[str, str]] = {
    "Verwerken": r"[Vv]erwerk(?:en|t|te|ten|ing|ingen)?",
    "Afschaling": r"[Aa]f(?:schaling|schalen|geschaald)",
    "Aanmelding en Intake": r"(?:[Aa]anmeld(?:ing|ingen|en|t)|[Aa]angemeld|[Ii]ntake)",
    "Bijzondere Persoonsgegevens": r"[Bb]ijzondere\s+(?:categorieën\s+)?(?:[Pp]ersoons)?gegevens",
    "Gezamenlijke Verwerkingsverantwoordelijken": (
        r"[Gg]ezamenlijke?\s+[Vv]erwerkings-?\s?verantwoordelijk(?:en|e|heid)?"
    ),
    # "Casusoverleg" and "Casusregie" are terms of their own.
    "Casus": r"[Cc]asu(?:s|ssen|ïstiek|s(?!overleg|regi)[a-z]{4,})",
    # "het derde lid" is no third party.
    "Derde": (
        r"[Dd]erde(?:n|(?!\s+(?:lid|zin|volzin|alinea|onderdeel|categorie|paragraaf|keer|kwartaal"
        r"|dag|week|maand|jaar)\b))"
    ),
}
# What may follow the stem of a noun: an ending, or the rest of a compound ("Stuurgroepleden").
_ENDING: Final = r"(?:’s|'s|s|n|e|en|heid)?"
_COMPOUND: Final = r"(?:(?:s|en|e)?-?[a-zà-ÿ]{4,})?"
# The last letter of a noun in the plural, when it is another: "huizen", "brieven".
_BENT: Final[Mapping[str, str]] = {"s": "(?:s|z)en", "f": "(?:f|v)en"}
# So many letters has a stem that can be part of a compound.
_STEM: Final = 6


@dataclass(frozen=True, slots=True)
class TermText:
    """The words of one clause, with its address."""

    citation: Citatie
    text: str


class Glossary:
    """The terms of one text: which it defines and where, and which it uses."""

    def __init__(self, texts: Iterable[TermText]) -> None:
        """Remember the clauses."""
        self._texts = tuple(texts)

    @cached_property
    def _all(self) -> str:
        """Return all words as one text, to look for a term in."""
        return "\n".join(_without_titles(one.text) for one in self._texts)

    @cached_property
    def _starts(self) -> list[int]:
        """Return where each clause begins in that text."""
        return list(accumulate((len(one.text) + 1 for one in self._texts), initial=0))

    @cached_property
    def defined(self) -> dict[str, tuple[Citatie, ...]]:
        """Return the terms that the text defines, each with the clauses that do."""
        articles = {DEFINITIONS, *(one.citation for one in self._texts if _is_heading(one))}
        found: dict[str, dict[Citatie, None]] = {}
        for one in self._texts:
            inside = one.citation.part in articles or one.citation.lid.part in articles
            for term in _defined_in(one.text, inside):
                found.setdefault(term, {})[one.citation] = None
        return {term: tuple(places) for term, places in found.items()}

    def defines(self, term: str) -> bool:
        """Return whether the text defines a term, be it in another form or together with another."""
        return term.casefold() in self._names or any(
            form_of(term).fullmatch(name) or form_of(name).fullmatch(term) for name in self._singles
        )

    def mentions(self, words: str) -> bool:
        """Return whether these very words stand in the text."""
        return words in self._all

    def with_words(self, words: str) -> Iterator[str]:
        """Yield the clauses in which these very words stand."""
        yield from (one.text for one in self._texts if words in one.text)

    def uses(self, term: str, but: Iterable[Citatie] = ()) -> Iterator[Citatie]:
        """Yield the clauses that use a term, in whatever form, without those that define it."""
        left_out, last = frozenset(but), -1
        for match in form_of(term).finditer(self._all):
            place = bisect_right(self._starts, match.start()) - 1
            if place != last and (citation := self._texts[place].citation) not in left_out:
                yield citation
            last = place

    def is_used(self, term: str) -> bool:
        """Return whether a clause uses a term that the text defines, beside those that define it."""
        but = frozenset(self.defined.get(term, ()))
        return self._stands(term, but) or next(self.uses(term, but), None) is not None

    def _stands(self, term: str, but: frozenset[Citatie]) -> bool:
        """Return whether a term stands in a clause as it is: for most that is so, and seen at once."""
        start = self._all.find(term)
        while start >= 0:
            end = start + len(term)
            apart = not (self._all[start - 1 : start].isalnum() or self._all[end : end + 1].isalnum())
            if apart and self._texts[bisect_right(self._starts, start) - 1].citation not in but:
                return True
            start = self._all.find(term, end)
        return False

    @cached_property
    def unused(self) -> frozenset[str]:
        """Return the terms that the text defines and uses nowhere else."""
        return frozenset(term for term in self.defined if not self.is_used(term))

    @cached_property
    def _singles(self) -> tuple[str, ...]:
        """Return the names of the terms; of "Manager en Procesregisseur" also the two apart."""
        parts = (re.split(r"\s+(?:en|of)\s+|\s*/\s*", name) for name in self.defined)
        return tuple(dict.fromkeys(one for name in parts for one in name if one))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(one.casefold() for one in (*self.defined, *self._singles))


def _is_heading(one: TermText) -> bool:
    return one.citation == one.citation.part and bool(_HEADING.search(one.text))


# A house is judged anew at every answer, and most of its clauses stay as they are.
@lru_cache(maxsize=8192)
def _without_titles(text: str) -> str:
    return _TITLES.sub(lambda name: " " * len(name[0]), text)


@lru_cache(maxsize=8192)
def _defined_in(text: str, inside: bool) -> tuple[str, ...]:
    """Return the terms that a clause defines; one inside an article with definitions may begin with one."""
    found = []
    if inside and (lemma := _LEMMA.match(text)) and not _NO_LEMMA.search(lemma["term"]):
        found.append(_as_name(lemma["term"]))
    for pattern, signs in _SOUGHT:
        if any(sign in text for sign in signs):
            found += [_as_name(match["term"]) for match in pattern.finditer(text)]
    return tuple(found)


def _as_name(term: str) -> str:
    return " ".join(term.split())


@lru_cache(maxsize=512)
def form_of(term: str) -> re.Pattern[str]:
    """Return what finds a term in any form: bent, in the plural, in a compound; not at the end of one."""
    form = _FORMS.get(term) or r"\s+".join([*map(_described, term.split()[:-1]), _noun(term)])
    return re.compile(rf"(?<!\w){form}(?!\w)")


def _described(word: str) -> str:
    """Return the form of a word before the last: "Landelijk" and "Landelijke", "Afzonderlijke"."""
    stem = word[:-1] if word.endswith("e") else word
    return f"{_initial(word)}{re.escape(stem[1:])}e?"


def _noun(term: str) -> str:
    """Return the form of the last word of a term; one that is in the plural has a singular too."""
    word = term.split()[-1].replace("(n)", "")
    initial = _initial(word) if " " not in term else re.escape(word[0])
    if word[-1].isupper():
        return f"{initial}{re.escape(word[1:])}{_ENDING}"
    stem = _singular(word)
    bent = _BENT.get(stem[-1], f"{stem[-1]}en")
    compound = _COMPOUND if len(stem) >= _STEM else ""
    return f"{initial}(?:{re.escape(stem[1:])}(?:{bent}|{_ENDING}){compound}|{re.escape(stem[1:-1])}{bent})"


def _singular(word: str) -> str:
    """Return what stays of a noun without the ending of a plural: "Partij", "Werkproces"."""
    stem = re.sub(r"(?<=[a-zà-ÿ]{5})(?:en|(?<=e)n|(?<=er|el|en|em|or)s)$", "", word)
    twice = stem != word and stem[-1] == stem[-2] and stem[-1] not in "aeiou"
    return stem[:-1] if twice else stem


def _initial(word: str) -> str:
    """Return the first letter; a name or an abbreviation keeps its capital."""
    first, low = re.escape(word[:1]), re.escape(word[:1].lower())
    return first if word[1:2].isupper() or first == low else f"[{first}{low}]"
