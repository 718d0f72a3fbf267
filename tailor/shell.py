"""A command of ours as a person can type it: named as this program was started, its words quoted."""

import os
import shutil
import sys
from pathlib import Path
from typing import Final

from tailor.system import quoted

# In this ``bin/tailor`` says how it was called itself; the program that it starts has another name.
STARTED_AS: Final = "TAILOR_STARTED_AS"
_NAME: Final = "tailor"


def to_type(*words: str | Path) -> str:
    """Return the command of ``tailor`` with these words, as a shell takes it from where the user is now."""
    return quoted((*_started(), *map(_word, words)))


def _started() -> tuple[str, ...]:
    """Return the words that started this program: by ``bin/tailor``, by its own path, or by Python."""
    if told := os.environ.get(STARTED_AS):
        return (told,)
    own = Path(sys.argv[0])
    if own.stem == _NAME:
        return (_NAME if _is_found(own) else sys.argv[0],)
    if own.name == "__main__.py" and own.parent.name == _NAME and "-m" in sys.orig_argv:
        return (*sys.orig_argv[: sys.orig_argv.index("-m")], "-m", _NAME)
    return (_NAME,)


def _is_found(own: Path) -> bool:
    """Return whether a shell finds this program by its bare name."""
    found = shutil.which(_NAME)
    return found is not None and own.exists() and Path(found).samefile(own)


def _word(word: str | Path) -> str:
    """Return a word; a file whose name begins as an option does is told from one."""
    return f"./{word}" if isinstance(word, Path) and str(word).startswith("-") else str(word)
