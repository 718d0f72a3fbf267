"""What a deviation does to the text, said before it is saved."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from tailor.assemble.differences import Differences, Named, Renumbered, differences
from tailor.assemble.document import Document
from tailor.interview.provenance import clause_text

_MOST: Final = 8
# How many clauses, numbers or references are listed.


def effect_on_text(before: Document, after: Document) -> str:
    """Return what differs between two texts: how clauses will read, what falls, numbers and references."""
    found = differences(before, after)
    if not found:
        return "In de tekst verandert niets."
    return "\n\n".join(_paragraphs(found))


def _paragraphs(found: Differences) -> Iterator[str]:
    for named in found.changed[:_MOST]:
        yield f"**Zo luidt {_where(named)} straks:**\n{clause_text(named.clause)}"
    if more := len(found.changed) - _MOST:
        yield from (f"En nog {more} bepalingen.",) if more > 0 else ()
    for named in found.gone[:_MOST]:
        yield f"**Dit vervalt ({_where(named)}):**\n{clause_text(named.clause)}"
    if lines := [*new_numbers(found.numbers), *(_reference(*one) for one in _references(found))]:
        yield "\n".join(("**Wat er verder verschuift:**", *(f"- {line}" for line in _enough(lines))))


def _where(named: Named) -> str:
    place = named.place
    return f"de {place}" if place in ("aanhef", "ondertekening") else place or str(named.clause.citation)


def new_numbers(moved: Sequence[Renumbered]) -> Iterator[str]:
    """Yield the clauses that get another number, neighbours that move together in one sentence."""
    for _, group in groupby(enumerate(moved), key=lambda pair: _run(*pair)):
        run = [one for _, one in group]
        first, last = run[0], run[-1]
        if len(run) == 1:
            yield f"{first.old} wordt {first.new}."
        else:
            until = f"tot en met {_number(last.old)} worden {first.new} tot en met {_number(last.new)}"
            yield f"{first.old} {until}."


def _run(index: int, one: Renumbered) -> tuple[object, ...]:
    """Return what neighbours share that move together: where they stand, and the gap to their number."""
    ends = [_split(one.old), _split(one.new)]
    return (*(front for front, _ in ends), *(number - index for _, number in ends))


def _split(place: str) -> tuple[str, int]:
    at = max(place.rfind("."), place.rfind(" ")) + 1
    last = place[at:]
    return place[:at], int(last) if last.isdecimal() else sum(map(ord, last))


def _number(place: str) -> str:
    """Return the number of a place alone: "14.10", "onder c"."""
    return place.removeprefix("artikel ").removeprefix("Bijlage ")


def _references(found: Differences) -> Iterator[tuple[str, str, str]]:
    for one in found.references:
        yield one.place, one.old, one.new


def _reference(place: str, old: str, new: str) -> str:
    return f"de verwijzing naar {old} in {place} wordt {new}."


def _enough(lines: list[str]) -> list[str]:
    rest = len(lines) - _MOST
    return lines if rest <= 0 else [*lines[:_MOST], f"en nog {rest}."]
