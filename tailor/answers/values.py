"""Plain data of the answers: what stands in the file, and a hash over it."""

import datetime
import hashlib
import json

from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY, AnswerModel, NogNietBekend
from tailor.answers.root import Antwoorden

Data = None | bool | int | str | datetime.date | list["Data"] | dict[str, "Data"]
"""A value as it stands in the file; a choice is its word, an absent answer is left out of its group."""


def as_data(value: object) -> Data:
    """Return an answer, or a whole group of them, as plain data.

    Raises:
        TypeError: The value is no answer: a fault in the models.
    """
    match value:
        case NogNietBekend():
            return _unknown(value)
        case AnswerModel():
            found = ((name, getattr(value, name)) for name in type(value).model_fields)
            return {name: as_data(answer) for name, answer in found if answer is not None}
        case tuple():
            return [as_data(part) for part in value]
        case bool() | int() | datetime.date():
            return value
        case str():
            return str(value)
    raise TypeError(f"no answer: {value!r}")


def _unknown(state: NogNietBekend) -> Data:
    """Return the short form when there is nothing to say about it."""
    said: dict[str, Data] = {
        name: text for name, text in (("wie", state.wie), ("opmerking", state.opmerking)) if text
    }
    return {NOG_NIET_BEKEND_KEY: said} if said else NOG_NIET_BEKEND


def values_hash(antwoorden: Antwoorden) -> str:
    """Return the SHA-256 of the answers: the same for the same answers, however the file is laid out."""
    text = json.dumps(
        as_data(antwoorden), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
