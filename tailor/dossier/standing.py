"""Which dossiers of a house stand on disk, and their files: only what a manifest lists is ever read."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from tailor.dossier.documents import AnswersFile
from tailor.dossier.issued import EDITION
from tailor.dossier.make import OUTPUT
from tailor.dossier.manifest import MANIFEST, RECORD, ListedFile, Manifest, manifest_of, sha256
from tailor.dossier.versions import PACKS
from tailor.errors import InputError
from tailor.files import PRIVATE, read_regular

# The most bytes of a file of a dossier.
_LARGEST = 100_000_000
# The first moment that a zip can name: what is in it has no other, so the same files give the same bytes.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class StandingFile:
    """A file that stands: its line in the manifest, its size, and whether it was changed since."""

    listed: ListedFile
    size: int
    is_changed: bool


@dataclass(frozen=True, slots=True)
class StandingDossier:
    """A dossier on disk.

    Attributes:
        name: What it is called among the dossiers of the house: where it stands, without a slash.
        folder: Its directory.
        manifest: What stands in it.
        issued: Whether it was issued.
    """

    name: str
    folder: Path
    manifest: Manifest
    issued: bool

    @property
    def kind(self) -> str:
        """Return which dossier of its version it is: "concept", "definitief", "controle"."""
        return self.folder.name

    @property
    def is_pack(self) -> bool:
        """Return whether it is an accession pack."""
        return bool(self.manifest.toetreding)

    def files(self) -> Iterator[StandingFile]:
        """Yield the files that the manifest lists and that are there, in its order."""
        for one in self.manifest.documenten:
            if (content := self._content(one.bestand)) is not None:
                yield StandingFile(one, len(content), sha256(content) != one.sha256)

    def read(self, name: str) -> bytes | None:
        """Return what stands in a file that the manifest lists; None for any other name."""
        is_listed = any(one.bestand == name for one in self.manifest.documenten)
        return self._content(name) if is_listed else None

    def zipped(self) -> bytes:
        """Return what the manifest lists in one zip, with the manifest: the same files, the same bytes."""
        made = BytesIO()
        names = (*(one.bestand for one in self.manifest.documenten), MANIFEST)
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
            for name in dict.fromkeys(names):
                if (content := self._content(name)) is not None:
                    line = zipfile.ZipInfo(name, _NO_MOMENT)
                    line.compress_type, line.external_attr = zipfile.ZIP_DEFLATED, PRIVATE << 16
                    line.create_system = 3
                    file.writestr(line, content)
        return made.getvalue()

    def _content(self, name: str) -> bytes | None:
        """Return the content of a file of the directory itself; None for a link or another place."""
        path = self.folder / name
        try:
            is_own = Path(name).name == name and "\\" not in name and not path.is_symlink()
            return read_regular(path, _LARGEST) if is_own else None
        except (OSError, ValueError, InputError):
            return None


def standing_dossiers(source: AnswersFile, output: Path = OUTPUT) -> tuple[StandingDossier, ...]:
    """Return every dossier of a house that stands under a directory, in the order of their places.

    Args:
        source: The answers of the house.
        output: Where the dossiers of all houses stand.
    """
    folders = (*sorted(output.glob("*/*/*")), *sorted(output.glob(f"*/*/{PACKS}/*")))
    found = (_standing(folder, output) for folder in folders if not folder.name.startswith("."))
    return tuple(one for one in found if one and one.manifest.huis == source.full_name)


def _standing(folder: Path, output: Path) -> StandingDossier | None:
    manifest = manifest_of(folder)
    if manifest is None or any(one.is_symlink() for one in (folder, folder.parent, folder.parent.parent)):
        return None
    name = "~".join(folder.relative_to(output).parts)
    issued = folder.name == EDITION and (folder.parent / RECORD).exists()
    return StandingDossier(name, folder, manifest, issued)
