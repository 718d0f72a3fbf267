"""The file itself: its parts, properties, contents, tables and signature blocks."""

import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tailor.assemble.document import Document
from tailor.model.blocks import Kind
from tailor.render.docx import render_docx
from tailor.render.docx.ooxml import unpack
from tests import clauses
from tests.render.docx import samples
from tests.render.docx.wordfile import W, WordFile

BODY = "word/document.xml"
_ONE_RUN = """
import hashlib, pathlib, sys
from tailor.model.blocks import Kind
from tailor.render.docx import render_docx
from tailor.render.docx.ooxml import unpack
from tests.render.docx import samples
print(hashlib.sha256(render_docx(samples.document(), pathlib.Path(sys.argv[1]))).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes_in_another_process(
    shell: Path, files: Mapping[str, bytes]
) -> None:
    here = hashlib.sha256(files["concept"]).hexdigest()
    root = Path(__file__).parents[3]
    there = {
        subprocess.run(
            [sys.executable, "-c", _ONE_RUN, str(shell)],
            env={"PYTHONPATH": str(root), "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
            check=True, capture_output=True, text=True, cwd=root,
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip
    assert there == {here}


def test_no_clock_shows_in_the_file(files: Mapping[str, bytes]) -> None:
    for data in files.values():
        archive = WordFile(data).archive
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def _property(data: bytes, name: str) -> str:
    (node,) = (n for n in WordFile(data).part("docProps/core.xml") if etree.QName(n).localname == name)
    return node.text or ""


def test_the_properties_say_what_the_document_is(files: Mapping[str, bytes]) -> None:
    names = ("title", "language", "subject", "category", "created", "modified", "version", "contentStatus")
    assert [_property(files["concept"], name) for name in names] == [
        "Privacy Protocol zorg- en veiligheidshuis Rivierenland",
        "nl-NL",
        "Modelprotocol 1.0",
        "protocol",
        "2026-03-14T00:00:00Z",
        "2026-03-14T00:00:00Z",
        "1.0",
        "in bewerking",
    ]


def test_a_document_without_a_date_was_made_at_a_fixed_moment(shell: Path) -> None:
    data = render_docx(replace(samples.document(), datum=None), shell)
    assert _property(data, "created") == "2000-01-01T00:00:00Z"


def test_a_title_longer_than_word_allows_is_cut_in_the_properties_only(shell: Path) -> None:
    data = render_docx(replace(samples.document(), titel="titel " * 100), shell)
    assert len(_property(data, "title")) == 255


def test_the_contents_are_filled_and_word_has_nothing_to_ask(
    files: Mapping[str, bytes], documents: Mapping[str, Document]
) -> None:
    file = WordFile(files["concept"])
    listed = [file.style(p) for p in file.paragraphs() if file.style(p).startswith("toc ")]
    assert listed == [*["toc 1"] * 4, *["toc 2"] * 2, *["toc 1"] * 4]
    assert [code for code in file.instructions() if "TOC" in code] == [
        r'TOC \o "1-2" \b inhoud_tekst \h \u',
        r'TOC \o "1-1" \b inhoud_bijlagen \h \u',
    ]
    everything = b"".join(file.archive.read(name) for name in file.archive.namelist())
    assert b"updateFields" not in everything
    assert b"dirty" not in everything
    assert b"PAGEREF" not in everything
    assert not documents["bijlage-1"].parts[0].label


def test_every_field_that_opens_also_closes(files: Mapping[str, bytes]) -> None:
    for data in files.values():
        kinds = WordFile(data).values("fldChar", "fldCharType")
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_the_footer_counts_the_pages(files: Mapping[str, bytes]) -> None:
    footer = WordFile(files["concept"]).part("word/footer1.xml")
    assert [node.get(W + "instr").strip() for node in footer.iter(W + "fldSimple")] == ["PAGE", "NUMPAGES"]


def test_a_signature_block_is_never_split(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    styles = file.paragraph_styles()
    start = styles.index("Ondertekening partij")
    unit = ["Ondertekening naam", "Ondertekening naam", "Ondertekening datum"]
    assert styles[start : start + 5] == ["Ondertekening partij", "Ondertekening", *unit]
    assert {"keepNext", "keepLines"} <= file.style_has("Ondertekening")
    for last in ("Ondertekening slot", "Ondertekening datum"):
        keep = file.style_node(last).find(f"{W}pPr/{W}keepNext")
        assert keep.get(W + "val") == "0", "the last line must let the next block go"


def test_the_heading_row_of_a_table_is_repeated_and_no_row_is_split(files: Mapping[str, bytes]) -> None:
    tables = list(WordFile(files["bijlage-2"]).body.iter(W + "tbl"))
    assert len(tables) == 2
    for table in tables:
        rows = table.findall(W + "tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert all(len(row.findall(W + "tc")) == 3 for row in rows)


def test_two_tables_in_a_row_stay_two_tables(files: Mapping[str, bytes]) -> None:
    first = next(iter(WordFile(files["bijlage-2"]).body.iter(W + "tbl")))
    following = first.getnext()
    assert following is not None
    assert following.tag == W + "p"


def test_a_note_is_set_apart_by_a_bar_and_its_size_not_by_colour_alone(
    files: Mapping[str, bytes],
) -> None:
    file = WordFile(files["toelichting"])
    assert file.style_of("Over de letters.") == "Toelichting"
    assert {"pBdr", "ind", "sz"} <= file.style_has("Toelichting")
    assert "Toelichting" not in WordFile(files["definitief"]).styles_used()


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("Definities", "Artikel"),
        ("Persoonsgegevens: alle", "Lid"),
        ("Verwerking door", "Paragraaf"),
        ("Een lid van drie", "Sublid"),
        ("onderdeel a van 1.2", "Onderdeel"),
        ("onderdeel a van 18.1", "Onderdeel haakje"),
        ("dat Partijen samenwerken", "Opsomming"),
        ("dieper", "Opsomming onder opsomming"),
        ("Beleidsdocument", "Opsomming titel"),
        ("Open vragen", "Open punten kop"),
        ("De <meldtermijn> in uren", "Open punten tekst"),
        ("punt", "Opsomming onder lid"),
        ("De ondergetekenden", "Alinea"),
        ("Een regel zonder nummer", "Alinea onder lid"),
        ("Het beleidsdocument", "Alinea onder opsomming"),
        ("Categorie 1", "Tussenkop"),
        ("Bijzondere", "Tussenkop klein"),
        ("Bijlage 2 bij", "Bijlage"),
    ],
)
def test_each_clause_has_the_style_of_its_kind(words: str, style: str, files: Mapping[str, bytes]) -> None:
    assert WordFile(files["concept"]).style_of(words) == style


def test_no_paragraph_and_no_word_is_formatted_outside_its_style(files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        properties = {etree.QName(n).localname for n in WordFile(data).body.iterfind(f".//{W}pPr/*")}
        assert properties <= {"pStyle", "keepNext", "numPr", "sectPr"}, name
        looks = {etree.QName(n).localname for n in WordFile(data).body.iterfind(f".//{W}r/{W}rPr/*")}
        assert looks <= {"rStyle"}, name


def test_parts_are_well_formed_and_listed(files: Mapping[str, bytes]) -> None:
    archive = WordFile(files["concept"]).archive
    types = WordFile(files["concept"]).part("[Content_Types].xml")
    listed = {node.get("PartName", "").lstrip("/") for node in types}
    parts = {name for name in archive.namelist() if name.endswith(".xml") and name != "[Content_Types].xml"}
    assert parts <= listed
    assert archive.testzip() is None
    assert all(entry.compress_type == zipfile.ZIP_DEFLATED for entry in archive.infolist())


def test_a_table_without_cells_leaves_nothing(shell: Path) -> None:
    annex = clauses.clause(Kind.BIJLAGE, "Bijlage 1", "Kop", clauses.tabel())
    assert (
        "<w:tbl" not in unpack(render_docx(replace(samples.document(), parts=(annex,)), shell))[BODY].decode()
    )


def test_text_after_a_table_keeps_its_distance(shell: Path) -> None:
    after = clauses.clause(Kind.ALINEA, "na", "Na de tabel.")
    annex = clauses.clause(Kind.BIJLAGE, "Bijlage 1", "Kop", clauses.tabel(("a",), ("b",)), after, after)
    file = WordFile(render_docx(replace(samples.document(), parts=(annex,)), shell))
    assert file.paragraph_styles()[-2:] == ["Alinea na tabel", "Alinea"]


def test_the_sentence_before_the_signatures_is_kept_with_the_first(files: Mapping[str, bytes]) -> None:
    assert WordFile(files["concept"]).style_of("Aldus overeengekomen") == "Ondertekening inleiding"


def test_what_announces_a_list_is_kept_with_it(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    kept = {
        "".join(p.itertext())
        for p in file.paragraphs()
        if p.find(f"{W}pPr/{W}keepNext") is not None and file.style(p) in {"Lid", "Alinea"}
    }
    assert {"Lijst:", "Met haakjes:", "De ondergetekenden:"} <= kept
    assert not any(words.endswith(".") for words in kept)


def test_the_title_of_a_measure_is_bold_and_kept_with_its_text(files: Mapping[str, bytes]) -> None:
    assert {"keepNext", "b"} <= WordFile(files["concept"]).style_has("Opsomming titel")


def test_a_blank_in_a_sentence_is_long_enough_to_write_on(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["bijlage-1"])
    form = file.paragraphs()[1]
    assert file.style(form) == "Invulalinea"
    assert "\u2007" * 28 in "".join(form.itertext())


def test_word_collects_only_what_stands_in_the_contents(files: Mapping[str, bytes]) -> None:
    """The second level of the articles, and not that of the annexes: each field has a range of its own."""
    body = WordFile(files["concept"]).body[0]
    marks = {
        node.get(W + "name"): place for place, node in enumerate(body) if node.tag == W + "bookmarkStart"
    }
    assert list(marks) == ["inhoud_tekst", "inhoud_bijlagen"]
    start, annexes = marks.values()
    assert "".join(body[start + 1].itertext()).startswith("Privacy Protocol tussen")
    assert "".join(body[annexes + 1].itertext()).startswith("Bijlage\u00a01")
    assert [body[place].tag for place in (annexes - 1, -2)] == [W + "bookmarkEnd"] * 2


def test_without_numbered_headings_in_an_article_the_contents_are_one_field(shell: Path) -> None:
    document = samples.document()
    parts = tuple(part for part in document.parts if part.label != "Artikel 3.")
    parts = tuple(part for part in parts if part.kind is not Kind.BIJLAGE)
    flat = tuple(clauses.clause(part.kind, str(part.citation), part.text, label=part.label) for part in parts)
    file = WordFile(render_docx(replace(document, parts=flat), shell))
    assert file.instructions()[0] == r'TOC \o "1-1" \h \u'
    assert "inhoud_tekst" not in file.values("bookmarkStart", "name")
