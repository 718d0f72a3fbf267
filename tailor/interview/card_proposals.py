"""What follows for a party from what it is: proposed together on its card, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from tailor.answers import Antwoorden, questions
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.proposals import following
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Proposed:
    """An answer that follows from what the party is.

    Attributes:
        pad: The path of the answer.
        words: What it is called and the answer, as a person reads it.
        reason: Why it follows; a sentence.
    """

    pad: Pad
    words: str
    reason: str


def with_proposals(
    interview: Interview, pad: Pad, besides: Collection[Pad] = ()
) -> tuple[Antwoorden, tuple[Proposed, ...]]:
    """Return the answers with all that follows for a party, and what that is; one may follow from another.

    Args:
        interview: The house.
        pad: The path of the party.
        besides: What is not proposed: the house said that it is otherwise.
    """
    found: dict[Pad, Proposed] = {}
    settled = is_settled(interview, pad)
    while (step := _next(interview, pad, {*found, *besides}, settled=settled)) is not None:
        one, after = step
        found[one.pad] = one
        interview = replace(interview, antwoorden=after, judgements=None)
    return interview.antwoorden, tuple(found.values())


def is_settled(interview: Interview, pad: Pad) -> bool:
    """Return whether the house looked at what follows for a party: what it left then is not proposed again.

    It did when its card was done in this sitting, or when an answer that it must give follows from its kind
    and is there: all that follows is taken together, so what is not there was left on purpose.
    """
    if interview.antwoorden.known_parties[pad.index or 0].sleutel in interview.seen:
        return True
    return any(
        q.is_given
        and not q.can_be_left
        and not q.vraag.as_name
        and following(q.vraag, interview.antwoorden, q.pad)
        for q in own_questions(interview, pad)
    )


def own_questions(interview: Interview, pad: Pad) -> Iterator[Inquiry]:
    """Yield the questions of a party itself that apply and are answered at once; never its key."""
    for one in questions(interview.antwoorden):
        if one.pad.parent is pad and one.applies and not one.vraag.is_key and interview.is_at_once(one.pad):
            yield interview.inquiry(one.pad)


def called(q: Inquiry) -> str:
    """Return what an answer of a party is called on its card."""
    return capital(q.vraag.label or q.vraag.short)


def _next(
    interview: Interview, pad: Pad, known: Collection[Pad], *, settled: bool
) -> tuple[Proposed, Antwoorden] | None:
    for q in own_questions(interview, pad):
        if q.pad in known or q.is_not_known or q.offered is None or not q.proposal:
            continue
        if settled and q.can_be_left:
            continue
        try:
            after = interview.with_answer(q.pad, q.proposal)
        except InputError:
            continue
        return Proposed(q.pad, f"{called(q)}: {q.proposal_in_words}", q.offered.reason), after
    return None
