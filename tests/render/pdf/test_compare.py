"""The read-back finds every kind of difference between a PDF and its Document."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.document import Document, OpenPoint, Text
from tailor.errors import RenderError
from tailor.render.pdf import compare, render_pdf
from tailor.render.pdf.readback import read
from tests.clauses import WORDS, artikel, document, full, lid, tabel


def changed(words: str) -> Document:
    return document(artikel(1, "Doel", lid("1.1", "Eerste lid."), lid("1.2", words)), artikel(2, "Slot"))


@pytest.mark.parametrize(
    ("printed", "wanted", "message"),
    [
        ("Een twee drie.", "Een twee vier.", "pagina 3"),
        ("Een twee drie.", "Een drie.", "twee"),
        ("Een drie.", "Een twee drie.", "twee"),
        ("Een tweedrie.", "Een twee drie.", "tweedrie"),
        ("Een twee drie.", "Een tweedrie.", "tweedrie"),
        ("Een\u2011twee", "Een twee", "Een-twee"),
        (f"{WORDS} met komma, erbij", f"{WORDS} met komma erbij", "komma"),
    ],
)
def test_a_word_or_a_space_that_differs_is_named_with_its_page(
    printed: str, wanted: str, message: str, shell: Path
) -> None:
    data = render_pdf(changed(printed), shell)
    with pytest.raises(RenderError, match=message):
        compare(changed(wanted), data)


def test_words_at_the_end_that_are_not_printed_are_missed(shell: Path) -> None:
    short = document(artikel(1, "Doel", lid("1.1", "Een.")))
    long = document(artikel(1, "Doel", lid("1.1", "Een."), lid("1.2", "Twee.")))
    with pytest.raises(RenderError, match=r"1\.2\. Twee\.’, gevonden niets meer"):
        compare(long, render_pdf(short, shell))


def test_a_row_that_says_the_same_as_the_header_is_not_taken_for_it(shell: Path) -> None:
    rows = [("Kop", "Kop")] * 60
    data = render_pdf(document(artikel(1, "Tabel", tabel(("Kop", "Kop"), *rows))), shell)
    with pytest.raises(RenderError):
        compare(document(artikel(1, "Tabel", tabel(("Kop", "Kop"), *rows, ("Kop", "Kop")))), data)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: replace(d, titel="Iets anders"), "titel"),
        (lambda d: replace(d, huis="Een ander huis"), "Een ander huis"),
        (lambda d: replace(d, versie="2.0"), "Versie 2.0"),
        (lambda d: replace(d, datum=None), "Datum"),
        (lambda d: replace(d, parts=d.parts[:-1]), "bladwijzers"),
        (lambda d: replace(d, parts=(*d.parts, artikel(9, "Extra"))), "bladwijzers"),
    ],
)
def test_a_fact_or_a_part_that_differs_is_found(
    change: Callable[[Document], Document], message: str, complete: Document, pdf: bytes
) -> None:
    with pytest.raises(RenderError, match=message):
        compare(change(complete), pdf)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("punt.page()", '"7"', "Artikel 1"),
        ('lang: "nl"', 'lang: "en"', "De taal: verwacht ‘nl’"),
        ("      watermerk(gegevens().merk)", "", "CONCEPT"),
        ("bookmarked: bladwijzer", "bookmarked: niveau < 3", "bladwijzers"),
        ('nummer + " "', '"7. "', "gevonden"),
        ("title: stuk.titel", 'title: "Leeg"', "De titel"),
        ("blokken(stuk.blokken)", "blokken(stuk.blokken.slice(0, -1))", "gevonden"),
        ("blokken(stuk.blokken)", "blokken(stuk.blokken); [meer]", "meer"),
    ],
)
def test_a_shell_of_a_house_that_spoils_the_text_is_refused(
    old: str, new: str, message: str, shell: Path, tmp_path: Path
) -> None:
    spoiled = tmp_path / "eigen.typ"
    source = shell.read_text(encoding="utf-8")
    assert old in source
    spoiled.write_text(source.replace(old, new), encoding="utf-8")
    with pytest.raises(RenderError, match=message):
        render_pdf(full(), spoiled)


def test_a_bookmark_to_another_page_is_found(
    complete: Document, pdf: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read(pdf)
    last = replace(found.bookmarks[-1], page=1)
    changed_pdf = replace(found, bookmarks=(*found.bookmarks[:-1], last))
    monkeypatch.setattr("tailor.render.pdf.readback.read", lambda _: changed_pdf)
    with pytest.raises(
        RenderError, match=r"Betrokkenen:’ naar deze pagina, gevonden een bladwijzer naar pagina 1"
    ):
        compare(complete, pdf)


def test_a_header_of_several_lines_is_known_again_on_the_next_page(shell: Path) -> None:
    header = (f"{WORDS} {WORDS}", "Kop 2")
    rows = [(f"Regel {number}", WORDS) for number in range(60)]
    data = render_pdf(document(artikel(1, "Tabel", tabel(header, *rows))), shell)
    first, *others = [
        page for page in read(data).pages if any(line.startswith("Partijen") for line in page[:2])
    ]
    assert others
    assert all(page[:4] == first[1:5] for page in others)


def test_a_reference_is_compared_by_its_words(shell: Path) -> None:
    data = render_pdf(changed("Zie artikel 1.1."), shell)
    same = changed("")
    part = same.parts[1]
    reference = (Text("Zie artikel "), Text("1.1"), Text("."))
    lids = (part.children[0], replace(part.children[1], inlines=reference))
    compare(replace(same, parts=(same.parts[0], replace(part, children=lids), same.parts[2])), data)


def test_cells_that_stand_close_to_each_other_are_read_as_they_are(shell: Path) -> None:
    """A reader of PDF puts no space behind a cell of which a line ends with a hyphen."""
    asked = "de plaats van de partij in artikel 2.27 WGS"
    keys = (
        "alderbroek vliethaven zandermeer politie om raad reclassering ggz ggd veilig-thuis jeugdbescherming"
    )
    many = tuple(f"artikel {number}" for number in ("12.4", "14.2", "14.3", "14.4", "14.5", "14.11", "15.1"))
    points = (
        *(OpenPoint(f"{asked} (partij {key})", (), "", "", "x") for key in [*keys.split(), "de-overstap"]),
        OpenPoint("wie de taken van het huis uitvoert", (*many, "artikel 16.5 onder j", *many), "", "", "x"),
    )
    made = replace(full(), open_points=points)
    assert render_pdf(made, shell)
    fewer = replace(made, open_points=points[1:])
    with pytest.raises(RenderError):
        compare(fewer, render_pdf(made, shell))
