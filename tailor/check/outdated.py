"""Actualiteit, and sentences of the model that do not fit each other: three rules over one table."""

import datetime
import re
from collections.abc import Iterator

from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.assemble import FinishedText
from tailor.check.house_numbers import clauses_named, in_house
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import date, enumeration
from tailor.model.opmerkingen import Opmerking, Opmerkingsoort, plain, says

# When the sources of the rules were last read; a row of the table has a day of its own.
CONSULTED = "2026-11-23"
_THERE = "{daar}"
_CLAUSE = re.compile(r"\{([^{}]+)\}")


@rule(
    "verouderde-verwijzing",
    Theme.ACTUALITEIT,
    WARNS,
    "De tekst verwijst naar een wet, norm of handreiking die sinds het model is veranderd.",
    f"Geraadpleegd {CONSULTED} of later; het model is van 2019.",
    fails={},
    passes={
        "afwijkingen": '[{bepaling: "28.2", soort: vervang_woorden, woorden: "hoofdstuk 5", tekst: "hoofdstuk'
        ' 3", reden: "Versie 2.0 is anders ingedeeld."}]'
    },
    by_model="Het model is van 2019. Elke tekst die het volgt, heeft deze verwijzingen, totdat het huis ze"
    " aanpast. tailor verandert ze nooit uit zichzelf.",
)
def _outdated(subject: FinishedText) -> Iterator[Said]:
    """Words that refer to what was replaced, wherever they stand."""
    yield from _remarks(subject, Opmerkingsoort.VEROUDERD)


@rule(
    "verwijzing-navragen",
    Theme.ACTUALITEIT,
    NOTES,
    "Van een verwijzing of termijn moet iemand met kennis van de wet bevestigen dat zij nog klopt.",
    "Een vraag aan wie de tekst beoordeelt; tailor heeft dit niet in de wet nagelezen.",
    fails={},
    passes={
        "afwijkingen": '[{bepaling: "18.4", soort: vervang_woorden, woorden: "persoonlijk langs te komen bij'
        ' het zorg- en veiligheidshuis", tekst: "zich bekend te maken", reden: "Langskomen is te zwaar."}]'
    },
    by_model="Dit zijn woorden van het landelijke model zelf. Zij houden niemand tegen; een jurist kan"
    " antwoorden of uw huis er iets aan moet doen.",
)
def _to_be_asked(subject: FinishedText) -> Iterator[Said]:
    """Words of which a lawyer must say whether they still hold."""
    yield from _remarks(subject, Opmerkingsoort.VRAAG)


@rule(
    "aandachtspunt-model",
    Theme.MODEL,
    NOTES,
    "Een bepaling van het model past niet goed bij een andere, of gebruikt een begrip zonder omschrijving.",
    "Het model zelf.",
    fails={},
    passes={"afwijkingen": '[{bepaling: "15.4", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
    by_model="Dit zijn zinnen van het landelijke model zelf. Zij houden niemand tegen; een jurist kan"
    " beslissen of uw huis er iets aan wil doen.",
)
def _of_model(subject: FinishedText) -> Iterator[Said]:
    """Sentences of the model that a lawyer will ask about."""
    yield from _remarks(subject, Opmerkingsoort.AANDACHTSPUNT)


def consulted(opmerkingen: tuple[Opmerking, ...]) -> datetime.date:
    """Return the day since which none of the sources was read again: the oldest of all."""
    days = (one.consulted for one in opmerkingen if one.consulted)
    return min(datetime.date.fromisoformat(CONSULTED), *days)


# The plain words of every clause, with its address.
_Texts = list[tuple[Citatie, str]]


def _remarks(subject: FinishedText, soort: Opmerkingsoort) -> Iterator[Said]:
    """Yield the remarks of one kind of which the words still stand in the text."""
    texts = [(clause.citation, plain(clause.text)) for clause in subject.document.walk()]
    for one in subject.model.opmerkingen:
        if one.soort is soort and _concerns(subject, one) and (found := _said(texts, one)):
            yield found


def _concerns(subject: FinishedText, one: Opmerking) -> bool:
    """Return whether a remark is for this house: its law, and the parties that take part."""
    given = subject.antwoorden
    if one.only_under_wgs and not given.regime.under_wgs:
        return False
    if not one.parties:
        return True
    present = {kind.value for kind in Soort if given.has(kind)}
    return any(kinds <= present for kinds in one.parties)


def _said(texts: _Texts, one: Opmerking) -> Said | None:
    """Return what a remark says, with every place; None when its words fell, or what they clash with."""
    places = dict.fromkeys(citation for citation, text in texts if one.is_about(citation, text))
    opposite = tuple(citation for citation, words in one.against if _stands(texts, citation, words))
    if not places or (one.against and not opposite) or any(says(t, one.unless_anywhere) for _, t in texts):
        return None
    message, suggestion = (_with_clauses(text, opposite) for text in (one.message, one.suggestion))
    if {citation for citation, _ in texts}.issuperset(clauses_named(message + suggestion)):
        return Said(message, suggestion, None, tuple(places), _source(one), one.number)
    return None


def _stands(texts: _Texts, place: Citatie, words: str) -> bool:
    return any(citation is place and says(text, (words,)) for citation, text in texts)


def _with_clauses(text: str, opposite: tuple[Citatie, ...]) -> str:
    """Return a text of the table with its clauses named as those of this house."""
    named = text.replace(_THERE, enumeration([in_house(one.words) for one in opposite]))
    return _CLAUSE.sub(lambda found: in_house(found[1]), named)


def _source(one: Opmerking) -> str:
    return f"{one.source} Geraadpleegd op {date(one.consulted)}." if one.consulted else one.source
