"""Lists of the model of which a house makes its own: the recitals and the letters of 6.4.

The list in the answers is the list in the text: what it does not name is dropped, what it rewords is
replaced, what stands elsewhere is moved, and what is new is added.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.answers import NogNietBekend
from tailor.answers.tekst import Punt
from tailor.assemble.context import known, optional
from tailor.assemble.own_text import own_block
from tailor.model import Citation, Edit, EditKind, Kind, Laag


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list of the model that a house may make its own.

    Attributes:
        path: The path of the answer.
        kind: What its points are.
        start: The front of the address of a point of the model ("overweging 3").
        points: How the model names its points, in order.
        own: The front of the address of an own point ("overwegingen, eigen 2").
        head: The block after which the list begins; the first point when there is no such block.
        dropped: The reason of a drop.
        lid: The lid in which the points stand; empty outside leden.
    """

    path: str
    kind: Kind
    start: str
    points: tuple[str, ...]
    own: str
    head: Citation
    dropped: str
    lid: str = ""

    def address(self, point: str) -> Citation:
        """Return the address of a point of the model."""
        return Citation(f"{self.start} {point}")

    @property
    def model(self) -> tuple[Citation, ...]:
        """Return the addresses of all points of the model, in order."""
        return tuple(map(self.address, self.points))


@dataclass(frozen=True, slots=True)
class Placed:
    """A point of the house's list: its address, its own text ("" for the model's), and the path of that."""

    address: Citation
    text: str
    path: str


RECITALS = OwnList(
    "overwegingen.lijst",
    Kind.OPSOMMING,
    "overweging",
    tuple(str(number) for number in range(1, 11)),
    "overwegingen, eigen",
    Citation("overwegingen, toelichting"),
    "Deze overweging is weggelaten.",
)
LETTERS_6_4 = OwnList(
    "taken.lijst",
    Kind.ONDERDEEL,
    "6.4 onder",
    tuple("abcdefghijklm"),
    "6.4, eigen letter",
    Citation("6.4 onder a"),
    "Deze letter is weggelaten.",
    "6.4",
)


def placed(own: OwnList, lijst: Sequence[Punt]) -> tuple[Placed, ...]:
    """Return the points of the house's list, in its order.

    Raises:
        OpenAnswerError: When a point is not known yet.
    """
    return tuple(_placed(own, index, point) for index, point in enumerate(lijst))


def _placed(own: OwnList, index: int, point: Punt) -> Placed:
    path = f"{own.path}[{index}].tekst"
    if point.model is None or isinstance(point.model, NogNietBekend):
        return Placed(Citation(f"{own.own} {index + 1}"), known(point.tekst, path), path)
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
    place = own.head
    for point in points:
        yield from _point(own, point, place, point.address in staying)
        place = point.address
    chosen = {point.address for point in points}
    for address in own.model:
        if address not in chosen:
            yield Edit(address, EditKind.VERVALT, Laag.INGEVULD, own.dropped, source=own.path)


def _point(own: OwnList, point: Placed, place: Citation, stays: bool) -> Iterator[Edit]:
    """Put one point after ``place``: the model's, the model's reworded, or an own one."""
    is_model = point.address in own.model
    if is_model and not stays:
        yield Edit(
            point.address, EditKind.VERPLAATS_NA, Laag.INGEVULD, "Plaats in de lijst.", (), place, point.path
        )
    if point.text:
        block = own_block(own.kind, point.address, point.text, point.path, lid=own.lid)
        kind, where = (EditKind.VERVANG, point.address) if is_model else (EditKind.VOEG_TOE_NA, place)
        yield Edit(where, kind, Laag.INGEVULD, "Eigen tekst van het huis.", (block,), source=point.path)


def _staying(own: OwnList, wanted: Sequence[Citation]) -> frozenset[Citation]:
    """Return the longest run of points that stand in the order of the model.

    A first point of the model that is not the first of the house moves too: all others may come after it.
    """
    runs: list[tuple[Citation, ...]] = []
    order = {address: place for place, address in enumerate(own.model)}
    for address in wanted:
        if address not in order or (address == own.head and address != wanted[0]):
            continue
        before = [run for run in runs if order[run[-1]] < order[address]]
        runs.append((*_longest(before), address))
    return frozenset(_longest(runs))


def _longest(runs: Sequence[tuple[Citation, ...]]) -> tuple[Citation, ...]:
    return max(runs, key=len, default=())
