"""The comparison of the later law with the model, row by row: what came of each row, and why.

The list is data (``templates/wgs-rijen.toml``). A row that came to a text has adaptations, which name it; of
any other row the list holds the words of the act itself.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from tailor.errors import TemplateError
from tailor.model.aanpassingen import Aanpassing, Quote

FILE: Final = "wgs-rijen.toml"
# How many rows the comparison has.
COUNT: Final = 34
_OPTIONAL: Final = frozenset({"regels", "model", "wet", "twijfel"})
# What reading a list that is gone or broken can raise.
_UNREADABLE: Final = (OSError, ValueError, KeyError, TypeError, AttributeError)
_KEYS: Final = frozenset({"nummer", "onderwerp", "gevolg", "reden"}) | _OPTIONAL


class RowOutcome(StrEnum):
    """What came of a row."""

    # One adaptation or more, each a text.
    TEKST = "tekst"
    # A rule or a list of the report looks at it; the text needs no other words.
    CONTROLE = "controle"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class LawRow:
    """One row.

    Attributes:
        number: Its number, from 1.
        subject: What it is about, for people.
        outcome: What came of it.
        why: Why that came of it, for people.
        rules: The names of the rules that look at it.
        model_says: What the model says; empty where the adaptations tell that.
        doubts: Questions for a lawyer, beside those of the adaptations.
        quotes: The words of the acts; none where the adaptations have them.
    """

    number: int
    subject: str
    outcome: RowOutcome
    why: str
    rules: tuple[str, ...] = ()
    model_says: str = ""
    doubts: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


def read_law_rows(path: Path, adaptations: Iterable[Aanpassing]) -> tuple[LawRow, ...]:
    """Return the rows of the list, each held against the adaptations.

    Args:
        path: The list.
        adaptations: The adaptations of the model.

    Raises:
        TemplateError: When the list is broken or has a gap, or does not fit the adaptations.
    """
    try:
        rows = tuple(map(_row, tomllib.loads(path.read_text("utf-8"))["rij"]))
    except _UNREADABLE as error:
        raise _refused(path, f"{type(error).__name__}: {error}") from error
    for fault in _faults(rows, tuple(adaptations)):
        raise _refused(path, fault)
    return rows


def _row(table: Mapping[str, Any]) -> LawRow:
    if unknown := table.keys() - _KEYS:
        raise ValueError(f"{table.get('nummer')}: {', '.join(sorted(unknown))}")
    return LawRow(
        number=table["nummer"],
        subject=table["onderwerp"],
        outcome=RowOutcome(table["gevolg"]),
        why=_words(table["reden"]),
        rules=tuple(table.get("regels", ())),
        model_says=_words(table.get("model", "")),
        doubts=tuple(map(_words, table.get("twijfel", ()))),
        quotes=tuple(Quote(one["artikel"], _words(one["woorden"])) for one in table.get("wet", ())),
    )


def _words(text: str) -> str:
    return " ".join(text.split())


def _faults(rows: tuple[LawRow, ...], adaptations: tuple[Aanpassing, ...]) -> Iterator[str]:
    """Yield what is wrong with the rows: numbers, rows without what they promise, adaptations without row."""
    if [one.number for one in rows] != [*range(1, COUNT + 1)]:
        yield f"De lijst heeft de rijen 1 tot en met {COUNT}, op volgorde en elk één keer."
    of_rows = Counter(number for one in adaptations for number in one.rows)
    for number in sorted(of_rows.keys() - {one.number for one in rows}):
        yield f"Een aanpassing noemt rij {number}; die is er niet."
    for one in rows:
        if not one.why.endswith("."):
            yield f"Rij {one.number} zegt niet in een zin waarom."
        if (one.outcome is RowOutcome.TEKST) is not (of_rows[one.number] > 0):
            yield f"Rij {one.number}: ‘{one.outcome}’ past niet bij {of_rows[one.number]} aanpassingen."
        if one.outcome is not RowOutcome.TEKST and not one.quotes:
            yield f"Rij {one.number} heeft geen woorden van de wet."


def _refused(path: Path, why: str) -> TemplateError:
    return TemplateError(
        wat="De lijst met de rijen van de wet is niet te gebruiken.",
        waar=str(path),
        waarom=why,
        nu="Herstel het bestand, of installeer tailor opnieuw.",
    )
