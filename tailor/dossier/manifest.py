"""The manifest: what a dossier consists of, with hashes, so that anybody can check it.

It holds no clock and no path of a machine: the same answers give the same bytes.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

# The name of the manifest in a dossier.
MANIFEST = "manifest.json"

# The name of the record that a version was issued; it stands beside the editions of that version.
RECORD = "uitgave.json"

# The version of the manifest's own shape.
SCHEMA = 1


# What a manifest says only of a comparison, or of an accession pack.
_ONLY_OF_SOME = ("vergeleken_met", "toetreding")


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file of a dossier.

    Attributes:
        soort: Which document: "protocol", "bijlage-1" and so on, "keuzenverantwoording", "controlerapport".
        formaat: "docx", "pdf" or "html"; "json" for what other programs read of a document.
        bestand: The file name, in the directory of the manifest.
        sha256: The hash of its bytes, in hexadecimal.
        voor: For whom it is; empty in a manifest of before version 0.5.0.
    """

    soort: str
    formaat: str
    bestand: str
    sha256: str
    voor: str = ""


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What made a dossier: the version of the tool, the name and the version of the model text."""

    tailor: str
    model: str
    modelversie: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The content of ``manifest.json``.

    Attributes:
        huis: The name of the house; None when it is not known yet.
        versie: The version of the house's text; None when it is not known yet.
        editie: How the documents are printed.
        gemaakt_met: What made them.
        pdf: What made the PDFs: "typst", or the name and version of LibreOffice.
        huisstijl: The files of the house style of the house, each with its hash; empty for the ordinary one.
        antwoorden_sha256: The hash over the values of the answers; comments and lay-out do not count.
        documenten: The files, in reading order.
        vergeleken_met: Of a comparison with what: the model, or the version and the hash of the old answers;
            empty for a dossier.
        toetreding: Of an accession pack for whom it is, how far the accession is and of which version the
            Protocol in it is; empty for anything else.
    """

    huis: str | None
    versie: str | None
    editie: str
    gemaakt_met: MadeWith
    antwoorden_sha256: str
    documenten: tuple[ListedFile, ...]
    pdf: str = "typst"
    huisstijl: Mapping[str, str] = field(default_factory=dict)
    vergeleken_met: Mapping[str, str | None] = field(default_factory=dict)
    toetreding: Mapping[str, str | None] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return the manifest as plain values for JSON; without what only other dossiers have."""
        data = {"schema": SCHEMA, **asdict(self), "documenten": [asdict(one) for one in self.documenten]}
        return {name: value for name, value in data.items() if value or name not in _ONLY_OF_SOME}

    def as_bytes(self) -> bytes:
        """Return the manifest as it is written: UTF-8, two spaces, a line end."""
        return json_bytes(self.as_json())


def json_bytes(data: object) -> bytes:
    """Return plain data as it is written: UTF-8, two spaces, a line end."""
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()


def sha256(content: bytes) -> str:
    """Return the hash of the content in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def listed_files(directory: Path) -> dict[str, str] | None:
    """Return the files that the manifest of a directory lists, each with its hash.

    None when there is no manifest, or none that tailor wrote: then the directory is not ours.
    """
    try:
        data = json.loads((directory / MANIFEST).read_bytes())
        return {str(one["bestand"]): str(one["sha256"]) for one in data["documenten"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def manifest_of(directory: Path) -> Manifest | None:
    """Return the manifest of a directory; None when there is none, or none of this shape."""
    try:
        data = json.loads((directory / MANIFEST).read_bytes())
        del data["schema"]
        listed = tuple(ListedFile(**one) for one in data["documenten"])
        return Manifest(**{**data, "gemaakt_met": MadeWith(**data["gemaakt_met"]), "documenten": listed})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a dossier is.

    Attributes:
        huis: The name of the house; None when it was not known yet.
        versie: The version of the text; None when it was not known yet.
    """

    huis: str | None
    versie: str | None

    def may_replace(self, other: "Owner") -> bool:
        """Return whether a dossier of this one may take the place of the other: no name differs."""
        pairs = ((self.huis, other.huis), (self.versie, other.versie))
        return all(mine == theirs or not mine or not theirs for mine, theirs in pairs)

    def __str__(self) -> str:
        """Return it for a reader."""
        huis = f"‘{self.huis}’" if self.huis else "een huis zonder naam"
        return f"{huis}, {f'versie {self.versie}' if self.versie else 'zonder versie'}"


def owner_of(place: Path) -> Owner | None:
    """Return whose a dossier in a directory is, or the version of a record; None when that is not said."""
    try:
        data = json.loads((place if place.name == RECORD else place / MANIFEST).read_bytes())
        return Owner(*(str(data[key]) if data[key] else None for key in ("huis", "versie")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
