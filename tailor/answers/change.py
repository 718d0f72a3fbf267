"""Read, set, move and take away an answer by its path: ``huis.naam``, ``partijen[brug].naam``.

An element of a list is named by its place from 0, a party also by its sleutel; ``[+]`` is a new one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import cast

from pydantic import ValidationError

from tailor.answers.base import NOT_KNOWN_KEY
from tailor.answers.contradictions import Antwoorden
from tailor.answers.faults import Fault, faults
from tailor.answers.plain_data import Data, Group, as_data, key_of
from tailor.answers.questionnaire import question_at, questions_by_path
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.spellings import as_in_file, parties_by_key
from tailor.answers.unprintable import in_file, new_unprintable
from tailor.answers.yaml_read import SourceError, YamlSource, read
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.path import NEW, Pad, Step, Which


@dataclass
class RefusedAnswer(InputError):
    """A change of the answers that is refused.

    Attributes:
        faults: Why, one for each answer that would not be right; a screen tells them without their paths.
    """

    faults: tuple[Fault, ...] = ()


def read_answer(antwoorden: Antwoorden, pad: Pad) -> Data:
    """Return the answer, or the group of answers, at a path as plain data; None when it is absent.

    Raises:
        InputError: When no question has this path, or the list has no such element.
    """
    data = as_data(antwoorden)
    return cast(Data, by_place(data, pad).find(data))


def set_answers(antwoorden: Antwoorden, changes: Mapping[Pad, str]) -> Antwoorden:
    """Return the answers with some of them changed, all or none.

    Args:
        antwoorden: The answers as they are.
        changes: From path to the answer as it would stand in the file ("24", "[manager]", "nog niet
            bekend"), or as people spell it; an empty text takes the answer, or the element of a list, away.

    Raises:
        InputError: When a path or a value is refused; nothing is changed then.
    """
    before = data = as_data(antwoorden)
    for pad, text in changes.items():
        place, value = by_place(data, pad), as_in_file(pad, _value(pad, text), parties_by_key(data))
        _check_elements(data, place)
        data = _with(data, place.steps, value, keep=True)
    try:
        after = Antwoorden.model_validate(data)
    except ValidationError as error:
        raise _refused(changes, faults(error, YamlSource())) from error
    check_signs(before, after, changes)
    return after


def replace_answer(antwoorden: Antwoorden, pad: Pad, value: object) -> Antwoorden:
    """Return the answers with a value at a path; None takes what stands there away.

    Args:
        antwoorden: The answers as they are.
        pad: The path of an answer or of a list.
        value: An answer, a list of answers, or plain data as in the file.

    Raises:
        InputError: When the path or the value is refused; nothing is changed then.
    """
    data = as_data(antwoorden)
    after = from_data(_with(data, by_place(data, pad).steps, _plain(value), keep=False), pad)
    check_signs(data, after, [pad])
    return after


def move_element(antwoorden: Antwoorden, pad: Pad, to: int) -> Antwoorden:
    """Return the answers with an element of a list in another place, counted from 0.

    Raises:
        InputError: When the path names no element of a list, or the list has no such place.
    """
    listed, place = _element(antwoorden, pad)
    found = read_answer(antwoorden, listed)
    elements = found if isinstance(found, list) else []
    if not (0 <= place < len(elements) and 0 <= to < len(elements)):
        raise _no_place(pad, to, len(elements))
    elements.insert(to, elements.pop(place))
    return replace_answer(antwoorden, listed, elements)


def from_data(data: Data, pad: Pad) -> Antwoorden:
    """Return the answers that plain data stands for.

    Raises:
        InputError: When a value is refused; ``pad`` names the answer that was being changed.
    """
    try:
        return Antwoorden.model_validate(data)
    except ValidationError as error:
        raise _refused([pad], faults(error, YamlSource())) from error


def refusals(data: Data) -> list[Fault]:
    """Return why plain data is refused as answers; empty when it is not."""
    try:
        Antwoorden.model_validate(data)
    except ValidationError as error:
        return faults(error, YamlSource())
    return []


def party_refusals(data: Data) -> list[Fault]:
    """Return why plain data is refused as a party by itself, whatever else was answered; empty when not."""
    try:
        Partij.model_validate(data)
    except ValidationError as error:
        return faults(error, YamlSource(), in_file(PARTIJEN[0]))
    return []


def check_signs(before: Data, after: Antwoorden, paths: Iterable[Pad]) -> None:
    """Refuse a new text with a sign that cannot be printed.

    Raises:
        InputError: There is one; all of them are in the one error.
    """
    if found := new_unprintable(before, as_data(after)):
        raise _refused(paths, found)


def _refused(paths: Iterable[Pad], found: Sequence[Fault]) -> RefusedAnswer:
    return RefusedAnswer(
        wat="Het antwoord is niet aangenomen.",
        waar=", ".join(map(str, paths)),
        waarom="\n".join(f"{fault.waar}: {fault.explanation}" for fault in found),
        nu="Verbeter het antwoord. De antwoorden zijn niet veranderd.",
        faults=tuple(found),
    )


# -- which answer a path names --


def parse_path(written: str) -> Pad:
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
    parties = data.get("partijen") if isinstance(data, dict) else None
    keys = [key_of(one) for one in parties] if isinstance(parties, list) else []
    if pad.group == "partijen" and pad.shape in keys:
        return pad.at(keys.index(pad.shape))
    raise InputError(
        wat=f"Er is geen partij met de sleutel ‘{pad.shape}’.",
        waar=str(pad),
        waarom=f"De partijen heten: {', '.join(keys) or 'er zijn nog geen partijen'}.",
        nu="Noem een van deze sleutels, of de plaats in de lijst, te beginnen bij 0.",
    )


def _is_known(pad: Pad) -> bool:
    return question_at(pad) is not None or _holds_more(pad)


def _holds_more(pad: Pad) -> bool:
    """Return whether the answer at a path is a list or a group, so that brackets are no plain text."""
    group = pad.question
    return any(path is not group and group.holds(path) for path in questions_by_path())


def _unknown(written: str, plain: str) -> InputError:
    close = get_close_matches(plain, sorted(map(str, questions_by_path())), n=1)
    return InputError(
        wat=f"Er is geen vraag met het pad ‘{written}’.",
        waar=written,
        waarom="Een pad noemt de groep en de vraag, bijvoorbeeld datalekken.meldtermijn_uren.",
        nu=f"Bedoelt u {close[0]}?" if close else "Kijk in het antwoordenbestand hoe het antwoord heet.",
    )


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


def _no_place(pad: Pad, to: int, count: int) -> InputError:
    return InputError(
        wat=f"‘{pad}’ kan niet naar plaats {to}.",
        waar=str(pad),
        waarom=f"De lijst heeft {count} {'element' if count == 1 else 'elementen'}; de eerste plaats is 0.",
        nu="Noem een plaats die in de lijst bestaat.",
    )


def _check_elements(data: Data, pad: Pad) -> None:
    """Refuse a path through an element that its list does not have.

    Raises:
        InputError: There is no such element.
    """
    for step, holder in zip(pad.steps, (data, *pad.walk(data)), strict=False):
        count = len(holder) if isinstance(holder, list) else 0
        if isinstance(step, int) and step >= count:
            raise InputError(
                wat=f"De lijst heeft geen element [{step}].",
                waarom=f"De lijst heeft {count} elementen; het eerste is [0].",
                nu="Gebruik [+] voor een nieuw element aan het eind.",
            )


# -- the value, and where it goes --


def _value(pad: Pad, text: str) -> Data:
    """Return the value that a text stands for: as typed, or a list or group where the question takes one."""
    if not text.strip():
        return None
    if not _is_yaml(pad, text.lstrip()):
        return text
    try:
        found = read(f"waarde: {text}").data
    except SourceError as error:
        problem = error.problems[0]
        raise InputError(
            wat=f"De waarde voor {pad} is niet te lezen.",
            waar=str(pad),
            waarom=f"{capital(problem.wat)}. {problem.instead}",
            nu="Schrijf een lijst als [manager, procesregisseur] en een groep als {naam: Kok, functie: lid}.",
        ) from error
    return cast(Group, found)["waarde"]


def _is_yaml(pad: Pad, text: str) -> bool:
    """Return whether a text is a list, a group or "not known yet", and not plain text with a bracket."""
    if text.startswith(f"{{{NOT_KNOWN_KEY}"):
        return True
    return text.startswith(("[", "{")) and _holds_more(pad)


def _plain(value: object) -> Data:
    """Return a value as plain data; what stands in a list may be either."""
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value] or None
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    return None if value is None else as_data(value)


def _with(data: Data, path: Sequence[Step], value: Data, *, keep: bool) -> Data:
    """Return plain data with a value behind the steps; None takes what stands there away.

    Groups and lists on the way are made where there are none. ``keep`` says whether a list with nothing in
    it, and a new element that is nothing, are kept, for the models to refuse.
    """
    if not path:
        return value
    step, *rest = path
    if isinstance(step, str):
        group = dict(data) if isinstance(data, dict) else {}
        inner = _with(group.pop(step, None), rest, value, keep=keep)
        return group if inner is None else {**group, step: inner}
    elements = list(data) if isinstance(data, list) else []
    place = len(elements) if isinstance(step, Which) else step
    (found,) = elements[place : place + 1] or [None]
    inner = _with(found, rest, value, keep=keep)
    elements[place : place + 1] = [inner] if inner is not None or (keep and isinstance(step, Which)) else []
    return elements if elements or keep else None
