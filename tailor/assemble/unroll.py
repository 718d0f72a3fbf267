"""Write out the blocks that stand once for every element of a list: parties, signatories, kinds of data."""

from collections.abc import Callable
from itertools import groupby
from operator import is_

from tailor.model import Kind
from tailor.model.blocks import Blank, Block, Inline
from tailor.path import Pad

Elements = Callable[[Pad], list[tuple[int, str]]]
"""From the name of a list to its elements in order: index in the answers, and the shape it takes."""


def unroll(blocks: tuple[Block, ...], elements: Elements) -> tuple[Block, ...]:
    """Return the blocks with every repeated run written out for its list."""
    found: list[Block] = []
    for name, run in groupby(blocks, key=_list_of):
        if name:
            found += _written_out(tuple(run), name, elements)
        else:
            found += [_inside(block, elements) for block in run]
    return tuple(found)


def _inside(block: Block, elements: Elements) -> Block:
    """Return a block that stands once, what is under it written out; a note shows the model as it is."""
    if block.kind is Kind.TOELICHTING or not block.children:
        return block
    children = unroll(block.children, elements)
    return block if same(children, block.children) else block.with_children(children)


def same(some: tuple[Block, ...], others: tuple[Block, ...]) -> bool:
    """Return whether both hold the very same blocks: then nothing was changed and nothing need be copied."""
    return len(some) == len(others) and all(map(is_, some, others))


def _list_of(block: Block) -> Pad | None:
    return found[0] if (found := block.repeats) else None


def _written_out(run: tuple[Block, ...], name: Pad, elements: Elements) -> list[Block]:
    """Return the blocks of a run for each element; a run of several for one element is a signature block."""
    shapes = [(block, block.repeats[1]) for block in run if block.repeats]
    found: list[Block] = []
    for index, shape in elements(name):
        fitting = tuple(_indexed(block, index) for block, wanted in shapes if wanted in ("", shape))
        if len(fitting) > 1:
            citation = fitting[0].citation.part.below("blok", index + 1)
            found.append(Block(Kind.HANDTEKENING, citation, run[0].source, (), fitting))
        else:
            found += fitting
    return found


def _indexed(block: Block, index: int) -> Block:
    """Return the block with the place of the element in every path: "partijen[3].naam"."""
    return block.with_inlines(tuple(_at(inline, index) for inline in block.inlines))


def _at(inline: Inline, index: int) -> Inline:
    if isinstance(inline, Blank) and inline.path.listed:
        return Blank(inline.words, inline.path.at(index))
    return inline
