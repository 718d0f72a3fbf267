"""The Word file for who hears it, and for who works in it: language, titles, headings, tables, comments."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from tailor.answers import load
from tailor.assemble import Editie, assemble, read_model
from tailor.render.docx import render_docx
from tests.render.docx.wordfile import W, WordFile

ROOT = Path(__file__).parents[3]
HOUSES = ("voorbeeld", "concept", "groot")


@pytest.fixture(scope="module")
def protocols(shell: Path) -> Mapping[str, WordFile]:
    model = read_model(ROOT / "templates")
    made = {
        name: assemble(model, load(ROOT / "answers" / f"{name}.yaml"), Editie.TOELICHTING) for name in HOUSES
    }
    return {name: WordFile(render_docx(document, shell)) for name, document in made.items()}


def _levels(file: WordFile) -> list[int]:
    """Return the outline level of every heading, in reading order; a style has that of its base."""
    styles = {node.get(W + "styleId"): node for node in file.part("word/styles.xml").iter(W + "style")}

    def level(ident: str | None) -> int | None:
        while ident in styles:
            own = styles[ident].find(f"{W}pPr/{W}outlineLvl")
            if own is not None:
                return int(own.get(W + "val") or 9)
            base = styles[ident].find(W + "basedOn")
            ident = None if base is None else base.get(W + "val")
        return None

    found = (level(node.get(W + "val")) for node in file.body.iter(W + "pStyle"))
    return [number for number in found if number is not None]


@pytest.mark.parametrize("house", HOUSES)
def test_no_heading_skips_a_level(house: str, protocols: Mapping[str, WordFile]) -> None:
    levels = _levels(protocols[house])
    assert levels[0] == 0
    assert set(levels) == {0, 1, 2}
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


_STYLE = f"{W}tblPr/{W}tblStyle"
_LAID_OUT = ("tblW", "tblLayout", "tblCellMar")


@pytest.mark.parametrize("house", HOUSES)
def test_every_table_has_a_heading_row_and_a_title(house: str, protocols: Mapping[str, WordFile]) -> None:
    tables = [*protocols[house].body.iter(W + "tbl")]
    # Two signatures side by side: a table without a style only says where they stand.
    assert tables and all(len(one.findall(W + "tr")) > 1 for one in tables if one.find(_STYLE) is not None)
    for table in tables:
        rows = table.findall(W + "tr")
        if table.find(_STYLE) is None:
            assert [node.tag for node in table.find(W + "tblPr")] == [W + n for n in _LAID_OUT]
            continue
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        assert table.find(f"{W}tblPr/{W}tblCaption").get(W + "val").startswith("Tabel: ")
        assert not list(table.iter(W + "gridSpan", W + "vMerge"))


@pytest.mark.parametrize("house", HOUSES)
def test_every_content_control_has_a_title_that_people_read(
    house: str, protocols: Mapping[str, WordFile]
) -> None:
    controls = protocols[house].controls()
    assert len(controls) > 50
    assert not [title for path, title, _ in controls if title == path or re.search(r"_|\w\.\w", title)]


def test_all_text_is_dutch(protocols: Mapping[str, WordFile]) -> None:
    file = protocols["concept"]
    default = file.part("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default.get(W + "val") == "nl-NL"
    others = {node.get(W + "val") for node in file.body.iter(W + "lang")}
    assert others <= {"nl-NL"}


def test_the_language_and_the_title_stand_in_the_properties(protocols: Mapping[str, WordFile]) -> None:
    words = {etree.QName(n).localname: n.text for n in protocols["voorbeeld"].part("docProps/core.xml")}
    assert words["language"] == "nl-NL"
    assert words["title"].startswith("Privacy Protocol")


def test_nothing_keeps_a_lawyer_from_commenting_or_changing(protocols: Mapping[str, WordFile]) -> None:
    file = protocols["voorbeeld"]
    assert file.part("word/settings.xml").find(W + "documentProtection") is None
    assert not list(file.body.iter(W + "lock", W + "permStart"))


def test_links_say_where_they_lead(protocols: Mapping[str, WordFile]) -> None:
    texts = ["".join(node.itertext()).strip() for node in protocols["voorbeeld"].body.iter(W + "hyperlink")]
    assert len(texts) > 40
    assert all(texts)
