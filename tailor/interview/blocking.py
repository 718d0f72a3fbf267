"""What stands in the way of a text to sign, beside what is open: asked while the questions are answered."""

from collections.abc import Iterable
from dataclasses import replace

from tailor import data
from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.check import Finding, judge, telling
from tailor.interview.course import CheckCounts, HouseProgress, status
from tailor.interview.text_behind import TextBehind


def blocking(text: TextBehind, antwoorden: Antwoorden) -> tuple[str, ...]:
    """Return what stands in the way of a text to sign, one sentence or two each; empty when nothing does."""
    return _sentences(judge(text.model, antwoorden).findings)


def verdict(text: TextBehind, antwoorden: Antwoorden) -> str:
    """Return what ``tailor controleer`` says first: how many findings there are and how many block."""
    return f"De controles: {telling.verdict(judge(text.model, antwoorden).findings)}"


def standing(antwoorden: Antwoorden) -> HouseProgress:
    """Return how far the answers are with what the rules count; when nothing is open, also what blocks."""
    found = status(antwoorden)
    judged = judge(read_model(data.templates()), antwoorden).findings
    blocked = () if found.open else _sentences(judged)
    blocks = sum(one.blocks for one in judged)
    said = f"De controles: {telling.verdict(judged)}"
    return replace(found, blocked=blocked, checks=CheckCounts(len(judged), blocks, said))


def _sentences(found: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(str(one) for one in found if one.blocks)
