"""A house style with another page or other colours: what hangs on them follows, and pictures have words."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.errors import TemplateError
from tailor.model.blocks import Kind
from tailor.redline.types import Redline
from tailor.render.docx import Colors, render_docx
from tailor.render.docx.fitted import text_width
from tailor.render.docx.ooxml import pack, unpack
from tailor.render.docx.render import render_docx_redline
from tests import libreoffice
from tests.clauses import clause
from tests.render.docx import expected, samples
from tests.render.docx.test_checkers import faults
from tests.render.docx.wordfile import W, WordFile

STYLES, BODY = "word/styles.xml", "word/document.xml"
A5 = (('w:w="11906" w:h="16838"', 'w:w="8391" w:h="11906"'),)
WIDE = (('w:right="1418"', 'w:right="850"'), ('w:left="1418"', 'w:left="850"'))
NARROW = (('w:right="1418"', 'w:right="2268"'), ('w:left="1418"', 'w:left="2268"'))
OURS, OF_A5, OF_WIDE = 9070, 8391 - 2 * 1418, 11906 - 2 * 850


def _changed(shell: Path, target: Path, part: str, *changes: tuple[str, str]) -> Path:
    parts = unpack(shell.read_bytes())
    text = parts[part].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    target.write_bytes(pack({**parts, part: text.encode()}))
    return target


def _right_tabs(file: WordFile) -> Mapping[str, int]:
    """Return where the right tab of each style stands."""
    found = {}
    for style in file.part(STYLES).iter(W + "style"):
        for tab in style.iterfind(f"{W}pPr/{W}tabs/{W}tab"):
            if tab.get(W + "val") == "right":
                found[style.find(W + "name").get(W + "val")] = int(tab.get(W + "pos"))
    return found


@pytest.mark.parametrize(("changes", "width"), [(A5, OF_A5), (WIDE, OF_WIDE)], ids=["paper", "margins"])
def test_header_lines_and_tables_follow_the_page_of_the_house(
    changes: tuple[tuple[str, str], ...], width: int, shell: Path, tmp_path: Path
) -> None:
    house = _changed(shell, tmp_path / "huis.docx", BODY, *changes)
    made = tmp_path / "protocol.docx"
    made.write_bytes(render_docx(samples.document(), house))
    file = WordFile(made.read_bytes())
    column = (width - 750) // 2
    assert _right_tabs(file) == {
        **dict.fromkeys(("toc 1", "toc 2", "header", "Invulregel", "Ondertekening"), width),
        "Ondertekening naam": column,
    }
    tables = [[int(col.get(W + "w")) for col in grid] for grid in file.body.iter(W + "tblGrid")]
    assert tables
    assert all(width - 20 <= sum(columns) <= width for columns in tables)
    assert faults(made) == []


def test_a_comparison_follows_the_page_of_the_house_too(
    redline: Redline, shell: Path, tmp_path: Path
) -> None:
    house = _changed(shell, tmp_path / "huis.docx", BODY, *A5)
    file = WordFile(render_docx_redline(redline, house))
    assert set(_right_tabs(file).values()) == {OF_A5, (OF_A5 - 750) // 2}
    sums = [sum(int(col.get(W + "w")) for col in grid) for grid in file.body.iter(W + "tblGrid")]
    assert sums
    assert max(sums) <= OF_A5


def test_on_the_pages_of_the_house_the_header_ends_at_its_margin(shell: Path, tmp_path: Path) -> None:
    document = samples.document()
    house = _changed(shell, tmp_path / "huis.docx", BODY, *NARROW)
    pages = libreoffice.pages(libreoffice.to_pdf({"smal": render_docx(document, house)}, tmp_path)["smal"])
    text = expected.words_of_pages(document, pages)
    assert text == expected.squeezed(expected.whole(document, "14 maart 2026"))
    # A header with its tab beyond the margin goes on on a next line.
    heads = [libreoffice.folded(page.splitlines())[1] for page in pages[1:]]
    assert set(heads) == {expected.header(document)[1]}


def test_a_tab_that_the_house_put_elsewhere_stays(shell: Path, tmp_path: Path) -> None:
    old = '<w:tab w:val="right" w:pos="9070"/>'
    narrow = _changed(shell, tmp_path / "smal.docx", BODY, *A5)
    house = _changed(narrow, tmp_path / "huis.docx", STYLES, (old, old.replace("9070", "4000")))
    assert _right_tabs(WordFile(render_docx(samples.document(), house)))["header"] == 4000


def test_a_shell_of_before_page_numbers_gets_the_place_for_them(shell: Path, tmp_path: Path) -> None:
    number = '<w:tab w:val="right" w:leader="dot" w:pos="9070"/>'
    house = _changed(shell, tmp_path / "huis.docx", STYLES, (number, ""))
    made = _right_tabs(WordFile(render_docx(samples.document(), house)))
    assert (made["toc 1"], made["toc 2"]) == (OURS, OURS)


@pytest.mark.parametrize("body", ["<w:body/>", "<w:body><w:sectPr/></w:body>"])
def test_a_page_that_says_nothing_of_its_size_is_as_wide_as_ours(body: str) -> None:
    space = W.strip("{}")
    assert text_width(f'<w:document xmlns:w="{space}">{body}</w:document>'.encode()) == OURS


# -- colours --


def _theme(file: WordFile) -> dict[str, str]:
    theme = file.archive.read("word/theme/theme1.xml").decode()
    return dict(re.findall(r'<a:(\w+)><a:srgbClr val="(\w+)"', theme))


def test_every_colour_of_a_style_is_one_of_the_theme(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["concept"])
    theme = _theme(file)
    names = {"accent1": "accent1", "accent2": "accent2", "accent3": "accent3", "accent4": "accent4"}
    names["background2"] = "lt2"
    seen = set()
    for node in file.part(STYLES).iter("*"):
        own = node.get(W + ("val" if node.tag == W + "color" else "color"))
        color = node.get(W + "fill") or own
        if color in (None, "auto", "000000") and not node.get(W + "themeColor"):
            continue
        name = node.get(W + "themeFill") or node.get(W + "themeColor")
        assert name, (node.tag, dict(node.attrib))
        assert theme[names[name]] == color
        seen.add(name)
    assert seen == set(names)


def test_our_own_shell_takes_the_colours_of_the_house_in_its_theme_and_its_styles(shell: Path) -> None:
    file = WordFile(render_docx(samples.document(), shell, Colors("7A1F3D", "0B6E4F")))
    theme = _theme(file)
    assert [theme[name] for name in ("accent1", "dk2", "hlink")] == ["7A1F3D"] * 3
    assert [theme[name] for name in ("accent2", "folHlink")] == ["0B6E4F"] * 2
    styles = file.archive.read(STYLES).decode()
    assert "154273" not in styles
    assert "5B6B7F" not in styles
    assert '<w:color w:val="7A1F3D" w:themeColor="accent1"/>' in styles
    assert 'w:color="0B6E4F" w:themeColor="accent2"/>' in styles


def test_other_colours_are_other_bytes_and_the_same_ones_the_same(shell: Path) -> None:
    document, colors = samples.document(), Colors("7A1F3D", "0B6E4F")
    first = render_docx(document, shell, colors)
    assert first == render_docx(document, shell, replace(colors))
    assert first != render_docx(document, shell)


# -- pictures --

_SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)
_PLAIN = f'<w:drawing><wp:inline {_SPACES}><wp:docPr id="1" name="Logo 1" {{}}/></wp:inline></w:drawing>'
_OLD = f'<w:pict><v:shape {_SPACES} id="Logo 1" {{}}><v:imagedata/></v:shape></w:pict>'
_DECORATION = _PLAIN.format("").replace(
    'name="Logo 1" />', 'name="Logo 1"><adec:decorative val="1"/></wp:docPr>'
)
_DESCRIBED = _PLAIN.format('descr="Logo van ons huis"')
_TWICE = (
    f"<mc:AlternateContent {_SPACES}><mc:Choice>{_DESCRIBED}</mc:Choice>"
    f"<mc:Fallback>{_OLD.format('')}</mc:Fallback></mc:AlternateContent>"
)


def _with_picture(shell: Path, target: Path, picture: str, part: str = "word/header1.xml") -> Path:
    end = {"word/header1.xml": "</w:hdr>", "word/footer1.xml": "</w:ftr>"}[part]
    return _changed(shell, target, part, (end, f"<w:p><w:r>{picture}</w:r></w:p>{end}"))


@pytest.mark.parametrize("picture", [_PLAIN.format(""), _PLAIN.format('descr=" "'), _OLD.format("")])
@pytest.mark.parametrize(
    ("part", "where"), [("word/header1.xml", "de koptekst"), ("word/footer1.xml", "de voettekst")]
)
def test_a_logo_without_alternative_text_is_refused_with_what_to_do(
    picture: str, part: str, where: str, shell: Path, tmp_path: Path
) -> None:
    house = _with_picture(shell, tmp_path / "huis.docx", picture, part)
    with pytest.raises(TemplateError) as caught:
        render_docx(samples.document(), house)
    assert f"de alternatieve tekst van de afbeelding ‘Logo 1’ in {where}" in caught.value.waarom
    assert "rechtsklik" in caught.value.waarom


@pytest.mark.parametrize(
    "picture",
    [_DESCRIBED, _OLD.format('alt="Logo van ons huis"'), _DECORATION, _TWICE],
    ids=["words", "old", "decoration", "twice"],
)
def test_a_logo_with_words_or_that_is_decoration_is_welcome(
    picture: str, shell: Path, tmp_path: Path
) -> None:
    house = _with_picture(shell, tmp_path / "huis.docx", picture)
    assert render_docx(clause_alone(), house)


def clause_alone() -> samples.Document:
    return replace(samples.document(), parts=(clause(Kind.BIJLAGE, "Bijlage 1", "Kop"),))
