"""Pieces of other agreements, typed in as own clauses: what is wrong in them is found, and nothing else.

Each stands in ``foreign_texts``: behind which clause it is put, which rules find what in it, and the text.
A text may give one false alarm at most, over all rules; one that is told for information counts too.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from tailor.answers.change import replace_answer
from tailor.check import Finding, judge
from tailor.path import Pad
from tests.check.plant import MODEL, house, key, said

FOLDER = Path(__file__).with_name("foreign_texts")


class ForeignText(NamedTuple):
    """A text, the clause behind which it is put, and the rules that find something in it."""

    name: str
    clause: str
    right: frozenset[str]
    text: str


def read(path: Path) -> ForeignText:
    head, _, text = path.read_text("utf-8").partition("\n---\n")
    facts = dict(line.split(":", 1) for line in head.splitlines())
    right = frozenset(name.strip() for name in facts["vindt"].split(",") if name.strip())
    return ForeignText(path.stem, facts["bij"].strip(), right, text.strip())


TEXTS = [read(path) for path in sorted(FOLDER.glob("*.txt"))]


def found(name: str, path: str, value: object) -> list[Finding]:
    """Return what the rules find in an example house with an answer of its own, and not without it."""
    own = replace_answer(house(name), Pad(path), value)
    return [finding for finding in judge(MODEL, own).findings if key(finding) not in said(name)]


def test_there_are_enough_of_them() -> None:
    assert len([one for one in TEXTS if not one.right]) >= 30


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_a_text_from_elsewhere_gives_what_is_wrong_in_it_and_at_most_one_false_alarm(
    one: ForeignText,
) -> None:
    deviation = {
        "bepaling": one.clause,
        "soort": "voeg_toe_na",
        "tekst": one.text,
        "reden": "Zo afgesproken.",
    }
    findings = found("voorbeeld", "afwijkingen", [deviation])
    assert one.right <= {finding.rule for finding in findings}
    false = [(finding.rule, finding.message) for finding in findings if finding.rule not in one.right]
    assert len(false) <= 1, false


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_the_same_text_as_a_lid_of_an_own_article_25_gives_no_more(one: ForeignText) -> None:
    leden = ["Partijen zijn aansprakelijk voor wat zij doen.", one.text]
    findings = found("een-gemeente", "aansprakelijkheid", {"keuze": "eigen", "leden": leden, "reden": "Zo."})
    right = one.right - {"begrip-niet-gebruikt"}  # a lid of article 25 defines nothing
    assert right <= {finding.rule for finding in findings}
    false = [(finding.rule, finding.message) for finding in findings if finding.rule not in right]
    assert len(false) <= 1, false
