"""Compute the number of every clause, after all edits. No number is ever typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.citation import Citatie
from tailor.grammar import letter
from tailor.model import Kind
from tailor.model.blocks import Block, Form, Reference


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
    return dict(_parts(parts))


def _parts(parts: tuple[Block, ...]) -> Iterator[tuple[Citatie, Number]]:
    counts = {Kind.ARTIKEL: 0, Kind.BIJLAGE: 0}
    for part in parts:
        if part.kind not in counts:
            continue
        counts[part.kind] += 1
        number = str(counts[part.kind])
        if part.kind is Kind.ARTIKEL:
            yield part.citation, Number(f"Artikel {number}.", number)
            yield from _under(part, f"{number}.")
        else:
            yield part.citation, Number("", number)
            yield from _categories(part)
            yield from _under(part, "")


def _under(block: Block, prefix: str) -> Iterator[tuple[Citatie, Number]]:
    """Number the leden, paragrafen and onderdelen directly under a block, and all under those."""
    leden = onderdelen = 0
    for child in block.children:
        if child.kind in (Kind.LID, Kind.PARAGRAAF):
            leden += 1
            yield child.citation, Number(f"{prefix}{leden}.", f"{prefix}{leden}")
            if child.children:
                yield from _under(child, f"{prefix}{leden}.")
        elif child.kind is Kind.ONDERDEEL:
            onderdelen += 1
            short = letter(onderdelen)
            yield child.citation, Number(f"{short})" if child.bracket else f"{short}.", short)
            yield from _under(child, "")
        elif child.children:
            yield from _under(child, "")


def _categories(annex: Block) -> Iterator[tuple[Citatie, Number]]:
    """Number the headings that carry their own number in an annex ("Categorie 1:")."""
    count = 0
    for child in annex.children:
        if child.kind is Kind.TUSSENKOP and _names_itself(child):
            count += 1
            yield child.citation, Number("", str(count))


def _names_itself(block: Block) -> bool:
    targets = (t for i in block.inlines if isinstance(i, Reference) for t in i.targets)
    return any(t.form is Form.KOP and t.citation == block.citation for t in targets)
