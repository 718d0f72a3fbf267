"""The place where a sitting stopped, in a hidden file beside the answers.

It only says which question was on the screen; without it the questionnaire goes on at the first open one.
"""

import contextlib
from pathlib import Path


def plek_van(path: Path) -> Path:
    """Return the file that holds the place."""
    return path.with_name(f".{path.stem}.plek")


def lees_plek(path: Path) -> str:
    """Return the path of the question that was on the screen; empty when that is not known."""
    try:
        return plek_van(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def onthoud_plek(path: Path, pad: str) -> None:
    """Remember the question on the screen; an empty path is the end. A full disk is no reason to stop."""
    with contextlib.suppress(OSError):
        if pad:
            plek_van(path).write_text(f"{pad}\n", encoding="utf-8")
        else:
            plek_van(path).unlink(missing_ok=True)
