"""The user's own editor, for a text that is long."""

import contextlib
import os
import re
import shutil
import subprocess  # noqa: S404 - an editor is a program, there is no other way to call it
import textwrap
from typing import Final

from tailor.files import temporary_folder
from tailor.system import split, usual_editor

_WIDTH: Final = 78
_WHITE: Final = r"[ \t\r\n]+"


def find_editor() -> tuple[str, ...]:
    """Return the command of the editor of the user ($VISUAL, $EDITOR), else the usual one; empty for none."""
    for words in (os.environ.get("VISUAL", ""), os.environ.get("EDITOR", ""), usual_editor()):
        with contextlib.suppress(ValueError):  # a quote that is not closed
            command = split(words)
            if command and shutil.which(command[0]):
                return tuple(command)
    return ()


def write_in(command: tuple[str, ...], text: str, *, lines: bool = False) -> str:
    """Let the user change a text in an editor; return it, or as it was when nothing changed.

    With ``lines`` its lines stay as they are; otherwise it is one line, which the editor shows in several.

    The text goes through a file that only the user can read, and that is gone afterwards.
    """
    with temporary_folder() as folder:
        path = folder / "tekst.txt"
        path.write_text(f"{text}\n" if lines else _in_lines(text), encoding="utf-8")
        try:
            subprocess.run([*command, str(path)], check=False)  # noqa: S603 - no shell; the user chose the program
            found = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return text
    if lines:
        return "\n".join(line.rstrip() for line in found.strip("\r\n").splitlines())
    new = re.sub(_WHITE, " ", found).strip()
    return text if new == re.sub(_WHITE, " ", text).strip() else new


def _in_lines(text: str) -> str:
    found = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in found)
