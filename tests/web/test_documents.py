"""The pages of documents: made in a process beside the server, listed by what the manifest says, saved."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tailor.assemble.document import Editie
from tailor.dossier.manifest import MANIFEST, ListedFile, MadeWith, Manifest, sha256
from tailor.web.downloads import disposition, size_in_words
from tailor.web.workshop import ISSUE, PACKS, REPORT, MakingOrder, MakingOutcome, MakingRun, make
from tests.web.site import PageSite, check_page, words_of

PAGE = "/huis/concept/documenten"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[MakingOrder]:
    """Return what was asked to be made; nothing is."""
    asked: list[MakingOrder] = []
    monkeypatch.setattr(MakingRun, "begin", lambda run: asked.append(run.order))
    return asked


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make things in this process, so that they are there when the page comes."""
    monkeypatch.setattr(MakingRun, "begin", lambda run: setattr(run, "outcome", make(run.order)))


def placed(place: Path, files: dict[str, bytes], huis: str = "Heidezicht", versie: str = "0.4") -> Path:
    """Put a dossier of a house on disk and return its folder."""
    place.mkdir(parents=True)
    for name, content in files.items():
        (place / name).write_bytes(content)
    listed = tuple(
        ListedFile("protocol", name.rpartition(".")[2], name, sha256(content), "de partijen")
        for name, content in files.items()
    )
    made = Manifest(huis, versie, "concept", MadeWith("1", "model", "1"), "0" * 64, listed)
    (place / MANIFEST).write_bytes(made.as_bytes())
    return place


@pytest.fixture
def folder_there() -> Path:
    return placed(Path("output/zvh-heidezicht/0.4/concept"), {"p.docx": b"word", "p.pdf": b"%PDF"})


AT = f"{PAGE}/map/zvh-heidezicht~0.4~concept"


def test_a_concept_is_made_beside_the_server_listed_and_saved(site: PageSite) -> None:
    """The whole chain in a process of its own: it takes seconds."""
    begun = site.post(PAGE, {"wat": "concept"})
    assert begun.url.path == f"{PAGE}/bezig" and "Tailor is bezig" in words_of(begun.text)
    assert json.loads(site.get(f"{PAGE}/bezig", accept="application/json").text)["klaar"] is False
    assert "Kijk hoever dat is" in words_of(site.get(PAGE).text)
    assert site.post(PAGE, {"wat": REPORT}).status_code == 422
    run = site.client.app.state.houses.workshop.of("concept")  # type: ignore[attr-defined]
    run.wait()
    made = site.get(f"{PAGE}/bezig")
    assert made.url.path == AT
    names = re.findall(r"<h2>([^<]+)</h2>", made.text)
    assert names[0] == "Privacyprotocol" and names[1].startswith("Bijlage 1: toetredingsformulier")
    files = re.findall(rf'href="({re.escape(AT)}/[^"]+)"', made.text)
    listed = json.loads(Path(f"output/zvh-heidezicht/0.4/concept/{MANIFEST}").read_bytes())["documenten"]
    assert [one.rpartition("/")[2] for one in files] == [one["bestand"] for one in listed]
    saved = site.get(files[0])
    assert sha256(saved.content) == listed[0]["sha256"]
    assert saved.headers["content-type"].endswith("wordprocessingml.document")
    assert saved.headers["content-disposition"].startswith('attachment; filename="privacyprotocol-')
    assert saved.headers["x-content-type-options"] == "nosniff"


def test_a_run_that_is_broken_off_leaves_nothing(site: PageSite) -> None:
    site.post(PAGE, {"wat": "concept"})
    run = site.client.app.state.houses.workshop.of("concept")  # type: ignore[attr-defined]
    process = run._process
    after = site.post(f"{PAGE}/bezig")
    assert "Het maken is afgebroken." in words_of(after.text)
    assert not process.is_alive() and [*Path().rglob("*.tailor-*")] == []


def test_the_end_of_the_server_ends_its_runs(site: PageSite) -> None:
    site.post(PAGE, {"wat": "concept"})
    workshop = site.client.app.state.houses.workshop  # type: ignore[attr-defined]
    process = workshop.of("concept")._process
    workshop.end()
    assert not process.is_alive()


def test_a_version_to_sign_says_what_stands_in_its_way_with_a_link_to_each_answer(
    site: PageSite, orders: list[MakingOrder]
) -> None:
    made = site.post(PAGE, {"wat": "definitief"})
    assert (made.status_code, orders) == (422, [])
    block = made.text[made.text.index('id="tegen"') :]
    links = re.findall(r'href="(/huis/concept/naar/[^"]+)"', block)
    assert len(links) >= 16
    assert site.get(links[0].replace("&amp;", "&")).status_code == 200
    assert site.post(f"{PAGE}/uitgeven").status_code == 422 and orders == []


def test_what_is_asked_is_what_is_made(site: PageSite, orders: list[MakingOrder]) -> None:
    site.post("/huis/voorbeeld/documenten", {"wat": "definitief", "html": "ja", "rapport": "ja"})
    path = site.path("voorbeeld")
    assert orders == [MakingOrder("definitief", path, html=True, report=True)]
    assert site.post(PAGE, {"wat": "../concept"}).status_code == 422


def test_giving_a_version_to_others_is_asked_first(site: PageSite, orders: list[MakingOrder]) -> None:
    asked = site.get("/huis/voorbeeld/documenten/uitgeven")
    assert "versie 1.0 van 12 oktober 2026" in words_of(asked.text) and orders == []
    site.post("/huis/voorbeeld/documenten/uitgeven")
    assert orders == [MakingOrder(ISSUE, site.path("voorbeeld"))]


def test_packs_are_made_for_who_is_ticked_and_joins(site: PageSite, orders: list[MakingOrder]) -> None:
    path = "/huis/groot/documenten/toetreding"
    assert "Stichting Taalhuis Drie Stromen" in words_of(site.get(path).text)
    assert site.post(path, {"partij": ["grootbergen"]}).status_code == 422
    site.post(path, {"partij": ["taalhuis-drie-stromen", "grootbergen"]})
    assert orders == [MakingOrder(PACKS, site.path("groot"), keys=("taalhuis-drie-stromen",))]


@pytest.mark.usefixtures("at_once")
def test_documents_that_somebody_changed_are_not_overwritten(site: PageSite) -> None:
    folder = placed(Path("output/zvh-heidezicht/0.4/controle"), {"rapport.docx": b"made"})
    (folder / "rapport.docx").write_bytes(b"changed by hand")
    made = site.post(PAGE, {"wat": REPORT})
    words = words_of(made.text)
    assert "documenten die later zijn gewijzigd" in words and "Gewijzigd: ‘rapport.docx’" in words
    assert "--uit" not in words and "Bewaar die documenten ergens anders." in words
    assert (folder / "rapport.docx").read_bytes() == b"changed by hand"


def test_all_of_a_folder_comes_in_one_zip_that_is_the_same_each_time(
    site: PageSite, folder_there: Path
) -> None:
    (folder_there / "notes.txt").write_bytes(b"not ours")
    address = f"{PAGE}/zip/zvh-heidezicht~0.4~concept"
    first, second = site.get(address), site.get(address)
    assert first.content == second.content
    with zipfile.ZipFile(io.BytesIO(first.content)) as file:
        assert file.namelist() == ["p.docx", "p.pdf", MANIFEST]
        assert file.read("p.docx") == b"word"
    assert first.headers["content-disposition"].startswith(
        'attachment; filename="zvh-heidezicht-0.4-concept.zip"'
    )


def test_only_what_the_manifest_lists_is_given(site: PageSite, folder_there: Path, tmp_path: Path) -> None:
    (folder_there / "notes.txt").write_bytes(b"not ours")
    assert site.get(f"{AT}/p.docx").content == b"word"
    (folder_there / "p.docx").unlink()
    (tmp_path / "secret").write_bytes(b"secret")
    (folder_there / "p.docx").symlink_to(tmp_path / "secret")
    for name in ("notes.txt", MANIFEST, "p.docx", "..", "%2e%2e%2fmanifest.json", "p.pdf%00", "p.pdf/x"):
        assert site.get(f"{AT}/{name}").status_code == 404, name


@pytest.mark.parametrize("name", ["../../secret", "/etc/passwd", "a\0b", "..", "x\\y", ""])
def test_a_manifest_that_names_something_elsewhere_gives_nothing(site: PageSite, name: str) -> None:
    Path("output/zvh-heidezicht/0.4").mkdir(parents=True)
    Path("output/zvh-heidezicht/secret").write_bytes(b"secret")
    place = placed(Path("output/zvh-heidezicht/0.4/concept"), {"p.pdf": b"%PDF"})
    data = json.loads((place / MANIFEST).read_bytes())
    data["documenten"][0]["bestand"] = name
    (place / MANIFEST).write_text(json.dumps(data))
    assert 'class="knop klein"' not in site.get(AT).text
    with zipfile.ZipFile(io.BytesIO(site.get(f"{PAGE}/zip/zvh-heidezicht~0.4~concept").content)) as file:
        assert file.namelist() == [MANIFEST]


def test_another_house_does_not_see_the_folder(site: PageSite, folder_there: Path) -> None:
    assert folder_there.exists() and site.get(AT).status_code == 200
    assert site.get(AT.replace("/concept/", "/voorbeeld/", 1)).status_code == 404


def test_what_was_changed_since_is_said_on_the_list(site: PageSite, folder_there: Path) -> None:
    (folder_there / "p.docx").write_bytes(b"changed")
    assert words_of(site.get(AT).text).count("Iemand heeft dit bestand gewijzigd.") == 1


def test_the_versions_are_listed_with_their_folders(site: PageSite, folder_there: Path) -> None:
    assert folder_there.exists()
    assert "Versie 0.4: concept" in words_of(site.get(PAGE).text)
    assert f'href="{AT}"' in site.get(PAGE).text


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("a b.pdf", "attachment; filename=\"a_b.pdf\"; filename*=UTF-8''a%20b.pdf"),
        (
            'x"\r\nSet-Cookie: y.pdf',
            "attachment; filename=\"x___Set-Cookie__y.pdf\"; filename*=UTF-8''x___Set-Cookie%3A%20y.pdf",
        ),
        ("é‮fdp.exe", "attachment; filename=\"__fdp.exe\"; filename*=UTF-8''%C3%A9_fdp.exe"),
        ("../p", "attachment; filename=\".._p\"; filename*=UTF-8''.._p"),
    ],
)
def test_the_name_of_a_file_means_nothing_in_a_header(name: str, header: str) -> None:
    assert disposition(name) == header


def test_a_size_is_said_in_words() -> None:
    assert [size_in_words(one) for one in (0, 1499, 1_260_000)] == ["1 kB", "1 kB", "1,3 MB"]


def test_every_edition_can_be_chosen(site: PageSite) -> None:
    shown = site.get(PAGE).text
    assert all(f'value="{one.value}"' in shown for one in Editie)


def test_the_pages_of_documents_are_open_to_everyone(
    browser_page: Page, folder_there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder_there.exists()
    for path in (PAGE, AT, "/huis/groot/documenten/toetreding", "/huis/voorbeeld/documenten/uitgeven"):
        browser_page.goto(path)
        check_page(browser_page)
    monkeypatch.setattr(MakingRun, "begin", lambda _run: None)
    browser_page.goto(PAGE)
    browser_page.get_by_role("button", name="Maken").click()
    browser_page.get_by_role("heading", level=1, name="Een concept wordt gemaakt").wait_for()
    check_page(browser_page)
    outcome = MakingOutcome((folder_there,))
    monkeypatch.setattr(MakingRun, "look", lambda run: setattr(run, "outcome", outcome))
    browser_page.get_by_role("heading", level=1, name="Concept", exact=True).wait_for()
