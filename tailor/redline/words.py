"""Words as units of comparison: cut the inlines of a clause into words, and say which of them changed.

Nothing is lost by cutting: the inlines of all tokens of a clause are the inlines of the clause. Changes read
well: they are few and whole rather than a salad of loose words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from tailor.assemble.document import Filled, Gap, Inline, Ref, Rule, Text
from tailor.grammar import ORDINALS

# What makes two tokens the same: the word itself, the target and form of a reference, the kind of a line.
Key = str | tuple[object, ...]

_Words = Text | Filled | Gap
# Stands for an inline that is no words: a reference, a ruled line or a line break.
_LINE = "\ufffc"
_TOKEN = re.compile(
    r"\d++(?:[.,:]\d++)+"
    r"|\w++(?:\[\w+\]|(?:[-‑’']\w++)*-?)"  # "Gemeente[n]" of the model is one word
    r"|\s++"
    r"|\[[^\[\]\ufffc]{0,150}(?:\[[^\[\]\ufffc]{0,40}\][^\[\]\ufffc]{0,60})?\]"  # and so is a blank
    r"|" + _LINE + r"|([^\w\s])\1*"
)
# How many letters an unchanged stretch between two changes may have to be taken along in them.
_SHORT = 8
# How many changes may stand apart when nothing but marks is left between them.
_LOOSE = 3
# From how many pairs of tokens on the quick search is used; its changes are right, and may be coarser.
_MANY = 1_000_000


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
            if not isinstance(inline, _Words):
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


def cut(inlines: tuple[Inline, ...], names: re.Pattern[str] | None = None) -> list[Token]:
    """Return the tokens of a clause; a word that runs over several inlines is one token.

    Args:
        inlines: The words of the clause.
        names: What is one token though it has several words: the names of parties and persons.
    """
    text, starts, keys = "", [], {}
    for inline in inlines:
        starts.append(len(text))
        if isinstance(inline, _Words):
            text += inline.text
        else:
            keys[len(text)] = _key(inline)
            text += _LINE
    source = PlacedInlines(inlines, starts)
    return [
        Token(keys.get(match.start(), match[0]), source, match.start(), match.end())
        for match in _matches(text, names)
    ]


def _matches(text: str, names: re.Pattern[str] | None) -> Iterator[re.Match[str]]:
    """Yield every token, with each name as a whole."""
    end = 0
    for name in names.finditer(text) if names else ():
        yield from _TOKEN.finditer(text, end, name.start())
        yield name
        end = name.end()
    yield from _TOKEN.finditer(text, end)


def name_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds these names in a text, the longest first; None when none has several words."""
    several = {" ".join(one.split()) for one in names if len(one.split()) > 1}
    if not several:
        return None
    longest_first = sorted(several, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


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


def _weight(keys: Iterable[Key]) -> int:
    """Return how many letters and digits there are; a reference or a line counts for three."""
    return sum(sum(map(str.isalnum, key)) if isinstance(key, str) else 3 for key in keys)


def _is_word(key: Key) -> bool:
    """Return whether a token is a word, and no white space or mark."""
    return not isinstance(key, str) or any(map(str.isalnum, key))


def _key(inline: Inline) -> Key:
    """Return what makes a reference or a line the same; the number that it shows is no text."""
    if isinstance(inline, Ref):
        return ("ref", inline.target, inline.numeric, inline.text in ORDINALS)
    return ("rule", inline.wide) if isinstance(inline, Rule) else ("break",)


def _joined(one: Inline, other: Inline) -> Inline | None:
    if isinstance(one, _Words) and isinstance(other, _Words) and replace(other, text=one.text) == one:
        return replace(one, text=one.text + other.text)
    return None


# -- which changed --


@dataclass(frozen=True, slots=True)
class Change:
    """The tokens from ``start`` to ``end`` of the old text became those from ``new_start`` to ``new_end``."""

    start: int
    end: int
    new_start: int
    new_end: int

    def until(self, last: "Change") -> "Change":
        """Return one change from this one to ``last``."""
        return Change(self.start, last.end, self.new_start, last.new_end)


def changes(old: Sequence[Key], new: Sequence[Key], fixed: Sequence[bool]) -> list[Change]:
    """Return the changes from one list of tokens to another, in order.

    Args:
        old: The tokens of the old text.
        new: The tokens of the new text.
        fixed: For every old token whether it may never count as changed when it is not.
    """
    return _Joiner(old, new, fixed).joined(_raw(old, new))


def _raw(old: Sequence[Key], new: Sequence[Key]) -> list[Change]:
    """Return the smallest changes, as the standard library finds them between equal ends."""
    front, back = _equal_ends(old, new)
    one, other = old[front : len(old) - back], new[front : len(new) - back]
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) * len(other) > _MANY)
    found = [
        Change(a + front, b + front, c + front, d + front)
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    ends = [*(change.start for change in found[1:]), len(old)]
    return [_slid(change, end, old, new) for change, end in zip(found, ends, strict=False)]


def _slid(change: Change, end: int, old: Sequence[Key], new: Sequence[Key]) -> Change:
    """Return the same change with a space at its end, not at its front: "[nieuwe ]", not "[ nieuwe]"."""
    came = new[change.new_start : change.new_end]
    gone = old[change.start : change.end]
    only = came or gone
    if came and gone or change.end >= end or not _is_space(only[0]) or old[change.end] != only[0]:
        return change
    return Change(change.start + 1, change.end + 1, change.new_start + 1, change.new_end + 1)


def _equal_ends(old: Sequence[Key], new: Sequence[Key]) -> tuple[int, int]:
    """Return how many tokens at the front and at the back are the same."""
    shortest = min(len(old), len(new))
    front = next((i for i in range(shortest) if old[i] != new[i]), shortest)
    rest = shortest - front
    back = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return front, back


@dataclass(frozen=True, slots=True)
class _Joiner:
    """Joins changes that only little unchanged text keeps apart."""

    old: Sequence[Key]
    new: Sequence[Key]
    fixed: Sequence[bool]

    def joined(self, found: list[Change]) -> list[Change]:
        """Return the changes as a reader is served best: those that belong together as one."""
        done: list[Change] = []
        for change in found:
            while done and self._belong_together(done[-1], change):
                change = done.pop().until(change)
            done.append(change)
        return [done[0].until(done[-1])] if self._another_text(done) else done

    def _belong_together(self, one: Change, other: Change) -> bool:
        """Return whether a reader is better served by one change than by these two."""
        if any(self.fixed[one.end : other.start]) or self._fills_a_blank(one) and self._fills_a_blank(other):
            return False
        between = self.old[one.end : other.start]
        left, right = self._sizes(one), self._sizes(other)
        only_came_or_went = not (left[0] + right[0] and left[1] + right[1])
        if only_came_or_went or not all(_is_space(key) or _is_word(key) for key in between):
            return False
        size = _weight(between)
        return size <= min(_SHORT, max(left), max(right)) and sum(map(_is_word, between)) <= 2

    def _fills_a_blank(self, change: Change) -> bool:
        """Return whether one blank of the model, and nothing else, is replaced."""
        key = self.old[change.start] if change.end == change.start + 1 else ""
        return isinstance(key, str) and key.startswith("[") and change.new_start < change.new_end

    def _sizes(self, change: Change) -> tuple[int, int]:
        """Return how many letters went and how many came."""
        gone, came = self.old[change.start : change.end], self.new[change.new_start : change.new_end]
        return _weight(gone), _weight(came)

    def _another_text(self, found: list[Change]) -> bool:
        """Return whether so little is left that the whole is better read as replaced."""
        if any(any(self.fixed[one.end : other.start]) for one, other in pairwise(found)):
            return False
        if 2 * sum(change.end - change.start for change in found) < len(self.old):
            return False
        total, new = _weight(self.old), _weight(self.new)
        left = total - sum(self._sizes(change)[0] for change in found)
        if not left:
            return len(found) > _LOOSE
        return len(found) > 1 and left < 0.2 * max(total, new) and left < 0.5 * min(total, new)


def _is_space(key: Key) -> bool:
    return isinstance(key, str) and key.isspace()
