"""The words of a clause as the pieces that the Typst shell sets; all of them strings, never markup."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from tailor.assemble.document import Break, Filled, Gap, Inline, Ref, Rule, Text
from tailor.model.citation import Citation
from tailor.render.pdf.words import breakable, keep_number

Json: TypeAlias = "str | int | bool | None | Sequence[Json] | Mapping[str, Json]"
"""What the shell can read."""

Anchors = Mapping[Citation, str]
"""The name of the place in the PDF for each citation that a reference points to."""

_NEW_LINE: Json = ["n"]
_MAY_BREAK: Json = ["z"]
_LINES = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


def sentence(inlines: Sequence[Inline], anchors: Anchors) -> Json:
    """Return the pieces of a sentence; one string when it is only words, as most are.

    Args:
        inlines: The words as the Document has them.
        anchors: The places that references can go to; a reference to another place is plain text.
    """
    pieces = [
        piece for place, inline in enumerate(inlines) for piece in _pieces(inlines, place, inline, anchors)
    ]
    joined = list(_join(pieces))
    if not joined:
        return ""
    return joined[0] if len(joined) == 1 and isinstance(joined[0], str) else joined


def plain(text: str) -> Json:
    """Return a value that is not a clause (the name of the house, a version) as a sentence."""
    return sentence((Filled(text, answer=""),), {})


def _pieces(inlines: Sequence[Inline], place: int, inline: Inline, anchors: Anchors) -> Iterator[Json]:
    """Yield the pieces of one inline; what follows it decides about non-breaking spaces."""
    match inline:
        case Text(text):
            following = inlines[place + 1 : place + 2]
            numbered = any(isinstance(after, Ref) for after in following)
            yield from _words(keep_number(text, before_reference=numbered))
        case Filled(text):
            yield from _words(text)
        case Ref(text, target) if target in anchors:
            yield ["r", anchors[target], text]
        case Ref(text):
            yield text
        case Gap(text):
            yield ["g", *breakable(_LINES.sub(" ", text))]
        case Rule(wide):
            yield ["u", wide]
        case Break():
            yield _NEW_LINE


def _words(text: str) -> Iterator[Json]:
    """Yield plain words: a line break that was typed stays one, and a very long word can break."""
    for number, line in enumerate(_LINES.split(text)):
        if number:
            yield _NEW_LINE
        for index, piece in enumerate(breakable(line.replace("\t", " "))):
            if index:
                yield _MAY_BREAK
            yield piece


def _join(pieces: Sequence[Json]) -> Iterator[Json]:
    """Yield the pieces with neighbouring strings made one, which is less for Typst to read."""
    for is_text, group in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        if is_text:
            yield "".join(piece for piece in group if isinstance(piece, str))
        else:
            yield from group
