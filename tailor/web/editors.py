"""The pages that change an answer of many parts, by the first part of their address."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tailor.web.adaptations import show_adaptations
from tailor.web.corrections import show_corrections
from tailor.web.deviations import show_deviations
from tailor.web.kinds import show_kinds, show_special
from tailor.web.measures import show_measures
from tailor.web.parties import show_parties
from tailor.web.parts import show_parts
from tailor.web.points import show_points
from tailor.web.readers import show_reader
from tailor.web.visit import HousePage
from tailor.web.words import show_words

# Behind the name comes the path of the answer.
EDITORS: Final[Mapping[str, HousePage]] = MappingProxyType(
    {
        "delen": show_parts,
        "partijen": show_parties,
        "punten": show_points,
        "woorden": show_words,
        "correcties": show_corrections,
        "aanpassingen": show_adaptations,
        "getoetst": show_reader,
        "soorten": show_kinds,
        "bijzonder": show_special,
        "afwijkingen": show_deviations,
        "maatregelen": show_measures,
    }
)
