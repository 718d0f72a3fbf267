"""Answers as lines of text, and how far a house is with them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tailor.answers import Antwoorden, OpenVraag, as_data, open_vragen
from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.plain_data import Data, key_of
from tailor.answers.questions.partijen import PARTIJEN
from tailor.path import WHOLE, Pad
from tailor.wizard.verloop import Staat, Verloop

VOLGORDE = "partijen (volgorde)"
"""Under what the order of the parties is reported; no path, because each party stands under its own."""


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
            yield from _leaves(part, pad[_name(part, index)])


def _name(part: Data, index: int) -> str:
    """Return by what an element is named: its key when it has one, else its place."""
    return key_of(part) or str(index)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a house is.

    Attributes:
        huis: The name of the house; empty when it is not known.
        onderdelen: The sections with their number of questions by state, in the order of the questionnaire.
        open: The questions without an answer.
    """

    huis: str
    onderdelen: tuple[tuple[str, dict[str, int]], ...]
    open: tuple[OpenVraag, ...]

    @property
    def klaar(self) -> bool:
        """Return whether nothing is open."""
        return not self.open

    def as_json(self) -> dict[str, object]:
        """Return the progress as plain data."""
        return {
            "huis": self.huis,
            "klaar": self.klaar,
            "onderdelen": [
                {"onderdeel": titel, **{name.replace(" ", "_"): count for name, count in counts.items()}}
                for titel, counts in self.onderdelen
            ],
            "open": [
                {"pad": str(o.pad), "vraag": o.vraag.vraag, "wie": o.wie, "opmerking": o.opmerking}
                for o in self.open
            ],
        }


def status(antwoorden: Antwoorden) -> Progress:
    """Return how far the answers are: the same sections and states as in the questionnaire."""
    naam = antwoorden.huis.naam
    return Progress(
        naam if isinstance(naam, str) else "",
        tuple(
            (deel.sectie.titel, {staat.value: deel.aantal(staat) for staat in Staat})
            for deel in Verloop(antwoorden).voortgang()
        ),
        tuple(replace(one, pad=by_key(antwoorden, one.pad)) for one in open_vragen(antwoorden)),
    )
