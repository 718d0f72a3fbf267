"""What would come of an answer, found in one go: the answers with it, how its clauses read, a refusal."""

from __future__ import annotations

from dataclasses import dataclass

from tailor.answers import Antwoorden
from tailor.assemble.document import Clause
from tailor.interview.along import as_it_counts
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Tried:
    """An answer that was tried.

    Attributes:
        after: The answers with it; None when it is refused by itself.
        clauses: The clauses where it lands as they would read, whole, in reading order; empty when the text
            cannot be made with it, or when it has no place in the text.
        refusal: Why it is refused, as sentences; empty when it is welcome.
    """

    after: Antwoorden | None
    clauses: tuple[Clause, ...] = ()
    refusal: str = ""


def tried_in(text: TextBehind, after: Antwoorden, pad: Pad, *, is_empty: bool) -> Tried:
    """Return what comes of an answer that is right by itself.

    Args:
        text: The text behind the questions.
        after: The answers with it.
        pad: The path of the answer.
        is_empty: Whether it takes away what stood there, which the text cannot refuse.
    """
    places = text.places(pad)
    found = text.clauses_or_refusal(after, places)
    refusal = found if isinstance(found, str) else ""
    if not is_empty and (counted := as_it_counts(after, pad)) is not after:
        refusal = text.refusal(counted, places)
    if isinstance(found, str) or refusal:
        return Tried(after, refusal="" if is_empty else refusal)
    return Tried(after, found)
