"""What it takes to answer all questions of a house: ``python -m bench.interview [NAME[:PARTIES] ...]``.

A person who knows all answers from a reference file sits at the keyboard of the terminal screen, and takes a
proposal with Enter where it is right. With a number of parties the person stops behind the last of them. The
file that comes of it holds the same answers as the reference. What is counted, and what came of it, stands in
``docs/analysis/interview.md``.
"""

import contextlib
import datetime
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.keyboard import Effort, keyboard
from tailor.answers import Antwoorden, as_data, load, open_questions, questions_by_path
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.work_file import open_working_file
from tailor.cli.vragen import house_of
from tailor.errors import InputError
from tailor.interview.form import FormField
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD, DONE
from tailor.interview.ticks import DROPPED_KINDS, SPECIAL_KINDS
from tailor.path import Pad
from tailor.spreadsheet.merge import new_key
from tailor.terminal.ask import LEAVE
from tailor.terminal.screen import Stop
from tailor.terminal.sitting import Sitting
from tailor.terminal.ways_out import ANSWER, SKIP, STOP

_ROOT: Final = Path(__file__).parents[1]
HOUSES: Final = {
    "voorbeeld": _ROOT / "answers" / "voorbeeld.yaml",
    "vijftien": _ROOT / "bench" / "references" / "vijftien.yaml",
}
"""The reference files: the house of the example, and one with nine gemeenten and six other parties."""
_FOUND: Final = "Wat wilt u met deze bevinding"


@dataclass(frozen=True)
class _Followed(Interview):
    """A house that is being asked, of which it is known what was asked last."""

    asked: list[Inquiry] = field(default_factory=list)

    def inquiry(self, pad: Pad) -> Inquiry:
        """Return the question at a path, and remember that it is the one on the screen."""
        found = Interview.inquiry(self, pad)
        self.asked[:] = [found]
        return found


class _FollowedSitting(Sitting):
    """A sitting of which it is known which question is on the screen."""

    asked: list[Inquiry]

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as they are now."""
        return _Followed(self._text, self.course.antwoorden, self._judgements, self.asked)


class Knowing:
    """A person who knows every answer of a reference, and gives it to the question that is on the screen."""

    def __init__(self, reference: Antwoorden, parties: int | None = None) -> None:
        """Learn the answers, and after how many parties to stop; without a number at the end."""
        self.reference, self.asked, self._parties = reference, list[Inquiry](), parties

    @property
    def _q(self) -> Inquiry:
        return self.asked[0]

    @property
    def _wanted(self) -> object:
        return self._q.pad.find(self.reference)

    def choose(self, question: str, values: Sequence[str], default: str) -> set[str]:
        """Return what leads to the answer of the reference."""
        if question.startswith("Overzicht:"):
            return {STOP}
        if question.startswith(_FOUND):
            return {LEAVE}
        if DONE in values and ADD in values:
            return {self._step_in_list()}
        return self._leading_there(values, default)

    def _step_in_list(self) -> str:
        """Return whether an element is added to a list, or it is complete."""
        here = self._q.pad.find(self._q.interview.antwoorden)
        count, wanted = _count(here), _count(self._wanted)
        if self._q.pad is PARTIJEN and count == self._parties:
            return STOP
        return ADD if count < wanted else DONE

    def _leading_there(self, values: Sequence[str], default: str) -> set[str]:
        wanted, now = self._wanted, self._q.pad.find(self._q.interview.antwoorden)
        found = {as_word(wanted)} & set(values)
        if default and not default.startswith(":") and self._is_right(default):
            found.add(default)
        if wanted is None or wanted == self._q.field.default:
            found |= {SKIP} & set(values)
        if wanted == now:
            found |= {LEAVE} & set(values)
        return found or {ANSWER if ANSWER in values else as_none(wanted)}

    def _is_right(self, answer: str) -> bool:
        """Return whether an answer, as the file would have it, is that of the reference."""
        try:
            after = self._q.interview.with_answer(self._q.pad, answer)
        except InputError:
            return False
        return self._q.pad.find(after) == self._wanted

    def tick(self, question: str, values: Sequence[str]) -> set[str]:
        """Return what stands in the list of the reference; of the model's kinds those that do not go."""
        del question
        wanted = self._wanted
        found = {as_word(one) for one in wanted} if isinstance(wanted, tuple) else set[str]()
        if self._q.pad in SPECIAL_KINDS and isinstance(wanted, tuple):
            return {as_word(one.soort) for one in wanted}
        return set(values) - found if self._q.pad in DROPPED_KINDS else found

    def confirm(self, question: str) -> bool:
        """Return yes: it was meant so, but for a shorter form of what the reference has."""
        return "Bedoelt u ‘" not in question

    def type(self, question: str) -> str:
        """Return the answer as a person types it."""
        del question
        return _as_typed(self._wanted if self.asked else self.reference.huis.naam)

    def fill(self, question: str, field: FormField) -> str:
        """Return the answer of a field as a person types it; what is no answer stays empty."""
        del question
        return _as_typed(field.pad.find(self.reference)) if field.pad else ""


def _as_typed(wanted: object) -> str:
    """Return an answer as a person types it; empty for none."""
    if isinstance(wanted, datetime.date):
        return f"{wanted.day}-{wanted.month}-{wanted.year}"
    return "" if wanted is None else as_word(wanted)


def as_word(answer: object) -> str:
    """Return an answer as the value of a choice."""
    return {True: "ja", False: "nee"}[answer] if isinstance(answer, bool) else str(answer)


def as_none(wanted: object) -> str:
    """Return the line that says there is none, where an empty list is wanted."""
    return ":none" if wanted == () else as_word(wanted)


def _count(found: object) -> int:
    return len(found) if isinstance(found, tuple) else 0


def reference_of(path: Path) -> Antwoorden:
    """Return the answers of a file, its parties under the keys that tailor makes: those are not asked."""
    antwoorden = load(path)
    data, keys = as_data(antwoorden), list[str]()
    if not isinstance(data, dict) or not isinstance(parties := data["partijen"], list):
        raise TypeError("a house without parties")
    for party in parties:
        if isinstance(party, dict):
            party["sleutel"] = new_key(party, keys)
            keys.append(str(party["sleutel"]))
    return Antwoorden.model_validate(data)


@dataclass(frozen=True)
class AnsweredHouse:
    """A house that was answered.

    Attributes:
        effort: What that took.
        pressed: The keys that were pressed at each prompt.
        antwoorden: The answers in the file.
    """

    effort: Effort
    pressed: Sequence[str]
    antwoorden: Antwoorden


def answer(reference: Antwoorden, folder: Path, parties: int | None = None) -> AnsweredHouse:
    """Answer the questions of a new house as a reference does.

    Args:
        reference: The answers.
        folder: Where the person works; the new house is put there.
        parties: After how many parties the person stops; None for at the end.

    Raises:
        LookupError: The screen does not lead to an answer of the reference.
    """
    person = Knowing(reference, parties)
    with contextlib.chdir(folder), keyboard(person) as screen:
        path, _ = house_of(screen)
        with open_working_file(path) as file:
            sitting = _FollowedSitting(screen, file, next(iter(questions_by_path())))
            sitting.asked = person.asked
            with contextlib.suppress(Stop):
                sitting.loop()
        return AnsweredHouse(screen.effort, screen.pressed, load(path))


def differing(reference: Antwoorden, made: Antwoorden) -> list[str]:
    """Return which groups of answers are not those of the reference."""
    pairs = ((name, getattr(reference, name), getattr(made, name)) for name in type(made).model_fields)
    return [f"{name}: {one!r}, made {other!r}" for name, one, other in pairs if one != other]


def measured(name: str) -> tuple[AnsweredHouse, list[str]]:
    """Answer as a house; return what that took, and what is not as in the reference, or open.

    Args:
        name: The name of the house, a number of parties behind it where the person stops there.
    """
    house, _, parties = name.partition(":")
    reference = reference_of(HOUSES[house])
    with tempfile.TemporaryDirectory() as folder:
        found = answer(reference, Path(folder), int(parties) if parties else None)
    if parties:
        same = reference.known_parties[: int(parties)] == found.antwoorden.known_parties
        return found, [] if same else ["partijen"]
    wrong = differing(reference, found.antwoorden)
    return found, [*wrong, *(f"open: {one.pad}" for one in open_questions(found.antwoorden))]


def main(names: Sequence[str]) -> int:
    """Print what each house takes, and its faults; return whether there are any."""
    faults = 0
    for name in names or HOUSES:
        found, wrong = measured(name)
        faults += len(wrong)
        print(f"{name}: {found.effort}", *(f"FAULT {one}" for one in wrong), sep="\n", flush=True)
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
