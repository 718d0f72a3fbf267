"""What a rule finds."""

from dataclasses import dataclass
from enum import IntEnum


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
        citation: The clause of the model it is about; "" when it is about the whole.
        answer: The path of the answer it is about; "" when there is none.
        message: What was found.
        source: Why it matters: an article of the model or of a law.
        suggestion: What the user can do.
    """

    rule: str
    level: Level
    citation: str
    answer: str
    message: str
    source: str
    suggestion: str

    def __str__(self) -> str:
        """Return the finding as one line."""
        where = f" ({self.citation})" if self.citation else ""
        return f"{self.message}{where} {self.suggestion}".strip()
