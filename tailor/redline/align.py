"""Which clauses of two texts are the same: by address, by party, and else by their words and their order."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.document import Filled, Gap
from tailor.model import Kind
from tailor.redline.tree import Branch

_Pair = tuple[int, int]
_Key = tuple[Kind, str, int]


def align(old: Sequence[Branch], new: Sequence[Branch]) -> list[_Pair]:
    """Return pairs of places of what is the same clause in two lists; both places rise.

    Where a key stands more than once (parties, signature blocks), those with the same words belong together,
    and the others in the order in which they stand; in an enumeration that grew the last stays the last. What
    changed its place among the rest has no pair.
    """
    olds, news = _places(old), _places(new)
    pairs = [
        pair for key in olds.keys() & news.keys() for pair in _of_one_key(old, new, olds[key], news[key])
    ]
    return _rising(sorted(pairs))


def _places(branches: Sequence[Branch]) -> dict[_Key, list[int]]:
    found: dict[_Key, list[int]] = {}
    for place, branch in enumerate(branches):
        found.setdefault(_key(branch), []).append(place)
    return found


def _key(branch: Branch) -> _Key:
    """Return what a clause is known by; not by a number that follows from its place in the answers."""
    citation = "" if branch.kind is Kind.HANDTEKENING else str(branch.citation.own_point)
    return branch.kind, citation, _columns(branch)


def _columns(branch: Branch) -> int:
    """Return how many cells the rows have: a table or row with another number of them is another one."""
    if branch.kind is Kind.TABEL:
        return max(map(_columns, branch.visible), default=0)
    return len(branch.visible) if branch.kind is Kind.RIJ else 0


def _of_one_key(
    old: Sequence[Branch], new: Sequence[Branch], olds: list[int], news: list[int]
) -> Iterator[_Pair]:
    """Yield the pairs among clauses that share a key."""
    if old[olds[0]].known.parties and (pairs := _of_parties(old, new, olds, news)) is not None:
        yield from pairs
        return
    if len(olds) == len(news) == 1:
        yield olds[0], news[0]
        return
    words = [_bare(old[place].text) for place in olds], [_bare(new[place].text) for place in news]
    for _, a, b, c, d in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        yield from _in_order(olds[a:b], news[c:d], is_list=old[olds[0]].kind is Kind.OPSOMMING)


def _in_order(olds: list[int], news: list[int], *, is_list: bool) -> Iterator[_Pair]:
    """Yield the pairs of clauses with other words, in the order in which they stand.

    In an enumeration that grew the last stays the last: it keeps its comma, and what came stands between two
    items. LibreOffice, when it rejects all, gives the paragraph after new ones their style when several
    authors wrote them; another item has that style already.
    """
    if is_list and 0 < len(olds) < len(news):
        yield olds.pop(), news.pop()
    yield from zip(olds, news, strict=False)


def _of_parties(
    old: Sequence[Branch], new: Sequence[Branch], olds: list[int], news: list[int]
) -> list[_Pair] | None:
    """Return the pairs of clauses about the same party; None when these clauses are about no party."""
    before = {party: place for place in olds if (party := _party(old[place])) is not None}
    after = {party: place for place in news if (party := _party(new[place])) is not None}
    if len(before) < len(olds) or len(after) < len(news):
        return None
    return [(place, after[party]) for party, place in before.items() if party in after]


def _party(branch: Branch) -> int | None:
    """Return the place in the answers of the party that a clause, or a signature block, is about."""
    within = branch.walk() if branch.kind is Kind.HANDTEKENING else (branch,)
    answers = (i.answer for one in within for i in one.inlines if isinstance(i, Filled | Gap))
    return next(
        (answer.index for answer in answers if PARTIJEN.holds(answer) and answer.index is not None), None
    )


def _bare(words: str) -> str:
    """Return the words without what follows from their place in an enumeration (";", "; en", ",")."""
    return re.sub(r"[\s;,.]*(?:\ben)?[\s;,.]*$", "", words)


def _rising(pairs: list[_Pair]) -> list[_Pair]:
    """Return the longest run of pairs in which the second place rises too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [index]
    found: list[_Pair] = []
    index = last[-1] if last else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]
