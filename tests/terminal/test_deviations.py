"""Corrections and deviations in the questionnaire: chosen, written, shown before they are saved."""

import io
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load, save
from tailor.answers.questions.afwijkingen import Afwijking, Wijziging
from tailor.answers.questions.correcties import Correctiekeuze
from tailor.assemble import Editie, assemble
from tailor.assemble.layers import is_recommended
from tailor.citation import Citatie
from tailor.interview.clause_editor import lines_of, renumbered
from tailor.interview.deviations import deviations
from tailor.interview.ticks import applied, explanation, line
from tailor.path import Pad
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import Back, ToOverview
from tailor.terminal.sitting import hold_sitting, remember_place
from tests.houses import answers, text
from tests.paths import vervang
from tests.terminal.script import Prompted, in_turn
from tests.terminal.work import WorkAlone, done, stopped, text_behind

PAD = "afwijkingen"
MODEL = text_behind().model
SOME = {"bepaling": "14.7", "soort": "vervalt", "reden": "Zo werkt het hier."}


def with_deviation(**changes: str) -> Antwoorden:
    return answers({PAD: [{**SOME, **changes}]})


def only(work: WorkAlone) -> Afwijking:
    (found,) = work.antwoorden.afwijkingen
    assert isinstance(found, Afwijking)
    return found


# -- corrections --


def ticking(house: Antwoorden, wanted: set[str], *script: object) -> WorkAlone:
    """Choose corrections one by one: tick what is wanted in every list, and answer the rest from a script."""
    rest = iter(script)

    def answer(prompt: Prompted) -> object:
        if prompt.kind == "choose_many":
            return [choice.value for choice in prompt.choices if choice.value in wanted]
        return next(rest)

    work = WorkAlone(house)
    work.screen.answer = answer
    work.edit(Pad("correcties.gekozen"))
    return work


def test_the_first_time_the_recommended_corrections_are_ticked_a_class_at_a_time() -> None:
    house = answers({"correcties.keuze": "een_voor_een"})
    work = ticking(house, {"C05", "C59", "C01"}, ":done")
    pages = [p for p in work.screen.prompts if p.kind == "choose_many"]
    classes = dict.fromkeys(p.vraag.split(" (")[0] for p in pages)
    assert list(classes) == ["Taal", "Verwijzingen", "Inhoud"]
    ticked = {number for p in pages if isinstance(p.default, tuple) for number in p.default}
    assert ticked == {c.number for c in MODEL.correcties if is_recommended(c, house)}
    assert max(len(p.choices) for p in pages) == 7
    found = work.antwoorden.correcties.gekozen
    assert found == ("C01", "C05", *(f"C{n}" for n in range(59, 68)))


def test_what_was_chosen_is_ticked_and_only_the_asked_class_is_shown() -> None:
    house = answers({"correcties": {"keuze": "een_voor_een", "gekozen": ["C05", "C61"]}})
    work = ticking(house, {"C04"}, "0", ":done")
    assert "C05" in str(work.screen.prompts[1].default)
    assert work.antwoorden.correcties.gekozen == ("C04",)


def test_an_old_choice_for_one_place_of_a_correction_stays_that_choice() -> None:
    house = answers({"correcties": {"keuze": "een_voor_een", "gekozen": ["C40"]}})
    work = ticking(house, {"C39"}, "2", ":done")
    assert "C39" in str([p.default for p in work.screen.prompts])
    assert work.antwoorden.correcties.gekozen == ("C40",)
    new = ticking(answers({"correcties.keuze": "een_voor_een"}), {"C39"}, ":done")
    assert new.antwoorden.correcties.gekozen == ("C39", "C40", "C41")


def test_nothing_ticked_becomes_the_choice_for_none_after_asking() -> None:
    house = answers({"correcties.keuze": "een_voor_een"})
    work = ticking(house, set(), ":done", False, ":done", True)
    assert work.antwoorden.correcties.keuze is Correctiekeuze.GEEN


def test_a_correction_is_one_short_line_with_its_words_in_context_and_the_reason() -> None:
    by_number = {one.number: one for one in MODEL.correcties}
    assert line(by_number["C05"]) == "C05 · 1.31 · strafvordelijke → strafvorderlijke"
    said = explanation(by_number["C05"], MODEL, True)
    assert "Nu: ‘Wjsg: Wet justitiële en strafvordelijke gegevens;’" in said
    assert said.endswith("Aanbevolen: spelling.")
    assert "Aangeboden, niet aanbevolen" in explanation(by_number["C39"], MODEL, False)
    assert line(by_number["C01"]).endswith("(vervalt)")
    assert line(by_number["C59"]).startswith("C59 t/m C67 · ")
    assert line(by_number["C39"]).startswith("C39 t/m C41 · 17.3, 18.2 en 18.5 · ")
    assert "Ook in 18.2 en 18.5." in explanation(by_number["C39"], MODEL, False)
    assert all(len(line(one)) < 120 for one in MODEL.correcties)


def test_after_the_choice_the_number_of_corrections_is_said(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    remember_place(path, Pad("correcties.keuze"))
    screen = in_turn("taal")
    hold_sitting(screen, path)
    assert applied(MODEL, load(path)) in screen.everything
    assert "0 correcties" not in applied(MODEL, load(path))
    none = applied(MODEL, answers({"correcties.keuze": "geen"}))
    assert none.startswith("Er wordt geen van de 148 correcties toegepast")


# -- deviations --


def test_a_dropped_lid_is_shown_with_the_numbers_that_move_before_it_is_saved() -> None:
    script = (":add", ":type", "14.7", "vervalt", "Zo werkt het hier.", "", ":save", ":done")
    work = done(PAD, answers(), *script)
    shown = work.screen.prompts[-2].above
    assert "**Dit vervalt (artikel 14.7):**" in shown
    assert "artikel 14.8 tot en met 14.11 worden artikel 14.7 tot en met 14.10." in shown
    assert only(work) == Afwijking(bepaling="14.7", soort=Wijziging.VERVALT, reden="Zo werkt het hier.")
    assert len(work.saved) == 2


def test_the_clause_is_shown_with_where_its_words_come_from() -> None:
    work = stopped(PAD, answers(), ":add", ":type", "artikel 9.1")
    assert "**Zo luidt artikel 9.1 nu** (in het model: 9.1)" in work.screen.everything
    assert (
        "- Correctie C23 (werkwoord ontbreekt): ‘dan noodzakelijk is met het oog op’"
        in work.screen.everything
    )


def test_a_reworded_clause_starts_from_its_present_words() -> None:
    work = stopped(PAD, answers(), ":add", ":type", "14.3", "vervang", ":above", ":line")
    ready = str(work.screen.prompts[-1].default)
    assert ready.startswith("Partijen stellen [") and "(datalekken.meldtermijn_uren)" in ready
    assert "{" not in ready.partition("uur")[0]


def test_the_sentence_above_the_onderdelen_can_be_reworded_alone() -> None:
    script = ("14.3", "vervang", ":above", ":line", "Partijen melden:", "Korter.", "besluit", ":save")
    work = stopped(PAD, answers(), ":add", ":type", *script)
    assert only(work).bepaling == "14.3, aanhef"
    made = text_behind().document(work.antwoorden)
    assert text(made, "14.3") == "14.3. Partijen melden:"
    assert text(made, "14.3 onder a").startswith("a. De aard")


def test_a_clause_of_several_lines_is_changed_line_by_line() -> None:
    script = (":whole", ":lines", "1", "1. De aard van de inbreuk;", "2", "", ":done")
    work = stopped(PAD, answers(), ":add", ":type", "14.3", "vervang", *script, "Korter.", "", ":save")
    made = text_behind().document(work.antwoorden)
    assert text(made, "14.3 onder a") == "a. De aard van de inbreuk;"
    assert Citatie("14.3 onder b") not in {c.citation for c in made.walk()}


def test_a_line_that_is_changed_has_help_and_back_leaves_it_as_it_was() -> None:
    asked = ("1", "?", "Leg uit", ":back", "1", "?", ":answer", "1. Kort;")
    script = (":whole", ":lines", *asked, ":done")
    work = stopped(PAD, answers(), ":add", ":type", "14.3", "vervang", *script, "Korter.", "", ":save")
    assert text(text_behind().document(work.antwoorden), "14.3 onder a") == "a. Kort;"


def test_lines_that_are_not_a_text_yet_are_no_answer() -> None:
    script = (":lines", ":add", "", ":done", ":lines", ":done")
    work = stopped(PAD, answers(), ":add", ":type", "artikel 21", "voeg_toe_na", *script)
    assert work.saved == [answers()]


def test_a_new_article_is_written_in_the_editor_of_the_user() -> None:
    tekst = "# Klachten\n\n1. Een klacht gaat naar [uitvoerder.rechten].\n2. Zie {artikel 17.2}."
    script = (
        ":add",
        ":type",
        "artikel 21",
        "voeg_toe_na",
        ":write",
        tekst,
        "Zo.",
        "",
        ":save",
        ":done",
    )
    work = done(PAD, answers(), *script, editor="nano")
    shown = work.screen.prompts[-2].above
    assert (
        "Artikel 22. Klachten\n  22.1. Een klacht gaat naar de Manager.\n  22.2. Zie artikel 17.2." in shown
    )
    assert "- artikel 22 tot en met 32 worden artikel 23 tot en met 33." in shown
    assert only(work).tekst == tekst


PASTED = (
    "Artikel 26. Geschillen\r\n26.1\tPartijen lossen een geschil op:\r\n\ta)\tdoor overleg;\r\n"
    "\tb)\tdoor mediation:\r\n\t\t\uf0b7\teerst samen,\r\n\t\t\uf0b7\tdan met hulp.\r\n"
    "26.2\tDaarna de rechter."
)


def test_an_article_from_a_word_processor_is_shown_as_it_will_read_before_it_is_kept() -> None:
    script = ("artikel 25", "voeg_toe_na", ":paste", PASTED, "Zo.", "", ":save", ":done")
    work = done(PAD, answers(), ":add", ":type", *script)
    (menu,) = [p for p in work.screen.prompts if p.vraag == "Wat wilt u met deze wijziging doen?"]
    assert (
        "Artikel 26. Geschillen\n  26.1. Partijen lossen een geschil op:\n    a) door overleg;\n"
        "    b) door mediation:\n      • eerst samen,\n      • dan met hulp.\n  26.2. Daarna de rechter."
    ) in menu.above
    assert str(only(work).tekst).startswith("# Geschillen\n\n1. Partijen lossen")
    assert not [choice.effect for choice in menu.choices if "#" in choice.effect]


def _lid(*script: object) -> str:
    work = stopped(PAD, answers(), ":add", ":type", "11.2", "voeg_toe_na", *script, "Zo.", "", ":save")
    return str(only(work).tekst)


def test_letters_below_a_sentence_are_not_run_together() -> None:
    assert _lid(":line", "Partijen melden:\na) de aard;\nb) de omvang.") == (
        "Partijen melden:\n\n1) de aard;\n\n2) de omvang."
    )


def test_a_quotation_sign_before_a_line_makes_no_note_that_nobody_signs() -> None:
    assert _lid(":line", "> Zo was het.") == "\\> Zo was het."


def test_points_inside_a_sentence_are_asked_about() -> None:
    typed = "Partijen melden: a) de aard; b) de omvang."
    assert _lid(":line", typed, ":together") == typed
    assert _lid(":line", typed, ":apart") == "Partijen melden:\n\n1) de aard;\n\n2) de omvang."


def test_a_number_that_is_a_clause_is_offered_as_a_reference() -> None:
    typed = "Zie artikel 14, eerste lid, en artikel 6 AVG."
    assert _lid(":line", typed, ["0"]) == "Zie {artikel 14.1}, en artikel 6 AVG."
    assert _lid(":line", typed, []) == typed


def test_a_number_of_the_document_becomes_that_of_the_model() -> None:
    house = answers({PAD: [{"bepaling": "artikel 21", "soort": "voeg_toe_na", "reden": "Zo.",
                            "tekst": "Klachten\n1. Een lid."}]})  # fmt: skip
    script = ("11.2", "voeg_toe_na", ":line", "Zie artikel 23.1 en lid 3.", ["0", "1"], "Zo.", "", ":save")
    work = stopped(PAD, house, ":add", ":type", *script)
    assert (
        [p for p in work.screen.prompts if p.kind == "choose_many"][0]
        .choices[0]
        .effect.startswith("Verwijst dan naar artikel 23.1: ")
    )
    assert deviations(work.antwoorden)[1].tekst == "Zie {artikel 22.1} en {lid 3}."


def test_the_typed_number_of_its_own_clause_is_not_offered() -> None:
    assert "{" not in _lid(":paste", "11.3 Een lid.\n11.4 Zie 11.3 onder a, en artikel 11.3.")


def test_a_reference_is_offered_in_replaced_words_too() -> None:
    words = (
        "9.1",
        "vervang_woorden",
        "noodzakelijk is",
        "nodig is volgens artikel 3.2",
        ["0"],
        "Korter.",
        "",
    )
    work = stopped(PAD, answers(), ":add", ":type", *words, ":save")
    assert only(work).tekst == "nodig is volgens {artikel 3.2}"


@pytest.mark.parametrize(
    "typed", ["26.1\tZonder titel.\n26.2\tDat ook.", "los [ haakje", "Zie {niets}.", "[x.y]"]
)
def test_what_is_refused_is_said_without_a_word_of_markup(typed: str) -> None:
    work = stopped(PAD, answers(), ":add", ":type", "artikel 25", "voeg_toe_na", ":paste", typed, "Zo.", "")
    said = work.screen.prompts[-1].above
    assert "Dit past nog niet in de tekst." in said
    assert not [word for word in ("#", "\\", "opmaak", "tekstbestand", "invulplek [woorden]") if word in said]


def test_words_are_replaced_and_a_clause_is_moved() -> None:
    words = ("9.1", "vervang_woorden", "noodzakelijk is", "nodig is", "Korter.", "", ":save")
    moved = (":add", ":type", "14.6", "verplaats_na", ":type", "14.7", "Volgorde.", "", ":save", ":done")
    work = done(PAD, answers(), ":add", ":type", *words, *moved)
    assert len(deviations(work.antwoorden)) == 2
    assert "dan nodig is met het oog op" in text(text_behind().document(work.antwoorden), "9.1")
    assert "artikel 14.7 wordt artikel 14.6." in work.screen.everything


def test_a_text_that_does_not_fit_is_explained_and_stands_ready_to_be_mended() -> None:
    wrong = ("13.1", "vervang", ":line", "Zie {artikel 99}.", "Zo.", "")
    mended = ("afwijkingen[0].tekst", ":line", "Zie {artikel 9}.", ":save", ":done")
    work = done(PAD, answers(), ":add", ":type", *wrong, *mended)
    menu = next(p for p in work.screen.prompts if p.vraag == "Wat wilt u met deze wijziging doen?")
    assert (
        "Een verwijzing leidt nergens heen" in menu.above
        and "Wat u heeft getypt, blijft staan." in menu.above
    )
    assert "Bewaren" not in menu.names and menu.default == "afwijkingen[0].tekst"
    assert [p.default for p in work.screen.prompts if p.kind == "line"][-1] == "Zie {artikel 99}."
    assert only(work).tekst == "Zie {artikel 9}."


def test_words_that_are_not_there_are_a_plain_sentence() -> None:
    script = ("9.1", "vervang_woorden", "staat er niet", "iets", "Zo.", "")
    work = stopped(PAD, answers(), ":add", ":type", *script)
    assert "De woorden ‘staat er niet’ staan niet in de tekst." in work.screen.everything


def test_two_deviations_of_one_clause_are_named_both() -> None:
    script = (":add", ":type", "9.1", "vervang", ":line", "Anders.", "Zo.", "")
    work = stopped(PAD, with_deviation(bepaling="9.1", soort="vervang", tekst="Eigen."), *script)
    assert "Wijziging 1 van uw huis past deze bepaling al aan." in work.screen.everything
    assert "Twee wijzigingen willen allebei 9.1 veranderen." in work.screen.everything


def test_a_number_of_the_document_is_understood_and_an_unknown_one_gets_suggestions() -> None:
    work = stopped(PAD, with_deviation(), ":add", ":type", "99.1", "14.7", "vervalt")
    assert "Bedoelt u 9.1 of" in work.screen.everything
    assert "**Zo luidt artikel 14.7 nu** (in het model: 14.8)" in work.screen.everything


def test_a_number_that_is_two_clauses_is_asked_about() -> None:
    work = stopped(PAD, with_deviation(), ":add", ":type", "14.8", "14.9", "vervalt")
    asked = next(p for p in work.screen.prompts if "twee bepalingen" in p.vraag)
    assert [k.value for k in asked.choices[:2]] == ["14.8", "14.9"]
    assert "**Zo luidt artikel 14.8 nu** (in het model: 14.9)" in work.screen.everything


def test_a_clause_is_chosen_from_its_article() -> None:
    work = stopped(PAD, answers(), ":add", ":search", "artikel 14", Back(), "artikel 13", "13.1", "vervalt")
    assert "**Zo luidt artikel 13.1 nu**" in work.screen.everything
    titles = next(p for p in work.screen.prompts if p.vraag == "In welk deel staat de bepaling?")
    assert "artikel 14. Datalekken" in titles.names
    assert "titel" not in {k.value for k in titles.choices}


def test_the_reason_is_required() -> None:
    work = stopped(PAD, answers(), ":add", ":type", "14.7", "vervalt", "", "Zo.")
    assert "U heeft niets ingevuld." in work.screen.everything


def test_back_goes_to_the_part_before_and_what_stood_there_stands_there() -> None:
    script = (
        ":add",
        ":type",
        "14.7",
        "vervalt",
        Back(),
        "voeg_toe_na",
        ":line",
        "Nieuw.",
        "Zo.",
        "",
        ":save",
    )
    assert only(stopped(PAD, answers(), *script)).soort is Wijziging.VOEG_TOE_NA


def test_who_goes_elsewhere_finds_what_was_typed_in_the_list() -> None:
    work = WorkAlone(answers(), ":add", ":type", "13.1", "vervang", ":line", "Nieuw.", ToOverview())
    with pytest.raises(ToOverview):
        work.edit(Pad(PAD))
    assert (only(work).tekst, only(work).reden) == ("Nieuw.", None)
    assemble(MODEL, work.antwoorden, Editie.CONCEPT)


def test_what_does_not_fit_is_kept_without_doing_anything() -> None:
    work = stopped(PAD, answers(), ":add", ":type", "13.1", "vervang", ":line", "Zie {artikel 99}.")
    assert (only(work).tekst, only(work).soort) == ("Zie {artikel 99}.", None)
    assert text(text_behind().document(work.antwoorden), "13.1") == text(
        text_behind().document(answers()), "13.1"
    )


def test_a_deviation_is_changed_and_taken_away_from_the_list() -> None:
    work = done(PAD, with_deviation(), "0", ":change", "afwijkingen[0].reden", "Beter.", ":save", ":done")
    assert only(work).reden == "Beter."
    gone = done(PAD, with_deviation(), "0", ":drop", True, ":done")
    assert gone.antwoorden.afwijkingen == ()
    assert "artikel 14.7 tot en met 14.10 worden artikel 14.8 tot en met 14.11." in gone.screen.everything
    assert done(PAD, with_deviation(), "0", ":change", ":discard", ":done").saved == [with_deviation()]


def test_a_deviation_that_another_needs_cannot_go() -> None:
    house = answers(
        {
            PAD: [
                {"bepaling": "11.1", "soort": "voeg_toe_na", "tekst": "Nieuw.", "reden": "Zo."},
                {"bepaling": "12.1", "soort": "vervang", "tekst": "Zie {artikel 11.1a}.", "reden": "Zo."},
            ]
        }
    )
    work = done(PAD, house, "0", ":drop", ":done")
    assert "**Dit kan niet.**" in work.screen.everything
    assert work.antwoorden == house


def test_a_house_whose_text_is_broken_can_be_mended_here() -> None:
    house = with_deviation(soort="vervang", tekst="Zie {artikel 99}.")
    work = done(
        PAD, house, "0", ":change", "afwijkingen[0].tekst", ":line", "Zie {artikel 9}.", ":save", ":done"
    )
    assert "De tekst is nu weer heel." in work.screen.everything


@pytest.mark.parametrize(
    "tekst", ["{{ x }}", "{% if %}", "a & b < c", "los ]", "[onbekend.antwoord]", "{x}", "<b>"]
)
def test_a_hostile_text_is_refused_or_comes_out_as_typed(tekst: str) -> None:
    work = stopped(PAD, answers(), ":add", ":type", "13.1", "vervang", ":line", tekst, "Zo.", "")
    if only(work).soort is None:
        assert "Dit past nog niet in de tekst." in work.screen.everything
    else:
        assert text(text_behind().document(work.antwoorden), "13.1") == f"13.1. {tekst}"


def test_from_the_overview_any_clause_is_adapted(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    screen = in_turn(ToOverview(), "Een bepaling aanpassen", ":type", "14.7", "vervalt", "Zo.", "", ":save")
    remember_place(path, Pad("regime.wet"))
    hold_sitting(screen, path)
    assert load(path) == vervang(answers(), PAD, [{"bepaling": "14.7", "soort": "vervalt", "reden": "Zo."}])


def test_on_the_plain_screen_the_same_can_be_done(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    remember_place(path, PAD)
    typed = ["1", "1", "1", "14.7", "3", "Zo werkt het.", "", "1", "3"]
    out = io.StringIO()
    hold_sitting(PlainLines(io.StringIO("".join(f"{line}\n" for line in typed)), out), path)
    assert "artikel 14.8 tot en met 14.11 worden artikel 14.7" in out.getvalue()
    assert load(path).afwijkingen == with_deviation(reden="Zo werkt het.").afwijkingen


def test_lines_of_a_paragraph_are_one_line_again() -> None:
    assert lines_of("Een\n  zin.\n\n1. Punt\n   verder.\n   1. Onder.\n2. Slot.") == [
        "Een zin.",
        "1. Punt verder.",
        "   1. Onder.",
        "2. Slot.",
    ]


def test_points_are_counted_again_when_one_came_or_went() -> None:
    before = "Zin:\n\n2. a\n   verder in 2 regels\n   3. x\n   9. y\n\n2. b\n\nSlot:\n\n4) c"
    after = "Zin:\n\n1. a\n   verder in 2 regels\n   1. x\n   2. y\n\n2. b\n\nSlot:\n\n1) c"
    assert renumbered(before) == after
    assert renumbered(after) == after
