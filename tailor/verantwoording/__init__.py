"""The written justification of a house: what it chose, where it departs from the model, and why."""

from tailor.verantwoording.document import keuzenverantwoording

__all__ = ["keuzenverantwoording"]
