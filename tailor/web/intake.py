"""Taking in an answers file that was made elsewhere: read with the same code, and never over another file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.file import LARGEST, read_answers, what_changed
from tailor.errors import InputError
from tailor.files import cause, put
from tailor.interview.marks import as_typed
from tailor.interview.new_house import file_of, slug
from tailor.web.address import of_house
from tailor.web.layout import page
from tailor.web.visit import Upload, Visit, file_name, go


@dataclass(frozen=True, slots=True)
class SentAnswers:
    """The text of an answers file that came in: its text, the name it had, and the answers in it."""

    text: str
    name: str
    antwoorden: Antwoorden


def show_intake(visit: Visit) -> Response:
    """Ask for an answers file; or take it in and go to its house, or say everything that is wrong with it."""
    if not visit.is_post:
        return _page(visit)
    try:
        taken = _taken(visit)
        return _placed(visit, taken) if taken else _page(visit, {"no_file": "Kies een antwoordenbestand."})
    except InputError as error:
        return _page(visit, {"faults": error})


def _page(visit: Visit, more: dict[str, object] | None = None) -> Response:
    shown = {"no_file": "", "no_name": "", "faults": None, "text": "", "source": "", "typed": ""}
    made = {**shown, "typed": visit.posted.text("naam"), **(more or {})}
    return page(visit, "inlezen", "Een antwoordenbestand inlezen", made, status=422 if more else 200)


def _taken(visit: Visit) -> SentAnswers | None:
    """Return what was sent: a file, or again the text of one that could not have its name; None for nothing.

    Raises:
        InputError: It cannot be read.
    """
    upload = visit.posted.files.get("bestand")
    if upload is None:
        text, name = "".join(visit.posted.all("tekst")[-1:]), visit.posted.text("bron")
    else:
        text, name = _decoded(upload), upload.name
    if not text and upload is None:
        return None
    return SentAnswers(text, name, read_answers(text, file_name(name))[1])


def _decoded(upload: Upload) -> str:
    name = file_name(upload.name)
    if len(upload.content) > LARGEST:
        raise InputError(
            wat="Dit bestand is te groot.",
            waar=name,
            waarom=f"Een antwoordenbestand is nooit groter dan {LARGEST // 1_000_000} MB.",
            nu="Controleer of dit het goede bestand is.",
        )
    try:
        return upload.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InputError(
            wat="Het antwoordenbestand is niet opgeslagen als UTF-8.",
            waar=f"{name}, regel {line}",
            waarom="Op deze regel staat een teken dat in UTF-8 niet kan.",
            nu="Open het bestand in een teksteditor en sla het op met de codering UTF-8.",
        ) from error


def _placed(visit: Visit, taken: SentAnswers) -> Response:
    """Put the text in a file of its own and go to the house; or ask for another name."""
    wanted = visit.posted.text("naam") or slug(Path(file_name(taken.name)).stem) or "huis"
    path = file_of(visit.houses.folder, wanted)
    if path is None:
        return _again(visit, taken, "In deze naam staat geen letter of cijfer.")
    try:
        visit.houses.folder.mkdir(parents=True, exist_ok=True)
        put(path, taken.text.encode(), is_new=True)
    except FileExistsError:
        return _again(visit, taken, f"Er is al een bestand {path.name}. Kies een andere naam.")
    except OSError as error:
        raise InputError(
            wat="Het antwoordenbestand kan niet worden opgeslagen.",
            waar=str(path),
            waarom=cause(error),
            nu="Controleer of u in die map mag schrijven en of de schijf niet vol is.",
        ) from error
    return _arrived(visit, path, taken)


def _again(visit: Visit, taken: SentAnswers, reason: str) -> Response:
    return _page(visit, {"no_name": reason, "text": taken.text, "source": file_name(taken.name)})


def _arrived(visit: Visit, path: Path, taken: SentAnswers) -> Response:
    """Go to the house, and say there what was read otherwise than it was written."""
    name = visit.houses.with_file(path)
    desk = visit.houses.desk(name)
    lines = [f"Ingelezen als {path.name}.", as_typed(what_changed(taken.text, path))]
    told = desk.tell(taken.antwoorden, taken.antwoorden, (), [one for one in lines if one]) if desk else ""
    return go(of_house(name, melding=told))
