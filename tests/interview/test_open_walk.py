"""The walk along what is open: in the order of the route, also inside parties, and nothing twice."""

from tailor.answers import Antwoorden, load, open_questions
from tailor.interview.open_walk import OpenWalk, open_in_order, open_lines, place_in_words
from tailor.interview.route import PAGES, page_of
from tailor.path import Pad
from tests.houses import TEMPLATES, answers
from tests.paths import written, zet

UNKNOWN = "nog niet bekend"
CONCEPT = load(TEMPLATES.parent / "answers" / "concept.yaml")
HOUSE = zet(
    answers(),
    {
        "regime.wet": UNKNOWN,
        "partijen[brug].adres": "{nog_niet_bekend: {wie: de bestuurder}}",
        "partijen[brug].vertegenwoordigers[0].functie": UNKNOWN,
        "datalekken.meldtermijn_uren": UNKNOWN,
    },
)
PADS = [
    "regime.wet",
    "partijen[5].adres",
    "partijen[5].vertegenwoordigers[0].functie",
    "datalekken.meldtermijn_uren",
]


def test_every_open_question_comes_once_in_the_order_of_the_route() -> None:
    assert written(open_in_order(HOUSE)) == PADS
    found = open_in_order(CONCEPT)
    assert sorted(found) == sorted(one.pad for one in open_questions(CONCEPT))
    pages = [PAGES.index(page) for pad in found if (page := page_of(pad))]
    assert pages == sorted(pages) and len(pages) == len(found)


def test_a_question_that_stays_open_is_passed_by() -> None:
    walk, seen = OpenWalk(), []
    while (pad := walk.next(HOUSE)) is not None:
        seen.append(str(pad))
        walk = walk.beyond(pad)
    assert seen == PADS


def test_back_leads_to_the_question_before_also_when_it_was_answered() -> None:
    walk = OpenWalk().beyond(Pad(PADS[0])).beyond(Pad(PADS[1]))
    after = zet(HOUSE, {"regime.wet": "buiten_wgs", "partijen[brug].adres": "Kade 3 te Alderbroek"})
    walk, pad = walk.back(after)
    assert str(pad) == PADS[1]
    walk, pad = walk.back(after)
    assert str(pad) == PADS[0] and walk == OpenWalk()
    assert walk.back(after) == (OpenWalk(), None)


def test_back_goes_past_a_question_that_no_longer_applies() -> None:
    walk = OpenWalk().beyond(Pad("regime.wet")).beyond(Pad("inwerkingtreding.datum"))
    assert walk.back(HOUSE)[1] == Pad("regime.wet")


def test_a_walk_can_stay_within_one_party() -> None:
    assert written(open_in_order(HOUSE, Pad("partijen[5]"))) == PADS[1:3]
    assert OpenWalk(Pad("partijen[0]")).next(HOUSE) is None


def test_a_place_is_a_section_or_a_party_by_its_name_and_place() -> None:
    assert place_in_words(HOUSE, Pad("regime.wet")) == "Uw huis · nog 4 open"
    assert place_in_words(HOUSE, Pad(PADS[2])) == "Stichting De Brug (partij 6) · nog 4 open"


def test_what_is_open_can_be_chosen_a_party_on_one_line() -> None:
    found = [(line.value, line.name, line.effect) for line in open_lines(HOUSE)]
    assert found == [
        ("regime.wet", "Of het huis onder de WGS werkt", ""),
        (
            "partijen[5]",
            "Stichting De Brug (partij 6): nog 2 antwoorden open",
            "Het kantooradres en de functie van de vertegenwoordiger.",
        ),
        ("datalekken.meldtermijn_uren", "De meldtermijn in uren", ""),
    ]
    who = zet(answers(), {"regime.wet": "{nog_niet_bekend: {wie: de jurist}}"})
    assert open_lines(who)[0].effect == "Zoekt dit uit: de jurist."


def test_of_a_house_without_parties_the_list_itself_is_the_open_question() -> None:
    assert "partijen" in [line.value for line in open_lines(Antwoorden())]
