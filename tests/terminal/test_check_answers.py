"""Check your answers: nothing changes by "Klopt, verder"; a line that is chosen is asked again."""

import pytest

from tailor.path import Pad
from tailor.terminal.check_answers import check_section
from tailor.terminal.screen import Back, ToOverview
from tests.houses import answers
from tests.terminal.work import WorkAlone

PADS = tuple(map(Pad, ("datalekken", "beveiliging")))
TITLE = "Beveiliging en datalekken"


def checked(*script: object) -> WorkAlone:
    work = WorkAlone(answers(), *script)
    assert check_section(work, TITLE, PADS) == ":right"
    return work


def test_it_is_right_is_first_and_pointed_at_and_changes_nothing() -> None:
    work = checked("Klopt, verder")
    (prompt,) = work.screen.prompts
    assert prompt.vraag == f"{TITLE} (ingevuld). Klopt dit? Kies een regel om die te wijzigen."
    assert prompt.names[:2] == ["Klopt, verder", "De partij die voor de beveiliging zorgt: Alderbroek"]
    assert prompt.default == prompt.choices[0].value
    assert work.saved == [answers()]


def test_a_line_that_is_chosen_is_asked_and_the_table_comes_back_with_the_new_answer() -> None:
    work = checked("datalekken.meldtermijn_uren", "36", "Klopt, verder")
    assert work.antwoorden.datalekken.meldtermijn_uren == 36
    assert "De meldtermijn in uren: 36" in work.screen.prompts[-1].names
    assert "binnen **36** uur" in work.screen.everything


def test_back_in_a_question_comes_back_to_the_table_and_in_the_table_goes_back() -> None:
    assert checked("datalekken.meldtermijn_uren", Back(), "Klopt, verder").antwoorden == answers()
    for choice, way in (("Terug", Back), ("Naar het overzicht", ToOverview)):
        with pytest.raises(way):
            checked(choice)


def test_the_explanation_says_why_each_question_matters() -> None:
    work = checked("Leg uit", "Klopt, verder")
    assert "**De meldtermijn in uren**\n" in work.screen.everything


def test_a_section_in_which_nothing_applies_asks_nothing() -> None:
    work = WorkAlone(answers())
    assert check_section(work, "De WGS", (Pad("inwerkingtreding.datum"),)) == ":right"
    assert not work.screen.prompts


def test_every_party_has_a_line_and_one_that_is_chosen_comes_with_all_that_can_be_done_with_it() -> None:
    adres = "partijen[5].adres"
    script = ("partijen[5]", ":one", adres, "Kade 9 te Alderbroek", ":right")
    work = WorkAlone(answers(), *script)
    assert check_section(work, "De partijen", [Pad("partijen")]) == ":right"
    assert len([one for one in work.screen.prompts[0].choices if "partijen[" in one.value]) == 6
    assert work.screen.prompts[1].vraag.endswith(": wat wilt u doen?")
    assert Pad(adres).find(work.antwoorden) == "Kade 9 te Alderbroek"


def test_a_party_can_be_taken_away_from_the_table() -> None:
    work = WorkAlone(answers(), "partijen[1]", ":drop", True, ":right")
    check_section(work, "De partijen", [Pad("partijen")])
    assert len(work.antwoorden.known_parties) == len(answers().known_parties) - 1
