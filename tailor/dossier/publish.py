"""Puts a finished dossier in place, so that a run that fails or is killed never costs the old one.

Beside the target (``…/concept``) stand, while a run is going, at most three more names; all in the same
directory, so that every move is one atomic rename:

``.concept.tailor-slot``  the lock: one run at a time.
``.concept.tailor-werk``  rubbish as soon as no run is going: new files half written, or an old dossier
                          that is being removed.
``.concept.tailor-oud``   always a complete dossier: the one before this run, out of the way.

The steps of ``Target.publish``, and what a kill right after each of them leaves:

1. write all files in ``werk``      the target is untouched; ``werk`` is rubbish
2. rename the target to ``oud``     there is no target; ``oud`` is complete and is put back
   look at ``oud`` once more        the same; with work of people in it, it is put back at once
3. rename ``werk`` to the target    the target is the new dossier; ``oud`` is superseded
4. rename ``oud`` to ``werk``       the target is the new dossier; ``werk`` is rubbish
5. remove ``werk``                  done

So the next run on the same target, before anything else: no target and an ``oud`` → put ``oud`` back;
then see that the target holds nothing but what tailor made; only then remove ``werk`` and a superseded
``oud``. An ``oud`` in which work of people came to stand meanwhile (a program had a file of it open) is no
rubbish: it gets a name that a person sees, and the user is told. Every step of that can be killed too and
done again. A run that fails without being killed does the same at once.

Nothing is flushed to the disk by force: after a power cut the dossier can be made again, byte for byte.
"""

import contextlib
import errno
import shutil
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tailor.dossier.issued import Issued, issued_around, stays_as_it_is
from tailor.dossier.manifest import MANIFEST, Owner, listed_files, owner_of, sha256
from tailor.errors import InputError, KeptWarning
from tailor.files import PRIVATE, PRIVATE_FOLDER, cause
from tailor.lock import LockedError, locked

# Files that a file manager makes by itself when somebody only looks at a directory.
_SYSTEM_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
# So many names are shown in a message; the rest is counted.
_SHOWN = 10
# What a user can do who may write nothing where a version was issued.
_ELSEWHERE = "Of kies met --uit een andere map."


@contextlib.contextmanager
def file_system_errors(directory: Path) -> Iterator[None]:
    """Turn a refusal of the file system into a message about that directory.

    Raises:
        InputError: For every OSError of the block.
    """
    try:
        yield
    except OSError as error:
        raise InputError(
            wat="De documenten konden niet worden weggeschreven. Wat er al stond, is niet veranderd.",
            waar=str(directory),
            waarom=cause(error),
            nu="Los dit op of kies met --uit een andere map.",
        ) from error


@dataclass(frozen=True, slots=True)
class Reserved:
    """A directory that this run alone may replace. Made by ``reserve``.

    Attributes:
        path: The directory, without symbolic links; it need not exist.
        issued: The version that was issued there, which stays as it is; None when none was.
    """

    path: Path
    issued: Issued | None = None

    def publish(self, files: Mapping[str, bytes]) -> bool:
        """Replace the whole directory by one with these files (name → content).

        Returns:
            Whether that was done: what was issued is left alone when it is these files and stands whole.

        Raises:
            InputError: When the directory cannot be written (the old one then stands again), or when other
                files were issued there.
        """
        if self.issued and not self.issued.is_same(files):
            raise stays_as_it_is(self.issued, self.path, _ELSEWHERE)
        if self.issued and not self.issued.damage():
            return False
        with file_system_errors(self.path):
            try:
                self._replace(files)
            except BaseException:
                self.restore()
                self.tidy()
                raise
        return True

    def _replace(self, files: Mapping[str, bytes]) -> None:
        """Do steps 1 to 5."""
        self._work.mkdir(mode=PRIVATE_FOLDER)
        for name, content in files.items():
            one = self._work / name
            one.touch(mode=PRIVATE)
            one.write_bytes(content)
        refuse_foreign(self.path, _MEANWHILE)
        if self.path.exists():
            self.path.rename(self._old)
            refuse_foreign(self._old, _MEANWHILE, self.path)
        self._work.rename(self.path)
        with contextlib.suppress(OSError):  # the new dossier stands; what is left goes with the next run
            self.tidy()

    def restore(self) -> None:
        """Put the old dossier back when a run ended between steps 2 and 3."""
        if self._old.exists() and not self.path.exists():
            self._old.rename(self.path)

    def tidy(self) -> None:
        """Remove what is superseded or half written; ``restore`` has been done."""
        self._remove_work()
        if self._old.exists() and not self._is_kept():
            self._old.rename(self._work)
            self._remove_work()

    def _is_kept(self) -> bool:
        """Return whether the superseded dossier holds work of people; then it gets a name that they see."""
        try:
            refuse_foreign(self._old)
        except InputError as error:
            kept = next(one for one in map(self._kept, range(1, 1000)) if not one.exists())
            self._old.rename(kept)
            warnings.warn(KeptWarning(f"Let op: {error.waarom} Dit is bewaard in {kept}."), stacklevel=2)
            return True
        return False

    def _kept(self, number: int) -> Path:
        """Return where what people made in an old dossier is kept."""
        return self.path.with_name(f"{self.path.name}-bewaard-{number}")

    def _remove_work(self) -> None:
        """Remove the working directory when it is there."""
        if self._work.exists():
            shutil.rmtree(self._work)

    @property
    def _work(self) -> Path:
        """Return the working directory."""
        return self.path.with_name(f".{self.path.name}.tailor-werk")

    @property
    def _old(self) -> Path:
        """Return where the old dossier stands while the new one takes its place."""
        return self.path.with_name(f".{self.path.name}.tailor-oud")

    @property
    def lock(self) -> Path:
        """Return the lock file."""
        return self.path.with_name(f".{self.path.name}.tailor-slot")


@contextlib.contextmanager
def reserve(directory: Path, owner: Owner | None = None, answers_hash: str = "") -> Iterator[Reserved]:
    """Hold a directory for this run alone, after mending what a killed run left.

    Directories above it are made, and removed again when nothing came to stand in them.

    Args:
        directory: The directory.
        owner: Of which house and version the new dossier is; None takes the place of any.
        answers_hash: The hash over the answers of the new dossier; empty when they do not matter.

    Raises:
        InputError: When another run is busy there, when it holds files that tailor did not make or that
            were changed since, a dossier of another house or version, or one of other answers that was
            issued, or when it cannot be written.
        FindingsError: When something was issued there and what that was cannot be read.
    """
    with contextlib.ExitStack() as held:
        with file_system_errors(directory):
            path = _resolved(directory)
            held.enter_context(parents_of(path))
            held.enter_context(alone(Reserved(path).lock, path))
            target = Reserved(path, issued_around(path))
            target.restore()
            _refuse_issued(target, answers_hash)
            refuse_foreign(path)
            _refuse_another(target.path, owner)
            target.tidy()
        yield target


def _resolved(directory: Path) -> Path:
    """Return the real directory; the one a person stands in cannot be replaced under their feet."""
    try:
        path = directory.resolve()
    except RuntimeError as error:  # links that lead to each other
        raise OSError(errno.ELOOP, "loop", str(directory)) from error
    here = Path.cwd()
    if here == path or here.is_relative_to(path):
        raise InputError(
            wat="Tailor kan de map waarin u nu werkt niet vervangen.",
            waar=str(directory),
            waarom="De hele map wordt in één keer vervangen door de nieuwe documenten.",
            nu="Kies met --uit een map daarbinnen, bijvoorbeeld ‘--uit resultaat’.",
        )
    return path


@contextlib.contextmanager
def parents_of(path: Path) -> Iterator[None]:
    """Make the directories above ``path``; afterwards remove those that we made and that are empty."""
    made = [parent for parent in path.parents if not parent.exists()]
    try:
        for parent in reversed(made):
            parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        yield
    finally:
        with contextlib.suppress(OSError):
            for parent in made:
                parent.rmdir()


@contextlib.contextmanager
def alone(lock: Path, place: Path) -> Iterator[None]:
    """Hold a lock while the block runs.

    Args:
        lock: The lock file.
        place: What the user is told that it is about.

    Raises:
        InputError: When another run holds it.
        OSError: When it cannot be made.
    """
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(locked(lock))
        except LockedError as error:
            raise InputError(
                wat="Tailor is al bezig in deze map.",
                waar=str(place),
                waarom="Twee opdrachten kunnen niet tegelijk in dezelfde map schrijven.",
                nu="Wacht tot de andere opdracht klaar is en probeer het opnieuw.",
            ) from error
        yield


# What is said of files that came or changed while a run was going.
_MEANWHILE = "Dit gebeurde terwijl tailor bezig was. De nieuwe documenten zijn niet geplaatst."


def _refuse_issued(target: Reserved, answers_hash: str) -> None:
    """Refuse a place in an issued dossier, and to make that dossier of other answers: it stays as it is."""
    issued = target.issued
    if issued is None:
        return
    is_inside = target.path != issued.dossier
    if is_inside or answers_hash not in ("", issued.answers_hash):
        raise stays_as_it_is(issued, target.path, _ELSEWHERE)


def refuse_foreign(directory: Path, meanwhile: str = "", shown: Path | None = None) -> None:
    """Refuse a directory that holds work of people: it would be lost.

    Args:
        directory: The directory; it need not exist.
        meanwhile: What is said besides.
        shown: The name under which the user knows it; None for its own.

    Raises:
        InputError: It holds files that tailor did not make, or that were changed since.
    """
    if not directory.exists():
        return
    if not directory.is_dir():
        raise InputError(
            wat="Op deze plaats kan geen map komen.",
            waar=str(directory),
            waarom="Er staat al een bestand met die naam.",
            nu="Kies met --uit een andere map.",
        )
    found = {one.name: one for one in sorted(directory.iterdir()) if one.name not in _SYSTEM_FILES}
    listed = listed_files(directory)
    if listed is not None:
        found.pop(MANIFEST, None)
    try:
        _refuse_work(shown or directory, found, listed or {})
    except InputError as error:
        error.waarom = f"{error.waarom} {meanwhile}".rstrip()
        raise


def _refuse_another(directory: Path, owner: Owner | None) -> None:
    """Refuse to take the place of a dossier of another house, or of another version."""
    there = owner_of(directory)
    if owner is None or there is None or owner.may_replace(there):
        return
    raise InputError(
        wat="In deze map staan documenten van een ander huis of een andere versie.",
        waar=str(directory),
        waarom=f"Er staat: {there}. Nu maakt u: {owner}.",
        nu="Kies met --uit een andere map, of haal de oude map eerst weg.",
    )


def _refuse_work(directory: Path, found: Mapping[str, Path], listed: Mapping[str, str]) -> None:
    """Refuse files that are not listed, and files whose content is not what tailor wrote."""
    if foreign := [name for name, one in found.items() if name not in listed or not one.is_file()]:
        raise InputError(
            wat="In deze map staan bestanden die tailor niet heeft gemaakt. Ze zouden verloren gaan.",
            waar=str(directory),
            waarom=f"Niet van tailor: {_named(foreign)}.",
            nu="Verplaats die bestanden, of kies met --uit een andere map.",
        )
    if changed := [name for name, one in found.items() if sha256(one.read_bytes()) != listed[name]]:
        raise InputError(
            wat="In deze map staan documenten die later zijn gewijzigd. Dat werk zou verloren gaan.",
            waar=str(directory),
            waarom=f"Gewijzigd: {_named(changed)}.",
            nu="Bewaar die documenten ergens anders, of kies met --uit een andere map.",
        )


def _named(names: Sequence[str]) -> str:
    """Return the names between commas; many are cut short with a count."""
    shown = ", ".join(f"‘{name}’" for name in names[:_SHOWN])
    rest = len(names) - _SHOWN
    return f"{shown} en nog {rest} andere" if rest > 0 else shown
