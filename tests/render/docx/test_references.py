"""References in the Word file: fields, links and bookmarks."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.render.docx import render_docx
from tailor.render.docx.inlines import names, word_number
from tests import clauses
from tests.render.docx import samples
from tests.render.docx.wordfile import W, WordFile


def test_a_number_is_a_field_and_anything_else_a_link(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    assert [code for code in file.instructions() if "_ref_" in code] == [
        r"_ref_artikel_1 \n \t \h",
        r"REF _ref_1_2 \n \h",
        r"REF _ref_1_2_onder_b \n \h",
        r"REF _ref_5_1_2 \n \h",
        r"REF _ref_5_1 \n \h",
        r"REF _ref_2_1 \n \h",
    ]
    second = file.paragraph("Het eerste")
    links = [
        ("".join(node.itertext(W + "t")), node.get(W + "anchor")) for node in second.iter(W + "hyperlink")
    ]
    assert [(words.replace("\u00a0", " "), anchor) for words, anchor in links] == [
        ("eerste lid", "_ref_2_1"),
        ("paragraaf 3.1", "_ref_5_1"),
        ("onder b", "_ref_18_1_onder_b"),
        ("Bijlage 1", "_ref_bijlage_1"),
    ]


def test_every_reference_and_every_line_of_the_contents_has_its_bookmark(files: Mapping[str, bytes]) -> None:
    for data in files.values():
        file = WordFile(data)
        wanted = set(file.values("hyperlink", "anchor"))
        wanted |= {code.removeprefix("REF ").split()[0] for code in file.instructions() if "_ref_" in code}
        # What Word collects its table of contents from, in the text and in the annexes.
        wanted |= {
            words for code in file.instructions() for words in code.split() if words.startswith("inhoud_")
        }
        found = file.values("bookmarkStart", "name")
        assert wanted == set(found)
        assert len(found) == len(set(found))


def test_a_bookmark_stands_on_the_clause_that_is_meant(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    marks = file.paragraph("onderdeel b van 1.2").iter(W + "bookmarkStart")
    assert [mark.get(W + "name") for mark in marks] == ["_ref_1_2_onder_b"]


def test_a_reference_out_of_an_annex_alone_is_plain_text(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["bijlage-1"])
    paragraph = file.paragraph("\u2007" * 9)
    assert "zie artikel\u00a02.1" in "".join(paragraph.itertext())
    assert not file.instructions()
    assert not list(paragraph.iter(W + "hyperlink"))


def test_a_reference_whose_number_word_would_print_otherwise_is_a_link(shell: Path) -> None:
    lid = clauses.lid("1.1", "Zie ", clauses.ref("I", "artikel 1"), ".")
    artikel = clauses.clause(Kind.ARTIKEL, "artikel 1", "Kop", lid, label="Artikel 1.")
    file = WordFile(render_docx(replace(samples.document(), parts=(artikel,)), shell))
    assert not file.instructions()
    assert file.values("hyperlink", "anchor") == ["_ref_artikel_1"]


def test_a_target_without_words_of_its_own_has_its_bookmark_on_its_first_line(shell: Path) -> None:
    lid = clauses.lid("1.1", "Zie de ", clauses.ref("ondertekening", "ondertekening", numeric=False), ".")
    artikel = clauses.clause(Kind.ARTIKEL, "artikel 1", "Kop", lid, label="Artikel 1.")
    slot = clauses.clause(Kind.ONDERTEKENING, "ondertekening", samples.signature("Gemeente X"))
    file = WordFile(render_docx(replace(samples.document(), parts=(artikel, slot)), shell))
    marks = file.paragraph("Gemeente X").iter(W + "bookmarkStart")
    assert [mark.get(W + "name") for mark in marks] == ["_ref_ondertekening"]


def test_names_of_bookmarks_fit_word_and_are_all_different() -> None:
    long = [Citatie(f"Bijlage 4, categorie 2, onderdeel {n}, nog iets dat lang is") for n in range(30)]
    alike = [Citatie("3.2"), Citatie("3,2"), Citatie("3 2"), Citatie("artikel 14, kop")]
    found = names([*long, *alike])
    assert len(set(found.values())) == 34
    assert all(
        len(name) <= 40 and name.replace("_", "").isalnum() and name.isascii() for name in found.values()
    )


def test_the_name_of_a_bookmark_comes_from_the_citation_and_not_from_the_number() -> None:
    assert names([Citatie("11.2 onder b")]) == {Citatie("11.2 onder b"): "_ref_11_2_onder_b"}


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Artikel 3.", "3"),
        ("3.2.", "3.2"),
        ("5.1.1.", "5.1.1"),
        ("c.", "c"),
        ("c)", None),
        ("•", None),
        ("", None),
    ],
)
def test_word_takes_a_full_stop_off_a_number_and_no_bracket(label: str, number: str | None) -> None:
    assert word_number(label) == number
