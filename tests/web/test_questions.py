"""The page of a question: what stands on it, what is saved, what is asked, and what is refused."""

import pytest
from playwright.sync_api import Page

from tailor.answers import questions
from tests.web.conftest import HOUSES
from tests.web.site import PageSite, check_page, form_fields, words_of

TERM = "/huis/voorbeeld/vraag/bewaren.termijn_vernietiging_maanden"


@pytest.mark.parametrize("huis", HOUSES)
def test_every_question_of_every_house_has_a_page(site: PageSite, huis: str) -> None:
    pads = dict.fromkeys(str(one.pad) for one in questions(site.answers(huis)))
    some = list(pads)[:: max(1, len(pads) // 25)]
    answers = {pad: site.client.get(f"/huis/{huis}/vraag/{pad}", follow_redirects=False) for pad in some}
    assert {
        pad: made.status_code for pad, made in answers.items() if made.status_code not in (200, 303)
    } == {}


def test_an_answer_is_saved_and_the_next_question_comes(site: PageSite) -> None:
    made = site.fill_in(TERM, {"bewaren.termijn_vernietiging_maanden": "24"})
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 24
    assert made.url.path == "/huis/voorbeeld/vraag/bewaren.motivering"
    assert "twee jaar" in words_of(made.text)


def test_a_refused_answer_stays_in_its_field_with_the_reason_and_nothing_is_saved(site: PageSite) -> None:
    before = site.path("voorbeeld").read_bytes()
    made = site.fill_in(TERM, {"bewaren.termijn_vernietiging_maanden": "heel lang"})
    assert made.status_code == 422
    assert form_fields(made.text)["bewaren.termijn_vernietiging_maanden"] == ["heel lang"]
    assert 'aria-invalid="true"' in made.text and 'role="alert"' in made.text
    assert site.path("voorbeeld").read_bytes() == before


def test_an_answer_that_was_changed_elsewhere_is_told_and_nothing_is_lost(site: PageSite) -> None:
    name = "bewaren.termijn_vernietiging_maanden"
    standing = form_fields(site.get(TERM).text)
    site.post(TERM, {**standing, name: "18"})
    made = site.post(TERM, {**standing, name: "24"})
    assert made.status_code == 409
    assert "intussen ergens anders gewijzigd. Nu staat er: 18" in words_of(made.text)
    again = form_fields(made.text)
    assert again[name] == ["24"]
    site.post(TERM, again)
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 24


def test_what_is_not_known_yet_is_saved_with_who_finds_it_out(site: PageSite) -> None:
    path = "/huis/voorbeeld/vraag/datalekken.meldtermijn_uren"
    name = "datalekken.meldtermijn_uren"
    site.fill_in(path, {f"{name}:unknown": "ja", f"{name}:who": "de FG"})
    assert site.answers("voorbeeld").datalekken.meldtermijn_uren.wie == "de FG"


def test_a_doubtful_answer_is_asked_about_before_it_is_saved(site: PageSite) -> None:
    name = "bewaren.termijn_vernietiging_maanden"
    before = site.path("voorbeeld").read_bytes()
    made = site.fill_in(TERM, {name: "3"})
    assert made.status_code == 422 and "Er is nog niets bewaard" in words_of(made.text)
    assert site.path("voorbeeld").read_bytes() == before
    (sure,) = [one.split('"')[0] for one in made.text.split('name="zeker" value="')[1:]]
    site.post(TERM, {**form_fields(made.text), "zeker": sure})
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 3


def test_the_page_of_a_question_is_open_to_everyone(browser_page: Page) -> None:
    browser_page.goto(TERM)
    check_page(browser_page)


def test_the_text_beside_a_question_changes_while_one_types(browser_page: Page) -> None:
    browser_page.goto(TERM)
    text = browser_page.frame_locator("#tekst")
    assert "1\xa0jaar" in text.locator("[id='11.2'] p").first.inner_text()
    browser_page.locator("input.number").fill("24")
    text.locator("[id='11.2'] p", has_text="twee\xa0jaar").first.wait_for()
    browser_page.get_by_role("button", name="Bewaren en verder").click()
    browser_page.get_by_role("heading", level=1, name="Waarom").wait_for()
    assert browser_page.evaluate("document.activeElement.tagName") == "H1"
