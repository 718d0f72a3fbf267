"""What an answer repeats of the sentence around it is printed once; a name stays whole."""

from typing import Any

import pytest

from tailor.answers import questions_by_path
from tailor.answers.questionnaire import field_at, leaves
from tailor.assemble.party_words import as_unit
from tailor.assemble.repeats import article_and_name, as_name, without_repeat
from tailor.assemble.short_forms import around, short_form, short_forms
from tailor.model.blocks import Blank, Block, PlainWords
from tailor.path import Pad
from tests.everything import MODEL
from tests.houses import POLITIE, RAAD, ZORG, answers, document, gemeente

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


GEMEENTE = gemeente("Alderbroek")
BEFORE = [
    (path, before)
    for path in questions_by_path()
    for before, _ in around(MODEL, path)
    if before.endswith(" ") and before.strip()
    if leaves(field_at(path).annotation) == {str} and "artikelen" not in path.steps
]
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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *[("Gemeente Alderbroek", "Alderbroek"), ("de gemeente Alderbroek", "Alderbroek")],
        *[("gemeente Gemeente Alderbroek.", "Alderbroek"), ("“Alderbroek”", "Alderbroek")],
        *[("Gemeente Het Hogeland", "Het Hogeland"), ("het Bildt", "het Bildt")],
        *[
            ("De Ronde Venen", "De Ronde Venen"),
            ("De Brug B.V.", "De Brug B.V."),
            ("Alderbroek,", "Alderbroek"),
        ],
        *[("Stichting De Brug.", "Stichting De Brug"), ("Zorg e.o.", "Zorg e.o.")],
    ],
)
def test_a_name_of_a_gemeente_is_printed_bare(typed: str, name: str) -> None:
    assert as_name("van de gemeente ", typed) == name


@pytest.mark.parametrize(
    ("article", "typed", "printed"),
    [
        *[
            ("de", "de Raad", ("de", "Raad")),
            ("de", "Raad", ("de", "Raad")),
            ("", "de Raad", ("", "de Raad")),
        ],
        *[("de", "De Brug", ("", "De Brug")), ("het", "Het Huis", ("", "Het Huis"))],
    ],
)
def test_an_article_is_printed_once(article: str, typed: str, printed: tuple[str, str]) -> None:
    assert article_and_name(article, typed) == printed


@pytest.mark.parametrize(
    "typed", ["politie eenheid Oost", "eenheid eenheid Oost", "de Korpschef van politie eenheid Oost"]
)
def test_a_unit_is_printed_once_behind_the_police(typed: str) -> None:
    assert as_unit("de Korpschef van politie ", typed) == "eenheid Oost"


def test_a_version_that_says_so_itself_is_a_number_only() -> None:
    assert [document({"document.versie": one}).versie for one in ("versie 2.1", "“2.1”", "2.1")] == [
        "2.1"
    ] * 3


def test_a_house_that_repeats_the_sentence_prints_it_once() -> None:
    parties = [
        {**gemeente("Alderbroek"), "naam": "Gemeente Alderbroek", "sleutel": "alderbroek"},
        gemeente("Berkendam"),
        {**RAAD, "gevestigd_te": "te Berkendam"},
        {**ZORG, "adres": "“Kade 2 te Alderbroek”"},
    ]
    gone = ("gemeente Gemeente", "Gemeente Alderbroek")
    made = document({"huis.naam": "Zorg- en veiligheidshuis Oostmark", "partijen": parties})
    words = " ".join(clause.text for clause in made.walk())
    for twice in ("veiligheidshuis Zorg- en veiligheidshuis", "te te Berkendam", "“Kade", *gone):
        assert twice not in words
    assert "gevestigd te Berkendam en kantoorhoudend te" in words


def test_an_article_before_a_name_that_has_it_is_printed_once() -> None:
    raad = {**RAAD, "naam": "de Raad voor de Kinderbescherming"}
    made = document({"partijen": [gemeente("Alderbroek"), raad], "verwerkers": {}})
    assert "de de Raad" not in " ".join(clause.text for clause in made.walk())


@pytest.mark.parametrize("typed", ["artikel 9", "Art. 9", "“9”", "9."])
def test_only_the_number_of_an_article_is_kept(typed: str) -> None:
    assert answers({"convenant.artikelen": {"manager": typed}}).convenant.artikelen.manager == "9"


@pytest.mark.parametrize(("path", "before"), BEFORE, ids=str)
def test_an_answer_that_begins_with_the_word_before_its_blank_is_reported(path: Pad, before: str) -> None:
    typed = f"{before.split()[-1].casefold()} Alderbroek"
    raad = {**RAAD, path.name: typed} if path.listed else RAAD
    changes = {"partijen": [gemeente("Alderbroek"), raad]} if path.listed else {str(path): typed}
    given = answers(changes)
    at = path.at(1) if path.listed else path
    assert short_form(MODEL, given, at) == "Alderbroek"
    assert (at, "Alderbroek") in list(short_forms(MODEL, given))


def test_what_repeats_nothing_is_not_reported() -> None:
    assert not list(short_forms(MODEL, answers()))
    assert not list(short_forms(MODEL, answers({"huis.naam": "Het Hogeland"})))


@pytest.mark.parametrize(
    ("part", "typed", "short"),
    [
        (gemeente("Berkendam"), {"naam": "Gemeente Berkendam"}, "Berkendam"),
        (POLITIE, {"eenheid": "politie Oost"}, "Oost"),
        (RAAD, {"naam": "de Raad"}, "Raad"),
    ],
)
def test_the_name_of_a_party_that_repeats_its_kind_is_reported(
    part: dict[str, Any], typed: dict[str, str], short: str
) -> None:
    given = answers({"partijen": [{**part, **typed}, GEMEENTE, ZORG]})
    (name,) = typed
    assert dict(short_forms(MODEL, given)) == {Pad(f"partijen[0].{name}"): short}
