"""How an answer is called for people, and what is printed where it is missing."""

from tailor.answers import Antwoorden, NogNietBekend, vraag_van
from tailor.path import Pad


class GapWords:
    """Names answers and words gaps, for the answers of one house."""

    def __init__(self, antwoorden: Antwoorden) -> None:
        """Remember the answers."""
        self._antwoorden = antwoorden

    def label(self, path: Pad) -> str:
        """Return the name of an answer ("de meldtermijn in uren")."""
        vraag = vraag_van(path)
        return vraag.kort if vraag else ""

    def text(self, path: Pad) -> str:
        """Return what is printed where an answer is missing: what is asked, and of whom."""
        state = self._state(path)
        if state is None:
            return f"[nog in te vullen: {self.label(path)}]"
        who = f"; uit te zoeken door {state.wie}" if state.wie else ""
        return f"[nog niet bekend: {self.label(path)}{who}]"

    def _state(self, path: Pad) -> NogNietBekend | None:
        """Return the "not known yet" that a path leads to or passes through; None when there is none."""
        return next((one for one in path.walk(self._antwoorden) if isinstance(one, NogNietBekend)), None)
