"""The first page: the houses and how far each is, taking in a file, and putting a version back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tailor.answers.file import LARGEST, read_text
from tests.web.site import PageSite, check_page, form_fields, words_of

OLDER = Path(__file__).parents[1] / "answers" / "schema_1" / "groot.yaml"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def sent(site: PageSite, content: bytes, name: str = "nieuw.yaml", **fields: str) -> object:
    return site.post("/inlezen", fields, files={"bestand": (name, content)})


def test_every_house_says_how_far_it_is_and_what_stands_in_the_way(site: PageSite) -> None:
    words = words_of(site.get("/").text)
    assert "Heidezicht" in words and "versie 0.4, in bewerking" in words
    assert "Nog niet te tekenen: nog 17 antwoorden open." in words
    assert words.count("Klaar om te tekenen.") == 5


def test_a_file_is_taken_in_under_its_own_name_for_its_owner_alone(site: PageSite) -> None:
    content = site.path("voorbeeld").read_bytes()
    made = sent(site, content, "C:\\Mijn map\\Aan de Lek.yaml")
    assert made.url.path == "/huis/aan-de-lek"
    assert "Ingelezen als aan-de-lek.yaml." in words_of(made.text)
    path = site.path("aan-de-lek")
    assert path.read_bytes() == content and path.stat().st_mode & 0o777 == 0o600


def test_no_file_is_ever_overwritten_and_nothing_has_to_be_sent_again(site: PageSite) -> None:
    before = site.path("voorbeeld").read_bytes()
    content = site.path("concept").read_bytes()
    asked = sent(site, content, "voorbeeld.yaml")
    assert asked.status_code == 422
    assert "Er is al een bestand voorbeeld.yaml." in words_of(asked.text)
    assert site.path("voorbeeld").read_bytes() == before
    site.post("/inlezen", {**form_fields(asked.text), "naam": "Tweede"})
    assert site.path("tweede").read_bytes() == content


def test_all_faults_of_a_file_are_told_at_once_each_with_its_line(site: PageSite) -> None:
    made = sent(site, b"huis:\n  naam: A\n  onbekende_sleutel: 1\nbewaren:\n  nog_een: 2\n")
    words = words_of(made.text)
    assert made.status_code == 422 and "klopt op 2 plaatsen niet" in words
    assert "regel 3" in words and "regel 5" in words
    assert not site.path("nieuw").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "niet opgeslagen als UTF-8"),
        (b"", "Het antwoordenbestand is leeg."),
        (b"a: &a [x, x]\nb: [*a, *a]\n", "Het antwoordenbestand klopt"),
        (b"#" * (LARGEST + 1), "Dit bestand is te groot."),
        (b"schema_versie: 999\n", "nieuwere versie van tailor"),
        (b"PK\x03\x04", "Het antwoordenbestand klopt"),
    ],
)
def test_what_is_no_answers_file_is_refused_with_why(site: PageSite, content: bytes, said: str) -> None:
    made = sent(site, content)
    assert made.status_code == 422 and said in words_of(made.text)
    assert not site.path("nieuw").exists()


def test_a_form_without_a_file_says_so(site: PageSite) -> None:
    made = site.post("/inlezen", {"naam": "x"})
    assert made.status_code == 422 and "Kies een antwoordenbestand." in words_of(made.text)


def test_what_an_older_shape_changes_is_said_on_the_page(
    site: PageSite, recwarn: pytest.WarningsRecorder
) -> None:
    made = sent(site, OLDER.read_bytes(), "oud.yaml")
    assert "heeft de vorm van een oudere tailor" in words_of(made.text)
    assert [*recwarn] == []


def test_the_answers_are_saved_elsewhere_as_they_stand(site: PageSite) -> None:
    made = site.get("/huis/voorbeeld/antwoorden")
    assert made.content == site.path("voorbeeld").read_bytes()
    assert made.headers["content-disposition"].startswith('attachment; filename="voorbeeld.yaml"')


def test_a_kept_version_is_put_back_after_it_was_asked(site: PageSite) -> None:
    name, path = "bewaren.termijn_vernietiging_maanden", site.path("voorbeeld")
    before = path.read_bytes()
    site.fill_in(f"/huis/voorbeeld/vraag/{name}", {name: "24"})
    changed = path.read_bytes()
    listed = site.get("/huis/voorbeeld/eerder")
    assert "Eén antwoord is anders dan nu" in words_of(listed.text)
    to = listed.text.split('href="/huis/voorbeeld/eerder/')[1].split('"')[0]
    asked = site.get(f"/huis/voorbeeld/eerder/{to}")
    assert "Deze versie terugzetten?" in words_of(asked.text) and path.read_bytes() == changed
    back = site.post(f"/huis/voorbeeld/eerder/{to}")
    assert path.read_bytes() == before and "staan er weer" in words_of(back.text)
    assert site.post(f"/huis/voorbeeld/eerder/{to}").status_code == 404


def test_a_file_that_is_broken_can_be_put_back(site: PageSite) -> None:
    name, path = "bewaren.termijn_vernietiging_maanden", site.path("voorbeeld")
    before = path.read_bytes()
    site.fill_in(f"/huis/voorbeeld/vraag/{name}", {name: "24"})
    path.write_text("huis: [\n")
    broken = site.get("/huis/voorbeeld")
    assert broken.status_code == 400 and 'href="/huis/voorbeeld/eerder"' in broken.text
    assert "klopt" in words_of(site.get("/").text)
    listed = site.get("/huis/voorbeeld/eerder")
    to = listed.text.split('href="/huis/voorbeeld/eerder/')[1].split('"')[0]
    site.post(f"/huis/voorbeeld/eerder/{to}")
    assert read_text(path).encode() == before


def test_the_first_pages_are_open_to_everyone(browser_page: Page, folder: Path) -> None:
    browser_page.goto("/huis/voorbeeld/vraag/bewaren.termijn_vernietiging_maanden")
    browser_page.locator("input.number").fill("24")
    browser_page.get_by_role("button", name="Bewaren en verder").click()
    browser_page.get_by_role("heading", level=1, name="Waarom").wait_for()
    for path in ("/", "/inlezen", "/huis/voorbeeld/eerder"):
        browser_page.goto(path)
        check_page(browser_page)
    browser_page.get_by_role("link", name="Zet deze terug").first.click()
    check_page(browser_page)
    browser_page.goto("/inlezen")
    browser_page.get_by_label("Welk bestand?").set_input_files(folder / "voorbeeld.yaml")
    browser_page.get_by_role("button", name="Inlezen").click()
    browser_page.get_by_role("link", name="Er is al een bestand").wait_for()
    check_page(browser_page)
    browser_page.get_by_label("Hoe moet het bestand hier heten?").fill("Kopie")
    browser_page.get_by_role("button", name="Inlezen").click()
    browser_page.wait_for_url("**/huis/kopie*")
    assert (folder / "kopie.yaml").read_bytes() == (folder / "voorbeeld.yaml").read_bytes()
