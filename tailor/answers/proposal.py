"""What stands ready as an answer that nobody gave: a proposal with its reason, or what is followed."""

from dataclasses import dataclass

from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed answer, never filled in unasked.

    Attributes:
        reason: Why this is proposed; a sentence.
        value: The answer as it would stand in the file; empty when ``pad`` gives it.
        pad: The question of which the answer is proposed here too; None when ``value`` is given.
    """

    reason: str
    value: str = ""
    pad: Pad | None = None

    def of(self, antwoorden: object) -> str:
        """Return the proposed answer as the file would have it; empty while the other question has none."""
        found = self.pad.find(antwoorden) if self.pad else self.value
        return str(found) if isinstance(found, str) else ""


@dataclass(frozen=True, slots=True)
class Followed:
    """The question whose answer counts while another one has none: that one then stands nowhere in the file.

    Attributes:
        pad: The question that is followed.
        words: What following is called; the answer comes behind it ("Hetzelfde als bij de andere taken").
    """

    pad: Pad
    words: str
