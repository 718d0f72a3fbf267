"""Save answers: only what changed is touched, and the file is whole at every moment."""

import os
import tempfile
from pathlib import Path

from tailor.answers.bron import Bron
from tailor.answers.load import read_answers, read_text
from tailor.answers.questions.huis import Huis
from tailor.answers.root import Antwoorden
from tailor.answers.schema_tekst import reshaped
from tailor.answers.schemas import schema_versie, version_of
from tailor.answers.sjabloon import new_text
from tailor.answers.values import as_data
from tailor.answers.versies import bewaar_oude_vorm
from tailor.answers.wijzig import change
from tailor.errors import InputError, RenderError

_BOM = b"\xef\xbb\xbf"


def save(path: Path | str, antwoorden: Antwoorden) -> None:
    """Write the answers to a file; comments, order and layout of an existing file stay.

    A new file gets a comment for each question. Nothing is written when nothing changed. A file of an older
    shape gets the newest one, and is kept as it was.

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
        _keep_older(path, text)
        mark = _BOM if path.read_bytes().startswith(_BOM) else b""
        _replace(path, mark + changed.encode("utf-8"))


def changed_text(text: str, antwoorden: Antwoorden, bestand: str) -> str:
    """Return the text of an answers file with these answers in it, in the newest shape.

    Raises:
        InputError: The text holds faults.
        RenderError: The changed text would not give these answers back.
    """
    windows = "\r\n" in text
    plain = text.replace("\r\n", "\n")
    bron, old = read_answers(plain, bestand)
    if old == antwoorden or bron.node is None:
        return text
    if version_of(bron.data) < schema_versie():
        plain, bron, old = _in_newest_shape(plain, bron, bestand)
    before, after = as_data(old), as_data(antwoorden)
    if not isinstance(before, dict) or not isinstance(after, dict) or bron.node is None:
        raise TypeError("answers are a group")
    changed = change(plain, bron.node, before, after)
    if read_answers(changed, bestand)[1] != antwoorden:
        raise _not_these(bestand)
    return changed.replace("\n", "\r\n") if windows else changed


def _in_newest_shape(text: str, bron: Bron, bestand: str) -> tuple[str, Bron, Antwoorden]:
    """Return the text of an older file in the newest shape, with what it holds.

    Raises:
        RenderError: The text in its new shape cannot be read.
    """
    text = reshaped(text, bron)
    try:
        return text, *read_answers(text, bestand)
    except InputError as error:
        raise _not_these(bestand) from error


def _keep_older(path: Path, text: str) -> None:
    """Keep a file that is about to get a newer shape.

    Raises:
        InputError: The folder cannot be written.
    """
    versie = version_of(read_answers(text.replace("\r\n", "\n"), str(path))[0].data)
    if versie == schema_versie():
        return
    try:
        bewaar_oude_vorm(path, versie)
    except OSError as error:
        raise not_written(path) from error


def _not_these(bestand: str) -> RenderError:
    return RenderError(
        wat="De antwoorden zijn niet opgeslagen.",
        waar=bestand,
        waarom="Het gewijzigde bestand zou andere antwoorden geven dan u gaf.",
        nu="Het bestand is niet veranderd. Meld dit als fout, met het bestand erbij als dat mag.",
    )


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
