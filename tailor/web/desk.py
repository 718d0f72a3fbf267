"""A house that is being worked at: its answers as the file has them now, and saving what changes."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar, cast

from tailor.answers import Antwoorden
from tailor.answers.file import read_answers, read_text
from tailor.answers.work_file import WorkingFile
from tailor.assemble.document import Document
from tailor.interview.caused import ChangedFindings, Judgements, Watch
from tailor.interview.course import effect_of
from tailor.interview.doubts import doubts
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed
from tailor.interview.preview import words_after
from tailor.interview.proposals import asked_when_typed
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad

T = TypeVar("T")
# So many texts, and so many messages, are remembered.
_TEXTS: Final = 6
_MESSAGES: Final = 40


class Notice:
    """What there is to say after something was saved; nothing is worked out before it is asked."""

    def __init__(
        self, desk: Desk, before: Antwoorden, after: Antwoorden, pads: Sequence[Pad], lines: Sequence[str]
    ) -> None:
        """Remember what happened."""
        self._desk, self._before, self._after, self._pads = desk, before, after, tuple(pads)
        self._lines = tuple(lines)

    def add(self, line: str) -> None:
        """Say one more thing at once, as marked text."""
        self._lines = (*self._lines, line)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Return what there is to say at once, as marked texts: what was read, and what else it touches."""
        effect = effect_of(self._before, self._after).words if self._before != self._after else ""
        return tuple(part for part in (*self._lines, as_typed(effect)) if part)

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """Return how the text reads now where the answers stand in it, as marked texts."""
        shown = (words_after(self._desk.text, self._before, self._after, pad) for pad in self._pads)
        return tuple(dict.fromkeys(words for words in shown if words))

    @cached_property
    def found(self) -> ChangedFindings:
        """Return what the answers caused and solved, as the rules see it."""
        if not self._pads:
            return ChangedFindings()
        found = self._desk.look(self._before, self._after, self._pads[-1])
        typed = (said for pad in self._pads for said in asked_when_typed(self._after, pad))
        return found.without((*doubts(self._before, self._after), *typed))


@dataclass(frozen=True, slots=True)
class _Read:
    """What stands in the file: its text, and the house as it is asked."""

    text: str
    interview: Interview


class Desk:
    """One house.

    Attributes:
        name: By what its pages are found.
        path: Its answers file.
        text: The legal text behind its questions.
        turn: Held while something is changed, so that two pages of one house do not do so at once.
    """

    def __init__(self, name: str, path: Path, text: TextBehind) -> None:
        """Sit down at a house; nothing is read yet."""
        self.name, self.path, self.text = name, path, text
        self.turn = threading.RLock()
        self._judgements = Judgements(text.model)
        self._seen: set[str] = set()
        self._read: _Read | None = None
        self._watch = Watch(self._judgements)
        self._made: OrderedDict[tuple[str, str], object] = OrderedDict()
        self._messages: OrderedDict[str, Notice] = OrderedDict()
        self._count = 0

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as the file has them now.

        Raises:
            InputError: The file cannot be read, or holds faults.
        """
        return self._now().interview

    @property
    def mark(self) -> str:
        """Return a short mark of what stands in the file: whoever changes it, it is another."""
        return hashlib.sha256(self._now().text.encode(errors="replace")).hexdigest()[:16]

    def _now(self) -> _Read:
        with self.turn:
            text = read_text(self.path)
            if self._read is None or self._read.text != text:
                self._read = self._as_read(text, read_answers(text, str(self.path))[1])
            return self._read

    def _as_read(self, text: str, antwoorden: Antwoorden) -> _Read:
        return _Read(text, Interview(self.text, antwoorden, self._judgements, self._seen))

    def take(self, before: Interview, after: Antwoorden, *, override: bool = False) -> Interview:
        """Save answers, with what was changed in the file meanwhile, and return the house as it is then.

        Args:
            before: The house from which the answers were made.
            after: The answers.
            override: Whether these win where the file was changed in the same place.

        Raises:
            ClashError: The same answers were changed in the file meanwhile; nothing was written.
            InputError: The file cannot be written.
        """
        with self.turn:
            now = self._now()
            text = now.text if now.interview.antwoorden == before.antwoorden else ""
            working = WorkingFile(self.path, before.antwoorden, text)
            saved = working.save(after, override=override)
            self._read = self._as_read(read_text(self.path), saved)
            return self._read.interview

    def look(self, before: Antwoorden, after: Antwoorden, pad: Pad) -> ChangedFindings:
        """Return what an answer caused and solved; what was there before the first answer is not told.

        Args:
            before: The answers before it.
            after: The answers after it.
            pad: The question that was answered.
        """
        with self.turn:
            watch = self._watch if self._watch.antwoorden else self._watch.begun(before)
            self._watch, found = watch.look(after, pad)
            return found

    def document(self, antwoorden: Antwoorden) -> Document | str:
        """Return the whole text as a draft, or why it cannot be made."""
        return self.made("tekst", antwoorden, lambda: self.text.document_or_refusal(antwoorden))

    def made(self, name: str, antwoorden: Antwoorden, make: Callable[[], T]) -> T:
        """Return what is made of the answers; that of the last few is remembered.

        Args:
            name: What it is called.
            antwoorden: The answers that it is made of.
            make: Makes it.
        """
        key = (name, antwoorden.model_dump_json())
        with self.turn:
            if key not in self._made:
                self._made[key] = make()
            self._made.move_to_end(key)
            while len(self._made) > _TEXTS:
                self._made.popitem(last=False)
            return cast(T, self._made[key])

    def tell(
        self, before: Antwoorden, after: Antwoorden, pads: Sequence[Pad] = (), lines: Sequence[str] = ()
    ) -> str:
        """Remember what there is to say on the next page; return by what it is asked (``melding``)."""
        with self.turn:
            self._count += 1
            self._messages[str(self._count)] = Notice(self, before, after, pads, lines)
            while len(self._messages) > _MESSAGES:
                self._messages.popitem(last=False)
            return str(self._count)

    def tell_also(self, name: str, line: str) -> None:
        """Say one more thing with a message, as marked text; nothing when it is not remembered any more."""
        if (notice := self._messages.get(name)) is not None:
            notice.add(line)

    def told(self, name: str) -> Notice | None:
        """Return what there is to say; None when it is not remembered any more."""
        return self._messages.get(name)
