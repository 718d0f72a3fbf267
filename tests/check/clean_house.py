"""The clean house on which the rules are tried: the example that travels with the package, with changes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from tailor.answers import Antwoorden, load
from tailor.answers.change import parse_path, set_answers
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.assemble import FinishedText
from tailor.check import RULES, Finding, Judgement, judge
from tailor.check.acceptance import Marks
from tailor.check.rule import VOORBEELD
from tests.houses import TEMPLATES

ROOT = TEMPLATES.parent
MODEL = read_model(TEMPLATES)
EXAMPLES: list[Path] = sorted((ROOT / "answers").glob("*.yaml"))
Changes = Mapping[str, str]


@cache
def clean(house: str = VOORBEELD) -> Antwoorden:
    """Return the answers of an example house."""
    return load(ROOT / "answers" / f"{house}.yaml")


CLEAN = clean()


def changed(antwoorden: Antwoorden, changes: Changes) -> Antwoorden:
    return set_answers(antwoorden, {parse_path(path): text for path, text in changes.items()})


def broken(name: str, more: Changes = MappingProxyType({})) -> Antwoorden:
    """Return the house of a rule with its example of a fault, and more changes."""
    return changed(clean(RULES[name].on), {**RULES[name].fails, **more})


def judged(changes: Changes, house: str = VOORBEELD) -> tuple[Finding, ...]:
    return judgement(changes, house).findings


def judgement(changes: Changes, house: str = VOORBEELD) -> Judgement:
    """Return the judgement of an example house with changes; it is made once for all tests."""
    return _judged(tuple(changes.items()), house)


@cache
def _judged(changes: tuple[tuple[str, str], ...], house: str) -> Judgement:
    return judge(MODEL, changed(clean(house), dict(changes)))


def of_rule(name: str) -> list[Finding]:
    """Return what a rule finds in its own example of a fault."""
    return [one for one in judged(RULES[name].fails, RULES[name].on) if one.rule == name]


def finished(antwoorden: Antwoorden) -> FinishedText:
    return FinishedText(MODEL, antwoorden, assemble(MODEL, antwoorden, Editie.DEFINITIEF))


def found_by(name: str, antwoorden: Antwoorden) -> list[Finding]:
    """Return what one rule finds, with marks; the other rules do not look."""
    subject = finished(antwoorden)
    return [*Marks(subject).put_on(RULES[name].findings(subject))]
