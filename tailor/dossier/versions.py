"""The versions of a house: which stand under a directory, how far each is, and which issued one is newest."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tailor import grammar
from tailor.answers.plain_data import values_hash
from tailor.assemble.document import Editie
from tailor.dossier.documents import AnswersFile, read_source
from tailor.dossier.issued import CHANGED, MISSING, UNREADABLE, Issued, issued_of, latest
from tailor.dossier.make import OUTPUT
from tailor.dossier.manifest import MANIFEST, RECORD, listed_files, manifest_of, owner_of
from tailor.errors import FindingsError

# Where the packs of a version stand, a directory for each party.
PACKS = "toetreding"
# How far a version is.
CONCEPT, DEFINITIVE, ISSUED = "concept", "definitief", "uitgegeven"
# So many signs of a hash tell one version from another on a screen.
_SHORT = 12


@dataclass(frozen=True, slots=True)
class HouseVersion:
    """A version of a house as it stands under ``output``.

    Attributes:
        versie: Its number; None when the answers have none yet.
        folder: The directory of the version.
        state: How far it is: "concept", "definitief" or "uitgegeven".
        date: The date of the document; None when it is not known.
        answers_hash: The hash over the answers of its furthest edition.
        packs: How many accession packs there are.
        issued: What was issued; None when nothing was, or when that cannot be read.
        is_newest: Whether it is the newest version that was issued.
        successors: The versions that succeed it.
        damage: What is not as it was issued, each with what is wrong.
    """

    versie: str | None
    folder: Path
    state: str
    date: datetime.date | None
    answers_hash: str
    packs: int
    issued: Issued | None = None
    is_newest: bool = False
    successors: tuple[str, ...] = ()
    damage: Mapping[str, str] = field(default_factory=dict)

    @property
    def called(self) -> str:
        """Return what it is called."""
        return f"Versie {self.versie}" if self.versie else "Zonder nummer"

    @property
    def in_words(self) -> str:
        """Return how far it is, in a few words."""
        words = {DEFINITIVE: "om te tekenen, nog niet uitgegeven"}.get(self.state, self.state)
        if self.is_newest:
            return f"{words}, de nieuwste"
        after = " en ".join(self.successors)
        return f"{words}, opgevolgd door versie {after}" if after else words

    @property
    def facts(self) -> dict[str, str]:
        """Return what else there is to know of it, by what it is; only what is known."""
        found = {"Datum": grammar.date(self.date)} if self.date else {}
        if self.issued:
            before = self.issued.predecessor
            found["Voorganger"] = f"versie {before.versie}" if before else "geen"
            found["Controlegetal"] = self.issued.sha256[:_SHORT]
        if self.packs:
            found["Toetredingspakketten"] = str(self.packs)
        return found

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        before = self.issued.as_json()["voorganger"] if self.issued else None
        return {
            "versie": self.versie,
            "datum": self.date.isoformat() if self.date else None,
            "staat": self.state,
            "nieuwste": self.is_newest,
            "voorganger": before,
            "opvolgers": list(self.successors),
            "sha256": self.issued.sha256 if self.issued else None,
            "antwoorden_sha256": self.answers_hash,
            "toetredingspakketten": self.packs,
            "map": str(self.folder),
            "beschadigd": [{"bestand": name, "fout": fault} for name, fault in self.damage.items()],
        }


@dataclass(frozen=True, slots=True)
class HouseVersions:
    """The versions of a house: first those that were not issued yet, then the others, the newest first.

    Attributes:
        huis: The full name of the house; None when it is not known yet.
        versions: Its versions.
    """

    huis: str | None
    versions: tuple[HouseVersion, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether everything that was issued is as it was."""
        return not any(one.damage for one in self.versions)


def versions(antwoorden: Path, output: Path = OUTPUT) -> HouseVersions:
    """Return the versions of a house that stand under a directory.

    Args:
        antwoorden: The answers file of the house.
        output: Where the dossiers of all houses stand.

    Raises:
        InputError: When the answers cannot be used.
    """
    return versions_of(read_source(antwoorden), output)


def versions_of(source: AnswersFile, output: Path = OUTPUT) -> HouseVersions:
    """Return the versions of a house whose answers were read already.

    Args:
        source: The answers of the house.
        output: Where the dossiers of all houses stand.
    """
    found = tuple(one for folder in sorted(output.glob("*/*")) if (one := _version(folder, source)))
    return HouseVersions(source.full_name, tuple(sorted(_in_line(found), key=_age, reverse=True)))


def _version(folder: Path, source: AnswersFile) -> HouseVersion | None:
    """Return what stands in the directory of a version; None when that is nothing of this house."""
    places = (folder / RECORD, *(folder / one.value for one in Editie))
    owners = [one for one in map(owner_of, places) if one and one.huis == source.full_name]
    if not owners:
        return None
    if (folder / RECORD).exists():
        return _issued(folder, owners[0].versie)
    return _unissued(folder, source)


def _issued(folder: Path, versie: str | None) -> HouseVersion:
    """Return a version that was issued, also when its record cannot be read any more."""
    try:
        issued = issued_of(folder)
    except FindingsError:
        issued = None
    if issued is None:
        damage = {RECORD: UNREADABLE}
        return HouseVersion(versie, folder, ISSUED, None, "", _packs(folder), damage=damage)
    facts = (issued.versie, folder, ISSUED, issued.date, issued.answers_hash, _packs(folder))
    return HouseVersion(*facts, issued, damage=issued.damage())


def _unissued(folder: Path, source: AnswersFile) -> HouseVersion | None:
    """Return a version that was not issued, by its furthest edition."""
    editions = [one for name in Editie if (one := manifest_of(folder / name.value))]
    furthest = next((one for one in editions if one.editie == DEFINITIVE), editions[0] if editions else None)
    if furthest is None:
        return None
    state = DEFINITIVE if furthest.editie == DEFINITIVE else CONCEPT
    of_answers = furthest.antwoorden_sha256
    day = source.datum if of_answers == values_hash(source.answers) else None
    return HouseVersion(furthest.versie, folder, state, day, of_answers, _packs(folder))


def _packs(folder: Path) -> int:
    """Return how many accession packs stand with a version."""
    return sum(listed_files(one.parent) is not None for one in folder.glob(f"{PACKS}/*/{MANIFEST}"))


def _in_line(found: Sequence[HouseVersion]) -> Iterator[HouseVersion]:
    """Yield the versions, each with what succeeds it, whether it is the newest, and what is wrong there."""
    issued = tuple(one.issued for one in found if one.issued)
    known = {one.versie for one in found if one.state == ISSUED}
    newest = latest(issued)
    for one in found:
        after = [later for later in issued if later.predecessor and later.predecessor.versie == one.versie]
        faults = _broken_line(one, after, known)
        yield replace(
            one,
            is_newest=one.issued is not None and one.issued is newest,
            successors=tuple(later.versie for later in after) if one.state == ISSUED else (),
            damage={**one.damage, **faults},
        )


def _broken_line(one: HouseVersion, after: Sequence[Issued], known: set[str | None]) -> dict[str, str]:
    """Return what is wrong between a version and those around it: a record that was changed, or is gone."""
    faults = {}
    before = one.issued.predecessor if one.issued else None
    if before and before.versie not in known:
        faults[f"de uitgave van versie {before.versie}"] = MISSING
    if one.issued and any(
        later.predecessor and later.predecessor.sha256 != one.issued.sha256 for later in after
    ):
        faults[RECORD] = CHANGED
    return faults


def _age(one: HouseVersion) -> tuple[bool, datetime.date, str]:
    """Return what versions are sorted by: those that were issued first, by date; numbers count as numbers."""
    number = re.sub(r"\d+", lambda digits: digits[0].zfill(9), one.versie or "")
    return one.state != ISSUED, (one.date if one.issued else None) or datetime.date.min, number
