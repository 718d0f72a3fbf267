"""The measures of Bijlage 3 on a screen: one plan for all of them, or a form for each that is ticked."""

from tailor.interview.measures import (
    BECOMES_SAME,
    EACH,
    EACH_APART,
    HEADING,
    ONE_PLAN,
    PARTS,
    QUESTION,
    TAKE_AWAY,
    MeasureTable,
)
from tailor.path import Pad
from tailor.terminal.ask import Work
from tailor.terminal.screen import confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.together import ask_together, edit_group
from tailor.terminal.ways_out import choose_in_menu

_FIRST = EACH[0]


def edit_measures(work: Work, _pad: Pad) -> None:
    """Ask whether one plan describes all measures; else which are filled in, and of each where it stands.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    table = MeasureTable(work.interview)
    chosen = choose_in_menu(
        work.screen, work.interview.inquiry(_FIRST), QUESTION, table.steps, default=_first(table)
    )
    if chosen == ONE_PLAN:
        _ask_one_plan(work)
    elif chosen == EACH_APART:
        _ask_each(work)
    elif chosen == TAKE_AWAY:
        _take_away(work)


def _first(table: MeasureTable) -> str:
    """Return the line that is marked: what stands there already, else none."""
    if table.plan is not None:
        return ONE_PLAN
    return EACH_APART if table.filled else ""


def _ask_one_plan(work: Work) -> None:
    """Ask title, owner, date and norm once; what is given counts for every measure."""
    table = MeasureTable(work.interview)
    question = f"{BECOMES_SAME} Is dat goed?"
    if table.gets_the_same and not confirm(work.screen, question, default=False):
        return
    ask_together(
        work,
        [_FIRST / part for part in PARTS],
        heading=HEADING,
        along=lambda pad: [one / pad.name for one in EACH[1:]],
    )


def _ask_each(work: Work) -> None:
    """Ask which measures are filled in or changed, and ask those, a form each."""
    table = MeasureTable(work.interview)
    question = "Welke maatregelen wilt u invullen of wijzigen?"
    q = work.interview.inquiry(_FIRST)
    for one in tick_in_menu(work.screen, q, question, table.lines, default=table.unfinished):
        edit_group(work, Pad(one))


def _take_away(work: Work) -> None:
    """Ask which measures go out of the table."""
    table = MeasureTable(work.interview)
    question = "Welke maatregelen haalt u weg?"
    chosen = tick_in_menu(work.screen, work.interview.inquiry(_FIRST), question, table.lines_to_take_away)
    if chosen:
        work.take(table.without([Pad(one) for one in chosen]))
