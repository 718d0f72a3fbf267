"""The variants that the model itself offers, as edits: both openings, recitals, 6.4.

The annexes have theirs in ``annex_variants``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tailor.answers.questions.eigen_teksten import Letters
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.annex_variants import annex_edits
from tailor.assemble.context import Context, OpenAnswerError, known, optional
from tailor.assemble.own_lists import LETTERS_6_4, RECITALS, list_of, own_list
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Edit, EditKind, Kind, Laag, Model
from tailor.model.blocks import Blank, Block, Source, Woorden
from tailor.path import Pad

_OPENING = Citatie("aanhef")


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
    return TaskList(
        tasks.model, tuple(child.citation for child in lid.children if child.kind is Kind.ONDERDEEL)
    )


def variants(model: Model, ctx: Context) -> Iterator[Edit]:
    """Yield the edits that the answers ask for.

    A choice that is not known yet leaves the text of the model as it is.

    Raises:
        TemplateError: When an own text of the house holds broken markup.
    """
    for section in (_opening, _recitals, _letters, _other_tasks):
        try:
            yield from list(section(model, ctx))
        except OpenAnswerError:
            continue
    yield from annex_edits(model, ctx)


def _drop(citation: Citatie, reason: str, answer: Pad, laag: Laag = Laag.INGEVULD) -> Edit:
    return Edit(citation, EditKind.VERVALT, laag, reason, answer=answer)


def _opening(model: Model, ctx: Context) -> Iterator[Edit]:
    """Use one of both openings (lines 18-30 of the model)."""
    del model
    several = ("alinea 3", "gemeenten", "alinea 4", "toelichting 3")
    unused = several if ctx.one_gemeente else ("alinea 2", "toelichting 2")
    reason = "Er doet één gemeente mee." if ctx.one_gemeente else "Er doen meer gemeenten mee."
    for name in unused:
        yield _drop(_OPENING.below(name), reason, PARTIJEN)
    if not ctx.overige:
        yield _drop(_OPENING.below("alinea 5"), "Er doen alleen gemeenten mee.", PARTIJEN)


# -- recitals --


def _recitals(model: Model, ctx: Context) -> Iterator[Edit]:
    """Keep, drop, reword, move and add recitals."""
    lijst = optional(ctx.antwoorden.overwegingen.lijst, RECITALS)
    if lijst is not None:
        yield from own_list(list_of(model, RECITALS), lijst)


# -- 6.4 --


def _letters(model: Model, ctx: Context) -> Iterator[Edit]:
    """Limit 6.4 to the parties that take part, or make it the house's own list."""
    chosen = known(ctx.antwoorden.taken.letters, Pad("taken.letters"))
    if chosen is Letters.EIGEN:
        yield from own_list(list_of(model, LETTERS_6_4), known(ctx.antwoorden.taken.lijst, LETTERS_6_4))
    elif chosen is Letters.DEELNEMERS:
        present = tasks_of(model, ctx.soorten)
        for citation in list_of(model, LETTERS_6_4).model:
            if citation not in present:
                yield _drop(citation, "Deze partij doet niet mee.", Pad("taken.letters"))


def tasks_of(model: Model, soorten: frozenset[Soort]) -> tuple[Citatie, ...]:
    """Return the onderdelen of 6.4 for these kinds of party, in the order of the model; without kinds all."""
    present = {letter for soort in soorten for letter in letters_of(model, soort)}
    tasks = list_of(model, LETTERS_6_4).model
    return tuple(task for task in tasks if task.letter in present) if soorten else tasks


def letters_of(model: Model, soort: Soort) -> str:
    """Return the letters of the model's 6.4 with the tasks of a kind of party; empty when it has none."""
    return model.facts.letters.get(soort.value, "")


def kinds_of(model: Model, letter: str) -> tuple[Soort, ...]:
    """Return the kinds of party whose task stands under this letter of the model; empty for none."""
    return tuple(soort for soort in Soort if letter and letter in letters_of(model, soort))


def _other_tasks(model: Model, ctx: Context) -> Iterator[Edit]:
    """Add the tasks of the parties that the model does not name, after all letters."""
    if blocks := _party_tasks(ctx):
        reason = "Taak van een partij die het model niet noemt."
        lid = model.facts.lijsten[LETTERS_6_4].houder
        yield Edit(lid, EditKind.VOEG_TOE_ONDER, Laag.INGEVULD, reason, blocks, answer=PARTIJEN)


def _party_tasks(ctx: Context) -> tuple[Block, ...]:
    return tuple(_own_task(index) for index, partij in ctx.deelnemers if partij.soort is Soort.OVERIG)


def _own_task(index: int) -> Block:
    """Return the onderdeel of 6.4 for a party that brings its own task and statute."""
    path = PARTIJEN[index]
    inlines = (
        Blank("", path / "naam"),
        Woorden(": "),
        Blank("", path / "eigen_taak"),
        Woorden(", op grond van "),
        Blank("", path / "eigen_grondslag"),
        Woorden("."),
    )
    return Block(Kind.ONDERDEEL, Citatie(f"6.4, eigen taak {index + 1}"), Source(str(path)), inlines)
