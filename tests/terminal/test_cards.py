"""Cards of parties on a scripted screen."""

import os
import signal
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.file import save
from tests.paths import lees
from tests.terminal.real import CTRL_C, ENTER, RealTerminal
from tests.terminal.script import Script
from tests.terminal.work import WorkAlone, stopped

GEMEENTE: dict[str, object] = {"sleutel": "haarlem", "soort": "gemeente", "naam": "Haarlem"}
RAAD: dict[str, object] = {"sleutel": "raad", "soort": "raad_voor_de_kinderbescherming"}
SIGNS: dict[str, object] = {"vertegenwoordigers": [{"naam": "mevrouw J. Jansen", "functie": "burgemeester"}]}


def house(*parties: dict[str, object]) -> Antwoorden:
    return Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}, "partijen": list(parties)})


def ask(given: Antwoorden, *script: object) -> WorkAlone:
    return stopped("partijen", given, *script)


def cards(screen: Script) -> list[str]:
    return [one.vraag for one in screen.prompts if "klopt dit?" in one.vraag or "hoe wilt u" in one.vraag]


def test_the_cards_of_parties_that_are_not_complete_come_one_after_the_other() -> None:
    work = ask(
        house(GEMEENTE | SIGNS, RAAD, GEMEENTE | {"sleutel": "b", "naam": "Velsen"}), ":open", *[":later"] * 2
    )
    assert cards(work.screen) == ["Raad voor de Kinderbescherming: klopt dit?", "Velsen: hoe wilt u verder?"]


def test_enter_on_a_card_takes_all_that_it_proposes() -> None:
    work = ask(house(GEMEENTE, RAAD), "1", ":card", ":take")
    party = work.antwoorden.known_parties[1]
    assert (party.naam, party.lidwoord, party.rechtsvorm) == (
        "Raad voor de Kinderbescherming",
        "de",
        "publiek",
    )


def test_nothing_is_taken_when_the_card_is_left_for_later() -> None:
    given = house(GEMEENTE, RAAD)
    assert ask(given, "1", ":card", ":later").antwoorden == given


def test_back_on_the_first_card_comes_back_to_the_list() -> None:
    work = ask(house(GEMEENTE, RAAD), ":open", ":back")
    assert work.screen.prompts[-1].vraag.startswith("De partijen")


def test_what_is_otherwise_is_ticked_and_asked_and_only_then_the_rest_is_taken() -> None:
    pad = "partijen[1].lidwoord"
    work = ask(house(GEMEENTE, RAAD), "1", ":card", ":change", [pad], "geen", ":take")
    card = next(one for one in reversed(work.screen.prompts) if "klopt dit?" in one.vraag)
    assert "Lidwoord: de (voorstel)" not in card.above
    party = work.antwoorden.known_parties[1]
    assert (party.lidwoord, party.afkorting, party.rechtsvorm) == ("geen", "RvdK", "publiek")


def test_nothing_is_taken_where_something_is_changed_and_the_card_is_then_left() -> None:
    pad = "partijen[1].lidwoord"
    work = ask(house(GEMEENTE, RAAD), "1", ":card", ":change", [pad], "het", ":later")
    party = work.antwoorden.known_parties[1]
    assert (party.lidwoord, party.naam, party.rechtsvorm) == ("het", None, None)


def test_a_card_that_was_done_is_not_offered_again_for_what_was_left() -> None:
    om = SIGNS | {"sleutel": "om", "soort": "openbaar_ministerie"}
    work = ask(house(GEMEENTE | SIGNS, om), ":open", ":change", ["partijen[1].afkorting"], "Nee", ":alone")
    assert work.antwoorden.known_parties[1].afkorting is None
    last = work.screen.prompts[-1]
    assert last.vraag.startswith("De partijen") and ":open" not in [one.value for one in last.choices]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("raad_voor_de_kinderbescherming", "Raad voor de Kinderbescherming"),
        ("dji", "Dienst Justitiële Inrichtingen"),
        ("slachtofferhulp", "Slachtofferhulp Nederland"),
    ],
)
def test_a_name_that_the_kind_fixes_is_never_asked(kind: str, name: str) -> None:
    work = ask(house(GEMEENTE), ":add", kind)
    assert work.screen.prompts[-1].vraag == f"{name}: klopt dit?"
    assert work.antwoorden.known_parties[1].naam == name
    twice = ask(work.antwoorden, ":add", kind)
    assert twice.screen.prompts[-1].vraag == "Hoe heet de partij?"


def test_a_half_party_goes_on_at_its_own_first_open_question() -> None:
    half = RAAD | {
        "naam": "Raad voor de Kinderbescherming",
        "rechtsvorm": "publiek",
        "gevestigd_te": "Den Haag",
    }
    people = {"vertegenwoordigers": [{"naam": "A. Bos", "functie": "regiodirecteur"}]}
    work = ask(house(GEMEENTE | SIGNS, half | people), ":open", ":alone")
    form = work.screen.prompts[-1]
    assert (form.kind, [str(one.pad) for one in form.fields]) == (
        "form",
        ["partijen[1].adres", "partijen[1].kvk"],
    )


def test_the_list_says_how_much_is_open_and_enter_goes_there() -> None:
    first = ask(house(GEMEENTE, RAAD)).screen.prompts[0]
    assert first.default == ":open"
    assert next(one.name for one in first.choices if one.value == ":open") == "2 partijen aanvullen"
    complete = ask(house(GEMEENTE | SIGNS)).screen.prompts[0]
    assert complete.default == ":done" and ":open" not in [one.value for one in complete.choices]


# -- in a real terminal --


def at_card(folder: Path) -> tuple[Path, RealTerminal]:
    """Begin at the parties of a house with one, and take what its card proposes: its form stands there."""
    save(path := folder / "huis.yaml", house(RAAD))
    (folder / ".huis.plek").write_text("partijen", encoding="utf-8")
    terminal = RealTerminal(folder, path.name)
    terminal.choose("1 partij aanvullen")
    terminal.wait("Lidwoord: de (voorstel)")
    terminal.choose("Zo is het goed")
    terminal.wait("» Wie tekent (mag leeg):")
    return path, terminal


def said(path: Path, *names: str) -> list[str]:
    """Return the answers of the only party of a file."""
    return [str(lees(load(path), f"partijen[0].{name}")) for name in names]


def test_a_card_is_taken_and_its_form_filled_in_at_the_keyboard(tmp_path: Path) -> None:
    path, terminal = at_card(tmp_path)
    assert said(path, "lidwoord", "afkorting") == ["de", "RvdK"]
    terminal.press(f"mevrouw B. Kok{ENTER}{ENTER}Vliethaven{ENTER}Kade 1 te Vliethaven{ENTER}")
    terminal.press(f"{ENTER}het Mandaatbesluit{ENTER}de directeur{ENTER}4 november 2025{ENTER}")
    terminal.wait("De partijen: wat wilt u doen?")
    assert "Zo staat Raad voor de Kinderbescherming (partij 1) in de aanhef:" in terminal.seen
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert said(
        path, "vertegenwoordigers[0].naam", "vertegenwoordigers[0].functie", "adres", "mandaat.datum"
    ) == [
        "mevrouw B. Kok",
        "regiodirecteur",
        "Kade 1 te Vliethaven",
        "2025-11-04",
    ]


def test_a_kill_in_the_form_of_a_card_loses_no_field_that_was_left(tmp_path: Path) -> None:
    path, terminal = at_card(tmp_path)
    terminal.press(f"mevrouw B. Kok{ENTER}{ENTER}Vliethaven{ENTER}Kade 1")
    terminal.wait("» Kantooradres: Kade 1")
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.child.wait()
    assert said(path, "naam", "vertegenwoordigers[0].naam", "gevestigd_te", "adres") == [
        "Raad voor de Kinderbescherming",
        "mevrouw B. Kok",
        "Vliethaven",
        "None",
    ]
    again = RealTerminal(tmp_path, path.name)
    again.wait("Wie tekent: mevrouw B. Kok, regiodirecteur")
    again.kill()
