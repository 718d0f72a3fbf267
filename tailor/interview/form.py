"""A form: several answers of one line each that are seen and given together, and what was typed so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.path import Pad

# What is typed instead of a text to see the other possibilities.
MORE: Final = "?"
# Called with the place of a field and its text when it is left with a text that is welcome, so that it can be
# saved at once; returns the Dutch reason why it is refused after all, or "". What it raises ends the form.
Left = Callable[[int, str], str]


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of a form.

    Attributes:
        name: What stands before it.
        ready: What stands in it when the form comes.
        judge: Returns the Dutch reason why a text is refused, or "" when it is welcome; None welcomes all.
            It also judges an empty field, unless that is optional.
        help: What is said below the form while the cursor is here.
        optional: Whether it says that it may stay empty.
        pad: The path of the answer that it gives; None when it is no answer to a question.
        follows: Returns what stands ready in it from what stands in all fields, until it is left itself; None
            for a field that stands alone.
        remark: What stands behind the name between brackets, instead of that it may stay empty.
        unknown: Whether a key says that the answer is not known yet.
        meant: Called with a text that is welcome when the field is left; returns the text that is meant, and
            may ask that first. It gives None when the field is not to be left after all.
    """

    name: str
    ready: str = ""
    judge: Callable[[str], str] | None = None
    help: str = ""
    optional: bool = False
    pad: Pad | None = None
    follows: Callable[[Sequence[str]], str] | None = None
    remark: str = ""
    unknown: bool = False
    meant: Callable[[str], str | None] | None = None

    @property
    def label(self) -> str:
        """Return the name, and what there is to remark: that it may stay empty, if nothing else."""
        remark = self.remark or ("mag leeg" if self.optional else "")
        return f"{self.name} ({remark})" if remark else self.name

    def refusal(self, text: str) -> str:
        """Return why a text is refused; empty when it is welcome."""
        if self.judge is None or (self.optional and not text):
            return ""
        return self.judge(text)


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form while it stands on the screen.

    Attributes:
        fields: Its lines.
        texts: What stands in each of them now.
        at: The place of the line that is being changed; behind the last when the form is done.
        reason: Why the text on that line is refused; empty when it is not, or not yet judged.
        taken: The text with which each line was left last; None for a line that was not left yet.
    """

    fields: tuple[FormField, ...]
    texts: tuple[str, ...]
    at: int = 0
    reason: str = ""
    taken: tuple[str | None, ...] = ()

    @classmethod
    def begin(cls, fields: Sequence[FormField], at: int = 0) -> OpenForm:
        """Return a form as it comes on the screen, with one line that is being changed.

        Behind the last line it is done, unless another one is refused.
        """
        texts = tuple(one.ready for one in fields)
        if at < len(fields):
            return cls(tuple(fields), texts, at, "", (None,) * len(fields))
        return cls(tuple(fields), texts, len(fields) - 1, "", (None,) * len(fields))._next()

    @property
    def field(self) -> FormField:
        """Return the line that is being changed."""
        return self.fields[self.at]

    @property
    def text(self) -> str:
        """Return what stands on the line that is being changed."""
        return self.texts[self.at]

    @property
    def is_done(self) -> bool:
        """Return whether the last line was left with Enter."""
        return self.at == len(self.fields)

    def stays(self, place: int) -> str:
        """Return the text that a line keeps when nothing is typed there: never one that was refused."""
        taken = self.taken[place]
        return self.fields[place].ready if taken is None else taken

    def with_text(self, text: str) -> OpenForm:
        """Return the form with a text on the line that is being changed, as it is being typed."""
        return replace(self, texts=(*self.texts[: self.at], text, *self.texts[self.at + 1 :]))

    def typed(self, text: str) -> OpenForm:
        """Return the form with a text that was typed: ends of lines become spaces, and nothing is judged."""
        return replace(self.with_text(one_line(text)), reason="")

    def entered(self, left: Left) -> OpenForm:
        """Return the form after Enter: on the next line, or on this one with the reason of a refusal.

        After the last line the form is done, unless another line is refused: then it is on that one.
        """
        after = self._left(left)
        return after._next() if after.is_left else after

    def moved(self, to: int, left: Left) -> OpenForm:
        """Return the form with another line being changed; a refused text waits on its line."""
        if self.text == self.stays(self.at) or not (after := self._left(left)).is_left:
            after = self
        return replace(after, at=to % len(self.fields), reason="")

    @property
    def is_left(self) -> bool:
        """Return whether what stands on the line that is being changed was taken."""
        return not self.reason and self.taken[self.at] == self.text

    def is_refused(self, place: int) -> bool:
        """Return whether a text waits on a line that was not welcome there."""
        return place != self.at and self.texts[place] != self.stays(place)

    def _left(self, left: Left) -> OpenForm:
        """Return the form with the text on this line taken, or with the reason why it is refused, if any."""
        if self.taken[self.at] == self.text:
            return self
        if reason := self.field.refusal(self.text):
            return replace(self, reason=reason)
        text = self.field.meant(self.text) if self.field.meant and self.text else self.text
        if text is None:
            return self
        meant = self.with_text(text)
        reason = meant.field.refusal(text) if text != self.text else ""
        if reason := reason or left(meant.at, text):
            return replace(meant, reason=reason)
        taken = (*meant.taken[: meant.at], meant.text, *meant.taken[meant.at + 1 :])
        return replace(meant, taken=taken)._followed()

    def _followed(self) -> OpenForm:
        """Return the form with what follows from what was typed, on the lines that were not left yet."""
        after = self
        for place, one in enumerate(self.fields):
            if one.follows and self.taken[place] is None and not self.is_refused(place):
                text = one.follows(self.texts)
                fields = (*after.fields[:place], replace(one, ready=text), *after.fields[place + 1 :])
                texts = (*after.texts[:place], text, *after.texts[place + 1 :])
                after = replace(after, fields=fields, texts=texts)
        return after

    def _next(self) -> OpenForm:
        """Return the form on the next line, or done; on a line that is refused, when that is in the way."""
        after = replace(self, at=self.at + 1)
        if not after.is_done:
            return after
        for place, (one, text) in enumerate(zip(self.fields, self.texts, strict=True)):
            if text != self.taken[place] and (reason := one.refusal(text)):
                return replace(self, at=place, reason=reason)
        return after


def filled_in(fields: Sequence[FormField], texts: Sequence[str]) -> list[FormField]:
    """Return fields with what stands in them; what was typed there follows nothing any more."""
    return [
        replace(one, ready=text, follows=one.follows if one.follows and one.follows(texts) == text else None)
        for one, text in zip(fields, texts, strict=True)
    ]


def one_line(text: str) -> str:
    """Return a text on one line: ends of lines become spaces, and there are none at its ends."""
    return " ".join(text.splitlines()).strip()


def wants_more(text: str, stood: str) -> bool:
    """Return whether a question mark was typed, alone or behind what stood there."""
    return text.strip() in (MORE, f"{stood.strip()}{MORE}", f"{stood.strip()} {MORE}")


def without_mark(text: str, stood: str, stays: str) -> str:
    """Return what stands again behind a question mark: what stood there.

    Args:
        text: What was typed.
        stood: What stood there before; it may have been refused.
        stays: What was welcome there last; it stands again when the mark was typed alone.
    """
    return stays if text.strip() == MORE else stood
