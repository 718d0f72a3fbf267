"""What stands in the way of a text to sign, beside what is open: asked while the questions are answered."""

from tailor.answers import Antwoorden
from tailor.assemble import assemble
from tailor.assemble.document import Editie
from tailor.check import Level, findings
from tailor.errors import TailorError
from tailor.interview.text_behind import TextBehind


def blocking(text: TextBehind, antwoorden: Antwoorden) -> tuple[str, ...]:
    """Return what stands in the way of a text to sign, one sentence or two each; empty when nothing does."""
    try:
        document = assemble(text.model, antwoorden, Editie.DEFINITIEF)
    except TailorError as error:
        return (f"{error.wat} {error.waarom}",)
    found = findings(text.model, antwoorden, document)
    return tuple(str(one) for one in found if one.level is Level.BLOKKEREND)
