"""The PDF as a file: its standards, its tags, its fonts, its links and its bytes."""

import hashlib
import io
import re
import subprocess
import sys
from pathlib import Path

import page
import pypdf
import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from tailor.assemble.document import Clause, Document, Editie, Gap, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.render.pdf import render_pdf
from tailor.render.pdf.readback import MILLIMETRE, read
from tests.clauses import (
    WORDS,
    alinea,
    artikel,
    bijlage,
    clause,
    document,
    full,
    handtekening,
    lid,
    note,
    onderdeel,
    opsomming,
    tabel,
)

A4_HEIGHT = 841.89

KINDS: dict[Kind, Clause] = {
    Kind.AANHEF: clause(Kind.AANHEF, "aanhef", "Protocol", alinea("De ondergetekenden:")),
    Kind.OVERWEGINGEN: clause(Kind.OVERWEGINGEN, "overwegingen", opsomming("Partijen samenwerken;")),
    Kind.ARTIKEL: artikel(1, "Doel", alinea(WORDS)),
    Kind.ONDERTEKENING: clause(Kind.ONDERTEKENING, "ondertekening", alinea("Aldus overeengekomen:")),
    Kind.BIJLAGE: bijlage(1, "Formulier", alinea(WORDS)),
    Kind.PARAGRAAF: artikel(1, "Doel", clause(Kind.PARAGRAAF, "1.1", "X", lid("1.1.1", WORDS), label="1.1.")),
    Kind.TUSSENKOP: bijlage(1, "Fasen", clause(Kind.TUSSENKOP, "Bijlage 1, triage", "Triage", alinea(WORDS))),
    Kind.LID: artikel(1, "Doel", lid("1.1", WORDS)),
    Kind.ONDERDEEL: artikel(1, "Doel", lid("1.1", "Dit is:", onderdeel("1.1 onder a", "a)", WORDS))),
    Kind.OPSOMMING: artikel(1, "Doel", opsomming(WORDS)),
    Kind.ALINEA: artikel(1, "Doel", alinea(Text("Tekst "), Gap("[nog niet bekend]", "x"))),
    Kind.TOELICHTING: artikel(1, "Doel", note("toelichting", "Toelichting:", WORDS)),
    Kind.HANDTEKENING: clause(Kind.ONDERTEKENING, "ondertekening", handtekening("Stichting De Brug")),
    Kind.ONDERTEKENAAR: clause(
        Kind.ONDERTEKENING,
        "ondertekening",
        "Ondertekening",
        handtekening("De Brug", "A", "B", "C", between="of"),
    ),
    Kind.FORMULIER: bijlage(
        1, "Formulier", clause(Kind.FORMULIER, "formulier", alinea("Naam: ", Rule()), alinea(Rule(wide=True)))
    ),
    Kind.TABEL: artikel(1, "Doel", tabel(("A", "B"), ("een", "twee"))),
}


def faults(data: bytes) -> list[str]:
    """Return what the validator finds wrong under both standards."""
    reports = (page.validate_pdf_bytes(data, profile=profile) for profile in ("2a", "ua1"))
    return [f"{fault.rule_id}: {fault.message}" for report in reports for fault in report.failures]


def structure(data: bytes, tmp_path: Path) -> str:
    """Return the tag tree as poppler prints it."""
    (tmp_path / "proef.pdf").write_bytes(data)
    command = ["pdfinfo", "-struct-text", str(tmp_path / "proef.pdf")]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


@pytest.mark.parametrize("part", KINDS.values(), ids=[kind.value for kind in KINDS])
def test_each_kind_of_block_meets_both_standards(part: Clause, shell: Path) -> None:
    assert faults(render_pdf(document(part), shell)) == []


@pytest.mark.parametrize("editie", list(Editie))
def test_the_whole_and_each_annex_alone_meet_both_standards(editie: Editie, shell: Path) -> None:
    whole = full(editie)
    for one in (whole, *whole.annexes()):
        assert faults(render_pdf(one, shell)) == []


def test_a_stream_that_ends_in_a_carriage_return_meets_the_standard_and_every_object_is_found(
    shell: Path,
) -> None:
    made = (
        render_pdf(document(artikel(1, f"Proef {number}", alinea(f"Lid {number**5}. {WORDS}"))), shell)
        for number in range(500)
    )
    data = next(data for data in made if b"\r\r\nendstream" in data)
    assert faults(data) == []
    table = int(data.rsplit(b"startxref\n")[1].split()[0])
    assert data[table:].startswith(b"xref\n")
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", data[table:])]
    assert len(places) > 20
    assert all(re.match(rb"\d+ 0 obj\n", data[place : place + 16]) for place in places)


def test_headings_lists_tables_and_links_are_tagged_as_what_they_are(pdf: bytes, tmp_path: Path) -> None:
    tree = structure(pdf, tmp_path)
    assert re.findall(r"^ *(H\d) ", tree, re.MULTILINE) == [
        *("H1", "H2", "H2", "H2", "H2", "H2", "H3", "H3", "H2"),
        *("H2", "H2", "H2", "H3", "H4"),
    ]
    assert re.search(r'LI \(block\)\s+Lbl \(block\)\s+"2\.1\. "\s+LBody', tree)
    assert re.search(r'LI \(block\)\s+Lbl \(block\)\s+"a\. "\s+LBody', tree)
    assert re.search(r'LI \(block\)\s+Lbl \(block\)\s+"• "\s+LBody', tree)
    assert re.search(r'THead\s+TR\s+TH <\w+>:\s+/Scope /Column.*?"Maatregel"', tree, re.DOTALL)
    assert re.search(r"TOC\s+TOCI\s+Reference", tree)
    assert re.search(r'Link \(inline\)\n(?: +[OS/].*\n)+ +"artikel.2\.1"', tree)


def test_header_footer_and_watermark_are_no_part_of_the_text_that_is_read_aloud(
    pdf: bytes, tmp_path: Path
) -> None:
    tree = structure(pdf, tmp_path)
    assert "pagina" not in tree
    assert "CONCEPT" not in tree
    assert tree.count("Zorg- en Veiligheidshuis Rivierenland") == 1


@pytest.mark.parametrize(
    ("editie", "word"),
    [(Editie.CONCEPT, "CONCEPT"), (Editie.TOELICHTING, "TOELICHTING"), (Editie.DEFINITIEF, None)],
)
def test_each_page_says_which_edition_it_is(editie: Editie, word: str | None, shell: Path) -> None:
    pages = pypdf.PdfReader(_file(render_pdf(full(editie), shell))).pages
    for number, sheet in enumerate(pages):
        text = sheet.extract_text()
        for mark in ("CONCEPT", "TOELICHTING"):
            assert text.count(mark) == (0 if mark != word else 1 if number == 0 else 2)


def test_each_page_after_the_cover_has_its_header_and_its_number(pdf: bytes) -> None:
    pages = pypdf.PdfReader(_file(pdf)).pages
    for number, sheet in enumerate(pages[1:], start=2):
        text = sheet.extract_text()
        assert f"pagina {number} van {len(pages)}" in text
        assert "Versie 1.0 · vastgesteld" in text


def test_a_reference_is_a_link_to_the_page_of_its_clause(shell: Path) -> None:
    filling = tuple(lid(f"1.{number}", f"{WORDS}. {WORDS}.") for number in range(1, 60))
    far = (Text("Zie artikel "), Ref("2.1", Citatie("2.1"), numeric=True), Text("."))
    data = render_pdf(
        document(
            artikel(0, "Begin", alinea(*far)),
            artikel(1, "Midden", *filling),
            artikel(2, "Einde", lid("2.1", "Het doel.")),
        ),
        shell,
    )
    reader = pypdf.PdfReader(_file(data))
    pages = read(data).pages
    assert _link_pages(reader, 2) == [next(n for n, lines in enumerate(pages) if "2.1. Het doel." in lines)]
    starts = [
        next(n for n, lines in enumerate(pages) if n > 1 and title in lines)
        for title in ("Artikel 0. Begin", "Artikel 1. Midden", "Artikel 2. Einde")
    ]
    assert _link_pages(reader, 1) == starts


def test_a_reference_to_a_part_without_words_is_a_link_too(shell: Path) -> None:
    signing = Ref("de ondertekening", Citatie("ondertekening"), numeric=False)
    part = clause(Kind.ONDERTEKENING, "ondertekening", handtekening("Stichting De Brug"))
    data = render_pdf(document(artikel(1, "Doel", alinea(Text("Zie "), signing, Text("."))), part), shell)
    assert _link_pages(pypdf.PdfReader(_file(data)), 1) == [1]


def test_a_reference_to_a_clause_outside_the_document_is_plain_text(shell: Path) -> None:
    outside = Ref("5", Citatie("artikel 5"), numeric=True)
    data = render_pdf(document(artikel(1, "Doel", alinea(Text("Zie artikel "), outside))), shell)
    assert _link_pages(pypdf.PdfReader(_file(data)), 1) == []


def test_no_line_ends_between_artikel_and_its_number(shell: Path) -> None:
    numbered = (Text("Volgens artikel "), Ref("1.1", Citatie("1.1"), numeric=True), Text(" en lid 3. "))
    data = render_pdf(document(artikel(1, "Doel", lid("1.1", *numbered * 60))), shell)
    ends = [line.split()[-1] for sheet in read(data).pages for line in sheet]
    assert not {"artikel", "lid"} & set(ends)


def test_none_of_thirty_signature_blocks_is_split_over_two_pages(shell: Path) -> None:
    blocks = tuple(handtekening(f"Stichting nummer {number}") for number in range(30))
    part = clause(Kind.ONDERTEKENING, "ondertekening", alinea("Aldus overeengekomen:"), *blocks)
    pages = read(render_pdf(document(artikel(1, "Slot", alinea(WORDS)), part), shell)).pages[1:]
    assert len(pages) > 3
    for sheet in pages:
        names = sum(line.startswith("Stichting") for line in sheet)
        assert sum(line.startswith("A. de Vries") for line in sheet) == names
        assert sum(line.startswith("Datum en plaats:") for line in sheet) == names
    assert "Aldus overeengekomen:" in next(s for s in pages if "Stichting nummer 0" in s)


def test_every_annex_starts_on_a_new_page(pdf: bytes) -> None:
    starts = [sheet[1] for sheet in read(pdf).pages if sheet[1].startswith("Bijlage")]
    assert starts == ["Bijlage 1: Toetredingsformulier", "Bijlage 2: Maatregelen"]


def test_an_annex_alone_has_no_cover_and_no_contents(complete: Document, shell: Path) -> None:
    annex = complete.annexes()[1]
    found = read(render_pdf(annex, shell))
    assert found.title == "Bijlage 2: Maatregelen"
    assert found.pages[0][:2] == ("CONCEPT", "Bijlage 2: Maatregelen")


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(shell: Path) -> None:
    parts = tuple(
        artikel(number, "Kop", lid(f"{number}.1", WORDS * (number % 5 + 1))) for number in range(1, 80)
    )
    for sheet in read(render_pdf(document(*parts), shell)).pages[4:]:
        assert not sheet[-1].startswith("Artikel")


def test_every_font_is_embedded(pdf: bytes) -> None:
    for sheet in pypdf.PdfReader(_file(pdf)).pages:
        for font in sheet["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].get_object())
            assert "FiraSans" in inner["/BaseFont"]


def test_the_date_in_the_file_is_that_of_the_document(pdf: bytes, shell: Path) -> None:
    assert pypdf.PdfReader(_file(pdf)).metadata["/CreationDate"] == "D:20261103000000Z"
    undated = render_pdf(document(artikel(1, "Doel", alinea(WORDS)), datum=None), shell)
    assert pypdf.PdfReader(_file(undated)).metadata["/CreationDate"] == "D:20000101000000Z"


def test_two_processes_make_the_same_bytes(pdf: bytes) -> None:
    program = (
        "import hashlib; from tailor.data import templates; from tailor.render.pdf import render_pdf;"
        "from tests.clauses import full;"
        "data = render_pdf(full(), templates() / 'protocol' / 'huisstijl.typ');"
        "print(hashlib.sha256(data).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": ":".join(sys.path)},
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert made == {hashlib.sha256(pdf).hexdigest()}


def _file(data: bytes) -> io.BytesIO:
    """Return the bytes as a file that pypdf reads."""
    return io.BytesIO(data)


def _link_pages(reader: pypdf.PdfReader, number: int) -> list[int]:
    """Return the pages that the links on one page go to, counted from 0."""
    sheet = reader.pages[number]
    places = {str(place.indirect_reference): index for index, place in enumerate(reader.pages)}
    found = []
    for entry in sheet.get("/Annots", []):
        link = entry.get_object()
        target = (link.get("/Dest") or link["/A"]["/D"]).get_object()
        if isinstance(target, str):
            target = reader.named_destinations[target].dest_array
        found.append(places[str(pypdf.generic.IndirectObject(list.__getitem__(target, 0).idnum, 0, reader))])
    return found


def test_columns_of_signatures_are_no_table_and_are_read_one_after_the_other(
    shell: Path, tmp_path: Path
) -> None:
    block = handtekening("Stichting De Brug", "A. Aa", "B. Bee", "C. Cee", between="of")
    part = clause(Kind.ONDERTEKENING, "ondertekening", "Ondertekening", block)
    tree = structure(render_pdf(document(part), shell), tmp_path).replace("\xa0", " ")
    assert "Table" not in tree
    places = [tree.index(word) for word in ("De Brug", "A. Aa", "B. Bee", "C. Cee")]
    assert places == sorted(places)


def test_the_signatures_stand_in_the_contents_and_in_the_bookmarks(shell: Path) -> None:
    part = clause(Kind.ONDERTEKENING, "ondertekening", "Ondertekening", handtekening("De Brug"))
    pdf = read(render_pdf(document(artikel(1, "Doel", alinea(WORDS)), part), shell))
    assert "Ondertekening" in [entry.title for entry in pdf.bookmarks]
    assert any(line.startswith("Ondertekening") for line in pdf.pages[1])


def test_no_line_to_write_on_is_short(shell: Path) -> None:
    block = handtekening("Stichting De Brug", "A. Aa", "B. Bee", between="of")
    form = bijlage(1, "Formulier", clause(Kind.FORMULIER, "formulier", alinea("Naam: ", Rule())))
    part = clause(Kind.ONDERTEKENING, "ondertekening", "Ondertekening", block)
    with pypdfium2.PdfDocument(render_pdf(document(part, form), shell)) as pdf:
        boxes = [box.get_bounds() for sheet in pdf for box in sheet.get_objects([FPDF_PAGEOBJ_PATH])]
    lines = [(right - left) / MILLIMETRE for left, low, right, high in boxes if 0.4 < high - low < 0.6]
    assert len(lines) >= 7
    assert all(length > 40 for length in lines)
