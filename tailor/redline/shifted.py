"""References that still point to the same clause and show another number now."""

from collections.abc import Iterable, Iterator

from tailor.assemble.document import Document, Ref, inline_text
from tailor.assemble.find import named_clauses
from tailor.redline.branch import Branch, Word
from tailor.redline.types import Verschoven


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
