"""Samenhang: terms that are used and not defined any more, or defined and not used."""

import re
from collections.abc import Iterator

from tailor.assemble.assemble import FinishedText
from tailor.check.complete import own_clause
from tailor.check.own_texts import own_texts
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model import Kind
from tailor.model.definitions import TermText, defined_terms, is_used, uses
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
_OPENING = Citatie("aanhef")
_AFWIJKINGEN = Pad("afwijkingen")
_MOST_PLACES = 3
# So much of an own text tells its clause from others.
_BEGINNING = 40


def _texts(subject: FinishedText) -> list[TermText]:
    """Return the clauses of the text; its title and its notes define and use nothing."""
    skipped = (Kind.TOELICHTING, Kind.TITEL)
    return [TermText(one.citation, one.text) for one in subject.document.walk() if one.kind not in skipped]


def _of_model(subject: FinishedText) -> list[TermText]:
    blocks = (block for part in subject.model.parts for block in part.walk())
    return [TermText(one.citation, one.model_text) for one in blocks if not one.citation.is_note]


def _is_parties(term: str) -> bool:
    """Return whether a term of the opening names the parties, which every text does in its own way."""
    return term.startswith(("Partij", "Gemeente"))


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
    texts = _texts(subject)
    now, there = defined_terms(texts), subject.document.citations
    for term, places in defined_terms(_of_model(subject)).items():
        if term in now or _is_parties(term) or _own_word_stands(places, now):
            continue
        if found := uses(term, texts, ()):
            gone = enumeration([str(place) for place in places if place not in there]) or str(places[0])
            yield Said(
                f"De tekst gebruikt ‘{term}’, maar de omschrijving daarvan ({gone} van het model)"
                " staat er niet meer.",
                "Neem de omschrijving weer op, of omschrijf het begrip zelf in artikel 1.",
                _AFWIJKINGEN,
                found[:_MOST_PLACES],
            )


def _own_word_stands(places: tuple[Citatie, ...], now: dict[str, tuple[Citatie, ...]]) -> bool:
    """Return whether a clause that defines a term defines one still: the house has its own word for it."""
    return any(place in defining for place in places for defining in now.values())


@rule(
    "begrip-niet-gebruikt",
    SAMENHANG,
    NOTES,
    "De tekst omschrijft een begrip dat zij nergens gebruikt.",
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
    texts, model = _texts(subject), _of_model(subject)
    of_model = defined_terms(model)
    for term, places in defined_terms(texts).items():
        if any(place.part == _OPENING for place in places):
            continue  # the abbreviation of a party, which the opening gives whether it is used or not
        if is_used(term, texts, places):
            continue
        if term not in of_model or is_used(term, model, of_model[term]):
            yield Said(
                f"De tekst omschrijft ‘{term}’, maar gebruikt dat begrip nergens.",
                "Laat de omschrijving vervallen, of kijk of een bepaling ontbreekt.",
                _AFWIJKINGEN,
                places,
            )


# A noun with a capital behind an article, inside a sentence: "de Ketencoördinator", "het Regionaal Overleg".
_NOUN = re.compile(
    r"(?<=[a-zà-ÿ,;] )(?:de|het|een) (?P<term>[A-ZÀ-Ý][a-zà-ÿ-]{3,}(?: [A-ZÀ-Ý][a-zà-ÿ-]{3,})*)"
)
# Behind these a word with a capital is a name: "de gemeente Utrecht", "de Wet open overheid".
_LAW = re.compile(r"[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Ww]etboek|[Rr]aad van|[Mm]inister")


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
    model, here = "\n".join(one.text for one in _of_model(subject)), _texts(subject)
    for path, text in own_texts(subject.antwoorden):
        found = dict.fromkeys(
            match["term"] for match in _NOUN.finditer(text) if not _LAW.match(match["term"])
        )
        strange = [term for term in found if term not in model]
        elsewhere = [one.text for one in here if strange and text[:_BEGINNING] not in one.text]
        if unknown := [term for term in strange if not any(term in one for one in elsewhere)]:
            yield Said(
                f"In {path} staat {enumeration([f'‘{term}’' for term in unknown])} met een hoofdletter,"
                " maar dat is nergens omschreven.",
                "Omschrijf het in artikel 1, of schrijf het zonder hoofdletter.",
                path,
            )
