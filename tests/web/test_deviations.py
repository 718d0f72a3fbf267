"""Deviations on their pages: written in rounds, shown as they will read, saved, changed and taken away."""

from collections.abc import Mapping

import httpx2
import pytest
from playwright.sync_api import Page

from tests.web.site import PageSite, check_page, form_fields, words_of

HUIS = "een-gemeente"
LIST = f"/huis/{HUIS}/afwijkingen/afwijkingen"
NEW = f"{LIST}?stap=nieuw"
REASON = "Zo werken wij hier."


def field(site: PageSite, name: str) -> str:
    """Return the name of the field of a part of a new deviation."""
    return f"afwijkingen[{len(site.answers(HUIS).afwijkingen or ())}].{name}"


def rounds(site: PageSite, *filled: Mapping[str, str], to: str = NEW) -> httpx2.Response:
    """Fill in the form in rounds, each over what stands there, and return the last page."""
    page = site.get(to)
    for one in filled:
        parts = {
            name if name in ("tekst", "doe", "hoeveel") else field(site, name): v for name, v in one.items()
        }
        page = site.post(to, {**form_fields(page.text), "doe": "kijk", **parts})
    return page


def replaced(site: PageSite, text: str, *more: Mapping[str, str]) -> httpx2.Response:
    """Write another text for 4.1."""
    last = {"tekst": text, "reden": REASON}
    return rounds(site, {"bepaling": "4.1"}, {"soort": "vervang"}, last, *more)


def test_the_clause_is_shown_as_it_reads_and_as_it_will_before_anything_is_saved(site: PageSite) -> None:
    before = site.path(HUIS).read_bytes()
    page = rounds(site, {"bepaling": "4.1"})
    assert "Zo luidt artikel 4.1 nu" in words_of(page.text)
    page = replaced(site, "Partijen werken samen.")
    assert "Zo wordt de tekst" in words_of(page.text) and "Partijen werken samen." in words_of(page.text)
    assert site.path(HUIS).read_bytes() == before


def test_it_is_saved_as_it_was_looked_at(site: PageSite) -> None:
    page = replaced(site, "Partijen werken samen.", {"doe": "bewaar"})
    made = site.answers(HUIS).afwijkingen[-1]
    assert (made.bepaling, made.tekst, made.reden) == ("4.1", "Partijen werken samen.", REASON)
    assert "Bewaard" in words_of(page.text) and REASON in words_of(page.text)


def test_what_was_changed_after_looking_is_shown_again_first(site: PageSite) -> None:
    page = replaced(site, "Partijen werken samen.", {"tekst": "Partijen doen iets anders.", "doe": "bewaar"})
    assert "U heeft nog iets gewijzigd" in words_of(page.text)
    assert not site.answers(HUIS).afwijkingen


@pytest.mark.parametrize(
    ("filled", "said"),
    [
        ({"bepaling": "99.9"}, "Uw tekst heeft geen bepaling ‘99.9’"),
        ({"bepaling": ""}, "Vul hier iets in"),
    ],
)
def test_a_clause_that_is_not_there_is_refused_and_stays_in_the_form(
    site: PageSite, filled: dict[str, str], said: str
) -> None:
    page = rounds(site, filled)
    assert page.status_code == 422 and said in words_of(page.text)
    assert form_fields(page.text)[field(site, "bepaling")] == [filled["bepaling"]]


def test_words_that_do_not_stand_there_are_refused_and_can_be_kept(site: PageSite) -> None:
    last = {"woorden": "woorden die er niet staan", "tekst": "andere", "reden": REASON}
    page = rounds(site, {"bepaling": "4.1"}, {"soort": "vervang_woorden"}, last)
    assert "Dit past nog niet" in words_of(page.text) and 'value="bewaar"' not in page.text
    rounds(site, {"bepaling": "4.1"}, {"soort": "vervang_woorden"}, last, {"doe": "houd"})
    made = site.answers(HUIS).afwijkingen[-1]
    assert (made.soort, made.woorden) == (None, "woorden die er niet staan")


def test_points_in_a_sentence_are_asked_about_and_nothing_is_lost(site: PageSite) -> None:
    typed = "Partijen delen: a) namen, b) adressen en c) nummers."
    page = replaced(site, typed)
    assert "Hoe wilt u die punten?" in words_of(page.text)
    kept = form_fields(page.text)
    assert kept["tekst"] == [typed] and kept[field(site, "reden")] == [REASON]
    page = site.post(NEW, {**kept, "punten": ":apart", "doe": "kijk"})
    page = site.post(NEW, {**form_fields(page.text), "doe": "bewaar"})
    assert "adressen" in str(site.answers(HUIS).afwijkingen[-1].tekst).split("\n\n")[2]


def test_only_the_sentence_above_the_points_can_be_replaced(site: PageSite) -> None:
    page = rounds(site, {"bepaling": "18.1"}, {"soort": "vervang"})
    assert "Alleen de eerste zin" in words_of(page.text)
    more = {"hoeveel": ":above"}
    page = rounds(site, {"bepaling": "18.1"}, {"soort": "vervang"}, more, {"reden": REASON, "tekst": "Dit:"})
    page = site.post(NEW, {**form_fields(page.text), "doe": "bewaar"})
    assert site.answers(HUIS).afwijkingen[-1].bepaling == "18.1, aanhef"


def test_another_clause_gives_its_own_words_in_the_box(site: PageSite) -> None:
    page = rounds(site, {"bepaling": "4.1"}, {"soort": "vervang"}, {"bepaling": "20.1"})
    assert "In het kader van de samenwerking" not in form_fields(page.text)["tekst"][0]


def test_what_was_typed_stays_while_something_before_it_is_asked_again(site: PageSite) -> None:
    last = {"bepaling": "18.1", "reden": REASON, "tekst": "Dit:"}
    page = rounds(site, {"bepaling": "4.1"}, {"soort": "vervang"}, last)
    kept = form_fields(page.text)
    assert "Wat wilt u vervangen?" in words_of(page.text)
    assert (kept["tekst"], kept[field(site, "reden")]) == (["Dit:"], [REASON])
    page = site.post(NEW, kept)
    assert "Zo wordt de tekst" in words_of(page.text)


def test_a_deviation_is_changed_and_taken_away(site: PageSite) -> None:
    replaced(site, "Partijen werken samen.", {"doe": "bewaar"})
    to = f"{LIST}?stap=wijzigen&plek=0"
    shown = site.get(to)
    assert form_fields(shown.text)["tekst"] == ["Partijen werken samen."]
    again = {**form_fields(shown.text), "afwijkingen[0].reden": "Een andere reden.", "doe": "kijk"}
    page = site.post(to, again)
    site.post(to, {**form_fields(page.text), "doe": "bewaar"})
    assert site.answers(HUIS).afwijkingen[0].reden == "Een andere reden."
    asked = site.fill_in(LIST, {"doe": ":drop"})
    assert "Wilt u deze wijziging weghalen?" in words_of(asked.text) and site.answers(HUIS).afwijkingen
    site.post(LIST, {**form_fields(asked.text), "weg": "ja"})
    assert not site.answers(HUIS).afwijkingen


def test_every_deviation_of_the_examples_opens_as_it_is(site: PageSite) -> None:
    for huis in ("groot", "voorbeeld"):
        for place, one in enumerate(site.answers(huis).afwijkingen or ()):
            to = f"/huis/{huis}/afwijkingen/afwijkingen?stap=wijzigen&plek={place}"
            page = site.get(to)
            assert page.status_code == 200 and "Zo wordt de tekst" in words_of(page.text)
            saved = site.post(to, {**form_fields(page.text), "doe": "bewaar"})
            assert saved.status_code == 200 and site.answers(huis).afwijkingen[place] == one


def test_a_list_that_changed_elsewhere_is_said_and_keeps_what_was_typed(site: PageSite) -> None:
    page = rounds(site, {"bepaling": "4.1"}, {"soort": "vervang"}, {"tekst": "Iets.", "reden": REASON})
    replaced(site, "Partijen werken samen.", {"doe": "bewaar"})
    late = site.post(NEW, {**form_fields(page.text), "doe": "bewaar"})
    assert late.status_code == 409 and "intussen ergens anders gewijzigd" in words_of(late.text)
    assert form_fields(late.text)["tekst"] == ["Iets."] and len(site.answers(HUIS).afwijkingen) == 1


def test_a_clause_is_chosen_from_the_text(site: PageSite) -> None:
    page = site.get(f"{NEW}&uit=artikel 4")
    assert "bepaling=4.1" in page.text
    assert "Zo luidt artikel 4.1 nu" in words_of(site.get(f"{NEW}&bepaling=4.1").text)


def test_they_are_open_to_everyone(browser_page: Page) -> None:
    browser_page.goto(f"{NEW}&bepaling=4.1")
    check_page(browser_page)
    browser_page.get_by_text("De hele bepaling vervangen", exact=True).first.click()
    browser_page.get_by_role("button", name="Verder").click()
    browser_page.get_by_label("Hoe luidt de nieuwe tekst?").fill("Partijen werken samen.")
    browser_page.get_by_label("De reden van de afwijking").first.fill(REASON)
    browser_page.get_by_role("button", name="Bekijk hoe de tekst wordt").click()
    browser_page.get_by_role("heading", name="Zo wordt de tekst").wait_for()
    check_page(browser_page)
