"""How far the work is: how many answers are wanted, how many are given, and what share that is.

What is counted is a question with one answer, also in a list: a party is as much work as it has questions. So
the count of what is open is that of :func:`tailor.answers.open_questions`, here and in every document.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers import Antwoorden, AskedQuestion, questions
from tailor.answers.questionnaire import has_questions
from tailor.assemble.document import grouped
from tailor.assemble.open_list import answers_open
from tailor.interview.answer import answer_field
from tailor.interview.course import Course
from tailor.interview.route import page_of, part_of, sections
from tailor.path import WHOLE, Pad

_ALL: Final = 100


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a part of the answers is.

    Attributes:
        given: How many answers the house has given.
        open: How many answers are wanted and are not there.
        usual: How many questions apply beside those: without an answer the text is as the model has it.
    """

    given: int
    open: int
    usual: int = 0

    @property
    def wanted(self) -> int:
        """Return how many answers there are to give: those that are given, and those that are open."""
        return self.given + self.open

    @property
    def percent(self) -> int:
        """Return the share that is given; 100 only when nothing is open, 0 only when nothing is given."""
        if not self.open:
            return _ALL
        share = self.given * _ALL // self.wanted
        return max(share, 1) if self.given else 0

    @property
    def words(self) -> str:
        """Return the share and what is open: "64% van de antwoorden ingevuld · nog 41 open"."""
        return f"{self.percent}% van de antwoorden ingevuld · {self.left}" if self.open else self.left

    @property
    def left(self) -> str:
        """Return what is open, in few words: "nog 41 open"; "niets meer open" when nothing is."""
        return f"nog {self.open} open" if self.open else "niets meer open"

    @property
    def in_few_words(self) -> str:
        """Return how far it is beside a title: "64% · nog 41 open", "ingevuld", "zoals het model"."""
        if self.open:
            return f"{self.percent}% · {self.left}"
        if self.given:
            return "ingevuld"
        return "zoals het model" if self.usual else "niet nodig"

    @property
    def answers_left(self) -> str:
        """Return what is open with the word for it: "nog 4 antwoorden open", "nog 1 antwoord open"."""
        return answers_open(self.open) if self.open else self.left

    def as_json(self) -> dict[str, int]:
        """Return the progress as plain data."""
        return {"gevraagd": self.wanted, "gegeven": self.given, "open": self.open, "procent": self.percent}


def progress_of(antwoorden: Antwoorden, pads: Iterable[Pad] = (WHOLE,)) -> Progress:
    """Return how far the answers at these paths are, with all that stands in them; without any, all answers.

    What counts as the model has it is no work: it is neither wanted nor given until the house answers it.
    """
    return progress_among(questions(antwoorden), pads)


def progress_among(asked: Iterable[AskedQuestion], pads: Iterable[Pad] = (WHOLE,)) -> Progress:
    """Return the progress at some paths from questions that were gathered once, for many parts in a row."""
    places, applying = tuple(pads), [one for one in asked if one.applies]
    own = {one.pad for one in _without_usual(applying)}
    return _counted([one for one in applying if any(pad.holds(one.pad) for pad in places)], own)


def sections_of(antwoorden: Antwoorden) -> tuple[tuple[str, Progress], ...]:
    """Return how far each section of the route is, by its title, in order."""
    applying = [one for one in questions(antwoorden) if one.applies]
    own = {one.pad for one in _without_usual(applying)}
    on = grouped((page_of(one.pad), one) for one in applying)
    return tuple(
        (title, _counted([one for page in pages for one in on.get(page, ())], own))
        for title, pages in sections()
    )


def _counted(here: Sequence[AskedQuestion], own: Collection[Pad]) -> Progress:
    """Return the progress of some questions, from which answers are of the house itself."""
    work = [one.pad for one in here if _is_work(one) and not one.is_open]
    given = sum(pad in own for pad in work)
    return Progress(given, sum(one.is_open for one in here), len(work) - given)


def heading(course: Course) -> str:
    """Return what stands above a page: its part of the route, its place, and how many answers are open."""
    if (page := course.page) is None:
        return ""
    number, total = course.number
    kind = "scherm" if part_of(page).is_rest else "vraag"
    left = progress_of(course.antwoorden)
    more = f" · {left.answers_left}" if left.open else ""
    return f"**{part_of(page).title} · {kind} {number} van {total}{more}**"


def party_progress(antwoorden: Antwoorden, pad: Pad) -> str:
    """Return where a party stands in the list and what it lacks: "partij 7 van 15 · nog 4 antwoorden open".

    Args:
        antwoorden: The answers.
        pad: The path of the party, or of an answer in it.
    """
    party = next(one for one in pad.holders if one.parent.listed is None)
    left = progress_of(antwoorden, (party,)).answers_left
    return f"partij {(party.index or 0) + 1} van {len(antwoorden.known_parties)} · {left}"


def _without_usual(asked: Iterable[AskedQuestion]) -> Iterator[AskedQuestion]:
    """Yield the questions whose answer is not what counts without one, nor a part of that."""
    usual: Pad | None = None
    for one in asked:
        if usual is None or not usual.holds(one.pad):
            usual = one.pad if one.value == answer_field(one.pad).default else None
            if usual is None:
                yield one


def _is_work(asked: AskedQuestion) -> bool:
    """Return whether a question is one of those that are counted.

    A group says nothing beside its parts, and neither does a key; what only tailor writes is no work.
    """
    vraag = asked.vraag
    return not (vraag.is_key or vraag.by_tool or _holds_questions(asked.value))


def _holds_questions(value: object) -> bool:
    """Return whether an answer is a group, or a list of nothing but groups, whose parts are counted."""
    parts = value if isinstance(value, tuple) else (value,)
    return bool(parts) and all(map(has_questions, parts))
