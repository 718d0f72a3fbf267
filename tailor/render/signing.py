"""How signatures stand on a page, alike in every format: in rows of two, and the last one never alone."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from tailor.assemble.document import Clause
from tailor.model.blocks import Kind

# A clause, or a node of a redline.
T = TypeVar("T")

# So many rows of signatures, with so many letters, go on a page.
_ROWS, _LETTERS = 4, 1500


def signing_rows(under: Sequence[T], is_unit: Callable[[T], bool]) -> tuple[list[T], list[list[T]]]:
    """Return what stands above the signatures of a block, and the signatures in rows of two.

    A row holds two units with what stands between them, or one, or what stands between two rows.
    """
    first = next((place for place, one in enumerate(under) if is_unit(one)), len(under))
    rows: list[list[T]] = []
    place = first
    while place < len(under):
        ends = (place + 2, place + 3)
        end = next((end for end in ends if _is_row([is_unit(one) for one in under[place:end]])), place + 1)
        rows.append(list(under[place:end]))
        place = end
    return list(under[:first]), rows


def _is_row(units: Sequence[bool]) -> bool:
    return list(units) in ([True, True], [True, False, True])


def fits_a_page(block: Clause) -> bool:
    """Tell whether a signature block can stand whole on one page; more words or signatures run on."""
    return _rows(block) <= _ROWS and _letters(block) <= _LETTERS


def _rows(block: Clause) -> int:
    """Return how many rows of two the signatures of a block need at least."""
    return (sum(clause.kind is Kind.ONDERTEKENAAR for clause in block.walk()) + 1) // 2


def _letters(block: Clause) -> int:
    return sum(len(clause.text) for clause in block.walk())


def last_two_stay(blocks: Sequence[Clause]) -> bool:
    """Tell whether the last two signature blocks go on one page together, so that none is alone there."""
    last = blocks[-2:]
    return len(last) > 1 and sum(map(_rows, last)) <= _ROWS and sum(map(_letters, last)) <= _LETTERS


def rows_that_stay(rows: Sequence[Sequence[T]], is_unit: Callable[[T], bool], *, whole: bool) -> list[bool]:
    """Return of each row of a block but the last whether it stays on the page of the next.

    A whole block has all its rows on one page. Of another, the last two rows with a signature stay together,
    and a word between two rows stays with what comes after it.
    """
    signed = [place for place, row in enumerate(rows) if is_unit(row[0])]
    start = 0 if whole else signed[-2] if len(signed) > 1 else len(rows)
    return [place >= start or place not in signed for place in range(len(rows) - 1)]
