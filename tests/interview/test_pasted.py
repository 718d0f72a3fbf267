"""What a pasted list would bring: the table, what is wrong, and what is left of the text."""

from functools import cache

import pytest

from tailor import data
from tailor.answers import Antwoorden
from tailor.answers.gemeenten import gemeenten
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble import read_model
from tailor.interview.inquiry import Interview
from tailor.interview.pasted import PastedList, pasted_list
from tailor.interview.text_behind import TextBehind
from tailor.spreadsheet import open_pasted, preview_of

NONE = Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}})
HAARLEM = Antwoorden.model_validate(
    {
        "partijen": [
            {
                "sleutel": "a",
                "soort": "gemeente",
                "naam": "Haarlem",
                "vertegenwoordigers": [{"naam": "mevrouw J. Jansen", "functie": "burgemeester"}],
            }
        ]
    }
)


@cache
def text_behind() -> TextBehind:
    return TextBehind(read_model(data.templates()))


def pasted(*lines: str, before: Antwoorden = NONE, between: str = "\n") -> PastedList:
    text = between.join(lines)
    opened = open_pasted(text, before)
    return pasted_list(text, opened, preview_of(opened, before), Interview(text_behind(), before))


def signs(found: PastedList) -> list[tuple[object, object]]:
    people = [one.vertegenwoordigers for one in found.found.antwoorden.known_parties]
    return [(who.naam, who.functie) for one in people if isinstance(one, tuple) for who in one]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "Haarlem; mevrouw J. Jansen",
            "**Haarlem** · gemeente · mevrouw J. Jansen, burgemeester (voorstel)",
        ),
        ("Haarlem; A. Bos; wethouder", "**Haarlem** · gemeente · A. Bos, wethouder"),
        ("Haarlem; 8-9-2026", "**Haarlem** · gemeente · Besluit B en W: 8 september 2026"),
        ("Haarlem", "**Haarlem** · gemeente"),
        ("ggz; De Brug; A. Bos", "**De Brug** · instelling voor geestelijke gezondheidszorg · A. Bos"),
        ("De Brug; A. Bos; bestuurder", "**De Brug** · soort nog open · A. Bos, bestuurder"),
        ("politie; ; de heer S. Tieleman", "**Politie** · de heer S. Tieleman, korpschef (voorstel)"),
        (
            "politie; eenheid Noord-Holland; de heer S. Tieleman",
            "**politie, eenheid Noord-Holland** · de heer S. Tieleman, politiechef (voorstel)",
        ),
        ("OM; ; A. Bos", "**Openbaar Ministerie** · A. Bos, hoofdofficier van justitie (voorstel)"),
        (
            "Raad voor de Kinderbescherming; B. Kok",
            "**Raad voor de Kinderbescherming** · B. Kok, regiodirecteur (voorstel)",
        ),
        ("dji", "**Dienst Justitiële Inrichtingen** · verder niets"),
    ],
)
def test_a_row_of_the_table_names_party_kind_who_signs_and_what_is_proposed(line: str, row: str) -> None:
    assert pasted(line).table == [f"Rij 1: {row}"]


def test_what_the_table_shows_as_proposed_is_taken_with_it_and_nothing_else_that_follows() -> None:
    found = pasted("Haarlem; mevrouw J. Jansen", "RvdK; B. Kok")
    assert signs(found) == [("mevrouw J. Jansen", "burgemeester"), ("B. Kok", "regiodirecteur")]
    haarlem, raad = found.found.antwoorden.known_parties
    assert (haarlem.rechtsvorm, raad.afkorting, raad.mandaat) == (None, None, None)


def test_every_gemeente_has_its_kind_and_function_by_its_name_alone() -> None:
    names = [one.name for one in gemeenten().elements][:40]
    found = pasted(*(f"{name}; de heer A. Bos" for name in names))
    assert [(one.soort, one.naam) for one in found.found.antwoorden.known_parties] == [
        (Soort.GEMEENTE, name) for name in names
    ]
    assert all(row.endswith("burgemeester (voorstel)") for row in found.table)


def test_every_kind_is_known_by_its_label_and_its_word_in_any_case() -> None:
    for kind in Soort:
        for word in (kind.label, kind.value, kind.label.upper()):
            (party,) = pasted(f"{word}; De Brug; A. Bos; lid").found.antwoorden.known_parties
            assert party.soort is kind, word


def test_a_party_that_is_there_shows_what_is_added_and_what_takes_the_place_of_what() -> None:
    assert pasted("Haarlem; 8-9-2026", before=HAARLEM).table == [
        "Rij 1: **Haarlem** · staat al in uw lijst · Besluit B en W: 8 september 2026"
    ]
    assert pasted("Haarlem; de heer B. Bos", before=HAARLEM).table == [
        "Rij 1: **Haarlem** · staat al in uw lijst · de heer B. Bos (nu: mevrouw J. Jansen), burgemeester"
        " (voorstel)"
    ]
    same = pasted("Haarlem; mevrouw J. Jansen", before=HAARLEM)
    assert same.table == ["Rij 1: **Haarlem** · staat al in uw lijst · niets nieuws"]
    assert same.found.antwoorden == HAARLEM


def test_what_parties_lack_can_be_pasted_alone() -> None:
    found = pasted("Naam; Besluit B en W", "Haarlem; 8-9-2026", before=HAARLEM)
    (party,) = found.found.antwoorden.known_parties
    assert str(party.besluit_bw) == "2026-09-08"
    assert signs(found) == [("mevrouw J. Jansen", "burgemeester")]


def test_a_column_that_nobody_knows_is_named_and_a_cell_that_is_shown_is_not() -> None:
    assert pasted("Naam;Soort;Kleur", "De Brug;ggz;rood").remarks == ["De kolom ‘Kleur’ is niet gelezen."]
    assert pasted("politie; eenheid Noord-Holland", "Haarlem; A. Bos", "RvdK").remarks == []


def test_what_is_wrong_is_told_with_the_line_as_it_was_typed() -> None:
    found = pasted("Haarlem; A. Bos", 'ggz;De Kade; "12";A. Bos; lid; 12', "Haarlem; B. Bos")
    assert list(found.wrong) == [2, 3]
    assert found.wrong[3].startswith(
        "**Rij 3 kan niet mee: ‘Haarlem; B. Bos’.** Dit is dezelfde partij als in rij 1."
    )
    assert "voeg die later toe bij de partij" in found.wrong[3]


def test_a_line_that_may_be_a_party_that_is_known_waits_until_somebody_says_so() -> None:
    before = Antwoorden.model_validate(
        {"partijen": [{"sleutel": "brug", "soort": "ggz", "naam": "Stichting De Brug"}]}
    )
    found = pasted("ggz; De Brug; A. Bos", before=before)
    assert found.wrong == {
        1: "**Rij 1 kan niet mee: ‘ggz; De Brug; A. Bos’.** Het is niet zeker welke partij ‘De Brug’ is."
    }
    assert found.left == "ggz; De Brug; A. Bos"


@pytest.mark.parametrize("between", ["\n", "\r\n", "\r"])
def test_what_is_left_is_every_wrong_row_as_it_was_typed_below_the_headings(between: str) -> None:
    lines = ["sep=;", "Naam;Soort;KvK-nummer", "De Kade;ggz;12345678", "Fout;ggz;12", "", "Mis; ggz ;1"]
    found = pasted(*lines, between=between)
    assert found.left.splitlines() == ["sep=;", "Naam;Soort;KvK-nummer", "Fout;ggz;12", "Mis; ggz ;1"]
    assert pasted(*lines[:3], between=between).left == ""


def test_a_wrong_row_of_several_lines_is_left_whole() -> None:
    found = pasted("Naam;Soort;Adres;KvK", '"De\nKade";ggz;"Kade 1\nHaarlem";12', "De Brug;ggz;;12345678")
    assert found.left == 'Naam;Soort;Adres;KvK\n"De\nKade";ggz;"Kade 1\nHaarlem";12'
    assert [row.number for row in found.found.rows] == [5]


def test_what_is_left_is_read_the_same_again() -> None:
    found = pasted("Haarlem; A. Bos", "ggz; De Kade; 12", "Velsen; 31-2-2026")
    again = pasted(found.left)
    assert found.left == "ggz; De Kade; 12\nVelsen; 31-2-2026"
    assert [one.partition("’.** ")[2] for one in again.wrong.values()] == [
        one.partition("’.** ")[2] for one in found.wrong.values()
    ]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("ggz; De \x1b[31mKade", "‘ggz; De □[31mKade’"),
        ("ggz; \u202eedaK", "‘ggz; □edaK’"),
        (f"ggz; {'x' * 10_000}", f"‘ggz; {'x' * 115}…’"),
    ],
)
def test_a_hostile_line_is_refused_and_shown_so_that_it_does_no_harm(line: str, shown: str) -> None:
    found = pasted(line, "Haarlem; A. Bos")
    assert shown in found.wrong[1]
    assert found.left == line
    assert [one.naam for one in found.found.antwoorden.known_parties] == ["Haarlem"]
