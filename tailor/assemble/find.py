"""Find a clause for a reader: how it is called, which one a person means, and where an answer lands.

"artikel 9.4 onder b", "Bijlage 3", "aanhef": every report, screen and error names a place like this.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from tailor.answers import question_at
from tailor.assemble.document import Clause, Document, Filled, Gap, Inline
from tailor.citation import Citatie
from tailor.model import Edit, Kind, Model
from tailor.model.blocks import Tree
from tailor.path import Pad

# The kinds that a reader finds by a number or a letter of their own.
NUMBERED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE, Kind.PARAGRAAF, Kind.LID, Kind.ONDERDEEL})
# The parts without a number.
_PART_NAMES = {
    Kind.TITEL: "titel",
    Kind.AANHEF: "aanhef",
    Kind.OVERWEGINGEN: "overwegingen",
    Kind.ONDERTEKENING: "ondertekening",
}


# A clause, or a node of a redline.
T = TypeVar("T", bound=Tree)


def named_clauses(parts: Sequence[Clause]) -> Iterator[tuple[Clause, str]]:
    """Yield every clause in reading order, each with the way a reader finds it ("artikel 9.4", "aanhef")."""
    return named(parts, _itself)


def named(
    parts: Sequence[T], clause: Callable[[T], Clause], gone: Callable[[T], bool] | None = None
) -> Iterator[tuple[T, str]]:
    """Yield everything in a text in reading order, each with the way a reader finds it.

    Args:
        parts: The parts of the text.
        clause: Returns the clause of one of them.
        gone: Returns whether a part is not in the text any more, so that it does not
            count; None when all are.
    """
    annexes = 0
    for part in parts:
        left = gone is not None and gone(part)
        annexes += clause(part).kind is Kind.BIJLAGE and not left
        yield from _under(part, part_name(clause(part), 0 if left else annexes), clause)


def part_name(part: Clause, annex: int) -> str:
    """Return how a part is called; an annex by its place among the annexes, 0 for one that is gone."""
    if part.kind is Kind.BIJLAGE:
        return f"Bijlage {annex}" if annex else "een vervallen bijlage"
    return _PART_NAMES.get(part.kind, "") if part.kind is not Kind.ARTIKEL else place(part, "")


def place(clause: Clause, above: str) -> str:
    """Return how a reader finds a clause, from its number and the name of what holds it."""
    number = clause.label.rstrip(".)")
    if not number:
        return above
    if clause.kind is Kind.ARTIKEL:
        return number.replace("Artikel", "artikel")
    if clause.kind in (Kind.LID, Kind.PARAGRAAF):
        return f"artikel {number}"
    return f"{above} onder {number}" if clause.kind is Kind.ONDERDEEL else above


def named_under(clause: Clause, above: str) -> Iterator[tuple[Clause, str]]:
    """Yield a clause and all under it with their names; ``above`` is the name of what holds it."""
    yield from _under(clause, place(clause, above), _itself)


def _itself(clause: Clause) -> Clause:
    return clause


def _under(found: T, name: str, clause: Callable[[T], Clause]) -> Iterator[tuple[T, str]]:
    yield found, name
    for child in found.children:
        yield from _under(child, place(clause(child), name), clause)


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
    def citation(self) -> Citatie:
        """Return the address in the model."""
        return self.clause.citation


class Register:
    """The clauses of one document by address and by number."""

    def __init__(self, document: Document) -> None:
        """Look through the document once."""
        self._by_address: dict[Citatie, Found] = {}
        self._by_number: dict[Citatie, Found] = {}
        for clause, where in named_clauses(document.parts):
            self._by_address.setdefault(clause.citation, Found(clause, where))
            if clause.kind in NUMBERED:
                self._by_number.setdefault(Citatie.parse(where), Found(clause, where, as_printed=True))

    def find(self, written: str) -> tuple[Found, ...]:
        """Return the clause with this address in the model, then another that has this number here.

        Empty when there is neither.
        """
        name = Citatie.parse(written)
        found = self._by_address.get(name) or self._by_address.get(name.clause)
        printed = self._by_number.get(name)
        same = found and printed and found.citation == printed.citation
        return tuple(one for one in (found, None if same else printed) if one)

    def place(self, citation: Citatie) -> str:
        """Return how a reader finds the clause with this address in the model; empty when it is not there."""
        found = self._by_address.get(citation)
        return found.place if found else ""

    def suggestions(self, written: str, count: int = 3) -> tuple[str, ...]:
        """Return the names that look most like what was written, the likeliest first."""
        names = dict.fromkeys(map(str, (*self._by_address, *self._by_number)))
        return tuple(get_close_matches(str(Citatie.parse(written)), names, count, 0.5))


def landing(model: Model, path: Pad) -> tuple[Citatie, ...]:
    """Return where an answer lands in the model: where its blank stands, or what the facts of the model say.

    A part of an answer lands where the answer does. Empty for an answer that has no place in the text.
    """
    for holder in path.question.holders:
        found = model.facts.places.get(holder) or model.blanks.get(holder) or model.blanks.get(holder.each)
        if found:
            return found
        question = question_at(holder)
        if question and question.why_no_place:
            return ()
    return ()


class Places:
    """The places of every answer in one document."""

    def __init__(self, model: Model, document: Document, edits: Iterable[Edit] = ()) -> None:
        """Look through the document once.

        Args:
            model: The legal text.
            document: The text.
            edits: The edits that made the text; without them only the words that answers gave are found.
        """
        self._model = model
        self._order: dict[str, int] = {}
        self._clauses: dict[Citatie, str] = {}
        self._names: dict[Pad, set[str]] = {}
        for clause, name in named_clauses(document.parts):
            self._order.setdefault(name, len(self._order))
            self._clauses.setdefault(clause.citation, name)
            for inline in clause.inlines:
                for answer in answers_in(inline):
                    self._add(answer, (name,))
        for edit in edits:
            if edit.answer:
                self._add(edit.answer, self._touched(edit))

    def of(self, path: Pad) -> tuple[str, ...]:
        """Return every place where an answer lands, in reading order.

        An answer that gave no words (it left something out, or kept the words of the model) has the places
        where its question lands in the model. Empty when it has no place in the text.
        """
        names = self._names.get(path, set())
        if not names:
            cited = landing(self._model, path)
            names = {self._clauses[citation] for citation in cited if citation in self._clauses}
        return tuple(sorted(names, key=self._order.__getitem__))

    def name(self, citation: Citatie) -> str:
        """Return where the clause with this address in the model stands; empty when it is not in the text."""
        return self._clauses.get(citation, "")

    def _add(self, answer: Pad, names: Iterable[str]) -> None:
        """Note places of an answer, and of every answer that it is a part of."""
        found = tuple(names)
        for path in answer.holders:
            self._names.setdefault(path, set()).update(found)

    def _touched(self, edit: Edit) -> Iterator[str]:
        """Yield where the clauses stand that an edit puts in, or else changes."""
        for citation in [block.citation for block in edit.blocks] or [edit.citation]:
            if citation in self._clauses:
                yield self._clauses[citation]


def answers_in(inline: Inline) -> tuple[Pad, ...]:
    """Return every answer that gave words, or that a gap waits for; empty for words of the model."""
    if isinstance(inline, Filled):
        return inline.answers
    return (inline.answer,) if isinstance(inline, Gap) else ()
