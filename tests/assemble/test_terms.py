"""The house's own words stand everywhere, with the right article, number and capital."""

import re

from tailor.assemble.document import Filled
from tailor.citation import Citatie
from tests.houses import document, text

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
    assert "‘Samenwerking tussen ketenpartners in zorg- en veiligheidshuis Oostmark" in text(
        MADE, "overweging 2"
    )
    assert "Landelijk Overleg Managers Veiligheidshuizen" in text(MADE, "15.3")
    assert "‘Landelijk Kader Veiligheidshuizen’" in text(MADE, "overweging 9")


def test_own_terms_follow_capital_and_number() -> None:
    assert MADE.parts[1].text == "Privacy Protocol tussen netwerkpartners Veiligheidskamer Oostmark"
    assert text(MADE, "1.24").startswith("1.24. Ketenmanager: de persoon")
    assert text(MADE, "1.20").startswith("1.20. Casustafel: fase")
    assert "deelnemers aan Casustafels en overige" in text(MADE, "13.3")
    assert "van een eventuele Casustafel, en tot" in text(MADE, "1.19")
    assert "van een eventuele casustafel, en tot" in text(MADE, "Bijlage 2, Triage, onderdeel 2")
    assert text(MADE, "9.3").startswith("9.3. In de Casustafel Verwerken Partijen")


def test_roles_in_answers_are_the_own_words_too() -> None:
    assert "worden door het Ketenberaad besloten" in text(MADE, "27.1")
    assert text(MADE, "14.4").startswith("14.4. De Ketenmanager informeert Partijen middels het Ketenberaad")


def test_an_own_word_knows_its_answer() -> None:
    clause = next(c for c in MADE.walk() if c.citation == Citatie("13.1"))
    assert [(i.text, str(i.answer)) for i in clause.inlines if isinstance(i, Filled)] == [
        ("De Ketenmanager", "termen[0]"),
        ("de Veiligheidskamer", "huis.aanduiding"),
    ]


def test_without_own_words_the_text_is_the_models() -> None:
    assert "de Manager" in text(document(), "17.3")
