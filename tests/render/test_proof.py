"""The same planted faults in every format: a file of a text that differs anywhere is refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tailor import render
from tailor.assemble.document import Clause, Document, Editie, Filled, Inline, OpenPoint, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.data import templates
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.redline.marked import comparison
from tailor.redline.page import with_front
from tailor.redline.types import Node, Redline, is_old, text_of
from tailor.render import docx, html, pdf, proof
from tailor.render.docx.render import compare_redline, render_docx_redline
from tailor.render.expected import Sort, expected
from tests.clauses import alinea, document, full
from tests.redline.test_page import TEKSTEN
from tests.render import redlines

FORMATS = ("docx", "pdf", "html")
WORD, TYPST = (templates() / "protocol" / name for name in ("huisstijl.docx", "huisstijl.typ"))
POINT = OpenPoint("de meldtermijn in uren", ("artikel 14.3",), "de FG", "24 of 36 uur", "x.y")
OTHER_POINT = replace(POINT, who="de Kiem")


def compare(format_: str, wanted: Document, made: Document) -> None:
    """Make a file of one document and hold it against another."""
    match format_:
        case "docx":
            docx.compare(wanted, docx.render_docx(made, WORD))
        case "pdf":
            pdf.compare(wanted, pdf.render_pdf(made, TYPST))
        case _:
            html.compare(wanted, html.render_html(made))


def compare_redlines(format_: str, wanted: Redline, made: Redline) -> None:
    """Make a file of one redline and hold it against another."""
    match format_:
        case "docx":
            compare_redline(wanted, render_docx_redline(made, WORD))
        case "pdf":
            pdf.compare(comparison(wanted), pdf.render_pdf(comparison(made), TYPST))
        case _:
            html.compare(comparison(wanted), html.render_html(comparison(made)))


def clauses(document: Document, change: Callable[[Clause], tuple[Clause, ...]]) -> Document:
    """Return the document with every clause changed; a clause may become none or several."""

    def one(clause: Clause) -> tuple[Clause, ...]:
        below = tuple(made for child in clause.children for made in one(child))
        return change(replace(clause, children=below))

    return replace(document, parts=tuple(made for part in document.parts for made in one(part)))


def at(place: str, change: Callable[[Clause], tuple[Clause, ...]]) -> Callable[[Document], Document]:
    """Return what changes the clause at an address."""
    return lambda document: clauses(
        document, lambda clause: change(clause) if clause.citation == Citatie(place) else (clause,)
    )


def inlines(change: Callable[[Inline], Inline]) -> Callable[[Document], Document]:
    """Return what changes inlines everywhere."""
    return lambda document: clauses(
        document, lambda clause: (replace(clause, inlines=tuple(map(change, clause.inlines))),)
    )


def words(old: str, new: str) -> Callable[[Document], Document]:
    """Return what changes words wherever they stand."""
    return inlines(
        lambda one: replace(one, text=one.text.replace(old, new)) if isinstance(one, Text | Filled) else one
    )


def of_kind(
    kind: Kind, change: Callable[[tuple[Clause, ...]], tuple[Clause, ...]]
) -> Callable[[Document], Document]:
    """Return what changes the clauses under those of a kind."""
    return lambda document: clauses(
        document,
        lambda one: (replace(one, children=change(one.children)) if one.kind is kind else one,),
    )


def referring(**change: object) -> Callable[[Document], Document]:
    """Return what changes the reference to 2.1 onder b."""
    return inlines(lambda one: replace(one, **change) if isinstance(one, Ref) and one.text == "b" else one)


FAULTS: dict[str, Callable[[Document], Document]] = {
    "a word that changed": words("informatie over", "kennis over"),
    "a word that fell": words("alle informatie", "informatie"),
    "a word that came": words("alle informatie", "alle andere informatie"),
    "a sign that fell": words("overlast.", "overlast"),
    "a space that fell": words("het voorkomen", "hetvoorkomen"),
    "a filled word that changed": words("Stichting De Brug", "Stichting De Burg"),
    "a heading that changed": words("Verwerken", "Delen"),
    "a heading in an annex that changed": words("Betrokkenen:", "Personen:"),
    "a cell that changed": words("CISO", "FG"),
    "a number that changed": at("1.2", lambda clause: (replace(clause, label="1.3."),)),
    "a letter that changed": at("2.1 onder b", lambda clause: (replace(clause, label="c."),)),
    "a number that fell": at("3.1.1", lambda clause: (replace(clause, label=""),)),
    "a clause that fell": at("1.2", lambda _: ()),
    "a clause that came twice": at("1.1", lambda clause: (clause, clause)),
    "a part that fell": at("artikel 4", lambda _: ()),
    "an annex that fell": at("Bijlage 1", lambda _: ()),
    "a row that came": of_kind(Kind.TABEL, lambda rows: (*rows, rows[-1])),
    "an empty row that came": of_kind(Kind.TABEL, lambda rows: (*rows, replace(rows[-1], children=()))),
    "cells that changed places": of_kind(Kind.RIJ, lambda cells: tuple(reversed(cells))),
    "leden that changed places": of_kind(
        Kind.PARAGRAAF, lambda leden: (*leden, replace(leden[0], label="", inlines=(Text("Meer."),)))
    ),
    "a name that fell from under a line": words("G. Lam, directeur", ""),
    "other words between two who sign": inlines(
        lambda one: replace(one, text="en") if getattr(one, "text", "") == "of" else one
    ),
    "a person who signs that fell": of_kind(Kind.HANDTEKENING, lambda lines: lines[:-1]),
    "people who sign that changed places": of_kind(
        Kind.HANDTEKENING, lambda lines: (*lines[:-1], replace(lines[-1], children=lines[-1].children[::-1]))
    ),
    "a line to sign on that fell": of_kind(Kind.ONDERTEKENAAR, lambda lines: lines[1:]),
    "a line to sign on that came": of_kind(Kind.ONDERTEKENAAR, lambda lines: (lines[0], *lines)),
    "a line for the place of signing that fell": of_kind(
        Kind.ONDERTEKENAAR, lambda lines: (*lines[:-1], replace(lines[-1], inlines=lines[-1].inlines[:2]))
    ),
    "a line of a form that fell": of_kind(Kind.FORMULIER, lambda lines: lines[:-1]),
    "a heading over the signatures that fell": at(
        "ondertekening", lambda one: (replace(one, inlines=()) if one.kind is Kind.ONDERTEKENING else one,)
    ),
    "a reference with another number": referring(text="a"),
    "a reference to another clause": referring(target=Citatie("2.1")),
    "a reference to nothing": referring(target=Citatie("artikel 98")),
    "another answer": inlines(
        lambda one: replace(one, answer="huis.plaats") if isinstance(one, Filled) else one
    ),
    "another title": lambda document: replace(document, titel="Een ander protocol"),
    "another title on the cover": words("Privacy Protocol zorg- en", "Protocol zorg- en"),
    "another house": lambda document: replace(document, huis="Huis Oostmark"),
    "another version": lambda document: replace(document, versie="1.1"),
    "another status": lambda document: replace(document, status="in bewerking"),
    "another model": lambda document: replace(document, model="Een ander model"),
    "another date": lambda document: replace(document, datum=None),
    "another edition": lambda document: replace(document, editie=Editie.TOELICHTING),
    "an open point that changed": lambda document: replace(document, open_points=(OTHER_POINT,)),
    "an open point that fell": lambda document: replace(document, open_points=()),
    "an open point that came": lambda document: replace(document, open_points=(POINT, POINT)),
}  # fmt: skip
UNKNOWN = {
    ("pdf", "an empty row that came"),
    ("pdf", "a reference to another clause"),
    ("pdf", "a reference to nothing"),
    ("pdf", "another answer"),
    ("docx", "another model"),
}
"""What a format cannot know: a PDF tells words, no answers and no places; a house words the cover of Word."""


@pytest.fixture(scope="module")
def wanted() -> Document:
    return replace(full(), open_points=(POINT,))


def test_every_format_is_proved() -> None:
    assert {one.name for one in render.FORMATS} == set(FORMATS)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_says_something_else_is_refused(fault: str, format_: str, wanted: Document) -> None:
    made = FAULTS[fault](wanted)
    assert made != wanted
    if (format_, fault) in UNKNOWN:
        compare(format_, wanted, made)
        return
    with pytest.raises(RenderError) as caught:
        compare(format_, wanted, made)
    assert caught.value.exit_code == 3
    assert "verwacht" in caught.value.waarom
    assert "gevonden" in caught.value.waarom


@pytest.mark.parametrize("format_", FORMATS)
def test_a_difference_is_named_with_document_clause_and_both_texts(format_: str, wanted: Document) -> None:
    made = FAULTS["a letter that changed"](wanted)
    with pytest.raises(RenderError) as caught:
        compare(format_, wanted, made)
    assert caught.value.waar == wanted.titel
    assert "artikel 2.1 onder b" in caught.value.waarom
    assert "verwacht ‘b. het voorkomen van overlast." in caught.value.waarom
    assert "gevonden ‘c. het voorkomen van overlast." in caught.value.waarom


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_without_a_fault_passes(format_: str, wanted: Document) -> None:
    compare(format_, wanted, wanted)


def nodes(change: Callable[[Node], Node]) -> Callable[[Redline], Redline]:
    """Return what changes every node of a redline."""

    def one(node: Node) -> Node:
        return change(replace(node, children=tuple(map(one, node.children))))

    return lambda redline: replace(redline, parts=tuple(map(one, redline.parts)))


def pieces(old: str, new: str) -> Callable[[Redline], Redline]:
    """Return what changes words of a redline that are one piece."""
    return nodes(
        lambda node: replace(
            node,
            pieces=tuple(
                replace(piece, inline=replace(piece.inline, text=new))
                if isinstance(piece.inline, Text | Filled) and piece.inline.text == old
                else piece
                for piece in node.pieces
            ),
        )
    )


def marked(old: str, mark: object) -> Callable[[Redline], Redline]:
    """Return what changes the fate of a piece."""
    return nodes(
        lambda node: replace(
            node,
            pieces=tuple(
                replace(piece, mark=mark) if getattr(piece.inline, "text", "") == old else piece
                for piece in node.pieces
            ),
        )
    )


REDLINE_FAULTS: dict[str, Callable[[Redline], Redline]] = {
    "a new word that changed": pieces("verlengd", "verkort"),
    "an old word that changed": pieces("verlengt", "verkort"),
    "a word of both texts that changed": pieces(" met ", " tot "),
    "an old word that is new": marked("verlengt", redlines.CORRECTED_NEW),
    "a new word that stood there": marked("verlengd", None),
    "another author": marked("verlengt", redlines.OWN_OLD),
    "words in front that changed": lambda redline: replace(redline, preface=redline.preface[1:]),
    "other texts on the cover": lambda redline: replace(redline, comparison="Vergelijking van iets"),
    "another house": lambda redline: replace(redline, new=replace(redline.new, huis="Huis Oostmark")),
    "a part that fell": lambda redline: replace(redline, parts=redline.parts[:-1]),
    "a line to write on that fell": nodes(
        lambda node: replace(
            node, pieces=tuple(piece for piece in node.pieces if not isinstance(piece.inline, Rule))
        )
    ),
}  # fmt: skip
UNKNOWN_IN_A_REDLINE = {
    ("docx", "another author"),
}
"""What a format cannot know: Word tells both texts, and a decision takes every author alike."""


def whole() -> Redline:
    """Return a redline of which the new text is that of its tree, as one that was computed is."""
    made = with_front(redlines.redline(), TEKSTEN)
    return replace(made, new=replace(made.new, parts=text_of(made.parts, is_old)))


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("fault", REDLINE_FAULTS)
def test_a_redline_that_says_something_else_is_refused(fault: str, format_: str) -> None:
    wanted = whole()
    made = REDLINE_FAULTS[fault](wanted)
    made = replace(made, new=replace(made.new, parts=text_of(made.parts, is_old)))
    assert made != wanted
    if (format_, fault) in UNKNOWN_IN_A_REDLINE:
        compare_redlines(format_, wanted, made)
        return
    with pytest.raises(RenderError) as caught:
        compare_redlines(format_, wanted, made)
    assert caught.value.exit_code == 3


@pytest.mark.parametrize("format_", FORMATS)
def test_a_redline_without_a_fault_passes(format_: str) -> None:
    compare_redlines(format_, whole(), whole())


LONG = "Een bepaling die ruim langer is dan de veertig letters waaraan een plaats wordt herkend"


def runs(document: Document, *pages: str) -> None:
    """Hold the pages of another program, as words without spaces, against the document."""
    found = {Sort.TEXT: proof.Runs([page.replace(" ", "") for page in pages])}
    proof.prove("De pdf uit Word", document, expected(document), found, lambda text: text.replace(" ", ""))


def two_short_clauses() -> Document:
    return document(alinea(Text("Afwijkingen")), alinea(Text("Er zijn er geen.")), alinea(Text(LONG)))


def test_a_page_of_another_program_may_hold_less_than_a_place_is_known_by() -> None:
    runs(two_short_clauses(), "Huis 1 Afwijkingen Er zijn er geen.", f"Huis 2 {LONG}")
    runs(two_short_clauses(), "Huis 1 Afwijkingen", "Huis 2 Er zijn er geen.", f"Huis 3 {LONG}")


@pytest.mark.parametrize(
    "page", ["Huis 1 Afwijkingen", "Huis 1 Er zijn er geen. Afwijkingen", "Huis 1 Afwijkin gen Er zijn er."]
)
def test_a_short_page_that_says_less_is_refused(page: str) -> None:
    with pytest.raises(RenderError) as caught:
        runs(two_short_clauses(), page, f"Huis 2 {LONG}")
    assert "Erzijnergeen" in caught.value.waarom


def test_a_heading_among_much_else_is_not_taken_for_its_own_place() -> None:
    with pytest.raises(RenderError) as caught:
        runs(two_short_clauses(), "Inhoud Afwijkingen Er zijn er geen." + LONG.upper() * 6, f"Huis 2 {LONG}")
    assert "Afwijkingen" in caught.value.waarom


@pytest.mark.parametrize("header", ["Huis", "Huis en een lange koptekst " * 30])
def test_another_program_may_end_a_page_after_any_word(header: str) -> None:
    made = full()
    words = " ".join(value.words for value in expected(made)[Sort.TEXT][1:]).split(" ")
    for cut in range(40, len(words) - 40):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        runs(made, f"{header} 1 {first} voet", f"{header} 2 {last} voet")


def test_a_page_with_a_long_header_may_hold_little_too() -> None:
    header, made = "Huis en een lange koptekst " * 30, document(alinea(LONG), alinea("Slot."), alinea(LONG))
    runs(made, f"{header} 1 {LONG}", f"{header} 2 Slot.", f"{header} 3 {LONG}")
    with pytest.raises(RenderError) as caught:
        runs(made, f"{header} 1 {LONG}", f"{header} 2 Slot", f"{header} 3 {LONG}")
    assert "Slot." in caught.value.waarom
