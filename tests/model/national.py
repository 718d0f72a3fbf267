"""The national model as the tests read it: lines without labels and without residue of the conversion."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tailor.assemble.assemble import as_in_model
from tailor.model import Model
from tailor.model.blocks import Block

HERE = Path(__file__).parent
TEMPLATES = HERE.parents[1] / "templates"
_LABEL = re.compile(r"^(Artikel \d+\.?|\d+(\.\d+)*\.?|[a-z][.)]|·)(?=\s|\b|[A-Z\[])\s*")
_RESIDUE = {37: ("; !", ";"), 188: (" [1]", ""), 1: ("Integrale", "Privacy Protocol Integrale")}


def raw_lines() -> list[str]:
    """Return the lines of the national model; index 0 is line 1.

    The copy has two letters of which the dots stand apart; as signs on paper they are the same.
    """
    text = (HERE / "modelprotocol.txt").read_text("utf-8")
    return unicodedata.normalize("NFC", text).split("\n")


def clean(line: str, number: int) -> str:
    """Return a line of the model without residue, label and double white space."""
    line = re.sub(r"\[bookmark: [^]]*\]", "", line)
    line = " ".join(line.split())
    old, new = _RESIDUE.get(number, ("", ""))
    line = line.replace(old, new) if old else line
    return _LABEL.sub("", line)


def model_lines() -> list[tuple[int, str]]:
    """Return (line number, words) of every line of the model that has words."""
    found = ((number, clean(line, number)) for number, line in enumerate(raw_lines(), start=1))
    return [(number, line) for number, line in found if line]


@dataclass(frozen=True)
class Placeholder:
    """A row of the list of blanks."""

    regel: int
    vindplaats: str
    placeholder: str
    veld: str


def placeholders() -> list[Placeholder]:
    """Return the 104 blanks of the model."""
    with (HERE / "placeholders.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [Placeholder(int(r["regel"]), r["vindplaats"], r["placeholder"], r["veld"]) for r in rows]


def unrolled(model: Model) -> Iterator[Block]:
    """Yield every block in reading order, the repeated ones as often as the model writes them out."""
    for part in as_in_model(model, model.parts):
        yield from part.walk()


def template_words(model: Model) -> list[str]:
    """Return the words of the clause files in reading order, blanks as the model's words."""
    return [word for block in unrolled(model) for word in block.model_text.split()]


def national_words() -> list[str]:
    """Return the words of the national model in reading order."""
    return [word for _, line in model_lines() for word in line.split()]
