"""The justification tells each choice of the house with its options, its place and its words."""

from pathlib import Path

import pytest

from tailor.answers import Antwoorden, Sleutel, load
from tailor.answers.questionnaire import AskedQuestion, field_at, questions
from tailor.answers.questions.regime import Wet
from tailor.assemble import read_model
from tailor.assemble.document import Clause, Document
from tailor.model import Kind
from tests.everything import everything
from tests.houses import TEMPLATES
from tests.verantwoording.reading import (
    asked,
    made,
    of,
    row,
    rows,
    said,
    words,
)

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
ARTIKEL_25 = {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "De verzekeraar wil dit."}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_question_that_applies_stands_in_it_with_its_answer_or_is_told_on_another_page(
    path: Path,
) -> None:
    given = load(path)
    found = made(given)[0]
    text = words(found).casefold()
    for one in asked(given):
        told = one.pad.group in ("regime", "document", "correcties", "aanpassingen")
        if not told and not _departs(one):
            assert one.vraag.short.casefold() in text, one.pad


def _departs(one: AskedQuestion) -> bool:
    """Return whether an answer changes a list or brings own words: those are shown as what they changed."""
    group = one.pad.group in ("overwegingen", "taken", "bijlage2", "bijlage4", "termen", "aansprakelijkheid")
    is_own = one.value not in (None, (), field_at(one.pad).get_default())
    return (group and is_own) or str(one.pad) in ("huis.aanduiding", "bewaren.motivering")


def test_an_answer_of_the_house_has_what_else_it_could_have_been() -> None:
    assert "(ook mogelijk: de Procesregisseur)" in row(of(), "Wie de taken van het huis uitvoert")[1]
    chosen = row(of({"uitvoerder.standaard": "procesregisseur"}), "Wie de taken van het huis uitvoert")[1]
    assert chosen == "de Procesregisseur (ook mogelijk: de Manager)"


def left(found: Document) -> dict[str, str]:
    """Return what is as in the model, by the part of the questionnaire."""
    (table,) = [one for one in found.walk() if one.kind is Kind.TABEL and part_of(one) == "Onderdeel"]
    lines: dict[str, str] = {}
    for line in table.children[1:]:
        title, words = (cell.text for cell in line.children)
        lines[title] = f"{lines.get(title, '')} {words}".strip()
    return lines


def part_of(table: Clause) -> str:
    return table.children[0].children[0].text


def test_what_is_as_in_the_model_or_was_left_open_is_named_part_by_part_in_one_table() -> None:
    found = left(of())
    assert "het aantal jaren tot de evaluatie (artikel 31.2): 2" in found["Besluiten en ondertekenen"]
    assert found["Aansprakelijkheid"].startswith("Zoals in het model: de tekst over aansprakelijkheid (arti")
    assert "of de aanhef KvK-nummers noemt (aanhef): nee" in found["De partijen"]
    assert found["Bijlage 2: doelen per stap"].startswith("Niet ingevuld: het document met alle processtapp")
    assert (
        "Geen extra doelen, zoals in het model: de extra doelen bij Intake"
        in found["Bijlage 2: doelen per stap"]
    )
    others = [one for one in rows(of()) if "zoals in het model" in " ".join(one)]
    assert all(one[0] in found for one in others)


def test_what_the_house_changed_is_not_among_what_is_as_in_the_model() -> None:
    found = left(of({"evaluatie.termijn_jaren": "3", "bijlage2.doelen.triage": ["Bepalen of het past"]}))
    assert "evaluatie" not in found["Besluiten en ondertekenen"]
    assert "Triage" not in found["Bijlage 2: doelen per stap"]


def test_no_row_of_what_is_as_in_the_model_is_too_long_for_a_page() -> None:
    for given in (Antwoorden(), *(load(path) for path in EXAMPLES)):
        assert "zie onder de tabel" not in " ".join(left(made(given)[0]).values())


def test_an_empty_place_of_the_model_that_says_none_is_not_as_in_the_model() -> None:
    found = of()
    assert row(found, "De bijzondere persoonsgegevens van categorie 1")[1] == "geen"
    assert "bijzondere" not in left(found)["Bijlage 4: soorten gegevens"]


def test_a_proposal_of_the_questionnaire_is_not_called_the_words_of_the_model() -> None:
    assert "zoals de vragenlijst voorstelt" in row(of(), "Wie een partij kan uitsluiten")[1]
    assert (
        "(model: 2)"
        in row(of({"convenant.artikelen.doel": "3"}), "Het artikel van het Convenant over het doel")[1]
    )


def test_the_questions_of_a_house_that_answered_everything_are_all_there() -> None:
    given = Antwoorden.model_validate(everything())
    text = words(made(given)[0]).casefold()
    for one in questions(given):
        if one.applies and isinstance(one.value, str) and one.pad.group not in ("partijen", "document"):
            told = one.value.law if isinstance(one.value, Wet) else getattr(one.value, "label", one.value)
            answer = str(told).casefold().rstrip(".")
            told_by_its_text = str(one.pad) in (
                "gemeenten.formule",
                "aansprakelijkheid.keuze",
                "taken.letters",
            )
            assert answer in text or told_by_its_text or _is_key(given, one.value), one.pad


def _is_key(given: Antwoorden, value: str) -> bool:
    return given.partij(Sleutel(value)) is not None


def test_an_answer_is_printed_in_words_with_how_it_stands_to_the_model() -> None:
    found = of()
    assert row(found, "De datum van het Convenant")[1] == "12 maart 2025"
    assert row(found, "De partij die voor de beveiliging zorgt")[1] == "de gemeente Alderbroek"
    assert "(zoals de vragenlijst voorstelt;" in row(found, "De soorten partijen in artikel 6.4")[1]


def test_own_roles_and_bodies_read_as_in_the_text() -> None:
    found = of(
        {
            "toegang.rollen": ["manager", {"naam": "beheerders", "lidwoord": "de", "meervoud": "ja"}],
            "verwerkers.toestemming_door": {"naam": "dagelijks bestuur", "lidwoord": "het"},
        }
    )
    assert row(found, "De rollen met toegang")[1] == "de Manager en de beheerders"
    assert row(found, "Wie toestemming geeft")[1].startswith("het dagelijks bestuur (ook mogelijk: ")


def test_a_text_that_equals_the_key_of_a_party_stays_that_text() -> None:
    assert row(of({"bijlage2.document": "politie"}), "Het document met alle processtappen")[1] == "politie"


def test_an_own_text_stands_there_as_it_is_printed_with_the_number_of_this_document() -> None:
    moved = [{"bepaling": "16.1", "soort": "voeg_toe_voor", "tekst": "Nieuw.", "reden": "Zo."}]
    found = of({"bijlage2.doelen.triage": ["Kiezen volgens {artikel 16.2}"], "afwijkingen": moved})
    assert (
        said(found, "Bijlage 2, Triage, erbij") == "Bijlage 2, Triage, erbij: ‘Kiezen volgens artikel 16.3’."
    )


def test_the_place_is_the_number_in_this_document() -> None:
    new = {"bepaling": "14.1", "soort": "voeg_toe_voor", "tekst": "Nieuw.", "reden": "Zo."}
    assert row(of(), "De meldtermijn in uren")[0].endswith("(artikel 14.3)")
    assert row(of({"afwijkingen": [new]}), "De meldtermijn in uren")[0].endswith("(artikel 14.4)")


def test_a_question_without_a_place_says_why() -> None:
    found = of({"huis.korte_naam": "ZVH"})
    assert "staat alleen in kopregels en bestandsnamen" in row(found, "De korte naam")[0]


def test_a_question_that_does_not_apply_is_not_there() -> None:
    assert "motivering van de langere bewaartermijn" not in words(of())
