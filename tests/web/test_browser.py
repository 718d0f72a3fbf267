"""The page in a real browser: by keyboard, without scripts, two tabs, back again, and as it is read aloud."""

from playwright.sync_api import Browser, Page, expect

from tests.web.site import PageSite, check_everywhere, check_page

TERM = "/huis/voorbeeld/vraag/bewaren.termijn_vernietiging_maanden"
NAME = "bewaren.termijn_vernietiging_maanden"
SAVE = "Bewaren en verder"


def answered(page: Page, months: str) -> None:
    """Fill in the number of months and save."""
    page.locator("input.number").fill(months)
    page.get_by_role("button", name=SAVE).click()


def test_what_is_refused_is_told_at_the_top_with_a_way_to_the_field(browser_page: Page) -> None:
    browser_page.goto(TERM)
    answered(browser_page, "heel lang")
    summary = browser_page.get_by_role("alert")
    expect(summary).to_be_focused()
    check_everywhere(browser_page)
    summary.get_by_role("link").click()
    expect(browser_page.locator("input.number")).to_be_focused()
    expect(browser_page.locator("input.number")).to_have_value("heel lang")


def test_a_question_is_answered_with_the_keyboard_alone(browser_page: Page, site: PageSite) -> None:
    browser_page.goto("/huis/voorbeeld/vraag/datalekken.verantwoordelijke_partij")
    for _ in range(40):
        browser_page.keyboard.press("Tab")
        if browser_page.evaluate("document.activeElement.type") == "radio":
            break
    browser_page.keyboard.press("ArrowDown")
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url(lambda url: "verantwoordelijke_partij" not in url)
    expect(browser_page.locator("h1")).to_be_focused()
    assert str(site.answers("voorbeeld").datalekken.verantwoordelijke_partij) != "alderbroek"


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(browser_page: Page) -> None:
    browser_page.goto(TERM)
    browser_page.keyboard.press("Tab")
    expect(browser_page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    browser_page.keyboard.press("Enter")
    assert browser_page.evaluate("document.activeElement.id") == "inhoud"


def test_back_and_again_do_no_harm(browser_page: Page, site: PageSite) -> None:
    browser_page.goto(TERM)
    answered(browser_page, "24")
    browser_page.get_by_role("heading", level=1, name="Waarom").wait_for()
    browser_page.reload()
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 24
    browser_page.go_back()
    expect(browser_page.locator("input.number")).to_have_value("24")


def test_two_tabs_are_told_of_each_other(browser_page: Page, site: PageSite) -> None:
    other = browser_page.context.new_page()
    for page in (browser_page, other):
        page.goto(TERM)
    answered(browser_page, "18")
    browser_page.get_by_role("heading", level=1, name="Waarom").wait_for()
    answered(other, "24")
    expect(other.get_by_role("alert")).to_contain_text("intussen ergens anders gewijzigd")
    expect(other.locator("input.number")).to_have_value("24")
    check_page(other)
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 18
    other.get_by_role("button", name=SAVE).click()
    other.get_by_role("heading", level=1, name="Waarom").wait_for()
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 24


def test_a_page_that_stays_open_is_told_that_the_file_changed(browser_page: Page, site: PageSite) -> None:
    browser_page.goto(TERM)
    browser_page.locator("input.number").fill("30")
    site.fill_in("/huis/voorbeeld/vraag/datalekken.meldtermijn_uren", {"datalekken.meldtermijn_uren": "36"})
    browser_page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(browser_page.get_by_text("intussen ergens anders gewijzigd")).to_be_visible()
    expect(browser_page.locator("input.number")).to_have_value("30")
    check_page(browser_page)
    browser_page.get_by_role("button", name=SAVE).click()
    browser_page.get_by_role("heading", level=1, name="Waarom").wait_for()
    assert site.answers("voorbeeld").datalekken.meldtermijn_uren == 36
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 30


def test_everything_works_without_scripts(browser: Browser, address: str, site: PageSite) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.goto(address.split("/?")[0] + TERM)
    assert page.frame_locator("iframe").locator("[id='11.2']").count() == 1
    answered(page, "zoveel")
    expect(page.get_by_role("alert")).to_be_visible()
    answered(page, "24")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waarom")
    expect(page.locator(".gemeld")).to_contain_text("twee jaar")
    assert site.answers("voorbeeld").bewaren.termijn_vernietiging_maanden == 24
    context.close()


def test_a_page_is_read_aloud_in_its_order(browser_page: Page) -> None:
    browser_page.goto(TERM)
    read = browser_page.locator("main").aria_snapshot()
    wanted = (
        'link "Terug"',
        'heading "Hoeveel maanden na de Afschaling worden de gegevens vernietigd?" [level=1]',
        'textbox "Hoeveel maanden na de Afschaling worden de gegevens vernietigd?": "12"',
        'button "Bewaren en verder"',
    )
    places = [read.find(one) for one in wanted]
    assert places == sorted(places) and places[0] >= 0, read


def test_a_click_on_a_filled_word_leads_to_its_question(browser_page: Page) -> None:
    browser_page.goto(TERM)
    browser_page.frame_locator("#tekst").locator("[id='12.3'] a.antwoord").first.click()
    expect(browser_page.locator("h1")).to_contain_text("Welke partij")
    assert "beveiliging.verantwoordelijke_partij" in browser_page.url


def test_the_first_pages_are_open_to_everyone(browser_page: Page) -> None:
    for path in ("/", "/huis/concept", "/huis/voorbeeld/nakijken/1", "/huis/voorbeeld/blad/blad_nummers"):
        browser_page.goto(path)
        check_everywhere(browser_page)
