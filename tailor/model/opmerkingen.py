"""What a lawyer should know about words of the model itself: references that aged, sentences that clash.

The list is data (``templates/opmerkingen.csv``): the words that it is about and where they count, what there
is to say, what to do, the source and when that was read. Nothing of it is ever changed unasked.
"""

import csv
import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tailor.citation import Citatie
from tailor.errors import TemplateError

FILE = "opmerkingen.csv"
_ANYWHERE: Final = "overal: "


class Opmerkingsoort(StrEnum):
    """What a remark is about."""

    VEROUDERD = "verouderd"
    VRAAG = "vraag"
    AANDACHTSPUNT = "aandachtspunt"


@dataclass(frozen=True, slots=True)
class Opmerking:
    """One remark.

    Attributes:
        number: Its number in the list.
        soort: What it is about.
        citation: The clause; None when the words count wherever they stand, also in a text of the house.
        words: The words, one of which must stand there; without them the remark is past.
        unless: Words that take the remark away when they stand in the same clause.
        unless_anywhere: Words that take it away wherever they stand.
        against: Other clauses, each with words: one of them must stand, or there is nothing to clash with.
        parties: Kinds of party, of which one must take part; of those in one set, all. Empty for any house.
        only_under_wgs: Whether it holds for processing under the WGS alone.
        message: What there is to say; ``{artikel 1}`` is a clause, ``{daar}`` are those of ``against``.
        suggestion: What the house can do.
        source: Where it was read.
        consulted: When that was read; None for what was not.
    """

    number: str
    soort: Opmerkingsoort
    citation: Citatie | None
    words: tuple[str, ...]
    unless: tuple[str, ...]
    unless_anywhere: tuple[str, ...]
    against: tuple[tuple[Citatie, str], ...]
    parties: tuple[frozenset[str], ...]
    only_under_wgs: bool
    message: str
    suggestion: str
    source: str
    consulted: datetime.date | None

    def is_about(self, citation: Citatie, text: str) -> bool:
        """Return whether a clause, of which these are the plain words, says what the remark is about."""
        here = self.citation is None or self.citation is citation
        return here and says(text, self.words) and not says(text, self.unless)


# A text of a house is judged anew at every answer, and most of its clauses stay as they are.
@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text as words are looked for in it: without capitals, and one space between two words."""
    return " ".join(text.split()).casefold()


def says(text: str, words: Iterable[str]) -> bool:
    """Return whether one of these words stands in a text that is plain."""
    return next(places(text, words), None) is not None


def places(text: str, words: Iterable[str]) -> Iterator[int]:
    """Yield where one of these words stands in a text that is plain; one word after the other.

    Most words stand nowhere: to look for the plain needle first is many times faster than the pattern.
    """
    for needle, whole in map(_needle, words):
        start = text.find(needle)
        while start >= 0:
            if whole.match(text, start):
                yield start
            start = text.find(needle, start + 1)


@cache
def _needle(words: str) -> tuple[str, re.Pattern[str]]:
    """Return plain words and their pattern: "artikel 7" is not in "artikel 7.1" or "artikel 72"."""
    needle = plain(words)
    return needle, re.compile(rf"(?<!\w){re.escape(needle)}(?!\w|[.,:]\d)")


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
        unless = _parts(row["tenzij"], "|")
        yield Opmerking(
            number=row["nummer"],
            soort=Opmerkingsoort(row["regel"]),
            citation=Citatie(row["adres"]) if row["adres"] else None,
            words=_parts(row["woorden"], "|"),
            unless=tuple(one for one in unless if not one.startswith(_ANYWHERE)),
            unless_anywhere=tuple(one.removeprefix(_ANYWHERE) for one in unless if one.startswith(_ANYWHERE)),
            against=tuple(map(_opposite, _parts(row["tegenover"], ";"))),
            parties=tuple(frozenset(_parts(one, "+")) for one in _parts(row["partijen"], "|")),
            only_under_wgs={"": False, "wgs": True}[row["wet"]],
            message=row["melding"],
            suggestion=row["doen"],
            source=row["bron"],
            consulted=datetime.date.fromisoformat(day) if (day := row["geraadpleegd"]) else None,
        )


def _parts(text: str, sign: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(sign) if one.strip())


def _opposite(text: str) -> tuple[Citatie, str]:
    """Return the clause and the words of one part of "17.3: Partneroverleg; 19.1: Partneroverleg"."""
    address, mark, words = text.partition(": ")
    if not mark:
        raise ValueError(text)
    return Citatie(address), words
