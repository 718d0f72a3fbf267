"""The answers file itself: to save it elsewhere, and to put a kept version back, also when it is broken."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from hashlib import sha256

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.file import LARGEST, kept_version
from tailor.errors import TailorError
from tailor.files import read_regular
from tailor.interview import by_path
from tailor.interview.by_path import OlderVersion
from tailor.interview.text_behind import answer_name
from tailor.path import Pad
from tailor.web.address import of_house
from tailor.web.desk import Desk
from tailor.web.downloads import download
from tailor.web.layout import page
from tailor.web.visit import HouseVisit, NotThereError, Visit, go


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A kept version in the list.

    Attributes:
        version: The version: how many steps back, and when it was kept.
        differs: What differs from now, in words; None when that cannot be seen.
        to: Where it is put back.
        mark: Tells it from the others, whatever is kept meanwhile.
    """

    version: OlderVersion
    differs: tuple[str, ...] | None
    to: str
    mark: str


def send_answers(visit: Visit) -> Response:
    """Return the answers file as it stands, to be saved: one with faults too."""
    path = _desk(visit).path
    try:
        return download(read_regular(path, LARGEST), path.name)
    except OSError as error:
        raise NotThereError from error


def show_kept(visit: Visit) -> Response:
    """Show which versions of the answers are kept."""
    desk = _desk(visit)
    return page(_of(visit, desk), "eerder", "Eerdere versies van uw antwoorden", _shown(visit, desk))


def _shown(visit: Visit, desk: Desk) -> dict[str, object]:
    antwoorden = _answers(visit, desk)
    return {
        "kept": [_line(desk, one, antwoorden) for one in by_path.versions(desk.path)],
        "overview": of_house(desk.name) if antwoorden else "",
    }


def show_putting_back(visit: Visit) -> Response:
    """Ask whether a kept version is put back; or put it back: what stands there now is kept too."""
    desk = _desk(visit)
    antwoorden = _answers(visit, desk)
    lines = (_line(desk, one, antwoorden) for one in by_path.versions(desk.path))
    found = next((one for one in lines if one.mark == visit.part("merk")), None)
    if found is None:
        raise NotThereError
    if not visit.is_post:
        shown = {"one": found, "list_at": of_house(desk.name, "eerder")}
        return page(_of(visit, desk), "terugzetten", "Deze versie terugzetten?", shown)
    with desk.turn:
        turned = by_path.back(desk.path, found.version.stappen)
    if turned is None:
        return go(of_house(desk.name))
    line = f"De antwoorden van {found.version.bewaard} staan er weer. Ook wat er net stond, is bewaard."
    return go(of_house(desk.name, melding=desk.tell(*turned, lines=(line,))))


def _desk(visit: Visit) -> Desk:
    desk = visit.houses.desk(visit.part("huis"))
    if desk is None:
        raise NotThereError
    with contextlib.suppress(OSError):  # a pipe is refused before anything waits for it
        read_regular(desk.path, LARGEST)
    return desk


def _of(visit: Visit, desk: Desk) -> Visit:
    """Return the visit as one to the house; as it is when the house cannot be read."""
    try:
        return HouseVisit(visit, desk)
    except TailorError:
        return visit


def _answers(visit: Visit, desk: Desk) -> Antwoorden | None:
    there = _of(visit, desk)
    return there.antwoorden if isinstance(there, HouseVisit) else None


def _line(desk: Desk, one: OlderVersion, antwoorden: Antwoorden | None) -> KeptLine:
    kept = kept_version(desk.path, one.stappen)
    mark = sha256(kept.read_bytes()).hexdigest()[:16]
    differs = None if one.anders is None or antwoorden is None else _in_words(one.anders, antwoorden)
    return KeptLine(one, differs, of_house(desk.name, "eerder", mark), mark)


def _in_words(pads: tuple[str, ...], antwoorden: Antwoorden) -> tuple[str, ...]:
    """Return what answers are called, each once."""
    named = (answer_name(pad, antwoorden) or str(pad) for one in pads if (pad := Pad.parse(one)) is not None)
    return tuple(dict.fromkeys(named))
