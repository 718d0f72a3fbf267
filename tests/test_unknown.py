"""Every answer in turn is not known yet, in every edition: nothing breaks, and nothing but Dutch is read."""

import copy
import re
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from typing import Any

import pytest

from tailor.answers import Antwoorden
from tailor.assemble import Document, Editie, assemble
from tailor.assemble.document import lines
from tailor.check import Finding, findings
from tailor.redline.compare import against_model
from tailor.redline.marked import comparison
from tailor.render.docx import read_back, render_docx
from tailor.render.html import render_html
from tailor.render.pdf import render_pdf
from tailor.render.pdf.readback import read
from tailor.verantwoording import keuzenverantwoording
from tests.everything import MODEL, Leaf, change, everything, plain, written
from tests.houses import TEMPLATES

WORD = TEMPLATES / "protocol" / "huisstijl.docx"
TYPST = TEMPLATES / "protocol" / "huisstijl.typ"
UNKNOWN = "nog niet bekend"
NO_DUTCH = re.compile(
    r"None|True|False|object at|Pad\(|Citatie|NogNiet|nog_niet_bekend|Ellipsis|<[a-z_]+[. ]"
    r"|\b[a-z]+_[a-z_]+\(|\b[A-Z][a-z0-9]+[A-Z]\w*\((?!\w*\))"
)
"""Words of the program: what Python prints of nothing, of a class or of an object."""
NAMES = ("sleutel", "wie", "opmerking", "genitief")
"""Keys of which the value is no answer that can be unknown, or of which nobody asks."""


def places(value: Any, way: Leaf = ()) -> Iterator[Leaf]:
    """Yield where answers stand, lists and groups too, the first of each kind of element alone."""
    if way:
        yield way
    if isinstance(value, dict):
        for key, part in value.items():
            yield from places(part, (*way, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from places(part, (*way, index))


@cache
def answers_in_turn() -> tuple[Leaf, ...]:
    """Return where an answer can be unknown: each question once, one measure and one category for all."""
    once: dict[str, Leaf] = {}
    for way in places(everything()):
        if isinstance(way[-1], int) or "nog_niet_bekend" in way or way[-1] in NAMES:
            continue
        alike = re.sub(r"maatregelen\.\w+|categorie\d|doelen\.\w+", "x", plain(way))
        once.setdefault(alike, way)
    return tuple(way for way in once.values() if is_taken(way))


def house(*ways: Leaf) -> dict[str, Any]:
    data = copy.deepcopy(everything())
    for way in ways:
        change(data, way, UNKNOWN)
    return data


def is_taken(way: Leaf) -> bool:
    """Return whether an answer may be unknown: a group of questions is none."""
    try:
        Antwoorden.model_validate(house(way))
    except ValueError:
        return False
    return True


def words_of(made: Document, found: tuple[Finding, ...]) -> list[str]:
    """Return all that a user reads of a text and of what the rules found in it."""
    said = [f"{one.message} {one.source} {one.suggestion} {one}" for one in found]
    return [*lines(made, labels=True), *said]


NOT_ASKED = ("aanvaard", "toetreders")
"""What a lawyer accepted, and who joins: nobody is asked for it, and no text of the house waits for it."""


def open_paths(found: tuple[Finding, ...]) -> list[str]:
    return [str(one.answer) for one in found if one.rule == "open-vraag"]


@pytest.mark.parametrize("part", range(8))
def test_every_answer_in_turn_can_be_unknown(part: int) -> None:
    editions = cycle(Editie)
    for number, (way, editie) in enumerate(zip(answers_in_turn(), editions, strict=False)):
        if number % 8 == part and way[0] not in NOT_ASKED:
            answers = Antwoorden.model_validate(house(way))
            made = assemble(MODEL, answers, editie)
            found = findings(MODEL, answers, made)
            assert written(way) in open_paths(found)
            assert [one for one in words_of(made, found) if NO_DUTCH.search(one)] == [], written(way)


@pytest.mark.lang
@pytest.mark.parametrize("editie", Editie)
def test_every_answer_in_turn_can_be_unknown_in_every_edition(editie: Editie) -> None:
    for way in answers_in_turn():
        answers = Antwoorden.model_validate(house(way))
        made = assemble(MODEL, answers, editie)
        found = findings(MODEL, answers, made)
        assert [one for one in words_of(made, found) if NO_DUTCH.search(one)] == [], written(way)


def nothing_known(editie: Editie) -> tuple[Antwoorden, Document]:
    """Return the house of which every answer is unknown that stands by itself, in the lists as they are."""
    answers = Antwoorden.model_validate(house(*filter(_is_leaf, answers_in_turn())))
    return answers, assemble(MODEL, answers, editie)


def _is_leaf(way: Leaf) -> bool:
    value: Any = everything()
    for key in way:
        value = value[key]
    return not isinstance(value, dict | list)


@pytest.mark.parametrize("editie", [Editie.CONCEPT, Editie.TOELICHTING])
def test_a_house_that_knows_nothing_yet_can_be_printed_in_every_format(editie: Editie) -> None:
    answers, made = nothing_known(editie)
    printed = [
        " ".join(read_back(render_docx(made, WORD), labels=True)),
        " ".join(" ".join(page) for page in read(render_pdf(made, TYPST)).pages),
        re.sub(r"<[^>]+>", " ", render_html(made).partition("</head>")[2]),
    ]
    for words in printed:
        assert not NO_DUTCH.search(words)
        assert "de meldtermijn in uren" in words


def test_what_a_house_that_knows_nothing_differs_and_must_account_for_is_dutch() -> None:
    answers, made = nothing_known(Editie.CONCEPT)
    for document in (
        keuzenverantwoording(MODEL, answers, made, findings(MODEL, answers, made)),
        comparison(against_model(MODEL, answers, made)),
    ):
        assert [one for one in lines(document, labels=True) if NO_DUTCH.search(one)] == []
