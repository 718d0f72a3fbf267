"""The answers of a file by their paths, as lines: read, changed with what that brings about, and put back."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tailor.answers import Antwoorden, GesteldeVraag, as_data, load, save, vragen
from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY
from tailor.answers.change import lees, verplaats, zet
from tailor.answers.file import terug, versies
from tailor.answers.plain_data import Data, key_of
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.work_file import open_werkbestand
from tailor.errors import InputError
from tailor.path import NEW, WHOLE, Pad

# Under what the order of the parties is reported; no path, because each party stands under its own.
VOLGORDE = "partijen (volgorde)"


def written(data: Data) -> str:
    """Return plain data as one line that ``tailor zet`` understands; an absent answer is empty."""
    if data is None:
        return ""
    if isinstance(data, bool):
        return "ja" if data else "nee"
    if isinstance(data, list | dict):
        text = json.dumps(data, ensure_ascii=False, default=str)
        return text.replace(f'"{NOG_NIET_BEKEND_KEY}"', NOG_NIET_BEKEND_KEY, 1)
    return str(data)


def lines(data: Data, pad: Pad) -> list[str]:
    """Return an answer as one line, or a group or list as lines ``pad=waarde``; empty when it is absent."""
    if isinstance(data, dict | list) and not _is_one(data):
        return [f"{place}={written(value)}" for place, value in _leaves(data, pad)]
    return [written(data)] if data is not None else []


def read(antwoorden: Antwoorden, pad: Pad) -> Data:
    """Return the answer at a path, a group of them, or all for the empty path; None when it is absent.

    Raises:
        InputError: There is no such question.
    """
    return lees(antwoorden, pad) if pad else as_data(antwoorden)


def flat(antwoorden: Antwoorden) -> dict[str, Data]:
    """Return all answers by path, a party named by its sleutel, and the order of the parties."""
    found = {str(pad): data for pad, data in _leaves(as_data(antwoorden), WHOLE)}
    order: Data = [str(partij.sleutel) for partij in antwoorden.bekende_partijen]
    return {**found, **({VOLGORDE: order} if order else {})}


def by_key(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return a path with the sleutel of the party instead of its place."""
    if not PARTIJEN.holds(pad) or pad.index is None:
        return pad
    return pad.at(str(antwoorden.bekende_partijen[pad.index].sleutel))


def _is_one(data: Data) -> bool:
    """Return whether data is one answer: "not known yet", or a list of words."""
    if isinstance(data, dict):
        return NOG_NIET_BEKEND_KEY in data
    return isinstance(data, list) and not any(isinstance(part, dict | list) for part in data)


def _leaves(data: Data, pad: Pad) -> Iterator[tuple[Pad, Data]]:
    """Yield the single answers in plain data with their paths."""
    if _is_one(data) or not isinstance(data, dict | list):
        yield pad, data
    elif isinstance(data, dict):
        for key, part in data.items():
            yield from _leaves(part, pad / key)
    else:
        for index, part in enumerate(data):
            yield from _leaves(part, pad[key_of(part) or str(index)])


@dataclass(frozen=True, slots=True)
class AskedChange:
    """What is asked to change: answers, in their order, and then moves of elements.

    Attributes:
        antwoorden: The new answers as a person types them, each with its path.
        verplaatsingen: The elements that go to another place, each with that place, from 0.
    """

    antwoorden: tuple[tuple[Pad, str], ...]
    verplaatsingen: tuple[tuple[Pad, int], ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything is asked."""
        return bool(self.antwoorden or self.verplaatsingen)

    def applied(self, antwoorden: Antwoorden) -> Antwoorden:
        """Return the answers with the change.

        Raises:
            InputError: A part of it is refused.
        """
        for batch in _batches(self.antwoorden):
            antwoorden = zet(antwoorden, batch)
        for pad, naar in self.verplaatsingen:
            antwoorden = verplaats(antwoorden, pad, naar)
        return antwoorden


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change of answers brought about.

    Attributes:
        bestand: The answers file.
        antwoorden: What each changed answer became, by its path; empty text when it was taken away.
        wel_gevraagd: The questions that now apply and did not before.
        niet_gevraagd: The questions that no longer apply; their answers are kept.
    """

    bestand: Path
    antwoorden: dict[str, str]
    wel_gevraagd: tuple[GesteldeVraag, ...]
    niet_gevraagd: tuple[GesteldeVraag, ...]

    def as_json(self) -> dict[str, object]:
        """Return the outcome as plain data."""
        return {
            "bestand": str(self.bestand),
            "gewijzigd": self.antwoorden,
            "nu_van_toepassing": [str(one.pad) for one in self.wel_gevraagd],
            "niet_meer_van_toepassing": [str(one.pad) for one in self.niet_gevraagd],
        }


@dataclass(frozen=True, slots=True)
class Versie:
    """A version that can be put back.

    Attributes:
        stappen: How many steps back it is.
        bewaard: When it was kept; day and time.
        anders: The paths of the answers that differ from the file now; None when that cannot be seen.
    """

    stappen: int
    bewaard: str
    anders: tuple[str, ...] | None


def not_known(wie: str, opmerking: str) -> str:
    """Return "not known yet" as it would stand in the file, with who finds out and a remark, if any."""
    said = {key: text for key, text in (("wie", wie), ("opmerking", opmerking)) if text}
    return f"{{{NOG_NIET_BEKEND_KEY}: {json.dumps(said, ensure_ascii=False)}}}" if said else NOG_NIET_BEKEND


def change(bestand: Path, asked: AskedChange) -> Outcome:
    """Change the answers of a file and return what came of it; nothing is written when it is refused.

    Raises:
        InputError: The file cannot be read, somebody has it open, or a change is refused.
    """
    with open_werkbestand(bestand) as werk:
        before = werk.antwoorden
        after = asked.applied(before)
        if after != before:
            after = werk.bewaar(after)
    return _outcome(bestand, before, after)


def start(bestand: Path, asked: AskedChange) -> Outcome:
    """Make a new answers file and return what was put in it.

    Raises:
        InputError: The file is already there, or an answer is refused.
    """
    if bestand.exists():
        raise InputError(
            wat="Dit antwoordenbestand bestaat al.",
            waar=str(bestand),
            nu="Laat --nieuw weg om het te wijzigen, of kies een andere naam.",
        )
    after = asked.applied(Antwoorden())
    save(bestand, after)
    return _outcome(bestand, Antwoorden(), after)


def _outcome(bestand: Path, before: Antwoorden, after: Antwoorden) -> Outcome:
    """Return what differs between two states of the answers."""
    new = flat(after)
    became = {_whole(pad, after): written(new.get(pad)) for pad in _changed(new, flat(before))}
    turned = _turned(before, after)
    now = tuple(one for one in turned if one.van_toepassing)
    return Outcome(bestand, became, now, tuple(one for one in turned if not one.van_toepassing))


def versions(bestand: Path) -> list[Versie]:
    """Return the versions of a file that differ from it, the newest first."""
    content = bestand.read_bytes() if bestand.exists() else b""
    now = _answers(bestand)
    older = [one for one in versies(bestand) if one.read_bytes() != content]
    return [Versie(number, _when(one), _differs(now, _answers(one))) for number, one in enumerate(older, 1)]


def back(bestand: Path, stappen: int) -> None:
    """Put an earlier version back; also when the file as it stands now holds faults.

    Raises:
        InputError: Somebody has the file open, or there are not that many versions.
    """
    if _answers(bestand) is None:
        terug(bestand, stappen)
        return
    with open_werkbestand(bestand):
        terug(bestand, stappen)


def _batches(wijzigingen: Iterable[tuple[Pad, str]]) -> list[dict[Pad, str]]:
    """Return the changes in groups that can be made at once.

    Where an element was added or removed, the places behind it mean something else: a later change in the
    same list begins a new group.
    """
    batches: list[dict[Pad, str]] = [{}]
    shifted: list[Pad] = []
    for pad, value in wijzigingen:
        if pad in batches[-1] or any(lijst is not pad and lijst.holds(pad) for lijst in shifted):
            batches.append({})
            shifted = []
        batches[-1][pad] = value
        if pad.is_element and (pad.steps[-1] == NEW or not value.strip()):
            shifted.append(pad.parent)
    return [batch for batch in batches if batch]


def _changed(first: dict[str, Data], second: dict[str, Data]) -> tuple[str, ...]:
    """Return the paths of the answers that differ, those of the first one first."""
    return tuple(pad for pad in dict.fromkeys([*first, *second]) if first.get(pad) != second.get(pad))


def _whole(written: str, after: Antwoorden) -> str:
    """Return the path of the party when all of it is gone, and otherwise the path itself."""
    pad = Pad.parse(written)
    gone = pad and PARTIJEN.holds(pad) and pad.shape and not after.partij(pad.shape)
    return str(PARTIJEN[pad.shape]) if pad and gone else written


def _turned(before: Antwoorden, after: Antwoorden) -> list[GesteldeVraag]:
    """Return the questions that began or ceased to apply; those of new elements are not named."""
    was = {by_key(before, one.pad): one.van_toepassing for one in vragen(before)}
    now = [replace(one, pad=by_key(after, one.pad)) for one in vragen(after)]
    return [one for one in now if was.get(one.pad, one.van_toepassing) != one.van_toepassing]


def _answers(bestand: Path) -> Antwoorden | None:
    """Return the answers of a file; None when it cannot be read."""
    try:
        return load(bestand)
    except InputError:
        return None


def _differs(now: Antwoorden | None, then: Antwoorden | None) -> tuple[str, ...] | None:
    return None if now is None or then is None else _changed(flat(now), flat(then))


def _when(bestand: Path) -> str:
    moment = datetime.datetime.fromtimestamp(bestand.stat().st_mtime).astimezone()
    return moment.strftime("%d-%m-%Y %H:%M")
