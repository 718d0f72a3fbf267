"""What a value can give for a blank: words, a line to write on, or the words of the model."""

from dataclasses import dataclass

from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Line:
    """A place that is written in by hand later."""


LINE = Line()


@dataclass(frozen=True, slots=True)
class Words:
    """Words together with the path of the answer they come from, when that is not the path of the blank."""

    text: str
    answer: Pad


@dataclass(frozen=True, slots=True)
class Lines:
    """Several lines, each with room for a signature, with the path of the answer they come from."""

    lines: tuple[str, ...]
    answer: Pad


Result = str | Words | Line | Lines | None
"""The words; None stands for the words of the model."""
