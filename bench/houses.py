"""The houses that the bench renders: the examples, one with another name, and one with more parties."""

import copy
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tailor import data
from tailor.assemble import Document, assemble, read_model
from tailor.assemble.document import Editie, lines
from tailor.dossier.documents import DOCUMENTS, Ground, read_source

EXAMPLES = Path(__file__).parents[1] / "answers"
HOUSE = "Aldervliet"
"""The name of the house of the example; it stands in hundreds of places of its text."""


def example(name: str) -> Path:
    """Return the answers file of an example."""
    return EXAMPLES / f"{name}.yaml"


def renamed(number: int, target: Path) -> Path:
    """Write the example with another name for the house, so that no run can use what another has set."""
    path = target / f"huis-{number}.yaml"
    path.write_text(example("voorbeeld").read_text("utf-8").replace(HOUSE, f"{HOUSE}-{number}"), "utf-8")
    return path


def with_more_parties(number: int, target: Path, again: int = 0) -> Path:
    """Write the example with that many parties more, all care providers with made-up names.

    Args:
        number: How many.
        target: The directory for the file.
        again: Which house of that many parties; each has a name of its own, which stands on every page.
    """
    yaml = YAML(typ="safe")
    text = example("voorbeeld").read_text("utf-8")
    house: dict[str, Any] = yaml.load(text.replace(HOUSE, f"{HOUSE}-{again}") if again else text)
    pattern = next(one for one in house["partijen"] if one["soort"] == "zorgaanbieder")
    for extra in range(1, number + 1):
        own = {"sleutel": f"zorg-{extra}", "naam": f"Stichting Voorbeeldzorg {extra}"}
        house["partijen"].append(copy.deepcopy(pattern) | own)
    path = target / f"{number}-partijen-meer-{again}.yaml"
    with path.open("w", encoding="utf-8") as stream:
        yaml.dump(house, stream)
    return path


def documents(path: Path) -> tuple[Document, ...]:
    """Return every document that ``tailor maak`` makes for a house, from the same list."""
    source, model = read_source(path), read_model(data.templates())
    ground = Ground(model, source, assemble(model, source.answers, Editie.CONCEPT))
    made = (one for kind in DOCUMENTS for one in kind.make(ground))
    return tuple(one for one in made if isinstance(one, Document))


def paragraphs(path: Path) -> dict[str, list[str]]:
    """Return the paragraphs of all documents of a house, by the name of the document."""
    return {one.kind: lines(one, labels=True) for one in documents(path)}
