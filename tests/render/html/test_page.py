"""A page as HTML: what stands in it, that it is accessible, and that no answer can be read as markup."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tailor.answers import load
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import Filled, OpenPoint, lines
from tailor.citation import Citatie
from tailor.errors import InputError, RenderError
from tailor.model import Kind
from tailor.render.html import clause_html, compare, render_html
from tailor.render.html.clauses import anchor
from tailor.render.html.readback import Reader
from tailor.render.typography import NBSP
from tests import clauses
from tests.houses import TEMPLATES
from tests.render.docx import samples

POINT = OpenPoint("de <meldtermijn> & meer", ("artikel 14.3",), "J. & P.", "na \"mei\" 'bellen'", "x.y")


@pytest.fixture(scope="module")
def voorbeeld() -> Document:
    answers = load(TEMPLATES.parent / "answers" / "voorbeeld.yaml")
    return assemble(read_model(TEMPLATES), answers, Editie.TOELICHTING)


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(samples.document(Editie.TOELICHTING))


@pytest.mark.parametrize("editie", list(Editie))
@pytest.mark.parametrize("made", [samples.document, clauses.full])
def test_every_kind_of_clause_says_what_the_document_says(
    made: Callable[[Editie], Document], editie: Editie
) -> None:
    document = made(editie)
    assert Reader(render_html(document)).lines == lines(document, labels=True)
    for annex in document.annexes():
        assert Reader(render_html(annex)).lines == lines(annex, labels=True)


def test_a_whole_example_is_made_the_same_twice(voorbeeld: Document) -> None:
    assert render_html(voorbeeld) == render_html(voorbeeld)


def test_the_page_needs_nothing_beside_it(page: str) -> None:
    assert not re.search(r"<(script|link|img|iframe|object|form)|url\(|@import|src=|https?:", page)
    assert page.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert '<meta charset="utf-8">' in page


def test_words_that_look_like_markup_stay_words(page: str) -> None:
    tags = {found.group(1) for found in re.finditer(r"</?([a-z][a-z0-9]*)", page)}
    assert not tags & {"w", "script"}
    assert "&lt;w:p/&gt;" in page
    assert "{{ huis }} {% raw %} {_{ x }_}" in page


class Headings(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_headings_start_at_one_and_pass_over_no_level(voorbeeld: Document) -> None:
    for document in (voorbeeld, *voorbeeld.annexes(), samples.document(Editie.TOELICHTING)):
        levels = Headings(render_html(document)).levels
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_a_reference_is_a_link_to_its_clause(page: str) -> None:
    assert '<a href="#1.2">artikel\xa01.2</a>' in page
    assert '<li id="1.2">' in page
    assert '<section class="bijlage" id="_bijlage-1">' in page


def test_a_reference_to_a_clause_elsewhere_is_plain_text() -> None:
    (annex, _) = samples.document().annexes()
    assert '<a href="#' not in render_html(annex).partition("<main")[2]


def test_filled_words_and_gaps_name_their_answer(page: str) -> None:
    assert '<span data-antwoord="huis.naam">Rivierenland</span>' in page
    assert '<mark data-antwoord="x.y">[nog niet bekend: &lt;meldtermijn&gt;]</mark>' in page


def test_notes_tables_and_signatures_are_marked_as_such(page: str) -> None:
    assert '<aside class="toelichting" role="note" aria-label="Toelichting"' in page
    assert '<th scope="col"' in page
    assert '<div class="handtekening" role="group" aria-label="Handtekening"' in page
    assert '<span class="lijn breed" role="img" aria-label="handtekening"></span>' in page
    assert '<a class="sprong" href="#tekst">Naar de tekst</a>' in page


def test_a_short_row_is_filled_up_with_empty_cells() -> None:
    table = clauses.tabel(("Een", "Twee", "Drie"), ("a",))
    assert clause_html(table).count("<td></td>") == 2


def test_a_draft_lists_what_is_open_and_of_whom_it_is_asked() -> None:
    draft = replace(samples.document(), open_points=(POINT,), datum=None)
    shown = render_html(draft)
    where = f"artikel{NBSP}14.3"
    cells = ("De &lt;meldtermijn&gt; &amp; meer", where, "J. &amp; P.", "[nog niet bekend]</dd>")
    assert all(cell in shown for cell in cells)
    nowhere = replace(POINT, where=(), who="", remark="")
    shown = render_html(replace(draft, open_points=(nowhere,)))
    assert all(f">{cell}</td>" in shown for cell in ("geen plaats in de tekst", "nog niemand", "geen"))


def test_one_clause_is_the_same_as_in_the_page(voorbeeld: Document) -> None:
    whole = render_html(voorbeeld)
    lid = next(clause for clause in voorbeeld.walk() if clause.citation == Citatie("3.2"))
    (item,) = re.findall(r"<li id=.*</li>\n", clause_html(lid), re.DOTALL)
    assert item in whole
    part = next(clause for clause in voorbeeld.parts if clause.citation == Citatie("artikel 14"))
    assert clause_html(part) in whole


def test_two_citations_never_share_an_id() -> None:
    names = [
        "Bijlage 1", "bijlage 1", "_bijlage 1", "bijlage-1", "3.2 onder c", "3.2, c", "3.2_c", "é", "_e9_",
        "É", "Éé", "A_b", "a-b", "a b",
    ]  # fmt: skip
    assert len({anchor(Citatie(name)) for name in names}) == len(names)


@given(st.text(), st.text())
def test_different_citations_have_different_ids_without_spaces(one: str, two: str) -> None:
    first, second = anchor(Citatie(one)), anchor(Citatie(two))
    assert (first == second) == (one == two)
    assert not re.search(r"[\s\"'<>&]", first)


def _with_value(value: str) -> Document:
    words = (Filled(value, f'x"><b>{value[:9]}', "naam"),)
    return clauses.document(clauses.clause(Kind.AANHEF, "aanhef", "Kop", clauses.alinea(*words)))


PRINTED = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))


@given(PRINTED.filter(lambda text: not re.search("[\ufdd0-\ufdef\ufffe\uffff]", text)))
@example(" ")
@example("\N{NO-BREAK SPACE}")
def test_any_words_come_out_as_typed(value: str) -> None:
    document = _with_value(value)
    assert Reader(render_html(document)).lines == lines(document, labels=True)


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x90", "\ud800", "\ufffe", "\ufdd0"])
def test_a_sign_that_html_forbids_is_refused_with_its_answer(sign: str) -> None:
    with pytest.raises(InputError) as caught:
        render_html(_with_value(f"voor{sign}na"))
    assert f"U+{ord(sign):04X}" in caught.value.wat
    assert caught.value.waar.startswith('x"><b>voor')


BROKEN: list[tuple[str, str, str]] = [
    (
        "Begrip 3: een",
        "Begrip drie: een",
        "(artikel 1.3): verwacht ‘1.3. Begrip 3: een omschrijving.’",
    ),
    ('data-antwoord="x.y"', 'data-antwoord="x.z"', "Een ingevuld antwoord"),
    ('<a href="#1.2">', '<a href="#1.1">', "Een verwijzing"),
    ('<a href="#artikel-1"><span', '<a href="#weg"><span', "De link ‘#weg’ gaat nergens heen."),
    ('<li id="1.2">', '<li id="1.1">', "staat er meer dan één keer"),
    ("</main>", "los</main>", "Tekst buiten de bepalingen: los"),
    ("<dd>1.0</dd>", "<dd>1.1</dd>", "Het voorblad: verwacht ‘1.0’ (Versie), gevonden ‘1.1’"),
    ("</main>", "<script></script></main>", "<script> hoort niet"),
    ("</main>", "<!-- x --></main>", "Commentaar"),
    ("<header>", '<header onclick="x">', "<header> hoort niet"),
    ("</main>", "</div></main>", "</div> sluit niet"),
    ("<title>", "<title>x", "De titel"),
    ('lang="nl"', 'lang="en"', "De taal"),
]


@pytest.mark.parametrize(("old", "new", "said"), BROKEN)
def test_a_page_that_says_something_else_is_rejected(page: str, old: str, new: str, said: str) -> None:
    assert old in page
    with pytest.raises(RenderError) as caught:
        compare(samples.document(Editie.TOELICHTING), page.replace(old, new, 1))
    assert said in caught.value.waarom


def test_two_who_sign_stand_beside_each_other_with_the_word_between_them() -> None:
    signed = clauses.handtekening("Stichting De Brug", "A. Aa", "B. Bee", between="of")
    row = clause_html(signed).partition('<div class="naast">')[2].replace(NBSP, " ")
    found = re.findall(r"A\. Aa|>of<|B\. Bee|class=\"\w+\" role=\"group\"", row)
    unit = 'class="ondertekenaar" role="group"'
    assert found == [unit, "A. Aa", ">of<", unit, "B. Bee"]


def test_on_a_narrow_screen_those_who_sign_stand_under_each_other(page: str) -> None:
    narrow = page[page.index("@media (max-width:30rem)") :]
    assert ".naast{display:block}" in narrow[: narrow.index("@media print")]
