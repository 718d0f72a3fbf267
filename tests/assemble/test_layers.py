"""Corrections and deviations: what they do to the text, and what does not fit."""

from typing import Any

import pytest

from tailor.assemble import assemble, read_model
from tailor.assemble.document import Document, Editie, Ref, inline_text
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import applied_corrections, corrections_left, layers
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import EditKind, Layer
from tailor.path import Pad
from tests.houses import TEMPLATES, answers, citations, document, text

MODEL = read_model(TEMPLATES)


def deviating(*afwijkingen: dict[str, Any], **changes: Any) -> Document:
    return document({"afwijkingen": [{"reden": "Zo werkt het hier.", **a} for a in afwijkingen], **changes})


def _labels(made: Document, part: str) -> list[str]:
    found = next(p for p in made.parts if str(p.citation) == part)
    return [f"{c.citation} {c.label}" for c in found.walk() if c.label]


# -- corrections --


@pytest.mark.parametrize(
    ("keuze", "count"), [("aanbevolen", 125), ("taal", 112), ("geen", 0), ("een_voor_een", 0)]
)
def test_the_house_chooses_which_corrections_are_applied(keuze: str, count: int) -> None:
    assert len(applied_corrections(MODEL, answers({"correcties.keuze": keuze}))) == count


def test_without_a_choice_the_recommended_ones_are_applied_and_with_none_the_model_stands() -> None:
    assert "strafvorderlijke" in text(document(), "1.31")
    assert "strafvordelijke" in text(document({"correcties.keuze": "geen"}), "1.31")


def test_language_only_leaves_a_wrong_reference() -> None:
    made = document({"correcties.keuze": "taal"})
    assert text(made, "9.1").count("2.1") == 1
    assert "dan noodzakelijk is met het oog op" in text(made, "9.1")
    assert "3.2 van dit Protocol" in text(document(), "9.1")


def test_corrections_can_be_chosen_one_by_one() -> None:
    made = document({"correcties": {"keuze": "een_voor_een", "gekozen": ["C05", "C60", "C39"]}})
    assert "strafvorderlijke" in text(made, "1.31")
    assert "zorg- veiligheidshuis" in text(made, "1.22")
    assert text(made, "ondertekening, alinea 3").startswith("in dezen rechtsgeldig vertegenwoordigd")
    assert "wordt de Manager hierover" in text(made, "17.3")


def test_an_offered_correction_brings_the_answer_in_the_place_of_the_fixed_role() -> None:
    chosen = {"keuze": "een_voor_een", "gekozen": ["C39", "C40", "C41"]}
    made = document({"correcties": chosen, "uitvoerder.rechten": "procesregisseur"})
    assert "wordt de Procesregisseur hierover" in text(made, "17.3")
    assert "door de Procesregisseur beantwoord" in text(made, "18.2")


def test_a_correction_in_three_places_mends_only_the_one_that_an_older_file_chose() -> None:
    chosen = {"keuze": "een_voor_een", "gekozen": ["C40"]}
    given = answers({"correcties": chosen, "uitvoerder.rechten": "procesregisseur"})
    made = assemble(MODEL, given, Editie.CONCEPT)
    assert "wordt de Manager hierover" in text(made, "17.3")
    assert "door de Procesregisseur beantwoord" in text(made, "18.2")
    assert "verstrekt de Manager namens" in text(made, "18.5")
    assert [one.name for one in applied_corrections(MODEL, given)] == ["C40"]
    (left,) = (one for one in corrections_left(MODEL, given) if "C39" in one.numbers)
    assert left.name == "C39 en C41"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"uitvoerder.rechten": "procesregisseur"}, True),
        ({"uitvoerder.rechten": None, "uitvoerder.standaard": "procesregisseur"}, True),
        ({"uitvoerder.rechten": "manager", "uitvoerder.standaard": "procesregisseur"}, False),
        ({"uitvoerder.rechten": "procesregisseur", "correcties.keuze": "taal"}, False),
        ({"uitvoerder.rechten": {"nog_niet_bekend": {"wie": "het bureau"}}}, False),
    ],
)
def test_17_3_and_18_name_the_coordinator_when_that_is_the_procesregisseur(
    given: dict[str, object], expected: bool
) -> None:
    made = document(given)
    for citation in ("17.3", "18.2", "18.5"):
        assert ("de Manager " not in text(made, citation)) is expected


def test_a_heading_over_no_special_data_does_not_name_criminal_data_as_well() -> None:
    kind = {"soort": "gezondheid", "doel": "passende zorg", "uitzondering": "artikel 30 UAVG"}
    heading = "Bijlage 4, categorie 2, kop 4"
    none = document({"bijlage4.categorie2.bijzonder": []})
    assert text(none, heading) == "Bijzondere Persoonsgegevens, te weten:"
    assert "strafbare feiten" in text(document({"bijlage4.categorie2.bijzonder": [kind]}), heading)
    plain = document({"bijlage4.categorie2.bijzonder": [], "correcties.keuze": "geen"})
    assert "strafbare feiten" in text(plain, heading)


def test_a_term_of_one_year_keeps_following_its_answer_after_its_correction() -> None:
    chosen = {"keuze": "een_voor_een", "gekozen": ["C27"]}
    assert "maar uiterlijk één jaar na" in text(document({"correcties": chosen}), "11.2")
    shorter = document({"correcties": chosen, "bewaren.termijn_vernietiging_maanden": 9})
    assert "maar uiterlijk negen maanden na" in text(shorter, "11.2")


def test_a_dropped_last_point_hands_its_full_stop_on() -> None:
    made = document({"correcties": {"keuze": "een_voor_een", "gekozen": ["C38"]}})
    assert "17.1 onder d" not in citations(made)
    assert text(made, "17.1 onder c").endswith("tegen de Verwerking.")
    whole = document({"correcties": {"keuze": "een_voor_een", "gekozen": ["C01"]}})
    assert text(whole, "overweging 9").endswith("terminologie.")


def test_a_number_that_is_not_in_the_list_is_refused_with_what_was_likely_meant() -> None:
    with pytest.raises(InputError, match="C999") as caught:
        document({"correcties": {"keuze": "een_voor_een", "gekozen": ["C05", "C999"]}})
    assert caught.value.waar == "antwoord correcties.gekozen[1]"


def test_a_correction_changes_no_more_than_its_words() -> None:
    plain, mended = document({"correcties.keuze": "geen"}), document()
    changed = {
        str(one.citation)
        for one, other in zip(plain.walk(), mended.walk(), strict=True)
        if one.text != other.text
    }
    applied = applied_corrections(MODEL, answers())
    assert changed <= {str(place.edit.citation) for one in applied for place in one.places}


# -- deviations --


def test_words_are_replaced_within_a_clause() -> None:
    made = deviating(
        {"bepaling": "9.1", "soort": "vervang_woorden", "woorden": "noodzakelijk is", "tekst": "nodig is"}
    )
    assert "dan nodig is met het oog op" in text(made, "9.1")


def test_a_deviation_sees_the_corrected_text() -> None:
    words = {"bepaling": "1.31", "soort": "vervang_woorden", "tekst": "justitiële"}
    assert "justitiële" in text(deviating({**words, "woorden": "strafvorderlijke"}), "1.31")
    with pytest.raises(InputError, match="woorden") as caught:
        deviating({**words, "woorden": "strafvordelijke"})
    assert "afwijkingen[0]" in caught.value.waar
    assert "staan niet in de tekst" in caught.value.waarom


def test_a_dropped_lid_moves_the_numbers_and_references_after_it() -> None:
    made = deviating({"bepaling": "14.7", "soort": "vervalt"})
    assert "14.7" not in citations(made)
    assert "14.8 14.7." in _labels(made, "artikel 14")
    refs = [i for c in made.walk() for i in c.inlines if isinstance(i, Ref) and i.target == "14.10"]
    assert {ref.text for ref in refs} <= {"14.9"}


def test_a_reference_to_a_dropped_clause_names_both_ends() -> None:
    with pytest.raises(InputError) as caught:
        deviating({"bepaling": "artikel 9", "soort": "vervalt"})
    assert "artikel 9" in caught.value.wat


def test_a_new_article_has_leden_and_moves_what_comes_after_it() -> None:
    tekst = (
        "# Klachten\n\n1. Een klacht gaat naar [uitvoerder.rechten], zie {artikel 17.2}.\n2. Zie {lid 1}.\n"
    )
    made = deviating({"bepaling": "artikel 21", "soort": "voeg_toe_na", "tekst": tekst})
    assert text(made, "21a.1") == "22.1. Een klacht gaat naar de Manager, zie artikel 17.2."
    assert "artikel 22 Artikel 23." in _labels(made, "artikel 22")


def test_an_inserted_lid_can_be_referred_to_by_its_letter() -> None:
    made = deviating(
        {"bepaling": "11.1", "soort": "voeg_toe_na", "tekst": "1. Eerste nieuwe lid.\n2. Tweede nieuwe lid."},
        {"bepaling": "12.1", "soort": "voeg_toe_voor", "tekst": "Zie {artikel 11.1b} en {artikel 11.2}."},
    )
    assert text(made, "12.0a") == "12.1. Zie artikel 11.3 en artikel 11.4."
    assert text(made, "11.1b") == "11.3. Tweede nieuwe lid."


def test_a_later_deviation_may_change_what_an_earlier_one_put_in_place() -> None:
    made = deviating(
        {"bepaling": "11.1", "soort": "voeg_toe_na", "tekst": "Een nieuw lid."},
        {"bepaling": "11.1a", "soort": "voeg_toe_na", "tekst": "Nog een lid."},
    )
    assert text(made, "11.1b") == "11.3. Nog een lid."


def test_a_replaced_clause_keeps_the_addresses_of_the_points_that_stay() -> None:
    tekst = "De partijen kunnen:\n\n1. eerste;\n2. tweede."
    made = deviating({"bepaling": "18.1", "soort": "vervang", "tekst": tekst})
    assert text(made, "18.1") == "18.1. De partijen kunnen:"
    assert text(made, "18.1 onder b") == "b) tweede."
    assert "18.1 onder c" not in citations(made)


def test_only_the_words_above_the_points_can_be_replaced() -> None:
    made = deviating({"bepaling": "18.1, aanhef", "soort": "vervang", "tekst": "Het antwoord noemt:"})
    assert text(made, "18.1") == "18.1. Het antwoord noemt:"
    assert "18.1 onder h" in citations(made)


def test_a_point_that_is_put_in_gets_the_next_letter_and_the_marks_of_its_list() -> None:
    made = deviating({"bepaling": "17.1 onder d", "soort": "voeg_toe_na", "tekst": "een klacht in te dienen"})
    assert text(made, "17.1 onder da") == "e. een klacht in te dienen."
    assert text(made, "17.1 onder d").endswith(";")


def test_a_clause_can_move() -> None:
    made = deviating({"bepaling": "14.1", "soort": "verplaats_na", "na": "14.2"})
    assert _labels(made, "artikel 14")[1:3] == ["14.2 14.1.", "14.1 14.2."]


def test_several_kinds_of_text_can_be_changed() -> None:
    made = deviating(
        {"bepaling": "overweging 3", "soort": "voeg_toe_voor", "tekst": "Partijen elkaar vertrouwen"},
        {"bepaling": "Bijlage 3, maatregel 5", "soort": "vervalt"},
        {"bepaling": "artikel 11", "soort": "vervang_woorden", "woorden": "Bewaren", "tekst": "Opslaan"},
        {"bepaling": "14", "soort": "vervang_woorden", "woorden": "Datalekken", "tekst": "Inbreuken"},
    )
    assert text(made, "overweging 2a").endswith("Partijen elkaar vertrouwen;")
    assert "Bijlage 3, maatregel 5" not in citations(made)
    assert text(made, "artikel 11").endswith("Opslaan en Vernietigen")
    assert text(made, "artikel 14").endswith("Inbreuken")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"soort": "vervalt"}, {"soort": "vervang", "tekst": "Nieuw."}),
        ({"soort": "vervang", "tekst": "Nieuw."}, {"soort": "vervang", "tekst": "Anders."}),
        ({"soort": "vervalt"}, {"soort": "voeg_toe_na", "tekst": "Nieuw."}),
        (
            {"soort": "vervang_woorden", "woorden": "niet langer bewaard", "tekst": "bewaard"},
            {"soort": "vervang_woorden", "woorden": "bewaard dan", "tekst": "opgeslagen dan"},
        ),
        (
            {"soort": "vervang_woorden", "woorden": "niet langer bewaard", "tekst": "bewaard"},
            {"soort": "vervang", "tekst": "Anders."},
        ),
    ],
)
def test_two_deviations_that_claim_the_same_are_an_error_that_names_both(
    one: dict[str, str], other: dict[str, str]
) -> None:
    with pytest.raises(InputError) as caught:
        deviating({"bepaling": "11.1", **one}, {"bepaling": "11.1", **other})
    error = f"{caught.value.waar} {caught.value.waarom}"
    assert "afwijkingen[0]" in error
    assert "afwijkingen[1]" in error


def test_a_deviation_from_what_an_answer_dropped_names_the_answer() -> None:
    with pytest.raises(InputError) as caught:
        deviating({"bepaling": "6.4 onder k", "soort": "vervalt"})
    assert "taken.letters" in caught.value.waarom


@pytest.mark.parametrize(
    ("bepaling", "message"),
    [
        ("11.9", "geen bepaling"),
        ("artikel 6, toelichting", "niet afwijken"),
        ("titel", "niet afwijken"),
    ],
)
def test_a_clause_that_cannot_be_changed_is_refused(bepaling: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        deviating({"bepaling": bepaling, "soort": "vervalt"})
    assert caught.value.waar == "antwoord afwijkingen[0].bepaling"


def test_a_broken_text_names_its_answer() -> None:
    with pytest.raises(InputError) as caught:
        deviating({"bepaling": "11.1", "soort": "vervang", "tekst": "Zie {niets}."})
    assert caught.value.waar == "antwoord afwijkingen[0].tekst"


@pytest.mark.parametrize("field", ["bepaling", "soort", "tekst"])
def test_a_deviation_that_is_not_complete_changes_nothing(field: str) -> None:
    afwijking = {"bepaling": "11.1", "soort": "vervang", "tekst": "Anders.", field: "nog niet bekend"}
    assert text(deviating(afwijking), "11.1") == text(document(), "11.1")


def test_the_text_without_deviations_can_be_asked_too() -> None:
    given = answers({"afwijkingen": [{"bepaling": "11.1", "soort": "vervalt", "reden": "Zo."}]})
    made = assemble(MODEL, given, Editie.DEFINITIEF, Layer.INGEVULD)
    assert "11.1" in citations(made)


def test_an_edit_carries_the_reason_and_the_source() -> None:
    given = answers(
        {"afwijkingen": [{"bepaling": "11.1", "soort": "vervalt", "reden": "Zo.", "bron": "besluit 4"}]}
    )
    (edit,) = layers(MODEL, KnownAnswers(given)).deviations
    assert (edit.reason, edit.answer, edit.kind) == (
        "Zo. Bron: besluit 4.",
        Pad("afwijkingen[0]"),
        EditKind.VERVALT,
    )
    assert edit.layer is Layer.AFWIJKING
    assert edit.citation == Citatie("11.1")


@pytest.mark.parametrize(
    ("afwijking", "until"),
    [
        ({"bepaling": "6.4 onder m", "soort": "vervalt"}, "l"),
        ({"bepaling": "6.4 onder m", "soort": "voeg_toe_na", "tekst": "de Belastingdienst."}, "n"),
        ({"bepaling": "6.4 onder a", "soort": "verplaats_na", "na": "6.4 onder m"}, "m"),
    ],
)
def test_the_range_over_6_4_follows_a_deviation_in_it(afwijking: dict[str, str], until: str) -> None:
    made = deviating(afwijking, **{"taken.letters": "alle"})
    assert f"onder a t/m {until} genoemde" in text(made, "6.4")


def test_any_other_range_of_which_an_end_is_gone_is_an_error() -> None:
    with pytest.raises(InputError, match=r"5\.3\.2 verwijst naar 5\.3\.1 onder c"):
        deviating({"bepaling": "5.3.1 onder c", "soort": "vervalt"})


def test_an_own_list_may_leave_out_the_recital_that_a_correction_drops_but_not_keep_it() -> None:
    chosen = {"keuze": "een_voor_een", "gekozen": ["C01"]}
    lijst = [{"model": "1"}, {"model": "3"}]
    made = document({"correcties": chosen, "overwegingen": {"lijst": lijst}})
    assert text(made, "overweging 3").endswith("noodzakelijk is.")
    with pytest.raises(InputError) as caught:
        document(
            {"correcties": chosen, "overwegingen": {"lijst": [*lijst, {"model": "10", "tekst": "Anders."}]}}
        )
    assert "C01" in caught.value.waarom


def test_a_point_that_ends_in_a_reference_gets_its_mark_and_no_empty_words() -> None:
    made = deviating({"bepaling": "16.5 onder b", "soort": "vervalt"})
    clause = next(c for c in made.walk() if c.citation == Citatie("16.5 onder a"))
    assert clause.text.endswith("artikel 3.2;")
    assert all(inline_text(inline) for inline in clause.inlines)


def test_a_note_of_the_model_may_name_what_the_house_drops() -> None:
    dropped = {"bepaling": "6.4", "soort": "vervalt", "reden": "Zo."}
    given = answers({"afwijkingen": [dropped]})
    made = assemble(MODEL, given, Editie.TOELICHTING)
    assert "6.4" not in citations(made)
    note = next(c for c in made.walk() if c.citation == Citatie("artikel 6, toelichting, alinea 9"))
    assert "artikel 6.4 a t/m m" in note.text
