"""Which words a PDF shows, and where a very long one may break.

Pure text, no layout: the results say the same words as what went in.
"""

import re
import unicodedata
from collections.abc import Iterator

from tailor.render.typography import NBSP

_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f]")
# A soft hyphen goes: at the end of a line no reader of the PDF can tell it from a hyphen that was typed.
_DRAWN_AS = str.maketrans(
    {"\u2010": "-", "\u2011": "-\u2060", "\u2007": NBSP, "\u202f": NBSP, "\u00ad": ""}
    | dict.fromkeys("\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", " ")
)
_JOINED = str.maketrans({"\ufb01": "fi", "\ufb02": "fl"})
"""Joined letters that a program which reads a PDF gives as two."""

LONGEST_WORD = 44
"""A word of more letters gets places to break; the longest word of the model has 36."""
_CHUNK = 12


def visible(text: str) -> str:
    """Return what a reader sees of a text: single spaces, and no marks without width.

    Programs that read a PDF give some of those marks back and not others, no white space as it was, and the
    marks on one letter in an order of their own.
    """
    if not text.isascii():
        text = _WITHOUT_WIDTH.sub("", printable(text)).translate(_JOINED)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def printable(text: str) -> str:
    """Return a text with the hyphens and spaces that fonts leave out as plain ones that break alike."""
    return text.translate(_DRAWN_AS) if "\t" in text or not text.isascii() else text


def breakable(text: str, longest: int = LONGEST_WORD) -> Iterator[str]:
    """Yield the pieces of a text; between two pieces a line may break.

    Typst lets a word without a hyphen run off the paper, so longer words are cut in chunks. A cut never falls
    before a mark that belongs to the letter before it.

    Args:
        text: The words.
        longest: How many letters a word may have before it is cut.
    """
    if len(text) <= longest:
        yield text
        return
    start = 0
    for word in re.finditer(rf"\S{{{longest + 1},}}", text):
        for cut in _cuts(word.group(), min(longest, _CHUNK)):
            yield text[start : word.start() + cut]
            start = word.start() + cut
    yield text[start:]


def _cuts(word: str, chunk: int) -> Iterator[int]:
    """Yield the places in a long word where it may break."""
    place = chunk
    while place < len(word):
        while place < len(word) and _joins(word[place - 1], word[place]):
            place += 1
        if place < len(word):
            yield place
        place += chunk


def _joins(before: str, after: str) -> bool:
    """Tell whether two characters are drawn as one: a combining mark, or one of the invisible joiners."""
    return unicodedata.category(after) in {"Mn", "Me", "Mc", "Cf"} or unicodedata.category(before) == "Cf"
