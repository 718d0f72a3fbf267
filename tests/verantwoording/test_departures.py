"""The justification tells each correction and each deviation, with the clause before and after."""

import pytest

from tailor.answers import questions_by_path
from tailor.assemble import Editie, read_model
from tailor.assemble.layers import applied_corrections
from tailor.path import Pad
from tests.houses import TEMPLATES, answers
from tests.verantwoording.reading import (
    deviating,
    headings,
    made,
    of,
    row,
    said,
    tables,
)

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
ARTIKEL_25 = {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "De verzekeraar wil dit."}

# -- corrections --


@pytest.mark.parametrize("keuze", ["aanbevolen", "taal", "geen"])
@pytest.mark.parametrize("editie", [Editie.CONCEPT, Editie.TOELICHTING])
def test_each_correction_of_which_the_clause_is_in_the_text_stands_there_once(
    keuze: str, editie: Editie
) -> None:
    given = answers({"correcties.keuze": keuze, "taken.letters": "alle"})
    found, document = made(given, editie)
    applied = {number for one in applied_corrections(MODEL, given) for number in one.numbers}
    every = [(one, place) for one in MODEL.correcties for place in one.places]
    for one, place in every:
        lines = [c.text for c in found.walk() if c.text.startswith(f"{place.name}, ")]
        is_seen = place.edit.citation in document.citations
        assert len(lines) == (is_seen or (place.new == "" and place.name in applied)), place.name
        for line in lines:
            assert f"‘{place.old}’" in line
            assert f"{one.reason}.".casefold() in line.casefold()
            assert ("Voorstel: " in line) is applied.isdisjoint(place.numbers)


def test_a_correction_shows_what_stands_there_after_all_that_the_house_changed() -> None:
    own = {"enkelvoud": "Kamer", "lidwoord": "de", "meervoud": "Kamers"}
    gone = {"bepaling": "14.7", "soort": "vervalt", "reden": "Zo."}
    reworded = {"bepaling": "1.31", "soort": "vervang", "tekst": "Nieuw.", "reden": "Zo."}
    found = of({"huis.aanduiding": own, "afwijkingen": [gone, reworded]})
    assert "‘zorg- veiligheidshuis’ is nu ‘Kamer’." in said(found, "C04, ")
    assert "is verbeterd, en daarna door het huis gewijzigd." in said(found, "C05, ")
    moved = of(
        {"afwijkingen": [{"bepaling": "3.2", "soort": "voeg_toe_voor", "tekst": "Nieuw.", "reden": "Zo."}]}
    )
    assert "is nu ‘artikel 3.3 van dit Protocol’." in said(moved, "C24, ")


def test_the_errors_are_counted_in_one_way_without_notes_and_absent_clauses() -> None:
    every = sum(len(one.numbers) for one in MODEL.correcties)
    found, document = made(answers())
    applied = [place for one in applied_corrections(MODEL, answers()) for place in one.places]
    seen = sum(len(place.numbers) for place in applied if place.edit.citation in document.citations)
    hidden = sum(len(place.numbers) for place in applied) - seen
    assert 0 < hidden < seen < every
    in_annex = said(found, "De lijst noemt ")
    assert in_annex.startswith(
        f"De lijst noemt {every} fouten van het model. In deze tekst zijn er {seen} verbeterd."
    )
    assert f"Nog {hidden} verbeterde fouten staan in de toelichting" in in_annex
    assert f"van de {every} fouten van het model zijn er in deze tekst {seen} verbeterd." in said(
        found, "Correcties: "
    )
    assert str(every) in questions_by_path()[Pad("correcties.keuze")].help


def test_corrections_that_are_left_stand_apart_from_those_that_are_applied() -> None:
    found = headings(of())
    assert "Verbeterd: taalfouten" in found
    assert "Aangeboden en niet overgenomen" in found
    assert "Aanbevolen en niet overgenomen" not in found
    assert "Aanbevolen en niet overgenomen" in headings(of({"correcties.keuze": "taal"}))


def test_a_correction_in_several_places_is_one_line() -> None:
    assert "‘vertegenwoordig door’ is nu ‘vertegenwoordigd door’." in said(of(), "C59 t/m C67, ondertekening")


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
    assert new["Wat"] == "tekst toevoegen na de bepaling"
    assert "Stond er" not in new
    assert new["Staat er nu"] == "11.2. Een nieuw lid."
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
    assert row(found, "Het aantal maanden tot archivering")[1:] == ("zes maanden", "acht maanden")
    assert said(found, "De reden van de andere bewaartermijn: ").endswith(": De wijk vraagt het.")


def test_a_shorter_term_is_shown_with_the_words_of_the_model() -> None:
    found = of({"bewaren.termijn_archief_maanden": 4})
    place = "(artikelen 11.2 onder a en 11.2 onder b)"
    assert row(found, "Het aantal maanden tot archivering") == (
        f"Het aantal maanden tot archivering {place}",
        "zes maanden",
        "vier maanden",
    )


def test_lists_of_the_house_and_own_words_are_named_too() -> None:
    found = of(
        {
            "overwegingen.lijst": [{"model": "1"}, {"tekst": "dat partijen samenwerken"}],
            "taken": {"letters": "eigen", "lijst": [{"model": "b"}, {"model": "a"}]},
            "bijlage4.categorie1.vervalt": ["financieel"],
            "termen": [{"term": "manager", "enkelvoud": "Leider", "lidwoord": "de", "meervoud": "Leiders"}],
        }
    )
    assert said(found, "Overweging 10 van het model is vervallen: ‘dit privacy protocol")
    assert said(found, "Overwegingen, erbij: ‘dat partijen samenwerken’.")
    assert said(found, "Artikel 6.4 onder k van het model is vervallen: ")
    assert said(
        found, "Bijlage 4, categorie 1, onderdeel 5 van het model is vervallen: ‘financiële gegevens’."
    )
    assert said(found, "Door de hele tekst staat ‘Leider’ (meervoud: Leiders) in plaats van ‘Manager’.")


def test_a_house_that_does_not_deviate_has_no_empty_chapter() -> None:
    found = headings(of())
    assert "Keuzes en ingevulde plaatsen" in found
    assert not {"Afwijkingen met een reden", "Termijnen en vaste woorden", "Lijsten en woorden"} & {*found}
