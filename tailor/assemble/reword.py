"""A clause that gets a new text, as the smallest edits: what stays, stays, and keeps its address."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Kind, Laag
from tailor.model.blocks import Block
from tailor.path import Pad

NewAddress = Callable[[Citatie], Citatie]
"""From the clause before a new one to a free address for it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What all edits of one deviation share: the reason and the answer it comes from."""

    reason: str
    path: Pad

    def edit(
        self,
        citation: Citatie,
        kind: EditKind,
        *blocks: Block,
        anchor: Citatie | None = None,
        words: str = "",
    ) -> Edit:
        """Return an edit of the house."""
        return Edit(citation, kind, Laag.AFWIJKING, self.reason, blocks, anchor, "", words, self.path)


def reworded(old: Block, new: Block, stamp: Stamp, address: NewAddress) -> Iterator[Edit]:
    """Yield the edits that make ``new`` of ``old``; equal words and equal points are left alone.

    Args:
        old: The clause as it stands.
        new: The same clause as it must read.
        stamp: What the edits share.
        address: Gives an address to a point that the old clause does not have.
    """
    if old.inlines != new.inlines:
        yield stamp.edit(old.citation, EditKind.VERVANG, new.with_children(()))
    present = [child for child in old.children if child.kind is not Kind.TOELICHTING]
    matcher = SequenceMatcher(None, [*map(_shape, present)], [*map(_shape, new.children)], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            place = _Place(old, present[a - 1] if a else None, present)
            yield from _changed(present[a:b], new.children[c:d], place, stamp, address)


def _shape(block: Block) -> object:
    """Return what makes two clauses the same: kind and words, with all under them."""
    under = tuple(_shape(child) for child in block.children if child.kind is not Kind.TOELICHTING)
    return (block.kind, block.inlines, under)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where points come: under a clause, after one of its points (None: before all)."""

    owner: Block
    previous: Block | None
    present: Sequence[Block]


def _changed(
    old: Sequence[Block], new: Sequence[Block], place: _Place, stamp: Stamp, address: NewAddress
) -> Iterator[Edit]:
    """Yield the edits for a run of points: pair by pair, then what is left over on either side."""
    pairs = list(zip(old, new, strict=False))
    same_kind = all(before.kind is becomes.kind for before, becomes in pairs)
    count = len(pairs) if same_kind else 0
    for before, becomes in pairs[:count]:
        yield from reworded(before, becomes, stamp, address)
    for gone in old[count:]:
        yield stamp.edit(gone.citation, EditKind.VERVALT)
    if extra := new[count:]:
        yield _inserted(extra, old[count - 1] if count else place.previous, place, stamp, address)


def _inserted(
    new: Sequence[Block], previous: Block | None, place: _Place, stamp: Stamp, address: NewAddress
) -> Edit:
    base = previous.citation if previous else _front(place, new[0])
    blocks = tuple(readdressed(block, address(base)) for block in new)
    if previous:
        return stamp.edit(previous.citation, EditKind.VOEG_TOE_NA, *blocks)
    if place.owner.children:
        return stamp.edit(place.owner.children[0].citation, EditKind.VOEG_TOE_VOOR, *blocks)
    return stamp.edit(place.owner.citation, EditKind.VOEG_TOE_ONDER, *blocks)


def _front(place: _Place, new: Block) -> Citatie:
    """Return the address of the place before the first point."""
    return (place.present[0].citation if place.present else new.citation).before_first


def readdressed(block: Block, citation: Citatie) -> Block:
    """Return a block with another address, and what stands under it likewise."""

    def moved(one: Block) -> Block:
        address = one.citation.moved(block.citation, citation)
        children = tuple(map(moved, one.children))
        return Block(one.kind, address, one.source, one.inlines, children, one.bracket)

    return moved(block)


def free_addresses(taken: set[Citatie], model: frozenset[Citatie]) -> NewAddress:
    """Return what gives each new clause an address of its own, and remembers it."""

    def address(base: Citatie) -> Citatie:
        found = next(base.after(taken, model))
        taken.add(found)
        return found

    return address
