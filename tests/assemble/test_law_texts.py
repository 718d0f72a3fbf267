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
