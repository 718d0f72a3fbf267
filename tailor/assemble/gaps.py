"""How an answer is called for people, and what is printed where it is missing."""

import re

from tailor.answers import Antwoorden, NogNietBekend, vragen_per_pad
from tailor.model.inlines import plain_path

_STEP = re.compile(r"(\w+)|\[(\d+)\]")


class GapWords:
    """Names answers and words gaps, for the answers of one house."""

    def __init__(self, antwoorden: Antwoorden) -> None:
        """Remember the answers."""
        self._antwoorden = antwoorden

    def label(self, path: str) -> str:
        """Return the name of an answer ("de meldtermijn in uren")."""
        return vragen_per_pad()[plain_path(path)].kort

    def text(self, path: str) -> str:
        """Return what is printed where an answer is missing: what is asked, and of whom."""
        state = self._state(path)
        if state is None:
            return f"[nog in te vullen: {self.label(path)}]"
        who = f"; uit te zoeken door {state.wie}" if state.wie else ""
        return f"[nog niet bekend: {self.label(path)}{who}]"

    def _state(self, path: str) -> NogNietBekend | None:
        """Return the "not known yet" that a path leads to or passes through; None when there is none."""
        value: object = self._antwoorden
        for match in _STEP.finditer(path):
            if isinstance(value, NogNietBekend) or value is None:
                break
            value = _step(value, match)
        return value if isinstance(value, NogNietBekend) else None


def _step(value: object, match: re.Match[str]) -> object:
    if match[2]:
        return value[int(match[2])] if isinstance(value, tuple) else None
    return getattr(value, match[1], None)
