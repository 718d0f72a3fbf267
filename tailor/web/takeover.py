"""What has to be asked before a list of parties is taken over: each slip, and each row that is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from tailor.answers import Antwoorden
from tailor.interview.answer import Choice
from tailor.interview.imported import (
    LEAVE,
    NEW,
    doubt_choices,
    doubt_question,
    slip_choices,
    slip_question,
)
from tailor.interview.short_answers import shortened_import
from tailor.spreadsheet import ImportPreview, OpenedList, RowDoubt, Slip, preview_of, slips, with_meanings
from tailor.web.fields import Pick
from tailor.web.visit import Posted

# How the fields of a form begin in which it is said what a word means, and which party a row is.
MEANT, ABOUT = "bedoeld", "partij"
# What was seen when a list was taken over.
SEEN: Final = "gezien"
_NOT_ANSWERED: Final = "Kies wat u bedoelt."


@dataclass(frozen=True, slots=True)
class RowQuestion:
    """A question about a row of a list.

    Attributes:
        name: The name of the field.
        id: By what its label finds it.
        words: The question.
        options: What can be chosen.
        error: That nothing was chosen; empty where something was.
    """

    name: str
    id: str
    words: str
    options: Sequence[Pick]
    error: str = ""

    @property
    def is_answered(self) -> bool:
        """Return whether something is chosen."""
        return any(one.chosen for one in self.options)

    @property
    def chosen(self) -> str:
        """Return what is chosen; empty for nothing."""
        return next((one.value for one in self.options if one.chosen), "")


@dataclass(frozen=True, slots=True)
class SettledList:
    """A list with what a person said of its rows.

    Attributes:
        opened: The list, with the words that are meant.
        found: What would come of it.
        asked: What is asked about its rows.
    """

    opened: OpenedList
    found: ImportPreview
    asked: tuple[RowQuestion, ...]

    @property
    def is_answered(self) -> bool:
        """Return whether everything that is asked has an answer."""
        return all(one.is_answered for one in self.asked)

    def with_errors(self) -> SettledList:
        """Return the list with an error at each question without an answer."""
        errors = (one if one.is_answered else replace(one, error=_NOT_ANSWERED) for one in self.asked)
        return replace(self, asked=tuple(errors))


def settled(opened: OpenedList, before: Antwoorden, posted: Posted) -> SettledList:
    """Return what an opened list would bring, with what was said about its slips and its rows in doubt.

    A slip that can be one word is that word until something else is said; a row in doubt is not taken until
    it is said which party it is.

    Args:
        opened: The list, with the columns where they go.
        before: The answers.
        posted: What was filled in.

    Raises:
        InputError: No column goes to a question.
    """
    near = slips(opened, before)
    asked = [_about_slip(slip, posted, place) for place, slip in enumerate(near, 1)]
    opened = with_meanings(opened, dict(_meant(near, asked)))
    said: dict[int, str] = {}
    doubts: dict[int, RowQuestion] = {}
    while True:
        found = preview_of(opened, before, said)
        new = [_about_doubt(doubt, posted) for doubt in found.doubts if doubt.row not in doubts]
        rows = [doubt.row for doubt in found.doubts if doubt.row not in doubts]
        doubts |= dict(zip(rows, new, strict=True))
        answers = dict(_said(rows, new))
        if not answers:
            return SettledList(opened, shortened_import(before, found), (*asked, *doubts.values()))
        said |= answers


def _about_slip(slip: Slip, posted: Posted, place: int) -> RowQuestion:
    name = f"{MEANT}:{slip.column}:{slip.typed}"
    usual = slip.meant[0] if len(slip.meant) == 1 else ""
    return _question(name, f"v-{MEANT}-{place}", slip_question(slip), slip_choices(slip), posted, usual)


def _about_doubt(doubt: RowDoubt, posted: Posted) -> RowQuestion:
    words, choices = doubt_question(doubt), doubt_choices(doubt)
    return _question(f"{ABOUT}:{doubt.row}", f"v-{ABOUT}-{doubt.row}", words, choices, posted, LEAVE)


def _question(
    name: str, id_: str, words: str, choices: Sequence[Choice], posted: Posted, usual: str
) -> RowQuestion:
    known = {one.value for one in choices}
    given = "".join(posted.all(name)[-1:])
    chosen = given if given in known else usual
    options = tuple(Pick(one.value, one.name, one.effect, one.value == chosen) for one in choices)
    return RowQuestion(name, id_, words, options)


def _meant(found: Sequence[Slip], asked: Sequence[RowQuestion]) -> Iterator[tuple[tuple[int, str], str]]:
    """Yield the words that are others, by where they stand."""
    for slip, question in zip(found, asked, strict=True):
        if question.chosen not in ("", LEAVE):
            yield (slip.column, slip.typed), question.chosen


def _said(rows: Sequence[int], asked: Sequence[RowQuestion]) -> Iterator[tuple[int, str]]:
    """Yield which party each row is about; empty for a new one."""
    for row, question in zip(rows, asked, strict=True):
        if question.chosen not in ("", LEAVE):
            yield row, "" if question.chosen == NEW else question.chosen


def mark_of_preview(found: ImportPreview) -> str:
    """Return a short mark of what would come of a list: something else has another mark."""
    rest = [*found.faults, *((one.row, one.name) for one in found.doubts)]
    text = f"{found.antwoorden.model_dump_json()}{rest}"
    return sha256(text.encode(errors="replace")).hexdigest()[:16]
