"""Several questions on one screen."""

from collections.abc import Sequence

from tailor.path import Pad
from tailor.terminal.ask import Work, ask_part


def ask_together(work: Work, pads: Sequence[Pad]) -> None:
    """Ask several questions that are answered in a line each."""
    for pad in pads:
        ask_part(work, pad)
