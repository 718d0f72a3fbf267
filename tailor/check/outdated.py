"""Actualiteit, and sentences of the model that do not fit each other: two rules over one table."""

from collections.abc import Iterator

from tailor.assemble.assemble import FinishedText
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.model.opmerkingen import Opmerkingsoort

# When the sources of the table were last read.
CONSULTED = "2026-11-23"


@rule(
    "verouderde-verwijzing",
    Theme.ACTUALITEIT,
    WARNS,
    "De tekst verwijst naar een wet, norm of handreiking die sinds het model is veranderd.",
    f"Geraadpleegd {CONSULTED}; het model is van 2019.",
    fails={},
    passes={
        "afwijkingen": '[{bepaling: "28.2", soort: vervang_woorden, woorden: "hoofdstuk 5", tekst: "hoofdstuk'
        ' 3", reden: "Versie 2.0 is anders ingedeeld."}]'
    },
    by_model="Het model is van 2019. Elke tekst die het volgt, heeft deze verwijzingen, totdat het huis ze"
    " aanpast. tailor verandert ze nooit uit zichzelf.",
)
def _outdated(subject: FinishedText) -> Iterator[Said]:
    """Words of the model that refer to what was replaced."""
    yield from _remarks(subject, Opmerkingsoort.VEROUDERD)


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


def _remarks(subject: FinishedText, soort: Opmerkingsoort) -> Iterator[Said]:
    """Yield the remarks of one kind of which the words still stand in the text."""
    texts: dict[Citatie, str] = {}
    for clause in subject.document.walk():
        texts[clause.citation] = f"{texts.get(clause.citation, '')} {clause.text}"
    under_wgs = subject.antwoorden.regime.under_wgs
    for one in subject.model.opmerkingen:
        applies = one.soort is soort and (under_wgs or not one.only_under_wgs)
        if applies and one.words in texts.get(one.citation, ""):
            yield Said(one.message, one.suggestion, None, (one.citation,), one.source, one.number)
