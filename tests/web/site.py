"""The web page as a test uses it: without a browser, and with one."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Final

import httpx2
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from starlette.testclient import TestClient

from tailor.answers import Antwoorden
from tailor.answers.file import read_answers, read_text
from tailor.web.app import create_app
from tailor.web.guard import KEY, TOKEN, Keys
from tailor.web.houses import Houses
from tailor.web.serve import open_server

Fields = Mapping[str, str | Sequence[str]]
# The widths at which every page is looked at: a screen, a tablet, a telephone.
WIDTHS: Final = (1280, 768, 320)
_TAG: Final = re.compile(r"<[^>]*>")
# What a page may never have, by the rules of WCAG 2.2 AA and the practices that axe knows.
_RULES: Final = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class PageSite:
    """The page over a folder, called without a browser.

    Attributes:
        folder: The folder of the answers files.
        keys: The secrets of the server.
        client: Sends what a browser would.
    """

    def __init__(self, folder: Path) -> None:
        """Open the page, with the key."""
        self.folder, self.keys = folder, Keys()
        self.stopped = False
        app = create_app(Houses(folder), self.keys, ("testserver",), self._stop, debug=True)
        self.client = TestClient(app)
        self.client.get(f"/?{KEY}={self.keys.key}")

    def _stop(self) -> None:
        self.stopped = True

    def get(self, path: str, **headers: str) -> httpx2.Response:
        """Look at a page."""
        return self.client.get(path, headers=headers)

    def post(self, path: str, fields: Fields | None = None, **more: object) -> httpx2.Response:
        """Send a form as it is, with the token; go on to where that leads."""
        data = {TOKEN: self.keys.token, **(fields or {})}
        return self.client.post(path, data=data, **more)  # type: ignore[arg-type]

    def fill_in(self, path: str, fields: Fields | None = None, **more: object) -> httpx2.Response:
        """Open a page, fill in its first form over what stands in it, and send it."""
        standing = form_fields(self.get(path).text)
        return self.post(path, {**standing, **(fields or {})}, **more)

    def path(self, huis: str) -> Path:
        """Return the answers file of a house."""
        return self.folder / f"{huis}.yaml"

    def answers(self, huis: str) -> Antwoorden:
        """Return the answers as they stand in the file of a house."""
        path = self.path(huis)
        return read_answers(read_text(path), str(path))[1]


def words_of(page: str) -> str:
    """Return the words of a page, as they are read."""
    return " ".join(unescape(_TAG.sub(" ", page)).split())


def form_fields(page: str) -> dict[str, list[str]]:
    """Return what the first form that has a question holds: what a browser would send without a change."""
    main = page[page.index("<main") :]
    form = main[main.index("<form") : main.index("</form>")]
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input\b[^>]*>", form):
        named = dict(re.findall(r'(\w[\w-]*)="([^"]*)"', tag))
        is_choice = named.get("type") in ("radio", "checkbox")
        if "name" in named and named.get("type") != "file" and (not is_choice or " checked" in tag):
            found.setdefault(named["name"], []).append(unescape(named.get("value", "on")))
    for name, text in re.findall(r'<textarea\b[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        found.setdefault(name, []).append(unescape(text))
    for name, options in re.findall(r'<select\b[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = (
            re.findall(r'value="([^"]*)" selected', options) or re.findall(r'value="([^"]*)"', options)[:1]
        )
        found.setdefault(name, []).extend(map(unescape, chosen))
    return found


@contextmanager
def live_server(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback in a thread; give the address with the key."""
    running = open_server(Houses(folder), debug=True)
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    try:
        yield running.address
    finally:
        running.stop()
        thread.join(10)


def faults_of(page: Page) -> list[str]:
    """Return what axe finds on a page, a line for each rule with the elements."""
    found = Axe().run(page, options=_RULES).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']][:4]}" for one in found]


def check_page(page: Page, widths: Sequence[int] = (1280, 320)) -> None:
    """Hold a page against WCAG at these widths: axe finds nothing, and nothing runs off sideways.

    Letters of twice the size fit as well.

    Raises:
        AssertionError: Something was found.
    """
    size = page.viewport_size
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        _without_faults(page, f"{width} wide")
        _fits(page, f"{width} wide")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    _fits(page, "letters of twice the size")
    page.evaluate("document.documentElement.style.fontSize = ''")
    if size:
        page.set_viewport_size(size)


def check_everywhere(page: Page) -> None:
    """Hold a page against WCAG at every width, and in the colours of the user."""
    check_page(page, WIDTHS)
    page.emulate_media(forced_colors="active")
    _without_faults(page, "in forced colours")
    page.emulate_media(forced_colors="none")


def _without_faults(page: Page, how: str) -> None:
    """Raise an AssertionError when axe finds something."""
    found = faults_of(page)
    assert not found, f"{page.url}, {how}: {found}"


def _fits(page: Page, how: str) -> None:
    """Raise an AssertionError when something runs off sideways."""
    wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide[0] <= wide[1], f"{page.url}, {how}: {wide}"
