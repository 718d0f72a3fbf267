"""Edits: every change to the model's text is one of these, so nothing changes silently."""

from dataclasses import dataclass
from enum import StrEnum

from tailor.citation import Citatie
from tailor.model.blocks import Block
from tailor.path import Pad


class Layer(StrEnum):
    """The layers on the model, in the order in which they are applied."""

    CORRECTIE = "correctie"
    # What a law that came after the model asks of it.
    WGS = "wgs"
    # Follows from a choice that the model itself offers.
    INGEVULD = "ingevuld"
    # The house's own text, with a reason.
    AFWIJKING = "afwijking"


class EditKind(StrEnum):
    """What an edit does to the clause it names."""

    # The own words of the clause are replaced by those of the first new block.
    VERVANG = "vervang"
    # ``words``, that stand once in the clause, are replaced by those of the first new block.
    VERVANG_WOORDEN = "vervang woorden"
    # The clause and all under it is dropped.
    VERVALT = "vervalt"
    # The new blocks stand before the clause, beside it.
    VOEG_TOE_VOOR = "voeg toe voor"
    # The new blocks stand after the clause, beside it.
    VOEG_TOE_NA = "voeg toe na"
    # The new blocks stand under the clause, as its last children.
    VOEG_TOE_ONDER = "voeg toe onder"
    # The clause moves to right after ``anchor``.
    VERPLAATS_NA = "verplaats na"


# The kinds that put in clauses which were not there.
PUTS_IN = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})


@dataclass(frozen=True, slots=True)
class Edit:
    """One change.

    Attributes:
        citation: The clause of the model that it changes.
        kind: What it does.
        layer: The layer it belongs to.
        reason: Why, in Dutch; for people.
        blocks: The new text; empty for a drop or a move.
        anchor: The clause after which a moved clause goes; None for every other kind.
        source: The law or the correction that asks for it ("correctie C05"); empty when an answer does.
        answer: The answer that asks for it; None when the law or a correction does.
        words: The words that ``VERVANG_WOORDEN`` replaces, as they stand in the model; else empty.
    """

    citation: Citatie
    kind: EditKind
    layer: Layer
    reason: str
    blocks: tuple[Block, ...] = ()
    anchor: Citatie | None = None
    source: str = ""
    words: str = ""
    answer: Pad | None = None

    @property
    def origin(self) -> str:
        """Return what asks for it, in one word: the answer, the law or the correction."""
        return str(self.answer or self.source)

    def __str__(self) -> str:
        """Return who asks for what, for errors: "C05: vervang woorden 1.31 (correctie)"."""
        return f"{self.origin or self.reason}: {self.kind} {self.citation} ({self.layer})"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What all edits for one reason share.

    Attributes:
        layer: The layer they belong to.
        reason: Why, in Dutch.
        answer: The answer that asks for them; None when a correction does.
        source: The correction that asks for them; empty when an answer does.
    """

    layer: Layer
    reason: str
    answer: Pad | None = None
    source: str = ""

    def edit(
        self,
        citation: Citatie,
        kind: EditKind,
        *blocks: Block,
        anchor: Citatie | None = None,
        words: str = "",
    ) -> Edit:
        """Return one of the edits."""
        return Edit(citation, kind, self.layer, self.reason, blocks, anchor, self.source, words, self.answer)
