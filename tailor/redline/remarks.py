"""The comments of a redline: of each correction and each deviation the reason and the source."""

from collections.abc import Iterator, Mapping

from tailor.answers import Antwoorden
from tailor.assemble.known_answers import Context
from tailor.assemble.layers import applied_corrections, layers
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Model
from tailor.redline.stages import CORRECTIE, afwijking
from tailor.redline.types import Opmerking

_NEW = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})

Opmerkingen = Mapping[Citatie, tuple[Opmerking, ...]]
"""The comments by the clause that they are about."""


def opmerkingen(model: Model, antwoorden: Antwoorden, huis: str) -> Opmerkingen:
    """Return what is said about the corrections and the deviations of a house, each once in a clause."""
    found: dict[Citatie, dict[Opmerking, None]] = {}
    for place, remark in _remarks(model, antwoorden, huis):
        found.setdefault(place, {})[remark] = None
    return {place: tuple(remarks) for place, remarks in found.items()}


def new_only(new: Opmerkingen, old: Opmerkingen) -> Opmerkingen:
    """Return the comments that an earlier text of the house did not have."""
    left = {place: tuple(one for one in said if one not in old.get(place, ())) for place, said in new.items()}
    return {place: said for place, said in left.items() if said}


def _remarks(model: Model, antwoorden: Antwoorden, huis: str) -> Iterator[tuple[Citatie, Opmerking]]:
    for one in applied_corrections(model, antwoorden):
        source = f"lijst van correcties op het landelijke model, {one.naam}"
        yield place(one.edit), Opmerking(CORRECTIE, f"{_sentence(one.reden)} Bron: {source}.")
    for edit in layers(model, Context(antwoorden)).deviations:
        yield place(edit), Opmerking(afwijking(huis), _sentence(edit.reason))


def place(edit: Edit) -> Citatie:
    """Return the clause in which a reader sees an edit: a new one, or else the one that it changes."""
    return edit.blocks[0].citation if edit.kind in _NEW and edit.blocks else edit.citation


def _sentence(text: str) -> str:
    """Return a reason as a sentence."""
    words = " ".join(text.split())
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '?', '!')) else '.'}"
