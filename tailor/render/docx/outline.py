"""What stands in front of the text, and what is listed there."""

from tailor.assemble.document import Clause, Document
from tailor.model.kinds import Kind

_LISTED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE})


def has_cover(document: Document) -> bool:
    """Return whether the document has a cover and a table of contents: not when it is an annex alone."""
    return bool(document.parts) and document.parts[0].kind is Kind.TITEL


def listed(document: Document) -> tuple[Clause, ...]:
    """Return the parts in the table of contents, in order; none when the document has no cover."""
    if not has_cover(document):
        return ()
    return tuple(part for part in document.parts if part.kind in _LISTED)
