"""The gemeenten of the Netherlands, by the list that travels along: it proposes, it never decides."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from tailor import data
from tailor.answers.known_names import KnownName, KnownNames

# What stands before what the list says of itself.
_ABOUT: Final = "# "


@dataclass(frozen=True, slots=True)
class Municipality:
    """A gemeente of the list.

    Attributes:
        name: Its name, as it calls itself.
        also: The name that the CBS gives it, or by which people know it; empty when that is the same.
        cbs: Its number at the CBS.
        region: Its veiligheidsregio.
        unit: The regional unit of the police, of which the arrondissementsparket has area and name.
    """

    name: str
    also: str
    cbs: str
    region: str
    unit: str


@dataclass(frozen=True, slots=True)
class Municipalities:
    """The list.

    Attributes:
        as_of: Of when it is.
        source: Where it comes from.
        elements: The gemeenten.
    """

    as_of: str
    source: str
    elements: tuple[Municipality, ...]

    @property
    def words(self) -> str:
        """Return what the list is called, with of when it is."""
        return f"de lijst van gemeenten (stand {self.as_of})"

    @property
    def regions(self) -> tuple[str, ...]:
        """Return the veiligheidsregio's, in the order of the alphabet."""
        return tuple(sorted({one.region for one in self.elements}))

    def of_region(self, region: str) -> tuple[Municipality, ...]:
        """Return the gemeenten of a veiligheidsregio."""
        return tuple(one for one in self.elements if one.region == region)

    def found(self, names: Iterable[str]) -> tuple[Municipality, ...]:
        """Return the gemeenten of some names; what is not on the list is left out."""
        by_name = {word: one for one in self.elements for word in (one.also, one.name) if word}
        return tuple(by_name[name] for name in names if name in by_name)

    def unit_of(self, names: Iterable[str]) -> str:
        """Return the one unit of the police in which gemeenten lie; empty when it is not one, or unknown."""
        units = {one.unit for one in self.found(names)}
        return units.pop() if len(units) == 1 else ""


@cache
def gemeenten() -> Municipalities:
    """Return the list that travels with tailor.

    Raises:
        InputError: The installation is not complete.
    """
    lines = data.gemeenten().read_text("utf-8").splitlines()
    about = dict(line.removeprefix(_ABOUT).split(": ", 1) for line in lines if line.startswith(_ABOUT))
    rows = csv.DictReader(line for line in lines if not line.startswith(_ABOUT))
    found = (
        Municipality(row["naam"], row["ook"], row["cbs"], row["veiligheidsregio"], row["eenheid"])
        for row in rows
    )
    return Municipalities(about["stand"], about["bron"], tuple(found))


@cache
def municipality_names() -> KnownNames:
    """Return the names of the list, each with its region."""
    found = gemeenten()
    names = (KnownName(one.name, f"Veiligheidsregio {one.region}.", one.also) for one in found.elements)
    return KnownNames(found.words, tuple(names))
