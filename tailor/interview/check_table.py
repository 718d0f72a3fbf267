"""What was answered in a part of the questionnaire, a line for each question, to be looked over once more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers import AskedQuestion, NogNietBekend, questions
from tailor.assemble.open_list import answers_open
from tailor.grammar import capital
from tailor.interview.answer import AnswerForm, Choice, in_words, listed, shortened
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.route import in_order, page_of
from tailor.path import Pad

_LONG: Final = 60
_OPEN: Final = "nog open"
_AS_MODEL: Final = "zoals het model"
_NOTHING: Final = "niets ingevuld"
# An empty list that was chosen.
_NONE: Final = "geen"
# So many elements of a list are named.
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A question with its answer.

    Attributes:
        pad: The path of the answer.
        question: The question in a few words, with a capital.
        answer: The answer in words, on one line of limited length; of one that is open that it is.
        note: Who finds it out, or what was found about it, as sentences; empty for nothing.
        is_open: Whether an answer is still wanted.
        why: Why the question matters.
    """

    pad: Pad
    question: str
    answer: str
    note: str = ""
    is_open: bool = False
    why: str = ""

    @property
    def choice(self) -> Choice:
        """Return the line as it can be chosen."""
        return Choice(str(self.pad), f"{self.question}: {self.answer}", self.note)


def check_table(interview: Interview, pads: Iterable[Pad]) -> tuple[CheckLine, ...]:
    """Return the questions at some paths that apply, in the order of the route, each with its answer.

    A group or a list of groups is one line.

    Args:
        interview: The house with its answers.
        pads: The paths of the questions, or of groups that hold them.
    """
    places = tuple(pads)
    here = [one for one in questions(interview.antwoorden) if any(pad.holds(one.pad) for pad in places)]
    tops = {held[0].pad: held for held in _together(here) if held[0].applies and _is_asked(held[0])}
    on_one_page = len({page_of(pad) for pad in tops}) == 1
    return tuple(_line(interview, tops[pad], on_one_page) for pad in in_order(tops))


def _together(asked: Sequence[AskedQuestion]) -> Iterator[list[AskedQuestion]]:
    """Yield each question that stands in no other one, with all that stand in it."""
    held: list[AskedQuestion] = []
    for one in asked:
        if held and not held[0].pad.holds(one.pad):
            yield held
            held = []
        held.append(one)
    if held:
        yield held


def _is_asked(asked: AskedQuestion) -> bool:
    """Return whether a user answers it: a key is made by itself."""
    return not asked.vraag.is_key


def _line(interview: Interview, held: list[AskedQuestion], on_one_page: bool) -> CheckLine:
    """Return a question with its answer, called as its page calls it where nothing else stands beside it."""
    top, left = held[0], sum(one.is_open for one in held)
    q = interview.inquiry(top.pad)
    answer = shortened(_answer(q), _LONG) or _NOTHING
    if left and (q.is_not_known or not q.is_given):
        answer = _OPEN
    elif left:
        answer = f"{answer} ({_OPEN if len(held) == 1 else answers_open(left)})"
    who = next((one.value.wie for one in held if isinstance(one.value, NogNietBekend) and one.value.wie), "")
    found = f"Zoekt dit uit: {who}." if who else ""
    note = " ".join(filter(None, (found, interview.noted(top.pad))))
    called = on_one_page and top.vraag.label or top.vraag.short
    return CheckLine(top.pad, capital(called), answer, note, bool(left), top.vraag.why)


def _answer(q: Inquiry) -> str:
    """Return an answer in words, or what counts without one."""
    antwoorden = q.interview.antwoorden
    if q.is_filled:
        return _in_words(q) or _NONE
    if q.vraag.follows:
        return f"{q.followed} (zoals bij de andere taken)"
    usual = in_words(q.field.default, antwoorden) or q.vraag.without
    if q.field.default is None:
        return usual
    return f"{usual} ({_AS_MODEL})" if usual else _AS_MODEL


def _in_words(q: Inquiry) -> str:
    """Return an answer that the house gave; a list of groups by what each of them is called."""
    antwoorden = q.interview.antwoorden
    if q.field.form is AnswerForm.LIST and isinstance(q.value, tuple):
        return listed([in_words(one, antwoorden) for one in q.value], _NAMED)
    return in_words(q.value, antwoorden)
