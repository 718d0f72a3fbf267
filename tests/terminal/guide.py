"""Leads a sitting to one question, through the menus as a coordinator would, and asks there what it means."""

import re
from dataclasses import dataclass, field, replace

from tailor.answers import Vraag
from tailor.answers.questionnaire import questions_by_path
from tailor.path import Pad
from tailor.terminal.screen import Stop
from tests.terminal.script import Prompted

_WITH_A_MARK = frozenset({"line", "form", "choose_many"})
"""Where a question mark opens the ways out."""
MOST = 40
"""How many prompts lie before a question; more means that the way is not found."""


def pattern(pad: str) -> str:
    """Return the path of the question behind an answer: ``partijen[].naam``."""
    return str(Pad(pad).question)


def above(pad: str) -> list[str]:
    """Return a path and those of what holds it, the outermost first: a, a[0], a[0].b."""
    return [str(holder) for holder in reversed([*Pad(pad).holders])]


@dataclass
class Guide:
    """Answers every prompt so that the question at a path comes, and then asks for the explanation.

    Attributes:
        pad: The path of the answer, with the place of every element.
        asked: How the question stood on the screen; None while it has not come.
        explanation: What "Leg uit" said.
    """

    pad: str
    asked: Prompted | None = None
    explanation: str = ""
    _steps: list[str] = field(default_factory=list)
    _prompts: int = 0

    def __call__(self, prompt: Prompted) -> object:
        self._prompts += 1
        assert self._prompts < MOST, f"no way to {self.pad}: still at {prompt.vraag}"
        if self.asked is not None:
            return self._ask_explanation(prompt)
        if not self._is_here(prompt):
            return self._go_on(prompt)
        self.asked = prompt
        if prompt.kind == "form":
            self.asked = replace(prompt, at=self._place(prompt))
            return {prompt.fields[self.asked.at].name: "?"}
        return "?" if prompt.kind in _WITH_A_MARK else "Leg uit"

    def _ask_explanation(self, prompt: Prompted) -> object:
        if "Leg uit" in self._steps or self.asked is not None and self.asked.kind not in _WITH_A_MARK:
            self.explanation = prompt.above
            raise Stop
        self._steps.append("Leg uit")
        return "Leg uit"

    def _is_here(self, prompt: Prompted) -> bool:
        """Return whether this is the prompt of the question; that of a text in a list is typed."""
        if prompt.kind == "form":
            return self._place(prompt) >= 0
        vraag = questions_by_path()[Pad(self.pad).question]
        is_typed = prompt.kind == "line"
        return _asks(prompt, vraag) and (is_typed or not self.pad.endswith("]"))

    def _place(self, prompt: Prompted) -> int:
        """Return the place of the field of the question in a form; -1 when it has none."""
        pads = [str(one.pad) for one in prompt.fields]
        return pads.index(self.pad) if self.pad in pads else -1

    def _go_on(self, prompt: Prompted) -> object:
        offered = {choice.value for choice in prompt.choices}
        held = above(self.pad)
        if prompt.kind == "choose_many":
            return _ticked(prompt, offered)
        if list_of := next((name for name in map(_name, held) if name in offered), ""):
            return list_of
        if chosen := next((pad for pad in held if pad in offered), ""):
            return chosen
        if ":add" in offered:
            return self._element()
        if self._is_on_the_way(prompt, held):
            return next(value for value in (":answer", ":own") if value in offered)
        if menu := next((value for value in (":one", ":change", ":words") if value in offered), ""):
            return menu
        return _leave_it(prompt)

    def _element(self) -> str:
        """Return the place of the next element on the way."""
        places = re.findall(r"\[(\d+)\]", self.pad)
        self._steps.append("element")
        return str(places[self._steps.count("element") - 1])

    def _is_on_the_way(self, prompt: Prompted, held: list[str]) -> bool:
        """Return whether this is the question of something that holds the one we go to."""
        questions = questions_by_path()
        found = [questions[Pad(pad).question] for pad in held if Pad(pad).question in questions]
        return bool({":answer", ":own"} & {choice.value for choice in prompt.choices}) and any(
            _asks(prompt, vraag) for vraag in found
        )


def _asks(prompt: Prompted, vraag: Vraag) -> bool:
    """Return whether a prompt asks a question, also where other answers say a part of its words."""
    with_answers = vraag.asked is not None and f"**{prompt.vraag}**\n{vraag.help}" in prompt.above
    return prompt.vraag in (vraag.vraag, vraag.after_yes) or with_answers


def _name(pad: str) -> str:
    return Pad(pad).name


def _ticked(prompt: Prompted, offered: set[str]) -> object:
    """Return what is ticked, and that something of the house's own is put to it where that is offered."""
    if ":own" in offered:
        return [":own"]
    given = prompt.default if isinstance(prompt.default, list | tuple) else ()
    return [*given, ":add"] if ":add" in offered else given


def _leave_it(prompt: Prompted) -> object:
    """Return the answer that changes nothing, or a first one where there was none."""
    if prompt.kind == "confirm":
        return True
    if prompt.kind == "form":
        return prompt.default
    if prompt.kind == "line":
        return prompt.default or "iets"
    return prompt.default or prompt.choices[0].value
