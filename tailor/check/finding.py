"""What a rule finds, and the list of the rules; each has a stable name, a weight and a source."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from tailor.answers import Antwoorden
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Document
from tailor.assemble.find import named_clauses
from tailor.citation import Citatie
from tailor.model import Model
from tailor.path import Pad


class Level(IntEnum):
    """How heavy a finding is; a blocking one stands in the way of the definitive edition."""

    INFO = 1
    LET_OP = 2
    BLOKKEREND = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reader should know; all texts are Dutch.

    Attributes:
        rule: The stable name of the rule.
        level: How heavy it is.
        citations: The clauses of the model it is about; none when it is about the whole.
        answer: The path of the answer it is about; None when there is none.
        message: What was found.
        source: Why it matters: an article of the model or of a law.
        suggestion: What the user can do.
        places: Where those clauses stand in this document, as a reader finds them ("artikel 14.3").
    """

    rule: str
    level: Level
    citations: tuple[Citatie, ...]
    answer: Pad | None
    message: str
    source: str
    suggestion: str
    places: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """Return the addresses in one line: "11.2, 11.3"; empty when it is about the whole."""
        return ", ".join(map(str, self.citations))

    def __str__(self) -> str:
        """Return the finding as one line."""
        where = f" ({', '.join(self.places) or self.where})" if self.citations else ""
        return f"{self.message}{where} {self.suggestion}".strip()

    @property
    def notice(self) -> str:
        """Return what blocks nothing as one line: "Opmerking: …", or with more weight "Let op: …"."""
        return f"{'Opmerking' if self.level is Level.INFO else 'Let op'}: {self}"

    def as_json(self) -> dict[str, str]:
        """Return the finding as plain values for JSON."""
        return {
            "rule": self.rule,
            "level": self.level.name.lower(),
            "citation": self.where,
            "answer": str(self.answer or ""),
            "message": self.message,
            "source": self.source,
            "suggestion": self.suggestion,
        }


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says of one thing; the rule itself says how heavy that is and why it matters."""

    message: str
    suggestion: str
    answer: Pad | None = None
    citations: tuple[Citatie, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule: its name, how heavy what it finds is, why that matters, and the function that looks."""

    name: str
    level: Level
    source: str
    look: "Look"

    def findings(self, subject: FinishedText) -> Iterator[Finding]:
        """Yield what the rule finds."""
        for said in self.look(subject):
            where = said.citations, said.answer
            yield Finding(self.name, self.level, *where, said.message, self.source, said.suggestion)


BLOCKS, WARNS, NOTES = Level.BLOKKEREND, Level.LET_OP, Level.INFO
Look = Callable[[FinishedText], Iterator[Said]]
# Every rule by its name; the names are public and never change.
RULES: dict[str, NamedRule] = {}


def findings(model: Model, antwoorden: Antwoorden, document: Document) -> tuple[Finding, ...]:
    """Return what all rules find, the heaviest first, in the order of the rules."""
    subject = FinishedText(model, antwoorden, document)
    names = {clause.citation: name for clause, name in reversed([*named_clauses(document.parts)])}
    found = [
        replace(finding, places=_places(finding, names))
        for one_rule in RULES.values()
        for finding in one_rule.findings(subject)
    ]
    return tuple(sorted(found, key=lambda finding: -finding.level))


def _places(finding: Finding, names: Mapping[Citatie, str]) -> tuple[str, ...]:
    """Return where its clauses stand in the document; of clauses that are not there, the addresses alone."""
    there = [names[one] for one in finding.citations if one in names]
    return tuple(dict.fromkeys(there or map(str, finding.citations)))


def rule(name: str, level: Level, source: str) -> Callable[[Look], NamedRule]:
    """Return what puts a function in the list as a rule."""
    return lambda look: RULES.setdefault(name, NamedRule(name, level, source, look))
