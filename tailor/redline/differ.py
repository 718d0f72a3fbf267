"""Which words changed, in a way that reads well: few, whole changes rather than a salad of loose words."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from tailor.redline.tokens import Key, is_word, weight

_SHORT = 8
"""How many letters an unchanged stretch between two changes may have to be taken along in them."""
_LOOSE = 3
"""How many changes may stand apart when nothing but marks is left between them."""
_MANY = 1_000_000
"""From how many pairs of tokens on the quick search is used; its changes are right, and may be coarser."""


@dataclass(frozen=True, slots=True)
class Change:
    """The tokens from ``start`` to ``end`` of the old text became those from ``new_start`` to ``new_end``."""

    start: int
    end: int
    new_start: int
    new_end: int


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
        done: list[Change] = []
        for change in found:
            while done and self._belong_together(done[-1], change):
                last = done.pop()
                change = Change(last.start, change.end, last.new_start, change.new_end)
            done.append(change)
        return self._all(done) if self._another_text(done) else done

    def _belong_together(self, one: Change, other: Change) -> bool:
        """Return whether a reader is better served by one change than by these two."""
        if any(self.fixed[one.end : other.start]):
            return False
        between = self.old[one.end : other.start]
        if self._fills_a_blank(one) and self._fills_a_blank(other):
            return False
        left, right = self._sizes(one), self._sizes(other)
        if not (left[0] + right[0] and left[1] + right[1]):
            return False  # words only came, or only went
        if not all(_is_space(key) or is_word(key) for key in between):
            return False
        size = weight(between)
        return size <= _SHORT and size <= min(max(left), max(right)) and sum(map(is_word, between)) <= 2

    def _fills_a_blank(self, change: Change) -> bool:
        """Return whether one blank of the model, and nothing else, is replaced."""
        key = self.old[change.start] if change.end == change.start + 1 else ""
        return isinstance(key, str) and key.startswith("[") and change.new_start < change.new_end

    def _sizes(self, change: Change) -> tuple[int, int]:
        """Return how many letters went and how many came."""
        return (
            weight(self.old[change.start : change.end]),
            weight(self.new[change.new_start : change.new_end]),
        )

    def _another_text(self, found: list[Change]) -> bool:
        """Return whether so little is left that the whole is better read as replaced."""
        if any(any(self.fixed[one.end : other.start]) for one, other in pairwise(found)):
            return False
        if 2 * sum(change.end - change.start for change in found) < len(self.old):
            return False
        total, new = weight(self.old), weight(self.new)
        left = total - sum(self._sizes(change)[0] for change in found)
        if not left:
            return len(found) > _LOOSE
        return len(found) > 1 and left < 0.2 * max(total, new) and left < 0.5 * min(total, new)

    def _all(self, found: list[Change]) -> list[Change]:
        """Return one change from the first to the last."""
        return [Change(found[0].start, found[-1].end, found[0].new_start, found[-1].new_end)]


def _is_space(key: Key) -> bool:
    return isinstance(key, str) and key.isspace()
