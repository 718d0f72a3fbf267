"""What need not be typed: names that are known, and what is proposed by the kind of a party."""

import io
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load, new_file
from tailor.answers.gemeenten import gemeenten
from tailor.answers.questions.partijdelen import Soort
from tailor.path import Pad
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import Stop
from tailor.terminal.sitting import open_sitting
from tests.houses import answers
from tests.terminal.script import in_turn
from tests.terminal.work import WorkAlone, done, stopped

NAME = "Hoe heet de partij?"


def added(kind: str, *script: object) -> WorkAlone:
    """Add a party of a kind to a house without any, as far as the script goes."""
    return stopped("partijen", Antwoorden(), ":add", kind, *script)


def name_of(work: WorkAlone) -> object:
    (party,) = work.antwoorden.known_parties
    return party.naam


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("raad_voor_de_kinderbescherming", "Raad voor de Kinderbescherming"),
        ("dji", "Dienst Justitiële Inrichtingen"),
        ("slachtofferhulp", "Slachtofferhulp Nederland"),
    ],
)
def test_an_organisation_of_which_there_is_one_is_never_asked_its_name(kind: str, name: str) -> None:
    card = added(kind).screen.prompts[-1]
    assert (card.vraag, card.default) == (f"{name}: klopt dit?", ":take")
    work = added(kind, ":take")
    assert NAME not in [asked.vraag for asked in work.screen.prompts]
    assert name_of(work) == name


def test_one_of_the_three_organisations_for_probation_is_chosen_and_none_is_marked() -> None:
    asked = added("reclassering").screen.prompts[-1]
    assert asked.names[:4] == [
        "Reclassering Nederland",
        "Stichting Verslavingsreclassering GGZ",
        "Leger des Heils Jeugdbescherming & Reclassering",
        "Een andere naam",
    ]
    assert asked.default == ""
    assert name_of(added("reclassering", "Reclassering Nederland")) == "Reclassering Nederland"


def test_another_name_than_the_known_ones_is_typed() -> None:
    work = added("reclassering", "Een andere naam", "Reclassering Vlietstreek")
    assert name_of(work) == "Reclassering Vlietstreek"


def test_a_few_letters_are_enough_for_a_gemeente_and_nothing_is_marked_where_there_are_two() -> None:
    asked = added("gemeente", "haarl").screen.prompts[-1]
    assert asked.names[:3] == ["Haarlem", "Haarlemmermeer", "Nee, het is ‘haarl’"]
    assert asked.choices[0].effect == "Veiligheidsregio Kennemerland."
    assert asked.default == "" and "de lijst van gemeenten (stand 2023)" in asked.vraag
    assert name_of(added("gemeente", "haarl", "Haarlem")) == "Haarlem"


def test_a_name_with_a_slip_is_asked_about_and_stays_when_it_is_meant() -> None:
    asked = added("gemeente", "Haarlm").screen.prompts[-1]
    assert asked.vraag == (
        "U typte ‘Haarlm’. In de lijst van gemeenten (stand 2023) staat ‘Haarlem’. Bedoelt u dat?"
    )
    assert asked.default == "Haarlem"
    assert name_of(added("gemeente", "Haarlm", "Haarlem")) == "Haarlem"
    assert name_of(added("gemeente", "Haarlm", "Nee, het is ‘Haarlm’")) == "Haarlm"


def test_a_name_of_the_list_and_one_like_none_of_it_are_asked_nothing() -> None:
    for name in ("Haarlem", "Den Haag", "Alderbroek"):
        work = added("gemeente", name)
        assert name_of(work) == name
        assert not [prompt for prompt in work.screen.prompts if "Bedoelt u" in prompt.vraag]


def test_the_gemeenten_of_a_region_are_ticked_and_each_becomes_a_party() -> None:
    work = stopped("partijen", answers(), ":region", "Kennemerland", ["Haarlem", "Zandvoort"])
    kinds = [(one.sleutel, one.soort) for one in work.antwoorden.known_parties]
    before = [(one.sleutel, one.soort) for one in answers().known_parties]
    municipalities = [one for one in before if one[1] is Soort.GEMEENTE]
    place = before.index(municipalities[-1]) + 1
    new = [("haarlem", Soort.GEMEENTE), ("zandvoort", Soort.GEMEENTE)]
    assert kinds == [*before[:place], *new, *before[place:]]
    assert "Toegevoegd: Haarlem en Zandvoort." in work.screen.everything


def test_what_is_a_party_already_is_not_offered_again_and_nothing_ticked_adds_nothing() -> None:
    script = (":region", "Kennemerland", ["Haarlem"], ":region", "Kennemerland", [])
    work = stopped("partijen", Antwoorden(), *script)
    many = [prompt for prompt in work.screen.prompts if prompt.kind == "choose_many"]
    assert "Haarlem" in many[0].names and "Haarlem" not in many[1].names
    assert set(many[0].names) - set(many[1].names) == {"Haarlem"}
    assert len(work.antwoorden.known_parties) == 1
    assert "U heeft niets aangevinkt." in work.screen.everything


def test_a_region_of_which_all_take_part_says_so() -> None:
    whole = [one.name for one in gemeenten().of_region("Zaanstreek-Waterland")]
    script = (":region", "Zaanstreek-Waterland", whole, ":region", "Zaanstreek-Waterland")
    work = stopped("partijen", Antwoorden(), *script)
    assert [one.naam for one in work.antwoorden.known_parties] == whole
    assert "Alle gemeenten van Zaanstreek-Waterland staan al in uw lijst." in work.screen.everything


def test_no_region_is_marked_and_none_of_them_can_be_the_answer() -> None:
    work = stopped("partijen", Antwoorden(), ":region", "Geen")
    asked = next(prompt for prompt in work.screen.prompts if "veiligheidsregio" in prompt.vraag)
    assert asked.default == "" and "stand 2023" in asked.above
    assert work.antwoorden == Antwoorden()


def test_back_at_the_question_what_is_meant_leaves_the_list_as_it_was() -> None:
    assert added("gemeente", "haarl", "Terug").antwoorden == Antwoorden()


def test_a_name_that_is_changed_later_is_found_by_a_few_letters_too() -> None:
    work = done("partijen", answers(), "0", ":one", "partijen[0].naam", "Zwole", "Zwolle", ":done")
    assert work.antwoorden.known_parties[0].naam == "Zwolle"


def test_who_keeps_a_name_with_a_slip_is_not_told_again_but_a_rule_still_finds_it(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    new_file(path, "Oostmark")
    script = in_turn(":add", "gemeente", "Haarlm", "Nee, het is ‘Haarlm’")
    with open_sitting(script, path, Pad("partijen")) as sitting, pytest.raises(Stop):
        sitting.loop()
    assert [one.naam for one in load(path).known_parties] == ["Haarlm"]
    assert "De naam ‘Haarlm’ staat niet in" not in script.everything


@pytest.mark.parametrize(
    ("given", "said"),
    [("Ja: RvdK", "RvdK"), ("Nee", None), ("Ja, iets anders", "de Raad")],
)
def test_a_proposed_text_behind_a_yes_is_taken_at_once(given: str, said: str | None) -> None:
    raad = {
        "sleutel": "raad",
        "soort": "raad_voor_de_kinderbescherming",
        "naam": "Raad voor de Kinderbescherming",
    }
    house = Antwoorden.model_validate({"partijen": [raad]})
    script = [given, *(["de Raad"] if given == "Ja, iets anders" else []), ":done"]
    work = done("partijen", house, "0", ":one", "partijen[0].afkorting", *script)
    assert work.antwoorden.known_parties[0].afkorting == said
    asked = next(prompt for prompt in work.screen.prompts if "afkorting" in prompt.vraag)
    assert asked.default == "RvdK" and "Voorstel: **RvdK**. " in asked.above


@pytest.mark.parametrize(
    ("party", "marked", "words"),
    [
        ({"soort": "politie", "eenheid": "eenheid Oostmark"}, "Ja", "Voorstel: **ja**. De Korpschef"),
        ({"soort": "gemeente", "naam": "Alderbroek"}, "Nee", "Voorstel: **nee**. De burgemeester"),
        ({"soort": "ggz", "naam": "De Brug"}, "Nee", ""),
    ],
)
def test_whether_a_mandate_is_usual_is_marked_with_the_reason(
    party: dict[str, object], marked: str, words: str
) -> None:
    house = Antwoorden.model_validate({"partijen": [{"sleutel": "p", **party}]})
    work = stopped("partijen", house, "0", ":one", "partijen[0].mandaat")
    asked = work.screen.prompts[-1]
    assert asked.value(marked) == asked.default
    assert words in asked.above


def test_a_few_letters_are_enough_on_the_screen_of_plain_lines(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    new_file(path, "Oostmark")
    out = io.StringIO()
    typed = io.StringIO("1\n1\nhaarl\n1\n")
    with open_sitting(PlainLines(typed, out), path, Pad("partijen")) as sitting, pytest.raises(Stop):
        sitting.loop()
    assert [one.naam for one in load(path).known_parties] == ["Haarlem"], out.getvalue()[-3000:]
    assert "1. Haarlem: Veiligheidsregio Kennemerland." in out.getvalue()
