"""All of "artikel 3" is the link, and not only the number; the same in Word, PDF and HTML."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from tailor.assemble.document import Filled, Inline, Ref, Text, inline_text
from tailor.citation import Citatie
from tailor.data import templates
from tailor.render.docx import render_docx
from tailor.render.docx.ooxml import BODY, tag, unpack
from tailor.render.html import render_html
from tailor.render.links import WholeRef, linked
from tailor.render.pdf import render_pdf
from tests.clauses import artikel, document, lid
from tests.render.pdf.judges import structure

SHELLS = templates() / "protocol"
TO = Citatie("3.2")


def ref(text: str, *, numeric: bool = True) -> Ref:
    return Ref(text, TO, numeric)


def links(inlines: Sequence[Inline], fates: Sequence[object] = ()) -> list[str]:
    found = linked(inlines, fates)
    assert len(found) == len(inlines)
    assert "".join(map(inline_text, found)) == "".join(map(inline_text, inlines))
    return [inline.text for inline in found if isinstance(inline, Ref)]


@pytest.mark.parametrize(
    ("before", "number", "after", "whole"),
    [
        ("Zie artikel ", "3", ".", "artikel 3"),
        ("Artikel ", "3", " is nieuw", "Artikel 3"),
        ("de artikelen ", "3", " en", "artikelen 3"),
        ("artikel\u00a0", "3.2", "", "artikel\u00a03.2"),
        ("volgens lid ", "4", "", "lid 4"),
        ("zie Bijlage ", "4", "", "Bijlage 4"),
        ("(Categorie ", "1", ")", "Categorie 1"),
        ("genoemd onder ", "b", " en", "onder b"),
        ("het ", "eerste", " lid van", "eerste lid"),
        ("De onder ", "6.1", " bedoelde", "6.1"),
        ("in 17.1 t/m ", "17.4", "", "17.4"),
        ("het gelid ", "4", "", "4"),
        ("het ", "eerste", " lidmaatschap", "eerste"),
        ("artikel  ", "3", "", "3"),
    ],
)
def test_the_word_that_goes_with_a_number_is_in_the_link(
    before: str, number: str, after: str, whole: str
) -> None:
    assert links([Text(before), ref(number), Text(after)]) == [whole]
    assert links([Filled(before, "x"), ref(number), Filled(after, "x")]) == [whole]


def test_two_references_in_a_row_each_have_their_own_words() -> None:
    sentence = [Text("zie artikel "), ref("3"), Text(" lid "), ref("2"), Text(", "), ref("19"), Text(".")]
    assert links(sentence) == ["artikel 3", "lid 2", "19"]


def test_words_of_another_fate_stay_outside_the_link() -> None:
    sentence = [Text("zie artikel "), ref("3")]
    assert links(sentence, ["weg", None]) == ["3"]
    assert links(sentence, ["weg", "weg"]) == ["artikel 3"]


def test_the_number_alone_is_known_for_a_field_of_word() -> None:
    _, found, _ = linked([Text("het "), ref("eerste", numeric=False), Text(" lid")])
    assert isinstance(found, WholeRef)
    assert (found.before, found.number, found.after) == ("", "eerste", " lid")


SENTENCE = lid("1.1", "Zie artikel ", ref("3.2"), " en onder ", ref("b", numeric=False), ".")
MADE = document(artikel(1, "Doel", SENTENCE), artikel(3, "Slot", lid("3.2", "Het einde.")))
WHOLE = ["artikel 3.2", "onder b"]


def test_in_html_all_of_it_is_the_link() -> None:
    main = render_html(MADE).partition("<main")[2]
    assert [one.replace("\u00a0", " ") for one in re.findall(r'<a href="#3.2">(.*?)</a>', main)] == WHOLE


def test_in_word_all_of_it_is_the_link_and_the_number_a_field_in_it() -> None:
    body = etree.fromstring(unpack(render_docx(MADE, SHELLS / "huisstijl.docx"))[BODY])
    found = [one for one in body.iter(tag("hyperlink")) if one.get(tag("anchor")) == "_ref_3_2"]
    assert ["".join(one.itertext(tag("t"))).replace("\u00a0", " ") for one in found] == WHOLE
    assert ["".join(one.itertext(tag("instrText"))).split()[:1] for one in found] == [["REF"], []]


def test_in_a_pdf_all_of_it_is_the_link_and_a_line_tells_it_without_colour(tmp_path: Path) -> None:
    tree = structure(render_pdf(MADE, SHELLS / "huisstijl.typ"), tmp_path)
    found = re.findall(
        r'Link \(inline\)\s+Object.*\s+Span.*(?:\s+/.*)*?\s+/TextDecorationType /Underline\s+"(.*)"', tree
    )
    assert [one.replace("\u00a0", " ") for one in found] == WHOLE
