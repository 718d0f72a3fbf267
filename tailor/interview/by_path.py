"""The answers of a file by their paths, as lines: read, changed with what that brings about, and put back."""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tailor import data
from tailor.answers import Antwoorden, AskedQuestion, as_data, load, questions
from tailor.answers.base import NOG_NIET_BEKEND, NOT_KNOWN_KEY
from tailor.answers.change import check_signs, from_data, move_element, read_answer, set_answers
from tailor.answers.file import go_back, kept_version, kept_versions, refuse_folder
from tailor.answers.plain_data import Data, key_of
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.toetreders import TOETREDERS
from tailor.answers.work_file import held, make_file, open_working_file, saving
from tailor.assemble import read_model
from tailor.assemble.known_answers import listed
from tailor.assemble.law import refuse_unknown_numbers
from tailor.errors import InputError
from tailor.files import real_file
from tailor.interview.doubts import refuse_late_archive, said_twice
from tailor.interview.short_answers import shortened
from tailor.path import NEW, WHOLE, Pad

# Under what the order of the parties is reported; no path, because each party stands under its own.
ORDER = "partijen (volgorde)"


def written(data: Data) -> str:
    """Return plain data as one line that ``tailor zet`` understands; an absent answer is empty."""
    if data is None:
        return ""
    if isinstance(data, bool):
        return "ja" if data else "nee"
    if isinstance(data, list | dict):
        text = json.dumps(data, ensure_ascii=False, default=str)
        return text.replace(f'"{NOT_KNOWN_KEY}"', NOT_KNOWN_KEY, 1)
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
    return read_answer(antwoorden, as_meant(antwoorden, pad)) if pad else as_data(antwoorden)


def flat(antwoorden: Antwoorden) -> dict[str, Data]:
    """Return all answers by path, a party named by its sleutel, and the order of the parties."""
    found = {str(pad): data for pad, data in _leaves(as_data(antwoorden), WHOLE)}
    order: Data = [str(partij.sleutel) for partij in antwoorden.known_parties]
    return {**found, **({ORDER: order} if order else {})}


def as_meant(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return the path that a person means: a number that is the sleutel of a party names that party."""
    if not PARTIJEN.holds(pad) or pad.index is None:
        return pad
    key = str(pad.index)
    return pad.at(key) if any(key == str(one.sleutel) for one in antwoorden.known_parties) else pad


def by_key(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return a path with the sleutel of the party instead of its place."""
    if not PARTIJEN.holds(pad) or pad.index is None:
        return pad
    return pad.at(str(antwoorden.known_parties[pad.index].sleutel))


def _is_one(data: Data) -> bool:
    """Return whether data is one answer: "not known yet", or a list of words."""
    if isinstance(data, dict):
        return NOT_KNOWN_KEY in data
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
            yield from _leaves(part, pad[key_of(part) or index])


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
        after = antwoorden
        for batch in _batches(self.antwoorden):
            after = set_answers(after, {as_meant(after, pad): value for pad, value in batch.items()})
        for pad, to in self.verplaatsingen:
            after = move_element(after, as_meant(after, pad), to)
        refuse_late_archive(antwoorden, after)
        if _adaptations(after) - _adaptations(antwoorden):
            refuse_unknown_numbers(read_model(data.templates()), after)
        return after


def _adaptations(antwoorden: Antwoorden) -> frozenset[str]:
    """Return every adaptation that the answers name by its number."""
    of_deviations = (one.herstelt for one in listed(antwoorden.afwijkingen))
    named = (antwoorden.aanpassingen.gekozen, *of_deviations)
    return frozenset(number for numbers in named for number in listed(numbers))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change of answers brought about.

    Attributes:
        file: The answers file.
        antwoorden: What each changed answer became, by its path; empty text when it was taken away.
        now_asked: The questions that now apply and did not before.
        no_longer_asked: The questions that no longer apply; their answers are kept.
        remarks: What stands twice now, and what was stored shorter than it was given; sentences.
        before: The answers as they were.
        after: The answers as they are now.
    """

    file: Path
    antwoorden: dict[str, str]
    now_asked: tuple[AskedQuestion, ...]
    no_longer_asked: tuple[AskedQuestion, ...]
    remarks: tuple[str, ...] = ()
    before: Antwoorden = field(default=Antwoorden(), repr=False)
    after: Antwoorden = field(default=Antwoorden(), repr=False)

    def as_json(self) -> dict[str, object]:
        """Return the outcome as plain data."""
        return {
            "bestand": str(self.file),
            "gewijzigd": self.antwoorden,
            "nu_van_toepassing": [str(one.pad) for one in self.now_asked],
            "niet_meer_van_toepassing": [str(one.pad) for one in self.no_longer_asked],
            "let_op": list(self.remarks),
        }


@dataclass(frozen=True, slots=True)
class OlderVersion:
    """A version that can be put back.

    Attributes:
        stappen: How many steps back it is.
        bewaard: When it was kept; day and time.
        anders: The paths of the answers that differ from the file now; None when that cannot be seen.
    """

    stappen: int
    bewaard: str
    anders: tuple[str, ...] | None


def not_known(who: str, remark: str) -> str:
    """Return "not known yet" as it would stand in the file, with who finds out and a remark, if any."""
    said = {key: text for key, text in (("wie", who), ("opmerking", remark)) if text}
    return f"{{{NOT_KNOWN_KEY}: {json.dumps(said, ensure_ascii=False)}}}" if said else NOG_NIET_BEKEND


def change(file: Path, asked: AskedChange) -> Outcome:
    """Change the answers of a file and return what came of it; nothing is written when it is refused.

    Raises:
        InputError: The file cannot be read, somebody has it open, or a change is refused.
    """
    with open_working_file(file) as working:
        before = working.antwoorden
        after, said = shortened(before, asked.applied(before))
        if after != before:
            after = working.save(after)
    return _outcome(file, before, after, said)


def act(file: Path, do: Callable[[Antwoorden], Antwoorden]) -> Outcome:
    """Let something happen to the parties of a house and return what came of it; nothing when it is refused.

    Args:
        file: The answers file.
        do: Returns the answers after it (``tailor.answers.acts``).

    Raises:
        InputError: The file cannot be read, somebody has it open, or the act is refused.
    """
    with open_working_file(file) as working:
        before = working.antwoorden
        after = from_data(as_data(do(before)), PARTIJEN)
        check_signs(as_data(before), after, (PARTIJEN, TOETREDERS))
        if after != before:
            after = working.save(after)
    return _outcome(file, before, after, ())


def start(file: Path, asked: AskedChange) -> Outcome:
    """Make a new answers file and return what was put in it.

    Raises:
        InputError: The file is already there, or an answer is refused.
    """
    after, said = shortened(Antwoorden(), asked.applied(Antwoorden()))
    make_file(file, after, "Laat --nieuw weg om het te wijzigen, of kies een andere naam.")
    return _outcome(file, Antwoorden(), after, said)


def _outcome(file: Path, before: Antwoorden, after: Antwoorden, said: tuple[str, ...]) -> Outcome:
    """Return what differs between two states of the answers; ``said`` is what there is to say besides."""
    new = flat(after)
    became = {_whole(pad, after): written(new.get(pad)) for pad in _changed(new, flat(before))}
    turned = _turned(before, after)
    now = tuple(one for one in turned if one.applies)
    gone = tuple(one for one in turned if not one.applies)
    remarks = (*said, *said_twice(before, after))
    return Outcome(file, became, now, gone, remarks, before, after)


def versions(file: Path) -> list[OlderVersion]:
    """Return the versions of a file that differ from it, the newest first."""
    refuse_folder(file)
    content = file.read_bytes() if file.exists() else b""
    now = _answers(file)
    older = [one for one in kept_versions(file) if one.read_bytes() != content]
    return [
        OlderVersion(number, _when(one), _differs(now, _answers(one))) for number, one in enumerate(older, 1)
    ]


def back(file: Path, steps: int) -> tuple[Antwoorden, Antwoorden] | None:
    """Put an earlier version back; also when the file as it stands now holds faults.

    Returns:
        The answers as they were and as they are now; None when one of them cannot be read.

    Raises:
        InputError: Somebody has the file open, or there are not that many versions.
    """
    file = real_file(file)
    kept_version(file, steps)  # what is not there needs no lock
    with held(file), saving(file):
        before = _answers(file)
        go_back(file, steps)
        after = _answers(file)
    return (before, after) if before and after else None


def _batches(changes: Iterable[tuple[Pad, str]]) -> list[dict[Pad, str]]:
    """Return the changes in groups that can be made at once.

    Where an element was added or removed, the places behind it mean something else: a later change in the
    same list begins a new group.
    """
    batches: list[dict[Pad, str]] = [{}]
    shifted: list[Pad] = []
    for pad, value in changes:
        if pad in batches[-1] or any(listed is not pad and listed.holds(pad) for listed in shifted):
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


def _turned(before: Antwoorden, after: Antwoorden) -> list[AskedQuestion]:
    """Return the questions that began or ceased to apply; those of new elements are not named."""
    was = {by_key(before, one.pad): one.applies for one in questions(before)}
    now = [replace(one, pad=by_key(after, one.pad)) for one in questions(after)]
    return [one for one in now if was.get(one.pad, one.applies) != one.applies]


def _answers(file: Path) -> Antwoorden | None:
    """Return the answers of a file; None when it cannot be read."""
    try:
        return load(file)
    except InputError:
        return None


def _differs(now: Antwoorden | None, then: Antwoorden | None) -> tuple[str, ...] | None:
    return None if now is None or then is None else _changed(flat(now), flat(then))


def _when(file: Path) -> str:
    moment = datetime.datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    return moment.strftime("%d-%m-%Y %H:%M")
