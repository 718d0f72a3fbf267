"""What every chapter reads: the model, the answers, the finished text, and what led from one to the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tailor.answers import Antwoorden
from tailor.assemble.document import Clause, Document, Filled, inline_text
from tailor.assemble.find import Places
from tailor.assemble.known_answers import Context, OpenAnswerError, short_name
from tailor.assemble.layers import Layers, layers
from tailor.citation import Citatie
from tailor.grammar import capital, places_in_words
from tailor.model import Edit, Kind, Model
from tailor.model.blocks import Blank, Block
from tailor.path import Pad

_WHOLE = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING})
"""The kinds of clause that hold an own text of the house and nothing else."""


@dataclass(frozen=True)
class Grond:
    """The sources of a justification.

    Attributes:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text.
    """

    model: Model
    antwoorden: Antwoorden
    document: Document

    @cached_property
    def laid(self) -> Layers:
        """Return what each layer did to the text."""
        return layers(self.model, Context(self.antwoorden))

    @cached_property
    def places(self) -> Places:
        """Return where each answer lands."""
        laid = self.laid
        return Places(self.model, self.document, (*laid.corrections, *laid.variants, *laid.deviations))

    @cached_property
    def clauses(self) -> dict[Citatie, list[Clause]]:
        """Return the clauses of the text by their addresses; one that repeats for each party has several."""
        found: dict[Citatie, list[Clause]] = {}
        for clause in self.document.walk():
            found.setdefault(clause.citation, []).append(clause)
        return found

    @cached_property
    def edits(self) -> dict[Pad, list[Edit]]:
        """Return the edits of the variants and the deviations by the answer that asks for them."""
        found: dict[Pad, list[Edit]] = {}
        for edit in (*self.laid.variants, *self.laid.deviations):
            if edit.answer:
                found.setdefault(edit.answer, []).append(edit)
        return found

    @cached_property
    def printed(self) -> dict[Pad, set[str]]:
        """Return the words that stand in the text for each answer."""
        found: dict[Pad, set[str]] = {}
        for clause in self.document.walk():
            for inline in clause.inlines:
                if isinstance(inline, Filled):
                    found.setdefault(inline.answer, set()).add(inline.text)
        return found

    @cached_property
    def model_words(self) -> dict[Pad, set[str]]:
        """Return the words that the model has for each blank, by the path of its answer."""
        found: dict[Pad, set[str]] = {}
        for block in self.model.by_citation.values():
            for inline in block.inlines:
                if isinstance(inline, Blank):
                    found.setdefault(inline.path.question, set()).add(inline.words.casefold())
        return found

    @cached_property
    def _holders(self) -> dict[Pad, Clause]:
        """Return the first clause that holds words of each answer."""
        found: dict[Pad, Clause] = {}
        for clause in self.document.walk():
            for inline in clause.inlines:
                if isinstance(inline, Filled):
                    found.setdefault(inline.answer, clause)
        return found

    def own_text(self, path: Pad) -> str:
        """Return an own text of the house as it is printed, its references too; empty when it is nowhere."""
        clause = self._holders.get(path)
        if clause is None:
            return ""
        own = [isinstance(inline, Filled) and inline.answer == path for inline in clause.inlines]
        end = len(own) if clause.kind in _WHOLE else len(own) - own[::-1].index(True)
        return "".join(
            map(inline_text, clause.inlines[0 if clause.kind in _WHOLE else own.index(True) : end])
        ).strip()

    def edits_of(self, path: Pad) -> tuple[Edit, ...]:
        """Return the edits that an answer, or a part of it, asks for."""
        return tuple(edit for answer, edits in self.edits.items() if path.holds(answer) for edit in edits)

    def prints_the_model(self, path: Pad) -> bool:
        """Return whether an answer prints the words that stand in the model, and nothing else."""
        words = self.printed.get(path, set())
        return bool(words) and {word.casefold() for word in words} <= self.model_words.get(path, set())

    def where(self, path: Pad) -> str:
        """Return where an answer lands, in words; empty when it has no place in the text."""
        return places_in_words(self.places.of(path))

    def was(self, citation: Citatie) -> tuple[str, ...]:
        """Return a clause as it reads before the house changed it, one line a paragraph.

        That is the national text; of a clause that another choice put in, that text. Empty when there was
        none.
        """
        block = self.model.by_citation.get(citation) or self._chosen.get(citation)
        return tuple(_block_lines(block)) if block else ()

    def reads(self, citation: Citatie) -> tuple[str, ...]:
        """Return a clause as it reads now, one line a paragraph; empty when it is not in the text."""
        return tuple(line for clause in self.clauses.get(citation, ()) for line in _clause_lines(clause))

    def party(self, sleutel: str) -> str:
        """Return the name of the party with this key as the text prints it; the key when there is none."""
        for index, partij in enumerate(self.antwoorden.bekende_partijen):
            if partij.sleutel == sleutel:
                try:
                    return str(short_name(index, partij))
                except OpenAnswerError:
                    return sleutel
        return sleutel

    @cached_property
    def _chosen(self) -> dict[Citatie, Block]:
        parts = (self.laid.chosen, *(edit.blocks for edit in self.laid.deviations))
        return {block.citation: block for blocks in reversed(parts) for one in blocks for block in one.walk()}


def _block_lines(block: Block) -> Iterator[str]:
    if block.kind is Kind.TOELICHTING:
        return
    if line := f"{_label(block)} {block.model_text}".strip():
        yield line
    for child in block.children:
        yield from _block_lines(child)


def _label(block: Block) -> str:
    """Return the number that a clause has in the model, as it is printed there."""
    if block.kind is Kind.LID:
        return f"{block.citation}."
    if letter := block.citation.letter:
        return f"{letter}{')' if block.bracket else '.'}"
    return f"{capital(str(block.citation))}." if block.kind is Kind.ARTIKEL else ""


def _clause_lines(clause: Clause) -> Iterator[str]:
    if clause.kind is Kind.TOELICHTING:
        return
    label = "" if clause.kind is Kind.OPSOMMING else clause.label
    if line := f"{label} {clause.text}".strip():
        yield line
    for child in clause.children:
        yield from _clause_lines(child)
