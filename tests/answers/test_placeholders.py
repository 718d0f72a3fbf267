"""A text that stands in the place of an answer is no answer; a name that only holds such letters is one."""

import pytest

from tailor.answers import NogNietBekend, open_questions
from tailor.answers.placeholders import is_placeholder, placeholders_inside
from tests.houses import ZORG, answers, gemeente


@pytest.mark.parametrize(
    "text",
    [
        *("n.n.b.", "nnb", "PM", "p.m.", "?", "XXX", "vacant", "…", "....", "____", "nader in te vullen"),
        *("Nog onbekend", "volgt", "TBD", "x", "nee", "Ja", "[naam]", "<invullen>", "n.v.t.", "-", "N.N.B"),
    ],
)
def test_a_placeholder_counts_as_open(text: str) -> None:
    given = answers({"partijen": [gemeente("Alderbroek"), {**ZORG, "adres": text}]})
    assert isinstance(given.known_parties[1].adres, NogNietBekend)
    assert [(str(one.pad), one.remark) for one in open_questions(given)] == [
        ("partijen[1].adres", f"er staat ‘{text}’")
    ]


@pytest.mark.parametrize(
    "text", ["PM Zorg", "Vacant Wonen", "Ja, ik wil", "Xenia", "Stichting X", "Volgtlaan 1"]
)
def test_a_name_that_holds_such_letters_is_a_name(text: str) -> None:
    assert not is_placeholder(text)


def test_an_element_of_a_list_that_is_a_placeholder_leaves_the_question_open() -> None:
    given = answers({"bijlage2.doelen.triage": ["Het beoordelen van de melding.", "n.n.b."]})
    assert [(str(one.pad), one.remark) for one in open_questions(given)] == [
        ("bijlage2.doelen.triage", "er staat ‘n.n.b.’")
    ]


def test_none_is_a_real_element_of_a_list() -> None:
    assert not open_questions(answers({"bijlage2.doelen.triage": ["Geen"]}))


@pytest.mark.parametrize("text", ["n.n.b.", "?", "PM"])
@pytest.mark.parametrize("pad", ["convenant.gesloten_op", "datalekken.meldtermijn_uren", "regime.wet"])
def test_a_placeholder_for_a_day_a_number_or_a_choice_is_not_known_yet(pad: str, text: str) -> None:
    found = {str(one.pad): one.remark for one in open_questions(answers({pad: text}))}
    assert found[pad] == f"er staat ‘{text}’"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Binnen n.n.b. dagen.", ("n.n.b.",)),
        ("De termijn is nader in te vullen door […].", ("nader in te vullen", "[…]")),
        ("De heer XXX en …… samen.", ("XXX", "……")),
        ("PM Zorg en Stichting X", ()),
        ("Brieven, lijsten, enz. …", ()),
        ("Op een nader te bepalen plaats.", ()),
    ],
)
def test_a_placeholder_inside_a_text_is_found_by_its_words(text: str, words: tuple[str, ...]) -> None:
    assert placeholders_inside(text) == words


def test_brackets_in_a_clause_of_the_house_are_no_placeholder() -> None:
    assert is_placeholder("[naam]")
    assert not is_placeholder("[huis.naam]", markup=True)
    assert is_placeholder("n.n.b.", markup=True)
    given = {"bepaling": "4.1", "soort": "voeg_toe_na", "reden": "Zo.", "tekst": "[huis.naam]"}
    (clause,) = answers({"afwijkingen": [given]}).afwijkingen
    assert clause.tekst == "[huis.naam]"
    (clause,) = answers({"afwijkingen": [{**given, "tekst": "n.n.b."}]}).afwijkingen
    assert clause.tekst == NogNietBekend(opmerking="er staat ‘n.n.b.’")


WORDS = """nnb; n.n.b.; ntb; nb; nvt; n.v.t.; PM; tbd; tba; TODO; x; XX; vacant; vacature; volgt;
volgt nog; onbekend; nog onbekend; niet bekend; invullen; in te vullen; nog in te vullen;
nader in te vullen; nader te bepalen; nog te bepalen; nader bekend te maken; nog te benoemen;
nader te benoemen; niet van toepassing; weet ik niet;
weet ik nog niet; later; komt nog; wordt nog ingevuld; wordt nagevraagd; navragen"""


@pytest.mark.parametrize("word", [word.strip() for word in WORDS.split(";")])
def test_each_of_these_words_stands_in_the_place_of_an_answer(word: str) -> None:
    assert is_placeholder(word)
    assert is_placeholder(word.upper())
    assert not is_placeholder(f"{word} Zorg")
