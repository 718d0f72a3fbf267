"""Which words a redline takes as one change, to the letter: either side of every threshold."""

from itertools import pairwise
from pathlib import Path
from random import Random

from tailor.assemble.document import Text
from tailor.redline.compare import compare
from tailor.redline.marked import comparison
from tailor.redline.types import Stage
from tailor.redline.words import cut
from tests.clauses import lid
from tests.golden import hold
from tests.redline.helpers import shown, text

GOLDEN = Path(__file__).parent / "golden"
BETWEEN = (
    "aan", "aan de", "aan de en", "zevende", "zevenden", "achtsten", "negentien", "negentiend", "een twee",
    "een twee ab", "3", "3.2", ",", ", en", "en;", "– of –", "", " ",
)  # fmt: skip
"""What stands unchanged between two changes: one to three words, seven to nine letters, marks."""
SIDES = (("ja", "nee"), ("kort", "langwerpig"), ("bijzondere", "gewone"), ("[Naam]", "Oost"), ("", "erbij"))
SENTENCES = (
    "De Manager bewaart gegevens.", "De Procesregisseur bewaart de gegevens.",
    "De Manager bewaart geen gegevens;", "Partijen bewaren gegevens en stukken.", "Alles is anders.",
    "Alles is anders", "", "Artikel 3.2 geldt niet meer.", "Artikel 3.3 geldt niet meer.",
    "Artikel 3 geldt niet meer.", "de ex-partner van A. van Dal", "de expartner van A. Dal",
    "binnen 24 uur", "binnen 25 uur", "binnen 24 uren", "€ 1.000,50 of 1,5", "€ 1.000,60 of 2,5",
    "een [blanco] hier", "een [andere [x] blanco] hier", "een woord hier", "aa aa aa aa", "aa aa aa",
    "aa bb aa bb", "bb aa bb aa",
)  # fmt: skip


def change(old: str, new: str) -> str:
    """Return one clause with what went and what came."""
    found = shown(compare([Stage(text(lid("1.1", old))), Stage(text(lid("1.1", new)), "W")]))
    return found[0] if found else "gelijk"


def test_words_that_belong_together_are_one_change(update_golden: bool) -> None:
    made = {
        f"{one[0]}/{one[1]} … {other[0]}/{other[1]}": [
            change(f"{one[0]} {stays} {other[0]} slot", f"{one[1]} {stays} {other[1]} slot")
            for stays in BETWEEN
        ]
        for one in SIDES
        for other in SIDES
    }
    hold(GOLDEN / "together.txt", made, update_golden)


def test_sentences_that_follow_each_other_differ_in_these_words(update_golden: bool) -> None:
    pairs = [
        *pairwise(SENTENCES),
        *pairwise(reversed(SENTENCES)),
        *zip(SENTENCES, SENTENCES[3:], strict=False),
    ]
    made = {"zinnen": [f"{number}: {change(*pair)}" for number, pair in enumerate(pairs)]}
    dice, words = (
        Random(12),
        ["de", "een", "partij", "en", "niet", "3", "14.2", ",", ";", "[x]", "Manager", "Oost-West"],
    )
    drawn = [[" ".join(dice.choices(words, k=dice.randrange(1, 12))) for _ in range(2)] for _ in range(60)]
    made["bij toeval"] = [f"{one} | {other}: {change(one, other)}" for one, other in drawn]
    hold(GOLDEN / "sentences.txt", made, update_golden)


def test_a_sentence_is_cut_in_these_words(update_golden: bool) -> None:
    made = {one: [repr([str(word.key) for word in cut((Text(one),))])] for one in SENTENCES if one}
    hold(GOLDEN / "cut.txt", made, update_golden)


def test_a_redline_as_a_document_has_the_facts_of_the_new_text() -> None:
    old, new = text(lid("1.1", "oud")), text(lid("1.1", "nieuw"))
    made = comparison(compare([Stage(old), Stage(new, "W")]))
    facts = ("titel", "huis", "versie", "status", "datum", "editie", "model")
    assert [getattr(made, name) for name in facts] == [getattr(new, name) for name in facts]
    assert made.authors == ("W",)
    assert made.preface == ()
