"""The first page tells the lawyer of a party who signs, what differs and what to look at."""

import re
from typing import Any

import pytest

from tailor.answers import Antwoorden
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.check import RULES, findings, telling
from tailor.redline.compare import against_model
from tailor.verantwoording import keuzenverantwoording
from tests.everything import everything
from tests.houses import BASE, TEMPLATES, ZORG, answers, gemeente, person
from tests.verantwoording.reading import (
    first_page,
    made,
    of,
    row,
    said,
    words,
)

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
ARTIKEL_25 = {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "De verzekeraar wil dit."}

# -- who signs --


def parties(*changed: dict[str, Any]) -> dict[str, Any]:
    """Return the parties of the small house, with other answers for those that have the same key."""
    by_key = {one["sleutel"]: one for one in BASE["partijen"]}
    for one in changed:
        by_key[one["sleutel"]] = {**by_key.get(one["sleutel"], {}), **one}
    return {"partijen": [*by_key.values()]}


def signing(made: Document) -> list[str]:
    """Return the lines of the first page without where the tasks of a party stand."""
    return [re.sub(r"; taken: [^;]*\.$", ".", line) for line in first_page(made)]


def test_each_party_of_a_short_list_has_the_letters_of_its_tasks() -> None:
    found = first_page(of())
    assert "Politie, eenheid Oostmark: C. Vos, politiechef; taken: d." in found
    assert any(line.endswith("3 maart 2026; taken: a, b.") for line in found)


def test_each_party_stands_on_the_first_page_with_its_people_and_what_allows_them_to_sign() -> None:
    mandaat = {"besluit": "het Mandaatbesluit", "orgaan": "het bestuur", "datum": "2026-01-05"}
    two = [person("F. Kok", "bestuurder"), person("G. Vis", "bestuurder")]
    found = signing(
        of(parties({"sleutel": "raad", "mandaat": mandaat}, {"sleutel": "brug", "vertegenwoordigers": two}))
    )
    assert "Gemeente Alderbroek: A. van Alderbroek, burgemeester; besluit B en W: 3 maart 2026." in found
    assert (
        "De Raad voor de Kinderbescherming: E. Haan, regiodirecteur; het Mandaatbesluit van het bestuur van "
        "5 januari 2026." in found
    )
    assert "Stichting De Brug: F. Kok, bestuurder; G. Vis, bestuurder; gezamenlijk handelend." in found


def test_a_represented_party_is_named_with_the_party_that_acts_for_it_and_its_people() -> None:
    wilg = {**ZORG, "sleutel": "wilg", "naam": "Stichting De Wilg", "vertegenwoordigd_door": "brug"}
    wilg = {key: value for key, value in wilg.items() if key not in ("vertegenwoordigers", "kvk")}
    found = signing(of(parties(wilg)))
    assert (
        "Stichting De Wilg: vertegenwoordigd door Stichting De Brug; F. Kok, bestuurder; geen mandaat of "
        "volmacht genoemd." in found
    )
    assert "Stichting De Brug: F. Kok, bestuurder." in found


def test_a_burgemeester_who_is_known_by_the_function_alone_is_one() -> None:
    alone = [{"functie": "burgemeester"}]
    by_function = parties({"sleutel": "alderbroek", "vertegenwoordigers": alone})
    assert "Gemeente Alderbroek: de burgemeester; besluit B en W: 3 maart 2026." in signing(of(by_function))
    more = [{**gemeente(f"Dorp {letter}"), "sleutel": f"dorp-{letter}"} for letter in "abcdefgh"]
    more[0]["vertegenwoordigers"] = alone
    assert "een ander dan de burgemeester" not in "\n".join(first_page(of(parties(*more))))


def test_a_party_of_several_kinds_has_the_letters_of_all() -> None:
    more = [{**gemeente(f"Dorp {letter}"), "sleutel": f"dorp-{letter}"} for letter in "abcdefgh"]
    both = {"sleutel": "brug", "nevensoorten": ["ggz"], "soort": "reclassering"}
    assert row(of(parties(both, *more)), "Stichting De Brug")[3] == "f, g"


def test_of_many_parties_the_first_page_names_those_that_sign_in_a_special_way() -> None:
    more = [{**gemeente(f"Dorp {letter}"), "sleutel": f"dorp-{letter}"} for letter in "abcdefgh"]
    more[0]["vertegenwoordigers"] = [person("H. Loos", "wethouder")]
    more[1]["besluit_bw"] = "nog niet bekend"
    both = {
        "sleutel": "raad",
        "vertegenwoordigers": [person("A", "x"), person("B", "y")],
        "bevoegdheid": "alleen",
    }
    whole = of(parties(both, *more))
    found = first_page(whole)
    assert "14 partijen tekenen, waarvan 10 gemeenten. De lijst staat op de volgende bladzijde." in found
    assert (
        "Voor een gemeente tekent een ander dan de burgemeester: gemeente Dorp a (H. Loos, wethouder)."
        in found
    )
    assert "Het besluit van burgemeester en wethouders is nog niet bekend van: gemeente Dorp b." in found
    assert "Ieder afzonderlijk bevoegd: de Raad voor de Kinderbescherming." in found
    assert row(whole, "Alderbroek") == (
        "Alderbroek",
        "A. van Alderbroek, burgemeester",
        "besluit B en W: 3 maart 2026",
        "a, b",
    )
    assert row(whole, "Stichting De Brug")[2:] == ("eigen bevoegdheid", "f")


def test_the_words_with_which_the_gemeenten_stand_in_the_opening_are_on_the_first_page() -> None:
    line = "De gemeenten staan in de aanhef met: ‘"
    assert said(of(), line).startswith(f"{line}ieder voor zover het zijn bevoegdheid betreft’. Staat er bij")
    assert "artikel 171 van de Gemeentewet" in said(of({"gemeenten.formule": "artikel_171"}), line)


def test_a_party_that_declined_is_named_under_the_table() -> None:
    parties = answers().model_dump(mode="json")["partijen"]
    parties[-1]["status"] = "weigert"
    assert "en wel gevraagd: Stichting De Brug (doet niet mee)." in words(of({"partijen": parties}))


# -- the first page --


def test_the_law_stands_on_the_first_page_with_the_reason_of_the_house() -> None:
    law = "Buiten de WGS, zoals het model is bedoeld."
    none = {"regime.radicalisering": None}
    assert f"{law} Het huis gaf hiervoor geen reden." in first_page(of(none))
    assert f"{law} Reden: Advies van 3 mei." in first_page(of({**none, "regime.reden": "Advies van 3 mei"}))
    assert "De wet is nog niet bekend." in first_page(of({"regime.wet": "nog niet bekend"}))


def test_a_house_that_handles_no_radicalisation_says_so_on_the_first_page() -> None:
    line = "Het huis behandelt geen casussen van radicalisering."
    assert line in "\n".join(first_page(of()))
    assert line not in "\n".join(first_page(of({"regime.radicalisering": "nog niet bekend"})))


def test_what_the_screen_warns_of_stands_on_the_first_page_with_the_numbers_of_this_document() -> None:
    moved = [{"bepaling": "14.1", "soort": "voeg_toe_voor", "tekst": "Nieuw.", "reden": "Zo."}]
    found = of({"datalekken.meldtermijn_uren": 60, "regime.radicalisering": "ja", "afwijkingen": moved})
    page = "\n".join(first_page(found))
    assert "Sinds 1 maart 2025 geldt de WGS" in page
    assert "De tekst noemt het Handvat" not in page
    assert "Casussen van radicalisering horen niet onder dit Protocol." in page
    assert "(artikel 14.4)" in next(line for line in page.splitlines() if "meldtermijn van 60 uur" in line)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_finding_but_an_open_question_stands_on_the_first_page_or_in_its_chapter(rule: str) -> None:
    given = answers(
        {"regime.wet": "beide", "regime.radicalisering": "ja", "convenant.partijen_gelijk": "nee"}
    )
    document = assemble(MODEL, given, Editie.CONCEPT)
    found = findings(MODEL, given, document)
    made = keuzenverantwoording(MODEL, given, document, found)
    page = "\n".join(first_page(made))
    (chapter,) = (part for part in made.parts if part.text == "Wat de controles vinden")
    told = " ".join(one.text for one in chapter.walk())
    counts = {group.head: group.count for group in telling.groups(found)}
    assert f"Het model zelf geeft {counts[telling.OF_MODEL]} bevindingen, zoals een verouderde" in page
    for one in found:
        if one.rule == rule and rule != "open-vraag":
            first, *_ = one.message.split(". ")
            assert first.rstrip(".") in told
            assert (first.rstrip(".") in page) == (
                telling.head_of(one) in (telling.BLOCKING, telling.LOOK_AT)
            )


def test_open_questions_are_counted_in_good_dutch() -> None:
    one = of({"datalekken.meldtermijn_uren": None})
    two = of({"datalekken.meldtermijn_uren": None, "huis.naam": None})
    assert any(line.startswith("Eén vraag heeft nog geen antwoord. ") for line in first_page(one))
    assert any(line.startswith("2 vragen hebben nog geen antwoord. ") for line in first_page(two))


@pytest.mark.parametrize(
    "changes",
    [
        {"bewaren.termijn_archief_maanden": 4},
        {"evaluatie.termijn_jaren": 1},
        {"inwerkingtreding": {"moment": "laatste_handtekening"}},
        {"gemeenten.formule": "artikel_171"},
        {"overwegingen.lijst": [{"model": n} for n in range(1, 10)]},
        {"taken": {"letters": "eigen", "lijst": [{"model": letter} for letter in "abcdef"]}},
        {"bijlage2.doelen.triage": ["Kiezen."]},
        {"bijlage4.categorie1.vervalt": ["financieel"]},
        {"bijlage4.categorie2.toegevoegd": ["een gegeven"]},
        {"termen": [{"term": "manager", "enkelvoud": "Leider", "lidwoord": "de", "meervoud": "Leiders"}]},
        {"huis.aanduiding": {"enkelvoud": "Kamer", "lidwoord": "de", "meervoud": "Kamers"}},
        {"aansprakelijkheid": ARTIKEL_25},
        {"afwijkingen": [{"bepaling": "11.1", "soort": "vervalt", "reden": "Zo."}]},
        parties(
            {**ZORG, "sleutel": "over", "soort": "overig", "eigen_taak": "iets", "eigen_grondslag": "een wet"}
        ),
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_house_departs_nowhere_only_when_it_changed_no_text_term_list_or_word(
    changes: dict[str, Any],
) -> None:
    nowhere = "Geen. Het huis wijkt nergens op eigen wens af van het landelijke model."
    assert nowhere in first_page(of())
    found = first_page(of(changes))
    assert nowhere not in found
    assert any("wijkt het huis op eigen wens af" in line for line in found)


def test_it_counts_the_departures_as_the_comparison_with_the_model_does() -> None:
    given = Antwoorden.model_validate(everything())
    found, document = made(given)
    points = re.compile(r"Op (\d+ punten)")
    (here,) = points.findall("\n".join(first_page(found)))
    words = (c.text for part in against_model(MODEL, given, document).preface for c in part.walk())
    assert points.findall("\n".join(words)) == [here]


def test_each_kind_of_departure_is_one_line_of_the_first_page() -> None:
    found = first_page(
        of(
            {
                "bewaren.termijn_vernietiging_maanden": 9,
                "overwegingen.lijst": [{"model": "1"}, {"tekst": "dat partijen samenwerken"}],
                "termen": [
                    {"term": "manager", "enkelvoud": "Leider", "lidwoord": "de", "meervoud": "Leiders"}
                ],
                "afwijkingen": [{"bepaling": "14.7", "soort": "vervalt", "reden": "Zo."}],
            }
        )
    )
    assert "Op 4 punten wijkt het huis op eigen wens af (zie Afwijkingen en keuzes)." in found
    assert "Tekst met een reden: artikel 14.7 van het model (vervallen)." in found
    assert (
        "Termijnen en vaste woorden: ‘negen maanden’ in plaats van ‘1 jaar’ "
        "(artikelen 11.2, 11.2 onder c en 11.3)." in found
    )
    assert "Lijsten: overwegingen (1 erbij en 9 vervallen)." in found
    assert "Eigen woorden: Leider (model: Manager)." in found
