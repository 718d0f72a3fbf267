"""Where something stands in this document, and which answer is behind it: for what a rule says.

The numbers of a house are not those of the model as soon as it drops or adds a clause, so no rule may type
one.
"""

from collections.abc import Iterable, Iterator

from tailor.assemble.assemble import FinishedText
from tailor.assemble.find import landing
from tailor.citation import Citatie
from tailor.model import Edit, EditKind
from tailor.path import Pad

_TAKES_AWAY = frozenset((EditKind.VERVALT, EditKind.VERVANG, EditKind.VERVANG_WOORDEN))


def here(subject: FinishedText, citation: Citatie) -> str:
    """Return how a reader finds a clause in this document; empty when it is not there."""
    return subject.register.place(citation)


def cause(subject: FinishedText, citations: Iterable[Citatie]) -> Pad | None:
    """Return the answer that took clauses of the model away, or changed them; None when no answer did."""
    return dropped_by(subject.laid.edits, *citations)


def dropped_by(edits: Iterable[Edit], *gone: Citatie) -> Pad | None:
    """Return the answer of the last edit that took one of these clauses away, or changed it."""
    changed = (one for one in edits if one.kind in _TAKES_AWAY)
    found = [one.answer for one in changed if any(map(one.citation.holds, gone))]
    return next((answer for answer in reversed(found) if answer), None)


def lands(subject: FinishedText, path: Pad) -> tuple[Citatie, ...]:
    """Return where an answer lands: in the model, or in what an adaptation put into this document."""
    known = subject.model.by_citation
    return tuple(one for one in landing(subject.model, path) if one in known or here(subject, one))


def own_places(subject: FinishedText, path: Pad) -> tuple[Citatie, ...]:
    """Return the clauses that an own text of the house gave, in reading order; empty for one without."""
    own = (
        one for one in subject.laid.edits if one.answer and (one.answer.holds(path) or path.holds(one.answer))
    )
    touched = {citation for edit in own for citation in _touched(edit)}
    return tuple(one.citation for one in subject.document.walk() if one.citation in touched)


def _touched(edit: Edit) -> Iterator[Citatie]:
    if edit.kind not in (EditKind.VERVALT, EditKind.VERPLAATS_NA):
        yield from (block.citation for block in edit.blocks if edit.kind is not EditKind.VERVANG_WOORDEN)
        if edit.kind is EditKind.VERVANG_WOORDEN:
            yield edit.citation
