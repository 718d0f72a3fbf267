"""The answers file of a house: load it, save it, and go back to a version before.

A save touches only what changed, and the file is whole at every moment. The last versions stand beside the
file in a hidden folder; the newest has the highest number. Going back is itself a change that can be undone.
"""

import contextlib
import errno
import glob
import re
import shutil
import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import cast

from pydantic import ValidationError
from ruamel.yaml.nodes import Node

from tailor.answers.contradictions import Antwoorden
from tailor.answers.faults import Fault, as_error, faults
from tailor.answers.plain_data import Group, as_group
from tailor.answers.schema import new_text
from tailor.answers.shapes import (
    SCHEMA_KEY,
    in_newest_shape,
    reshaped,
    schema_version,
    steps_that_change,
    version_of,
)
from tailor.answers.yaml_pieces import read
from tailor.answers.yaml_read import SourceError, YamlSource
from tailor.answers.yaml_write import change
from tailor.errors import InputError, OldShapeWarning, RenderError
from tailor.files import PART, PRIVATE_FOLDER, cause, hidden, put, read_regular, real_file, sweep

# How many versions are kept.
KEPT = 10
# The most bytes of an answers file: a hundred times what a house with many parties needs.
LARGEST = 2_000_000
# How many a version of the shape may have: Python refuses to read a number of thousands.
_DIGITS = 9
_NAME = re.compile(r"\d{6}\.yaml")
_BOM = b"\xef\xbb\xbf"


def load(path: Path | str) -> Antwoorden:
    """Return the answers of a file; what is absent is not asked yet.

    Raises:
        InputError: The file cannot be read or holds faults; all of them are in the one error.
    """
    return open_text(read_text(Path(path)), Path(path))


def open_text(text: str, path: Path) -> Antwoorden:
    """Return the answers in the text of a file; warn when it is read otherwise than it was written.

    That is no fault: it has an older shape. A file that reads the same in the newest shape needs no warning.

    Raises:
        InputError: The text holds faults; all of them are in the one error.
    """
    if not _is_version(path) and (said := what_changed(text, path)):
        warnings.warn(OldShapeWarning(said), stacklevel=2)
    return read_answers(text, str(path))[1]


def what_changed(text: str, path: Path) -> str:
    """Return what the user of a file must know; empty when no newer shape changes anything in it.

    Args:
        text: What stands in the file.
        path: Its place.

    Raises:
        InputError: The text holds faults; all of them are in the one error.
    """
    data = cast(Group, read_answers(text, str(path))[0].data)
    versie = version_of(data)
    steps = steps_that_change({key: part for key, part in data.items() if key != SCHEMA_KEY}, versie)
    if not steps:
        return ""
    return (
        f"{path} heeft de vorm van een oudere tailor (schema_versie {versie};"
        f" nu is het {schema_version()}).\n"
        f"Dit is er veranderd: {' '.join(step.message for step in steps)}\n"
        "Bij de eerste wijziging die u bewaart, krijgt het bestand de nieuwe vorm. Uw opmerkingen blijven"
        f" staan, en het oude bestand blijft bewaard als {_older_shape(path, versie)}."
    )


@lru_cache(maxsize=2)
def read_answers(text: str, file: str) -> tuple[YamlSource, Antwoorden]:
    """Return what the text of an answers file holds: its values, and the answers that they stand for.

    The last two texts are remembered: the one that was just saved is read again with the next answer, and
    parsing it is most of the work. What is remembered belongs to the exact text, so it cannot be stale.

    Raises:
        InputError: The text holds faults; all of them are in the one error.
    """
    source = _read_yaml(text, file)
    data = dict(cast(Group, source.data))
    _check_version(data.pop(SCHEMA_KEY, None), source, file)
    try:
        return source, Antwoorden.model_validate(in_newest_shape(data, version_of(source.data)))
    except ValidationError as error:
        raise as_error(file, faults(error, source)) from error


def read_text(path: Path) -> str:
    """Return the text of an answers file.

    Raises:
        InputError: The file is missing, cannot be opened, or is not UTF-8.
    """
    try:
        return read_regular(path, LARGEST).decode("utf-8-sig")
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
            _WHY_UNREADABLE.get(error.errno or 0, f"Het systeem meldt fout {error.errno}."),
        ) from error


# Why the system does not let a file be read.
_WHY_UNREADABLE = {
    errno.EISDIR: "Dit is een map, geen bestand.",
    errno.EACCES: "U heeft geen rechten om dit bestand te lezen.",
    errno.EPERM: "U heeft geen rechten om dit bestand te lezen.",
    errno.ENOTDIR: "Een deel van het pad is een bestand, geen map.",
    errno.ELOOP: "Het is een verwijzing die naar zichzelf terugverwijst.",
    errno.ENAMETOOLONG: "De naam is te lang.",
}


def _unreadable(path: Path, wat: str, nu: str, waarom: str = "Op deze plaats staat niets.") -> InputError:
    return InputError(wat=wat, waar=str(path), waarom=waarom, nu=nu)


def _read_yaml(text: str, file: str) -> YamlSource:
    """Return the values of an answers file, a group of keys.

    Raises:
        InputError: The text is no YAML, is empty, or is no group of keys.
    """
    try:
        source = read(text)
    except SourceError as error:
        raise as_error(file, (Fault(p.line, (), "", p.wat, p.instead) for p in error.problems)) from error
    if source.data is None:
        raise InputError(
            wat="Het antwoordenbestand is leeg.",
            waar=file,
            waarom="Er staat geen enkel antwoord in.",
            nu="Begin met een kopie van answers/voorbeeld.yaml, of met de regel ‘schema_versie: 3’.",
        )
    if not isinstance(source.data, dict):
        raise as_error(
            file,
            [Fault(1, (), "", "hier staan geen antwoorden", "Begin met regels als ‘huis:’ en ‘partijen:’.")],
        )
    return source


def _check_version(found: object, source: YamlSource, file: str) -> None:
    """Refuse a file of a newer version; an absent version counts as the first.

    Raises:
        InputError: The version is newer than this tool, or is no whole number.
    """
    newest = schema_version()
    if found is None or str(found) in map(str, range(1, newest + 1)):
        return
    line = source.line((SCHEMA_KEY,))
    if isinstance(found, str) and found.isdecimal() and (len(found) > _DIGITS or int(found) > newest):
        raise InputError(
            wat="Dit antwoordenbestand is gemaakt met een nieuwere versie van tailor.",
            waar=f"{file}, regel {line}, {SCHEMA_KEY}",
            waarom=f"Het bestand heeft schema_versie {found[:_DIGITS]}; deze tailor kent versie {newest}.",
            nu="Werk tailor bij en probeer het opnieuw.",
        )
    said = f"hier staat ‘{found}’" if isinstance(found, str) else "hier staat geen getal"
    raise as_error(file, [Fault(line, (SCHEMA_KEY,), SCHEMA_KEY, said, f"Schrijf het getal {newest}.")])


def save(path: Path | str, antwoorden: Antwoorden) -> None:
    """Write the answers to a file; comments, order and layout of an existing file stay.

    A new file gets a comment for each question. Nothing is written when nothing changed. A file of an older
    shape gets the newest one, and is kept as it was.

    Raises:
        InputError: The existing file holds faults, or the folder cannot be written.
        RenderError: The changed text would not give these answers back; the file is as it was.
    """
    path = real_file(Path(path))
    if not path.exists():
        with writing(path):
            put(path, new_text(antwoorden).encode("utf-8"), is_new=True)
        return
    text = read_text(path)
    if (changed := changed_text(text, antwoorden, str(path))) != text:
        _keep_older(path, text)
        mark = _BOM if path.read_bytes().startswith(_BOM) else b""
        with writing(path):
            put(path, mark + changed.encode("utf-8"), rights=None)


def changed_text(text: str, antwoorden: Antwoorden, file: str) -> str:
    """Return the text of an answers file with these answers in it, in the newest shape.

    Raises:
        InputError: The text holds faults.
        RenderError: The changed text would not give these answers back.
    """
    plain = text.replace("\r\n", "\n")
    source, old = read_answers(plain, file)
    if old == antwoorden:
        return text
    if version_of(source.data) < schema_version():
        plain, source, old = _in_newest_shape(plain, source, file)
    changed = change(plain, cast(Node, source.node), as_group(old), as_group(antwoorden))
    if read_answers(changed, file)[1] != antwoorden:
        raise _not_these(file)
    return changed.replace("\n", "\r\n") if "\r\n" in text else changed


def _in_newest_shape(text: str, source: YamlSource, file: str) -> tuple[str, YamlSource, Antwoorden]:
    """Return the text of an older file in the newest shape, with what it holds.

    Raises:
        RenderError: The text in its new shape cannot be read.
    """
    text = reshaped(text, source)
    try:
        return text, *read_answers(text, file)
    except InputError as error:
        raise _not_these(file) from error


def _keep_older(path: Path, text: str) -> None:
    """Keep a file that is about to get a newer shape.

    Raises:
        InputError: The folder cannot be written.
    """
    versie = version_of(read_answers(text.replace("\r\n", "\n"), str(path))[0].data)
    if versie == schema_version():
        return
    keep_version(path)
    with writing(path):
        _copy(path, _older_shape(path, versie))


def _not_these(file: str) -> RenderError:
    return RenderError(
        wat="De antwoorden zijn niet opgeslagen.",
        waar=file,
        waarom="Het gewijzigde bestand zou andere antwoorden geven dan u gaf.",
        nu="Het bestand is niet veranderd. Meld dit als fout, met het bestand erbij als dat mag.",
    )


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Tell the user that an answers file cannot be saved when the disk says so.

    Raises:
        InputError: The folder cannot be written.
    """
    try:
        yield
    except OSError as error:
        raise InputError(
            wat="Het antwoordenbestand kan niet worden opgeslagen.",
            waar=str(path),
            waarom=cause(error),
            nu="Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.",
        ) from error


# -- the versions that are kept --


# What holds the question that was on the screen, and a pasted list or one of the page that is neither taken
# nor refused.
PLACE, PASTED, LIST = "plek", "plakken", "rekenblad"


def own_name(path: Path, what: str) -> Path:
    """Return the hidden name of something that belongs to an answers file alone.

    It has the stem of the file: ".huis.versies" belongs to huis.yaml. Of a file with another ending the
    ending stands behind it: ".huis.versies-yml".
    """
    ending = "" if path.suffix == _ENDING else f"-{path.suffix.removeprefix('.')}"
    return hidden(path.with_name(path.stem), f".{what}{ending}")


def _folder_of(path: Path) -> Path:
    """Return the folder with the versions of an answers file.

    Until version 0.7.0 all files with one stem shared a folder: it belongs to the only one that there is.
    """
    own, shared = own_name(path, _VERSIONS), own_name(path.with_suffix(_ENDING), _VERSIONS)
    if own.exists() or not shared.exists():
        return own
    others = (one for one in path.parent.glob(f"{glob.escape(path.stem)}.*") if one.suffix in _ENDINGS)
    return own if any(one.name != path.name for one in others) else shared


def _adopted(path: Path) -> Path:
    """Return the own folder of a file, where the one it may have had with others has gone."""
    own, found = own_name(path, _VERSIONS), _folder_of(path)
    if found != own:
        found.rename(own)
    return own


# The folder of the versions, the ending of an answers file, and other endings that one may have.
_VERSIONS, _ENDING, _ENDINGS = "versies", ".yaml", (".yaml", ".yml", ".txt")


def kept_versions(path: Path) -> tuple[Path, ...]:
    """Return the kept versions of an answers file, the newest first; empty when there are none."""
    found = (p for p in _folder_of(real_file(path)).glob("*") if _NAME.fullmatch(p.name))
    return tuple(sorted(found, reverse=True))


def keep_version(path: Path) -> None:
    """Keep the file as it stands now as a version, and let the oldest go beyond the number that is kept.

    Nothing is kept when the newest version is the same, or when there is no file yet.

    Raises:
        InputError: The folder cannot be written.
    """
    path = real_file(path)
    with writing(path):
        folder = _adopted(path)
        kept = kept_versions(path)
        if not path.exists() or (kept and kept[0].read_bytes() == path.read_bytes()):
            return
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        number = int(kept[0].stem) + 1 if kept else 1
        _copy(path, folder / f"{number:06}.yaml")
        for old in kept_versions(path)[KEPT:]:
            old.unlink()


def _older_shape(path: Path, schema_version: int) -> Path:
    """Return where a file is kept for good as it was before it got a newer shape; it counts as no version."""
    return _folder_of(path) / f"schema_{schema_version}.yaml"


def _copy(path: Path, to: Path) -> None:
    """Copy a file; the copy is whole at every moment."""
    beside = to.with_name(f"{to.name}{PART}")
    shutil.copy(path, beside)
    beside.replace(to)


def clean(path: Path) -> None:
    """Remove what a killed run left half written of a file, beside it or of a version.

    Whoever calls it makes sure that nobody is saving the file now.
    """
    for one in (path, *(own_name(path, what) for what in (PLACE, PASTED, LIST))):
        sweep(one)
    for one in _folder_of(path).glob(f"*{PART}"):
        one.unlink(missing_ok=True)


def _is_version(path: Path) -> bool:
    """Return whether a file is a kept version of another."""
    return _NAME.fullmatch(path.name) is not None and f".{_VERSIONS}" in path.parent.name


def kept_version(path: Path, steps: int) -> Path:
    """Return a kept version of an answers file.

    Args:
        path: The answers file.
        steps: How many versions to go back; 1 is the last one that differs from the file.

    Raises:
        InputError: When there are not that many versions.
    """
    path = real_file(path)
    refuse_folder(path)
    now = path.read_bytes() if path.exists() else b""
    older = [version for version in kept_versions(path) if version.read_bytes() != now]
    count = len(older)
    if not 1 <= steps <= count:
        raise InputError(
            wat=f"Er is geen versie van {steps} stappen terug." if count else "Er is geen eerdere versie.",
            waar=str(path),
            waarom=f"Er worden ten hoogste {KEPT} versies bewaard; er zijn er nu {count}.",
            nu=f"Kies een getal van 1 tot en met {count}." if count else "Er is niets om terug te zetten.",
        )
    return older[steps - 1]


def go_back(path: Path, steps: int = 1) -> None:
    """Put an earlier version of the file back; the file as it stands now is kept as a version first.

    Args:
        path: The answers file.
        steps: How many versions to go back; 1 is the last one that differs from the file.

    Raises:
        InputError: When there are not that many versions.
    """
    path = real_file(path)
    kept = kept_version(path, steps)
    content, rights = kept.read_bytes(), kept.stat().st_mode & 0o777
    keep_version(path)
    with writing(path):
        put(path, content, rights=None if path.exists() else rights)


def refuse_folder(path: Path) -> None:
    """Refuse a path that can be no file, because a folder stands there.

    Raises:
        InputError: It is one.
    """
    if path.is_dir():
        read_text(path)
