"""What it takes to answer all questions of a house: ``python -m bench.interview [NAME[:PARTIES] ...]``.

A person who knows all answers from a reference file sits at the keyboard of the terminal screen, and takes a
proposal with Enter where it is right. With a number of parties the person stops behind the last of them. The
file that comes of it holds the same answers as the reference. What is counted, and what came of it, stands in
``docs/analysis/interview.md``.
"""

import contextlib
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.keyboard import Effort, keyboard
from bench.knowing import Knowing
from tailor.answers import Antwoorden, as_data, load, open_questions
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.work_file import open_working_file
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.route import BEGIN
from tailor.path import Pad
from tailor.spreadsheet.merge import new_key
from tailor.terminal.new_house import house_of
from tailor.terminal.screen import Stop
from tailor.terminal.sitting import Sitting

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

    def house(self) -> Interview:
        """Return the house as it is now, without being asked anything."""
        return Interview(self._text, self.course.antwoorden)

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as they are now."""
        return _Followed(self._text, self.course.antwoorden, self._judgements, self._seen, self.asked)


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


def _first_parties(reference: Antwoorden, count: int | None) -> Antwoorden:
    """Return a reference with only its first parties, and nothing but those; without a number all of it."""
    if count is None:
        return reference
    return Antwoorden(huis=reference.huis, partijen=reference.known_parties[:count])


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
    person = Knowing(_first_parties(reference, parties))
    with contextlib.chdir(folder), keyboard(person) as screen:
        path, _ = house_of(screen)
        with open_working_file(path) as file:
            sitting = _FollowedSitting(screen, file, PARTIJEN if parties else BEGIN)
            sitting.asked, person.now = person.asked, sitting.house
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
