"""The houses that the bench renders: the examples, and the example with more parties."""

import copy
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tailor import answers, data
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Editie, lines

EXAMPLES = Path(__file__).parents[1] / "answers"


def example(name: str) -> Path:
    """Return the answers file of an example."""
    return EXAMPLES / f"{name}.yaml"


def with_more_parties(number: int, target: Path) -> Path:
    """Write the example with that many parties more, all care providers with made-up names."""
    yaml = YAML(typ="safe")
    house: dict[str, Any] = yaml.load(example("voorbeeld").read_text(encoding="utf-8"))
    pattern = next(one for one in house["partijen"] if one["soort"] == "zorgaanbieder")
    for extra in range(1, number + 1):
        own = {"sleutel": f"zorg-{extra}", "naam": f"Stichting Voorbeeldzorg {extra}"}
        house["partijen"].append(copy.deepcopy(pattern) | own)
    path = target / f"{number}-partijen-meer.yaml"
    with path.open("w", encoding="utf-8") as stream:
        yaml.dump(house, stream)
    return path


def paragraphs(path: Path) -> dict[str, list[str]]:
    """Return the paragraphs of all documents of a house, by the name of the document."""
    document = assemble(read_model(data.templates()), answers.load(path), Editie.CONCEPT)
    return {one.soort: lines(one, labels=True) for one in (document, *document.annexes())}
