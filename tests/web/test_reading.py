"""The reading view for a lawyer: every departure with its reason and source, and nothing that changes."""

import re

import pytest
from playwright.sync_api import Page

from tests.web.site import PageSite, check_everywhere, check_page, words_of

PAGES = ("lezen", "lezen/keuzes", "lezen/bevindingen")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("huis", ["voorbeeld", "beide", "concept"])
def test_nothing_on_it_changes_anything(site: PageSite, huis: str, page: str) -> None:
    before = site.path(huis).read_bytes()
    found = site.get(f"/huis/{huis}/{page}")
    assert found.status_code == 200
    main = found.text[found.text.index("<main") : found.text.index("</main>")]
    assert "<form" not in main and "<button" not in main and 'method="post"' not in main
    assert {to for to in re.findall(r'href="(/[^"#]*)', main) if "/lezen" not in to} == set()
    assert site.path(huis).read_bytes() == before


def test_a_deviation_stands_in_the_text_with_who_made_it_and_why(site: PageSite) -> None:
    deviation = site.answers("groot").afwijkingen[0]
    page = site.get("/huis/groot/lezen").text
    assert "<ins" in page and "<del" in page
    assert str(deviation.reden) in words_of(page)


def test_a_choice_and_a_deviation_have_their_reason_and_place(site: PageSite) -> None:
    words = words_of(site.get("/huis/groot/lezen/keuzes").text)
    assert str(site.answers("groot").afwijkingen[0].reden) in words
    assert "De wet waaronder het huis werkt" in words


def test_a_finding_has_its_rule_and_its_source_and_leads_to_its_clause(site: PageSite) -> None:
    page = site.get("/huis/voorbeeld/lezen/bevindingen").text
    assert "Regel wgs-bestaat" in words_of(page) and "Bron: Wet gegevensverwerking" in words_of(page)
    links = set(re.findall(r'/huis/voorbeeld/lezen#([^"]+)"', page))
    ids = set(re.findall(r' id="([^"]+)"', site.get("/huis/voorbeeld/lezen").text))
    assert links and links <= ids


def test_a_text_that_cannot_be_made_is_said(site: PageSite) -> None:
    path = site.path("een-gemeente")
    broken = "afwijkingen:\n  - bepaling: '99.9'\n    soort: voeg_toe_na\n    tekst: Proef.\n"
    broken += "    reden: Proef\n"
    path.write_text(path.read_text("utf-8") + broken, "utf-8")
    for page in ("lezen", "lezen/keuzes"):
        assert "De tekst kan niet worden gemaakt" in words_of(site.get(f"/huis/een-gemeente/{page}").text)


def test_it_is_open_to_everyone(browser_page: Page) -> None:
    for page, width in zip(PAGES, (320, 320, 1280), strict=True):
        browser_page.goto(f"/huis/een-gemeente/{page}")
        check_page(browser_page, [width])


@pytest.mark.lang
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("huis", ["een-gemeente", "groot", "wgs"])
def test_it_is_open_to_everyone_at_every_width(browser_page: Page, huis: str, page: str) -> None:
    browser_page.goto(f"/huis/{huis}/{page}")
    check_everywhere(browser_page)


def test_changes_of_an_author_can_be_hidden(browser_page: Page) -> None:
    browser_page.goto("/huis/een-gemeente/lezen")
    gone = browser_page.locator("del.a1").first
    assert gone.is_visible()
    browser_page.locator("#auteur-1").uncheck()
    assert not gone.is_visible()
