"""The first page: which houses there are and how far each is, a new one, and taking in an answers file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.responses import Response

from tailor.answers import Antwoorden, new_file
from tailor.dossier.documents import AnswersFile
from tailor.dossier.versions import versions_of
from tailor.errors import InputError, TailorError
from tailor.grammar import date
from tailor.interview.answer import in_words
from tailor.interview.as_written import is_text
from tailor.interview.caused import alike
from tailor.interview.inquiry import Interview
from tailor.interview.new_house import file_of
from tailor.interview.progress import Progress, progress_of
from tailor.interview.route import BEGIN, NAME
from tailor.web.address import of_house
from tailor.web.desk import Desk
from tailor.web.layout import page
from tailor.web.visit import Visit, go


@dataclass(frozen=True, slots=True)
class HouseLine:
    """A house in the list.

    Attributes:
        to: The address of its overview.
        name: What it is called.
        file: The name of its file.
        versie: Its version and how far that is, as the answers say; empty when it is not known.
        issued: What was given to others; empty for nothing.
        ahead: What stands in the way of signing, in a sentence.
        progress: How far it is; None when it cannot be read.
        error: Why it cannot be read; None when it can.
    """

    to: str
    name: str
    file: str
    versie: str = ""
    issued: str = ""
    ahead: str = ""
    progress: Progress | None = None
    error: TailorError | None = None


def show_start(visit: Visit) -> Response:
    """Show all houses, and make a new one."""
    if visit.is_post:
        return _made(visit)
    return page(visit, "start", "Mijn huizen", {"houses": [*_lines(visit)], "typed": "", "error": ""})


def _lines(visit: Visit) -> Iterator[HouseLine]:
    for name in visit.houses.files:
        desk = visit.houses.desk(name)
        if desk is not None:
            yield _line(desk)


def _line(desk: Desk) -> HouseLine:
    to = of_house(desk.name)
    try:
        interview = desk.interview
    except TailorError as error:
        return HouseLine(to, desk.name, desk.path.name, error=error)
    naam = interview.antwoorden.huis.naam
    called = naam if isinstance(naam, str) else desk.name
    far = progress_of(interview.antwoorden)
    source = AnswersFile(desk.path, desk.path.name, interview.antwoorden, desk.path)
    return HouseLine(
        to, called, desk.path.name, _version(source), _issued(source), _ahead(interview, far), far
    )


def _version(source: AnswersFile) -> str:
    """Return the version of a house and how far the text is: "versie 1.0, in bewerking"."""
    state = in_words(source.answers.document.status, source.answers)
    return ", ".join(filter(None, (f"versie {source.versie}" if source.versie else "", state)))


def _issued(source: AnswersFile) -> str:
    """Return which version was given to others last; empty when none was."""
    newest = next((one for one in versions_of(source).versions if one.is_newest), None)
    if newest is None or newest.date is None:
        return ""
    return f"Uitgegeven: versie {newest.versie} van {date(newest.date)}."


def _ahead(interview: Interview, far: Progress) -> str:
    """Return what stands in the way of a text to sign: what is open, else what the rules find."""
    if far.open:
        return f"Nog niet te tekenen: {far.answers_left}."
    count = len(alike([one for one in interview.found if one.blocks]))
    if not count:
        return "Klaar om te tekenen."
    return (
        f"Nog niet te tekenen: {count} {'bevinding houdt' if count == 1 else 'bevindingen houden'} dat tegen."
    )


def _made(visit: Visit) -> Response:
    """Make the file of a new house and go to its first question; or say why the name will not do."""
    typed = visit.posted.text("naam")
    q = Interview(visit.houses.text, Antwoorden()).inquiry(NAME)
    reason = q.judge(q.read(typed)) if typed else "Typ de naam van uw huis. U kunt die later wijzigen."
    path = file_of(visit.houses.folder, typed)
    if not reason and (path is None or not is_text(q.read(typed))):
        reason = "In deze naam staat geen letter of cijfer waar een bestand naar kan heten."
    if not reason and path is not None:
        try:
            visit.houses.folder.mkdir(parents=True, exist_ok=True)
            new_file(path, typed)
        except InputError as error:
            reason = f"{error.wat} {error.nu}"
    if reason or path is None:
        shown = {"houses": [*_lines(visit)], "typed": typed, "error": reason}
        return page(visit, "start", "Mijn huizen", shown, status=422)
    name = visit.houses.with_file(path)
    return go(of_house(name, "naar", BEGIN))
