"""Punctuation of enumerations that the house changed: ";" between the points and "." after the last.

An enumeration that stands as in the model keeps the model's punctuation, to the letter.
"""

from itertools import groupby

from tailor.assemble.unroll import same
from tailor.model import Citation, Kind, Model
from tailor.model.blocks import Block, Inline, Source, Woorden

_MARKS = ";., "


def punctuate(parts: tuple[Block, ...], model: Model) -> tuple[Block, ...]:
    """Return the parts with the ends of changed enumerations made right; an emptied one says "geen"."""
    return tuple(_part(part, model) for part in parts)


def _part(block: Block, model: Model) -> Block:
    old = model.by_citation.get(block.citation)
    if old is block:  # no edit touched it, or anything in it
        return block
    children = tuple(_part(child, model) for child in block.children)
    if _points(children) != (_points(old.children) if old else []):
        children = _ended(children)
        if not _points(children) and block.kind is Kind.TUSSENKOP:
            address = Citation(f"{block.citation}, geen")
            children = (*children, Block(Kind.OPSOMMING, address, Source("geen"), (Woorden("geen"),)))
    return block if same(children, block.children) else block.with_children(children)


def _points(children: tuple[Block, ...]) -> list[tuple[Citation, tuple[Inline, ...]]]:
    return [(child.citation, child.inlines) for child in children if child.kind is Kind.OPSOMMING]


def _ended(children: tuple[Block, ...]) -> tuple[Block, ...]:
    found: list[Block] = []
    for is_point, group in groupby(children, key=lambda child: child.kind is Kind.OPSOMMING):
        run = list(group)
        found += [_with_end(b, ";" if b is not run[-1] else ".") for b in run] if is_point else run
    return tuple(found)


def _with_end(block: Block, mark: str) -> Block:
    """Return the point with this mark at its end, in the place of the one it had."""
    *front, last = block.inlines
    if isinstance(last, Woorden):
        last = Woorden(last.text.rstrip(_MARKS), last.answer)
    return block.with_inlines((*front, last, Woorden(mark)))
