"""Where an answer lands: in every document of the house, with the very words, and nowhere else."""

from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden, question_at
from tailor.dossier.documents import AnswersFile
from tailor.interview.answer_places import AnswerPlaces, Landing, Spot
from tailor.path import Pad
from tests.everything import change, everything, plain, text_leaves, written
from tests.houses import POLITIE, ZORG, answers, gemeente, person

_NO_WORDS = frozenset(
    {
        "document.huisstijl",  # how the documents look
        "partijen[].sleutel",  # a name inside the answers file
        # Asked only where an own text names it, and this test types over that text: assemble/test_terms.py.
        "huis.aanduiding.genitief",
        "termen[].genitief",
    }
)
"""Answers that may stand in no document, each with why."""


def landing(path: str, changes: dict[str, Any] | None = None) -> Landing:
    return _places(answers(changes)).of(Pad(path))


def _places(given: Antwoorden) -> AnswerPlaces:
    return AnswerPlaces(AnswersFile(Path("huis.yaml"), "huis.yaml", given))


def where(path: str, changes: dict[str, Any] | None = None) -> list[str]:
    return [f"{one.document}: {one.plaats}" for one in landing(path, changes).plaatsen]


def words(path: str, changes: dict[str, Any] | None = None) -> list[str]:
    return [one.woorden for one in landing(path, changes).plaatsen]


def test_an_answer_in_a_text_of_our_own_is_found_there_with_its_sentence() -> None:
    own = [one for one in landing("datalekken.meldtermijn_uren").plaatsen if one.document != "Protocol"]
    assert own == [
        Spot(
            "Geheimhoudingsverklaring bij het Privacy Protocol",
            "Geheimhoudingsverklaring bij het Privacy Protocol",
            "Ik weet dat een inbreuk uiterlijk binnen «24» uur na kennisneming moet zijn gemeld "
            "(artikel 14.3 van het Protocol).",
        )
    ]


def test_what_the_cover_says_is_found_there() -> None:
    assert landing("document.status").plaatsen == (Spot("Protocol", "voorblad", "Status: «vastgesteld»"),)
    assert words("document.datum")[0] == "Datum: «23 november 2026»"
    assert words("huis.naam")[0] == "Huis: Zorg- en veiligheidshuis «Oostmark»"


def test_a_short_name_takes_the_place_of_the_name_on_the_cover() -> None:
    short = {"huis.korte_naam": "ZVH Oostmark"}
    assert words("huis.korte_naam", short) == ["Huis: «ZVH Oostmark»"]
    assert "Protocol: voorblad" not in where("huis.naam", short)


def test_a_reason_is_found_in_the_justification_and_not_said_to_be_nowhere() -> None:
    deviation = {
        "bepaling": "14.7",
        "soort": "vervalt",
        "reden": "Dat staat al in artikel 14.3. Niet dubbel.",
    }
    (spot,) = landing("afwijkingen[0].reden", {"afwijkingen": [deviation]}).plaatsen
    assert spot.document == "Keuzenverantwoording bij het Privacy Protocol"
    assert spot.woorden == "«Dat staat al in artikel 14.3. Niet dubbel.»"


def test_a_part_of_an_answer_is_found_in_the_words_of_the_whole() -> None:
    found = words("partijen[5].vertegenwoordigers[0].naam")
    assert len(found) == 2
    assert all("«F. Kok», bestuurder" in one for one in found)


def test_an_answer_that_stands_in_the_words_of_another_about_the_party_is_found_there() -> None:
    place = {"naam": "De Wilg", "adres": "Wal 3", "vertegenwoordiger": person("J. Mos", "teamleider")}
    party = {"partijen": [gemeente("Alderbroek"), {**ZORG, "vestigingen": [place]}]}
    assert any("«De Wilg» (Wal 3" in one for one in words("partijen[1].vestigingen[0].naam", party))
    assert len(words("partijen[1].vestigingen[0].vertegenwoordiger", party)) == 2


def test_what_stands_at_a_signature_is_found_there_with_its_sentence() -> None:
    mandate = {"besluit": "het Mandaatbesluit", "orgaan": "het bestuur", "datum": "2025-11-04"}
    two = [person("F. Kok", "bestuurder"), person("G. Lam", "directeur")]
    party = {
        "partijen": [
            {**gemeente("Alderbroek"), "mandaat": mandate},
            {**ZORG, "vertegenwoordigers": two, "ondertekening": {"datum": "2026-12-01", "plaats": "Stad"}},
        ]
    }

    def at_signature(path: str) -> list[str]:
        return [one.woorden for one in landing(path, party).plaatsen if one.plaats == "ondertekening"]

    whole = "«krachtens het Mandaatbesluit van het bestuur van 4 november 2025»"
    assert at_signature("partijen[0].mandaat") == [whole]
    assert at_signature("partijen[0].mandaat.orgaan") == [
        "krachtens het Mandaatbesluit van «het bestuur» van 4 november 2025"
    ]
    assert at_signature("partijen[0].besluit_bw") == [
        "«ter uitvoering van het besluit van burgemeester en wethouders van 3 maart 2026»"
    ]
    assert at_signature("partijen[1].bevoegdheid") == ["«gezamenlijk handelend:»"]
    assert (
        at_signature("partijen[1].ondertekening.plaats") == ["Datum en plaats: 1 december 2026, «Stad»"] * 2
    )


def test_the_text_of_a_deviation_is_found_in_every_clause_that_it_brought() -> None:
    deviation = {
        "bepaling": "artikel 21",
        "soort": "voeg_toe_na",
        "tekst": "# Klachten\n\n1. Een klacht gaat naar [uitvoerder.rechten].\n2. Zie {artikel 17.2}.",
        "reden": "Zo.",
    }
    found = landing("afwijkingen[0].tekst", {"afwijkingen": [deviation]}).plaatsen
    assert [(one.plaats, one.woorden) for one in found] == [
        ("artikel 22", "«Klachten»"),
        ("artikel 22.1", "«Een klacht gaat naar de Manager.»"),
        ("artikel 22.2", "«Zie artikel 17.2.»"),
    ]


def test_an_answer_that_is_printed_nowhere_is_not_said_to_stand_in_a_heading() -> None:
    mandate = {"besluit": "het Mandaatbesluit van het parket", "orgaan": "de raad", "datum": "2026-02-17"}
    found = landing("partijen[0].kvk", {"partijen": [{**gemeente("Alderbroek"), "kvk": "12345678"}]})
    assert found.plaatsen == ()
    assert found.zonder_plaats
    made = landing("partijen[0].mandaat", {"partijen": [{**gemeente("Alderbroek"), "mandaat": mandate}]})
    assert all("Mandaatbesluit" in one.woorden for one in made.plaatsen)


def test_a_choice_without_words_has_the_clauses_that_it_decides() -> None:
    found = landing("partijen[2].soort")
    assert not found.has_own_words
    assert {"aanhef", "ondertekening"} <= {one.plaats for one in found.plaatsen}
    assert any("Korpschef" in one.woorden and "eenheid Oostmark" in one.woorden for one in found.plaatsen)


def test_what_an_answer_leaves_out_is_shown_as_left_out() -> None:
    found = landing("bijlage4.categorie1.vervalt", {"bijlage4": {"categorie1": {"vervalt": ["personalia"]}}})
    assert found.plaatsen == ()
    assert [(one.plaats, "personalia" in one.woorden) for one in found.weggelaten] == [("Bijlage 4", True)]


def test_a_list_that_is_empty_stands_nowhere() -> None:
    assert (
        where("partijen[0].vestigingen", {"partijen": [{**gemeente("Alderbroek"), "vestigingen": []}]}) == []
    )


def test_an_open_answer_is_found_where_its_gap_stands() -> None:
    found = words("datalekken.meldtermijn_uren", {"datalekken.meldtermijn_uren": None})
    assert len(found) == 2
    assert all("«[nog in te vullen" in one for one in found)


def test_a_name_that_is_part_of_another_word_is_not_found() -> None:
    party = {**POLITIE, "eenheid": "eenheid Chefdorp", "vertegenwoordigers": [person("Vos", "chef")]}
    found = words("partijen[1].vertegenwoordigers[0].functie", {"partijen": [gemeente("Alderbroek"), party]})
    assert found
    assert all("«chef»" in one and "Chefdorp" in one for one in found[:1])


@pytest.mark.parametrize("size", ["Woord", "Twee Woorden"])
def test_every_text_that_a_house_gives_is_found_with_its_very_words(size: str) -> None:
    data = everything()
    given: dict[str, str] = {}
    for number, leaf in enumerate(text_leaves(data)):
        path = plain(leaf)
        if "nog_niet_bekend" in leaf or path in _NO_WORDS:
            continue
        given[written(leaf)] = f"{size}{number}"
        change(data, leaf, f"{size}{number}")
    made = _places(Antwoorden.model_validate(data))
    lost = []
    for path, value in given.items():
        found = made.of(Pad(path))
        if not any(f"«{value}»" in one.woorden for one in found.plaatsen):
            lost.append((path, value, found.plaatsen[:1], question_at(Pad(path)) is not None))
    assert lost == []
