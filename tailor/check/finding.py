"""What a rule finds: where, how heavy, why it matters and what the user can do."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from tailor.citation import Citatie
from tailor.grammar import places_in_words
from tailor.path import Pad

# The rule about the questions that are open: what is open is counted and listed apart.
OPEN_QUESTION: Final = "open-vraag"


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
        key: What tells it from other things that the rule finds in that place: no words of ours.
        rests_on: The answers that it rests on; None when that is the one it is about.
        places: Where those clauses stand in this document, as a reader finds them ("artikel 14.3").
        mark: What tells it from any other: the same while the facts are, however it is worded.
        accepted: Who accepted it, when and why, as a sentence; empty when nobody did.
        question: What the question of that answer is called; of a party with its name.
        path: The path of that answer as a person writes it, with the key of a party.
        by_model: Whether the model itself gives cause for it, so that a house without a fault has it too.
    """

    rule: str
    level: Level
    citations: tuple[Citatie, ...]
    answer: Pad | None
    message: str
    source: str
    suggestion: str
    key: str = ""
    rests_on: tuple[Pad, ...] | None = None
    places: tuple[str, ...] = ()
    mark: str = ""
    accepted: str = ""
    question: str = ""
    path: str = ""
    by_model: bool = False

    @property
    def about(self) -> str:
        """Return what it is about when no clause says it: the question, or the whole text.

        A message that names the question itself says enough.
        """
        if self.question and self.question not in self.message:
            return self.question
        return "uw antwoorden" if self.path or self.answer else "het geheel"

    @property
    def blocks(self) -> bool:
        """Return whether it stands in the way of signing: it is heavy enough and nobody accepted it."""
        return self.level is Level.BLOKKEREND and not self.accepted

    @property
    def is_open_question(self) -> bool:
        """Return whether it says no more than that a question is open."""
        return self.rule == OPEN_QUESTION

    @property
    def where(self) -> str:
        """Return the addresses in one line: "11.2, 11.3"; empty when it is about the whole."""
        return ", ".join(map(str, self.citations))

    def __str__(self) -> str:
        """Return the finding as one line."""
        where = f" ({places_in_words(self.places) or self.where})" if self.citations else ""
        return f"{self.message}{where} {self.suggestion}".strip()

    @property
    def notice(self) -> str:
        """Return what blocks nothing as one line: "Opmerking: …", or with more weight "Let op: …"."""
        return f"{'Opmerking' if self.level is Level.INFO else 'Let op'}: {self}"

    def as_json(self) -> dict[str, str | bool]:
        """Return the finding as plain values for JSON; ``docs/controle-json.md`` says what each is."""
        return {
            "regel": self.rule,
            "niveau": self.level.name.lower(),
            "artikel": ", ".join(self.places),
            "artikel_model": self.where,
            "antwoord": self.path or str(self.answer or ""),
            "melding": self.message,
            "bron": self.source,
            "doen": self.suggestion,
            "kenmerk": self.mark,
            "aanvaard": self.accepted,
            "van_het_model": self.by_model,
        }
