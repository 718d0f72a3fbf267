"""The file of a new house: it is called after the name of the house."""

import re
import unicodedata
from pathlib import Path

from tailor.system import no_device


def slug(name: str) -> str:
    """Return a name as a file name: small letters, digits and hyphens; empty when nothing is left.

    A name that Windows keeps for a device gets a hyphen behind it.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return no_device(re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-"))


def file_of(folder: Path, name: str) -> Path | None:
    """Return where the answers of a house with this name go; None when no file can have such a name."""
    called = slug(name)
    return folder / f"{called}.yaml" if called else None
