"""Clauses that went from one place and came, the same, in another: they moved."""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tailor.model import Kind
from tailor.redline.branch import Branch, Signature, Word, signature
from tailor.redline.types import Mark, Wijze

MOVABLE = frozenset(
    {Kind.ARTIKEL, Kind.PARAGRAAF, Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING, Kind.ALINEA, Kind.TOELICHTING}
)
"""What can be shown as moved; Word has no move for a part of a table."""


@dataclass(slots=True)
class Moves:
    """The moves of all stages; a number is given to each.

    Attributes:
        count: How many there are.
        undone: By the number of a move whose clause went after all: who let it go.
    """

    count: int = 0
    undone: dict[int, str] = field(default_factory=dict)

    def settle(self, fallen: Iterable[Branch], grown: Iterable[Branch], auteur: str) -> None:
        """Let go what fell in a stage; what came back elsewhere with the same words is moved."""
        new: defaultdict[Signature, deque[Branch]] = defaultdict(deque)
        for branch in grown:
            new[signature(branch)].append(branch)
        for branch in fallen:
            targets = new.get(signature(branch))
            if targets and _movable(branch):
                self._move(branch, targets.popleft(), auteur)
            else:
                self._drop(branch, auteur)

    def _move(self, branch: Branch, target: Branch, auteur: str) -> None:
        self.count += 1
        _carry(branch, target, Mark(Wijze.VERPLAATST_NAAR, auteur, self.count))
        branch.fall(Mark(Wijze.VERPLAATST_VAN, auteur, self.count))

    def _drop(self, branch: Branch, auteur: str) -> None:
        for one in branch.walk():
            if one.came and one.came.verplaatsing and one.gone is None:
                self.undone[one.came.verplaatsing] = auteur
        branch.fall(Mark(Wijze.VERVALLEN, auteur))


def _movable(branch: Branch) -> bool:
    return all(one.kind in MOVABLE for one in branch.walk()) and bool(branch.text.strip())


def _carry(branch: Branch, target: Branch, mark: Mark) -> None:
    """Give the new place the words of the old one, each with how it came there."""
    target.came = branch.came or mark
    standing = [word for word in branch.words if word.gone is None]
    target.cut_words = [
        Word(word.key, word.old, here.new, word.came or mark)
        for word, here in zip(standing, target.words, strict=True)
    ]
    for child, place in zip(branch.visible, target.children, strict=True):
        _carry(child, place, mark)


def numbered(roots: Iterable[Branch], moves: Moves) -> dict[Mark, Mark]:
    """Return by each mark of a move the mark that is printed: numbered from 1 in reading order.

    A clause that moved and was let go by a later stage is not moved but gone, by the author of that stage.
    """
    found = [branch for root in roots for branch in root.walk()]
    new = {b.came.verplaatsing for b in found if b.came and b.came.verplaatsing}
    old = [b.gone for b in found if b.gone and b.gone.verplaatsing]
    printed: dict[Mark, Mark] = {}
    for mark in dict.fromkeys(old):
        number = 1 + sum(one.verplaatsing > 0 for one in printed.values()) // 2
        if mark.verplaatsing in new:
            printed[mark] = replace(mark, verplaatsing=number)
            back = replace(mark, wijze=Wijze.VERPLAATST_NAAR)
            printed[back] = replace(back, verplaatsing=number)
        else:
            auteur = moves.undone.get(mark.verplaatsing, mark.auteur)
            printed[mark] = Mark(Wijze.VERVALLEN, auteur)
    return printed
