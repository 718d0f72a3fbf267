"""The layers on the model, in order: corrections, (new law,) the variants of the answers, the deviations.

Each layer sees the text that the earlier ones left. New law comes between corrections and variants.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.correcties import Correctiekeuze
from tailor.assemble.apply import EditedText
from tailor.assemble.deviations import deviation_edits
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.variants import variants
from tailor.errors import InputError
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
        variants: The edits of the choices that the model offers.
        chosen: The text after those.
        deviations: The edits of the house's own deviations.
        parts: The text after all layers.
    """

    corrections: tuple[Edit, ...]
    corrected: tuple[Block, ...]
    variants: tuple[Edit, ...]
    chosen: tuple[Block, ...]
    deviations: tuple[Edit, ...]
    parts: tuple[Block, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return every edit, in the order in which they are applied."""
        return (*self.corrections, *self.variants, *self.deviations)

    def until(self, layer: Layer) -> tuple[Block, ...]:
        """Return the text after a layer and all before it."""
        if layer is Layer.AFWIJKING:
            return self.parts
        return self.chosen if layer is Layer.INGEVULD else self.corrected


def layers(model: Model, ctx: KnownAnswers) -> Layers:
    """Return the text of the model after each layer that the answers ask for.

    Raises:
        InputError: When an edit does not fit, two of a layer claim the same words, or an own text is broken.
    """
    applied = applied_corrections(model, ctx.antwoorden)
    corrections = tuple(place.edit for one in applied for place in one.places)
    text = _corrected(model, corrections)
    corrected = text.parts
    choices = tuple(_still_asked(variants(model, ctx), corrections))
    chosen = text.apply(choices)
    deviations = tuple(deviation_edits(model, chosen, ctx))
    return Layers(corrections, corrected, choices, chosen, deviations, text.apply(deviations))


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


def _still_asked(edits: Iterable[Edit], corrections: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the edits of the choices but those that leave out what a correction already took away."""
    gone = {one.citation for one in corrections if one.kind is EditKind.VERVALT}
    return (one for one in edits if one.kind is not EditKind.VERVALT or one.citation not in gone)


def applied_corrections(model: Model, antwoorden: Antwoorden) -> tuple[Correctie, ...]:
    """Return the corrections that the house applies, in the order of the list.

    A choice that is not known yet leaves the text of the model as it is.

    Raises:
        InputError: When a chosen number is not in the list.
    """
    given = antwoorden.correcties
    if given.keuze is Correctiekeuze.EEN_VOOR_EEN:
        chosen = _chosen(model, given.gekozen)
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


def _chosen(model: Model, numbers: tuple[str, ...] | NogNietBekend | None) -> frozenset[str]:
    """Return the chosen numbers; none while they are not known.

    Raises:
        InputError: When a number is not in the list.
    """
    given = listed(numbers)
    all_numbers = [number for one in model.correcties for number in one.numbers]
    for index, number in enumerate(given):
        if number not in all_numbers:
            close = get_close_matches(number, all_numbers, 1, 0.3)
            raise InputError(
                wat=f"De lijst van correcties kent geen nummer {number}.",
                waar=f"antwoord {_CHOSEN[index]}",
                waarom=f"De lijst gaat van {all_numbers[0]} tot en met {all_numbers[-1]}.",
                nu=f"Bedoelt u {close[0]}?" if close else "Verbeter het nummer.",
            )
    return frozenset(given)
