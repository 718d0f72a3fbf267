"""The course of the questionnaire: its steps, where we are, how far it is, and what an answer changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from tailor.answers import Antwoorden, NogNietBekend, Vraag, questions
from tailor.answers.questionnaire import AskedQuestion, questions_by_path
from tailor.grammar import capital
from tailor.interview.answer import answer_field, listed
from tailor.interview.route import Page, Part, in_order, page_of, part_of
from tailor.path import WHOLE, Pad


class StepState(Enum):
    """How far a question is."""

    ANSWERED = "beantwoord"
    # Nothing was answered, and nothing has to be: the text of the model counts.
    AS_MODEL = "ongewijzigd"
    OPEN = "open"
    NOT_ASKED = "niet van toepassing"


@dataclass(frozen=True, slots=True)
class CourseStep:
    """One question as the coordinator meets it; an answer of many parts is one step.

    Attributes:
        pad: The path of the answer.
        vraag: The question.
        value: The answer as it stands now; None when it is absent.
        state: How far it is; open as long as a part of it is.
        who: Who finds the answer out; empty when nobody was named.
    """

    pad: Pad
    vraag: Vraag
    value: object
    state: StepState
    who: str = ""

    @property
    def page(self) -> Page:
        """Return the page on which this question stands.

        Raises:
            LookupError: It stands on none: a fault in the route.
        """
        if (page := page_of(self.pad)) is None:
            raise LookupError(f"{self.pad} stands on no page")
        return page

    @property
    def applies(self) -> bool:
        """Return whether the question applies."""
        return self.state is not StepState.NOT_ASKED

    @property
    def is_new(self) -> bool:
        """Return whether no answer stands there that another would take the place of."""
        return self.value is None or isinstance(self.value, NogNietBekend)

    @property
    def label(self) -> str:
        """Return how the answer is called on its page."""
        return capital(self.vraag.label or self.vraag.short)

    @property
    def not_asked(self) -> str:
        """Return that the question does not apply, and when it does."""
        return f"Niet van toepassing: {self.vraag.short}. Die vraag telt alleen {self.vraag.when_words}."


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer does to other questions: those that apply, no longer do, or get the same answer."""

    now: tuple[str, ...] = ()
    no_longer: tuple[str, ...] = ()
    along: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Return the effect in sentences; empty when nothing changes."""
        lines = []
        if self.along:
            lines.append(f"Dit antwoord was overgenomen en gaat nu mee: {listed(self.along)}.")
        if self.now:
            lines.append(f"Door dit antwoord komt erbij: {listed(self.now)}.")
        if self.no_longer:
            lines.append(
                f"Door dit antwoord telt niet meer mee: {listed(self.no_longer)}."
                " Wat u daar heeft ingevuld, blijft bewaard."
            )
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Course:
    """Where a house is in the questionnaire; every move gives a new one.

    The place is remembered as a path, so that it stays when questions come or go before it: that of a
    question, or of a page that shows what stands there.

    Attributes:
        antwoorden: The answers as they are now.
        steps: All questions, in the order of the route.
        pad: Where we are; WHOLE is the end.
    """

    antwoorden: Antwoorden
    steps: tuple[CourseStep, ...]
    pad: Pad

    @classmethod
    def start(cls, antwoorden: Antwoorden, pad: Pad = WHOLE) -> Course:
        """Return the course at a place, or at the question that holds it; else at the first that is open."""
        course = cls(antwoorden, _steps(antwoorden), WHOLE)
        place = next((step.pad for step in course.steps if step.pad.holds(pad)), pad)
        there = course.at(place)
        return there if pad and there.here is place else course.at(course.resumed)

    def taken(self, antwoorden: Antwoorden) -> Course:
        """Return the course with the answers as they are now; the place stays."""
        return replace(self, antwoorden=antwoorden, steps=_steps(antwoorden))

    def at(self, pad: Pad) -> Course:
        """Return the course at another place; the whole of the answers is the end."""
        return replace(self, pad=pad)

    @property
    def asked(self) -> tuple[CourseStep, ...]:
        """Return the steps that apply, in order."""
        return tuple(step for step in self.steps if step.applies)

    @property
    def here(self) -> Pad:
        """Return where we are, or the first place after it where something applies; WHOLE at the end."""
        return next((place for place in self._places[self._index :] if self._applies(place)), WHOLE)

    @property
    def current(self) -> CourseStep | None:
        """Return the question we are at; None at the end, and at a page that shows what stands there."""
        here = self.here
        return next((step for step in self.steps if step.pad is here), None)

    @property
    def page(self) -> Page | None:
        """Return the page we are at; None at the end."""
        return page_of(self.here) if self.here else None

    @property
    def shows(self) -> bool:
        """Return whether we are at a page that shows what stands there."""
        return self.page is not None and self.page.pad is self.here

    @property
    def _places(self) -> tuple[Pad, ...]:
        """Return the places on the way, in order; of a page that shows its questions itself comes first."""
        shown = ((step.page.pad, step.pad) if step.page.stands else (step.pad,) for step in self.steps)
        return tuple(dict.fromkeys(place for places in shown for place in places))

    def _applies(self, place: Pad) -> bool:
        """Return whether something is asked at a place."""
        page = page_of(place)
        if page is None or page.pad is not place:
            return self.step(place).applies
        return bool(self.on(page))

    @property
    def _index(self) -> int:
        places = self._places
        return places.index(self.pad) if self.pad in places else len(places)

    def on(self, page: Page) -> tuple[CourseStep, ...]:
        """Return the steps of a page that apply."""
        return tuple(step for step in self.steps if step.applies and step.page is page)

    @property
    def number(self) -> tuple[int, int]:
        """Return the place of our page among those of its kind that apply, from 1, and how many there are."""
        page = self.page
        if page is None:
            return 0, 0
        is_rest = part_of(page).is_rest
        there = dict.fromkeys(step.page for step in self.asked if part_of(step.page).is_rest is is_rest)
        return list(there).index(page) + 1, len(there)

    @property
    def resumed(self) -> Pad:
        """Return the path of the first open question; WHOLE when none is open."""
        return next((step.pad for step in self.open_steps), WHOLE)

    def next(self, beyond: Pad | None = None) -> Course:
        """Return the course at the next place on the way.

        From a question of a page that shows what stands there, that is one on it that is open now.

        Args:
            beyond: A question up to which all was asked; None for where we are.
        """
        page = self.page
        here = self.at(beyond or (self.on(page)[-1].pad if page is not None and page.whole else self.here))
        rest = here._places[here._index + 1 :]
        there, shows = here.page, here.shows
        beside = {step.pad for step in self.open_steps if not shows and step.page is there}
        return self.at(next((place for place in rest if place in beside or self._is_stop(place)), WHOLE))

    def back(self) -> Course | None:
        """Return the course at the place before; None when we are at the first."""
        page = self.page
        if page is not None and page.stands and not self.shows:
            return self.at(page.pad)
        here = self.at(self._first_on(page)) if page is not None and page.whole else self
        before = [place for place in self._places[: here._index] if self._is_stop(place)]
        return self.at(before[-1]) if before else None

    def finished_part(self, beyond: Pad | None = None) -> Part | None:
        """Return the part of the route whose last question this is, to be looked over; None where it goes on.

        Args:
            beyond: A question up to which all was asked; None for where we are.
        """
        if (page := self.page) is None:
            return None
        part, after = part_of(page), self.next(beyond).page
        if part.is_rest or part.has_table or (after is not None and part_of(after) is part):
            return None
        return part

    def within(self, part: Part) -> list[Pad]:
        """Return the questions of a part of the route that apply."""
        return [step.pad for step in self.asked if part_of(step.page) is part]

    def _is_stop(self, place: Pad) -> bool:
        """Return whether the way stops at a place: a question of a page that shows is no stop by itself."""
        page = page_of(place)
        if page is not None and page.whole:
            return place is self._first_on(page)
        own = page is not None and page.stands and page.pad is not place
        return not own and self._applies(place)

    def _first_on(self, page: Page) -> Pad:
        """Return the first question of a page that applies; WHOLE when none does."""
        return next((step.pad for step in self.on(page)), WHOLE)

    def step(self, pad: Pad) -> CourseStep:
        """Return the step of a question.

        Raises:
            LookupError: No step has this path.
        """
        found = [step for step in self.steps if step.pad == pad]
        if not found:
            raise LookupError(f"no step at {pad}")
        return found[0]

    @property
    def open_steps(self) -> tuple[CourseStep, ...]:
        """Return the steps that are still open."""
        return tuple(step for step in self.steps if step.state is StepState.OPEN)


def effect_of(before: Antwoorden, after: Antwoorden) -> Effect:
    """Return which other questions a change of the answers makes relevant or irrelevant."""
    was = {q.pad: q.applies for q in questions(before)}
    changed = [q for q in questions(after) if was.get(q.pad, q.applies) != q.applies]
    return Effect(
        now=tuple(dict.fromkeys(q.vraag.short for q in changed if q.applies)),
        no_longer=tuple(dict.fromkeys(q.vraag.short for q in changed if not q.applies)),
        along=tuple(_gone_along(before, after)),
    )


def _gone_along(before: Antwoorden, after: Antwoorden) -> Iterator[str]:
    """Yield the questions that got another answer together with the one that is proposed for them."""
    for pad, vraag in questions_by_path().items():
        if (other := vraag.proposal.pad if vraag.proposal else None) is not None:
            same = [pad.find(one) == other.find(one) is not None for one in (before, after)]
            if all(same) and pad.find(before) != pad.find(after):
                yield vraag.short


def _steps(antwoorden: Antwoorden) -> tuple[CourseStep, ...]:
    """Return the questions that stand in no other one, in the order of the route."""
    found = {step.pad: step for step in _in_questionnaire(antwoorden)}
    return tuple(found[pad] for pad in in_order(found))


def _in_questionnaire(antwoorden: Antwoorden) -> Iterator[CourseStep]:
    """Yield the questions that stand in no other one, each with the state of all that stands in it."""
    held: list[AskedQuestion] = []
    for one in questions(antwoorden):
        if held and not held[0].pad.holds(one.pad):
            yield _step(held)
            held = []
        held.append(one)
    yield _step(held)


def _step(held: list[AskedQuestion]) -> CourseStep:
    top = held[0]
    who = next((q.value.wie for q in held if isinstance(q.value, NogNietBekend) and q.value.wie), "")
    return CourseStep(top.pad, top.vraag, top.value, _state(held), who)


def _state(held: list[AskedQuestion]) -> StepState:
    top = held[0]
    if not top.applies:
        return StepState.NOT_ASKED
    if any(q.is_open for q in held):
        return StepState.OPEN
    return StepState.AS_MODEL if top.value == answer_field(top.pad).default else StepState.ANSWERED
