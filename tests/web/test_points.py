"""The recitals, the letters of 6.4 and the house's own words on their pages."""

import re

from tests.web.site import PageSite, form_fields, words_of

RECITALS = "/huis/voorbeeld/punten/overwegingen.lijst"
LIST = f"{RECITALS}?stap=lijst"


def recitals(site: PageSite) -> list[str]:
    """Return the recitals of the house: those of the model by number, own words as they are."""
    found = site.answers("voorbeeld").overwegingen.lijst or ()
    return [str(one.tekst or one.model) for one in found]  # type: ignore[union-attr]


def step(site: PageSite, doe: str, **more: str) -> str:
    """Do a step with the recitals, as their page does; return the page that comes."""
    stood = re.search(r'name="stood" value="(\w+)"', site.get(LIST).text)
    assert stood
    return site.post(LIST, {"stood": stood[1], "doe": doe, **more}).text


def test_recitals_are_dropped_taken_in_again_moved_and_put_in_own_words(site: PageSite) -> None:
    assert "Wilt u" in words_of(site.get(RECITALS).text)
    count = len(re.findall(r'id="regel-\d+"', site.get(LIST).text))
    step(site, ":drop", plek="0", weg="ja")
    assert recitals(site)[0] == "2"
    page = step(site, ":down", plek="0")
    assert recitals(site)[:2] == ["3", "2"]
    assert "Overweging 1 van het model weer opnemen" in words_of(page)
    step(site, ":model1")
    assert recitals(site)[-1] == "1" and len(recitals(site)) == count
    to = f"{RECITALS}?stap=wijzigen&plek=0"
    site.fill_in(to, {"tekst": "dat wij zo willen werken;"})
    assert recitals(site)[0] == "dat wij zo willen werken;"
    assert "dat wij zo willen werken" in words_of(site.get(LIST).text)
    step(site, ":model", plek="0")
    assert recitals(site)[0] == "3"


def test_an_own_recital_asks_which_numbers_are_references_and_keeps_what_was_typed(site: PageSite) -> None:
    count = len(re.findall(r'id="regel-\d+"', site.get(LIST).text))
    to = f"{RECITALS}?stap=nieuw&plek={count}"
    typed = "dat artikel 5.2 ruimte geeft;"
    made = site.fill_in(to, {"tekst": typed})
    assert made.status_code == 422 and "Bedoelt u dit zo?" in words_of(made.text)
    again = form_fields(made.text)
    assert again["tekst"] == [typed] and again["verwijst"] == ["0"]
    without = {name: value for name, value in again.items() if name != "verwijst"}
    site.post(to, without)
    assert recitals(site)[-1] == typed
    site.fill_in(to.replace(f"plek={count}", f"plek={count + 1}"), {"tekst": typed})
    site.post(to, again)
    assert "{artikel 5.2}" in recitals(site)[-1]


def test_a_point_that_moved_meanwhile_is_not_overwritten(site: PageSite) -> None:
    to = f"{RECITALS}?stap=wijzigen&plek=0"
    old = form_fields(site.get(to).text)
    step(site, ":drop", plek="0", weg="ja")
    made = site.post(to, {**old, "tekst": "dat dit anders is;"})
    assert made.status_code == 409 and form_fields(made.text)["tekst"] == ["dat dit anders is;"]
    assert "dat dit anders is;" not in recitals(site)


WORDS = "/huis/voorbeeld/woorden/termen"


def test_own_words_are_ticked_and_each_gets_a_form(site: PageSite) -> None:
    made = site.fill_in(WORDS, {"termen": ":typed"})
    options = re.findall(r'name="woorden"[^>]*value="([^"]+)"', made.text)
    made = site.post(str(made.url), {"woorden": options[:2]})
    assert "Hoe heet" in words_of(made.text)
    made = site.fill_in(str(made.url), {"regel0": "de Veiligheidskamer"})
    aanduiding = site.answers("voorbeeld").huis.aanduiding
    assert (str(aanduiding.enkelvoud), str(aanduiding.meervoud)) == ("Veiligheidskamer", "Veiligheidskamers")
    assert "Zo komt het in de tekst" in words_of(made.text) and "rest=" not in str(made.url)
    made = site.fill_in(str(made.url), {"regel0": "de Ketenbaas"})
    shown = words_of(made.text)
    assert "De Veiligheidskamer" in shown and "De Ketenbaas" in shown


def test_a_word_that_is_refused_stays_in_its_field(site: PageSite) -> None:
    to = f"{WORDS}?stap=woord&term=huis.aanduiding"
    made = site.fill_in(to, {"regel0": "1, 2"})
    assert made.status_code == 422 and form_fields(made.text)["regel0"] == ["1, 2"]


def test_the_text_shows_an_own_word_while_it_is_typed(site: PageSite) -> None:
    to = f"{WORDS}?stap=woord&term=huis.aanduiding"
    made = site.fill_in(to, {"regel0": "de Veiligheidskamer", "proef": "1"})
    assert "Veiligheidskamer" in str(made.json()["bepalingen"])
    assert site.answers("voorbeeld").huis.aanduiding.enkelvoud != "Veiligheidskamer"
