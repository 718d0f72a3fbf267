"""Files that hold names of people: found where a link leads, whole at every moment, for their owner alone.

A file is written beside its place and moved there in one step. What a killed run left half written carries
the ending ``PART``; the next run that holds the lock of the file removes it.
"""

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tailor import system
from tailor.errors import InputError
from tailor.lock import LockedError, locked

# The ending of what is not finished yet.
PART = ".tailor-deel"
# The rights of a file and of a folder that only their owner may see.
PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
# The most bytes that a name may have on the file systems we know.
_LONGEST = 255
# The room in a name for the eight signs, and the dot, that make it unlike any other.
_UNIQUE = 9
# What the system's own reports mean, in plain words.
CAUSES = {
    errno.EACCES: "U heeft geen rechten om daar te schrijven, of een bestand is nog geopend.",
    errno.EPERM: "U heeft geen rechten om daar te schrijven.",
    errno.EROFS: "Die schijf kan alleen gelezen worden.",
    errno.ENOSPC: "De schijf is vol.",
    errno.EDQUOT: "Uw schijfruimte is op.",
    errno.EFBIG: "Het bestand wordt te groot voor deze schijf of voor u.",
    errno.ENOENT: "De map bestaat niet.",
    errno.EISDIR: "Op die plaats staat een map.",
    errno.ENOTDIR: "Een deel van het pad is een bestand, geen map.",
    errno.EEXIST: "Een deel van het pad is een bestand, geen map.",
    errno.ELOOP: "De verwijzingen op deze plaats verwijzen naar elkaar.",
    errno.ENAMETOOLONG: "De naam is te lang.",
    errno.EBUSY: "De map is zelf een aangekoppelde schijf of is in gebruik; kies een map daarbinnen.",
    errno.EPIPE: "Niemand leest de uitvoer nog.",
    errno.EBADF: "De uitvoer is gesloten.",
    errno.EIO: "De schijf of de verbinding ermee geeft een fout.",
    errno.EXDEV: "De map is zelf een aangekoppelde schijf; kies een map daarbinnen.",
}


def cause(error: OSError) -> str:
    """Return in plain Dutch why the system refused something."""
    return CAUSES.get(error.errno or 0, f"Het systeem meldt fout {error.errno}.")


def real_file(path: Path) -> Path:
    """Return the file that a symbolic link leads to; another path as it is.

    So the lock, the versions and the saving are those of the file, however somebody reached it.

    Raises:
        InputError: The links lead to each other.
    """
    if not path.is_symlink():
        return path
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise InputError(
            wat="Dit bestand is niet te vinden.",
            waar=str(path),
            waarom="Het is een verwijzing die naar zichzelf terugverwijst.",
            nu="Noem het bestand zelf, of maak de verwijzing opnieuw.",
        ) from error


def hidden(path: Path, ending: str, *, room: int = 0) -> Path:
    """Return the hidden name beside a file with this ending; a name too long for it is cut, and told apart.

    Args:
        path: The file.
        ending: What comes behind its name.
        room: How many more signs must fit in the name.
    """
    name = f".{path.name}{ending}"
    if len(os.fsencode(name)) + room <= _LONGEST:
        return path.with_name(name)
    mark = f"~{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:12]}"
    kept = os.fsencode(path.name)[: _LONGEST - room - len(os.fsencode(f".{mark}{ending}"))]
    return path.with_name(f".{kept.decode(errors='ignore')}{mark}{ending}")


def put(path: Path, content: bytes, *, rights: int | None = PRIVATE, is_new: bool = False) -> None:
    """Put a file in place in one step: written beside it first, and flushed to the disk.

    Args:
        path: Its place; no symbolic link.
        content: What it holds.
        rights: Who may read it; None keeps the rights of the file that stands there.
        is_new: Whether it is refused when a file stands there.

    Raises:
        FileExistsError: A file stands there, and it must be new.
        OSError: It cannot be written; what stood there is untouched.
    """
    handle, name = tempfile.mkstemp(prefix=f"{_parts(path).name}.", suffix=PART, dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _give_rights(beside, path, rights)
        _move_new(beside, path) if is_new else system.patiently(lambda: beside.replace(path))
    finally:
        beside.unlink(missing_ok=True)


def _parts(path: Path) -> Path:
    """Return how the names of the unfinished files of a path begin."""
    return hidden(path, "", room=_UNIQUE + len(PART))


def _give_rights(beside: Path, path: Path, rights: int | None) -> None:
    """Give a new file the rights that are asked, or those and the owner of the file it replaces."""
    if rights is not None:
        beside.chmod(rights)
    elif path.exists():
        found = path.stat()
        beside.chmod(found.st_mode & 0o777)
        system.give_to(beside, found)


def _move_new(beside: Path, path: Path) -> None:
    """Move a file to a place where nothing may stand; a link is refused where a move would replace."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        path.open("xb").close()
        beside.replace(path)


def sweep(path: Path) -> None:
    """Remove what a killed run left unfinished beside a file; whoever calls it holds the lock of the file."""
    begin = f"{_parts(path).name}."
    with contextlib.suppress(OSError):
        for one in path.parent.iterdir():
            middle = one.name[len(begin) : -len(PART)]
            if one.name.startswith(begin) and one.name.endswith(PART) and len(middle) == _UNIQUE - 1:
                one.unlink()


def write_private(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file that only its owner may read, as a whole or not at all.

    Args:
        path: Its place; where a symbolic link leads.
        content: What it holds.
        overwrite: Whether it may replace a file.

    Raises:
        InputError: Somebody is writing it, a link leads nowhere, or it is in the way of ``overwrite``.
        FileExistsError: A file stands there that may not be replaced.
        OSError: It cannot be written; what stood there is untouched.
    """
    path = real_file(path)
    if path.exists() and not overwrite:
        raise FileExistsError(errno.EEXIST, "", str(path))
    try:
        with locked(hidden(path, ".slot")):
            sweep(path)
            put(path, content, is_new=not overwrite)
    except LockedError as error:
        raise InputError(
            wat="Een andere opdracht schrijft dit bestand op dit moment.",
            waar=str(path),
            waarom="Twee opdrachten kunnen niet tegelijk hetzelfde bestand schrijven.",
            nu="Wacht tot de andere opdracht klaar is en probeer het opnieuw.",
        ) from error


def read_regular(path: Path, most: int) -> bytes:
    """Return the content of an ordinary file.

    A pipe or a device is refused before it is opened: to read one may wait for ever.

    Raises:
        InputError: It is no ordinary file, or it is bigger than ``most`` bytes.
        OSError: It cannot be read.
    """
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):  # not every system says so when it is opened
        raise IsADirectoryError(errno.EISDIR, "", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise InputError(
            wat="Dit is geen gewoon bestand.",
            waar=str(path),
            waarom="Het is de uitvoer van een ander programma, of een apparaat.",
            nu="Bewaar de inhoud in een bestand en noem dat bestand.",
        )
    with system.patiently(lambda: path.open("rb")) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise InputError(
            wat="Dit bestand is te groot.",
            waar=str(path),
            waarom=f"Het is groter dan {most // 1_000_000} MB.",
            nu="Controleer of dit het goede bestand is.",
        )
    return content


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give a folder of our own for files that only the user may read; afterwards it is gone.

    What killed runs of this user left is removed first: a folder whose lock nobody holds.
    """
    place = Path(tempfile.gettempdir())
    with contextlib.suppress(OSError):
        _sweep_folders(place)
    with tempfile.TemporaryDirectory(prefix=_FOLDERS) as name, locked(Path(name) / _FOLDER_LOCK):
        yield Path(name)


# How the name of such a folder begins, and its lock.
_FOLDERS, _FOLDER_LOCK = "tailor-werk-", ".slot"


def _sweep_folders(place: Path) -> None:
    """Remove the folders of killed runs of this user."""
    import shutil

    for one in place.glob(f"{_FOLDERS}*"):
        with contextlib.suppress(OSError, LockedError):
            if one.is_symlink() or not system.is_mine(one) or not (one / _FOLDER_LOCK).exists():
                continue
            with locked(one / _FOLDER_LOCK):
                shutil.rmtree(one)
