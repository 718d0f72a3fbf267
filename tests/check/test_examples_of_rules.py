"""Every rule on its own two examples: a clean house with one fault gives that finding, and no other."""

import re
from functools import cache
from pathlib import Path

import pytest

from tailor.check import RULES, Finding, Level
from tailor.check.page import rules_page
from tests.check.clean_house import ROOT, Changes, judged


@cache
def of_clean() -> frozenset[tuple[str, str]]:
    return frozenset((one.rule, one.message) for one in judged({}))


def new(changes: Changes) -> list[Finding]:
    """Return what is found that the clean house does not give, beside what is only told."""
    return [one for one in judged(changes) if (one.rule, one.message) not in of_clean()]


def test_the_clean_house_gives_nothing_but_what_the_model_causes() -> None:
    assert {rule for rule, _ in of_clean()} == {name for name, rule in RULES.items() if rule.by_model}


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if not rule.by_model])
def test_one_fault_in_a_clean_house_gives_that_finding_and_no_other(name: str) -> None:
    rule = RULES[name]
    heavy = {one.rule for one in new(rule.fails) if one.level > Level.INFO or one.rule == name}
    assert heavy - set(rule.along) == {name}


@pytest.mark.parametrize("name", RULES)
def test_a_near_miss_passes(name: str) -> None:
    rule = RULES[name]
    left = {one.rule for one in new(rule.passes) if one.level > Level.INFO or one.rule == name}
    assert left <= set(rule.along)
    fails, passes = ([one for one in judged(x) if one.rule == name] for x in (rule.fails, rule.passes))
    assert len(passes) < len(fails)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_tells_what_why_and_what_now_in_sentences(name: str) -> None:
    rule = RULES[name]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert rule.about.endswith(".") and rule.source
    for one in (one for one in judged(rule.fails) if one.rule == name):
        assert one.message.endswith((".", "?")) and one.suggestion.endswith("."), one
        assert one.answer or one.citations, one
        assert one.mark


def test_the_page_about_the_rules_is_made_of_the_rules() -> None:
    assert Path(ROOT / "docs" / "regels.md").read_text("utf-8") == rules_page()
