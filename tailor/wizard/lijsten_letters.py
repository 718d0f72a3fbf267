"""The lists of the model that a house may change: the recitals and the letters of 6.4."""

from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.eigen_teksten import Letter, Overweging, Punt
from tailor.assemble.context import Context
from tailor.assemble.own_lists import LETTERS_6_4, RECITALS, list_of
from tailor.assemble.variants import kinds_of, tasks_of
from tailor.grammar import enumeration, letter
from tailor.model import Model
from tailor.wizard.lijsten_punten import Puntenlijst


def _all_recitals(model: Model, antwoorden: Antwoorden) -> tuple[Punt, ...]:
    """Return the recitals while nothing was changed."""
    del antwoorden
    return tuple(Overweging(model=int(number)) for number in list_of(model, RECITALS).points)


def _letters(model: Model, antwoorden: Antwoorden) -> tuple[Punt, ...]:
    """Return the letters of the parties that take part."""
    present = tasks_of(model, Context(antwoorden).soorten)
    return tuple(Letter(model=task.letter) for task in present)


def _waarschuwing(model: Model, antwoorden: Antwoorden, punt: Punt) -> str:
    """Return which kinds of party that take part have their task in this letter; empty when none has."""
    kinds = [soort.label for soort in kinds_of(model, punt.uit_model) if antwoorden.heeft(soort)]
    if not kinds:
        return ""
    return (
        f"Deze letter is van een partij die meedoet: {enumeration(kinds)}. Gegevens mogen alleen naar een"
        " partij waarvan de taak in artikel 6.4 staat."
    )


OVERWEGINGEN: Final = Puntenlijst(
    pad=RECITALS,
    punt=Overweging,
    titel="De overwegingen",
    vorm="Begin met een kleine letter en eindig met een puntkomma, zoals de andere overwegingen.",
    merk=lambda plaats: str(plaats + 1),
    begin=_all_recitals,
    vanzelf=True,
)
"""The recitals."""
LETTERS: Final = Puntenlijst(
    pad=LETTERS_6_4,
    punt=Letter,
    titel="De letters van artikel 6.4",
    vorm="Noem eerst de partij en dan haar taak en de wet, en eindig met een punt.",
    merk=lambda plaats: letter(plaats + 1),
    begin=_letters,
    waarschuwing=_waarschuwing,
)
"""The letters of 6.4."""
