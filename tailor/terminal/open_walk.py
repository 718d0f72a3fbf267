"""Only what is open: the open questions one after the other, across all sections and inside the parties."""

from typing import Final

from tailor.interview.marks import as_typed
from tailor.interview.open_walk import OpenWalk, place_in_words
from tailor.interview.progress import progress_of
from tailor.path import WHOLE, Pad
from tailor.terminal.ask import Work
from tailor.terminal.one_question import ask_one
from tailor.terminal.screen import Back, ToOverview

_ALL_DONE: Final = "Alle vragen zijn beantwoord."
_SEEN: Final = "U heeft alle open vragen gehad: {left}. Wat nog niet bekend is, blijft open."


def walk_open(work: Work, within: Pad = WHOLE) -> None:
    """Ask the open questions one by one, and nothing else, until none is left or the user goes elsewhere.

    Back goes to the question before, and before the first one leaves the walk. A question whose answer is
    still not known is passed by.

    Args:
        work: The sitting.
        within: What is walked along: all answers, or one part of them.

    Raises:
        Stop: The user stops; everything is saved.
    """
    walk = OpenWalk(within)
    pad = walk.next(work.interview.antwoorden)
    while pad is not None:
        try:
            work.screen.show(f"**{as_typed(place_in_words(work.interview.antwoorden, pad))}**")
            ask_one(work, pad)
        except Back:
            walk, pad = walk.back(work.interview.antwoorden)
            if pad is None:
                return
        except ToOverview:
            return
        else:
            walk = walk.beyond(pad)
            pad = walk.next(work.interview.antwoorden)
    left = progress_of(work.interview.antwoorden, (within,))
    work.screen.show(_SEEN.format(left=left.left) if left.open else _ALL_DONE)
