"""What differs between Windows and other systems, behind one door: locks, owners, signals, typed commands.

Each function has a branch for Windows. Those were never run there: tests run them with stand-ins for what
Windows has. What is asked of a keyboard stands in ``tailor.terminal.keyboard``.
"""

import contextlib
import os
import re
import select
import shlex
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")
# Names of devices, which Windows refuses for a file whatever stands behind a dot.
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
# Where in a file its lock lies on Windows: nobody can read what is locked, so far behind what stands in it.
_LOCK_AT: Final = 1 << 30
# More processes than this Windows cannot wait for.
_MOST_PROCESSES: Final = 61
# How often, and how many seconds apart, something is tried that Windows refuses while another program reads.
_TRIES, _REST = 40, 0.025


def no_device(name: str) -> str:
    """Return a name for a file; one that Windows keeps for a device gets a hyphen ("con-", "aux-.yaml")."""
    return _DEVICE.sub(r"\1-", name, count=1) if _DEVICE.match(name) else name


def lock(handle: int) -> None:
    """Lock an open file.

    Raises:
        OSError: Another has locked it.
    """
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _LOCK_AT, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def let_go(path: Path, handle: int) -> None:
    """Remove the file of a lock and close it.

    It goes while it is still locked, so that nobody locks a file that is gone. Windows keeps a file as long
    as somebody has it open: there it goes afterwards, unless another has opened it meanwhile.
    """
    if sys.platform == "win32":
        os.close(handle)
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def is_still_at(path: Path, handle: int) -> bool:
    """Return whether an open file is the one that stands at a path; on Windows it cannot be another."""
    if sys.platform == "win32":
        return True
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def owner(path: Path) -> str:
    """Return whose a file is; empty when that is not known, and on Windows."""
    if sys.platform == "win32":
        return ""
    try:
        return path.owner()
    except (OSError, KeyError):
        return ""


def is_mine(path: Path) -> bool:
    """Return whether a file is of this user; on Windows each user has a temporary folder of their own.

    Raises:
        OSError: It is gone, or cannot be seen.
    """
    return sys.platform == "win32" or path.stat().st_uid == os.getuid()


def give_to(path: Path, found: os.stat_result) -> None:
    """Give a file the owner of another; only root may do that, and on Windows nobody."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.chown(path, found.st_uid, found.st_gid)


def patiently(action: Callable[[], T]) -> T:
    """Do something to a file; on Windows wait a moment for a program that has it open.

    Raises:
        OSError: It cannot be done.
    """
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        try:
            return action()
        except PermissionError:
            time.sleep(_REST)
    return action()


def cores() -> int:
    """Return how many processes at once are of use."""
    if sys.platform == "win32":
        return min(os.cpu_count() or 1, _MOST_PROCESSES)
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # a system that does not say which are ours
        return os.cpu_count() or 1


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back while the block runs; a process that is started meanwhile never hears of it.

    Windows cannot hold it back.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def wait_to_write(handle: int) -> None:
    """Wait until an open file that was full can be written; Windows cannot tell, so there a moment."""
    if sys.platform == "win32":
        time.sleep(_REST)
    else:
        select.select([], [handle], [])


def quoted(words: Sequence[str]) -> str:
    """Return the words of a command as they are typed."""
    if sys.platform == "win32":
        from subprocess import list2cmdline  # noqa: S404 - it only quotes

        return list2cmdline(words)
    return shlex.join(words)


def split(command: str) -> list[str]:
    """Return the words of a command that was typed; on Windows a backslash is a part of a path.

    Raises:
        ValueError: A quote is not closed.
    """
    if sys.platform == "win32":
        return [word.strip('"') for word in shlex.split(command, posix=False)]
    return shlex.split(command)


def usual_editor() -> str:
    """Return the editor of who has chosen none."""
    return "notepad" if sys.platform == "win32" else "nano"
