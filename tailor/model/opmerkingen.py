"""What a lawyer should know about words of the model itself: references that aged, sentences that clash.

The list is data (``templates/opmerkingen.csv``): the address and the words that it is about, what there is to
say, what to do, and the source. Nothing of it is ever changed unasked.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tailor.citation import Citatie
from tailor.errors import TemplateError

FILE = "opmerkingen.csv"


class Opmerkingsoort(StrEnum):
    """What a remark is about."""

    VEROUDERD = "verouderd"
    AANDACHTSPUNT = "aandachtspunt"


@dataclass(frozen=True, slots=True)
class Opmerking:
    """One remark.

    Attributes:
        number: Its number in the list.
        soort: What it is about.
        citation: The clause.
        words: The words there; without them the remark is past.
        message: What there is to say.
        suggestion: What the house can do.
        source: Where it was read.
        only_under_wgs: Whether it holds for processing under the WGS alone.
    """

    number: str
    soort: Opmerkingsoort
    citation: Citatie
    words: str
    message: str
    suggestion: str
    source: str
    only_under_wgs: bool


def read_remarks(path: Path) -> tuple[Opmerking, ...]:
    """Return the remarks in a list.

    Raises:
        TemplateError: When the list is missing or broken.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return tuple(_remarks(csv.DictReader(file)))
    except (OSError, UnicodeDecodeError, KeyError, ValueError, csv.Error) as error:
        raise TemplateError(
            wat="De lijst met opmerkingen bij het model is niet te lezen.",
            waar=str(path),
            waarom=f"{type(error).__name__}: {error}",
            nu="Herstel het bestand, of installeer tailor opnieuw.",
        ) from error


def _remarks(rows: "csv.DictReader[str]") -> Iterator[Opmerking]:
    for row in rows:
        yield Opmerking(
            row["nummer"],
            Opmerkingsoort(row["regel"]),
            Citatie(row["adres"]),
            row["woorden"],
            row["melding"],
            row["doen"],
            row["bron"],
            {"": False, "wgs": True}[row["wet"]],
        )
