"""What every chapter rests on: the model, the answers, the text, and what led from one to the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from tailor.answers import NogNietBekend
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Filled, Inline, grouped, inline_text
from tailor.assemble.find import Places
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, short_name
from tailor.assemble.origins import Origins
from tailor.assemble.printing import Words, printed
from tailor.assemble.wishes import Wish, wishes
from tailor.citation import Citatie
from tailor.grammar import places_in_words
from tailor.model import Edit, Kind
from tailor.model.blocks import Blank, Block
from tailor.path import Pad

UNKNOWN = "nog niet bekend"
# Where the tasks of the parties stand.
TASKS = Citatie("6.4")
_FORMULA = Pad("gemeenten.formule")
# What the blanks of the model are written between.
_OPEN = frozenset("[]…")
# The kinds of clause that hold an own text of the house and nothing else.
_WHOLE = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING})
_Tree = TypeVar("_Tree", Block, Clause)


@dataclass(frozen=True)
class Basis(FinishedText):
    """The sources of a justification, and what they tell together."""

    @cached_property
    def wishes(self) -> tuple[Wish, ...]:
        """Return what the house changes of the model by its answers, where the model leaves no choice."""
        return wishes(self.antwoorden)

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
        """Return the words that stand in the text for each answer, with the clause that holds them.

        Words of one answer that stand side by side are one.
        """
        return grouped(
            (answer, (clause, "".join(map(inline_text, words))))
            for clause in self.document.walk()
            for answer, words in groupby(clause.inlines, key=_answer_of)
            if answer is not None
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
    def fixed_words(self) -> dict[Pad, tuple[str, ...]]:
        """Return the words that the model has itself in the place of an answer, by the path of its question.

        Words between brackets are a blank of the model, and no words of its own.
        """
        found = grouped(
            (inline.path.question, inline.words)
            for block in self.model.by_citation.values()
            for inline in block.inlines
            if isinstance(inline, Blank) and inline.words and not _OPEN & {*inline.words}
        )
        return {path: tuple(dict.fromkeys(words)) for path, words in found.items()}

    @cached_property
    def other_words(self) -> dict[Pad, tuple[str, ...]]:
        """Return the words that stand in the place of fixed words of the model and are no such words."""
        found: dict[Pad, tuple[str, ...]] = {}
        for path, before in self.fixed_words.items():
            same = {one.casefold() for one in before}
            if now := tuple(text for text in self.printed(path) if text.casefold() not in same):
                found[path] = now
        return found

    @cached_property
    def _origins(self) -> Origins:
        return Origins(self.model, self.antwoorden, self.document.editie)

    @cached_property
    def _homes(self) -> dict[Citatie, Clause]:
        """Return the first clause of each address in the text of which the origins are known."""
        return {clause.citation: clause for clause in reversed([*self._origins.document.walk()])}

    def words_of(self, edit: Edit) -> str:
        """Return what stands in the text for the words that an edit brought; empty when nothing does."""
        clause = self._homes.get(edit.citation.clause)
        return self._origins.words_of(clause, edit) if clause else ""

    def printed(self, path: Pad) -> tuple[str, ...]:
        """Return the words that stand in the text for a question, each once, of all parties together."""
        found = (text for answer, at in self._filled.items() if answer.question is path for _, text in at)
        return tuple(dict.fromkeys(text for text in found if text))

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

    def as_printed(self, path: Pad) -> str:
        """Return an answer as its blank prints it; empty when it has no such words, or is not known."""
        try:
            words = printed(KnownAnswers(self.antwoorden), path)
        except OpenAnswerError:
            return ""
        return words.text if isinstance(words, Words) else ""

    def prints_the_model(self, path: Pad) -> bool:
        """Return whether an answer prints the words that stand in the model, and nothing else."""
        words = {text.casefold() for _, text in self._filled.get(path, ())}
        return bool(words) and words <= {*self._model_words.get(path, ())}

    def prints(self, path: Pad) -> bool:
        """Return whether words of an answer, or of a part of it, stand in the text."""
        return any(path.holds(answer) for answer in self._filled)

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

    @property
    def formula(self) -> str:
        """Return the words with which the gemeenten stand in the opening; empty when there are none."""
        return next(iter(self.printed(_FORMULA)), "")

    @property
    def tasks(self) -> str:
        """Return the lid with the tasks of the parties as this document numbers it."""
        return self.places.name(TASKS) or f"{TASKS.words} van het model"

    def party(self, sleutel: str) -> str:
        """Return the name of the party with this key as the text prints it; the key when there is none."""
        for index, partij in enumerate(self.antwoorden.known_parties):
            if partij.sleutel == sleutel:
                try:
                    return str(short_name(index, partij))
                except OpenAnswerError:
                    return sleutel
        return sleutel


def _answer_of(inline: Inline) -> Pad | None:
    return inline.answer if isinstance(inline, Filled) else None


def in_words(value: object, otherwise: str = UNKNOWN) -> str:
    """Return one answer in words; ``otherwise`` when it was not given or is not known yet."""
    if value is None or isinstance(value, NogNietBekend):
        return otherwise
    return str(getattr(value, "label", value))


def _paragraphs(tree: _Tree, words: Callable[[_Tree], str]) -> Iterator[str]:
    """Yield what is said at each level of a clause that has words; a note is no part of it."""
    if tree.kind is Kind.TOELICHTING:
        return
    if line := words(tree):
        yield line
    for child in tree.children:
        yield from _paragraphs(child, words)


def _in_the_model(block: Block) -> str:
    return f"{block.model_label} {block.model_text}".strip()


def _in_the_text(clause: Clause) -> str:
    label = "" if clause.kind is Kind.OPSOMMING else clause.label
    return f"{label} {clause.text}".strip()
