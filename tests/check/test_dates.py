"""Dates: every two of them, against each other and against a sensible span."""

import datetime
from itertools import combinations

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import parse_path, set_answers
from tailor.answers.questionnaire import field_at, leaves, questions_by_path
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.assemble import FinishedText
from tailor.check import RULES, Finding
from tailor.check.dates import ORDER
from tailor.path import Pad
from tests.houses import TEMPLATES

MODEL = read_model(TEMPLATES)
HOUSE = load(TEMPLATES.parent / "answers" / "voorbeeld.yaml")
# Every question for a date by a short name; of the eleven measures of Bijlage 3 the group.
DATES = {
    "versie": "document.datum",
    "convenant": "convenant.gesloten_op",
    "mandaat": "partijen[].mandaat.datum",
    "besluit": "partijen[].besluit_bw",
    "handtekening": "partijen[].ondertekening.datum",
    "inwerking": "inwerkingtreding.datum",
    "voorganger": "opvolging.voorgangers[].datum",
    "politie": "taken.artikel20_beslissing",
    "maatregel": "bijlage3.maatregelen",
    "toetreder": "toetreders[].datum_ondertekening",
    "aanvaard": "aanvaard[].datum",
}
# Why two dates may stand in any order.
FREE = {
    ("versie", "mandaat"): "een mandaat loopt door; het kan ouder of jonger zijn dan de tekst",
    ("versie", "besluit"): "een college kan over een ontwerp besluiten",
    ("versie", "politie"): "de beslissing kan voor of na de laatste versie komen",
    ("versie", "maatregel"): "een beleidsstuk krijgt zijn datum los van het Protocol",
    ("versie", "aanvaard"): "een jurist leest ook een ontwerp",
    ("convenant", "mandaat"): "een mandaat kan ouder zijn dan het Convenant",
    (
        "convenant",
        "besluit",
    ): "een college kan over beide tegelijk besluiten, voordat het Convenant is gesloten",
    ("convenant", "voorganger"): "het eerdere protocol hoorde bij een ouder of bij dit Convenant",
    ("convenant", "politie"): "de beslissing rust op de Wpg, niet op het Convenant",
    ("convenant", "maatregel"): "beleid van een partij kan ouder zijn",
    ("convenant", "toetreder"): "volgt al uit de versie",
    ("convenant", "aanvaard"): "de aanvaarding gaat over de tekst",
    ("mandaat", "besluit"): "een algemeen mandaat kan ouder zijn, een bijzonder jonger",
    ("mandaat", "voorganger"): "niets verbindt hen",
    ("mandaat", "politie"): "niets verbindt hen",
    ("mandaat", "maatregel"): "niets verbindt hen",
    ("mandaat", "toetreder"): "niets verbindt hen",
    ("mandaat", "aanvaard"): "niets verbindt hen",
    ("besluit", "voorganger"): "volgt al uit de versie",
    ("besluit", "politie"): "niets verbindt hen",
    ("besluit", "maatregel"): "niets verbindt hen",
    ("besluit", "toetreder"): "een gemeente kan zelf later besluiten",
    ("besluit", "aanvaard"): "niets verbindt hen",
    ("handtekening", "voorganger"): "volgt al uit de versie",
    ("handtekening", "maatregel"): "een stuk kan tussen tekenen en ingaan klaarkomen",
    ("handtekening", "toetreder"): "een toetreder kan tekenen terwijl een ander nog moet",
    ("handtekening", "aanvaard"): "laat aanvaarden is laat, maar niet onmogelijk",
    ("inwerking", "voorganger"): "volgt al uit de versie",
    ("inwerking", "toetreder"): "een toetreder kan tekenen voordat het Protocol geldt",
    ("inwerking", "aanvaard"): "niets verbindt hen",
    ("voorganger", "politie"): "een oude beslissing kan doorlopen",
    ("voorganger", "maatregel"): "niets verbindt hen",
    ("voorganger", "toetreder"): "volgt al uit de versie",
    ("voorganger", "aanvaard"): "niets verbindt hen",
    ("politie", "maatregel"): "niets verbindt hen",
    ("politie", "toetreder"): "volgt uit de handtekeningen",
    ("politie", "aanvaard"): "niets verbindt hen",
    ("maatregel", "toetreder"): "niets verbindt hen",
    ("maatregel", "aanvaard"): "niets verbindt hen",
    ("toetreder", "aanvaard"): "niets verbindt hen",
}
# Since when something is public, and when a lawyer read: under the WGS alone, each when it can be.
UNDER_WGS = (Pad("regime.getoetst_door"), Pad("wgs.publicatie"))
# What comes before the signature on an accession form, and is held against that alone.
BEFORE_JOINING = (Pad("toetreders[].besluit_stuurgroep"), Pad("toetreders[].kennisgeving"))
# Who left has no signature in the text any more that its day could be held against.
LEFT = (Pad("partijen[].vertrek.datum"),)
GEMEENTE = "partijen[alderbroek]"


def a_date(name: str, day: datetime.date) -> dict[str, str]:
    """Return the answers that give one of the dates."""
    return {
        "versie": {"document.datum": f"{day}"},
        "convenant": {"convenant.gesloten_op": f"{day}"},
        "mandaat": {f"{GEMEENTE}.mandaat": f"{{besluit: het Mandaatbesluit, orgaan: de raad, datum: {day}}}"},
        "besluit": {f"{GEMEENTE}.besluit_bw": f"{day}"},
        "handtekening": {
            f"{GEMEENTE}.ondertekening": f"{{datum: {day}, plaats: Alderbroek}}",
            f"{GEMEENTE}.status": "getekend",
        },
        "inwerking": {"inwerkingtreding.moment": "vaste_datum", "inwerkingtreding.datum": f"{day}"},
        "voorganger": {"opvolging.voorgangers": f"[{{naam: het Protocol, datum: {day}}}]"},
        "politie": {"taken.artikel20_beslissing": f"{day}"},
        "maatregel": {
            "bijlage3.maatregelen.logging": f"{{document: Beleid, eigenaar: de CISO, datum: {day}}}"
        },
        "toetreder": {"toetreders": f"[{{partij: alderbroek, datum_ondertekening: {day}}}]"},
        "aanvaard": {
            "aanvaard": "[{regel: wgs-bestaat, door: A. Bos, functie: jurist, reden: Zo is het,"
            f" kenmerk: a1b2c3d4e5f6, datum: {day}}}]"
        },
    }[name]


NONE = {
    "document.datum": "nog niet bekend",
    "convenant.gesloten_op": "nog niet bekend",
    "taken.artikel20_beslissing": "nog niet bekend",
    "partijen[om].mandaat": "",
    "partijen[reclassering].mandaat": "",
    "bijlage3.maatregelen": "",
    **{f"partijen[{naam}].besluit_bw": "" for naam in ("alderbroek", "vliethaven", "zandermeer")},
}


def with_dates(dates: dict[str, datetime.date]) -> Antwoorden:
    """Return the example house with these dates only."""
    changes = dict(NONE)
    for name, day in dates.items():
        changes |= a_date(name, day)
    return set_answers(HOUSE, {parse_path(path): text for path, text in changes.items()})


def found(rule: str, answers: Antwoorden) -> list[Finding]:
    return [*RULES[rule].findings(FinishedText(MODEL, answers, assemble(MODEL, answers, Editie.DEFINITIEF)))]


def name_of(path: str) -> str:
    return next(name for name, other in DATES.items() if other == path)


PAIRS = [(name_of(first), name_of(then)) for first, then, _ in ORDER if Pad(first) not in BEFORE_JOINING]


def test_every_question_for_a_date_is_in_the_table() -> None:
    every = [path for path in questions_by_path() if datetime.date in leaves(field_at(path).annotation)]
    apart = (*UNDER_WGS, *BEFORE_JOINING, *LEFT)
    asked = [path for path in every if not any(one.holds(path) for one in apart)]
    assert len(every) == len(asked) + 9
    assert len(asked) == len(DATES) + 10
    assert [path for path in asked if not any(Pad(one).holds(path) for one in DATES.values())] == []


def test_of_every_two_dates_the_table_says_whether_an_order_is_implied() -> None:
    every = {frozenset(pair) for pair in combinations(DATES, 2)}
    ordered, free = ([frozenset(pair) for pair in pairs] for pairs in (PAIRS, FREE))
    assert set(ordered).isdisjoint(free)
    assert set(ordered) | set(free) == every
    assert len(ordered) == len(set(ordered))


DAY = datetime.date(2026, 5, 20)
NEXT = DAY + datetime.timedelta(days=1)


@pytest.mark.parametrize(("first", "then"), PAIRS)
def test_what_rests_on_something_else_is_not_older_by_a_day(first: str, then: str) -> None:
    (one,) = found("datums-in-volgorde", with_dates({first: NEXT, then: DAY}))
    assert "20 mei 2026" in one.message and "21 mei 2026" in one.message
    assert " ligt voor " in one.message
    assert found("datums-in-volgorde", with_dates({first: DAY, then: DAY})) == []
    assert found("datums-in-volgorde", with_dates({first: DAY, then: NEXT})) == []


@pytest.mark.parametrize(("one", "other"), FREE)
def test_two_dates_without_an_order_may_stand_in_any(one: str, other: str) -> None:
    assert found("datums-in-volgorde", with_dates({one: DAY, other: NEXT})) == []
    assert found("datums-in-volgorde", with_dates({one: NEXT, other: DAY})) == []


@pytest.mark.parametrize("name", DATES)
def test_every_date_has_a_span(name: str) -> None:
    beside = "versie" if name != "versie" else "besluit"
    for year in (1926, 2062):
        (one,) = found("datum-onwaarschijnlijk", with_dates({name: datetime.date(year, 5, 2), beside: DAY}))
        assert f"2 mei {year}" in one.message
        assert Pad(DATES[name]).holds(one.answer.question if one.answer else Pad("x"))
    assert found("datum-onwaarschijnlijk", with_dates({name: DAY, beside: DAY})) == []


def test_a_version_long_after_an_earlier_protocol_is_likely() -> None:
    answers = with_dates({"voorganger": datetime.date(2012, 3, 1), "versie": DAY})
    assert found("datum-onwaarschijnlijk", answers) == []


def test_a_date_that_is_out_of_its_span_is_told_once() -> None:
    answers = with_dates({"convenant": datetime.date(2062, 1, 1), "versie": DAY, "inwerking": DAY})
    assert len(found("datum-onwaarschijnlijk", answers)) == 1
    assert found("datums-in-volgorde", answers) == []


def test_a_date_that_fits_none_of_several_others_is_told_once() -> None:
    days = {"convenant": DAY, "besluit": DAY, "versie": DAY, "inwerking": datetime.date(2026, 1, 1)}
    (one,) = found("datums-in-volgorde", with_dates(days))
    assert one.answer == Pad("inwerkingtreding.datum")
    assert one.message == (
        "De datum van inwerkingtreding (1 januari 2026) past niet bij 3 andere datums. Zij ligt onder meer"
        " voor de datum van het Convenant (20 mei 2026); het Protocol geldt niet eerder dan het Convenant."
    )


def test_a_party_that_left_keeps_its_dates_to_itself() -> None:
    answers = with_dates({"versie": DAY, "handtekening": datetime.date(2020, 1, 1)})
    assert len(found("datums-in-volgorde", answers)) == 1
    left = set_answers(answers, {parse_path(f"{GEMEENTE}.status"): "vertrokken"})
    assert found("datums-in-volgorde", left) == []


def test_the_mandate_of_one_party_says_nothing_of_the_signature_of_another() -> None:
    answers = with_dates({"handtekening": DAY})
    other = {"partijen[om].mandaat": f"{{besluit: het Mandaat, orgaan: het College, datum: {NEXT}}}"}
    mixed = set_answers(answers, {parse_path(path): text for path, text in other.items()})
    assert found("datums-in-volgorde", mixed) == []


def test_the_date_of_a_measure_says_of_which() -> None:
    (one,) = found("datums-in-volgorde", with_dates({"maatregel": NEXT, "inwerking": DAY}))
    assert "de datum van het document bij ‘Logging en controle’ (21 mei 2026)" in one.message


@pytest.mark.parametrize("house", ["voorbeeld", "groot", "een-gemeente", "concept"])
def test_the_example_houses_have_dates_that_can_be(house: str) -> None:
    answers = load(TEMPLATES.parent / "answers" / f"{house}.yaml")
    assert found("datums-in-volgorde", answers) + found("datum-onwaarschijnlijk", answers) == []


@pytest.mark.parametrize("before", ["besluit_stuurgroep", "kennisgeving"])
def test_what_comes_before_an_accession_is_held_against_its_own_signature_alone(before: str) -> None:
    late = f"{{partij: alderbroek, {before}: 2026-12-02, datum_ondertekening: 2026-12-01}}"
    other = f"{{partij: vliethaven, {before}: 2027-12-02}}"
    assert _told({"toetreders": f"[{late}, {other}]"}) == ["toetreders[0].datum_ondertekening"]
    assert _told({"toetreders": f"[{late.replace('12-02', '11-30')}, {other}]"}) == []


def test_the_day_of_a_form_that_was_signed_stays_in_a_next_version() -> None:
    """Who still signs, does so for this version; who acceded to an older one keeps that day."""
    line = "{partij: alderbroek, datum_ondertekening: 2026-12-01%s}"
    told = [
        _told({"document.datum": "2027-06-01", "toetreders": f"[{line % state}]"})
        for state in ("", ", staat: getekend")
    ]
    assert ["toetreders[0].datum_ondertekening" in one for one in told] == [True, False]


def _told(changes: dict[str, str]) -> list[str]:
    house = set_answers(HOUSE, {parse_path(path): text for path, text in changes.items()})
    return [str(one.answer) for one in found("datums-in-volgorde", house)]
