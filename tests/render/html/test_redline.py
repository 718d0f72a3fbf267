"""The redline as one HTML page: what it says and who did it, without colours and without scripts."""

import re
from dataclasses import replace

import pytest

from tailor.assemble.document import Editie, Text
from tailor.errors import InputError, RenderError
from tailor.redline.marked import comparison
from tailor.redline.page import with_front
from tailor.redline.types import Piece, Remark
from tailor.render.html import compare, render_html
from tailor.render.html.readback import Reader
from tests.clauses import alinea, lid
from tests.redline.test_page import TEKSTEN
from tests.render.redlines import AUTEURS, CORRECTIE, NEW, node, old, redline


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(comparison(with_front(redline(), TEKSTEN)))


@pytest.mark.parametrize("editie", list(Editie))
def test_every_kind_of_change_reads_back_in_every_edition(editie: Editie) -> None:
    found = Reader(render_html(comparison(redline(editie))))
    assert found.faults == []
    assert (
        "1.1. Bewaren: wordt verlengtverlengd met [1 jaar][nog niet bekend: de termijn], zie artikel 2.1."
        in (found.lines)
    )


def test_a_change_is_an_element_that_names_its_author(page: str) -> None:
    assert '<del class="a1" cite="#opmerking-2" title="Vervallen door Correctie"><span' in page
    named = '<span data-antwoord="huis.naam">Rivierenland</span><span class="hoor">]</span></ins>'
    assert f'title="Ingevoegd door Ingevuld"><span class="hoor">[ingevoegd door I: </span>{named}' in page
    assert 'class="a3 verplaatst" title="Hierheen verplaatst door Afwijking Rivierenland"' in page
    assert 'class="a3 verplaatst" title="Hiervandaan verplaatst door Afwijking Rivierenland"' in page


def test_a_change_cites_the_comment_of_its_own_author_only(page: str) -> None:
    assert 'id="opmerking-2"' in page
    assert 'id="opmerking-3"' in page
    assert '<ins class="a3" cite="#opmerking-3" title="Ingevoegd door Afwijking Rivierenland">' in page
    assert 'cite="#opmerking-2" title="Ingevoegd door Ingevuld"' not in page


def test_comments_stand_under_their_clause_with_their_author(page: str) -> None:
    own, comment, after = page.partition(
        '<aside class="opmerking a1" role="note" aria-label="Opmerking 2 van'
    )
    assert own.rstrip().endswith("</p>")
    assert comment
    assert "Taaladvies &lt;dt&gt; &amp; meer." in after


def test_new_and_gone_words_show_without_colour_and_are_said_aloud(page: str) -> None:
    style = page.partition("</style>")[0]
    assert re.search(r"ins\{[^}]*text-decoration:underline", style)
    assert re.search(r"del\{[^}]*text-decoration:line-through", style)
    assert '<span class="hoor">[vervallen door C: </span>verlengt<span class="hoor">]</span></del>' in page
    assert re.search(r'\[ingevoegd door C: </span><span[^>]*>verlengd</span><span class="hoor">\]', page)


def test_the_letter_of_an_author_shows_behind_the_words_when_there_are_several(page: str) -> None:
    assert [f'.a{n}::after{{content:"{auteur[0]}"' in page for n, auteur in enumerate(AUTEURS, 1)] == [
        True
    ] * 3
    alone = replace(redline(), authors=AUTEURS[:1], parts=(node(alinea(""), old("weg")),))
    assert "::after{content" not in render_html(comparison(alone)).replace("::after{content:none", "")


def test_words_that_a_listener_would_not_hear_are_found(page: str) -> None:
    with pytest.raises(RenderError, match="Bij wijziging 1 wordt"):
        compare(comparison(with_front(redline(), TEKSTEN)), page.replace("[vervallen door I: ", "[weg: ", 1))


def test_each_author_can_be_left_out_without_a_script(page: str) -> None:
    assert "<script" not in page
    for number, auteur in enumerate(AUTEURS, start=1):
        assert f'<input type="checkbox" id="auteur-{number}" checked> {auteur}</label>' in page
        assert f"body:has(#auteur-{number}:not(:checked))" in page
    assert "auteur-4" not in page


def test_a_clause_that_is_gone_can_go_with_its_author(page: str) -> None:
    assert re.search(r'<p data-plaats="1.2" class="weg a3"><span class="nummer"><del class="a3"', page)


def test_the_page_needs_nothing_beside_it(page: str) -> None:
    assert not re.search(r"<(script|link|img|iframe|object|form)|url\(|@import|src=|https?:", page)


def test_the_page_in_front_stands_before_the_text_and_the_subject_on_top(page: str) -> None:
    places = [
        '<p class="onderwerp">',
        "<h1",
        'class="keuze"',
        "Wat dit bestand is",
        "Privacy Protocol tussen",
    ]
    # The opening stands in the contents too.
    found = [page.rindex(one) for one in places]
    assert found == sorted(found)


def test_headings_start_at_one_and_pass_over_no_level(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_no_reference_goes_to_a_clause_that_is_gone(page: str) -> None:
    found = Reader(page)
    assert {href[1:] for href in found.hrefs} <= set(found.ids)


def test_two_runs_give_the_same_page(page: str) -> None:
    assert render_html(comparison(with_front(redline(), TEKSTEN))) == page


def test_a_redline_without_changes_has_nothing_to_choose() -> None:
    plain = replace(redline(), authors=(), parts=(node(alinea("Hetzelfde."), Text("Hetzelfde.")),))
    assert 'class="keuze"' not in render_html(comparison(plain))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Vervallen door Correctie", "Vervallen door Ingevuld"),
        ('verlengt<span class="hoor">]</span></del>', '<span class="hoor">]</span></del>verlengt'),
        ("<del ", "<ins "),
        ("Rivierenland</p>", "Oostmark</p>"),
        ("Wat dit bestand is", "Wat dit is"),
        ("> Correctie</label>", "> Corectie</label>"),
    ],
)
def test_a_page_that_says_something_else_is_refused(page: str, before: str, after: str) -> None:
    assert before in page
    spoiled = page.replace(before, after, 1)
    spoiled = spoiled.replace("</del>", "</ins>", 1) if before == "<del " else spoiled
    with pytest.raises(RenderError):
        compare(comparison(with_front(redline(), TEKSTEN)), spoiled)


def test_hostile_words_stay_words() -> None:
    text = '</ins><script>"&\u200f </del> {{ x }}'
    made = redline()
    author = f'Afwijking "<b>{text}'
    remark = replace(node(lid("9.1", ""), old(text), Piece(Text(text), NEW)), remarks=(Remark(author, text),))
    more = replace(made, authors=(*AUTEURS, author), parts=(*made.parts, remark))
    page = render_html(comparison(more))
    assert "<script>" not in page
    assert "<b>" not in page


@pytest.mark.parametrize("where", ["opmerking", "vooraf", "oud"])
def test_a_control_character_is_refused_wherever_it_stands(where: str) -> None:
    made = redline()
    bad = {
        "opmerking": replace(node(alinea("x"), Text("x")), remarks=(Remark(CORRECTIE, "a\x07b"),)),
        "oud": node(alinea("x"), old("a\x07b")),
        "vooraf": node(alinea("x"), Text("x")),
    }[where]
    front = (alinea("a\x07b"),) if where == "vooraf" else ()
    with pytest.raises(InputError, match="U\\+0007"):
        render_html(comparison(replace(made, parts=(*made.parts, bad), preface=front)))
