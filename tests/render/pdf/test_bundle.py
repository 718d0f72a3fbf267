"""Several documents in one file: each says what it says alone, and is found by outline, number and tag."""

import re
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pypdf
import pytest

from tailor.assemble.document import Clause, Document, Editie, OpenPoint, Ref, Text
from tailor.assemble.front import bundle_cover, headed
from tailor.citation import Citatie
from tailor.errors import InputError, RenderError
from tailor.model.blocks import Kind
from tailor.render import bundled
from tailor.render.expected import named
from tailor.render.pdf import PdfStyle, bundle, render_pdf
from tailor.render.pdf import render as rendering
from tailor.render.pdf.parts import compare_bundle
from tailor.render.pdf.readback import read
from tests.clauses import WORDS, alinea, artikel, clause, document, full, lid
from tests.render.pdf.forms import FIELDS, form
from tests.render.pdf.judges import faults, heard, reader
from tests.render.pdf.styles import LOGO
from tests.render.pdf.test_text import HOSTILE


@dataclass(frozen=True)
class HouseLook:
    """The look of a made-up house."""

    word: Path
    pdf: PdfStyle


PARTIJ = "GGZ-instelling ‘De Kiem’"
TITEL = "Toetreding tot het Privacy Protocol"


def letter(*parts: Clause, titel: str = "Kennisgeving van toetreding") -> Document:
    """Return a document without a heading over all of it."""
    opening = alinea("Geachte heer, mevrouw,")
    return replace(document(), kind="kennisgeving", titel=titel, parts=(opening, *parts))


def questions() -> Document:
    """Return a document of our own with headings, of which none is over all of it."""
    chapter = clause(Kind.TUSSENKOP, "vooraf", "Wie doet er mee?", alinea(f"{WORDS}. " * 60))
    other = clause(Kind.TUSSENKOP, "vooraf", "Wat mag u delen?", alinea("Zie artikel ", _to("2.1"), "."))
    return letter(chapter, other, titel="Wat tekent u?")


def _to(target: str) -> Ref:
    return Ref(target, Citatie(target), numeric=True)


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    whole = full(Editie.DEFINITIEF)
    return form(), questions(), letter(alinea(WORDS)), whole, whole.annexes()[1]


@pytest.fixture(scope="module")
def cover() -> Document:
    return bundle_cover(TITEL, PARTIJ, full(Editie.DEFINITIEF))


@pytest.fixture(scope="module")
def made(cover: Document, documents: tuple[Document, ...], shell: Path) -> bytes:
    return bundle(cover, documents, shell)


def test_both_validators_find_nothing_in_a_bundle(made: bytes, tmp_path: Path) -> None:
    assert faults(made) == []
    assert heard(made, tmp_path) == []


def test_the_same_documents_give_the_same_bytes(
    made: bytes, cover: Document, documents: tuple[Document, ...], shell: Path
) -> None:
    assert bundle(cover, documents, shell) == made


def test_the_cover_says_what_it_is_for_whom_and_of_when(made: bytes) -> None:
    pages = read(made).pages
    assert pages[0] == (
        "Zorg- en Veiligheidshuis Rivierenland",
        PARTIJ,
        TITEL,
        "Versie 1.0",
        "Status vastgesteld",
        "Datum 3 november 2026",
        "Gebaseerd op Model Privacy Protocol, versie 1.0",
    )
    assert read(made).title == f"{PARTIJ}: {TITEL}"


def test_the_second_page_lists_the_parts_with_their_length_and_leads_to_them(
    made: bytes, shell: Path, documents: tuple[Document, ...]
) -> None:
    lengths = [len(read(render_pdf(headed(one), shell)).pages) for one in documents]
    names = ["Bijlage 1: Toetredingsformulier", "Wat tekent u?", "Kennisgeving van toetreding"]
    names += ["Privacy Protocol zorg- en veiligheidshuis Rivierenland", "Bijlage 2: Maatregelen"]
    said = [f"({n} pagina’s)" if n > 1 else "(1 pagina)" for n in lengths]
    lines = [f"Deel {n} {name} {how}" for n, (name, how) in enumerate(zip(names, said, strict=True), start=1)]
    assert read(made).pages[1] == ("Inhoudsopgave", *lines)
    starts = [2 + sum(lengths[:number]) for number in range(len(lengths))]
    assert _link_pages(reader(made), 1) == starts


def _link_pages(file: pypdf.PdfReader, number: int) -> list[int]:
    """Return the pages that the links on one page go to, counted from 0."""
    numbers = {page.indirect_reference.idnum: place for place, page in enumerate(file.pages)}
    found = []
    for entry in file.pages[number].get("/Annots", []):
        link = entry.get_object()
        target = (link.get("/Dest") or link["/A"]["/D"]).get_object()
        if isinstance(target, str):
            target = file.named_destinations[target].dest_array
        found.append(numbers[list.__getitem__(target, 0).idnum])
    return found


def test_every_part_stands_in_the_outline_with_its_headings_under_it(made: bytes) -> None:
    outline = [(entry.level, entry.title) for entry in read(made).bookmarks]
    assert [title for level, title in outline if level == 1] == [
        "Bijlage 1: Toetredingsformulier",
        "Wat tekent u?",
        "Kennisgeving van toetreding",
        "Privacy Protocol zorg- en veiligheidshuis Rivierenland",
        "Bijlage 2: Maatregelen",
    ]
    assert (2, "Wie doet er mee?") in outline
    assert (2, "Artikel 2. Doel") in outline
    assert (3, "3.1. Door de procesregisseur") in outline


def test_every_part_counts_its_own_pages_and_a_page_is_called_by_part_and_number(made: bytes) -> None:
    pages = read(made, tags=True)
    starts = [entry.page for entry in pages.bookmarks if entry.level == 1] + [len(pages.lines) + 1]
    wanted = ["i", "ii"]
    for part in range(1, len(starts)):
        wanted += [f"{part}-{number}" for number in range(1, starts[part] - starts[part - 1] + 1)]
    assert reader(made).page_labels == wanted == list(pages.labels)
    sheets = [page.extract_text() for page in reader(made).pages]
    for label, text in zip(wanted[2:], sheets[2:], strict=True):
        part, number = label.split("-")
        last = starts[int(part)] - starts[int(part) - 1]
        assert f"deel {part} van 5 · pagina {number} van {last}" in text
    assert "pagina 2 van 2" in sheets[1]
    assert "deel" not in sheets[1].split("Inhoudsopgave")[0]


def test_the_header_of_a_page_is_that_of_its_own_part(made: bytes) -> None:
    labels = reader(made).page_labels
    sheets = dict(zip(labels, (page.extract_text() for page in reader(made).pages), strict=True))
    assert "Wat tekent u?" in sheets["2-2"]
    assert "Wat tekent u?" not in sheets["3-1"]
    assert sheets["3-1"].count("Kennisgeving van toetreding") == 2


def test_poppler_finds_the_tags_of_every_part(
    made: bytes, documents: tuple[Document, ...], shell: Path, tmp_path: Path
) -> None:
    (tmp_path / "bundel.pdf").write_bytes(made)
    told = subprocess.run(["pdfinfo", "-struct", tmp_path / "bundel.pdf"], capture_output=True, check=True)
    tree = told.stdout.decode(errors="replace")
    levels = [int(level) for level in re.findall(r"^ *H(\d) ", tree, re.MULTILINE)]
    alone = [read(render_pdf(headed(one), shell), tags=True).headings for one in documents]
    assert len(levels) == sum(map(sum, alone)) + 2
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert len(re.findall(r"^ *Form\b", tree, re.MULTILINE)) == len(FIELDS)


def test_the_fields_of_a_form_are_fields_in_the_bundle_too(made: bytes) -> None:
    assert [one for page in read(made).fields for one in page] == named(FIELDS)


def test_the_fields_of_two_forms_do_not_mix(cover: Document, shell: Path) -> None:
    data = bundle(cover, (form(), form()), shell)
    assert faults(data) == []
    assert [one for page in read(data).fields for one in page] == named(FIELDS * 2)


def test_every_part_says_what_it_says_alone(
    made: bytes, documents: tuple[Document, ...], shell: Path
) -> None:
    alone = [page for one in documents for page in read(render_pdf(headed(one), shell)).pages]
    assert list(read(made).pages[2:]) == alone


def test_the_contents_of_a_part_are_its_own(cover: Document, shell: Path) -> None:
    whole = full(Editie.DEFINITIEF)
    pages = read(bundle(cover, (whole, whole), shell)).pages
    contents = [page for page in pages if page[0] == "Inhoudsopgave"]
    assert len(contents) == 3
    assert contents[1] == contents[2]


def test_a_reference_to_another_part_is_a_link_to_it(made: bytes) -> None:
    labels = reader(made).page_labels
    (target,) = _link_pages(reader(made), labels.index("2-2"))
    assert labels[target].startswith("4-")
    assert any("2.1." in line for line in read(made).pages[target])


def test_a_draft_is_marked_on_every_page_and_lists_its_open_points(shell: Path) -> None:
    point = OpenPoint("de meldtermijn", ("artikel 14.3",), "de FG", "24 of 36 uur", "x")
    draft = replace(full(), open_points=(point,))
    data = bundle(bundle_cover(TITEL, PARTIJ, draft), (draft, form()), shell)
    assert faults(data) == []
    pages = read(data).pages
    marked = [page[0] == "CONCEPT" for page in pages]
    assert marked == [True] * (len(pages) - 1) + [False], "the form is a definitive text"


def test_a_bundle_of_a_thousand_words_in_one_name_still_reads_back(shell: Path) -> None:
    whole = full(Editie.DEFINITIEF)
    cover = bundle_cover(TITEL, "Stichting " + "Samenwerking " * 40, whole)
    long = letter(alinea(WORDS), titel="Kennisgeving aan " + "alle Partijen " * 20)
    assert faults(bundle(cover, (long, whole), shell)) == []


@pytest.mark.parametrize("text", [*HOSTILE[:12:3], HOSTILE[9], HOSTILE[10], "x" * 10_000])
def test_a_party_and_a_title_of_any_letters_are_read_back(text: str, shell: Path) -> None:
    whole = full(Editie.DEFINITIEF)
    titel = text if len(text) < 200 else "Kennisgeving"
    data = bundle(bundle_cover(TITEL, text, whole), (letter(alinea(WORDS), titel=titel), whole), shell)
    assert faults(data) == []


def test_a_name_that_no_property_of_a_file_can_hold_is_refused(shell: Path) -> None:
    whole = full(Editie.DEFINITIEF)
    with pytest.raises(InputError, match="te lang"):
        bundle(bundle_cover(TITEL, "é" * 20_000, whole), (whole,), shell)


def test_a_sign_that_cannot_be_printed_is_refused_with_its_place(cover: Document, shell: Path) -> None:
    with pytest.raises(InputError, match="U\\+1F600"):
        bundle(cover, (letter(alinea("😀")),), shell)


@pytest.mark.parametrize(
    "change",
    [
        lambda all_of: all_of[:-1],
        lambda all_of: (*all_of, all_of[-1]),
        lambda all_of: (all_of[1], all_of[0], *all_of[2:]),
        lambda all_of: (*all_of[:2], letter(alinea(f"{WORDS} niet")), *all_of[3:]),
    ],
    ids=["one less", "one more", "another order", "another word"],
)
def test_a_bundle_that_says_something_else_is_refused(
    change: object, made: bytes, cover: Document, documents: tuple[Document, ...]
) -> None:
    compare_bundle(cover, [headed(one) for one in documents], made)
    with pytest.raises(RenderError):
        compare_bundle(cover, [headed(one) for one in change(documents)], made)  # type: ignore[operator]


def test_a_bundle_for_another_party_is_refused(
    made: bytes, cover: Document, documents: tuple[Document, ...]
) -> None:
    with pytest.raises(RenderError):
        compare_bundle(replace(cover, comparison="Iemand anders"), [headed(one) for one in documents], made)


def test_a_part_without_its_tags_is_refused(
    made: bytes, cover: Document, documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(made, tags=True)
    lost = replace(whole, headings=(*whole.headings[:-1], 0))
    monkeypatch.setattr("tailor.render.pdf.parts.read", lambda *_, **__: lost)
    with pytest.raises(RenderError, match="koppen"):
        compare_bundle(cover, [headed(one) for one in documents], made)


def test_pages_with_the_names_of_another_part_are_refused(
    made: bytes, cover: Document, documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(made, tags=True)
    wrong = replace(whole, labels=(*whole.labels[:-1], "9-9"))
    monkeypatch.setattr("tailor.render.pdf.parts.read", lambda *_, **__: wrong)
    with pytest.raises(RenderError, match="9-9"):
        compare_bundle(cover, [headed(one) for one in documents], made)


def test_a_bundle_in_the_look_of_a_house_has_its_logo_and_colour_in_every_part(
    cover: Document, documents: tuple[Document, ...], shell: Path
) -> None:
    style = PdfStyle(kleur="#7a1f5c", voettekst="Postbus 12, Tiel", logo=LOGO)
    data = bundled(cover, documents, HouseLook(shell, style))
    assert data == bundle(cover, documents, shell, style) != bundle(cover, documents, shell)
    assert faults(data) == []
    sheets = [page.extract_text() for page in reader(data).pages]
    assert all("Postbus 12, Tiel" in text for text in sheets)


def test_typst_is_asked_once(
    cover: Document, documents: tuple[Document, ...], shell: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = rendering.compile_pdf, []
    monkeypatch.setattr(rendering, "compile_pdf", lambda *of: asked.append(of) or real(*of))
    bundle(cover, documents, shell)
    assert len(asked) == 1


def test_a_document_with_a_heading_over_all_of_it_keeps_that() -> None:
    own, whole = form(), full()
    assert headed(own) is own
    assert headed(whole) is whole
    (heading,) = headed(letter(alinea(WORDS))).parts
    assert (heading.kind, heading.text) == (Kind.BIJLAGE, "Kennisgeving van toetreding")
    (above,) = headed(replace(own, titel="Iets anders")).parts
    assert above.inlines == (Text("Iets anders"),)
    two = replace(own, parts=(*own.parts, artikel(1, "Doel", lid("1.1", WORDS))))
    assert len(headed(two).parts[0].children) == 2
