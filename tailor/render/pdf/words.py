"""Where a line may break: never between "artikel" and its number, always somewhere in a very long word.

Pure text, no layout: the results say the same words as what went in.
"""

import re
import unicodedata
from collections.abc import Iterator

NBSP = "\u00a0"

_NUMBERED = "artikel|artikelen|art|artt|lid|leden|bijlage|bijvoegsel|categorie|paragraaf|sub|onder|nr|§"
_BEFORE_NUMBER = re.compile(rf"\b({_NUMBERED})(\.?) (?=\d|[a-z]\b)", re.IGNORECASE)
_AT_END = re.compile(rf"\b({_NUMBERED})(\.?) $", re.IGNORECASE)

_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

LONGEST_WORD = 44
"""A word of more letters gets places to break; the longest word of the model has 36."""
_CHUNK = 12


def visible(text: str) -> str:
    """Return what a reader sees of a text: single spaces, and no marks without width.

    Programs that read a PDF give some of those marks back and not others, and no white space as it was.
    """
    return " ".join(text.translate(_WITHOUT_WIDTH).split())


def keep_number(text: str, *, before_reference: bool) -> str:
    """Return the text with non-breaking spaces between "artikel", "lid", "Bijlage" … and their number.

    Args:
        text: The words of one inline.
        before_reference: Whether a reference, which starts with its number, follows this text.
    """
    kept = _BEFORE_NUMBER.sub(rf"\1\2{NBSP}", text)
    return _AT_END.sub(rf"\1\2{NBSP}", kept) if before_reference else kept


def breakable(text: str) -> Iterator[str]:
    """Yield the pieces of a text; between two pieces a line may break.

    Typst lets a word without a hyphen run off the paper, so words over ``LONGEST_WORD`` are cut in chunks. A
    cut never falls before a mark that belongs to the letter before it.
    """
    if len(text) <= LONGEST_WORD:
        yield text
        return
    start = 0
    for word in re.finditer(rf"\S{{{LONGEST_WORD + 1},}}", text):
        for cut in _cuts(word.group()):
            yield text[start : word.start() + cut]
            start = word.start() + cut
    yield text[start:]


def _cuts(word: str) -> Iterator[int]:
    """Yield the places in a long word where it may break."""
    place = _CHUNK
    while place < len(word):
        while place < len(word) and _joins(word[place - 1], word[place]):
            place += 1
        if place < len(word):
            yield place
        place += _CHUNK


def _joins(before: str, after: str) -> bool:
    """Tell whether two characters are drawn as one: a combining mark, or one of the invisible joiners."""
    return unicodedata.category(after) in {"Mn", "Me", "Mc", "Cf"} or unicodedata.category(before) == "Cf"
