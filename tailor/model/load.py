"""Load the whole legal text from its clause files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.model.blocks import Blank, Block, Kind
from tailor.model.correcties import Correctie, read_corrections
from tailor.model.facts import FILE, Facts, read_facts
from tailor.model.parse import PartFile, parse_part
from tailor.path import Pad

_FIXED = (Kind.TITEL, Kind.AANHEF, Kind.OVERWEGINGEN)


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """Name and version of the legal text."""

    naam: str
    versie: str

    def __str__(self) -> str:
        """Return "naam, versie x"."""
        return f"{self.naam}, versie {self.versie}"


@dataclass(frozen=True)
class Model:
    """The national text: its version, its parts in reading order, its facts, and the list of its errors.

    ``texts`` are the texts of our own that refer to it, by the names of their files.
    """

    version: ModelVersion
    parts: tuple[Block, ...]
    facts: Facts
    correcties: tuple[Correctie, ...] = ()
    texts: Mapping[str, Block] = field(default_factory=dict)

    @cached_property
    def by_citation(self) -> dict[Citatie, Block]:
        """Return every block by its address."""
        return {block.citation: block for part in self.parts for block in part.walk()}

    @cached_property
    def blanks(self) -> dict[Pad, tuple[Citatie, ...]]:
        """Return where each question has a blank, in reading order; a note counts for nothing."""
        found: dict[Pad, dict[Citatie, None]] = {}
        for block in self.by_citation.values():
            for inline in () if block.citation.is_note else block.inlines:
                if isinstance(inline, Blank):
                    found.setdefault(inline.path.question, {})[block.citation] = None
        return {path: tuple(places) for path, places in found.items()}


def load_model(templates: Path, paths: frozenset[Pad]) -> Model:
    """Return the legal text that stands under ``templates``.

    Args:
        templates: The folder with ``protocol/`` and ``annexes/``.
        paths: The answers that a clause file may name.

    Raises:
        TemplateError: When a file is missing or broken, a reference leads nowhere, or a correction
            does not fit.
    """
    parts = tuple(_read(*file, paths) for file in _part_files(templates))
    model = Model(_version(templates), parts, read_facts(templates))
    _check_references(model, parts)
    _check_facts(model)
    corrections = read_corrections(templates / "correcties.csv", parts, paths)
    _check_references(model, (block for one in corrections for block in one.edit.blocks))
    ours = sorted((templates / "documents").glob("*.md"))  # each has the shape of an annex
    texts = {path.stem: _read(path, Kind.BIJLAGE, Citatie(path.stem), paths) for path in ours}
    _check_references(model, texts.values())
    return replace(model, correcties=corrections, texts=texts)


def _version(templates: Path) -> ModelVersion:
    path = templates / "protocol" / "versie.txt"
    lines = dict(line.split(": ", 1) for line in path.read_text("utf-8").splitlines())
    return ModelVersion(lines["naam"], lines["versie"])


def _part_files(templates: Path) -> Iterator[tuple[Path, Kind, Citatie]]:
    """Yield every clause file in reading order, with what it holds and its address."""
    protocol = templates / "protocol"
    for kind in _FIXED:
        yield protocol / f"{kind}.md", kind, Citatie(str(kind))
    yield from _numbered(protocol, Kind.ARTIKEL, "artikel")
    yield protocol / f"{Kind.ONDERTEKENING}.md", Kind.ONDERTEKENING, Citatie("ondertekening")
    yield from _numbered(templates / "annexes", Kind.BIJLAGE, "Bijlage")


def _numbered(folder: Path, kind: Kind, word: str) -> Iterator[tuple[Path, Kind, Citatie]]:
    numbers = {int(re.sub(r"\D", "", path.stem)): path for path in folder.glob(f"{kind}-*.md")}
    for number, path in sorted(numbers.items()):
        yield path, kind, Citatie(f"{word} {number}")


def _read(path: Path, kind: Kind, citation: Citatie, paths: frozenset[Pad]) -> Block:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(
            wat="Een tekstbestand van het protocol is niet te lezen.",
            waar=str(path),
            waarom=type(error).__name__,
            nu="Zet het bestand terug, of installeer tailor opnieuw.",
        ) from error
    return parse_part(text, PartFile(path.name, kind, citation), paths)


def _check_facts(model: Model) -> None:
    for citation in model.facts.addresses:
        if citation not in model.by_citation:
            raise TemplateError(
                wat=f"De feiten van het model noemen een bepaling die niet bestaat: {citation}.",
                waar=FILE,
                waarom="Elk adres in dat bestand moet een bepaling van het model zijn.",
                nu="Verbeter het adres.",
            )


def _check_references(model: Model, parts: Iterable[Block]) -> None:
    for part in parts:
        for block in part.walk():
            for citation in block.cited:
                if citation not in model.by_citation:
                    raise TemplateError(
                        wat=f"Een verwijzing leidt nergens heen: {citation} bestaat niet.",
                        waar=f"{block.source} ({block.citation})",
                        waarom="Elke verwijzing tussen accolades moet naar een bepaling van het model gaan.",
                        nu="Verbeter het nummer, of haal de accolades weg als het om een andere wet gaat.",
                    )
