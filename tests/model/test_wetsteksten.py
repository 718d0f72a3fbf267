"""What an adaptation quotes of a law stands in that law, to the letter."""

from collections.abc import Iterator
from pathlib import Path

from tailor.model import Model

ACTS = Path(__file__).parent / "acts"


def _once(text: str) -> str:
    return " ".join(text.split())


def _not_in_the_acts(model: Model) -> Iterator[str]:
    acts = [_once(path.read_text("utf-8")) for path in sorted(ACTS.glob("*.txt"))]
    for one in model.aanpassingen:
        for quote in one.quotes:
            if not any(quote.words in act for act in acts):
                yield f"{one.number}, artikel {quote.article}: {quote.words}"


def test_the_words_of_the_law_stand_in_the_law(model: Model) -> None:
    assert any(one.quotes for one in model.aanpassingen)
    assert list(_not_in_the_acts(model)) == []


def test_every_adaptation_rests_on_words_of_a_law(model: Model) -> None:
    assert [one.number for one in model.aanpassingen if not (one.quotes and one.rows and one.places)] == []
