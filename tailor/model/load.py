"""Load the whole legal text: its clause files, and the facts of it that no clause says (``feiten.toml``).

Which letter of 6.4 belongs to which kind of party, what the model writes out, how it spells its terms, and
where an answer lands that has no blank.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.model.aanpassingen import Aanpassing, decided
from tailor.model.blocks import Blank, Block, Kind
from tailor.model.correcties import Correctie, read_corrections
from tailor.model.definitions import Glossary, TermText
from tailor.model.opmerkingen import FILE as REMARKS
from tailor.model.opmerkingen import Opmerking, plain, read_remarks, says
from tailor.model.parse import PartFile, parse_part, read_file
from tailor.model.read_aanpassingen import read_adaptations
from tailor.path import Pad

FILE = "feiten.toml"
# The folder of the adaptations to the Wet gegevensverwerking door samenwerkingsverbanden.
WGS = "wgs"
# The folder of the texts for who joins later.
ACCESSION = "accession"


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the model spells a term: regular expressions for singular and plural, and its article there."""

    enkelvoud: str
    meervoud: str
    lidwoord: str


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """One element of a list as the model writes it out.

    Attributes:
        vorm: Its shape ("publiek"); "" in a list with one shape only.
        woorden: What the model has in the place of words of the clause file; empty when nothing differs.
    """

    vorm: str = ""
    woorden: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModelList:
    """A list of the model that a house may make its own.

    Attributes:
        holder: What its points stand under.
        after: The block after which the list begins; the first point when there is no such block.
        own_point: How an own point is called under the holder ("eigen letter").
        dropped: The reason of a drop.
    """

    holder: Citatie
    after: Citatie
    own_point: str
    dropped: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of the model.

    Attributes:
        letters: The letters of 6.4 with the tasks of each kind of party.
        handbook: The paragraaf of the Handvat on each kind of party that the notes of article 6 name.
        lists: The lists that a house may make its own, by the path of the answer.
        steps: The heading of Bijlage 2 for each step of the process.
        terms: The spelling of each term.
        written_out: What the model writes out of each list that a clause file repeats a block over.
        instructions: Instructions that stand in the model's text itself, notes in the clause files.
        places: Where the answers under a path land that have no blank.
    """

    letters: Mapping[str, str]
    handbook: Mapping[str, str]
    lists: Mapping[Pad, ModelList]
    steps: Mapping[str, Citatie]
    terms: Mapping[str, Spelling]
    written_out: Mapping[Pad, tuple[WrittenOut, ...]]
    instructions: frozenset[Citatie]
    places: Mapping[Pad, tuple[Citatie, ...]]

    @property
    def addresses(self) -> Iterator[Citatie]:
        """Yield every address that is named; each must be one of the model."""
        yield from self.steps.values()
        yield from self.instructions
        for one in self.lists.values():
            yield from (one.holder, one.after)
        for found in self.places.values():
            yield from found


def read_facts(templates: Path) -> Facts:
    """Return the facts that stand under ``templates``.

    Raises:
        TemplateError: When the file is missing or broken.
    """
    path = templates / FILE
    try:
        return _facts(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise TemplateError(
            wat="De feiten van het model zijn niet te lezen.",
            waar=str(path),
            waarom=f"{type(error).__name__}: {error}",
            nu="Herstel het bestand, of installeer tailor opnieuw.",
        ) from error


def _facts(data: Mapping[str, Any]) -> Facts:
    return Facts(
        letters=dict(data["letters"]),
        handbook=dict(data["handvat"]),
        lists={Pad(path): _list(one) for path, one in data["lijsten"].items()},
        steps={step: Citatie(address) for step, address in data["stappen"].items()},
        terms={term: Spelling(**one) for term, one in data["termen"].items()},
        written_out={
            Pad(path): tuple(WrittenOut(**one) for one in elements)
            for path, elements in data["uitgeschreven"].items()
        },
        instructions=frozenset(map(Citatie, data["aanwijzingen"]["adressen"])),
        places={Pad(path): tuple(map(Citatie, found)) for path, found in data["plaatsen"].items()},
    )


def _list(one: Mapping[str, str]) -> ModelList:
    return ModelList(Citatie(one["houder"]), Citatie(one["na"]), one["eigen"], one["vervallen"])


_FIXED = (Kind.TITEL, Kind.AANHEF, Kind.OVERWEGINGEN)


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """The national text, and our copy of it.

    Attributes:
        name: How the national text is called.
        year: The year of the national text.
        versie: The version of the copy: it is ours, the national text has none.
    """

    name: str
    year: str
    versie: str

    def __str__(self) -> str:
        """Return the national text as a cover names it."""
        return f"het landelijke {self.name} ({self.year})"

    @property
    def colophon(self) -> str:
        """Return the national text with the version of our copy."""
        return f"{self}, tekst {self.versie} van tailor"


@dataclass(frozen=True)
class Model:
    """The national text: its version, its parts in reading order, its facts, and the list of its errors.

    ``texts`` are the texts of our own that refer to it, by the names of their files; ``accession`` those that
    only who joins later gets; ``added`` are annexes of our own that answers can add to it, by their address.
    ``opmerkingen`` are remarks about its own words, ``aanpassingen`` what a law that came after it asks.
    """

    version: ModelVersion
    parts: tuple[Block, ...]
    facts: Facts
    correcties: tuple[Correctie, ...] = ()
    texts: Mapping[str, Block] = field(default_factory=dict)
    accession: Mapping[str, Block] = field(default_factory=dict)
    added: Mapping[Citatie, Block] = field(default_factory=dict)
    opmerkingen: tuple[Opmerking, ...] = ()
    aanpassingen: tuple[Aanpassing, ...] = ()

    @cached_property
    def by_citation(self) -> dict[Citatie, Block]:
        """Return every block by its address."""
        return {block.citation: block for part in self.parts for block in part.walk()}

    def is_ours(self, citation: Citatie) -> bool:
        """Return whether a clause stands in an annex of our own, and not in the national text."""
        return citation.part in self.added

    @cached_property
    def blanks(self) -> dict[Pad, tuple[Citatie, ...]]:
        """Return where each question has a blank, in reading order; a note counts for nothing.

        What an adaptation brings counts only for a question that the model does not ask.
        """
        ours = (block for part in self.added.values() for block in part.walk())
        edits = (edit for one in self.aanpassingen for edit in one.edits)
        of_law = _blanks(block for edit in edits for top in edit.blocks for block in top.walk())
        return decided(self.aanpassingen) | of_law | _blanks((*self.by_citation.values(), *ours))

    @cached_property
    def glossary(self) -> Glossary:
        """Return the terms of the model; its title and its notes define and use nothing."""
        blocks = (block for part in self.parts if part.kind is not Kind.TITEL for block in part.walk())
        return Glossary(TermText(one.citation, one.model_text) for one in blocks if not one.citation.is_note)

    @cached_property
    def around_blanks(self) -> dict[Pad, tuple[tuple[str, str], ...]]:
        """Return for every question the plain words right before and after its blanks; no note counts."""
        found: dict[Pad, dict[tuple[str, str], None]] = {}
        for block in (block for part in self.parts for block in part.walk() if not block.citation.is_note):
            for place, inline in enumerate(block.inlines):
                if isinstance(inline, Blank) and inline.words:
                    found.setdefault(inline.path.question, {})[block.words_around(place)] = None
        return {path: tuple(words) for path, words in found.items()}


def _blanks(blocks: Iterable[Block]) -> dict[Pad, tuple[Citatie, ...]]:
    found: dict[Pad, dict[Citatie, None]] = {}
    for block in blocks:
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
            or an adaptation does not fit.
    """
    parts = tuple(_read(*file, paths) for file in _part_files(templates))
    model = Model(_version(templates), parts, read_facts(templates))
    _check_references(model, parts)
    _check_facts(model)
    corrections = read_corrections(templates / "correcties.csv", parts, paths)
    edits = (place.edit for one in corrections for place in one.places)
    _check_references(model, (block for edit in edits for block in edit.blocks))
    model = replace(model, correcties=corrections, added=dict(_annexes_of_ours(templates, paths)))
    lists = (one.holder for one in model.facts.lists.values())
    adaptations = read_adaptations(templates / WGS, parts, corrections, paths, model.added, lists)
    model = replace(model, opmerkingen=read_remarks(templates / REMARKS), aanpassingen=adaptations)
    _check_remarks(model)
    texts = dict(_texts(_ours(templates, annexes=False), paths))
    accession = dict(_texts(sorted((templates / ACCESSION).glob("*.md")), paths))
    _check_references(model, (*model.added.values(), *texts.values(), *accession.values()))
    return replace(model, texts=texts, accession=accession)


def _check_remarks(model: Model) -> None:
    """Raise a TemplateError when a remark is about words that stand nowhere, or not at their address."""
    for one in model.opmerkingen:
        for citation, words in ((one.citation, one.words), *((c, (said,)) for c, said in one.against)):
            _check_words(model, one.number, citation, words)


def _check_words(model: Model, number: str, citation: Citatie | None, words: tuple[str, ...]) -> None:
    blocks = model.by_citation.items()
    if not any(says(plain(block.model_text), words) for c, block in blocks if citation in (None, c)):
        raise TemplateError(
            wat=f"Opmerking {number} past niet op het model.",
            waar=str(citation or REMARKS),
            waarom=f"Daar staat niet {' of '.join(f'‘{one}’' for one in words)}.",
            nu=f"Herstel {REMARKS}.",
        )


def _ours(templates: Path, *, annexes: bool) -> Iterator[Path]:
    """Yield the files of our own: the annexes that an answer adds, or the texts beside the Protocol."""
    for path in sorted((templates / "documents").glob("*.md")):
        if path.stem.startswith(f"{Kind.BIJLAGE}-") is annexes:
            yield path


def _annexes_of_ours(templates: Path, paths: frozenset[Pad]) -> Iterator[tuple[Citatie, Block]]:
    for path in _ours(templates, annexes=True):
        address = Citatie.parse(path.stem.replace("-", " "))
        yield address, _read(path, Kind.BIJLAGE, address, paths)


def _texts(files: Iterable[Path], paths: frozenset[Pad]) -> Iterator[tuple[str, Block]]:
    """Yield every text beside the Protocol by its name; each has the shape of an annex."""
    for path in files:
        yield path.stem, _read(path, Kind.BIJLAGE, Citatie(path.stem), paths)


def _version(templates: Path) -> ModelVersion:
    path = templates / "protocol" / "versie.txt"
    lines = dict(line.split(": ", 1) for line in path.read_text("utf-8").splitlines())
    return ModelVersion(lines["naam"], lines["jaar"], lines["versie"])


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
    text = read_file(path, "Een tekstbestand van het protocol is niet te lezen.", str(path))
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
                if citation not in model.by_citation and citation not in model.added:
                    raise TemplateError(
                        wat=f"Een verwijzing leidt nergens heen: {citation} bestaat niet.",
                        waar=f"{block.source} ({block.citation})",
                        waarom="Elke verwijzing tussen accolades moet naar een bepaling van het model gaan.",
                        nu="Verbeter het nummer, of haal de accolades weg als het om een andere wet gaat.",
                    )
