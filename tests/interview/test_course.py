"""The course of a sitting, without a screen."""

import re

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.questionnaire import SECTIES, section_of
from tailor.assemble import read_model
from tailor.errors import InputError
from tailor.interview.course import Course, StepState, effect_of
from tailor.interview.inquiry import Interview
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad
from tests.houses import TEMPLATES, answers
from tests.paths import zet

EXAMPLES = TEMPLATES.parent / "answers"


def by_path(course: Course) -> dict[str, StepState]:
    return {str(step.pad): step.state for step in course.steps}


def at(course: Course) -> str:
    return str(course.current.pad) if course.current else ""


def test_every_group_of_answers_stands_in_one_section_in_the_order_of_the_questionnaire() -> None:
    groups = [groep for sectie in SECTIES for groep in sectie.groups]
    assert groups == list(Antwoorden.model_fields)


def test_an_answer_of_many_parts_is_one_step() -> None:
    paden = [str(step.pad) for step in Course.start(load(EXAMPLES / "groot.yaml")).steps]
    assert len(paden) == len(set(paden))
    assert not [pad for pad in paden if "[" in pad]
    assert {"partijen", "huis.aanduiding", "toegang.rollen", "bijlage3.maatregelen.fysiek"} <= set(paden)


def test_a_step_says_whether_it_is_answered_open_as_the_model_or_not_asked() -> None:
    found = by_path(Course.start(answers({"datalekken.meldtermijn_uren": "nog niet bekend"})))
    assert found["regime.wet"] is StepState.ANSWERED
    assert found["datalekken.meldtermijn_uren"] is StepState.OPEN
    assert found["evaluatie.termijn_jaren"] is StepState.AS_MODEL
    assert found["inwerkingtreding.datum"] is StepState.NOT_ASKED


def test_a_step_is_open_while_a_part_of_it_is() -> None:
    parties = [{"sleutel": "politie", "soort": "politie"}]
    assert (
        by_path(Course.start(Antwoorden.model_validate({"partijen": parties})))["partijen"] is StepState.OPEN
    )


def test_an_answer_is_taken_and_the_next_question_comes() -> None:
    course = Course.start(Antwoorden(), Pad("regime.wet"))
    course, _ = course.answered("buiten_wgs")
    assert course.antwoorden.regime.wet == "buiten_wgs"
    assert course.current is not None
    assert course.current.pad == Pad("regime.radicalisering")


def test_a_refused_answer_leaves_everything_as_it_was() -> None:
    course = Course.start(Antwoorden(), Pad("regime.wet"))
    with pytest.raises(InputError):
        course.answered("misschien")
    assert course.antwoorden == Antwoorden()
    assert course.current is not None and course.current.pad == Pad("regime.wet")


def test_back_restores_what_stood_there() -> None:
    course = Course.start(Antwoorden(), Pad("regime.wet"))
    before = course.answered("beide")[0].back()
    assert before is not None and before.current is not None
    assert (str(before.current.pad), before.current.value) == ("regime.wet", "beide")
    assert before.back() is None


def test_what_a_condition_skips_is_said_once_and_again_after_it_applied() -> None:
    course = Course.start(answers(), Pad("inwerkingtreding.moment"))

    def skipped(value: str) -> list[str]:
        nonlocal course
        course, steps = course.at(Pad("inwerkingtreding.moment")).answered(value)
        return [str(step.pad) for step in steps]

    assert skipped("model") == ["inwerkingtreding.datum"]
    assert skipped("per_partij") == []
    assert skipped("vaste_datum") == []
    assert skipped("model") == ["inwerkingtreding.datum"]


def test_a_sitting_goes_on_at_the_first_open_question_after_the_last_answered_one() -> None:
    house = Antwoorden.model_validate({"regime": {"radicalisering": "nee"}, "huis": {"naam": "Oost"}})
    assert Course.start(house).resumed == Pad("convenant.gesloten_op")
    full = zet(answers(), {"regime.wet": ""})
    assert Course.start(full).resumed == Pad("regime.wet")


def test_a_sitting_goes_on_at_the_question_that_was_on_the_screen_while_it_applies() -> None:
    house = Antwoorden.model_validate({"huis": {"naam": "Oost"}})
    assert at(Course.start(house, Pad("evaluatie.termijn_jaren"))) == "evaluatie.termijn_jaren"
    assert at(Course.start(house, Pad("inwerkingtreding.datum"))) == "convenant.gesloten_op"


def test_a_house_without_open_questions_is_at_the_end() -> None:
    assert Course.start(answers()).current is None


def test_a_place_that_no_longer_applies_is_the_next_one_that_does() -> None:
    course = Course.start(
        answers({"inwerkingtreding": {"moment": "vaste_datum"}}), Pad("inwerkingtreding.datum")
    )
    course = course.taken(answers())
    assert course.current is not None
    assert course.current.pad == Pad("opvolging.voorgangers")


def test_a_change_names_the_questions_it_brings_and_takes() -> None:
    before = answers()
    after = zet(before, {"uitvoerder.standaard": "procesregisseur", "gemeenten.formule": "eigen"})
    effect = effect_of(before, after)
    assert effect.now == ("de eigen formule voor gemeenten",)
    assert effect.no_longer == ("wie de Manager bij verzoeken ondersteunt",)
    assert not effect_of(before, before).words


def test_progress_counts_every_step_of_every_section_once() -> None:
    course = Course.start(load(EXAMPLES / "concept.yaml"))
    progress = course.sections
    assert [part.title for part in progress] == [sectie.titel for sectie in SECTIES]
    assert sum(part.count(state) for part in progress for state in StepState) == len(course.steps)
    assert sum(part.count(StepState.OPEN) for part in progress) == len(course.open_steps)


def test_an_open_step_knows_who_finds_it_out() -> None:
    house = zet(Antwoorden(), {"huis.naam": '{nog_niet_bekend: {"wie": "de gemeente"}}'})
    assert (
        next(step.who for step in Course.start(house).open_steps if step.pad == Pad("huis.naam"))
        == "de gemeente"
    )


def test_a_question_inside_a_list_belongs_to_the_section_of_the_list() -> None:
    assert section_of(Pad("partijen[2].naam")).titel == "De partijen"


@pytest.mark.parametrize(("formule", "can_be_left"), [("model", True), ("artikel_171", False)])
def test_the_decision_of_a_gemeente_can_be_left_until_the_opening_names_it(
    formule: str, can_be_left: bool
) -> None:
    given = answers({"gemeenten.formule": formule})
    assert (
        Interview(TextBehind(read_model(TEMPLATES)), given).inquiry(Pad("partijen[0].besluit_bw")).can_be_left
        is can_be_left
    )


def test_the_guide_counts_the_questions_of_a_new_house_as_the_questionnaire_does() -> None:
    guide = (TEMPLATES.parent / "docs" / "handleiding.md").read_text("utf-8")
    number, total = Course.start(zet(Antwoorden(), {"huis.naam": "Oostmark"})).number(
        Pad("regime.radicalisering")
    )
    assert re.findall(r"· vraag (\d+) van (\d+)", guide) == [(str(number), str(total))]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Het gaat om: **de voorzitter van de Stuurgroep**."),
        (
            {
                "toetreding.medeondertekenaar": {
                    "functie": "directeur",
                    "lidwoord": "de",
                    "namens": "het huis",
                }
            },
            "Het gaat om: **directeur**.",
        ),
        ({"toetreding.medeondertekenaar": "nog niet bekend"}, ""),
    ],
)
def test_the_name_of_the_co_signer_is_asked_of_the_function_that_was_chosen(
    given: dict[str, object], said: str
) -> None:
    interview = Interview(TextBehind(read_model(TEMPLATES)), answers(given))
    inquiry = interview.inquiry(Pad("toetreder.naam_stuurgroep"))
    assert inquiry.about == said
    assert said in inquiry.introduction
    assert "Stuurgroep" not in inquiry.vraag.help
