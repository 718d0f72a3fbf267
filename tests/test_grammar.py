"""Dutch that follows the answers: what stands between words, and what closes a sentence."""

import pytest

from tailor.grammar import capital, enumeration, months, number_word, runs, sentence, with_article, years


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a of b"), (["a", "b", "c"], "a, b of c")],
)
def test_an_enumeration_ends_in_the_word_that_is_asked(words: list[str], said: str) -> None:
    assert enumeration(words, " of ") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [("", ""), ("a", "a"), ("ab", "a en b"), ("abc", "a tot en met c"), ("edbc", "b tot en met e"),
     ("adef", "a en d tot en met f"), ("ace", "a, c en e")],
)  # fmt: skip
def test_neighbours_of_a_list_are_named_as_a_run(words: str, said: str) -> None:
    assert runs(words, "abcdef") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [("Nieuw: Halt", "Nieuw: Halt."), ("Nieuw: De Overstap B.V.", "Nieuw: De Overstap B.V.")],
)
def test_a_sentence_has_one_full_stop_at_its_end(words: str, said: str) -> None:
    assert sentence(words) == said


def test_every_number_of_a_term_is_a_word() -> None:
    words = {1: "één", 18: "achttien", 20: "twintig", 21: "eenentwintig", 22: "tweeëntwintig"}
    words |= {100: "honderd", 101: "honderdeen", 119: "honderdnegentien", 200: "200"}
    assert {number: number_word(number) for number in words} == words
    assert not any(char.isdigit() for number in range(1, 121) for char in months(number) + years(number))


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("burgemeester", "de burgemeester"),
        ("de burgemeester", "de burgemeester"),
        ("plaatsvervangend hoofd van dienst", "het plaatsvervangend hoofd van dienst"),
        ("lid van het bestuur", "het lid van het bestuur"),
        ("hoofdofficier van justitie", "de hoofdofficier van justitie"),
        ("adviseur van het hoofd", "de adviseur van het hoofd"),
    ],
)
def test_a_function_has_its_article(function: str, expected: str) -> None:
    assert with_article(function) == expected


@pytest.mark.parametrize(
    ("text", "begins"),
    [("ijsbaan", "IJsbaan"), ("één voor één", "Eén voor één"), ("écht", "Écht"), ("", "")],
)
def test_a_capital_is_one_of_dutch(text: str, begins: str) -> None:
    assert capital(text) == begins
