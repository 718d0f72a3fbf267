"""The stages of a house's text, from the national model on: what its redline is compared from."""

from collections.abc import Iterator

from tailor.answers import Antwoorden
from tailor.assemble import Document, Editie, assemble
from tailor.assemble.assemble import national
from tailor.assemble.enumerations import punctuate
from tailor.assemble.known_answers import Context
from tailor.assemble.layers import layers
from tailor.errors import InputError
from tailor.model import Laag, Model
from tailor.redline.types import Stage

CORRECTIE = "Correctie"
INGEVULD = "Ingevuld"


def afwijking(huis: str) -> str:
    """Return the author of the house's own deviations."""
    return f"Afwijking {huis}"


def stages(model: Model, antwoorden: Antwoorden, editie: Editie) -> tuple[Stage, ...]:
    """Return the text of the model and what each layer makes of it; the last is the text of the house.

    A layer that changes nothing has no stage. Where the text is not whole without the deviations, since one
    of them mends a reference, what is filled in and the deviations are one stage, of the deviations.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        editie: How it is printed; notes stand in all stages of the edition toelichting, and in no other.

    Raises:
        InputError: When an edit or a reference does not fit, or an own text is broken.
    """
    return tuple(_stages(model, antwoorden, editie))


def _stages(model: Model, antwoorden: Antwoorden, editie: Editie) -> Iterator[Stage]:
    laid = layers(model, Context(antwoorden))
    yield Stage(national(model, model.parts, antwoorden, editie))
    if laid.corrections:
        yield Stage(national(model, punctuate(laid.corrected, model), antwoorden, editie), CORRECTIE)
    whole = assemble(model, antwoorden, editie)
    if not laid.deviations:
        yield Stage(whole, INGEVULD)
        return
    if filled := _without_deviations(model, antwoorden, editie):
        yield Stage(filled, INGEVULD)
    yield Stage(whole, afwijking(whole.huis))


def _without_deviations(model: Model, antwoorden: Antwoorden, editie: Editie) -> Document | None:
    """Return the text before the deviations; None when only a deviation makes it whole."""
    try:
        return assemble(model, antwoorden, editie, tot=Laag.INGEVULD)
    except InputError:
        return None
