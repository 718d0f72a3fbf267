"""A redline as a value: one tree that holds the old and the new text, with who changed what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tailor.assemble.document import Clause, Document, Inline
from tailor.citation import Citatie
from tailor.model.blocks import Tree


@dataclass(frozen=True, slots=True)
class Stage:
    """A text, and who made it from the one before.

    Attributes:
        document: The whole text.
        author: The author of every difference with the stage before ("Correctie"); "" for the first.
    """

    document: Document
    author: str = ""


class ChangeKind(StrEnum):
    """What happened to words or to a clause."""

    INGEVOEGD = "ingevoegd"
    VERVALLEN = "vervallen"
    # The old place of a clause that moved; counts as gone.
    VERPLAATST_VAN = "verplaatst van"
    # The new place of a clause that moved; counts as new.
    VERPLAATST_NAAR = "verplaatst naar"


# What is gone when all changes are accepted.
OLD_ONLY = frozenset({ChangeKind.VERVALLEN, ChangeKind.VERPLAATST_VAN})
# What is gone when all changes are rejected.
NEW_ONLY = frozenset({ChangeKind.INGEVOEGD, ChangeKind.VERPLAATST_NAAR})
_SAID = {
    ChangeKind.INGEVOEGD: "Ingevoegd door",
    ChangeKind.VERVALLEN: "Vervallen door",
    ChangeKind.VERPLAATST_NAAR: "Hierheen verplaatst door",
    ChangeKind.VERPLAATST_VAN: "Hiervandaan verplaatst door",
}


_SPOKEN = {
    ChangeKind.INGEVOEGD: "ingevoegd",
    ChangeKind.VERVALLEN: "vervallen",
    ChangeKind.VERPLAATST_NAAR: "hierheen verplaatst",
    ChangeKind.VERPLAATST_VAN: "hiervandaan verplaatst",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One change: what, by whom, and for both ends of a move the same number (1, 2 …; 0 for no move)."""

    kind: ChangeKind
    author: str
    move: int = 0

    @property
    def words(self) -> str:
        """Return what happened and by whom: "Ingevoegd door Correctie"."""
        return f"{_SAID[self.kind]} {self.author}"

    @property
    def letter(self) -> str:
        """Return the letter that stands for the author where there is no room for the name."""
        return self.author[:1].upper()

    def spoken(self, authors: Sequence[str]) -> tuple[str, str]:
        """Return what is said before and after the words to who hears them.

        Args:
            authors: Who made changes in all; of a single one nothing is said.
        """
        by = f" door {self.letter}" if len(authors) > 1 else ""
        return f"[{_SPOKEN[self.kind]}{by}: ", "]"

    @property
    def is_gone(self) -> bool:
        """Return whether what has this mark stands in the old text only."""
        return self.kind in OLD_ONLY


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that all share one fate; ``mark`` is None when they stand in the old and in the new text."""

    inline: Inline
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin: who, and why with the source, in Dutch."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Node(Tree):
    """A clause in the redline, with everything under it.

    Attributes:
        clause: Kind, citation and label, and no words and no children. The label is the one of the new text;
            of a clause that is gone, the one of the old text.
        pieces: Its words, old and new, in reading order.
        children: The clauses under it, those that are gone in the place where they stood.
        mark: The fate of the whole clause (of its paragraph mark in Word); None when it stands in both. The
            pieces and the children of a clause with a mark carry marks of their own too.
        remarks: Comments on this clause, in order.
    """

    clause: Clause
    pieces: tuple[Piece, ...] = ()
    children: tuple["Node", ...] = ()
    mark: Mark | None = None
    remarks: tuple[Remark, ...] = ()

    def own_clause(self) -> Clause:
        """Return kind, citation and label."""
        return self.clause

    def is_gone(self) -> bool:
        """Return whether the whole clause stands in the old text only."""
        return is_old(self.mark)


@dataclass(frozen=True, slots=True)
class ShiftedReference:
    """A reference that still points to the same clause, which has another number now.

    Attributes:
        citation: The clause that holds the reference.
        place: Where it stands in the new text ("artikel 9.4").
        old: The number it showed ("14.5").
        new: The number it shows ("13.5").
    """

    citation: Citatie
    place: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Redline:
    """Everything that a rendering of the differences needs.

    Attributes:
        old: The first text.
        new: The last text; it gives the title, the house, the version and the date of the file.
        parts: The merged tree.
        authors: Who made changes, in the order of the stages.
        shifted: References that show another number because a clause came, fell or moved.
        preface: The page in front, as ordinary clauses (headings, paragraphs, tables); never part of the
            text.
        comparison: What is compared, as one line for the cover and the properties of the file
            ("Vergelijking met het landelijke model"); empty before the page in front is made.
    """

    old: Document
    new: Document
    parts: tuple[Node, ...]
    authors: tuple[str, ...]
    shifted: tuple[ShiftedReference, ...] = ()
    preface: tuple[Clause, ...] = ()
    comparison: str = ""

    def walk(self) -> Iterator[Node]:
        """Yield every node in reading order."""
        for part in self.parts:
            yield from part.walk()


# Tells of what has this mark whether it is passed over in a text: ``is_old`` for the new one.
Passed = Callable[[Mark | None], bool]


def is_old(mark: Mark | None) -> bool:
    """Return whether what has this mark stands in the old text only."""
    return mark is not None and mark.kind in OLD_ONLY


def is_new(mark: Mark | None) -> bool:
    """Return whether what has this mark stands in the new text only."""
    return mark is not None and mark.kind in NEW_ONLY


def words_in(pieces: Sequence[Piece], passed: Passed) -> tuple[Inline, ...]:
    """Return the words that stand in one of the texts: all but those that it passes over."""
    return tuple([piece.inline for piece in pieces if not passed(piece.mark)])


def text_of(nodes: Sequence[Node], passed: Passed) -> tuple[Clause, ...]:
    """Return the clauses that stand in one of the texts, one for each of its nodes.

    Args:
        nodes: The nodes.
        passed: Which of them, and which words, it passes over.
    """
    return tuple(
        _clause(node.clause, words_in(node.pieces, passed), text_of(node.children, passed))
        for node in nodes
        if not passed(node.mark)
    )


def unchanged(clauses: Sequence[Clause]) -> tuple[Node, ...]:
    """Return clauses as nodes that stand in both texts."""
    return tuple(
        Node(_clause(clause), tuple(map(Piece, clause.inlines)), unchanged(clause.children))
        for clause in clauses
    )


def _clause(like: Clause, inlines: tuple[Inline, ...] = (), children: tuple[Clause, ...] = ()) -> Clause:
    return Clause(like.kind, like.citation, like.label, inlines, children)
