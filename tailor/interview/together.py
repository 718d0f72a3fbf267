"""Which questions stand on one screen: each follows the other, takes a line, and hangs on none of them."""

from collections.abc import Iterator, Sequence
from typing import Final

from tailor.answers import Antwoorden, questions
from tailor.answers.change import replace_answer
from tailor.answers.questionnaire import own_questions
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.interview.answer import AnswerForm, answer_field
from tailor.interview.inquiry import Interview
from tailor.interview.proposals import to_choose_from
from tailor.path import Pad

FILL_IN: Final = "Vul in wat u weet."
_LINES: Final = frozenset({AnswerForm.TEXT, AnswerForm.DATE, AnswerForm.NUMBER})


def runs_together(interview: Interview, pads: Sequence[Pad]) -> list[list[Pad]]:
    """Return questions in the groups that stand on one screen, in order."""
    return [*runs(interview, pads)]


def heading_of(interview: Interview, holder: Pad) -> str:
    """Return what questions are about by what holds them all: a group, or an element by its number."""
    listed_in, number = (holder.parent, (holder.index or 0) + 1) if holder.is_element else (holder, 0)
    name = interview.name(listed_in)
    return f"{capital(name)}{f', nummer {number}' if number else ''}." if name else FILL_IN


def parts_of(pad: Pad) -> list[Pad]:
    """Return the questions of a group that a person answers, in order."""
    model = answer_field(pad).model
    return [pad / name for name, q in own_questions(model) if not (q and q.by_tool)] if model else []


def asked_in(interview: Interview, pad: Pad) -> list[Pad]:
    """Return those questions of a group that apply; those of a group that is not there yet all do."""
    known = {q.pad: q.applies for q in questions(interview.antwoorden)}
    return [one for one in parts_of(pad) if known.get(one, True)]


def runs(interview: Interview, pads: Sequence[Pad]) -> Iterator[list[Pad]]:
    """Yield each group as soon as it is complete: to know the next one takes a look at the whole house."""
    run: list[Pad] = []
    for pad in pads:
        if run and not _goes_with(interview, pad, run):
            yield run
            run = []
        run.append(pad)
    if run:
        yield run


def _goes_with(interview: Interview, pad: Pad, run: Sequence[Pad]) -> bool:
    """Return whether a question can stand on the screen of those before it."""
    if not (is_one_line(interview, run[0]) and is_one_line(interview, pad)):
        return False
    return not any(_hangs_on(interview, pad, other) for other in run)


def is_one_line(interview: Interview, pad: Pad) -> bool:
    """Return whether an answer is typed on a line, and not chosen from a few names."""
    q = interview.inquiry(pad) if answer_field(pad).vraag else None
    if q is None or q.field.form not in _LINES or q.vraag.long:
        return False
    return q.is_given or not to_choose_from(q.known)


def _hangs_on(interview: Interview, pad: Pad, other: Pad) -> bool:
    """Return whether a question may apply or not by the answer that now stands to another one."""
    if other.find(interview.antwoorden) is None:
        return False
    try:
        without = replace_answer(interview.antwoorden, other, None)
    except InputError:
        return False
    return not _applies(without, pad)


def _applies(antwoorden: Antwoorden, pad: Pad) -> bool:
    """Return whether a question applies; one of a group that is not there yet is asked."""
    return next((q.applies for q in questions(antwoorden) if q.pad == pad), True)
