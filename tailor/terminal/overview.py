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
from tailor.interview.course import Course, CourseStep, SectionProgress
from tailor.path import Pad
from tailor.terminal.deviation import new_deviation
from tailor.terminal.found import decide
from tailor.terminal.screen import STOP_WISH, Back, Stop, ToOverview, confirm

if TYPE_CHECKING:
    from tailor import dossier
    from tailor.terminal.sitting import Sitting

_ON, _OPEN, _MAKE, _STOP, _BACK, _ALL = ":on", ":open", ":make", ":stop", ":back", ":all"
_CLAUSE, _FOUND = ":clause", ":found"
_SHORT: Final = 60


_TO_OVERVIEW: Final = Choice(_BACK, "Terug naar het overzicht")


def show_overview(work: Sitting) -> bool:
    """Show the overview and do one thing from it; return whether to come back here.

    Raises:
        Stop: The user stops.
    """
    course = work.course
    goes_on = course.current is not None or bool(course.resumed)
    blocked = bool(_blocking(work)) and not course.open_steps
    but = ", maar nog niet om te tekenen" if blocked else ""
    question = f"Overzicht: {course.still_open}{but}. Wat wilt u doen?"
    first = _FOUND if blocked else _MAKE
    chosen = work.screen.choose(question, _choices(work, goes_on), default=_ON if goes_on else first)
    if chosen == _STOP:
        raise Stop
    if chosen == _ON:
        if course.current is None:
            work.go_to(course.resumed)
        return False
    if chosen.startswith(":"):
        return _DOES[chosen](work)
    return _choose_question(work, course.sections[int(chosen)])


def _choices(work: Sitting, goes_on: bool) -> list[Choice]:
    """Return what can be done: first what is done most, for the sections may run off the screen."""
    course, all_found = work.course, work.interview.found
    found = [Choice(_ON, "Verder met de vragen")] if goes_on else []
    if course.open_steps:
        found.append(Choice(_OPEN, f"Open punten ({len(course.open_steps)})"))
    if all_found:
        found.append(
            Choice(_FOUND, f"Bevindingen: {counted(all_found)}", "Waar zij over gaan, en wat u kunt doen.")
        )
    found.append(Choice(_MAKE, "Documenten maken, in Word en in PDF"))
    found.append(Choice(_CLAUSE, "Een bepaling aanpassen"))
    sections = enumerate(course.sections)
    found += [Choice(str(i), f"{section.title} ({section.words})") for i, section in sections]
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


def _choose_open(work: Sitting) -> bool:
    """Let the user choose an open point; return whether to come back to the overview."""
    choices = [
        Choice(str(step.pad), step.vraag.short, f"{step.who} zoekt dit uit." if step.who else "")
        for step in work.course.open_steps
    ]
    return _choose_step(work, choices, "Open punten")


def _choose_question(work: Sitting, section: SectionProgress) -> bool:
    """Let the user choose a question of a section, or all of them one by one."""
    for step in section.not_asked:
        work.screen.show(step.not_asked)
    asked = section.asked
    if not asked:
        return True
    choices = [Choice(str(step.pad), step.name, _standing_of(work, step)) for step in asked]
    every = Choice(f"{_ALL}{asked[0].pad}", "Alle vragen van dit deel", "Eén voor één, vanaf de eerste.")
    return _choose_step(work, [every, *choices], section.title)


def _standing_of(work: Sitting, step: CourseStep) -> str:
    """Return how far a question is, with the answer and what was found about it."""
    said = work.interview.noted(step.pad)
    return " ".join(part for part in (step.standing(work.interview.antwoorden), said) if part)


def _choose_step(work: Sitting, choices: list[Choice], title: str) -> bool:
    """Go to the chosen question; return whether to come back to the overview."""
    lines = [*choices, _TO_OVERVIEW]
    chosen = work.screen.choose(f"{title}. Kies een vraag.", lines, default=lines[0].value)
    if chosen.startswith(_ALL):
        work.go_to(Pad(chosen.removeprefix(_ALL)))
        return False
    if chosen != _BACK:
        with contextlib.suppress(Back, ToOverview):  # both come back to the overview
            work.ask(work.course.step(Pad(chosen)))
    return True


def _make_documents(work: Sitting) -> bool:
    """Make the documents: definitive when nothing stands in the way, else a draft; say where they are."""
    checks = verdict_of(work.interview.text, work.interview.antwoorden)
    work.screen.show(f"{_standing(work.course, _blocking(work))}\n{checks}")
    if confirm(work.screen, "De documenten nu maken? Dat duurt enkele seconden.", default=True):
        try:
            made, editie = _make(work)
        except TailorError as error:
            work.screen.show(f"**{error.wat}** {error.waar}\n\n{error.waarom}\n\n{error.nu}")
        else:
            work.screen.show("\n".join(_made(made, editie)))
    return True


def _blocking(work: Sitting) -> tuple[str, ...]:
    """Return what stands in the way of a text to sign, beside what is open."""
    return blocking(work.interview.found, work.interview.antwoorden)


def _standing(course: Course, blocked: tuple[str, ...]) -> str:
    """Return how far the answers are, and which edition fits that."""
    points = "het open punt" if (count := len(course.open_steps)) == 1 else f"de {count} open punten"
    reasons = "\n".join(f"- {one}" for one in blocked)
    if count:
        becomes = f"Het wordt een concept; vooraan staat een lijst met {points}."
        becomes += f"\nDit houdt het tekenen ook tegen:\n{reasons}" if blocked else ""
    elif blocked:
        becomes = f"Het wordt een concept, want het Protocol is nog niet om te tekenen:\n{reasons}"
    else:
        becomes = "Het wordt de versie om te tekenen."
    return f"Uw antwoorden: {course.summary}.\n{becomes}"


def _make(work: Sitting) -> tuple[dossier.MadeDossier, Editie]:
    """Return what was made, and in which edition."""
    from tailor import dossier  # here: it loads what writes Word and PDF, and no question waits for that

    with STOP_WISH.breaks_off():
        if not work.course.open_steps and not _blocking(work):
            try:
                return dossier.make_dossier(work.file.path, editie=Editie.DEFINITIEF), Editie.DEFINITIEF
            except FindingsError as error:
                work.screen.show(f"Nog niet om te tekenen. {error.waarom}")
        return dossier.make_dossier(work.file.path, editie=Editie.CONCEPT), Editie.CONCEPT


def _made(made: dossier.MadeDossier, editie: Editie) -> list[str]:
    kind = "De versie om te tekenen" if editie is Editie.DEFINITIEF else "Een concept"
    lines = [f"**{kind} staat in {_from_here(made.folder)}**"]
    lines.append("Daar staan het protocol en elke bijlage, in Word (.docx) en als pdf. Begin met:")
    lines += [file.bestand for file in made.manifest.documenten[:1]]
    if count := len(made.open_points):
        points = "staat nog één punt" if count == 1 else f"staan nog {count} punten"
        lines.append(f"In de tekst {points} open.")
    return lines


def _from_here(folder: Path) -> Path:
    """Return a folder as seen from where the user works, when it is below that."""
    here = Path.cwd()
    return folder.resolve().relative_to(here) if folder.resolve().is_relative_to(here) else folder


# What is done for a line of the overview that is no section; each returns whether to come back here.
_DOES: Final = {_MAKE: _make_documents, _OPEN: _choose_open, _CLAUSE: _adapt, _FOUND: _choose_found}
