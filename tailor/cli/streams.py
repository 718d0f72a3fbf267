"""The standard streams of the process: one that fails is no failure of work that was done.

Output may be a pipe that nobody reads any more, a full disk, or closed. What cannot be written is dropped,
and ``lost`` says why; so the work goes on, and its exit code is that of the work.
"""

import errno
import io
import os
import sys
from typing import Any, TextIO

from tailor.system import wait_to_write


class _Forgiving(io.RawIOBase):
    """An open file to which writing never fails.

    Attributes:
        fault: The number of the fault of the system; 0 as long as all was written.
    """

    def __init__(self, handle: int) -> None:
        """Write to an open file that stays open afterwards."""
        self._handle, self.fault = handle, 0

    def writable(self) -> bool:
        """Return that it can be written."""
        return True

    def fileno(self) -> int:
        """Return the number of the open file."""
        return self._handle

    def write(self, data: Any, /) -> int:
        """Write the data, or drop it after the first fault."""
        while not self.fault:
            try:
                return os.write(self._handle, data)
            except BlockingIOError:  # a pipe that is full for the moment
                wait_to_write(self._handle)
            except OSError as error:
                self.fault = error.errno or errno.EIO
        return memoryview(data).nbytes


def forgive() -> None:
    """Give the process streams that do not fail; those of a terminal stay what they are."""
    for handle in range(3):
        _open_closed(handle)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: PTH123, SIM115 - no path, and it stays open
    sys.stdout, sys.stderr = _forgiving(sys.stdout, 1), _forgiving(sys.stderr, 2)


def _open_closed(handle: int) -> None:
    """Let a standard stream that is closed lead nowhere; the next opened file would get its number."""
    try:
        os.fstat(handle)
    except OSError:
        os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one


def _forgiving(stream: TextIO | None, handle: int) -> TextIO:
    if stream is not None and stream not in (sys.__stdout__, sys.__stderr__):
        return stream  # a program that runs us catches what we say
    if stream is not None and stream.isatty():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        return stream
    raw = io.BufferedWriter(_Forgiving(handle))
    return io.TextIOWrapper(raw, encoding=stream.encoding if stream else "utf-8", errors="backslashreplace")


def lost() -> int:
    """Return why output was dropped: the number of the fault of the system; 0 when none was.

    A reader that wants no more ("| head") has not lost anything.
    """
    sys.stdout.flush()
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    fault = raw.fault if isinstance(raw, _Forgiving) else 0
    return 0 if fault == errno.EPIPE else fault
