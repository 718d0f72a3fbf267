"""A page that shows what stands there: a line for each answer, and what can be done with the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tailor.interview.answer import Choice, in_words, shortened
from tailor.interview.course import Course, CourseStep, StepState
from tailor.interview.gathered import gathered
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed, without_marks
from tailor.interview.route import Page
from tailor.path import Pad

KEEP, CHANGE, CONFIRM, LATER = ":keep", ":change", ":confirm", ":later"
_LONG: Final = 160


@dataclass(frozen=True, slots=True)
class StandingLine:
    """A line of a page.

    Attributes:
        pad: The path of the answer, or of the group whose answers are asked as one.
        label: How it is called on the page.
        words: How it stands.
        why: Why it matters.
        is_open: Whether an answer is still wanted.
    """

    pad: Pad
    label: str
    words: str
    why: str
    is_open: bool


class StandingPage:
    """What stands on a page now.

    Attributes:
        page: The page.
        steps: Its questions that apply.
    """

    def __init__(self, interview: Interview, course: Course, page: Page) -> None:
        """Look at the page as it stands."""
        self._interview, self.page, self.steps = interview, page, course.on(page)

    @property
    def shown(self) -> Sequence[CourseStep]:
        """Return the questions that have a line: not the one that says that all was looked up."""
        return [step for step in self.steps if step.pad is not self.page.confirms]

    @property
    def lines(self) -> list[StandingLine]:
        """Return how the page stands, a line for each answer, or for those that are asked as one."""
        found: dict[Pad, list[CourseStep]] = {}
        for step in self.shown:
            whole = gathered(step.pad)
            found.setdefault(whole.pad if whole else step.pad, []).append(step)
        return [self._line(pad, steps) for pad, steps in found.items()]

    def _line(self, pad: Pad, steps: Sequence[CourseStep]) -> StandingLine:
        first, is_open = steps[0], any(step.state is StepState.OPEN for step in steps)
        whole = gathered(first.pad)
        label = whole.label if whole else first.label
        words = whole.words(self._interview) if whole else self.words(first)
        return StandingLine(pad, label, words, first.vraag.why, is_open)

    @property
    def text(self) -> str:
        """Return what the page is about, and how it stands."""
        lines = "\n".join(f"- {one.label}: {one.words}" for one in self.lines)
        return f"{self.page.means}\n\n{lines}"

    def words(self, step: CourseStep) -> str:
        """Return how an answer stands, or what counts without one."""
        q, antwoorden = self._interview.inquiry(step.pad), self._interview.antwoorden
        if step.state is StepState.OPEN and not q.is_given:
            return f"**{as_typed(in_words(step.value, antwoorden)) or 'nog geen antwoord'}**"
        if q.is_filled:
            return f"**{as_typed(shortened(in_words(step.value, antwoorden), _LONG))}**"
        if q.vraag.follows:
            return f"{as_typed(q.followed)}, zoals bij de andere taken"
        return in_words(q.field.default, antwoorden) or q.vraag.without or "niets"

    @property
    def is_open(self) -> bool:
        """Return whether an answer is still wanted here."""
        return any(step.state is StepState.OPEN for step in self.shown)

    @property
    def is_confirmed(self) -> bool:
        """Return whether it was said that all was looked up, or nobody asks that."""
        confirms = self.page.confirms
        return confirms is None or confirms.find(self._interview.antwoorden) is True

    @property
    def is_as_model(self) -> bool:
        """Return whether nothing on the page was answered."""
        return all(step.state is StepState.AS_MODEL for step in self.shown)

    @property
    def choices(self) -> list[Choice]:
        """Return what can be done with the page."""
        if not self.is_confirmed:
            return [
                Choice(CONFIRM, "Ja, alles klopt", "U heeft elk nummer nagekeken."),
                Choice(CHANGE, "Er is iets anders", "U kiest wat anders is. De rest klopt."),
                Choice(LATER, "Later nakijken", "Het blijft voorlopig zoals het model."),
            ]
        if self.is_open:
            return [
                Choice(CHANGE, "Invullen of wijzigen", "U kiest welke vragen u krijgt."),
                Choice(KEEP, "Later", "De open vragen blijven open."),
            ]
        keep = "Zoals het model" if self.is_as_model else "Zo laten"
        return [
            Choice(KEEP, keep, "De tekst blijft zoals hierboven staat."),
            Choice(CHANGE, "Toch bekijken", "U kiest welke vragen u krijgt."),
        ]

    @property
    def first(self) -> str:
        """Return what is pointed at: to leave it, where nothing is wanted."""
        return KEEP if self.is_confirmed and not self.is_open else ""

    @property
    def to_change(self) -> list[Choice]:
        """Return the questions that can be asked, each with how it stands."""
        return [Choice(str(one.pad), one.label, without_marks(one.words)) for one in self.lines]

    @property
    def explanation(self) -> str:
        """Return why each question matters."""
        return "\n\n".join(f"**{one.label}**\n{one.why}" for one in self.lines)

    @property
    def open_pads(self) -> list[str]:
        """Return the questions that want an answer."""
        return [str(one.pad) for one in self.lines if one.is_open]


def pads_of(chosen: Sequence[str]) -> list[Pad]:
    """Return the questions that were chosen."""
    return [Pad(one) for one in chosen]
