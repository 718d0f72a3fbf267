"""Blocks that hold an own text of the house, written in the markup of the clause files."""

from dataclasses import replace

from tailor.citation import Citatie
from tailor.errors import InputError, TemplateError
from tailor.model import Kind
from tailor.model.blocks import Block, Inline, Source, Woorden
from tailor.model.markup import Standpoint, read_inlines
from tailor.path import Pad


def own_block(kind: Kind, citation: Citatie, text: str, path: Pad, *, lid: Citatie | None = None) -> Block:
    """Return a block with the own text; its words know the answer they come from.

    Args:
        kind: What the block is.
        citation: Its address.
        text: The own text; "{artikel 3.2}" is a reference.
        path: The path of the answer.
        lid: The lid in which the text stands, for relative references.

    Raises:
        InputError: When the markup is broken; it names the answer.
    """
    inlines = own_inlines(text, path, Standpoint(citation.part, lid))
    return Block(kind, citation, Source(str(path)), inlines)


def own_inlines(text: str, path: Pad, place: Standpoint) -> tuple[Inline, ...]:
    """Return the words and references of an own text."""
    try:
        found = read_inlines(text, place, None, Source(str(path)))
    except TemplateError as error:
        raise InputError(error.wat, f"antwoord {path}", error.waarom, error.nu) from error
    return tuple(replace(i, answer=path) if isinstance(i, Woorden) else i for i in found)
