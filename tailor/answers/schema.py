"""What an answers file looks like: its JSON Schema, for editors that help while typing, and a new one.

A new file has every question as a comment, with its answer or an empty place below it.
"""

import textwrap
from collections.abc import Iterator
from typing import Final

from pydantic.json_schema import JsonSchemaValue

from tailor.answers.base import (
    NOG_NIET_BEKEND,
    NOT_KNOWN_KEY,
    UNKNOWN_HERE,
    AnswerModel,
    Option,
    Surroundings,
    Vraag,
)
from tailor.answers.contradictions import Antwoorden
from tailor.answers.plain_data import as_data
from tailor.answers.questionnaire import choices_in, has_questions, in_file, models_in, own_questions
from tailor.answers.shapes import SCHEMA_KEY, schema_version
from tailor.answers.yaml_write import element, entry

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
UNKNOWN_DEF: Final = "NogNietBekend"
_UNKNOWN: Final[JsonSchemaValue] = {
    "title": "Nog niet bekend",
    "description": "Een antwoord dat nog niet bekend is, zo nodig met wie het uitzoekt en een opmerking.",
    "oneOf": [
        {"const": NOG_NIET_BEKEND},
        {
            "type": "object",
            "additionalProperties": False,
            "required": [NOT_KNOWN_KEY],
            "properties": {
                NOT_KNOWN_KEY: {
                    "type": ["object", "null"],
                    "additionalProperties": False,
                    "properties": {
                        "wie": {"type": "string", "title": "Wie zoekt het uit?"},
                        "opmerking": {"type": "string", "title": "Wat is er nog over te zeggen?"},
                    },
                }
            },
        },
    ],
}


_HEADER = """\
# Dit bestand bevat de antwoorden voor het Privacy Protocol van uw huis.
# Een lege plaats is een vraag zonder antwoord. Weet u een antwoord nog niet, schrijf dan: nog niet bekend
# Er staan namen van personen in: bewaar het bestand waar alleen wie eraan werkt erbij kan.
"""
_WIDTH = 108


def schema() -> JsonSchemaValue:
    """Return the JSON Schema of an answers file: questions as titles, help as descriptions, in Dutch."""
    made = Antwoorden.model_json_schema()
    groups: dict[str, JsonSchemaValue] = made.pop("$defs")
    for group in groups.values():
        _plain_group(group)
    _plain_group(made)
    version: JsonSchemaValue = {
        "const": schema_version(),
        "title": "De versie van dit soort bestand",
        "description": "Laat deze regel staan; tailor ziet er aan hoe het bestand gelezen moet worden.",
    }
    return {
        "$schema": DIALECT,
        "title": "De antwoorden van een zorg- en veiligheidshuis",
        **made,
        "properties": {SCHEMA_KEY: version, **made["properties"]},
        "$defs": {**groups, UNKNOWN_DEF: _UNKNOWN},
    }


def _plain_group(group: JsonSchemaValue) -> None:
    """Take away the words that come from the code and are English: class names and docstrings."""
    both = {"$ref": f"#/$defs/{UNKNOWN_DEF}"}
    group.pop("title", None)
    group.pop("description", None)
    for name, field in group.get("properties", {}).items():
        if "$ref" in field:
            field["title"] = name.replace("_", " ").capitalize()
        if "anyOf" in field:  # the state "not known yet" as a reference to both of its forms
            field["anyOf"] = [both if kind == UNKNOWN_HERE else kind for kind in field["anyOf"]]


# -- the text of a new file --


def new_text(antwoorden: Antwoorden) -> str:
    """Return the text of a new file with these answers."""
    version = f"{SCHEMA_KEY}: {schema_version()}\n"
    return _HEADER + version + "\n".join((*_group(antwoorden, Surroundings(antwoorden), 0, True), ""))


def _group(holder: AnswerModel, surroundings: Surroundings, indent: int, comments: bool) -> Iterator[str]:
    """Yield the lines of one object: its questions that apply or that have an answer."""
    here = Surroundings(surroundings.antwoorden, (*surroundings.holders, holder))
    for name, vraag in own_questions(type(holder)):
        value, field = getattr(holder, name), type(holder).model_fields[name]
        if vraag and value == field.default and vraag.when and not vraag.when(here):
            continue
        yield from ("",) if indent == 0 else ()
        if vraag and comments:
            yield from _comment(vraag, field.annotation, indent)
            yield from _example(field.annotation, indent) if value == () else ()
        yield from _answer(name, value, here, indent, comments)


def _comment(vraag: Vraag, annotation: object, indent: int) -> Iterator[str]:
    """Yield the question, its help and its options as comments, with how the answer is written in a file."""
    margin = f"{' ' * indent}# "
    for text in (f"{vraag.vraag}{vraag.mark}", f"{vraag.help_in_file} {in_file(annotation)}"):
        yield from _wrapped(text, margin, margin)
    for option in _options(annotation):
        yield f"{margin}  {option.value}: {option.label}"


def _example(annotation: object, indent: int) -> Iterator[str]:
    """Yield the keys of an element of a list that is still empty, each with what belongs there."""
    pad = " " * indent
    for model in models_in(annotation)[:1]:
        for number, (name, vraag) in enumerate(own_questions(model)):
            options = " of ".join(option.value for option in _options(model.model_fields[name].annotation))
            words = f"{name}: ({vraag.short if vraag else ''}{f': {options}' if options else ''})"
            yield from _wrapped(words, f"{pad}#   {'  ' if number else '- '}", f"{pad}#       ")


def _options(annotation: object) -> list[Option]:
    return [option for choice in choices_in(annotation) for option in choice.options()]


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    """Return a text in lines, the first behind other words than the rest."""
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _answer(name: str, value: object, here: Surroundings, indent: int, comments: bool) -> Iterator[str]:
    """Yield the key with its answer; in a list only the first element has comments."""
    key = f"{' ' * indent}{name}:"
    if value is None:
        yield key
    elif has_questions(value):
        yield from (key, *_group(value, here, indent + 2, comments))
    elif isinstance(value, tuple):
        nothing = value == () != type(here.holders[-1]).model_fields[name].default
        yield f"{key} []" if nothing else key
        for index, part in enumerate(value):
            yield from _element(part, here, indent + 2, comments and index == 0)
    else:
        yield from entry(name, as_data(value), indent)


def _element(part: object, here: Surroundings, indent: int, comments: bool) -> Iterator[str]:
    """Yield one element of a list."""
    pad = " " * indent
    if not has_questions(part):
        yield from element(as_data(part), indent)
        return
    lines = list(_group(part, here, indent + 2, comments))
    yield f"{pad}-" if comments else f"{pad}- {lines.pop(0).lstrip()}"
    yield from lines
