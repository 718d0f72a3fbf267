"""The adaptations of the model to a law that came after it: what the law says, and the words that do it.

The list is data (``templates/wgs/*.toml``, in the order of the names of the files). Each adaptation is taken
or not as a whole; a change names a clause of the model, and its text is in the markup of the clause files.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from tailor.citation import Citatie
from tailor.model.edits import PUTS_IN, Edit
from tailor.path import Pad

# What is said with every adaptation, wherever it is shown.
DRAFT: Final = "Concepttekst, laten toetsen door een jurist."


class Circumstance(StrEnum):
    """What must be so in a house for an adaptation, or one change of it, to mean anything."""

    # Only a part of the processing falls under the law.
    BEIDE = "beide"
    # The house keeps a list of cases that come first.
    LIJST = "lijst"
    # A private party takes part.
    PRIVAAT = "privaat"
    # A party takes part that the law does not name.
    ZONDER_PLAATS = "zonder plaats"
    POLITIE = "politie"


# The answers that only decide whether a change is made: so they land in it, though it has no blank for them.
ASKED: Final[Mapping[Circumstance | None, Pad]] = MappingProxyType({Circumstance.LIJST: Pad("wgs.lijst")})


class Scope(StrEnum):
    """How a change reads in a house of which only a part of the processing falls under the law."""

    # The words of the model stand for the other part.
    VORMEN = "vormen"
    # The new words hold for all processing.
    ZELFDE = "zelfde"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an act: the article as a lawyer cites it, and its words to the letter."""

    article: str
    words: str


@dataclass(frozen=True, slots=True)
class AdaptedPlace:
    """One change of an adaptation: what it does, how it reads for a part of the processing, and when."""

    edit: Edit
    scope: Scope
    condition: Circumstance | None


@dataclass(frozen=True, slots=True)
class Aanpassing:
    """One adaptation, which a house takes or not.

    Attributes:
        number: Its number in the list.
        rows: The rows of the comparison of law and model that it is about.
        title: What it does, in one line.
        required: Whether the law demands it of the text.
        model_says: What the model says, for people.
        changes: What changes, for people.
        doubts: Questions for a lawyer.
        quotes: The words of the acts that it rests on.
        condition: What must be so in a house for it to mean anything; None for every house.
        places: What it does to the text, in the order of the list.
        needs: The adaptations that put in a clause which it refers to, or stands beside.
    """

    number: str
    rows: tuple[int, ...]
    title: str
    required: bool
    model_says: str
    changes: str
    doubts: tuple[str, ...]
    quotes: tuple[Quote, ...]
    condition: Circumstance | None
    places: tuple[AdaptedPlace, ...]
    needs: frozenset[str] = frozenset()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return every change as it reads where all processing falls under the law."""
        return tuple(place.edit for place in self.places)

    @property
    def new(self) -> Iterator[Citatie]:
        """Yield the address of every clause that it puts in."""
        for edit in self.edits:
            yield from put_in(edit)

    @property
    def source(self) -> str:
        """Return the articles that it rests on, for people."""
        return articles(self.quotes)


def decided(adaptations: Iterable[Aanpassing]) -> dict[Pad, tuple[Citatie, ...]]:
    """Return where the answers land that only decide whether a change is made."""
    found: dict[Pad, dict[Citatie, None]] = {}
    for one in adaptations:
        for place in one.places:
            at = next(put_in(place.edit), place.edit.citation)
            for path in (ASKED[c] for c in (one.condition, place.condition) if c in ASKED):
                found.setdefault(path, {})[at] = None
    return {path: tuple(places) for path, places in found.items()}


def articles(quotes: Iterable[Quote]) -> str:
    """Return the articles of quotes, each once, for people."""
    return "; ".join(dict.fromkeys(f"artikel {quote.article}" for quote in quotes))


def put_in(edit: Edit) -> Iterator[Citatie]:
    """Yield the address of every clause that an edit puts in; none for one that replaces words."""
    if edit.kind in PUTS_IN:
        yield from (block.citation for top in edit.blocks for block in top.walk())
