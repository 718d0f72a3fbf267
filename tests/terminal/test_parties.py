"""The parties as a coordinator keeps them: every menu with its ways out, several people, lists in and out."""

import os
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, load, new_file
from tailor.answers.questions.partijdelen import Soort
from tailor.interview.answer import SOORTEN
from tailor.path import Pad
from tailor.spreadsheet import import_parties
from tailor.terminal.screen import Stop, ToOverview
from tailor.terminal.sitting import open_sitting
from tests.houses import answers
from tests.paths import zet
from tests.terminal.script import in_turn
from tests.terminal.test_lists import done, keys, list_file, stopped

WAYS_OUT = {"Leg uit", "Terug", "Naar het overzicht", "Stoppen"}
BRUG = "partijen[5].vertegenwoordigers"
MENUS = {
    "the parties": (),
    "a party": ("5",),
    "the kind of a new party": (":add",),
    "a region with its gemeenten": (":region",),
    "one answer": ("5", ":one"),
    "the place of a party": ("5", ":move"),
    "a list in a spreadsheet": (":import",),
    "the representatives": ("5", ":one", BRUG, ":answer"),
    "a representative": ("5", ":one", BRUG, ":answer", "0"),
}


@pytest.mark.parametrize("script", MENUS.values(), ids=MENUS)
def test_every_menu_offers_the_ways_out_and_explains_itself(script: tuple[str, ...]) -> None:
    work = stopped("partijen", answers(), *script, "Leg uit", "Stoppen")
    menu = work.screen.prompts[-1]
    assert set(menu.names) >= WAYS_OUT
    assert "Waarom: " in menu.above
    lines = [
        choice for choice in menu.choices[:-4] if choice.name != "Nog niet bekend" and ":" in choice.value
    ]
    assert all(choice.effect in menu.above for choice in lines)


@pytest.mark.parametrize("name", list(MENUS)[1:])
def test_back_in_a_menu_is_one_step_and_ends_at_the_list_of_parties(name: str) -> None:
    steps = ["Terug"] * (2 if name == "a representative" else 1)
    work = stopped("partijen", answers(), *MENUS[name], *steps)
    assert work.screen.prompts[-1].vraag == "De partijen: wat wilt u doen?"
    assert work.saved == [answers()]


def test_the_overview_is_one_choice_away_from_the_deepest_menu() -> None:
    with pytest.raises(ToOverview):
        done("partijen", answers(), *MENUS["a representative"], "Naar het overzicht")


@pytest.mark.parametrize(
    ("script", "typed"),
    [((":add", "ggz"), "Hoe heet de partij?"), ((":import", ":have"), "Hoe heet het bestand?")],
)
def test_a_question_mark_explains_while_a_name_is_typed(script: tuple[str, ...], typed: str) -> None:
    work = stopped("partijen", answers(), *script, "?", "Leg uit", "Antwoord typen")
    assert work.screen.prompts[-1].vraag == typed
    assert "Typ ? voor uitleg" in work.screen.everything
    assert set(work.screen.prompts[-2].names) >= WAYS_OUT


def test_a_kind_that_is_changed_says_its_letter_and_what_the_change_does_before_it_is_taken() -> None:
    script = ("5", ":one", "partijen[5].soort", "gemeente", False, ":done")
    work = done("partijen", answers(), *script)
    kinds = next(prompt for prompt in work.screen.prompts if "Wat voor organisatie" in prompt.vraag)
    assert [choice.effect for choice in kinds.choices[: len(Soort)]] == [SOORTEN[soort] for soort in Soort]
    assert "komt erbij: de datum van het besluit van burgemeester en wethouders" in work.screen.everything
    assert work.saved == [answers()]
    assert done("partijen", answers(), *script[:4], True, ":done").antwoorden != answers()


def test_a_party_of_a_kind_that_is_not_known_yet_keeps_who_finds_out() -> None:
    work = stopped("partijen", Antwoorden(), ":add", "Nog niet bekend", ["de jurist", ""], "De Kade")
    (party,) = work.antwoorden.known_parties
    assert (party.sleutel, party.naam, party.soort) == ("de-kade", "De Kade", NogNietBekend(wie="de jurist"))


def test_a_copy_of_the_police_has_no_name_and_is_asked_its_unit() -> None:
    work = stopped("partijen", answers(), "2", ":copy")
    assert work.screen.prompts[-1].vraag != "Hoe heet de partij?"
    new = work.antwoorden.known_parties[3]
    assert (new.sleutel, new.soort, new.eenheid) == ("politie-2", Soort.POLITIE, None)


def test_the_key_of_a_party_can_be_seen_and_is_kept_while_another_answer_names_it() -> None:
    script = ("0", ":one", "partijen[0].sleutel", "anders", "alderbroek", ":done")
    work = done("partijen", answers(), *script)
    assert "Dit kan niet." in work.screen.everything
    assert keys(work.antwoorden) == keys(answers())


def test_representatives_are_added_moved_and_taken_away_after_a_yes() -> None:
    start = ("5", ":one", BRUG, ":answer")
    both = done("partijen", answers(), *start, ":add", ["N. Ruis", "lid"], ":done", ":done").antwoorden
    moved = done("partijen", both, *start, "1", ":move", "Bovenaan", ":done", ":done").antwoorden
    assert people(moved) == ["N. Ruis", *people(answers())]
    kept = done("partijen", moved, *start, "0", ":drop", False, ":done", ":done").antwoorden
    assert kept == moved
    gone = done("partijen", moved, *start, "0", ":drop", True, ":done", ":done").antwoorden
    assert gone == answers()


def people(antwoorden: Antwoorden) -> list[object]:
    found = antwoorden.known_parties[5].vertegenwoordigers
    assert isinstance(found, tuple)
    return [one.naam for one in found]


def test_a_party_gets_two_establishments_of_which_one_has_its_own_representative() -> None:
    pad = "partijen[5].vestigingen"
    script: list[object] = [":add", ["Oost", "Kade 1"], "Ja", ["G. Bos", "hoofd"]]
    script += [":add", ["West", "Kade 2"], "Nee", ":done"]
    work = done("partijen", answers(), "5", ":one", pad, ":answer", *script, ":done")
    first, second = work.antwoorden.known_parties[5].vestigingen
    assert (first.naam, first.vertegenwoordiger.functie) == ("Oost", "hoofd")
    assert (second.adres, second.vertegenwoordiger) == ("Kade 2", None)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_is_taken_over_in_a_sitting_and_the_faulty_rows_are_named(tmp_path: Path, kind: str) -> None:
    rows = [["Naam", "Soort", "KvK"], ["De Kade", "ggz", "12345678"], ["Fout", "ggz", "12"], ["Oost", "ggd"]]
    path = list_file(tmp_path, *rows)
    if kind == "csv":
        path = tmp_path / "lijst.csv"
        path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    house = tmp_path / "huis.yaml"
    new_file(house, "Oostmark")
    script = in_turn(":import", ":have", str(path), ":done", True)
    with open_sitting(script, house, Pad("partijen")) as sitting, pytest.raises(Stop):
        sitting.loop()
    assert keys(load(house)) == ["de-kade", "oost"]
    preview = next(prompt.above for prompt in script.prompts if "goede rijen" in prompt.vraag)
    assert (
        "Deze rijen kunnen niet mee:" in preview and "Rij 3, KvK-nummer: ‘12’ is geen KvK-nummer." in preview
    )
    assert "U voegt 2 partijen toe. Eén rij kan niet mee." in preview
    assert "Overgenomen. Eén rij is niet overgenomen." in script.prompts[-1].above


def test_the_parties_go_to_a_list_that_brings_the_same_parties_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    work = done("partijen", answers(), ":import", ":save", ":done")
    made = tmp_path / "mijn-partijen.xlsx"
    assert str(made) in work.screen.everything
    assert made.stat().st_mode & 0o777 == 0o600
    assert import_parties(made, answers()).antwoorden == answers()
    made.write_bytes(b"mijn werk")
    assert "bestaat al" in done("partijen", answers(), ":import", ":save", ":done").screen.everything
    assert made.read_bytes() == b"mijn werk"


def test_without_parties_there_is_nothing_to_put_in_a_list() -> None:
    work = stopped("partijen", Antwoorden(), ":import")
    assert ":save" not in {choice.value for choice in work.screen.prompts[-1].choices}


def test_a_folder_that_cannot_be_written_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "fsync", full)
    work = done("partijen", answers(), ":import", ":make", ":done")
    assert "kan in deze map niet worden opgeslagen" in work.screen.everything
    assert list(tmp_path.iterdir()) == []


def test_a_party_that_is_there_already_is_asked_about_before_it_is_made() -> None:
    work = done("partijen", answers(), ":add", "ggz", "Stichting De Brug", False, ":done")
    (asked,) = (prompt for prompt in work.screen.prompts if prompt.vraag == "Klopt dat?")
    assert "**Let op.** Dezelfde partij staat bij ‘Stichting De Brug’ (brug)" in asked.above
    assert work.interview.antwoorden == answers()


@pytest.mark.parametrize(("meant", "stored"), [(True, "Oudemark"), (False, "Gemeente Oudemark")])
def test_the_name_of_a_new_party_that_repeats_the_text_is_asked_about(meant: bool, stored: str) -> None:
    work = stopped("partijen", answers(), ":add", "gemeente", "Gemeente Oudemark", meant)
    (asked,) = (prompt for prompt in work.screen.prompts if "Bedoelt u" in prompt.vraag)
    assert asked.vraag == "U typte ‘Gemeente Oudemark’. De tekst zegt al ‘Gemeente’. Bedoelt u ‘Oudemark’?"
    assert work.antwoorden.known_parties[-1].naam == stored


def test_the_name_of_a_new_party_that_repeats_nothing_is_not_asked_about() -> None:
    work = stopped("partijen", answers(), ":add", "gemeente", "Oudemark")
    assert "Bedoelt u" not in work.screen.everything
    assert work.antwoorden.known_parties[-1].naam == "Oudemark"


def test_a_number_that_another_party_has_is_asked_about_and_asked_again() -> None:
    house = zet(answers(), {"partijen[+]": "{sleutel: kiem, soort: ggz, naam: De Kiem}"})
    kvk = "partijen[6].kvk"
    work = done("partijen", house, "6", ":one", kvk, "Ja", "12345678", False, "Ja", "87654321", ":done")
    assert any("KvK-nummer 12345678 staat bij" in prompt.above for prompt in work.screen.prompts)
    assert work.interview.antwoorden.known_parties[6].kvk == "87654321"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("brug", ["De Brug", "De Kade"]),
        (":new", ["Stichting De Brug", "De Brug", "De Kade"]),
        (":leave", ["Stichting De Brug", "De Kade"]),
    ],
)
def test_a_row_that_may_be_a_known_party_is_asked_about_before_it_is_taken(
    tmp_path: Path, chosen: str, expected: list[str]
) -> None:
    path = list_file(tmp_path, ["Naam", "Soort"], ["De Brug", "zorgaanbieder"], ["De Kade", "ggz"])
    work = done("partijen", answers(), ":import", ":have", str(path), ":done", chosen, True, ":done")
    (asked,) = (prompt for prompt in work.screen.prompts if prompt.vraag.startswith("Rij 2 noemt"))
    assert asked.names[:3] == [
        "Ja, het is Stichting De Brug",
        "Nee, het is een nieuwe partij",
        "Dat weet ik niet",
    ]
    assert asked.default == ""
    assert ("Eén rij is niet overgenomen." in work.screen.everything) is (chosen == ":leave")
    assert [party.naam for party in work.antwoorden.known_parties[5:]] == expected


def test_where_each_column_goes_is_shown_first_and_can_be_changed(tmp_path: Path) -> None:
    path = list_file(tmp_path, ["Instelling", "Soort", "Plaats"], ["De Kade", "ggz", "Oostmark"])
    script = (":import", ":have", str(path), "0", "Naam", "2", "Deze kolom niet overnemen", "1", "Terug")
    work = done("partijen", Antwoorden(), *script, ":done", True, ":done")
    asked = [
        prompt for prompt in work.screen.prompts if prompt.vraag == "Klopt het waar elke kolom heen gaat?"
    ]
    assert asked[0].names[:4] == [
        "Zo is het goed",
        "Instelling → niet overgenomen (‘De Kade’)",
        "Soort → Soort (‘ggz’)",
        "Plaats → Vestigingsplaats (‘Oostmark’)",
    ]
    assert asked[-1].names[1:4] == [
        "Instelling → Naam (‘De Kade’)",
        "Soort → Soort (‘ggz’)",
        "Plaats → niet overgenomen (‘Oostmark’)",
    ]
    (one,) = (prompt for prompt in work.screen.prompts if "kolom ‘Instelling’" in prompt.vraag)
    assert one.default == ":leave"
    assert {"Naam", "Vertegenwoordiger 4 naam", "Adres: straat"} <= set(one.names)
    (party,) = work.antwoorden.known_parties
    assert (party.naam, party.soort, party.gevestigd_te) == ("De Kade", Soort.GGZ, None)


def test_nothing_is_stored_before_the_columns_and_the_rows_were_seen(tmp_path: Path) -> None:
    path = list_file(tmp_path, ["Naam", "Afkorting"], ["Stichting De Brug", "DB"])
    work = done("partijen", answers(), ":import", ":have", str(path), ":done", False, ":done")
    last = next(prompt.above for prompt in work.screen.prompts if "goede rijen" in prompt.vraag)
    assert "Afkorting: leeg → DB" in last
    assert work.saved == [answers()]
    assert done("partijen", answers(), ":import", ":have", str(path), "Terug", ":done").saved == [answers()]


def test_a_list_of_which_no_heading_is_known_can_be_mapped(tmp_path: Path) -> None:
    path = list_file(tmp_path, ["Instelling", "Waar"], ["De Kade", "Kade 2"])
    script = (":import", ":have", str(path))
    nothing = done("partijen", Antwoorden(), *script, ":done", ":done")
    assert "geen kolommen die tailor kent" in nothing.screen.everything
    work = done("partijen", Antwoorden(), *script, "0", "Naam", "1", "Adres", ":done", True, ":done")
    assert [(one.naam, one.adres) for one in work.antwoorden.known_parties] == [("De Kade", "Kade 2")]
