"""The JSON Schema of an answers file, for editors that help while typing."""

from typing import Final

from pydantic.json_schema import JsonSchemaValue

from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY, UNKNOWN_HERE
from tailor.answers.root import Antwoorden
from tailor.answers.schemas import SCHEMA_KEY, schema_versie

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
            "required": [NOG_NIET_BEKEND_KEY],
            "properties": {
                NOG_NIET_BEKEND_KEY: {
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


def schema() -> JsonSchemaValue:
    """Return the JSON Schema of an answers file: questions as titles, help as descriptions, in Dutch."""
    made = Antwoorden.model_json_schema()
    groups: dict[str, JsonSchemaValue] = made.pop("$defs")
    for group in groups.values():
        _plain_group(group)
    _plain_group(made)
    version: JsonSchemaValue = {
        "const": schema_versie(),
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
    group.pop("title", None)
    group.pop("description", None)
    for name, field in group.get("properties", {}).items():
        if "$ref" in field:
            field["title"] = name.replace("_", " ").capitalize()
        kinds = field.get("anyOf", [])
        field.update({"anyOf": [_link(kind) for kind in kinds]} if kinds else {})


def _link(kind: JsonSchemaValue) -> JsonSchemaValue:
    """Return one way to answer, the state "not known yet" as a reference to both of its forms."""
    return {"$ref": f"#/$defs/{UNKNOWN_DEF}"} if kind == UNKNOWN_HERE else kind
