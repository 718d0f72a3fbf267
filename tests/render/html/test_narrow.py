"""No page scrolls sideways on a telephone of 320 pixels (WCAG 2.2, 1.4.10), measured in a real browser."""

from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Document, Editie
from tailor.check import findings
from tailor.model import Model
from tailor.redline.compare import against_model
from tailor.redline.marked import comparison
from tailor.render.html import render_html
from tailor.verantwoording import keuzenverantwoording
from tests.houses import TEMPLATES
from tests.render import browser

pytestmark = pytest.mark.skipif(browser.program() is None, reason="Chromium is needed to measure a page")
WIDE = 320


@pytest.fixture(scope="module")
def house() -> tuple[Model, Antwoorden, Document]:
    model, answers = read_model(TEMPLATES), load(TEMPLATES.parent / "answers" / "groot.yaml")
    return model, answers, assemble(model, answers, Editie.CONCEPT)


@pytest.mark.parametrize("which", ["protocol", "bijlage", "keuzenverantwoording", "vergelijking"])
def test_a_page_is_no_wider_than_a_telephone(
    which: str, house: tuple[Model, Antwoorden, Document], tmp_path: Path
) -> None:
    model, answers, document = house
    page = {
        "protocol": lambda: document,
        "bijlage": lambda: document.annexes()[2],
        "keuzenverantwoording": lambda: keuzenverantwoording(
            model, answers, document, findings(model, answers, document)
        ),
        "vergelijking": lambda: comparison(against_model(model, answers, document)),
    }[which]()
    shown, whole = browser.widths(render_html(page), WIDE, tmp_path)
    assert 280 < shown <= WIDE
    assert whole <= shown


def test_a_page_that_is_too_wide_is_seen(tmp_path: Path) -> None:
    shown, whole = browser.widths('<body><p style="width:700px">breed</p></body>', WIDE, tmp_path)
    assert whole > 700 > shown
