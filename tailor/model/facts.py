"""Facts of the model that its clauses do not say themselves; they stand beside the clause files as data.

Which letter of 6.4 belongs to which kind of party, what the model writes out, how it spells its terms, and
where an answer lands that has no blank (``templates/feiten.toml``).
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.path import Pad

FILE = "feiten.toml"


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
        houder: What its points stand under.
        na: The block after which the list begins; the first point when there is no such block.
        eigen: How an own point is called under the holder ("eigen letter").
        vervallen: The reason of a drop.
    """

    houder: Citatie
    na: Citatie
    eigen: str
    vervallen: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of the model.

    Attributes:
        letters: The letters of 6.4 with the tasks of each kind of party.
        lijsten: The lists that a house may make its own, by the path of the answer.
        stappen: The heading of Bijlage 2 for each step of the process.
        termen: The spelling of each term.
        uitgeschreven: What the model writes out of each list that a clause file repeats a block over.
        aanwijzingen: Instructions that stand in the model's text itself, notes in the clause files.
        plaatsen: Where the answers under a path land that have no blank.
    """

    letters: Mapping[str, str]
    lijsten: Mapping[Pad, ModelList]
    stappen: Mapping[str, Citatie]
    termen: Mapping[str, Spelling]
    uitgeschreven: Mapping[Pad, tuple[WrittenOut, ...]]
    aanwijzingen: frozenset[Citatie]
    plaatsen: Mapping[Pad, tuple[Citatie, ...]]

    @property
    def addresses(self) -> Iterator[Citatie]:
        """Yield every address that is named; each must be one of the model."""
        yield from self.stappen.values()
        yield from self.aanwijzingen
        for one in self.lijsten.values():
            yield from (one.houder, one.na)
        for found in self.plaatsen.values():
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
        lijsten={Pad(path): _list(one) for path, one in data["lijsten"].items()},
        stappen={step: Citatie(address) for step, address in data["stappen"].items()},
        termen={term: Spelling(**one) for term, one in data["termen"].items()},
        uitgeschreven={
            Pad(path): tuple(WrittenOut(**one) for one in elements)
            for path, elements in data["uitgeschreven"].items()
        },
        aanwijzingen=frozenset(map(Citatie, data["aanwijzingen"]["adressen"])),
        plaatsen={Pad(path): tuple(map(Citatie, found)) for path, found in data["plaatsen"].items()},
    )


def _list(one: Mapping[str, str]) -> ModelList:
    return ModelList(Citatie(one["houder"]), Citatie(one["na"]), one["eigen"], one["vervallen"])
