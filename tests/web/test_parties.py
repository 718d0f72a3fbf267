"""Parties on their pages: the table, a new party, a copy, the gemeenten of a region, and the card."""

from urllib.parse import unquote

import pytest

from tailor.answers.questions.partijdelen import Soort
from tests.web.site import PageSite, form_fields, words_of

TABLE = "/huis/leeg/partijen/partijen"


@pytest.fixture
def empty(site: PageSite) -> PageSite:
    """Return the page with a house in which nothing was answered."""
    site.path("leeg").write_text("schema_versie: 3\n")
    return site


def names(site: PageSite, huis: str = "leeg") -> list[str]:
    """Return the parties of a house."""
    return [str(one.naam) for one in site.answers(huis).known_parties]


def add(site: PageSite, kind: str, name: str) -> str:
    """Add a party by its kind and name; return the page that comes."""
    asked = site.fill_in(f"{TABLE}?stap=nieuw", {"soort": kind})
    at = form_fields(asked.text)["gemaakt_voor"][0]
    return site.fill_in(str(asked.url), {f"{at}.naam": name}).text


def step(site: PageSite, huis: str, place: int, doe: str, **more: str) -> str:
    """Do a step with a party in the table, as its form does."""
    to = f"/huis/{huis}/partijen/partijen"
    fields = {**form_fields(site.get(to).text), "plek": str(place), "doe": doe, **more}
    return site.post(to, fields).text


def test_a_party_is_added_by_kind_and_name_and_its_card_comes(empty: PageSite) -> None:
    assert "nog geen partijen" in words_of(empty.get(TABLE).text)
    card = add(empty, "gemeente", "Haarlem")
    assert "Partij 1 van 1 · Haarlem" in words_of(card)
    assert [one.soort for one in empty.answers("leeg").known_parties] == [Soort.GEMEENTE]
    assert "Haarlem" in words_of(empty.get(TABLE).text)


def test_a_name_with_a_slip_in_it_is_asked_about(empty: PageSite) -> None:
    asked = add(empty, "gemeente", "Haarlm")
    assert "U typte ‘Haarlm’. Wat bedoelt u?" in words_of(asked) and names(empty) == []
    to = f"{TABLE}?stap=nieuw&soort=gemeente"
    sent = form_fields(asked) | {"partijen[0].naam:meant": ["Haarlem"]}
    empty.post(to, sent)
    assert names(empty) == ["Haarlem"]


def test_without_a_kind_or_a_name_nothing_is_made(empty: PageSite) -> None:
    assert empty.fill_in(f"{TABLE}?stap=nieuw").status_code == 422
    assert "Vul" in words_of(add(empty, "gemeente", ""))
    assert names(empty) == []


def test_two_pages_that_each_add_a_party_lose_neither(empty: PageSite) -> None:
    to = f"{TABLE}?stap=nieuw&soort=gemeente"
    one, other = form_fields(empty.get(to).text), form_fields(empty.get(to).text)
    empty.post(to, {**one, "partijen[0].naam": "Haarlem"})
    empty.post(to, {**other, "partijen[0].naam": "Zandvoort"})
    assert names(empty) == ["Haarlem", "Zandvoort"]


def test_the_gemeenten_of_a_region_are_ticked(empty: PageSite) -> None:
    asked = empty.fill_in(f"{TABLE}?stap=regio", {"regio": "Kennemerland"})
    assert empty.fill_in(str(asked.url)).status_code == 422
    empty.fill_in(str(asked.url), {"gemeente": ["Haarlem", "Zandvoort", "Utrecht"]})
    assert names(empty) == ["Haarlem", "Zandvoort"]
    assert 'value="Haarlem"' not in empty.get(str(asked.url)).text


def test_a_party_is_moved_and_taken_away_after_asking(site: PageSite) -> None:
    before = names(site, "een-gemeente")
    step(site, "een-gemeente", 1, ":move", naar="0")
    assert names(site, "een-gemeente")[:2] == [before[1], before[0]]
    last = len(before) - 1
    asked = step(site, "een-gemeente", last, ":drop")
    assert "Alles wat over deze partij is ingevuld, vervalt" in words_of(asked)
    assert len(names(site, "een-gemeente")) == len(before)


def test_a_party_that_another_answer_names_stays(site: PageSite) -> None:
    before = names(site, "voorbeeld")
    said = step(site, "voorbeeld", 0, ":drop", weg="ja")
    assert "een ander antwoord noemt deze partij" in words_of(said)
    assert names(site, "voorbeeld") == before


def test_a_copy_comes_behind_its_party_with_a_name_of_its_own(empty: PageSite) -> None:
    add(empty, "gemeente", "Haarlem")
    add(empty, "gemeente", "Zandvoort")
    key = empty.answers("leeg").known_parties[0].sleutel
    empty.fill_in(f"{TABLE}?stap=kopie&van={key}", {"partijen[1].naam": "Bloemendaal"})
    assert names(empty) == ["Haarlem", "Bloemendaal", "Zandvoort"]


CARD = "/huis/leeg/partijen/kaart/0"


def test_what_is_proposed_is_taken_with_what_was_filled_in(empty: PageSite) -> None:
    card = add(empty, "veilig_thuis", "Stichting Alfa")
    assert form_fields(card)["voorgesteld"] == ["partijen[0].rechtsvorm"]
    filled = {"partijen[0].vertegenwoordigers[0].naam": "mevrouw J. Jansen", "doe": ":take"}
    empty.fill_in(CARD, filled)
    party = empty.answers("leeg").known_parties[0]
    assert party.vertegenwoordigers[0].naam == "mevrouw J. Jansen"  # type: ignore[index,union-attr]
    assert party.rechtsvorm is not None


def test_what_is_proposed_and_unticked_is_not_taken(empty: PageSite) -> None:
    add(empty, "veilig_thuis", "Stichting Alfa")
    made = empty.fill_in(CARD, {"voorstel": [], "doe": ":take"})
    assert made.status_code == 200
    assert empty.answers("leeg").known_parties[0].rechtsvorm is None


def test_what_is_refused_on_a_card_is_told_with_the_name_of_its_field(empty: PageSite) -> None:
    add(empty, "gemeente", "Haarlem")
    made = empty.fill_in(CARD, {"partijen[0].besluit_bw": "ooit", "doe": ":take"})
    assert made.status_code == 422
    summary = made.text[made.text.index('class="fouten"') :]
    assert "Besluit van burgemeester en wethouders: " in words_of(summary[: summary.index("</ul>")])


def test_one_more_who_signs_is_asked_and_nothing_typed_is_lost(empty: PageSite) -> None:
    add(empty, "gemeente", "Haarlem")
    first = "partijen[0].vertegenwoordigers[0].naam"
    made = empty.fill_in(CARD, {first: "mevrouw J. Jansen", "doe": ":second"})
    second = "partijen[0].vertegenwoordigers[1].naam"
    assert second in form_fields(made.text)
    made = empty.fill_in(str(made.url), {second: "de heer A. Bos", "doe": ":take"})
    assert "partijen[0].bevoegdheid" in unquote(str(made.url))
    people = empty.answers("leeg").known_parties[0].vertegenwoordigers
    assert [one.naam for one in people] == ["mevrouw J. Jansen", "de heer A. Bos"]  # type: ignore[union-attr]


def test_a_card_of_a_party_that_was_moved_saves_nothing(empty: PageSite) -> None:
    add(empty, "gemeente", "Haarlem")
    add(empty, "gemeente", "Zandvoort")
    old = form_fields(empty.get(CARD).text)
    step(empty, "leeg", 0, ":move", naar="1")
    made = empty.post(CARD, {**old, "partijen[0].vertegenwoordigers[0].naam": "mevrouw J. Jansen"})
    assert made.status_code == 409
    assert all(one.vertegenwoordigers is None for one in empty.answers("leeg").known_parties)


def test_the_cards_come_one_after_the_other_and_end_at_the_table(empty: PageSite) -> None:
    add(empty, "gemeente", "Haarlem")
    add(empty, "gemeente", "Zandvoort")
    made = empty.fill_in(f"{CARD}?reeks=ja", {"doe": ":take"})
    assert "kaart/1" in str(made.url)
    made = empty.fill_in(str(made.url), {"doe": ":take"})
    assert str(made.url).split("?")[0].endswith("/partijen/partijen")


ALL = f"{TABLE}?stap=alle&vraag=vertegenwoordigers"


@pytest.fixture
def two(empty: PageSite) -> PageSite:
    """Return the page with a house of two gemeenten of which it is not known who signs."""
    asked = empty.fill_in(f"{TABLE}?stap=regio", {"regio": "Kennemerland"})
    empty.fill_in(str(asked.url), {"gemeente": ["Haarlem", "Zandvoort"]})
    return empty


def signing(site: PageSite) -> list[list[tuple[str, str]]]:
    """Return who signs for each party."""
    people = [one.vertegenwoordigers for one in site.answers("leeg").known_parties]
    return [
        [(str(one.naam), str(one.functie)) for one in some] if isinstance(some, tuple) else []
        for some in people
    ]


def test_who_signs_is_filled_in_for_all_gemeenten_on_one_page(two: PageSite) -> None:
    assert "stap=alle" in two.get(TABLE).text
    assert "Wie tekent voor deze 2 gemeenten?" in words_of(two.get(ALL).text)
    lines = {"regel:haarlem": "mevrouw J. Jansen", "regel:zandvoort": "de heer A. Bos; loco-burgemeester"}
    made = two.fill_in(ALL, {**lines, "doe": ":each"})
    assert "besluit van het college" in words_of(made.text)
    assert signing(two) == [
        [("mevrouw J. Jansen", "burgemeester")],
        [("de heer A. Bos", "loco-burgemeester")],
    ]


def test_one_answer_counts_for_all_gemeenten(two: PageSite) -> None:
    two.fill_in(ALL, {"doe": ":same"})
    assert signing(two) == [[("None", "burgemeester")]] * 2
    day = f"{TABLE}?stap=alle&vraag=besluit_bw"
    assert two.fill_in(day, {"voor_alle": "gisteren of zo", "doe": ":same"}).status_code == 422
    two.fill_in(day, {"voor_alle": "8-9-2026", "doe": ":same"})
    assert [str(one.besluit_bw) for one in two.answers("leeg").known_parties] == ["2026-09-08"] * 2


def test_it_is_not_known_yet_for_all_gemeenten_with_who_finds_it_out(two: PageSite) -> None:
    two.fill_in(ALL, {"wie": "de griffie", "doe": ":unknown_all"})
    states = [one.vertegenwoordigers for one in two.answers("leeg").known_parties]
    assert [one.wie for one in states] == ["de griffie"] * 2  # type: ignore[union-attr]


def test_a_line_that_is_refused_saves_nothing_and_stays(two: PageSite) -> None:
    day = f"{TABLE}?stap=alle&vraag=besluit_bw"
    made = two.fill_in(day, {"regel:haarlem": "8-9-2026", "regel:zandvoort": "31-2-2026", "doe": ":each"})
    assert made.status_code == 422
    assert form_fields(made.text)["regel:zandvoort"] == ["31-2-2026"]
    assert [one.besluit_bw for one in two.answers("leeg").known_parties] == [None, None]


def test_lines_for_a_gemeente_that_has_its_answer_meanwhile_are_not_saved(two: PageSite) -> None:
    old = form_fields(two.get(ALL).text)
    two.fill_in(CARD, {"partijen[0].vertegenwoordigers[0].naam": "mevrouw J. Jansen", "doe": ":take"})
    step(two, "leeg", 1, ":drop", weg="ja")
    made = two.post(ALL, {**old, "regel:zandvoort": "de heer A. Bos", "doe": ":each"})
    assert made.status_code == 400 and "Er is niets bewaard" in words_of(made.text)
    assert signing(two) == [[("mevrouw J. Jansen", "burgemeester")]]


def test_what_is_not_known_yet_stands_on_the_card_to_be_filled_in(site: PageSite) -> None:
    page = site.get("/huis/concept/partijen/kaart/2").text
    assert "nog 2 antwoorden open" in words_of(page)
    assert 'name="pad" value="partijen[2].vertegenwoordigers[0].naam"' in page
    assert "niets meer open" not in words_of(page)
