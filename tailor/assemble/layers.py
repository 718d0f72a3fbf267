"""The layers on the model, in order: corrections, (new law,) the variants of the answers, the deviations.

Each layer sees the text that the earlier ones left. New law comes between corrections and variants.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.afwijkingen import Correctiekeuze
from tailor.assemble.apply import EditedText
from tailor.assemble.deviations import deviation_edits
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.variants import variants
from tailor.errors import InputError
from tailor.model import Edit, EditKind, Layer, Model
from tailor.model.blocks import Block
from tailor.model.correcties import Correctie, ErrorKind, Standing
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
    text = EditedText(model.parts)
    corrections = tuple(one.edit for one in applied_corrections(model, ctx.antwoorden))
    corrected = text.apply(corrections)
    choices = tuple(_still_asked(variants(model, ctx), corrections))
    chosen = text.apply(choices)
    deviations = tuple(deviation_edits(model, chosen, ctx))
    return Layers(corrections, corrected, choices, chosen, deviations, text.apply(deviations))


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
    chosen = _chosen(model, given.gekozen) if given.keuze is Correctiekeuze.EEN_VOOR_EEN else frozenset()
    return tuple(one for one in model.correcties if _applies(one, given.keuze, chosen))


def _applies(correctie: Correctie, choice: Correctiekeuze | NogNietBekend, chosen: frozenset[str]) -> bool:
    recommended = correctie.standing is Standing.AANBEVOLEN
    match choice:
        case Correctiekeuze.AANBEVOLEN:
            return recommended
        case Correctiekeuze.TAAL:
            return recommended and correctie.error_kind is ErrorKind.TAAL
        case Correctiekeuze.EEN_VOOR_EEN:
            return not chosen.isdisjoint(correctie.numbers)
        case _:
            return False


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
