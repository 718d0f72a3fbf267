"""What happens to a party after the signing: each act changes what it must and nothing else."""

import datetime
from typing import Any

import pytest

from tailor.answers import Antwoorden, open_questions
from tailor.answers.acts import Signature, left, renamed, represented, signed
from tailor.answers.joining import accessions
from tailor.answers.questions.partijdelen import PartijStatus, WijzeVanVertrek
from tailor.answers.questions.toetreders import StaatVanToetreding, Toetreder
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.assemble import Editie, assemble, read_model
from tailor.errors import InputError
from tests.houses import BASE, TEMPLATES, ZORG, answers, gemeente

DAY = datetime.date(2027, 2, 4)
NEW = {**ZORG, "sleutel": "baken", "naam": "Stichting Baken", "afkorting": "Baken", "status": "treedt_toe"}


def house(staat: str = "toegelaten", party: dict[str, Any] = NEW) -> Antwoorden:
    accession = [{"partij": party["sleutel"], "staat": staat}]
    return answers({"partijen": [*BASE["partijen"], party], "toetreders": accession})


def opening(antwoorden: Antwoorden) -> str:
    made = assemble(read_model(TEMPLATES), antwoorden, Editie.DEFINITIEF)
    return " ".join(one.text for one in made.walk() if "aanhef" in str(one.citation))


def refusal(act: Any, *words: Any) -> str:
    with pytest.raises(InputError) as caught:
        act(*words)
    return caught.value.waarom


def test_who_signed_is_a_party_with_its_day_and_stands_in_the_opening_once_as_acceded() -> None:
    before = house()
    after = signed(before, "baken", Signature(DAY, "Alderbroek", "I. Oud"))
    party = after.partij("baken")
    assert party is not None and party.status is PartijStatus.GETEKEND and party.takes_part
    (accession,) = accessions(after)
    assert (accession.staat, accession.datum_ondertekening) == (StaatVanToetreding.GETEKEND, DAY)
    assert "Baken" not in opening(before)
    assert opening(after).count("Stichting Baken") == 1
    assert (
        "Stichting Baken (verder aangeduid als ‘Baken’), toegetreden op 4 februari 2027, statutair gevestigd"
        in opening(after)
    )
    assert after.known_parties[:-1] == before.known_parties[:-1]


def test_a_signature_without_a_place_leaves_nothing_open() -> None:
    before = house()
    after = signed(before, "baken", Signature(DAY))
    assert open_questions(after) == open_questions(before)
    assert opening(after).count("toegetreden op 4 februari 2027") == 1


def test_a_gemeente_that_acceded_says_so_at_the_end_of_its_line() -> None:
    new = {**gemeente("Zuiderbos"), "status": "treedt_toe"}
    after = signed(house(party=new), "zuiderbos", Signature(DAY))
    assert "en Zuiderbos, toegetreden op 4 februari 2027," in opening(after)


def test_the_day_of_the_decision_says_that_there_is_one() -> None:
    accession = [{"partij": "baken", "besluit_stuurgroep": "2027-01-15"}]
    given = answers({"partijen": [*BASE["partijen"], NEW], "toetreders": accession})
    assert signed(given, "baken", Signature(DAY)).partij("baken").takes_part  # type: ignore[union-attr]


def test_nobody_signs_before_the_stuurgroep_decided_nor_twice() -> None:
    for open_state in ("voorgenomen", "nog niet bekend"):
        assert "nog niet besloten" in refusal(signed, house(open_state), "baken", Signature(DAY))
    done = signed(house(), "baken", Signature(DAY))
    assert "heeft al getekend" in refusal(signed, done, "baken", Signature(DAY))


@pytest.mark.parametrize("status", ["treedt_toe", "te_ondertekenen", "getekend"])
def test_what_is_called_signed_by_hand_gets_its_day_and_its_party_after_all(status: str) -> None:
    after = signed(house("getekend", {**NEW, "status": status}), "baken", Signature(DAY))
    assert after == signed(house(), "baken", Signature(DAY))


@pytest.mark.parametrize("status", ["vertrokken", "weigert"])
def test_who_is_out_of_the_text_does_not_come_back_by_the_day_of_its_form(status: str) -> None:
    gone = house("getekend", {**NEW, "status": status})
    assert "heeft al getekend" in refusal(signed, gone, "baken", Signature(DAY))


def test_who_is_called_gone_by_hand_gets_its_day_and_only_once() -> None:
    given = answers({"partijen": [*BASE["partijen"], {**NEW, "status": "vertrokken"}]})
    after = left(given, "baken", DAY, WijzeVanVertrek.OPZEGGING)
    party = after.partij("baken")
    assert party is not None and party.vertrek is not None and not party.left_without_day
    again = refusal(left, after, "baken", DAY + datetime.timedelta(1), WijzeVanVertrek.OPZEGGING)
    assert "doet niet mee" in again


def test_only_who_has_an_accession_can_sign_it() -> None:
    assert "geen toetreding" in refusal(signed, house(), "brug", Signature(DAY))


@pytest.mark.parametrize("how", WijzeVanVertrek)
def test_who_left_stands_in_no_later_text_and_keeps_its_answers(how: WijzeVanVertrek) -> None:
    before = answers()
    after = left(before, "brug", DAY, how)
    party = after.partij("brug")
    assert party is not None and party.vertrek is not None
    assert not party.takes_part and party.naam == "Stichting De Brug"
    assert "Brug" in opening(before) and "Brug" not in opening(after)
    assert left(after, "brug", DAY, how) == after
    assert "doet niet mee" in refusal(left, after, "brug", DAY + datetime.timedelta(1), how)


def test_who_signs_for_another_cannot_leave_before_that_is_arranged() -> None:
    other = {**gemeente("Klein"), "vertegenwoordigd_door": "alderbroek", "vertegenwoordigers": None}
    together = answers({"partijen": [*BASE["partijen"], other]})
    why = refusal(left, together, "alderbroek", DAY, WijzeVanVertrek.OPZEGGING)
    assert "tekent ook voor: klein" in why


def test_another_name_is_the_same_party() -> None:
    after = renamed(answers(), "brug", "Stichting De Oever", "")
    party = after.partij("brug")
    assert party is not None and (party.naam, party.afkorting) == ("Stichting De Oever", None)
    assert renamed(answers(), "brug", "Stichting De Brug", None) == answers()


def test_somebody_else_represents_a_party_and_the_mandate_of_who_left_goes() -> None:
    person = Vertegenwoordiger(naam="Z. Nieuw", functie="bestuurder")
    after = represented(answers(), "brug", person, None)
    party = after.partij("brug")
    assert party is not None and party.vertegenwoordigers == (person,) and party.mandaat is None
    two = represented(after, "brug", Vertegenwoordiger(naam="Y. Weer"), "Z. Nieuw").partij("brug")
    assert two is not None and two.representative_count == 1
    assert "Z. Nieuw" in refusal(represented, after, "brug", person, "Iemand Anders")


def test_a_party_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(InputError) as caught:
        renamed(answers(), "brugg", "x", None)
    assert "brug" in caught.value.nu


@pytest.mark.parametrize(
    ("staat", "day", "stands"),
    [
        ("voorgenomen", None, "voorgenomen"),
        ("voorgenomen", "2027-01-15", "toegelaten"),
        ("toegelaten", None, "toegelaten"),
        ("getekend", "2027-01-15", "getekend"),
    ],
)
def test_the_day_of_the_decision_says_how_far_an_accession_is(
    staat: str, day: str | None, stands: str
) -> None:
    line = Toetreder.model_validate({"partij": "baken", "staat": staat, "besluit_stuurgroep": day})
    assert line.standing == stands
