"""Save answers: only what changed is touched, and the file is whole at every moment."""

import os
import tempfile
from pathlib import Path

from tailor.answers.huis import Huis
from tailor.answers.load import read_answers, read_text
from tailor.answers.root import Antwoorden
from tailor.answers.sjabloon import new_text
from tailor.answers.values import as_data
from tailor.answers.wijzig import change
from tailor.errors import InputError, RenderError

_BOM = b"\xef\xbb\xbf"


def save(path: Path | str, antwoorden: Antwoorden) -> None:
    """Write the answers to a file; comments, order and layout of an existing file stay.

    A new file gets a comment for each question. Nothing is written when nothing changed.

    Raises:
        InputError: The existing file holds faults, or the folder cannot be written.
        RenderError: The changed text would not give these answers back; the file is as it was.
    """
    path = Path(path)
    if not path.exists():
        _replace(path, new_text(antwoorden).encode("utf-8"))
        return
    text = read_text(path)
    if (changed := changed_text(text, antwoorden, str(path))) != text:
        mark = _BOM if path.read_bytes().startswith(_BOM) else b""
        _replace(path, mark + changed.encode("utf-8"))


def changed_text(text: str, antwoorden: Antwoorden, bestand: str) -> str:
    """Return the text of an answers file with these answers in it.

    Raises:
        InputError: The text holds faults.
        RenderError: The changed text would not give these answers back.
    """
    windows = "\r\n" in text
    plain = text.replace("\r\n", "\n")
    bron, old = read_answers(plain, bestand)
    if old == antwoorden or bron.node is None:
        return text
    before, after = as_data(old), as_data(antwoorden)
    if not isinstance(before, dict) or not isinstance(after, dict):
        raise TypeError("answers are a group")
    changed = change(plain, bron.node, before, after)
    if read_answers(changed, bestand)[1] != antwoorden:
        raise RenderError(
            wat="De antwoorden zijn niet opgeslagen.",
            waar=bestand,
            waarom="Het gewijzigde bestand zou andere antwoorden geven dan u gaf.",
            nu="Het bestand is niet veranderd. Meld dit als fout, met het bestand erbij als dat mag.",
        )
    return changed.replace("\n", "\r\n") if windows else changed


def nieuw(path: Path | str, naam: str) -> Antwoorden:
    """Start the answers file of a new house and return its answers.

    Raises:
        InputError: The file is already there.
    """
    path = Path(path)
    if path.exists():
        raise InputError(
            wat="Dit antwoordenbestand bestaat al.",
            waar=str(path),
            nu="Kies een andere naam, of werk in het bestaande bestand verder.",
        )
    antwoorden = Antwoorden(huis=Huis(naam=naam))
    save(path, antwoorden)
    return antwoorden


def _replace(path: Path, content: bytes) -> None:
    """Put a file in place in one step: written beside it first, and flushed to the disk.

    Raises:
        InputError: The folder cannot be written.
    """
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else None
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.resolve().parent)
    except OSError as error:
        raise not_written(path) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            Path(beside).chmod(mode)
        Path(beside).replace(path.resolve())
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise not_written(path) from error


def not_written(path: Path) -> InputError:
    """Return what the user is told when an answers file cannot be saved."""
    return InputError(
        wat="Het antwoordenbestand kan niet worden opgeslagen.",
        waar=str(path),
        waarom="In deze map kan niet worden geschreven.",
        nu="Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.",
    )
