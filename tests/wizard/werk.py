"""A sitting without a file, on a scripted screen: what the editor of one answer does."""

from functools import cache

import pytest

from tailor import data
from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.path import Pad
from tailor.wizard.bepalingen import Bepalingen
from tailor.wizard.gesteld import Kader
from tailor.wizard.lijsten import EDITORS
from tailor.wizard.samengesteld import bewerk_standaard
from tailor.wizard.scherm import Stoppen
from tests.wizard.script import Script, op_rij


@cache
def bepalingen() -> Bepalingen:
    return Bepalingen(read_model(data.templates()))


class Werkje:
    """A sitting without a file: keeps every state that was saved."""

    def __init__(self, antwoorden: Antwoorden, *script: object, editor: str = "") -> None:
        self.scherm: Script = op_rij(*script)
        self.scherm.editor = editor
        self.kader = Kader(self.scherm, bepalingen())
        self.bewaard = [antwoorden]

    @property
    def antwoorden(self) -> Antwoorden:
        return self.bewaard[-1]

    def neem(self, antwoorden: Antwoorden) -> None:
        self.bewaard.append(antwoorden)

    def bewerk(self, pad: Pad) -> None:
        EDITORS.get(pad, bewerk_standaard)(self, pad)


def done(pad: str, antwoorden: Antwoorden, *script: object, editor: str = "") -> Werkje:
    """Let the script use the editor of a path until it is done."""
    werk = Werkje(antwoorden, *script, editor=editor)
    werk.bewerk(Pad(pad))
    return werk


def stopped(pad: str, antwoorden: Antwoorden, *script: object) -> Werkje:
    """Let the script use the editor of a path until it runs out, which stops the sitting."""
    werk = Werkje(antwoorden, *script)
    with pytest.raises(Stoppen):
        werk.bewerk(Pad(pad))
    return werk
