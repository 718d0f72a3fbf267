"""The rows of the comparison of law and model: each is there with what it promises; the page made of them."""

import re
from pathlib import Path

import pytest

from tailor.check import RULES
from tailor.errors import TemplateError
from tailor.model import Model
from tailor.model.law_rows import COUNT, FILE, LawRow, RowOutcome, read_law_rows
from tailor.verantwoording.law_page import law_page
from tests.houses import TEMPLATES

ROOT = Path(__file__).parents[2]
ACTS = {name.stem: " ".join(name.read_text("utf-8").split()) for name in ROOT.glob("tests/model/acts/*.txt")}
LIST = (TEMPLATES / FILE).read_text("utf-8")


@pytest.fixture(scope="module")
def rows(model: Model) -> tuple[LawRow, ...]:
    return read_law_rows(TEMPLATES / FILE, model.aanpassingen)


def test_every_row_is_there_and_says_what_came_of_it_and_why(rows: tuple[LawRow, ...]) -> None:
    assert [one.number for one in rows] == [*range(1, COUNT + 1)]
    assert {one.outcome for one in rows} <= {*RowOutcome}
    assert all(len(one.why.split()) > 5 and one.subject for one in rows)


def test_a_row_with_a_text_has_an_adaptation_and_any_other_has_none(
    model: Model, rows: tuple[LawRow, ...]
) -> None:
    of_adaptations = {number for one in model.aanpassingen for number in one.rows}
    assert {one.number for one in rows if one.outcome is RowOutcome.TEKST} == of_adaptations


def test_a_row_that_is_only_looked_at_names_the_rule_and_every_named_rule_is_there(
    rows: tuple[LawRow, ...],
) -> None:
    assert {name for one in rows for name in one.rules} <= {*RULES}
    assert all(one.rules for one in rows if one.outcome is RowOutcome.CONTROLE)


def test_the_words_of_the_acts_are_those_of_the_acts(rows: tuple[LawRow, ...]) -> None:
    quotes = [quote for one in rows for quote in one.quotes]
    assert quotes
    for quote in quotes:
        assert quote.words in ACTS[quote.article.split()[-1].casefold()], quote


def test_the_page_is_made_of_the_adaptations_and_the_rows(model: Model, rows: tuple[LawRow, ...]) -> None:
    page = law_page(model, rows)
    assert (ROOT / "docs" / "wgs.md").read_text("utf-8") == page
    for row in rows:
        assert f"\n## {row.number}. {row.subject}\n" in page
    for one in model.aanpassingen:
        assert page.count(f"\n### {one.number}. {one.title}\n") == 1
        own = page.split(f"\n### {one.number}. ")[1].split("\n## ")[0].split("\n### ")[0]
        for said in (one.model_says, one.changes, *one.doubts, *(quote.words for quote in one.quotes)):
            assert said in own
        for edit in one.edits:
            assert all(block.model_text in own for top in edit.blocks for block in top.walk())


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("[[rij", "[[rijen", "KeyError"),
        ("[[rij]]", "[[rijen]]", "AttributeError"),
        ("nummer = 7\n", "nummer = 70\n", "de rijen 1 tot en met 34"),
        ('gevolg = "tekst"', 'gevolg = "iets"', "ValueError"),
        ('gevolg = "geen"', 'gevolg = "tekst"', "past niet bij 0 aanpassingen"),
        ('gevolg = "tekst"', 'gevolg = "geen"', "past niet bij"),
        ("[[rij.wet]]", "[[rij.bron]]", "bron"),
        ("onderwerp =", "over =", "over"),
        ('reden = "', 'reden = "Zo\\n"\nmodel = "', "zegt niet in een zin waarom"),
    ],
)
def test_a_broken_list_is_refused(model: Model, tmp_path: Path, old: str, new: str, why: str) -> None:
    path = tmp_path / FILE
    count = 0 if old.startswith("[[rij") and new.startswith("[[rijen") else 1
    path.write_text(re.sub(re.escape(old), lambda _: new, LIST, count=count), "utf-8")
    with pytest.raises(TemplateError, match=re.escape(why)):
        read_law_rows(path, model.aanpassingen)


def test_an_adaptation_of_a_row_that_is_not_there_is_refused() -> None:
    with pytest.raises(TemplateError, match="past niet bij 0 aanpassingen"):
        read_law_rows(TEMPLATES / FILE, ())


def test_a_list_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="FileNotFoundError"):
        read_law_rows(tmp_path / FILE, ())
