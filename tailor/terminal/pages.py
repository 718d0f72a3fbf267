"""A page that shows what stands there: leave it so, say that it was looked up, or ask what is to change."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tailor.interview.answer import Choice
from tailor.interview.course import CourseStep, StepState
from tailor.interview.route import Page
from tailor.interview.standing import CHANGE, CONFIRM, StandingPage
from tailor.interview.together import is_one_line, runs_together
from tailor.path import Pad
from tailor.terminal import editors
from tailor.terminal.screen import UNKNOWN, Back
from tailor.terminal.ticking import tick_with_ways
from tailor.terminal.together import ask_together
from tailor.terminal.ways_out import choose_with_ways, said_unknown, ways_elsewhere

if TYPE_CHECKING:
    from tailor.terminal.sitting import Sitting


def ask_standing(work: Sitting, page: Page) -> None:
    """Show what stands on a page, and do what the user wants with it.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    while _ask_once(work, page):
        pass


def _ask_once(work: Sitting, page: Page) -> bool:
    """Show what stands on a page and do what is wanted; return whether to show it again."""
    standing = StandingPage(work.interview, work.course, page)
    work.screen.show(f"**{page.title}**\n{standing.text}")
    lines = [*standing.choices, *_unknown(page), *ways_elsewhere()]
    question = f"{page.title}: wat wilt u?"
    chosen = choose_with_ways(work.screen, question, lines, standing.first, standing.explanation)
    if chosen == UNKNOWN and page.confirms:
        if not (state := said_unknown(work.screen, work.interview.inquiry(page.confirms))):
            return True
        _save(work, page.confirms, state)
    elif chosen == CHANGE:
        with suppress(Back):
            return _change(work, standing)
        return True
    elif chosen == CONFIRM and page.confirms:
        _save(work, page.confirms, "ja")
    return False


def _unknown(page: Page) -> list[Choice]:
    """Return that it is not known yet, on a page that asks whether all was looked up."""
    words = "U kunt noteren wie het nakijkt. De vraag blijft open."
    return [Choice(UNKNOWN, "Nog niet bekend", words)] if page.confirms else []


def _to_change(work: Sitting, standing: StandingPage) -> list[Pad]:
    """Ask which questions the user wants; the only one there is needs no asking."""
    if len(standing.to_change) == 1:
        return [Pad(standing.to_change[0].value)]
    question = "Wat wilt u invullen of wijzigen?"
    lines, explanation = standing.to_change, standing.explanation
    return [
        Pad(one)
        for one in tick_with_ways(work.screen, question, lines, explanation, default=standing.open_pads)
    ]


def _save(work: Sitting, pad: Pad, answer: str) -> None:
    work.take(work.interview.with_answer(pad, answer))


def one_screen(work: Sitting, step: CourseStep) -> list[Pad]:
    """Return the questions of a page that stand on one screen with a question; it alone when none does."""
    page = step.page
    same = [one.pad for one in work.course.on(page)] if not page.stands else [step.pad]
    return next(run for run in runs_together(work.interview, same) if step.pad in run)


def _change(work: Sitting, standing: StandingPage) -> bool:
    """Ask what the user wants to change, and what is open on the page by those answers.

    Returns:
        Whether the page comes again: nothing was chosen, or the user went back before the first.
    """
    asked: set[Pad] = set()
    left_open = [Pad(one) for one in standing.open_pads]
    wanted = _to_change(work, standing)
    while wanted:
        if not _ask_chosen(work, wanted):
            return True
        asked |= {*wanted}
        open_now = [step.pad for step in work.course.on(standing.page) if step.state is StepState.OPEN]
        wanted = [pad for pad in open_now if not any(one.holds(pad) for one in (*asked, *left_open))]
    if asked and standing.page.confirms:
        _save(work, standing.page.confirms, "ja")  # the rest was said to be right
    return not asked


def _ask_chosen(work: Sitting, pads: list[Pad]) -> bool:
    """Ask the questions that the user chose, one screen after the other; back goes to the one before.

    Returns:
        Whether they were asked to the end; not when the user went back before the first.
    """
    runs = runs_together(work.interview, pads)
    index = 0
    while 0 <= index < len(runs):
        try:
            _ask_run(work, runs[index])
            index += 1
        except Back:
            index -= 1
    return index >= 0


def _ask_run(work: Sitting, run: list[Pad]) -> None:
    if is_one_line(work.interview, run[0]):
        ask_together(work, run, as_form=True)
    elif run[0] in editors.OF_GROUPS:
        work.ask_gathered(run[0])
    else:
        work.ask(work.course.step(run[0]), is_meant=True)
