"""Where an answer is changed: which page has it, and what comes after it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tailor.answers.questions.aanvaarding import AANVAARD
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview import adapted, ticks
from tailor.interview.course import Course
from tailor.interview.inquiry import Interview
from tailor.interview.kinds import CATEGORIES, KINDS, SPECIAL_KINDS
from tailor.interview.measures import MEASURES
from tailor.interview.own_terms import AANDUIDING_PAD, TERMEN
from tailor.interview.points import POINTS
from tailor.interview.readers import GETOETST_DOOR
from tailor.interview.route import OWN_WORDS, ROUTE
from tailor.path import Pad
from tailor.web.address import of_house

# The pages of answers that are changed in a way of their own, by the path of the answer.
ROOMS: Final[Mapping[Pad, str]] = {
    PARTIJEN: "partijen",
    **{kind.pad: "punten" for kind in POINTS},
    ticks.CHOSEN: "correcties",
    adapted.CHOSEN: "aanpassingen",
    GETOETST_DOOR: "getoetst",
    AFWIJKINGEN: "afwijkingen",
    AANDUIDING_PAD: "woorden",
    TERMEN: "woorden",
    AANVAARD: "aanvaard",
    **dict.fromkeys(KINDS, "soorten"),
    **dict.fromkeys(SPECIAL_KINDS, "bijzonder"),
    **dict.fromkeys(CATEGORIES, "soorten"),
    MEASURES: "maatregelen",
}
# Of these lists a part is a question by itself, which can be asked without the list.
ASKED_BY_PARTS: Final = frozenset({PARTIJEN, *SPECIAL_KINDS})


def address_of(huis: str, interview: Interview, pad: Pad, back: str = "") -> str:
    """Return the address of the page on which an answer is given or changed.

    Args:
        huis: The name of the house.
        interview: The house.
        pad: The path of the answer.
        back: The page to go to after it; empty for the next question.
    """
    for holder in pad.holders:
        room = ROOMS.get(holder)
        if room and (holder is pad or holder not in ASKED_BY_PARTS):
            return of_house(huis, room, holder, terug=back)
    if pad.parent is PARTIJEN:
        return of_house(huis, "partijen", "kaart", pad.index, terug=back)
    kind = "vraag" if interview.is_at_once(pad) else "delen"
    return of_house(huis, kind, pad, terug=back)


def address_at(huis: str, interview: Interview, course: Course) -> str:
    """Return the address of the place where the course is; at the end that of the overview."""
    page = course.page
    if page is None:
        return of_house(huis)
    if page is OWN_WORDS:
        return of_house(huis, "woorden", TERMEN)
    if course.shows:
        return of_house(huis, "blad", page.name)
    return address_of(huis, interview, course.here)


def address_after(huis: str, interview: Interview, pad: Pad, beyond: Pad | None = None) -> str:
    """Return the address of what comes after a question on the way: the next, or the part that is done.

    Args:
        huis: The name of the house.
        interview: The house.
        pad: The question, or the page that was shown.
        beyond: The last question that was asked on the same page; None for the question itself.
    """
    course = Course.start(interview.antwoorden).at(top_of(interview, pad))
    if (part := course.finished_part(beyond)) is not None:
        return of_house(huis, "nakijken", ROUTE.index(part))
    return address_at(huis, interview, course.next(beyond))


def address_before(huis: str, interview: Interview, pad: Pad) -> str:
    """Return the address of the place before a question; that of the overview before the first."""
    before = Course.start(interview.antwoorden).at(top_of(interview, pad)).back()
    return address_at(huis, interview, before) if before else of_house(huis)


def top_of(interview: Interview, pad: Pad) -> Pad:
    """Return the step of the course in which a question stands: a question inside a list is in the list."""
    steps = {step.pad for step in Course.start(interview.antwoorden).steps}
    return next((holder for holder in pad.holders if holder in steps), pad)
