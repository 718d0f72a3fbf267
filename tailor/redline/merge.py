"""Lay the next stage over the tree: who changed what, and the author of each stage marks only its own."""

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from tailor.assemble.document import Clause
from tailor.model import Kind
from tailor.redline.branch import Branch, Word, clause_text, grow
from tailor.redline.differ import Change, changes
from tailor.redline.moves import Moves
from tailor.redline.tokens import Token, cut
from tailor.redline.types import Mark, Wijze

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


@dataclass(slots=True)
class Merger:
    """Lays stages over a tree, one after the other.

    Attributes:
        roots: The parts of the tree, those that are gone in their old place.
        moves: The moves so far.
    """

    roots: list[Branch]
    moves: Moves = field(default_factory=Moves)

    def lay(self, parts: Sequence[Clause], auteur: str) -> None:
        """Mark every difference between the text so far and ``parts`` as the work of this author."""
        stage = _Stage(auteur)
        self.roots = stage.merged(self.roots, parts)
        self.moves.settle(stage.fallen, stage.grown, auteur)
        self.roots = _pruned(self.roots)


def _pruned(branches: Iterable[Branch]) -> list[Branch]:
    """Return branches without those that came and went: they stand neither in the old nor in the new text."""
    found = [branch for branch in branches if not (branch.came and branch.gone)]
    for branch in found:
        branch.children = _pruned(branch.children)
    return found


@dataclass(slots=True)
class _Stage:
    """One stage: its author, and the branches that went from or came to their place, for finding moves."""

    auteur: str
    fallen: list[Branch] = field(default_factory=list)
    grown: list[Branch] = field(default_factory=list)

    def merged(self, branches: list[Branch], clauses: Sequence[Clause]) -> list[Branch]:
        """Return the branches of one parent with its new clauses among them."""
        visible = [branch for branch in branches if branch.gone is None]
        pairs = align([_branch_face(b) for b in visible], [_clause_face(c) for c in clauses])
        new_of = {id(visible[old]): new for old, new in pairs}
        found: list[Branch] = []
        place = 0
        for branch in branches:
            new = new_of.get(id(branch))
            if new is not None:
                found += self._new(clauses[place:new])
                self._advance(branch, clauses[new])
                place = new + 1
            elif branch.gone is None:
                self.fallen.append(branch)
            found.append(branch)
        return [*found, *self._new(clauses[place:])]

    def _new(self, clauses: Sequence[Clause]) -> list[Branch]:
        made = [grow(clause, Mark(Wijze.INGEVOEGD, self.auteur)) for clause in clauses]
        self.grown += made
        return made

    def _advance(self, branch: Branch, clause: Clause) -> None:
        """Make a branch what its clause is now."""
        if branch.inlines != clause.inlines:
            branch.cut_words = _merged_words(branch.words, cut(clause.inlines), self.auteur)
            branch.inlines = clause.inlines
        branch.label, branch.citation = clause.label, clause.citation
        branch.children = self.merged(branch.children, clause.children)


def _merged_words(words: list[Word], tokens: list[Token], auteur: str) -> list[Word]:
    """Return the words of a clause with the tokens of its new text among them."""
    visible = [word for word in words if word.gone is None]
    fixed = [bool(word.came) or not isinstance(word.key, str) for word in visible]
    found = changes([word.key for word in visible], [token.key for token in tokens], fixed)
    woven = _woven(words, tokens, found, auteur)
    return list(woven if len(visible) == len(words) else _restored(woven))


def _restored(words: Iterable[Word]) -> Iterator[Word]:
    """Yield words; those that an earlier stage took away and this one puts back carry no mark any more."""
    for changed, group in groupby(words, key=lambda word: bool(word.gone or word.came)):
        run = list(group)
        gone, came = [w for w in run if w.gone], [w for w in run if not w.gone]
        if changed and [w.key for w in gone] == [w.key for w in came]:
            yield from (Word(o.key, o.old, n.new) for o, n in zip(gone, came, strict=True))
        else:
            yield from run


def _woven(words: list[Word], tokens: list[Token], found: list[Change], auteur: str) -> Iterator[Word]:
    """Yield the words in order; what came stands right behind what went in its place."""
    came, gone = Mark(Wijze.INGEVOEGD, auteur), Mark(Wijze.VERVALLEN, auteur)
    fresh = {c.end: [Word(t.key, None, t, came) for t in tokens[c.new_start : c.new_end]] for c in found}
    places = _new_places(found, sum(word.gone is None for word in words))
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


def _branch_face(branch: Branch) -> Face:
    return Face(_key(branch.kind, str(branch.citation), _columns(branch)), lambda: branch.text)


def _clause_face(clause: Clause) -> Face:
    return Face(_key(clause.kind, str(clause.citation), _columns(clause)), lambda: clause_text(clause))


def _columns(clause: Branch | Clause) -> int:
    """Return how many cells the rows have: a table or row with another number of them is another one."""
    children = clause.visible if isinstance(clause, Branch) else clause.children
    if clause.kind is Kind.TABEL:
        return max(map(_columns, children), default=0)
    return len(children) if clause.kind is Kind.RIJ else 0


def _key(kind: Kind, citation: str, columns: int) -> tuple[Kind, str, int]:
    """Return what a clause is known by; signature blocks by their order, not by the number of the party."""
    return kind, "" if kind is Kind.HANDTEKENING else citation, columns
