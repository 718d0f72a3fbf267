"""Write out the blocks that stand once for every element of a list: parties, signatories, kinds of data."""

import re
from collections.abc import Callable
from dataclasses import replace

from tailor.model import Citation, Kind
from tailor.model.blocks import Blank, Block

Elements = Callable[[str], list[tuple[int, str]]]
"""From the name of a list to its elements in order: index in the answers, and the shape it takes."""

_PATH = re.compile(r"^([\w.]+)\[\w*\]")


def unroll(blocks: tuple[Block, ...], elements: Elements) -> tuple[Block, ...]:
    """Return the blocks with every repeated run written out for its list."""
    found: list[Block] = []
    index = 0
    while index < len(blocks):
        run = _run(blocks, index)
        if run:
            found += _written_out(blocks[index : index + run], elements)
            index += run
        else:
            found.append(_inside(blocks[index], elements))
            index += 1
    return tuple(found)


def _inside(block: Block, elements: Elements) -> Block:
    """Return a block that stands once, what is under it written out; a note shows the model as it is."""
    if block.kind is Kind.TOELICHTING:
        return block
    return replace(block, children=unroll(block.children, elements))


def _run(blocks: tuple[Block, ...], start: int) -> int:
    """Return how many blocks from ``start`` on repeat over the same list; 0 when the first does not."""
    if not (first := _list_of(blocks[start])):
        return 0
    end = start
    while end < len(blocks) and _list_of(blocks[end]) == first:
        end += 1
    return end - start


def _list_of(block: Block) -> str:
    return block.repeats[0] if block.repeats else ""


def _written_out(run: tuple[Block, ...], elements: Elements) -> list[Block]:
    """Return the blocks of a run for each element; a run of several for one element is a signature block."""
    found: list[Block] = []
    for index, shape in elements(_list_of(run[0])):
        fitting = [
            _indexed(block, index) for block in run if block.repeats and block.repeats[1] in ("", shape)
        ]
        if len(fitting) > 1:
            citation = Citation(f"{fitting[0].citation.partition(',')[0]}, blok {index + 1}")
            found.append(Block(Kind.HANDTEKENING, citation, run[0].source, (), tuple(fitting)))
        else:
            found += fitting
    return found


def _indexed(block: Block, index: int) -> Block:
    """Return the block with the place of the element in every path: "partijen[3].naam"."""
    inlines = tuple(
        replace(inline, path=_PATH.sub(rf"\1[{index}]", inline.path)) if isinstance(inline, Blank) else inline
        for inline in block.inlines
    )
    return replace(block, inlines=inlines)
