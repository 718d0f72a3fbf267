"""Cards of parties on a scripted screen."""

from tailor.answers import Antwoorden
from tests.terminal.script import Script
from tests.terminal.work import WorkAlone, stopped

GEMEENTE = {"sleutel": "haarlem", "soort": "gemeente", "naam": "Haarlem"}
RAAD = {"sleutel": "raad", "soort": "raad_voor_de_kinderbescherming"}
SIGNS = {"vertegenwoordigers": [{"naam": "mevrouw J. Jansen", "functie": "burgemeester"}]}


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


def test_one_answer_can_be_changed_before_the_rest_is_taken() -> None:
    pad = "partijen[1].lidwoord"
    work = ask(house(GEMEENTE, RAAD), "1", ":card", ":change", pad, "geen", ":take")
    assert work.screen.prompts[-2].vraag == "Raad voor de Kinderbescherming: klopt dit?"


def test_the_list_says_how_much_is_open_and_enter_goes_there() -> None:
    first = ask(house(GEMEENTE, RAAD)).screen.prompts[0]
    assert first.default == ":open"
    assert next(one.name for one in first.choices if one.value == ":open") == "2 partijen aanvullen"
    complete = ask(house(GEMEENTE | SIGNS)).screen.prompts[0]
    assert complete.default == ":done" and ":open" not in [one.value for one in complete.choices]
