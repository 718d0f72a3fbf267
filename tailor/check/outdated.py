"""Actualiteit, and sentences of the model that do not fit each other: three rules over one table."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from tailor.answers import Antwoorden
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import grouped
from tailor.check.house_numbers import clauses_named, in_house
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import date, enumeration
from tailor.model.opmerkingen import Opmerking, Opmerkingsoort, places, says

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
    "Van een verwijzing of termijn moet iemand met kennis van de wet bevestigen dat die nog klopt.",
    "Een vraag aan wie de tekst beoordeelt; tailor heeft dit niet in de wet nagelezen.",
    fails={},
    passes={
        "afwijkingen": '[{bepaling: "18.4", soort: vervang_woorden, woorden: "persoonlijk langs te komen bij'
        ' het zorg- en veiligheidshuis", tekst: "zich bekend te maken", reden: "Langskomen is te zwaar."}]'
    },
    by_model="Dit zijn woorden van het landelijke model zelf. Die houden niemand tegen. Een jurist kan"
    " zeggen of uw huis er iets aan moet doen.",
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
    by_model="Dit zijn zinnen van het landelijke model zelf. Die houden niemand tegen. Een jurist kan"
    " beslissen of uw huis er iets aan wil doen.",
)
def _of_model(subject: FinishedText) -> Iterator[Said]:
    """Sentences of the model that a lawyer will ask about."""
    yield from _remarks(subject, Opmerkingsoort.AANDACHTSPUNT)


def consulted(opmerkingen: tuple[Opmerking, ...]) -> datetime.date:
    """Return the day since which none of the sources was read again: the oldest of all."""
    days = (one.consulted for one in opmerkingen if one.consulted)
    return min(datetime.date.fromisoformat(CONSULTED), *days)


class _Texts:
    """The plain words of every clause of a text: where some words stand, seen at once for most of them."""

    def __init__(self, subject: FinishedText) -> None:
        """Remember the clauses by their address, and all words as one."""
        self._all = subject.plain_texts
        self._by_address = grouped(self._all)
        self._whole = "\n".join(text for _, text in self._all)
        self._starts = [*accumulate((len(text) + 1 for _, text in self._all), initial=0)]

    def with_remark(self, one: Opmerking) -> Iterator[Citatie]:
        """Yield the clauses that say what a remark is about."""
        clauses = self._holding(one.words) if one.citation is None else self._under(one.citation)
        yield from (citation for citation, text in clauses if one.is_about(citation, text))

    def stands(self, place: Citatie, words: str) -> bool:
        """Return whether words stand at an address."""
        return any(says(text, (words,)) for _, text in self._under(place))

    def mention(self, words: Iterable[str]) -> bool:
        """Return whether one of these words stands anywhere."""
        return says(self._whole, words)

    def _holding(self, words: Iterable[str]) -> Iterator[tuple[Citatie, str]]:
        """Yield the clauses in which one of these words stands, in reading order."""
        found = {bisect_right(self._starts, start) - 1 for start in places(self._whole, words)}
        yield from (self._all[number] for number in sorted(found))

    def _under(self, place: Citatie) -> Iterator[tuple[Citatie, str]]:
        yield from ((place, text) for text in self._by_address.get(place, ()))


def _remarks(subject: FinishedText, soort: Opmerkingsoort) -> Iterator[Said]:
    """Yield the remarks of one kind of which the words still stand in the text."""
    texts, there, given = _Texts(subject), subject.document.citations, subject.antwoorden
    present = frozenset(kind.value for kind in Soort if given.has(kind))
    for one in subject.model.opmerkingen:
        if one.soort is soort and _concerns(given, present, one) and (found := _said(texts, there, one)):
            yield found


def _concerns(given: Antwoorden, present: frozenset[str], one: Opmerking) -> bool:
    """Return whether a remark is for this house: its law, and the kinds of party that take part."""
    if one.only_under_wgs and not given.regime.under_wgs:
        return False
    return not one.parties or any(kinds <= present for kinds in one.parties)


def _said(texts: _Texts, there: frozenset[Citatie], one: Opmerking) -> Said | None:
    """Return what a remark says, with every place; None when its words fell, or what they clash with."""
    where = tuple(dict.fromkeys(texts.with_remark(one)))
    opposite = tuple(citation for citation, words in one.against if texts.stands(citation, words))
    if not where or (one.against and not opposite) or texts.mention(one.unless_anywhere):
        return None
    message, suggestion = (_with_clauses(text, opposite) for text in (one.message, one.suggestion))
    if there.issuperset(clauses_named(message + suggestion)):
        return Said(message, suggestion, None, where, _source(one), one.number)
    return None


def _with_clauses(text: str, opposite: tuple[Citatie, ...]) -> str:
    """Return a text of the table with its clauses named as those of this house."""
    named = text.replace(_THERE, enumeration([in_house(one.words) for one in opposite]))
    return _CLAUSE.sub(lambda found: in_house(found[1]), named)


def _source(one: Opmerking) -> str:
    return f"{one.source} Geraadpleegd op {date(one.consulted)}." if one.consulted else one.source
