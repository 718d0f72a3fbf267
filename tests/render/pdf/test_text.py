"""What the PDF says is what the Document says, whatever was typed."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.assemble.document import Break, Document, Editie, Filled, Gap, Text, lines
from tailor.errors import InputError, RenderError
from tailor.path import Pad
from tailor.render.expected import Sort, expected
from tailor.render.pdf import missing, render_pdf
from tailor.render.pdf.readback import read
from tailor.render.typography import one_line
from tests.clauses import alinea, artikel, document, full, lid, tabel

HOSTILE = [
    "#let x = 1; #panic()",
    "*vet* _schuin_ `code` $x^2$ @label <label>",
    "\\u{41} \\n \\\\ \\",
    "\"rechte\" en 'enkele' aanhalingstekens, “krul” en ‘krul’",
    "// geen commentaar /* ook niet */ https://voorbeeld.nl/a//b",
    "-- --- ... -> => ~ 1/2 fi ffl",
    "= kop\n- lijst\n+ nummer\n/ term: uitleg",
    "{{ jinja }} {% raw %} [blok] (rond) & < > &amp; <w:p/>",
    "Zoë Šimůnková-Ødegård, Łódź, Þór, Ĳsselstein, Ελλάδα, Софія",
    "a\u0301e\u0308 los van á en ë",
    "zacht\u00adkoppelteken, vast\u2011koppelteken, nul\u200bbreed, x\u2060y",
    "dun\u2009en smal\u202fen vast\u00a0wit",
    "x" * 10_000,
    "á" * 500 + "e\u0301" * 500,
    "woord-" * 400,
    "%PDF-1.7 endstream endobj",
]


def say(text: str) -> Document:
    return document(
        artikel(
            1,
            "Proef",
            lid("1.1", Text("Voor "), Filled(text, "proef"), Text(" na.")),
            lid("1.2", Gap(f"[{text}]", "proef")),
        ),
        editie=Editie.CONCEPT,
        huis=f"Huis {text}",
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_value_comes_out_as_typed_everywhere_it_is_printed(text: str, shell: Path) -> None:
    found = read(render_pdf(say(text), shell))
    words = " ".join(line for page in found.pages for line in page)
    first = (
        unicodedata.normalize("NFC", text)
        .replace("\u00ad", "")
        .replace("\u200b", "")
        .replace("\u2060", "")
        .replace("\u2011", "-")
        .split()[0]
    )
    assert words.replace(" ", "").count(first.replace(" ", "")[:40]) >= 3


@given(
    st.text(
        alphabet=st.characters(exclude_categories=("Cs", "Cn", "Co")).filter(lambda sign: not missing(sign)),
        min_size=1,
        max_size=80,
    )
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_the_font_can_draw_is_read_back_to_the_letter(shell: Path, text: str) -> None:
    render_pdf(document(artikel(1, "Proef", lid("1.1", Filled(text, "proef")))), shell)


@pytest.mark.parametrize(
    ("sign", "name"),
    [("😀", "U+1F600"), ("\x07", "U+0007"), ("\u202e", "U+202E"), ("漢", "U+6F22"), ("\ufeff", "U+FEFF")],
)
def test_a_character_that_cannot_be_printed_is_refused_by_name_and_place(
    sign: str, name: str, shell: Path
) -> None:
    with pytest.raises(InputError) as refused:
        render_pdf(say(f"een {sign} teken"), shell)
    assert name in refused.value.wat
    assert refused.value.waar == "huis"


def test_the_refusal_names_the_answer_that_holds_the_character(shell: Path) -> None:
    wrong = document(artikel(1, "Proef", lid("1.1", Filled("☃", Pad("huis.motto")))))
    with pytest.raises(InputError, match="huis.motto"):
        render_pdf(wrong, shell)


def test_every_word_of_every_kind_is_expected(complete: Document) -> None:
    wanted = expected(complete)[Sort.TEXT]
    assert [one_line(value.words) for value in wanted] == lines(complete, labels=True)


@pytest.mark.parametrize("editie", list(Editie))
def test_every_edition_and_each_annex_alone_is_read_back(editie: Editie, shell: Path) -> None:
    whole = full(editie)
    for one in (whole, *whole.annexes()):
        assert render_pdf(one, shell).startswith(b"%PDF-1.7")


def test_a_table_over_several_pages_repeats_its_header_and_is_still_read_back(shell: Path) -> None:
    rows = [(f"Maatregel {number}", "Kop 1", "Iets") for number in range(120)]
    data = render_pdf(document(artikel(1, "Tabel", tabel(("Kop 1", "Kop 2", "Kop 3"), *rows))), shell)
    tops = [page[0] for page in read(data).pages[2:]]
    assert len(tops) >= 2
    assert set(tops) == {"Kop 1 Kop 2 Kop 3"}


def test_an_empty_cell_a_short_row_and_a_line_break_keep_their_place(shell: Path) -> None:
    rows = (("Kop 1", "Kop 2", "Kop 3"), ("", "twee", ""), ("een",))
    broken = alinea(Text("Eerste regel"), Break(), Text("tweede regel"))
    found = read(render_pdf(document(artikel(1, "Tabel", tabel(*rows), broken)), shell))
    assert found.pages[1][1:] == ("Kop 1 Kop 2 Kop 3", "twee", "een", "Eerste regel", "tweede regel")


def test_long_words_in_narrow_columns_do_not_run_into_the_next(shell: Path) -> None:
    word = "informatiebeveiligingsbeleidsverantwoordelijke"
    render_pdf(document(artikel(1, "Tabel", tabel(("A", "B", "C", "D", "E", "F"), (word,) * 6))), shell)


def test_a_document_without_a_date_shows_that_on_the_cover(shell: Path) -> None:
    data = render_pdf(
        document(artikel(1, "Doel", alinea("Tekst.")), datum=None, editie=Editie.CONCEPT), shell
    )
    assert "Datum [nog niet bekend]" in read(data).pages[0]


def test_a_shell_that_typst_refuses_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "stuk.typ"
    broken.write_text("#let opmaak(stuk) = stuk.bestaat-niet", encoding="utf-8")
    with pytest.raises(RenderError, match="stuk.typ"):
        render_pdf(full(), broken)
