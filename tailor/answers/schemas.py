"""The shapes that an answers file has had, and the way from each to the next.

``schema_versie`` in a file names its shape. A file of an older shape is read as if it stood in the newest
one; the first change that is saved gives the file itself that shape (``schema_tekst``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tailor.answers.values import Data
from tailor.answers.versies import oude_vorm

SCHEMA_KEY = "schema_versie"
Groep = dict[str, Data]


@dataclass(frozen=True, slots=True)
class Schemastap:
    """The way from one shape of the answers file to the next.

    Attributes:
        omgezet: Returns the answers of a file, without ``schema_versie``, in the new shape; changes nothing
            in what it is given. Scalars are the words that were typed. The file is not checked yet: a key may
            be absent, or hold something else than it should; then leave it as it is.
        melding: What changed for the user, as Dutch sentences.
    """

    omgezet: Callable[[Groep], Groep]
    melding: str


STAPPEN: tuple[Schemastap, ...] = ()
"""The first leads from version 1 to 2, and so on: a changed shape adds one and changes none."""


def schema_versie() -> int:
    """Return the version of the answers file that this tool writes."""
    return 1 + len(STAPPEN)


def stappen_na(versie: int) -> tuple[Schemastap, ...]:
    """Return the steps from a version to the newest one; none when it is the newest."""
    return STAPPEN[versie - 1 :]


def version_of(data: object) -> int:
    """Return the version of a file that has been read; the first when the file does not say it."""
    found = data.get(SCHEMA_KEY) if isinstance(data, dict) else None
    return int(found) if isinstance(found, str) else 1


def in_newest_shape(data: Groep, versie: int) -> Groep:
    """Return the answers of a file of a version in the newest shape."""
    for stap in stappen_na(versie):
        data = stap.omgezet(data)
    return data


def what_changed(path: Path, versie: int) -> str:
    """Return what the user of a file of a version must know; empty when it has the newest one."""
    stappen = stappen_na(versie)
    if not stappen:
        return ""
    return (
        f"{path} heeft de vorm van een oudere tailor (schema_versie {versie}; nu is het {schema_versie()}).\n"
        f"Dit is er veranderd: {' '.join(stap.melding for stap in stappen)}\n"
        "Bij de eerste wijziging die u bewaart, krijgt het bestand de nieuwe vorm. Uw opmerkingen blijven"
        f" staan, en het oude bestand blijft bewaard als {oude_vorm(path, versie)}."
    )
