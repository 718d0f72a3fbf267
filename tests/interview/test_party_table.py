"""The parties in a table, a line each."""

import pytest

from tailor.answers import Antwoorden
from tailor.interview.check_table import check_table
from tailor.interview.inquiry import Interview
from tailor.interview.party_table import party_lines, with_parties
from tailor.path import Pad
from tests.houses import answers
from tests.terminal.work import text_behind

BOS = {"naam": "A. Bos", "functie": "bestuurder"}
KOK = {"naam": "B. Kok", "functie": "lid"}
MANDATE = {"besluit": "het besluit", "orgaan": "het bestuur", "datum": "2026-03-01"}
HAARLEM = {"sleutel": "haarlem", "soort": "gemeente", "naam": "Haarlem"}


def lines(**said: object) -> list[str]:
    given = [HAARLEM, {"sleutel": "p", "soort": "ggz", "naam": "De Brug", **said}]
    antwoorden = Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}, "partijen": given})
    return [line.choice.name for line in party_lines(Interview(text_behind(), antwoorden))]


GGZ = "2. De Brug: instelling voor geestelijke gezondheidszorg"


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({"vertegenwoordigers": [BOS]}, f"{GGZ} · A. Bos, bestuurder · zelf · nog 3 open"),
        ({}, f"{GGZ} · wie tekent: nog open · zelf · nog 4 open"),
        ({"vertegenwoordigers": [BOS, KOK]},
         f"{GGZ} · A. Bos, bestuurder en B. Kok, lid · samen, zelf · nog 3 open"),
        ({"vertegenwoordigers": [BOS, KOK], "bevoegdheid": "alleen"},
         f"{GGZ} · A. Bos, bestuurder en B. Kok, lid · ieder apart, zelf · nog 3 open"),
        ({"vertegenwoordigers": [BOS], "mandaat": MANDATE},
         f"{GGZ} · A. Bos, bestuurder · met mandaat · nog 3 open"),
        ({"vertegenwoordigers": [BOS], "mandaat": MANDATE, "rechtsvorm": "privaat"},
         f"{GGZ} · A. Bos, bestuurder · met volmacht · nog 2 open"),
        ({"vertegenwoordigd_door": "haarlem"}, f"{GGZ} · tekent via Haarlem · zelf · nog 3 open"),
        ({"status": "weigert"}, f"{GGZ} · staat niet in de tekst"),
        ({"vertegenwoordigers": "nog niet bekend"},
         f"{GGZ} · wie tekent: nog niet bekend · zelf · nog 4 open"),
    ],
)  # fmt: skip
def test_a_party_says_who_signs_by_what_power_and_what_is_open(said: dict[str, object], line: str) -> None:
    assert lines(**said)[1] == line


def test_a_kind_that_the_name_says_is_not_said_twice() -> None:
    assert lines(soort="raad_voor_de_kinderbescherming", naam="Raad voor de Kinderbescherming")[1].startswith(
        "2. Raad voor de Kinderbescherming: wie tekent"
    )


def test_every_party_has_a_line_where_the_list_of_them_stood() -> None:
    interview = Interview(text_behind(), answers())
    asked = check_table(interview, map(Pad, ("partijen", "convenant.partijen_gelijk")))
    found = with_parties(interview, asked)
    assert [str(one.pad) for one in found] == [
        *(f"partijen[{place}]" for place in range(len(answers().known_parties))),
        "convenant.partijen_gelijk",
    ]
    assert all(not one.is_open for one in found)


def test_without_parties_the_list_keeps_its_line() -> None:
    interview = Interview(text_behind(), Antwoorden())
    asked = check_table(interview, [Pad("partijen")])
    assert with_parties(interview, asked) == asked
