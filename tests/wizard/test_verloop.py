"""The course of a sitting, without a screen."""

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.questionnaire import SECTIES, sectie_van
from tailor.errors import InputError
from tailor.path import Pad
from tailor.wizard.verloop import Staat, Verloop, gevolg_van
from tests.houses import TEMPLATES, answers
from tests.paths import zet

EXAMPLES = TEMPLATES.parent / "answers"


def by_path(verloop: Verloop) -> dict[str, Staat]:
    return {str(stap.pad): stap.staat for stap in verloop.stappen}


def at(verloop: Verloop) -> str:
    return str(verloop.huidig.pad) if verloop.huidig else ""


def test_every_group_of_answers_stands_in_one_section_in_the_order_of_the_questionnaire() -> None:
    groups = [groep for sectie in SECTIES for groep in sectie.groepen]
    assert groups == list(Antwoorden.model_fields)


def test_an_answer_of_many_parts_is_one_step() -> None:
    paden = [str(stap.pad) for stap in Verloop(load(EXAMPLES / "groot.yaml")).stappen]
    assert len(paden) == len(set(paden))
    assert not [pad for pad in paden if "[" in pad]
    assert {"partijen", "huis.aanduiding", "toegang.rollen", "bijlage3.maatregelen.fysiek"} <= set(paden)


def test_a_step_says_whether_it_is_answered_open_as_the_model_or_not_asked() -> None:
    found = by_path(Verloop(answers({"datalekken.meldtermijn_uren": "nog niet bekend"})))
    assert found["regime.wet"] is Staat.BEANTWOORD
    assert found["datalekken.meldtermijn_uren"] is Staat.OPEN
    assert found["evaluatie.termijn_jaren"] is Staat.MODEL
    assert found["inwerkingtreding.datum"] is Staat.NIET_VAN_TOEPASSING


def test_a_step_is_open_while_a_part_of_it_is() -> None:
    parties = [{"sleutel": "politie", "soort": "politie"}]
    assert by_path(Verloop(Antwoorden.model_validate({"partijen": parties})))["partijen"] is Staat.OPEN


def test_an_answer_is_taken_and_the_next_question_comes() -> None:
    verloop = Verloop(Antwoorden(), Pad("regime.wet"))
    verloop.beantwoord("buiten_wgs")
    assert verloop.antwoorden.regime.wet == "buiten_wgs"
    assert verloop.huidig is not None
    assert verloop.huidig.pad == Pad("regime.radicalisering")


def test_a_refused_answer_leaves_everything_as_it_was() -> None:
    verloop = Verloop(Antwoorden(), Pad("regime.wet"))
    with pytest.raises(InputError):
        verloop.beantwoord("misschien")
    assert verloop.antwoorden == Antwoorden()
    assert verloop.huidig is not None and verloop.huidig.pad == Pad("regime.wet")


def test_back_restores_what_stood_there() -> None:
    verloop = Verloop(Antwoorden(), Pad("regime.wet"))
    verloop.beantwoord("beide")
    assert verloop.terug()
    assert verloop.huidig is not None
    assert (str(verloop.huidig.pad), verloop.huidig.waarde) == ("regime.wet", "beide")
    assert not verloop.terug()


def test_what_a_condition_skips_is_said_once_and_again_after_it_applied() -> None:
    verloop = Verloop(answers(), Pad("inwerkingtreding.moment"))

    def skipped(waarde: str) -> list[str]:
        verloop.spring(Pad("inwerkingtreding.moment"))
        return [str(stap.pad) for stap in verloop.beantwoord(waarde)]

    assert skipped("model") == ["inwerkingtreding.datum"]
    assert skipped("per_partij") == []
    assert skipped("vaste_datum") == []
    assert skipped("model") == ["inwerkingtreding.datum"]


def test_a_sitting_goes_on_at_the_first_open_question_after_the_last_answered_one() -> None:
    house = Antwoorden.model_validate({"regime": {"radicalisering": "nee"}, "huis": {"naam": "Oost"}})
    assert Verloop(house).hervat() == Pad("convenant.gesloten_op")
    full = zet(answers(), {"regime.wet": ""})
    assert Verloop(full).hervat() == Pad("regime.wet")


def test_a_sitting_goes_on_at_the_question_that_was_on_the_screen_while_it_applies() -> None:
    house = Antwoorden.model_validate({"huis": {"naam": "Oost"}})
    assert at(Verloop(house, Pad("evaluatie.termijn_jaren"))) == "evaluatie.termijn_jaren"
    assert at(Verloop(house, Pad("inwerkingtreding.datum"))) == "convenant.gesloten_op"


def test_a_house_without_open_questions_is_at_the_end() -> None:
    assert Verloop(answers()).huidig is None


def test_a_place_that_no_longer_applies_is_the_next_one_that_does() -> None:
    verloop = Verloop(answers({"inwerkingtreding": {"moment": "vaste_datum"}}), Pad("inwerkingtreding.datum"))
    verloop.neem(answers())
    assert verloop.huidig is not None
    assert verloop.huidig.pad == Pad("opvolging.voorgangers")


def test_a_change_names_the_questions_it_brings_and_takes() -> None:
    before = answers()
    after = zet(before, {"uitvoerder.standaard": "procesregisseur", "gemeenten.formule": "eigen"})
    gevolg = gevolg_van(before, after)
    assert gevolg.wel == ("de eigen formule voor gemeenten",)
    assert gevolg.niet == ("wie de Manager bij verzoeken ondersteunt",)
    assert not gevolg_van(before, before)


def test_progress_counts_every_step_of_every_section_once() -> None:
    verloop = Verloop(load(EXAMPLES / "concept.yaml"))
    progress = verloop.voortgang()
    assert [deel.sectie for deel in progress] == list(SECTIES)
    assert sum(deel.aantal(staat) for deel in progress for staat in Staat) == len(verloop.stappen)
    assert sum(deel.aantal(Staat.OPEN) for deel in progress) == len(verloop.open_stappen())


def test_an_open_step_knows_who_finds_it_out() -> None:
    house = zet(Antwoorden(), {"huis.naam": '{nog_niet_bekend: {"wie": "de gemeente"}}'})
    assert (
        next(stap.wie for stap in Verloop(house).open_stappen() if stap.pad == Pad("huis.naam"))
        == "de gemeente"
    )


def test_a_question_inside_a_list_belongs_to_the_section_of_the_list() -> None:
    assert sectie_van(Pad("partijen[2].naam")).titel == "De partijen"
