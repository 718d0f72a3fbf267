"""The course of a sitting, without a screen."""

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.questionnaire import SECTIES, section_of
from tailor.assemble import read_model
from tailor.interview.course import Course, StepState, effect_of
from tailor.interview.inquiry import Interview
from tailor.interview.route import PAGES, ROUTE, in_order
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad
from tests.everything import everything
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


def there(antwoorden: Antwoorden, pad: str) -> Course:
    return Course.start(antwoorden, Pad(pad))


def test_every_question_stands_on_one_page_and_a_page_holds_what_it_names() -> None:
    for house in (Antwoorden(), load(EXAMPLES / "groot.yaml"), Antwoorden.model_validate(everything())):
        steps = Course.start(house).steps
        assert [step.pad for step in steps] == list(in_order(step.pad for step in steps))
        held = [sum(step.page is page for page in PAGES) for step in steps]
        assert held == [1] * len(steps)
    used = {own for page in PAGES for own in page.paths if any(own.holds(step.pad) for step in steps)}
    assert used == {own for page in PAGES for own in page.paths}


def test_pages_have_names_of_their_own_that_are_no_answers() -> None:
    names = [page.name for page in PAGES]
    assert len(set(names)) == len(names)
    assert not set(names) & set(Antwoorden.model_fields)
    assert all(page.means for page in PAGES if page.stands)


def test_the_fast_path_asks_what_is_open_and_the_rest_asks_nothing() -> None:
    """On a new house, what wants an answer stands on a page that asks it."""
    course = Course.start(Antwoorden())
    open_pages = {step.page for step in course.open_steps}
    assert not [page.name for page in open_pages if page.stands]
    parties = ("gemeente", "politie", "openbaar_ministerie")
    full = Antwoorden.model_validate({"partijen": [{"sleutel": one[:3], "soort": one} for one in parties]})
    asking = [page for part in ROUTE if not part.is_rest for page in part.pages]
    assert 18 <= len({step.page for step in Course.start(full).open_steps}) <= len(asking)


def test_back_shows_what_stood_there() -> None:
    course = there(zet(Antwoorden(), {"regime.wet": "beide"}), "regime.wet").next()
    assert at(course) == "regime.radicalisering"
    before = course.back()
    assert before is not None and before.current is not None
    assert (str(before.current.pad), before.current.value) == ("regime.wet", "beide")


def test_before_the_first_page_is_nothing() -> None:
    assert there(Antwoorden(), "huis.naam").back() is None


def test_a_page_that_shows_comes_before_what_it_asks_and_is_passed_as_one() -> None:
    course = there(Antwoorden(), "convenant.titel").next()
    assert (course.shows, course.current, course.here) == (True, None, Pad("blad_nummers"))
    assert at(course.next()) == "partijen"
    inside = course.at(Pad("convenant.artikelen.jaarplan"))
    assert at(inside) == "convenant.artikelen.jaarplan"
    assert at(inside.next()) == "partijen"
    back = inside.back()
    assert back is not None and back.here is Pad("blad_nummers")


def test_a_page_that_is_asked_as_one_is_one_stop_wherever_it_was_entered() -> None:
    first = there(Antwoorden(), "huis.naam").next()
    assert at(first) == "huis.aanduiding"
    unknown = Antwoorden.model_validate({"termen": "nog niet bekend"})
    for inside in (first, there(Antwoorden(), "termen"), there(unknown, "huis.aanduiding")):
        assert at(inside.next()) == "regime.wet"
        back = inside.back()
        assert back is not None and at(back) == "huis.naam"
    before = there(Antwoorden(), "regime.wet").back()
    assert before is not None and at(before) == "huis.aanduiding"


def test_the_way_there_and_back_passes_the_same_places() -> None:
    course, way = Course.start(load(EXAMPLES / "groot.yaml"), Pad("huis.naam")), []
    while course.here:
        way.append(course.here)
        course = course.next()
    back = course.back()
    for place in reversed(way):
        assert back is not None and back.here is place
        back = back.back()
    assert back is None


def test_a_sitting_goes_on_at_the_first_open_question() -> None:
    house = Antwoorden.model_validate({"regime": {"radicalisering": "nee"}, "huis": {"naam": "Oost"}})
    assert Course.start(house).resumed == Pad("regime.wet")
    full = zet(answers(), {"verwerkers.toestemming_door": ""})
    assert Course.start(full).resumed == Pad("verwerkers.toestemming_door")


def test_a_sitting_goes_on_at_the_place_that_was_on_the_screen_while_something_is_asked_there() -> None:
    house = Antwoorden.model_validate({"huis": {"naam": "Oost"}})
    assert at(there(house, "evaluatie.termijn_jaren")) == "evaluatie.termijn_jaren"
    assert there(house, "blad_looptijd").here is Pad("blad_looptijd")
    assert at(there(house, "inwerkingtreding.datum")) == "regime.wet"
    assert at(there(house, "blad_artikel20")) == "regime.wet"


def test_a_sitting_goes_on_at_the_question_that_holds_what_was_on_the_screen() -> None:
    house = Antwoorden.model_validate({"partijen": [{"sleutel": "p", "soort": "politie"}]})
    assert at(there(house, "partijen[0]")) == "partijen"
    assert at(there(house, "partijen[0].vertegenwoordigers[0].naam")) == "partijen"
    assert at(there(house, "toetreding.medeondertekenaar")) == "toetreding.medeondertekenaar"


def test_a_small_file_starts_at_the_first_open_question_and_not_behind_the_last_answer() -> None:
    given = {"huis": {"naam": "Oost"}, "wijzigingen": {"besluit_door": "stuurgroep"}}
    late = Antwoorden.model_validate(given)
    assert at(Course.start(late)) == "regime.wet"
    parties = [{"sleutel": "p", "soort": "politie"}, {"sleutel": "g", "soort": "gemeente", "naam": "Oost"}]
    half = Antwoorden.model_validate({**given, "partijen": parties})
    assert at(Course.start(half)) == "regime.wet"
    done = zet(half, {"regime.wet": "buiten_wgs", "regime.radicalisering": "nee"})
    assert at(Course.start(done)) == "convenant.gesloten_op"
    assert at(Course.start(zet(done, {"convenant.gesloten_op": "2025-03-12"}))) == "partijen"


def test_a_house_without_open_questions_is_at_the_end() -> None:
    course = Course.start(answers())
    assert (course.current, course.page, course.shows) == (None, None, False)


def test_a_place_that_no_longer_applies_is_the_next_one_where_something_does() -> None:
    course = there(answers({"inwerkingtreding": {"moment": "vaste_datum"}}), "inwerkingtreding.datum")
    assert at(course.taken(answers())) == "aansprakelijkheid.keuze"


def test_a_change_names_the_questions_it_brings_and_takes() -> None:
    before = answers()
    after = zet(before, {"uitvoerder.standaard": "procesregisseur", "gemeenten.formule": "eigen"})
    effect = effect_of(before, after)
    assert effect.now == ("de eigen formule voor gemeenten",)
    assert effect.no_longer == ("wie de Manager bij verzoeken ondersteunt",)
    assert not effect_of(before, before).words


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
    inquiry = interview.inquiry(Pad("toetreders[0].naam_stuurgroep"))
    assert inquiry.about == said
    assert said in inquiry.introduction
    assert "Stuurgroep" not in inquiry.vraag.help
