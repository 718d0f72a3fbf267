"""Which question a column goes to: by its heading and what stands below it, and as a person says."""

from dataclasses import replace
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.partijen import Partij
from tailor.spreadsheet import ImportPreview, OpenedList, open_list, preview_of
from tailor.spreadsheet.columns import PARTS, ColumnPart
from tailor.spreadsheet.mapping import chosen, targets
from tailor.spreadsheet.parts import joined_address
from tailor.spreadsheet.people import is_person
from tailor.spreadsheet.table import letter_of
from tests.houses import answers

_ACTING = next(column.numbered(1) for column in PARTS if column.part is ColumnPart.ACTING)


@pytest.fixture
def lijst(tmp_path: Path) -> "ListFile":
    return ListFile(tmp_path / "lijst.csv")


class ListFile:
    """Writes a list and opens it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def opened(self, *lines: str, antwoorden: Antwoorden | None = None) -> OpenedList:
        self.path.write_text("\n".join(lines), encoding="utf-8")
        return open_list(self.path, antwoorden or Antwoorden())

    def goes(self, *lines: str, antwoorden: Antwoorden | None = None) -> list[str | None]:
        """Return the path that each column goes to."""
        columns = self.opened(*lines, antwoorden=antwoorden).columns
        return [str(one.target.pad) if one.target else None for one in columns]

    def read(self, *lines: str) -> ImportPreview:
        return preview_of(self.opened(*lines), Antwoorden())

    def only(self, *lines: str) -> Partij:
        shown = self.read(*lines)
        assert (shown.faults, shown.doubts) == ((), ())
        (row,) = shown.rows
        return row.partij


def people(partij: Partij) -> list[tuple[object, object]]:
    found = partij.vertegenwoordigers
    return [(one.naam, one.functie) for one in found] if isinstance(found, tuple) else []


def test_a_contact_person_does_not_sign_and_the_list_says_so(lijst: ListFile) -> None:
    shown = lijst.read("Naam;Soort;Contactpersoon;Functie", "De Brug;ggz;F. Kok;adviseur")
    (row,) = shown.rows
    assert people(row.partij) == []
    assert shown.remarks == (
        "De kolom ‘Contactpersoon’ is niet gelezen: een contactpersoon tekent niet.",
        "De kolom ‘Functie’ is niet gelezen: die hoort bij de contactpersoon.",
    )


def test_the_function_of_who_signs_is_read_beside_a_contact_person(lijst: ListFile) -> None:
    rows = ("Naam;Contactpersoon;Ondertekenaar;Functie", "De Brug;F. Kok;G. Bos;bestuurder")
    assert people(lijst.only(*rows)) == [("G. Bos", "bestuurder")]
    assert people(lijst.only("Naam;Functie;Contactpersoon", "De Brug;bestuurder;F. Kok")) == [
        (None, "bestuurder")
    ]


@pytest.mark.parametrize(
    ("values", "pad"),
    [
        (["F. Kok", "mevrouw G. Bos", "Jan van der Meer"], "vertegenwoordigers[0].naam"),
        (["burgemeester", "de wethouder", "Teamchef"], "vertegenwoordigers[0].functie"),
        (["Alderbroek", "", ""], "vertegenwoordigd_door"),
        (["Partij1", "", ""], "vertegenwoordigd_door"),
        (["Niemand", "", ""], "vertegenwoordigd_door"),
        (["nog niet bekend", "", ""], "vertegenwoordigd_door"),
        (["brug", "", ""], "vertegenwoordigd_door"),
        (["Stichting De Kade", "", ""], "vertegenwoordigd_door"),
    ],
)
def test_who_represents_a_party_is_a_person_a_function_or_a_party_by_what_stands_there(
    lijst: ListFile, values: list[str], pad: str
) -> None:
    rows = [f"Partij{number};{value}" for number, value in enumerate(values, 1)]
    assert lijst.goes("Naam;Vertegenwoordigd door", *rows, antwoorden=answers()) == ["naam", pad]


def test_a_person_who_represents_a_party_signs_for_it(lijst: ListFile) -> None:
    found = lijst.only("Naam;Soort;Vertegenwoordigd door", "De Brug;ggz;mevrouw F. Kok")
    assert (people(found), found.vertegenwoordigd_door) == ([("mevrouw F. Kok", None)], None)


def test_in_a_mixed_column_each_cell_is_a_party_a_person_or_a_function(lijst: ListFile) -> None:
    cells = ("", "Een", "mevrouw F. Kok", "burgemeester", '"G. Bos, bestuurder"', "nog niet bekend")
    names = ("Een", "Twee", "Drie", "Vier", "Vijf", "Zes")
    opened = lijst.opened(
        "Naam;Soort;Vertegenwoordigd door",
        *(f"{name};ggz;{cell}" for name, cell in zip(names, cells, strict=True)),
    )
    assert opened.columns[2].target == _ACTING
    shown = preview_of(opened, Antwoorden())
    assert shown.faults == ()
    found = [(str(row.partij.vertegenwoordigd_door or ""), people(row.partij)) for row in shown.rows]
    assert found[:5] == [
        ("", []),
        ("een", []),
        ("", [("mevrouw F. Kok", None)]),
        ("", [(None, "burgemeester")]),
        ("", [("G. Bos", "bestuurder")]),
    ]
    assert shown.rows[5].partij.vertegenwoordigd_door == NogNietBekend()


def test_of_a_mixed_column_nothing_is_lost_where_another_column_names_who_signs(lijst: ListFile) -> None:
    opened = lijst.opened("Naam;Vertegenwoordigd door;Tekent", "Een;;G. Bos", "Twee;F. Kok;", "Drie;Een;")
    assert opened.columns[1].target == _ACTING
    after = replace(opened, columns=chosen(opened.columns, ["Tekent=Vertegenwoordiger 1 naam"]))
    shown = preview_of(after, Antwoorden())
    assert [people(row.partij) for row in shown.rows] == [[("G. Bos", None)], []]
    assert [(fault.row, fault.column) for fault in shown.faults] == [(3, "Vertegenwoordigd door")]


def test_in_a_mixed_column_what_is_nothing_known_is_refused(lijst: ListFile) -> None:
    rows = ("Naam;Vertegenwoordigd door", "Een;F. Kok", "Twee;Stichting Onbekend")
    assert [(fault.row, fault.column) for fault in lijst.read(*rows).faults] == [(3, "Vertegenwoordigd door")]


def test_beside_a_column_of_signatories_the_one_who_represents_stays_a_party(lijst: ListFile) -> None:
    rows = ("Naam;Vertegenwoordigd door;Ondertekenaar", "De Brug;F. Kok;G. Bos")
    assert lijst.goes(*rows)[1] == "vertegenwoordigd_door"


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("Organisatie;Naam;Functie", "De Brug;F. Kok;lid", ["naam", "vertegenwoordigers[0].naam"]),
        ("Naam;Functie;Organisatie", "F. Kok;lid;De Brug", ["vertegenwoordigers[0].naam", None, "naam"]),
        ("Naam;Organisatie", "Stichting De Brug;Zorg", ["naam", None]),
        ("Naam;Soort", "F. Kok;ggz", ["naam", "soort"]),
    ],
)
def test_a_name_beside_an_organisation_is_a_person_when_a_person_stands_there(
    lijst: ListFile, head: str, row: str, expected: list[str | None]
) -> None:
    found = lijst.goes(head, row)
    wanted = ["vertegenwoordigers[0].functie" if h == "Functie" else None for h in head.split(";")]
    assert found == [e or w for e, w in zip([*expected, *[None] * 3], wanted, strict=False)]


@pytest.mark.parametrize(
    ("head", "row", "adres"),
    [
        ("Straat;Postcode;Plaats", "Kade 2;1234 AB;Alderbroek", "Kade 2, 1234 AB Alderbroek"),
        ("Adres;Postcode;Woonplaats", "Kade 2;1234 AB;Alderbroek", "Kade 2, 1234 AB Alderbroek"),
        ("Plaats;Postcode;Straat", "Alderbroek;1234 AB;Kade 2", "Kade 2, 1234 AB Alderbroek"),
        ("Straat;Plaats", "Kade 2;Alderbroek", "Kade 2 te Alderbroek"),
        ("Straat;Huisnummer;Toevoeging;Plaats", "Kade;2;a;Alderbroek", "Kade 2a te Alderbroek"),
        ("Straatnaam;Huisnummer;Plaats", "Kade;2;", "Kade 2"),
        ("Straat;Postcode;Plaats", "Kade 2;;Alderbroek", "Kade 2 te Alderbroek"),
        ("Straat;Postcode;Plaats", ";1234 AB;Alderbroek", "1234 AB Alderbroek"),
        ("Straat;Postcode;Plaats", ";;", None),
        ("Straat;Plaats", "nog niet bekend;", "nog niet bekend"),
    ],
)
def test_an_address_in_parts_becomes_one_address(
    lijst: ListFile, head: str, row: str, adres: str | None
) -> None:
    found = lijst.only(f"Naam;{head}", f"De Brug;{row}")
    assert (getattr(found.adres, "wie", found.adres) or adres, found.gevestigd_te) == (adres, None)


def test_a_place_beside_a_whole_address_is_the_seat(lijst: ListFile) -> None:
    found = lijst.only("Naam;Adres;Plaats", "De Brug;Kade 2 te Alderbroek;Oostmark")
    assert (found.adres, found.gevestigd_te) == ("Kade 2 te Alderbroek", "Oostmark")


def test_of_an_address_with_an_open_part_nothing_is_lost() -> None:
    parts = {ColumnPart.STREET: "nog niet bekend", ColumnPart.TOWN: "Alderbroek"}
    assert joined_address(parts) == "nog niet bekend; opmerking: Alderbroek"


def test_a_list_of_gemeenten_with_their_burgemeesters_is_read(lijst: ListFile) -> None:
    shown = lijst.read("Gemeente;Burgemeester", "Alderbroek;mevrouw A. Vos", "GGD Oost;", "Berkendam;")
    assert [(r.partij.naam, r.partij.soort, people(r.partij)) for r in shown.rows] == [
        ("Alderbroek", "gemeente", [("mevrouw A. Vos", "burgemeester")]),
        ("GGD Oost", "ggd", []),
        ("Berkendam", "gemeente", []),
    ]


def test_a_gemeente_beside_a_name_is_where_the_party_is_and_is_not_read(lijst: ListFile) -> None:
    shown = lijst.read("Naam;Soort;Gemeente", "De Brug;ggz;Alderbroek")
    assert [row.partij.soort for row in shown.rows] == ["ggz"]
    assert shown.remarks == ("De kolom ‘Gemeente’ is niet gelezen: er is al een kolom ‘Naam’.",)


def test_a_burgemeester_beside_a_signatory_is_not_read(lijst: ListFile) -> None:
    rows = ("Naam;Ondertekenaar;Burgemeester", "De Brug;F. Kok;A. Vos")
    assert lijst.goes(*rows) == ["naam", "vertegenwoordigers[0].naam", None]


def test_a_column_that_is_sent_where_another_went_takes_its_place(lijst: ListFile) -> None:
    columns = lijst.opened("Naam;Instelling;Adres", "x;De Brug;Kade 2").columns
    after = chosen(columns, ["Instelling=Naam", "Adres=Adres: straat"])
    assert [one.target and one.target.heading for one in after] == [None, "Naam", "Adres: straat"]
    assert after[0].note == "u koos een andere kolom voor ‘Naam’"
    assert [one.target for one in columns[:2]] != [one.target for one in after[:2]]


def test_a_column_without_a_heading_is_chosen_by_its_letter(lijst: ListFile) -> None:
    columns = lijst.opened("Naam;;Soort", "De Brug;Kade 2;ggz").columns
    assert columns[1].name == "kolom B"
    assert [str(one.target.pad) for one in chosen(columns, ["b=Adres"]) if one.target] == [
        "naam",
        "adres",
        "soort",
    ]


def test_a_heading_with_an_equals_sign_can_be_chosen(lijst: ListFile) -> None:
    columns = lijst.opened("Naam;Soort=kind", "De Brug;ggz").columns
    assert [str(one.target.pad) for one in chosen(columns, ["Soort=kind=Soort"]) if one.target] == [
        "naam",
        "soort",
    ]


def test_a_column_shows_its_first_values_once_and_cut_short(lijst: ListFile) -> None:
    rows = ["a", "a", "b", "x" * 40, "c"]
    columns = lijst.opened("Naam;Soort", *(f"{row};" for row in rows)).columns
    assert columns[0].first_values == f"‘a’, ‘b’, ‘{'x' * 30}…’ …"
    assert columns[1].first_values == ""


def test_every_question_of_a_party_and_one_more_of_each_list_can_be_chosen(lijst: ListFile) -> None:
    columns = lijst.opened("Naam;Vertegenwoordiger 4 naam", "De Brug;F. Kok").columns
    headings = [one.heading for one in targets(columns)]
    assert {"Vertegenwoordiger 5 naam", "Vertegenwoordiger 5 functie", "Vestiging 2 naam"} <= set(headings)
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize(
    ("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_a_column_has_the_letter_that_a_sheet_shows(place: int, letter: str) -> None:
    assert letter_of(place) == letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("F. Kok", True),
        ("mevrouw mr. F. Kok", True),
        ("Jan van der Berg", True),
        ("J.P. de Groot-Vos", True),
        ("dhr. Jansen", True),
        ("Stichting De Brug", False),
        ("De Brug", False),
        ("GGD Oost", False),
        ("Zorggroep Oost", False),
        ("Centrumgemeente Oost", False),
        ("Alderbroek", False),
        ("burgemeester", False),
        ("zie hieronder", False),
    ],
)
def test_a_person_is_told_from_an_organisation(text: str, expected: bool) -> None:
    assert is_person(text) is expected


def test_numbers_of_another_list_are_no_keys_and_known_parties_are_still_recognised(lijst: ListFile) -> None:
    rows = ("ID;Naam;Afkorting", "12;Stichting De Brug;DB", "13;De Kade;DK")
    opened = lijst.opened(*rows, antwoorden=answers())
    assert opened.columns[0].note == "dit zijn geen partijen van uw lijst"
    shown = preview_of(opened, answers())
    assert [str(row.partij.sleutel) for row in shown.rows] == ["brug", "de-kade"]
    assert lijst.goes("Code;Naam", "brug;De Brug", antwoorden=answers()) == ["sleutel", "naam"]
    assert lijst.goes("Sleutel;Naam", "nieuw;De Kade", antwoorden=answers()) == ["sleutel", "naam"]


def test_yes_and_no_are_no_words_of_an_answer_and_are_mentioned(lijst: ListFile) -> None:
    shown = lijst.read(
        "Naam;Soort;Mandaat;In oprichting", "De Brug;ggz;nee;nee", "Nee BV;ggz;Ja, zie bijlage;ja"
    )
    first, second = (row.partij for row in shown.rows)
    assert (first.mandaat, first.in_oprichting) == (None, False)
    assert shown.remarks == (
        "Rij 2, Mandaatbesluit: ‘nee’ is geen antwoord op deze vraag en is niet overgenomen.",
    )
    assert (second.naam, second.mandaat.besluit, second.in_oprichting) == ("Nee BV", "Ja, zie bijlage", True)


def test_a_place_or_an_office_is_no_establishment(lijst: ListFile) -> None:
    assert lijst.goes("Naam;Locatie", "De Brug;Alderbroek") == ["naam", None]
    assert lijst.goes("Naam;Vestiging", "De Brug;Oost") == ["naam", "vestigingen[0].naam"]
