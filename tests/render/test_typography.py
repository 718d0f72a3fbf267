"""What stays together on a line and how wide a column is, the same in every format."""

import re

import pytest
from lxml import etree

from tailor.assemble.builders import table
from tailor.assemble.document import Clause, Document, Filled, Ref, Text
from tailor.citation import Citatie
from tailor.data import templates
from tailor.errors import RenderError
from tailor.render.docx import compare as compare_word
from tailor.render.docx import read_back, render_docx
from tailor.render.docx.layout import TEXT_WIDTH
from tailor.render.docx.ooxml import tag, unpack
from tailor.render.html import compare as compare_html
from tailor.render.html import render_html
from tailor.render.html.readback import Reader
from tailor.render.pdf import render_pdf
from tailor.render.pdf.data import letters, shell_data
from tailor.render.pdf.readback import read
from tailor.render.pdf.sentences import LONGEST_WORD
from tailor.render.typography import KEPT_HYPHEN, NBSP, ROOM, kept, kept_together, parts_of, shares
from tests.clauses import artikel, document, lid, tabel

WORD, TYPST = (templates() / "protocol" / name for name in ("huisstijl.docx", "huisstijl.typ"))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "artikel 3",
            "Artikelen 18 en 19",
            "lid 4",
            "Bijlage 2",
            "(art. 6 AVG)",
            "sub e",
            "onder a.",
            "§ 5.4",
        ),
        *("ARTIKEL 3", "artt. 1:240 BW", "op 3 mei", "sinds mei 2026", "na 24 uur", "4 weken,", "€ 100"),
        *("de heer P.J. Kooistra", "versie 1.0", "onder u"),
    ],
)
def test_a_number_stays_with_the_word_beside_it(text: str) -> None:
    words = kept(text)
    assert words.count(NBSP) == 1
    assert words.replace(NBSP, " ") == text


@pytest.mark.parametrize(
    "text",
    [
        "mr. drs. J. Jansen",
        "prof. dr. A.B. van der Berg",
        "Th. de Boer",
        "dhr. C. ’t Hart",
        "’s-Gravenhage",
        "'s-Hertogenbosch",
        "1 maart 2025",
        "2,5 miljoen",
        "1.000 euro",
        "1234 AB",
        "2025-2026",
        "e-mail",
    ],
)
def test_a_name_a_place_or_an_amount_stays_on_one_line(text: str) -> None:
    words = kept(f"Zo is {text} gezegd.")
    (whole,) = (one for one in words.split(" ") if one[0] == text[0] and one not in ("Zo", "is", "gezegd."))
    assert whole.replace(NBSP, " ").replace(KEPT_HYPHEN, "-") == text
    assert "-" not in whole


@pytest.mark.parametrize("text", ["mr. drs. J. Jansen te ’s-Gravenhage", "op 1 maart 2025 om 12 uur"])
def test_what_stays_together_is_read_back_as_it_was_typed_in_every_format(text: str) -> None:
    made = _with(lid("1.1", "Getekend door ", Filled(text, "x"), "."))
    plain = f"Getekend door {text}."
    assert plain in " ".join(read_back(render_docx(made, WORD)))
    assert plain in Reader(render_html(made)).lines[-1]
    assert plain in [
        line.removeprefix("1.1. ") for page in read(render_pdf(made, TYPST)).pages for line in page
    ]


def test_a_hyphen_that_was_typed_as_unbroken_is_not_taken_for_one_of_ours() -> None:
    typed = _with(lid("1.1", "Te ’s\u2011Gravenhage."))
    plain = _with(lid("1.1", "Te ’s-Gravenhage."))
    with pytest.raises(RenderError):
        compare_word(plain, render_docx(typed, WORD))
    with pytest.raises(RenderError):
        compare_html(plain, render_html(typed))


def test_word_has_its_own_hyphen_that_does_not_break_and_html_a_span() -> None:
    made = _with(lid("1.1", "Te ’s-Gravenhage."))
    assert b"<w:noBreakHyphen/>" in _body(made)
    assert '’s<span class="heel">-G</span>ravenhage' in render_html(made)


def test_a_date_stays_whole() -> None:
    assert kept("op 3 maart 2026") == f"op 3{NBSP}maart{NBSP}2026"


@pytest.mark.parametrize(
    "text",
    [
        "Partij 3",
        "het artikel",
        "onder de",
        "gelid 4",
        "sub rosa",
        "3 partijen",
        "3 meisjes",
        "c.q. het",
        "A4 en",
    ],
)
def test_other_words_may_be_parted(text: str) -> None:
    assert kept(text) == text


def test_columns_have_room_for_their_words_and_share_the_rest() -> None:
    wide = shares(tabel(("Nr.", "Maatregel"), ("1", "Een lange omschrijving van de maatregel " * 4)))
    assert wide[0] < wide[1]
    assert sum(wide) <= ROOM
    assert all(3 <= most <= LONGEST_WORD for most in letters(wide))


def test_a_table_without_rows_has_no_columns() -> None:
    assert shares(tabel()) == []


def test_the_columns_fill_the_page() -> None:
    first, second = parts_of(TEXT_WIDTH, shares(tabel(("Nr.", "Maatregel"), ("1", "Een twee drie " * 9))))
    assert TEXT_WIDTH - 2 <= first + second <= TEXT_WIDTH


def test_a_date_in_a_table_stays_on_one_line() -> None:
    _, date = shares(tabel(("Maatregel", "Datum"), ("x" * 200, "30 september 2025")))
    assert date >= len("30 september 2025")


def test_a_short_word_beside_wide_columns_is_not_broken() -> None:
    wide = "verantwoordelijkheden " * 3
    table = tabel((wide, wide, wide, "30 september 2025", "Norm"), (wide, wide, wide, "", "27002"))
    *_, date, norm = shares(table)
    assert sum(shares(table)) <= ROOM
    assert norm >= len("27002")
    assert date >= len("september")


def test_what_belongs_together_may_be_parted_where_a_column_has_no_room_for_it() -> None:
    words = (Text("op 30 september 2025"),)
    assert kept_together(words, 10) == words
    assert kept_together(words, 20) == [Text(f"op 30{NBSP}september{NBSP}2025")]


def _with(*parts: Clause) -> Document:
    return document(artikel(1, "Doel", *parts))


def test_every_format_keeps_the_same_words_together() -> None:
    to = Ref("1.1", Citatie("1.1"), numeric=True)
    sentence = (Text("Zie artikel "), to, Text(" en onderdeel b, binnen "), Filled("24 uur", "x"), Text("."))
    made = _with(lid("1.1", *sentence))
    first, second = f"Zie artikel{NBSP}", f" en onderdeel{NBSP}b, binnen 24{NBSP}uur."
    in_word = "".join(node.text or "" for node in etree.fromstring(_body(made)).iter(tag("t")))
    in_html = re.sub("<[^>]*>", "", render_html(made))
    assert f"{first}1.1{second}" in in_word
    assert f"{first}1.1{second}" in in_html
    assert shell_data(made)["blokken"][1][2][0][1] == ["Zie ", ["r", "c0", f"artikel{NBSP}1.1"], second]


def test_every_format_gives_a_column_the_same_share() -> None:
    table = tabel(("Nr.", "Maatregel"), ("1", "Een lange omschrijving " * 9))
    made = _with(table)
    widths = [int(node.get(tag("w")) or 0) for node in etree.fromstring(_body(made)).iter(tag("gridCol"))]
    percents = [int(found) for found in re.findall(r'<col style="width:(\d+)%">', render_html(made))]
    assert widths == parts_of(TEXT_WIDTH, shares(table))
    assert percents == parts_of(100, shares(table))
    assert shell_data(made)["blokken"][1][:2] == ["t", shares(table)]


def _body(made: Document) -> bytes:
    return unpack(render_docx(made, WORD))["word/document.xml"]


NARROW = (
    ("Bewaartermijnvaststelling", "Grondslagbepalingen", "Aansprakelijkheidsverdeling", "Wie", "Wanneer"),
    (
        "levensloopbegeleidingstraject",
        "jeugdhulpverplichtingen",
        "samenwerkingsverbanden",
        "mr. J. Jansen",
        "",
    ),
    ("onherroepelijkheidsverklaring", "verantwoordelijkheden", "kindermishandeling", "x", "1 maart 2025"),
)


def test_a_word_that_is_too_long_for_its_cell_breaks_with_a_hyphen() -> None:
    pages = read(render_pdf(_with(tabel(*NARROW)), TYPST)).pages
    lines = [line for page in pages for line in page]
    parted = [line for line in lines if line.endswith("-") and not line.endswith("zorg-")]
    assert len(parted) >= 3
    whole = {word for row in NARROW for cell in row for word in cell.split()}
    ends = [line for line in lines if any(line != word and word.startswith(line) for word in whole)]
    assert ends == []


def test_a_word_that_fits_in_its_cell_is_not_parted() -> None:
    lines = [line for page in read(render_pdf(_with(tabel(*NARROW)), TYPST)).pages for line in page]
    assert any("mr. J. Jansen" in line for line in lines)
    assert any("1 maart 2025" in line for line in lines)


def test_only_the_cells_of_word_are_hyphenated() -> None:
    parts = unpack(render_docx(_with(tabel(*NARROW)), WORD))
    styles = etree.fromstring(parts["word/styles.xml"])
    assert b"<w:autoHyphenation/>" in parts["word/settings.xml"]
    said = {
        style.get(tag("styleId")): found.get(tag("val"))
        for style in styles.iter(tag("style"))
        if (found := style.find(f"{tag('pPr')}/{tag('suppressAutoHyphens')}")) is not None
    }
    assert said == {"Tabeltekst": "0", "Tabelkop": "0"}
    default = styles.find(
        f"{tag('docDefaults')}/{tag('pPrDefault')}/{tag('pPr')}/{tag('suppressAutoHyphens')}"
    )
    assert default is not None
    assert default.get(tag("val")) == "1"


def test_an_empty_cell_shows_a_dash() -> None:
    made = table(("Wie", "Wanneer"), [("", "1 maart 2025"), (("", ""), "x")])
    assert [cell.text for row in made.children[1:] for cell in row.children] == [
        "–",
        "1 maart 2025",
        "–",
        "x",
    ]
