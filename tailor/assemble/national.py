"""The national model as a Document, so that the text of a house can be compared with it.

Its blanks show the model's own words in brackets, and what the model writes out (four gemeenten, nine
signature blocks) stands as often as there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tailor.answers import Antwoorden
from tailor.assemble.assemble import as_document
from tailor.assemble.bind import Binder
from tailor.assemble.document import Document, Editie, Inline, Text
from tailor.assemble.number import number_clauses
from tailor.assemble.terms import OwnTerms
from tailor.assemble.unroll import unroll
from tailor.assemble.variants import TASKS, TaskList
from tailor.citation import Citatie
from tailor.model import Kind, Model
from tailor.model.blocks import Blank, Block
from tailor.model.blocks import Inline as ModelInline
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a list as the model writes it out.

    Attributes:
        shape: Its shape ("publiek"); "" in a list with one shape only.
        words: What the model has in the place of words of the clause file; empty when nothing differs.
    """

    shape: str = ""
    words: dict[str, str] = field(default_factory=dict)


WRITTEN_OUT: dict[Pad, tuple[Element, ...]] = {
    Pad("gemeenten"): tuple(
        Element(words={"[Gemeente A]": f"[Gemeente {letter}]", ";": end})
        for letter, end in zip("ABCD", ";;;,", strict=True)
    ),
    Pad("partijen"): (
        Element("politie"),
        Element("openbaar_ministerie"),
        *(
            Element("publiek", {"[naam partij A]": f"[naam partij {name}]"})
            for name in ("A", "B", "C", "i.c. GGD")
        ),
        Element("privaat"),
    ),
    Pad("ondertekenaars"): (Element(),) * 9,
    Pad("bijlage4.categorie1.bijzonder"): (Element(),) * 2,
    Pad("bijlage4.categorie2.bijzonder"): (Element(),) * 2,
}
"""What the model writes out, by the list that a clause file repeats a block over."""
LABELS = frozenset(
    Citatie(address)
    for address in ("aanhef, toelichting 2", "aanhef, toelichting 3", "Bijlage 2, toelichting")
)
"""Instructions that stand in the model's text itself (lines 18, 21 and 552), notes in the clause files."""


def national(model: Model, parts: tuple[Block, ...], antwoorden: Antwoorden, editie: Editie) -> Document:
    """Return the national text, with the facts of the house that compares itself with it.

    Args:
        model: The legal text.
        parts: The parts of the model, or what corrections made of them.
        antwoorden: The answers that the facts come from; they fill no blank.
        editie: Only the edition toelichting holds notes, the preface among them; in the others the labels
            of both openings and the instruction of line 552 are ordinary paragraphs.

    Raises:
        InputError: When a reference leads to a clause that is gone.
    """
    if editie is not Editie.TOELICHTING:
        parts = tuple(_without_notes(parts))
    parts = written_out(parts)
    bind = Binder(_ModelWords(), OwnTerms(()), number_clauses(parts), TaskList(TASKS))
    made = as_document(model, antwoorden, editie, tuple(bind.clause(part) for part in parts))
    return replace(made, open_punten=())


def written_out(parts: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the parts with every repeated block as often, and with the words, as the model has it."""
    return tuple(_as_in_model(part) for part in unroll(parts, _elements))


class _ModelWords:
    """Fills a blank with what stands there in the model."""

    def fill(self, blank: Blank, first: bool) -> tuple[Inline, ...]:
        """Return the words of the model, also where a sentence begins; nothing where it has none."""
        del first
        return (Text(blank.words),) if blank.words else ()


def _elements(name: Pad) -> list[tuple[int, str]]:
    return [(index, element.shape) for index, element in enumerate(WRITTEN_OUT[name])]


def _as_in_model(block: Block) -> Block:
    children = tuple(_as_in_model(child) for child in block.children)
    return replace(block, inlines=tuple(map(_named, block.inlines)), children=children)


def _named(inline: ModelInline) -> ModelInline:
    """Return the blank of a repeated block with the words of its own element."""
    listed, index = (inline.path.listed, inline.path.index) if isinstance(inline, Blank) else (None, None)
    if isinstance(inline, Blank) and listed in WRITTEN_OUT and index is not None:
        words = WRITTEN_OUT[listed][index].words
        return Blank(words.get(inline.words, inline.words), inline.path)
    return inline


def _without_notes(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind is not Kind.TOELICHTING:
            yield block.with_children(tuple(_without_notes(block.children)))
        elif block.citation in LABELS:
            yield from (Block(Kind.ALINEA, block.citation, p.source, p.inlines) for p in block.children)
