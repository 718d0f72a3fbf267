"""Some clauses of the finished text, bound anew: what a screen shows while an answer is being changed.

Everything that can move a clause or its number is done for the whole text; only the clauses that are asked
are bound, as that is most of the work. So what comes out is what stands in the Document.
"""

from collections.abc import Iterable, Iterator

from tailor.answers import Antwoorden
from tailor.assemble.assemble import binder, edited
from tailor.assemble.context import Context
from tailor.assemble.document import Clause, Editie
from tailor.model import Citation, Model
from tailor.model.blocks import Block


class Preview:
    """Gives clauses of one model text for answers that keep changing."""

    def __init__(self, model: Model, editie: Editie = Editie.CONCEPT) -> None:
        """Remember the legal text, and how it is printed."""
        self._model, self._editie = model, editie

    def clauses(self, antwoorden: Antwoorden, citations: Iterable[str]) -> tuple[Clause, ...]:
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
        parts = edited(self._model, ctx, self._editie)
        bind = binder(ctx, parts)
        wanted = frozenset(map(Citation, citations))
        return tuple(bind.clause(block) for part in parts for block in _asked(part, wanted))


def _asked(block: Block, wanted: frozenset[Citation]) -> Iterator[Block]:
    """Yield the highest blocks that are asked."""
    if block.citation in wanted:
        yield block
        return
    for child in block.children:
        yield from _asked(child, wanted)
