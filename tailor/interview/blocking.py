"""What stands in the way of a text to sign, beside what is open: asked while the questions are answered."""

from dataclasses import replace

from tailor import data
from tailor.answers import Antwoorden
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Editie
from tailor.check import Level, findings
from tailor.errors import TailorError
from tailor.interview.course import HouseProgress, status
from tailor.interview.text_behind import TextBehind


def blocking(text: TextBehind, antwoorden: Antwoorden) -> tuple[str, ...]:
    """Return what stands in the way of a text to sign, one sentence or two each; empty when nothing does."""
    try:
        document = assemble(text.model, antwoorden, Editie.DEFINITIEF)
    except TailorError as error:
        return (f"{error.wat} {error.waarom}",)
    found = findings(text.model, antwoorden, document)
    return tuple(str(one) for one in found if one.level is Level.BLOKKEREND)


def standing(antwoorden: Antwoorden) -> HouseProgress:
    """Return how far the answers are; when nothing is open, with what stands in the way of signing."""
    found = status(antwoorden)
    if found.open:
        return found
    return replace(found, blocked=blocking(TextBehind(read_model(data.templates())), antwoorden))
