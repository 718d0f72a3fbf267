"""Pasting parties on the page: what is shown first, what is taken, and what stays to be mended."""

from playwright.sync_api import Page

from tailor.answers.beside import keep_pasted, pasted_file, read_pasted
from tests.web.site import PageSite, check_everywhere, form_fields, words_of

PASTE = "/huis/concept/partijen/plakken"
GOOD = "ggz; Stichting De Nieuwe Brug; de heer A. Bos; bestuurder"
WRONG = "zorgaanbieder; De Kade; de heer B. Vos; lid; 1; 2; 3; 4; 5"


def names(site: PageSite) -> list[str]:
    """Return what the parties of the house are called."""
    return [str(one.naam) for one in site.answers("concept").known_parties]


def looked(site: PageSite, text: str) -> dict[str, list[str]]:
    """Paste lines and look; return the fields of the page that shows them."""
    made = site.post(PASTE, {"tekst": text, "doe": "bekijken"})
    assert made.status_code == 200, words_of(made.text)
    return form_fields(made.text)


def test_lines_are_shown_before_they_are_taken(site: PageSite) -> None:
    before = site.path("concept").read_bytes()
    made = site.post(PASTE, {"tekst": GOOD, "doe": "bekijken"})
    assert "Stichting De Nieuwe Brug" in words_of(made.text)
    assert "U voegt één partij toe. Er is nog niets bewaard." in words_of(made.text)
    assert site.path("concept").read_bytes() == before
    assert read_pasted(site.path("concept")) == GOOD
    assert pasted_file(site.path("concept")).stat().st_mode & 0o077 == 0
    site.post(PASTE, {**form_fields(made.text), "doe": "overnemen"})
    assert names(site)[-1] == "Stichting De Nieuwe Brug"
    assert not pasted_file(site.path("concept")).exists()


def test_what_is_wrong_stands_ready_to_be_mended(site: PageSite) -> None:
    made = site.post(PASTE, {**looked(site, f"{GOOD}\n{WRONG}"), "doe": "overnemen"})
    assert names(site)[-1] == "Stichting De Nieuwe Brug"
    assert "U heeft één partij toegevoegd." in words_of(made.text)
    assert form_fields(made.text)["tekst"] == [WRONG]
    assert "Rij 1 kan niet mee" in words_of(made.text)
    site.post(PASTE, {"doe": "vervallen"})
    assert form_fields(site.get(PASTE).text)["tekst"] == [""]


def test_what_was_pasted_before_is_offered_again(site: PageSite) -> None:
    keep_pasted(site.path("concept"), GOOD)
    made = site.get(PASTE)
    assert form_fields(made.text)["tekst"] == [GOOD]
    assert "Deze lijst plakte u eerder." in words_of(made.text)
    assert 'href="/huis/concept/partijen/rekenblad"' in made.text


def test_a_slip_is_asked_about_and_what_was_typed_can_stay(site: PageSite) -> None:
    fields = looked(site, "gemeente; Harlem")
    assert fields["bedoeld:1:Harlem"] == ["Haarlem"]
    typed = {**fields, "bedoeld:1:Harlem": ":leave", "doe": "overnemen"}
    again = site.post(PASTE, typed)
    assert "Door uw antwoorden is dit er anders uit gaan zien" in words_of(again.text)
    assert "Harlem" not in names(site)
    site.post(PASTE, {**form_fields(again.text), "doe": "overnemen"})
    assert names(site)[-1] == "Harlem"


def test_a_slip_with_its_usual_answer_is_mended(site: PageSite) -> None:
    site.post(PASTE, {**looked(site, "gemeente; Harlem"), "doe": "overnemen"})
    assert "Haarlem" in names(site)


def test_a_slip_that_can_be_several_words_needs_an_answer(site: PageSite) -> None:
    fields = {**looked(site, "gemeente; Heerle"), "doe": "overnemen"}
    assert "bedoeld:1:Heerle" not in fields
    refused = site.post(PASTE, fields)
    assert refused.status_code == 422 and "Kies wat u bedoelt." in words_of(refused.text)
    assert 'href="#v-bedoeld-1-1"' in refused.text and 'id="v-bedoeld-1-1"' in refused.text
    again = site.post(PASTE, {**fields, "bedoeld:1:Heerle": "Heerlen"})
    site.post(PASTE, {**form_fields(again.text), "doe": "overnemen"})
    assert names(site)[-1] == "Heerlen"


def test_a_list_goes_into_a_house_without_parties_and_on_to_them(site: PageSite) -> None:
    path = site.folder / "leeg.yaml"
    path.write_text("schema_versie: 4\n", encoding="utf-8")
    where = "/huis/leeg/partijen/plakken"
    shown = site.post(where, {"tekst": "Haarlem; mevrouw J. Jansen", "doe": "bekijken"})
    made = site.post(where, {**form_fields(shown.text), "doe": "overnemen"}, follow_redirects=False)
    assert made.status_code == 303
    assert made.headers["location"].startswith("/huis/leeg/partijen/partijen?melding=")
    assert [one.naam for one in site.answers("leeg").known_parties] == ["Haarlem"]


def test_a_list_that_was_changed_elsewhere_is_shown_again(site: PageSite) -> None:
    fields = looked(site, GOOD)
    site.post(PASTE, {**looked(site, "gemeente; Haarlem"), "doe": "overnemen"})
    made = site.post(PASTE, {**fields, "doe": "overnemen"})
    assert made.status_code == 409 and "intussen ergens anders gewijzigd" in words_of(made.text)
    assert "Stichting De Nieuwe Brug" not in names(site)
    site.post(PASTE, {**form_fields(made.text), "doe": "overnemen"})
    assert {"Haarlem", "Stichting De Nieuwe Brug"} <= set(names(site))


def test_nothing_and_no_party_are_refused_at_the_field(site: PageSite) -> None:
    for text in ("", "   ", "Naam;Soort", ";;;"):
        made = site.post(PASTE, {"tekst": text, "doe": "bekijken"})
        assert made.status_code == 422, text
        assert 'role="alert"' in made.text and 'aria-invalid="true"' in made.text


def test_what_is_typed_is_never_markup(site: PageSite) -> None:
    text = 'ggz; <script>x</script>; <b>A</b>\nzorg; **vet** <i>; "><img src=x>; 1; 2; 3; 4; 5'
    made = site.post(PASTE, {"tekst": text, "doe": "bekijken"})
    main = made.text[made.text.index("<main") :]
    assert not [one for one in ("<script", "<b>", "<i>", "<img", "<strong>vet") if one in main]


def test_the_pages_are_open_to_everyone(browser_page: Page, site: PageSite) -> None:
    browser_page.goto(PASTE)
    check_everywhere(browser_page)
    browser_page.locator("textarea").fill(f"{GOOD}\ngemeente; Harlem\n{WRONG}")
    browser_page.get_by_role("button", name="Bekijken").click()
    browser_page.get_by_role("heading", level=1, name="Klopt deze lijst?").wait_for()
    check_everywhere(browser_page)
    browser_page.get_by_role("button", name="Deze partijen overnemen").click()
    browser_page.get_by_text("Deze regels zijn niet overgenomen").wait_for()
    check_everywhere(browser_page)
    assert "Haarlem" in names(site)
