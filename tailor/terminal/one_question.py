"""One question at its own place, wherever it stands, with what the text then says."""

from tailor.interview.preview import words_after
from tailor.path import Pad
from tailor.terminal.ask import Work, ask_composite, ask_part
from tailor.terminal.editors import ASKED_BY_PARTS, EDITORS


def ask_one(work: Work, pad: Pad) -> None:
    """Ask one question, save its answer, and show what that causes and what the text then says.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    before = work.interview.antwoorden
    _ask(work, pad)
    after = work.interview.antwoorden
    if after != before and (words := words_after(work.interview.text, before, after, pad)):
        work.screen.show(words)


def _ask(work: Work, pad: Pad) -> None:
    if pad in EDITORS or not work.interview.is_at_once(pad):
        ask_composite(work, pad)
        work.look(pad)
    elif any(one in EDITORS and one not in ASKED_BY_PARTS for one in pad.holders):
        work.change(pad)
    else:
        ask_part(work, pad)
