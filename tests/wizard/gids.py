"""Leads a sitting to one question, through the menus as a coordinator would, and asks there what it means."""

import re
from dataclasses import dataclass, field

from tailor.answers.questionnaire import vragen_per_pad
from tailor.path import Pad
from tailor.wizard.scherm import Stoppen
from tests.wizard.script import Gevraagd

HOOGSTENS = 40
"""How many prompts lie before a question; more means that the way is not found."""


def patroon(pad: str) -> str:
    """Return the path of the question behind an answer: ``partijen[].naam``."""
    return str(Pad(pad).question)


def boven(pad: str) -> list[str]:
    """Return a path and those of what holds it, the outermost first: a, a[0], a[0].b."""
    return [str(holder) for holder in reversed([*Pad(pad).holders])]


@dataclass
class Gids:
    """Answers every prompt so that the question at a path comes, and then asks for the explanation.

    Attributes:
        pad: The path of the answer, with the place of every element.
        gevraagd: How the question stood on the screen; None while it has not come.
        uitleg: What "Leg uit" said.
    """

    pad: str
    gevraagd: Gevraagd | None = None
    uitleg: str = ""
    _stappen: list[str] = field(default_factory=list)
    _prompts: int = 0

    def __call__(self, prompt: Gevraagd) -> object:
        self._prompts += 1
        assert self._prompts < HOOGSTENS, f"no way to {self.pad}: still at {prompt.vraag}"
        if self.gevraagd is not None:
            return self._vraag_uitleg(prompt)
        if not self._is_hier(prompt):
            return self._verder(prompt)
        self.gevraagd = prompt
        return "?" if prompt.soort == "tekst" else "Leg uit"

    def _vraag_uitleg(self, prompt: Gevraagd) -> object:
        if "Leg uit" in self._stappen or self.gevraagd is not None and self.gevraagd.soort != "tekst":
            self.uitleg = prompt.boven
            raise Stoppen
        self._stappen.append("Leg uit")
        return "Leg uit"

    def _is_hier(self, prompt: Gevraagd) -> bool:
        """Return whether this is the prompt of the question; that of a text in a list is typed."""
        asked = vragen_per_pad()[Pad(self.pad).question].vraag
        return prompt.vraag == asked and (prompt.soort == "tekst" or not self.pad.endswith("]"))

    def _verder(self, prompt: Gevraagd) -> object:
        offered = {keus.waarde for keus in prompt.keuzen}
        held = boven(self.pad)
        if prompt.soort == "kies_meer":
            return [":eigen"] if ":eigen" in offered else prompt.standaard
        if chosen := next((pad for pad in held if pad in offered), ""):
            return chosen
        if ":erbij" in offered:
            return self._element()
        if self._is_onderweg(prompt, held):
            return next(value for value in (":antwoord", ":eigen") if value in offered)
        if menu := next((value for value in (":een", ":wijzig", ":tekst") if value in offered), ""):
            return menu
        return _laat_staan(prompt)

    def _element(self) -> str:
        """Return the place of the next element on the way."""
        places = re.findall(r"\[(\d+)\]", self.pad)
        self._stappen.append("element")
        return str(places[self._stappen.count("element") - 1])

    def _is_onderweg(self, prompt: Gevraagd, held: list[str]) -> bool:
        """Return whether this is the question of something that holds the one we go to."""
        questions = vragen_per_pad()
        asked = {questions[Pad(pad).question].vraag for pad in held if Pad(pad).question in questions}
        return (
            bool({":antwoord", ":eigen"} & {keus.waarde for keus in prompt.keuzen}) and prompt.vraag in asked
        )


def _laat_staan(prompt: Gevraagd) -> object:
    """Return the answer that changes nothing, or a first one where there was none."""
    if prompt.soort == "ja_nee":
        return True
    if prompt.soort == "tekst":
        return prompt.standaard or "iets"
    return prompt.standaard or prompt.keuzen[0].waarde
