"""A version that was issued: what was given to others, so that it stays whole and anybody can check it.

``output/<huis>/<versie>/uitgave.json`` says that a version was issued. It lists every file of ``definitief``
and a copy of the answers, each with its hash, and names the version that it succeeds by the hash of that
record. It is written last: as long as it is not there, nothing was issued.
"""

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from tailor.answers import Antwoorden
from tailor.answers.file import open_text
from tailor.dossier.manifest import MANIFEST, RECORD, ListedFile, json_bytes, sha256
from tailor.errors import FindingsError, InputError
from tailor.files import read_regular
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.dossier.documents import AnswersFile

# The directory beside the record that was issued: the edition to sign.
EDITION = "definitief"
# The copy of the answers file, beside the record.
ANSWERS = "uitgave-antwoorden.yaml"
# What the record calls the two files that are no documents.
_MANIFEST_KIND, _ANSWERS_KIND = "manifest", "antwoorden"
# The version of the record's own shape.
SCHEMA = 1
# The most bytes of a record.
_LARGEST = 2_000_000
# What is wrong with a file that was issued.
CHANGED, MISSING, UNREADABLE = "gewijzigd", "ontbreekt", "niet te lezen"


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The version that an issued version succeeds: its number, and the hash of its record."""

    versie: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Issued:
    """A version that was issued. Its record is trusted; a file of it is not, until its hash is the same.

    Attributes:
        folder: The directory of the version, in which the record stands.
        huis: The full name of the house.
        versie: The version of the text.
        date: The date of the document.
        answers_hash: The hash over the values of the answers.
        files: Every file that was issued, in reading order; ``bestand`` is its path in the folder.
        predecessor: What it succeeds; None for the first version that was issued.
        sha256: The hash of the record itself.
    """

    folder: Path
    huis: str
    versie: str
    date: datetime.date
    answers_hash: str
    files: tuple[ListedFile, ...]
    predecessor: Predecessor | None = None
    sha256: str = ""

    @property
    def dossier(self) -> Path:
        """Return the directory with the documents that were issued."""
        return self.folder / EDITION

    @property
    def documents(self) -> tuple[ListedFile, ...]:
        """Return the documents among the files, in reading order."""
        return tuple(one for one in self.files if one.soort not in (_MANIFEST_KIND, _ANSWERS_KIND))

    def listed(self, soort: str, formaat: str) -> ListedFile | None:
        """Return the file of a document in a format; None when it was not issued."""
        return next((one for one in self.files if (one.soort, one.formaat) == (soort, formaat)), None)

    def read(self, soort: str, formaat: str) -> bytes:
        """Return the issued bytes of a document, as its hash says that they are.

        Args:
            soort: Which document, as the manifest calls it: "protocol", "bijlage-1".
            formaat: "docx", "pdf" or "html".

        Raises:
            InputError: It was not issued in that format.
            FindingsError: The file was changed since, or is gone.
        """
        found = self.listed(soort, formaat)
        if found is None:
            raise InputError(
                wat=f"Versie {self.versie} is uitgegeven zonder dit document.",
                waar=str(self.dossier),
                waarom=f"Er is geen ‘{soort}’ als {formaat}.",
                nu="Geef een nieuwe versie uit waar dit document in zit.",
            )
        content, fault = self._checked(found)
        if fault:
            raise is_damaged(self, {found.bestand: fault})
        return content

    def answers(self) -> Antwoorden:
        """Return the answers of which this version was made, from the copy that was issued.

        Raises:
            InputError: This tailor cannot read them.
            FindingsError: The copy was changed since, or is gone.
        """
        return open_text(self.read(_ANSWERS_KIND, "yaml").decode("utf-8-sig"), self.folder / ANSWERS)

    def damage(self) -> dict[str, str]:
        """Return which files are not as they were issued, each with what is wrong; empty when none is."""
        checked = ((one.bestand, self._checked(one)[1]) for one in self.files)
        return {name: fault for name, fault in checked if fault}

    def is_same(self, files: Mapping[str, bytes]) -> bool:
        """Return whether a dossier (name → content) is the one that was issued, byte for byte."""
        issued = {one.bestand: one.sha256 for one in self.files if one.soort != _ANSWERS_KIND}
        return issued == {f"{EDITION}/{name}": sha256(content) for name, content in files.items()}

    def _checked(self, one: ListedFile) -> tuple[bytes, str]:
        """Return the content of a file, and what is wrong with it; empty when nothing is."""
        place = self.folder / one.bestand
        try:
            content = place.read_bytes() if place.is_file() else None  # to read a pipe may wait for ever
        except OSError:
            return b"", UNREADABLE
        if content is None:
            return b"", MISSING
        return content, "" if sha256(content) == one.sha256 else CHANGED

    def as_json(self) -> dict[str, Any]:
        """Return what the record says, as plain values for JSON."""
        return {
            "schema": SCHEMA,
            "huis": self.huis,
            "versie": self.versie,
            "datum": self.date.isoformat(),
            "antwoorden_sha256": self.answers_hash,
            "voorganger": asdict(self.predecessor) if self.predecessor else None,
            "bestanden": [asdict(one) for one in self.files],
        }

    def as_bytes(self) -> bytes:
        """Return the record as it is written."""
        return json_bytes(self.as_json())


def files_of(documents: tuple[ListedFile, ...], manifest: bytes, answers: bytes) -> tuple[ListedFile, ...]:
    """Return the list of everything that is issued: the documents, their manifest and the answers.

    Args:
        documents: The lines of the manifest.
        manifest: The content of the manifest.
        answers: The content of the answers file.
    """
    inside = (
        ListedFile(one.soort, one.formaat, f"{EDITION}/{one.bestand}", one.sha256, one.voor)
        for one in documents
    )
    listed = ListedFile(_MANIFEST_KIND, "json", f"{EDITION}/{MANIFEST}", sha256(manifest))
    return (*inside, listed, ListedFile(_ANSWERS_KIND, "yaml", ANSWERS, sha256(answers)))


def issued_of(folder: Path) -> Issued | None:
    """Return the version that was issued in a directory of a version; None when none was.

    Raises:
        FindingsError: There is a record, and it cannot be read: what was issued is not known any more.
    """
    try:
        content = read_regular(folder / RECORD, _LARGEST)
        return _from_record(folder, content)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError, InputError) as error:
        raise FindingsError(
            wat="Van een uitgegeven versie is niet meer te lezen wat is uitgegeven.",
            waar=str(folder / RECORD),
            waarom="Dit bestand is gewijzigd of beschadigd.",
            nu="Zet dit bestand terug uit een kopie van deze map.",
        ) from error


def _from_record(folder: Path, content: bytes) -> Issued:
    """Return what a record says.

    Raises:
        ValueError, KeyError, TypeError: It is no record of ours.
    """
    data = json.loads(content)
    before = data["voorganger"]
    return Issued(
        folder,
        _text(data["huis"]),
        _text(data["versie"]),
        datetime.date.fromisoformat(data["datum"]),
        _text(data["antwoorden_sha256"]),
        tuple(map(_file, data["bestanden"])),
        Predecessor(_text(before["versie"]), _text(before["sha256"])) if before else None,
        sha256(content),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _file(data: Mapping[str, object]) -> ListedFile:
    """Return a line of a record; one that leads out of the directory is no line of ours."""
    names = ("soort", "formaat", "bestand", "sha256", "voor")
    one = ListedFile(*(_text(data[name]) for name in names))
    *folders, name = PurePosixPath(one.bestand).parts
    if folders not in ([], [EDITION]) or name == ".." or "\\" in name or "\0" in name:
        raise ValueError
    return one


def issued_around(path: Path) -> Issued | None:
    """Return the issued version whose dossier a place is, or lies in; None for any other place.

    Raises:
        FindingsError: There is a record there that cannot be read.
    """
    around = (one.parent for one in (path, *path.parents) if one.name == EDITION)
    return next((found for folder in around if (found := issued_of(folder))), None)


def issued_versions(output: Path, huis: str | None) -> tuple[Issued, ...]:
    """Return every issued version of a house under a directory, the oldest first.

    Args:
        output: Where the dossiers of all houses stand.
        huis: The full name of the house; its short name, which the directories have, may change.

    Raises:
        FindingsError: A record cannot be read.
    """
    found = (issued_of(one.parent) for one in sorted(output.glob(f"*/*/{RECORD}")))
    return tuple(sorted((one for one in found if one and one.huis == huis), key=_age))


def _age(one: Issued) -> tuple[datetime.date, str]:
    return one.date, one.versie


def latest(versions: tuple[Issued, ...]) -> Issued | None:
    """Return the newest of some versions that none of them succeeds; None when there are none."""
    succeeded = {one.predecessor.versie for one in versions if one.predecessor}
    return max((one for one in versions if one.versie not in succeeded), key=_age, default=None)


def in_force(output: Path, source: "AnswersFile") -> Issued | None:
    """Return the issued version of a house that others have to go by; None when none was issued.

    It is the newest one that has no successor. Whether its parties have signed, no record knows.

    Args:
        output: Where the dossiers of all houses stand.
        source: The answers of the house.

    Raises:
        FindingsError: A record cannot be read.
    """
    return latest(issued_versions(output, source.full_name))


def is_damaged(issued: Issued, damage: Mapping[str, str]) -> FindingsError:
    """Return the error that names the files that are not as they were issued."""
    return FindingsError(
        wat=f"Van versie {issued.versie} zijn bestanden niet meer zoals ze zijn uitgegeven.",
        waar=str(issued.folder),
        waarom="\n  - ".join(("dit is er mis:", *told(damage))),
        nu="Zet deze bestanden terug uit een kopie. Bewaar eerst ergens anders wat iemand erin schreef.",
    )


def told(damage: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each file that is not as it was issued."""
    return (f"{fault}: {name}" for name, fault in damage.items())


def stays_as_it_is(issued: Issued, place: Path, or_else: str = "") -> InputError:
    """Return why nothing is written where a version was issued.

    Args:
        issued: The version.
        place: Where something else was to be written.
        or_else: What the user can do but give the text a new number; empty when there is nothing else.
    """
    new = to_type("zet", "ANTWOORDEN", "document.versie=NUMMER", "document.datum=DATUM")
    return InputError(
        wat=f"Versie {issued.versie} van {issued.huis} is uitgegeven. Tailor verandert die niet meer.",
        waar=str(place),
        waarom="Wat u nu maakt, is anders dan wat is uitgegeven.",
        nu=f"Geef uw tekst een nieuw nummer en een nieuwe datum: ‘{new}’. {or_else}".rstrip(),
    )
