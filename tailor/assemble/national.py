"""The national model as a Document, so that the text of a house can be compared with it.

Its blanks show the model's own words in brackets, and what the model writes out (four gemeenten, nine
signature blocks) stands as often as there.
"""

from collections.abc import Mapping
from dataclasses import replace

from tailor.answers import Antwoorden
from tailor.assemble.assemble import as_document, without_notes
from tailor.assemble.bind import Binder
from tailor.assemble.document import Document, Editie, Inline, Text
from tailor.assemble.enumerations import number_clauses, unroll
from tailor.assemble.terms import OwnTerms
from tailor.assemble.variants import task_list
from tailor.model import Model
from tailor.model.blocks import Blank, Block
from tailor.model.blocks import Inline as ModelInline
from tailor.model.facts import WrittenOut
from tailor.path import Pad

Written = Mapping[Pad, tuple[WrittenOut, ...]]
"""What the model writes out of each list."""


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
        parts = tuple(without_notes(parts, model.facts.aanwijzingen))
    parts = written_out(model, parts)
    bind = Binder(_model_words, OwnTerms(()), number_clauses(parts), task_list(model, ()))
    made = as_document(model, antwoorden, editie, tuple(bind.clause(part) for part in parts))
    return replace(made, open_punten=())


def written_out(model: Model, parts: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the parts with every repeated block as often, and with the words, as the model has it."""
    written = model.facts.uitgeschreven

    def elements(name: Pad) -> list[tuple[int, str]]:
        return [(index, element.vorm) for index, element in enumerate(written[name])]

    return tuple(_as_in_model(part, written) for part in unroll(parts, elements))


def _model_words(blank: Blank, first: bool) -> tuple[Inline, ...]:
    """Fill a blank with the words of the model, also where a sentence begins; nothing where it has none."""
    del first
    return (Text(blank.words),) if blank.words else ()


def _as_in_model(block: Block, written: Written) -> Block:
    children = tuple(_as_in_model(child, written) for child in block.children)
    inlines = tuple(_worded(inline, written) for inline in block.inlines)
    return replace(block, inlines=inlines, children=children)


def _worded(inline: ModelInline, written: Written) -> ModelInline:
    """Return the blank of a repeated block with the words of its own element."""
    listed, index = (inline.path.listed, inline.path.index) if isinstance(inline, Blank) else (None, None)
    if not isinstance(inline, Blank) or listed is None or index is None or listed not in written:
        return inline
    words = written[listed][index].woorden
    return Blank(words.get(inline.words, inline.words), inline.path)
