"""Abbreviations: a reader meets one after the opening has said what it stands for, and it has one meaning."""

import re
from collections.abc import Iterator

from tailor.answers.known_names import plain
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Document, Filled
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.check.own_texts import described
from tailor.check.rule import WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.model.definitions import Glossary, TermText
from tailor.path import Pad


@rule(
    "afkorting-te-vroeg",
    Theme.VOLLEDIG,
    WARNS,
    "Woorden van het huis gebruiken een afkorting voordat de aanhef die invoert.",
    "De aanhef van het model voert een afkorting in met ‘verder aangeduid als’.",
    fails={"gemeenten.formule": "eigen", "gemeenten.formule_tekst": "in overleg met de RvdK"},
    passes={"gemeenten.formule": "eigen", "gemeenten.formule_tekst": "in overleg met de RvdKO"},
    acceptable=False,
)
def _used_before(subject: FinishedText) -> Iterator[Said]:
    """Words of the house use the abbreviation of a party before the opening introduces it."""
    for index, partij in enumerate(subject.antwoorden.known_parties):
        if partij.takes_part and isinstance(partij.afkorting, str):
            for clause, answer in _before(subject.document, PARTIJEN[index], partij.afkorting):
                yield Said(
                    f"De afkorting ‘{partij.afkorting}’ staat in de tekst voordat de aanhef die invoert.",
                    f"Schrijf de naam voluit in {described(subject.antwoorden, answer)}{_or_higher(answer)}.",
                    answer,
                    (clause.citation,),
                )


def _or_higher(answer: Pad) -> str:
    """Return the other way out: of a party that stands before this one in the opening."""
    return ", of zet de partij met die afkorting hoger in de lijst" if PARTIJEN.holds(answer) else ""


def _before(document: Document, party: Pad, short: str) -> Iterator[tuple[Clause, Pad]]:
    """Yield where an abbreviation stands too early, with the answer that has it; a name may hold it."""
    word = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    for clause in document.walk():
        for inline in clause.inlines:
            if not isinstance(inline, Filled):
                continue
            if inline.answer is party / "afkorting":
                return
            is_name = inline.answer.name in ("naam", "afkorting") or party.holds(inline.answer)
            if not is_name and word.search(inline.text):
                yield clause, inline.answer


_OPENING = Citatie("aanhef")
# Words that the text uses with a meaning of its own, beside those that it defines.
_TAKEN = frozenset(
    ("partij", "partijen", "gemeente", "gemeenten", "avg", "uavg", "wpg", "wjsg", "awb", "wgs", "bsn")
)


@rule(
    "afkorting-bezet",
    Theme.VOLLEDIG,
    WARNS,
    "De afkorting van een partij is ook een begrip, een wet of de naam van een andere partij.",
    "Eén woord heeft in een overeenkomst één betekenis.",
    fails={"partijen[ggz].afkorting": "Manager"},
    passes={"partijen[ggz].afkorting": "Lindehorst"},
    acceptable=False,
)
def _taken(subject: FinishedText) -> Iterator[Said]:
    """The abbreviation of a party is a word that the text uses for something else."""
    ctx = KnownAnswers(subject.antwoorden)
    names = {index: plain(called(Partij, partij)) for index, partij in ctx.deelnemers}
    shorts = {i: partij.afkorting for i, partij in ctx.deelnemers if isinstance(partij.afkorting, str)}
    terms = _terms(subject) if shorts else frozenset()
    for index, short in shorts.items():
        of_another = any(plain(short) == name for other, name in names.items() if other != index)
        if of_another or plain(short) in terms:
            meaning = "de naam van een andere partij" if of_another else "een woord met een eigen betekenis"
            yield Said(
                f"De afkorting ‘{short}’ van {listed_name(ctx, index)} is in de tekst ook {meaning}.",
                "Kies een andere afkorting, of haal de afkorting weg.",
                PARTIJEN[index] / "afkorting",
                (_OPENING,),
            )


def _terms(subject: FinishedText) -> frozenset[str]:
    """Return the words that the text defines behind its opening, and those of laws."""
    clauses = (one for one in subject.document.walk() if one.citation.part != _OPENING)
    defined = Glossary(TermText(one.citation, one.text) for one in clauses).defined
    return _TAKEN | {plain(term) for term in defined}
