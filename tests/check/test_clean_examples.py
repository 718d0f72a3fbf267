"""The examples are clean: nothing above info but what the model itself causes, or a jurist accepted."""

import pytest

from tailor.answers import load
from tailor.check import RULES, Finding, Level, judge
from tests.check.clean_house import EXAMPLES, MODEL, ROOT

DRAFT = {
    ("status-in-bewerking", "document.status"),
    ("in-oprichting", "partijen[de-kiem].in_oprichting"),
}
"""What a draft has on purpose, beside what is open; before anybody signs it is mended."""
ACCEPTED = {
    "een-gemeente": {"college-of-parket", "gezondheid-ontbreekt", "inwerkingtreding-gespreid"},
    "groot": {
        "bewaartermijn-langer",
        "college-of-parket",
        "houder-na-afschaling",
        "organisatie-buiten-handvat",
    },
}


def found(name: str) -> tuple[Finding, ...]:
    return judge(MODEL, load(ROOT / "answers" / f"{name}.yaml")).findings


def heavy(name: str) -> set[tuple[str, str]]:
    """Return what a house is told above info, that neither the model causes nor anybody accepted."""
    told = (one for one in found(name) if one.level > Level.INFO and not one.accepted)
    return {(one.rule, one.path or one.where) for one in told if not RULES[one.rule].by_model}


@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES if path.stem != "concept"])
def test_an_example_gives_nothing_above_info_but_what_the_model_causes(name: str) -> None:
    assert heavy(name) == set(), "mend the answers, or have it accepted with ‘tailor aanvaard’"


def test_the_draft_has_open_questions_and_what_a_draft_has() -> None:
    assert {one for one in heavy("concept") if one[0] != "open-vraag"} == DRAFT


@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_what_was_accepted_in_an_example_counts_and_says_who_when_and_why(name: str) -> None:
    told = found(name)
    accepted = {one.rule for one in told if one.accepted}
    assert accepted == ACCEPTED.get(name, set())
    assert not [one for one in told if one.rule.startswith("aanvaarding-")]
    for one in told:
        if one.accepted:
            assert one.accepted.startswith("Aanvaard door ")
            assert ", op " in one.accepted and ": " in one.accepted


def test_a_rule_that_the_model_causes_says_why_on_the_page_about_the_rules() -> None:
    page = (ROOT / "docs" / "regels.md").read_text("utf-8")
    for name in {one.rule for path in EXAMPLES for one in found(path.stem) if RULES[one.rule].by_model}:
        part = page.partition(f"### {name}\n")[2].partition("\n### ")[0]
        assert f"- Hoort bij het model: {RULES[name].by_model}" in part, name
