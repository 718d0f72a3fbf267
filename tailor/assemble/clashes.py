"""Where an own deviation and an adaptation to the law do not go together: both are named, with what to do.

A place has the number that this house prints, with its address in the model where that is another.
"""

from collections.abc import Iterable, Iterator, Sequence

from tailor.answers import Antwoorden
from tailor.assemble.bind import LostReferenceError
from tailor.assemble.document import Clause
from tailor.assemble.enumerations import Number, number_clauses
from tailor.assemble.find import named_clauses
from tailor.assemble.law import adaptation_with, applied_adaptations
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.model import Edit, EditKind, Model
from tailor.model.aanpassingen import put_in
from tailor.model.blocks import Block

_CHANGES = frozenset({EditKind.VERVANG, EditKind.VERVANG_WOORDEN})


def refuse_clashes(deviations: Iterable[Edit], law: Sequence[Edit], parts: tuple[Block, ...]) -> None:
    """Refuse deviations of which the words, or the whole clause, are gone by an adaptation to the law.

    Args:
        deviations: The edits of the deviations.
        law: The edits of the adaptations taken.
        parts: The text as it stands before the deviations.

    Raises:
        InputError: One is; it names both.
    """
    if not law:
        return
    there = {block.citation: block for part in parts for block in part.walk()}
    for edit in deviations:
        by = next((one for one in law if _takes(one, edit)), None)
        block = there.get(edit.citation)
        if by is not None and (block is None or _lacks_words(block, edit)):
            raise _clash(edit, by, block, parts)


def _takes(law: Edit, deviation: Edit) -> bool:
    """Return whether an edit of the law changes or drops the clause of a deviation."""
    if law.kind is EditKind.VERVALT:
        return law.citation.holds(deviation.citation)
    return law.kind in _CHANGES and law.citation is deviation.citation


def _lacks_words(block: Block, edit: Edit) -> bool:
    return edit.kind is EditKind.VERVANG_WOORDEN and edit.words not in block.model_text


def _clash(edit: Edit, law: Edit, block: Block | None, parts: tuple[Block, ...]) -> InputError:
    place = printed(parts, edit.citation)
    gone = f"{capital(law.source)} laat {place} vervallen."
    changed = f"{capital(law.source)} verandert {place}. De woorden ‘{edit.words}’ staan er niet meer."
    now = f" Er staat nu: ‘{block.model_text}’." if block else ""
    ways = "Kies woorden uit de nieuwe tekst" if block else "Haal die wijziging weg"
    return InputError(
        wat=f"{_deviation(edit)}, bij {place}, past niet bij {law.source}.",
        waar=f"antwoord {edit.answer}",
        waarom=(changed if block else gone) + now,
        nu=f"{ways}, of neem {law.source} niet over. Uw antwoorden blijven staan.",
    )


def _deviation(edit: Edit) -> str:
    """Return what a deviation is called at the beginning of a sentence: "Wijziging 2 van uw huis"."""
    place = edit.answer.index if edit.answer else None
    return "Uw eigen tekst" if place is None else f"Wijziging {place + 1} van uw huis"


class LostReferences:
    """Says of a reference that leads nowhere which adaptation to the law has to do with it."""

    def __init__(self, model: Model, antwoorden: Antwoorden, parts: tuple[Block, ...]) -> None:
        """Remember the text in which it stands."""
        self._model, self._antwoorden, self._parts = model, antwoorden, parts

    def __call__(self, block: Block, target: Citatie) -> LostReferenceError:
        """Return the error for a reference in a clause."""
        error = LostReferenceError(block, target)
        here = printed(self._parts, block.citation)
        if number := adaptation_with(self._model, self._antwoorden, target):
            error.waarom = f"{target} hoort bij aanpassing {number}, en die neemt uw huis niet over."
            error.nu = f"Neem aanpassing {number} over, of haal de verwijzing weg uit {here}."
        elif number := self._bringing(block):
            error.waarom = f"Aanpassing {number} verwijst in {here} naar {target}. Dat staat er niet."
            error.nu = f"Laat {target} staan, of neem aanpassing {number} niet over."
        return error

    def _bringing(self, block: Block) -> str:
        """Return the number of the adaptation of which the words stand in a clause; empty for none."""
        taken = applied_adaptations(self._model, self._antwoorden)
        return next((one.number for one in taken for edit in one.edits if _brings(edit, block)), "")


def _brings(edit: Edit, block: Block) -> bool:
    """Return whether a clause has, or is among, the words of an edit."""
    return edit.citation is block.citation or block.citation in {*put_in(edit)}


def printed(parts: Iterable[Block], citation: Citatie) -> str:
    """Return how a reader of this house finds a clause: "artikel 2.4 (2.3 in het model)"."""
    blocks = tuple(parts)
    numbers = number_clauses(blocks)
    clauses = tuple(_bare(block, numbers) for block in blocks)
    name = next((name for clause, name in named_clauses(clauses) if clause.citation is citation), "")
    in_model = citation.words
    if not name or name == in_model:
        return name or in_model
    return f"{name} ({citation} in het model)"


def _bare(block: Block, numbers: dict[Citatie, Number]) -> Clause:
    """Return a clause without its words: only what it is called."""
    label = numbers[block.citation].label if block.citation in numbers else ""
    return Clause(block.kind, block.citation, label, children=tuple(_children(block, numbers)))


def _children(block: Block, numbers: dict[Citatie, Number]) -> Iterator[Clause]:
    yield from (_bare(child, numbers) for child in block.children)
