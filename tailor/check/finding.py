"""What a rule finds."""

from dataclasses import dataclass
from enum import IntEnum

from tailor.citation import Citatie
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
    """

    rule: str
    level: Level
    citations: tuple[Citatie, ...]
    answer: Pad | None
    message: str
    source: str
    suggestion: str

    @property
    def where(self) -> str:
        """Return the addresses in one line: "11.2, 11.3"; empty when it is about the whole."""
        return ", ".join(map(str, self.citations))

    def __str__(self) -> str:
        """Return the finding as one line."""
        where = f" ({self.where})" if self.citations else ""
        return f"{self.message}{where} {self.suggestion}".strip()

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
