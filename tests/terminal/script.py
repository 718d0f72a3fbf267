"""A screen that answers from a script, and remembers all that the coordinator would have seen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tailor.interview.answer import Choice
from tailor.interview.form import FormField, Left, OpenForm
from tailor.terminal.fields import Typed, fill_in
from tailor.terminal.screen import YES_NO, Judge, Stop, nothing_to_do

Answerer = Callable[["Prompted"], object]
"""Gives the answer to one prompt: a value, the name of a choice, a list of those, or a raised Elsewhere.

To a form: a text for each field in a list, those of some fields by name in a dict, or one for the
field where it begins; what is not given stays. A question mark opens the ways out of its field.
"""


@dataclass(frozen=True)
class Prompted:
    """One prompt as it stood on the screen.

    Attributes:
        kind: "choose", "choose_many", "line", "form", "confirm" or "write".
        vraag: The words of the prompt.
        choices: The choices; empty for a text.
        default: What was marked or stood ready.
        above: What was shown since the prompt before.
        judge: Judges a text; in a form that of the field where it begins.
        fields: The fields of a form, each with what stands ready in it.
        at: The place of the field where a form begins.
    """

    kind: str
    vraag: str
    choices: tuple[Choice, ...] = ()
    default: object = ""
    above: str = ""
    judge: Judge | None = None
    fields: tuple[FormField, ...] = ()
    at: int = 0

    @property
    def names(self) -> list[str]:
        return [choice.name for choice in self.choices] or [one.name for one in self.fields]

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

    def form(self, vraag: str, fields: Sequence[FormField], *, at: int = 0,
             left: Left = nothing_to_do) -> list[str]:  # fmt: skip
        typed: list[str | None] = []

        def ask(form: OpenForm) -> Typed:
            if form.reason:
                self.show(f"Dit kan niet. {form.reason}")
            if form.reason or not typed:
                typed[:] = self._asked_form(vraag, form, typed[form.at + 1 :])
            text = typed[form.at]
            return Typed(form.stays(form.at) if text is None else text)

        return fill_in(fields, at, left, ask)

    def _asked_form(self, vraag: str, form: OpenForm, later: Sequence[str | None]) -> list[str | None]:
        """Prompt for a form; return what is typed in each field, in those behind it as was said before.

        None keeps what stands in a field by the time it comes.
        """
        now = tuple(replace(one, ready=text) for one, text in zip(form.fields, form.texts, strict=True))
        prompt = replace(self._next("form", vraag, (), form.texts, form.field.judge), fields=now, at=form.at)
        self.prompts[-1] = prompt
        found = self.answer(prompt)
        if isinstance(found, dict):
            assert found.keys() <= {*prompt.names}, (vraag, prompt.names)
            return [str(found[one.name]) if one.name in found else None for one in now]
        if isinstance(found, list | tuple):
            assert len(found) == len(now), (vraag, prompt.names)
            return [str(one) for one in found]
        behind = [None] * (len(now) - form.at - 1)
        return [*form.texts[: form.at], str(found), *(later or behind)]

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
