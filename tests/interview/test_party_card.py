"""The card of a party: what follows from what it is, and what is still to be asked."""

from typing import Any

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble import read_model
from tailor.interview.inquiry import Interview
from tailor.interview.party_card import LATER, MANDATE, SECOND, TAKE, PartyCard, with_card
from tailor.interview.text_behind import TextBehind
from tests.houses import TEMPLATES

TEXT = TextBehind(read_model(TEMPLATES))
HAARLEM = {"sleutel": "haarlem", "soort": "gemeente", "naam": "Haarlem"}


def house(*parties: dict[str, object], wet: str = "buiten_wgs") -> Interview:
    given = [HAARLEM, *({"sleutel": f"p{i}", **one} for i, one in enumerate(parties))]
    return Interview(TEXT, Antwoorden.model_validate({"regime": {"wet": wet}, "partijen": given}))


def card(soort: str, *more: str, wet: str = "buiten_wgs", **said: object) -> PartyCard:
    return PartyCard(house({"soort": soort, **said}, wet=wet), 1, frozenset(more))


def asked(one: PartyCard) -> list[str]:
    return [str(pad.below(one.pad)) for pad in one.lines]


def test_what_the_kind_fixes_is_proposed_and_taken_together() -> None:
    found = card("raad_voor_de_kinderbescherming")
    assert "- Lidwoord: de (voorstel)" in found.text
    party = found.taken.known_parties[1]
    assert (party.naam, party.lidwoord, party.afkorting, party.rechtsvorm) == (
        "Raad voor de Kinderbescherming",
        "de",
        "RvdK",
        "publiek",
    )
    after = PartyCard(Interview(TEXT, found.taken), 1)
    assert after.proposed == ()
    assert "naam" not in asked(after)


def test_every_proposal_has_its_reason() -> None:
    for kind in Soort:
        for wet in ("buiten_wgs", "wgs"):
            found = card(kind.value, wet=wet)
            assert all(one.reason.endswith(".") for one in found.proposed)
            assert all(f"**{one.words}**\n{one.reason}" in found.explanation for one in found.proposed)


def test_the_heading_says_the_place_and_how_much_is_open() -> None:
    assert card("ggz", naam="De Brug").text.startswith("**Partij 2 van 2 · De Brug · nog 4 antwoorden open**")


@pytest.mark.parametrize(
    ("soort", "said", "lines"),
    [
        ("gemeente", {"naam": "Heemstede"}, ["naam", "functie", "besluit_bw"]),
        ("politie", {}, ["naam", "functie", "besluit", "orgaan", "datum"]),
        ("openbaar_ministerie", {}, ["naam", "functie", "besluit", "orgaan", "datum"]),
        ("ggz", {"naam": "De Brug"}, ["naam", "functie", "gevestigd_te", "adres", "kvk"]),
    ],
)
def test_what_is_open_and_typed_on_a_line_stands_in_one_form(
    soort: str, said: dict[str, Any], lines: list[str]
) -> None:
    assert [path.split(".")[-1] for path in asked(card(soort, **said))] == lines


def test_a_name_that_is_chosen_from_a_few_is_not_typed_in_the_form() -> None:
    assert "naam" not in asked(card("reclassering"))


def test_who_signs_already_is_not_asked_again_and_one_more_is_when_that_was_said() -> None:
    people = [{"naam": "de heer A. Bos", "functie": "bestuurder"}]
    found = card("ggz", naam="De Brug", vertegenwoordigers=people)
    assert "- Wie tekent: de heer A. Bos, bestuurder" in found.text
    assert asked(found) == ["gevestigd_te", "adres", "kvk"]
    more = card("ggz", SECOND, naam="De Brug", vertegenwoordigers=people)
    assert asked(more)[:2] == ["vertegenwoordigers[1].naam", "vertegenwoordigers[1].functie"]
    assert not more.asks_power
    two = card("ggz", SECOND, naam="De Brug", vertegenwoordigers=people * 2)
    assert two.asks_power


def test_a_mandate_is_asked_when_it_is_usual_or_when_that_was_said() -> None:
    assert card("dji").asks_mandate and not card("ggz", naam="De Brug").asks_mandate
    assert card("ggz", MANDATE, naam="De Brug").asks_mandate
    given = {"besluit": "het besluit", "orgaan": "het bestuur", "datum": "2026-03-01"}
    assert not card("dji", mandaat=given).asks_mandate
    assert MANDATE not in [one.value for one in card("dji", mandaat=given).choices]


def test_enter_takes_what_is_shown_and_it_can_be_left_for_later() -> None:
    values = [one.value for one in card("dji").choices]
    assert values[0] == TAKE and values[-1] == LATER


def test_a_party_that_another_acts_for_has_nobody_who_signs() -> None:
    found = card("gemeente", naam="Heemstede", vertegenwoordigd_door="haarlem")
    assert not any("vertegenwoordigers" in one for one in asked(found))
    assert SECOND not in [one.value for one in found.choices]


def test_the_card_says_who_usually_signs_with_the_reason_until_somebody_is_named() -> None:
    found = card("politie")
    assert "- Wie tekent: meestal de politiechef" in found.text
    assert "**Wie tekent: meestal de politiechef**\nHet model noemt de politiechef" in found.explanation
    named = card("politie", vertegenwoordigers=[{"naam": "A. Bos", "functie": "chef"}])
    assert "meestal de" not in named.text and "- Wie tekent: A. Bos, chef" in named.text


def test_the_place_in_the_act_stands_there_where_it_counts() -> None:
    words = "Plaats in artikel 2.27 WGS: publiek, a: Raad voor de Kinderbescherming"
    under = card("raad_voor_de_kinderbescherming", wet="wgs")
    assert f"- {words}" in under.text and words in under.explanation
    assert words not in card("raad_voor_de_kinderbescherming").text
    assert "2.27" not in card("zorgaanbieder", wet="wgs", naam="De Brug").text


SEAT = {"gevestigd_te": "Den Haag", "adres": "Kade 1"}
SIGNS = [{"naam": "A. Bos", "functie": "directeur"}]


@pytest.mark.parametrize("soort", ["raad_voor_de_kinderbescherming", "dji", "slachtofferhulp"])
def test_what_a_house_left_on_purpose_is_not_proposed_again(soort: str) -> None:
    """What follows is taken together: where the legal form is there, an article that is not was left out."""
    name = {one.pad.name: one for one in card(soort).proposed}["naam"].words.removeprefix("Naam: ")
    left = card(soort, naam=name, rechtsvorm="publiek", lidwoord="geen")
    assert left.proposed == ()
    assert [one.pad.name for one in card(soort, naam=name).proposed][-1] == "rechtsvorm"


def test_what_was_looked_at_in_this_sitting_is_not_proposed_again() -> None:
    complete: dict[str, object] = {"soort": "openbaar_ministerie", "vertegenwoordigers": SIGNS}
    interview = house(complete)
    assert 1 in with_card(interview)
    interview.seen.add("p0")
    assert with_card(interview) == [0]
    found = PartyCard(interview, 1)
    assert not found.has_proposals and MANDATE in [one.value for one in found.choices]


def test_what_was_ticked_to_be_changed_is_not_proposed_while_the_rest_is() -> None:
    found = card("dji")
    pad = next(one.pad for one in found.proposed if one.pad.name == "lidwoord")
    rest = PartyCard(house({"soort": "dji"}), 1, besides=frozenset({pad}))
    assert [one.pad.name for one in rest.proposed] == ["naam", "afkorting", "rechtsvorm"]
    assert rest.taken.known_parties[1].lidwoord == "geen"


def test_all_questions_of_a_party_can_be_changed_what_is_proposed_first_and_never_its_key() -> None:
    found = card("dji")
    names = [one.name for one in found.to_change]
    assert names[: len(found.proposed)] == [f"{one.words} (voorstel)" for one in found.proposed]
    assert "De vestigingen van de partij: nog geen antwoord" in names
    assert not any("sleutel" in one.value for one in found.to_change)
    assert len({one.value for one in found.to_change}) == len(names)


def test_what_was_said_to_be_not_known_yet_has_no_card_of_its_own_accord() -> None:
    given: dict[str, object] = {
        **SEAT,
        "soort": "veilig_thuis",
        "naam": "Veilig Thuis",
        "vertegenwoordigers": SIGNS,
    }
    assert with_card(house({**given, "rechtsvorm": "nog niet bekend"})) == [0]
    assert with_card(house(given)) == [0, 1]
