"""Change an answer by its path to a value, and the place of an element in its list."""

from collections.abc import Sequence

from pydantic import ValidationError

from tailor.answers.bron import Bron
from tailor.answers.meldingen import Fout, faults
from tailor.answers.paden import by_place, lees
from tailor.answers.root import Antwoorden
from tailor.answers.values import Data, as_data
from tailor.errors import InputError
from tailor.path import Pad, Step, Which


def vervang(antwoorden: Antwoorden, pad: Pad, waarde: object) -> Antwoorden:
    """Return the answers with a value at a path; None takes what stands there away.

    Args:
        antwoorden: The answers as they are.
        pad: The path of an answer or of a list.
        waarde: An answer, a list of answers, or plain data as in the file.

    Raises:
        InputError: When the path or the value is refused; nothing is changed then.
    """
    data = as_data(antwoorden)
    return from_data(_with(data, by_place(data, pad).steps, _plain(waarde)), pad)


def verplaats(antwoorden: Antwoorden, pad: Pad, naar: int) -> Antwoorden:
    """Return the answers with an element of a list in another place, counted from 0.

    Raises:
        InputError: When the path names no element of a list, or the list has no such place.
    """
    lijst, plaats = _element(antwoorden, pad)
    elements = lees(antwoorden, lijst)
    if not isinstance(elements, list) or not (0 <= plaats < len(elements) and 0 <= naar < len(elements)):
        raise _no_place(pad, naar, len(elements) if isinstance(elements, list) else 0)
    elements.insert(naar, elements.pop(plaats))
    return vervang(antwoorden, lijst, elements)


def from_data(data: Data, pad: Pad) -> Antwoorden:
    """Return the answers that plain data stands for.

    Raises:
        InputError: When a value is refused; ``pad`` names the answer that was being changed.
    """
    if found := weigeringen(data):
        raise InputError(
            wat="Het antwoord is niet aangenomen.",
            waar=str(pad),
            waarom="\n".join(f"{fault.waar}: {fault.uitleg}" for fault in found),
            nu="Verbeter het antwoord. De antwoorden zijn niet veranderd.",
        )
    return Antwoorden.model_validate(data)


def weigeringen(data: Data) -> list[Fout]:
    """Return why plain data is refused as answers; empty when it is not."""
    try:
        Antwoorden.model_validate(data)
    except ValidationError as error:
        return faults(error, Bron())
    return []


def _plain(waarde: object) -> Data:
    """Return a value as plain data; what stands in a list may be either."""
    if isinstance(waarde, list | tuple):
        return [_plain(part) for part in waarde] or None
    if isinstance(waarde, dict):
        return {str(key): _plain(part) for key, part in waarde.items()}
    return None if waarde is None else as_data(waarde)


def _with(data: Data, path: Sequence[Step], value: Data) -> Data:
    """Return plain data with a value behind the steps; groups are made, an empty list is absent."""
    if not path:
        return value
    step, *rest = path
    if not isinstance(step, str):
        elements = list(data) if isinstance(data, list) else []
        place = len(elements) if isinstance(step, Which) else step
        inner = _with(elements[place] if place < len(elements) else None, rest, value)
        elements[place : place + 1] = [] if inner is None else [inner]
        return elements or None
    group = dict(data) if isinstance(data, dict) else {}
    inner = _with(group.pop(step, None), rest, value)
    return group if inner is None else {**group, step: inner}


def _element(antwoorden: Antwoorden, pad: Pad) -> tuple[Pad, int]:
    """Return the path of the list and the place in it that a path names.

    Raises:
        InputError: When the path does not end in an element of a list.
    """
    found = by_place(as_data(antwoorden), pad)
    place = found.steps[-1] if found else None
    if not isinstance(place, int):
        raise InputError(
            wat=f"‘{pad}’ is geen element van een lijst.",
            waar=str(pad),
            waarom="Alleen een element van een lijst kan naar een andere plaats.",
            nu="Noem de lijst met de plaats erachter, bijvoorbeeld partijen[2].",
        )
    return found.parent, place


def _no_place(pad: Pad, naar: int, aantal: int) -> InputError:
    return InputError(
        wat=f"‘{pad}’ kan niet naar plaats {naar}.",
        waar=str(pad),
        waarom=f"De lijst heeft {aantal} {'element' if aantal == 1 else 'elementen'}; de eerste plaats is 0.",
        nu="Noem een plaats die in de lijst bestaat.",
    )
