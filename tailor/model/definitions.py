"""The terms that a text defines, and whether it uses them: Dutch inflects, so a term has several forms."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tailor.citation import Citatie

# Where the model puts its definitions.
_ARTICLE: Final = Citatie("artikel 1")
# "Casus: een geval …", as a lid of article 1 begins.
_LEMMA: Final = re.compile(r"\s*(?P<term>[A-ZÀ-Ý][^:;.]{0,60}?)\s*:\s")
# "(verder: het Convenant)", "verder aangeduid als: ‘het Handvat’", "aangehaald als ‘het Protocol’".
_CALLED: Final = re.compile(
    r"(?:\((?:verder|hierna)(?:\s+(?:te\s+noemen|genoemd|aangeduid\s+als))?:?|aangeduid\s+als:?"
    r"|aangehaald\s+als|te\s+noemen)\s+[‘'“\"]?(?:(?:de|het)\s+)?(?P<term>[A-ZÀ-Ý]\w+(?:[ -][A-ZÀ-Ý]\w+)*)"
    r"(?=[’'”\"), ])"
)
# How a term bends when an ending does not say it.
_FORMS: Final[Mapping[str, str]] = {
    "Verwerken": r"[Vv]erwerk(?:en|t|te|ten|ing|ingen)?",
    "Afschaling": r"[Aa]f(?:schaling|schalen|geschaald)",
    "Aanmelding en Intake": r"(?:[Aa]anmeld(?:ing|ingen|en|t)|[Aa]angemeld|[Ii]ntake)",
    "Verwerkingsverantwoordelijke(n)": r"[Vv]erwerkingsverantwoordelijken?",
    "Bijzondere Persoonsgegevens": r"[Bb]ijzondere\s+(?:categorieën\s+)?(?:[Pp]ersoons)?gegevens",
    "Persoonsgegevens": r"[Pp]ersoonsgegevens?",
    "Politiegegevens": r"[Pp]olitiegegevens?",
    "Afzonderlijke Verwerkingsverantwoordelijken": r"[Aa]fzonderlijke?\s+[Vv]erwerkingsverantwoordelijken?",
    "Gezamenlijke Verwerkingsverantwoordelijken": (
        r"[Gg]ezamenlijke?\s+[Vv]erwerkings-?\s?verantwoordelijk(?:en|e|heid)?"
    ),
    "Casus": r"[Cc]asu(?:s|ssen|ïstiek)",
}
_ENDINGS: Final = r"(?:’s|'s|en|s|n|e|heid)?"


@dataclass(frozen=True, slots=True)
class TermText:
    """The words of one clause, with its address."""

    citation: Citatie
    text: str


def defined_terms(texts: Iterable[TermText]) -> dict[str, tuple[Citatie, ...]]:
    """Return the terms that a text defines, each with the clauses that do."""
    found: dict[str, dict[Citatie, None]] = {}
    for one in texts:
        for term in _defined_in(one):
            found.setdefault(term, {})[one.citation] = None
    return {term: tuple(places) for term, places in found.items()}


def _defined_in(one: TermText) -> Iterator[str]:
    in_article = one.citation.part == _ARTICLE or one.citation.lid.part == _ARTICLE
    if in_article and (lemma := _LEMMA.match(one.text)):
        yield lemma["term"]
    yield from (match["term"] for match in _CALLED.finditer(one.text))


def uses(term: str, texts: Iterable[TermText], but: Iterable[Citatie]) -> tuple[Citatie, ...]:
    """Return the clauses that use a term, in whatever form, without those that define it."""
    form, left_out = form_of(term), frozenset(but)
    return tuple(
        dict.fromkeys(one.citation for one in texts if one.citation not in left_out and form.search(one.text))
    )


def is_used(term: str, texts: Iterable[TermText], but: Iterable[Citatie]) -> bool:
    """Return whether a clause uses a term, in whatever form, beside those that define it."""
    form, left_out = form_of(term), frozenset(but)
    return any(one.citation not in left_out and form.search(one.text) for one in texts)


@lru_cache(maxsize=256)
def form_of(term: str) -> re.Pattern[str]:
    """Return what finds a term in any form: with a capital or in the plural, but not inside another word."""
    if term in _FORMS:
        return re.compile(rf"(?<!\w){_FORMS[term]}(?!\w)")
    first, rest = re.escape(term[:1]), re.escape(term[1:])
    # A name or an abbreviation keeps its capital; a term that is one word may lose it in running text.
    initial = first if term[1:2].isupper() or " " in term else f"[{first}{re.escape(term[:1].lower())}]"
    return re.compile(rf"(?<!\w){initial}{rest}{_ENDINGS}(?!\w)")
