"""Write a clause in the markup of the clause files: what an editor starts from. The reverse of reading it."""

import re
import textwrap
from collections.abc import Iterator

from tailor.model.blocks import Blank, Block, Inline, Reference, model_words
from tailor.model.inlines import escape
from tailor.model.kinds import Kind

_LOOKS_LIKE_LIST = re.compile(r"(\d+)([.)])(?=\s)|([#>*+-])(?=\s)")
"""What would begin a list, a heading or a note at the beginning of a line."""
_MARK = re.compile(r" *(?:\d+[.)] |[-*+] |#+ )?")
"""What stands before the words of a line: what comes below it goes in as far."""
_POINTS = (Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING)


def to_markup(block: Block) -> str:
    """Return a clause with everything under it as the text of an edit; its notes stay behind.

    A clause with paragraphs of its own is written as a point of a list: else they would be clauses beside it.
    """
    holds_paragraphs = any(child.kind is Kind.ALINEA for child in block.children)
    if block.kind in _POINTS and holds_paragraphs:
        return "\n".join(_point(block, 1))
    return "\n".join(_lines(block))


def wrapped(text: str, width: int) -> str:
    """Return a text in the markup of the clause files with its long lines broken, reading the same.

    A text of one line stays one line. A line that would begin like a list, a heading or a note is not made.
    """
    lines = text.split("\n")
    return text if len(lines) == 1 else "\n".join(found for line in lines for found in _wrapped(line, width))


def _wrapped(line: str, width: int) -> list[str]:
    mark = _MARK.match(line)
    indent = " " * len(mark[0]) if mark else ""
    words = line[len(indent) :].rstrip()
    heading = line.lstrip().startswith("#")  # a heading has one line
    if heading or len(line) <= width or " ".join(words.split()) != words:
        return [line]
    room = max(width - len(indent), 20)
    found = textwrap.wrap(words, room, break_long_words=False, break_on_hyphens=False)
    if any(_LOOKS_LIKE_LIST.match(f"{one} ") for one in found[1:]):
        return [line]
    return [line[: len(indent)] + found[0], *(indent + one for one in found[1:])]


def words_markup(block: Block) -> str:
    """Return the own words of a clause as markup, without what stands under it."""
    text = "".join(map(_inline, block.inlines))
    return _LOOKS_LIKE_LIST.sub(_escaped, text, count=1) if _LOOKS_LIKE_LIST.match(text) else text


def _lines(block: Block) -> Iterator[str]:
    head = {Kind.ARTIKEL: "# ", Kind.PARAGRAAF: "## "}.get(block.kind, "")
    yield f"{head}{words_markup(block)}"
    number = 0
    for child in block.children:
        if child.kind is not Kind.TOELICHTING:
            number += child.kind in (Kind.LID, Kind.ONDERDEEL)
            yield ""
            yield from _point(child, number)


def _point(block: Block, number: int) -> Iterator[str]:
    """Yield a point of a list, what stands under it indented; a paragraph has no mark."""
    sign = ")" if block.bracket else "."
    mark = {Kind.OPSOMMING: "- ", Kind.LID: f"{number}. ", Kind.ONDERDEEL: f"{number}{sign} "}
    front = mark.get(block.kind, "")
    first, *rest = _lines(block)
    yield f"{front}{first}"
    yield from (f"{' ' * len(front)}{line}" if line else "" for line in rest)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Blank):
        return f"[{inline.words}]({inline.path})"
    return "{" + model_words(inline) + "}" if isinstance(inline, Reference) else escape(inline.text)


def _escaped(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[0]}"
