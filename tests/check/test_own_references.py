"""Clauses that an own text names as plain words: of this Protocol, of the article itself, or of a law."""

import pytest

from tests.check.test_consistent import deviation, found

HERE = {
    "Partijen handelen volgens lid 2.": "Schrijf dan {lid 2}.",
    "Zie het eerste lid.": "Schrijf dan {het eerste lid}.",
    "Zie artikel 14, eerste lid.": "Schrijf dan {artikel 14.1}.",
    "Zie artikel 6.4, onderdeel d.": "Schrijf dan {artikel 6.4 onder d}.",
    "Zie bijlage 3.": "Schrijf dan {bijlage 3}.",
    "Zie artikelen 17 tot en met 21.": "Schrijf dan {artikelen 17 tot en met 21}.",
}
NOWHERE = {
    "Partijen handelen volgens lid 6.": "lid 6",
    "Zie het zesde lid.": "het zesde lid",
    "Zie artikel 40.": "artikel 40",
    "Zie artikel 11 lid 9.": "artikel 11 lid 9",
    "Zie artikel 14.20.": "artikel 14.20",
    "Zie artikel 6.4 onder z.": "artikel 6.4 onder z",
    "Zie Bijlage 7.": "Bijlage 7",
}
ELSEWHERE = (
    "Dit volgt uit artikel 6 AVG.",
    "Dit volgt uit artikel 6, eerste lid, onder e, AVG.",
    "Dit volgt uit lid 6 van artikel 45 AVG.",
    "Artikel 2 van het Convenant geldt.",
    "Artikel 6:162 BW geldt.",
    "Zie {artikel 3.2} en {lid 2}.",
)


def texts(text: str) -> dict[str, str]:
    return deviation("11.2", "voeg_toe_na", text)


@pytest.mark.parametrize("text", HERE)
def test_a_typed_number_of_this_text_is_told_and_written_as_a_reference_it_is_none(text: str) -> None:
    (one,) = found("getypte-verwijzing", texts(text))
    assert one.suggestion.endswith(HERE[text])
    typed = one.message.partition("‘")[2].partition("’")[0]
    reference = one.suggestion.removesuffix(".").partition(" dan ")[2]
    assert found("getypte-verwijzing", texts(text.replace(typed, reference))) == []
    assert found("verwijzing-nergens", texts(text)) == []


@pytest.mark.parametrize("text", NOWHERE)
def test_a_typed_number_that_is_nowhere_is_told(text: str) -> None:
    (one,) = found("verwijzing-nergens", texts(text))
    assert f"‘{NOWHERE[text]}’" in one.message
    assert found("getypte-verwijzing", texts(text)) == []


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_clause_of_a_law_or_a_reference_is_no_typed_number(text: str) -> None:
    assert found("getypte-verwijzing", texts(text)) + found("verwijzing-nergens", texts(text)) == []


def test_a_lid_of_an_own_article_is_its_own() -> None:
    own = deviation("artikel 21", "voeg_toe_na", "# Klachten\\n\\n1. Zie lid 2.\\n2. Zie lid 9.")
    assert found("verwijzing-nergens", own) == []
