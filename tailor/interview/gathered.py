"""Answers of a page that are told in one line and asked on one screen: kinds of data, and measures."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from tailor.interview import kinds, measures
from tailor.interview.inquiry import Interview
from tailor.interview.kinds import KindList
from tailor.interview.measures import MeasureTable
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Gathered:
    """Answers that are told and asked as one.

    Attributes:
        pad: The group that holds them, and may hold others.
        parts: The answers.
        label: How they are called together.
        words: Returns how they stand, in words.
    """

    pad: Pad
    parts: frozenset[Pad]
    label: str
    words: Callable[[Interview], str]


def _kinds_in_words(pad: Pad, interview: Interview) -> str:
    return KindList(interview, pad).words


GATHERED: Final = (
    Gathered(
        measures.MEASURES,
        frozenset(measures.EACH),
        "Waar de elf maatregelen staan",
        lambda interview: MeasureTable(interview).words,
    ),
    *(
        Gathered(
            pad,
            frozenset(one for one in kinds.KINDS if pad.holds(one)),
            kinds.used_in(pad),
            partial(_kinds_in_words, pad),
        )
        for pad in kinds.CATEGORIES
    ),
)


def gathered(pad: Pad) -> Gathered | None:
    """Return what an answer is told and asked with; None when it stands alone."""
    return next((one for one in GATHERED if pad in one.parts), None)
