"""What it says that a question is left: what then stands in the text, and never what another option does."""

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questionnaire import questions_by_path
from tailor.interview.answer import answer_field
from tailor.interview.inquiry import Inquiry, Interview
from tailor.path import Pad
from tailor.terminal.ways_out import SKIP, ways_out
from tests.houses import answers
from tests.paths import zet
from tests.terminal.work import text_behind

LEFT = [
    str(pad)
    for pad, vraag in questions_by_path().items()
    if (vraag.optional or answer_field(pad).default is not None) and not vraag.is_key
]


def houses(pad: str) -> tuple[Antwoorden, ...]:
    """Return a house without an answer, where the question can be asked in it, and one with answers."""
    return (answers(),) if "[]" in pad else (Antwoorden(), answers())


def inquiry(pad: str, house: Antwoorden) -> Inquiry:
    return Interview(text_behind(), house).inquiry(Pad(pad.replace("[]", "[0]")))


@pytest.mark.parametrize("pad", LEFT)
def test_what_stands_there_without_an_answer_is_said_and_where(pad: str) -> None:
    for house in houses(pad):
        q = inquiry(pad, house)
        said = q.without
        assert said.endswith(".") and not said.startswith("Dan staat hier")
        assert len(said.split()) > 2, said
        assert said[0].isupper() or said.startswith("tailor ")
        assert "hier komt niets" not in said.casefold() or q.vraag.short in said


@pytest.mark.parametrize("pad", LEFT)
def test_leaving_it_is_never_the_same_as_one_of_the_options(pad: str) -> None:
    for house in houses(pad):
        q = inquiry(pad, house)
        skips = [one for one in ways_out(q) if one.value == SKIP]
        assert len(skips) <= 1
        for skip in skips:
            same = [
                one for one in q.options if one.name == skip.name or (one.effect or one.name) == skip.effect
            ]
            assert not same, (skip, same)
            assert q.field.default is None or q.field.default not in q.field.keuzes


@pytest.mark.parametrize(
    ("pad", "name", "effect"),
    [
        ("overwegingen.lijst", "Zoals het model", "De tien overwegingen van het model blijven staan."),
        ("evaluatie.termijn_jaren", "Zoals het model", "In de tekst staat dan: 2."),
        ("convenant.artikelen.jaarplan", "Zoals het model", "In de tekst staat dan: 4.4."),
        ("bijlage2.doelen.triage", "Niet nodig", "Dan: geen extra doelen."),
        ("toetreders[0].plaats_ondertekening", "Niet nodig", "Er komt een lijn om op te schrijven."),
        ("bijlage2.document", "Niet nodig", "Bijlage 2 verwijst dan naar geen document."),
        (
            "uitvoerder.register",
            "Hetzelfde als bij de andere taken: nog geen antwoord",
            "Verandert u dat antwoord later, dan gaat dit vanzelf mee.",
        ),
    ],
)
def test_it_is_called_by_what_then_stands_there(pad: str, name: str, effect: str) -> None:
    q = inquiry(pad, Antwoorden())
    assert (q.name_without, q.without) == (name, effect)


def test_an_answer_that_stands_there_is_taken_away_and_what_then_stands_is_said() -> None:
    q = inquiry("bijlage2.document", zet(answers(), {"bijlage2.document": "Procesboek"}))
    assert (q.name_without, q.without) == ("Antwoord weghalen", "Bijlage 2 verwijst dan naar geen document.")


@pytest.mark.parametrize("pad", ["gemeenten.formule", "aansprakelijkheid.keuze", "uitsluiting.besluit_door"])
def test_where_the_words_of_the_model_are_an_option_leaving_it_is_not_offered_beside_it(pad: str) -> None:
    q = inquiry(pad, answers())
    assert SKIP not in [one.value for one in ways_out(q)]
    assert q.marked == str(q.field.default)
