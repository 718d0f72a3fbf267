"""Word's numbering as we compute it, and the lists that begin anew."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.document import Clause, lines
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.render.docx import read_back, render_docx
from tailor.render.docx.numbering import Counters, ListLevel, letters, ordinal
from tests import clauses
from tests.render.docx import samples
from tests.render.docx.wordfile import W, WordFile

LID = ListLevel("0", 1, "decimal", "%1.%2.", 1, (0, 1))
LETTER = ListLevel("0", 3, "lowerLetter", "%4.", 1, (3,))


def test_letters_count_as_in_word_with_the_same_letter_again_after_z() -> None:
    assert [letters(n) for n in (1, 2, 26, 27, 28, 53)] == ["a", "b", "z", "aa", "bb", "aaa"]


@pytest.mark.parametrize(
    ("label", "number"),
    [("Artikel 12.", 12), ("3.2.", 2), ("5.1.3.", 3), ("c.", 3), ("c)", 3), ("bb.", 28), ("•", 1)],
)
def test_the_ordinal_of_a_label_is_its_last_number_or_letter(label: str, number: int) -> None:
    assert ordinal(label) == number


def test_letters_begin_anew_under_every_lid_and_go_on_otherwise() -> None:
    counters = Counters()
    levels = (LID, LETTER, LETTER, LID, LETTER)
    assert [counters.advance(level) for level in levels] == ["1.1.", "a.", "b.", "1.2.", "a."]


def test_a_list_that_begins_anew_begins_with_the_number_it_is_given() -> None:
    counters = Counters()
    counters.advance(LETTER)
    assert [counters.advance(LETTER, 4), counters.advance(LETTER)] == ["d.", "e."]


def test_only_lists_that_word_would_count_on_name_a_list_number(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    direct = [p for p in file.paragraphs() if p.find(f"{W}pPr/{W}numPr") is not None]
    assert ["".join(p.itertext()) for p in direct] == [
        "onderdeel\u00a0a van b2c2;",
        "onderdeel\u00a0b van b2c2;",
        "onderdeel\u00a0c van b2c2 vervolg;",
    ]


def test_the_letters_of_a_definition_go_on_after_a_note_between_them(files: Mapping[str, bytes]) -> None:
    text = read_back(files["toelichting"], labels=True)
    start = text.index("b. onderdeel b van 1.2;")
    assert text[start + 1 : start + 6] == [
        "Toelichting:",
        "Over de letters.",
        "• een",
        "• twee",
        "c. onderdeel c van 1.2;",
    ]
    assert "1.3. Begrip 3: een omschrijving." in text


def _in_annex(*children: Clause) -> Clause:
    return clauses.clause(Kind.BIJLAGE, "Bijlage 1", "Bijlage 1", *children)


def test_two_lists_without_a_number_above_them_both_begin_with_a(shell: Path) -> None:
    between = clauses.clause(Kind.ALINEA, "x", "Tussen de lijsten.")
    annex = _in_annex(*clauses.letters("een", "abc"), between, *clauses.letters("twee", "abcd"))
    document = replace(samples.document(), parts=(annex,))
    assert read_back(render_docx(document, shell), labels=True) == lines(document, labels=True)


def test_a_list_may_begin_at_any_letter_and_pass_z(shell: Path) -> None:
    annex = _in_annex(*clauses.letters("een", [*"defghijklmnopqrstuvwxyz", "aa", "bb", "cc"]))
    document = replace(samples.document(), parts=(annex,))
    assert read_back(render_docx(document, shell), labels=True) == lines(document, labels=True)


@pytest.mark.parametrize("label", ["§ 1", "1)", "IV.", "ab.", "1.1.1.1."])
def test_a_number_that_the_shell_cannot_make_is_an_error_that_names_it(label: str, shell: Path) -> None:
    annex = _in_annex(clauses.clause(Kind.ONDERDEEL, "x", "woorden", label=label))
    with pytest.raises(RenderError, match="nummer"):
        render_docx(replace(samples.document(), parts=(annex,)), shell)


def test_an_article_may_begin_at_any_number(shell: Path) -> None:
    lid = clauses.lid("7.1", "Een lid.")
    artikel = clauses.clause(Kind.ARTIKEL, "artikel 7", "Kop", lid, label="Artikel 7.")
    document = replace(samples.document(), parts=(artikel,))
    assert read_back(render_docx(document, shell), labels=True) == ["Artikel 7. Kop", "7.1. Een lid."]


def test_headings_show_in_the_navigation_pane(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    levels = {
        name: file.style_node(name).find(f"{W}pPr/{W}outlineLvl").get(W + "val")
        for name in ("Artikel", "Bijlage", "Paragraaf", "Tussenkop", "Tussenkop klein")
    }
    assert levels == {
        "Artikel": "0",
        "Bijlage": "0",
        "Paragraaf": "1",
        "Tussenkop": "1",
        "Tussenkop klein": "2",
    }
    assert file.style_node("Artikel").find(W + "basedOn").get(W + "val") == "Heading1"


def test_after_an_annex_with_lists_of_its_own_the_numbers_of_an_article_go_on(shell: Path) -> None:
    first = clauses.clause(Kind.ALINEA, "x", "Tussen de lijsten.")
    annex = _in_annex(*clauses.letters("een", "ab"), first, *clauses.letters("twee", "ab"))
    artikel = clauses.clause(
        Kind.ARTIKEL,
        "artikel 1",
        "Kop",
        clauses.lid("1.1", "Een lid:", *clauses.letters("1.1", "ab")),
        label="Artikel 1.",
    )
    document = replace(samples.document(), parts=(annex, artikel))
    data = render_docx(document, shell)
    assert read_back(data, labels=True) == lines(document, labels=True)
    assert WordFile(data).paragraph("onderdeel a van 1.1").find(f"{W}pPr/{W}numPr") is None


def test_tab_makes_an_onderdeel_of_a_lid_and_a_sublid_of_a_paragraaf(files: Mapping[str, bytes]) -> None:
    """Tab in Word gives a paragraph the style of the next level of its list."""
    file = WordFile(files["concept"])
    (protocol, *_) = file.part("word/numbering.xml").iter(W + "abstractNum")
    assert protocol.find(W + "multiLevelType").get(W + "val") == "multilevel"
    styles = [level.find(W + "pStyle").get(W + "val") for level in protocol.iter(W + "lvl")]
    after = dict(zip(styles, styles[1:], strict=False))
    assert after["Lid"] == "Onderdeel"
    assert after["Onderdeel"] == "OnderdeelHaakje"
    assert after["Paragraaf"] == "Sublid"
    for level in protocol.iter(W + "lvl"):
        style = file.style_node(level.find(W + "pStyle").get(W + "val").replace("Haakje", " haakje"))
        number = style.find(f"{W}pPr/{W}numPr")
        assert number.find(W + "ilvl").get(W + "val") == level.get(W + "ilvl")
        assert number.find(W + "numId").get(W + "val") == "1"
