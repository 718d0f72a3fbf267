"""Lists of the model of which a house makes its own: the recitals and the letters of 6.4.

The list in the answers is the list in the text: what it does not name is dropped, what it rewords is
replaced, what stands elsewhere is moved, and what is new is added.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.answers import NogNietBekend
from tailor.answers.questions.eigen_teksten import Punt
from tailor.assemble.context import known, optional
from tailor.assemble.own_text import own_block
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Kind, Laag, Model
from tailor.model.facts import ModelList
from tailor.path import Pad

RECITALS, LETTERS_6_4 = Pad("overwegingen.lijst"), Pad("taken.lijst")
"""The lists that a house may make its own, by the path of the answer."""


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list of the model that a house may make its own.

    Attributes:
        path: The path of the answer.
        kind: What its points are.
        model: The addresses of the points of the model, in order.
        fact: What the model says of the list.
    """

    path: Pad
    kind: Kind
    model: tuple[Citatie, ...]
    fact: ModelList

    @property
    def points(self) -> tuple[str, ...]:
        """Return how the model names its points, in order: a letter, or a number."""
        return tuple(one.letter or str(place) for place, one in enumerate(self.model, start=1))

    @property
    def lid(self) -> Citatie | None:
        """Return the lid in which the points stand; None outside leden."""
        return self.fact.houder if self.kind is Kind.ONDERDEEL else None

    def address(self, point: str) -> Citatie:
        """Return the address of a point of the model."""
        return self.model[self.points.index(point)]


def list_of(model: Model, path: Pad) -> OwnList:
    """Return the list of the model that an answer may replace."""
    fact = model.facts.lijsten[path]
    points = model.points(fact)
    return OwnList(path, model.by_citation[points[0]].kind, points, fact)


@dataclass(frozen=True, slots=True)
class Placed:
    """A point of the house's list: its address, its own text ("" for the model's), and the path of that."""

    address: Citatie
    text: str
    path: Pad


def placed(own: OwnList, lijst: Sequence[Punt]) -> tuple[Placed, ...]:
    """Return the points of the house's list, in its order.

    Raises:
        OpenAnswerError: When a point is not known yet.
    """
    return tuple(_placed(own, index, point) for index, point in enumerate(lijst))


def _placed(own: OwnList, index: int, point: Punt) -> Placed:
    path = own.path[index] / "tekst"
    if point.model is None or isinstance(point.model, NogNietBekend):
        return Placed(own.fact.houder.below(own.fact.eigen, index + 1), known(point.tekst, path), path)
    return Placed(own.address(point.uit_model), optional(point.tekst, path) or "", path)


def own_list(own: OwnList, lijst: Sequence[Punt]) -> Iterator[Edit]:
    """Yield the edits that make the list of the model into that of the house.

    The points that stand in the order of the model stay; only the others are moved. The drops come last, for
    the list may begin after a point that goes.

    Raises:
        OpenAnswerError: When a point is not known yet.
        InputError: When an own text holds broken markup.
    """
    points = placed(own, lijst)
    staying = _staying(own, [point.address for point in points])
    place = own.fact.na
    for point in points:
        yield from _point(own, point, place, point.address in staying)
        place = point.address
    chosen = {point.address for point in points}
    for address in own.model:
        if address not in chosen:
            yield Edit(address, EditKind.VERVALT, Laag.INGEVULD, own.fact.vervallen, answer=own.path)


def _point(own: OwnList, point: Placed, place: Citatie, stays: bool) -> Iterator[Edit]:
    """Put one point after ``place``: the model's, the model's reworded, or an own one."""
    is_model = point.address in own.model
    if is_model and not stays:
        yield Edit(
            point.address,
            EditKind.VERPLAATS_NA,
            Laag.INGEVULD,
            "Plaats in de lijst.",
            (),
            place,
            "",
            "",
            point.path,
        )
    if point.text:
        block = own_block(own.kind, point.address, point.text, point.path, lid=own.lid)
        kind, where = (EditKind.VERVANG, point.address) if is_model else (EditKind.VOEG_TOE_NA, place)
        yield Edit(where, kind, Laag.INGEVULD, "Eigen tekst van het huis.", (block,), answer=point.path)


def _staying(own: OwnList, wanted: Sequence[Citatie]) -> frozenset[Citatie]:
    """Return the longest run of points that stand in the order of the model.

    A first point of the model that is not the first of the house moves too: all others may come after it.
    """
    runs: list[tuple[Citatie, ...]] = []
    order = {address: place for place, address in enumerate(own.model)}
    for address in wanted:
        if address not in order or (address == own.fact.na and address != wanted[0]):
            continue
        before = [run for run in runs if order[run[-1]] < order[address]]
        runs.append((*_longest(before), address))
    return frozenset(_longest(runs))


def _longest(runs: Sequence[tuple[Citatie, ...]]) -> tuple[Citatie, ...]:
    return max(runs, key=len, default=())
