"""A command of ours as a person can type it: named as this program was started, its words quoted."""

import os
import shlex
from pathlib import Path
from typing import Final

# In this ``bin/tailor`` says how it was called itself; the program that it starts has another name.
STARTED_AS: Final = "TAILOR_STARTED_AS"


def to_type(*words: str | Path) -> str:
    """Return the command of ``tailor`` with these words, as a shell takes it from where the user is now."""
    started = os.environ.get(STARTED_AS) or "tailor"
    return shlex.join((started, *map(_word, words)))


def _word(word: str | Path) -> str:
    """Return a word; a file whose name begins as an option does is told from one."""
    return f"./{word}" if isinstance(word, Path) and str(word).startswith("-") else str(word)
