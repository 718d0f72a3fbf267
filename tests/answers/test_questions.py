"""Every answer has a question, and every question has all its words."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tailor.answers import (
    AnswerModel,
    Antwoorden,
    Keuze,
    Vraag,
    known_paths,
    questionnaire,
    questions_by_path,
)
from tailor.answers.questionnaire import choices_in, field_at, models_in, question
from tailor.answers.questions.gegevens import Gegevens1, Gegevens2
from tailor.answers.scalars import read_yes_no
from tailor.path import Pad

QUESTIONS = questions_by_path()
ORDER = (
    "regime document huis convenant partijen gemeenten aanhef wgs aanpassingen uitvoerder toegang bewaren"
    " beveiliging datalekken rechten verwerkers wijzigingen toetreding uitsluiting inwerkingtreding opvolging"
    " evaluatie aansprakelijkheid overwegingen taken bijlage2 bijlage3 bijlage4 toetreders termen correcties"
    " afwijkingen aanvaard"
)
EVERY_QUESTION = pytest.mark.parametrize("vraag", QUESTIONS.values(), ids=[str(pad) for pad in QUESTIONS])


def models() -> set[type[AnswerModel]]:
    found: set[type[AnswerModel]] = set()
    waiting: list[type[AnswerModel]] = [Antwoorden]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [part for field in model.model_fields.values() for part in models_in(field.annotation)]
    return found


MODELS = sorted(models(), key=lambda model: model.__name__)
CHOICES = sorted(
    {
        kind
        for model in MODELS
        for field in model.model_fields.values()
        for kind in choices_in(field.annotation)
    },
    key=lambda kind: kind.__name__,
)


def test_the_questionnaire_stands_in_the_agreed_order() -> None:
    assert " ".join(Antwoorden.model_fields) == ORDER


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_answer_has_a_question_and_only_a_group_has_none(model: type[AnswerModel]) -> None:
    for name, field in model.model_fields.items():
        is_group = bool(models_in(field.annotation)) and field.annotation in models_in(field.annotation)
        assert (question(field) is None) == is_group, name


@EVERY_QUESTION
def test_every_question_has_all_its_words(vraag: Vraag) -> None:
    assert re.fullmatch(r"[a-zé].*[^.?!:]", vraag.short)
    assert re.fullmatch(r"[A-ZÉ].*\?", vraag.vraag)
    for text in (vraag.help, vraag.why):
        assert re.fullmatch(r"[A-ZÉ‘].*[.]", text), text


@EVERY_QUESTION
def test_why_an_answer_has_no_place_in_the_text_is_a_sentence(vraag: Vraag) -> None:
    assert not vraag.why_no_place or vraag.why_no_place.endswith(".")


@EVERY_QUESTION
def test_a_condition_is_also_said_in_words(vraag: Vraag) -> None:
    assert (vraag.when is None) == (vraag.when_words == "")
    assert not vraag.when_words or vraag.when_words.startswith("als ")


@EVERY_QUESTION
def test_no_text_has_double_spaces_or_straight_quotes_around_words(vraag: Vraag) -> None:
    for text in (vraag.short, vraag.vraag, vraag.help, vraag.why, vraag.when_words, vraag.why_no_place):
        assert "  " not in text
        assert not re.search(r"'\w+'", text)


def test_a_proposal_has_a_reason_and_points_to_an_answer_or_a_question() -> None:
    proposals = {pad: vraag.proposal for pad, vraag in QUESTIONS.items() if vraag.proposal is not None}
    assert {Pad("datalekken.meldtermijn_uren"), Pad("inwerkingtreding.moment")} <= set(proposals)
    for voorstel in proposals.values():
        assert voorstel.reason.endswith(".")
        assert bool(voorstel.value) != bool(voorstel.pad)
        assert not voorstel.pad or voorstel.pad in QUESTIONS


def test_a_question_of_yes_and_no_says_what_both_do() -> None:
    def asks_yes_or_no(annotation: object) -> bool:
        return any(part is bool or asks_yes_or_no(part) for part in getattr(annotation, "__args__", ()))

    yes_no = [
        question(field)
        for model in MODELS
        for field in model.model_fields.values()
        if asks_yes_or_no(field.annotation)
    ]
    assert yes_no
    assert all(vraag is not None and vraag.yes.endswith(".") and vraag.no.endswith(".") for vraag in yes_no)


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__name__)
def test_every_option_has_a_label_and_says_what_it_does(kind: type[Keuze]) -> None:
    for optie in kind.options():
        assert re.fullmatch(r"[a-z0-9_]+", optie.value)
        assert optie.label and not optie.label.endswith(".")
        assert not optie.effect or optie.effect.endswith(".")


def test_the_numbers_of_the_kinds_follow_the_bullets_of_the_model() -> None:
    assert [kind.onderdeel for kind in Gegevens1] == list(range(1, 11))
    assert Gegevens1.POLITIEGEGEVENS.onderdeel == 8
    assert [kind.onderdeel for kind in Gegevens2] == list(range(1, 8))


def test_the_known_paths_hold_lists_and_what_is_inside_them_but_no_groups() -> None:
    paths = set(map(str, known_paths()))
    assert {"huis.naam", "partijen", "partijen[]", "partijen[].vertegenwoordigers[].naam"} <= paths
    assert {"toegang.rollen[].lidwoord", "bijlage4.categorie1.bijzonder[].doel"} <= paths
    assert not {"huis", "regime", "bijlage4.categorie1", "partijen.naam"} & paths


@pytest.mark.parametrize(("word", "answer"), [("ja", True), ("Nee", False), ("true", True), (False, False)])
def test_yes_and_no_may_be_written_in_dutch_and_in_yaml(word: object, answer: bool) -> None:
    assert read_yes_no(word) is answer


@pytest.mark.parametrize("path", ["toegang.rollen[].naam", "toegang.rollen[2].naam", "toegang.rollen.naam"])
def test_a_field_is_found_by_its_path_whatever_place_it_names(path: str) -> None:
    assert question(field_at(Pad(path))) is questions_by_path()[Pad("toegang.rollen[].naam")]


def test_the_questions_of_one_house_are_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, look = [], questionnaire._under

    def noted(holder: AnswerModel, *rest: Any) -> Iterator[questionnaire.AskedQuestion]:
        looked.append(holder)
        return look(holder, *rest)

    monkeypatch.setattr(questionnaire, "_under", noted)
    house = Antwoorden()
    first = next(questionnaire.questions(house))
    asked = len(looked)
    assert asked > 0
    assert next(questionnaire.questions(house)) is first
    assert len(looked) == asked
    other = house.model_copy(update={"huis": house.huis.model_copy(update={"naam": "Oost"})})
    named = {one.pad: one.value for one in questionnaire.questions(other)}
    assert named[Pad("huis.naam")] == "Oost"
