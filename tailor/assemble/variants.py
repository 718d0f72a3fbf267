"""The variants that the model itself offers, as edits: openings, recitals, 6.4 (the annexes: ``annexes``).

The recitals and the letters of 6.4 are lists that a house may make its own. Then the list in the answers is
the list in the text: what it does not name is dropped, what it rewords is replaced, what stands elsewhere is
moved, and what is new is added.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import repeat

from tailor.answers import NogNietBekend
from tailor.answers.questions.afwijkingen import Letters, Punt
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.annexes import ANNEXES
from tailor.assemble.both_forms import OUTSIDE
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, known, optional
from tailor.assemble.signatures import HEADING
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Edit, EditKind, Kind, Layer, Model
from tailor.model.blocks import Blank, Block, PlainWords, Source
from tailor.model.edits import Stamp
from tailor.model.fragment import own_blocks
from tailor.model.load import ModelList
from tailor.path import Pad

# The lists that a house may make its own, by the path of the answer.
RECITALS, LETTERS_6_4 = Pad("overwegingen.lijst"), Pad("taken.lijst")
_POINTS = (Kind.OPSOMMING, Kind.ONDERDEEL)
_OPENING = Citatie("aanhef")
_LETTERS = Pad("taken.letters")


def variants(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Yield the edits that the answers ask for.

    A choice that is not known yet leaves the text of the model as it is.

    Raises:
        TemplateError: When an own text of the house holds broken markup.
    """
    for choice in (_opening, _recitals, _letters, _other_tasks, _signing, *ANNEXES):
        with suppress(OpenAnswerError):
            yield from list(choice(model, ctx))


def _opening(_model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Use one of both openings (lines 18-30 of the model)."""
    one, several = ctx.one_municipality, ("alinea 3", "gemeenten", "alinea 4", "toelichting 3")
    reason = "Er doet één gemeente mee." if one else "Er doen meer gemeenten mee."
    for name in several if one else ("alinea 2", "toelichting 2"):
        yield Stamp(Layer.INGEVULD, reason, PARTIJEN).edit(_OPENING.below(name), EditKind.VERVALT)
    if not ctx.others:
        stamp = Stamp(Layer.INGEVULD, "Er doen alleen gemeenten mee.", PARTIJEN)
        yield stamp.edit(_OPENING.below("alinea 5"), EditKind.VERVALT)


def _signing(_model: Model, _ctx: KnownAnswers) -> Iterator[Edit]:
    """Put a heading over the signatures, so that they stand in the contents; the model has none."""
    place = Citatie(Kind.ONDERTEKENING)
    heading = Block(Kind.ONDERTEKENING, place, Source("kop"), (PlainWords(HEADING),))
    reason = "Zo staan de handtekeningen in de inhoudsopgave."
    stamp = Stamp(Layer.INGEVULD, reason, source="kop boven de handtekeningen")
    yield stamp.edit(place, EditKind.VERVANG, heading)


# -- recitals --


def _recitals(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Keep, drop, reword, move and add recitals."""
    listed = optional(ctx.antwoorden.overwegingen.lijst, RECITALS)
    if listed is not None:
        yield from own_list(list_of(model, RECITALS), listed)


# -- 6.4 --


def _letters(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Limit 6.4 to the parties that take part, or make it the house's own list."""
    chosen = known(ctx.antwoorden.taken.letters, _LETTERS)
    if chosen is Letters.EIGEN:
        yield from own_list(list_of(model, LETTERS_6_4), known(ctx.antwoorden.taken.lijst, LETTERS_6_4))
    elif chosen is Letters.DEELNEMERS:
        present = tasks_of(model, ctx.kinds)
        stamp = Stamp(Layer.INGEVULD, "Deze partij doet niet mee.", _LETTERS)
        for citation in list_of(model, LETTERS_6_4).model:
            if citation not in present:
                yield stamp.edit(citation, EditKind.VERVALT)


def tasks_of(model: Model, kinds: frozenset[Soort]) -> tuple[Citatie, ...]:
    """Return the onderdelen of 6.4 for these kinds of party, in the order of the model; without kinds all."""
    present = {letter for kind in kinds for letter in letters_of(model, kind)}
    tasks = list_of(model, LETTERS_6_4).model
    return tuple(task for task in tasks if task.letter in present) if kinds else tasks


def letters_of(model: Model, kind: Soort | NogNietBekend | None) -> str:
    """Return the letters of the model's 6.4 with the tasks of a kind of party; empty when it has none."""
    return model.facts.letters.get(kind.value, "") if isinstance(kind, Soort) else ""


def kinds_of(model: Model, letter: str) -> tuple[Soort, ...]:
    """Return the kinds of party whose task stands under this letter of the model; empty for none."""
    return tuple(kind for kind in Soort if letter and letter in letters_of(model, kind))


def _other_tasks(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Add the tasks of the parties that the model does not name, after all letters."""
    holder = model.facts.lists[LETTERS_6_4].holder
    for index, partij in ctx.deelnemers:
        if Soort.OVERIG in partij.soorten and ctx.own_tasks:
            answer = PARTIJEN[index] / "eigen_taak"
            stamp = Stamp(Layer.INGEVULD, "Taak van een partij die het model niet noemt.", answer)
            outside = partij in ctx.antwoorden.outside_wgs
            yield stamp.edit(holder, EditKind.VOEG_TOE_ONDER, _own_task(index, f"{OUTSIDE}: " * outside))


def own_task_address(index: int) -> Citatie:
    """Return the address of the task in 6.4 of a party that the model does not name, by its place."""
    return Citatie(f"6.4, eigen taak {index + 1}")


def _own_task(index: int, scope: str) -> Block:
    """Return the onderdeel of 6.4 for a party that brings its own task and statute, with a scope in front."""
    path = PARTIJEN[index]
    front = (PlainWords(scope),) if scope else ()
    inlines = (
        *front,
        Blank("", path / "naam"),
        PlainWords(": "),
        Blank("", path / "eigen_taak"),
        PlainWords(", op grond van "),
        Blank("", path / "eigen_grondslag"),
        PlainWords("."),
    )
    return Block(Kind.ONDERDEEL, own_task_address(index), Source(str(path)), inlines)


@dataclass(frozen=True, slots=True)
class TaskList:
    """The onderdelen of 6.4: the only list that a range follows as it shrinks, grows and moves.

    Attributes:
        model: Those of the model, in order.
        house: Those that stand in the text: what edits left, moved and put in.
    """

    model: tuple[Citatie, ...]
    house: tuple[Citatie, ...]

    def between(self, first: Citatie, last: Citatie) -> tuple[Citatie, ...] | None:
        """Return the onderdelen from ``first`` to ``last``; None when these are no ends of this list.

        The range of the model's whole list is the whole list of the house; a range to the end of the model's
        runs to the end of the house's.

        Raises:
            InputError: When another letter has come in between: then no range says the same.
        """
        tasks = self.model
        if first not in tasks or last not in tasks:
            return None
        if (first, last) == (tasks[0], tasks[-1]):
            return self.house
        asked = tasks[tasks.index(first) : tasks.index(last) + 1]
        places = [place for place, citation in enumerate(self.house) if citation in asked]
        end = len(self.house) if last == tasks[-1] else max(places, default=-1) + 1
        found = self.house[min(places, default=end) : end]
        if not set(found) & set(tasks) <= set(asked):
            raise _no_range(first, last)
        return found


def _no_range(first: Citatie, last: Citatie) -> InputError:
    return InputError(
        wat=f"Een verwijzing naar {first} t/m {last.letter} past niet meer.",
        waar="taken.lijst",
        waarom="In uw lijst van artikel 6.4 staan deze letters niet meer bij elkaar.",
        nu="Noem in de verwijzing elke letter apart, of zet de letters weer bij elkaar.",
    )


def task_list(model: Model, parts: Iterable[Block]) -> TaskList:
    """Return the onderdelen of 6.4 as they stand in this text; those of the model when 6.4 is not in it."""
    tasks = list_of(model, LETTERS_6_4)
    lid = next((block for part in parts for block in part.children if block.citation is tasks.lid), None)
    if lid is None:
        return TaskList(tasks.model, tasks.model)
    house = (child.citation for child in lid.children if child.kind is Kind.ONDERDEEL)
    return TaskList(tasks.model, tuple(house))


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
        return self.fact.holder if self.kind is Kind.ONDERDEEL else None

    def address(self, point: str) -> Citatie:
        """Return the address of a point of the model."""
        return self.model[self.points.index(point)]


def list_of(model: Model, path: Pad) -> OwnList:
    """Return the list of the model that an answer may replace."""
    fact = model.facts.lists[path]
    points = tuple(c.citation for c in model.by_citation[fact.holder].children if c.kind in _POINTS)
    return OwnList(path, model.by_citation[points[0]].kind, points, fact)


@dataclass(frozen=True, slots=True)
class Placed:
    """A point of the house's list: its address, its own text ("" for the model's), and the path of that."""

    address: Citatie
    text: str
    path: Pad


def _placed(own: OwnList, index: int, point: Punt) -> Placed:
    path = own.path[index] / "tekst"
    if point.model is None or isinstance(point.model, NogNietBekend):
        return Placed(own.fact.holder.below(own.fact.own_point, index + 1), known(point.tekst, path), path)
    return Placed(own.address(point.from_model), optional(point.tekst, path) or "", path)


def own_list(own: OwnList, listed: Sequence[Punt]) -> Iterator[Edit]:
    """Yield the edits that make the list of the model into that of the house.

    The points that stand in the order of the model stay; only the others are moved. The drops come last, for
    the list may begin after a point that goes.

    Raises:
        OpenAnswerError: When a point is not known yet.
        InputError: When an own text holds broken markup.
    """
    points = [_placed(own, index, point) for index, point in enumerate(listed)]
    staying = _staying(own, [point.address for point in points])
    place = own.fact.after
    for point in points:
        yield from _point(own, point, place, point.address in staying)
        place = point.address
    chosen, stamp = {point.address for point in points}, Stamp(Layer.INGEVULD, own.fact.dropped, own.path)
    for address in own.model:
        if address not in chosen:
            yield stamp.edit(address, EditKind.VERVALT)


def _point(own: OwnList, point: Placed, place: Citatie, stays: bool) -> Iterator[Edit]:
    """Put one point after ``place``: the model's, the model's reworded, or an own one."""
    is_model = point.address in own.model
    if is_model and not stays:
        moved = Stamp(Layer.INGEVULD, "Plaats in de lijst.", point.path)
        yield moved.edit(point.address, EditKind.VERPLAATS_NA, anchor=place)
    if point.text:
        block, *more = own_blocks(own.kind, repeat(point.address), point.text, point.path, lid=own.lid)
        if more:
            raise _more_than_one(point.path)
        stamp = Stamp(Layer.INGEVULD, "Eigen tekst van het huis.", point.path)
        if is_model:
            yield stamp.edit(point.address, EditKind.VERVANG, block.with_children(()))
            if block.children:
                yield stamp.edit(point.address, EditKind.VOEG_TOE_ONDER, *block.children)
        else:
            yield stamp.edit(place, EditKind.VOEG_TOE_NA, block)


def _more_than_one(path: Pad) -> InputError:
    return InputError(
        wat="De tekst bestaat uit meer dan één punt van de lijst.",
        waar=f"antwoord {path}",
        waarom="Elk punt van deze lijst is een antwoord op zichzelf.",
        nu="Zet elk punt apart in de lijst, of laat de nummers, letters of streepjes ervoor weg.",
    )


def _staying(own: OwnList, wanted: Sequence[Citatie]) -> frozenset[Citatie]:
    """Return the longest run of points that stand in the order of the model.

    A first point of the model that is not the first of the house moves too: all others may come after it.
    """
    runs: list[tuple[Citatie, ...]] = []
    order = {address: place for place, address in enumerate(own.model)}
    for address in wanted:
        if address not in order or (address == own.fact.after and address != wanted[0]):
            continue
        before = [run for run in runs if order[run[-1]] < order[address]]
        runs.append((*_longest(before), address))
    return frozenset(_longest(runs))


def _longest(runs: Sequence[tuple[Citatie, ...]]) -> tuple[Citatie, ...]:
    return max(runs, key=len, default=())
