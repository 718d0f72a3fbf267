"""Where a house stands: how far its answers are, what is open, and what stands in the way of signing."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from tailor import data
from tailor.answers import Antwoorden, question_at
from tailor.assemble import read_model
from tailor.assemble.document import OpenPoint
from tailor.assemble.open_list import open_points
from tailor.check import judge
from tailor.errors import InputError
from tailor.interview import adapted, readers
from tailor.interview.blocking import blocking, verdict
from tailor.interview.by_path import by_key
from tailor.interview.caused import is_of_house
from tailor.interview.progress import Progress, progress_of, sections_of


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
class HouseStanding:
    """Where a house stands.

    Attributes:
        antwoorden: Its answers.
        blocked: What stands in the way of a text to sign beside what is open, a sentence or two each.
        checks: What the rules count.
        law: Under a law after the model: which adaptations are taken, and who has read them; a sentence each.
    """

    antwoorden: Antwoorden
    blocked: tuple[str, ...]
    checks: CheckCounts
    law: tuple[str, ...]

    @property
    def huis(self) -> str:
        """Return the name of the house; empty when it is not known."""
        name = self.antwoorden.huis.naam
        return name if isinstance(name, str) else ""

    @property
    def whole(self) -> Progress:
        """Return how far all answers are."""
        return progress_of(self.antwoorden)

    @property
    def sections(self) -> tuple[tuple[str, Progress], ...]:
        """Return how far each section is, by its title, in the order of the questionnaire."""
        return sections_of(self.antwoorden)

    @property
    def open(self) -> tuple[OpenPoint, ...]:
        """Return the questions without an answer."""
        return open_points(self.antwoorden)

    def as_json(self) -> dict[str, object]:
        """Return all of it as plain data; a path names a party by its key, as ``zet`` takes it."""
        return {
            "huis": self.huis,
            "klaar": not self.open and not self.blocked,
            "voortgang": self.whole.as_json(),
            "onderdelen": [{"onderdeel": title} | far.as_json() for title, far in self.sections],
            "open": [self._as_json(one) for one in self.open],
            "nog_niet_te_tekenen": list(self.blocked),
            "aanpassingen": list(self.law),
            "controle": {"bevindingen": self.checks.findings, "blokkeren": self.checks.blocking},
        }

    def _as_json(self, point: OpenPoint) -> dict[str, str]:
        vraag = question_at(point.answer)
        return {
            "pad": str(by_key(self.antwoorden, point.answer)),
            "naam": point.what,
            "vraag": vraag.vraag if vraag else "",
            "wie": point.who,
            "opmerking": point.remark,
        }


def standing(antwoorden: Antwoorden) -> HouseStanding:
    """Return how far the answers are, what stands in the way beside that, and what the rules count."""
    found = judge(read_model(data.templates()), antwoorden).findings
    checks = CheckCounts(len(found), sum(one.blocks for one in found), verdict(found))
    blocked = blocking(filter(is_of_house, found), antwoorden)
    return HouseStanding(antwoorden, blocked, checks, tuple(of_law(antwoorden)))


def of_law(antwoorden: Antwoorden) -> Iterator[str]:
    """Yield which adaptations to the law a house takes, and who has read them; nothing outside the law."""
    if not antwoorden.regime.under_wgs:
        return
    model = read_model(data.templates())
    with suppress(InputError):  # a number that the list does not have is found by the rules
        yield adapted.after_choice(model, antwoorden) or "U heeft nog geen aanpassingen aan de WGS gekozen."
        yield readers.standing(model, antwoorden) or "Nog geen jurist heeft de aanpassingen gelezen."
