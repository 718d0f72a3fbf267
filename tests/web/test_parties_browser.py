"""Parties in a browser: added and filled in with the keyboard alone, and each page held against WCAG."""

from pathlib import Path

from playwright.sync_api import Page

from tests.web.site import check_page

TABLE = "/huis/leeg/partijen/partijen"


def test_a_party_is_added_with_the_keyboard_alone(folder: Path, browser_page: Page) -> None:
    (folder / "leeg.yaml").write_text("schema_versie: 3\n")
    page = browser_page
    page.goto(TABLE)
    page.get_by_role("link", name="Een partij toevoegen").press("Enter")
    check_page(page)
    page.get_by_label("Veilig Thuis", exact=True).press("Space")
    page.get_by_role("button", name="Verder").press("Enter")
    check_page(page)
    page.locator("main input[type=text]").first.fill("Stichting Alfa")
    page.get_by_role("button", name="Partij toevoegen").press("Enter")
    page.get_by_role("heading", level=1, name="Partij 1 van 1").wait_for()
    check_page(page)
    page.get_by_role("button", name="Zo is het goed").press("Enter")
    page.goto(TABLE)
    page.get_by_text("Meer doen met").first.press("Enter")
    check_page(page)
    page.goto(f"{TABLE}?stap=regio&regio=Kennemerland")
    check_page(page)
    page.get_by_label("Haarlem", exact=True).press("Space")
    page.get_by_label("Zandvoort", exact=True).press("Space")
    page.get_by_role("button", name="Gemeenten toevoegen").press("Enter")
    page.get_by_role("link", name="partijen aanvullen").press("Enter")
    page.get_by_role("heading", level=1, name="Wie tekent voor deze 2 gemeenten?").wait_for()
    check_page(page)
