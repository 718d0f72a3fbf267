"""Why an answer is refused, as a screen says it: no path, no key, no word of the file."""

import re

import pytest

from tailor.answers import Antwoorden
from tailor.answers.change import set_answers
from tailor.answers.questionnaire import questions_by_path
from tailor.answers.questions.partijen import PARTIJEN
from tailor.errors import InputError
from tailor.interview.inquiry import Interview
from tailor.interview.parties import PartyList
from tailor.interview.refusals import elsewhere, on_screen
from tailor.path import Pad
from tests.terminal.work import text_behind

OF_THE_FILE = re.compile(
    r"[a-z]+[_.\[][a-z0-9_]+|sleutel|backslash|aanhalingstekens|bestand|streepje|Verwacht"
)
TWO = [
    {"sleutel": "p-1", "soort": "ggz", "naam": "De Brug"},
    {"sleutel": "p-2", "soort": "gemeente", "naam": "Alderbroek"},
]
HOUSE = Antwoorden.model_validate(
    {
        "partijen": TWO,
        "beveiliging": {"verantwoordelijke_partij": "p-1"},
        "verwerkers": {"overeenkomst_door": "p-1"},
    }
)
INTERVIEW = Interview(text_behind(), HOUSE)


def refusal(pad: str, typed: str) -> InputError:
    with pytest.raises(InputError) as caught:
        set_answers(HOUSE, {Pad(pad): typed})
    return caught.value


@pytest.mark.parametrize(
    ("pad", "typed", "said"),
    [
        (
            "document.datum",
            "morgen",
            "‘morgen’ is geen datum. Typ een dag, een maand en een jaar. Voorbeeld: 14 maart 2026.",
        ),
        (
            "datalekken.meldtermijn_uren",
            "90",
            "‘90’ is geen heel getal van 1 tot en met 72 (uren). Voorbeeld: 24.",
        ),
        ("huis.naam", "twee\nregels", "Deze tekst staat op meer regels. Zet hem op één regel."),
        (
            "convenant.artikelen.doel",
            "twee",
            "‘twee’ is geen artikelnummer. Typ alleen het nummer. Voorbeeld: 4.4.",
        ),
        ("partijen[0].kvk", "12", "‘12’ is geen KvK-nummer. Typ acht cijfers. Voorbeeld: 12345678."),
        (
            "regime.wet",
            "avg",
            "‘avg’ is geen mogelijk antwoord. Kies ‘ja, helemaal onder de WGS’, ‘nee, buiten de WGS’ of ‘voor"
            " een deel onder de WGS’.",
        ),
    ],
)
def test_what_stands_there_what_can_and_an_example(pad: str, typed: str, said: str) -> None:
    assert INTERVIEW.judge(Pad(pad), typed) == said


TYPED = [pad for pad in questions_by_path() if pad.listed is None and INTERVIEW.is_at_once(pad)]


@pytest.mark.parametrize("pad", TYPED, ids=str)
def test_no_refusal_on_a_screen_speaks_of_the_file(pad: Pad) -> None:
    for typed in ("a\nb", "zzz zzz", "x" * 600, "31-2-2026", "☃"):
        said = INTERVIEW.judge(pad, typed).replace(typed, "")
        assert not OF_THE_FILE.search(said), said


def test_a_party_that_is_named_elsewhere_stays_and_those_answers_are_told_by_name() -> None:
    parties = PartyList(INTERVIEW, PARTIJEN)
    with pytest.raises(InputError) as caught:
        parties.without(0)
    assert parties.said(caught.value) == (
        "**Dit kan niet: een ander antwoord noemt deze partij.** Wijzig eerst: de partij die voor de"
        " beveiliging zorgt en wie de verwerkersovereenkomst sluit."
    )


def test_what_is_wrong_in_another_answer_is_told_with_its_name() -> None:
    error = refusal("partijen[0].sleutel", "p-3")
    assert elsewhere(error, HOUSE, Pad("partijen[0].sleutel"))
    assert on_screen(error, HOUSE, Pad("partijen[0].sleutel")).startswith("De partij die ")


def test_an_error_of_another_kind_says_its_reason() -> None:
    assert on_screen(InputError(wat="a", waarom="b"), HOUSE, Pad("huis.naam")) == "b"
