"""Addresses for clauses that an edit puts in: 11.2a after 11.2, "6.4 onder ba" after b, artikel 14a.

That is how the Dutch legislator letters what comes between. An address never changes, whatever number is
printed.
"""

import re
from collections.abc import Container, Iterator
from itertools import product
from string import ascii_lowercase

from tailor.model.citation import Citation

_NUMBERED = re.compile(r"(.*?(?:\d|\bonder [a-z]))([a-z]?)")
"""An address that ends in a number or a letter, and the letter of one that was put in."""
_LAST = re.compile(r"(\d+|(?<=onder )[a-z])$")


def canonical(written: str) -> Citation:
    """Return an address as the model spells it: "Artikel 14" and "14" are "artikel 14"."""
    name = " ".join(written.split())
    name = re.sub(r"^(?i:art(?:ikel|\.)?) (?=\d+\.)", "", name)
    name = re.sub(r"^(?i:art(?:ikel|\.)?) (?=\d)", "artikel ", name)
    name = re.sub(r"^(?i:bijlage) ", "Bijlage ", name)
    return Citation(f"artikel {name}" if re.fullmatch(r"\d+[a-z]?(?:, aanhef)?", name) else name)


def after(citation: Citation, taken: Container[Citation], model: Container[Citation]) -> Iterator[Citation]:
    """Yield free addresses for clauses that come right after another.

    Args:
        citation: The clause that stands before them.
        taken: The addresses that are in use.
        model: The addresses of the model.
    """
    base = citation if citation in model else _without_letter(citation)
    joint = "" if _NUMBERED.fullmatch(base) else ", ingevoegd "
    for length in (1, 2):
        for letters in product(ascii_lowercase, repeat=length):
            found = Citation(f"{base}{joint}{''.join(letters)}")
            if found not in taken:
                yield found


def before_first(citation: Citation) -> Citation:
    """Return the address that stands for the place before the first of a list: 11.0 before 11.1."""
    return Citation(_LAST.sub("0", citation)) if _LAST.search(citation) else Citation(f"{citation}, vooraf")


def _without_letter(citation: Citation) -> str:
    found = _NUMBERED.fullmatch(citation)
    return found[1] if found and found[2] else citation
