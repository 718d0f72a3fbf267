"""The editors made for one answer of many parts; the others are asked part by part (``samengesteld``)."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijen import PARTIJEN
from tailor.model import Model
from tailor.path import Pad
from tailor.wizard.afwijkingen import bewerk_afwijkingen
from tailor.wizard.lijsten_bijlage4 import bewerk_bijzonder, bewerk_gegevens
from tailor.wizard.lijsten_correcties import bewerk_correcties, na_keuze
from tailor.wizard.lijsten_letters import LETTERS, OVERWEGINGEN
from tailor.wizard.lijsten_punten import bewerk_punten
from tailor.wizard.partijen import bewerk_partijen
from tailor.wizard.samengesteld import Werk

Editor = Callable[[Werk, Pad], None]
"""Changes the answer at a path, saving after every step; lets a Navigatie pass."""

EDITORS: Final[Mapping[Pad, Editor]] = MappingProxyType(
    {
        PARTIJEN: bewerk_partijen,
        **{soort.pad: partial(bewerk_punten, soort=soort) for soort in (OVERWEGINGEN, LETTERS)},
        Pad("correcties.gekozen"): bewerk_correcties,
        AFWIJKINGEN: bewerk_afwijkingen,
        **{Pad(f"bijlage4.categorie{nummer}.vervalt"): bewerk_gegevens for nummer in (1, 2, 3, 4)},
        **{Pad(f"bijlage4.categorie{nummer}.bijzonder"): bewerk_bijzonder for nummer in (1, 2)},
    }
)
"""The editors, by the path of the answer."""
NA_ANTWOORD: Final[Mapping[Pad, Callable[[Model, Antwoorden], str]]] = MappingProxyType(
    {Pad("correcties"): na_keuze}
)
"""What is said after an answer in a group, by the path of the group; empty when there is nothing to say."""
