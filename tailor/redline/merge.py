"""Lay the next stage over the tree: who changed what, and the author of each stage marks only its own."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from tailor.assemble.document import Clause
from tailor.model import Kind
from tailor.redline.align import align
from tailor.redline.tree import NOTHING_KNOWN, Branch, Known, Word, grow
from tailor.redline.types import ChangeKind, Mark
from tailor.redline.words import Change, Token, changes, cut

# What can be shown as moved; Word has no move for a part of a table.
_MOVABLE = frozenset(
    {Kind.ARTIKEL, Kind.PARAGRAAF, Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING, Kind.ALINEA, Kind.TOELICHTING}
)


@dataclass(slots=True)
class Merger:
    """Lays stages over a tree, one after the other.

    Attributes:
        roots: The parts of the tree, those that are gone in their old place.
        known: What is known of the texts beside their words.
        moves: How many clauses moved so far; each move has its number.
        undone: By the number of a move whose clause went after all: who let it go.
    """

    roots: list[Branch]
    known: Known = NOTHING_KNOWN
    moves: int = 0
    undone: dict[int, str] = field(default_factory=dict)

    def lay(self, parts: Sequence[Clause], author: str) -> None:
        """Mark every difference between the text so far and ``parts`` as the work of this author."""
        stage = _Stage(author)
        came = Mark(ChangeKind.INGEVOEGD, author)
        self.roots = stage.merged(self.roots, [grow(part, came, self.known) for part in parts])
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
        new_of = {id(visible[old]): place for old, place in align(visible, fresh)}
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
            branch.cut_words = _merged_words(branch.words, cut(fresh.inlines, fresh.known.names), self.author)
            branch.inlines = fresh.inlines
        branch.label, branch.citation = fresh.label, fresh.citation
        branch.children = self.merged(branch.children, fresh.children)


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
