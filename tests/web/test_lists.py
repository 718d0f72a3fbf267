"""Answers of many parts on their pages: every one of every house, and what can be done with a list."""

import re

import pytest
from playwright.sync_api import Page, expect

from tailor.answers import questions
from tailor.interview.inquiry import Interview
from tailor.path import Pad
from tailor.web.houses import Houses
from tailor.web.rooms import ROOMS, address_of
from tests.web.conftest import HOUSES
from tests.web.site import PageSite, check_page, form_fields, words_of

EMPTY = "leeg"
# The rooms that are walked here.
WALKED = (
    "delen",
    "punten",
    "woorden",
    "correcties",
    "aanpassingen",
    "getoetst",
    "soorten",
    "bijzonder",
    "maatregelen",
)


def rooms_of(site: PageSite, huis: str) -> dict[str, tuple[str, str]]:
    """Return the answers of many parts of a house by their kind, each once: the path, and its page."""
    interview = Interview(Houses(site.folder).text, site.answers(huis))
    found: dict[str, tuple[str, str]] = {}
    for one in questions(interview.antwoorden):
        if not interview.is_at_once(one.pad):
            kind = re.sub(r"\[\d+\]", "[]", str(one.pad))
            found.setdefault(kind, (str(one.pad), address_of(huis, interview, one.pad)))
    return found | {str(pad): (str(pad), address_of(huis, interview, pad)) for pad in ROOMS}


@pytest.fixture
def houses(site: PageSite) -> PageSite:
    """Return the page with a house besides in which nothing was answered."""
    site.path(EMPTY).write_text("schema_versie: 3\n")
    return site


# The houses, the one with the most kinds of answers first: of each kind a house is walked once.
WALK = ("voorbeeld", EMPTY, "wgs", "groot", *HOUSES)


@pytest.mark.parametrize("room", WALKED)
def test_every_answer_of_many_parts_has_a_page_that_can_be_sent(houses: PageSite, room: str) -> None:
    done: set[str] = set()
    for huis in dict.fromkeys(WALK):
        done |= walked(houses, huis, room, set() if huis in (EMPTY, "voorbeeld") else done)
    assert done


def walked(houses: PageSite, huis: str, room: str, done: set[str]) -> set[str]:
    """Look at the pages of a room of a house, but for what was done, and send each as it is; return which."""
    found = {kind: place for kind, place in rooms_of(houses, huis).items() if kind not in done}
    for pad, to in found.values():
        if to.split("/")[3] != room:
            continue
        shown = houses.get(to)
        assert (pad, shown.status_code) == (pad, 200)
        has_form = "<form" in shown.text.partition("<main")[2]
        made = houses.post(str(shown.url), form_fields(shown.text) if has_form else {})
        assert (pad, made.status_code in (200, 409, 422)) == (pad, True), made.text
    return set(found)


LIST = "/huis/voorbeeld/delen/opvolging.voorgangers"


def add(site: PageSite, naam: str) -> None:
    """Add a predecessor."""
    at = len(site.answers("voorbeeld").opvolging.voorgangers or ())
    to = f"{LIST}?stap=nieuw&plek={at}"
    made = site.fill_in(to, {f"opvolging.voorgangers[{at}].naam": naam})
    assert made.status_code == 200, words_of(made.text)


def names(site: PageSite) -> list[str]:
    """Return the predecessors of the house."""
    return [str(one.naam) for one in site.answers("voorbeeld").opvolging.voorgangers or ()]


def step(site: PageSite, place: int, doe: str, **more: str) -> str:
    """Do a step with a line of the list, as its form does; return the page that comes."""
    stood = re.search(r'name="stood" value="(\w+)"', site.get(LIST).text)
    assert stood
    fields = {"stood": stood[1], "plek": str(place), "doe": doe, **more}
    return site.post(LIST, fields).text


def test_a_list_is_begun_filled_put_in_order_and_emptied(site: PageSite) -> None:
    made = site.fill_in(LIST, {"opvolging.voorgangers": ":typed"})
    assert "stap=nieuw" in str(made.url)
    for naam in ("Convenant A", "Convenant B", "Convenant C"):
        add(site, naam)
    assert names(site) == ["Convenant A", "Convenant B", "Convenant C"]
    step(site, 2, ":up")
    assert names(site) == ["Convenant A", "Convenant C", "Convenant B"]
    step(site, 0, ":move", naar="2")
    assert names(site) == ["Convenant C", "Convenant B", "Convenant A"]
    asked = step(site, 1, ":drop")
    assert "Wilt u ‘Convenant B’ weghalen?" in words_of(asked)
    assert len(names(site)) == 3
    step(site, 1, ":drop", weg="ja")
    assert names(site) == ["Convenant C", "Convenant A"]


def test_a_step_on_a_list_that_was_changed_elsewhere_is_not_done(site: PageSite) -> None:
    for naam in ("Convenant A", "Convenant B"):
        add(site, naam)
    old = form_fields(site.get(LIST).text)
    step(site, 0, ":drop", weg="ja")
    made = site.post(LIST, {**old, "plek": "0", "doe": ":drop", "weg": "ja"})
    assert made.status_code == 409 and "intussen ergens anders gewijzigd" in words_of(made.text)
    assert names(site) == ["Convenant B"]


def test_two_pages_that_each_add_one_lose_neither(site: PageSite) -> None:
    add(site, "Convenant A")
    to = f"{LIST}?stap=nieuw&plek=1"
    one, other = form_fields(site.get(to).text), form_fields(site.get(to).text)
    site.post(to, {**one, "opvolging.voorgangers[1].naam": "Convenant B"})
    site.post(to, {**other, "opvolging.voorgangers[1].naam": "Convenant C"})
    assert names(site) == ["Convenant A", "Convenant B", "Convenant C"]


def test_what_is_refused_in_a_new_element_makes_none(site: PageSite) -> None:
    to = f"{LIST}?stap=nieuw&plek=0"
    fields = {
        "opvolging.voorgangers[0].naam": "Convenant A",
        "opvolging.voorgangers[0].datum": "morgen ergens",
    }
    made = site.fill_in(to, fields)
    assert made.status_code == 422
    assert form_fields(made.text)["opvolging.voorgangers[0].naam"] == ["Convenant A"]
    assert names(site) == []
    made = site.fill_in(to)
    assert made.status_code == 422 and "ten minste één" in words_of(made.text)


def test_what_was_filled_in_goes_only_after_asking(site: PageSite) -> None:
    add(site, "Convenant A")
    other = {"opvolging.voorgangers:unknown": "ja", "opvolging.voorgangers:who": "de FG"}
    made = site.fill_in(f"{LIST}?stap=anders", other)
    assert "vervalt dan" in words_of(made.text) and names(site) == ["Convenant A"]
    site.post(str(made.url), {**form_fields(made.text), "vervalt": "ja"})
    assert site.answers("voorbeeld").opvolging.voorgangers.wie == "de FG"  # type: ignore[union-attr]


def test_a_group_is_one_form_and_says_what_stays_open(site: PageSite) -> None:
    to = "/huis/voorbeeld/delen/partijen[0].mandaat"
    made = site.fill_in(to, {"partijen[0].mandaat": ":typed"})
    assert "stap=invullen" in str(made.url)
    made = site.fill_in(str(made.url), {"partijen[0].mandaat.datum": "1-3-2026"})
    assert "Nog open:" in words_of(made.text)
    mandaat = site.answers("voorbeeld").partijen[0].mandaat  # type: ignore[index,union-attr]
    assert str(mandaat.datum) == "2026-03-01"  # type: ignore[union-attr]


LEDEN = "/huis/voorbeeld/delen/aansprakelijkheid.leden"


def test_a_text_of_several_lines_is_shown_as_it_will_read_before_it_is_kept(site: PageSite) -> None:
    to = f"{LEDEN}?stap=nieuw&plek=0"
    typed = "De Partijen spreken af:\na. dat zij samenwerken;\nb. dat zij delen, zie artikel 5.2."
    made = site.fill_in(to, {"tekst": typed})
    assert made.status_code == 422
    assert "verwijzingen in uw Protocol" in words_of(made.text)
    again = form_fields(made.text)
    assert again["tekst"] == [typed] and again["verwijst"] == ["0"]
    made = site.post(to, again)
    leden = site.answers("voorbeeld").aansprakelijkheid.leden
    assert leden and "{artikel 5.2}" in str(leden[0]), words_of(made.text)


@pytest.mark.parametrize("pad", ["convenant.partijen", "bijlage2.doelen.intake"])
def test_texts_of_a_line_are_added_one_after_the_other_and_changed(site: PageSite, pad: str) -> None:
    to = f"/huis/voorbeeld/delen/{pad}"
    made = site.fill_in(to, {pad: ":typed"})
    begin = len(Pad(pad).find(site.answers("voorbeeld")) or ())
    if "stap=nieuw" not in str(made.url):
        made = site.get(f"{to}?stap=nieuw&plek={begin}")
    assert form_fields(made.text)["tekst"] == [""]
    made = site.fill_in(str(made.url), {"tekst": "samenwerken aan zorg", "doe": "nog"})
    assert "stap=nieuw" in str(made.url), words_of(made.text)
    site.fill_in(str(made.url), {"tekst": "samenwerken aan veiligheid"})
    site.fill_in(f"{to}?stap=wijzigen&plek={begin}", {"tekst": "samenwerken aan zorg en welzijn"})
    found = [str(one) for one in Pad(pad).find(site.answers("voorbeeld"))][begin:]
    assert found == ["samenwerken aan zorg en welzijn", "samenwerken aan veiligheid"]


PAGES = (
    "/huis/voorbeeld/delen/partijen[0].vertegenwoordigers",
    "/huis/voorbeeld/delen/partijen[0].mandaat?stap=invullen",
    "/huis/voorbeeld/punten/overwegingen.lijst?stap=lijst",
    "/huis/voorbeeld/woorden/termen?stap=woord&term=huis.aanduiding",
    "/huis/een-gemeente/correcties/correcties.gekozen?klasse=1",
    "/huis/wgs/aanpassingen/aanpassingen.gekozen?klasse=0",
    "/huis/wgs/getoetst/regime.getoetst_door",
    "/huis/voorbeeld/soorten/bijlage4.categorie1",
    "/huis/voorbeeld/bijzonder/bijlage4.categorie1.bijzonder?stap=waarvoor",
    "/huis/voorbeeld/maatregelen/bijlage3.maatregelen",
)


def test_the_pages_of_many_parts_are_open_to_everyone(browser_page: Page) -> None:
    for path in PAGES:
        browser_page.goto(path)
        check_page(browser_page, (320,))


def test_a_list_is_put_in_order_with_the_keyboard_and_the_page_says_that_it_is_saved(
    browser_page: Page, site: PageSite
) -> None:
    for naam in ("Convenant A", "Convenant B"):
        add(site, naam)
    browser_page.goto(LIST)
    browser_page.get_by_role("button", name=re.compile("Omlaag ?: Convenant A")).press("Enter")
    expect(browser_page.get_by_role("status").first).to_contain_text("Bewaard")
    assert names(site) == ["Convenant B", "Convenant A"]
    browser_page.get_by_role("button", name=re.compile("Weghalen ?: Convenant A")).click()
    check_page(browser_page, (320,))
    browser_page.get_by_role("button", name="Ja, weghalen").click()
    expect(browser_page.get_by_role("status").first).to_contain_text("Bewaard")
    assert names(site) == ["Convenant B"]
