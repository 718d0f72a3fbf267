"""The lists of the text after all edits: written out, closed and numbered. No number is ever typed.

A block of which a blank names a list stands once for every element: parties, signatories, kinds of data. An
enumeration that an edit changed gets ";" between its points and "." after the last, and the word before the
last point ("; en") moves with it; one that holds the points of the model keeps its punctuation. What a house
typed stays: only a point of its own without any mark is closed, when it stands among others.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from tailor.answers import question_at
from tailor.citation import Citatie
from tailor.grammar import letter
from tailor.model import Kind, Model
from tailor.model.blocks import Blank, Block, Form, PlainWords, Reference, Source
from tailor.path import Pad

# From the name of a list to its elements in order: index in the answers, and the shape it takes.
Elements = Callable[[Pad], list[tuple[int, str]]]


def unroll(blocks: tuple[Block, ...], elements: Elements) -> tuple[Block, ...]:
    """Return the blocks with every repeated run written out for its list."""
    found: list[Block] = []
    for name, run in groupby(blocks, key=lambda block: block.repeats and block.repeats.listed):
        if name:
            found += _written_out(tuple(run), name, elements)
        else:
            found += [_inside(block, elements) for block in run]
    return tuple(found)


def _inside(block: Block, elements: Elements) -> Block:
    """Return a block that stands once, what is under it written out; a note shows the model as it is."""
    if block.kind is Kind.TOELICHTING or not block.children:
        return block
    return block.with_children(unroll(block.children, elements))


def _written_out(run: tuple[Block, ...], name: Pad, elements: Elements) -> list[Block]:
    """Return the blocks of a run for each element; a run of several for one element is a signature block."""
    shapes = [(block, block.repeats.shape) for block in run if block.repeats]
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
    return block.with_inlines(
        tuple(
            Blank(i.words, i.path.at(index)) if isinstance(i, Blank) and i.path.listed else i
            for i in block.inlines
        )
    )


_LISTS = (Kind.OPSOMMING, Kind.ONDERDEEL)
# What may close a point: marks, and the word before the last point ("; en", ", of;").
_END = re.compile(r"[;,.\s]*(?:(?<=[;,.\s])(en|of))?[;,.\s]*$")


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
        children = (*children, Block(Kind.OPSOMMING, address, Source("geen"), (PlainWords("geen"),)))
    return block.with_children(children)


def _ends(children: Sequence[Block], kind: Kind) -> list[tuple[Citatie, str]]:
    """Return the points of a list, each with what closes it: other words alone change no punctuation."""
    return [(child.citation, _close(child)) for child in children if child.kind is kind]


def _close(block: Block) -> str:
    return _end(block.model_text)[0]


# The points of a text are looked at anew whenever it is made, and most of them stay as they are.
@lru_cache(maxsize=4096)
def _end(text: str) -> tuple[str, str]:
    """Return what closes a point, and the word before the last point in that."""
    found = _END.search(text)
    return (found[0].strip(), found[1] or "") if found else ("", "")


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
    words = (_end(point.model_text)[1] for point in points)
    return next(filter(None, words), "")


def _closed(run: Sequence[Block], joint: str) -> list[Block]:
    marks = [";"] * (len(run) - 1) + ["."]
    if joint and len(run) > 1:
        marks[-2] = f"; {joint}"
    one_text = all(point.source.line and _is_own(point) for point in run)
    pairs = zip(run, marks, strict=True)
    return [point if one_text or _is_closed(point) else _with_end(point, mark) for point, mark in pairs]


def _is_closed(block: Block) -> bool:
    """Return whether a point is one of the house that it closed itself."""
    return _is_own(block) and bool(_close(block))


def _is_own(block: Block) -> bool:
    """Return whether a point comes from an answer, and not from the model or a correction of it."""
    path = Pad.parse(block.source.file)
    return path is not None and question_at(path) is not None


def _with_end(block: Block, mark: str) -> Block:
    """Return the point closed with this mark, in the place of what closed it."""
    if _close(block) == mark:
        return block
    *front, last = block.inlines
    if isinstance(last, PlainWords):
        left = _END.sub("", last.text)
        return block.with_inlines(
            (*front, *([PlainWords(left, last.answer)] if left else []), PlainWords(mark))
        )
    return block.with_inlines((*front, last, PlainWords(mark)))


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a clause in this document.

    Attributes:
        label: As it is printed in front of the clause ("Artikel 3.", "3.2.", "a)"); "" for annexes.
        short: As a reference prints it ("3", "3.2", "a").
    """

    label: str
    short: str


BULLET = Number("•", "")


def number_clauses(parts: tuple[Block, ...]) -> dict[Citatie, Number]:
    """Return the number of every numbered clause by its citation."""
    found: dict[Citatie, Number] = {}
    counts: Counter[Kind] = Counter()
    for part in parts:
        counts[part.kind] += 1
        number = str(counts[part.kind])
        if part.kind is Kind.ARTIKEL:
            found |= {part.citation: Number(f"Artikel {number}.", number), **dict(_under(part, f"{number}."))}
        elif part.kind is Kind.BIJLAGE:
            found |= {part.citation: Number("", number), **dict(_under(part, ""))}
    return found


def _under(block: Block, prefix: str) -> Iterator[tuple[Citatie, Number]]:
    """Number the clauses directly under a block, and all under those.

    A heading counts when it carries its own number ("Categorie 1:"), as in an annex.
    """
    leden = onderdelen = headings = 0
    for child in block.children:
        below = ""
        if child.kind in (Kind.LID, Kind.PARAGRAAF):
            leden += 1
            below = f"{prefix}{leden}."
            yield child.citation, Number(below, f"{prefix}{leden}")
        elif child.kind is Kind.ONDERDEEL:
            onderdelen += 1
            short = letter(onderdelen)
            yield child.citation, Number(f"{short})" if child.bracket else f"{short}.", short)
        elif child.kind is Kind.TUSSENKOP and _names_itself(child):
            headings += 1
            yield child.citation, Number("", str(headings))
        if child.children:
            yield from _under(child, below)


def _names_itself(block: Block) -> bool:
    targets = (t for i in block.inlines if isinstance(i, Reference) for t in i.targets)
    return any(t.form is Form.KOP and t.citation == block.citation for t in targets)
