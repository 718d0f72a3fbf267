"""Bookmarks: the names by which references find a clause in the Word file."""

import hashlib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tailor.assemble.document import Document, Ref
from tailor.assemble.front import front
from tailor.citation import Citatie

_LONGEST = 40
"""Word refuses a longer name of a bookmark."""


def bookmarks(document: Document) -> dict[Citatie, str]:
    """Return the bookmark of each clause that a reference or the table of contents points to.

    A reference to a clause that is not in this document (an annex alone) has no bookmark. The name comes from
    the citation, so it stays the same when the clause gets another number.
    """
    wanted = {
        inline.target for clause in document.walk() for inline in clause.inlines if isinstance(inline, Ref)
    }
    wanted |= {part.citation for part in front(document).inhoud}
    return names(clause.citation for clause in document.walk() if clause.citation in wanted)


def names(citations: Iterable[Citatie]) -> dict[Citatie, str]:
    """Return a name for each citation: letters, digits and underscores, at most 40, all different."""
    found: dict[Citatie, str] = {}
    taken: set[str] = set()
    for citation in citations:
        if citation not in found:
            name = "_ref_" + re.sub(r"\W+", "_", str(citation), flags=re.ASCII).strip("_").lower()
            found[citation] = _with_hash(name, citation) if len(name) > _LONGEST or name in taken else name
            taken.add(found[citation])
    return found


def _with_hash(name: str, citation: Citatie) -> str:
    digest = hashlib.sha256(str(citation).encode()).hexdigest()[:8]
    return f"{name[: _LONGEST - 9]}_{digest}"


@dataclass(slots=True)
class Marker:
    """Puts each bookmark around the words of the first paragraph of its clause.

    Attributes:
        names: The bookmark of each clause that is referred to.
        ids: Gives each bookmark a number of its own.
    """

    names: Mapping[Citatie, str]
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _waiting: list[str] = field(default_factory=list)
    _placed: set[str] = field(default_factory=set)

    def expect(self, citation: Citatie) -> None:
        """Let the next paragraph carry the bookmark of this clause; only the first of an address has one."""
        name = self.names.get(citation)
        if name is not None and name not in self._placed:
            self._placed.add(name)
            self._waiting.append(name)

    def around(self, content: str) -> str:
        """Return runs with the bookmarks around them that wait for a paragraph."""
        for name in self._waiting:
            ident = next(self.ids)
            content = (
                f'<w:bookmarkStart w:id="{ident}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{ident}"/>'
            )
        self._waiting.clear()
        return content
