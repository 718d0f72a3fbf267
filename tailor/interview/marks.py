"""Marked text: words between ``**`` are emphasised on a screen. What a user typed goes in with as_typed.

Its asterisks are another sign until a screen shows them, so that no name or answer can look like a mark. The
documents know nothing of this.
"""

from collections.abc import Iterator
from typing import Final

_BOLD: Final = "**"
# No answer can hold this sign: the answers refuse signs that have no shape.
_ASTERISK: Final = "\x02"


def as_typed(words: str) -> str:
    """Return words that a user typed as they go into marked text: nothing in them is a mark."""
    return words.replace("*", _ASTERISK)


def pieces(marked: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a marked text as they are shown, each with whether it is emphasised."""
    for index, part in enumerate(marked.split(_BOLD)):
        yield part.replace(_ASTERISK, "*"), bool(index % 2)


def without_marks(marked: str) -> str:
    """Return a marked text as it is shown where nothing can be emphasised."""
    return "".join(part for part, _ in pieces(marked))
