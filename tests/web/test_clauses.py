"""A clause on a page of its own: how it reads, where that comes from, and the ways to change it."""

import re

from playwright.sync_api import Page

from tests.web.site import PageSite, check_page, form_fields, words_of

AT = "/huis/een-gemeente/bepaling"


def test_a_clause_says_where_its_words_come_from(site: PageSite) -> None:
    words = words_of(site.get(f"{AT}/4.1").text)
    assert "Correctie C07" in words and "De rest: de woorden van het model." in words


def test_its_answers_lead_to_their_questions(site: PageSite) -> None:
    page = site.get("/huis/voorbeeld/tekst").text
    number = re.findall(r'class="antwoord" data-pad="([^"]+)"', page)[0]
    found = [to for to in re.findall(r'href="/huis/voorbeeld/bepaling/([^"]+)"', page)[:12]]
    pages = [site.get(f"/huis/voorbeeld/bepaling/{to}") for to in found]
    assert {one.status_code for one in pages} == {200}
    assert number and any("/naar/" in one.text.partition("<main")[2] for one in pages)


def test_it_leads_to_a_new_deviation_and_to_the_one_that_is_there(site: PageSite) -> None:
    page = site.get(f"{AT}/4.1").text
    to = re.search(r'href="([^"]*stap=nieuw[^"]*)"', page)
    assert to and "4.1" in form_fields(site.get(to[1].replace("&amp;", "&")).text)["afwijkingen[0].bepaling"]
    there = site.get("/huis/groot/bepaling/31.2").text
    assert "Wijziging 3 van uw huis bekijken" in words_of(there)


def test_a_recital_leads_to_the_list_of_recitals(site: PageSite) -> None:
    page = site.get(f"{AT}/overweging 4")
    assert page.status_code == 200 and "/punten/overwegingen.lijst" in page.text


def test_a_clause_that_is_not_there_is_said(site: PageSite) -> None:
    assert site.get(f"{AT}/99.9").status_code == 404


def test_it_is_open_to_everyone(browser_page: Page) -> None:
    browser_page.goto(f"{AT}/4.1")
    check_page(browser_page)
