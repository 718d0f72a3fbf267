"""Every filled cell of a list is taken as an answer, refused with a reason, or named: the words of each."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tailor.answers.base import NogNietBekend
from tailor.errors import InputError
from tailor.spreadsheet import ImportPreview
from tests.spreadsheet.sheets import ListFolder, became, in_sheet, workbook

HEAD = ("Naam", "Soort", "Afkorting")
BRUG = ("De Brug", "ggz", "DB")


@pytest.fixture
def lists(tmp_path: Path) -> ListFolder:
    return ListFolder(tmp_path)


def faults(shown: ImportPreview) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.reason) for one in shown.faults]


def names(shown: ImportPreview) -> list[object]:
    return [row.partij.naam for row in shown.rows]


def test_the_account_says_of_every_cell_what_became_of_it(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;Schoenmaat", "De Brug;ggz;42", "De Kade;ruimtevaart;")
    refused = faults(shown)[0][2]
    assert became(shown) == {
        "A1": ("overgenomen", "kop van Naam"),
        "B1": ("overgenomen", "kop van Soort"),
        "C1": ("genoemd", "De kolom ‘Schoenmaat’ is niet gelezen."),
        "A2": ("overgenomen", "naam"),
        "B2": ("overgenomen", "soort"),
        "C2": ("genoemd", "De kolom ‘Schoenmaat’ is niet gelezen."),
        "A3": ("geweigerd", refused),
        "B3": ("geweigerd", refused),
    }


# -- formulas, sheets, what is hidden --


def test_a_formula_of_which_nobody_knows_the_outcome_is_refused(lists: ListFolder) -> None:
    shown = lists.xlsx(HEAD, ("De Brug", "ggz", '=A2&" b.v."'), ("De Kade", "ggz", "DK"))
    assert names(shown) == ["De Kade"]
    assert faults(shown) == [
        (
            2,
            "Afkorting",
            'Hier staat een formule zonder uitkomst (=A2&" b.v."). Open het bestand in een rekenblad en sla'
            " het op, of typ de uitkomst.",
        )
    ]


def test_a_formula_with_an_outcome_is_that_outcome_and_an_empty_one_is_empty(lists: ListFolder) -> None:
    book = workbook(HEAD, ("De Brug", "ggz", "=A2"), ("De Kade", "ggz", "=B9"))
    book = in_sheet(book, "<f>A2</f><v ?/>|<f>A2</f><v></v>", "<f>A2</f><v>7</v>")
    book = in_sheet(book, '<c r="C3"><f>B9</f>(<v ?/>|<v></v>)', '<c r="C3" t="str"><f>B9</f><v></v>')
    shown = lists.bytes(book)
    assert [row.partij.afkorting for row in shown.rows] == ["7", None]
    assert (shown.faults, shown.remarks) == ((), ())


def test_a_formula_in_a_csv_file_is_refused_and_zeros_kept_by_one_are_read(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;KvK", 'De Brug;ggz;="01234567"', "De Kade;ggz;=SOM(A1:A2)")
    assert [row.partij.kvk for row in shown.rows] == ["01234567"]
    assert faults(shown)[0][2].startswith("Hier staat een formule zonder uitkomst (=SOM(A1:A2)).")


def test_another_sheet_with_something_on_it_is_mentioned(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        book.create_sheet("Adressen")["C3"] = "Kade 2"
        book.create_sheet("Leeg")
        hidden = book.create_sheet("Oud")
        hidden["A1"], hidden["A2"], hidden.sheet_state = "x", "y", "hidden"

    shown = lists.xlsx(HEAD, BRUG, change=change)
    assert names(shown) == ["De Brug"]
    assert shown.remarks == (
        "Het blad ‘Adressen’ is niet gelezen: 1 gevulde cel.",
        "Het verborgen blad ‘Oud’ is niet gelezen: 2 gevulde cellen.",
    )
    assert became(shown)["Adressen!C3"] == ("genoemd", shown.remarks[0])


def test_a_cover_sheet_in_front_is_not_taken_for_the_list(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        cover = book.create_sheet("Voorblad", 0)
        cover.append(["Naam", "Zorghuis Oost"])
        cover.append(["Datum", "1-1-2026"])

    shown = lists.xlsx(HEAD, BRUG, change=change)
    assert names(shown) == ["De Brug"]
    assert shown.remarks == ("Het blad ‘Voorblad’ is niet gelezen: 4 gevulde cellen.",)


def test_a_second_list_is_not_left_out_in_silence(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        book.create_sheet("Zorg").append(["Naam", "Soort"])

    (said,) = lists.xlsx(HEAD, BRUG, change=change).remarks
    assert said == (
        "Let op: het blad ‘Zorg’ is niet gelezen (2 gevulde cellen), maar daar staan ook partijen. Zet die"
        " rijen bij de andere, of bewaar dat blad als eigen bestand en neem dat over."
    )


def test_a_list_on_a_hidden_sheet_is_only_read_when_no_other_is_there(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        book.active.sheet_state = "hidden"
        book.create_sheet("Nu").append(["Naam"])
        book["Nu"].append(["De Kade"])
        book.active = 1

    assert names(lists.xlsx(HEAD, BRUG, change=change)) == ["De Kade"]


def test_hidden_rows_and_columns_are_read_and_it_is_said(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        for number in (3, 4):
            book.active.row_dimensions[number].hidden = True
        book.active.column_dimensions["C"].hidden = True

    shown = lists.xlsx(HEAD, BRUG, ("Een", "ggz"), ("Twee", "ggz"), change=change)
    assert names(shown) == ["De Brug", "Een", "Twee"]
    assert shown.remarks == (
        "De verborgen rijen zijn ook gelezen: 3, 4.",
        "De verborgen kolom ‘Afkorting’ is ook gelezen.",
    )


def test_merged_cells_count_once_and_it_is_said(lists: ListFolder) -> None:
    shown = lists.xlsx(
        HEAD, BRUG, ("De Kade", None, "DK"), change=lambda book: book.active.merge_cells("B2:B3")
    )
    assert [row.partij.soort for row in shown.rows] == ["ggz", None]
    assert shown.remarks == ("De cellen B2:B3 zijn samengevoegd: ‘ggz’ is alleen gelezen als cel B2.",)


def test_what_stands_below_a_merged_cell_is_not_taken(lists: ListFolder) -> None:
    book = workbook(HEAD, BRUG, ("De Kade", "ggd"))
    shown = lists.bytes(
        in_sheet(book, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>')
    )
    assert [row.partij.soort for row in shown.rows] == ["ggz", None]
    assert shown.remarks[0] == (
        "Onder samengevoegde cellen staat iets dat u niet ziet en dat niet is gelezen: B3 (‘ggd’)."
    )


# -- cells without a heading, above it, beyond it --


def test_what_stands_above_the_headings_and_without_one_is_mentioned(lists: ListFolder) -> None:
    shown = lists.xlsx(
        ("Partijen 2026",), (), HEAD, BRUG, ("De Kade", "ggz", "DK", "", "bellen"), ("", "", "", "ook")
    )
    assert names(shown) == ["De Brug", "De Kade"]
    assert shown.remarks == (
        "Boven de koppen (rij 3) staat tekst die niet is gelezen: A1 (‘Partijen 2026’).",
        "Cellen zonder kop zijn niet gelezen: E5 (‘bellen’), D6 (‘ook’).",
    )


def test_a_cell_far_away_costs_no_time_and_is_mentioned(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        book.active["XFD2"] = "ver"

    shown = lists.xlsx(HEAD, BRUG, change=change)
    assert names(shown) == ["De Brug"]
    assert shown.remarks == ("Ver rechts van de partijen staat iets dat niet is gelezen: XFD2 (‘ver’).",)


def test_a_row_of_a_csv_file_with_a_cell_too_many_is_refused(lists: ListFolder) -> None:
    shown = lists.csv("Naam,Adres,Afkorting", "De Brug,Kade 2, Alderbroek,DB", "De Kade,Kade 3,DK")
    assert names(shown) == ["De Kade"]
    assert faults(shown) == [
        (
            2,
            "",
            "De rij heeft 4 cellen en de rij met koppen 3. Staat er een scheidingsteken in een cel? Zet die"
            " cel dan tussen aanhalingstekens.",
        )
    ]


# -- days --


def test_a_day_of_a_sheet_that_counts_from_1904_is_that_day(lists: ListFolder) -> None:
    def change(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    day = datetime.date(2026, 3, 14)
    number = (day - datetime.date(1904, 1, 1)).days
    shown = lists.xlsx(
        ("Naam", "Soort", "Besluit B en W"),
        ("Een", "gemeente", day),
        ("Twee", "gemeente", number),
        change=change,
    )
    assert [row.partij.besluit_bw for row in shown.rows] == [day, day]
    assert shown.remarks == (f"Rij 3, Besluit B en W: {number} is gelezen als 14 maart 2026.",)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            datetime.datetime(2026, 2, 1),
            "Het rekenblad maakte hier een datum van (01-02-2026). Maak de cel op als tekst en typ het"
            " opnieuw.",
        ),
        (True, "Hier staat WAAR. Typ hier gewone tekst."),
        ("#VERW!", "Hier staat een foutmelding van het rekenblad (#VERW!)."),
        ("########", "Hier staat een foutmelding van het rekenblad (########)."),
        ("Err:502", "Hier staat een foutmelding van het rekenblad (Err:502)."),
    ],
)
def test_what_a_sheet_made_of_a_text_is_not_taken_for_it(lists: ListFolder, typed: Any, reason: str) -> None:
    assert faults(lists.xlsx(HEAD, ("De Brug", "ggz", typed))) == [(2, "Afkorting", reason)]


# -- rows that are no party --


@pytest.mark.parametrize(
    "row", ["Totaal;;2", "Totaal aantal partijen: 2;;", ";;2", "Aantal;2;", "Subtotaal;;=AANTAL(A2:A3)"]
)
def test_a_row_with_a_total_is_no_party(lists: ListFolder, row: str) -> None:
    shown = lists.csv("Naam;Soort;Afkorting", "De Brug;ggz;DB", "De Kade;ggz;DK", row)
    assert names(shown) == ["De Brug", "De Kade"]
    (said,) = shown.remarks
    assert said.startswith("Rij 4 is niet gelezen: het lijkt een totaalregel, ")


@pytest.mark.parametrize(
    "title", ["Gemeenten", "Overige partners:", "Zorgaanbieders", "Zorg en welzijn", "Justitie"]
)
def test_the_title_of_a_group_is_no_party(lists: ListFolder, title: str) -> None:
    shown = lists.csv("Naam;Soort", f"{title};", "Alderbroek;gemeente")
    assert names(shown) == ["Alderbroek"]
    assert shown.remarks == (f"Rij 2 is niet gelezen: het lijkt een tussenkop, A2 (‘{title}’).",)


@pytest.mark.parametrize(
    "name", ["Totaalzorg", "Stichting Zorg", "Gemeente Justitia", "113 Zelfmoordpreventie"]
)
def test_a_name_that_only_looks_like_a_total_or_a_title_is_a_party(lists: ListFolder, name: str) -> None:
    assert len(lists.csv("Naam;Soort", f"{name};").rows) == 1


def test_headings_that_stand_there_again_are_no_party(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort", "De Brug;ggz", "Naam;Soort", "De Kade;ggz")
    assert names(shown) == ["De Brug", "De Kade"]
    assert shown.remarks == ("Rij 3 herhaalt de koppen en is overgeslagen.",)


# -- two persons --


@pytest.mark.parametrize(
    "typed", ["F. Kok en J. Mol", "F. Kok / J. Mol", "F. Kok & J. Mol", '"F. Kok\nJ. Mol"', "F. Kok, J. Mol"]
)
def test_two_persons_in_one_cell_are_refused(lists: ListFolder, typed: str) -> None:
    shown = lists.csv("Naam;Soort;Vertegenwoordiger 1 naam", f"De Brug;ggz;{typed}")
    assert faults(shown) == [
        (
            2,
            "Vertegenwoordiger 1 naam",
            "Hier staan 2 personen: ‘F. Kok’ en ‘J. Mol’. Zet elke persoon in een eigen kolom, de tweede in"
            " ‘Vertegenwoordiger 2 naam’.",
        )
    ]


@pytest.mark.parametrize(
    "typed",
    ["het college van burgemeester en wethouders", "Kok, F.", "mevrouw F. Kok", "J. van der Meer-de Wit"],
)
def test_one_person_or_body_in_a_cell_is_taken(lists: ListFolder, typed: str) -> None:
    assert lists.csv("Naam;Soort;Vertegenwoordiger 1 naam", f"De Brug;ggz;{typed}").faults == ()


def test_a_second_person_on_a_row_of_his_own_is_refused_and_told_where_he_belongs(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;Vertegenwoordiger 1 naam", "De Brug;ggz;F. Kok", ";;J. Mol")
    assert faults(shown) == [
        (
            3,
            "",
            "De rij heeft geen naam en geen sleutel. Hoort deze rij bij de partij erboven? Zet een tweede"
            " persoon daar in ‘Vertegenwoordiger 2 naam’.",
        )
    ]


def test_a_second_row_for_a_second_person_is_refused_and_told_where_he_belongs(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;Vertegenwoordiger 1 naam", "De Brug;ggz;F. Kok", "De Brug;ggz;J. Mol")
    assert faults(shown) == [
        (
            3,
            "",
            "Dit is dezelfde partij als in rij 2. Zet een tweede persoon in de kolom ‘Vertegenwoordiger 2"
            " naam’ van die rij. Of voeg die later toe bij de partij.",
        )
    ]


# -- cells that may stand elsewhere --


def test_a_text_that_looks_like_the_answer_of_another_column_is_asked_about(lists: ListFolder) -> None:
    ask = "Staat elke cel van deze rij in de goede kolom?"
    shown = lists.csv("Naam;Soort;Adres;Afkorting", "De Brug;ggz;01234567;14-3-2026", "De Kade;ggz;Kade 2;7")
    assert shown.remarks == (
        f"Let op: rij 2, Adres: ‘01234567’ lijkt een KvK-nummer. {ask}",
        f"Let op: rij 2, Afkorting: ‘14-3-2026’ lijkt een datum. {ask}",
    )


def test_a_row_with_only_a_name_between_rows_with_more_is_asked_about(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;Afkorting", "Onze vrienden;;", "De Brug;ggz;DB", "De Kade;ggz;")
    assert names(shown) == ["Onze vrienden", "De Brug", "De Kade"]
    assert shown.remarks == (
        "Let op: rij 2 heeft alleen een naam (‘Onze vrienden’). Is het een tussenkop? Haal die rij dan weg.",
    )


def test_nothing_is_said_of_the_cells_of_a_row_that_is_refused_besides_why(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;KvK;Adres", "De Brug;ruimtevaart;1234567;n.t.b.")
    assert (len(shown.faults), shown.remarks) == (1, ())


# -- answers that are still open --


def test_words_in_the_place_of_an_answer_are_open_and_it_is_said(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort;Adres;KvK;Besluit B en W", "De Brug;ggz;nog in te vullen;n.t.b.;…")
    (row,) = shown.rows
    assert row.partij.adres == NogNietBekend(opmerking="er staat ‘nog in te vullen’")
    assert row.partij.kvk == NogNietBekend(opmerking="er staat ‘n.t.b.’")
    assert row.partij.besluit_bw == NogNietBekend(opmerking="er staat ‘…’")
    assert shown.remarks == (
        "Rij 2, Adres: ‘nog in te vullen’ telt als nog niet ingevuld.",
        "Rij 2, KvK-nummer: ‘n.t.b.’ telt als nog niet ingevuld.",
        "Rij 2, Besluit B en W: ‘…’ telt als nog niet ingevuld.",
    )


# -- quotes of a CSV file --


def test_a_quote_that_is_never_closed_stops_the_import_and_names_its_row(lists: ListFolder) -> None:
    with pytest.raises(InputError) as caught:
        lists.csv("Naam;Soort", "De Kade;ggz", '"De Brug;ggz', "De Hoek;ggz")
    assert caught.value.waarom == (
        'In rij 3 begint een aanhalingsteken (") dat nergens eindigt: ‘De Brug;ggz De Hoek;ggz’. Daardoor'
        " is niet te zien waar de cel ophoudt. Sluit het of haal het weg."
    )


@pytest.mark.parametrize("second", ['De Hoek";ggz;', '"De Hoek";ggz;DH'])
def test_a_quote_that_swallows_a_row_refuses_both(lists: ListFolder, second: str) -> None:
    shown = lists.csv("Naam;Soort;Afkorting", '"De Brug;ggz;DB', second, "De Kade;ggz;DK")
    assert names(shown) == ["De Kade"]
    assert faults(shown) == [
        (
            2,
            "",
            'Rij 2 en 3 worden samen één rij: een aanhalingsteken (") uit rij 2 eindigt pas in rij 3. Sluit'
            " het waar de cel ophoudt.",
        )
    ]


def test_a_quote_inside_a_name_is_kept_and_one_in_the_wrong_place_is_refused(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort", 'Stichting "De Brug";ggz', '"De ""Kade""";ggz', '"De Hoek" Zorg;ggz')
    assert names(shown) == ['Stichting "De Brug"', 'De "Kade"']
    assert [(row, words[:41]) for row, _, words in faults(shown)] == [
        (4, 'Een aanhalingsteken (") staat hier verkee')
    ]


# -- signs --


def test_signs_of_an_old_windows_file_are_read_and_a_word_is_shown(lists: ListFolder) -> None:
    shown = lists.csv("Naam;Soort", "Stichting Één;ggz", encoding="cp1252")
    assert names(shown) == ["Stichting Één"]
    assert shown.remarks == ("De tekens zijn gelezen als Windows-1252. Kijk of ‘Één’ goed staat.",)


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_marked_file_is_read_with_every_separator(lists: ListFolder, encoding: str, separator: str) -> None:
    rows = (separator.join(row) for row in (HEAD, ("Stichting Één", "ggz", "SÉ")))
    shown = lists.csv(*rows, encoding=encoding)
    assert (names(shown), shown.remarks) == (["Stichting Één"], ())


def test_a_file_that_says_it_is_utf_8_and_is_not_is_refused(lists: ListFolder) -> None:
    with pytest.raises(InputError, match="geen UTF-8, UTF-16 of Windows-1252"):
        lists.bytes(b"\xef\xbb\xbfNaam;Soort\nDe Br\xfcg;ggz")
