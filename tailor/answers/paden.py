"""Read and change one answer by its path: ``datalekken.meldtermijn_uren``, ``partijen[alderbroek].naam``.

An element of a list is named by its place from 0, a party also by its sleutel; ``[+]`` is a new one.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches

from pydantic import ValidationError

from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.bron import Bron, BronError, read
from tailor.answers.meldingen import Fout, faults
from tailor.answers.root import Antwoorden
from tailor.answers.values import Data, as_data
from tailor.answers.vragen import vragen_per_pad
from tailor.errors import InputError

_STEP = re.compile(r"(?:^|\.)([a-z_0-9]+)|\[([a-z0-9-]+|\+)\]")
_LISTED = re.compile(r"\[[^\]]*\]")
Step = str | int
"""A key of a group, or the place of an element; -1 is a new element at the end."""


def lees(antwoorden: Antwoorden, pad: str) -> Data:
    """Return the answer, or the group of answers, at a path as plain data; None when it is absent.

    Raises:
        InputError: When no question has this path, or the list has no such element.
    """
    found: Data = as_data(antwoorden)
    for step in steps(found, pad):
        found = _inside(found, step)
    return found


def zet(antwoorden: Antwoorden, wijzigingen: Mapping[str, str]) -> Antwoorden:
    """Return the answers with some of them changed, all or none.

    Args:
        antwoorden: The answers as they are.
        wijzigingen: From path to the answer as it would stand in the file ("24", "[manager]", "nog niet
            bekend"); an empty text takes the answer, or the element of a list, away.

    Raises:
        InputError: When a path or a value is refused; nothing is changed then.
    """
    data = as_data(antwoorden)
    for pad, text in wijzigingen.items():
        _put(data, steps(data, pad), _value(pad, text))
    try:
        return Antwoorden.model_validate(data)
    except ValidationError as error:
        raise _refused(list(wijzigingen), faults(error, Bron())) from error


def steps(data: Data, pad: str) -> list[Step]:
    """Return the steps of a path in these answers, a party named by its sleutel as its place.

    Raises:
        InputError: When no question has this path, or there is no such party.
    """
    plain = _LISTED.sub("[]", pad)
    if plain not in vragen_per_pad() and not _holds_more(pad):
        raise _unknown(pad, plain)
    return [_step(data, match, pad) for match in _STEP.finditer(pad)]


def _step(data: Data, match: re.Match[str], pad: str) -> Step:
    if match[1]:
        return match[1]
    if match[2] == "+":
        return -1
    if match[2].isdecimal():
        return int(match[2])
    keys = _party_keys(data)
    if pad.startswith("partijen[") and match[2] in keys:
        return keys.index(match[2])
    raise InputError(
        wat=f"Er is geen partij met de sleutel ‘{match[2]}’.",
        waar=pad,
        waarom=f"De partijen heten: {', '.join(keys) or 'er zijn nog geen partijen'}.",
        nu="Noem een van deze sleutels, of de plaats in de lijst, te beginnen bij 0.",
    )


def _party_keys(data: Data) -> list[str]:
    """Return the keys of the parties as they stand now, in their order."""
    parties = data.get("partijen") if isinstance(data, dict) else None
    return (
        [str(p.get("sleutel")) for p in parties if isinstance(p, dict)] if isinstance(parties, list) else []
    )


def _unknown(pad: str, plain: str) -> InputError:
    close = get_close_matches(plain, sorted(vragen_per_pad()), n=1)
    return InputError(
        wat=f"Er is geen vraag met het pad ‘{pad}’.",
        waar=pad,
        waarom="Een pad noemt de groep en de vraag, bijvoorbeeld datalekken.meldtermijn_uren.",
        nu=f"Bedoelt u {close[0]}?" if close else "Kijk in het antwoordenbestand hoe het antwoord heet.",
    )


def _inside(data: Data, step: Step) -> Data:
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and -1 < step < len(data):
        return data[step]
    return None


def _value(pad: str, text: str) -> Data:
    """Return the value that a text stands for: as typed, or a list or group where the question takes one."""
    if not text.strip():
        return None
    if not _is_yaml(pad, text.lstrip()):
        return text
    try:
        found = read(f"waarde: {text}").data
    except BronError as error:
        problem = error.problems[0]
        raise InputError(
            wat=f"De waarde voor {pad} is niet te lezen.",
            waar=pad,
            waarom=f"{problem.wat[:1].upper()}{problem.wat[1:]}. Verwacht: {problem.verwacht}.",
            nu="Schrijf een lijst als [manager, procesregisseur] en een groep als {naam: Kok, functie: lid}.",
        ) from error
    return _plain(found["waarde"]) if isinstance(found, dict) else None


def _is_yaml(pad: str, text: str) -> bool:
    """Return whether a text is a list, a group or "not known yet", and not plain text with a bracket."""
    if text.startswith(f"{{{NOG_NIET_BEKEND_KEY}"):
        return True
    return text.startswith(("[", "{")) and _holds_more(pad)


def _plain(value: object) -> Data:
    """Return what was read as plain data."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return None if value is None else str(value)


def _holds_more(pad: str) -> bool:
    """Return whether the answer at a path is a list or a group, so that brackets are no plain text."""
    plain = _LISTED.sub("[]", pad)
    return any(path.startswith((f"{plain}.", f"{plain}[")) for path in vragen_per_pad())


def _put(data: Data, path: list[Step], value: Data) -> None:
    """Set a value in plain data, making the groups on the way; None takes it away."""
    *way, last = path
    for step, following in zip(way, path[1:], strict=True):
        data = _descend(data, step, following)
    if isinstance(data, list) and isinstance(last, int):
        _put_element(data, last, value)
    elif isinstance(data, dict):
        data.pop(str(last), None)
        if value is not None:
            data[str(last)] = value


def _descend(data: Data, step: Step, following: Step) -> Data:
    """Return what stands behind a step, made empty when it is absent or not known yet."""
    found = _inside(data, step)
    if isinstance(found, dict | list):
        return found
    made: Data = {} if isinstance(following, str) else []
    _put(data, [step], made)
    return made


def _put_element(data: list[Data], place: int, value: Data) -> None:
    if place == -1:
        data.append(value)
    elif place >= len(data):
        raise InputError(
            wat=f"De lijst heeft geen element [{place}].",
            waarom=f"De lijst heeft {len(data)} elementen; het eerste is [0].",
            nu="Gebruik [+] voor een nieuw element aan het eind.",
        )
    elif value is None:
        del data[place]
    else:
        data[place] = value


def _refused(paden: list[str], found: list[Fout]) -> InputError:
    lines = [f"{fault.pad}: {fault.uitleg} {fault.vraag}".rstrip() for fault in found]
    return InputError(
        wat="Het antwoord is niet aangenomen.",
        waar=", ".join(paden),
        waarom="\n".join(lines),
        nu="Verbeter de waarde. De antwoorden zijn niet veranderd.",
    )
