"""What stands in the way of a text to sign, beside what is open: asked while the questions are answered."""

from dataclasses import replace

from tailor import data
from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.check import judge
from tailor.interview.course import HouseProgress, status
from tailor.interview.text_behind import TextBehind


def blocking(text: TextBehind, antwoorden: Antwoorden) -> tuple[str, ...]:
    """Return what stands in the way of a text to sign, one sentence or two each; empty when nothing does."""
    return tuple(str(one) for one in judge(text.model, antwoorden).findings if one.blocks)


def standing(antwoorden: Antwoorden) -> HouseProgress:
    """Return how far the answers are; when nothing is open, with what stands in the way of signing."""
    found = status(antwoorden)
    if found.open:
        return found
    return replace(found, blocked=blocking(TextBehind(read_model(data.templates())), antwoorden))
