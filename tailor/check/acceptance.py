"""What a lawyer accepted: by a mark that is another as soon as the answer or the clauses are."""

import datetime
import hashlib
import json
from functools import cached_property

from tailor.answers.plain_data import as_data
from tailor.answers.questions.aanvaarding import Aanvaarding
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, grouped
from tailor.check.finding import Finding
from tailor.citation import Citatie
from tailor.grammar import date, sentence

# Enough to tell the findings of one house apart; short enough to read aloud.
_SIGNS = 12


class Marks:
    """The marks of what is found in one text, and what of it was accepted."""

    def __init__(self, subject: FinishedText) -> None:
        """Remember the text and its answers."""
        self._subject = subject

    def of(self, finding: Finding) -> str:
        """Return the mark of a finding: a digest of the rule, what it says, the answer and the clauses."""
        answer = finding.answer.find(self._data) if finding.answer else None
        clauses = [self._words(one) for one in finding.citations]
        facts = [finding.rule, finding.message, answer, clauses]
        text = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()[:_SIGNS]

    def accepted(self, finding: Finding) -> str:
        """Return who accepted a finding, when and why, as a sentence; empty when nobody did."""
        found = self._accepted.get((finding.rule, self.of(finding))) if self._accepted else None
        return _said(found) if found else ""

    @cached_property
    def _data(self) -> object:
        return as_data(self._subject.antwoorden)

    def _words(self, citation: Citatie) -> str:
        """Return the words of the clauses at an address, with all that stands under them."""
        return "\n".join(one.text for clause in self._clauses.get(citation, ()) for one in clause.walk())

    @cached_property
    def _clauses(self) -> dict[Citatie, list[Clause]]:
        return grouped((clause.citation, clause) for clause in self._subject.document.walk())

    @cached_property
    def _accepted(self) -> dict[tuple[str, str], Aanvaarding]:
        given = self._subject.antwoorden.aanvaard
        known = given if isinstance(given, tuple) else ()
        return {(str(one.regel), str(one.kenmerk)): one for one in known if _is_whole(one)}


def _is_whole(one: Aanvaarding) -> bool:
    """Return whether an acceptance has all that it needs to count."""
    texts = (one.regel, one.door, one.reden, one.kenmerk)
    return isinstance(one.datum, datetime.date) and all(isinstance(text, str) for text in texts)


def _said(one: Aanvaarding) -> str:
    who = f"{one.door}, {one.functie}" if isinstance(one.functie, str) else str(one.door)
    day = date(one.datum) if isinstance(one.datum, datetime.date) else ""
    return f"Aanvaard door {who}, op {day}: {sentence(str(one.reden))}"
