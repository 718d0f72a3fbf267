"""Corrections and deviations in the questionnaire: chosen, written, shown before they are saved."""

import io
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load, save
from tailor.answers.questions.afwijkingen import Afwijking, Correctiekeuze, Wijziging
from tailor.assemble import Editie, assemble
from tailor.citation import Citatie
from tailor.model.correcties import Stand
from tailor.path import Pad
from tailor.wizard.afwijking import lijst
from tailor.wizard.afwijking_tekst import hernummerd, regels
from tailor.wizard.eenvoudig import Eenvoudig
from tailor.wizard.lijsten_correcties import regel, toegepast, uitleg
from tailor.wizard.scherm import Overzicht, Terug
from tailor.wizard.zitting import onthoud_plek, voer
from tests.houses import answers, text
from tests.paths import vervang
from tests.wizard.script import Gevraagd, op_rij
from tests.wizard.werk import Werkje, bepalingen, done, stopped

PAD = "afwijkingen"
MODEL = bepalingen().model
SOME = {"bepaling": "14.7", "soort": "vervalt", "reden": "Zo werkt het hier."}


def with_deviation(**changes: str) -> Antwoorden:
    return answers({PAD: [{**SOME, **changes}]})


def only(werk: Werkje) -> Afwijking:
    (found,) = werk.antwoorden.afwijkingen
    assert isinstance(found, Afwijking)
    return found


# -- corrections --


def ticking(house: Antwoorden, wanted: set[str], *script: object) -> Werkje:
    """Choose corrections one by one: tick what is wanted in every list, and answer the rest from a script."""
    rest = iter(script)

    def answer(prompt: Gevraagd) -> object:
        if prompt.soort == "kies_meer":
            return [keus.waarde for keus in prompt.keuzen if keus.waarde in wanted]
        return next(rest)

    werk = Werkje(house)
    werk.scherm.antwoord = answer
    werk.bewerk(Pad("correcties.gekozen"))
    return werk


def test_the_first_time_the_recommended_corrections_are_ticked_a_class_at_a_time() -> None:
    house = answers({"correcties.keuze": "een_voor_een"})
    werk = ticking(house, {"C05", "C59", "C01"}, ":klaar")
    pages = [p for p in werk.scherm.gevraagd if p.soort == "kies_meer"]
    classes = dict.fromkeys(p.vraag.split(" (")[0] for p in pages)
    assert list(classes) == ["Taal", "Verwijzingen", "Inhoud"]
    ticked = {number for p in pages if isinstance(p.standaard, tuple) for number in p.standaard}
    assert ticked == {c.nummer for c in MODEL.correcties if c.stand is Stand.AANBEVOLEN}
    assert max(len(p.keuzen) for p in pages) == 7
    found = werk.antwoorden.correcties.gekozen
    assert found == ("C01", "C05", *(f"C{n}" for n in range(59, 68)))


def test_what_was_chosen_is_ticked_and_only_the_asked_class_is_shown() -> None:
    house = answers({"correcties": {"keuze": "een_voor_een", "gekozen": ["C05", "C61"]}})
    werk = ticking(house, {"C04"}, "taal", ":klaar")
    assert "C05" in str(werk.scherm.gevraagd[1].standaard)
    assert werk.antwoorden.correcties.gekozen == ("C04",)


def test_nothing_ticked_becomes_the_choice_for_none_after_asking() -> None:
    house = answers({"correcties.keuze": "een_voor_een"})
    werk = ticking(house, set(), ":klaar", False, ":klaar", True)
    assert werk.antwoorden.correcties.keuze is Correctiekeuze.GEEN


def test_a_correction_is_one_short_line_with_its_words_in_context_and_the_reason() -> None:
    by_number = {one.nummer: one for one in MODEL.correcties}
    assert regel(by_number["C05"]) == "C05 · 1.31 · strafvordelijke → strafvorderlijke"
    said = uitleg(by_number["C05"], MODEL)
    assert "Nu: ‘Wjsg: Wet justitiële en strafvordelijke gegevens;’" in said
    assert said.endswith("Aanbevolen: spelling.")
    assert "Aangeboden, niet aanbevolen" in uitleg(by_number["C39"], MODEL)
    assert regel(by_number["C01"]).endswith("(vervalt)")
    assert regel(by_number["C59"]).startswith("C59 t/m C67 · ")
    assert all(len(regel(one)) < 120 for one in MODEL.correcties)


def test_after_the_choice_the_number_of_corrections_is_said(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    onthoud_plek(path, Pad("correcties.keuze"))
    screen = op_rij("taal")
    voer(screen, path)
    assert toegepast(MODEL, load(path)) in screen.alles
    assert "0 correcties" not in toegepast(MODEL, load(path))
    none = toegepast(MODEL, answers({"correcties.keuze": "geen"}))
    assert none.startswith("Er wordt geen van de 89 correcties toegepast")


# -- deviations --


def test_a_dropped_lid_is_shown_with_the_numbers_that_move_before_it_is_saved() -> None:
    script = (":erbij", ":typ", "14.7", "vervalt", "Zo werkt het hier.", "", ":bewaar", ":klaar")
    werk = done(PAD, answers(), *script)
    shown = werk.scherm.gevraagd[-2].boven
    assert "**Dit vervalt (artikel 14.7):**" in shown
    assert "artikel 14.8 tot en met 14.11 worden artikel 14.7 tot en met 14.10." in shown
    assert only(werk) == Afwijking(bepaling="14.7", soort=Wijziging.VERVALT, reden="Zo werkt het hier.")
    assert len(werk.bewaard) == 2


def test_the_clause_is_shown_with_where_its_words_come_from() -> None:
    werk = stopped(PAD, answers(), ":erbij", ":typ", "artikel 9.1")
    assert "**Zo luidt artikel 9.1 nu** (in het model: 9.1)" in werk.scherm.alles
    assert "- Correctie C23 (werkwoord ontbreekt): ‘dan noodzakelijk is met het oog op’" in werk.scherm.alles


def test_a_reworded_clause_starts_from_its_present_words() -> None:
    werk = stopped(PAD, answers(), ":erbij", ":typ", "14.3", "vervang", ":boven", ":regel")
    ready = str(werk.scherm.gevraagd[-1].standaard)
    assert ready.startswith("Partijen stellen [") and "(datalekken.meldtermijn_uren)" in ready
    assert "{" not in ready.partition("uur")[0]


def test_the_sentence_above_the_onderdelen_can_be_reworded_alone() -> None:
    script = ("14.3", "vervang", ":boven", ":regel", "Partijen melden:", "Korter.", "besluit", ":bewaar")
    werk = stopped(PAD, answers(), ":erbij", ":typ", *script)
    assert only(werk).bepaling == "14.3, aanhef"
    made = bepalingen().document(werk.antwoorden)
    assert text(made, "14.3") == "14.3. Partijen melden:"
    assert text(made, "14.3 onder a").startswith("a. De aard")


def test_a_clause_of_several_lines_is_changed_line_by_line() -> None:
    script = (":alles", ":regels", "1", "1. De aard van de inbreuk;", "2", "", ":klaar")
    werk = stopped(PAD, answers(), ":erbij", ":typ", "14.3", "vervang", *script, "Korter.", "", ":bewaar")
    made = bepalingen().document(werk.antwoorden)
    assert text(made, "14.3 onder a") == "a. De aard van de inbreuk;"
    assert Citatie("14.3 onder b") not in {c.citation for c in made.walk()}


def test_a_new_article_is_written_in_the_editor_of_the_user() -> None:
    tekst = "# Klachten\n\n1. Een klacht gaat naar [uitvoerder.rechten].\n2. Zie {artikel 17.2}."
    script = (
        ":erbij",
        ":typ",
        "artikel 21",
        "voeg_toe_na",
        ":schrijf",
        tekst,
        "Zo.",
        "",
        ":bewaar",
        ":klaar",
    )
    werk = done(PAD, answers(), *script, editor="nano")
    shown = werk.scherm.gevraagd[-2].boven
    assert (
        "Artikel 22. Klachten\n  22.1. Een klacht gaat naar de Manager.\n  22.2. Zie artikel 17.2." in shown
    )
    assert "- artikel 22 tot en met 32 worden artikel 23 tot en met 33." in shown
    assert only(werk).tekst == tekst


def test_words_are_replaced_and_a_clause_is_moved() -> None:
    words = ("9.1", "vervang_woorden", "noodzakelijk is", "nodig is", "Korter.", "", ":bewaar")
    moved = (":erbij", ":typ", "14.6", "verplaats_na", ":typ", "14.7", "Volgorde.", "", ":bewaar", ":klaar")
    werk = done(PAD, answers(), ":erbij", ":typ", *words, *moved)
    assert len(lijst(werk.antwoorden)) == 2
    assert "dan nodig is met het oog op" in text(bepalingen().document(werk.antwoorden), "9.1")
    assert "artikel 14.7 wordt artikel 14.6." in werk.scherm.alles


def test_a_text_that_does_not_fit_is_explained_and_stands_ready_to_be_mended() -> None:
    wrong = ("13.1", "vervang", ":regel", "Zie {artikel 99}.", "Zo.", "")
    mended = ("afwijkingen[0].tekst", ":regel", "Zie {artikel 9}.", ":bewaar", ":klaar")
    werk = done(PAD, answers(), ":erbij", ":typ", *wrong, *mended)
    menu = next(p for p in werk.scherm.gevraagd if p.vraag == "Wat wilt u met deze afwijking doen?")
    assert (
        "Een verwijzing leidt nergens heen" in menu.boven
        and "Wat u heeft getypt, blijft staan." in menu.boven
    )
    assert "Bewaren" not in menu.namen and menu.standaard == "afwijkingen[0].tekst"
    assert [p.standaard for p in werk.scherm.gevraagd if p.soort == "tekst"][-1] == "Zie {artikel 99}."
    assert only(werk).tekst == "Zie {artikel 9}."


def test_words_that_are_not_there_are_a_plain_sentence() -> None:
    script = ("9.1", "vervang_woorden", "staat er niet", "iets", "Zo.", "")
    werk = stopped(PAD, answers(), ":erbij", ":typ", *script)
    assert "De woorden ‘staat er niet’ staan niet in de tekst." in werk.scherm.alles


def test_two_deviations_of_one_clause_are_named_both() -> None:
    script = (":erbij", ":typ", "9.1", "vervang", ":regel", "Anders.", "Zo.", "")
    werk = stopped(PAD, with_deviation(bepaling="9.1", soort="vervang", tekst="Eigen."), *script)
    assert "Afwijking 1 past deze bepaling al aan." in werk.scherm.alles
    assert "Twee wijzigingen willen allebei 9.1 veranderen." in werk.scherm.alles


def test_a_number_of_the_document_is_understood_and_an_unknown_one_gets_suggestions() -> None:
    werk = stopped(PAD, with_deviation(), ":erbij", ":typ", "99.1", "14.7", "vervalt")
    assert "Bedoelt u 9.1 of" in werk.scherm.alles
    assert "**Zo luidt artikel 14.7 nu** (in het model: 14.8)" in werk.scherm.alles


def test_a_number_that_is_two_clauses_is_asked_about() -> None:
    werk = stopped(PAD, with_deviation(), ":erbij", ":typ", "14.8", "14.9", "vervalt")
    asked = next(p for p in werk.scherm.gevraagd if "twee bepalingen" in p.vraag)
    assert [k.waarde for k in asked.keuzen[:2]] == ["14.8", "14.9"]
    assert "**Zo luidt artikel 14.8 nu** (in het model: 14.9)" in werk.scherm.alles


def test_a_clause_is_chosen_from_its_article() -> None:
    werk = stopped(PAD, answers(), ":erbij", ":zoek", "artikel 14", Terug(), "artikel 13", "13.1", "vervalt")
    assert "**Zo luidt artikel 13.1 nu**" in werk.scherm.alles
    titles = next(p for p in werk.scherm.gevraagd if p.vraag == "In welk deel staat de bepaling?")
    assert "artikel 14. Datalekken" in titles.namen
    assert "titel" not in {k.waarde for k in titles.keuzen}


def test_the_reason_is_required() -> None:
    werk = stopped(PAD, answers(), ":erbij", ":typ", "14.7", "vervalt", "", "Zo.")
    assert "U heeft niets ingevuld." in werk.scherm.alles


def test_back_goes_to_the_part_before_and_what_stood_there_stands_there() -> None:
    script = (
        ":erbij",
        ":typ",
        "14.7",
        "vervalt",
        Terug(),
        "voeg_toe_na",
        ":regel",
        "Nieuw.",
        "Zo.",
        "",
        ":bewaar",
    )
    assert only(stopped(PAD, answers(), *script)).soort is Wijziging.VOEG_TOE_NA


def test_who_goes_elsewhere_finds_what_was_typed_in_the_list() -> None:
    werk = Werkje(answers(), ":erbij", ":typ", "13.1", "vervang", ":regel", "Nieuw.", Overzicht())
    with pytest.raises(Overzicht):
        werk.bewerk(Pad(PAD))
    assert (only(werk).tekst, only(werk).reden) == ("Nieuw.", None)
    assemble(MODEL, werk.antwoorden, Editie.CONCEPT)


def test_what_does_not_fit_is_kept_without_doing_anything() -> None:
    werk = stopped(PAD, answers(), ":erbij", ":typ", "13.1", "vervang", ":regel", "Zie {artikel 99}.")
    assert (only(werk).tekst, only(werk).soort) == ("Zie {artikel 99}.", None)
    assert text(bepalingen().document(werk.antwoorden), "13.1") == text(
        bepalingen().document(answers()), "13.1"
    )


def test_a_deviation_is_changed_and_taken_away_from_the_list() -> None:
    werk = done(PAD, with_deviation(), "0", ":een", "afwijkingen[0].reden", "Beter.", ":bewaar", ":klaar")
    assert only(werk).reden == "Beter."
    gone = done(PAD, with_deviation(), "0", ":weg", True, ":klaar")
    assert gone.antwoorden.afwijkingen == ()
    assert "artikel 14.7 tot en met 14.10 worden artikel 14.8 tot en met 14.11." in gone.scherm.alles
    assert done(PAD, with_deviation(), "0", ":een", ":niet", ":klaar").bewaard == [with_deviation()]


def test_a_deviation_that_another_needs_cannot_go() -> None:
    house = answers(
        {
            PAD: [
                {"bepaling": "11.1", "soort": "voeg_toe_na", "tekst": "Nieuw.", "reden": "Zo."},
                {"bepaling": "12.1", "soort": "vervang", "tekst": "Zie {artikel 11.1a}.", "reden": "Zo."},
            ]
        }
    )
    werk = done(PAD, house, "0", ":weg", ":klaar")
    assert "**Dit kan niet.**" in werk.scherm.alles
    assert werk.antwoorden == house


def test_a_house_whose_text_is_broken_can_be_mended_here() -> None:
    house = with_deviation(soort="vervang", tekst="Zie {artikel 99}.")
    werk = done(
        PAD, house, "0", ":een", "afwijkingen[0].tekst", ":regel", "Zie {artikel 9}.", ":bewaar", ":klaar"
    )
    assert "De tekst is nu weer heel." in werk.scherm.alles


@pytest.mark.parametrize(
    "tekst", ["{{ x }}", "{% if %}", "a & b < c", "los ]", "[onbekend.antwoord]", "{x}", "<b>"]
)
def test_a_hostile_text_is_refused_or_comes_out_as_typed(tekst: str) -> None:
    werk = stopped(PAD, answers(), ":erbij", ":typ", "13.1", "vervang", ":regel", tekst, "Zo.", "")
    if only(werk).soort is None:
        assert "Dit past nog niet in de tekst." in werk.scherm.alles
    else:
        assert text(bepalingen().document(werk.antwoorden), "13.1") == f"13.1. {tekst}"


def test_from_the_overview_any_clause_is_adapted(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    screen = op_rij(Overzicht(), "Een bepaling aanpassen", ":typ", "14.7", "vervalt", "Zo.", "", ":bewaar")
    onthoud_plek(path, Pad("regime.wet"))
    voer(screen, path)
    assert load(path) == vervang(answers(), PAD, [{"bepaling": "14.7", "soort": "vervalt", "reden": "Zo."}])


def test_on_the_plain_screen_the_same_can_be_done(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    onthoud_plek(path, PAD)
    typed = ["1", "1", "1", "14.7", "3", "Zo werkt het.", "", "1", "3"]
    out = io.StringIO()
    voer(Eenvoudig(io.StringIO("".join(f"{line}\n" for line in typed)), out), path)
    assert "artikel 14.8 tot en met 14.11 worden artikel 14.7" in out.getvalue()
    assert load(path).afwijkingen == with_deviation(reden="Zo werkt het.").afwijkingen


def test_lines_of_a_paragraph_are_one_line_again() -> None:
    assert regels("Een\n  zin.\n\n1. Punt\n   verder.\n   1. Onder.\n2. Slot.") == [
        "Een zin.",
        "1. Punt verder.",
        "   1. Onder.",
        "2. Slot.",
    ]


def test_points_are_counted_again_when_one_came_or_went() -> None:
    before = "Zin:\n\n2. a\n   verder in 2 regels\n   3. x\n   9. y\n\n2. b\n\nSlot:\n\n4) c"
    after = "Zin:\n\n1. a\n   verder in 2 regels\n   1. x\n   2. y\n\n2. b\n\nSlot:\n\n1) c"
    assert hernummerd(before) == after
    assert hernummerd(after) == after
