"""The path of an answer, and the one place that takes it apart.

``datalekken.meldtermijn_uren``, ``partijen[2].naam``. ``[]`` stands for each element of a list (the path of a
question, or of a blank that repeats its block), ``[privaat]`` for each one of that shape, ``[+]`` for a new
one and ``[alderbroek]`` for the party with that key. A key that is a number is no place: it is written
``[sleutel:1]``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

_STEP = re.compile(r"(?:^|\.)([a-z_0-9]+)|\[(sleutel:[0-9]+|[a-z0-9_-]*|\+)\]")
_WHOLE = re.compile(r"(?:(?:^|(?<!^)\.)[a-z_0-9]+|\[(?:sleutel:[0-9]+|[a-z0-9_-]*|\+)\])*")
# Stands before a key that is a number.
_KEY = "sleutel:"

# How many a place may have: Python refuses to read a number of thousands.
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Which:
    """Elements of a list that are not named by their place: each ("") or by a word, "+" for a new one."""

    word: str = ""

    def __str__(self) -> str:
        """Return what stands between the brackets."""
        return f"{_KEY}{self.word}" if self.word.isdecimal() else self.word


NEW = Which("+")
# The key of a group, the place of an element from 0, or elements named otherwise.
Step = str | int | Which


class Pad:
    """A path. There is one object for each: two are equal when they are the same.

    Attributes:
        steps: What it is made of; none for the whole of the answers.
    """

    __slots__ = ("_parent", "_question", "_text", "steps")
    __iter__ = None
    # Without these, Python would take ``pad[0]``, ``pad[1]``, … for an endless list of its elements.
    __contains__ = None
    _known: ClassVar[dict[str, "Pad"]] = {}
    _of_steps: ClassVar[dict[tuple[Step, ...], "Pad"]] = {}
    _text: str
    _parent: "Pad | None"
    # Both are looked for in loops over all questions, so once is enough.
    _question: "Pad | None"
    steps: tuple[Step, ...]

    def __new__(cls, text: str) -> "Pad":
        """Return the path that is written like this.

        Raises:
            ValueError: The text is no path.
        """
        found = cls._known.get(text)
        if found is None:
            if not _WHOLE.fullmatch(text):
                raise ValueError(f"no path: {text!r}")
            steps = tuple(_step(match) for match in _STEP.finditer(text))
            if (plain := written(steps)) != text:  # partijen[02] is partijen[2]
                return cls(plain)
            found = object.__new__(cls)
            found._text, found.steps, found._parent, found._question = text, steps, None, None
            found = cls._known.setdefault(text, found)
        return found

    @classmethod
    def parse(cls, written: str) -> "Pad | None":
        """Return the path that a person wrote; None when it is none."""
        return cls(written) if _WHOLE.fullmatch(written) else None

    @classmethod
    def of(cls, steps: Sequence[Step]) -> "Pad":
        """Return the path with these steps."""
        key = tuple(steps)
        return cls._of_steps.get(key) or cls._of_steps.setdefault(key, cls(written(key)))

    def __str__(self) -> str:
        """Return the path as the answers file and the command line write it."""
        return self._text

    def __repr__(self) -> str:
        """Return "Pad('huis.naam')"."""
        return f"Pad({self._text!r})"

    def __lt__(self, other: "Pad") -> bool:
        """Return whether this one comes first by its letters: an order that is the same on every run."""
        return self._text < other._text

    def __bool__(self) -> bool:
        """Return whether it names less than the whole of the answers."""
        return bool(self.steps)

    def __reduce__(self) -> tuple[type["Pad"], tuple[str]]:
        """Return what a copy is made of: the very same object."""
        return Pad, (self._text,)

    # -- down --

    def __truediv__(self, name: str) -> "Pad":
        """Return the path of an answer in this group."""
        return Pad(f"{self._text}.{name}" if self._text else name)

    def __getitem__(self, element: "int | str | Which") -> "Pad":
        """Return the path of an element of this list, by its place or by a word; a text is never a place."""
        if isinstance(element, str) and element.isdecimal():
            element = Which(element)
        return Pad(f"{self._text}[{element}]")

    def join(self, rest: "Pad") -> "Pad":
        """Return the path of what stands at a path inside this one."""
        return Pad.of((*self.steps, *rest.steps))

    @property
    def each(self) -> "Pad":
        """Return the path of each element of this list."""
        return self[""]

    # -- up --

    @property
    def parent(self) -> "Pad":
        """Return the path of what holds it; of the whole of the answers that itself."""
        if self._parent is None:
            self._parent = Pad.of(self.steps[:-1])
        return self._parent

    @property
    def holders(self) -> Iterator["Pad"]:
        """Yield the path itself and those of all that hold it, the nearest first, without the whole."""
        pad = self
        while pad:
            yield pad
            pad = pad.parent

    def holds(self, other: "Pad") -> bool:
        """Return whether a path is this one, or leads to a part of it."""
        return other.steps[: len(self.steps)] == self.steps

    def below(self, holder: "Pad") -> "Pad":
        """Return the rest of the path inside something that holds it."""
        return Pad.of(self.steps[len(holder.steps) :])

    # -- what it names --

    @property
    def group(self) -> str:
        """Return the first name: "partijen" of partijen[2].naam."""
        return str(self.steps[0]) if self.steps else ""

    @property
    def name(self) -> str:
        """Return the last name: "naam" of partijen[2].naam, "partijen" of partijen[2]."""
        return next((step for step in reversed(self.steps) if isinstance(step, str)), "")

    @property
    def question(self) -> "Pad":
        """Return the path of its question: partijen[].naam for partijen[2].naam."""
        if self._question is None:
            self._question = Pad.of(tuple(map(_each, self.steps))) if "[" in self._text else self
        return self._question

    @property
    def listed(self) -> "Pad | None":
        """Return the first list that it goes through; None when it goes through none."""
        place = next((i for i, step in enumerate(self.steps) if not isinstance(step, str)), None)
        return None if place is None else Pad.of(self.steps[:place])

    @property
    def is_open(self) -> bool:
        """Return whether its first brackets hold no place: it stands for elements, not for one."""
        first = next((step for step in self.steps if not isinstance(step, str)), None)
        return isinstance(first, Which)

    @property
    def shape(self) -> str:
        """Return the word between its first brackets; empty for a place, for each, and without brackets."""
        return next((step.word for step in self.steps if isinstance(step, Which)), "")

    @property
    def index(self) -> int | None:
        """Return the place of its first element; None when it names none by its place."""
        for step in self.steps:
            if isinstance(step, int):
                return step
        return None

    @property
    def is_element(self) -> bool:
        """Return whether it names an element of a list, and not an answer in one."""
        return bool(self.steps) and not isinstance(self.steps[-1], str)

    def at(self, element: int | str) -> "Pad":
        """Return the path with the place, or the word, of an element between its first brackets."""
        place = next(i for i, step in enumerate(self.steps) if not isinstance(step, str))
        named = element if isinstance(element, int) else Which(element)
        return Pad.of((*self.steps[:place], named, *self.steps[place + 1 :]))

    # -- to a value --

    def walk(self, value: object) -> Iterator[object]:
        """Yield what stands behind each step in answers, or in plain data; None for what is absent."""
        for step in self.steps:
            value = _inside(value, step)
            yield value

    def find(self, value: object) -> object:
        """Return what the path leads to in answers, or in plain data of them; None when it is absent."""
        for found in self.walk(value):
            value = found
        return value


def written(steps: Sequence[Step]) -> str:
    """Return steps as they are written, also when they make no path: a key may be any word."""
    return "".join(f".{step}" if isinstance(step, str) else f"[{step}]" for step in steps).removeprefix(".")


def _step(match: re.Match[str]) -> Step:
    if match[1]:
        return match[1]
    word = match[2].removeprefix(_KEY)
    place = match[2].isdecimal() and len(match[2]) <= _DIGITS
    return int(word) if place else Which(word)


def _each(step: Step) -> Step:
    return step if isinstance(step, str) else Which()


def _inside(value: object, step: Step) -> object:
    if isinstance(step, str):
        return value.get(step) if isinstance(value, Mapping) else getattr(value, step, None)
    if isinstance(step, int) and isinstance(value, list | tuple) and step < len(value):
        return value[step]
    return None


# All answers together.
WHOLE = Pad("")
