"""The words of the trade: in one place, short, on the page about words, and shown where they are used."""

from pathlib import Path

import pytest

from tailor.answers import load, questions_by_path
from tailor.assemble import read_model
from tailor.interview.begrippen import BEGRIPPEN, Begrip, explained, table, used
from tailor.interview.inquiry import Interview
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad
from tests.houses import TEMPLATES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("begrip", BEGRIPPEN, ids=lambda one: one.woord)
def test_a_word_is_explained_in_one_sentence_of_at_most_twelve_words(begrip: Begrip) -> None:
    assert len(begrip.meaning.split()) <= 12
    assert begrip.meaning.endswith(".") and begrip.meaning[0].isupper()
    assert begrip.source


@pytest.mark.parametrize("begrip", BEGRIPPEN, ids=lambda one: one.woord)
def test_a_word_that_is_explained_is_used_by_a_question(begrip: Begrip) -> None:
    assert any(begrip in used(one.vraag, one.help, one.why) for one in questions_by_path().values())


def test_the_page_about_words_has_the_table_that_is_made_of_them() -> None:
    assert f"\n{table()}\n" in (ROOT / "docs" / "begrippen.md").read_text("utf-8")


def test_a_word_is_found_in_its_plural_and_not_inside_another() -> None:
    assert [one.woord for one in used("Wat doen de Verwerkers?")] == ["verwerker"]
    assert [one.woord for one in used("Onder de WGS, en volgens uw FG.")] == ["FG", "WGS"]
    assert used("De verwerkersovereenkomst; fg; het wpgje.") == ()
    assert explained("Niets.") == ""


def test_explain_shows_the_words_that_the_question_uses() -> None:
    house = Interview(TextBehind(read_model(TEMPLATES)), load(ROOT / "answers" / "voorbeeld.yaml"))
    said = house.inquiry(Pad("verwerkers.toestemming_door")).explanation
    assert "- **Verwerker**: Een bedrijf dat voor u gegevens bewaart of bewerkt." in said
    assert "**CISO**" not in said
    assert "**CISO**" in house.inquiry(Pad("bijlage3.norm")).explanation
