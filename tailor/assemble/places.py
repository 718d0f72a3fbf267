"""Where an answer lands in the Document, as a reader finds it: "artikel 11.2 onder a", "Bijlage 3"."""

from collections.abc import Iterable, Iterator

from tailor.answers import vraag_van
from tailor.assemble.document import Clause, Document, Filled, Gap
from tailor.assemble.find import named_clauses
from tailor.citation import Citatie
from tailor.model import Edit, Model
from tailor.path import Pad


def landing(model: Model, path: Pad) -> tuple[Citatie, ...]:
    """Return where an answer lands in the model: where its blank stands, or what the facts of the model say.

    A part of an answer lands where the answer does. Empty for an answer that has no place in the text.
    """
    for holder in path.question.holders:
        found = model.facts.plaatsen.get(holder) or model.blanks.get(holder) or model.blanks.get(holder.each)
        if found:
            return found
        question = vraag_van(holder)
        if question and question.zonder_plaats:
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
            for answer in _answers(clause):
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


def _answers(clause: Clause) -> Iterator[Pad]:
    return (inline.answer for inline in clause.inlines if isinstance(inline, Filled | Gap))
