"""What stands in the way of a text to sign, beside what is open: for the screens and for ``status``."""

from collections.abc import Iterable, Sequence

from tailor.answers import Antwoorden
from tailor.check import Finding, judge, telling
from tailor.interview.caused import alike, in_order, joined
from tailor.interview.text_behind import TextBehind


def blocking(found: Iterable[Finding], antwoorden: Antwoorden) -> tuple[str, ...]:
    """Return what of all that was found stands in the way, a sentence or two each.

    Args:
        found: What was found that the house can do something about.
        antwoorden: The answers: it comes in the order of the questions.
    """
    ordered = in_order((one for one in found if one.blocks), antwoorden)
    return tuple(str(joined(group)) for group in alike(ordered))


def verdict_of(text: TextBehind, antwoorden: Antwoorden) -> str:
    """Return what ``tailor controleer`` says first of a house, with what the model itself causes."""
    return verdict(judge(text.model, antwoorden).findings)


def verdict(found: Sequence[Finding]) -> str:
    """Return what ``tailor controleer`` says first: how many findings there are and how many block."""
    return f"De controles: {telling.verdict(found)}"
