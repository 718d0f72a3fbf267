"""What two texts share when they are the same for a reader of a redline, and how a redline is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tailor.assemble import Document
from tailor.assemble.document import Break, Clause, Ref, Rule, inline_text
from tailor.model import Kind
from tailor.redline.types import NEW_ONLY, OLD_ONLY, ChangeKind, Mark, Node, Redline, Stage
from tailor.redline.words import join
from tests.clauses import document

Face = tuple[str, str, tuple[str, ...], tuple["Face", ...]]


def faces(parts: Iterable[Clause]) -> tuple[Face, ...]:
    """Return clauses without labels, their words to the letter and a reference by what it points to.

    The number of a signature block, or of a point that the house adds, is no address of the model: it is left
    out.
    """
    return tuple(
        (
            str(c.kind),
            "" if c.kind is Kind.HANDTEKENING else str(c.citation.own_point),
            _words(c),
            faces(c.children),
        )
        for c in parts
    )


def _words(clause: Clause) -> tuple[str, ...]:
    found: list[str] = [""]
    for inline in clause.inlines:
        if isinstance(inline, Ref):
            found += [f"ref {inline.target} {inline.numeric}", ""]
        elif isinstance(inline, Rule | Break):
            found += [repr(inline), ""]
        else:
            found[-1] += inline.text
    return tuple(found)


def accepted(redline: Redline) -> tuple[Clause, ...]:
    """Return the new text: the tree without what is gone."""
    return tuple(_side(redline.parts, OLD_ONLY))


def rejected(redline: Redline) -> tuple[Clause, ...]:
    """Return the old text: the tree without what came.

    Labels, and the numbers of references that stand in both texts, are those of the new text; what was
    filled in with the very words that stood there is a filled word.
    """
    return tuple(_side(redline.parts, NEW_ONLY))


def _side(nodes: Iterable[Node], without: frozenset[ChangeKind]) -> Iterator[Clause]:
    for node in nodes:
        if node.mark is None or node.mark.kind not in without:
            kept = (p.inline for p in node.pieces if p.mark is None or p.mark.kind not in without)
            children = tuple(_side(node.children, without))
            yield replace(node.clause, inlines=tuple(join(kept)), children=children)


def check(redline: Redline, stages: list[Stage]) -> None:
    """Hold what is true of every redline."""
    assert faces(accepted(redline)) == faces(stages[-1].document.parts)
    assert faces(rejected(redline)) == faces(stages[0].document.parts)
    assert [c.label for p in accepted(redline) for c in p.walk()] == [
        c.label for c in stages[-1].document.walk()
    ]
    for node in redline.walk():
        _check_marks(node)
    assert {mark.author for mark in marks(redline)} <= set(redline.authors)
    ends = [(n.mark.move, n.mark.kind) for n in redline.walk() if n.mark and n.mark.move]
    assert all(sum(number == mark.move for mark in marks(redline)) > 0 for number, _ in ends)


def _check_marks(node: Node) -> None:
    """All that stands in a clause that is new or gone is new or gone."""
    for piece in node.pieces:
        assert inline_text(piece.inline) or isinstance(piece.inline, Rule)
    if node.mark is not None:
        gone = node.mark.kind in OLD_ONLY
        inside = [piece.mark for piece in node.pieces] + [child.mark for child in node.children]
        assert all(mark is not None and (mark.kind in OLD_ONLY) == gone for mark in inside)


def marks(redline: Redline) -> list[Mark]:
    """Return the marks of all clauses and pieces, in reading order."""
    return list(_marks(redline))


def _marks(redline: Redline) -> Iterator[Mark]:
    for node in redline.walk():
        found = [node.mark, *(piece.mark for piece in node.pieces)]
        yield from (mark for mark in found if mark is not None)


def text(*parts: Clause) -> Document:
    """Return a document with these parts, and no title."""
    return document(parts=parts, huis="Huis")


def shown(redline: Redline) -> list[str]:
    """Return the clauses with a change: what is gone as [-…-], what is new as [+…+], the author behind it."""
    return [_shown(n) for n in redline.walk() if n.mark or any(piece.mark for piece in n.pieces)]


def _shown(node: Node) -> str:
    front = f"[{node.mark.kind} {node.mark.author}{node.mark.move or ''}] " if node.mark else ""
    return front + "".join(_piece(inline, mark) for inline, mark in _pieces(node))


def _pieces(node: Node) -> list[tuple[str, Mark | None]]:
    found: list[tuple[str, Mark | None]] = []
    for piece in node.pieces:
        words = "____" if isinstance(piece.inline, Rule) else inline_text(piece.inline)
        if found and found[-1][1] == piece.mark:
            found[-1] = (found[-1][0] + words, piece.mark)
        else:
            found.append((words, piece.mark))
    return found


def _piece(words: str, mark: Mark | None) -> str:
    if mark is None:
        return words
    sign = "-" if mark.kind in OLD_ONLY else "+"
    return f"[{sign}{words}{sign}{mark.author[:1]}]"
