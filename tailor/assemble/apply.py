"""Apply edits to the parts of the model, one after the other."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from tailor.errors import InputError
from tailor.model import Citation, Edit, EditKind
from tailor.model.blocks import Block

Blocks = tuple[Block, ...]
Change = Callable[[Block], Blocks]


def apply_edits(parts: Blocks, edits: Iterable[Edit]) -> Blocks:
    """Return the parts with every edit applied in the given order.

    Raises:
        InputError: When an edit names a clause that is not there (any more).
    """
    for edit in edits:
        parts = _move(parts, edit) if edit.kind is EditKind.VERPLAATS_NA else _apply(parts, edit)
    return parts


def _apply(parts: Blocks, edit: Edit) -> Blocks:
    changed = _rewrite(parts, edit.citation, lambda block: _edited(block, edit))
    if changed is None:
        raise _missing(edit.citation, edit)
    return changed


def _edited(block: Block, edit: Edit) -> Blocks:
    """Return what stands in the place of a block after the edit."""
    match edit.kind:
        case EditKind.VERVALT:
            return ()
        case EditKind.VERVANG:
            return (replace(block, inlines=edit.blocks[0].inlines),)
        case EditKind.VOEG_TOE_NA:
            return (block, *edit.blocks)
        case _:
            return (replace(block, children=(*block.children, *edit.blocks)),)


def _move(parts: Blocks, edit: Edit) -> Blocks:
    """Take the block out and put it back after its anchor."""
    taken: list[Block] = []

    def take(block: Block) -> Blocks:
        taken.append(block)
        return ()

    without = _rewrite(parts, edit.citation, take)
    if without is None:
        raise _missing(edit.citation, edit)
    anchor = edit.anchor or edit.citation
    moved = _rewrite(without, anchor, lambda block: (block, *taken))
    if moved is None:
        raise _missing(anchor, edit)
    return moved


def _rewrite(blocks: Blocks, citation: Citation, change: Change) -> Blocks | None:
    """Return the blocks with the one that has this citation changed; None when there is no such block."""
    for index, block in enumerate(blocks):
        if block.citation == citation:
            return (*blocks[:index], *change(block), *blocks[index + 1 :])
        if (children := _rewrite(block.children, citation, change)) is not None:
            return (*blocks[:index], replace(block, children=children), *blocks[index + 1 :])
    return None


def _missing(citation: Citation, edit: Edit) -> InputError:
    return InputError(
        wat=f"Een wijziging past niet: {citation} is er niet (meer).",
        waar=f"{edit.kind} {edit.citation} ({edit.laag})",
        waarom=f"De wijziging komt van: {edit.source or edit.reason}.",
        nu="Haal deze wijziging weg, of laat de bepaling staan waar zij op rust.",
    )
