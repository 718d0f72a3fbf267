"""A sitting without a file, on a scripted screen: what the editor of one answer does."""

from functools import cache

import pytest

from tailor import data
from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.interview.inquiry import Interview
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad
from tailor.terminal.editors import change, edit
from tailor.terminal.screen import Stop
from tests.terminal.script import Script, in_turn


@cache
def text_behind() -> TextBehind:
    return TextBehind(read_model(data.templates()))


class WorkAlone:
    """A sitting without a file: keeps every state that was saved."""

    def __init__(self, antwoorden: Antwoorden, *script: object, editor: str = "") -> None:
        self.screen: Script = in_turn(*script)
        self.screen.editor = editor
        self.saved = [antwoorden]
        self.seen: set[str] = set()
        self.pasted = ""

    @property
    def antwoorden(self) -> Antwoorden:
        return self.saved[-1]

    def take(self, antwoorden: Antwoorden) -> None:
        self.saved.append(antwoorden)

    @property
    def interview(self) -> Interview:
        return Interview(text_behind(), self.antwoorden, None, self.seen)

    def edit(self, pad: Pad) -> None:
        edit(self, pad)

    def change(self, pad: Pad) -> None:
        change(self, pad)

    def remember(self, pad: Pad) -> None:
        self.remembered = pad

    def keep_pasted(self, text: str) -> None:
        self.pasted = text

    def look(self, pad: Pad, *, again: bool = False) -> bool:
        del pad, again
        return False


def done(pad: str, antwoorden: Antwoorden, *script: object, editor: str = "") -> WorkAlone:
    """Let the script use the editor of a path until it is done."""
    work = WorkAlone(antwoorden, *script, editor=editor)
    work.edit(Pad(pad))
    return work


def stopped(pad: str, antwoorden: Antwoorden, *script: object) -> WorkAlone:
    """Let the script use the editor of a path until it runs out, which stops the sitting."""
    work = WorkAlone(antwoorden, *script)
    with pytest.raises(Stop):
        work.edit(Pad(pad))
    return work
