"""Change answers by their paths, and see what each change brings about."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tailor.answers import Antwoorden, GesteldeVraag, save, vragen
from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY
from tailor.answers.change import verplaats, zet
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.work_file import open_werkbestand
from tailor.cli.antwoorden_lezen import by_key, flat, written
from tailor.errors import InputError
from tailor.path import NEW, Pad

Toepassing = Callable[[Antwoorden], Antwoorden]
"""Makes new answers of answers; raises InputError when a change is refused."""


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


def unknown(wie: str, opmerking: str) -> str:
    """Return "not known yet" as it would stand in the file, with who finds out and a remark."""
    said = {key: text for key, text in (("wie", wie), ("opmerking", opmerking)) if text}
    return f"{{{NOG_NIET_BEKEND_KEY}: {json.dumps(said, ensure_ascii=False)}}}" if said else NOG_NIET_BEKEND


def applied(
    antwoorden: Antwoorden,
    wijzigingen: Sequence[tuple[Pad, str]],
    verplaatsingen: Sequence[tuple[Pad, int]] = (),
) -> Antwoorden:
    """Return the answers with the changes, in their order, and then the moves.

    Raises:
        InputError: A change is refused.
    """
    for batch in _batches(wijzigingen):
        antwoorden = zet(antwoorden, batch)
    for pad, naar in verplaatsingen:
        antwoorden = verplaats(antwoorden, pad, naar)
    return antwoorden


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


def change(bestand: Path, toepassing: Toepassing) -> Outcome:
    """Change the answers of a file and return what came of it; nothing is written when it is refused.

    Raises:
        InputError: The file cannot be read, somebody has it open, or a change is refused.
    """
    with open_werkbestand(bestand) as werk:
        before = werk.antwoorden
        after = toepassing(before)
        if after != before:
            after = werk.bewaar(after)
    return gevolg(bestand, before, after)


def start(bestand: Path, toepassing: Toepassing) -> Outcome:
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
    empty = Antwoorden()
    after = toepassing(empty)
    save(bestand, after)
    return gevolg(bestand, empty, after)


def gevolg(bestand: Path, before: Antwoorden, after: Antwoorden) -> Outcome:
    """Return what differs between two states of the answers."""
    old, new = flat(before), flat(after)
    changed = [pad for pad in dict.fromkeys([*new, *old]) if old.get(pad) != new.get(pad)]
    became = {_whole(pad, after): written(new.get(pad)) for pad in changed}
    return Outcome(bestand, became, *_applies(before, after))


def _whole(written: str, after: Antwoorden) -> str:
    """Return the path of the party when all of it is gone, and otherwise the path itself."""
    pad = Pad.parse(written)
    gone = pad and PARTIJEN.holds(pad) and pad.shape and not after.partij(pad.shape)
    return str(PARTIJEN[pad.shape]) if pad and gone else written


def _applies(
    before: Antwoorden, after: Antwoorden
) -> tuple[tuple[GesteldeVraag, ...], tuple[GesteldeVraag, ...]]:
    """Return the questions that began and that ceased to apply; those of new elements are not named."""
    was = {by_key(before, one.pad): one.van_toepassing for one in vragen(before)}
    now = [replace(one, pad=by_key(after, one.pad)) for one in vragen(after)]
    turned = [one for one in now if was.get(one.pad, one.van_toepassing) != one.van_toepassing]
    return tuple(o for o in turned if o.van_toepassing), tuple(o for o in turned if not o.van_toepassing)
