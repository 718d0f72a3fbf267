"""What an answer causes stands at that answer; it can be changed, accepted by a lawyer, or found out."""

import re
from html import unescape

from playwright.sync_api import Page

from tests.web.site import PageSite, check_page, form_fields, words_of

HOURS = "datalekken.meldtermijn_uren"


def caused(site: PageSite) -> str:
    """Return the page behind an answer that causes a finding."""
    return str(site.fill_in(f"/huis/voorbeeld/vraag/{HOURS}", {HOURS: "60"}).text)


def way_to(site: PageSite, what: str) -> str:
    """Return the address of a step on the first finding that has it."""
    page = site.get("/huis/voorbeeld/bevindingen").text
    return unescape(re.findall(rf'href="(/huis/voorbeeld/bevinding/[^"]*/{what}[^"]*)"', page)[0])


def test_what_an_answer_causes_is_told_behind_it_with_what_can_be_done(site: PageSite) -> None:
    page = caused(site)
    told = page[page.index('class="gemeld"') : page.index("<h1")]
    assert "bevinding" in told and "Waarom" in told
    assert f"/huis/voorbeeld/naar/{HOURS}" in told


def test_the_script_asks_it_later(site: PageSite) -> None:
    fields = form_fields(site.get(f"/huis/voorbeeld/vraag/{HOURS}").text)
    made = site.post(
        f"/huis/voorbeeld/vraag/{HOURS}",
        {**fields, HOURS: "60"},
        headers={"Accept": "application/json", "X-Tailor": "1"},
    )
    page = site.get(made.json()["verder"], **{"X-Tailor": "1"}).text
    (later,) = re.findall(r'data-later="([^"]*gezegd[^"]*)"', page)
    assert "bevinding" in site.get(later).text


def test_a_lawyer_accepts_a_finding_with_name_function_day_and_reason(site: PageSite) -> None:
    caused(site)
    to = way_to(site, "aanvaarden")
    refused = site.fill_in(to, {"door": "mr. A. Bos"})
    assert refused.status_code == 422 and "mr. A. Bos" in refused.text
    given = {"door": "mr. A. Bos", "functie": "jurist", "datum": "1-10-2026", "reden": "Zo besloten."}
    site.fill_in(to, given)
    (accepted,) = site.answers("voorbeeld").aanvaard
    assert (accepted.door, accepted.functie, accepted.reden) == ("mr. A. Bos", "jurist", "Zo besloten.")
    assert site.get(to).status_code == 404
    site.fill_in("/huis/voorbeeld/aanvaard/aanvaard", {"doe": ":drop"})
    assert not site.answers("voorbeeld").aanvaard
    assert site.get(to).status_code == 200


def test_somebody_is_asked_to_find_it_out_and_what_stood_there_is_noted(site: PageSite) -> None:
    caused(site)
    to = way_to(site, "uitzoeken")
    site.fill_in(to, {"wie": "de FG"})
    left = site.answers("voorbeeld").datalekken.meldtermijn_uren
    assert left.wie == "de FG" and "Er stond: 60" in left.opmerking


def test_a_finding_that_is_gone_has_no_page(site: PageSite) -> None:
    assert site.get("/huis/voorbeeld/bevinding/0123456789ab/aanvaarden").status_code == 404


def test_the_pages_are_open_to_everyone(browser_page: Page, site: PageSite) -> None:
    caused(site)
    browser_page.goto("/huis/voorbeeld/bevindingen")
    check_page(browser_page)
    browser_page.get_by_role("link", name="Aanvaarden").first.click()
    browser_page.get_by_role("button", name="Aanvaarden").click()
    check_page(browser_page)
    browser_page.goto("/huis/voorbeeld/aanvaard/aanvaard")
    check_page(browser_page)
    assert words_of(browser_page.content())
