"""The justification says everything: each choice with its options, each correction, each deviation."""

from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden, Keuze, NogNietBekend, Sleutel, load
from tailor.answers.base import AnswerModel
from tailor.answers.questionnaire import AskedQuestion, choices_in, field_at, questions
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import VERANTWOORDING, Clause
from tailor.assemble.layers import applied_corrections
from tailor.grammar import capital
from tailor.model import Kind
from tailor.verantwoording import keuzenverantwoording
from tests.everything import everything
from tests.houses import TEMPLATES, answers

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
ARTIKEL_25 = {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "De verzekeraar wil dit."}


def made(given: Antwoorden, editie: Editie = Editie.CONCEPT) -> tuple[Document, Document]:
    """Return the justification of a house, and its text."""
    document = assemble(MODEL, given, editie)
    return keuzenverantwoording(MODEL, given, document), document


def of(changes: dict[str, Any] | None = None, editie: Editie = Editie.CONCEPT) -> Document:
    return made(answers(changes), editie)[0]


def deviating(*afwijkingen: dict[str, Any]) -> Document:
    return of({"afwijkingen": [{"reden": "Zo werkt het hier.", **one} for one in afwijkingen]})


def rows(document: Document) -> list[tuple[str, ...]]:
    """Return every row of every table as the words of its cells."""
    return [tuple(c.text for c in row.children) for row in document.walk() if row.kind is Kind.RIJ]


def row(document: Document, begins: str) -> tuple[str, ...]:
    found = [one for one in rows(document) if one[0].startswith(begins)]
    assert len(found) == 1, (begins, found)
    return found[0]


def tables(document: Document, begins: str) -> list[dict[str, str]]:
    """Return the tables whose heading row begins so, each as its rows of two cells."""
    found = [one for one in document.walk() if one.kind is Kind.TABEL]
    return [
        {line.children[0].text: line.children[1].text for line in one.children}
        for one in found
        if one.children[0].children[0].text.startswith(begins)
    ]


def headings(document: Document) -> list[str]:
    return [clause.text for clause in document.walk() if clause.kind in (Kind.BIJLAGE, Kind.TUSSENKOP)]


def words(document: Document) -> str:
    return "\n".join(clause.text for clause in document.walk())


def asked(given: Antwoorden) -> list[AskedQuestion]:
    """Return the questions that apply and stand in no other question and under no party."""
    found: list[AskedQuestion] = []
    for one in questions(given):
        inside = found and found[-1].pad.holds(one.pad)
        if not inside and str(one.pad) not in ("partijen", "afwijkingen"):
            found.append(one)
    return [one for one in found if one.applies and one.pad.group not in ("partijen", "afwijkingen")]


# -- the choices --


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_question_that_applies_stands_in_it_with_its_options_and_its_place(path: Path) -> None:
    given = load(path)
    found, _ = made(given)
    for one in asked(given):
        question, answer, options = row(found, f"{capital(one.vraag.short)} (")
        for keuze in choices_in(field_at(one.pad).annotation):
            for option in keuze:
                chosen = any(value is option for value in _values(one.value))
                assert option.label in options, one.pad
                assert (f"{option.label} (gekozen)" in options) is chosen, one.pad
        assert answer
        assert question.endswith(")")


def _values(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def test_the_questions_of_a_house_that_answered_everything_are_all_there() -> None:
    given = Antwoorden.model_validate(everything())
    text = words(made(given)[0])
    for one in questions(given):
        if one.applies and isinstance(one.value, str) and one.pad.group != "partijen":
            assert str(getattr(one.value, "label", one.value)) in text or _is_key(given, one.value), one.pad


def _is_key(given: Antwoorden, value: str) -> bool:
    return given.partij(Sleutel(value)) is not None


def test_an_answer_is_printed_in_words_with_how_it_stands_to_the_model() -> None:
    found = of({"bewaren.termijn_archief_maanden": 4, "evaluatie.termijn_jaren": 2})
    assert row(found, "De datum van het Convenant")[1] == "12 maart 2025"
    assert row(found, "Het aantal maanden tot archivering")[1] == "4 (anders dan de vragenlijst voorstelt: 6)"
    assert row(found, "Het aantal jaren tot de evaluatie")[1] == "2 (zoals in het model)"
    assert row(found, "De partij die voor de beveiliging zorgt")[1] == "de gemeente Alderbroek"
    assert "(zoals de vragenlijst voorstelt)" in row(found, "De soorten partijen in artikel 6.4")[1]


def test_a_text_that_equals_the_key_of_a_party_stays_that_text() -> None:
    assert row(of({"bijlage2.document": "politie"}), "Het document met alle processtappen")[1] == "politie"


def test_an_own_text_stands_there_as_it_is_printed_with_the_number_of_this_document() -> None:
    moved = [{"bepaling": "16.1", "soort": "voeg_toe_voor", "tekst": "Nieuw.", "reden": "Zo."}]
    found = of({"bijlage2.doelen.triage": ["Kiezen volgens {artikel 16.2}"], "afwijkingen": moved})
    assert "Kiezen volgens artikel 16.3." in row(found, "De extra doelen bij Triage")[1]


def test_the_place_is_the_number_in_this_document() -> None:
    new = {"bepaling": "14.1", "soort": "voeg_toe_voor", "tekst": "Nieuw.", "reden": "Zo."}
    assert row(of(), "De meldtermijn in uren")[0].endswith("(artikel 14.3)")
    assert row(of({"afwijkingen": [new]}), "De meldtermijn in uren")[0].endswith("(artikel 14.4)")


def test_a_question_without_a_place_says_why() -> None:
    assert "staat niet in de tekst" in row(of(), "De wet waaronder")[0]


def test_questions_that_do_not_apply_are_left_out_and_counted() -> None:
    text = words(of())
    assert "De motivering van de langere bewaartermijn" not in text
    assert "Eén vraag geldt niet voor dit huis, door een ander antwoord." in text


def test_the_parties_stand_in_one_table_with_kind_people_and_letters() -> None:
    found = of({"partijen": [*answers().model_dump(mode="json")["partijen"]]})
    assert row(found, "gemeente Alderbroek") == (
        "gemeente Alderbroek",
        "gemeente",
        "A. van Alderbroek, burgemeester",
        "onder a en b",
    )
    assert row(found, "Stichting De Brug")[3] == "onder f"


def test_a_party_that_declined_is_named_under_the_table() -> None:
    parties = answers().model_dump(mode="json")["partijen"]
    parties[-1]["status"] = "weigert"
    assert "en wel gevraagd: Stichting De Brug (doet niet mee)." in words(of({"partijen": parties}))


# -- corrections --


@pytest.mark.parametrize("keuze", ["aanbevolen", "taal", "geen"])
def test_each_correction_stands_there_once_with_before_after_and_reason(keuze: str) -> None:
    given = answers({"correcties.keuze": keuze})
    found, _ = made(given)
    applied = applied_corrections(MODEL, given)
    columns = [one for one in rows(found) if one[0] == "Nummer en plaats"]
    assert bool(applied) is any("Staat er nu" in one for one in columns)
    for correctie in MODEL.correcties:
        for place in correctie.places:
            _, before, after, reason = row(found, f"{place.name} ")
            assert before == place.old
            assert after == (place.new or "(de bepaling vervalt)")
            assert reason.casefold() == f"{correctie.reason}.".casefold()


def test_corrections_that_are_left_stand_apart_from_those_that_are_applied() -> None:
    found = headings(of())
    assert "Overgenomen: taalfouten" in found
    assert "Aangeboden en niet overgenomen" in found
    assert "Aanbevolen en niet overgenomen" not in found
    assert "Aanbevolen en niet overgenomen" in headings(of({"correcties.keuze": "taal"}))


def test_a_correction_in_several_places_is_one_row() -> None:
    assert row(of(), "C59 t/m C67")[1:3] == ("vertegenwoordig door", "vertegenwoordigd door")


# -- deviations --


def test_replaced_words_show_the_clause_before_and_after_with_reason_and_source() -> None:
    found = deviating(
        {
            "bepaling": "9.1",
            "soort": "vervang_woorden",
            "woorden": "noodzakelijk is",
            "tekst": "nodig is",
            "bron": "besluit 4",
        }
    )
    (table,) = tables(found, "Afwijking 1")
    assert table["Afwijking 1"] == "artikel 9.1"
    assert table["Woorden"] == "‘noodzakelijk is’ wordt ‘nodig is’"
    assert "noodzakelijk met het oog op" in table["Stond er"]
    assert "nodig is met het oog op" in table["Staat er nu"]
    assert (table["Reden"], table["Bron"]) == ("Zo werkt het hier.", "besluit 4")


def test_a_dropped_a_new_and_a_moved_clause_say_what_happened() -> None:
    found = deviating(
        {"bepaling": "14.7", "soort": "vervalt"},
        {"bepaling": "11.1", "soort": "voeg_toe_na", "tekst": "Een nieuw lid."},
        {"bepaling": "16.1", "soort": "verplaats_na", "na": "16.2"},
    )
    dropped, new, moved = tables(found, "Afwijking ")
    assert dropped["Afwijking 1"] == "vervallen (in het landelijke model: artikel 14.7)"
    assert dropped["Stond er"].startswith("14.7. ")
    assert dropped["Staat er nu"] == "De bepaling staat er niet meer."
    assert new["Afwijking 2"] == "artikel 11.2 (bij artikel 11.1 van het landelijke model)"
    assert (new["Stond er"], new["Staat er nu"]) == ("Hier stond geen tekst.", "11.2. Een nieuw lid.")
    assert moved["Nieuwe plaats"] == "na artikel 16.2 van het landelijke model"
    assert moved["Staat er nu"].startswith("16.2. ")


def test_a_clause_with_its_points_is_shown_whole() -> None:
    found = deviating({"bepaling": "18.1", "soort": "vervang", "tekst": "Zij kunnen:\n\n1. een;\n2. twee."})
    (table,) = tables(found, "Afwijking 1")
    assert table["Staat er nu"] == "18.1. Zij kunnen: a) een; b) twee."
    assert "h) " in table["Stond er"]


def test_only_the_words_above_the_points_are_shown_when_only_those_change() -> None:
    found = deviating({"bepaling": "18.1, aanhef", "soort": "vervang", "tekst": "Het antwoord noemt:"})
    (table,) = tables(found, "Afwijking 1")
    assert table["Staat er nu"] == "18.1. Het antwoord noemt:"
    assert "a) " not in table["Stond er"]


def test_a_deviation_that_is_not_complete_says_so() -> None:
    found = deviating({"bepaling": "11.1", "soort": "vervang", "tekst": "nog niet bekend"})
    (table,) = tables(found, "Afwijking 1")
    assert "nog niet volledig" in table["Stand"]


def test_an_own_article_25_and_a_longer_term_are_deviations_with_a_reason() -> None:
    terms = {"bewaren.termijn_archief_maanden": 8, "bewaren.motivering": "De wijk vraagt het."}
    found = of({"aansprakelijkheid": ARTIKEL_25, **terms})
    (article,) = tables(found, "Eigen tekst over aansprakelijkheid")
    assert "25.1. Ieder draagt het eigen deel." in article["Staat er nu"]
    assert "25.5. " in article["Stond er"]
    assert article["Reden"] == "De verzekeraar wil dit."
    (longer,) = tables(found, "Langere bewaartermijn")
    assert longer["Stond er"].startswith("6 maanden tot archivering")
    assert longer["Staat er nu"].startswith("8 maanden tot archivering")
    assert longer["Reden"] == "De wijk vraagt het."


def test_lists_of_the_house_and_own_words_are_named_too() -> None:
    found = of(
        {
            "overwegingen.lijst": [{"model": "1"}, {"tekst": "dat partijen samenwerken"}],
            "taken": {"letters": "eigen", "lijst": [{"model": "b"}, {"model": "a"}]},
            "bijlage4.categorie1.vervalt": ["financieel"],
            "termen": [{"term": "manager", "enkelvoud": "Leider", "lidwoord": "de", "meervoud": "Leiders"}],
        }
    )
    kept = [one for one in rows(found) if len(one) == 4]
    assert any(one[0] == "overweging 10 van het model" and one[2] == "(vervallen)" for one in kept)
    assert any("dat partijen samenwerken" in one[2] for one in kept)
    assert any(one[0] == "artikel 6.4 onder k van het model" and one[2] == "(vervallen)" for one in kept)
    assert any("financiële gegevens" in one[1] and one[2] == "(vervallen)" for one in kept)
    assert ("door de hele tekst", "Manager", "Leider", "Eigen woord.") in kept


def test_a_house_that_does_not_deviate_has_no_empty_chapter() -> None:
    found = of()
    assert "Afwijkingen van het landelijke model" not in headings(found)
    assert "Afwijkingen: geen." in words(found)


# -- open points and the whole --


def test_open_points_have_their_owner_and_remark() -> None:
    open_answer = {"nog_niet_bekend": {"wie": "de FG", "opmerking": "24 of 36"}}
    found = of({"datalekken.meldtermijn_uren": open_answer})
    assert ("De meldtermijn in uren", "artikel 14.3", "de FG", "24 of 36") in rows(found)
    assert row(found, "De meldtermijn in uren (artikel")[1] == "nog niet bekend; de FG zoekt het uit"


def test_the_document_has_the_facts_of_the_text_and_a_kind_of_its_own() -> None:
    found, text = made(answers())
    assert found.kind == VERANTWOORDING
    assert (found.huis, found.versie, found.datum, found.model) == (
        text.huis,
        text.versie,
        text.datum,
        text.model,
    )
    assert found.open_points == ()
    assert row(found, "Editie") == ("Editie", "concept, om te bespreken")
    assert row(of(editie=Editie.DEFINITIEF), "Editie")[1] == "definitief, om te tekenen"


def test_what_is_too_long_for_a_cell_stands_under_the_table() -> None:
    long = "heel veel woorden " * 80
    found = of(
        {"bijlage2.document": long.strip()[:500], "aansprakelijkheid": {**ARTIKEL_25, "leden": [long]}}
    )
    assert row(found, "De eigen leden van artikel 25")[1] == "zie onder de tabel"
    below = [
        clause for clause in found.walk() if clause.kind is Kind.OPSOMMING and clause.text == long.strip()
    ]
    assert len(below) == 1


def test_a_draft_of_an_empty_house_has_a_justification_too() -> None:
    found, _ = made(Antwoorden())
    assert "De partijen zijn nog niet bekend." in words(found)
    assert isinstance(found.parts[0], Clause)


def test_members_of_two_lists_with_the_same_value_are_kept_apart() -> None:
    given = answers()
    assert isinstance(given.uitvoerder.standaard, Keuze)
    assert not isinstance(given.bewaren, NogNietBekend)
    assert isinstance(given.bewaren, AnswerModel)
    options = row(made(given)[0], "De rollen met toegang")[2]
    assert options.count("(gekozen)") == 2
