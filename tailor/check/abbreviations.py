"""The rule about abbreviations: a reader meets one only after the opening has said what it stands for."""

import re
from collections.abc import Iterator

from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Document, Filled
from tailor.check.rule import WARNS, Said, Theme, rule
from tailor.path import Pad


@rule(
    "afkorting-te-vroeg",
    Theme.VOLLEDIG,
    WARNS,
    "Woorden van het huis gebruiken een afkorting voordat de aanhef haar invoert.",
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
                    f"De afkorting ‘{partij.afkorting}’ staat in de tekst voordat zij is ingevoerd.",
                    f"Schrijf de naam voluit in {answer}, of zet de partij hoger in de lijst.",
                    answer,
                    (clause.citation,),
                )


def _before(document: Document, party: Pad, short: str) -> Iterator[tuple[Clause, Pad]]:
    """Yield where an abbreviation stands too early, with the answer that has it; a name may hold it."""
    word = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    for clause in document.walk():
        for inline in clause.inlines:
            if not isinstance(inline, Filled):
                continue
            if inline.answer is party / "afkorting":
                return
            is_name = inline.answer.steps[-1] == "naam" or party.holds(inline.answer)
            if not is_name and word.search(inline.text):
                yield clause, inline.answer
