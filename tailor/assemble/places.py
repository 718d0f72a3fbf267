"""Where an answer lands in the Document, as a reader finds it: "artikel 11.2 onder a", "Bijlage 3"."""

from collections.abc import Iterable, Iterator

from tailor.answers import vraag_van
from tailor.assemble.document import Clause, Document, Filled, Gap
from tailor.assemble.find import named_clauses
from tailor.citation import Citatie
from tailor.model.edits import Edit
from tailor.path import Pad


def places(document: Document, path: Pad, edits: Iterable[Edit] = ()) -> tuple[str, ...]:
    """Return every place where an answer lands, in reading order; each comes once.

    For many answers in one document make :class:`Places` once.

    Args:
        document: The text.
        path: The path of the answer; one that holds others ("partijen[2]", "bewaren") has their places too.
        edits: The edits that made the text: an answer also lands in what it puts in or changes.
    """
    return Places(document, edits).of(path)


class Places:
    """The places of every answer in one document."""

    def __init__(self, document: Document, edits: Iterable[Edit] = ()) -> None:
        """Look through the document once.

        Args:
            document: The text.
            edits: The edits that made the text; without them only the words that answers gave are found.
        """
        self._order: dict[str, int] = {}
        self._clauses: dict[Citatie, str] = {}
        self._names: dict[Pad, set[str]] = {}
        for clause, name in named_clauses(document.parts):
            self._order.setdefault(name, len(self._order))
            self._clauses.setdefault(clause.citation, name)
            for answer in _answers(clause):
                self._add(answer, (name,))
        for edit in edits:
            if edit.answer:
                self._add(edit.answer, self._touched(edit))

    def of(self, path: Pad) -> tuple[str, ...]:
        """Return every place where an answer lands, in reading order.

        An answer that gave no words (it left something out, or kept the words of the model) has the places
        that its question names. Empty when it has no place in the text.
        """
        names = self._names.get(path, set())
        if not names:
            question = vraag_van(path)
            cited = question.citaties if question else ()
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


def _answers(clause: Clause) -> Iterator[Pad]:
    return (inline.answer for inline in clause.inlines if isinstance(inline, Filled | Gap))
