"""Tables: how wide the columns are and which rows stay whole, decided from the lengths of the words."""

import re
from collections.abc import Sequence

from tailor.assemble.document import Clause, Document, alike
from tailor.render.pdf.words import LONGEST_WORD, keep_number

ROOM = 84
"""How many letters go in the width of a page, the space between columns taken off."""

_PADDING = 3
_LONGEST = 24
"""A longer word is allowed to push the other columns no further away."""

WHOLE_ROW = 600
"""A row whose longest cell has at most so many letters is never split over two pages."""


def widths(table: Clause) -> list[int]:
    """Return the share of each column: room for its longest word, the rest by the mean length of its cells.

    Rows may differ in length; a cell that a row does not have counts as empty.
    """
    count = max((len(row.children) for row in table.children), default=0)
    columns = [_texts(table, index) for index in range(count)]
    least = [min(_LONGEST, _longest_word(texts)) + _PADDING for texts in columns]
    wish = [max(0, _mean(texts) - room) for texts, room in zip(columns, least, strict=True)]
    left = max(0, ROOM - sum(least))
    return [room + left * more // max(sum(wish), 1) for room, more in zip(least, wish, strict=True)]


def shared_widths(document: Document) -> dict[str, list[int]]:
    """Return the shares of the columns of each table, by its heading row: equal heads, equal columns."""
    return {head: widths(table) for head, table in alike(document.walk()).items()}


def letters(shares: Sequence[int]) -> list[int]:
    """Return how many letters fit on a line of each column; a longer word has to break there."""
    total = max(sum(shares), 1)
    return [max(1, min(LONGEST_WORD, ROOM * share // total - 1)) for share in shares]


def stays_whole(row: Clause) -> bool:
    """Tell whether a row is short enough to be kept on one page."""
    return all(len(cell.text) <= WHOLE_ROW for cell in row.children)


def _texts(table: Clause, index: int) -> list[str]:
    """Return the words of the cells of one column."""
    return [row.children[index].text for row in table.children if index < len(row.children)]


def _longest_word(texts: Sequence[str]) -> int:
    """Return the number of letters of the longest word; a date is one, its parts stay on one line."""
    kept = (keep_number(text) for text in texts)
    return max((len(word) for text in kept for word in re.split(r"[ \n]", text)), default=0)


def _mean(texts: Sequence[str]) -> int:
    """Return the mean number of letters of the cells that have words."""
    filled = [len(text) for text in texts if text]
    return sum(filled) // max(len(filled), 1)
