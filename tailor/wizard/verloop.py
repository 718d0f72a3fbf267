"""The course of a sitting, without a screen: the questions, where we are, and what an answer changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tailor.answers import Antwoorden, NogNietBekend, Vraag, vragen
from tailor.answers.change import zet
from tailor.answers.questionnaire import SECTIES, GesteldeVraag, Sectie, sectie_van
from tailor.path import WHOLE, Pad
from tailor.wizard.velden import veld


class Staat(Enum):
    """How far a question is."""

    BEANTWOORD = "beantwoord"
    MODEL = "ongewijzigd"
    """Nothing was answered, and nothing has to be: the text of the model counts."""
    OPEN = "open"
    NIET_VAN_TOEPASSING = "niet van toepassing"


@dataclass(frozen=True, slots=True)
class Stap:
    """One question as the coordinator meets it; an answer of many parts is one step.

    Attributes:
        pad: The path of the answer.
        vraag: The question.
        waarde: The answer as it stands now; None when it is absent.
        staat: How far it is; open as long as a part of it is.
        wie: Who finds the answer out; empty when nobody was named.
    """

    pad: Pad
    vraag: Vraag
    waarde: object
    staat: Staat
    wie: str = ""

    @property
    def sectie(self) -> Sectie:
        """Return the section in which this question stands."""
        return sectie_van(self.pad)

    @property
    def telt(self) -> bool:
        """Return whether the question applies."""
        return self.staat is not Staat.NIET_VAN_TOEPASSING


@dataclass(frozen=True, slots=True)
class Voortgang:
    """How far a section is: its steps by state."""

    sectie: Sectie
    stappen: tuple[Stap, ...]

    def aantal(self, staat: Staat) -> int:
        """Return how many steps are in this state."""
        return sum(stap.staat is staat for stap in self.stappen)


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What an answer does to other questions: those that now apply, and those that no longer do."""

    wel: tuple[str, ...] = ()
    niet: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything changes."""
        return bool(self.wel or self.niet)


class Verloop:
    """Where a sitting is in the questionnaire.

    The place is remembered as a path, so that it stays when questions come or go before it.
    """

    def __init__(self, antwoorden: Antwoorden, begin: Pad = WHOLE) -> None:
        """Start at a question; without one, or when it does not apply, where the answers stopped."""
        self.neem(antwoorden)
        self._pad = begin if begin in {stap.pad for stap in self.te_vragen} else self.hervat()
        self._genoemd: set[Pad] = set()

    def neem(self, antwoorden: Antwoorden) -> None:
        """Take the answers as they are now; the place stays."""
        self.antwoorden = antwoorden
        self.stappen = tuple(_stappen(antwoorden))

    @property
    def te_vragen(self) -> tuple[Stap, ...]:
        """Return the steps that apply, in order."""
        return tuple(stap for stap in self.stappen if stap.telt)

    @property
    def huidig(self) -> Stap | None:
        """Return the step we are at; None at the end.

        When the step itself no longer applies, it is the first one after it that does.
        """
        return next((stap for stap in self.stappen[self._plaats :] if stap.telt), None)

    @property
    def _plaats(self) -> int:
        paden = [stap.pad for stap in self.stappen]
        return paden.index(self._pad) if self._pad in paden else len(paden)

    def nummer(self, pad: Pad) -> tuple[int, int]:
        """Return the place of a question among those that apply, from 1, and how many there are."""
        asked = [stap.pad for stap in self.te_vragen]
        return (asked.index(pad) if pad in asked else len(asked)) + 1, len(asked)

    def hervat(self) -> Pad:
        """Return the path of the first open question after the last answered one; WHOLE when none is open."""
        answered = [i for i, stap in enumerate(self.stappen) if stap.staat is Staat.BEANTWOORD]
        after = answered[-1] + 1 if answered else 0
        rest = (*self.stappen[after:], *self.stappen[:after])
        return next((stap.pad for stap in rest if stap.staat is Staat.OPEN), WHOLE)

    def met(self, waarde: str) -> Antwoorden:
        """Return the answers with this answer to the question we are at; nothing is taken yet.

        Raises:
            InputError: The answer is refused.
        """
        return zet(self.antwoorden, {self._here: waarde})

    def beantwoord(self, waarde: str) -> tuple[Stap, ...]:
        """Answer the question we are at, go on, and return what is skipped for the first time.

        Raises:
            InputError: The answer is refused; we are still at the question.
        """
        self.neem(self.met(waarde))
        return self.verder()

    @property
    def _here(self) -> Pad:
        return self.huidig.pad if self.huidig else WHOLE

    def verder(self) -> tuple[Stap, ...]:
        """Go to the next question that applies; return what is skipped and was not named before."""
        self._pad = self._here
        rest = self.stappen[self._plaats + 1 :]
        nieuw = next((stap for stap in rest if stap.telt), None)
        self._pad = nieuw.pad if nieuw else WHOLE
        skipped = rest[: rest.index(nieuw)] if nieuw else rest
        self._genoemd -= {stap.pad for stap in self.te_vragen}
        fresh = tuple(stap for stap in skipped if stap.pad not in self._genoemd)
        self._genoemd |= {stap.pad for stap in fresh}
        return fresh

    def terug(self) -> bool:
        """Go to the question before; return False when we are at the first."""
        before = [stap for stap in self.stappen[: self._plaats] if stap.telt]
        if before:
            self._pad = before[-1].pad
        return bool(before)

    def spring(self, pad: Pad) -> None:
        """Go to a question; the whole of the answers is the end."""
        self._pad = pad

    def voortgang(self) -> tuple[Voortgang, ...]:
        """Return how far each section is."""
        return tuple(
            Voortgang(sectie, tuple(stap for stap in self.stappen if stap.sectie is sectie))
            for sectie in SECTIES
        )

    def open_stappen(self) -> tuple[Stap, ...]:
        """Return the steps that are still open."""
        return tuple(stap for stap in self.stappen if stap.staat is Staat.OPEN)


def gevolg_van(voor: Antwoorden, na: Antwoorden) -> Gevolg:
    """Return which other questions a change of the answers makes relevant or irrelevant."""
    before = {q.pad: q.van_toepassing for q in vragen(voor)}
    changed = [q for q in vragen(na) if before.get(q.pad, q.van_toepassing) != q.van_toepassing]
    return Gevolg(
        wel=tuple(dict.fromkeys(q.vraag.kort for q in changed if q.van_toepassing)),
        niet=tuple(dict.fromkeys(q.vraag.kort for q in changed if not q.van_toepassing)),
    )


def _stappen(antwoorden: Antwoorden) -> Iterator[Stap]:
    """Yield the questions that stand in no other one, each with the state of all that stands in it."""
    held: list[GesteldeVraag] = []
    for gesteld in vragen(antwoorden):
        if held and held[0].pad.holds(gesteld.pad):
            held.append(gesteld)
            continue
        if held:
            yield _stap(held)
        held = [gesteld]
    yield _stap(held)


def _stap(held: list[GesteldeVraag]) -> Stap:
    top = held[0]
    wie = next((q.waarde.wie for q in held if isinstance(q.waarde, NogNietBekend) and q.waarde.wie), "")
    return Stap(top.pad, top.vraag, top.waarde, _staat(held), wie)


def _staat(held: list[GesteldeVraag]) -> Staat:
    top = held[0]
    if not top.van_toepassing:
        return Staat.NIET_VAN_TOEPASSING
    if any(q.is_open for q in held):
        return Staat.OPEN
    return Staat.MODEL if top.waarde == veld(top.pad).standaard else Staat.BEANTWOORD
