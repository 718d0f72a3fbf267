"""Odd lists of parties, at random and the same for the same seed: what people and sheets make of them."""

import csv
import datetime
import io
import random
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADINGS = (
    "Naam", "Soort", "Sleutel", "Afkorting", "Rechtsvorm", "Vestigingsplaats", "Adres",
    "KvK-nummer", "Partij",
    "Vertegenwoordiger 1 naam", "Vertegenwoordiger 1 functie", "Vertegenwoordiger 2 naam", "Functie",
    "Vertegenwoordiger 3 naam", "Besluit B en W", "In oprichting", "Vertegenwoordigd door",
    "Straat", "Postcode",
    "Plaats", "Gemeente", "Burgemeester", "Contactpersoon", "Schoenmaat", "Opmerkingen", "",
    " ", "Naam 2",
    "Ook", "Vestiging 1 naam", "Vestiging 1 adres", "Politie: eenheid", "Parket", "Mandaat",
    "Huisnummer",
    "Ondertekening datum", "x" * 90, "=A1", "#N/A", "Getekend te", "Eigen taak", "Status", "Adress",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    "gemeente", "ggz", "politie", "OM", "ruimtevaart", "m", "privaat", "publiek", "ja",
    "nee", "x", 12345678,
    1234567, "01234567", "12.345.678", 46095, 46095.0, 3.5, True, False, "14-3-2026",
    "14 maart 2026", "31-2-2026",
    "n.t.b.", "nog in te vullen", "…", "nog niet bekend", "nog niet bekend; wie: de jurist",
    "alles nog leeg",
    "alles nog niet bekend", "F. Kok en J. Mol", "F. Kok", "mevrouw J. Mol", "burgemeester",
    "bestuurder",
    "Kade 2\n1234 AB Alderbroek", "Kade 2, 1234 AB", 'De "Brug"',
    '"', "a;b", "a,b", "a\tb", "\u00a0", "=A1&B1",
    "=SOM(A1:A2)", '="0123"', "#N/A", "#VERW!", "Totaal", 7, 0, -1, "Gemeenten",
    "Alderbroek", "Gemeente Alderbroek",
    "Politie Oost", "GGD Oost", "\u202e", "☃", "Łódź", "’s-Gravenhage", "e\u0301e\u0301n",
    "voorbeeldrij", "brug",
    "Stichting De Brug", datetime.date(2026, 3, 14), datetime.datetime(2026, 3, 14, 12, 30),
    datetime.time(9, 30),
    "a_x000D_b", "<b>", "&amp;", "{{ huis }}", "[[x]](huis.naam)", "y" * 300, "z" * 11_000, "| een |",
    "overgenomen", "geen", "DB", "De Brug", "de brug", "-", "Één",
)  # fmt: skip
TITLES = ("Partijen", "Blad1", "Uitleg", "Keuzelijsten", "Zorg", "'; --", "é")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")


@dataclass(frozen=True, slots=True)
class OddList:
    """A file, and the addresses of its filled cells by sheet; None when damage makes them unknown."""

    name: str
    content: bytes
    filled: dict[str, frozenset[str]] | None


def odd_list(seed: int) -> OddList:
    """Return the odd list of a seed."""
    chance = random.Random(seed)
    make = chance.choice((_csv, _csv, _workbook, _workbook, _damaged))
    return make(chance)


def _rows(chance: random.Random) -> list[list[Any]]:
    width = chance.randint(1, 9)
    head = ["Naam", "Soort", *chance.sample(HEADINGS, width)]
    chance.shuffle(head)
    rows: list[list[Any]] = [_row(chance, head) for _ in range(chance.randint(0, 7))]
    for _ in range(chance.randint(0, 3)):
        rows.insert(chance.randint(0, len(rows)), _odd_row(chance, head))
    above = [_odd_row(chance, head) for _ in range(chance.choice((0, 0, 0, 1, 2)))]
    return [*above, head, *rows]


def _row(chance: random.Random, head: Sequence[str]) -> list[Any]:
    usual = {"Naam": lambda: f"Partij {chance.randint(1, 30)}", "Soort": lambda: "ggz"}
    return [
        usual[one]()
        if one in usual and chance.random() < 0.7
        else _value(chance)
        if chance.random() < 0.5
        else None
        for one in head
    ]


def _value(chance: random.Random) -> Any:
    return f"Woord {chance.randint(100, 999)}" if chance.random() < 0.3 else chance.choice(VALUES)


def _odd_row(chance: random.Random, head: Sequence[str]) -> list[Any]:
    kinds: tuple[Callable[[], list[Any]], ...] = (
        lambda: [],
        lambda: ["Totaal", chance.randint(1, 9)],
        lambda: ["Gemeenten"],
        lambda: list(head),
        lambda: [None, *_row(chance, head)],
        lambda: [*_row(chance, head), "erbuiten", None, _value(chance)],
        lambda: [None] * len(head) + ["los"],
        lambda: [chance.randint(1, 99)],
        lambda: ["Lijst 2026"],
    )
    return chance.choice(kinds)()


# -- CSV --


def _csv(chance: random.Random) -> OddList:
    separator, encoding = chance.choice(";;,\t|"), chance.choice(ENCODINGS)
    rows = [[_as_text(cell, encoding) for cell in row] for row in _rows(chance)]
    raw = io.StringIO()
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    writer = csv.writer(
        raw, delimiter=separator, quoting=quoting, lineterminator=chance.choice(("\n", "\r\n"))
    )
    filled, line, places = set(), 1, raw.tell()
    text = ""
    for row in rows:
        writer.writerow(row)
        filled |= {f"{_letter(place)}{line}" for place, cell in enumerate(row) if _is_filled(cell)}
        added = raw.getvalue()[places:]
        places, text = raw.tell(), text + added
        line += sum(1 for _ in io.StringIO(added, newline=""))
    return OddList("lijst.csv", text.encode(encoding), {"": frozenset(filled)})


def _as_text(cell: Any, encoding: str) -> str:
    if isinstance(cell, bool):
        return "WAAR" if cell else "ONWAAR"
    text = "" if cell is None else str(cell)
    return text.encode("cp1252", "replace").decode("cp1252") if encoding == "cp1252" else text


def _is_filled(cell: Any) -> bool:
    return cell is not None and bool(str(cell).strip(" \t\r\n\u00a0"))


def _letter(place: int) -> str:
    return chr(ord("A") + place)


# -- workbooks --


def _workbook(chance: random.Random) -> OddList:
    book = Workbook()
    book.remove(book.active)
    if chance.random() < 0.3:
        book.epoch = CALENDAR_MAC_1904
    for title in chance.sample(TITLES, chance.choice((1, 1, 2, 3))):
        sheet = book.create_sheet(title)
        for number, row in enumerate(_rows(chance), 1):
            for column, cell in enumerate(row, 1):
                if cell is not None:
                    sheet.cell(number, column).value = cell
        _hide(chance, sheet)
    if chance.random() < 0.2 and len(book.worksheets) > 1:
        book.worksheets[0].sheet_state = "hidden"
        book.active = 1
    raw = io.BytesIO()
    book.save(raw)
    return OddList("lijst.xlsx", raw.getvalue(), _filled(raw.getvalue()))


def _hide(chance: random.Random, sheet: Any) -> None:
    if chance.random() < 0.2:
        sheet.row_dimensions[chance.randint(1, 6)].hidden = True
    if chance.random() < 0.2:
        sheet.column_dimensions[_letter(chance.randint(0, 4))].hidden = True
    if chance.random() < 0.3:
        row, column = chance.randint(1, 5), chance.randint(1, 4)
        sheet.merge_cells(
            start_row=row,
            start_column=column,
            end_row=row + chance.randint(0, 2),
            end_column=column + chance.randint(0, 2),
        )
    if chance.random() < 0.1:
        sheet["XFD3"] = "ver weg"


def _filled(content: bytes) -> dict[str, frozenset[str]]:
    """Return the filled cells as openpyxl reads them when it reads all of it, formulas included."""
    book = load_workbook(io.BytesIO(content))
    return {
        sheet.title: frozenset(cell.coordinate for cell in sheet._cells.values() if _is_filled(cell.value))
        for sheet in book.worksheets
    }


# -- damage --


def _damaged(chance: random.Random) -> OddList:
    whole = chance.choice((_csv, _workbook))(chance)
    harm = chance.choice(
        (_cut, _flipped, _parts) if whole.name.endswith("xlsx") else (_cut, _flipped, _quoted)
    )
    return OddList(whole.name, harm(chance, whole.content), None)


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randint(0, len(content))]


def _flipped(chance: random.Random, content: bytes) -> bytes:
    found = bytearray(content)
    for _ in range(chance.randint(1, 9) if found else 0):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def _quoted(chance: random.Random, content: bytes) -> bytes:
    place = chance.randint(0, len(content))
    return content[:place] + chance.choice((b'"', b'";', b"\r", b"\0", b"\xff")) + content[place:]


def _parts(chance: random.Random, content: bytes) -> bytes:
    """Return a workbook that can be unpacked, with a part cut, changed or gone."""
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(raw, "w") as new:
        hit = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            if name != hit:
                new.writestr(name, part)
            elif chance.random() < 0.8:
                new.writestr(name, _changed_tags(chance, part))
    return raw.getvalue()


def _changed_tags(chance: random.Random, part: bytes) -> bytes:
    swaps = (
        (b'r="A2"', b'r="A1"'), (b'r="B2"', b'r="ZZZZ2"'), (b't="n"', b't="s"'), (b"<v>", b"<v>9e999"),
        (b'r="3"', b'r="-3"'), (b't="inlineStr"', b't="e"'), (b"<v>", b"<v>1_0"), (b'hidden="1"',
        b'hidden="?"'),
        (b'ref="', b'ref="?'), (b"<row", b"<rij"), (b'sheetId="1"', b'sheetId="x"'), (b"visible",
        b"zichtbaar"),
        (b' s="', b' s="99'), (b"</c>", b"<f>A1</f></c>"), (b't="d"', b't="b"'), (b"<t>", b"<t>&#x9;"),
    )  # fmt: skip
    old, new = chance.choice(swaps)
    return part.replace(old, new) if old in part else _flipped(chance, part)
