"""One run at a time in one place: a lock that the system lets go when its process ends, however it ends."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from tailor import system

# How long a run that waits for a lock rests between two tries, in seconds.
_REST = 0.005


class LockedError(Exception):
    """Another run holds the lock."""


@contextlib.contextmanager
def locked(path: Path, patience: float = 0) -> Iterator[None]:
    """Hold the lock on ``path`` while the block runs; the file is gone afterwards.

    A file that a killed run left behind is simply locked again: what counts is the lock, not the file.

    Args:
        path: The file of the lock.
        patience: How many seconds to wait for another run that holds it.

    Raises:
        LockedError: When another run holds it, also after the wait.
        OSError: When the file cannot be made.
    """
    handle = _acquire_in_time(path, time.monotonic() + patience)
    try:
        yield
    finally:
        system.let_go(path, handle)


def _acquire_in_time(path: Path, until: float) -> int:
    """Return an open, locked handle; as long as another run holds it, try again until this moment."""
    while True:
        try:
            return _acquire(path)
        except LockedError:
            if time.monotonic() >= until:
                raise
        time.sleep(_REST)


def _acquire(path: Path) -> int:
    """Return an open, locked handle on the file that stands at ``path`` now.

    Between opening and locking, the run before us may have removed the file: a lock on a removed file
    keeps nobody out, so then we try again.
    """
    while True:
        handle = _open(path)
        try:
            system.lock(handle)
        except OSError as error:
            os.close(handle)
            raise LockedError from error
        if system.is_still_at(path, handle):
            return handle
        os.close(handle)


def _open(path: Path) -> int:
    """Return an open handle on the file; that of another user is opened for reading, which can be locked too.

    Raises:
        LockedError: It is there and cannot be opened at all: then it is somebody else's.
        OSError: It cannot be made.
    """
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except PermissionError:
        if not path.exists():
            raise
    try:
        return os.open(path, os.O_RDONLY)
    except PermissionError as error:
        raise LockedError from error
