"""A redline in Word: every kind of change as Word itself writes it."""

from dataclasses import replace
from pathlib import Path

import ooxml_integrity
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tailor.assemble.document import Editie, Rule, Text, lines
from tailor.assemble.front import LISTED, front
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.types import Mark, Node, Piece, Redline, Remark
from tailor.render.docx import read_back, render_docx
from tailor.render.docx.ooxml import BODY, unpack
from tailor.render.docx.readback import read
from tailor.render.docx.render import render_docx_redline
from tailor.render.docx.tracked import accept_all, reject_all
from tests import clauses
from tests.clauses import clause
from tests.render.docx import redlines, samples
from tests.render.docx.redlines import AFWIJKING
from tests.render.docx.wordfile import W, WordFile

CHANGES = ("ins", "del", "moveFrom", "moveTo")


@pytest.fixture(scope="module")
def file(data: bytes) -> WordFile:
    return WordFile(data)


def _words(node: etree._Element) -> str:
    found = node.iter(W + "t", W + "delText")
    return "".join(child.text or "" for child in found).replace("\u00a0", " ")


def _changed(file: WordFile, kind: str) -> list[tuple[str, str]]:
    """Return the author and the words of every change of this kind around runs."""
    return [
        (node.get(W + "author"), _words(node))
        for node in file.body.iter(W + kind)
        if len(node) and _words(node)
    ]


def _paragraph(file: WordFile, words: str) -> etree._Element:
    (found,) = (p for p in file.paragraphs() if _words(p).startswith(words))
    return found


def _mark(paragraph: etree._Element) -> str:
    """Return the change of a paragraph mark, the name of its author behind it; empty for none."""
    node = paragraph.find(f"{W}pPr/{W}rPr")
    if node is None or not len(node):
        return ""
    return f"{etree.QName(node[0]).localname} {node[0].get(W + 'author')}"


def test_a_word_that_came_and_one_that_went_are_one_change_each(file: WordFile) -> None:
    assert (AFWIJKING, "nieuw") in _changed(file, "ins")
    assert ("Correctie", "oud") in _changed(file, "del")
    assert _mark(_paragraph(file, "Een oudnieuw")) == ""


def test_every_author_has_its_own_changes(file: WordFile) -> None:
    assert ("Ingevuld", "A & B") in _changed(file, "ins")
    assert ("Ingevuld", "[naam]") in _changed(file, "del")
    authors = {node.get(W + "author") for kind in CHANGES for node in file.body.iter(W + kind)}
    assert authors == {"Ingevuld", "Correctie", AFWIJKING}


def test_words_that_went_are_deleted_words_and_no_others_are(file: WordFile) -> None:
    for node in file.body.iter(W + "delText"):
        assert next(node.iterancestors(W + "del")) is not None
    for node in file.body.iter(W + "del"):
        assert list(node.iter(W + "t")) == []


def test_a_clause_that_came_or_went_takes_its_paragraph_mark_along(file: WordFile) -> None:
    assert _mark(_paragraph(file, "Dit lid vervalt")) == "del Correctie"
    assert _mark(_paragraph(file, "Dit lid is nieuw")) == f"ins {AFWIJKING}"
    assert file.style(_paragraph(file, "Vervallen artikel")) == "Artikel"
    assert _mark(_paragraph(file, "Vervallen artikel")) == "del Correctie"


def test_a_paragraph_with_words_in_one_text_only_is_a_paragraph_in_that_one_only(file: WordFile) -> None:
    assert _mark(_paragraph(file, "Alleen in het oude.")) == "del Correctie"
    assert _mark(_paragraph(file, "Alleen in het nieuwe.")) == f"ins {AFWIJKING}"


def test_both_ends_of_a_move_have_one_name_and_hold_all_its_paragraphs(file: WordFile) -> None:
    names = {}
    for end in ("moveFrom", "moveTo"):
        (start,) = file.body.iter(f"{W}{end}RangeStart")
        (stop,) = file.body.iter(f"{W}{end}RangeEnd")
        assert start.get(W + "id") == stop.get(W + "id")
        names[end] = start.get(W + "name")
        assert start.getparent() is _paragraphs_of(file, end)[0]
        assert stop.getprevious() is _paragraphs_of(file, end)[-1]
    assert names["moveFrom"] == names["moveTo"] == "verplaatsing1"
    moved = [_words(p) for p in _paragraphs_of(file, "moveFrom")]
    assert moved == [_words(p) for p in _paragraphs_of(file, "moveTo")]
    assert [word.split(" ")[0] for word in moved] == ["Dit", "onderdeel", "onderdeel"]


def _paragraphs_of(file: WordFile, end: str) -> list[etree._Element]:
    return [p for p in file.paragraphs() if _mark(p) == f"{end} {AFWIJKING}"]


def test_rows_and_tables_come_and_go_whole(file: WordFile) -> None:
    rows = {_words(row): row for row in file.body.iter(W + "tr")}
    fates = {
        words: [
            etree.QName(n).localname
            for n in row.find(W + "trPr")
            if n.tag not in (W + "cantSplit", W + "tblHeader")
        ]
        for words, row in rows.items()
    }
    assert fates["twee2"] == ["del"]
    assert fates["drie3"] == ["ins"]
    assert fates["KopWat"] == fates["eenéén1"] == []
    assert fates["Oud"] == fates["weg"] == ["del"]
    assert fates["Nieuw2"] == fates["erbijx"] == ["ins"]
    assert _mark(next(rows["twee2"].iter(W + "p"))) == "del Correctie"


def test_two_tables_never_meet(file: WordFile) -> None:
    for table in file.body.iter(W + "tbl"):
        assert table.getnext().tag == W + "p"


def test_a_new_reference_has_a_field_for_its_number(file: WordFile) -> None:
    codes = [code.text.strip() for one in file.body.iter(W + "ins") for code in one.iter(W + "instrText")]
    assert codes == [r"REF _ref_2_1 \n \h"]


def test_a_new_reference_to_an_article_is_a_link_around_the_insertion(file: WordFile) -> None:
    lid = _paragraph(file, "Dit lid is nieuw")
    assert not list(lid.iter(W + "instrText"))
    links = list(lid.iter(W + "hyperlink"))
    assert [[etree.QName(child).localname for child in link] for link in links] == [["ins"], ["ins"]]
    assert sorted(map(_words, links)) == ["artikel 2", "eerste lid"]


def test_a_reference_that_went_is_bare_deleted_words(file: WordFile) -> None:
    lid = _paragraph(file, "Dit lid vervalt")
    assert not list(lid.iter(W + "instrText", W + "fldChar", W + "hyperlink"))
    assert _words(lid) == "Dit lid vervalt, zie artikel 3\u2007".rstrip("\u2007") + "\u2007" * 28


def test_a_reference_that_stays_is_no_change(file: WordFile) -> None:
    code = next(_paragraph(file, "Gebleven, zie").iter(W + "instrText"))
    assert not list(code.iterancestors(*(W + kind for kind in CHANGES)))


def test_no_two_changes_comments_or_bookmarks_share_a_number(file: WordFile) -> None:
    kinds = (*CHANGES, "bookmarkStart", "commentReference", "moveFromRangeStart", "moveToRangeStart")
    numbers = [node.get(W + "id") for kind in kinds for node in file.body.iter(W + kind)]
    assert len(numbers) == len(set(numbers)) > 100


def test_every_change_has_the_date_of_the_document(file: WordFile) -> None:
    dates = {node.get(W + "date") for kind in CHANGES for node in file.body.iter(W + kind)}
    dates |= {node.get(W + "date") for node in file.part("word/comments.xml")}
    assert dates == {"2026-03-14T00:00:00Z"}


def test_without_a_date_nothing_says_when(redline: Redline, shell: Path) -> None:
    undated = replace(redline, new=replace(redline.new, datum=None))
    parts = unpack(render_docx_redline(undated, shell))
    assert b"w:date=" not in parts[BODY] + parts["word/comments.xml"]


def test_there_is_no_content_control(file: WordFile) -> None:
    assert list(file.body.iter(W + "sdt")) == []
    assert file.run_style(samples.GAP) == "Open punt"


def test_every_remark_is_a_comment_with_its_author_at_its_clause(file: WordFile) -> None:
    comments = {
        node.get(W + "id"): (node.get(W + "author"), node.get(W + "initials"), [_words(p) for p in node])
        for node in file.part("word/comments.xml")
    }
    assert sorted(comments.values()) == [
        (AFWIJKING, "AZEVR", ["Reden."]),
        (AFWIJKING, "AZEVR", ["Tweede reden."]),
        ("Correctie", "C", ["Over 2.2."]),
        ("Correctie", "C", ["Over de regel."]),
        ("Correctie", "C", ["Vervalt: <reden> & bron.", "Tweede regel."]),
    ]
    for ident, (_, _, (first, *_rest)) in comments.items():
        start, end, sign = (
            next(n for n in file.body.iter(W + name) if n.get(W + "id") == ident)
            for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        paragraphs = {next(n.iterancestors(W + "p")) for n in (start, end, sign)}
        (words,) = map(_words, paragraphs)
        assert words.startswith(PLACES[first])


PLACES = {
    "Reden.": "Dit lid is nieuw",
    "Tweede reden.": "Dit lid is nieuw",
    "Over 2.2.": "A & B[naam] en",
    "Over de regel.": "Naam: ",
    "Vervalt: <reden> & bron.": "Dit lid vervalt",
}


def test_a_comment_on_a_clause_that_went_goes_with_it(file: WordFile) -> None:
    (sign,) = _paragraph(file, "Dit lid vervalt").iter(W + "commentReference")
    assert next(sign.iterancestors(W + "del")).get(W + "author") == "Correctie"


def test_a_remark_on_a_clause_without_words_stands_at_the_next_words(redline: Redline, shell: Path) -> None:
    said = (Remark("Correctie", "Over alles."),)
    ondertekening = replace(redline.parts[4], remarks=said)
    parts = (*redline.parts[:4], ondertekening, *redline.parts[5:])
    file = WordFile(render_docx_redline(replace(redline, parts=parts), shell))
    signs = list(_paragraph(file, "Aldus overeengekomen").iter(W + "commentReference"))
    assert len(signs) == 1


def test_the_authors_are_known_to_word(file: WordFile) -> None:
    people = file.part("word/people.xml")
    assert [node.get(node.keys()[0]) for node in people] == ["Correctie", "Ingevuld", AFWIJKING]


def test_without_remarks_there_is_no_part_for_them(redline: Redline, shell: Path) -> None:
    bare = replace(redline, parts=(redline.parts[4],), preface=())
    bare = replace(bare, old=redlines.of(bare.parts).old, new=redlines.of(bare.parts).new)
    parts = unpack(render_docx_redline(bare, shell))
    assert "word/comments.xml" not in parts
    assert b"comments" not in parts["[Content_Types].xml"]


def test_the_cover_says_what_is_compared_and_every_page_that_it_is_a_comparison(
    shell: Path, file: WordFile
) -> None:
    assert "Vergelijking met het landelijke model" in map(_words, file.paragraphs())
    assert "CONCEPT · VERGELIJKING" in file.header_text()
    final = WordFile(render_docx_redline(redlines.redline(Editie.DEFINITIEF), shell))
    assert "CONCEPT" not in final.header_text()
    assert "VERGELIJKING" in final.header_text()
    assert _words(file.part("docProps/core.xml")) == ""
    assert b"Vergelijking met het landelijke model: Privacy" in file.archive.read("docProps/core.xml")


def test_the_contents_are_those_of_the_new_text_and_there_is_no_list_of_open_points(
    redline: Redline, shell: Path
) -> None:
    document = replace(redline.new, open_points=samples.OPEN_PUNTEN)
    file = WordFile(render_docx_redline(replace(redline, new=document), shell))
    assert "Open punten kop" not in file.styles_used()
    listed = [_words(one).replace("\u00a0", " ") for one in _contents(file)]
    assert listed == [f"{part.label}{part.text}" for part in front(document).contents]
    assert len(listed) < sum(node.clause.kind in LISTED for node in redline.parts)


def test_only_clauses_of_the_new_text_have_a_bookmark_and_each_has_one(file: WordFile) -> None:
    names = file.values("bookmarkStart", "name")
    assert len(names) == len(set(names)) >= 5
    marks = (W + "del", W + "moveFrom")
    gone = [
        one for one in file.paragraphs() if any(list(one.iterfind(f".//{W}rPr/{mark}")) for mark in marks)
    ]
    assert len(gone) > 2
    assert not any(list(one.iter(W + "bookmarkStart")) for one in gone)


def _contents(file: WordFile) -> list[etree._Element]:
    """Return the paragraphs of the table of contents."""
    return [paragraph for paragraph in file.paragraphs() if file.style(paragraph) == "toc 1"]


def test_the_page_in_front_stands_between_the_cover_and_the_text(redline: Redline, data: bytes) -> None:
    found = read_back(accept_all(data))
    title, *text = lines(redline.new, labels=False)
    front = lines(replace(redline.new, parts=redline.preface), labels=False)
    assert found == [title, *front, *text]


def test_an_annex_alone_has_the_page_in_front_too(redline: Redline, shell: Path) -> None:
    annex = redlines.of(redline.parts[-1:])
    data = render_docx_redline(annex, shell)
    assert read_back(accept_all(data))[:1] == ["Over dit bestand"]
    assert "Title" not in WordFile(data).styles_used()


def _look(data: bytes) -> list[tuple[str, str, str]]:
    """Return the style, the number and the words of every paragraph with words."""
    parts = unpack(data)
    read_lines = read(parts, etree.fromstring(parts[BODY]))
    left_out = ("Voorblad", "toc", "TOC")
    return [
        (line.style, line.label, line.words)
        for line in read_lines
        if line.words and not line.style.startswith(left_out)
    ]


def test_all_accepted_every_paragraph_looks_as_in_the_clean_file(redline: Redline, shell: Path) -> None:
    data = render_docx_redline(replace(redline, preface=()), shell)
    assert _look(accept_all(data)) == _look(render_docx(redline.new, shell))


def test_all_rejected_every_paragraph_looks_as_in_the_old_text(redline: Redline, shell: Path) -> None:
    data = render_docx_redline(replace(redline, preface=()), shell)
    clean = _look(render_docx(redlines.with_old_numbers(redline.old), shell))
    # A reference that stays shows the new number in both: that is no change of the text.
    assert [(style, label) for style, label, _ in _look(reject_all(data))] == [
        (style, label) for style, label, _ in clean
    ]


def test_a_list_keeps_its_letters_in_both_texts_when_its_first_paragraph_went(shell: Path) -> None:
    """Under a plain paragraph Word would count on; each text begins anew with what it has."""
    gone, stays = clauses.letters("b", "a", extra=" weg")[0], clauses.letters("b", "b")[0]
    kop = clause(Kind.TUSSENKOP, "kop", "Kop")
    before = redlines.whole(replace(kop, children=clauses.letters("eerder", "abc")))
    now = redlines.node(
        replace(kop, citation=Citatie("kop 2")),
        under=(
            redlines.whole(gone, redlines.GONE),
            redlines.whole(replace(stays, label="a.")),
            redlines.whole(replace(clauses.letters("nieuw", "b")[0]), redlines.NEW),
            redlines.whole(replace(clauses.letters("d", "c", extra=" laatste")[0])),
        ),
    )
    bijlage = redlines.node(clause(Kind.BIJLAGE, "Bijlage 1", "Bijlage 1"), under=(before, now))
    data = render_docx_redline(replace(redlines.of((bijlage,)), preface=()), shell)
    assert [label for _, label, _ in _look(accept_all(data))] == ["", "", *["a.", "b.", "c."], ""] + [
        "a.", "b.", "c."
    ]  # fmt: skip
    assert [label for _, label, _ in _look(reject_all(data))] == ["", "", *["a.", "b.", "c."], ""] + [
        "a.", "b.", "c."
    ]  # fmt: skip


def _artikel_with(*lids: Node) -> Redline:
    artikel = redlines.node(clause(Kind.ARTIKEL, "artikel 1", "Kop", label="Artikel 1."), under=lids)
    return replace(redlines.of((artikel,)), preface=())


@pytest.mark.parametrize(
    ("words", "mark", "wanted"),
    [
        (("Blijft,", redlines.plus(" nieuw")), redlines.NEW, ["ins ,", "ins  nieuw", "del ,"]),
        (("Blijft,", redlines.minus(" oud")), redlines.GONE, ["del ,", "del  oud", "ins ,"]),
        (("Blijft", redlines.minus("a"), redlines.plus("b")), redlines.NEW, ["ins b", "del a"]),
        (("Blijft", redlines.plus("b"), redlines.minus("a")), redlines.NEW, ["ins b", "del a"]),
        (
            ("Blijft", redlines.plus("b"), redlines.minus("a"), redlines.plus("c")),
            redlines.NEW,
            ["ins b", "ins c", "del a"],
        ),
        (("Blijft,", redlines.plus(" nieuw")), redlines.GONE, ["ins  nieuw"]),
    ],
)
def test_between_a_changed_ending_and_a_changed_paragraph_stands_a_change_of_the_other_kind(
    words: tuple[str | Piece, ...], mark: Mark, wanted: list[str], shell: Path
) -> None:
    """LibreOffice would take both for one change, and the paragraph mark between them along."""
    made = _artikel_with(
        redlines.node(redlines.lid("1.1"), *words),
        redlines.whole(replace(redlines.lid("1.2"), inlines=(Text("Tweede."),)), mark),
        redlines.whole(replace(redlines.lid("1.3" if mark is redlines.NEW else "1.2", "x"),
                               inlines=(Text("Derde."),))),
    )  # fmt: skip
    first = _paragraph(WordFile(render_docx_redline(made, shell)), "Blijft")
    kinds = {W + kind: kind for kind in CHANGES}
    shown = [
        f"{kinds[change.tag]} {_words(run)}" for change in first.iter(*kinds) for run in change.iter(W + "r")
    ]
    assert shown == wanted


@pytest.mark.parametrize(("rest", "tabs"), [((), 1), ((redlines.minus("oud"),), 0)])
def test_a_ruled_line_runs_to_the_margin_only_where_it_ends_the_line_in_both_texts(
    rest: tuple[Piece, ...], tabs: int, shell: Path
) -> None:
    made = _artikel_with(redlines.node(redlines.line("x"), "Naam:", Rule(), *rest))
    naam = _paragraph(WordFile(render_docx_redline(made, shell)), "Naam:")
    assert len(list(naam.iter(W + "tab"))) == tabs


def test_a_paragraph_that_went_went_by_one_hand(shell: Path) -> None:
    """A word of it that another layer took away before is part of it: LibreOffice would take half of it."""
    by_two = redlines.node(
        redlines.lid("1.2"), redlines.minus("Een woord", redlines.EMPTIED), redlines.minus(" en de rest."),
        mark=redlines.GONE,
    )  # fmt: skip
    first = redlines.whole(replace(redlines.lid("1.1"), inlines=(Text("Eerste."),)))
    gone = _paragraph(WordFile(render_docx_redline(_artikel_with(first, by_two), shell)), "Een woord")
    assert [change.get(W + "author") for change in gone.iter(W + "del")] == ["Correctie"] * 2
    assert _mark(gone) == "del Correctie"


def test_the_same_bytes_come_out_on_every_run(redline: Redline, data: bytes, shell: Path) -> None:
    assert render_docx_redline(redline, shell) == data


@pytest.mark.parametrize("editie", list(Editie))
def test_the_checkers_find_nothing(editie: Editie, shell: Path, tmp_path: Path) -> None:
    path = tmp_path / "vergelijking.docx"
    path.write_bytes(render_docx_redline(redlines.redline(editie), shell))
    assert [*map(str, OpenXmlValidator().validate(path).errors)] == []
    assert [str(found) for found in ooxml_integrity.check(path) if found.code != "TXT002"] == []
