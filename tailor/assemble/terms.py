"""The house's own words for the model's terms: "Ketenmanager" for "Manager", "de Veiligheidskamer".

Every occurrence in the running text becomes a filled word that knows its answer, with the right article and
number, in the one spelling that the house gave it. Quotations, names of laws and documents, and the name of
the national consultation of managers stay as they are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.huis import AANDUIDING, Modelterm, Woord
from tailor.assemble.document import Filled, Inline, Text
from tailor.assemble.known_answers import listed
from tailor.grammar import capital
from tailor.model import Model
from tailor.model.load import Spelling
from tailor.path import Pad

# An expression that fits no words.
_NOTHING = "(?!)"
# How the facts of the model call the house itself.
_HOUSE = "huis"
_ARTICLES = {"het": "de", "dit": "deze", "dat": "die", "ieder": "iedere", "elk": "elke"}
_TO_COMMON = {**_ARTICLES, "eventueel": "eventuele"}
_TO_NEUTER = {new: old for old, new in _TO_COMMON.items()}
# What the model puts between an article and a term.
_BETWEEN = "(?:betreffende |door Partijen opgezette )?"
# What a term stands before and describes: the article is that of "convenant" (16.4).
_DESCRIBED = re.compile(r" convenant\(en\)")
_PROTECTED = re.compile(
    r"‘[^’]*(?:’|$)|“[^”]*(?:”|$)"
    r"|Landelijk Overleg Managers Veiligheidshuizen|Landelijke? Kader Veiligheidshuizen"
)


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """One own word.

    Attributes:
        answer: The path of the answer.
        label: What the answer is called for people.
        model: How the model spells its own word.
        singular: The own word.
        plural: Its plural; "" while it is not known: then the model's stays.
        lidwoord: Its article.
    """

    answer: Pad
    label: str
    model: Spelling
    singular: str
    plural: str
    lidwoord: str


class OwnTerms:
    """Replaces the model's terms in the words of one clause after the other."""

    def __init__(self, terms: tuple[OwnTerm, ...], spellings: Iterable[Spelling] = ()) -> None:
        """Prepare one expression for all terms; the longest spelling is found first.

        Args:
            terms: The house's own words.
            spellings: Every term of the model: any of them may share its article with an own word.
        """
        self._terms, self._spellings = terms, tuple(spellings)
        names = "|".join(one.enkelvoud for one in self._spellings) or _NOTHING
        self._pair = re.compile(rf"\b(?:[Dd]e|[Hh]et) ({names})(?:,| en) ({names})(?![\w-])")
        forms = "|".join(
            f"(?P<p{i}>{term.model.meervoud if term.plural else _NOTHING})|(?P<s{i}>{term.model.enkelvoud})"
            for i, term in enumerate(terms)
        )
        self._any = re.compile("|".join(f"{term.model.meervoud}|{term.model.enkelvoud}" for term in terms))
        words = "|".join([*_ARTICLES, *_ARTICLES.values()])
        self._pattern = re.compile(
            rf"(?:\b(?P<det>(?i:{words}))(?P<gap> {_BETWEEN})|\b(?P<adj>eventueel|eventuele) )?"
            rf"(?<![\w-])(?:{forms})(?![\w-])"
        )

    def __bool__(self) -> bool:
        """Return whether there is any own word."""
        return bool(self._terms)

    def replace(self, text: str, start_of_sentence: bool) -> Iterator[Inline]:
        """Yield the text with every term replaced; own words are filled words.

        Args:
            text: Words outside any quotation that began before them.
            start_of_sentence: Whether a sentence begins with these words.
        """
        if not self._any.search(text):
            yield from [Text(text)] if text else []
            return
        for pair in self._pair.finditer(text):
            if (article := self._article(pair[2])) != self._article(pair[1]):
                yield from self._replaced(text[: pair.start(2)], start_of_sentence)
                yield from self._with_article(pair, article)
                yield from self.replace(text[pair.end() :], start_of_sentence=False)
                return
        yield from self._replaced(text, start_of_sentence)

    def _own(self, word: str) -> OwnTerm | None:
        """Return the house's own word for a word of the model; None when it has none."""
        return next((term for term in self._terms if re.fullmatch(term.model.enkelvoud, word)), None)

    def _article(self, word: str) -> str:
        """Return the article of what is printed for a word of the model."""
        known = (one.lidwoord for one in self._spellings if re.fullmatch(one.enkelvoud, word))
        own = self._own(word)
        return own.lidwoord if own else next(known)

    def _with_article(self, pair: re.Match[str], article: str) -> Iterator[Inline]:
        """Yield the second of two words that shared an article, with the one that it needs itself now."""
        first, second = self._own(pair[1]), self._own(pair[2])
        term = second or first
        if term:
            word = second.singular if second else pair[2]
            yield Filled(f"{article} {word}", term.answer, term.label)

    def _replaced(self, text: str, start_of_sentence: bool) -> Iterator[Inline]:
        """Yield the text with every term replaced; a costly search, for a text that names one."""
        end = 0
        protected = [found.span() for found in _PROTECTED.finditer(text)]
        for match in self._pattern.finditer(text):
            if any(begin < match.end() and match.start() < stop for begin, stop in protected):
                continue
            before = text[end : match.start()]
            if before:
                yield Text(before)
            first = start_of_sentence and match.start() == 0
            yield self._filled(match, first or before.endswith((". ", "? ")))
            end = match.end()
        if text[end:]:
            yield Text(text[end:])

    def _filled(self, match: re.Match[str], first: bool) -> Filled:
        name = next(key for key, value in match.groupdict().items() if value and key[1:].isdigit())
        term, is_plural = self._terms[int(name[1:])], name[0] == "p"
        word = term.plural if is_plural else term.singular
        front = match["det"] or match["adj"] or ""
        if front and not is_plural and not _DESCRIBED.match(match.string, match.end()):
            front = _agree(front, term)
        text = f"{front}{match['gap'] or ' ' * bool(front)}{word}"
        return Filled(capital(text) if first else text, term.answer, term.label)


def _agree(determiner: str, term: OwnTerm) -> str:
    """Return the determiner that fits the article of the own word, with the capital it had."""
    if term.lidwoord == term.model.lidwoord:
        return determiner
    change = _TO_COMMON if term.lidwoord == "de" else _TO_NEUTER
    found = change.get(determiner.lower(), determiner)
    return capital(found) if determiner[0].isupper() else found


def own_terms(model: Model, antwoorden: Antwoorden) -> OwnTerms:
    """Return the house's own words; a word that is not known yet leaves the model's."""
    return OwnTerms(tuple(_terms(model, antwoorden)), model.facts.terms.values())


def _terms(model: Model, antwoorden: Antwoorden) -> Iterator[OwnTerm]:
    """Yield every own word that is known with its article: then answers print it too."""
    for path, label, key, word in _given(antwoorden):
        if isinstance(word.enkelvoud, str) and isinstance(word.lidwoord, str):
            plural = word.meervoud if isinstance(word.meervoud, str) else ""
            yield OwnTerm(path, label, model.facts.terms[key], word.enkelvoud, plural, str(word.lidwoord))


def _given(antwoorden: Antwoorden) -> Iterator[tuple[Pad, str, str, Woord]]:
    """Yield each own word with its answer, what that is called, and which term of the model it is for."""
    word = antwoorden.huis.aanduiding
    if not isinstance(word, NogNietBekend) and word != AANDUIDING:
        yield Pad("huis.aanduiding"), "de eigen aanduiding", _HOUSE, word
    for index, term in enumerate(listed(antwoorden.termen)):
        if isinstance(term.term, Modelterm):
            yield Pad("termen")[index], f"eigen woord voor {term.term.label}", term.term.value, term
