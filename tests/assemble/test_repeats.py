"""What an answer repeats of the sentence around it is printed once; a name stays whole."""

import pytest

from tailor.answers import questions_by_path
from tailor.assemble.repeats import without_repeat
from tailor.model.blocks import Blank, Block, PlainWords
from tests.everything import MODEL
from tests.houses import RAAD, ZORG, answers, document, gemeente

BLOCKS = [block for part in MODEL.parts for block in part.walk() if not block.citation.is_note]


def _around(block: Block) -> list[tuple[str, str]]:
    """Return what stands before and after every blank of a block that an answer fills."""
    found = []
    for place, inline in enumerate(block.inlines):
        if not isinstance(inline, Blank) or inline.path.question not in questions_by_path():
            continue
        sides = [block.inlines[n] if 0 <= n < len(block.inlines) else None for n in (place - 1, place + 1)]
        before, after = (one.text if isinstance(one, PlainWords) else "" for one in sides)
        found.append((before, after))
    return found


ALL = sorted({around for block in BLOCKS for around in _around(block)})


def test_the_words_around_every_blank_are_looked_at() -> None:
    assert len(ALL) > 20


@pytest.mark.parametrize(("before", "after"), ALL)
def test_no_blank_prints_the_word_before_it_or_the_sign_after_it_twice(before: str, after: str) -> None:
    said, sign = before.split()[-1:], after.lstrip()[:1]
    repeats = f"{said[0].casefold()} Alderbroek" if said and before.endswith(" ") else "Alderbroek"
    ending = sign if sign and sign in ".,;:" else ""
    assert without_repeat(before, repeats + ending, after) == "Alderbroek"


@pytest.mark.parametrize("name", ["Het Hogeland", "De Ronde Venen", "Den Haag", "het Bildt", "Aan de Kade 1"])
def test_a_name_with_an_article_stays_whole(name: str) -> None:
    for before in ("gevestigd te ", "van de gemeente ", "kantoorhoudend aan "):
        assert without_repeat(before, name, ",") == name


def test_a_house_that_repeats_the_sentence_prints_it_once() -> None:
    parties = [
        {**gemeente("Alderbroek"), "naam": "Gemeente Alderbroek", "sleutel": "alderbroek"},
        gemeente("Berkendam"),
        {**RAAD, "gevestigd_te": "te Berkendam"},
        {**ZORG, "adres": "“Kade 2 te Alderbroek”"},
    ]
    made = document({"huis.naam": "Zorg- en veiligheidshuis Oostmark", "partijen": parties})
    words = " ".join(clause.text for clause in made.walk())
    for twice in ("veiligheidshuis Zorg- en veiligheidshuis", "te te Berkendam", "“Kade"):
        assert twice not in words
    assert "gevestigd te Berkendam en kantoorhoudend te" in words


def test_an_article_before_a_name_that_has_it_is_printed_once() -> None:
    raad = {**RAAD, "naam": "de Raad voor de Kinderbescherming"}
    made = document({"partijen": [gemeente("Alderbroek"), raad], "verwerkers": {}})
    assert "de de Raad" not in " ".join(clause.text for clause in made.walk())


@pytest.mark.parametrize("typed", ["artikel 9", "Art. 9", "“9”", "9."])
def test_only_the_number_of_an_article_is_kept(typed: str) -> None:
    assert answers({"convenant.artikelen": {"manager": typed}}).convenant.artikelen.manager == "9"
