"""A redline as clauses that hold the old and the new words: what the PDF and the HTML page lay out.

What lays out a Document lays this out too; only where words are set does it ask what became of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tailor.assemble.document import VERGELIJKING, Clause, Document, Inline, Text, inline_text
from tailor.assemble.find import named
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.types import ChangeKind, Mark, Node, Redline, is_old

# A remark on one of these, or on what stands in it, comes after it.
_WHOLE = frozenset({Kind.TABEL, Kind.HANDTEKENING})


@dataclass(frozen=True, slots=True)
class MarkedClause(Clause):
    """A clause with old and new words.

    Attributes:
        marks: The fate of each inline, in the same order.
        mark: The fate of the whole clause; None when it stands in both texts.
        remark: The number of the comment that this block is; 0 for a word on a move; None for the text.
        author: The author of the comment; empty for everything else.
    """

    marks: tuple[Mark | None, ...] = ()
    mark: Mark | None = None
    remark: int | None = None
    author: str = ""

    @property
    def gone(self) -> bool:
        """Return whether the whole clause stands in the old text only."""
        return self.mark is not None and self.mark.is_gone

    @property
    def current(self) -> str:
        """Return the own words of the new text."""
        pairs = zip(self.marks, self.inlines, strict=True)
        return "".join(inline_text(inline) for mark, inline in pairs if not is_old(mark))


@dataclass(frozen=True, slots=True)
class Comparison(Document):
    """A redline as a document of its own.

    Attributes:
        authors: Who made changes.
    """

    authors: tuple[str, ...] = ()


def can_be_reached(clause: Clause) -> bool:
    """Return whether a reference can go to a clause: not to one that is gone, nor to a remark."""
    return not isinstance(clause, MarkedClause) or not (clause.gone or clause.remark is not None)


def marks_of(clause: Clause) -> tuple[Mark | None, ...]:
    """Return the fate of each inline of a clause; nothing for a clause of an ordinary document."""
    return clause.marks if isinstance(clause, MarkedClause) else ()


def changes_in(document: Document) -> Iterator[Mark]:
    """Yield every change in the order of the text, the number of a clause that is new or gone too."""
    for clause in document.walk():
        if not isinstance(clause, MarkedClause):
            continue
        if clause.mark and clause.label:
            yield clause.mark
        yield from (mark for mark, _ in groupby(clause.marks) if mark)


def comparison(redline: Redline) -> Comparison:
    """Return the redline as a document: the facts are those of the new text, remarks stand in the text."""
    return with_preface(redline, tuple(_Marker(redline).of(redline.parts)))


def with_preface(redline: Redline, parts: tuple[Clause, ...]) -> Comparison:
    """Return these clauses, of one of its texts or of both, as the document that the redline is."""
    new = redline.new
    return Comparison(
        kind=VERGELIJKING,
        titel=new.titel,
        huis=new.huis,
        versie=new.versie,
        status=new.status,
        datum=new.datum,
        editie=new.editie,
        model=new.model,
        parts=parts,
        comparison=redline.comparison,
        preface=redline.preface,
        authors=redline.authors,
    )


def aloud(document: Document) -> Document:
    """Return a document with the words in it that are said to who hears it; only a comparison has any."""
    if not isinstance(document, Comparison):
        return document
    return replace(document, parts=tuple(_aloud(part, document.authors) for part in document.parts))


def _aloud(clause: Clause, authors: Sequence[str]) -> Clause:
    """Return a clause, and all under it, with what is said before and after its changed words."""
    children = tuple(_aloud(child, authors) for child in clause.children)
    if not isinstance(clause, MarkedClause):
        return replace(clause, children=children)
    pairs = list(_with_spoken(clause, authors))
    label = clause.label
    if clause.mark and label and not pairs:
        label = label.join(clause.mark.spoken(authors))
    inlines, marks = tuple(inline for inline, _ in pairs), tuple(mark for _, mark in pairs)
    return replace(clause, label=label, inlines=inlines, marks=marks, children=children)


def _with_spoken(clause: MarkedClause, authors: Sequence[str]) -> Iterator[tuple[Inline, Mark | None]]:
    """Yield the words of a clause with their fates; what is said has an author of its own."""
    pairs = zip(clause.inlines, clause.marks, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[1] and (pair[1].kind, pair[1].letter)):
        words = list(group)
        mark = words[0][1]
        if mark is None:
            yield from words
            continue
        before, after = mark.spoken(authors)
        yield Text(before), replace(mark, author=before)
        yield from words
        yield Text(after), replace(mark, author=after)


class _Marker:
    """Makes the clauses of one redline; numbers its remarks."""

    def __init__(self, redline: Redline) -> None:
        self._count = 0
        self._moves: set[tuple[ChangeKind, int]] = set()
        self._ends = {
            (node.mark.kind, node.mark.move): place
            for node, place in reversed(tuple(named(redline.parts, Node.own_clause, Node.is_gone)))
            if node.mark is not None and node.mark.move
        }

    def of(self, nodes: Sequence[Node]) -> Iterator[Clause]:
        """Yield the clauses of nodes, each with what is said about it under its own words."""
        for node in nodes:
            if node.clause.kind in _WHOLE:
                yield self._bare(node)
                yield from self._remarks(node.walk())
            elif node.clause.kind is Kind.TITEL:
                yield _marked(node, tuple(self.of(node.children)))
                yield from self._remarks((node,))
            else:
                remarks = tuple(self._remarks((node,)))
                yield _marked(node, (*remarks, *self.of(node.children)))

    def _bare(self, node: Node) -> MarkedClause:
        """Return the clause of a node without anything that is said about it."""
        return _marked(node, tuple(map(self._bare, node.children)))

    def _remarks(self, nodes: Iterable[Node]) -> Iterator[Clause]:
        """Yield what is said about nodes: where they moved, and the comments."""
        for node in nodes:
            if words := self._moved(node.mark):
                yield _remark(node.clause.citation, words)
            for one in node.remarks:
                self._count += 1
                words = f"Opmerking {self._count} ({one.author}): {one.text}"
                yield _remark(node.clause.citation, words, self._count, one.author)

    def _moved(self, mark: Mark | None) -> str:
        """Return where a clause went or came from; empty for what stands under one that moved."""
        if mark is None or not mark.move or (mark.kind, mark.move) in self._moves:
            return ""
        self._moves.add((mark.kind, mark.move))
        away = mark.kind is ChangeKind.VERPLAATST_VAN
        other = ChangeKind.VERPLAATST_NAAR if away else ChangeKind.VERPLAATST_VAN
        place = self._ends.get((other, mark.move), "")
        return f"Verplaatst {'naar' if away else 'van'} {place}." if place else "Verplaatst."


def _remark(place: Citatie, words: str, number: int = 0, author: str = "") -> Clause:
    """Return a block with words that stand in neither text."""
    said = MarkedClause(Kind.ALINEA, place, inlines=(Text(words),), marks=(None,), remark=number)
    return MarkedClause(Kind.TOELICHTING, place, children=(said,), remark=number, author=author)


def _marked(node: Node, children: tuple[Clause, ...]) -> MarkedClause:
    """Return the clause of a node with these clauses under it."""
    clause = node.clause
    return MarkedClause(
        clause.kind,
        clause.citation,
        clause.label,
        tuple(piece.inline for piece in node.pieces),
        children,
        tuple(piece.mark for piece in node.pieces),
        node.mark,
    )
