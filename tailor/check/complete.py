"""Volledig: what is still open in a text."""

from collections.abc import Iterator
from typing import Final

from tailor.answers import Antwoorden, OpenQuestion
from tailor.answers.questionnaire import open_among
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Document, Gap
from tailor.assemble.naming import answer_called
from tailor.assemble.party_words import plain_name
from tailor.check.finding import OPEN_QUESTION
from tailor.check.house_numbers import short_in_house
from tailor.check.rule import BLOCKS, Said, Theme, rule
from tailor.check.where import lands
from tailor.citation import Citatie
from tailor.path import Pad

VOLLEDIG = Theme.VOLLEDIG


def own_clause(text: str) -> str:
    """Return an own clause as ``tailor zet afwijkingen=`` takes it, for the examples of rules."""
    return f'[{{bepaling: "11.2", soort: voeg_toe_na, tekst: {text!r}, reden: "Zo is het afgesproken."}}]'


# -- what is open --

_TO_FILL: Final = "Geef het antwoord, of noteer wie het uitzoekt."


@rule(
    OPEN_QUESTION,
    VOLLEDIG,
    BLOCKS,
    "Een vraag die ertoe doet, heeft nog geen antwoord.",
    "In een tekst om te tekenen is geen vraag meer open.",
    fails={"datalekken.meldtermijn_uren": "nog niet bekend"},
    passes={"datalekken.meldtermijn_uren": "36"},
    acceptable=False,
)
def _open_questions(subject: FinishedText) -> Iterator[Said]:
    """Every question that matters must be answered before anybody signs."""
    for question in open_among(subject.asked):
        what = answer_called(subject.antwoorden, question.pad, short_in_house(question.vraag.short))
        yield Said(
            f"Nog niet bekend: {what}.",
            _who(question),
            question.pad,
            _where(subject, question.pad),
        )


def _where(subject: FinishedText, pad: Pad) -> tuple[Citatie, ...]:
    """Return the clauses that lack an answer, or in which it would land."""
    gaps = (clause.citation for clause, gap in _all_gaps(subject.document) if gap.answer is pad)
    return tuple(dict.fromkeys(gaps)) or lands(subject, pad)


def _who(question: OpenQuestion) -> str:
    who = f"Uit te zoeken door {question.who}." if question.who else _TO_FILL
    remark = question.remark.rstrip(".")
    end = "" if remark.endswith(("?", "!")) else "."
    return f"{who} Opmerking: {remark}{end}" if remark else who


@rule(
    "gat-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "Een antwoord noemt een partij die niet meedoet.",
    "Een antwoord kan alleen een partij noemen die meedoet.",
    fails={"partijen[vliethaven].status": "vertrokken", "beveiliging.verantwoordelijke_partij": "vliethaven"},
    passes={"partijen[vliethaven].status": "vertrokken"},
    acceptable=False,
)
def _gaps(subject: FinishedText) -> Iterator[Said]:
    """A place in the text that no answer fills, though no question is open: a party that takes no part.

    That the list of parties is not known, or has too few of them, is said once and not for each such place.
    """
    open_paths = {question.pad for question in open_among(subject.asked)}
    if PARTIJEN in open_paths:
        return
    places: dict[Pad, list[Citatie]] = {}
    labels: dict[Pad, str] = {}
    for clause, gap in _all_gaps(subject.document):
        if gap.answer is not PARTIJEN and not any(gap.answer.holds(path) for path in open_paths):
            places.setdefault(gap.answer, []).append(clause.citation)
            labels[gap.answer] = gap.label
    for answer, citations in places.items():
        name = _named(subject.antwoorden, answer)
        asked = answer_called(subject.antwoorden, answer, short_in_house(labels[answer]))
        yield Said(
            f"Het antwoord op de vraag ‘{asked}’ noemt {name}, maar die doet niet mee.",
            "Kies bij die vraag een partij die meedoet, of zet haar status terug.",
            answer,
            tuple(dict.fromkeys(citations)),
        )


def _named(antwoorden: Antwoorden, answer: Pad) -> str:
    """Return the party that an answer names by its key; "een partij" when it names none."""
    partij = antwoorden.partij(str(answer.find(antwoorden)))
    return plain_name(partij) if partij else "een partij"


def _all_gaps(document: Document) -> list[tuple[Clause, Gap]]:
    return [(clause, i) for clause in document.walk() for i in clause.inlines if isinstance(i, Gap)]
