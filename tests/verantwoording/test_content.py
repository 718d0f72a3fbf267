"""The justification says everything: each choice with its options, each correction, each deviation."""

import re
from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden, Sleutel, load, questions_by_path
from tailor.answers.questionnaire import AskedQuestion, field_at, questions
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import VERANTWOORDING, Clause
from tailor.assemble.layers import applied_corrections
from tailor.check import RULES, findings
from tailor.model import Kind
from tailor.path import Pad
from tailor.redline.compare import against_model
from tailor.verantwoording import keuzenverantwoording
from tests.everything import everything
from tests.houses import BASE, TEMPLATES, ZORG, answers, gemeente, person

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


def said(document: Document, begins: str) -> str:
    """Return the one clause of words that begins so."""
    found = [one.text for one in document.walk() if one.text.startswith(begins)]
    assert len(found) == 1, (begins, found)
    return found[0]


def first_page(document: Document) -> list[str]:
    return [one.text for one in document.parts[1].walk()]


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
def test_every_question_that_applies_stands_in_it_with_its_answer_or_is_told_on_another_page(
    path: Path,
) -> None:
    given = load(path)
    found = made(given)[0]
    text = words(found).casefold()
    for one in asked(given):
        if one.pad.group not in ("regime", "document", "correcties") and not _departs(one):
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


def test_what_is_as_in_the_model_stands_at_the_end_and_nowhere_else() -> None:
    found = of()
    assert "het aantal jaren tot de evaluatie (artikel 31.2): 2" in said(found, "Zoals in het model: ")
    assert "de tekst over aansprakelijkheid (artikel 25)" in said(found, "Zoals in het model: ")
    assert "of de aanhef KvK-nummers noemt (aanhef): nee" in said(found, "Zoals in het model: ")
    assert "de extra doelen bij Triage" in said(found, "Geen, zoals in het model: ")
    assert "het document met alle processtappen" in said(found, "Niet ingevuld: ")
    assert not [one for one in rows(found) if "zoals in het model" in " ".join(one)]


def test_an_empty_place_of_the_model_that_says_none_is_not_as_in_the_model() -> None:
    found = of()
    assert row(found, "De bijzondere persoonsgegevens van categorie 1")[1] == "geen"
    assert "bijzondere" not in said(found, "Geen, zoals in het model: ")


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
            answer = str(getattr(one.value, "label", one.value)).casefold().rstrip(".")
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
    assert "Casussen van radicalisering horen niet onder dit Protocol." in page
    assert "(artikel 14.4)" in next(line for line in page.splitlines() if "meldtermijn van 60 uur" in line)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_finding_but_an_open_question_stands_on_the_first_page(rule: str) -> None:
    given = answers(
        {"regime.wet": "beide", "regime.radicalisering": "ja", "convenant.partijen_gelijk": "nee"}
    )
    document = assemble(MODEL, given, Editie.CONCEPT)
    page = "\n".join(first_page(keuzenverantwoording(MODEL, given, document)))
    for one in findings(MODEL, given, document):
        if one.rule == rule and rule != "open-vraag":
            assert one.message.rstrip(".") in page


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


# -- open points and the whole --


def test_what_is_not_known_is_said_in_good_dutch() -> None:
    found = of({"document.datum": "nog niet bekend", "wijzigingen.besluit_door": "nog niet bekend"})
    assert ", versie 1.0 (datum nog niet bekend). " in said(found, "Over het Privacy Protocol")
    assert row(found, "Wie over wijzigingen besluit (")[1].startswith(
        "nog niet bekend (mogelijk: de Stuurgroep; "
    )


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
    assert said(
        found, "Over het Privacy Protocol van Zorg- en veiligheidshuis Oostmark, versie 1.0 van 23 november"
    )


def test_what_is_too_long_for_a_cell_stands_under_the_table() -> None:
    long = ("heel veel woorden " * 25).strip()
    found = of({"bijlage3.maatregelen.toegang": {"document": long, "eigenaar": long, "datum": "2026-01-05"}})
    assert row(found, "De plaats waar ‘Toegangsbeveiliging’")[1] == "zie onder de tabel"
    below = [one.text for one in found.walk() if one.text.startswith(long)]
    assert len(below) == 1


def test_a_draft_of_an_empty_house_has_a_justification_too() -> None:
    found, _ = made(Antwoorden())
    assert "De partijen zijn nog niet bekend." in words(found)
    assert isinstance(found.parts[0], Clause)
