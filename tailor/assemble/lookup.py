"""Find a clause by what a person calls it: its address in the model, or its number in this document."""

from dataclasses import dataclass
from difflib import get_close_matches

from tailor.assemble.document import Clause, Document
from tailor.assemble.open_points import named_clauses
from tailor.model import Citation, Kind
from tailor.model.addresses import canonical

OWN_WORDS = ", aanhef"
"""The end of the address of a clause without what stands under it."""
_NUMBERED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE, Kind.PARAGRAAF, Kind.LID, Kind.ONDERDEEL})


@dataclass(frozen=True, slots=True)
class Found:
    """A clause of this document.

    Attributes:
        clause: The clause; the first when it is repeated for every party.
        place: How a reader of the document finds it ("artikel 14.7").
        as_printed: Whether only its number in the document led to it, not its address in the model.
    """

    clause: Clause
    place: str
    as_printed: bool = False

    @property
    def citation(self) -> Citation:
        """Return the address in the model."""
        return self.clause.citation


class Register:
    """The clauses of one document by address and by number."""

    def __init__(self, document: Document) -> None:
        """Look through the document once."""
        self._by_address: dict[str, Found] = {}
        self._by_number: dict[str, Found] = {}
        for clause, place in named_clauses(document.parts):
            self._by_address.setdefault(clause.citation, Found(clause, place))
            if clause.kind in _NUMBERED:
                self._by_number.setdefault(canonical(place), Found(clause, place, as_printed=True))

    def find(self, written: str) -> tuple[Found, ...]:
        """Return the clause with this address in the model, then another that has this number here.

        Empty when there is neither.
        """
        name = canonical(written)
        found = self._by_address.get(name) or self._by_address.get(name.removesuffix(OWN_WORDS))
        printed = self._by_number.get(name)
        if found is None or printed is None or printed.citation == found.citation:
            return tuple(one for one in (found or printed,) if one)
        return found, printed

    def suggestions(self, written: str, count: int = 3) -> tuple[str, ...]:
        """Return the names that look most like what was written, the likeliest first."""
        names = dict.fromkeys((*self._by_address, *self._by_number))
        return tuple(get_close_matches(canonical(written), names, count, 0.5))

    def place(self, citation: str) -> str:
        """Return how a reader finds the clause with this address; empty when it is not in the document."""
        found = self._by_address.get(citation)
        return found.place if found else ""
