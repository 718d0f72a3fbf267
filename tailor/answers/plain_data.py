"""Plain data of the answers: what stands in the file, and a hash over it."""

import datetime
import hashlib
import json

from tailor.answers.base import NOG_NIET_BEKEND, NOT_KNOWN_KEY, AnswerModel, NogNietBekend
from tailor.answers.contradictions import Antwoorden
from tailor.answers.questionnaire import answer_models

# A value as it stands in the file; a choice is its word, an absent answer is left out of its group.
Data = None | bool | int | str | datetime.date | list["Data"] | dict[str, "Data"]

# A group of answers, by their keys.
Group = dict[str, Data]


class Whole(dict[str, Data]):
    """An answer that is a group: it is given as a whole, where a mere group of answers is filled up."""

    def __init__(self, value: AnswerModel) -> None:
        super().__init__(as_group(value))
        self._value = value

    @property
    def at_default(self) -> frozenset[str]:
        """Return the keys of what is so by default; only who writes a file asks."""
        fields = type(self._value).model_fields
        return frozenset(
            name for name, field in fields.items() if getattr(self._value, name) == field.default
        )


def as_data(value: object) -> Data:
    """Return an answer, or a group of them, as plain data.

    Raises:
        TypeError: The value is no answer: a fault in the models.
    """
    match value:
        case str():
            return str(value)
        case NogNietBekend():
            return _unknown(value)
        case AnswerModel():
            return Whole(value) if type(value) in answer_models() else as_group(value)
        case tuple():
            return [as_data(part) for part in value]
        case bool() | int() | datetime.date():
            return value
    raise TypeError(f"no answer: {value!r}")


def key_of(element: Data) -> str:
    """Return the key by which an element of a list in plain data is named; empty when it has none."""
    return str(element.get("sleutel") or "") if isinstance(element, dict) else ""


def as_group(value: AnswerModel) -> Group:
    """Return the answers in a group as plain data, by their keys."""
    found = ((name, getattr(value, name)) for name in type(value).model_fields)
    return {name: as_data(answer) for name, answer in found if answer is not None}


def sparse(data: Data) -> Data:
    """Return plain data without what is so by default; a mere group keeps all that is in it."""
    if isinstance(data, list):
        return [sparse(part) for part in data]
    if not isinstance(data, dict):
        return data
    skip = data.at_default if isinstance(data, Whole) else frozenset()
    return {key: sparse(part) for key, part in data.items() if key not in skip}


def _unknown(state: NogNietBekend) -> Data:
    """Return the short form when there is nothing to say about it."""
    said: dict[str, Data] = {name: text for name, text in state if text}
    return {NOT_KNOWN_KEY: said} if said else NOG_NIET_BEKEND


def values_hash(antwoorden: Antwoorden) -> str:
    """Return the SHA-256 of the answers: the same for the same answers, however the file is laid out."""
    text = json.dumps(
        as_data(antwoorden), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
