"""A screen that answers from a script, and remembers all that the coordinator would have seen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tailor.interview.answer import Choice
from tailor.terminal.screen import YES_NO, Judge, Stop

Answerer = Callable[["Prompted"], object]
"""Gives the answer to one prompt: a value, the name of a choice, a list of those, or a raised Elsewhere."""


@dataclass(frozen=True)
class Prompted:
    """One prompt as it stood on the screen.

    Attributes:
        kind: "choose", "choose_many", "line", "confirm" or "write".
        vraag: The words of the prompt.
        choices: The choices; empty for a text.
        default: What was marked or stood ready.
        above: What was shown since the prompt before.
        judge: Judges a text.
    """

    kind: str
    vraag: str
    choices: tuple[Choice, ...] = ()
    default: object = ""
    above: str = ""
    judge: Judge | None = None

    @property
    def names(self) -> list[str]:
        return [choice.name for choice in self.choices]

    def value(self, name: str) -> str:
        """Return the value of the choice with this value or name."""
        for choice in self.choices:
            if name in (choice.value, choice.name):
                return choice.value
        raise AssertionError(f"{name!r} is not offered at {self.vraag!r}: {self.names}")


@dataclass
class Script:
    """A Screen that asks a function for every answer; after the last one the user stops."""

    answer: Answerer
    prompts: list[Prompted] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    _seen: int = 0
    editor: str = ""
    """The program in which a long text can be written; what it makes of the text is an answer too."""

    def show(self, words: str) -> None:
        assert words.strip(), "an empty text is shown"
        self.shown.append(words)

    def choose(self, vraag: str, choices: Sequence[Choice], *, default: str = "") -> str:
        if tuple(choices) == YES_NO:
            return "ja" if self.answer(self._next("confirm", vraag, (), default)) else "nee"
        assert len({choice.value for choice in choices}) == len(choices), vraag
        assert not default or default in {choice.value for choice in choices}, (vraag, default)
        prompt = self._next("choose", vraag, tuple(choices), default)
        return prompt.value(str(self.answer(prompt)))

    def choose_many(self, vraag: str, choices: Sequence[Choice], *, default: Sequence[str] = ()) -> list[str]:
        prompt = self._next("choose_many", vraag, tuple(choices), tuple(default))
        found = self.answer(prompt)
        assert isinstance(found, list | tuple)
        chosen = {prompt.value(str(one)) for one in found}
        return [choice.value for choice in choices if choice.value in chosen]

    def line(self, vraag: str, *, default: str = "", judge: Judge | None = None, lines: bool = False) -> str:
        del lines
        while True:
            prompt = self._next("line", vraag, (), default, judge)
            found = str(self.answer(prompt))
            if judge is None or not (reason := judge(found)):
                return found
            self.show(f"Dit kan niet. {reason}")
            default = found

    def paste(self, vraag: str) -> str:
        return str(self.answer(self._next("paste", vraag, (), "")))

    def write(self, text: str, *, lines: bool = False) -> str:
        del lines
        return str(self.answer(self._next("write", "", (), text)))

    def _next(self, kind: str, vraag: str, choices: tuple[Choice, ...], default: object,
              judge: Judge | None = None) -> Prompted:  # fmt: skip
        above = "\n\n".join(self.shown[self._seen :])
        self._seen = len(self.shown)
        prompt = Prompted(kind, vraag, choices, default, above, judge)
        self.prompts.append(prompt)
        return prompt

    @property
    def everything(self) -> str:
        """Return all that stood on the screen."""
        return "\n".join((*self.shown, *(p.vraag for p in self.prompts)))


def in_turn(*antwoorden: object) -> Script:
    """Return a screen that gives these answers one after the other, and then stops."""
    rest: Iterator[object] = iter(antwoorden)

    def following(prompt: Prompted) -> object:
        del prompt
        found = next(rest, Stop())
        if isinstance(found, BaseException):
            raise found
        return found

    return Script(following)
