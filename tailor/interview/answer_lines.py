"""Answers as lines of text: a value as a person types it, a group as ``pad=waarde``, all by path."""

import json
from collections.abc import Iterator

from tailor.answers import Antwoorden, as_data
from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.change import lees
from tailor.answers.plain_data import Data, key_of
from tailor.answers.questions.partijen import PARTIJEN
from tailor.path import WHOLE, Pad

# Under what the order of the parties is reported; no path, because each party stands under its own.
VOLGORDE = "partijen (volgorde)"


def written(data: Data) -> str:
    """Return plain data as one line that ``tailor zet`` understands; an absent answer is empty."""
    if data is None:
        return ""
    if isinstance(data, bool):
        return "ja" if data else "nee"
    if isinstance(data, list | dict):
        text = json.dumps(data, ensure_ascii=False, default=str)
        return text.replace(f'"{NOG_NIET_BEKEND_KEY}"', NOG_NIET_BEKEND_KEY, 1)
    return str(data)


def lines(data: Data, pad: Pad) -> list[str]:
    """Return an answer as one line, or a group or list as lines ``pad=waarde``; empty when it is absent."""
    if isinstance(data, dict | list) and not _is_one(data):
        return [f"{place}={written(value)}" for place, value in _leaves(data, pad)]
    return [written(data)] if data is not None else []


def read(antwoorden: Antwoorden, pad: Pad) -> Data:
    """Return the answer at a path, a group of them, or all for the empty path; None when it is absent.

    Raises:
        InputError: There is no such question.
    """
    return lees(antwoorden, pad) if pad else as_data(antwoorden)


def flat(antwoorden: Antwoorden) -> dict[str, Data]:
    """Return all answers by path, a party named by its sleutel, and the order of the parties."""
    found = {str(pad): data for pad, data in _leaves(as_data(antwoorden), WHOLE)}
    order: Data = [str(partij.sleutel) for partij in antwoorden.bekende_partijen]
    return {**found, **({VOLGORDE: order} if order else {})}


def by_key(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return a path with the sleutel of the party instead of its place."""
    if not PARTIJEN.holds(pad) or pad.index is None:
        return pad
    return pad.at(str(antwoorden.bekende_partijen[pad.index].sleutel))


def _is_one(data: Data) -> bool:
    """Return whether data is one answer: "not known yet", or a list of words."""
    if isinstance(data, dict):
        return NOG_NIET_BEKEND_KEY in data
    return isinstance(data, list) and not any(isinstance(part, dict | list) for part in data)


def _leaves(data: Data, pad: Pad) -> Iterator[tuple[Pad, Data]]:
    """Yield the single answers in plain data with their paths."""
    if _is_one(data) or not isinstance(data, dict | list):
        yield pad, data
    elif isinstance(data, dict):
        for key, part in data.items():
            yield from _leaves(part, pad / key)
    else:
        for index, part in enumerate(data):
            yield from _leaves(part, pad[key_of(part) or str(index)])
