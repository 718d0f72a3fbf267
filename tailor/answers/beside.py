"""What waits beside an answers file until it is taken over or refused: a pasted list, a list that was sent.

It belongs to one answers file, is hidden, and only its owner may read it. A full disk is no reason to stop.
"""

import contextlib
from pathlib import Path

from tailor.answers.file import LIST, PASTED, own_name
from tailor.files import put, real_file, sweep


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


def put_beside(beside: Path, content: bytes) -> None:
    """Write a file as a whole, or leave it as it was when that fails; without content it goes."""
    with contextlib.suppress(OSError):
        if content:
            sweep(beside)
            put(beside, content)
        else:
            beside.unlink(missing_ok=True)
