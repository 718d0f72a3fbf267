"""Where an answer is set, and what changes along with it: a group made its own, answers that follow it."""

from __future__ import annotations

from tailor.answers import AnswerModel, Antwoorden
from tailor.answers.change import set_answers
from tailor.answers.questionnaire import question_at, questions_by_path
from tailor.interview.answer import (
    answer_field,
)
from tailor.path import NEW, Pad


def place_to_set(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return the path by which an answer is set: an element that is not there yet is a new one."""
    holder = next((one for one in pad.holders if one.is_element), None)
    if holder is None or holder.find(antwoorden) is not None:
        return pad
    return Pad.of((*holder.parent[NEW].steps, *pad.below(holder).steps))


def is_in_the_usual(antwoorden: Antwoorden, pad: Pad) -> bool:
    """Return whether a question stands in a group of the model's own, which nobody has answered."""
    if question_at(pad.parent) is None:
        return False
    usual = answer_field(pad.parent).default
    return isinstance(usual, AnswerModel) and pad.parent.find(antwoorden) == usual


def going_along(antwoorden: Antwoorden, pad: Pad) -> list[Pad]:
    """Return the answers that were taken over from one as a proposal, and so change with it."""
    value = pad.find(antwoorden)
    followers = (
        one for one, vraag in questions_by_path().items() if vraag.proposal and vraag.proposal.pad == pad
    )
    return [one for one in followers if isinstance(value, str) and one.find(antwoorden) == value]


def beside_own(antwoorden: Antwoorden, pad: Pad) -> dict[Pad, str]:
    """Return what goes when the first part of an own group is given: the other parts are the model's."""
    model = answer_field(pad.parent).model if is_in_the_usual(antwoorden, pad) else None
    return {pad.parent / name: "" for name in (model.model_fields if model else ())}


def as_it_counts(antwoorden: Antwoorden, pad: Pad) -> Antwoorden:
    """Return the answers as the text is made of them: with the answer without which this one says nothing."""
    other = field.counts_with if (field := answer_field(pad).vraag) else None
    if other is None or other.find(antwoorden) is not None:
        return antwoorden
    return set_answers(antwoorden, {other: "nog te geven"})
