"""The chapter about the law: what was taken with the words of the act, what was left and why, who read it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.answers.questions.aanvaarding import Aanvaarding
from tailor.assemble import Document, Editie, assemble
from tailor.check import findings
from tailor.check.read_by_lawyer import mark_of
from tailor.model import Kind, Model
from tailor.verantwoording import keuzenverantwoording
from tests.law import adaptation, change, lawful, model_with, one_by_one
from tests.verantwoording.reading import first_page, row, said, tables, words

CHAPTER, ANNEX = "De WGS", "Bijlage: de aanpassingen aan de WGS"
DOUBT = 'twijfel = ["Geldt dit ook voor het OM?", "En voor de raad?"]'
MODEL = model_with(
    adaptation(change("2.2", "vervang", "Alleen publieke Partijen, zie {artikel 3}."), more=DOUBT),
    adaptation(
        change("2.3", "voeg toe na", "Een nieuw lid."), change("overweging 3", "vervang", "de wet geldt;"),
        number="W02",
    ).replace("eis = true", "eis = false"),
    adaptation(change("13.7", "vervalt", None), number="W03", more='als = "lijst"'),
)  # fmt: skip
READER = {"naam": "mr. A. Bos", "functie": "privacyjurist", "datum": "2026-11-04"}


def made(wet: str = "wgs", changes: Mapping[str, Any] | None = None, model: Model = MODEL) -> Document:
    return of(lawful(wet, changes), model)


def of(given: Antwoorden, model: Model = MODEL) -> Document:
    document = assemble(model, given, Editie.CONCEPT)
    return keuzenverantwoording(model, given, document, findings(model, given, document))


def chapters(document: Document) -> list[str]:
    return [part.text for part in document.parts]


def test_an_adaptation_that_was_taken_stands_with_the_act_the_model_and_the_text() -> None:
    document = made()
    (table,) = tables(document, "W01")
    assert table["W01"] == "Wie verantwoordelijk is"
    assert table["Stand"] == "Eis van de wet; concepttekst, laten toetsen door een jurist."
    assert table["Waar"] == "Artikel 2.2"
    assert table["De wet"] == "Artikel 2.27, derde lid, WGS: ‘zijn gezamenlijk verantwoordelijk’"
    assert table["Het model"] == "Alle Partijen samen."
    assert table["Wijziging"] == "alleen de publieke Partijen"
    assert table["Staat er nu"].startswith("2.2. Alleen publieke Partijen, zie artikel ")
    assert table["Te toetsen"] == "– Geldt dit ook voor het OM? – En voor de raad?"
    assert chapters(document).index(CHAPTER) < chapters(document).index("Afwijkingen en keuzes")
    assert row(document, "W01. ") == (
        "W01. Wie verantwoordelijk is",
        "alleen de publieke Partijen",
        "Artikel 2.2",
    )


def test_it_has_the_numbers_of_this_house_and_reads_in_their_order() -> None:
    (table,) = tables(made(), "W02")
    assert table["Waar"] == "Overwegingen, artikel 2.4"
    assert table["Staat er nu"] == "Overwegingen: de wet geldt; 2.4. Een nieuw lid."
    assert table["Stand"].startswith("Aanbevolen; concepttekst")
    assert "Te toetsen" not in table


def test_what_an_adaptation_took_away_is_named_by_its_number_in_the_model() -> None:
    (table,) = tables(made(), "W03")
    assert table["Waar"] == "Vervallen: artikel 13.7 van het model"
    assert "Staat er nu" not in table


def test_an_adaptation_without_meaning_in_this_house_is_named_with_the_reason() -> None:
    document = made(changes={"wgs.lijst": "nee"})
    assert "W03 (alleen als het huis een lijst met" in said(document, "Niet voor dit huis")
    assert tables(document, "W03") == []
    assert not any(one.text.startswith("Niet voor dit huis") for one in made().walk())


def test_what_was_left_says_why() -> None:
    mended = [
        {
            "bepaling": "2.2", "soort": "vervang", "tekst": "Wij regelen dit zelf.", "reden": "Zo.",
            "herstelt": ["W01"],
        }
    ]  # fmt: skip
    document = made(changes={**one_by_one("W03"), "afwijkingen": mended})
    assert row(document, "W01. ")[2] == "Afwijking 1 van het huis komt ervoor in de plaats (artikel 2.2)."
    assert row(document, "W02. ")[2].startswith("Niet overgenomen. De wet vraagt dit niet van de tekst")
    (own,) = tables(document, "Afwijking 1")
    assert own["In de plaats van"] == "aanpassing W01 aan de WGS"
    open_one = row(made(changes=one_by_one("W03")), "W01. ")
    assert open_one[1:] == (
        "alleen de publieke Partijen (Artikel 2.27, derde lid, WGS.)",
        "Open. De wet vraagt dit van de tekst; zolang dit zo is, kan niemand tekenen.",
    )


def test_what_a_lawyer_accepted_is_told_with_name_day_and_reason() -> None:
    given = lawful("wgs", one_by_one("W03"))
    document = assemble(MODEL, given, Editie.CONCEPT)
    (found,) = [one for one in findings(MODEL, given, document) if one.rule == "wgs-aanpassing"]
    accepted = Aanvaarding(
        regel=found.rule, door="mr. Bos", functie="jurist", datum=READER["datum"], reden="Bewust.",
        kenmerk=found.mark,
    )  # fmt: skip
    told = row(of(given.model_copy(update={"aanvaard": (accepted,)})), "W01. ")[2]
    assert "mr. Bos" in told
    assert "Bewust." in told


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, "Het huis nam alle 3 aanpassingen aan de WGS over."),
        (one_by_one("W01"), "Van de 3 aanpassingen aan de WGS nam het huis er 1 over."),
        ({"aanpassingen": {"keuze": "geen"}}, "Van de 3 aanpassingen aan de WGS nam het huis er geen over."),
    ],
)
def test_the_first_page_says_how_many_were_taken(changes: dict[str, Any], count: str) -> None:
    document = made(changes=changes)
    line = f"{count} Nog geen jurist heeft ze gelezen. Zie het hoofdstuk over de WGS."
    assert line in first_page(document)
    chosen = changes.get("aanpassingen", {}).get("keuze", "alle")
    own = f"{count} Het huis koos: ‘{Aanpassingskeuze(chosen).label}’. Nog geen jurist heeft ze gelezen."
    assert own in words(document)
    assert (ANNEX in chapters(document)) == (" geen over" not in count)


def test_the_first_page_says_who_read_them_and_whether_they_changed_since() -> None:
    given = lawful("wgs")
    read = {"regime.getoetst_door": {**READER, "kenmerk": mark_of(MODEL, given)}}
    line = "Gelezen door mr. A. Bos (privacyjurist) op 4 november 2026."
    now = next(one for one in first_page(made(changes=read)) if line in one)
    assert "veranderd" not in now
    later = next(one for one in first_page(made(changes={**read, **one_by_one("W01")})) if line in one)
    assert "Daarna zijn de aanpassingen veranderd" in later


def test_a_house_outside_the_law_is_told_that_nothing_was_applied_and_why_that_matters() -> None:
    document = made("buiten_wgs")
    assert not {CHAPTER, ANNEX} & {*chapters(document)}
    line = said(document, "Er is geen aanpassing aan de WGS toegepast")
    assert line in first_page(document)
    assert "sinds 1 maart 2025" in line


def test_under_both_the_two_forms_stand_under_each_other() -> None:
    (table,) = tables(made("beide"), "W01")
    outside, under = table["Staat er nu"].split(" Artikel 2.2: ")
    assert outside.startswith("2.2. Buiten de WGS: ")
    assert under.startswith("Onder de WGS: Alleen publieke Partijen")


def test_the_reason_of_the_house_stands_in_the_chapter() -> None:
    document = made(changes={"regime.reden": "Advies van 3 mei"})
    assert "De reden: Advies van 3 mei." in words(document)


def test_which_adaptations_a_house_takes_is_no_choice_beside_the_chapter() -> None:
    for part in made(changes=one_by_one("W01")).parts:
        if part.text not in (CHAPTER, "Wat de controles vinden"):
            told = [one.children[0].text for one in part.walk() if one.kind is Kind.RIJ]
            assert not [one for one in told if "aanpassingen aan de wgs" in one.casefold()]


def test_a_correction_whose_words_an_adaptation_replaced_names_the_adaptation() -> None:
    full = made(model=replace(MODEL))
    mended = {
        place.edit.citation.clause
        for one in MODEL.correcties
        for place in one.places
        if place.new and not place.edit.citation.is_note and place.edit.citation.lid in MODEL.by_citation
    }
    address = next(one for one in sorted(mended) if one.part.words == "artikel 9" and not one.letter)
    model = model_with(adaptation(change(str(address), "vervang", "Iets anders."), number="W26"))
    line = "vervangen door aanpassing W26."
    assert line in words(made(model=model))
    assert line not in words(full)
    assert "daarna door het huis gewijzigd" not in words(made(model=model))


def test_the_chapters_are_parts_that_begin_on_a_page() -> None:
    kinds = {part.text: part.kind for part in made().parts}
    assert {kinds[CHAPTER], kinds[ANNEX]} == {Kind.BIJLAGE}
