"""One table of spellings, the same in the questionnaire, in ``zet`` and in a list that is imported."""

import datetime
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, dates
from tailor.answers.change import set_answers
from tailor.answers.option_words import normalised
from tailor.answers.plain_data import as_data
from tailor.answers.questionnaire import choices_in, field_at, questions_by_path
from tailor.answers.spellings import as_in_file, parties_by_key
from tailor.errors import InputError
from tailor.interview.inquiry import Interview
from tailor.path import Pad
from tailor.spreadsheet import import_parties
from tailor.spreadsheet.columns import COLUMNS
from tests.terminal.work import text_behind

DAY = datetime.date(2026, 3, 14)
# What follows from the kind of the party that is changed does not stand in the way of any question of it.
PARTIES = [
    {"sleutel": "kade", "soort": "zorgaanbieder", "naam": "De Kade"},
    {"sleutel": "brug", "soort": "ggz", "naam": "Stichting De Brug"},
    {"sleutel": "alderbroek", "soort": "gemeente", "naam": "Alderbroek"},
    {"sleutel": "politie", "soort": "politie", "eenheid": "eenheid Oostmark"},
]
HOUSE = Antwoorden.model_validate({"partijen": PARTIES})
# By the question of a party: the spellings, and what each becomes in the answers file.
OF_A_PARTY: dict[str, tuple[tuple[str, ...], object]] = {
    "besluit_bw": (
        (
            "14-3-2026",
            "14-03-2026",
            "14/3/2026",
            "14.3.2026",
            "14 maart 2026",
            "14 Mrt. 2026",
            "2026-03-14",
            "2026/3/14",
            "vandaag",
            "Vandaag",
        ),
        DAY,
    ),
    "in_oprichting": (("ja", "Ja", "JA", "j", "ja.", "waar", "x"), True),
    "analyse": (("nee", "Nee", "n", "onwaar"), False),
    "kvk": (("12345678", "1234 5678", "1234.5678", "12.34.56.78", "1234-5678"), "12345678"),
    "soort": (
        ("zorgaanbieder", "Zorgaanbieder", "ZORGAANBIEDER", "m", "6.4 onder m", "zorginstelling"),
        "zorgaanbieder",
    ),
    "rechtsvorm": (("privaat", "Privaat", "stichting", "B.V."), "privaat"),
    "status": (("getekend", "heeft getekend", "Heeft getekend"), "getekend"),
    "vertegenwoordigd_door": (("brug", "Brug", "Stichting De Brug", "stichting  de brug"), "brug"),
}
TABLE = [(name, typed, value) for name, (spelled, value) in OF_A_PARTY.items() for typed in spelled]
# The questions of which no party has one: those of the list of parties are imported, these are not.
OF_THE_HOUSE = [
    ("datalekken.meldtermijn_uren", ("24", " 24 ", "24 uur", "vierentwintig", "Vierentwintig uur"), 24),
    ("bewaren.termijn_archief_maanden", ("6", "zes", "6 maanden", "zes maanden"), 6),
    ("bewaren.termijn_vernietiging_maanden", ("12", "twaalf maanden", "1 jaar", "één jaar", "een jaar"), 12),
    ("evaluatie.termijn_jaren", ("2", "twee", "2 jaar"), 2),
    ("convenant.artikelen.jaarplan", ("4.4", "artikel 4.4", "Art. 4.4"), "4.4"),
    (
        "beveiliging.verantwoordelijke_partij",
        ("alderbroek", "Alderbroek", "gemeente Alderbroek", "de gemeente alderbroek"),
        "alderbroek",
    ),
    (
        "datalekken.verantwoordelijke_partij",
        ("politie", "Eenheid Oostmark", "politie, eenheid Oostmark"),
        "politie",
    ),
    ("verwerkers.toestemming_door", ("stuurgroep", "Stuurgroep", "de Stuurgroep"), "stuurgroep"),
    ("uitvoerder.standaard", ("manager", "Manager", "de Manager"), "manager"),
]
HOUSE_TABLE = [(pad, typed, value) for pad, spelled, value in OF_THE_HOUSE for typed in spelled]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "today", lambda: DAY)


def by_questionnaire(pad: Pad, typed: str) -> object:
    q = Interview(text_behind(), HOUSE).inquiry(pad)
    answer = q.read(typed)
    assert q.judge(answer) == ""
    return pad.find(q.interview.with_answer(pad, answer))


def by_zet(pad: Pad, typed: str) -> object:
    return pad.find(set_answers(HOUSE, {pad: typed}))


def by_import(folder: Path, pad: Pad, typed: str) -> object:
    heading = next(column.heading for column in COLUMNS if column.pad is pad.below(Pad("partijen[0]")))
    path = folder / "lijst.csv"
    path.write_text(f"Sleutel;{heading}\nkade;{typed}\n", "utf-8")
    shown = import_parties(path, HOUSE)
    assert shown.faults == ()
    return pad.find(shown.antwoorden)


@pytest.mark.parametrize(("name", "typed", "value"), TABLE)
def test_an_answer_of_a_party_is_read_alike_wherever_it_comes_in(
    tmp_path: Path, name: str, typed: str, value: object
) -> None:
    pad = Pad("partijen[0]") / name
    assert by_questionnaire(pad, typed) == by_zet(pad, typed) == by_import(tmp_path, pad, typed) == value


@pytest.mark.parametrize(("pad", "typed", "value"), HOUSE_TABLE)
def test_an_answer_of_the_house_is_read_alike_in_the_questionnaire_and_by_zet(
    pad: str, typed: str, value: object
) -> None:
    assert by_questionnaire(Pad(pad), typed) == by_zet(Pad(pad), typed) == value


@pytest.mark.parametrize(
    ("pad", "typed"),
    [
        ("datalekken.meldtermijn_uren", "2 dagen"),
        ("datalekken.meldtermijn_uren", "1 jaar"),
        ("datalekken.meldtermijn_uren", "veel"),
        ("beveiliging.verantwoordelijke_partij", "Vliethaven"),
        ("partijen[0].in_oprichting", "misschien"),
        ("partijen[0].kvk", "1234567"),
        ("partijen[0].soort", "tuincentrum"),
    ],
)
def test_what_means_no_answer_is_refused(pad: str, typed: str) -> None:
    with pytest.raises(InputError):
        set_answers(HOUSE, {Pad(pad): typed})


def test_a_name_of_two_parties_names_none() -> None:
    twice = Antwoorden.model_validate({"partijen": [*PARTIES, {"sleutel": "kade-2", "naam": "De Kade"}]})
    named = as_in_file(Pad("beveiliging.verantwoordelijke_partij"), "De Kade", parties_by_key(as_data(twice)))
    assert named == "De Kade"


def test_every_part_of_a_list_and_of_a_group_is_read() -> None:
    roles = set_answers(HOUSE, {Pad("toegang.rollen"): "[de Manager, Procesregisseur]"}).toegang.rollen
    assert roles == ("manager", "procesregisseur")
    party = "{sleutel: vliet, soort: Gemeente, naam: Vliethaven, besluit_bw: 14 maart 2026}"
    added = set_answers(HOUSE, {Pad("partijen[+]"): party}).known_parties[-1]
    assert (added.soort, added.besluit_bw) == ("gemeente", DAY)


def test_a_text_stays_as_it_was_typed() -> None:
    for typed in ("zes", "De Kade", "14-3-2026", "MANAGER"):
        assert set_answers(HOUSE, {Pad("document.huisstijl"): typed}).document.huisstijl == typed


def test_no_two_options_of_a_question_are_spelled_alike() -> None:
    for pad in questions_by_path():
        for choice in choices_in(field_at(pad).annotation):
            words = [{normalised(one.value), normalised(one.label)} for one in choice]
            assert sum(map(len, words)) == len(set().union(*words)), choice
