"""The pages that change an answer of many parts, by the first part of their address."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tailor.web import parts, points, words
from tailor.web.visit import HousePage

# Behind the name comes the path of the answer.
EDITORS: Final[Mapping[str, HousePage]] = MappingProxyType(
    {"delen": parts.show_parts, "punten": points.show_points, "woorden": words.show_words}
)
