"""The clauses that can be chosen: by a number in the model or in this document, or from the list."""

from collections.abc import Iterator, Sequence
from typing import Final

from tailor.assemble.document import Clause, Document
from tailor.assemble.find import Found, Register, named_clauses
from tailor.citation import Citatie
from tailor.interview.answer_field import Choice
from tailor.interview.words import shortened
from tailor.model import Kind

_SHORT: Final = 60
# What nobody can deviate from: it is no part of what is signed.
_NEVER: Final = frozenset({Kind.TITEL, Kind.TOELICHTING})


class ClauseChoice:
    """The clauses of a document that can be chosen."""

    def __init__(self, document: Document) -> None:
        """Remember where every clause stands."""
        self._document = document
        self._register = Register(document)

    def find(self, written: str) -> tuple[Found, ...]:
        """Return the clauses that a number may mean: one in the model may be another in this document."""
        return tuple(one for one in self._register.find(written) if one.clause.kind not in _NEVER)

    def refusal(self, written: str) -> str:
        """Return why a number names no clause that can be chosen; empty when it does."""
        if self.find(written):
            return ""
        close = self._register.suggestions(written)
        meant = f" Bedoelt u {' of '.join(close)}?" if close else ""
        return f"Uw tekst heeft geen bepaling ‘{written}’ waarvan u kunt afwijken.{meant}"

    @property
    def parts(self) -> list[Choice]:
        """Return the parts of the document: its articles and annexes, and what stands before and after."""
        parts = self._document.parts
        named = [(p, place) for p, place in named_clauses(parts) if p in parts and p.kind not in _NEVER]
        return [Choice(str(p.citation), _part(p, place)) for p, place in named]

    def inside(self, citation: str) -> list[Choice]:
        """Return the clauses of a part, itself first."""
        return list(_inside(next(p for p in self._document.parts if str(p.citation) == citation)))


def meanings(found: Sequence[Found]) -> list[Choice]:
    """Return the clauses that a number may mean."""
    return [
        Choice(
            str(one.citation),
            f"{'In uw document' if one.as_printed else 'In het model'}: {_heading(one.clause)}",
            f"In uw document: {one.place}. In het model: {one.citation}.",
        )
        for one in found
    ]


def address(written: str, chosen: str) -> str:
    """Return the address of a chosen clause; of its own words only, when what was written names those."""
    citation = Citatie(chosen)
    return str(citation.own_words if Citatie.parse(written).is_own_words else citation)


def _part(part: Clause, place: str) -> str:
    if part.kind is Kind.ARTIKEL:
        return f"{place}. {part.text}"
    return part.text if part.kind is Kind.BIJLAGE else f"de {place}"


def _inside(part: Clause) -> Iterator[Choice]:
    """Yield a part as a whole and every clause in it; one that is repeated for every party comes once."""
    yield Choice(str(part.citation), f"Alles van {part.citation}", "Met alles wat eronder staat.")
    seen = {part.citation}
    for clause in part.walk():
        if clause.citation not in seen and clause.text and clause.kind not in _NEVER:
            seen.add(clause.citation)
            yield Choice(str(clause.citation), _heading(clause), f"In het model: {clause.citation}.")


def _heading(clause: Clause) -> str:
    return shortened(f"{clause.label} {clause.text}".strip(), _SHORT)
