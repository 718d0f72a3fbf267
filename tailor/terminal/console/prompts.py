"""Prompts of questionary without its own English words, wiped when they are answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from questionary.prompts.common import InquirerControl

from tailor.terminal.keyboard import keys_at_prompt

STYLE: Final = questionary.Style(
    [
        ("qmark", "fg:ansicyan bold"),
        ("question", "bold"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "bold"),
        ("selected", ""),
        ("answer", ""),
        ("instruction", ""),
    ]
)
# Where nothing is pointed at: in front of the first line.
_NOWHERE: Final = -1
# What questionary puts before the explanation of the choice that is pointed at.
_ENGLISH: Final = "  Description: "


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed, pointed at or ticked at a prompt that is drawn anew."""

    text: str = ""
    pointed: str = ""
    ticked: tuple[str, ...] = ()

    @classmethod
    def of(cls, app: Application[Any]) -> "Draft":
        """Return what stands at a prompt that is broken off."""
        for control in app.layout.find_all_controls():
            if isinstance(control, InquirerControl):
                return cls("", str(control.get_pointed_at().value), tuple(map(str, control.selected_options)))
        return cls(app.current_buffer.text)


class _Lines(InquirerControl):
    """A list that never says it was answered: questionary would draw "done" before the prompt is wiped.

    It can point at nothing: then Enter gives an empty value, and the arrows go to the first or last line.
    """

    def get_pointed_at(self) -> questionary.Choice:
        """Return the line that is pointed at; one without a value for nothing."""
        return super().get_pointed_at() if self.pointed_at != _NOWHERE else questionary.Choice("", "")

    def select_previous(self) -> None:
        """Go up; from nothing to the last line."""
        self.pointed_at = (max(self.pointed_at, 0) - 1) % self.choice_count

    @property
    def is_answered(self) -> bool:
        """Return that there is no answer to draw."""
        return False

    @is_answered.setter
    def is_answered(self, value: bool) -> None:
        del value


def speak_dutch(question: questionary.Question) -> None:
    """Take the library's words out of a prompt, wipe it when it is answered, and let Ctrl-D stop."""
    app = question.application
    app.erase_when_done = True
    app.key_bindings = merge_key_bindings(
        [*([app.key_bindings] if app.key_bindings else []), keys_at_prompt()]
    )
    for control in app.layout.find_all_controls():
        if isinstance(control, InquirerControl):
            _without_english(control)


def with_keys(
    question: questionary.Question, keys: Mapping[str, Callable[[Draft], object]]
) -> questionary.Question:
    """Let keys end a prompt: with what they give for what stands there; an exception is raised."""
    bindings = KeyBindings()

    def ends(give: Callable[[Draft], object]) -> Callable[[KeyPressEvent], None]:
        def end(event: KeyPressEvent) -> None:
            found = give(Draft.of(event.app))
            if isinstance(found, BaseException):
                event.app.exit(exception=found)
            else:
                event.app.exit(result=found)

        return end

    for key, give in keys.items():
        bindings.add(key, eager=True)(ends(give))
    app = question.application
    app.key_bindings = merge_key_bindings([*([app.key_bindings] if app.key_bindings else []), bindings])
    return question


def pointing_nowhere(question: questionary.Question) -> questionary.Question:
    """Return a list in which no line is pointed at."""
    for control in question.application.layout.find_all_controls():
        if isinstance(control, InquirerControl):
            control.pointed_at = _NOWHERE
    return question


def _without_english(control: InquirerControl) -> None:
    """Let a list show its explanation below an empty line, without the library's own word before it."""
    control.__class__ = _Lines
    fragments = control.text

    def dutch() -> StyleAndTextTuples:
        return [_translated(part[0], part[1]) for part in to_formatted_text(fragments)]

    control.text = dutch


def _translated(style: str, text: str) -> tuple[str, str]:
    return style, f"\n     {text.removeprefix(_ENGLISH)}" if text.startswith(_ENGLISH) else text
