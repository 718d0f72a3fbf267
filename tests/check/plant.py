"""Faults planted in the example houses: what the rules find that they did not find before."""

from collections.abc import Mapping
from functools import cache

from tailor.answers import Antwoorden, load
from tailor.answers.change import parse_path, set_answers
from tailor.assemble import read_model
from tailor.check import Finding, judge
from tests.houses import TEMPLATES

MODEL = read_model(TEMPLATES)
_ANSWERS = TEMPLATES.parent / "answers"


@cache
def house(name: str) -> Antwoorden:
    """Return the answers of an example house."""
    return load(_ANSWERS / f"{name}.yaml")


def changed(name: str, changes: Mapping[str, str]) -> Antwoorden:
    """Return the answers of an example house with some of them changed, as by ``tailor zet``."""
    return set_answers(house(name), {parse_path(path): text for path, text in changes.items()})


def planted(name: str, changes: Mapping[str, str]) -> list[Finding]:
    """Return what the rules find in a changed house, and not in the house as it is."""
    before = said(name)
    return [one for one in judge(MODEL, changed(name, changes)).findings if key(one) not in before]


def solved(name: str, changes: Mapping[str, str], then: Mapping[str, str], rule: str) -> bool:
    """Return whether a rule that a change broke is content again after another change."""
    assert rule in {one.rule for one in planted(name, changes)}
    return rule not in {one.rule for one in planted(name, {**changes, **then})}


@cache
def said(name: str) -> frozenset[tuple[str, str]]:
    return frozenset(map(key, judge(MODEL, house(name)).findings))


def key(one: Finding) -> tuple[str, str]:
    return one.rule, one.message
