"""A list that was pasted: a line each, with headings or without, judged as any other list."""

import datetime

import pytest

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.gemeenten import gemeenten
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.errors import InputError
from tailor.path import Pad
from tailor.spreadsheet import ImportPreview, RowEffect, open_pasted, preview_of, slips, with_meanings
from tailor.spreadsheet.columns import COLUMNS
from tailor.spreadsheet.pasted import is_heading
from tailor.spreadsheet.report import fault_lines
from tailor.spreadsheet.table import SheetRow


def read(*lines: str, before: Antwoorden | None = None, answer: str = "") -> ImportPreview:
    antwoorden = before or Antwoorden()
    opened = open_pasted("\n".join(lines), antwoorden, Pad(answer) if answer else None)
    return preview_of(opened, antwoorden)


def parties(shown: ImportPreview) -> list[Partij]:
    return [row.partij for row in shown.rows]


def only(shown: ImportPreview) -> Partij:
    assert shown.faults == ()
    (found,) = parties(shown)
    return found


def signs(party: Partij, place: int = 0) -> tuple[object, object]:
    assert isinstance(party.vertegenwoordigers, tuple)
    return party.vertegenwoordigers[place].naam, party.vertegenwoordigers[place].functie


def house(*given: dict[str, str]) -> Antwoorden:
    return Antwoorden.model_validate({"partijen": list(given)})


HAARLEM = {"sleutel": "haarlem", "soort": "gemeente", "naam": "Haarlem"}


@pytest.mark.parametrize("between", [";", "; ", "\t", " | ", ", "])
def test_a_gemeente_is_known_by_its_name_and_its_signatory_stands_behind_it(between: str) -> None:
    party = only(read(f"Haarlem{between}mevrouw J. Jansen"))
    assert (party.soort, party.naam, signs(party)) == (
        Soort.GEMEENTE,
        "Haarlem",
        ("mevrouw J. Jansen", None),
    )


def test_every_gemeente_of_the_list_is_one_by_its_name_alone() -> None:
    names = [one.name for one in gemeenten().elements]
    found = parties(read(*(f"{name}; de heer A. Bos" for name in names)))
    assert [(one.soort, one.naam) for one in found] == [(Soort.GEMEENTE, name) for name in names]


@pytest.mark.parametrize(
    ("line", "soort", "naam", "who"),
    [
        ("ggz; GGZ De Brug; A. Bos; bestuurder", "ggz", "GGZ De Brug", ("A. Bos", "bestuurder")),
        ("GGZ; GGZ De Brug", "ggz", "GGZ De Brug", None),
        ("gemeente; Velsen; burgemeester", "gemeente", "Velsen", (None, "burgemeester")),
        ("Velsen; A. Bos; loco-burgemeester", "gemeente", "Velsen", ("A. Bos", "loco-burgemeester")),
        ("Velsen; mevrouw A. Bos, burgemeester", "gemeente", "Velsen", ("mevrouw A. Bos", "burgemeester")),
        ("Velsen;;burgemeester", "gemeente", "Velsen", (None, "burgemeester")),
        ("; Velsen; A. Bos", "gemeente", "Velsen", ("A. Bos", None)),
        ("gemeente velsen", "gemeente", "Velsen", None),
        ("RvdK", "raad_voor_de_kinderbescherming", "Raad voor de Kinderbescherming", None),
        ("dji; A. Bos", "dji", "Dienst Justitiële Inrichtingen", ("A. Bos", None)),
        ("Slachtofferhulp Nederland; directeur", "slachtofferhulp", "Slachtofferhulp Nederland",
         (None, "directeur")),
        ("OM; mevrouw A. Bos; hoofdofficier van justitie", "openbaar_ministerie", None,
         ("mevrouw A. Bos", "hoofdofficier van justitie")),
        ("politie", "politie", None, None),
        ("instelling voor geestelijke gezondheidszorg; De Brug", "ggz", "De Brug", None),
        ("m; De Brug; A. Bos", "zorgaanbieder", "De Brug", ("A. Bos", None)),
        ("Veilig Thuis Oost; A. Bos; lid", "veilig_thuis", "Veilig Thuis Oost", ("A. Bos", "lid")),
        ("De Brug; A. Bos", None, "De Brug", ("A. Bos", None)),
    ],
)  # fmt: skip
def test_a_line_without_headings_says_kind_name_and_who_signs(
    line: str, soort: str | None, naam: str | None, who: tuple[str | None, str | None] | None
) -> None:
    party = only(read(line))
    assert (party.soort, party.naam) == (soort, naam)
    assert (signs(party) if party.vertegenwoordigers else None) == who


@pytest.mark.parametrize(
    "line",
    [
        "ggz; De Brug; A. Bos; bestuurder; mevrouw D. Erdoğan; lid van de raad van bestuur",
        "ggz; De Brug; A. Bos, bestuurder; mevrouw D. Erdoğan; lid van de raad van bestuur; 90000117",
        "De Brug; A. Bos; bestuurder; mevrouw D. Erdoğan; lid van de raad van bestuur",
    ],
)
def test_who_signs_too_stands_behind_the_first(line: str) -> None:
    party = only(read(line))
    assert signs(party) == ("A. Bos", "bestuurder")
    assert signs(party, 1) == ("mevrouw D. Erdoğan", "lid van de raad van bestuur")


@pytest.mark.parametrize("mark", ["- ", "•\t", "* ", "1. ", "12) ", "– "])
def test_a_list_from_a_text_comes_without_the_marks_before_its_lines(mark: str) -> None:
    lines = ["Haarlem; A. Bos", "ggz; De Brug; B. Kok; bestuurder"]
    haarlem, brug = parties(read(*(f"{mark}{line}" for line in lines)))
    assert (haarlem.naam, signs(haarlem)[0]) == ("Haarlem", "A. Bos")
    assert (brug.soort, brug.naam, signs(brug)) == (Soort.GGZ, "De Brug", ("B. Kok", "bestuurder"))


def test_a_mark_before_one_line_of_several_is_of_its_name() -> None:
    assert [one.naam for one in parties(read("1. FC De Brug; A. Bos", "De Kade; B. Kok"))][
        0
    ] == "1. FC De Brug"


def test_a_comma_cuts_where_a_party_or_a_person_tells_so_and_nowhere_else() -> None:
    haarlem, brug = parties(read("Haarlem, mevrouw J. Jansen", "Stichting De Brug, de heer A. Bos, lid"))
    assert (haarlem.naam, brug.naam, signs(brug)) == (
        "Haarlem",
        "Stichting De Brug",
        ("de heer A. Bos", "lid"),
    )
    assert only(read("Stichting Wonen, Zorg en Welzijn")).naam == "Stichting Wonen, Zorg en Welzijn"


@pytest.mark.parametrize(
    ("line", "eenheid"),
    [
        ("politie; eenheid Noord-Holland; A. Bos; politiechef", "eenheid Noord-Holland"),
        ("politie; Oost Brabant; A. Bos", "eenheid Oost Brabant"),
        ("politie; A. Bos", None),
    ],
)
def test_what_stands_behind_the_police_is_its_unit_or_who_signs(line: str, eenheid: str | None) -> None:
    party = only(read(line))
    assert (party.eenheid, signs(party)[0]) == (eenheid, "A. Bos")


@pytest.mark.parametrize("day", ["8-9-2026", "8 september 2026", "2026-09-08"])
def test_a_day_behind_a_gemeente_is_the_day_of_its_decision(day: str) -> None:
    party = only(read(f"Haarlem; A. Bos; {day}"))
    assert (party.besluit_bw, signs(party)) == (datetime.date(2026, 9, 8), ("A. Bos", None))


def test_today_is_a_day_and_is_said() -> None:
    shown = read("Haarlem; vandaag")
    assert only(shown).besluit_bw == datetime.date.today()
    assert any("vandaag is gelezen als" in remark for remark in shown.remarks)


@pytest.mark.parametrize("day", ["31-2-2026", "8-9-26", "8 september"])
def test_a_day_that_cannot_be_is_refused_and_is_no_person(day: str) -> None:
    (fault,) = read(f"Haarlem; {day}").faults
    assert fault.column == "Besluit B en W"


@pytest.mark.parametrize(("typed", "kvk"), [("90000117", "90000117"), ("KvK: 9000 0117", "90000117")])
def test_a_number_is_that_of_the_register(typed: str, kvk: str) -> None:
    assert only(read(f"ggz; De Brug; {typed}")).kvk == kvk
    assert read("ggz; De Brug; 123").faults[0].column == "KvK-nummer"


@pytest.mark.parametrize(
    ("first", "others", "is_one"),
    [
        ("Soort", ["Naam", "Vertegenwoordiger", "Functie"], True),
        ("Gemeente", ["Burgemeester"], True),
        ("Naam", ["E-mail", "Telefoon"], True),
        ("Gemeenten", [], True),
        ("Naam", [], True),
        ("gemeente", ["Haarlem", "A. Bos", "burgemeester"], False),
        ("gemeente", ["Haarlem", "burgemeester"], False),
        ("OM", ["A. Bos"], False),
        ("OM", [], False),
        ("politie", [], False),
        ("Haarlem", ["mevrouw J. Jansen"], False),
    ],
)
def test_a_row_of_headings_is_told_from_a_line(first: str, others: list[str], is_one: bool) -> None:
    assert is_heading(SheetRow(1, (first, *others))) is is_one


def test_with_headings_every_column_of_an_import_may_be_there() -> None:
    """The same answers come from a paste with all columns as stand in the export of a party."""
    heads = [column.numbered(1).heading for column in COLUMNS]
    given = {
        "Soort": "ggz",
        "Naam": "De Brug",
        "Adres": "Kade 1",
        "Lidwoord": "de",
        "Datum mandaat": "1-2-2026",
    }
    lines = [between.join(one) for between in "\t" for one in (heads, [given.get(h, "") for h in heads])]
    party = only(read(*lines))
    assert (party.naam, party.adres, party.lidwoord) == ("De Brug", "Kade 1", "de")
    assert party.mandaat is not None and not isinstance(party.mandaat, NogNietBekend)
    assert party.mandaat.datum == datetime.date(2026, 2, 1)


def test_a_title_above_the_headings_is_named_and_lines_keep_their_numbers() -> None:
    shown = read("Partijen 2026", "", "Soort;Naam", "ggz;De Brug", "ggz;Een;te veel")
    assert [row.number for row in shown.rows] == [4]
    assert [fault.row for fault in shown.faults] == [5]
    assert any("Partijen 2026" in remark for remark in shown.remarks)


def test_a_party_that_is_known_is_filled_in_further_and_never_doubled() -> None:
    before = house(HAARLEM, {"sleutel": "raad", "soort": "raad_voor_de_kinderbescherming"})
    shown = read("haarlem; A. Bos", "Haarlem; B. Bos", "RvdK; C. Bos", before=before)
    assert [(row.partij.sleutel, row.effect) for row in shown.rows] == [
        ("haarlem", RowEffect.GEWIJZIGD),
        ("raad", RowEffect.GEWIJZIGD),
    ]
    assert [fault.row for fault in shown.faults] == [2]


def test_a_line_that_only_looks_like_a_known_party_is_a_doubt() -> None:
    before = house({"sleutel": "brug", "soort": "ggz", "naam": "Stichting De Brug"})
    (doubt,) = read("ggz; De Brug; A. Bos", before=before).doubts
    assert (doubt.row, [one.sleutel for one in doubt.candidates]) == (1, ["brug"])


def test_lines_with_a_name_and_an_answer_give_that_answer() -> None:
    shown = read("Gemeente; Datum besluit", "Haarlem; 8-9-2026", before=house(HAARLEM), answer="besluit_bw")
    assert only(shown).besluit_bw == datetime.date(2026, 9, 8)
    adres = read("Haarlem; Grote Markt 2 te Haarlem", before=house(HAARLEM), answer="adres")
    assert only(adres).adres == "Grote Markt 2 te Haarlem"
    wrong = read("Haarlem; morgen", "Haarlem; 8-9-2026; A. Bos", before=house(HAARLEM), answer="besluit_bw")
    assert [fault.row for fault in wrong.faults] == [1, 2]


@pytest.mark.parametrize(
    "cell",
    [
        '"Brug" Oost',
        "=A1+1",
        '=HYPERLINK("x")',
        "Ha\u202earlem",
        "Haar\x00lem",
        "\x1b[31mrood",
        "x" * 10_000,
        "x" * 40_000,
        '"nergens gesloten',
    ],
)
def test_a_hostile_line_is_refused_clearly(cell: str) -> None:
    try:
        shown = read(f"ggz; {cell}" if not cell.startswith('"') else f"{cell}; A. Bos")
    except InputError as error:
        assert error.waarom
        assert error.nu
    else:
        assert shown.rows == ()
        assert fault_lines(shown)


@pytest.mark.parametrize("naam", ['De "Brug"', "+31 De Brug", "@De Brug", "De Brug (Ω)", "‘De’ Brug’s"])
def test_an_odd_line_that_can_be_a_name_is_taken_as_typed(naam: str) -> None:
    assert only(read(f"ggz; {naam}; A. Bos")).naam == naam


def test_a_hostile_line_does_not_take_the_others_along() -> None:
    shown = read("Haarlem; A. Bos", "Ha\x00rlem; B. Bos", "=A1; C. Bos", "Velsen; D. Bos")
    assert [row.number for row in shown.rows] == [1, 4]
    assert [fault.row for fault in shown.faults] == [2, 3]


def test_nothing_pasted_is_nothing() -> None:
    assert read("", "  ", ";;").rows == ()


def test_more_cells_than_can_be_read_are_refused_with_what_to_do() -> None:
    (fault,) = read("ggz; De Brug; A. Bos; bestuurder; Kade 1; Haarlem").faults
    assert "Zet boven uw lijst een regel met koppen." in fault.reason


# -- slips --


def meant(*lines: str, before: Antwoorden | None = None) -> list[tuple[str, tuple[str, ...]]]:
    antwoorden = before or Antwoorden()
    found = slips(open_pasted("\n".join(lines), antwoorden), antwoorden)
    return [(one.typed, one.meant) for one in found]


@pytest.mark.parametrize(
    ("line", "typed", "words"),
    [
        ("gemeete; Haarlem", "gemeete", ("gemeente",)),
        ("reclasering; Reclassering Nederland", "reclasering", ("reclasseringsinstelling",)),
        ("Harlem; A. Bos", "Harlem", ("Haarlem",)),
        ("gemeente; Velzen", "Velzen", ("Velsen",)),
        ("gemeente Velzen", "gemeente Velzen", ("Velsen",)),
        ("reclassering; Reclasering Nederland", "Reclasering Nederland", ("Reclassering Nederland",)),
    ],
)
def test_a_slip_of_a_letter_is_found(line: str, typed: str, words: tuple[str, ...]) -> None:
    assert (typed, words) in meant(line)


@pytest.mark.parametrize(
    "line", ["Haarlem; A. Bos", "haarlem", "ggz; Velzen", "De Brug", "Den Haag", "gemeente; Nieuwstad"]
)
def test_what_is_no_slip_is_not_asked(line: str) -> None:
    assert meant(line) == []


def test_a_slip_in_the_name_of_a_party_that_is_known_is_found() -> None:
    before = house({"sleutel": "brug", "soort": "ggz", "naam": "Stichting De Brug"})
    assert meant("ggz; Stichting De Brugg; A. Bos", before=before) == [
        ("Stichting De Brugg", ("Stichting De Brug",))
    ]


def test_a_slip_is_asked_once_and_what_is_meant_takes_its_place() -> None:
    opened = open_pasted("gemeete; Haarlem\ngemeete; Velsen", Antwoorden())
    (slip,) = slips(opened, Antwoorden())
    mended = with_meanings(opened, {(slip.column, slip.typed): slip.meant[0]})
    assert [one.naam for one in parties(preview_of(mended, Antwoorden()))] == ["Haarlem", "Velsen"]
    assert slips(mended, Antwoorden()) == ()
