"""A question that several gemeenten have no answer to yet, asked for all of them at once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden, questions
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.errors import InputError
from tailor.interview.answer import Choice, listed, party_name
from tailor.interview.as_written import as_group
from tailor.interview.form import FormField
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.marks import as_typed
from tailor.interview.refusals import on_screen
from tailor.path import Pad

EACH, SAME, LINES, UNKNOWN_ALL, LATER = ":each", ":same", ":lines", ":unknown_all", ":later"
# Fewer gemeenten are asked each by itself.
_LEAST: Final = 2
_BETWEEN: Final = ";"


@dataclass(frozen=True, slots=True)
class ForAll(ABC):
    """A question without an answer at several gemeenten.

    Attributes:
        interview: The house.
        pads: The path of the answer at each of the gemeenten.
    """

    interview: Interview
    pads: tuple[Pad, ...]

    @property
    @abstractmethod
    def question(self) -> str:
        """Return what is asked."""

    @property
    @abstractmethod
    def same(self) -> Choice | None:
        """Return how one answer is given for all; None when that cannot be."""

    @property
    def one_for_all(self) -> str:
        """Return the answer for all as the file would have it where it follows; empty when it is typed."""
        return ""

    @abstractmethod
    def path(self, place: int) -> Pad:
        """Return the path of what is typed on the line of a gemeente."""

    @abstractmethod
    def parts(self, place: int, text: str) -> dict[Pad, str]:
        """Return what a line says: the answers as the file would have them, by their paths."""

    @property
    @abstractmethod
    def help(self) -> str:
        """Return how a line of the form is filled in."""

    @property
    @abstractmethod
    def example(self) -> str:
        """Return a line of a list that is pasted."""

    @property
    def q(self) -> Inquiry:
        """Return the question at the first of the gemeenten."""
        return self.interview.inquiry(self.pads[0])

    @property
    def names(self) -> list[str]:
        """Return the gemeenten."""
        parties = self.interview.antwoorden.known_parties
        return [party_name(parties[pad.index or 0]) for pad in self.pads]

    @property
    def introduction(self) -> str:
        """Return for which gemeenten it is asked, and why it matters."""
        names = as_typed(listed(self.names, len(self.names)))
        return f"Nog zonder antwoord: {names}.\nWaarom: {self.q.vraag.why}"

    @property
    def choices(self) -> list[Choice]:
        """Return in which ways it can be answered."""
        return [
            Choice(EACH, "Per gemeente invullen", "Op één scherm, een regel per gemeente."),
            Choice(LINES, "Een lijst plakken", f"Een regel per gemeente, bijvoorbeeld: {self.example}"),
            *([self.same] if self.same else []),
            Choice(
                UNKNOWN_ALL,
                "Nog niet bekend, voor al deze gemeenten",
                "U kunt noteren wie het uitzoekt. De vragen blijven open.",
            ),
            Choice(LATER, "Nu niet", "De vragen blijven zonder antwoord."),
        ]

    def fields(self, interview: Interview) -> list[FormField]:
        """Return a line for each gemeente, as it stands now."""
        return [
            FormField(
                name=name,
                ready=self.ready(interview, place),
                judge=self._judge(place),
                help=self.help,
                pad=self.path(place),
                remark="nog niet bekend" if interview.inquiry(self.pads[place]).is_not_known else "",
                unknown=True,
            )
            for place, name in enumerate(self.names)
        ]

    def ready(self, interview: Interview, place: int) -> str:
        """Return what stands on the line of a gemeente."""
        return interview.inquiry(self.path(place)).ready

    def _judge(self, place: int) -> Judged:
        return Judged(self, place)

    def with_line(self, interview: Interview, place: int, text: str) -> Antwoorden:
        """Return the answers with what a line says; an empty line takes away what was typed there.

        Raises:
            InputError: It is refused.
        """
        pad = self.pads[place]
        if not text.strip():
            given = interview.inquiry(pad).is_given
            return interview.with_answer(pad, "") if given else interview.antwoorden
        if interview.inquiry(pad).is_not_known:
            interview = _with(interview, pad, "")
        for part, answer in self.parts(place, text).items():
            interview = _with(interview, part, answer)
        return interview.antwoorden

    def with_all(self, answer: str) -> Antwoorden:
        """Return the answers with one answer, as the file would have it, at all of the gemeenten.

        Raises:
            InputError: It is refused.
        """
        interview = self.interview
        for pad in self.pads:
            interview = _with(interview, pad, answer)
        return interview.antwoorden


def _with(interview: Interview, pad: Pad, answer: str) -> Interview:
    return replace(interview, antwoorden=interview.with_answer(pad, answer), judgements=None)


@dataclass(frozen=True, slots=True)
class Judged:
    """Judges what is typed on the line of a gemeente."""

    asked: ForAll
    place: int

    def __call__(self, text: str) -> str:
        """Return why a text is refused; empty when it is welcome."""
        interview = self.asked.interview
        try:
            for pad, answer in self.asked.parts(self.place, text).items():
                if reason := interview.judge(pad, answer):
                    return reason
                interview = _with(interview, pad, answer)
        except InputError as error:
            return on_screen(error, interview.antwoorden, self.asked.path(self.place))
        return ""


class WhoSigns(ForAll):
    """Who signs for each gemeente; the function follows from the kind, unless another is typed behind it."""

    @property
    def question(self) -> str:
        """Return what is asked."""
        return f"Wie tekent voor deze {len(self.pads)} gemeenten?"

    @property
    def same(self) -> Choice | None:
        """Return that the function is enough, where it follows."""
        words = f"In de tekst staat dan ‘de {self.function}’, zonder naam."
        return Choice(SAME, f"Overal alleen de functie: {self.function}", words) if self.function else None

    @property
    def function(self) -> str:
        """Return the function of who usually signs; empty when it does not follow."""
        return self.interview.inquiry(self._function(0)).proposal

    @property
    def one_for_all(self) -> str:
        """Return the function alone, as the file would have it."""
        return f"[{as_group({'functie': self.function})}]"

    def path(self, place: int) -> Pad:
        """Return the path of the name."""
        return self.pads[place][0] / "naam"

    def _function(self, place: int) -> Pad:
        return self.pads[place][0] / "functie"

    def ready(self, interview: Interview, place: int) -> str:
        """Return the name, and the function when it is not the usual one."""
        name, function = (
            str(pad.find(interview.antwoorden) or "") for pad in (self.path(place), self._function(place))
        )
        return name if function in ("", self.function) else f"{name}{_BETWEEN} {function}"

    def parts(self, place: int, text: str) -> dict[Pad, str]:
        """Return the name and the function that a line says."""
        name, _, function = (part.strip() for part in text.partition(_BETWEEN))
        said = {self.path(place): name, self._function(place): function or (self.function if name else "")}
        return {pad: answer for pad, answer in said.items() if answer}

    @property
    def help(self) -> str:
        """Return how a line of the form is filled in."""
        usual = f"De functie wordt: {self.function} (voorstel). " if self.function else ""
        return (
            f"De naam zoals die onder het Protocol komt. {usual}Is de functie anders? Typ die achter een"
            " puntkomma: de heer A. Bos; loco-burgemeester"
        )

    @property
    def example(self) -> str:
        """Return a line of a list that is pasted."""
        return f"{self.names[0]}; mevrouw J. Jansen"


class DayOfDecision(ForAll):
    """The day on which each gemeente decided to take part."""

    @property
    def question(self) -> str:
        """Return what is asked."""
        return f"Van welke datum is het besluit van het college, bij deze {len(self.pads)} gemeenten?"

    @property
    def same(self) -> Choice | None:
        """Return that all decided on one day."""
        return Choice(SAME, "Eén dag voor al deze gemeenten", "U typt de dag één keer.")

    def path(self, place: int) -> Pad:
        """Return the path of the day."""
        return self.pads[place]

    def parts(self, place: int, text: str) -> dict[Pad, str]:
        """Return the day that a line says."""
        pad = self.pads[place]
        return {pad: self.interview.inquiry(pad).read(text)} if text.strip() else {}

    @property
    def help(self) -> str:
        """Return how a line of the form is filled in."""
        return self.q.vraag.help

    @property
    def example(self) -> str:
        """Return a line of a list that is pasted."""
        return f"{self.names[0]}; 8-9-2026"


_ASKED: Final = (("vertegenwoordigers", WhoSigns), ("besluit_bw", DayOfDecision))


def for_all(interview: Interview) -> Sequence[ForAll]:
    """Return the questions that several gemeenten have no answer to yet, in the order in which they come."""
    return list(_for_all(interview))


def _for_all(interview: Interview) -> Iterator[ForAll]:
    applying = {one.pad for one in questions(interview.antwoorden) if one.applies}
    parties = enumerate(interview.antwoorden.known_parties)
    municipalities = [PARTIJEN[place] for place, one in parties if one.soort is Soort.GEMEENTE]
    for name, asks in _ASKED:
        pads = (party / name for party in municipalities)
        lacking = tuple(pad for pad in pads if pad in applying and pad.find(interview.antwoorden) is None)
        if len(lacking) >= _LEAST:
            yield asks(interview, lacking)
