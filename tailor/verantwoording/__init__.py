"""The written justification of a house: what it chose, where it departs from the model, and why."""

from tailor.verantwoording.chapters import keuzenverantwoording

__all__ = ["keuzenverantwoording"]
