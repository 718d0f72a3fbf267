"""A question that is being asked: its words, the kind of its answer, and what stands there now."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tailor.answers import AnswerModel, Antwoorden, NogNietBekend, Vraag
from tailor.answers.change import zet
from tailor.errors import InputError
from tailor.path import NEW, Pad
from tailor.wizard.bepalingen import Bepalingen
from tailor.wizard.scherm import Scherm
from tailor.wizard.velden import Veld, veld
from tailor.wizard.woorden import in_woorden


@dataclass(frozen=True, slots=True)
class Kader:
    """What is needed to ask: the screen, and the text behind the questions."""

    scherm: Scherm
    bepalingen: Bepalingen


@dataclass(frozen=True, slots=True)
class Gesteld:
    """A question that is being asked.

    Attributes:
        pad: The path of the answer.
        veld: The kind of answer.
        vraag: The words of the question.
        waarde: What stands there now; None when there is nothing.
        antwoorden: All answers.
        keur: Returns why an answer, as the file would have it, is refused; empty when it is welcome.
    """

    pad: Pad
    veld: Veld
    vraag: Vraag
    waarde: object
    antwoorden: Antwoorden
    keur: Callable[[str], str]

    @property
    def is_gegeven(self) -> bool:
        """Return whether an answer stands there, the model's own included."""
        return self.waarde is not None and not isinstance(self.waarde, NogNietBekend)

    @property
    def kan_zonder(self) -> bool:
        """Return whether the question may stay without an answer."""
        return self.vraag.optioneel or self.veld.standaard is not None

    @property
    def voorstel(self) -> str:
        """Return the proposed answer as the file would have it; empty when there is none, or an answer."""
        if self.vraag.voorstel is None or self.is_gegeven:
            return ""
        given, other = self.vraag.voorstel.waarde, self.vraag.voorstel.pad
        found = given or (other.find(self.antwoorden) if other else None)
        return str(found) if isinstance(found, str) else ""

    @property
    def voorstel_in_woorden(self) -> str:
        """Return the proposed answer as a person reads it."""
        try:
            nieuw = zet(self.antwoorden, {self.pad: self.voorstel})
        except InputError:
            return self.voorstel
        return in_woorden(lees_antwoord(nieuw, self.pad), nieuw)


def gesteld(kader: Kader, antwoorden: Antwoorden, pad: Pad) -> Gesteld:
    """Return the question at a path, ready to be asked."""
    soort, vraag = _vraag(pad)

    def keur(tekst: str) -> str:
        try:
            nieuw = zet(antwoorden, {schrijfpad(antwoorden, pad): tekst})
        except InputError as error:
            return zonder_pad(error.waarom)
        return (
            kader.bepalingen.weigert(_alvast(nieuw, vraag), kader.bepalingen.plaatsen(pad)) if tekst else ""
        )

    return Gesteld(pad, soort, vraag, lees_antwoord(antwoorden, pad), antwoorden, keur)


def _alvast(antwoorden: Antwoorden, vraag: Vraag) -> Antwoorden:
    """Return the answers as the text is made of them: with the answer without which this one says nothing."""
    if vraag.telt_met is None or vraag.telt_met.find(antwoorden) is not None:
        return antwoorden
    return zet(antwoorden, {vraag.telt_met: "nog te geven"})


def zonder_pad(waarom: str) -> str:
    """Return the reason of a refusal without the path before each line: the question is on the screen."""
    return re.sub(r"^[a-z_0-9.\[\]]+: ", "", waarom, flags=re.MULTILINE)


def inleiding(q: Gesteld) -> str:
    """Return what stands above a question: how to answer, why it matters, what stands there, a proposal."""
    parts = [q.vraag.hulp, f"Waarom: {q.vraag.waarom}"]
    if words := in_woorden(q.waarde, q.antwoorden):
        parts.append(f"Nu staat hier: **{words}**")
    if q.voorstel and q.vraag.voorstel:
        parts.append(f"Voorstel: **{q.voorstel_in_woorden}**. {q.vraag.voorstel.reden}")
    return "\n\n".join(parts)


def schrijfpad(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return the path by which an answer is set: an element that is not there yet is a new one."""
    for holder in pad.holders:
        if holder.is_element:
            rest = pad.below(holder)
            return (
                pad
                if holder.find(antwoorden) is not None
                else Pad.of((*holder.parent[NEW].steps, *rest.steps))
            )
    return pad


def deel_van(q: Gesteld, naam: str, groep: AnswerModel | None) -> Gesteld:
    """Return the question after one part of a group that is asked as a whole, and only then judged."""
    soort, vraag = _vraag(q.pad / naam)
    waarde = getattr(groep, naam) if groep is not None else None
    return Gesteld(q.pad / naam, soort, vraag, waarde, q.antwoorden, lambda _: "")


def _vraag(pad: Pad) -> tuple[Veld, Vraag]:
    soort = veld(pad)
    if soort.vraag is None:
        raise LookupError(f"no question at {pad}")
    return soort, soort.vraag


def lees_antwoord(antwoorden: Antwoorden, pad: Pad) -> object:
    """Return what stands at a path, as an answer; None when it is absent or its list has no such place."""
    return pad.find(antwoorden)
