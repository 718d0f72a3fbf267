"""Several questions of a line each on one screen: each is saved when it is left; questions come after."""

import pytest

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questionnaire import questions_by_path
from tailor.interview.answer import AnswerForm, answer_field
from tailor.interview.together import runs_together
from tailor.path import Pad
from tailor.terminal.screen import AnotherWay, Back, Stop, ToOverview
from tailor.terminal.together import ask_together, walk
from tests.houses import answers
from tests.paths import zet
from tests.terminal.script import CTRL_N, Prompted
from tests.terminal.work import WorkAlone

VERSION, DATE = Pad("document.versie"), Pad("document.datum")
NUMBER, HOURS = "Het versienummer", "De meldtermijn in uren"
MANDATE = Pad("partijen[0].mandaat")
DECISION = [MANDATE / "besluit", MANDATE / "orgaan", MANDATE / "datum"]
ARCHIVE, DESTROY = Pad("bewaren.termijn_archief_maanden"), Pad("bewaren.termijn_vernietiging_maanden")
REPORT = Pad("datalekken.meldtermijn_uren")


def asked(pads: list[Pad], *script: object, house: Antwoorden | None = None) -> WorkAlone:
    """Ask questions on one screen, with a script."""
    work = WorkAlone(answers() if house is None else house, *script)
    ask_together(work, pads)
    return work


def with_mandate() -> Antwoorden:
    given = '{besluit: "Mandaatbesluit", orgaan: "het college", datum: "2024-01-01"}'
    return zet(answers(), {str(MANDATE): given})


def test_questions_of_a_line_stand_on_one_screen_each_with_its_answer_and_its_help() -> None:
    work = asked([VERSION, DATE], ["1.1", "14-3-2026"])
    (form,) = [one for one in work.screen.prompts if one.kind == "form"]
    vraag = questions_by_path()[VERSION]
    assert form.names == [NUMBER, "De datum van deze versie"]
    assert (form.fields[0].pad, form.fields[0].ready) == (VERSION, "1.0")
    assert vraag.vraag in form.fields[0].help and vraag.help in form.fields[0].help
    assert work.antwoorden.document.versie == "1.1"
    assert str(work.antwoorden.document.datum) == "2026-03-14"


def test_a_field_is_saved_when_it_is_left_and_not_before() -> None:
    work = asked([VERSION, DATE, REPORT], ["1.1", "14-3-2026", "36"])
    states = [
        (one.document.versie, str(one.document.datum), one.datalekken.meldtermijn_uren) for one in work.saved
    ]
    assert states == [
        ("1.0", "2026-11-23", 24),
        ("1.1", "2026-11-23", 24),
        ("1.1", "2026-03-14", 24),
        ("1.1", "2026-03-14", 36),
    ]


def test_what_stays_as_it_was_is_not_saved_again() -> None:
    assert len(asked([VERSION, DATE], {}).saved) == 1


def test_a_refused_text_says_why_and_the_fields_before_it_are_saved() -> None:
    work = WorkAlone(answers(), ["1.1", "31-2-2026"])
    with pytest.raises(Stop):
        ask_together(work, [VERSION, DATE])
    again = work.screen.prompts[-1]
    assert (again.at, again.fields[1].ready) == (1, "31-2-2026")
    assert "Dit kan niet." in again.above
    assert work.antwoorden.document.versie == "1.1"


def test_a_date_is_said_back_in_words() -> None:
    assert "Gelezen als 14 maart 2026." in asked([VERSION, DATE], ["1.0", "14-3-2026"]).screen.everything
    assert "Gelezen" not in asked([VERSION, DATE], {}).screen.everything


def test_what_is_wanted_and_stays_empty_is_said_once_and_stays_open() -> None:
    house = zet(answers(), {"document.versie": "", "document.datum": ""})
    work = asked([VERSION, DATE], ["", ""], house=house)
    assert work.screen.shown.count("Nog open: het versienummer en de datum van deze versie.") == 1
    assert work.antwoorden == house


def test_an_answer_that_is_wiped_is_taken_away() -> None:
    work = asked([VERSION, DATE], ["", "23-11-2026"])
    assert work.antwoorden.document.versie is None
    assert "Nog open: het versienummer." in work.screen.everything


def test_what_is_not_known_yet_stays_so_and_says_so() -> None:
    house = zet(answers(), {"document.versie": '{nog_niet_bekend: {"wie": "Jan"}}'})
    work = asked([VERSION, DATE], {}, house=house)
    field = work.screen.prompts[0].fields[0]
    assert field.label == f"{NUMBER} (nog niet bekend)" and "Jan zoekt het uit" in field.help
    assert work.antwoorden == house and len(work.saved) == 1


def test_a_word_for_not_known_yet_is_read_so_and_that_is_said() -> None:
    work = asked([VERSION, DATE], {NUMBER: "n.n.b."})
    assert isinstance(work.antwoorden.document.versie, NogNietBekend)
    assert "‘n.n.b.’ telt als: nog niet bekend." in work.screen.everything


# -- another way in a field --


def test_one_key_says_that_the_answer_of_a_field_is_not_known_yet_and_the_form_goes_on_behind_it() -> None:
    work = asked(
        [VERSION, DATE], [CTRL_N, ""], ["de FG", "voor 1 juni"], {"De datum van deze versie": "1-5-2026"}
    )
    who, again = work.screen.prompts[1:3]
    assert who.vraag == "Nog niet bekend: het versienummer."
    assert (again.at, again.fields[0].label) == (1, f"{NUMBER} (nog niet bekend)")
    assert work.antwoorden.document.versie == NogNietBekend(wie="de FG", opmerking="voor 1 juni")
    assert str(work.antwoorden.document.datum) == "2026-05-01"


def test_that_key_in_the_last_field_ends_the_form() -> None:
    work = asked([VERSION, DATE], ["1.1", CTRL_N], ["", ""])
    assert [one.kind for one in work.screen.prompts] == ["form", "form"]
    assert work.antwoorden.document.datum == NogNietBekend()
    assert work.antwoorden.document.versie == "1.1"


def test_back_from_who_finds_it_out_comes_back_to_the_field() -> None:
    work = asked([VERSION, DATE], ["1.1", CTRL_N], "?", "Terug", {})
    assert work.screen.prompts[-1].at == 1
    assert work.antwoorden.document.versie == "1.1"


def test_a_question_mark_explains_a_field_and_the_form_comes_back_with_what_was_typed() -> None:
    work = asked([VERSION, DATE], ["1.1", "?"], "Leg uit", "Antwoord typen", {})
    assert questions_by_path()[DATE].why in work.screen.everything
    assert (work.screen.prompts[-1].at, work.screen.prompts[-1].default) == (1, ("1.1", "23-11-2026"))


@pytest.mark.parametrize(
    ("way", "error"), [("Terug", Back), ("Naar het overzicht", ToOverview), ("Stoppen", Stop)]
)
def test_the_ways_out_of_a_field_leave_the_form_and_what_was_left_is_saved(
    way: str, error: type[Exception]
) -> None:
    work = WorkAlone(answers(), ["1.1", "?"], way)
    with pytest.raises(error):
        ask_together(work, [VERSION, DATE])
    assert work.antwoorden.document.versie == "1.1"


def test_an_answer_that_may_be_left_is_taken_away_by_its_way_out() -> None:
    house = zet(answers(), {"huis.korte_naam": "ZVH", "convenant.titel": "Convenant Oost"})
    pads = [Pad("huis.korte_naam"), Pad("convenant.titel")]
    work = asked(pads, ["?", ""], "Antwoord weghalen", {}, house=house)
    assert work.antwoorden.huis.korte_naam is None
    assert work.antwoorden.convenant.titel == "Convenant Oost"


# -- what is asked about the answers --


@pytest.mark.parametrize(("meant", "stored"), [(True, "Oostmark"), (False, "veiligheidshuis Oostmark")])
def test_a_text_that_repeats_the_text_around_it_is_asked_about_when_it_is_left(
    meant: bool, stored: str
) -> None:
    work = asked([Pad("huis.naam"), VERSION], ["veiligheidshuis Oostmark", "1.0"], meant)
    assert work.antwoorden.huis.naam == stored
    assert "Bedoelt u ‘Oostmark’?" in work.screen.prompts[1].vraag


def test_a_few_letters_of_a_known_name_are_asked_about_too() -> None:
    pads = [Pad("partijen[0].naam"), VERSION]
    assert asked(pads, ["Haarlm", "1.0"], "Haarlem").antwoorden.known_parties[0].naam == "Haarlem"
    back = asked(pads, ["Haarlm", "1.0"], "Terug", "Zwolle")
    assert back.screen.prompts[-1].default == ("Haarlm", "1.0")
    assert back.antwoorden.known_parties[0].naam == "Zwolle"


def test_two_answers_that_belong_together_are_judged_together() -> None:
    work = asked([ARCHIVE, DESTROY], ["14", "20"], True)
    assert work.antwoorden.bewaren.termijn_archief_maanden == 14
    assert work.screen.prompts[1].vraag == "Wilt u dit antwoord wijzigen?"
    again = asked([ARCHIVE, DESTROY], ["14", "12"], False, ["6", "12"])
    assert [one.kind for one in again.screen.prompts] == ["form", "confirm", "form"]
    assert "Let op." in again.screen.prompts[1].above
    assert again.antwoorden.bewaren.termijn_archief_maanden == 6


def test_who_does_not_want_the_effect_gets_back_what_stood_there() -> None:
    house = zet(answers(), {str(DESTROY): "14", "bewaren.motivering": "Omdat het moet."})
    work = asked([DESTROY, VERSION], ["10", "1.1"], False, house=house)
    assert "Wilt u dit antwoord wijzigen?" in work.screen.prompts[-1].vraag
    assert work.antwoorden == house


def test_an_answer_can_be_given_again_after_what_it_caused() -> None:
    class Telling(WorkAlone):
        told = 0

        def look(self, pad: Pad, *, again: bool = False) -> bool:
            self.told += 1
            del pad
            return again and self.told == 2

    work = Telling(answers(), ["1.1", "1-5-2026"], ["1.1", "1-6-2026"])
    ask_together(work, [VERSION, DATE])
    assert work.screen.prompts[1].at == 1
    assert str(work.antwoorden.document.datum) == "2026-06-01"


# -- which questions stand together --


def screens(work: WorkAlone, pads: list[Pad]) -> list[list[str]]:
    return [[str(pad) for pad in run] for run in runs_together(work.interview, pads)]


def test_what_is_chosen_or_long_or_hangs_on_another_answer_of_the_screen_stands_alone() -> None:
    house = zet(answers(), {str(DESTROY): "14", "bewaren.motivering": "Omdat het moet."})
    reason = Pad("bewaren.motivering")
    status = Pad("document.status")
    assert screens(WorkAlone(house), [ARCHIVE, DESTROY, reason, VERSION, status, DATE, REPORT]) == [
        [str(ARCHIVE), str(DESTROY)],
        [str(reason), str(VERSION)],
        [str(status)],
        [str(DATE), str(REPORT)],
    ]


def test_a_name_that_is_chosen_from_a_few_stands_alone_until_it_is_there() -> None:
    house = zet(answers(), {"partijen[0].soort": "reclassering", "partijen[0].naam": ""})
    pads = [Pad("partijen[0].naam"), VERSION]
    assert len(screens(WorkAlone(house), pads)) == 2
    assert len(screens(WorkAlone(zet(house, {"partijen[0].naam": "Reclassering Nederland"})), pads)) == 1


def test_a_question_that_comes_to_apply_by_an_answer_is_asked_after_the_screen() -> None:
    work = WorkAlone(answers(), ["6", "14"], True, "Omdat het moet.")
    assert walk(work, [ARCHIVE, DESTROY, Pad("bewaren.motivering")])
    assert work.antwoorden.bewaren.motivering == "Omdat het moet."


def test_back_goes_to_the_screen_before_and_before_the_first_out_of_the_walk() -> None:
    pads = [VERSION, Pad("document.status"), DATE, REPORT]
    work = WorkAlone(answers(), "1.1", "ter_toetsing", ["?", ""], "Terug", "Terug", "1.2", "getekend", {})
    assert walk(work, pads)
    assert [one.kind for one in work.screen.prompts] == [
        "line", "choose", "form", "choose", "choose", "line", "choose", "form",
    ]  # fmt: skip
    assert work.antwoorden.document.versie == "1.2"
    assert not walk(WorkAlone(answers(), "?", "Terug"), pads)


def test_the_parts_of_a_mandate_a_measure_and_a_person_stand_on_one_screen_each() -> None:
    for pad, count in (
        (MANDATE, 3),
        (Pad("partijen[0].ondertekening"), 2),
        (Pad("bijlage3.maatregelen.fysiek"), 4),
    ):
        work = WorkAlone(answers(), {}, {})
        work.edit(pad)
        (form,) = work.screen.prompts
        assert (form.kind, len(form.fields)) == ("form", count)


def test_the_heading_of_a_form_says_what_its_questions_are_about() -> None:
    assert (
        asked(DECISION, {}, house=with_mandate())
        .screen.prompts[0]
        .vraag.startswith("Het mandaat of de volmacht van ")
    )
    person = Pad("partijen[0].vertegenwoordigers[0]")
    title = asked([person / "naam", person / "functie"], {}).screen.prompts[0].vraag
    assert title.startswith("De vertegenwoordigers van ") and title.endswith(", nummer 1.")
    assert asked([VERSION, REPORT], {}).screen.prompts[0].vraag == "Vul in wat u weet."


LINES = (AnswerForm.TEXT, AnswerForm.DATE, AnswerForm.NUMBER)
TYPED = [
    str(pad)
    for pad, vraag in questions_by_path().items()
    if answer_field(pad).form in LINES
    and not str(pad).endswith("]")
    and "[" not in str(pad)
    and not vraag.long
]


@pytest.mark.parametrize("pad", TYPED)
def test_every_question_of_a_line_can_be_asked_in_a_form(pad: str) -> None:
    """An explanation and leaving it as it is work in the field of each."""
    work = WorkAlone(answers())
    pads = [Pad(pad), VERSION if pad != str(VERSION) else REPORT]
    ready = [work.interview.inquiry(one).ready for one in pads]
    given: list[object] = [
        AnotherWay(ready),
        "Leg uit",
        ":answer",
        {},
    ]

    def give(_prompt: Prompted) -> object:
        found = given.pop(0)
        if isinstance(found, BaseException):
            raise found
        return found

    work.screen.answer = give
    ask_together(work, pads)
    assert questions_by_path()[Pad(pad)].help in work.screen.prompts[0].fields[0].help
    assert not given
