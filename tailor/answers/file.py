"""Save answers: only what changed is touched, and the file is whole at every moment."""

import os
import tempfile
import warnings
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from tailor.answers.contradictions import Antwoorden
from tailor.answers.faults import Fout, as_error, faults
from tailor.answers.plain_data import as_data
from tailor.answers.questions.huis import Huis
from tailor.answers.schema import new_text
from tailor.answers.shapes import (
    SCHEMA_KEY,
    in_newest_shape,
    reshaped,
    schema_versie,
    version_of,
    what_changed,
)
from tailor.answers.versies import bewaar_oude_vorm, is_versie
from tailor.answers.yaml_read import Bron, BronError, read
from tailor.answers.yaml_write import change
from tailor.errors import InputError, OudeVormWarning, RenderError


def load(path: Path | str) -> Antwoorden:
    """Return the answers of a file; what is absent is not asked yet.

    Raises:
        InputError: The file cannot be read or holds faults; all of them are in the one error.
    """
    return open_text(read_text(Path(path)), Path(path))


def open_text(text: str, path: Path) -> Antwoorden:
    """Return the answers in the text of a file; warn when it has an older shape, which is no fault.

    Raises:
        InputError: The text holds faults; all of them are in the one error.
    """
    bron, antwoorden = read_answers(text, str(path))
    if not is_versie(path) and (said := what_changed(path, version_of(bron.data))):
        warnings.warn(OudeVormWarning(said), stacklevel=2)
    return antwoorden


@lru_cache(maxsize=2)
def read_answers(text: str, bestand: str) -> tuple[Bron, Antwoorden]:
    """Return what the text of an answers file holds: its values, and the answers that they stand for.

    The last two texts are remembered: the one that was just saved is read again with the next answer, and
    parsing it is most of the work. What is remembered belongs to the exact text, so it cannot be stale.

    Raises:
        InputError: The text holds faults; all of them are in the one error.
    """
    bron = read_bron(text, bestand)
    return bron, from_bron(bron, bestand)


def read_text(path: Path) -> str:
    """Return the text of an answers file.

    Raises:
        InputError: The file is missing, cannot be opened, or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise _unreadable(
            path, "Het antwoordenbestand bestaat niet.", "Controleer de naam en de map."
        ) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InputError(
            wat="Het antwoordenbestand is niet opgeslagen als UTF-8.",
            waar=f"{path}, regel {line}",
            waarom=f"Op deze regel staat een byte die in UTF-8 niet kan (0x{error.object[error.start]:02X}).",
            nu="Open het bestand in een teksteditor en sla het op met de codering UTF-8.",
        ) from error
    except OSError as error:
        raise _unreadable(
            path,
            "Het antwoordenbestand kan niet worden gelezen.",
            "Controleer of het een bestand is en of u het mag openen.",
        ) from error


def _unreadable(path: Path, wat: str, nu: str) -> InputError:
    return InputError(wat=wat, waar=str(path), nu=nu)


def read_bron(text: str, bestand: str) -> Bron:
    """Return the values of an answers file, a group of keys.

    Raises:
        InputError: The text is no YAML, is empty, or is no group of keys.
    """
    try:
        bron = read(text)
    except BronError as error:
        raise as_error(bestand, (Fout(p.regel, (), "", p.wat, p.verwacht) for p in error.problems)) from error
    if bron.data is None:
        raise InputError(
            wat="Het antwoordenbestand is leeg.",
            waar=bestand,
            waarom="Er staat geen enkel antwoord in.",
            nu="Begin met een kopie van answers/voorbeeld.yaml, of met de regel ‘schema_versie: 1’.",
        )
    if not isinstance(bron.data, dict):
        raise as_error(
            bestand,
            [Fout(1, (), "", "hier staat geen groep met sleutels", "regels als ‘huis:’ en ‘partijen:’")],
        )
    return bron


def from_bron(bron: Bron, bestand: str) -> Antwoorden:
    """Return the answers that the values of a file stand for, whatever shape it has.

    Raises:
        InputError: The values hold faults; all of them are in the one error.
    """
    data = dict(bron.data) if isinstance(bron.data, dict) else {}
    check_version(data.pop(SCHEMA_KEY, None), bron, bestand)
    try:
        return Antwoorden.model_validate(in_newest_shape(data, version_of(bron.data)))
    except ValidationError as error:
        raise as_error(bestand, faults(error, bron)) from error


def check_version(found: object, bron: Bron, bestand: str) -> None:
    """Refuse a file of a newer version; an absent version counts as the first.

    Raises:
        InputError: The version is newer than this tool, or is no whole number.
    """
    newest = schema_versie()
    if found is None or str(found) in map(str, range(1, newest + 1)):
        return
    line = bron.line((SCHEMA_KEY,))
    if isinstance(found, str) and found.isdecimal() and int(found) > newest:
        raise InputError(
            wat="Dit antwoordenbestand is gemaakt met een nieuwere versie van tailor.",
            waar=f"{bestand}, regel {line}, {SCHEMA_KEY}",
            waarom=f"Het bestand heeft schema_versie {found}; deze tailor kent versie {newest}.",
            nu="Werk tailor bij en probeer het opnieuw.",
        )
    raise as_error(
        bestand, [Fout(line, (SCHEMA_KEY,), SCHEMA_KEY, f"hier staat ‘{found}’", f"het getal {newest}")]
    )


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
