"""The corrections of the model: errors that its own text proves, each with the words before and after.

The list is data (``templates/correcties.csv``). Its columns are those of the national list; only ``nieuw`` is
in the markup of the clause files, so that a corrected reference follows its clause. Two columns are ours:
``samen_met`` makes rows one correction, and ``aanbevolen_als`` says under which answer it is recommended.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from pathlib import Path

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.grammar import enumeration
from tailor.model.blocks import Block, Inline, Source, blank_words, with_words
from tailor.model.edits import Edit, EditKind, Layer, Stamp
from tailor.model.markup import Standpoint, read_inlines
from tailor.model.parse import read_file
from tailor.path import Pad


class ErrorKind(StrEnum):
    """What kind of error it is."""

    TAAL = "taal"
    VERWIJZING = "verwijzing"
    INHOUD = "inhoud"


class Standing(StrEnum):
    """How sure the correction is: applied unless the house says otherwise, or only when it is chosen."""

    AANBEVOLEN = "aanbevolen"
    AANGEBODEN = "aangeboden"


@dataclass(frozen=True, slots=True)
class AnswerCondition:
    """An answer under which a correction is recommended that is only offered otherwise.

    Attributes:
        paths: The answers; the first of them that is given counts.
        word: What it must be; "geen" for a list with nothing in it.
    """

    paths: tuple[Pad, ...]
    word: str


@dataclass(frozen=True, slots=True)
class CorrectedPlace:
    """One place that a correction mends.

    Attributes:
        numbers: Its numbers in the list; a block that is repeated has one for each time.
        citatie: Where it stands, as the list says.
        old: The words in the model.
        new: The words that come there, as they read; empty when the whole clause goes.
        edit: What it does to the text.
    """

    numbers: tuple[str, ...]
    citatie: str
    old: str
    new: str
    edit: Edit

    @property
    def name(self) -> str:
        """Return the number for people: "C05", or "C59 t/m C67"."""
        return _span(self.numbers)


@dataclass(frozen=True, slots=True)
class Correctie:
    """One correction, which a house applies or not.

    Attributes:
        error_kind: The kind of error.
        standing: How sure it is.
        reason: Why.
        when: The answer under which it is recommended all the same; None for none.
        places: What it mends, in the order of the list.
    """

    error_kind: ErrorKind
    standing: Standing
    reason: str
    when: AnswerCondition | None
    places: tuple[CorrectedPlace, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """Return all numbers that it answers to."""
        return tuple(number for place in self.places for number in place.numbers)

    @property
    def number(self) -> str:
        """Return its number in the list; of the same correction in several places, the first ("C59")."""
        return self.numbers[0]

    @property
    def name(self) -> str:
        """Return the number for people: "C05", or "C59 t/m C67"."""
        return _span(self.numbers)


def _span(numbers: tuple[str, ...]) -> str:
    """Return numbers for people: a run of three or more by its ends."""
    run = int(numbers[-1][1:]) - int(numbers[0][1:]) == len(numbers) - 1 > 1
    return f"{numbers[0]} t/m {numbers[-1]}" if run else enumeration(numbers)


Row = Mapping[str, str]


def read_corrections(path: Path, parts: Iterable[Block], paths: frozenset[Pad]) -> tuple[Correctie, ...]:
    """Return the corrections of a list, each with the clause that it fits.

    Args:
        path: The list.
        parts: The text of the model.
        paths: The answers that a blank may name.

    Raises:
        TemplateError: When the list cannot be read, or a correction does not fit its clause exactly once.
    """
    reader = _CorrectionReader(path.name, tuple(block for part in parts for block in part.walk()), paths)
    return tuple(reader.correction(tuple(group)) for _, group in groupby(_rows(path), key=_same))


def _rows(path: Path) -> Iterator[Row]:
    """Yield the rows; white space counts once, as in the clause files."""
    text = read_file(path, "De lijst van correcties is niet te lezen.", path.name)
    for row in csv.DictReader(io.StringIO(text)):
        yield {name: " ".join(words.split()) for name, words in row.items()}


def _same(row: Row) -> str:
    """Return the number of the correction that a row is part of: its own, or that of a row before it."""
    return row["samen_met"] or row["nr"]


def _merged(places: Iterable[CorrectedPlace]) -> Iterator[CorrectedPlace]:
    """Yield the places, those that mend the same words of a repeated block as one."""
    for _, same in groupby(places, key=lambda one: (one.edit.citation, one.old, one.new)):
        found = tuple(same)
        yield replace(found[0], numbers=tuple(n for one in found for n in one.numbers))


@dataclass(frozen=True)
class _CorrectionReader:
    """Reads the rows of a list.

    Attributes:
        file: The name of the list.
        blocks: The text of the model.
        paths: The answers that a blank may name.
    """

    file: str
    blocks: tuple[Block, ...]
    paths: frozenset[Pad]

    @cached_property
    def under(self) -> Mapping[Citatie, list[Block]]:
        """Return every block under the addresses that hold it, its own too."""
        found: dict[Citatie, list[Block]] = {}
        for block in self.blocks:
            for address in (block.citation, *block.citation.parents):
                found.setdefault(address, []).append(block)
        return found

    @cached_property
    def blanks(self) -> Mapping[Pad, str]:
        """Return the words that the model has for each blank, the first time that it has any."""
        return dict(reversed(list(blank_words(self.blocks))))

    def correction(self, rows: tuple[Row, ...]) -> Correctie:
        """Return the correction that these rows make."""
        first = rows[0]
        return Correctie(
            error_kind=ErrorKind(first["klasse"]),
            standing=Standing(first["stand"]),
            reason=first["reden"],
            when=self._condition(first),
            places=tuple(_merged(map(self._place, rows))),
        )

    def _place(self, row: Row) -> CorrectedPlace:
        edit = self._edit(row, self._clause(row))
        new = edit.blocks[0].model_text if edit.blocks else ""
        return CorrectedPlace((row["nr"],), row["citatie"], row["oud"], new, edit)

    def _condition(self, row: Row) -> AnswerCondition | None:
        """Return the answer under which a correction is recommended: "pad of pad = woord" in the list."""
        answers, _, word = row["aanbevolen_als"].partition(" = ")
        found = tuple(map(Pad, answers.split(" of "))) if answers else ()
        for path in found:
            if self.paths.isdisjoint((path, path.each)) or not word:
                raise self._refuse(row, f"‘{row['aanbevolen_als']}’ noemt geen antwoord en geen woord.")
        return AnswerCondition(found, word) if found else None

    def _clause(self, row: Row) -> Block:
        """Return the one clause under the citation that holds the old words once."""
        under = self.under.get(Citatie(row["citatie"]).clause, ())
        found = [block for block in under if row["oud"] in block.model_text]
        if len(found) != 1 or found[0].model_text.count(row["oud"]) != 1:
            raise self._refuse(row, f"De oude woorden ‘{row['oud']}’ staan daar niet precies één keer.")
        return found[0]

    def _edit(self, row: Row, block: Block) -> Edit:
        stamp = Stamp(Layer.CORRECTIE, row["reden"], source=f"correctie {row['nr']}")
        if not row["nieuw"]:
            if row["oud"] != block.model_text:
                raise self._refuse(row, "Alleen een hele bepaling kan vervallen.")
            return stamp.edit(block.citation, EditKind.VERVALT)
        new = Block(block.kind, block.citation, self._source(row), self._words(row, block))
        return stamp.edit(block.citation, EditKind.VERVANG_WOORDEN, new, words=row["oud"])

    def _words(self, row: Row, block: Block) -> tuple[Inline, ...]:
        """Return the new words; a blank shows the words that the model has for the same answer."""
        place = Standpoint.of(block.citation.part, block.citation, block.kind)
        return with_words(read_inlines(row["nieuw"], place, self.paths, self._source(row)), self.blanks)

    def _source(self, row: Row) -> Source:
        return Source(f"{self.file}, {row['nr']}")

    def _refuse(self, row: Row, why: str) -> TemplateError:
        return TemplateError(
            wat=f"Correctie {row['nr']} past niet op de tekst van het model.",
            waar=f"{self.file}, {row['citatie']}",
            waarom=why,
            nu="Pas de correctie aan de tekst aan, of haal de correctie uit de lijst.",
        )
