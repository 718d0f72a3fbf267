"""The recitals as a list that a house may change; without changes they are the ten of the model."""

from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.tekst import Overweging, Punt
from tailor.assemble.own_lists import RECITALS
from tailor.wizard.lijsten_punten import Puntenlijst

MODEL: Final[tuple[Punt, ...]] = tuple(Overweging(model=int(number)) for number in RECITALS.points)
"""The recitals while nothing was changed."""


def _begin(antwoorden: Antwoorden) -> tuple[Punt, ...]:
    del antwoorden
    return MODEL


OVERWEGINGEN: Final = Puntenlijst(
    lijst=RECITALS,
    punt=Overweging,
    titel="De overwegingen",
    vorm="Begin met een kleine letter en eindig met een puntkomma, zoals de andere overwegingen.",
    merk=lambda plaats: str(plaats + 1),
    begin=_begin,
    vanzelf=MODEL,
)
"""The recitals."""
