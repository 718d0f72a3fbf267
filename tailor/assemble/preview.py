"""Some clauses of the finished text, bound anew: what a screen shows while an answer is being changed.

Everything that can move a clause or its number is done for the whole text, so what comes out is what stands
in the Document. Only what is asked is bound, and a part without numbers is only written out when something in
it is asked: that is most of the work.
"""

from collections.abc import Iterable, Iterator

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import Letters, Overwegingen, Taken
from tailor.assemble.assemble import binder, written_out
from tailor.assemble.bind import Binder
from tailor.assemble.document import Clause, Editie
from tailor.assemble.known_answers import Context
from tailor.assemble.layers import layers
from tailor.citation import Citatie
from tailor.model import Kind, Model
from tailor.model.blocks import Block, Inline, Reference, model_words
from tailor.model.markup import escape

# The parts that are counted, or hold clauses that are; a reference needs them all.
_NUMBERED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE})


class Preview:
    """Gives clauses of one model text for answers that keep changing."""

    def __init__(self, model: Model, editie: Editie = Editie.CONCEPT) -> None:
        """Remember the legal text, and how it is printed."""
        self._model, self._editie = model, editie

    def clauses(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> tuple[Clause, ...]:
        """Return the clauses with these addresses as they stand in the Document, in reading order.

        Args:
            antwoorden: The answers as they are now.
            citations: The addresses, as a question names them ("14.3", "aanhef"). An address that is not in
                this text gives nothing; one that is repeated for each party gives a clause for each. A
                clause under another that is asked too comes only once, in that other.

        Raises:
            InputError: When an edit, or a reference in a clause that is asked, does not fit.
        """
        ctx = Context(antwoorden)
        wanted = frozenset(citations)
        needed = tuple(
            part
            for part in layers(self._model, ctx).parts
            if part.kind in _NUMBERED or _may_hold(part, wanted)
        )
        parts = written_out(needed, self._model, ctx, self._editie)
        bind = binder(self._model, ctx, parts)
        return tuple(bind.clause(block) for part in parts for block in _asked(part, wanted))

    def own_words(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> dict[Citatie, str]:
        """Return recitals and letters of 6.4 as an own text of the house starts from them, by address.

        They stand as they would without a list of the house's own: corrected and filled in, references in
        braces. One that a deviation takes away stands as in the model.

        Args:
            antwoorden: The answers as they are now.
            citations: Addresses of the model.

        Raises:
            InputError: When an edit does not fit.
        """
        without = {"overwegingen": Overwegingen(), "taken": Taken(letters=Letters.ALLE)}
        ctx = Context(antwoorden.model_copy(update=without))
        parts = layers(self._model, ctx).parts
        blocks = {**self._model.by_citation, **{b.citation: b for part in parts for b in part.walk()}}
        bind = binder(self._model, ctx, ())
        return {
            citation: "".join(
                _as_markup(inline, blocks[citation], bind) for inline in blocks[citation].inlines
            )
            for citation in citations
        }


def _as_markup(inline: Inline, block: Block, bind: Binder) -> str:
    """Return one inline as an own text has it: a reference in braces, everything else as plain words."""
    if isinstance(inline, Reference):
        return f"{{{model_words(inline)}}}"
    return escape(bind.clause(block.with_inlines((inline,)).with_children(())).text)


def _may_hold(part: Block, wanted: frozenset[Citatie]) -> bool:
    """Return whether an asked clause may stand in a part, also one that is only written out later."""
    under = any(part.citation.holds(citation) for citation in wanted)
    return under or any(block.citation in wanted for block in part.walk())


def _asked(block: Block, wanted: frozenset[Citatie]) -> Iterator[Block]:
    """Yield the highest blocks that are asked."""
    if block.citation in wanted:
        yield block
        return
    for child in block.children:
        yield from _asked(child, wanted)
