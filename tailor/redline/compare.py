"""Compare the stages of a text, word for word, into one redline."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from tailor.assemble.document import Clause, Document, Ref, inline_text
from tailor.assemble.find import named_clauses
from tailor.citation import Citatie
from tailor.redline.branch import Branch, Word, grow
from tailor.redline.merge import Merger
from tailor.redline.moves import numbered
from tailor.redline.tokens import Token, inlines_of, join
from tailor.redline.types import Mark, Node, Opmerking, Piece, Redline, Stage, Verschoven


def shifted(roots: Iterable[Branch], new: Document) -> Iterator[Verschoven]:
    """Yield each such reference once a clause, in reading order; a change of its number is no change of text.

    Args:
        roots: The merged tree.
        new: The last text; it names the places.
    """
    standing = (branch for root in roots for branch in root.walk() if branch.gone is None)
    for branch, (clause, place) in zip(standing, named_clauses(new.parts), strict=True):
        found = dict.fromkeys(numbers for word in branch.cut_words or () if (numbers := _moved_on(word)))
        yield from (Verschoven(clause.citation, place, old, now) for old, now in found)


def _moved_on(word: Word) -> tuple[str, str] | None:
    """Return the number that a reference showed and the one it shows; None when it is no other."""
    if word.gone or not word.old or isinstance(word.key, str):
        return None
    old, new = word.old.inline, word.new.inline
    moved_on = isinstance(old, Ref) and isinstance(new, Ref) and old.text != new.text
    return (inline_text(old), inline_text(new)) if moved_on else None


Opmerkingen = Mapping[Citatie, Sequence[Opmerking]]
NONE: Opmerkingen = MappingProxyType({})


def compare(stages: Sequence[Stage], opmerkingen: Opmerkingen = NONE) -> Redline:
    """Return the differences from the first stage to the last, each by the author of the stage that made it.

    Words that one stage brings and a later one takes away stand nowhere in it. A reference to the same
    clause in the same form is the same word, whatever number it shows.

    Args:
        stages: The texts, from old to new; at least one.
        opmerkingen: Comments by the citation of the clause they are about. Each stands once, with the
            first clause of that citation in the new text, or else where that clause is gone; a comment on a
            clause that stands in neither text is left out.
    """
    first, *later = stages
    merger = Merger([grow(part) for part in first.document.parts])
    for stage in later:
        merger.lay(stage.document.parts, stage.auteur)
    new = stages[-1].document
    nodes = _Nodes(numbered(merger.roots, merger.moves), _places(merger.roots, opmerkingen))
    return Redline(
        first.document,
        new,
        tuple(map(nodes.node, merger.roots)),
        tuple(dict.fromkeys(stage.auteur for stage in later)),
        tuple(shifted(merger.roots, new)),
    )


def _places(roots: Iterable[Branch], opmerkingen: Opmerkingen) -> dict[int, tuple[Opmerking, ...]]:
    """Return the comments by the identity of the branch that they stand with."""
    found: dict[Citatie, Branch] = {}
    for branch in (branch for root in roots for branch in root.walk()):
        if branch.citation in opmerkingen:
            known = found.get(branch.citation)
            if known is None or (known.gone and not branch.gone):
                found[branch.citation] = branch
    return {id(branch): tuple(opmerkingen[citation]) for citation, branch in found.items()}


class _Nodes:
    """Makes the nodes of one redline."""

    def __init__(self, marks: Mapping[Mark, Mark], comments: Mapping[int, tuple[Opmerking, ...]]) -> None:
        self._marks, self._comments = marks, comments

    def node(self, branch: Branch) -> Node:
        """Return a branch with everything under it as it is printed."""
        return Node(
            Clause(branch.kind, branch.citation, branch.label),
            tuple(self._pieces(branch)),
            tuple(map(self.node, branch.children)),
            self._mark(branch.gone or branch.came),
            self._comments.get(id(branch), ()),
        )

    def _mark(self, mark: Mark | None) -> Mark | None:
        return None if mark is None else self._marks.get(mark, mark)

    def _pieces(self, branch: Branch) -> Iterator[Piece]:
        if branch.cut_words is None:
            mark = self._mark(branch.gone or branch.came)
            yield from (Piece(inline, mark) for inline in branch.inlines)
            return
        for mark, words in groupby(branch.cut_words, key=lambda word: self._mark(word.gone or word.came)):
            yield from (Piece(inline, mark) for inline in join(inlines_of(map(_printed, words))))


def _printed(word: Word) -> Token:
    """Return a word as it is printed: of what is gone as it stood in the first text."""
    return word.old if word.gone and word.old else word.new
