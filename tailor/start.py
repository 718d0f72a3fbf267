"""Starts the program, so that from its first line on Ctrl-C gives no traceback.

Reading the modules of the command line takes a moment. Whoever breaks off then has changed nothing, so the
process may end at once; a ``KeyboardInterrupt`` in the middle of an import could come out as anything.
"""

import os
import signal
from types import FrameType
from typing import NoReturn

# What a shell expects of a program that was stopped with Ctrl-C.
_BROKEN_OFF = 130


def _leave(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Leave at once."""
    os._exit(_BROKEN_OFF)


def main() -> NoReturn:
    """Run ``tailor`` with the arguments of the process and leave with its exit code."""
    hears = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not so in the background
    if hears:
        signal.signal(signal.SIGINT, _leave)
    from tailor.cli import main as run

    if hears:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        run()
    except KeyboardInterrupt:
        _leave(signal.SIGINT, None)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # what is left is leaving
