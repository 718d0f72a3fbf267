"""Corrections, adaptations to the WGS and who read them, on their pages."""

import re

from tests.web.site import PageSite, form_fields, words_of

CORRECTIONS = "/huis/{}/correcties/correcties.gekozen"
ADAPTATIONS = "/huis/wgs/aanpassingen/aanpassingen.gekozen"
READER = "/huis/wgs/getoetst/regime.getoetst_door"


def test_corrections_are_ticked_class_by_class_with_their_words_before_and_after(site: PageSite) -> None:
    to = CORRECTIONS.format("een-gemeente")
    page = site.get(to)
    for _ in range(3):
        assert "Wordt" in words_of(page.text) and "Aanbevolen" in words_of(page.text)
        page = site.post(str(page.url), form_fields(page.text))
    gekozen = site.answers("een-gemeente").correcties.gekozen
    assert isinstance(gekozen, tuple) and len(gekozen) > 20
    ticked = form_fields(site.get(f"{to}?klasse=0").text)
    fewer = {**ticked, "gekozen": ticked["gekozen"][1:]}
    site.post(f"{to}?klasse=0", fewer)
    now = site.answers("een-gemeente").correcties.gekozen
    assert set(gekozen) - set(now or ()) != set()  # type: ignore[arg-type]


def test_no_correction_at_all_is_an_answer_that_is_said(site: PageSite) -> None:
    to = CORRECTIONS.format("een-gemeente")
    for place in (0, 1, 2):
        page = site.get(f"{to}?klasse={place}")
        fields = {name: value for name, value in form_fields(page.text).items() if name != "gekozen"}
        made = site.post(f"{to}?klasse={place}", fields)
    assert "geen enkele correctie" in words_of(made.text)
    assert site.answers("een-gemeente").correcties.keuze != "geen"
    site.post(str(made.url), {**form_fields(made.text), "geen": "ja"})
    assert site.answers("een-gemeente").correcties.keuze == "geen"


def test_adaptations_show_the_law_and_bring_along_what_they_need(site: PageSite) -> None:
    page = site.get(f"{ADAPTATIONS}?klasse=0")
    words = words_of(page.text)
    assert "Wat de wet zegt" in words and "Wat er verandert" in words
    before = site.answers("wgs").aanpassingen.gekozen
    fields = form_fields(page.text)
    first = fields["gekozen"][0]
    made = site.post(f"{ADAPTATIONS}?klasse=0", {**fields, "gekozen": fields["gekozen"][1:]})
    assert made.status_code == 200
    full = words_of(site.get(f"{ADAPTATIONS}?klasse=0&lees={first}").text)
    assert "met deze aanpassing" in full or "nieuw:" in full or "past nog niet" in full
    assert isinstance(before, tuple | None)


def test_an_adaptation_is_taken_or_left_on_its_own_page(site: PageSite) -> None:
    page = site.get(f"{ADAPTATIONS}?klasse=0")
    numbers = re.findall(r'name="gekozen" id="a-\d+" value="(W\d+)"', page.text)
    to = f"{ADAPTATIONS}?klasse=0&lees={numbers[-1]}"
    site.fill_in(to, {"doe": ":leave"})
    assert numbers[-1] not in site.answers("wgs").aanpassingen.gekozen  # type: ignore[operator]
    site.fill_in(to, {"doe": ":take"})
    assert numbers[-1] in site.answers("wgs").aanpassingen.gekozen  # type: ignore[operator]


def test_who_read_the_adaptations_is_recorded_with_what_was_read_and_withdrawn(site: PageSite) -> None:
    page = site.get(READER)
    names = [name for name in form_fields(page.text) if name.startswith("regime")]
    if not names:  # somebody has read them already: the second form records anew
        names = [f"regime.getoetst_door.{one}" for one in ("naam", "functie", "datum")]
    stood = re.findall(r'name="stood" value="(\w+)"', page.text)[-1]
    said = dict(zip(names, ("mr. A. de Wit", "jurist", "3-3-2026"), strict=True))
    refused = site.post(READER, {"stood": stood, **said, names[-1]: ""})
    assert refused.status_code == 422 and "mr. A. de Wit" in refused.text
    made = site.post(READER, {"stood": stood, **said})
    door = site.answers("wgs").regime.getoetst_door
    assert door and door.naam == "mr. A. de Wit" and door.kenmerk, words_of(made.text)
    assert "Dit geldt voor de aanpassingen van nu" in words_of(site.get(READER).text)
    asked = site.post(READER, {"doe": ":drop"})
    assert "Wilt u dit intrekken?" in words_of(asked.text)
    site.post(READER, {"doe": ":drop", "weg": "ja"})
    assert site.answers("wgs").regime.getoetst_door is None
