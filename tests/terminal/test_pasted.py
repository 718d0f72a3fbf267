"""Parties that are pasted as lines."""

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import Partij
from tests.houses import answers
from tests.terminal.work import WorkAlone, stopped

NONE = Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}})


def paste(*lines: str, rest: tuple[object, ...] = (True,), given: Antwoorden = NONE) -> WorkAlone:
    return stopped("partijen", given, ":paste", "\n".join(lines), *rest)


def people(one: Partij) -> list[tuple[object, object]]:
    found = one.vertegenwoordigers
    return [(who.naam, who.functie) for who in found] if isinstance(found, tuple) else []


def test_a_gemeente_is_known_by_its_name_and_who_signs_has_the_usual_function() -> None:
    work = paste("Haarlem; mevrouw J. Jansen", "zandvoort; de heer A. Bos; waarnemend burgemeester", "Velsen")
    found = work.antwoorden.known_parties
    assert [(str(one.soort), one.naam) for one in found] == [
        ("gemeente", "Haarlem"),
        ("gemeente", "Zandvoort"),
        ("gemeente", "Velsen"),
    ]
    assert [people(one) for one in found] == [
        [("mevrouw J. Jansen", "burgemeester")],
        [("de heer A. Bos", "waarnemend burgemeester")],
        [],
    ]


def test_a_line_can_begin_with_the_kind() -> None:
    work = paste(
        "GGZ; Stichting De Brug; de heer A. Bos; bestuurder",
        "instelling voor geestelijke gezondheidszorg; De Kiem",
        "politie; eenheid Noord-Holland; de heer S. Tieleman",
        "Raad voor de Kinderbescherming; Raad voor de Kinderbescherming; mevrouw B. Kok",
        "Openbaar Ministerie; ; mevrouw mr. U. Vossenaar; hoofdofficier van justitie",
    )
    brug, kiem, politie, raad, om = work.antwoorden.known_parties
    assert (str(brug.soort), brug.naam, people(brug)) == (
        "ggz",
        "Stichting De Brug",
        [("de heer A. Bos", "bestuurder")],
    )
    assert (str(kiem.soort), kiem.naam) == ("ggz", "De Kiem")
    assert (politie.eenheid, people(politie)) == (
        "eenheid Noord-Holland",
        [("de heer S. Tieleman", "politiechef")],
    )
    assert people(om) == [("mevrouw mr. U. Vossenaar", "hoofdofficier van justitie")]
    assert people(raad) == [("mevrouw B. Kok", "regiodirecteur")]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_cells_with_headings_may_hold_every_answer_of_a_party(separator: str) -> None:
    head = ["Naam", "Soort", "Vertegenwoordiger 1 naam", "Besluit B en W"]
    row = ["Heemstede", "gemeente", "de heer J.K. Lubbertsen", "22-9-2026"]
    work = paste(separator.join(head), separator.join(row))
    (party,) = work.antwoorden.known_parties
    assert (party.naam, str(party.besluit_bw)) == ("Heemstede", "2026-09-22")


def test_the_table_stands_there_before_anything_is_taken_and_no_takes_nothing() -> None:
    work = paste("Haarlem; mevrouw J. Jansen", rest=(False,))
    asked = work.screen.prompts[2]
    assert "Rij 1: **Haarlem** · gemeente · mevrouw J. Jansen, burgemeester (voorstel)" in asked.above
    assert work.antwoorden == NONE
    assert work.screen.prompts[3].vraag == "Wat wilt u met wat niet is overgenomen?"


def test_what_is_wrong_is_named_and_stands_ready_to_be_mended() -> None:
    head, good, bad = "Naam;Soort;KvK-nummer", "De Kade;ggz;12345678", "Fout;ggz;12"
    work = paste(head, good, bad, rest=(True, ":mend", ""))
    assert [one.naam for one in work.antwoorden.known_parties] == ["De Kade"]
    assert "Rij 3 kan niet mee: ‘Fout;ggz;12’." in work.screen.prompts[2].above
    assert work.screen.prompts[4].default == f"{head}\n{bad}"


def test_too_many_parts_without_headings_are_told() -> None:
    work = paste("ggz; De Kade; A. Bos; bestuurder; Kade 1", rest=())
    assert "Zonder koppen leest tailor er vier" in work.screen.everything
    assert work.antwoorden == NONE


def test_a_party_that_is_there_is_filled_in_further_and_never_doubled() -> None:
    given = Antwoorden.model_validate(
        {"partijen": [{"sleutel": "a", "soort": "gemeente", "naam": "Haarlem"}]}
    )
    (party,) = paste("Haarlem; mevrouw J. Jansen", given=given).antwoorden.known_parties
    assert people(party) == [("mevrouw J. Jansen", "burgemeester")]


@pytest.mark.parametrize("name", ["A & <b> {{ x }}", 'De "Brug"', "‘s Avonds", "{artikel 3}"])
def test_a_strange_name_comes_out_as_typed(name: str) -> None:
    (party,) = paste(f"ggz; {name}; de heer A. Bos; bestuurder").antwoorden.known_parties
    assert party.naam == name


@pytest.mark.parametrize("name", ["x" * 10_000, "\u202eomgekeerd", "a\x07b"])
def test_a_hostile_name_is_refused_with_its_line(name: str) -> None:
    work = paste(f"ggz; {name}; de heer A. Bos; bestuurder", rest=(":leave",))
    assert work.antwoorden == NONE
    assert "kan niet mee" in work.screen.everything or "Uit deze tekst" in work.screen.everything


def test_nothing_pasted_changes_nothing() -> None:
    assert paste("", rest=()).antwoorden == NONE
    assert paste(";;;", rest=(":leave",)).antwoorden == NONE


def test_it_works_beside_the_parties_of_a_whole_house() -> None:
    count = len(answers().known_parties)
    after = paste("ggz; De Nieuwe Brug; de heer A. Bos; bestuurder", given=answers()).antwoorden
    assert len(after.known_parties) == count + 1
