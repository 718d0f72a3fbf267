"""Punctuation of enumerations that an edit changed: ";" between the points, "." after the last.

The word before the last point ("; en") moves with it.
An enumeration that holds the points of the model keeps the model's punctuation, to the letter.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from tailor.assemble.unroll import same
from tailor.citation import Citatie
from tailor.model import Kind, Model
from tailor.model.blocks import Block, Source, Woorden

_LISTS = (Kind.OPSOMMING, Kind.ONDERDEEL)
_END = re.compile(r"[;,.\s]*(?:(?<=[;,.\s])(en|of))?[;,.\s]*$")
"""What may close a point: marks, and the word before the last point ("; en", ", of;")."""


def punctuate(parts: tuple[Block, ...], model: Model) -> tuple[Block, ...]:
    """Return the parts with the ends of changed enumerations made right; an emptied one says "geen"."""
    return tuple(_part(part, model) for part in parts)


def _part(block: Block, model: Model) -> Block:
    old = model.by_citation.get(block.citation)
    if old is block:  # no edit touched it, or anything in it
        return block
    children = tuple(_part(child, model) for child in block.children)
    before = old.children if old else ()
    for kind in _LISTS:
        if _ends(children, kind) != _ends(before, kind):
            children = _ended(children, before, kind)
    if block.kind is Kind.TUSSENKOP and _ends(before, Kind.OPSOMMING) and not _ends(children, Kind.OPSOMMING):
        address = Citatie(f"{block.citation}, geen")
        children = (*children, Block(Kind.OPSOMMING, address, Source("geen"), (Woorden("geen"),)))
    return block if same(children, block.children) else block.with_children(children)


def _ends(children: Sequence[Block], kind: Kind) -> list[tuple[Citatie, str]]:
    """Return the points of a list, each with what closes it: other words alone change no punctuation."""
    return [(child.citation, _close(child)) for child in children if child.kind is kind]


def _close(block: Block) -> str:
    found = _END.search(block.model_text)
    return found[0].strip() if found else ""


def _ended(children: tuple[Block, ...], before: Sequence[Block], kind: Kind) -> tuple[Block, ...]:
    """Return the children with every run of points closed; onderdelen that are sentences stay as they are."""
    old = [child for child in before if child.kind is kind]
    if kind is Kind.ONDERDEEL and not _is_enumeration(old):
        return children
    found: list[Block] = []
    for is_point, group in groupby(children, key=lambda child: child.kind is kind):
        run = list(group)
        found += _closed(run, _joint(run) or _joint(old)) if is_point else run
    return tuple(found)


def _is_enumeration(points: Sequence[Block]) -> bool:
    """Return whether most points but the last close with ";": then they are parts of one sentence."""
    front = [_close(point) for point in points[:-1]]
    return 2 * sum(";" in close for close in front) > len(front)


def _joint(points: Sequence[Block]) -> str:
    """Return the word before the last point: "en", "of", or nothing."""
    words = (found[1] for point in points if (found := _END.search(point.model_text)) and found[1])
    return next(words, "")


def _closed(run: Sequence[Block], joint: str) -> list[Block]:
    marks = [";"] * (len(run) - 1) + ["."]
    if joint and len(run) > 1:
        marks[-2] = f"; {joint}"
    return [_with_end(point, mark) for point, mark in zip(run, marks, strict=True)]


def _with_end(block: Block, mark: str) -> Block:
    """Return the point closed with this mark, in the place of what closed it."""
    if _close(block) == mark:
        return block
    *front, last = block.inlines
    if isinstance(last, Woorden):
        left = _END.sub("", last.text)
        return block.with_inlines((*front, *([Woorden(left, last.answer)] if left else []), Woorden(mark)))
    return block.with_inlines((*front, last, Woorden(mark)))
