"""The card of a party: what follows from what it is, and what is still to be asked."""

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble import read_model
from tailor.interview.inquiry import Interview
from tailor.interview.party_card import LATER, MANDATE, SECOND, TAKE, PartyCard
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
    assert card("ggz", naam="De Brug").text.startswith("**De Brug · partij 2 van 2 · nog 4 antwoorden open**")


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
    soort: str, said: dict[str, object], lines: list[str]
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
