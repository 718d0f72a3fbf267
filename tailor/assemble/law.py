"""What a law after the model asks of the text: the adaptations that a house takes, as a layer of edits.

They come after the corrections and before the choices of the answers.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.regime import Wet
from tailor.assemble.both_forms import in_both_forms
from tailor.assemble.known_answers import chosen_numbers, listed
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Model
from tailor.model.aanpassingen import Aanpassing, AdaptedPlace, Circumstance
from tailor.model.blocks import Block
from tailor.model.edits import PUTS_IN
from tailor.path import Pad

_CHOSEN = Pad("aanpassingen.gekozen")
_HOLDS: Final[Mapping[Circumstance, Callable[[Antwoorden], bool]]] = MappingProxyType(
    {
        Circumstance.BEIDE: lambda a: a.regime.wet is Wet.BEIDE,
        Circumstance.LIJST: lambda a: a.wgs.lijst is True,
        Circumstance.PRIVAAT: lambda a: any(one.is_private_participant for one in a.deelnemers),
        Circumstance.ZONDER_PLAATS: lambda a: any(one.has_no_place for one in a.deelnemers),
        Circumstance.POLITIE: lambda a: a.has(Soort.POLITIE),
    }
)


def meant_adaptations(model: Model, antwoorden: Antwoorden) -> tuple[Aanpassing, ...]:
    """Return the adaptations that mean anything in this house, each with those of its changes that do.

    None outside the law; one of which the condition is not known yet means nothing.
    """
    if not antwoorden.regime.under_wgs:
        return ()
    found = (
        replace(one, places=tuple(place for place in one.places if _is_so(place.condition, antwoorden)))
        for one in model.aanpassingen
        if _is_so(one.condition, antwoorden)
    )
    return tuple(one for one in found if one.places)


def _is_so(condition: Circumstance | None, antwoorden: Antwoorden) -> bool:
    return condition is None or _HOLDS[condition](antwoorden)


def applied_adaptations(model: Model, antwoorden: Antwoorden) -> tuple[Aanpassing, ...]:
    """Return the adaptations that the house takes, in the order of the list, with what those need.

    A choice that is not known yet leaves the text as it is.

    Raises:
        InputError: When a chosen number is not in the list.
    """
    given = antwoorden.aanpassingen
    meant = meant_adaptations(model, antwoorden)
    if given.keuze is Aanpassingskeuze.ALLE:
        return meant
    if given.keuze is not Aanpassingskeuze.EEN_VOOR_EEN or not meant:
        return ()
    numbers = [one.number for one in model.aanpassingen]
    chosen = chosen_numbers(given.gekozen, numbers, _CHOSEN, "aanpassingen")
    taken = with_needed(chosen, {one.number: one.needs for one in model.aanpassingen})
    return tuple(one for one in meant if one.number in taken)


def adaptations_left(model: Model, antwoorden: Antwoorden) -> tuple[Aanpassing, ...]:
    """Return the adaptations that mean anything in this house and that it does not take."""
    applied = {one.number for one in applied_adaptations(model, antwoorden)}
    return tuple(one for one in meant_adaptations(model, antwoorden) if one.number not in applied)


def adaptation_with(model: Model, antwoorden: Antwoorden, citation: Citatie) -> str:
    """Return the number of the adaptation that would put in a clause, and is not taken; empty for none."""
    left = adaptations_left(model, antwoorden)
    return next((one.number for one in left if citation in one.new), "")


def with_needed(chosen: Iterable[str], needs: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return numbers with those that they need, and what those need."""
    found: set[str] = set()
    coming = list(chosen)
    while coming:
        number = coming.pop()
        if number not in found:
            found.add(number)
            coming += needs[number]
    return frozenset(found)


def law_edits(
    model: Model, antwoorden: Antwoorden, corrected: Sequence[Block], dropped: Iterable[Citatie]
) -> tuple[Edit, ...]:
    """Return the edits of the adaptations that the house takes.

    Args:
        model: The legal text.
        antwoorden: The answers.
        corrected: The text after the corrections.
        dropped: The clauses that a correction took away: what changes those is passed over.
    """
    gone = frozenset(dropped)
    places = [
        place
        for one in applied_adaptations(model, antwoorden)
        for place in one.places
        if gone.isdisjoint((place.edit.citation, *place.edit.citation.parents))
    ]
    if antwoorden.regime.wet is Wet.BEIDE and places:
        edits = list(in_both_forms(places, _changed_blocks(corrected, places)))
    else:
        edits = [place.edit for place in places]
    return tuple(_in_order(edits))


def _changed_blocks(parts: Sequence[Block], places: Iterable[AdaptedPlace]) -> dict[Citatie, Block]:
    """Return the clauses that changes are about, as they stand."""
    wanted = {place.edit.citation for place in places}
    return {block.citation: block for part in parts for block in part.walk() if block.citation in wanted}


def refuse_unknown_numbers(model: Model, antwoorden: Antwoorden) -> None:
    """Refuse a number of an adaptation that is not in the list, wherever the answers name one.

    Raises:
        InputError: There is one; the number that is most like it is named.
    """
    numbers = [one.number for one in model.aanpassingen]
    chosen_numbers(antwoorden.aanpassingen.gekozen, numbers, _CHOSEN, "aanpassingen")
    for place, one in enumerate(listed(antwoorden.afwijkingen)):
        chosen_numbers(one.herstelt, numbers, AFWIJKINGEN[place] / "herstelt", "aanpassingen")


def reserved_addresses(model: Model, antwoorden: Antwoorden) -> frozenset[Citatie]:
    """Return the addresses that only adaptations have, taken or not, so that no own clause gets one.

    So what a house puts in keeps its address when it takes another adaptation.
    """
    if not antwoorden.regime.under_wgs:
        return frozenset()
    return frozenset(citation for one in model.aanpassingen for citation in one.new)


def _in_order(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield rewordings first, and drops last; of what comes after one clause, the first stands first."""
    yield from (one for one in edits if one.kind in (EditKind.VERVANG, EditKind.VERVANG_WOORDEN))
    done: set[Citatie] = set()
    for one in (one for one in edits if one.kind in PUTS_IN):
        if one.kind is not EditKind.VOEG_TOE_NA:
            yield one
        elif one.citation not in done:
            done.add(one.citation)
            after = [o for o in edits if o.kind is EditKind.VOEG_TOE_NA and o.citation is one.citation]
            yield from reversed(after)
    yield from (one for one in edits if one.kind is EditKind.VERVALT)
