"""Samenhang: terms that are used and not defined any more, or defined and not used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import inline_text
from tailor.assemble.terms import own_terms
from tailor.check.complete import own_clause
from tailor.check.own_texts import own_texts
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.check.where import cause, here, own_places
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model.definitions import Glossary
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
_OPENING, _DEFINITIONS = Citatie("aanhef"), Citatie("artikel 1")
_AFWIJKINGEN = Pad("afwijkingen")
_MOST_PLACES = 3
# So many terms that fell together are told in one sentence.
_TOGETHER = 3
# So much of an own text tells its clause from others.
_BEGINNING = 40


class _Printed:
    """How the terms of the model are printed here: a house may have its own word for some."""

    def __init__(self, subject: FinishedText) -> None:
        self._own = own_terms(subject.model, subject.antwoorden)

    def word(self, term: str) -> str:
        """Return the word that stands here for a term of the model."""
        if not self._own:
            return term
        return "".join(map(inline_text, self._own.replace(term, start_of_sentence=False)))


@dataclass(frozen=True, slots=True)
class _Lost:
    """A term that the text uses and does not define: the clauses that did, and those that use it."""

    term: str
    places: tuple[Citatie, ...]
    used: tuple[Citatie, ...]


@rule(
    "begrip-zonder-definitie",
    SAMENHANG,
    WARNS,
    "De bepaling die een begrip omschrijft, is weg of anders, en de tekst gebruikt dat begrip nog.",
    "Wie een begrip met een hoofdletter leest, moet kunnen vinden wat het betekent.",
    fails={"afwijkingen": '[{bepaling: "1.24", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
    passes={"afwijkingen": '[{bepaling: "1.28", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
)
def _no_definition(subject: FinishedText) -> Iterator[Said]:
    """A term is used while the clause of the model that defines it fell or was reworded."""
    together: dict[Pad | None, list[_Lost]] = {}
    for one in _lost(subject):
        together.setdefault(cause(subject, one.places), []).append(one)
    for answer, lost in together.items():
        if len(lost) > _TOGETHER:
            yield _many(answer, lost)
        else:
            yield from (_one(subject, answer, each) for each in lost)


def _lost(subject: FinishedText) -> Iterator[_Lost]:
    """Yield the terms that the text uses and does not define any more."""
    now, printed = subject.glossary, _Printed(subject)
    for term, places in subject.model.glossary.defined.items():
        word = printed.word(term)
        # The name for the gemeenten depends on how many there are; in lower case it is an ordinary word.
        if term.startswith("Gemeente") or now.defines(word):
            continue
        if used := tuple(dict.fromkeys(now.uses(word))):
            yield _Lost(word, places, used)


def _one(subject: FinishedText, answer: Pad | None, lost: _Lost) -> Said:
    there = subject.document.citations
    gone = [str(place) for place in lost.places if place not in there]
    if gone:
        said = f"de omschrijving daarvan ({enumeration(gone)} van het model) staat er niet meer"
    else:
        said = f"{enumeration([_called(subject, place) for place in lost.places])} omschrijft dat niet meer"
    article = here(subject, _DEFINITIONS)
    return Said(
        f"De tekst gebruikt ‘{lost.term}’, maar {said}.",
        f"Neem de omschrijving weer op{f', of omschrijf het begrip zelf in {article}' * bool(article)}.",
        answer or _AFWIJKINGEN,
        _some_places(subject, lost.used),
        key=lost.term,
        rests_on=(),
    )


def _many(answer: Pad | None, lost: list[_Lost]) -> Said:
    terms = enumeration([f"‘{one.term}’" for one in lost])
    return Said(
        f"De tekst gebruikt begrippen waarvan de omschrijving er niet meer staat: {terms}.",
        "Neem de omschrijvingen weer op, of omschrijf deze begrippen zelf.",
        answer or _AFWIJKINGEN,
        tuple(dict.fromkeys(place.part for one in lost for place in one.places)),
        key=", ".join(one.term for one in lost),
        rests_on=(),
    )


def _called(subject: FinishedText, place: Citatie) -> str:
    return here(subject, place) if "." in str(place) else str(place)


def _some_places(subject: FinishedText, used: tuple[Citatie, ...]) -> tuple[Citatie, ...]:
    """Return the first places that a reader can tell apart: all recitals are one."""
    found: dict[str, Citatie] = {}
    for one in used:
        found.setdefault(here(subject, one), one)
        if len(found) == _MOST_PLACES:
            break
    return tuple(found.values())


@rule(
    "begrip-niet-gebruikt",
    SAMENHANG,
    NOTES,
    "De tekst omschrijft een begrip dat nergens wordt gebruikt.",
    "Een omschrijving zonder gebruik roept de vraag op wat er is weggevallen.",
    fails={
        "afwijkingen": '[{bepaling: "1.33", soort: voeg_toe_na, tekst: "Ketentafel: het overleg van alle'
        ' houders van een dossier.", reden: "Zo heet het."}]'
    },
    passes={
        "afwijkingen": '[{bepaling: "1.33", soort: voeg_toe_na, tekst: "Ketentafel: het overleg van alle'
        ' houders van een dossier.", reden: "Zo heet het."}, {bepaling: "9.2", soort: voeg_toe_na,'
        ' tekst: "De Ketentafels komen elke week bijeen.", reden: "Zo gaat het."}]'
    },
)
def _not_used(subject: FinishedText) -> Iterator[Said]:
    """A term is defined and used nowhere, while the model uses it or does not know it."""
    now, printed = subject.glossary, _Printed(subject)
    unused = {printed.word(term).casefold() for term in subject.model.glossary.unused}
    for term, places in now.defined.items():
        # The opening gives the abbreviation of a party whether it is used or not.
        if any(place.part == _OPENING for place in places) or term.casefold() in unused or now.is_used(term):
            continue
        yield Said(
            f"De tekst omschrijft ‘{term}’, maar gebruikt dat begrip nergens.",
            "Laat de omschrijving vervallen, of kijk of een bepaling ontbreekt.",
            _AFWIJKINGEN,
            places,
            key=term,
            rests_on=(),
        )


# A noun with a capital behind an article, inside a sentence: "de Ketencoördinator", "het Regionaal Overleg".
_NOUN = re.compile(
    r"(?<=[a-zà-ÿ,;] )(?:de|het|een) (?P<term>[A-ZÀ-Ý][a-zà-ÿ-]{3,}(?: [A-ZÀ-Ý][a-zà-ÿ-]{3,})*)"
    r"(?![A-ZÀ-Ý-])"
)
# A word with a capital that is a name, or begins one: "de Algemene wet bestuursrecht", "de Raad van State".
_NAMES = re.compile(
    r"[Ww]et\b|[Ww]etboek|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Vv]erdrag|Raad|[Mm]inister|Autoriteit|Inspectie"
    r"|Vereniging|Stichting|Provincie|Kamer\b|[Kk]oning|Rechtbank|Gerechtshof|[Dd]ienst\b|Staat\b|Rijk|Unie\b"
    r"|Europe|Nederland|Universiteit|Openbaar Ministerie|Politie|Korps|Gemeente"
)
_BEHIND = 30


@rule(
    "begrip-onbekend",
    SAMENHANG,
    NOTES,
    "Een eigen tekst gebruikt een woord met een hoofdletter dat nergens is omschreven.",
    "Wie een begrip met een hoofdletter leest, moet kunnen vinden wat het betekent.",
    fails={"afwijkingen": own_clause("Elk kwartaal bespreekt de Ketencoördinator de lijst.")},
    passes={"afwijkingen": own_clause("Elk kwartaal bespreekt de Procesregisseur de lijst.")},
)
def _not_known(subject: FinishedText) -> Iterator[Said]:
    """An own text uses a capital word that neither the model nor any other answer knows."""
    for path, text in own_texts(subject):
        strange = [term for term in _capital_words(text) if not subject.model.glossary.mentions(term)]
        if unknown := [term for term in strange if not _is_known(subject.glossary, term, text)]:
            yield Said(
                f"In uw eigen tekst staat {enumeration([f'‘{term}’' for term in unknown])} met een"
                " hoofdletter, maar dat is nergens omschreven.",
                "Omschrijf het in een lid van het artikel met definities, of schrijf het zonder hoofdletter.",
                path,
                own_places(subject, path),
            )


def _capital_words(text: str) -> dict[str, None]:
    """Return the words with a capital that stand in a text as a term does: no names."""
    found = (
        (match["term"], text[match.start("term") : match.end() + _BEHIND]) for match in _NOUN.finditer(text)
    )
    return dict.fromkeys(term for term, behind in found if not _NAMES.search(behind.partition(".")[0]))


def _is_known(now: Glossary, term: str, text: str) -> bool:
    """Return whether a term is defined, or stands in another clause than the own text itself."""
    return now.defines(term) or any(text[:_BEGINNING] not in one for one in now.with_words(term))
