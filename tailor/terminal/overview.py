"""The overview: how far each section is, what is open and of whom, every answer to be changed, documents."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.assemble.document import Editie
from tailor.errors import FindingsError, TailorError
from tailor.interview.answer import Choice, shortened
from tailor.interview.blocking import blocking, verdict_of
from tailor.interview.caused import alike, counted, in_few_words, in_order, joined
from tailor.interview.marks import as_typed
from tailor.interview.open_walk import open_lines
from tailor.interview.progress import progress_of, sections_of
from tailor.interview.route import Page, sections
from tailor.path import Pad
from tailor.terminal.check_answers import TO_OVERVIEW, check_section
from tailor.terminal.deviation import new_deviation
from tailor.terminal.found import decide
from tailor.terminal.open_walk import walk_open
from tailor.terminal.screen import STOP_WISH, Back, Stop, ToOverview, confirm

if TYPE_CHECKING:
    from tailor import dossier
    from tailor.answers import Antwoorden
    from tailor.terminal.sitting import Sitting

_ON, _OPEN, _MAKE, _STOP, _BACK, _ALL = ":on", ":open", ":make", ":stop", ":back", ":all"
_CLAUSE, _FOUND, _LIST = ":clause", ":found", ":list"
_SHORT: Final = 60


_TO_OVERVIEW: Final = Choice(_BACK, "Terug naar het overzicht")


def show_overview(work: Sitting) -> bool:
    """Show the overview and do one thing from it; return whether to come back here.

    Raises:
        Stop: The user stops.
    """
    course, progress = work.course, progress_of(work.interview.antwoorden)
    goes_on = course.page is not None or bool(course.resumed)
    blocked = bool(_blocking(work)) and not progress.open
    but = ", maar nog niet om te tekenen" if blocked else ""
    question = f"Overzicht: {progress.words}{but}. Wat wilt u doen?"
    first = _FOUND if blocked else _MAKE
    chosen = work.screen.choose(question, _choices(work, goes_on), default=_ON if goes_on else first)
    if chosen == _STOP:
        raise Stop
    if chosen == _ON:
        if course.page is None:
            work.go_to(course.resumed)
        return False
    if chosen.startswith(":"):
        return _DOES[chosen](work)
    return _check(work, *sections()[int(chosen)])


def _choices(work: Sitting, goes_on: bool) -> list[Choice]:
    """Return what can be done: first what is done most, for the sections may run off the screen."""
    antwoorden, all_found = work.interview.antwoorden, work.interview.found
    found = [Choice(_ON, "Verder met de vragen")] if goes_on else []
    if count := progress_of(antwoorden).open:
        found.append(Choice(_OPEN, f"Alleen de open vragen ({count})", "Eén voor één, en verder niets."))
        found.append(Choice(_LIST, "De lijst van open vragen", "Om er een uit te kiezen."))
    if all_found:
        found.append(
            Choice(_FOUND, f"Bevindingen: {counted(all_found)}", "Waar die over gaan, en wat u kunt doen.")
        )
    found.append(Choice(_MAKE, "Documenten maken, in Word en als pdf"))
    found.append(Choice(_CLAUSE, "Een bepaling aanpassen"))
    found += [
        Choice(str(i), f"{title} ({progress.in_few_words})")
        for i, (title, progress) in enumerate(sections_of(antwoorden))
    ]
    return [*found, Choice(_STOP, "Stoppen")]


def _choose_found(work: Sitting) -> bool:
    """Let the user choose something that was found, in the order of the questions, and do something about it.

    Stays in the list while something is left; returns that the overview comes back.
    """
    with contextlib.suppress(Back, ToOverview):
        while groups := alike(in_order(work.interview.found, work.interview.antwoorden)):
            found = [joined(group) for group in groups]
            lines = [
                Choice(str(i), f"{i + 1}. {shortened(one.message, _SHORT)}", in_few_words(one))
                for i, one in enumerate(found)
            ]
            chosen = work.screen.choose(
                "Bevindingen. Kies er een.", [*lines, _TO_OVERVIEW], default=lines[0].value
            )
            if chosen == _BACK:
                break
            decide(work, groups[int(chosen)])
    return True


def _adapt(work: Sitting) -> bool:
    """Let the user adapt a clause of the text; return that the overview comes back."""
    with contextlib.suppress(Back, ToOverview):
        new_deviation(work)
        work.look(AFWIJKINGEN)
    return True


def _walk(work: Sitting) -> bool:
    """Walk along all that is open; return that the overview comes back."""
    walk_open(work)
    return True


def _choose_open(work: Sitting) -> bool:
    """Let the user choose an open question, or a party with open questions; the overview comes back.

    Stays in the list while something is open.
    """
    with contextlib.suppress(Back, ToOverview):
        while lines := open_lines(work.interview.antwoorden):
            chosen = work.screen.choose(
                "Open vragen. Kies er een.", [*lines, _TO_OVERVIEW], default=lines[0].value
            )
            if chosen == _BACK:
                break
            walk_open(work, Pad(chosen))
    return True


def _check(work: Sitting, title: str, pages: tuple[Page, ...]) -> bool:
    """Show the answers of a section, to change one or to go through all; return whether to come back here."""
    steps = [step for page in pages for step in work.course.on(page)]
    for step in work.course.steps:
        if step.page in pages and not step.applies:
            work.screen.show(step.not_asked)
    if not steps:
        return True
    every = Choice(_ALL, "Alle vragen van dit deel", "Eén voor één, vanaf de eerste.")
    with contextlib.suppress(Back, ToOverview):
        if check_section(work, title, [step.pad for step in steps], (TO_OVERVIEW, every)) == _ALL:
            work.go_to(steps[0].page.pad if steps[0].page.stands else steps[0].pad)
            return False
    return True


def _make_documents(work: Sitting) -> bool:
    """Make the documents: definitive when nothing stands in the way, else a draft; say where they are."""
    checks = verdict_of(work.interview.text, work.interview.antwoorden)
    work.screen.show(f"{_standing(work.interview.antwoorden, _blocking(work))}\n{checks}")
    if confirm(work.screen, "De documenten nu maken? Dat duurt enkele seconden.", default=True):
        try:
            made, editie = _make(work)
        except TailorError as error:
            rest = "\n\n".join((error.waar, error.waarom, error.nu))
            work.screen.show(f"**{error.wat}** {as_typed(rest)}")
        else:
            work.screen.show("\n".join(_made(made, editie)))
    return True


def _blocking(work: Sitting) -> tuple[str, ...]:
    """Return what stands in the way of a text to sign, beside what is open."""
    return blocking(work.interview.found, work.interview.antwoorden)


def _standing(antwoorden: Antwoorden, blocked: tuple[str, ...]) -> str:
    """Return how far the answers are, and which edition fits that."""
    progress = progress_of(antwoorden)
    points = "de open vraag" if progress.open == 1 else f"de {progress.open} open vragen"
    reasons = "\n".join(f"- {one}" for one in blocked)
    if progress.open:
        becomes = f"Het wordt een concept; vooraan staat een lijst met {points}."
        becomes += f"\nDit houdt het tekenen ook tegen:\n{reasons}" if blocked else ""
    elif blocked:
        becomes = f"Het wordt een concept, want het Protocol is nog niet om te tekenen:\n{reasons}"
    else:
        becomes = "Het wordt de versie om te tekenen."
    return f"Uw antwoorden: {progress.words}.\n{becomes}"


def _make(work: Sitting) -> tuple[dossier.MadeDossier, Editie]:
    """Return what was made, and in which edition."""
    from tailor import dossier  # here: it loads what writes Word and PDF, and no question waits for that

    with STOP_WISH.breaks_off():
        if not progress_of(work.interview.antwoorden).open and not _blocking(work):
            try:
                return dossier.make_dossier(work.file.path, editie=Editie.DEFINITIEF), Editie.DEFINITIEF
            except FindingsError as error:
                work.screen.show(f"Nog niet om te tekenen. {as_typed(error.waarom)}")
        return dossier.make_dossier(work.file.path, editie=Editie.CONCEPT), Editie.CONCEPT


def _made(made: dossier.MadeDossier, editie: Editie) -> list[str]:
    kind = "De versie om te tekenen" if editie is Editie.DEFINITIEF else "Een concept"
    lines = [f"**{kind} staat in {as_typed(str(_from_here(made.folder)))}**"]
    lines.append("Daar staan het protocol en elke bijlage, in Word (.docx) en als pdf. Begin met:")
    lines += [file.bestand for file in made.manifest.documenten[:1]]
    if count := len(made.open_points):
        points = "staat nog één vraag" if count == 1 else f"staan nog {count} vragen"
        lines.append(f"Er {points} open.")
    return [*lines, *filter(None, (made.warning,))]


def _from_here(folder: Path) -> Path:
    """Return a folder as seen from where the user works, when it is below that."""
    here = Path.cwd()
    return folder.resolve().relative_to(here) if folder.resolve().is_relative_to(here) else folder


# What is done for a line of the overview that is no section; each returns whether to come back here.
_DOES: Final = {
    _MAKE: _make_documents,
    _OPEN: _walk,
    _LIST: _choose_open,
    _CLAUSE: _adapt,
    _FOUND: _choose_found,
}
