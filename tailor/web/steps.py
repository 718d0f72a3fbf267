"""A step that changes something of many parts: it is tried, asked about where it is doubtful, and saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Protocol

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.work_file import ClashError
from tailor.errors import InputError
from tailor.interview.doubts import doubts
from tailor.interview.marks import as_typed
from tailor.interview.refusals import on_screen
from tailor.path import Pad
from tailor.web.fields import mark_of
from tailor.web.guard import TOKEN
from tailor.web.layout import page
from tailor.web.visit import HouseVisit

# The fields of a form with a step: the step, the place it is about, what stood there when the page was made,
# and that what is doubtful is meant so.
STEP, PLACE, STOOD, SURE = "doe", "plek", "stood", "zeker"
# What every form has anew.
_ANEW: Final = frozenset({TOKEN, "terug", SURE})
STALE: Final = (
    "Dit is intussen ergens anders gewijzigd. Er is niets bewaard. Hieronder staat hoe het nu is."
    " Doe het opnieuw als u dat nog wilt."
)


class Maker(Protocol):
    """What makes answers of a step, and says why they are refused: the editor of a list, as a rule."""

    def said(self, error: InputError) -> str:
        """Return why a step is refused, as marked text."""

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return why no text can be made after a step; empty when it can."""


@dataclass(frozen=True, slots=True)
class PlainMaker:
    """Says in the usual words why a step is refused.

    Attributes:
        visit: The visit.
        pad: What the step changes.
    """

    visit: HouseVisit
    pad: Pad

    def said(self, error: InputError) -> str:
        """Return why a step is refused, as marked text."""
        return as_typed(on_screen(error, self.visit.antwoorden, self.pad))

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return why no text can be made after a step; empty when it can, or could not before."""
        text = self.visit.interview.text
        reason = text.refusal(antwoorden, ())
        return "" if reason and reason == text.refusal(self.visit.antwoorden, ()) else reason


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a step.

    Attributes:
        told: By what the message about it is asked; empty where nothing changed.
        refused: Why it was not saved, as marked text; empty where it was.
        doubtful: What is to be asked before it is saved.
        status: The status of the page that says so.
    """

    told: str = ""
    refused: str = ""
    doubtful: tuple[str, ...] = ()
    status: int = 422

    @property
    def is_saved(self) -> bool:
        """Return whether the step is done."""
        return not (self.refused or self.doubtful)


def take_step(
    visit: HouseVisit,
    maker: Maker,
    make: Callable[[], Antwoorden | None],
    pads: Sequence[Pad],
    lines: Sequence[str] = (),
) -> Done:
    """Save what a step makes, or return why it is not saved.

    Args:
        visit: The visit.
        maker: Says why the step is refused.
        make: Makes the answers after it; None when nothing changes.
        pads: What the step is about.
        lines: What there is to say when it is saved, as marked texts.
    """
    before = visit.antwoorden
    try:
        after = make()
    except InputError as error:
        return Done(refused=maker.said(error))
    if after is None or after == before:
        return Done()
    if reason := maker.refusal(after):
        return Done(refused=as_typed(reason))
    if (found := doubts(before, after)) and visit.posted.text(SURE) != mark_of_lines(found):
        return Done(doubtful=found)
    try:
        visit.take(after)
    except ClashError:
        return Done(refused=STALE, status=409)
    return Done(visit.desk.tell(before, visit.antwoorden, pads, lines))


def mark_of_lines(lines: Sequence[str]) -> str:
    """Return a short mark of some words: other words have another mark."""
    return sha256("\n".join(lines).encode(errors="replace")).hexdigest()[:16]


def stood(visit: HouseVisit, pad: Pad) -> str:
    """Return a mark of what stands at a path now."""
    return mark_of(visit.interview.inquiry(pad))


def is_stale(visit: HouseVisit, pad: Pad) -> bool:
    """Return whether what stands at a path was changed since the page was made."""
    return visit.posted.text(STOOD) != stood(visit, pad)


def place_of(visit: HouseVisit, count: int) -> int | None:
    """Return the place of a list that the form or the address names; None when it names none there is."""
    said = visit.said(PLACE)
    return int(said) if said.isdecimal() and int(said) < count else None


def kept(visit: HouseVisit) -> list[tuple[str, str]]:
    """Return what was filled in, to be sent again with the next form."""
    texts = visit.posted.texts.items()
    return [(name, value) for name, values in texts if name not in _ANEW for value in values]


def ask_sure(visit: HouseVisit, done: Done) -> Response:
    """Ask whether what is doubtful is meant so; what was filled in goes along."""
    shown = {
        "doubtful": done.doubtful,
        "sure": mark_of_lines(done.doubtful),
        "kept": kept(visit),
        "leave": visit.request.url.path if not visit.request.url.query else str(visit.request.url),
    }
    return page(visit, "zeker", "Klopt dit?", shown, status=422)
