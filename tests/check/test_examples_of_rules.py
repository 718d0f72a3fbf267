"""Every rule on its own two examples: a clean house with one fault gives that finding, and no other."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import parse_path
from tailor.check import RULES, Finding, Level, judge
from tailor.check.page import rules_page
from tailor.check.rule import VOORBEELD, NamedRule
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.path import Pad
from tests.check.clean_house import MODEL, ROOT, Changes, changed, judged, of_rule

# What a finding is, however the words of its clauses came to be.
_What = tuple[str, Pad | None, tuple[Citatie, ...], str]


def what(one: Finding) -> _What:
    return one.rule, one.answer, one.citations, one.key


@cache
def of_clean(house: str = VOORBEELD) -> frozenset[_What]:
    return frozenset(map(what, judged({}, house)))


def new(changes: Changes, house: str = VOORBEELD) -> list[Finding]:
    """Return what is found that a clean house does not give, beside what is only told."""
    return [one for one in judged(changes, house) if what(one) not in of_clean(house)]


def heavy(found: Iterable[Finding], *names: str) -> set[str]:
    """Return the rules of what is found, those that only inform left out but for these."""
    return {one.rule for one in found if one.level > Level.INFO or one.rule in names}


PLANTED = [name for name, rule in RULES.items() if not rule.by_model]
OF_EVERY_HOUSE = [name for name in PLANTED if RULES[name].on == VOORBEELD]
"""Those that show what they find on the example that is no house under the WGS."""


def test_the_clean_house_gives_nothing_but_what_the_model_causes() -> None:
    assert {rule for rule, *_ in of_clean()} == {name for name, rule in RULES.items() if rule.by_model}


@pytest.mark.parametrize("name", PLANTED)
def test_one_fault_in_a_clean_house_gives_that_finding_and_no_other(name: str) -> None:
    rule = RULES[name]
    assert heavy(new(rule.fails, rule.on), name) - set(rule.along) == {name}


# -- the same faults in another house --

SECOND = load(ROOT / "answers" / "een-gemeente.yaml")
# The parties of the first house that stand for a kind, as the second one calls them.
_THERE = {"om": "parket", "ggd": "veilig-thuis", "de-overstap": "ggz", "vliethaven": "duinrade"}


def there(changes: Changes) -> Antwoorden | None:
    """Return the second house with these changes; None when they are about what it does not have."""
    try:
        return changed(SECOND, {_in_second(path): text for path, text in changes.items()})
    except InputError:
        return None


def _in_second(path: str) -> str:
    return re.sub(r"\[([a-z-]+)\]", lambda match: f"[{_THERE.get(match[1], match[1])}]", path)


@cache
def of_second() -> frozenset[_What]:
    return frozenset(map(what, judge(MODEL, SECOND).findings))


def new_there(house: Antwoorden) -> list[Finding]:
    """Return what this house is told that the second one is not, beside what the model causes."""
    found = judge(MODEL, house).findings
    return [one for one in found if what(one) not in of_second() and not RULES[one.rule].by_model]


OTHERWISE = {
    "afkorting-te-vroeg": "it has no party with that abbreviation",
    "bewaartermijn-korter": "it keeps data shorter already",
    "college-of-parket": "that was accepted there",
    "datums-in-volgorde": "its Convenant is younger",
    "dubbel": "it has no party with that number",
    "gat-in-tekst": "it has one gemeente",
    "gezondheid-ontbreekt": "that was accepted there",
    "inwerkingtreding-gespreid": "that was accepted there",
    "partijenlijst-convenant": "its parties have other names",
    "persoon-bij-twee-partijen": "it has no person with that name",
    "rol-zonder-taak": "its Manager has no task already",
    "taak-ontbreekt": "it has no party with that task",
    "wgs-deelnemer": "the place of its party follows from its kind",
}
"""Where an example is none in the second house, and why."""


def test_one_fault_in_another_house_gives_that_finding_and_no_other() -> None:
    tried = 0
    for name in OF_EVERY_HOUSE:
        house = there(RULES[name].fails)
        if house is None or name in OTHERWISE:
            continue
        tried += 1
        assert heavy(new_there(house), name) - set(RULES[name].along) == {name}, name
    assert tried >= 30


def test_a_near_miss_passes_in_another_house() -> None:
    tried = 0
    for name in OF_EVERY_HOUSE:
        house = there(RULES[name].passes)
        if house is None or name in OTHERWISE:
            continue
        tried += 1
        assert name not in {one.rule for one in new_there(house)}, name
    assert tried >= 30


# -- two faults at once --

ALONE = {"verwijzing-weg"}
"""With such a fault the text cannot be made, and nothing else is looked at."""


def pairs() -> list[tuple[str, str]]:
    """Return every two faults that have nothing to do with each other, in an order of a seed."""
    every = [pair for pair in combinations(OF_EVERY_HOUSE, 2) if ALONE.isdisjoint(pair) and _apart(*pair)]
    Random(13).shuffle(every)
    return every


def _apart(one: str, other: str) -> bool:
    return {*_about(RULES[one])}.isdisjoint(_about(RULES[other]))


def _about(rule: NamedRule) -> Iterator[str]:
    """Yield the answers that a fault is about; one of a party is about all of it, and about 6.4."""
    for path in map(parse_path, rule.fails):
        yield str(Pad.of(path.steps[:2]) if path.group == "partijen" else path)
        if path.name == "soort":
            yield "taken.lijst"


EVERY = [pytest.param(pair, marks=[pytest.mark.lang] * (i >= 24)) for i, pair in enumerate(pairs())]


@pytest.mark.parametrize("pair", EVERY, ids=str)
def test_two_faults_give_both_findings_and_no_third(pair: tuple[str, str]) -> None:
    one, other = (RULES[name] for name in pair)
    found = heavy(new({**one.fails, **other.fails}), *pair)
    assert {*pair} <= found
    assert found <= {*pair, *one.along, *other.along}


@pytest.mark.parametrize("name", RULES)
def test_a_near_miss_passes(name: str) -> None:
    rule = RULES[name]
    assert heavy(new(rule.passes, rule.on), name) <= set(rule.along)
    fails, passes = (
        [one for one in judged(x, rule.on) if one.rule == name] for x in (rule.fails, rule.passes)
    )
    assert len(passes) < len(fails)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_tells_what_why_and_what_now_in_sentences(name: str) -> None:
    rule = RULES[name]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert rule.about.endswith(".") and rule.source
    for one in of_rule(name):
        assert one.message.endswith((".", "?")) and one.suggestion.endswith("."), one
        assert one.answer or one.citations, one
        assert one.mark


def test_the_page_about_the_rules_is_made_of_the_rules() -> None:
    assert Path(ROOT / "docs" / "regels.md").read_text("utf-8") == rules_page()
