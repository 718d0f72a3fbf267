"""A clause that is chosen and written: by a number or from the list; its text line by line.

The number may be one of the model or of this document. Each paragraph and each point of a text is a line, and
the points are counted again.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Self

from tailor.assemble.document import Clause, Document
from tailor.assemble.find import Found, Register, named_clauses
from tailor.citation import Citatie
from tailor.interview.answer import Choice, shortened
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD, CHANGE, DONE, Element, ListEditor, places_behind
from tailor.model import Kind
from tailor.model.markup import wrapped

# How long a line of such a text is in the answers file.
WIDTH: Final = 96
_SHORT: Final = 60
# What nobody can deviate from: it is no part of what is signed.
_NEVER: Final = frozenset({Kind.TITEL, Kind.TOELICHTING})
_BEGIN: Final = re.compile(r"\s*(\d+[.)]|[-*+#])\s")
_POINT: Final = re.compile(r"(\s*)(\d{1,3})[.)]\s")


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


def as_answer(text: str) -> str:
    """Return the text of a clause as it stands in the answers file."""
    return text if "\n" not in text else wrapped(text, WIDTH)


class LineList(ListEditor):
    """The lines of a text that is being written; its steps change the text, and no answer.

    Attributes:
        elements: The lines, each with its indent.
    """

    steps = (Choice(ADD, "Een regel toevoegen", "Een lid of onderdeel begint met 1., 2. of 3."),)
    question = "De tekst: welke regel wilt u wijzigen?"
    done = Choice(DONE, "Klaar")
    elements: Sequence[str] = ()

    def __init__(self, q: Inquiry, lines: Sequence[str]) -> None:
        """Look at the lines of the text that a question asks for."""
        super().__init__(q.interview, q.pad)
        self._q, self.elements = q, lines

    def renewed(self, interview: Interview) -> Self:
        """Return the lines as they are: they stand in no answers."""
        del interview
        return self

    @property
    def inquiry(self) -> Inquiry:
        """Return the question after the text."""
        return self._q

    @property
    def text(self) -> str:
        """Return the text, an empty line between its lines."""
        return "\n\n".join(self.elements)

    @property
    def names(self) -> list[str]:
        """Return the lines, the long ones shortened."""
        return [shortened(line, _SHORT) or " " for line in self.elements]

    @property
    def lines(self) -> list[Choice]:
        """Return the lines as they can be chosen, each with all its words."""
        pairs = zip(self.names, self.elements, strict=True)
        return [Choice(str(i), name, line.strip()) for i, (name, line) in enumerate(pairs)]

    def element(self, place: int) -> Element:
        """Return that the words of a line can be changed."""
        return Element(self.names[place], (Choice(CHANGE, "Wijzigen"),))

    def places(self) -> list[Choice]:
        """Return where a line can be added."""
        return places_behind(self.names, "Na: {}")

    def added(self, place: int, line: str) -> "LineList":
        """Return the text with a new line in a place; as it is without words."""
        new = [line.rstrip()] if line.strip() else []
        return LineList(self.inquiry, (*self.elements[:place], *new, *self.elements[place:]))

    def reworded(self, place: int, words: str) -> "LineList":
        """Return the text with a line in other words; its indent stays. Without words it goes."""
        line = self.elements[place]
        indent = line[: len(line) - len(line.lstrip())]
        new = [f"{indent}{words.strip()}"] if words.strip() else []
        return LineList(self.inquiry, (*self.elements[:place], *new, *self.elements[place + 1 :]))


def renumbered(text: str) -> str:
    """Return a text with the points of each list counted from 1: a line may have come or gone."""
    counts: dict[int, int] = {}
    found = []
    for line in text.split("\n"):
        point = _POINT.match(line)
        depth = len(line) - len(line.lstrip())
        if line.strip():
            counts = {at: count for at, count in counts.items() if at < depth + bool(point)}
        if point:
            counts[depth] = counts.get(depth, 0) + 1
            line = f"{point[1]}{counts[depth]}{line[point.end(2) :]}"
        found.append(line)
    return "\n".join(found)


def lines_of(text: str) -> list[str]:
    """Return the paragraphs and points of a text, each on one line with its indent."""
    found: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        if not line.strip():
            goes_on = False
        elif goes_on and not _BEGIN.match(line):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line.rstrip())
            goes_on = True
    return found
