"""What stands in the way of a text to sign, beside what is open: for the screens and for ``status``."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from tailor import data
from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.check import Finding, judge, telling
from tailor.errors import InputError
from tailor.interview import adapted, readers
from tailor.interview.caused import alike, in_order, is_of_house, joined
from tailor.interview.course import CheckCounts, HouseProgress, status
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


def standing(antwoorden: Antwoorden) -> HouseProgress:
    """Return how far the answers are, what stands in the way beside that, and what the rules count."""
    found = judge(read_model(data.templates()), antwoorden).findings
    checks = CheckCounts(len(found), sum(one.blocks for one in found), verdict(found))
    blocked = blocking(filter(is_of_house, found), antwoorden)
    return replace(status(antwoorden), blocked=blocked, checks=checks, law=tuple(of_law(antwoorden)))


def of_law(antwoorden: Antwoorden) -> Iterator[str]:
    """Yield which adaptations to the law a house takes, and who has read them; nothing outside the law."""
    if not antwoorden.regime.under_wgs:
        return
    model = read_model(data.templates())
    with suppress(InputError):  # a number that the list does not have is found by the rules
        yield adapted.after_choice(model, antwoorden) or "U heeft nog geen aanpassingen aan de WGS gekozen."
        yield readers.standing(model, antwoorden) or "Nog geen jurist heeft de aanpassingen gelezen."
