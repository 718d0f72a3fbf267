"""The whole text: contents, gaps, words that lead to their question, and a number that is looked for."""

import re
from html import unescape

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import HOUSES
from tests.web.site import PageSite, check_everywhere, check_page, words_of


@pytest.mark.parametrize("huis", HOUSES)
def test_every_filled_word_leads_to_a_page_that_is_there(site: PageSite, huis: str) -> None:
    page = site.get(f"/huis/{huis}/tekst/kaal").text
    ways = {unescape(to) for to in re.findall(r'href="(/huis/[^"]*/naar/[^"]*)"', page)}
    assert len(ways) > 10
    some = sorted(ways)[:: max(1, len(ways) // 20)]
    assert {to: site.get(to).status_code for to in some} == dict.fromkeys(some, 200)


@pytest.mark.parametrize("huis", ["voorbeeld", "wgs"])
def test_every_number_leads_to_the_page_of_its_clause(site: PageSite, huis: str) -> None:
    page = site.get(f"/huis/{huis}/tekst").text
    ways = list(dict.fromkeys(map(unescape, re.findall(r'class="nummer" href="([^"]*)"', page))))
    some = ways[:: max(1, len(ways) // 20)]
    assert {to: site.get(to).status_code for to in some} == dict.fromkeys(some, 200)


def test_its_contents_lead_to_its_parts(site: PageSite) -> None:
    page = site.get("/huis/voorbeeld/tekst").text
    nav = page[page.index('class="inhoud-naast"') : page.index("</nav>", page.index('class="inhoud-naast"'))]
    wanted = re.findall(r'href="#([^"]+)"', nav)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(wanted) > 30 and set(wanted) <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_number_that_is_looked_for_is_found(site: PageSite) -> None:
    found = site.client.get("/huis/voorbeeld/tekst?zoek=artikel+11.2", follow_redirects=False)
    assert found.headers["location"].endswith("/tekst#11.2")
    lost = site.get("/huis/voorbeeld/tekst?zoek=artikel+112")
    assert "staat niet in deze tekst" in words_of(lost.text)


def test_gaps_are_listed_and_marked(site: PageSite) -> None:
    page = site.get("/huis/concept/tekst").text
    assert "Wat nog open is" in page and page.count('<a class="gat"') > 5


def test_no_style_of_its_own_comes_along(site: PageSite) -> None:
    for huis in HOUSES:
        assert " style=" not in site.get(f"/huis/{huis}/tekst/kaal").text


def test_the_text_is_open_to_everyone(browser_page: Page) -> None:
    browser_page.goto("/huis/concept/tekst")
    check_page(browser_page, [320])
    browser_page.get_by_label("Zoek een nummer").fill("99.9")
    browser_page.get_by_role("button", name="Zoeken").click()
    expect(browser_page.get_by_role("alert")).to_be_focused()


@pytest.mark.lang
@pytest.mark.parametrize("path", ["concept/tekst", "een-gemeente/tekst/kaal", "groot/tekst", "beide/tekst"])
def test_the_text_is_open_to_everyone_at_every_width(browser_page: Page, path: str) -> None:
    browser_page.goto(f"/huis/{path}")
    check_everywhere(browser_page)
