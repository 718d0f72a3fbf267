"""What a lawyer accepted: by a mark that stands on facts, and is another as soon as one of these is.

The facts of a finding are its rule, the answers that it rests on and the words of its clauses; where a rule
finds several things in one place, a key as well. Our own words for it are no fact: a next version may say it
better, and what was accepted stays accepted. Neither is a number that moves: not that of a clause, nor the
place of a party in the list.
"""

import datetime
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from tailor.answers.plain_data import Data, as_data
from tailor.answers.questions.aanvaarding import Aanvaarding
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Filled, Gap, Inline, Ref, grouped, inline_text
from tailor.check.finding import Finding
from tailor.citation import Citatie
from tailor.grammar import date, sentence
from tailor.path import Pad, Step, Which

# Enough to tell the findings of one house apart; short enough to read aloud.
_SIGNS = 12
# How a point of an enumeration ends, by its place.
_END = re.compile(r"[;,.\s]*(?:(?<=[;,.\s])(?:en|of))?[;,.\s]*$")
# Places in the list of parties.
_Parties = frozenset[int]


class Marks:
    """The marks of what is found in one text, and what of it was accepted."""

    def __init__(self, subject: FinishedText) -> None:
        """Remember the text and its answers."""
        self._subject = subject

    def put_on(self, found: Iterable[Finding]) -> Iterator[Finding]:
        """Yield all that was found, each finding with its mark.

        Two that rest on the very same facts, such as one sentence that a house wrote twice, are counted.
        """
        seen: Counter[str] = Counter()
        for one in found:
            facts = json.dumps(self._facts(one), ensure_ascii=False, sort_keys=True, default=str)
            seen[facts] += 1
            text = facts if seen[facts] == 1 else f"{facts} {seen[facts]}"
            yield replace(one, mark=hashlib.sha256(text.encode()).hexdigest()[:_SIGNS])

    def accepted(self, finding: Finding) -> str:
        """Return who accepted a finding, when and why, as a sentence; empty when nobody did."""
        found = self._accepted.get((finding.rule, finding.mark))
        return f"{who_accepted(found)}: {sentence(str(found.reden))}" if found else ""

    @cached_property
    def _accepted(self) -> dict[tuple[str, str], Aanvaarding]:
        whole = (one for one in acceptances(self._subject) if not lacks(one))
        return {(str(one.regel), str(one.kenmerk)): one for one in whole}

    # -- the facts --

    def _facts(self, finding: Finding) -> list[Data]:
        answers = self._rests_on(finding)
        parties = _parties(answers)
        words: dict[str, Data] = {str(one): self._words(one, parties) for one in finding.citations}
        values: list[Data] = [[self._name(pad), self._value(pad)] for pad in answers]
        return [finding.rule, finding.key, sorted(values, key=str), words]

    def _rests_on(self, finding: Finding) -> tuple[Pad, ...]:
        if finding.rests_on is not None:
            return finding.rests_on
        return (finding.answer,) if finding.answer else ()

    def _name(self, pad: Pad) -> str:
        """Return a path that stays when a list gets another order: a party by its key, nothing by place."""
        steps: list[Step] = []
        for step, value in zip(pad.steps, pad.walk(self._subject.antwoorden), strict=True):
            named = getattr(value, "sleutel", "")
            steps.append(Which(str(named)) if isinstance(step, int) else step)
        return str(Pad.of(steps))

    def _value(self, pad: Pad) -> Data:
        value = pad.find(self._subject.antwoorden)
        return None if value is None else as_data(value)

    def _words(self, citation: Citatie, parties: _Parties) -> Data:
        """Return the words at an address; of what stands there for each party only those of some parties.

        What depends on the list of parties is left out: the order, what stands there twice, and the sign and
        the "en" behind a point.
        """
        every = [one for clause in self._clauses.get(citation, ()) for one in clause.walk()]
        own = [one for one in every if parties & _parties(_answers(one))]
        of_all = [one for one in every if not _parties(_answers(one))]
        texts = ("".join(_fact(inline, parties) for inline in one.inlines) for one in own or of_all)
        return [*sorted({_END.sub("", text) for text in texts})]

    @cached_property
    def _clauses(self) -> dict[Citatie, list[Clause]]:
        return grouped((clause.citation, clause) for clause in self._subject.document.walk())


def _parties(answers: Iterable[Pad]) -> _Parties:
    return frozenset(pad.index for pad in answers if pad.index is not None and PARTIJEN.holds(pad))


def _answers(clause: Clause) -> Iterator[Pad]:
    return (inline.answer for inline in clause.inlines if isinstance(inline, Filled | Gap))


def _fact(inline: Inline, parties: _Parties) -> str:
    """Return what words stand for: a reference for its target, those of another party for nothing."""
    if isinstance(inline, Ref):
        return str(inline.target)
    if isinstance(inline, Filled | Gap) and _parties([inline.answer]) - parties:
        return ""
    return inline_text(inline)


# -- what a house wrote down --


def acceptances(subject: FinishedText) -> tuple[Aanvaarding, ...]:
    """Return what the house says that was accepted."""
    given = subject.antwoorden.aanvaard
    return given if isinstance(given, tuple) else ()


_NEEDED = {
    "regel": "de regel",
    "door": "de naam",
    "datum": "de datum",
    "reden": "de reden",
    "kenmerk": "het kenmerk",
}


def lacks(one: Aanvaarding) -> list[str]:
    """Return what an acceptance lacks to count, in Dutch; nothing when it counts."""
    known = (str, datetime.date)
    return [words for name, words in _NEEDED.items() if not isinstance(getattr(one, name), known)]


def who_accepted(one: Aanvaarding) -> str:
    """Return by whom and when: "Aanvaard door A. Bos, jurist, op 4 november 2026"."""
    who = f"{one.door}, {one.functie}" if isinstance(one.functie, str) else str(one.door)
    day = f", op {date(one.datum)}" if isinstance(one.datum, datetime.date) else ""
    return f"Aanvaard door {who}{day}"
