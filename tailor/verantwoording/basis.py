"""What every chapter rests on: the model, the answers, the text, and what led from one to the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from tailor.answers import NogNietBekend
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Filled, grouped, inline_text
from tailor.assemble.find import Places
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, short_name
from tailor.assemble.layers import Layers, layers
from tailor.citation import Citatie
from tailor.grammar import capital, places_in_words
from tailor.model import Edit, Kind
from tailor.model.blocks import Blank, Block
from tailor.path import Pad

UNKNOWN = "nog niet bekend"
# The kinds of clause that hold an own text of the house and nothing else.
_WHOLE = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING})
_Tree = TypeVar("_Tree", Block, Clause)


@dataclass(frozen=True)
class Basis(FinishedText):
    """The sources of a justification, and what they tell together."""

    @cached_property
    def laid(self) -> Layers:
        """Return what each layer did to the text."""
        return layers(self.model, KnownAnswers(self.antwoorden))

    @cached_property
    def places(self) -> Places:
        """Return where each answer lands."""
        return Places(self.model, self.document, self.laid.edits)

    @cached_property
    def clauses(self) -> dict[Citatie, list[Clause]]:
        """Return the clauses of the text by their addresses; one that repeats for each party has several."""
        return grouped((clause.citation, clause) for clause in self.document.walk())

    @cached_property
    def edits(self) -> dict[Pad, list[Edit]]:
        """Return the edits of the variants and the deviations by the answer that asks for them."""
        edits = (*self.laid.variants, *self.laid.deviations)
        return grouped((edit.answer, edit) for edit in edits if edit.answer)

    @cached_property
    def _filled(self) -> dict[Pad, list[tuple[Clause, str]]]:
        """Return the words that stand in the text for each answer, with the clause that holds them."""
        return grouped(
            (inline.answer, (clause, inline.text))
            for clause in self.document.walk()
            for inline in clause.inlines
            if isinstance(inline, Filled)
        )

    @cached_property
    def _model_words(self) -> dict[Pad, list[str]]:
        """Return the words that the model has for each blank, by the path of its answer."""
        return grouped(
            (inline.path.question, inline.words.casefold())
            for block in self.model.by_citation.values()
            for inline in block.inlines
            if isinstance(inline, Blank)
        )

    @cached_property
    def _chosen(self) -> dict[Citatie, Block]:
        parts = (self.laid.chosen, *(edit.blocks for edit in self.laid.deviations))
        return {block.citation: block for blocks in reversed(parts) for one in blocks for block in one.walk()}

    def own_text(self, path: Pad) -> str:
        """Return an own text of the house as it is printed, its references too; empty when it is nowhere."""
        if path not in self._filled:
            return ""
        clause, _ = self._filled[path][0]
        if clause.kind in _WHOLE:
            return clause.text.strip()
        own = [n for n, one in enumerate(clause.inlines) if isinstance(one, Filled) and one.answer == path]
        return "".join(map(inline_text, clause.inlines[own[0] : own[-1] + 1])).strip()

    def prints_the_model(self, path: Pad) -> bool:
        """Return whether an answer prints the words that stand in the model, and nothing else."""
        words = {text.casefold() for _, text in self._filled.get(path, ())}
        return bool(words) and words <= {*self._model_words.get(path, ())}

    def where(self, path: Pad) -> str:
        """Return where an answer lands, in words; empty when it has no place in the text."""
        return places_in_words(self.places.of(path))

    def was(self, citation: Citatie) -> tuple[str, ...]:
        """Return a clause as it reads before the house changed it, one line a paragraph.

        That is the national text; of a clause that another choice put in, that text. Empty when there was
        none.
        """
        block = self.model.by_citation.get(citation) or self._chosen.get(citation)
        return tuple(_paragraphs(block, _in_the_model)) if block else ()

    def reads(self, citation: Citatie) -> tuple[str, ...]:
        """Return a clause as it reads now, one line a paragraph; empty when it is not in the text."""
        found = self.clauses.get(citation, ())
        return tuple(line for clause in found for line in _paragraphs(clause, _in_the_text))

    def party(self, sleutel: str) -> str:
        """Return the name of the party with this key as the text prints it; the key when there is none."""
        for index, partij in enumerate(self.antwoorden.known_parties):
            if partij.sleutel == sleutel:
                try:
                    return str(short_name(index, partij))
                except OpenAnswerError:
                    return sleutel
        return sleutel


def in_words(value: object, otherwise: str = UNKNOWN) -> str:
    """Return one answer in words; ``otherwise`` when it was not given or is not known yet."""
    if value is None or isinstance(value, NogNietBekend):
        return otherwise
    return str(getattr(value, "label", value))


def questions_apply(count: int) -> str:
    """Return how many questions apply, as the beginning of a sentence."""
    return "Eén vraag geldt" if count == 1 else f"{count} vragen gelden"


def _paragraphs(tree: _Tree, words: Callable[[_Tree], str]) -> Iterator[str]:
    """Yield what is said at each level of a clause that has words; a note is no part of it."""
    if tree.kind is Kind.TOELICHTING:
        return
    if line := words(tree):
        yield line
    for child in tree.children:
        yield from _paragraphs(child, words)


def _in_the_model(block: Block) -> str:
    return f"{_label(block)} {block.model_text}".strip()


def _label(block: Block) -> str:
    """Return the number that a clause has in the model, as it is printed there."""
    if block.kind is Kind.LID:
        return f"{block.citation}."
    if letter := block.citation.letter:
        return f"{letter}{')' if block.bracket else '.'}"
    return f"{capital(str(block.citation))}." if block.kind is Kind.ARTIKEL else ""


def _in_the_text(clause: Clause) -> str:
    label = "" if clause.kind is Kind.OPSOMMING else clause.label
    return f"{label} {clause.text}".strip()
