"""The test of an accession: each outcome, why, and what to do."""

from typing import Any

import pytest

from tailor.accession import Toets, Verdict, toetsen
from tailor.answers import Antwoorden
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble import Editie, assemble
from tests.accession.test_documents import BOTH, MODEL, REGIMES, WOON, of_kind
from tests.houses import GGZ, SLACHTOFFERHULP, answers, joining

ADMITTED, ANALYSIS, ACT, BASIS = "toegelaten tot het Convenant", "juridische analyse", "2.27 WGS", "grondslag"
NO, YES, UNKNOWN = Verdict.NO, Verdict.YES, Verdict.UNKNOWN
PROTOCOL = assemble(MODEL, answers({"taken.letters": "alle"}), Editie.CONCEPT)


def asked(given: Antwoorden, about: str) -> Toets:
    (found,) = [one for one in toetsen(MODEL, given, PROTOCOL, 0) if about in one.question]
    return found


@pytest.mark.parametrize(
    ("accession", "outcome", "says"),
    [
        ({}, NO, "De Stuurgroep heeft nog niet besloten."),
        ({"staat": "toegelaten"}, YES, "De Stuurgroep heeft positief besloten."),
        (
            {"staat": "toegelaten", "besluit_stuurgroep": "2026-10-05"},
            YES,
            "De Stuurgroep heeft op 5 oktober 2026 positief besloten.",
        ),
    ],
)
def test_whether_it_is_admitted_first(accession: dict[str, str], outcome: Verdict, says: str) -> None:
    found = asked(joining(answers(), GGZ, **accession), ADMITTED)
    assert found.outcome is outcome
    assert found.why.startswith(says)
    assert "artikel 28.1" in found.why


@pytest.mark.parametrize(
    ("party", "outcome", "says"),
    [
        (GGZ, YES, "paragraaf 5.5 van het Handvat"),
        (WOON, UNKNOWN, "Het model kent deze soort organisatie niet."),
        ({**WOON, "analyse": "nee"}, NO, "Het model kent deze soort organisatie niet."),
        ({**WOON, "analyse": "ja"}, YES, "Het huis bevestigt dat."),
        ({**GGZ, "soort": "slachtofferhulp"}, UNKNOWN, "noemt voor deze soort geen paragraaf"),
        ({**GGZ, "nevensoorten": ["veilig_thuis"]}, UNKNOWN, "noemt voor deze soort geen paragraaf"),
        ({}, UNKNOWN, "Niet bekend is wat voor organisatie dit is."),
    ],
)
def test_whether_the_handvat_names_it(party: dict[str, Any], outcome: Verdict, says: str) -> None:
    found = asked(joining(answers(), party), "Handvat")
    assert found.outcome is outcome
    assert says in found.why


def test_under_the_wgs_the_adapted_lid_asks_an_analysis_of_all() -> None:
    found = asked(joining(answers(REGIMES["wgs"]), GGZ), ANALYSIS)
    assert found.outcome is UNKNOWN
    assert "Onder de WGS vraagt artikel 28.2" in found.why


@pytest.mark.parametrize(
    ("party", "outcome", "says"),
    [
        (of_kind(Soort.GGD), YES, "publiek, g: GGD"),
        (of_kind(Soort.GGZ), YES, "privaat, d: GGZ-instelling"),
        (SLACHTOFFERHULP, NO, "De wet noemt haar niet."),
        ({**WOON, "wgs_soort": "geen"}, NO, "De wet noemt haar niet."),
        (WOON, UNKNOWN, "Haar plaats in de wet is nog niet ingevuld."),
        ({**WOON, "wgs_soort": "privaat_e"}, UNKNOWN, "Haar opdracht is nog niet ingevuld."),
        (of_kind(Soort.OVERIG), YES, "privaat, e:"),
    ],
)
def test_its_place_under_the_wgs(party: dict[str, Any], outcome: Verdict, says: str) -> None:
    found = asked(joining(answers(REGIMES["wgs"]), {**party, "sleutel": "nieuw"}), ACT)
    assert found.outcome is outcome
    assert says in found.why


def test_who_has_no_place_reads_who_decides_and_which_ways_are_left() -> None:
    found = asked(joining(answers(BOTH), {**SLACHTOFFERHULP, "sleutel": "nieuw"}), ACT)
    assert "Dan kan de Stuurgroep haar niet als deelnemer toelaten." in found.why
    assert "artikel 2.31, negende lid, WGS" in found.now
    assert "alleen buiten de WGS" in found.now


def test_outside_the_wgs_nothing_is_asked_of_that_act() -> None:
    found = toetsen(MODEL, joining(answers(), GGZ), PROTOCOL, 0)
    assert [one.question for one in found if ACT in one.question] == []


@pytest.mark.parametrize(
    ("party", "outcome", "says"),
    [
        (GGZ, YES, "artikel 6.4 onder i"),
        (WOON, YES, "Artikel 45 Woningwet."),
        ({**WOON, "eigen_grondslag": None}, UNKNOWN, "Nog niet ingevuld: het wetsartikel."),
    ],
)
def test_whether_there_is_a_basis(party: dict[str, Any], outcome: Verdict, says: str) -> None:
    found = asked(joining(answers(), party), BASIS)
    assert found.outcome is outcome
    assert says in found.why


def test_the_parties_are_told_or_not() -> None:
    told = asked(joining(answers(), GGZ, kennisgeving="2026-10-06"), "op de hoogte")
    assert (told.outcome, "6 oktober 2026" in told.why) == (YES, True)
    assert asked(joining(answers(), GGZ), "op de hoogte").outcome is UNKNOWN
