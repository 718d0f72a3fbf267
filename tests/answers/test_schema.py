"""The JSON Schema and the hash over the values."""

import json
import re
from typing import Any

import pytest

from tailor.answers import Antwoorden, as_data, load, questions_by_path, schema, values_hash
from tests.answers.files import EXAMPLES, example


def nodes(part: Any) -> list[dict[str, Any]]:
    below = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return [*([part] if isinstance(part, dict) else []), *(node for one in below for node in nodes(one))]


def test_every_question_is_a_title_in_the_schema() -> None:
    titles = {node["title"] for node in nodes(schema()) if isinstance(node.get("title"), str)}
    assert {vraag.vraag for vraag in questions_by_path().values()} - titles == set()


def test_every_reference_in_the_schema_leads_somewhere() -> None:
    made = schema()
    used = {node["$ref"] for node in nodes(made) if isinstance(node.get("$ref"), str)}
    assert used == {f"#/$defs/{name}" for name in made["$defs"]}


def test_the_schema_refuses_unknown_keys_and_lets_every_question_be_unknown() -> None:
    made = schema()
    assert made["additionalProperties"] is False
    assert made["properties"]["schema_versie"]["const"] == 4
    name = made["$defs"]["Huis"]["properties"]["naam"]
    assert {"$ref": "#/$defs/NogNietBekend"} in name["anyOf"]
    assert made["properties"]["partijen"]["anyOf"][0]["items"] == {"$ref": "#/$defs/Partij"}


def test_the_words_of_the_schema_are_dutch() -> None:
    words = [
        node[key]
        for node in nodes(schema())
        for key in ("title", "description")
        if isinstance(node.get(key), str)
    ]
    english = re.compile(r"\b(the|when|which|party|answers?|whether|with|of a)\b", re.IGNORECASE)
    assert [text for text in words if english.search(text)] == []


def test_the_schema_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(schema())) == schema()


def test_the_hash_is_that_of_the_values_and_not_of_the_layout() -> None:
    house = load(example("voorbeeld"))
    assert re.fullmatch(r"[0-9a-f]{64}", values_hash(house))
    assert values_hash(house) == values_hash(Antwoorden.model_validate(as_data(house)))
    others = {values_hash(load(example(name))) for name in EXAMPLES}
    assert len(others) == len(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_plain_data_give_the_same_answers_back(name: str) -> None:
    house = load(example(name))
    assert Antwoorden.model_validate(as_data(house)) == house
    assert Antwoorden.model_validate(house.model_dump(mode="json")) == house


def test_only_an_answer_becomes_plain_data() -> None:
    with pytest.raises(TypeError, match="no answer"):
        as_data(3.5)
