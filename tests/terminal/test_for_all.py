"""What several gemeenten have no answer to is asked once for all of them."""

import datetime

import pytest

from tailor.answers import Antwoorden, NogNietBekend
from tailor.interview.for_all import for_all
from tailor.interview.inquiry import Interview
from tailor.terminal.screen import Back
from tests.terminal.script import Prompted
from tests.terminal.work import WorkAlone, stopped, text_behind

NAMES = ("Haarlem", "Velsen", "Zandvoort")
DAY = datetime.date(2026, 9, 8)
WHO, WHEN = "Wie tekent voor deze", "Van welke datum is het besluit"


def house(*signed: str, names: tuple[str, ...] = NAMES, day: bool = False) -> Antwoorden:
    people = {"vertegenwoordigers": [{"naam": "A. Bos", "functie": "burgemeester"}]}
    given = [
        {"sleutel": name.lower(), "soort": "gemeente", "naam": name}
        | (people if name in signed else {})
        | ({"besluit_bw": "2026-09-01"} if day else {})
        for name in names
    ]
    return Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}, "partijen": given})


def ask(given: Antwoorden, *script: object) -> WorkAlone:
    return stopped("partijen", given, ":open", *script)


def people(work: WorkAlone) -> list[tuple[object, object] | None]:
    found = (one.vertegenwoordigers for one in work.antwoorden.known_parties)
    return [(one[0].naam, one[0].functie) if isinstance(one, tuple) else None for one in found]


def days(work: WorkAlone) -> list[object]:
    return [one.besluit_bw for one in work.antwoorden.known_parties]


def asked(work: WorkAlone, words: str) -> Prompted:
    return next(one for one in work.screen.prompts if one.vraag.startswith(words))


def test_who_signs_is_asked_in_one_form_with_a_line_for_each_gemeente() -> None:
    lines = {"Haarlem": "mevrouw J. Jansen", "Zandvoort": "de heer A. Bos; loco-burgemeester"}
    work = ask(house(), ":each", lines)
    form = work.screen.prompts[2]
    assert (form.kind, form.names) == ("form", list(NAMES))
    assert "De functie wordt: burgemeester (voorstel)." in form.fields[0].help
    assert people(work) == [
        ("mevrouw J. Jansen", "burgemeester"),
        None,
        ("de heer A. Bos", "loco-burgemeester"),
    ]
    assert work.screen.prompts[3].vraag.startswith(WHEN)


def test_only_gemeenten_without_an_answer_are_asked_and_one_alone_has_its_card() -> None:
    two = ask(house("Haarlem"))
    assert asked(two, WHO).vraag == "Wie tekent voor deze 2 gemeenten?"
    assert "Velsen en Zandvoort" in asked(two, WHO).above and "Haarlem," not in asked(two, WHO).above
    one = ask(house("Haarlem", "Velsen", day=True))
    assert one.screen.prompts[1].vraag.startswith("Zandvoort:")


def test_the_function_alone_can_be_the_answer_for_all() -> None:
    work = ask(house(), ":same")
    assert people(work) == [(None, "burgemeester")] * 3
    assert "Dit geldt nu voor Haarlem, Velsen en Zandvoort." in work.screen.everything


def test_one_day_for_all_is_typed_once() -> None:
    work = ask(house(), ":later", ":same", "8-9-2026")
    assert days(work) == [DAY] * 3
    assert "Dit geldt nu voor Haarlem, Velsen en Zandvoort." in work.screen.everything


def test_a_day_each_is_judged_on_its_line() -> None:
    work = ask(house(), ":later", ":each", {"Haarlem": "31-2-2026"}, ["8-9-2026", "", "9-9-2026"])
    assert "Dit kan niet. Die dag bestaat niet" in work.screen.everything
    assert days(work) == [DAY, None, datetime.date(2026, 9, 9)]


def test_not_known_yet_can_be_said_for_all_at_once_with_who_finds_it_out() -> None:
    work = ask(house(), ":later", ":unknown_all", ["de griffier", ""])
    assert days(work) == [NogNietBekend(wie="de griffier")] * 3


def test_not_now_leaves_them_and_their_cards_do_not_ask_the_same() -> None:
    given = house()
    work = ask(given, ":later", ":later")
    assert work.antwoorden == given
    assert work.screen.prompts[-1].vraag == "De partijen: wat wilt u doen?"


def test_a_list_can_be_pasted() -> None:
    work = ask(house(), ":later", ":lines", "Haarlem; 8-9-2026\nVelsen; 8-9-2026", True)
    assert days(work) == [DAY, DAY, None]


def test_back_in_the_form_comes_to_the_ways_and_back_there_to_the_list() -> None:
    work = ask(house(), ":each", Back(), "Terug")
    assert [one.vraag[:8] for one in work.screen.prompts[-2:]] == [WHO[:8], "De parti"]


def test_a_name_that_was_typed_and_wiped_leaves_nothing() -> None:
    work = ask(house(), ":each", {"Haarlem": "A. Bos", "Velsen": "?"}, "Verder invullen", {"Haarlem": ""})
    assert people(work)[1:] == [None, None]


def test_one_line_can_be_said_to_be_not_known_yet_and_typed_after_all() -> None:
    interview = Interview(text_behind(), house())
    who, _ = for_all(interview)
    unknown = interview.with_answer(who.pads[0], "nog niet bekend")
    assert who.fields(Interview(text_behind(), unknown))[0].remark == "nog niet bekend"
    after = who.with_line(Interview(text_behind(), unknown), 0, "A. Bos")
    assert people(WorkAlone(after))[0] == ("A. Bos", "burgemeester")
    assert who.with_line(Interview(text_behind(), unknown), 0, "") == unknown
    assert who.with_line(Interview(text_behind(), after), 0, "").known_parties[0].vertegenwoordigers is None


@pytest.mark.parametrize("name", ["x" * 10_000, "\u202eomgekeerd", "a\x07b"])
def test_a_hostile_name_is_refused_on_its_line(name: str) -> None:
    given = house()
    work = ask(given, ":each", {"Haarlem": name}, {"Haarlem": ""})
    assert "Dit kan niet." in work.screen.everything
    assert work.antwoorden == given


def test_the_same_person_for_two_gemeenten_is_asked_about() -> None:
    work = ask(house(), ":each", ["A. Bos", "A. Bos", ""], False, ["A. Bos", "B. Kok", ""])
    assert people(work)[:2] == [("A. Bos", "burgemeester"), ("B. Kok", "burgemeester")]
