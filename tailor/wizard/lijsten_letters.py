"""The letters of 6.4 as a list that a house may change; it begins with those of its own parties."""

from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.tekst import Punt, Taak
from tailor.assemble.context import Context
from tailor.assemble.grammar import letter
from tailor.assemble.own_lists import LETTERS_6_4
from tailor.assemble.variants import kinds_of, tasks_of
from tailor.wizard.lijsten_punten import Puntenlijst
from tailor.wizard.woorden import opsomming


def _begin(antwoorden: Antwoorden) -> tuple[Punt, ...]:
    present = tasks_of(Context(antwoorden).soorten)
    points = (point for point in LETTERS_6_4.points if LETTERS_6_4.address(point) in present)
    return tuple(Taak(model=point) for point in points)


def _waarschuwing(antwoorden: Antwoorden, punt: Punt) -> str:
    """Return which kinds of party that take part have their task in this letter; empty when none has."""
    kinds = [soort.label for soort in kinds_of(punt.uit_model) if antwoorden.heeft(soort)]
    if not kinds:
        return ""
    return (
        f"Deze letter is van een partij die meedoet: {opsomming(kinds)}. Gegevens mogen alleen naar een"
        " partij waarvan de taak in artikel 6.4 staat."
    )


LETTERS: Final = Puntenlijst(
    lijst=LETTERS_6_4,
    punt=Taak,
    titel="De letters van artikel 6.4",
    vorm="Noem eerst de partij en dan haar taak en de wet, en eindig met een punt.",
    merk=lambda plaats: letter(plaats + 1),
    begin=_begin,
    waarschuwing=_waarschuwing,
)
"""The letters of 6.4."""
