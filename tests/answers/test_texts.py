"""A text comes through as typed, or is refused with a Dutch sentence."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.faults import Fault, faults
from tailor.answers.placeholders import is_placeholder
from tailor.answers.scalars import _LINES, MAX_LINE
from tailor.answers.yaml_read import YamlSource

REFUSED = "\t\n\r\v\f\u0085\u2028\u2029\x00\x1b\x7f\ufffe\uffff\u202a\u202e\u2066\u2069"
WELCOME = st.characters(
    exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters=REFUSED + "\u202b\u202c\u202d\u2067\u2068"
)


def name(text: str) -> object:
    return Antwoorden.model_validate({"huis": {"naam": text}}).huis.naam


def refused(text: str) -> Fault:
    with pytest.raises(ValidationError) as caught:
        name(text)
    (fault,) = faults(caught.value, YamlSource())
    return fault


def refusal(text: str) -> str:
    return refused(text).wat


@given(st.text(WELCOME, min_size=1).filter(lambda text: text.strip(" \u00a0")))
@example("e\u0301\u00a0")
@example("NOG NIET BEKEND")
def test_any_ordinary_text_comes_through_as_typed(text: str) -> None:
    """A letter and its mark that were typed apart are one letter; that is all that may change."""
    if is_placeholder(text):
        assert isinstance(name(text), NogNietBekend)
    else:
        assert name(text) == unicodedata.normalize("NFC", text).strip(" \u00a0")


@pytest.mark.parametrize(
    "text", ["A & B <c> \"d\" 'e' {{ f }} [g] {h} # *i* _j_ @k $l \\ `m` ~ | > %", "mr. Ò'Ñeill 👩🏽‍⚖️ – ‘x’"]
)
def test_every_sign_of_another_language_is_just_a_sign(text: str) -> None:
    assert name(text) == text


@given(st.sampled_from(REFUSED))
def test_a_character_that_no_document_can_hold_is_refused_and_told_by_its_number_to_who_opens_the_file(
    char: str,
) -> None:
    fault = refused(f"a{char}b")
    assert "U+" not in fault.explanation
    by_name = "regels" if char in _LINES else "tab" if char == "\t" else f"U+{ord(char):04X}"
    assert by_name in fault.explanation_in_file


@given(st.characters(categories=["Cs"]))
def test_half_a_character_is_refused(char: str) -> None:
    assert unicodedata.category(char) == "Cs"
    assert "niet in een document kan staan" in refusal(f"a{char}b")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\nb", "deze tekst staat op meer regels"),
        ("a\tb", "in deze tekst staat een tab"),
        ("a\u202eb", "in deze tekst staat een onzichtbaar teken dat de leesrichting omkeert"),
        ("a\x1bb", "in deze tekst staat een teken dat niet in een document kan staan"),
        ("", "het antwoord is leeg"),
        (" \n", "het antwoord is leeg"),
        ("a" * (MAX_LINE + 1), "de tekst is 501 tekens lang"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, words: str) -> None:
    assert refusal(text) == words


def test_the_longest_text_is_welcome() -> None:
    assert name("a" * MAX_LINE) == "a" * MAX_LINE


def test_text_of_a_clause_obeys_the_same_rules_and_keeps_its_markup() -> None:
    text = r"zie {artikel 3.2} en \[dit\] van [naam](huis.naam)"
    answers = Antwoorden.model_validate({"bijlage2": {"doelen": {"intake": [text]}}})
    assert answers.bijlage2.doelen.intake == (text,)
    with pytest.raises(ValidationError):
        Antwoorden.model_validate({"bijlage2": {"doelen": {"intake": ["a\nb"]}}})
