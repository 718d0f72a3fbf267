"""What tests of the web page share: a folder of houses, the page over it, and a real browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.render.browser import program
from tests.web.site import PageSite, live_server

ROOT = Path(__file__).parents[2]
HOUSES = ("voorbeeld", "een-gemeente", "concept", "groot", "wgs", "beide")
# Where a failed test leaves what the browser showed.
PICTURES = ROOT / "output" / "schermen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the example houses, to be changed at will."""
    made = tmp_path / "answers"
    made.mkdir()
    for name in HOUSES:
        shutil.copy(ROOT / "answers" / f"{name}.yaml", made)
    return made


@pytest.fixture
def site(folder: Path) -> PageSite:
    """Return the page over that folder, called without a browser."""
    return PageSite(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser for all tests of a run."""
    path = program()
    if path is None:
        pytest.skip("no browser on this machine: bin/setup test installs chromium where it can")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Serve the folder; return the address with the key."""
    with live_server(folder) as found:
        yield found


@pytest.fixture
def browser_page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Return a page of the browser that is let in; a fault in a script or a failed load fails the test.

    An address without a host is one of the server. A failed test leaves a picture.
    """
    context = browser.new_context(base_url=address.split("/?")[0], viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto(address)
    yield page
    failed = getattr(request.node, "failed_call", False)
    if failed:
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^\w-]+", "-", request.node.name)[:80]
        page.screenshot(path=PICTURES / f"{name}.png")
    context.close()
    allowed = ("status of 4",)  # a refused form answers 409 or 422, and the browser says so
    assert failed or [one for one in said if not any(word in one for word in allowed)] == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Note at a test that it failed, so that its fixtures can leave a picture."""
    report = yield
    if call.when == "call":
        item.failed_call = report.failed  # type: ignore[attr-defined,union-attr]
    return report  # type: ignore[return-value]
