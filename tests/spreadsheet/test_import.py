"""Import of a list of parties: loosely read, every row accounted for, nothing taken that is wrong."""

import datetime
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tailor.answers import Antwoorden, NogNietBekend, Sleutel, dates
from tailor.answers.questions.partijen import Partij
from tailor.errors import InputError
from tailor.interview.short_answers import shortened_import
from tailor.spreadsheet import ImportPreview, RowEffect, import_parties
from tailor.spreadsheet.columns import COLUMNS, recognise
from tailor.spreadsheet.rows import read_day
from tailor.spreadsheet.write import template
from tests.houses import answers

KOP = "Soort;Naam;Rechtsvorm;Vestigingsplaats;Adres;KvK-nummer;Vertegenwoordiger 1 naam;Functie"
RIJ = "zorgaanbieder;Stichting Één;privaat;Alderbroek;Kade 2;12345678;F. Kok;bestuurder"


@pytest.fixture
def lijst(tmp_path: Path) -> "Lijst":
    return Lijst(tmp_path)


class Lijst:
    """Writes a list and imports it."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def bytes(self, content: bytes, antwoorden: Antwoorden | None = None) -> ImportPreview:
        path = self.place / "lijst.csv"
        path.write_bytes(content)
        return import_parties(path, antwoorden or Antwoorden())

    def csv(self, *lines: str, antwoorden: Antwoorden | None = None) -> ImportPreview:
        return self.bytes("\n".join(lines).encode(), antwoorden)

    def xlsx(self, *rows: list[Any], antwoorden: Antwoorden | None = None) -> ImportPreview:
        book, raw = Workbook(), io.BytesIO()
        for row in rows:
            book.active.append(row)
        book.save(raw)
        return self.bytes(raw.getvalue(), antwoorden)


def only(shown: ImportPreview) -> Partij:
    assert shown.faults == ()
    (rij,) = shown.rows
    return rij.partij


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_csv_is_read_in_every_common_encoding_and_with_every_separator(
    lijst: Lijst, encoding: str, separator: str, ending: str
) -> None:
    text = ending.join((KOP, RIJ)).replace(";", separator)
    partij = only(lijst.bytes(text.encode(encoding)))
    assert partij.naam == "Stichting Één"
    assert partij.sleutel == "stichting-een"
    assert partij.kvk == "12345678"


@pytest.mark.parametrize(
    ("kop", "pad"),
    [
        ("kvk", "kvk"),
        ("KvK nr.", "kvk"),
        ("Deelnemer", "naam"),
        ("Vertegenwoordigd door (functie)", "vertegenwoordigers[0].functie"),
        ("KVK NUMMER", "kvk"),
        ("Nummer KvK", "kvk"),
        ("  naam partij ", "naam"),
        ("Organisatie", "naam"),
        ("ZETEL", "gevestigd_te"),
        ("Functie", "vertegenwoordigers[0].functie"),
        ("naam vertegenwoordiger 2", "vertegenwoordigers[1].naam"),
        ("Vertegenwoordiger 3", "vertegenwoordigers[2].naam"),
        ("Ondertekenaar", "vertegenwoordigers[0].naam"),
        ("Vestiging 2 vertegenwoordiger functie", "vestigingen[1].vertegenwoordiger.functie"),
        ("Besluit B&W", "besluit_bw"),
        ("besluit b en w", "besluit_bw"),
        ("Politie - eenheid", "eenheid"),
        ("Plaats in artikel 2.27 WGS", "wgs_soort"),
    ],
)
def test_a_heading_is_known_however_it_is_written(kop: str, pad: str) -> None:
    plek = recognise(kop)
    assert plek is not None
    assert str(plek.pad) == pad


@pytest.mark.parametrize(
    "kop",
    [
        "",
        "Bijzonderheden",
        "Contactpersoon",
        "Naam contactpersoon",
        "Functie contactpersoon",
        "Naam 2",
        "Vertegenwoordiger 0 naam",
        "Vertegenwoordiger 1000",
    ],
)
def test_a_heading_that_means_nothing_is_not_guessed(kop: str) -> None:
    assert recognise(kop) is None


def test_every_column_is_known_by_its_own_heading() -> None:
    for kolom in COLUMNS:
        plek = kolom.numbered(1)
        assert recognise(plek.heading) == plek


def test_headings_may_stand_in_any_order_below_a_title(lijst: Lijst) -> None:
    partij = only(
        lijst.csv("Lijst van partijen 2026", "", "Functie;Naam;Ondertekenaar;Soort", "lid;De Brug;Kok;m")
    )
    assert partij.naam == "De Brug"
    assert isinstance(partij.vertegenwoordigers, tuple)
    assert partij.vertegenwoordigers[0].functie == "lid"


def test_several_representatives_stand_in_numbered_columns(lijst: Lijst) -> None:
    shown = lijst.csv(
        "Soort;Naam;Vertegenwoordiger 1 naam;Vertegenwoordiger 1 functie;Vertegenwoordiger 3 naam;"
        "Vertegenwoordiger 2 naam;Vertegenwoordiger 2 functie",
        "ggz;De Brug;A;bestuurder;C;B;lid",
    )
    found = only(shown).vertegenwoordigers
    assert isinstance(found, tuple)
    assert [(v.naam, v.functie) for v in found] == [("A", "bestuurder"), ("B", "lid"), ("C", None)]


@pytest.mark.parametrize(
    ("typed", "soort"),
    [
        ("Gemeente", "gemeente"),
        ("OM", "openbaar_ministerie"),
        ("openbaar ministerie", "openbaar_ministerie"),
        ("6.4 onder i", "ggz"),
        ("m", "zorgaanbieder"),
        ("RvdK", "raad_voor_de_kinderbescherming"),
        ("Gecertificeerde instelling (jeugdbescherming, jeugdreclassering)", "gecertificeerde_instelling"),
        ("een andere organisatie", "overig"),
    ],
)
def test_a_kind_is_known_by_its_name_its_word_or_its_letter(lijst: Lijst, typed: str, soort: str) -> None:
    assert only(lijst.csv("Soort;Naam", f"{typed};De Brug")).soort == soort


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-03-14", (2026, 3, 14)),
        ("14-3-2026", (2026, 3, 14)),
        ("14/03/2026", (2026, 3, 14)),
        ("14.3.2026", (2026, 3, 14)),
        ("14 maart 2026", (2026, 3, 14)),
        ("14 MRT. 2026", (2026, 3, 14)),
        ("46095", (2026, 3, 14)),
        ("46095,0", (2026, 3, 14)),
        ("2026-03-14 00:00:00", (2026, 3, 14)),
    ],
)
def test_a_day_is_read_as_people_and_sheets_write_it(typed: str, expected: tuple[int, int, int]) -> None:
    assert read_day(typed) == datetime.date(*expected)


def test_today_in_a_list_is_the_date_of_today(lijst: Lijst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "today", lambda: datetime.date(2026, 3, 14))
    shown = lijst.csv("Naam;Soort;Datum besluit b en w", "Cedorp;gemeente;Vandaag")
    assert only(shown).besluit_bw == datetime.date(2026, 3, 14)
    assert shown.remarks == ("Rij 2, Besluit B en W: Vandaag is gelezen als 14 maart 2026.",)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("14-3-26", "Het jaar moet vier cijfers hebben: ‘14-3-26’."),
        ("31-2-2026", "Die dag bestaat niet: ‘31-2-2026’."),
        ("gisteren", "‘gisteren’ is geen datum."),
    ],
)
def test_a_cell_that_is_no_certain_day_is_refused(lijst: Lijst, typed: str, why: str) -> None:
    (fault,) = lijst.csv("Naam;Soort;Datum besluit b en w", f"Cedorp;gemeente;{typed}").faults
    assert fault.reason == f"{why} Typ een dag, een maand en een jaar. Voorbeeld: 14 maart 2026."


@pytest.mark.parametrize(
    "typed", ["31-2-2026", "14 m 2026", "14 ma 2026", "gisteren", "123", "14-13-2026", "14/03/26"]
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert read_day(typed) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [(12345678, "12345678"), (1234567, "01234567"), (12345678.0, "12345678"), ("1234 5678", "12345678")],
)
def test_a_kvk_number_that_a_sheet_made_a_number_gets_its_digits_back(
    lijst: Lijst, typed: object, expected: str
) -> None:
    shown = lijst.xlsx(["Naam", "Soort", "KvK"], ["De Brug", "ggz", typed])
    assert only(shown).kvk == expected
    assert any("aangevuld" in note for note in shown.remarks) == (typed == 1234567)


@pytest.mark.parametrize("typed", ["12345678,00", "01234567.0", "12.345.678"])
def test_a_kvk_number_with_decimals_or_dots_is_mended(lijst: Lijst, typed: str) -> None:
    found = only(lijst.csv("Naam;Soort;KvK", f"De Brug;ggz;{typed}")).kvk
    assert isinstance(found, str)
    assert len(found) == 8


def test_dates_numbers_and_truth_of_a_sheet_are_read(lijst: Lijst) -> None:
    shown = lijst.xlsx(
        ["Naam", "Soort", "Besluit B en W", "In oprichting", "Afkorting"],
        ["Alderbroek", "gemeente", datetime.datetime(2026, 3, 14), True, 7.0],
    )
    partij = only(shown)
    assert partij.besluit_bw == datetime.date(2026, 3, 14)
    assert partij.in_oprichting is True
    assert partij.afkorting == "7"


def test_faulty_rows_are_named_with_number_column_and_reason_and_good_rows_kept(lijst: Lijst) -> None:
    shown = lijst.csv(
        "Naam;Soort;KvK;Besluit B en W",
        "Goed;ggz;12345678;",
        "Slecht;ruimtevaart;12;",
        ";;;1-1-2026",
        "Dag;gemeente;;31-2-2026",
        "Ook goed;ggz;;",
    )
    assert [(r.number, r.partij.naam) for r in shown.rows] == [(2, "Goed"), (6, "Ook goed")]
    assert [(f.row, f.column) for f in shown.faults] == [
        (3, "Soort"),
        (3, "KvK-nummer"),
        (4, ""),
        (5, "Besluit B en W"),
    ]
    assert (
        "‘ruimtevaart’ is geen mogelijk antwoord. Kies ‘gemeente’, ‘Openbaar Ministerie’, ‘politie’, "
        in shown.faults[0].reason
    )


def test_what_the_answers_refuse_names_row_and_column_too(lijst: Lijst) -> None:
    long = "x" * 10_001
    shown = lijst.csv("Naam;Soort;Vertegenwoordiger 2", "Goed;ggz;\u202e", f"{long};ggz;", "Best;ggz;")
    assert [(f.row, f.column) for f in shown.faults] == [(2, "Vertegenwoordiger 1 naam"), (3, "Naam")]
    assert [r.partij.naam for r in shown.rows] == ["Best"]


def test_a_party_that_acts_for_another_may_be_named_by_its_name(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort;Vertegenwoordigd door", "Een;ggz;", "Twee;ggz;een", "Drie;ggz;Niemand")
    assert [r.partij.vertegenwoordigd_door for r in shown.rows] == [None, "een"]
    (fout,) = shown.faults
    assert (fout.row, fout.column) == (4, "Vertegenwoordigd door")


def test_parties_that_act_for_each_other_in_a_circle_are_refused(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort;Vertegenwoordigd door", "Een;ggz;Twee", "Twee;ggz;Een", "Drie;ggz;")
    assert [r.partij.naam for r in shown.rows] == ["Drie"]
    assert {f.row for f in shown.faults} == {2, 3}


def test_empty_rows_unknown_and_double_columns_are_reported(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort;Schoenmaat;Partij;Adress", "Een;ggz;;;", ";;;;", "Twee;ggz;;;", ";;;;")
    assert shown.remarks == (
        "De kolom ‘Schoenmaat’ is niet gelezen.",
        "De kolom ‘Partij’ is niet gelezen: er is al een kolom ‘Naam’.",
        "De kolom ‘Adress’ is niet gelezen. Bedoelt u ‘Adres’?",
        "Lege rijen zijn overgeslagen: 3.",
    )
    assert len(shown.rows) == 2


def test_a_party_that_stands_there_twice_is_taken_once(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort", "De Brug;ggz", "de  brug;ggz", "De Brug;ggd")
    assert [(r.number, r.partij.sleutel) for r in shown.rows] == [(2, "de-brug"), (4, "de-brug-2")]
    assert shown.faults[0].reason == "Dit is dezelfde partij als in rij 2."


def test_a_key_is_made_of_the_name_and_no_two_are_the_same(lijst: Lijst) -> None:
    shown = lijst.csv(
        "Sleutel;Naam;Soort",
        ";Stuurgroep;ggz",
        ";Ärzte & Co;ggz",
        "aerzte;Anders;ggz",
        ";;politie",
        ";;om",
        ";Aerzte;ggz",
    )
    assert [str(r.partij.sleutel) for r in shown.rows] == [
        "stuurgroep-2",
        "arzte-co",
        "aerzte",
        "politie",
        "om",
        "aerzte-2",
    ]


def test_a_known_party_is_filled_up_and_nothing_is_thrown_away(lijst: Lijst) -> None:
    house = answers()
    shown = lijst.csv("Naam;Soort;Afkorting", "stichting de brug;zorgaanbieder;DB", antwoorden=house)
    (rij,) = shown.rows
    assert rij.effect is RowEffect.GEWIJZIGD
    before = house.partij(Sleutel("brug"))
    after = shown.antwoorden.partij(Sleutel("brug"))
    assert before is not None
    assert after == before.model_copy(update={"afkorting": "DB", "naam": "stichting de brug"})
    assert len(shown.antwoorden.known_parties) == len(house.known_parties)


def test_names_of_signs_alone_are_the_same_party_only_when_they_are_the_same(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort", "‘;ggz", "};ggz", "};ggz")
    assert [row.partij.naam for row in shown.rows] == ["‘", "}"]
    assert [fault.reason for fault in shown.faults] == ["Dit is dezelfde partij als in rij 3."]
    assert shown.remarks == ()


@pytest.mark.parametrize("typed", ["Gemeente Alderbroek", "de gemeente Alderbroek", "gemeente ALDERBROEK"])
def test_a_gemeente_that_is_known_short_is_recognised_by_its_name_in_full(lijst: Lijst, typed: str) -> None:
    shown = lijst.csv("Naam;Soort", f"{typed};gemeente", antwoorden=answers())
    assert only(shown).sleutel == "alderbroek"
    assert len(shown.antwoorden.known_parties) == len(answers().known_parties)


def test_an_import_stores_the_short_name_says_so_and_changes_nothing_the_second_time(lijst: Lijst) -> None:
    rows = ("Naam;Soort", "Gemeente Oudemark;gemeente")
    said = "‘Gemeente Oudemark’ is bewaard als ‘Oudemark’: de rest staat al in de tekst."
    first = shortened_import(answers(), lijst.csv(*rows, antwoorden=answers()))
    assert (only(first).naam, first.rows[0].effect) == ("Oudemark", RowEffect.NIEUW)
    assert first.antwoorden.known_parties[-1] == only(first)
    assert first.remarks == (said,)
    second = shortened_import(first.antwoorden, lijst.csv(*rows, antwoorden=first.antwoorden))
    assert second.antwoorden == first.antwoorden
    assert (only(second).naam, second.rows[0].effect) == ("Oudemark", RowEffect.GELIJK)


def test_an_import_that_repeats_nothing_is_shown_as_it_is(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort", "Oudemark;gemeente", antwoorden=answers())
    assert shortened_import(answers(), shown) is shown


def test_a_representative_who_stays_keeps_his_function(lijst: Lijst) -> None:
    shown = lijst.csv(
        "Sleutel;Vertegenwoordiger 1;Vertegenwoordiger 2", "brug;G. Nieuw;F. Kok", antwoorden=answers()
    )
    found = only(shown).vertegenwoordigers
    assert isinstance(found, tuple)
    assert [(v.naam, v.functie) for v in found] == [("G. Nieuw", None), ("F. Kok", "bestuurder")]


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        ("Functie", "voorzitter", [("F. Kok", "voorzitter"), (None, "lid")]),
        ("Vertegenwoordiger 2 naam", "G. Bos", [("F. Kok", "bestuurder"), ("G. Bos", "lid")]),
        ("Vertegenwoordiger 1 naam", "G. Bos", [("G. Bos", None), (None, "lid")]),
        ("Vertegenwoordiger 1 naam", "F. Kok", [("F. Kok", "bestuurder"), (None, "lid")]),
        (
            "Vertegenwoordiger 1 naam;Vertegenwoordiger 2 naam",
            "G. Bos;F. Kok",
            [("G. Bos", None), ("F. Kok", "bestuurder")],
        ),
    ],
)
def test_what_a_list_leaves_empty_of_the_people_stays(
    lijst: Lijst, head: str, cells: str, expected: list[tuple[str | None, str | None]]
) -> None:
    people = [{"naam": "F. Kok", "functie": "bestuurder"}, {"functie": "lid"}]
    house = Antwoorden.model_validate(
        {"partijen": [{"sleutel": "p", "naam": "De Brug", "vertegenwoordigers": people}]}
    )
    found = only(lijst.csv(f"Sleutel;{head}", f"p;{cells}", antwoorden=house)).vertegenwoordigers
    assert isinstance(found, tuple)
    assert [(one.naam, one.functie) for one in found] == expected


def test_a_party_that_gets_another_name_leaves_the_old_name_free(lijst: Lijst) -> None:
    rows = ("brug;Het Baken;zorgaanbieder", ";Stichting De Brug;zorgaanbieder")
    shown = lijst.csv("Sleutel;Naam;Soort", *rows, antwoorden=answers())
    found = [(str(r.partij.sleutel), r.partij.naam, r.effect) for r in shown.rows]
    assert found == [
        ("brug", "Het Baken", RowEffect.GEWIJZIGD),
        ("stichting-de-brug", "Stichting De Brug", RowEffect.NIEUW),
    ]


def test_new_parties_come_behind_the_known_ones(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort", "Nieuw;ggz", antwoorden=answers())
    assert shown.antwoorden.known_parties[-1].naam == "Nieuw"
    assert shown.antwoorden.known_parties[:-1] == answers().known_parties


def test_not_known_yet_may_stand_in_any_cell(lijst: Lijst) -> None:
    shown = lijst.csv(
        "Naam;Soort;Adres;Vertegenwoordiger 1 naam",
        '"De Brug";ggz;"Nog niet bekend; wie: de griffier; opmerking: ""na 1 mei""";alles nog niet bekend',
    )
    partij = only(shown)
    assert partij.adres == NogNietBekend(wie="de griffier", opmerking='"na 1 mei"')
    assert partij.vertegenwoordigers == NogNietBekend()


def test_a_line_end_in_a_cell_becomes_a_comma(lijst: Lijst) -> None:
    assert (
        only(lijst.csv("Naam;Soort;Adres", 'A;ggz;"Kade 2\n1234 AB Alderbroek"')).adres
        == "Kade 2, 1234 AB Alderbroek"
    )


def test_row_numbers_count_lines_as_the_user_sees_them(lijst: Lijst) -> None:
    shown = lijst.csv("sep=;", "Naam;Soort;Adres", 'A;ggz;"Kade 2\nAlderbroek"', "B;x;")
    assert [f.row for f in shown.faults] == [5]


def test_a_fault_of_the_sheet_itself_is_named(lijst: Lijst) -> None:
    shown = lijst.xlsx(["Naam", "Soort"], ["#N/A", "ggz"])
    assert "foutmelding van het rekenblad" in shown.faults[0].reason


def test_a_list_longer_than_any_is_refused_and_not_cut_off(lijst: Lijst) -> None:
    with pytest.raises(InputError, match="meer dan 5000 rijen"):
        lijst.csv("Naam;Soort", *["De Brug;ggz"] * 5_000)


def test_many_parties_are_read_in_a_moment(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort", *(f"Partij {number};ggz" for number in range(1_000)))
    assert len(shown.rows) == 1_000
    assert len({rij.partij.sleutel for rij in shown.rows}) == 1_000


def test_the_example_of_the_template_is_never_taken(lijst: Lijst) -> None:
    shown = lijst.bytes(template())
    assert shown.rows == ()
    assert shown.faults == ()
    assert shown.remarks == (
        "De bladen ‘Uitleg’ en ‘Keuzelijsten’ met uitleg zijn niet gelezen.",
        "Rij 2 is het voorbeeld en is overgeslagen.",
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "geen kolommen die tailor kent"),
        (b"een;twee\n1;2", "geen kolommen die tailor kent"),
        (b"PK\x03\x04rommel", "niet te lezen"),
        (b"\xd0\xcf\x11\xe0oud", "oud Excel-bestand"),
        (b"Naam;Soort\n\x81;ggz", "UTF-8, UTF-16 of Windows-1252"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_what_to_do(
    lijst: Lijst, content: bytes, expected: str
) -> None:
    with pytest.raises(InputError) as caught:
        lijst.bytes(content)
    assert expected in str(caught.value)
    assert caught.value.nu


def test_a_file_that_is_not_there_or_too_big_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestaat niet"):
        import_parties(tmp_path / "weg.csv", Antwoorden())
    with pytest.raises(InputError, match="kan niet worden gelezen"):
        import_parties(tmp_path, Antwoorden())
    big = tmp_path / "groot.csv"
    with big.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(InputError, match="te groot"):
        import_parties(big, Antwoorden())


def test_a_row_with_a_sign_that_cannot_be_printed_is_refused_with_its_column(lijst: Lijst) -> None:
    shown = lijst.csv("Naam;Soort", "De ☃ Brug;ggz", "De Kade;ggz")
    assert [row.number for row in shown.rows] == [3]
    (fault,) = shown.faults
    assert (fault.row, fault.column) == (2, "Naam")
    assert fault.reason.startswith("Dit kan niet worden afgedrukt: ‘☃’ (U+2603); teken 4 van uw tekst")


def test_a_known_party_with_such_a_sign_may_stay_in_the_list(lijst: Lijst) -> None:
    party = {"sleutel": "brug", "soort": "ggz", "naam": "De ☃ Brug"}
    old = Antwoorden.model_validate({"partijen": [party]})
    shown = lijst.csv("Sleutel;Naam;Afkorting", "brug;De ☃ Brug;DB", antwoorden=old)
    assert shown.faults == ()
    assert shown.antwoorden.known_parties[0].afkorting == "DB"


def test_what_stands_twice_by_an_import_is_a_remark(lijst: Lijst) -> None:
    head, one = "Naam;Soort;KvK-nummer", "De Brug;ggz;12345678"
    assert lijst.csv(head, one).remarks == ()
    shown = lijst.csv(head, one, "De Kiem;ggz;12345678")
    (said,) = shown.remarks
    assert said.startswith("Let op: KvK-nummer 12345678 staat bij ‘De Brug’ (de-brug) en bij ‘De Kiem’")
    assert lijst.csv(head, one, antwoorden=shown.antwoorden).remarks == ()
