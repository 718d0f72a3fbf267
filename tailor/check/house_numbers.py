"""The numbers of clauses in what a rule says: those of this document, whatever the model calls them.

A rule writes ``in_house("artikel 17.3")``, with the address that the model gives. Only when its finding
is shown does it get the number that the clause has in this house; so what a lawyer accepted stays accepted
when a clause moves.
"""

import re
from collections.abc import Iterator, Mapping

from tailor.citation import Citatie

# Signs that no text of a user can hold: they are refused where answers come in.
_OPEN, _CLOSE = "\ue010", "\ue011"
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
# What is counted inside a part keeps its number: "Bijlage 3, maatregel 12".
_COUNTED = "".join(
    f"(?<!{word} )"
    for word in ("overweging", "maatregel", "categorie", "onderdeel", "alinea", "toelichting", "ingevoegd")
)
_ADDRESS = re.compile(
    rf"[Bb]ijlage \d+|(?<![\d.]){_COUNTED}\d+[a-z]?(?:\.\d+[a-z]?)*(?:(?<=\d) onder [a-z]{{1,2}}(?!\w))?"
)

# An article of the text; behind one of a law stands its name.
_ARTICLE = re.compile(r"\bartikel \d+(?:\.\d+)?(?![\d.]|\w| [A-Z])")


def in_house(words: str) -> str:
    """Return words that name clauses ("artikelen 17.3 en 19.1", as the model has them), marked as such."""
    return f"{_OPEN}{words}{_CLOSE}"


def short_in_house(short: str) -> str:
    """Return what a question is called, with its article marked: "de letters van artikel 6.4"."""
    return _ARTICLE.sub(lambda article: in_house(article[0]), short)


def with_house_numbers(text: str, names: Mapping[Citatie, str]) -> str:
    """Return what a rule says with the numbers of this document; what is gone is called "van het model".

    Args:
        text: The words of the rule.
        names: How a reader finds each clause of this document, by its address in the model.
    """
    return _MARKED.sub(lambda marked: _ADDRESS.sub(lambda one: _number(one[0], names), marked[1]), text)


def _number(address: str, names: Mapping[Citatie, str]) -> str:
    name = names.get(Citatie.parse(address))
    if name is None:
        return f"{address} van het model"
    return Citatie.parse(name).in_reference


def clauses_named(text: str) -> Iterator[Citatie]:
    """Yield the clauses that a text names by their address in the model."""
    for marked in _MARKED.finditer(text):
        yield from (Citatie.parse(one[0]) for one in _ADDRESS.finditer(marked[1]))
