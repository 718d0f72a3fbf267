"""How an answer is called for people, and what is printed where it is missing."""

from tailor.answers import Antwoorden, NogNietBekend, vraag_bij, waarde_bij
from tailor.model.inlines import plain_path


class GapWords:
    """Names answers and words gaps, for the answers of one house."""

    def __init__(self, antwoorden: Antwoorden) -> None:
        """Remember the answers."""
        self._antwoorden = antwoorden

    def label(self, path: str) -> str:
        """Return the name of an answer ("de meldtermijn in uren"); the path itself for a derived one."""
        question = vraag_bij(plain_path(path))
        return question.kort if question else path

    def text(self, path: str) -> str:
        """Return what is printed where an answer is missing: what is asked, and of whom."""
        state = waarde_bij(self._antwoorden, path)
        if not isinstance(state, NogNietBekend):
            return f"[nog in te vullen: {self.label(path)}]"
        who = f"; uit te zoeken door {state.wie}" if state.wie else ""
        return f"[nog niet bekend: {self.label(path)}{who}]"
