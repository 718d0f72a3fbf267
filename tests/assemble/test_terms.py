"""The house's own words stand everywhere in one spelling, with the right article and number."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tailor.answers import questions
from tailor.answers.questions.huis import IN_PLURAL
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import Filled
from tailor.citation import Citatie
from tests.houses import TEMPLATES, answers, document, text

MODEL = read_model(TEMPLATES)
KAMER = {"enkelvoud": "Veiligheidskamer", "lidwoord": "de", "meervoud": "Veiligheidskamers"}
TERMEN = [
    {"term": "manager", "enkelvoud": "Ketenmanager", "lidwoord": "de", "meervoud": "Ketenmanagers"},
    {"term": "ketenpartner", "enkelvoud": "netwerkpartner", "lidwoord": "de", "meervoud": "netwerkpartners"},
    {"term": "partneroverleg", "enkelvoud": "Ketenberaad", "lidwoord": "het", "meervoud": "Ketenberaden"},
    {"term": "casusoverleg", "enkelvoud": "casustafel", "lidwoord": "de", "meervoud": "casustafels"},
]
MADE = document({"huis.aanduiding": KAMER, "termen": TERMEN, "wijzigingen.besluit_door": "partneroverleg"})


def test_the_designation_takes_its_own_article() -> None:
    assert MADE.titel.endswith("Multi-Problematiek Veiligheidskamer Oostmark")
    assert "Partijen in de Veiligheidskamer zijn Afzonderlijk" in text(MADE, "2.1")
    assert "van de betreffende Veiligheidskamer/de Veiligheidskamers waaraan" in text(MADE, "16.4")
    assert text(MADE, "1.27").startswith("1.27. Privacyadviseur: Iedere Veiligheidskamer heeft")
    assert "in de door Partijen opgezette Veiligheidskamer" in text(MADE, "overweging 4")
    assert "(hierna: ‘de Veiligheidskamer’)" in text(MADE, "overweging 1")
    assert "de medewerker van de Veiligheidskamer die" in text(MADE, "1.22")


def test_no_word_of_the_model_is_left_outside_quotations_and_names() -> None:
    for clause in MADE.walk():
        words = re.sub(r"‘[^’]*’|Landelijk Overleg Managers Veiligheidshuizen", "", clause.text)
        assert not re.search(
            r"(?i)zorg- en veiligheidshuis(?! Oostmark’)|\bManagers?\b|\bketenpartner", words
        ), words


def test_quotations_and_names_of_documents_and_bodies_stay() -> None:
    assert "Landelijk Overleg Managers Veiligheidshuizen" in text(MADE, "15.3")
    assert "‘Landelijk Kader Veiligheidshuizen’" in text(MADE, "overweging 9")


def test_the_title_of_the_convenant_has_the_own_terms_until_the_house_gives_it() -> None:
    assert "‘Samenwerking tussen netwerkpartners in Veiligheidskamer Oostmark, gesloten op" in text(
        MADE, "overweging 2"
    )
    assert "‘Samenwerking tussen ketenpartners in zorg- en veiligheidshuis Oostmark, gesloten op" in text(
        document(), "overweging 2"
    )
    own = document({"convenant.titel": "Samen sterk voor ketenpartners"})
    assert "het Convenant ‘Samen sterk voor ketenpartners, gesloten op 12 maart" in text(own, "overweging 2")


def test_a_title_of_the_convenant_that_is_not_known_is_one_gap() -> None:
    made = document({"convenant.titel": "nog niet bekend"})
    assert text(made, "overweging 2").count("[") == 1
    assert [one.where for one in made.open_points if "titel van het Convenant" in one.what] == [
        ("overwegingen",)
    ]


def test_own_terms_follow_number_and_begin_a_sentence_or_a_heading_with_a_capital() -> None:
    assert MADE.parts[1].text == "Privacy Protocol tussen netwerkpartners Veiligheidskamer Oostmark"
    assert text(MADE, "1.24").startswith("1.24. Ketenmanager: de persoon")
    assert text(MADE, "1.20").startswith("1.20. Casustafel: fase")
    assert text(MADE, "Bijlage 2, Casusoverleg") == "Casustafel"
    assert "deelnemers aan casustafels en overige" in text(MADE, "13.3")
    assert "van een eventuele casustafel, en tot" in text(MADE, "1.19")
    assert "van een eventuele casustafel, en tot" in text(MADE, "Bijlage 2, Triage, onderdeel 2")
    assert text(MADE, "9.3").startswith("9.3. In de casustafel Verwerken Partijen")


def test_roles_in_answers_are_the_own_words_too() -> None:
    assert "worden door het Ketenberaad besloten" in text(MADE, "27.1")
    assert text(MADE, "14.4").startswith("14.4. De Ketenmanager informeert Partijen middels het Ketenberaad")


def test_an_own_word_knows_its_answer() -> None:
    clause = next(c for c in MADE.walk() if c.citation == Citatie("13.1"))
    assert [(i.text, str(i.answer)) for i in clause.inlines if isinstance(i, Filled)] == [
        ("De Ketenmanager", "termen[0]"),
        ("de Veiligheidskamer", "huis.aanduiding"),
    ]


# -- every clause --

# Words that agree with a term, as they stand before a de-word and before a het-word.
BEFORE_DE = "de|deze|die|iedere|elke|eventuele"
BEFORE_HET = "het|dit|dat|ieder|elk|eventueel"
BETWEEN = "(?:betreffende |door partijen opgezette )?"


def own(lidwoord: str, keys: Iterable[str], typed: Callable[[str], str] = str) -> dict[str, Any]:
    """Return a house with an own word for these terms, typed in some spelling."""
    ending = {"de": "tafel", "het": "beraad"}[lidwoord]
    words = {
        key: {
            "enkelvoud": typed(f"{key.replace('_', '')}{ending}"),
            "lidwoord": lidwoord,
            "meervoud": typed(f"{key.replace('_', '')}{ending}s"),
        }
        for key in keys
    }
    house = {"huis.aanduiding": words.pop("huis")} if "huis" in words else {}
    return {**ALL_ROLES, **house, "termen": [{"term": key, **word} for key, word in words.items()]}


TERMS = dict(MODEL.facts.terms)
ALL_ROLES = {
    "toegang.rollen": ["procesregisseur", "casusregisseur", "manager", "administratief_medewerker"],
    "wijzigingen.besluit_door": "partneroverleg",
    "verwerkers.overeenkomst_door": "stuurgroep",
}
# Which terms have an own word, and with which article: all, each half, and each term alone.
HOUSES = [
    {lidwoord: keys}
    for lidwoord in ("de", "het")
    for keys in (tuple(TERMS), tuple(TERMS)[::2], tuple(TERMS)[1::2], *((key,) for key in TERMS))
]


def pattern(keys: Iterable[str], ending: str) -> str:
    """Return the expression for the own words of these terms."""
    return f"(?:{'|'.join(key.replace('_', '') for key in keys)}){ending}"


def bare(words: str) -> str:
    """Return words in lower case with every term, own or the model's, as TERM without what agrees with it."""
    spelled = "|".join(f"{one.meervoud}|{one.enkelvoud}" for one in TERMS.values())
    found = re.sub(
        rf"(?<![\w-])(?:{spelled}|(?i:{pattern(TERMS, '(?:tafel|beraad)s?')}))(?![\w-])", "TERM", words
    )
    found = re.sub(rf"(?i)\b(?:{BEFORE_DE}|{BEFORE_HET}) ({BETWEEN})TERM", r"\1TERM", found)
    return re.sub(r"\b(?:hun|zijn of haar|zijn) rol", "rol", found).lower()


def bare_of_names(words: str) -> str:
    """Return words without quotations and names, in which no own term comes."""
    return re.sub(r"‘[^’]*’|“[^”]*”|Landelijk Overleg Managers Veiligheidshuizen", "", words)


def clauses(made: Document) -> dict[str, str]:
    return {str(one.citation): one.text for one in made.walk()}


@pytest.mark.parametrize("house", HOUSES, ids=str)
def test_in_every_clause_all_words_agree_with_an_own_term_and_nothing_else_changes(
    house: dict[str, tuple[str, ...]],
) -> None:
    ((lidwoord, keys),) = house.items()
    made = clauses(document(own(lidwoord, keys), Editie.TOELICHTING))
    plain = clauses(document(ALL_ROLES, Editie.TOELICHTING))
    ending, wrong = ("tafel", BEFORE_HET) if lidwoord == "de" else ("beraad", BEFORE_DE)
    disagrees = re.compile(rf"(?i)\b(?:{wrong}) {BETWEEN}{pattern(keys, ending)}\b(?! convenant)")
    for citation, words in made.items():
        assert not disagrees.search(words), words
        assert bare(words) == bare(plain[citation])


def test_a_plural_is_asked_of_just_the_terms_that_the_text_has_in_the_plural() -> None:
    words = " ".join(bare_of_names(one.model_text) for part in MODEL.parts for one in part.walk())
    named = {key for key, one in TERMS.items() if re.search(rf"(?<![\w-])(?:{one.meervoud})(?![\w-])", words)}
    assert named == {"huis", *IN_PLURAL}


@pytest.mark.parametrize("words", ["Des [termen[0].genitief] oordeel telt.", "Des managers oordeel telt."])
def test_a_genitive_is_asked_where_an_own_text_names_it_and_stands_there(words: str) -> None:
    term = {"term": "manager", "enkelvoud": "ketenmanager", "lidwoord": "de", "genitief": "ketenmanagers"}
    own_text = {"bepaling": "16.2", "soort": "voeg_toe_na", "tekst": words, "reden": "Zo werkt het hier."}
    given = answers({"termen": [term], "afwijkingen": [own_text]})
    (asked,) = (one for one in questions(given) if str(one.pad) == "termen[0].genitief")
    assert asked.applies is ("[" in words)
    made = assemble(MODEL, given, Editie.CONCEPT)
    assert ("Des ketenmanagers oordeel" in text(made, "16.2a")) is asked.applies


@pytest.mark.parametrize(
    ("named", "word"), [("termen[0]", "van de ketenmanager"), ("huis.aanduiding", "van de Kamer")]
)
def test_a_genitive_that_nobody_gave_is_van_with_the_word(named: str, word: str) -> None:
    own_text = {
        "bepaling": "16.2",
        "soort": "voeg_toe_na",
        "tekst": f"De taak [{named}.genitief] is licht.",
        "reden": "Zo werkt het hier.",
    }
    given = answers(
        {
            "huis.aanduiding": {"enkelvoud": "Kamer", "lidwoord": "de", "meervoud": "Kamers"},
            "termen": [{"term": "manager", "enkelvoud": "ketenmanager", "lidwoord": "de"}],
            "afwijkingen": [own_text],
        }
    )
    assert text(assemble(MODEL, given, Editie.CONCEPT), "16.2a").endswith(f"De taak {word} is licht.")


def test_an_own_word_without_its_plural_stands_wherever_the_text_has_one() -> None:
    table = {"term": "casusoverleg", "enkelvoud": "casustafel", "lidwoord": "de"}
    made = document({"termen": [table]})
    assert text(made, "9.3").startswith("9.3. In de casustafel Verwerken")
    assert "deelnemers aan Casusoverleggen en" in text(made, "13.3")


@pytest.mark.parametrize("typed", [str.lower, str.capitalize])
def test_an_own_term_has_one_spelling_everywhere(typed: Callable[[str], str]) -> None:
    for words in clauses(document(own("de", TERMS, typed), Editie.TOELICHTING)).values():
        for found in re.finditer(f"(?i){pattern(TERMS, 'tafels?')}", words):
            begins = words[: found.start()].endswith((". ", "? ")) or found.start() == 0
            assert found[0] == (typed(found[0]) if not begins else found[0].capitalize()), words


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ({"manager": "het"}, "Het managerberaad, de Procesregisseur en eventueel ander"),
        ({"manager": "de"}, "De managertafel, Procesregisseur en eventueel ander"),
        ({"procesregisseur": "het"}, "De Manager, het procesregisseurberaad en eventueel ander"),
        (
            {"manager": "het", "procesregisseur": "het"},
            "Het managerberaad, procesregisseurberaad en eventueel",
        ),
    ],
)
def test_two_words_share_an_article_only_when_it_is_the_same(terms: dict[str, str], expected: str) -> None:
    (lidwoord,) = set(terms.values())
    made = document(own(lidwoord, terms))
    assert expected in text(made, "13.1")


def test_an_article_that_two_words_shared_is_a_filled_word() -> None:
    made = document(own("het", ["casusregisseur"]))
    clause = next(c for c in made.walk() if c.citation == Citatie("9.5"))
    assert "die Partij het casusregisseurberaad en de Procesregisseur hierover" in clause.text
    filled = [(i.text, str(i.answer)) for i in clause.inlines if isinstance(i, Filled)]
    assert ("de Procesregisseur", "termen[0]") in filled


def test_the_article_of_a_word_that_a_term_describes_stays() -> None:
    assert "naar het Veiligheidskamer convenant(en) en het privacyprotocol(len)" in text(MADE, "16.4")


def test_without_own_words_the_text_is_the_models() -> None:
    assert "de Manager" in text(document(), "17.3")
