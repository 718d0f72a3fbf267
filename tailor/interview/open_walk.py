"""A walk along the open questions alone, each at its own place, also inside a party: none is asked twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from tailor.answers import Antwoorden, open_questions, questions
from tailor.assemble.document import OpenPoint
from tailor.assemble.naming import party_called, party_of
from tailor.assemble.open_list import answers_open, open_points
from tailor.grammar import capital, sentence
from tailor.interview.answer import Choice, listed
from tailor.interview.progress import progress_of
from tailor.interview.route import in_order, page_of, part_of
from tailor.path import WHOLE, Pad


@dataclass(frozen=True, slots=True)
class OpenWalk:
    """Which open questions were asked on this walk; every step gives a new one.

    Attributes:
        within: What is walked along: all answers, or one part of them.
        asked: The questions that were asked, in order.
    """

    within: Pad = WHOLE
    asked: tuple[Pad, ...] = ()

    def next(self, antwoorden: Antwoorden) -> Pad | None:
        """Return the first open question that was not asked yet; None when there is none.

        One that was asked and is still not known is passed by.
        """
        rest = (pad for pad in open_in_order(antwoorden, self.within) if pad not in self.asked)
        return next(rest, None)

    def beyond(self, pad: Pad) -> OpenWalk:
        """Return the walk with a question asked."""
        return replace(self, asked=(*self.asked, pad))

    def back(self, antwoorden: Antwoorden) -> tuple[OpenWalk, Pad | None]:
        """Return the walk as it was before the last question that still applies, and that question.

        None when there is no question to go back to.
        """
        applying = {one.pad for one in questions(antwoorden) if one.applies}
        for place in range(len(self.asked) - 1, -1, -1):
            if self.asked[place] in applying:
                return replace(self, asked=self.asked[:place]), self.asked[place]
        return replace(self, asked=()), None


def open_in_order(antwoorden: Antwoorden, within: Pad = WHOLE) -> tuple[Pad, ...]:
    """Return the open questions in the order of the route, those of a party in its own order."""
    return tuple(in_order(one.pad for one in open_questions(antwoorden) if within.holds(one.pad)))


def place_in_words(antwoorden: Antwoorden, pad: Pad) -> str:
    """Return where an open question stands and how much is open: "De Kiem (partij 4) · nog 38 open"."""
    party, page = party_of(pad), page_of(pad)
    section = part_of(page).title if page else ""
    whose = section if party is None else party_called(antwoorden, party)
    return " · ".join(filter(None, (whose, progress_of(antwoorden).left)))


def open_lines(antwoorden: Antwoorden) -> list[Choice]:
    """Return what is open as it can be chosen, in the order of the route: each question, or each party.

    The value of a line is the path of the question or the party.
    """
    points = {point.answer: point for point in open_points(antwoorden)}
    in_route = [points[pad] for pad in in_order(points)]
    return [_line([*group]) for _, group in groupby(in_route, key=lambda point: point.party or point.answer)]


def _line(points: list[OpenPoint]) -> Choice:
    first = points[0]
    if not first.party:
        who = f"Zoekt dit uit: {first.who}." if first.who else ""
        return Choice(str(first.answer), capital(first.what), who)
    party = next(one for one in first.answer.holders if one.parent.listed is None)
    what = sentence(capital(listed([point.short for point in points])))
    return Choice(str(party), f"{first.party}: {answers_open(len(points))}", what)
