"""The layers on the model, in order: corrections, new law, the variants of the answers, the deviations.

Each layer sees the text that the earlier ones left.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.correcties import Correctiekeuze
from tailor.assemble.apply import EditedText
from tailor.assemble.clashes import refuse_clashes
from tailor.assemble.deviations import deviation_edits
from tailor.assemble.known_answers import KnownAnswers, chosen_numbers
from tailor.assemble.law import law_edits, refuse_unknown_numbers, reserved_addresses
from tailor.assemble.variants import variants
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Layer, Model
from tailor.model.blocks import Block
from tailor.model.correcties import AnswerCondition, Correctie, ErrorKind, Standing
from tailor.path import Pad

_CHOSEN = Pad("correcties.gekozen")


@dataclass(frozen=True, slots=True)
class Layers:
    """What each layer does, and the text after it.

    Attributes:
        corrections: The edits of the corrections.
        corrected: The text after them.
        law: The edits of the adaptations to a law after the model.
        lawful: The text after those.
        variants: The edits of the choices that the model offers.
        chosen: The text after those.
        deviations: The edits of the house's own deviations.
        parts: The text after all layers.
    """

    corrections: tuple[Edit, ...]
    corrected: tuple[Block, ...]
    law: tuple[Edit, ...]
    lawful: tuple[Block, ...]
    variants: tuple[Edit, ...]
    chosen: tuple[Block, ...]
    deviations: tuple[Edit, ...]
    parts: tuple[Block, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return every edit, in the order in which they are applied."""
        return (*self.corrections, *self.law, *self.variants, *self.deviations)

    def until(self, layer: Layer) -> tuple[Block, ...]:
        """Return the text after a layer and all before it."""
        after = {
            Layer.CORRECTIE: self.corrected,
            Layer.WGS: self.lawful,
            Layer.INGEVULD: self.chosen,
            Layer.AFWIJKING: self.parts,
        }
        return after[layer]


# The texts that were laid last, each with what it was made of. None of that ever changes, so it is enough
# that it is the very same: after an answer the clauses, the whole text and the rules each begin with it.
_LAID: Final[deque[tuple[Model, KnownAnswers, Layers]]] = deque(maxlen=4)


def layers(model: Model, ctx: KnownAnswers) -> Layers:
    """Return the text of the model after each layer that the answers ask for.

    Raises:
        InputError: When an edit does not fit, two of a layer claim the same words, or an own text is broken.
    """
    known = (laid for of, made, laid in tuple(_LAID) if of is model and _is_same(made, ctx))
    found = next(known, None)
    if found is None:
        found = _laid(model, ctx)
        _LAID.append((model, ctx, found))
    return found


def _is_same(one: KnownAnswers, other: KnownAnswers) -> bool:
    """Return whether two were made of the very same answers, in the same way."""
    ways = (name.name for name in fields(KnownAnswers) if name.name != "antwoorden")
    return one.antwoorden is other.antwoorden and all(
        getattr(one, way) == getattr(other, way) for way in ways
    )


def _laid(model: Model, ctx: KnownAnswers) -> Layers:
    antwoorden = ctx.antwoorden
    corrections = tuple(place.edit for one in applied_corrections(model, antwoorden) for place in one.places)
    text = _corrected(model, corrections)
    corrected = text.parts
    gone = _dropped(corrections)
    if antwoorden.regime.under_wgs:
        refuse_unknown_numbers(model, antwoorden)
    law = law_edits(model, antwoorden, corrected, gone)
    lawful = text.apply(law)
    choices = tuple(one for one in variants(model, ctx) if not (_is_drop(one) and one.citation in gone))
    chosen = text.apply(choices)
    deviations = tuple(deviation_edits(model, chosen, ctx, reserved_addresses(model, antwoorden)))
    refuse_clashes(deviations, law, chosen)
    return Layers(corrections, corrected, law, lawful, choices, chosen, deviations, text.apply(deviations))


# The text after corrections, with what its key is made of: an id counts as long as its object is there.
_CORRECTED: dict[tuple[int, ...], tuple[Model, tuple[Edit, ...], EditedText]] = {}
_MOST = 16


def _corrected(model: Model, corrections: tuple[Edit, ...]) -> EditedText:
    """Return the model after these corrections, to be edited further.

    Other answers than the one to the corrections do not change it, so it is made once; that is a quarter of
    the time that a text takes.
    """
    key = (id(model), *map(id, corrections))
    found = _CORRECTED.get(key)
    if found is None:
        text = EditedText(model.parts)
        text.apply(corrections)
        found = model, corrections, text
        if len(_CORRECTED) >= _MOST:
            _CORRECTED.clear()
        _CORRECTED[key] = found
    return found[-1].copy()


def _dropped(corrections: Iterable[Edit]) -> frozenset[Citatie]:
    """Return the clauses that corrections take away: neither the law nor an answer need touch them again."""
    return frozenset(one.citation for one in corrections if _is_drop(one))


def _is_drop(edit: Edit) -> bool:
    return edit.kind is EditKind.VERVALT


def applied_corrections(model: Model, antwoorden: Antwoorden) -> tuple[Correctie, ...]:
    """Return the corrections that the house applies, in the order of the list.

    A choice that is not known yet leaves the text of the model as it is.

    Raises:
        InputError: When a chosen number is not in the list.
    """
    given = antwoorden.correcties
    if given.keuze is Correctiekeuze.EEN_VOOR_EEN:
        numbers = [number for one in model.correcties for number in one.numbers]
        chosen = chosen_numbers(given.gekozen, numbers, _CHOSEN, "correcties")
        return _with_places(model, lambda numbers: not chosen.isdisjoint(numbers))
    return tuple(one for one in model.correcties if _applies(one, antwoorden))


def corrections_left(model: Model, antwoorden: Antwoorden) -> tuple[Correctie, ...]:
    """Return the corrections that the house does not apply, each with the places that it does not mend."""
    applied = {number for one in applied_corrections(model, antwoorden) for number in one.numbers}
    return _with_places(model, applied.isdisjoint)


def _with_places(model: Model, wanted: Callable[[tuple[str, ...]], bool]) -> tuple[Correctie, ...]:
    """Return the corrections with those of their places of which the numbers are wanted, if any."""
    found = (
        replace(one, places=tuple(place for place in one.places if wanted(place.numbers)))
        for one in model.correcties
    )
    return tuple(one for one in found if one.places)


def is_recommended(correctie: Correctie, antwoorden: Antwoorden) -> bool:
    """Return whether a correction is recommended to this house: always, or by one of its answers."""
    if correctie.standing is Standing.AANBEVOLEN:
        return True
    return correctie.when is not None and _holds(correctie.when, antwoorden)


def _holds(when: AnswerCondition, antwoorden: Antwoorden) -> bool:
    """Return whether the first answer that is given is the one that is meant; not while it is not known."""
    given = next((found for path in when.paths if (found := path.find(antwoorden)) is not None), None)
    if isinstance(given, tuple):
        return not given and when.word == "geen"
    return isinstance(given, str) and given == when.word


def _applies(correctie: Correctie, antwoorden: Antwoorden) -> bool:
    choice = antwoorden.correcties.keuze
    if choice is Correctiekeuze.TAAL and correctie.error_kind is not ErrorKind.TAAL:
        return False
    wanted = choice in (Correctiekeuze.AANBEVOLEN, Correctiekeuze.TAAL)
    return wanted and is_recommended(correctie, antwoorden)
