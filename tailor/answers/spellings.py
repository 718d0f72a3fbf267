"""How people spell an answer, and what the answers file has for it: the same wherever an answer comes in.

The questionnaire, ``tailor zet`` and a list that is imported all go by :func:`as_in_file`. The file itself
has one spelling of each answer, so that it means the same tomorrow and to every program.
"""

from collections.abc import Mapping

from tailor.answers.base import NogNietBekend
from tailor.answers.option_words import recognised_choice
from tailor.answers.party_names import key_of_named
from tailor.answers.plain_data import Data, Group, key_of
from tailor.answers.questionnaire import as_typed, choices_in, field_at, leaves, question_at
from tailor.answers.scalars import Sleutel
from tailor.path import Pad


def as_in_file(pad: Pad, value: Data, parties: Mapping[str, Group]) -> Data:
    """Return an answer as the file has it, however it was spelled; also every answer in a list or a group.

    What is no spelling of anything comes back as it was, for the type of the answer to refuse.

    Args:
        pad: The question that it answers.
        value: What was typed.
        parties: The parties by their keys: an answer may name one by what it is called.
    """
    if isinstance(value, dict):
        parts = ((key, Pad.parse(f"{pad}.{key}"), part) for key, part in value.items())
        return {key: as_in_file(place, part, parties) if place else part for key, place, part in parts}
    if isinstance(value, list):
        return [as_in_file(pad[place], part, parties) for place, part in enumerate(value)]
    if not isinstance(value, str) or question_at(pad) is None or NogNietBekend.read(value):
        return value
    return _one(pad, value, parties)


def parties_by_key(data: Data) -> dict[str, Group]:
    """Return the parties of answers as plain data, by their keys."""
    listed = data.get("partijen") if isinstance(data, dict) else None
    groups = (one for one in listed if isinstance(one, dict)) if isinstance(listed, list) else ()
    return {key: one for one in groups if (key := key_of(one))}


def _one(pad: Pad, text: str, parties: Mapping[str, Group]) -> str:
    """Return one answer as the file has it: an option, a party, or a value that people spell in many ways."""
    annotation, vraag = field_at(pad.question).annotation, question_at(pad)
    for choice in choices_in(annotation):
        if found := recognised_choice(choice, text):
            return str(found.value)
    if Sleutel in leaves(annotation) and not (vraag and vraag.is_key):
        return key_of_named(text, parties) or text
    return as_typed(annotation)(text)
