"""The kept versions of an answers file: list them, and put one back."""

import datetime
from dataclasses import asdict, dataclass
from pathlib import Path

from tailor.answers import Antwoorden, load
from tailor.answers.file import terug, versies
from tailor.answers.work_file import open_werkbestand
from tailor.cli.antwoorden_lezen import flat
from tailor.errors import InputError


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

    def as_json(self) -> dict[str, object]:
        """Return the version as plain data."""
        return asdict(self)


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


def _answers(bestand: Path) -> Antwoorden | None:
    """Return the answers of a file; None when it cannot be read."""
    try:
        return load(bestand)
    except InputError:
        return None


def _differs(now: Antwoorden | None, then: Antwoorden | None) -> tuple[str, ...] | None:
    if now is None or then is None:
        return None
    ours, theirs = flat(now), flat(then)
    return tuple(pad for pad in dict.fromkeys([*ours, *theirs]) if ours.get(pad) != theirs.get(pad))


def _when(bestand: Path) -> str:
    moment = datetime.datetime.fromtimestamp(bestand.stat().st_mtime).astimezone()
    return moment.strftime("%d-%m-%Y %H:%M")
