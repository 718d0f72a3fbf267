"""What a choice of adaptations to the WGS means in a house: how many there are, and which the law demands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.assemble.law import applied_adaptations, meant_adaptations
from tailor.citation import Citatie
from tailor.interview.answer import listed
from tailor.model import Edit, EditKind, Model
from tailor.model.aanpassingen import Aanpassing, put_in
from tailor.path import Pad

CHOSEN: Final = Pad("aanpassingen.gekozen")
MODE: Final = Pad("aanpassingen.keuze")
# How many numbers are listed.
_MOST: Final = 12


def line(one: Aanpassing) -> str:
    """Return an adaptation in one line: "W06 (eis) Alleen publieke Partijen zijn …"."""
    return f"{one.number} ({'eis' if one.required else 'advies'}) {one.title}"


def adaptations_of(model: Model, antwoorden: Antwoorden, written: str) -> tuple[Aanpassing, ...]:
    """Return the adaptations, taken or left, that change a clause, something in it, or what holds it."""
    return tuple(about(meant_adaptations(model, antwoorden), Citatie.parse(written).clause))


def about(those: Iterable[Aanpassing], wanted: Citatie) -> list[Aanpassing]:
    """Return which of these change a clause, something in it, or what is new beside it."""
    return [one for one in those if any(_touches(edit, wanted) for edit in one.edits)]


def _touches(edit: Edit, wanted: Citatie) -> bool:
    """Return whether an edit is about a clause: it, something in it, or what is new beside it."""
    drops_it = edit.kind is EditKind.VERVALT and edit.citation.holds(wanted)
    return drops_it or any(wanted.holds(one) for one in (edit.citation, *put_in(edit)))


def meaning(model: Model, antwoorden: Antwoorden, choice: str) -> str:
    """Return what a choice for all, some or none means in this house, with how many it is about."""
    meant = meant_adaptations(model, antwoorden)
    demanded = sum(one.required for one in meant)
    return _MEANINGS[choice].format(len(meant), demanded)


_MEANINGS: Final[Mapping[str, str]] = {
    Aanpassingskeuze.ALLE: "De tekst krijgt alle {} aanpassingen die bij uw huis passen. Van {} verlangt de"
    " wet dat. Een jurist moet ze nog lezen.",
    Aanpassingskeuze.EEN_VOOR_EEN: "U kiest zelf uit {} aanpassingen. Van {} verlangt de wet dat de tekst ze"
    " heeft. Bij elke leest u wat de wet zegt, wat het model zegt en wat er verandert.",
    Aanpassingskeuze.GEEN: "De tekst krijgt geen van de {} aanpassingen. De woorden van het model blijven"
    " staan. De {} eisen van de wet houden dan het tekenen tegen.",
}


def after_choice(model: Model, antwoorden: Antwoorden) -> str:
    """Return how many adaptations are taken, and which demands are left; empty before they are chosen."""
    return taken(model, antwoorden) if antwoorden.aanpassingen.is_chosen else ""


def taken(model: Model, antwoorden: Antwoorden) -> str:
    """Return how many adaptations are taken, and which demands of the law are left."""
    meant = meant_adaptations(model, antwoorden)
    numbers = {one.number for one in applied_adaptations(model, antwoorden)}
    left = [one.number for one in meant if one.required and one.number not in numbers]
    said = (
        f"Van de {len(meant)} aanpassingen die bij uw huis passen, neemt u er {len(numbers) or 'geen'} over."
    )
    if len(numbers) == len(meant):
        said = f"U neemt alle {len(meant)} aanpassingen over die bij uw huis passen."
    if not left:
        return f"{said} Alles wat de wet van de tekst verlangt, is erbij."
    return f"{said} Wel een eis van de wet, en niet overgenomen: {listed(left, _MOST)}."


# What an option of a question means in this house, by the path of the question; else its effect says it.
IN_THIS_HOUSE: Final[Mapping[Pad, Callable[[Model, Antwoorden, str], str]]] = MappingProxyType(
    {MODE: meaning}
)
