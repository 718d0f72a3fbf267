"""Which lawyer has read the adaptations to the WGS: who says so, what was read, and whether it still holds.

What it holds to is a mark of the adaptations taken, that tailor writes and nobody types.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tailor import data
from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer
from tailor.answers.questions.regime import GetoetstDoor
from tailor.answers.work_file import open_working_file
from tailor.assemble import read_model
from tailor.assemble.law import applied_adaptations
from tailor.check.read_by_lawyer import mark_of
from tailor.errors import InputError
from tailor.grammar import date, runs
from tailor.interview.answer import Choice
from tailor.interview.caused import ChangedFindings, changed_by
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import CHANGE, DONE, DROP
from tailor.model import Model
from tailor.path import Pad
from tailor.shell import to_type

GETOETST_DOOR: Final = Pad("regime.getoetst_door")
# What is asked, in order; the mark comes by itself.
ASKED: Final = ("naam", "functie", "datum")
_MARK: Final = "kenmerk"
_OUTSIDE: Final = "Dit huis werkt niet onder de WGS; dan zijn er geen aanpassingen om te lezen."
_FIRST: Final = "Er is nog niet gekozen welke aanpassingen uw tekst krijgt. Kies die eerst."


@dataclass(frozen=True, slots=True)
class LawReading:
    """That a lawyer reads the adaptations, as the questionnaire asks it.

    Attributes:
        interview: The house that is asked.
    """

    interview: Interview

    @property
    def given(self) -> GetoetstDoor | None:
        """Return who has read them; None while nobody has."""
        return _given(self.interview.antwoorden)

    @property
    def inquiry(self) -> Inquiry:
        """Return the question who has read them."""
        return self.interview.inquiry(GETOETST_DOOR)

    def asked(self, name: str) -> Inquiry:
        """Return a question about the reader."""
        return self.interview.inquiry(GETOETST_DOOR / name)

    @property
    def refusal(self) -> str:
        """Return why nothing can be read yet; empty when it can."""
        return refusal(self.interview.antwoorden)

    @property
    def what(self) -> str:
        """Return what is read: which adaptations, and how many."""
        return what_is_read(self.interview.text.model, self.interview.antwoorden)

    @property
    def standing(self) -> str:
        """Return who has read them and whether that still holds; empty while nobody has."""
        return standing(self.interview.text.model, self.interview.antwoorden)

    @property
    def steps(self) -> tuple[Choice, ...]:
        """Return what can be done when somebody has read them already."""
        return (
            Choice(DONE, "Zo laten"),
            Choice(CHANGE, "Opnieuw vastleggen", "Een jurist heeft de aanpassingen van nu gelezen."),
            Choice(DROP, "Intrekken", "Een versie om te tekenen kan dan niet."),
        )

    def with_reader(self, said: Mapping[str, str]) -> Antwoorden:
        """Return the answers in which this reader has read the adaptations as they are now."""
        return with_reader(self.interview.text.model, self.interview.antwoorden, said)

    def withdrawn(self) -> Antwoorden:
        """Return the answers in which nobody has read them."""
        return replace_answer(self.interview.antwoorden, GETOETST_DOOR, None)


def _given(antwoorden: Antwoorden) -> GetoetstDoor | None:
    given = antwoorden.regime.getoetst_door
    return given if isinstance(given, GetoetstDoor) else None


def refusal(antwoorden: Antwoorden) -> str:
    """Return why nobody can have read the adaptations; empty when somebody can."""
    if not antwoorden.regime.under_wgs:
        return _OUTSIDE
    return "" if antwoorden.aanpassingen.is_chosen else _FIRST


def what_is_read(model: Model, antwoorden: Antwoorden) -> str:
    """Return which adaptations are taken, and how many, as a sentence."""
    numbers = [one.number for one in applied_adaptations(model, antwoorden)]
    if not numbers:
        return "Uw huis neemt geen enkele aanpassing over. De jurist leest dan alleen uw eigen tekst."
    if len(numbers) == 1:
        return f"Het gaat om één aanpassing: {numbers[0]}."
    return f"Het gaat om {len(numbers)} aanpassingen: {runs(numbers, _all_numbers(model))}."


def _all_numbers(model: Model) -> list[str]:
    return [one.number for one in model.aanpassingen]


def standing(model: Model, antwoorden: Antwoorden) -> str:
    """Return who has read the adaptations, and whether that still holds; empty while nobody has."""
    if (given := _given(antwoorden)) is None:
        return ""
    day = f", op {date(given.datum)}" if isinstance(given.datum, datetime.date) else ""
    who = ", ".join(one for one in (given.naam, given.functie) if isinstance(one, str))
    said = f"Gelezen door {who or 'iemand zonder naam'}{day}."
    if given.kenmerk is None:
        return f"{said} Dit telt nog niet: tailor heeft niet vastgelegd wat er is gelezen."
    if given.kenmerk != mark_of(model, antwoorden):
        return f"{said} Dit telt niet meer: de aanpassingen zijn daarna veranderd."
    return f"{said} Dit geldt voor de aanpassingen van nu."


def with_reader(model: Model, antwoorden: Antwoorden, said: Mapping[str, object]) -> Antwoorden:
    """Return the answers in which somebody has read the adaptations as they are now.

    Args:
        model: The legal text.
        antwoorden: The answers.
        said: Name, function and day.

    Raises:
        InputError: One of them is refused.
    """
    return replace_answer(antwoorden, GETOETST_DOOR, {**said, _MARK: mark_of(model, antwoorden)})


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of it that a reader was recorded, or withdrawn.

    Attributes:
        what: Which adaptations were read.
        changed: What the rules find now and did not before, and what is solved.
    """

    what: str
    changed: ChangedFindings


def record(file: Path, said: Mapping[str, object]) -> Recorded:
    """Record that a lawyer has read the adaptations of an answers file, and return what was read.

    Raises:
        InputError: The house is not under the WGS, has not chosen yet, or the file cannot be used.
    """
    model = read_model(data.templates())
    with open_working_file(file) as working:
        before = working.antwoorden
        if reason := refusal(before):
            raise InputError(
                wat="Niemand kan nu vastleggen dat de aanpassingen zijn gelezen.",
                waar=str(file),
                waarom=reason,
                nu=f"Kies de aanpassingen met: {to_type('vragen', file)}"
                if before.regime.under_wgs
                else "Laat deze opdracht weg.",
            )
        after = working.save(with_reader(model, before, said))
    return Recorded(what_is_read(model, after), changed_by(before, after))


def withdraw(file: Path) -> Recorded:
    """Take away that a lawyer has read the adaptations.

    Raises:
        InputError: Nobody has, or the file cannot be used.
    """
    model = read_model(data.templates())
    with open_working_file(file) as working:
        before = working.antwoorden
        if before.regime.getoetst_door is None:
            raise InputError(
                wat="Er is niet vastgelegd dat iemand de aanpassingen heeft gelezen.",
                waar=str(file),
                nu="Er is niets om in te trekken.",
            )
        after = working.save(replace_answer(before, GETOETST_DOOR, None))
    return Recorded(what_is_read(model, after), changed_by(before, after))
