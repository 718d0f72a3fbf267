"""The course of the questionnaire: its steps, where we are, how far it is, and what an answer changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend, OpenQuestion, Vraag, open_questions, questions
from tailor.answers.change import set_answers
from tailor.answers.questionnaire import SECTIES, AskedQuestion, Sectie, questions_by_path, section_of
from tailor.interview.answer import answer_field, in_words, listed
from tailor.interview.by_path import by_key
from tailor.path import WHOLE, Pad


class StepState(Enum):
    """How far a question is."""

    ANSWERED = "beantwoord"
    # Nothing was answered, and nothing has to be: the text of the model counts.
    AS_MODEL = "ongewijzigd"
    OPEN = "open"
    NOT_ASKED = "niet van toepassing"


_SIGNS: Final = {
    StepState.ANSWERED: "✓",
    StepState.AS_MODEL: "·",
    StepState.OPEN: "?",
    StepState.NOT_ASKED: "-",
}


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
    def sectie(self) -> Sectie:
        """Return the section in which this question stands."""
        return section_of(self.pad)

    @property
    def applies(self) -> bool:
        """Return whether the question applies."""
        return self.state is not StepState.NOT_ASKED

    @property
    def is_new(self) -> bool:
        """Return whether no answer stands there that another would take the place of."""
        return self.value is None or isinstance(self.value, NogNietBekend)

    @property
    def name(self) -> str:
        """Return the question in a few words, a sign for its state in front."""
        return f"{_SIGNS[self.state]} {self.vraag.short}"

    @property
    def skipped(self) -> str:
        """Return when the question counts, for one that does not: "omdat die vraag alleen telt als …"."""
        return f"Overgeslagen: {self.vraag.short}, omdat die vraag alleen telt {self.vraag.when_words}."

    @property
    def not_asked(self) -> str:
        """Return that the question does not apply, and when it does."""
        return f"Niet van toepassing: {self.vraag.short}. Die vraag telt alleen {self.vraag.when_words}."

    def standing(self, antwoorden: Antwoorden) -> str:
        """Return in words how far it is, and the answer."""
        return f"{self.state.value}. {in_words(self.value, antwoorden)}".strip()


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far a section, or the whole questionnaire, is: its steps by state."""

    title: str
    steps: tuple[CourseStep, ...]

    def count(self, state: StepState) -> int:
        """Return how many steps are in this state."""
        return sum(step.state is state for step in self.steps)

    @property
    def asked(self) -> list[CourseStep]:
        """Return its steps that apply."""
        return [step for step in self.steps if step.applies]

    @property
    def not_asked(self) -> list[CourseStep]:
        """Return its steps that do not apply."""
        return [step for step in self.steps if not step.applies]

    @property
    def parts(self) -> list[str]:
        """Return how many steps are in each state that has any: "3 beantwoord", "1 open"."""
        return [f"{count} {state.value}" for state in StepState if (count := self.count(state))]

    @property
    def words(self) -> str:
        """Return how far it is, in few words: "3 beantwoord, 1 open"."""
        return ", ".join(self.parts).replace(StepState.NOT_ASKED.value, "n.v.t.")

    def as_json(self) -> dict[str, object]:
        """Return how far it is as plain data."""
        return {"onderdeel": self.title} | {one.value.replace(" ", "_"): self.count(one) for one in StepState}


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

    The place is remembered as a path, so that it stays when questions come or go before it.

    Attributes:
        antwoorden: The answers as they are now.
        steps: All questions, in order.
        pad: The question we are at; WHOLE is the end.
        named: The skipped questions that were named already.
    """

    antwoorden: Antwoorden
    steps: tuple[CourseStep, ...]
    pad: Pad
    named: frozenset[Pad] = frozenset()

    @classmethod
    def start(cls, antwoorden: Antwoorden, pad: Pad = WHOLE) -> Course:
        """Return the course at a question; without one that applies, where the answers stopped."""
        course = cls(antwoorden, tuple(_steps(antwoorden)), WHOLE)
        asked = {step.pad for step in course.asked}
        return replace(course, pad=pad if pad in asked else course.resumed)

    def taken(self, antwoorden: Antwoorden) -> Course:
        """Return the course with the answers as they are now; the place stays."""
        return replace(self, antwoorden=antwoorden, steps=tuple(_steps(antwoorden)))

    def at(self, pad: Pad) -> Course:
        """Return the course at another question; the whole of the answers is the end."""
        return replace(self, pad=pad)

    @property
    def asked(self) -> tuple[CourseStep, ...]:
        """Return the steps that apply, in order."""
        return tuple(step for step in self.steps if step.applies)

    @property
    def current(self) -> CourseStep | None:
        """Return the step we are at; None at the end.

        When the step itself no longer applies, it is the first one after it that does.
        """
        return next((step for step in self.steps[self._index :] if step.applies), None)

    @property
    def here(self) -> Pad:
        """Return the path of the step we are at; WHOLE at the end."""
        return self.current.pad if self.current else WHOLE

    @property
    def _index(self) -> int:
        paths = [step.pad for step in self.steps]
        return paths.index(self.pad) if self.pad in paths else len(paths)

    def number(self, pad: Pad) -> tuple[int, int]:
        """Return the place of a question among those that apply, from 1, and how many there are."""
        asked = [step.pad for step in self.asked]
        return (asked.index(pad) if pad in asked else len(asked)) + 1, len(asked)

    @property
    def resumed(self) -> Pad:
        """Return the path of the first open question after the last answered one; WHOLE when none is open."""
        answered = [i for i, step in enumerate(self.steps) if step.state is StepState.ANSWERED]
        after = answered[-1] + 1 if answered else 0
        rest = (*self.steps[after:], *self.steps[:after])
        return next((step.pad for step in rest if step.state is StepState.OPEN), WHOLE)

    def answered(self, answer: str) -> tuple[Course, tuple[CourseStep, ...]]:
        """Return the course with the question we are at answered, at the next one, and what that skips.

        Raises:
            InputError: The answer is refused.
        """
        return self.taken(set_answers(self.antwoorden, {self.here: answer})).next()

    def next(self) -> tuple[Course, tuple[CourseStep, ...]]:
        """Return the course at the next question, and what is skipped and was not named before."""
        here = self.at(self.here)
        rest = self.steps[here._index + 1 :]
        found = next((step for step in rest if step.applies), None)
        skipped = rest[: rest.index(found)] if found else rest
        known = self.named - {step.pad for step in self.asked}
        fresh = tuple(step for step in skipped if step.pad not in known)
        named = known | {step.pad for step in fresh}
        return replace(here, pad=found.pad if found else WHOLE, named=named), fresh

    def back(self) -> Course | None:
        """Return the course at the question before; None when we are at the first."""
        before = [step for step in self.steps[: self._index] if step.applies]
        return self.at(before[-1].pad) if before else None

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

    @property
    def sections(self) -> tuple[SectionProgress, ...]:
        """Return how far each section is."""
        return tuple(
            SectionProgress(sectie.titel, tuple(step for step in self.steps if step.sectie is sectie))
            for sectie in SECTIES
        )

    @property
    def summary(self) -> str:
        """Return how far the answers of a house are: "13 beantwoord, 9 open"."""
        nothing = () if self.open_steps else ("niets meer open",)
        return ", ".join((*nothing, *SectionProgress("", self.steps).parts))

    @property
    def still_open(self) -> str:
        """Return how much is open, in few words."""
        return f"{count} open" if (count := len(self.open_steps)) else "niets meer open"


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


def _steps(antwoorden: Antwoorden) -> Iterator[CourseStep]:
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


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """What the rules count.

    Attributes:
        findings: How many findings there are.
        blocking: How many of them stand in the way of a text to sign.
        said: Both in words, with whether the text can be signed.
    """

    findings: int
    blocking: int
    said: str


@dataclass(frozen=True, slots=True)
class HouseProgress:
    """How far a house is.

    Attributes:
        huis: The name of the house; empty when it is not known.
        sections: How far each section is, in the order of the questionnaire.
        open: The questions without an answer.
        blocked: What stands in the way of a text to sign beside what is open, a sentence or two each.
        checks: What the rules count; None when that was not asked.
        law: Under a law after the model: which adaptations are taken, and who has read them; a sentence each.
    """

    huis: str
    sections: tuple[SectionProgress, ...]
    open: tuple[OpenQuestion, ...]
    blocked: tuple[str, ...] = ()
    checks: CheckCounts | None = None
    law: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the progress as plain data."""
        return {
            "huis": self.huis,
            "klaar": not self.open and not self.blocked,
            "onderdelen": [one.as_json() for one in self.sections],
            "open": [
                {"pad": str(o.pad), "vraag": o.vraag.vraag, "wie": o.who, "opmerking": o.remark}
                for o in self.open
            ],
            "nog_niet_te_tekenen": list(self.blocked),
            "aanpassingen": list(self.law),
            "controle": self.checks
            and {"bevindingen": self.checks.findings, "blokkeren": self.checks.blocking},
        }


def status(antwoorden: Antwoorden) -> HouseProgress:
    """Return how far the answers are: the same sections and states as in the questionnaire."""
    name = antwoorden.huis.naam
    return HouseProgress(
        name if isinstance(name, str) else "",
        Course.start(antwoorden).sections,
        tuple(replace(one, pad=by_key(antwoorden, one.pad)) for one in open_questions(antwoorden)),
    )
