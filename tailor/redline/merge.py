"""Lay the next stage over the tree: who changed what, and the author of each stage marks only its own."""

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import groupby

from tailor.assemble.document import Clause, Inline, inline_text
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.redline.types import ChangeKind, Mark
from tailor.redline.words import Change, Key, Token, changes, cut


@dataclass(slots=True)
class Word:
    """A token with its fate.

    Attributes:
        key: What makes it the same as another.
        old: It in the first text; None when it came later.
        new: It in the text so far; of a word that is gone, as it was last.
        came: How it came; None when it stood in the first text.
        gone: How it went; None when it stands in the text so far.
    """

    key: Key
    old: Token | None
    new: Token
    came: Mark | None = None
    gone: Mark | None = None


@dataclass(slots=True)
class Branch:
    """A clause of the merged tree.

    Attributes:
        kind: What it is.
        citation: Its address.
        label: Its label in the text so far; of one that is gone, the label that it had in the first text.
        inlines: Its words in the text so far.
        children: What stands under it, what is gone in its old place.
        came: How it came; None when it stood in the first text.
        gone: How it went; None when it stands in the text so far.
        first_label: Its label in the first text.
        cut_words: Its words with their fate; None as long as no stage changed one: then all share the fate of
            the clause.
    """

    kind: Kind
    citation: Citatie
    label: str
    inlines: tuple[Inline, ...]
    children: list["Branch"]
    came: Mark | None = None
    gone: Mark | None = None
    first_label: str = ""
    cut_words: list[Word] | None = None

    def walk(self) -> Iterator["Branch"]:
        """Yield this branch and all under it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def visible(self) -> list["Branch"]:
        """Return what stands under it in the text so far."""
        return [child for child in self.children if child.gone is None]

    @property
    def words(self) -> list[Word]:
        """Return its words with their fate, cut from now on."""
        if self.cut_words is None:
            first = self.came is None
            self.cut_words = [
                Word(token.key, token if first else None, token, self.came, self.gone)
                for token in cut(self.inlines)
            ]
        return self.cut_words

    @property
    def text(self) -> str:
        """Return its words in the text so far, with those of all under it."""
        return " ".join(["".join(map(inline_text, self.inlines)), *(child.text for child in self.visible)])

    @property
    def signature(self) -> tuple[object, ...]:
        """Return what it shares with the same clause with the same words, in the text so far."""
        keys = tuple(token.key for token in cut(self.inlines))
        return (self.kind, self.citation, keys, *(child.signature for child in self.visible))

    def fall(self, mark: Mark) -> None:
        """Let it go with everything that still stands under it; what never stood in the first text leaves."""
        if self.cut_words is not None:
            self.cut_words = [word for word in self.cut_words if word.gone or not word.came]
            for word in self.cut_words:
                word.gone = word.gone or mark
        self.gone, self.label = self.gone or mark, self.first_label
        self.children = [child for child in self.children if child.gone or not child.came]
        for child in self.children:
            if child.gone is None:
                child.fall(mark)


def grow(clause: Clause, came: Mark | None = None) -> Branch:
    """Return a clause as a branch with everything under it; ``came`` is None in the first text."""
    children = [grow(child, came) for child in clause.children]
    first = "" if came else clause.label
    return Branch(clause.kind, clause.citation, clause.label, clause.inlines, children, came, None, first)


_Pair = tuple[int, int]
_Key = tuple[Kind, str, int]
# What can be shown as moved; Word has no move for a part of a table.
_MOVABLE = frozenset(
    {Kind.ARTIKEL, Kind.PARAGRAAF, Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING, Kind.ALINEA, Kind.TOELICHTING}
)


@dataclass(slots=True)
class Merger:
    """Lays stages over a tree, one after the other.

    Attributes:
        roots: The parts of the tree, those that are gone in their old place.
        moves: How many clauses moved so far; each move has its number.
        undone: By the number of a move whose clause went after all: who let it go.
    """

    roots: list[Branch]
    moves: int = 0
    undone: dict[int, str] = field(default_factory=dict)

    def lay(self, parts: Sequence[Clause], author: str) -> None:
        """Mark every difference between the text so far and ``parts`` as the work of this author."""
        stage = _Stage(author)
        came = Mark(ChangeKind.INGEVOEGD, author)
        self.roots = stage.merged(self.roots, [grow(part, came) for part in parts])
        self._settle(stage)
        self.roots = _pruned(self.roots)

    def _settle(self, stage: "_Stage") -> None:
        """Let go what fell in a stage; what came back elsewhere with the same words is moved."""
        new: defaultdict[tuple[object, ...], deque[Branch]] = defaultdict(deque)
        for branch in stage.grown:
            new[branch.signature].append(branch)
        for branch in stage.fallen:
            targets = new.get(branch.signature)
            if targets and _movable(branch):
                self.moves += 1
                _carry(branch, targets.popleft(), Mark(ChangeKind.VERPLAATST_NAAR, stage.author, self.moves))
                branch.fall(Mark(ChangeKind.VERPLAATST_VAN, stage.author, self.moves))
            else:
                self._drop(branch, stage.author)

    def _drop(self, branch: Branch, author: str) -> None:
        moved = (one.came.move for one in branch.walk() if one.came and one.gone is None)
        self.undone |= {number: author for number in moved if number}
        branch.fall(Mark(ChangeKind.VERVALLEN, author))

    def printed(self) -> dict[Mark, Mark]:
        """Return by each mark of a move the mark that is printed: numbered from 1 in reading order.

        A clause that moved and that a later stage let go is not moved but gone, by the author of that stage.
        """
        branches = [branch for root in self.roots for branch in root.walk()]
        there = {b.came.move for b in branches if b.came}
        moved = dict.fromkeys(b.gone for b in branches if b.gone and b.gone.move)
        found = {mark: Mark(ChangeKind.VERVALLEN, self.undone.get(mark.move, mark.author)) for mark in moved}
        for number, mark in enumerate((mark for mark in moved if mark.move in there), start=1):
            to = replace(mark, kind=ChangeKind.VERPLAATST_NAAR)
            found |= {one: replace(one, move=number) for one in (mark, to)}
        return found


def _pruned(branches: Iterable[Branch]) -> list[Branch]:
    """Return branches without those that came and went: they stand neither in the old nor in the new text."""
    found = [branch for branch in branches if not (branch.came and branch.gone)]
    for branch in found:
        branch.children = _pruned(branch.children)
    return found


@dataclass(slots=True)
class _Stage:
    """One stage: its author, and the branches that went from or came to their place, for finding moves."""

    author: str
    fallen: list[Branch] = field(default_factory=list)
    grown: list[Branch] = field(default_factory=list)

    def merged(self, branches: list[Branch], fresh: list[Branch]) -> list[Branch]:
        """Return the branches of one parent with its new clauses among them."""
        visible = [branch for branch in branches if branch.gone is None]
        new_of = {id(visible[old]): place for old, place in _align(visible, fresh)}
        found: list[Branch] = []
        place = 0
        for branch in branches:
            new = new_of.get(id(branch))
            if new is not None:
                found += self._new(fresh[place:new])
                self._advance(branch, fresh[new])
                place = new + 1
            elif branch.gone is None:
                self.fallen.append(branch)
            found.append(branch)
        return [*found, *self._new(fresh[place:])]

    def _new(self, fresh: list[Branch]) -> list[Branch]:
        self.grown += fresh
        return fresh

    def _advance(self, branch: Branch, fresh: Branch) -> None:
        """Make a branch what its clause is now."""
        if branch.inlines != fresh.inlines:
            branch.cut_words = _merged_words(branch.words, cut(fresh.inlines), self.author)
            branch.inlines = fresh.inlines
        branch.label, branch.citation = fresh.label, fresh.citation
        branch.children = self.merged(branch.children, fresh.children)


# -- which clauses are the same --


def _align(old: Sequence[Branch], new: Sequence[Branch]) -> list[_Pair]:
    """Return pairs of places of what is the same clause in two lists; both places rise.

    Where a key stands more than once (parties, signature blocks), those with the same words belong together,
    and the others in the order in which they stand. What changed its place among the rest has no pair.
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
    """Return what a clause is known by; signature blocks by their order, not by the number of the party."""
    citation = "" if branch.kind is Kind.HANDTEKENING else str(branch.citation)
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
    if len(olds) == len(news) == 1:
        yield olds[0], news[0]
        return
    words = [_bare(old[place].text) for place in olds], [_bare(new[place].text) for place in news]
    for _, a, b, c, d in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        yield from zip(olds[a:b], news[c:d], strict=False)


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


# -- the words of a clause --


def _merged_words(words: list[Word], tokens: list[Token], author: str) -> list[Word]:
    """Return the words of a clause with the tokens of its new text among them."""
    visible = _standing(words)
    fixed = [bool(word.came) or not isinstance(word.key, str) for word in visible]
    found = changes([word.key for word in visible], [token.key for token in tokens], fixed)
    woven = _woven(words, tokens, found, author)
    return list(woven if len(visible) == len(words) else _restored(woven))


def _standing(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.gone is None]


def _restored(words: Iterable[Word]) -> Iterator[Word]:
    """Yield words; those that an earlier stage took away and this one puts back carry no mark any more."""
    for changed, group in groupby(words, key=lambda word: bool(word.gone or word.came)):
        run = list(group)
        gone, came = [w for w in run if w.gone], [w for w in run if not w.gone]
        if changed and [w.key for w in gone] == [w.key for w in came]:
            yield from (Word(o.key, o.old, n.new) for o, n in zip(gone, came, strict=True))
        else:
            yield from run


def _woven(words: list[Word], tokens: list[Token], found: list[Change], author: str) -> Iterator[Word]:
    """Yield the words in order; what came stands right behind what went in its place."""
    came, gone = Mark(ChangeKind.INGEVOEGD, author), Mark(ChangeKind.VERVALLEN, author)
    fresh = {c.end: [Word(t.key, None, t, came) for t in tokens[c.new_start : c.new_end]] for c in found}
    places = _new_places(found, len(_standing(words)))
    yield from fresh.get(0, ())
    number = 0
    for word in words:
        if word.gone:
            yield word
            continue
        if (place := places[number]) is None:
            word.gone = gone
        else:
            word.new = tokens[place]
        if not (word.came and word.gone):
            yield word
        number += 1
        yield from fresh.get(number, ())


def _new_places(found: list[Change], count: int) -> list[int | None]:
    """Return for each of so many standing words its place in the new text; None for those that go."""
    places: list[int | None] = []
    shift = 0
    for change in found:
        places += [place + shift for place in range(len(places), change.start)]
        places += [None] * (change.end - change.start)
        shift = change.new_end - change.end
    return [*places, *(place + shift for place in range(len(places), count))]


# -- clauses that moved --


def _movable(branch: Branch) -> bool:
    return all(one.kind in _MOVABLE for one in branch.walk()) and bool(branch.text.strip())


def _carry(branch: Branch, target: Branch, mark: Mark) -> None:
    """Give the new place the words of the old one, each with how it came there."""
    target.came = branch.came or mark
    target.cut_words = [
        Word(word.key, word.old, here.new, word.came or mark)
        for word, here in zip(_standing(branch.words), target.words, strict=True)
    ]
    for child, place in zip(branch.visible, target.children, strict=True):
        _carry(child, place, mark)
