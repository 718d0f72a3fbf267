"""A page in the style of a house: its colours can be read, its font falls back, its logo has a name."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tailor.errors import RenderError
from tailor.render import FORMATS
from tailor.render.colour import CONTRAST, WHITE, contrast, legible
from tailor.render.html import PageLook, compare, render_html
from tailor.render.html.look import SOFT
from tailor.render.html.page import REDLINE, STYLE
from tailor.render.pdf import PdfStyle
from tests.clauses import full
from tests.render.pdf.styles import LOGO, PNG

HOUSE = PageLook("#7a1f5c", "#4a5a3a", "Oost Sans", LOGO, "Postbus 12 & zo")


@dataclass
class Styled:
    pdf: Any
    word: Path = Path("x.docx")


def test_the_house_style_of_the_pdf_goes_into_the_page() -> None:
    style = PdfStyle(
        kleur="#7a1f5c", kleur_accent="#4a5a3a", lettertype="Oost Sans", voettekst="Postbus 12", logo=PNG
    )
    (html,) = (one for one in FORMATS if one.name == "html")
    page, plain = (html.write(full(), Styled(pdf)).decode() for pdf in (style, None))
    assert "--kleur:#7a1f5c;--accent:#4a5a3a" in page
    assert '--letter:"Oost Sans"}' in page
    assert 'var(--letter,"Fira Sans"),"Fira Sans",system-ui' in page
    assert '<img class="logo" src="data:image/png;base64,' in page
    assert "<footer>\n<p>Postbus 12</p>" in page
    assert "--kleur:#154273" in plain
    assert "<img" not in plain
    assert "<footer" not in plain


def test_every_colour_of_a_house_comes_from_its_style_and_none_from_the_page() -> None:
    assert STYLE.count("var(--kleur)") >= 4
    assert "#154273" not in STYLE + REDLINE


@pytest.mark.parametrize("colour", ["#154273", "#767676", "#0000ff", "#c00000", "#b35900"])
def test_a_colour_is_legible_on_white_and_on_grey_and_changes_no_more_than_needed(colour: str) -> None:
    assert contrast(colour) >= CONTRAST
    shown = legible(colour, SOFT)
    assert contrast(shown, SOFT) >= CONTRAST
    assert contrast(shown, WHITE) >= CONTRAST
    assert shown == colour or contrast(shown, SOFT) < CONTRAST * 1.12


def test_no_letters_of_a_page_stand_on_a_darker_grey_than_was_reckoned_with() -> None:
    backgrounds = set(re.findall(r"(?:background:|--zacht:)(#[0-9a-f]{6})", STYLE + REDLINE))
    assert backgrounds
    assert all(contrast("#000000", one) >= contrast("#000000", SOFT) for one in backgrounds)


@pytest.mark.parametrize("name", ["", 'x"; } body{display:none}', "</style><script>", "a,b", "x\ny"])
def test_a_font_without_a_plain_name_falls_back(name: str) -> None:
    assert "--letter" not in PageLook(font=name).css


@pytest.mark.parametrize(("logo", "kind"), [(LOGO, "svg+xml"), (PNG, "png"), (b"\xff\xd8\xff\xe0", "jpeg")])
def test_the_logo_stands_in_the_page_itself_and_has_a_name(logo: bytes, kind: str) -> None:
    page = render_html(full(), PageLook(logo=logo))
    (found,) = re.findall(r"<img[^>]*>", page)
    assert f'src="data:image/{kind};base64,' in found
    assert 'alt="Logo van Zorg- en Veiligheidshuis Rivierenland"' in found
    assert page.index("<img") < page.index("<h1")


@pytest.mark.parametrize(("good", "bad"), [(' alt="Logo', ' data-x="Logo'), ('src="data:', 'src="https:')])
def test_a_picture_without_a_name_or_from_elsewhere_is_refused(good: str, bad: str) -> None:
    page = render_html(full(), HOUSE)
    assert good in page
    with pytest.raises(RenderError, match="Een plaatje heeft geen naam"):
        compare(full(), page.replace(good, bad))


def test_the_footer_is_escaped_and_stands_after_the_text() -> None:
    page = render_html(full(), HOUSE)
    assert page.index("</main>") < page.index("<p>Postbus 12 &amp; zo</p>")
