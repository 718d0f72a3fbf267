"""Read and change one answer by its path: ``datalekken.meldtermijn_uren``, ``partijen[alderbroek].naam``.

An element of a list is named by its place from 0, a party also by its sleutel; ``[+]`` is a new one.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import cast

from pydantic import ValidationError

from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.bron import Bron, BronError, read
from tailor.answers.meldingen import Fout, faults
from tailor.answers.root import Antwoorden
from tailor.answers.values import Data, as_data, key_of
from tailor.answers.vragen import vraag_van, vragen_per_pad
from tailor.errors import InputError
from tailor.path import NEW, Pad, Step, Which


def lees(antwoorden: Antwoorden, pad: Pad) -> Data:
    """Return the answer, or the group of answers, at a path as plain data; None when it is absent.

    Raises:
        InputError: When no question has this path, or the list has no such element.
    """
    data = as_data(antwoorden)
    return cast(Data, by_place(data, pad).find(data))


def zet(antwoorden: Antwoorden, wijzigingen: Mapping[Pad, str]) -> Antwoorden:
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
        _put(data, list(by_place(data, pad).steps), _value(pad, text))
    try:
        return Antwoorden.model_validate(data)
    except ValidationError as error:
        raise _refused(list(wijzigingen), faults(error, Bron())) from error


def lees_pad(written: str) -> Pad:
    """Return the path that a person wrote.

    Raises:
        InputError: When no question has this path.
    """
    pad = Pad.parse(written)
    if not pad or not _is_known(pad):
        raise _unknown(written, str(pad.question) if pad else written)
    return pad


def by_place(data: Data, pad: Pad) -> Pad:
    """Return a path in these answers, a party named by its sleutel by its place.

    Raises:
        InputError: When no question has this path, or there is no such party.
    """
    if not _is_known(pad):
        raise _unknown(str(pad), str(pad.question))
    if pad.shape in ("", NEW.word):
        return pad
    keys = _party_keys(data)
    if pad.group == "partijen" and pad.shape in keys:
        return pad.at(keys.index(pad.shape))
    raise InputError(
        wat=f"Er is geen partij met de sleutel ‘{pad.shape}’.",
        waar=str(pad),
        waarom=f"De partijen heten: {', '.join(keys) or 'er zijn nog geen partijen'}.",
        nu="Noem een van deze sleutels, of de plaats in de lijst, te beginnen bij 0.",
    )


def _is_known(pad: Pad) -> bool:
    return vraag_van(pad) is not None or _holds_more(pad)


def _party_keys(data: Data) -> list[str]:
    """Return the keys of the parties as they stand now, in their order."""
    parties = data.get("partijen") if isinstance(data, dict) else None
    return [key_of(one) for one in parties] if isinstance(parties, list) else []


def _unknown(written: str, plain: str) -> InputError:
    close = get_close_matches(plain, sorted(map(str, vragen_per_pad())), n=1)
    return InputError(
        wat=f"Er is geen vraag met het pad ‘{written}’.",
        waar=written,
        waarom="Een pad noemt de groep en de vraag, bijvoorbeeld datalekken.meldtermijn_uren.",
        nu=f"Bedoelt u {close[0]}?" if close else "Kijk in het antwoordenbestand hoe het antwoord heet.",
    )


def _value(pad: Pad, text: str) -> Data:
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
            waar=str(pad),
            waarom=f"{problem.wat[:1].upper()}{problem.wat[1:]}. Verwacht: {problem.verwacht}.",
            nu="Schrijf een lijst als [manager, procesregisseur] en een groep als {naam: Kok, functie: lid}.",
        ) from error
    return _plain(found["waarde"]) if isinstance(found, dict) else None


def _is_yaml(pad: Pad, text: str) -> bool:
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


def _holds_more(pad: Pad) -> bool:
    """Return whether the answer at a path is a list or a group, so that brackets are no plain text."""
    group = pad.question
    return any(path is not group and group.holds(path) for path in vragen_per_pad())


def _put(data: Data, path: list[Step], value: Data) -> None:
    """Set a value in plain data, making the groups on the way; None takes it away."""
    *way, last = path
    for step, following in zip(way, path[1:], strict=True):
        data = _descend(data, step, following)
    if isinstance(data, list) and isinstance(last, int):
        _put_element(data, last, value)
    elif isinstance(data, list) and isinstance(last, Which):
        data.append(value)
    elif isinstance(data, dict):
        data.pop(str(last), None)
        if value is not None:
            data[str(last)] = value


def _descend(data: Data, step: Step, following: Step) -> Data:
    """Return what stands behind a step, made empty when it is absent or not known yet."""
    found = Pad.of([step]).find(data)
    if isinstance(found, dict | list):
        return found
    made: Data = {} if isinstance(following, str) else []
    _put(data, [step], made)
    return made


def _put_element(data: list[Data], place: int, value: Data) -> None:
    if place >= len(data):
        raise InputError(
            wat=f"De lijst heeft geen element [{place}].",
            waarom=f"De lijst heeft {len(data)} elementen; het eerste is [0].",
            nu="Gebruik [+] voor een nieuw element aan het eind.",
        )
    if value is None:
        del data[place]
    else:
        data[place] = value


def _refused(paden: list[Pad], found: list[Fout]) -> InputError:
    lines = [f"{fault.waar}: {fault.uitleg} {fault.vraag}".rstrip() for fault in found]
    return InputError(
        wat="Het antwoord is niet aangenomen.",
        waar=", ".join(map(str, paden)),
        waarom="\n".join(lines),
        nu="Verbeter de waarde. De antwoorden zijn niet veranderd.",
    )
