"""Parties out of a spreadsheet on the page: the file, its columns, its rows, and what is taken."""

import io
import os
import re
import zipfile
from collections.abc import Sequence

import httpx2
import pytest
from openpyxl import Workbook
from playwright.sync_api import Page

from tailor.answers.beside import keep_list, list_file
from tailor.web.houses import Houses
from tailor.web.sheets import MOST_BYTES
from tests.web.site import PageSite, check_everywhere, form_fields, words_of

SHEET = "/huis/concept/partijen/rekenblad"
HEAD = ("Soort", "Partij", "Tekent", "Koffie")
BRIDGE = ("zorgaanbieder", "Stichting De Nieuwe Brug", "de heer A. Bos", "zwart")


def xlsx(*rows: Sequence[object]) -> bytes:
    """Return a workbook with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def sent(site: PageSite, content: bytes, name: str = "lijst.xlsx") -> httpx2.Response:
    """Send a file."""
    return site.post(SHEET, {"doe": "kiezen"}, files={"bestand": (name, content)})


def names(site: PageSite) -> list[str]:
    """Return what the parties of the house are called."""
    return [str(one.naam) for one in site.answers("concept").known_parties]


def seen(site: PageSite, *rows: Sequence[object]) -> httpx2.Response:
    """Send a workbook, leave its columns as they are proposed, and return the page with its rows."""
    fields = form_fields(sent(site, xlsx(*rows)).text)
    made = site.post(SHEET, {**fields, "doe": "bekijken"})
    assert made.status_code == 200, words_of(made.text)
    return made


def test_a_workbook_goes_by_its_columns_and_rows_into_the_answers(site: PageSite) -> None:
    before = site.path("concept").read_bytes()
    made = sent(site, xlsx(HEAD, BRIDGE))
    fields = form_fields(made.text)
    assert (fields["kolom-1"], fields["kolom-3"]) == (["Naam"], [":leave"])
    assert "‘Stichting De Nieuwe Brug’" in words_of(made.text)
    assert list_file(site.path("concept")).stat().st_mode & 0o077 == 0
    shown = site.post(SHEET, {**fields, "kolom-2": "Vertegenwoordiger 1 naam", "doe": "bekijken"})
    assert "U voegt één partij toe. Er is nog niets bewaard." in words_of(shown.text)
    assert "De kolom ‘Koffie’ is niet gelezen" in words_of(shown.text)
    assert site.path("concept").read_bytes() == before
    site.post(SHEET, {**form_fields(shown.text), "doe": "overnemen"})
    party = site.answers("concept").known_parties[-1]
    assert party.naam == "Stichting De Nieuwe Brug"
    assert [one.naam for one in party.vertegenwoordigers] == ["de heer A. Bos"]
    assert not list_file(site.path("concept")).exists()


def test_a_column_can_go_elsewhere_or_nowhere(site: PageSite) -> None:
    fields = form_fields(sent(site, xlsx(HEAD, BRIDGE)).text)
    twice = site.post(SHEET, {**fields, "kolom-3": "Naam", "doe": "bekijken"})
    assert twice.status_code == 422 and "gaat al naar ‘Naam’" in words_of(twice.text)
    assert form_fields(twice.text)["kolom-3"] == ["Naam"]
    nowhere = {name: ":leave" for name in fields if name.startswith("kolom-")}
    none = site.post(SHEET, {**fields, **nowhere, "doe": "bekijken"})
    assert none.status_code == 422 and "ten minste één kolom" in words_of(none.text)
    changed = {"kolom-1": ":leave", "kolom-3": "Naam", "doe": "bekijken"}
    assert "zwart" in words_of(site.post(SHEET, {**fields, **changed}).text)


def test_a_row_with_a_fault_stays_behind_and_that_is_told(site: PageSite) -> None:
    rows = (("Soort", "Naam", "KvK-nummer"), BRIDGE[:2], ("zorgaanbieder", "De Kade", "12"))
    made = seen(site, *rows)
    assert "Deze rijen kunnen niet mee" in words_of(made.text) and "Rij 3, KvK-nummer" in words_of(made.text)
    assert "C3" in words_of(made.text)
    site.post(
        SHEET, {**form_fields(made.text), "doe": "overnemen", "terug": "/huis/concept/blad/blad_nummers"}
    )
    assert names(site)[-1] == "Stichting De Nieuwe Brug"
    assert "De Kade" not in names(site)


def test_what_was_not_taken_is_told_on_the_next_page(site: PageSite) -> None:
    rows = (("Soort", "Naam", "KvK-nummer"), BRIDGE[:2], ("zorgaanbieder", "De Kade", "12"))
    fields = {**form_fields(seen(site, *rows).text), "doe": "overnemen", "terug": "/huis/concept/bevindingen"}
    told = words_of(site.post(SHEET, fields).text)
    assert "U heeft één partij toegevoegd." in told and "Eén rij is niet overgenomen." in told
    assert "Rij 3, KvK-nummer" in told


def test_a_row_in_doubt_waits_for_an_answer(site: PageSite) -> None:
    site.post(SHEET, {**form_fields(seen(site, HEAD[:2], BRIDGE[:2]).text), "doe": "overnemen"})
    count = len(names(site))
    made = seen(site, ("Soort", "Naam", "Adres"), ("zorgaanbieder", "De Nieuwe Brug", "Kade 2 te Haarlem"))
    fields = form_fields(made.text)
    assert "Is dat een partij die u al heeft?" in words_of(made.text)
    assert fields["partij:2"] == [":leave"]
    key = str(site.answers("concept").known_parties[-1].sleutel)
    again = site.post(SHEET, {**fields, "partij:2": key, "doe": "overnemen"})
    assert "Kijk of dit klopt" in words_of(again.text)
    site.post(SHEET, {**form_fields(again.text), "doe": "overnemen"})
    assert len(names(site)) == count
    assert site.answers("concept").known_parties[-1].adres == "Kade 2 te Haarlem"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "leeg"),
        (b"een los woord", "geen kolommen die tailor kent"),
        (b"PK\x03\x04kapot", "niet te lezen"),
        (b"\xd0\xcf\x11\xe0oud", "oud Excel-bestand"),
        (b"\x00" * 40, ""),
        (b"Naam;Soort\n" * (MOST_BYTES // 10), "te groot"),
    ],
)
def test_a_file_that_is_no_list_is_refused_at_its_field(site: PageSite, content: bytes, why: str) -> None:
    made = sent(site, content)
    assert made.status_code == 422 and why in words_of(made.text)
    assert 'role="alert"' in made.text and 'href="#v-bestand"' in made.text
    assert "--" not in words_of(made.text) and "rekenblad.xlsx" not in made.text
    assert not list_file(site.path("concept")).exists()


def test_a_workbook_that_unpacks_to_far_more_is_refused(site: PageSite) -> None:
    made = io.BytesIO(xlsx(HEAD, BRIDGE))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet9.xml", b"0" * 70_000_000)
    refused = sent(site, made.getvalue())
    assert refused.status_code == 422 and "Hoogstens 60 MB kan." in words_of(refused.text)


def test_no_file_is_asked_for(site: PageSite) -> None:
    made = site.post(SHEET, {"doe": "kiezen"})
    assert made.status_code == 422 and "Kies eerst een rekenblad." in words_of(made.text)


def test_cells_are_never_markup_or_a_formula(site: PageSite) -> None:
    bad = "<script>x</script><b>vet</b>\"'>"
    made = seen(site, ("Soort", "Naam", bad), ("zorgaanbieder", bad, bad), ("zorgaanbieder", "=1+1", "**x**"))
    main = made.text[made.text.index("<main") :]
    assert not [one for one in ("<script", "<b>", "'>x") if one in main]
    site.post(SHEET, {**form_fields(made.text), "doe": "overnemen"})
    assert "<script" not in site.get(SHEET).text.split("<main")[1]


def test_what_was_not_taken_waits_and_can_be_let_go(site: PageSite) -> None:
    sent(site, xlsx(HEAD, BRIDGE))
    assert "Verder met dit rekenblad" in site.get(SHEET).text
    assert form_fields(site.get(f"{SHEET}?stap=kolommen").text)["kolom-1"] == ["Naam"]
    site.post(SHEET, {"doe": "vervallen"})
    assert not list_file(site.path("concept")).exists()
    assert "Verder met dit rekenblad" not in site.get(f"{SHEET}?stap=kolommen").text


def test_a_form_of_another_file_takes_nothing(site: PageSite) -> None:
    fields = {**form_fields(seen(site, HEAD, BRIDGE).text), "doe": "overnemen"}
    sent(site, xlsx(HEAD, ("zorgaanbieder", "Een Ander", "", "")))
    made = site.post(SHEET, fields)
    assert made.status_code == 409 and "‘Een Ander’" in words_of(made.text)
    site.post(SHEET, {"doe": "vervallen"})
    assert site.post(SHEET, fields).status_code == 409
    assert "Stichting De Nieuwe Brug" not in names(site)


def test_parties_that_were_changed_elsewhere_are_shown_again(site: PageSite) -> None:
    fields = {**form_fields(seen(site, HEAD, BRIDGE).text), "doe": "overnemen"}
    pasted = site.post("/huis/concept/partijen/plakken", {"tekst": "gemeente; Haarlem", "doe": "bekijken"})
    site.post("/huis/concept/partijen/plakken", {**form_fields(pasted.text), "doe": "overnemen"})
    made = site.post(SHEET, fields)
    assert made.status_code == 409 and "intussen ergens anders gewijzigd" in words_of(made.text)
    site.post(SHEET, {**form_fields(made.text), "doe": "overnemen"})
    assert {"Haarlem", "Stichting De Nieuwe Brug"} <= set(names(site))


def test_a_list_of_long_ago_goes_when_the_page_starts(site: PageSite) -> None:
    path = site.path("concept")
    for age, stays in ((0, True), (8 * 24 * 3600, False)):
        keep_list(path, b"Naam;Soort")
        made = list_file(path).stat().st_mtime - age
        os.utime(list_file(path), (made, made))
        Houses(site.folder)
        assert list_file(path).exists() is stays


def test_the_two_spreadsheets_can_be_saved_and_read_back(site: PageSite) -> None:
    links = re.findall(r'href="([^"]*)" download', site.get(SHEET).text)
    assert len(links) == 2
    for link in links:
        made = site.get(link)
        assert made.headers["content-disposition"].startswith("attachment; ")
        assert "spreadsheetml" in made.headers["content-type"]
    shown = site.post(SHEET, {**form_fields(sent(site, site.get(links[1]).content).text), "doe": "bekijken"})
    assert "Er is niets om over te nemen." in words_of(shown.text)
    assert site.get(f"{SHEET}/bestand/anders.xlsx").status_code == 404


def test_the_pages_are_open_to_everyone(browser_page: Page, site: PageSite) -> None:
    browser_page.goto(SHEET)
    check_everywhere(browser_page)
    rows = (("Soort", "Naam", "KvK-nummer"), BRIDGE[:2], ("gemeente", "Harlem"), ("ggz", "De Kade", "12"))
    file = {"name": "lijst.xlsx", "mimeType": "application/zip", "buffer": xlsx(*rows)}
    browser_page.get_by_label("Welk rekenblad?").set_input_files(file)  # type: ignore[arg-type]
    browser_page.get_by_role("button", name="Dit rekenblad bekijken").click()
    browser_page.get_by_role("button", name="Zo is het goed").wait_for()
    check_everywhere(browser_page)
    browser_page.get_by_role("button", name="Zo is het goed").click()
    browser_page.get_by_role("heading", level=1, name="Klopt deze lijst?").wait_for()
    browser_page.get_by_text("Wat er met elke cel gebeurt").click()
    check_everywhere(browser_page)
    browser_page.get_by_role("button", name="De goede rijen overnemen").click()
    browser_page.wait_for_url(lambda url: "rekenblad" not in url)
    assert {"Haarlem", "Stichting De Nieuwe Brug"} <= set(names(site))
