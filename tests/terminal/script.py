"""A screen that answers from a script, and remembers all that the coordinator would have seen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tailor.interview.answer import Choice
from tailor.interview.form import MORE, FormField, Left, OpenForm, wants_more, without_mark
from tailor.terminal.fields import Typed, fill_in
from tailor.terminal.screen import NO_WAYS, YES_NO, AnotherWay, Judge, Stop, Ways, nothing_to_do

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
        ways: What may be asked for instead of an answer.
    """

    kind: str
    vraag: str
    choices: tuple[Choice, ...] = ()
    default: object = ""
    above: str = ""
    judge: Judge | None = None
    fields: tuple[FormField, ...] = ()
    at: int = 0
    ways: Ways = NO_WAYS

    @property
    def names(self) -> list[str]:
        return [choice.name for choice in self.choices] or [one.name for one in self.fields]

    def value(self, name: str) -> str:
        """Return the value of the choice with this value or name."""
        for choice in self.choices:
            if name in (choice.value, choice.name):
                return choice.value
        raise AssertionError(f"{name!r} is not offered at {self.vraag!r}: {self.names}")


CTRL_N = "^N"
"""What a script answers to press that key: at a line, a list to tick, or in a field of a form."""


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

    def choose_many(self, vraag: str, choices: Sequence[Choice], *, default: Sequence[str] = (),
                    ways: Ways = NO_WAYS) -> list[str]:  # fmt: skip
        prompt = self._next("choose_many", vraag, tuple(choices), tuple(default), ways=ways)
        found = self._answer(prompt, default)
        assert isinstance(found, list | tuple)
        chosen = {prompt.value(str(one)) for one in found}
        return [choice.value for choice in choices if choice.value in chosen]

    def line(self, vraag: str, *, default: str = "", judge: Judge | None = None, lines: bool = False,
             ways: Ways = NO_WAYS) -> str:  # fmt: skip
        del lines
        stood = default
        while True:
            prompt = self._next("line", vraag, (), stood, judge, ways=ways)
            typed = str(self._answer(prompt, [stood]))
            if Ways.MORE in ways and wants_more(typed, stood):
                raise AnotherWay([without_mark(typed, stood, default)])
            if judge is None or not (reason := judge(typed)):
                return typed
            self.show(f"Dit kan niet. {reason}")
            stood = typed

    def _answer(self, prompt: Prompted, now: Sequence[str]) -> object:
        """Return the answer to a prompt, or ask for another way with what stands there now."""
        try:
            found = self.answer(prompt)
            if found == MORE and prompt.kind == "choose_many":
                raise AnotherWay(now)
            if found == CTRL_N:
                raise AnotherWay(now, not_known=True)
        except AnotherWay as asked:
            assert (Ways.UNKNOWN if asked.not_known else Ways.MORE) in prompt.ways, prompt.vraag
            raise
        return found

    def form(self, vraag: str, fields: Sequence[FormField], *, at: int = 0,
             left: Left = nothing_to_do) -> list[str]:  # fmt: skip
        typed: list[str | None] = []
        before = -1

        def ask(form: OpenForm) -> Typed:
            if form.reason:
                self.show(f"Dit kan niet. {form.reason}")
            nonlocal before
            stays, before = form.at == before, form.at
            if form.reason or stays or not typed:
                typed[:] = self._asked_form(vraag, form, typed[form.at + 1 :])
            text = typed[form.at]
            if text == CTRL_N:
                assert form.field.unknown, f"that key does nothing in {form.field.name!r}"
                return Typed(form.text, not_known=True)
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

    def paste(self, vraag: str, *, ready: str = "") -> str:
        return str(self.answer(self._next("paste", vraag, (), ready)))

    def write(self, text: str, *, lines: bool = False) -> str:
        del lines
        return str(self.answer(self._next("write", "", (), text)))

    def _next(self, kind: str, vraag: str, choices: tuple[Choice, ...], default: object,
              judge: Judge | None = None, ways: Ways = NO_WAYS) -> Prompted:  # fmt: skip
        above = "\n\n".join(self.shown[self._seen :])
        self._seen = len(self.shown)
        prompt = Prompted(kind, vraag, choices, default, above, judge, ways=ways)
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
