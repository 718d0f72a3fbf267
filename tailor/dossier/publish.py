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
3. rename ``werk`` to the target    the target is the new dossier; ``oud`` is superseded
4. rename ``oud`` to ``werk``       the target is the new dossier; ``werk`` is rubbish
5. remove ``werk``                  done

So the next run on the same target, before anything else: no target and an ``oud`` → put ``oud`` back;
then see that the target holds nothing but what tailor made; only then remove ``werk`` and a superseded
``oud``. Every step of that can be killed too and done again. A run that fails without being killed does
the same at once.

Nothing is flushed to the disk by force: after a power cut the dossier can be made again, byte for byte.
"""

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tailor.dossier import messages
from tailor.dossier.manifest import MANIFEST, listed_files, sha256
from tailor.lock import LockedError, locked

_SYSTEM_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that a file manager makes by itself when somebody only looks at a directory."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """A directory that this run alone may replace. Made by ``reserve``.

    Attributes:
        path: The directory, without symbolic links; it need not exist.
    """

    path: Path

    def publish(self, files: Mapping[str, bytes]) -> None:
        """Replace the whole directory by one with these files (name → content).

        Raises:
            InputError: When the directory cannot be written; the old one then stands again.
        """
        with messages.file_system_errors(self.path):
            try:
                self._replace(files)
            except BaseException:
                self.restore()
                self.tidy()
                raise

    def _replace(self, files: Mapping[str, bytes]) -> None:
        """Do steps 1 to 5."""
        self._work.mkdir()
        for name, content in files.items():
            (self._work / name).write_bytes(content)
        if self.path.exists():
            self.path.rename(self._old)
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
        if self._old.exists():
            self._old.rename(self._work)
            self._remove_work()

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
def reserve(directory: Path) -> Iterator[Reserved]:
    """Hold a directory for this run alone, after mending what a killed run left.

    Directories above it are made, and removed again when nothing came to stand in them.

    Raises:
        InputError: When another run is busy there, when it holds files that tailor did not make or that
            were changed since, or when it cannot be written.
    """
    with contextlib.ExitStack() as held:
        with messages.file_system_errors(directory):
            target = Reserved(_resolved(directory))
            held.enter_context(_parents_of(target.path))
            held.enter_context(_only_run(target))
            target.restore()
            _refuse_foreign(target.path)
            target.tidy()
        yield target


def _resolved(directory: Path) -> Path:
    """Return the real directory; the one a person stands in cannot be replaced under their feet."""
    path = directory.resolve()
    here = Path.cwd()
    if here == path or here.is_relative_to(path):
        raise messages.in_use(directory)
    return path


@contextlib.contextmanager
def _parents_of(path: Path) -> Iterator[None]:
    """Make the directories above ``path``; afterwards remove those that we made and that are empty."""
    made = [parent for parent in path.parents if not parent.exists()]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        with contextlib.suppress(OSError):
            for parent in made:
                parent.rmdir()


@contextlib.contextmanager
def _only_run(target: Reserved) -> Iterator[None]:
    """Hold the lock of the target."""
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(locked(target.lock))
        except LockedError as error:
            raise messages.busy(target.path) from error
        yield


def _refuse_foreign(directory: Path) -> None:
    """Refuse a directory that holds work of people: it would be lost."""
    if not directory.exists():
        return
    if not directory.is_dir():
        raise messages.not_a_directory(directory)
    found = sorted(one for one in directory.iterdir() if one.name not in _SYSTEM_FILES)
    listed = listed_files(directory)
    if found and listed is None:
        raise messages.not_ours(directory, [one.name for one in found])
    _refuse_changed(directory, found, listed or {})


def _refuse_changed(directory: Path, found: list[Path], listed: Mapping[str, str]) -> None:
    """Refuse files beside those of the manifest, and files whose content is not what tailor wrote."""
    ours = [one for one in found if one.name != MANIFEST]
    foreign = [one.name for one in ours if one.name not in listed or not one.is_file()]
    if foreign:
        raise messages.not_ours(directory, foreign)
    changed = [one.name for one in ours if sha256(one.read_bytes()) != listed[one.name]]
    if changed:
        raise messages.changed(directory, changed)
