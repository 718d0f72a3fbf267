"""A coordinator in a browser who knows every answer of a reference, by mouse or by keyboard, and counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Locator, Page

from tailor.answers import AnswerModel, Antwoorden
from tailor.answers.base import Keuze
from tailor.answers.questions.partijen import Partij
from tailor.grammar import date
from tailor.path import Pad
from tailor.web.fields import TYPED, WITHOUT

_MOST_PAGES = 400


@dataclass
class WebEffort:
    """What it takes.

    Attributes:
        pages: How many pages were seen.
        clicks: How often the mouse was used, or Enter and space in its place.
        keys: How many signs were typed.
        seen: The addresses, in order.
    """

    pages: int = 0
    clicks: int = 0
    keys: int = 0
    seen: list[str] = field(default_factory=list)


class WebCoordinator:
    """Answers all questions of a house on the page.

    Attributes:
        effort: What it took.
    """

    def __init__(self, page: Page, reference: Antwoorden, *, by_keyboard: bool = False) -> None:
        """Sit down at a page of the house."""
        self._page, self._reference, self._by_keyboard = page, reference, by_keyboard
        self.effort = WebEffort()

    def begin(self, name: str) -> None:
        """Make a new house."""
        self._page.goto("/")
        self._type(self._page.get_by_label("Hoe heet uw zorg- en veiligheidshuis?"), name)
        self._press(self._page.get_by_role("button", name="Beginnen"))
        self._page.wait_for_url("**/huis/**")

    def answer_all(self) -> None:
        """Answer what is asked until the overview comes."""
        for _ in range(_MOST_PAGES):
            self._page.wait_for_load_state()
            kind, rest = self._where()
            self.effort.pages += 1
            self.effort.seen.append(f"{kind}/{rest}")
            if not kind:
                return
            self._answer(kind, rest)
        raise AssertionError(f"no end: {self.effort.seen[-12:]}")

    def fill_gaps(self, huis: str) -> None:
        """Answer what the overview says is still open, a line at a time."""
        for _ in range(_MOST_PAGES):
            self._page.goto(f"/huis/{huis}")
            if not self._page.locator("main .open a").count():
                return
            self._press(self._page.locator("main .open a").first)
            self._page.wait_for_url(lambda url: not url.endswith(f"/huis/{huis}"))
            self.effort.seen.append(self._page.url)
            self._fill_in()
            self._go_on()
        raise AssertionError(f"no end: {self.effort.seen[-6:]}")

    def _go_on(self) -> None:
        before = self._page.url
        self._press(self._page.locator("main .knop.hoofd").first)
        self._page.wait_for_url(lambda url: url != before)

    def answer_some(self, pages: int) -> None:
        """Answer what is asked on so many pages."""
        for _ in range(pages):
            self._page.wait_for_load_state()
            self._answer(*self._where())

    def _where(self) -> tuple[str, str]:
        """Return which kind of page stands there, and what it is about; empty for the overview."""
        parts = unquote(urlsplit(self._page.url).path).split("/")[3:]
        return (parts[0], "/".join(parts[1:])) if parts else ("", "")

    def _answer(self, kind: str, rest: str) -> None:
        before = self._page.url
        if kind == "vraag":
            self._fill_in()
            self._press(self._page.get_by_role("button", name="Bewaren en verder"))
        elif kind in ("partijen", "woorden", "punten", "soorten", "bijzonder", "maatregelen"):
            self._at_editor(kind, rest)
        else:
            self._press(self._page.locator(".knop.hoofd").first)
        self._page.wait_for_url(lambda url: url != before)

    def _at_editor(self, kind: str, rest: str) -> None:
        if kind == "partijen" and rest == "partijen" and not self._has_parties:
            self._paste_parties()
            return
        self._fill_in()
        if kind == "bijzonder":
            self._press(self._page.get_by_label("Nee", exact=True))
        self._press(self._page.locator("main .knop.hoofd").first)

    @property
    def _has_parties(self) -> bool:
        return self._page.locator("main table tbody tr").count() > 0

    def _paste_parties(self) -> None:
        self._page.goto(self._page.url.replace("/partijen/partijen", "/partijen/plakken"))
        lines = "\n".join(_as_line(one) for one in self._reference.known_parties)
        self._type(self._page.locator("textarea").first, lines)
        self._press(self._page.locator("main .knop.hoofd").first)
        self._press(self._page.get_by_role("button", name="vernemen").first)

    def _fill_in(self) -> None:
        """Give every question on the page its answer, where another one stands there."""
        main = self._page.locator("main")
        for name in [one.input_value() for one in main.locator('input[name="pad"]').all()]:
            pad = Pad.parse(name)
            if pad is not None:
                self._give(main, name, pad.find(self._reference))

    def _give(self, main: Locator, name: str, wanted: object) -> None:
        choices = main.locator(f'input[name="{name}"]:is([type=radio],[type=checkbox])')
        if not choices.count():
            line = main.locator(f'[name="{name}"]').last
            self._type(line, _written(wanted))
            return
        values = [one.input_value() for one in choices.all()]
        several = choices.first.get_attribute("type") == "checkbox"
        for value in _chosen(wanted, values, several=several):
            choice = choices.nth(values.index(value))
            if not choice.is_checked():
                self._press(choice)
            if value == TYPED:
                self._type(
                    main.locator(f'[name="{name}{TYPED}"], [name="{name}:typed"]').last, _written(wanted)
                )

    def _type(self, line: Locator, text: str) -> None:
        if line.input_value() == text:
            return
        self.effort.keys += len(text)
        self.effort.clicks += 1
        if self._by_keyboard:
            line.focus()
            self._page.keyboard.press("Control+A")
            self._page.keyboard.insert_text(text) if text else self._page.keyboard.press("Delete")
        else:
            line.fill(text)

    def _press(self, what: Locator) -> None:
        self.effort.clicks += 1
        if not self._by_keyboard:
            what.click()
            return
        what.focus()
        is_choice = what.get_attribute("type") in ("radio", "checkbox")
        self._page.keyboard.press("Space" if is_choice else "Enter")


def _as_line(party: Partij) -> str:
    """Return a party as a line to paste: its kind, its name and who signs."""
    people = party.vertegenwoordigers if isinstance(party.vertegenwoordigers, tuple) else ()
    signs = [str(part) for one in people[:1] for part in (one.naam, one.functie) if isinstance(part, str)]
    kind = party.soort.label if isinstance(party.soort, Keuze) else ""
    return "; ".join(filter(None, (kind, str(party.naam or ""), *signs)))


def _written(value: object) -> str:
    if value is None:
        return ""
    return date(value) if hasattr(value, "year") else str(value)  # type: ignore[arg-type]


def _chosen(wanted: object, values: list[str], *, several: bool) -> list[str]:
    """Return which of the choices give an answer."""
    if several:
        found = wanted if isinstance(wanted, tuple) else ()
        return [str(one) for one in found if str(one) in values]
    if wanted is None:
        return [WITHOUT] if WITHOUT in values else []
    word = {True: "ja", False: "nee"}.get(wanted, str(wanted)) if isinstance(wanted, bool) else str(wanted)
    if word in values:
        return [word]
    if isinstance(wanted, AnswerModel) or TYPED not in values:
        return []
    return [TYPED]
