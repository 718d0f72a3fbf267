"""Dutch that follows the answers: what stands between words, and what closes a sentence."""

import pytest

from tailor.grammar import enumeration, sentence


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a of b"), (["a", "b", "c"], "a, b of c")],
)
def test_an_enumeration_ends_in_the_word_that_is_asked(words: list[str], said: str) -> None:
    assert enumeration(words, " of ") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [("Nieuw: Halt", "Nieuw: Halt."), ("Nieuw: De Overstap B.V.", "Nieuw: De Overstap B.V.")],
)
def test_a_sentence_has_one_full_stop_at_its_end(words: str, said: str) -> None:
    assert sentence(words) == said
