"""Words as units of comparison: cut the inlines of a clause into words, white space and marks.

Nothing is lost by cutting: the inlines of all tokens of a clause are the inlines of the clause.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tailor.assemble.document import Filled, Gap, Inline, Ref, Rule, Text
from tailor.grammar import RANGTELWOORDEN

Key = str | tuple[object, ...]
"""What makes two tokens the same: the word itself, the target and form of a reference, the kind of a line."""

_LINE = "\ufffc"
"""Stands for an inline that is no words: a reference, a ruled line or a line break."""
_TOKEN = re.compile(
    r"\d++(?:[.,:]\d++)+"
    r"|\w++(?:\[\w+\]|(?:[-‑’']\w++)*-?)"  # "Gemeente[n]" of the model is one word
    r"|\s++"
    r"|\[[^\[\]\ufffc]{0,150}(?:\[[^\[\]\ufffc]{0,40}\][^\[\]\ufffc]{0,60})?\]"  # and so is a blank
    r"|" + _LINE + r"|([^\w\s])\1*"
)


@dataclass(slots=True, eq=False)
class PlacedInlines:
    """The inlines of a clause, and where each begins in its text."""

    inlines: tuple[Inline, ...]
    starts: list[int]

    def part(self, start: int, end: int) -> Iterator[Inline]:
        """Yield what the inlines hold of the text from ``start`` to ``end``."""
        for begin, inline in zip(self.starts, self.inlines, strict=True):
            if begin >= end:
                return
            if not isinstance(inline, Text | Filled | Gap):
                if start <= begin:
                    yield inline
            elif text := inline.text[max(start - begin, 0) : end - begin]:
                yield inline if text == inline.text else replace(inline, text=text)


@dataclass(slots=True, eq=False)
class Token:
    """A word, white space, a mark, a reference or a line, and where it stands."""

    key: Key
    source: PlacedInlines
    start: int
    end: int

    @property
    def inline(self) -> Inline:
        """Return its inline; of a word that runs over several, the first part."""
        return next(self.source.part(self.start, self.end))


def cut(inlines: tuple[Inline, ...]) -> list[Token]:
    """Return the tokens of a clause; a word that runs over several inlines is one token."""
    text, starts, keys = "", [], {}
    for inline in inlines:
        starts.append(len(text))
        if isinstance(inline, Text | Filled | Gap):
            text += inline.text
        else:
            keys[len(text)] = _key(inline)
            text += _LINE
    source = PlacedInlines(inlines, starts)
    return [
        Token(keys.get(match.start(), match[0]), source, match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]


def inlines_of(tokens: Iterable[Token]) -> Iterator[Inline]:
    """Yield the inlines of tokens; what stands side by side in one inline comes in one piece."""
    first: Token | None = None
    end = 0
    for token in tokens:
        if first and (token.source is not first.source or token.start != end):
            yield from first.source.part(first.start, end)
            first = None
        first, end = first or token, token.end
    if first:
        yield from first.source.part(first.start, end)


def join(inlines: Iterable[Inline]) -> list[Inline]:
    """Return inlines with neighbours made one that were one before a redline parted them, or may be."""
    found: list[Inline] = []
    for inline in inlines:
        if found and (joined := _joined(found[-1], inline)):
            found[-1] = joined
        else:
            found.append(inline)
    return found


def weight(keys: Iterable[Key]) -> int:
    """Return how many letters and digits there are; a reference or a line counts for three."""
    return sum(sum(map(str.isalnum, key)) if isinstance(key, str) else 3 for key in keys)


def is_word(key: Key) -> bool:
    """Return whether a token is a word, and no white space or mark."""
    return not isinstance(key, str) or any(map(str.isalnum, key))


def _key(inline: Inline) -> Key:
    """Return what makes a reference or a line the same; the number that it shows is no text."""
    if isinstance(inline, Ref):
        return ("ref", inline.target, inline.numeric, inline.text in RANGTELWOORDEN)
    return ("rule", inline.wide) if isinstance(inline, Rule) else ("break",)


def _joined(one: Inline, other: Inline) -> Inline | None:
    if isinstance(one, Text) and isinstance(other, Text):
        return Text(one.text + other.text)
    if isinstance(one, Filled | Gap) and isinstance(other, Filled | Gap) and type(one) is type(other):
        same = (one.answer, one.label) == (other.answer, other.label)
        return replace(one, text=one.text + other.text) if same else None
    return None
