"""Issuing a version: its dossier to sign is recorded as given to others, and stays as it is from then on.

The steps of ``record``, and what a kill right after each of them leaves:

1. write the copy of the answers     nothing is issued; the next run writes the copy again
2. write the record                  the version is issued, whole
3. take away the right to write      the same; the next run does the rest of the files
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tailor import data
from tailor.answers.file import LARGEST, read_answers
from tailor.answers.plain_data import values_hash
from tailor.assemble import read_model
from tailor.assemble.document import Editie
from tailor.check import judge
from tailor.dossier.documents import AnswersFile, free_folder, mark_of, read_source
from tailor.dossier.issued import (
    ANSWERS,
    Issued,
    Predecessor,
    files_of,
    is_damaged,
    issued_of,
    issued_versions,
    latest,
    stays_as_it_is,
)
from tailor.dossier.make import OUTPUT, make_dossier, refuse_what_blocks
from tailor.dossier.manifest import MANIFEST, RECORD, ListedFile, Manifest, Owner, manifest_of, sha256
from tailor.dossier.publish import alone, refuse_foreign, reserve
from tailor.errors import FindingsError, InputError
from tailor.files import cause, put, read_regular, sweep

# What even the owner of an issued file may do with it: read it.
_READ_ONLY = 0o400


@dataclass(frozen=True, slots=True)
class MadeIssue:
    """What came of issuing a version.

    Attributes:
        issued: The version.
        is_new: Whether this run issued it; not when it was issued before.
        newest: The newest version: this one, unless one with a later date was issued before.
    """

    issued: Issued
    is_new: bool
    newest: Issued

    @property
    def is_newest(self) -> bool:
        """Return whether the version that was issued is the newest one."""
        return self.newest.sha256 == self.issued.sha256


def issue(antwoorden: Path, output: Path = OUTPUT) -> MadeIssue:
    """Issue the version to sign of a house as it stands, and make it first where it does not stand yet.

    Args:
        antwoorden: The answers file of the house.
        output: Where the dossiers of all houses stand.

    Raises:
        InputError: When the answers or the directory cannot be used, or when this version was issued with
            other answers.
        FindingsError: When something stands in the way of a text to sign, when a document was changed since
            it was made, or when what was issued before is not whole.
        RenderError: When a document does not come out well.
    """
    source = read_source(antwoorden)
    place = free_folder(output, source, Editie.DEFINITIEF).absolute()
    if there := _found(source, place, output):
        return _again(there, source, output)
    _prepare(antwoorden, source, place)
    lock = output / f".uitgave-{mark_of(source.full_name)}.tailor-slot"
    with _recording(output), alone(lock, output):
        return record(source, place, output)


def record(source: AnswersFile, place: Path, output: Path) -> MadeIssue:
    """Record the dossier that stands in a place as issued; who calls it keeps other issues of the house out.

    Args:
        source: The answers of the house.
        place: The directory of the dossier to sign.
        output: Where the dossiers of all houses stand.

    Raises:
        InputError: When the dossier is not of these answers, when this version was issued with others, or
            when the disk refuses.
        FindingsError: When what was issued before is not whole.
    """
    with reserve(place, Owner(source.full_name, source.versie)) as target:
        if there := _found(source, target.path, output):
            return _again(there, source, output)
        issued, answers = _issued_now(source, target.path, issued_versions(output, source.full_name))
        with _recording(issued.folder):
            _write(issued.folder / ANSWERS, answers)
            _write(issued.folder / RECORD, issued.as_bytes())
        _protect(issued)
    return MadeIssue(issued, True, _newest(source, output, issued))


def _found(source: AnswersFile, place: Path, output: Path) -> Issued | None:
    """Return this version as it was issued before: in its place, or elsewhere under an older short name."""
    elsewhere = (one for one in issued_versions(output, source.full_name) if one.versie == source.versie)
    return issued_of(place.parent) or next(elsewhere, None)


def _again(there: Issued, source: AnswersFile, output: Path) -> MadeIssue:
    """Return a version that was issued before, when it was with these answers and stands whole."""
    if damage := there.damage():
        raise is_damaged(there, damage)
    if there.answers_hash != values_hash(source.answers) and there.read("antwoorden", "yaml") != _content(
        source
    ):
        raise stays_as_it_is(there, there.dossier)
    _protect(there)
    return MadeIssue(there, False, _newest(source, output, there))


def _newest(source: AnswersFile, output: Path, issued: Issued) -> Issued:
    return latest(issued_versions(output, source.full_name)) or issued


def _prepare(antwoorden: Path, source: AnswersFile, place: Path) -> None:
    """See that a dossier to sign of these answers stands in its place, as tailor made it.

    Raises:
        FindingsError: When something stands in the way of it, or when it was changed by hand.
    """
    try:
        refuse_foreign(place)
    except InputError as error:
        raise FindingsError(
            wat="De versie is niet uitgegeven: de documenten zijn niet meer zoals tailor ze maakte.",
            waar=error.waar,
            waarom=error.waarom,
            nu="Verplaats die bestanden naar een andere map. Geef de versie dan opnieuw uit.",
        ) from error
    if _standing(source, place):
        refuse_what_blocks(source, judge(read_model(data.templates()), source.answers).findings)
    else:
        make_dossier(antwoorden, place, Editie.DEFINITIEF)


def _standing(source: AnswersFile, place: Path) -> Manifest | None:
    """Return the manifest of the dossier to sign of these answers; None when that does not stand whole."""
    found = manifest_of(place)
    if found is None or not any(one.soort == "protocol" for one in found.documenten):
        return None
    asked = (Editie.DEFINITIEF.value, source.full_name, source.versie, values_hash(source.answers))
    is_asked = (found.editie, found.huis, found.versie, found.antwoorden_sha256) == asked
    return found if is_asked and all(_is_whole(place, one) for one in found.documenten) else None


def _is_whole(place: Path, one: ListedFile) -> bool:
    path = place / one.bestand
    return path.parent == place and path.is_file() and sha256(path.read_bytes()) == one.sha256


def _issued_now(source: AnswersFile, place: Path, others: tuple[Issued, ...]) -> tuple[Issued, bytes]:
    """Return what is issued of a dossier, and the content of the answers file that goes with it."""
    manifest, content = _standing(source, place), _content(source)
    huis, versie, day = source.full_name, source.versie, source.datum
    if not (manifest and huis and versie and day and _is_of(content, source)):
        raise InputError(
            wat="De versie is niet uitgegeven.",
            waar=str(place),
            waarom="De antwoorden of de documenten veranderden terwijl tailor bezig was.",
            nu="Probeer het opnieuw.",
        )
    before = latest(tuple(one for one in others if one.date <= day))
    files = files_of(manifest.documenten, (place / MANIFEST).read_bytes(), content)
    predecessor = Predecessor(before.versie, before.sha256) if before else None
    of_answers = manifest.antwoorden_sha256
    made = Issued(place.parent, huis, versie, day, of_answers, files, predecessor)
    return replace(made, sha256=sha256(made.as_bytes())), content


def _content(source: AnswersFile) -> bytes:
    """Return what stands in the answers file now."""
    return read_regular(source.read_from or source.path, LARGEST)


def _is_of(content: bytes, source: AnswersFile) -> bool:
    """Return whether an answers file still holds the answers that were read from it."""
    return read_answers(content.decode("utf-8-sig"), str(source.path))[1] == source.answers


def _write(path: Path, content: bytes) -> None:
    """Write a file as a whole; what a killed run left of it goes."""
    sweep(path)
    put(path, content)


@contextlib.contextmanager
def _recording(folder: Path) -> Iterator[None]:
    """Turn a refusal of the file system into a message.

    Raises:
        InputError: For every OSError of the block.
    """
    try:
        yield
    except OSError as error:
        raise InputError(
            wat="De versie is niet uitgegeven. De documenten zijn niet veranderd.",
            waar=str(folder),
            waarom=cause(error),
            nu="Los dit op en geef de versie dan opnieuw uit.",
        ) from error


def _protect(issued: Issued) -> None:
    """Let no program change an issued file by accident; where the system cannot do that, the hash tells."""
    for one in (issued.folder / RECORD, *(issued.folder / one.bestand for one in issued.files)):
        with contextlib.suppress(OSError):
            one.chmod(_READ_ONLY)
