"""Apply edits to the parts of the model, one after the other."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from tailor.errors import InputError
from tailor.model import Citation, Edit, EditKind
from tailor.model.blocks import Block

Blocks = tuple[Block, ...]
Change = Callable[[Block], Blocks]


def apply_edits(parts: Blocks, edits: Iterable[Edit]) -> Blocks:
    """Return the parts with every edit applied in the given order; what no edit touches is the same object.

    Raises:
        InputError: When an edit names a clause that is not there (any more).
    """
    text = _Text(parts)
    for edit in edits:
        if edit.kind is EditKind.VERPLAATS_NA:
            _move(text, edit)
        else:
            text.rewrite(edit.citation, partial(_edited, edit=edit), edit, edit.blocks)
    return text.parts


class _Text:
    """The parts while they are edited, and in which of them each clause stands: no other is searched."""

    def __init__(self, parts: Blocks) -> None:
        self._slots: list[Blocks] = [(part,) for part in parts]
        self._homes: dict[Citation, int] = {}
        for slot, part in enumerate(parts):
            self._settle(part, slot)

    @property
    def parts(self) -> Blocks:
        return tuple(part for slot in self._slots for part in slot)

    def rewrite(self, citation: Citation, change: Change, edit: Edit, new: Iterable[Block] = ()) -> None:
        """Put what ``change`` makes of a clause in its place.

        Args:
            citation: The clause.
            change: Returns what comes there.
            edit: Who asks, for the error.
            new: The blocks that come there and stood elsewhere, or nowhere, before.

        Raises:
            InputError: When there is no such clause.
        """
        slot = self._homes.get(citation)
        changed = None if slot is None else _rewrite(self._slots[slot], citation, change)
        if slot is None or changed is None:
            raise _missing(citation, edit)
        self._slots[slot] = changed
        for block in new:
            self._settle(block, slot)

    def _settle(self, block: Block, slot: int) -> None:
        self._homes[block.citation] = slot
        for child in block.children:
            self._settle(child, slot)


def _edited(block: Block, edit: Edit) -> Blocks:
    """Return what stands in the place of a block after the edit."""
    match edit.kind:
        case EditKind.VERVALT:
            return ()
        case EditKind.VERVANG:
            new = edit.blocks[0]
            return (replace(block, inlines=new.inlines, source=new.source),)
        case EditKind.VOEG_TOE_NA:
            return (block, *edit.blocks)
        case _:
            return (block.with_children((*block.children, *edit.blocks)),)


def _move(text: _Text, edit: Edit) -> None:
    """Take the block out and put it back after its anchor."""
    taken: list[Block] = []

    def take(block: Block) -> Blocks:
        taken.append(block)
        return ()

    text.rewrite(edit.citation, take, edit)
    text.rewrite(edit.anchor or edit.citation, lambda block: (block, *taken), edit, taken)


def _rewrite(blocks: Blocks, citation: Citation, change: Change) -> Blocks | None:
    """Return the blocks with the one that has this citation changed; None when there is no such block."""
    for index, block in enumerate(blocks):
        if block.citation == citation:
            return (*blocks[:index], *change(block), *blocks[index + 1 :])
        if (children := _rewrite(block.children, citation, change)) is not None:
            return (*blocks[:index], block.with_children(children), *blocks[index + 1 :])
    return None


def _missing(citation: Citation, edit: Edit) -> InputError:
    return InputError(
        wat=f"Een wijziging past niet: {citation} is er niet (meer).",
        waar=f"{edit.kind} {edit.citation} ({edit.laag})",
        waarom=f"De wijziging komt van: {edit.source or edit.reason}.",
        nu="Haal deze wijziging weg, of laat de bepaling staan waar zij op rust.",
    )
