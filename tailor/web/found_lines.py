"""Findings as a page shows them: what was found, why it matters, and where something can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tailor.check import Finding
from tailor.interview.caused import alike, in_few_words, joined
from tailor.interview.steps_on_finding import can_be_accepted, can_be_found_out, explained
from tailor.web.visit import HouseVisit


@dataclass(frozen=True, slots=True)
class FoundLine:
    """Findings that say the same, as a page shows them.

    Attributes:
        one: They as one.
        head: How heavy they are and where, as a heading.
        why: What the rule looks for, and its source, as marked text.
        to: The page of the answer that they are about; empty for none.
        accept: The page on which they are accepted; empty where nobody may.
        find_out: The page on which somebody is asked to find it out; empty where that cannot be.
        answer: What the answer is called; empty for none.
    """

    one: Finding
    head: str
    why: str
    to: str = ""
    accept: str = ""
    find_out: str = ""
    answer: str = ""


def lines_of(visit: HouseVisit, found: Sequence[Finding], back: str) -> list[FoundLine]:
    """Return findings as a page shows them, those that say the same in one.

    Args:
        visit: The visit.
        found: The findings.
        back: The page to come back to.
    """
    return [found_line(visit, group, back) for group in alike(found)]


def found_line(visit: HouseVisit, group: Sequence[Finding], back: str) -> FoundLine:
    """Return findings that say the same as a page shows them."""
    one, interview = group[0], visit.interview
    name = interview.name(one.answer) if one.answer else ""
    return FoundLine(
        joined(group),
        in_few_words(joined(group)),
        explained(one),
        visit.at("naar", one.answer, terug=back) if one.answer and name else "",
        visit.at("bevinding", one.mark, "aanvaarden", terug=back) if can_be_accepted(one) else "",
        visit.at("bevinding", one.mark, "uitzoeken", terug=back) if can_be_found_out(interview, one) else "",
        name,
    )
