"""Load the answers file of a house."""

import warnings
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from tailor.answers.bron import Bron, BronError, read
from tailor.answers.meldingen import Fout, as_error, faults
from tailor.answers.root import Antwoorden
from tailor.answers.schemas import SCHEMA_KEY, in_newest_shape, schema_versie, version_of, what_changed
from tailor.answers.versies import is_versie
from tailor.errors import InputError, OudeVormWarning


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
