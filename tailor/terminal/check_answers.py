"""Check your answers: what was answered in a section, a line each, with a way to change every one of them."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from tailor.assemble.naming import party_of
from tailor.interview.answer import Choice
from tailor.interview.check_table import CheckLine, check_table
from tailor.interview.party_table import with_parties
from tailor.interview.progress import progress_of
from tailor.path import Pad
from tailor.terminal.ask import Work
from tailor.terminal.one_question import ask_one
from tailor.terminal.parties import edit_party
from tailor.terminal.screen import EXPLAIN, STOP, Back
from tailor.terminal.ways_out import choose_with_ways, ways_elsewhere

RIGHT: Final = Choice(":right", "Klopt, verder", "Uw antwoorden blijven zo staan.")
TO_OVERVIEW: Final = replace(RIGHT, name="Klopt, terug naar het overzicht")
# The ways out that are not the same as going back to the overview.
_STAYING: Final = frozenset({EXPLAIN, STOP})


def check_section(work: Work, title: str, pads: Iterable[Pad], first: Sequence[Choice] = (RIGHT,)) -> str:
    """Show what was answered in a section until the user says that it is right; what is wrong is changed.

    Args:
        work: The sitting.
        title: What the section is called.
        pads: The paths of its questions, or of groups that hold them.
        first: What can be done beside changing a line; the first of them is pointed at.

    Returns:
        Which of those was chosen; also when there is nothing to look over.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    places = tuple(pads)
    while lines := check_table(work.interview, places):
        progress = progress_of(work.interview.antwoorden, places)
        question = f"{title} ({progress.in_few_words}). Klopt dit? Kies een regel om die te wijzigen."
        ways = (one for one in ways_elsewhere() if TO_OVERVIEW not in first or one.value in _STAYING)
        shown = with_parties(work.interview, lines)
        choices = [*first, *(line.choice for line in shown), *ways]
        chosen = choose_with_ways(work.screen, question, choices, first[0].value, _why(lines))
        if chosen in {one.value for one in first}:
            return chosen
        with suppress(Back):
            _change(work, Pad(chosen))
    return first[0].value


def _change(work: Work, pad: Pad) -> None:
    """Ask a line of the table anew; of a party, what is to be done with it."""
    place = party_of(pad)
    if place is not None and pad.is_element:
        edit_party(work, place)
    else:
        ask_one(work, pad)


def _why(lines: Iterable[CheckLine]) -> str:
    """Return why each question matters."""
    return "\n\n".join(f"**{line.question}**\n{line.why}" for line in lines)
