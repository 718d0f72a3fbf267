"""Odd lists of parties, and what is said of each, to the letter: ``golden/*.txt`` holds what is right."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden
from tailor.answers.party_names import name_of, whole_name
from tailor.errors import InputError
from tailor.spreadsheet import import_parties, open_list
from tailor.spreadsheet.columns import COLUMNS, PARTS, ColumnAt, recognise
from tailor.spreadsheet.kinds import kind_of, name_in_place
from tailor.spreadsheet.mapping import mapping_lines
from tailor.spreadsheet.matching import same_party
from tailor.spreadsheet.people import is_person, persons_in
from tailor.spreadsheet.report import doubt_line, fault_lines, report, telling
from tailor.spreadsheet.rows import CellError, read_cell
from tailor.spreadsheet.table import letter_of, row_ranges
from tests.golden import hold
from tests.houses import answers
from tests.spreadsheet.sheets import workbook

GOLDEN = Path(__file__).parent / "golden"
DAY = datetime.datetime(2026, 3, 14)
LISTS: dict[str, str | tuple[tuple[Any, ...], ...]] = {
    "een gewone lijst": "Naam;Soort;Vertegenwoordiger;Functie\nAlderbroek;gemeente;A. Nieuw;burgemeester\n"
    "Stichting Kiem;zorgaanbieder;B. Bos;bestuurder",
    "een komma als scheiding": "Naam,Soort\nStichting Kiem,zorgaanbieder",
    "een tab als scheiding": "Naam\tSoort\nStichting Kiem\tzorgaanbieder",
    "een titel erboven en een lege rij": "Partijen 2026;\n;\nNaam;Soort\nStichting Kiem;ggz\n;\nHalt;overig",
    "een kolom meer dan de kop": "Naam;Soort\nStichting Kiem;zorgaanbieder;los woord\nHalt;overig;",
    "een kolom minder dan de kop": "Naam;Soort;Plaats;Adres\nStichting Kiem;zorgaanbieder",
    "een onbekende kop": "Naam;Soort;Kleur;Vertegenwordiger\nStichting Kiem;zorgaanbieder;rood;B. Bos",
    "twee keer dezelfde kop": "Naam;Naam;Soort\nStichting Kiem;Stichting Zaad;zorgaanbieder",
    "een totaalrij": "Naam;Soort\nStichting Kiem;zorgaanbieder\nTotaal: 1;",
    "een groepskop": "Naam;Soort;Plaats\nZorgpartijen;;\nStichting Kiem;zorgaanbieder;Dorp",
    "een contactpersoon": "Naam;Soort;Contactpersoon;E-mail\nStichting Kiem;zorgaanbieder;B. Bos;b@kiem.nl",
    "twee personen in een cel": "Naam;Soort;Vertegenwoordiger;Functie\n"
    "Stichting Kiem;zorgaanbieder;B. Bos en C. Dal;bestuurders",
    "vertegenwoordigd door een persoon": "Naam;Soort;Vertegenwoordigd door\n"
    "Stichting Kiem;zorgaanbieder;mevr. B. Bos\nStichting De Bron;zorgaanbieder;Stichting Kiem",
    "straat, postcode en plaats": "Naam;Soort;Straat;Huisnummer;Postcode;Plaats\n"
    "Stichting Kiem;zorgaanbieder;Kade;3;1234AB;Dorp",
    "dagen": "Naam;Soort;Datum besluit b en w\nCedorp;gemeente;14-3-2026\nDedorp;gemeente;31-2-2026\n"
    "Eedorp;gemeente;46095",
    "kvk": "Naam;Soort;KvK nr.\nKiem;zorgaanbieder;1234567\nZaad;zorgaanbieder;12.34.56.78\n"
    "Tak;zorgaanbieder;123\nBlad;zorgaanbieder;123456789",
    "nog niet bekend": "Naam;Soort;Plaats;Adres\nKiem;zorgaanbieder;n.n.b.;nog niet bekend\nZaad;?;-;nvt",
    "fouten van een rekenblad": "Naam;Soort;Plaats\nKiem;zorgaanbieder;#N/B\n#REF!;zorgaanbieder;Dorp",
    "een soort die niet bestaat": "Naam;Soort\nKiem;tuincentrum",
    "zonder soort": "Naam\nPolitie eenheid Oostmark\nGGD Oost\nRvdK\nHuisarts Jansen\nGemeente Cedorp",
    "dezelfde partij in andere woorden": "Naam;Soort;Plaats\nStichting de Brug;zorgaanbieder;Zeewijk\n"
    "De Brug;zorgaanbieder;Zeewijk\nStichting Debrug;zorgaanbieder;Zeewijk",
    "een bekende partij": "Sleutel;Naam;Plaats\nbrug;Stichting De Brug;Zeewijk\nraad;;Dorp",
    "twee keer dezelfde rij": "Naam;Soort\nKiem;zorgaanbieder\nKiem;zorgaanbieder",
    "een rij zonder naam": "Naam;Soort;Plaats\n;zorgaanbieder;Dorp",
    "tekens die niet kunnen": "Naam;Soort\nKie\u200fm;zorgaanbieder\nZa\U0001f3dbad;zorgaanbieder",
    "alleen koppen": "Naam;Soort\n",
    "een formule": (("Naam", "Soort"), ("=A1&B1", "zorgaanbieder"), ("Kiem", "zorgaanbieder")),
    "getallen, dagen en waarheid": (
        ("Naam", "Soort", "KvK", "Datum besluit b en w", "Adres"),
        ("Cedorp", "gemeente", 12345678.0, DAY, 12),
        ("Kiem", "zorgaanbieder", True, "14 maart 2026", DAY),
        (2026, "zorgaanbieder", None, None, False),
    ),
    "Windows-tekens": "Naam;Soort\nStichting Één;zorgaanbieder",
}
"""The text of a CSV file, or the rows of a workbook."""
WRONG = {
    "leeg": b"",
    "geen koppen": b"Kleur;Vorm\nrood;rond",
    "een oud bestand": b"\xd0\xcf\x11\xe0 xls",
    "een kapotte werkmap": b"PK\x03\x04 kapot",
    "geen tekst": b"Naam;Soort\n\x81\x8d\x8f",
    "een aanhaling die niet sluit": b'Naam;Soort\n"Stichting Kiem;zorgaanbieder\nHalt;overig',
}
CELLS = (
    "Alderbroek", "gemeente", "6.4 onder a", "artikel 6.4 b", "14-3-2026", "14 maart 2026",
    "2026-03-14 00:00:00", "46095", "46095,0", "14-3", "32-1-2026", "1234567", "12345678", "1234 5678.0",
    "1234", "ja", "Nee", "x", "waar", "misschien", "nog niet bekend", "nog niet bekend (Jan; navragen)",
    "n.n.b.", "geen", "leeg", "-", "#N/A", "regel een\nregel twee", "a\tb", " spaties ", "'=1+1", 12.0,
    12.5, True, False, DAY, datetime.datetime(2026, 3, 14, 9, 30), datetime.date(2026, 3, 14),
)  # fmt: skip
HEADINGS = (
    "Naam", "NAAM ", "naam van de partij", "Deelnemer", "Organisatie", "Gemeente", "Burgemeester", "Soort",
    "soort partij", "Eenheid", "Parket", "Plaats", "Adres", "Straat", "Postcode", "KvK", "KvK nr.",
    "kvk-nummer", "Vertegenwoordiger", "Vertegenwoordiger 2", "Vertegenwoordiger 2 functie",
    "Vertegenwoordiger 99", "Functie", "functie 3", "Naam 2", "Contactpersoon", "Telefoon", "E-mail",
    "Opmerkingen", "Vertegenwoordigd door", "Mandaat", "Afkorting", "Rechtsvorm", "Status", "Vestiging 1",
    "Datum", "Handtekening", "x" * 300, "", "12",
)  # fmt: skip
NAMES = (
    "Politie", "Politie eenheid Oostmark", "Nationale Politie", "Politieke partij", "GGD Oost", "GGDijk",
    "RvdK", "Raad voor de Kinderbescherming", "Openbaar Ministerie", "OM", "OMO scholen",
    "arrondissementsparket Oost", "Gemeente Cedorp", "gemeentelijke dienst", "Veilig Thuis Oost",
    "Veilig Thuiszorg", "Reclassering Nederland", "Leger des Heils", "Halt",
    "Dienst Justitiële Inrichtingen", "DJI", "Slachtofferhulp Nederland", "Stichting De Brug", "GGZ Oost",
    "Zorg+", "Zorg", "Łódź", "", "??",
)  # fmt: skip
PEOPLE = (
    "B. Bos", "mevr. B. Bos", "mr. drs. J. van der Bos-Dal", "B. Bos en C. Dal", "B. Bos, C. Dal",
    "B. Bos / C. Dal", "Bos, B.", "bestuurder", "de directeur", "Stichting Kiem", "Gemeente Cedorp",
    "Jan Jansen", "J. Jansen, directeur", "B. Bos & C. Dal", "", "12", "Raad van Bestuur",
    "dhr. Dal en mw. Bos",
)  # fmt: skip


def written(place: Path, made: str | tuple[tuple[Any, ...], ...], name: str) -> Path:
    path = place / "lijst.csv"
    content = (
        made.encode("cp1252" if "Windows" in name else "utf-8") if isinstance(made, str) else workbook(*made)
    )
    path.write_bytes(content)
    return path


def told(path: Path, given: Antwoorden) -> Iterator[str]:
    """Yield all that a user reads of an import."""
    yield from mapping_lines(open_list(path, given).columns)
    shown = import_parties(path, given)
    yield telling(shown)
    yield from report(shown)
    yield from fault_lines(shown)
    yield from map(doubt_line, shown.doubts)
    yield from (f"{one.place}: {one.state.value} {one.said}" for one in shown.cells)


def test_an_odd_list_is_told_in_exactly_these_words(tmp_path: Path, update_golden: bool) -> None:
    made = {name: list(told(written(tmp_path, one, name), answers())) for name, one in LISTS.items()}
    hold(GOLDEN / "lists.txt", made, update_golden)


def test_a_file_that_is_no_list_is_refused_in_exactly_these_words(
    tmp_path: Path, update_golden: bool
) -> None:
    made = {}
    for name, content in WRONG.items():
        path = tmp_path / "lijst.csv"
        path.write_bytes(content)
        with pytest.raises(InputError) as caught:
            import_parties(path, answers())
        made[name] = str(caught.value).replace(str(tmp_path), "").splitlines()
    hold(GOLDEN / "refused.txt", made, update_golden)


def test_every_column_reads_every_cell_as_this(update_golden: bool) -> None:
    columns = {one.heading: one for one in (*COLUMNS, *PARTS)}
    kinds = {(one.kind, bool(one.choice), bool(one.group)): one for one in reversed(columns.values())}
    made = {one.heading: [read(one.numbered(1), cell) for cell in CELLS] for one in kinds.values()}
    hold(GOLDEN / "cells.txt", made, update_golden)


def read(column: ColumnAt, cell: Any) -> str:
    try:
        found = read_cell(column.column, cell)
    except CellError as error:
        return f"{cell!r}: {error}"
    return f"{cell!r} → {found.value!r}{' (hele groep)' if found.of_group else ''} {found.remark}"


def test_headings_names_and_people_are_known_as_this(update_golden: bool) -> None:
    heads = [(one, recognise(one)) for one in HEADINGS]
    made = {
        "koppen": [f"{one[:40]!r}: {at.heading if at else '–'}" for one, at in heads],
        "soorten": [f"{one!r}: {kind_of(one)}" for one in NAMES],
        "namen": [f"{one!r}: {in_place(one)}" for one in NAMES],
        "hele namen": [f"{one!r}: {whole_name(one)}, {name_of({'naam': one})}" for one in NAMES],
        "personen": [f"{one!r}: {is_person(one)} {persons_in(one)}" for one in PEOPLE],
        "kolommen": [letter_of(place) for place in (0, 1, 25, 26, 27, 51, 52, 701, 702)],
        "rijen": [row_ranges(rows) for rows in ([1], [1, 2], [1, 2, 3], [1, 3, 4, 5, 9], [])],
    }
    hold(GOLDEN / "known.txt", made, update_golden)


def in_place(name: str) -> str:
    data: dict[str, Any] = {"naam": name}
    return f"{name_in_place(data)} {data}"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"naam": "Stichting De Brug"}, {"naam": "stichting de brug"}, True),
        ({"naam": "Stichting De Brug"}, {"naam": "Stichting De Brug+"}, False),
        ({"naam": "Stichting De Brug"}, {"naam": "Stichting Debrug"}, False),
        ({"naam": "Łódź"}, {"naam": "Łodz"}, False),
        ({"naam": "Zorg", "soort": "ggz"}, {"naam": "Zorg", "soort": "ggd"}, False),
        ({"naam": "Zorg", "soort": "ggz"}, {"naam": "Zorg"}, True),
    ],
)
def test_two_rows_are_the_same_party_only_by_the_whole_name_and_kind(
    one: dict[str, Any], other: dict[str, Any], same: bool
) -> None:
    assert same_party(one, other) is same
    assert same_party(other, one) is same
