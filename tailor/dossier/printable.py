"""Refuses text that cannot be printed, at the answer that holds it, before anything is rendered."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tailor.answers import Antwoorden, as_data
from tailor.answers.plain_data import Data
from tailor.dossier import messages
from tailor.path import WHOLE, Pad

Missing = Callable[[str], str]
"""Returns the characters of a text that cannot be printed, each once; empty when all can."""


def refuse_unprintable(antwoorden: Antwoorden, bestand: Path, missing: Missing) -> None:
    """Check that every text in the answers can be printed.

    Args:
        antwoorden: The answers.
        bestand: Their file, for the message.
        missing: Gives what the fonts cannot print.

    Raises:
        InputError: When a character cannot be printed; names every such answer with its characters.
    """
    found = [(path, signs) for path, text in texts(as_data(antwoorden)) if (signs := missing(text))]
    if found:
        raise messages.unprintable(bestand, found)


def texts(value: Data, path: Pad = WHOLE) -> Iterator[tuple[Pad, str]]:
    """Yield each text of answers as plain data with its path, also what is noted at one that is not known."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, path / key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from texts(part, path[index])
    elif isinstance(value, str):
        yield path, value
