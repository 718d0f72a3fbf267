"""The last versions of an answers file, so that a coordinator can go back.

They stand beside the file in a hidden folder; the newest has the highest number. Going back is itself a
change that can be undone.
"""

import re
import shutil
from pathlib import Path

from tailor.errors import InputError

AANTAL = 10
"""How many versions are kept."""
_NAME = re.compile(r"\d{6}\.yaml")


def map_van(path: Path) -> Path:
    """Return the folder with the versions of an answers file."""
    return path.with_name(f".{path.stem}.versies")


def versies(path: Path) -> tuple[Path, ...]:
    """Return the kept versions of an answers file, the newest first; empty when there are none."""
    folder = map_van(path)
    if not folder.is_dir():
        return ()
    return tuple(sorted((p for p in folder.iterdir() if _NAME.fullmatch(p.name)), reverse=True))


def bewaar_versie(path: Path) -> None:
    """Keep the file as it stands now as a version, and let the oldest go beyond the number that is kept.

    Nothing is kept when the newest version is the same, or when there is no file yet.
    """
    kept = versies(path)
    if not path.exists() or (kept and kept[0].read_bytes() == path.read_bytes()):
        return
    folder = map_van(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    number = int(kept[0].stem) + 1 if kept else 1
    beside = folder / f"{number:06}.yaml.deel"
    shutil.copy(path, beside)
    beside.replace(folder / f"{number:06}.yaml")
    for old in versies(path)[AANTAL:]:
        old.unlink()


def oude_vorm(path: Path, schema_versie: int) -> Path:
    """Return where a file is kept as it was before it got a newer shape; it does not count as a version."""
    return map_van(path) / f"schema_{schema_versie}.yaml"


def bewaar_oude_vorm(path: Path, schema_versie: int) -> None:
    """Keep a file as it was before it gets a newer shape, as a version and for good."""
    bewaar_versie(path)
    kept = oude_vorm(path, schema_versie)
    beside = kept.with_name(f"{kept.name}.deel")
    shutil.copy(path, beside)
    beside.replace(kept)


def is_versie(path: Path) -> bool:
    """Return whether a file is a kept version of another."""
    return _NAME.fullmatch(path.name) is not None and path.parent.name.endswith(".versies")


def versie(path: Path, stappen: int) -> Path:
    """Return a kept version of an answers file.

    Args:
        path: The answers file.
        stappen: How many versions to go back; 1 is the last one that differs from the file.

    Raises:
        InputError: When there are not that many versions.
    """
    now = path.read_bytes() if path.exists() else b""
    older = [version for version in versies(path) if version.read_bytes() != now]
    if not 1 <= stappen <= len(older):
        raise _not_that_many(path, stappen, len(older))
    return older[stappen - 1]


def terug(path: Path, stappen: int = 1) -> None:
    """Put an earlier version of the file back; the file as it stands now is kept as a version first.

    Args:
        path: The answers file.
        stappen: How many versions to go back; 1 is the last one that differs from the file.

    Raises:
        InputError: When there are not that many versions.
    """
    kept = versie(path, stappen)
    content = kept.read_bytes()
    bewaar_versie(path)
    beside = path.with_name(f".{path.name}.terug")
    shutil.copy(path if path.exists() else kept, beside)
    beside.write_bytes(content)
    beside.replace(path)


def _not_that_many(path: Path, stappen: int, aantal: int) -> InputError:
    return InputError(
        wat=f"Er is geen versie van {stappen} stappen terug." if aantal else "Er is geen eerdere versie.",
        waar=str(path),
        waarom=f"Er worden ten hoogste {AANTAL} versies bewaard; er zijn er nu {aantal}.",
        nu=f"Kies een getal van 1 tot en met {aantal}." if aantal else "Er is niets om terug te zetten.",
    )
