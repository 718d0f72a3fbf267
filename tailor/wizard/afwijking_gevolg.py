"""What a deviation does to the text, said before it is saved."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import Afwijking
from tailor.assemble.differences import Differences, Named, Renumbered, differences
from tailor.assemble.document import Document
from tailor.errors import TailorError
from tailor.wizard.bepalingen import Bepalingen
from tailor.wizard.herkomst import tekst_van

_HOOGSTENS: Final = 8
"""How many clauses, numbers or references are listed."""


def tekst_met(bepalingen: Bepalingen, antwoorden: Antwoorden) -> Document | str:
    """Return the whole text for these answers, or why it cannot be made, as sentences."""
    try:
        return bepalingen.document(antwoorden)
    except TailorError as error:
        return " ".join(part for part in (error.wat, error.waarom, error.nu) if part)


def gevolg_in_tekst(voor: Document, na: Document) -> str:
    """Return what differs between two texts: how clauses will read, what falls, numbers and references."""
    found = differences(voor, na)
    if not found:
        return "In de tekst verandert niets."
    return "\n\n".join(_paragraphs(found))


def _paragraphs(found: Differences) -> Iterator[str]:
    for named in found.changed[:_HOOGSTENS]:
        yield f"**Zo luidt {_plek(named)} straks:**\n{tekst_van(named.clause)}"
    if more := len(found.changed) - _HOOGSTENS:
        yield from (f"En nog {more} bepalingen.",) if more > 0 else ()
    for named in found.gone[:_HOOGSTENS]:
        yield f"**Dit vervalt ({_plek(named)}):**\n{tekst_van(named.clause)}"
    if lines := [*nummers(found.numbers), *(_verwijzing(*one) for one in _references(found))]:
        yield "\n".join(("**Wat er verder verschuift:**", *(f"- {line}" for line in _enough(lines))))


def _plek(named: Named) -> str:
    place = named.place
    return f"de {place}" if place in ("aanhef", "ondertekening") else place or str(named.clause.citation)


def nummers(moved: Sequence[Renumbered]) -> Iterator[str]:
    """Yield the clauses that get another number, neighbours that move together in one sentence."""
    for _, group in groupby(enumerate(moved), key=lambda pair: _run(*pair)):
        run = [one for _, one in group]
        first, last = run[0], run[-1]
        if len(run) == 1:
            yield f"{first.old} wordt {first.new}."
        else:
            yield f"{first.old} tot en met {_kort(last.old)} worden {first.new} tot en met {_kort(last.new)}."


def _run(index: int, one: Renumbered) -> tuple[object, ...]:
    """Return what neighbours share that move together: where they stand, and the gap to their number."""
    ends = [_split(one.old), _split(one.new)]
    return (*(front for front, _ in ends), *(number - index for _, number in ends))


def _split(place: str) -> tuple[str, int]:
    at = max(place.rfind("."), place.rfind(" ")) + 1
    last = place[at:]
    return place[:at], int(last) if last.isdecimal() else sum(map(ord, last))


def _kort(place: str) -> str:
    """Return the number of a place alone: "14.10", "onder c"."""
    return place.removeprefix("artikel ").removeprefix("Bijlage ")


def _references(found: Differences) -> Iterator[tuple[str, str, str]]:
    for one in found.references:
        yield one.place, one.old, one.new


def _verwijzing(place: str, old: str, new: str) -> str:
    return f"de verwijzing naar {old} in {place} wordt {new}."


def _enough(lines: list[str]) -> list[str]:
    rest = len(lines) - _HOOGSTENS
    return lines if rest <= 0 else [*lines[:_HOOGSTENS], f"en nog {rest}."]


def al_aangepast(afwijkingen: Sequence[Afwijking], citatie: str, behalve: int) -> int | None:
    """Return the place in the list of a deviation that names a clause; None when none other does."""
    places = (i for i, one in enumerate(afwijkingen) if i != behalve and one.bepaling == citatie)
    return next(places, None)
