"""A form that can be filled in: its fields in the file, read by four programs, and what stays as it was."""

import io
import re
import struct
import subprocess
import zlib
from dataclasses import replace
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from tailor.assemble.document import Break, Document, Field, Rule
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.render.docx import render_docx
from tailor.render.expected import Sort, expected, named
from tailor.render.html import render_html
from tailor.render.pdf import render_pdf
from tailor.render.pdf.field_font import FIRST, LAST, field_font
from tailor.render.pdf.fonts import REGULAR, font_table
from tailor.render.pdf.readback import MILLIMETRE, compare, read
from tests.clauses import WORDS, alinea, clause
from tests.houses import TEMPLATES
from tests.render.pdf.forms import EIGEN, FIELDS, NAAM, annex, flat, form
from tests.render.pdf.judges import faults, heard, reader, structure


@pytest.fixture(scope="module")
def made(shell: Path) -> bytes:
    return render_pdf(form(), shell)


def test_both_validators_find_nothing_in_a_form(made: bytes, tmp_path: Path) -> None:
    assert faults(made) == []
    assert heard(made, tmp_path) == []


def test_the_same_form_gives_the_same_bytes(made: bytes, shell: Path) -> None:
    assert render_pdf(form(), shell) == made


def test_a_form_for_paper_is_not_touched(shell: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tailor.render.pdf.fields.finish", lambda *_: pytest.fail("touched"))
    data = render_pdf(flat(), shell)
    assert b"AcroForm" not in data
    assert read(data).fields == ((),)


def test_the_page_looks_as_it_does_on_paper(made: bytes, shell: Path) -> None:
    assert read(made).pages == read(render_pdf(flat(), shell)).pages
    assert read(made).ruled == read(render_pdf(flat(), shell)).ruled


def test_the_read_back_knows_each_field_by_name_kind_and_what_is_said(made: bytes) -> None:
    assert [one for page in read(made).fields for one in page] == named(FIELDS)


def test_pypdf_finds_the_same_fields_and_fills_one_in(made: bytes) -> None:
    found = reader(made).get_fields()
    assert found is not None
    kinds = {name: one["/FT"] for name, one in found.items()}
    assert kinds == {one.name: "/Sig" if one.signature else "/Tx" for one in named(FIELDS)}
    writer = pypdf.PdfWriter(io.BytesIO(made), incremental=True)
    writer.update_page_form_field_values(writer.pages[0], {"plaats": "Tiel"}, auto_regenerate=False)
    target = io.BytesIO()
    writer.write(target)
    filled = target.getvalue()
    assert reader(filled).get_form_text_fields()["plaats"] == "Tiel"
    assert faults(filled) == []


def test_poppler_reads_a_form_and_tags_for_its_fields(made: bytes, tmp_path: Path) -> None:
    tree = structure(made, tmp_path)
    assert len(re.findall(r"^ *Form\b", tree, re.MULTILINE)) == len(FIELDS)
    assert "Link" not in tree
    told = subprocess.run(["pdfinfo", str(tmp_path / "proef.pdf")], capture_output=True, check=True)
    assert re.search(rb"Form: +AcroForm", told.stdout)
    assert re.search(rb"Tagged: +yes", told.stdout)
    text = subprocess.run(
        ["pdftotext", str(tmp_path / "proef.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "Naam bevoegde functionaris:" in text


def test_pdfium_lets_a_name_be_typed_in_a_field_and_draws_it(made: bytes) -> None:
    with pypdfium2.PdfDocument(made) as pdf:
        pdf.init_forms()
        page = pdf[0]
        left, low, right, high = _boxes(made)["plaats"]
        form_handle, middle = pdf.formenv.raw, ((left + right) / 2, (low + high) / 2)
        before = _ink(page)
        pypdfium2.raw.FORM_OnLButtonDown(form_handle, page.raw, 0, *middle)
        pypdfium2.raw.FORM_OnLButtonUp(form_handle, page.raw, 0, *middle)
        for sign in "Tiel":
            pypdfium2.raw.FORM_OnChar(form_handle, page.raw, ord(sign), 0)
        pypdfium2.raw.FORM_ForceToKillFocus(form_handle)
        assert _ink(page) > before


def _ink(page: pypdfium2.PdfPage) -> int:
    """Return how many dots of a page are dark."""
    shown = page.render(scale=1, may_draw_forms=True, grayscale=True)
    return sum(dot < 100 for dot in bytes(shown.buffer))


def _boxes(data: bytes) -> dict[str, tuple[float, float, float, float]]:
    """Return the box of each field by its name."""
    annotations = [one.get_object() for page in reader(data).pages for one in page["/Annots"]]
    return {one["/T"]: tuple(map(float, one["/Rect"])) for one in annotations}


def test_a_field_is_as_long_as_the_line_under_it(made: bytes) -> None:
    boxes = _boxes(made)
    assert set(boxes) == {one.name for one in named(FIELDS)}
    long = {name: (right - left) / MILLIMETRE for name, (left, _, right, _) in boxes.items()}
    assert 61 < long["plaats"] < 63
    assert long["toetreder-naam"] > 100, "it goes on to the edge of the text"
    assert 79 < long[EIGEN.name] < 81
    assert all(low < high for _, low, _, high in boxes.values())


def test_fields_are_printed_and_go_in_the_order_of_the_tags(made: bytes) -> None:
    (page,) = reader(made).pages
    assert page["/Tabs"] == "/S"
    widgets = [one.get_object() for one in page["/Annots"]]
    assert {(one["/Subtype"], one["/F"]) for one in widgets} == {("/Widget", 4)}
    assert not any("/A" in one or "/QuadPoints" in one for one in widgets)
    assert [one["/TU"] for one in widgets] == [one.spoken for one in FIELDS]


def test_a_field_without_signatures_says_nothing_of_signing(shell: Path) -> None:
    only = render_pdf(annex(alinea(WORDS), alinea("Naam: ", Rule(field=NAAM))), shell)
    assert "/SigFlags" not in reader(only).trailer["/Root"]["/AcroForm"]
    with_signing = reader(render_pdf(form(), shell)).trailer["/Root"]["/AcroForm"]
    assert with_signing["/SigFlags"] == 1
    assert "/NeedAppearances" not in with_signing


def test_two_fields_of_one_name_stay_two(shell: Path) -> None:
    twice = annex(alinea(WORDS), alinea("Naam: ", Rule(field=NAAM), Break(), Rule(field=NAAM)))
    data = render_pdf(twice, shell)
    assert [one.name for one in read(data).fields[0]] == ["toetreder-naam", "toetreder-naam-2"]
    assert set(reader(data).get_fields() or {}) == {"toetreder-naam", "toetreder-naam-2"}


def test_fields_beside_each_other_are_read_one_after_the_other(shell: Path) -> None:
    def unit(name: str) -> Document:
        field = Field(f"handtekening-{name}", f"Handtekening van {name}", signature=True)
        day = Field(f"datum-{name}", f"Datum waarop {name} tekent")
        lines = (alinea(Rule(wide=True, field=field)), alinea(name), alinea("Datum: ", Rule(field=day)))
        return clause(Kind.ONDERTEKENAAR, f"ondertekening, {name}", *lines)

    block = clause(Kind.HANDTEKENING, "ondertekening", alinea("De Brug"), unit("Aa"), unit("Bee"))
    data = render_pdf(annex(alinea(WORDS), block), shell)
    names = [one.name for one in read(data).fields[0]]
    assert names == ["handtekening-Aa", "datum-Aa", "handtekening-Bee", "datum-Bee"]
    assert faults(data) == []


def test_a_form_of_many_pages_has_its_fields_on_each(shell: Path) -> None:
    lines = (
        alinea(f"Vraag {number}: ", Rule(field=Field(f"vraag-{number}", f"Vraag {number}")))
        for number in range(80)
    )
    data = render_pdf(annex(*lines), shell)
    pages = read(data).fields
    assert len(pages) > 2
    assert all(pages)
    assert faults(data) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda fields: fields[:-1],
        lambda fields: (*fields, Field("nog-een", "Nog een")),
        lambda fields: tuple(replace(one, signature=False) for one in fields),
        lambda fields: tuple(replace(one, spoken="iets anders") for one in fields),
        lambda fields: tuple(replace(one, name=f"x{one.name}") for one in fields),
        lambda fields: (fields[1], fields[0], *fields[2:]),
    ],
    ids=["one less", "one more", "another kind", "said otherwise", "another name", "another order"],
)
def test_a_file_with_other_fields_than_the_document_is_refused(
    change: object, made: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(form(), made)
    monkeypatch.setattr(Document, "fields", property(lambda _: change(FIELDS)))  # type: ignore[operator]
    with pytest.raises(RenderError, match="invulveld"):
        compare(form(), made)


def test_a_form_that_lost_its_fields_is_refused(shell: Path) -> None:
    with pytest.raises(RenderError, match="Plaats van ondertekening"):
        compare(form(), render_pdf(flat(), shell))


def test_word_and_the_page_have_an_ordinary_line_for_a_field() -> None:
    word = TEMPLATES / "protocol" / "huisstijl.docx"
    assert render_docx(form(), word) == render_docx(flat(), word)
    assert render_html(form()) == render_html(flat())


def test_what_is_expected_of_a_document_for_paper_is_no_field() -> None:
    assert expected(flat())[Sort.FIELD] == []
    assert not flat().fillable
    assert form().fillable
    assert form().fields == FIELDS


def test_the_font_of_the_fields_draws_the_letters_of_windows(made: bytes) -> None:
    (font,) = reader(made).trailer["/Root"]["/AcroForm"]["/DR"]["/Font"].values()
    program = font["/FontDescriptor"]["/FontFile2"].get_data()
    assert program == field_font().data
    assert len(font["/Widths"]) == LAST - FIRST + 1
    whole = REGULAR.read_bytes()
    assert len(zlib.compress(program)) < len(zlib.compress(whole)) // 4
    for table in (b"hmtx", b"cmap", b"maxp", b"hhea"):
        assert font_table(program, table) == font_table(whole, table)


def test_the_checksums_of_the_font_hold() -> None:
    data = field_font().data
    padded = data + bytes(-len(data) % 4)
    assert sum(struct.unpack(f">{len(padded) // 4}L", padded)) % 2**32 == 0xB1B0AFBA
