"""The pages of a house in its own style: colours that can be read, and its logo."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.web.site import PageSite, check_page

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>'


@pytest.fixture
def styled(folder: Path) -> Path:
    """Give the house a style of its own; return the folder of the style."""
    place = folder / "stijl"
    place.mkdir()
    (place / "logo.svg").write_bytes(SVG)
    (place / "huisstijl.yaml").write_text(
        'kleur: "#757575"\nkleur_accent: "#705090"\nlogo: logo.svg\n', encoding="utf-8"
    )
    path = folder / "voorbeeld.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ndocument:\n", "\ndocument:\n  huisstijl: stijl\n", 1), encoding="utf-8")
    return place


@pytest.mark.usefixtures("styled")
def test_a_house_has_its_colours_made_dark_enough_on_grey_and_its_logo(site: PageSite) -> None:
    css = site.get("/huis/voorbeeld/huisstijl.css")
    assert css.headers["content-type"].startswith("text/css")
    assert "--accent:#705090" in css.text and "#757575" not in css.text
    assert 'src="/huis/voorbeeld/logo" alt="Logo van Aldervliet"' in site.get("/huis/voorbeeld").text
    logo = site.get("/huis/voorbeeld/logo")
    assert (logo.content, logo.headers["content-type"]) == (SVG, "image/svg+xml")
    assert "sandbox" in logo.headers["content-security-policy"]


def test_a_house_without_a_style_has_the_ordinary_look(site: PageSite) -> None:
    assert "--kleur:#154273" in site.get("/huis/concept/huisstijl.css").text
    assert site.get("/huis/concept/logo").status_code == 404
    assert "<img" not in site.get("/huis/concept").text


@pytest.mark.parametrize("broken", ["kleur: rood; } body{display:none}", "logo: ../../etc/passwd", ": ["])
def test_a_style_that_cannot_be_used_does_not_break_the_page(
    site: PageSite, styled: Path, broken: str
) -> None:
    (styled / "huisstijl.yaml").write_text(broken, encoding="utf-8")
    assert site.get("/huis/voorbeeld").status_code == 200
    assert "--kleur:#154273" in site.get("/huis/voorbeeld/huisstijl.css").text
    assert site.get("/huis/voorbeeld/logo").status_code == 404


@pytest.mark.usefixtures("styled")
def test_a_page_in_a_light_colour_of_a_house_can_be_read(browser_page: Page) -> None:
    browser_page.goto("/huis/voorbeeld")
    assert browser_page.locator("img.logo").evaluate("one => one.naturalWidth") == 80
    check_page(browser_page)
