"""From nothing to documents that can be signed, on the page: by mouse, by keyboard, and where one stopped."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tailor.answers import load, open_questions
from tailor.path import Pad
from tests.web.conftest import ROOT
from tests.web.coordinator import WebCoordinator

REFERENCE = ROOT / "answers" / "een-gemeente.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder without a house; documents come beside it."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "answers"
    made.mkdir()
    return made


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_house_is_made_from_nothing(browser_page: Page, folder: Path, by_keyboard: bool) -> None:
    reference = load(REFERENCE)
    coordinator = WebCoordinator(browser_page, reference, by_keyboard=by_keyboard)
    coordinator.begin(str(reference.huis.naam))
    coordinator.answer_all()
    (path,) = folder.glob("*.yaml")
    coordinator.fill_gaps(path.stem)
    made = load(path)
    assert open_questions(made) == ()
    same = ("convenant.gesloten_op", "datalekken.meldtermijn_uren", "document.versie", "regime.wet")
    assert {pad: Pad(pad).find(made) for pad in same} == {pad: Pad(pad).find(reference) for pad in same}
    assert len(made.known_parties) == len(reference.known_parties)
    if not by_keyboard:
        _documents(browser_page, path)


def _documents(page: Page, path: Path) -> None:
    """Make the version to be signed, and take it."""
    page.goto(f"/huis/{path.stem}/documenten")
    page.get_by_label(re.compile("om te tekenen", re.IGNORECASE)).first.check()
    page.get_by_role("button", name="Maken", exact=True).click()
    link = page.locator('main a[href*="protocol"]').first
    expect(link).to_be_visible(timeout=60_000)
    with page.expect_download() as taken:
        link.click()
    assert Path(taken.value.path()).stat().st_size > 10_000


@pytest.mark.usefixtures("folder")
def test_who_stopped_goes_on_where_it_was(browser_page: Page) -> None:
    reference = load(REFERENCE)
    coordinator = WebCoordinator(browser_page, reference)
    coordinator.begin(str(reference.huis.naam))
    coordinator.answer_some(4)
    browser_page.goto("/")
    browser_page.get_by_role("link", name=str(reference.huis.naam)).first.click()
    browser_page.get_by_role("link", name="Verder met de vragen").click()
    expect(browser_page.locator("h1")).to_contain_text("Convenant")
