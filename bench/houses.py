"""The houses that the bench renders: the examples, and the example with as many parties as asked."""

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


def with_parties(number: int, target: Path) -> Path:
    """Write the example with that many parties; the ones it lacks are care providers with made-up names."""
    yaml = YAML(typ="safe")
    house: dict[str, Any] = yaml.load(example("voorbeeld").read_text(encoding="utf-8"))
    parties = house["partijen"]
    pattern = next(one for one in parties if one["soort"] == "zorgaanbieder")
    for extra in range(number - len(parties)):
        own = {"sleutel": f"zorgaanbieder-{extra}", "naam": f"Stichting Voorbeeldzorg {extra}"}
        parties.append({name: value for name, value in pattern.items() if name != "afkorting"} | own)
    path = target / f"partijen-{number}.yaml"
    with path.open("w", encoding="utf-8") as stream:
        yaml.dump(house, stream)
    return path


def paragraphs(path: Path) -> dict[str, list[str]]:
    """Return the paragraphs of all documents of a house, by the name of the document."""
    document = assemble(read_model(data.templates()), answers.load(path), Editie.CONCEPT)
    return {one.soort: lines(one, labels=True) for one in (document, *document.annexes())}
