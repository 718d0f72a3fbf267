"""Read the house's own terms and designation from the answers."""

from collections.abc import Iterator

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.huis import AANDUIDING
from tailor.answers.rollen import Woord
from tailor.assemble.terms import OwnTerm, OwnTerms
from tailor.model import Model
from tailor.model.facts import Spelling
from tailor.path import Pad


def own_terms(model: Model, antwoorden: Antwoorden) -> OwnTerms:
    """Return the house's own words; a word that is not known yet leaves the model's."""
    return OwnTerms((*_designation(model, antwoorden), *_terms(model, antwoorden)))


def _designation(model: Model, antwoorden: Antwoorden) -> Iterator[OwnTerm]:
    word = antwoorden.huis.aanduiding
    if not isinstance(word, NogNietBekend) and word != AANDUIDING:
        spelling = model.facts.termen["huis"]
        yield from _term(Pad("huis.aanduiding"), "de eigen aanduiding", word, spelling, keep_case=True)


def _terms(model: Model, antwoorden: Antwoorden) -> Iterator[OwnTerm]:
    termen = antwoorden.termen
    for index, term in enumerate(() if isinstance(termen, NogNietBekend) else termen):
        if term.term is not None and not isinstance(term.term, NogNietBekend):
            spelling = model.facts.termen[term.term.value]
            yield from _term(Pad("termen")[index], f"eigen woord voor {term.term.label}", term, spelling)


def _term(
    path: Pad, label: str, word: Woord, spelling: Spelling, keep_case: bool = False
) -> Iterator[OwnTerm]:
    forms = (word.enkelvoud, word.meervoud, word.lidwoord)
    if all(isinstance(form, str) for form in forms):
        singular, plural, lidwoord = (str(form) for form in forms)
        yield OwnTerm(path, label, spelling, singular, plural, lidwoord, keep_case)
