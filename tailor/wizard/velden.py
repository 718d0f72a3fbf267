"""What kind of answer a question wants, read from the answer models."""

import datetime
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from tailor.answers import AnswerModel, Keuze, Sleutel, Vraag
from tailor.answers.questionnaire import field_at, is_list, keuzes_in, leaves, models_in, question
from tailor.answers.questions.afspraken import Orgaan
from tailor.path import Pad


class Vorm(Enum):
    """How an answer is given."""

    KEUZE = auto()
    KEUZE_OF_EIGEN = auto()
    """One of a list, or a group of the house's own."""
    KEUZELIJST = auto()
    """Any number of a list, sometimes with own ones."""
    JA_NEE = auto()
    DATUM = auto()
    GETAL = auto()
    TEKST = auto()
    PARTIJ = auto()
    INSTANTIE = auto()
    """A body of the house, a party, or an own body."""
    GROEP = auto()
    """Several questions together."""
    LIJST = auto()
    """Any number of texts or groups."""


@dataclass(frozen=True, slots=True)
class Veld:
    """The place of one answer in the models.

    Attributes:
        vorm: How the answer is given.
        vraag: The question; None for a mere group of questions.
        standaard: What counts while there is no answer; None when nothing does.
        keuzes: The options, in order; empty when there are none.
        model: The group that the answer, or an element of it, can be; None when it cannot.
        is_lijst: Whether the answer is a list.
    """

    vorm: Vorm
    vraag: Vraag | None
    standaard: object
    keuzes: tuple[Keuze, ...]
    model: type[AnswerModel] | None
    is_lijst: bool


@cache
def veld(pad: Pad) -> Veld:
    """Return the field behind the path of an answer; an index in it may be any."""
    field = field_at(pad)
    soort, vraag = field.annotation, question(field)
    return Veld(
        vorm=_vorm(vraag, soort),
        vraag=vraag,
        standaard=field.get_default(),
        keuzes=tuple(member for kind in keuzes_in(soort) for member in kind),
        model=next(iter(models_in(soort)), None),
        is_lijst=is_list(soort),
    )


def _vorm(vraag: Vraag | None, soort: object) -> Vorm:
    keuzes, modellen, bladen = keuzes_in(soort), models_in(soort), leaves(soort)
    if is_list(soort):
        return Vorm.KEUZELIJST if keuzes else Vorm.LIJST
    if {Orgaan, Sleutel} <= bladen:
        return Vorm.INSTANTIE
    if modellen:
        return Vorm.KEUZE_OF_EIGEN if keuzes else Vorm.GROEP
    if keuzes:
        return Vorm.KEUZE
    return _plain(vraag, bladen)


def _plain(vraag: Vraag | None, bladen: frozenset[object]) -> Vorm:
    kinds = {bool: Vorm.JA_NEE, datetime.date: Vorm.DATUM, int: Vorm.GETAL}
    found = next((vorm for kind, vorm in kinds.items() if kind in bladen), None)
    if found is not None:
        return found
    names_another = Sleutel in bladen and not (vraag and vraag.is_sleutel)
    return Vorm.PARTIJ if names_another else Vorm.TEKST
