"""A text of the house, between typing and keeping: how it is read, and what it may mean beyond that."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers import ClauseText
from tailor.answers.questionnaire import field_at, leaves
from tailor.assemble.find import Register
from tailor.citation import Citatie
from tailor.interview.answer import Choice, shortened
from tailor.interview.clause_editor import renumbered
from tailor.interview.inquiry import Interview
from tailor.model import Kind
from tailor.model.blocks import Block
from tailor.model.hints import Mention, has_typed, mentions, with_points_apart, with_references
from tailor.model.markup import Standpoint
from tailor.model.own_text import as_markup
from tailor.path import Pad

_SHORT: Final = 60
_LID: Final = "lid "
# What is asked about a typed text, and what can be answered where points stand in a sentence.
POINTS_QUESTION: Final = "Hoe wilt u die punten?"
APART: Final = Choice(":apart", "Elk punt op een eigen regel", "Zij krijgen letters, zoals in het model.")
TOGETHER: Final = Choice(":together", "In de zin laten", "De tekst blijft zoals u hem typte.")
REFERENCES_QUESTION: Final = "Welke van deze nummers zijn verwijzingen in uw Protocol? Dan schuiven zij mee."


@dataclass(frozen=True, slots=True)
class MeantText:
    """A typed text as it is kept, with what is to be asked about it.

    Attributes:
        text: The text as it is kept.
        apart: The text with the points of its sentences on lines of their own; empty where there are none.
        references: The numbers that may be references, each with the clause it would follow.
        ticked: Those that are references in the text.
    """

    text: str
    apart: str = ""
    references: tuple[Choice, ...] = ()
    ticked: tuple[str, ...] = ()

    @property
    def is_asked(self) -> bool:
        """Return whether there is anything to ask."""
        return bool(self.apart or self.references)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What is known of the place of an own text.

    Attributes:
        register: The clauses of the text in which it comes.
        kind: The kind of clause that it is, or stands beside.
        base: What holds the leden beside it; None when it brings leden of its own.
        in_line: Whether it stands inside a clause, on one line.
    """

    register: Register
    kind: Kind
    base: Citatie | None = None
    in_line: bool = False

    @classmethod
    def at(cls, register: Register, block: Block, *, in_line: bool = False) -> "OwnWords":
        """Return the place of a text that takes the place of a clause, or comes beside it."""
        if block.kind in (Kind.ARTIKEL, Kind.PARAGRAAF):
            return cls(register, block.kind)
        beside = Standpoint.of(block.citation.part, block.citation, block.kind).beside
        return cls(register, block.kind, beside, in_line)

    @classmethod
    def of_lid(cls, interview: Interview, pad: Pad) -> "OwnWords | None":
        """Return the place of an own lid of an article; None for another answer, or while no text is made."""
        made = interview.text.document_or_refusal(interview.antwoorden)
        places = interview.text.places(pad)
        if isinstance(made, str) or not places or ClauseText not in leaves(field_at(pad).annotation):
            return None
        return cls(Register(made), Kind.LID, places[0].part)

    def apart(self, typed: str) -> str:
        """Return the text with the points inside its sentences on lines of their own; else as it is."""
        return typed if self.in_line else with_points_apart(typed)

    def read(self, typed: str) -> str:
        """Return the text as it is kept: its numbers, letters and bullets are lists."""
        if self.in_line:
            return " ".join(typed.split())
        quotes = any(line.lstrip().startswith(">") for line in typed.splitlines())  # no note: as typed
        return renumbered(as_markup(typed, self.kind, always=quotes))

    def mentions(self, text: str, typed: str) -> tuple[Mention, ...]:
        """Return the clauses that the text names as plain words.

        Args:
            text: The text as it is kept.
            typed: The text as it was typed; a number that it gives its own clause is none of this text.
        """
        return mentions(text, lambda number: "" if has_typed(typed, number) else self._address(number))

    def choices(self, found: Sequence[Mention]) -> list[Choice]:
        """Return the mentions as they can be ticked, each with the clause it would follow."""
        return [Choice(str(i), one.words, self._named(one)) for i, one in enumerate(found)]

    def with_references(self, text: str, found: Sequence[Mention], ticked: Sequence[str]) -> str:
        """Return the text in which the ticked mentions are references."""
        return with_references(text, tuple(found[int(value)] for value in ticked))

    def meant(self, typed: str, *, together: bool = False, ticked: Sequence[str] | None = None) -> MeantText:
        """Return a typed text as it is kept, and what is to be asked about it.

        Args:
            typed: The text.
            together: Whether the points in its sentences stay there.
            ticked: Which numbers are references; None for all that may be.
        """
        apart = self.apart(typed)
        chosen = typed if together else apart
        text = self.read(chosen)
        found = self.mentions(text, chosen)
        choices = tuple(self.choices(found))
        yes = tuple(one.value for one in choices if ticked is None or one.value in ticked)
        kept = self.with_references(text, found, yes) if found else text
        return MeantText(kept, apart if apart != typed else "", choices, yes)

    def _address(self, number: str) -> str:
        """Return the number of the model for one that was typed: that of the document goes first."""
        if number.startswith(_LID):
            return self._lid(number.removeprefix(_LID))
        found = self.register.find(number)
        return found[-1].citation.in_reference if found else ""

    def _lid(self, number: str) -> str:
        """Return "lid 3" of the model for a lid of the same article; empty when it has no such lid."""
        holder = self.register.find(str(self.base)) if self.base else ()
        printed = self.register.find(str(Citatie.parse(holder[0].place).number(number))) if holder else ()
        is_beside = bool(printed) and printed[-1].citation.parent == self.base
        return f"{_LID}{printed[-1].citation.last_number}" if is_beside else ""

    def _named(self, one: Mention) -> str:
        """Return the clause that a mention is about, in words."""
        found = self.register.find(str(Citatie.parse(one.reference.strip("{}")).lid))
        clause = f"{found[0].place}: {shortened(found[0].clause.text, _SHORT)}" if found else one.words
        return f"Verwijst dan naar {clause}"
