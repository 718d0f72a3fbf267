"""Bind the numbered blocks to the answers: blocks become clauses with their final words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tailor.assemble.both_forms import OPENINGS
from tailor.assemble.document import Clause, Filled, Inline, Ref, Text, inline_text
from tailor.assemble.enumerations import BULLET, Number
from tailor.assemble.repeats import without_repeat
from tailor.assemble.terms import OwnTerms
from tailor.assemble.variants import TaskList
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import ordinal
from tailor.model import Kind
from tailor.model.blocks import Blank, Block, Form, PlainWords, Reference, Target

_SENTENCE_ENDS = (". ", "? ", "! ", ".” ", *OPENINGS)


# From a blank, and whether a sentence begins there, to what stands in its place.
Fill = Callable[[Blank, bool], tuple[Inline, ...]]


class LostReferenceError(InputError):
    """A clause refers to one that is not in this text; ``source`` and ``target`` say which."""

    def __init__(self, block: Block, target: Citatie) -> None:
        """Say which clause refers to which."""
        self.source, self.target = block.citation, target
        super().__init__(
            wat=f"Een verwijzing leidt nergens heen: {block.citation} verwijst naar {target}.",
            waar=f"{block.citation} ({block.source})",
            waarom=f"{target} staat niet (meer) in dit document.",
            nu=f"Laat {target} staan, of pas {block.citation} aan.",
        )


class Binder:
    """Makes the clauses of one document."""

    def __init__(
        self,
        fill: Fill,
        terms: OwnTerms,
        numbers: dict[Citatie, Number],
        tasks: TaskList,
        lost: Callable[[Block, Citatie], LostReferenceError] = LostReferenceError,
    ) -> None:
        """Remember what all clauses share.

        Args:
            fill: Fills the blanks: from the answers of a house, or with the model's own words.
            terms: The house's own words.
            numbers: The number of every clause that is left.
            tasks: The onderdelen of 6.4, the list that follows the parties.
            lost: Makes the error for a reference of a clause to one that is not there.
        """
        self._fill, self._terms, self._numbers, self._tasks = fill, terms, numbers, tasks
        self._lost = lost

    def filling(self, fill: Fill) -> "Binder":
        """Return what binds blocks of the same document to other answers."""
        return Binder(fill, self._terms, self._numbers, self._tasks, self._lost)

    def clause(self, block: Block) -> Clause:
        """Return the clause that a block becomes."""
        return Clause(
            block.kind,
            block.citation,
            self._label(block),
            tuple(self._inlines(block)),
            tuple(self.clause(child) for child in block.children),
        )

    def _label(self, block: Block) -> str:
        number = BULLET if block.kind is Kind.OPSOMMING else self._numbers.get(block.citation)
        return number.label if number else ""

    def _inlines(self, block: Block) -> Iterator[Inline]:
        """Yield the words of one clause; quotations and sentences may run over several pieces."""
        if not self._terms and not any(isinstance(inline, Blank) for inline in block.inlines):
            for inline in block.inlines:  # then it matters to no piece what stands before it
                yield from self._bound(inline, block, first=False, quoted=False)
            return
        before, quoted = "", False
        for place, inline in enumerate(block.inlines):
            first = _sentence_begins(before, block.kind)
            after = block.inlines[place + 1 : place + 2]
            for bound in self._bound(inline, block, first, quoted):
                found = _once(bound, before, after) if isinstance(inline, Blank) else bound
                before += inline_text(found)
                yield found
            quoted = before.rfind("‘") > before.rfind("’")

    def _bound(
        self, inline: PlainWords | Blank | Reference, block: Block, first: bool, quoted: bool
    ) -> Iterator[Inline]:
        if isinstance(inline, Blank):
            for found in self._fill(inline, first):
                yield from self._words(found.text, first, False) if isinstance(found, Text) else (found,)
        elif isinstance(inline, Reference):
            for piece in inline.pieces:
                yield from self._piece(piece, block)
        elif inline.answer:
            yield Filled(inline.text, inline.answer, "eigen tekst")
        else:
            yield from self._words(inline.text, first, quoted)

    def _words(self, text: str, first: bool, quoted: bool) -> Iterator[Inline]:
        if not self._terms:
            yield Text(text)
            return
        closed = text.find("’") + 1 if quoted else 0
        if text[:closed]:
            yield Text(text[:closed])
        yield from self._terms.replace(text[closed:], first)

    # -- references --

    def _piece(self, piece: str | Target, block: Block) -> list[Inline]:
        """Return words, or a reference; in a note of the model whose clause is gone, the words of the model.

        A note explains the national text and is not signed: what the house drops may still be named in it.
        """
        if isinstance(piece, str):
            return [Text(piece)]
        try:
            return list(self._reference(piece, block))
        except InputError:
            if not block.citation.is_note:
                raise
            return [Text(piece.words)]

    def _reference(self, target: Target, block: Block) -> Iterator[Inline]:
        if target.citation == block.citation and target.form is Form.KOP:
            yield Text(self._number(target.citation, block).short)
        elif target.until is None:
            yield self._ref(target.citation, target.form, block)
        else:
            yield from self._range(target, target.until, block)

    def _range(self, target: Target, until: Citatie, block: Block) -> Iterator[Inline]:
        """Yield both ends of a range; over a list that follows the parties (6.4), the ends that are left."""
        ends, join = [target.citation, until], target.join
        if tasks := self._tasks.between(target.citation, until):
            ends = [citation for citation in tasks if citation in self._numbers]
            join = " en " if len(ends) == 2 else join
        if not ends:
            raise self._lost(block, target.citation)
        yield self._ref(ends[0], target.form, block)
        if len(ends) > 1:
            yield Text(join)
            yield self._ref(ends[-1], target.form, block)

    def _ref(self, citation: Citatie, form: Form, block: Block) -> Ref:
        short = self._number(citation, block).short
        if form is Form.LID:
            return Ref(short.rpartition(".")[2], citation, numeric=False)
        if form is Form.RANGTELWOORD:
            return Ref(ordinal(int(short.rpartition(".")[2])), citation, numeric=False)
        return Ref(short, citation, numeric=form is not Form.KOP)

    def _number(self, citation: Citatie, block: Block) -> Number:
        if citation in self._numbers:
            return self._numbers[citation]
        raise self._lost(block, citation)


def _once(found: Inline, before: str, after: tuple[PlainWords | Blank | Reference, ...]) -> Inline:
    """Return what fills a blank without what the words around the blank say already."""
    following = after[0].text if after and isinstance(after[0], PlainWords) else ""
    if not isinstance(found, Filled):
        return found
    text = without_repeat(before, found.text, following)
    return found if text == found.text else replace(found, text=text)


def _sentence_begins(before: str, kind: Kind) -> bool:
    """Return whether a sentence begins after these words; a lid begins with one, a heading as one."""
    return before.endswith(_SENTENCE_ENDS) or (not before and kind in (Kind.LID, Kind.TUSSENKOP))
