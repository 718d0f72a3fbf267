"""The place where a sitting stopped, in a hidden file beside the answers.

It only says which question was on the screen; without it the questionnaire goes on at the first open one.
"""

import contextlib
from pathlib import Path

from tailor.path import WHOLE, Pad


def plek_van(path: Path) -> Path:
    """Return the file that holds the place."""
    return path.with_name(f".{path.stem}.plek")


def lees_plek(path: Path) -> Pad:
    """Return the path of the question that was on the screen; WHOLE when that is not known."""
    try:
        return Pad.parse(plek_van(path).read_text("utf-8").strip()) or WHOLE
    except (OSError, UnicodeDecodeError):
        return WHOLE


def onthoud_plek(path: Path, pad: Pad) -> None:
    """Remember the question on the screen; an empty path is the end. A full disk is no reason to stop."""
    plek = plek_van(path)
    beside = plek.with_name(f"{plek.name}.deel")
    with contextlib.suppress(OSError):
        if not pad:
            plek.unlink(missing_ok=True)
            return
        try:
            beside.write_text(f"{pad}\n", encoding="utf-8")
            beside.replace(plek)
        finally:
            beside.unlink(missing_ok=True)
