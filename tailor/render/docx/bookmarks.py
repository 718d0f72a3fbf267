"""Bookmarks: the names by which references find a clause in the Word file."""

import hashlib
import re
from collections.abc import Iterable

from tailor.assemble.document import Document, Ref
from tailor.model.citation import Citation
from tailor.render.docx.outline import listed

_LONGEST = 40
"""Word refuses a longer name of a bookmark."""


def bookmarks(document: Document) -> dict[Citation, str]:
    """Return the bookmark of each clause that a reference or the table of contents points to.

    A reference to a clause that is not in this document (an annex alone) has no bookmark. The name comes from
    the citation, so it stays the same when the clause gets another number.
    """
    wanted = {
        inline.target for clause in document.walk() for inline in clause.inlines if isinstance(inline, Ref)
    }
    wanted |= {part.citation for part in listed(document)}
    return names(clause.citation for clause in document.walk() if clause.citation in wanted)


def names(citations: Iterable[Citation]) -> dict[Citation, str]:
    """Return a name for each citation: letters, digits and underscores, at most 40, all different."""
    found: dict[Citation, str] = {}
    taken: set[str] = set()
    for citation in citations:
        if citation not in found:
            name = "_ref_" + re.sub(r"\W+", "_", citation, flags=re.ASCII).strip("_").lower()
            found[citation] = _with_hash(name, citation) if len(name) > _LONGEST or name in taken else name
            taken.add(found[citation])
    return found


def _with_hash(name: str, citation: Citation) -> str:
    digest = hashlib.sha256(citation.encode()).hexdigest()[:8]
    return f"{name[: _LONGEST - 9]}_{digest}"
