"""Bounds of time and memory: a file that is no list of parties is refused soon, with the reason."""

import io
import os
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.answers import Antwoorden
from tailor.errors import InputError
from tailor.spreadsheet import import_parties
from tests.spreadsheet.sheets import ListFolder, in_sheet, with_part, workbook

_HEAD = '<row r="1"><c r="A1" t="str"><v>Naam</v></c></row>'
_SECONDS = 10
"""Far more than any of these takes on a machine that does nothing else; without bounds it is minutes."""


def _sheet(rows: str, after: str = "") -> bytes:
    new = f"<sheetData>{_HEAD}{rows}</sheetData>{after}"
    return in_sheet(workbook(("Naam",)), "(?s)<sheetData>.*</sheetData>", new)


def _of_parts(count: int) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.xml", "")
    return raw.getvalue()


def _entities() -> bytes:
    """Return a workbook with a text that unfolds to gigabytes."""
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    row = '<row r="2"><c r="A2" t="str"><v>&a9;</v></c></row>'
    book = _sheet(row)
    return with_part(
        book,
        "xl/worksheets/sheet1.xml",
        lambda text: f'<!DOCTYPE x [<!ENTITY a0 "lol">{names}]>' + re.sub(r"^<\?xml.*?\?>\s*", "", text),
    )


_CELLS = "Het rekenblad heeft meer dan 300000 cellen. Dat is te veel."
_BIG = r"Uitgepakt is het \d+ MB in \d+ delen\. Hoogstens 60 MB kan\."
_ROWS = "Het rekenblad heeft meer dan 5000 rijen."
_LINES = "Het bestand heeft meer dan 100000 regels."


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: with_part(workbook(("Naam",)), "xl/styles.xml", lambda text: text + " " * 61_000_000), _BIG),
        (lambda: _of_parts(5_001), _BIG),
        (lambda: _sheet("<row/>" * 2_000_000), _CELLS),
        (lambda: _sheet(f"<row>{'<c/>' * 2_000_000}</row>"), _CELLS),
        (lambda: _sheet(f"<row r='2'>{'<c/>' * 300_000}</row>"), _CELLS),
        (lambda: _sheet('<row r="5001"><c r="A5001" t="str"><v>x</v></c></row>'), _ROWS),
        (lambda: _sheet('<row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>'), _ROWS),
        (lambda: workbook(("Naam", *range(300))), "Het rekenblad heeft meer dan 300 kolommen."),
        (
            lambda: _sheet(f'<row r="2"><c r="A2" t="str"><v>{"x" * 32_768}</v></c></row>'),
            r"Cel A2 heeft 32768 tekens, meer dan in een cel kan \(32767\)\.",
        ),
        (
            lambda: _sheet("", "<mergeCells>" + '<mergeCell ref="A1:XFD9"/>' * 5_001 + "</mergeCells>"),
            "Het rekenblad heeft meer dan 5000 samengevoegde cellen.",
        ),
        (
            lambda: _sheet('<row r="2"><c r="A2" t="str"><v>x</v></c><c r="A2" t="str"><v>y</v></c></row>'),
            r"Het rekenblad is beschadigd: cel A2 staat er twee keer in\.",
        ),
        (_entities, "Dit is geen rekenblad van Excel, of het is beschadigd."),
        (lambda: b"Naam;Soort\n" + b"\n" * 19_900_000 + b"x", _LINES),
        (lambda: b"Naam;Soort\r" + b"\r" * 19_900_000 + b"x", _LINES),
        (lambda: b"Naam;Soort\n" + b";;;;\n" * 3_900_000 + b"x", _LINES),
        (lambda: b"Naam;Soort\n" + b"x;ggz\n" * 5_000, _ROWS),
        (lambda: b"Naam" + b";k" * 300 + b"\nA", "Het rekenblad heeft meer dan 300 kolommen."),
        (
            lambda: b"Naam;Soort\n" + b"x" * 32_768,
            r"Cel A2 heeft 32768 tekens, meer dan in een cel kan \(32767\)\.",
        ),
        (lambda: b"Naam;Soort\n" + b"x" * 19_900_000, "In rij 2 staat een cel die veel te lang is."),
        (lambda: b"x" * 20_000_001, r"Het bestand is te groot: hoogstens 20 MB kan\."),
    ],
)
def test_what_is_far_bigger_than_any_list_is_refused_soon_with_the_reason(
    make: Callable[[], bytes], reason: str, tmp_path: Path
) -> None:
    file = ListFolder(tmp_path).path(make())
    start = time.process_time()
    with pytest.raises(InputError) as caught:
        import_parties(file, Antwoorden())
    assert time.process_time() - start < _SECONDS
    assert re.fullmatch(reason, caught.value.waarom)
    assert (caught.value.wat, caught.value.waar) == ("Dit bestand met partijen is niet te lezen.", str(file))
    assert caught.value.nu


@pytest.mark.parametrize(
    "tail", [b"\n" * 19_900_000, b";;;\n" * 4_900_000, b"\r\n" * 9_900_000, b" \n" * 9_900_000]
)
def test_what_a_sheet_leaves_below_a_list_is_no_reason_to_refuse_it(tail: bytes, tmp_path: Path) -> None:
    start = time.process_time()
    shown = ListFolder(tmp_path).bytes(b"Naam;Soort\nDe Brug;ggz\n" + tail)
    assert time.process_time() - start < _SECONDS
    assert ([row.partij.naam for row in shown.rows], shown.remarks) == (["De Brug"], ())


def test_the_far_corner_of_a_sheet_in_every_row_costs_no_room(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="str"><v>P{n}</v></c><c r="XFD{n}" t="str"><v>x</v></c></row>'
        for n in range(2, 500)
    )
    shown = ListFolder(tmp_path).bytes(_sheet(rows))
    assert len(shown.rows) == 498
    assert shown.remarks[0].startswith(
        "Ver rechts van de partijen staat iets dat niet is gelezen: XFD2 (‘x’), XFD3"
    )


@pytest.mark.parametrize(
    ("kind", "reason"), [("pipe", "Dit is geen gewoon bestand."), ("folder", "Dit is een map.")]
)
def test_a_pipe_or_a_folder_is_refused_and_not_waited_for(kind: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    os.mkfifo(path) if kind == "pipe" else path.mkdir()
    with pytest.raises(InputError) as caught:
        import_parties(path, Antwoorden())
    assert str(caught.value) == (
        "Wat: Het bestand met partijen kan niet worden gelezen.\n"
        f"Waar: {path}\n"
        f"Waarom: {reason}\n"
        "Wat nu: Noem een bestand op een schijf: een rekenblad van Excel (.xlsx) of een CSV-bestand."
    )


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="Dit is geen gewoon bestand"):
        import_parties(Path(name), Antwoorden())
