"""Which clause of the new text is which clause of the old: by address, in order."""

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Face:
    """What a clause is known by among those beside it.

    Attributes:
        key: Its kind and address; two clauses with another key are never the same.
        words: Returns its words with those of all under it; asked only when a key stands more than once.
    """

    key: Hashable
    words: Callable[[], str]


def align(old: Sequence[Face], new: Sequence[Face]) -> list[Pair]:
    """Return pairs of places of what is the same clause in two lists; both places rise.

    Where a key stands more than once (parties, signature blocks), those with the same words belong together,
    and the others in the order in which they stand. What changed its place among the rest has no pair.
    """
    places = _places(new)
    pairs = [
        pair
        for key, olds in _places(old).items()
        if key in places
        for pair in _of_one_key(old, new, olds, places[key])
    ]
    return _rising(sorted(pairs))


def _places(faces: Sequence[Face]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for place, face in enumerate(faces):
        found.setdefault(face.key, []).append(place)
    return found


def _of_one_key(old: Sequence[Face], new: Sequence[Face], olds: list[int], news: list[int]) -> Iterator[Pair]:
    """Yield the pairs among clauses that share a key."""
    if len(olds) == len(news) == 1:
        yield olds[0], news[0]
        return
    words = [_bare(old[place].words()) for place in olds], [_bare(new[place].words()) for place in news]
    for _, a, b, c, d in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        yield from zip(olds[a:b], news[c:d], strict=False)


def _bare(words: str) -> str:
    """Return the words without what follows from their place in an enumeration (";", "; en", ",")."""
    return re.sub(r"[\s;,.]*(?:\ben)?[\s;,.]*$", "", words)


def _rising(pairs: list[Pair]) -> list[Pair]:
    """Return the longest run of pairs in which the second place rises too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [index]
    found: list[Pair] = []
    index = last[-1] if last else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]
