"""The whole text of a house under the WGS, and of one partly under it, to the letter: ``golden/exact``."""

from pathlib import Path

import pytest

from tailor.answers import load
from tailor.assemble import Editie, assemble
from tailor.assemble.document import Gap, lines
from tests.everything import MODEL
from tests.golden import hold
from tests.houses import TEMPLATES

GOLDEN = Path(__file__).parent / "golden" / "exact"


@pytest.mark.parametrize("house", ["wgs", "beide"])
def test_the_text_that_a_house_signs_is_this(house: str, update_golden: bool) -> None:
    made = assemble(MODEL, load(TEMPLATES.parent / "answers" / f"{house}.yaml"), Editie.DEFINITIEF)
    assert not [one for clause in made.walk() for one in clause.inlines if isinstance(one, Gap)]
    parts = {"tekst": lines(made, labels=True)}
    hold(GOLDEN / f"{house}.txt", parts, update_golden)


def test_the_task_of_a_party_that_takes_part_outside_the_wgs_alone_says_so() -> None:
    """Text without a scope holds for all processing, and this party is no participant."""
    made = assemble(MODEL, load(TEMPLATES.parent / "answers" / "beide.yaml"), Editie.DEFINITIEF)
    tasks = [clause.text for clause in made.walk() if str(clause.citation).startswith("6.4, eigen taak")]
    assert len(tasks) == 2
    assert all(text.startswith("buiten de WGS: ") for text in tasks), tasks
