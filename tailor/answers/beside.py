"""What waits beside an answers file until it is taken over or refused: a pasted list, a list that was sent.

It belongs to one answers file, is hidden, and only its owner may read it. A full disk is no reason to stop.
"""

import contextlib
import time
from pathlib import Path
from typing import Final

from tailor.answers.file import LIST, PASTED, own_name
from tailor.errors import InputError
from tailor.files import cause, put, real_file, sweep

# After so many seconds a list that was sent goes: a week.
_OLD: Final = 7 * 24 * 3600


def pasted_file(path: Path) -> Path:
    """Return the file that holds a pasted list that was neither taken nor refused."""
    return own_name(real_file(path), PASTED)


def read_pasted(path: Path) -> str:
    """Return a pasted list that was neither taken nor refused; empty for none."""
    try:
        return pasted_file(path).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return ""


def keep_pasted(path: Path, text: str) -> None:
    """Keep a pasted list beside the answers for a next time; an empty text is the end of it."""
    put_beside(pasted_file(path), text.encode(errors="replace"))


def list_file(path: Path) -> Path:
    """Return the file that holds a list that was sent to the page and neither taken nor refused."""
    return own_name(real_file(path), LIST)


def keep_list(path: Path, content: bytes) -> None:
    """Keep a list that was sent until it is taken or refused.

    Raises:
        InputError: It cannot be written.
    """
    beside = list_file(path)
    try:
        sweep(beside)
        put(beside, content)
    except OSError as error:
        raise InputError(
            wat="Het rekenblad kan niet worden bewaard.",
            waarom=cause(error),
            nu="Maak ruimte op de schijf of controleer uw rechten, en kies het rekenblad opnieuw.",
        ) from error


def drop_list(path: Path) -> None:
    """Remove a list that was sent: it is taken or refused."""
    put_beside(list_file(path), b"")


def drop_old_list(path: Path) -> None:
    """Remove a list that was sent long ago and that nobody went on with."""
    with contextlib.suppress(OSError, InputError):
        if time.time() - list_file(path).stat().st_mtime > _OLD:
            drop_list(path)


def put_beside(beside: Path, content: bytes) -> None:
    """Write a file as a whole, or leave it as it was when that fails; without content it goes."""
    with contextlib.suppress(OSError):
        if content:
            sweep(beside)
            put(beside, content)
        else:
            beside.unlink(missing_ok=True)
