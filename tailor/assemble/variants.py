"""The variants that the model itself offers, as edits: both openings, recitals, 6.4, article 25.

The annexes have theirs in ``annex_variants``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers import NogNietBekend
from tailor.answers.soorten import Soort
from tailor.answers.tekst import Aansprakelijkheidskeuze, Letters, Overweging
from tailor.assemble.annex_variants import annex_edits
from tailor.assemble.context import Context, OpenAnswerError, known, optional
from tailor.assemble.own_text import own_block
from tailor.model import Citation, Edit, EditKind, Kind, Laag, Model
from tailor.model.blocks import Blank, Block, Source, Woorden

LETTERS: dict[Soort, str] = {
    Soort.GEMEENTE: "ab",
    Soort.OPENBAAR_MINISTERIE: "c",
    Soort.POLITIE: "d",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: "e",
    Soort.VEILIG_THUIS: "f",
    Soort.RECLASSERING: "g",
    Soort.GECERTIFICEERDE_INSTELLING: "h",
    Soort.GGZ: "i",
    Soort.GGD: "j",
    Soort.DJI: "k",
    Soort.SLACHTOFFERHULP: "l",
    Soort.ZORGAANBIEDER: "m",
}
"""The letters of 6.4 for each kind of party."""
LEDEN_25 = 5
"""How many leden article 25 of the model has."""
TASKS = tuple(Citation(f"6.4 onder {letter}") for letter in "abcdefghijklm")
"""The onderdelen of 6.4 in the model: the only list that follows the parties."""


@dataclass(frozen=True, slots=True)
class TaskList:
    """The onderdelen of 6.4: those of the model and the own ones that the house adds after them."""

    own: tuple[Citation, ...]

    def between(self, first: Citation, last: Citation) -> tuple[Citation, ...] | None:
        """Return the onderdelen from ``first`` to ``last``; None when these are no ends of this list.

        A range to the end of the model's list runs to the end of the house's.
        """
        if first not in TASKS or last not in TASKS:
            return None
        found = TASKS[TASKS.index(first) : TASKS.index(last) + 1]
        return (*found, *self.own) if last == TASKS[-1] else found


def task_list(ctx: Context) -> TaskList:
    """Return the onderdelen of 6.4 for these answers."""
    return TaskList(tuple(_own_task(i).citation for i, p in ctx.deelnemers if p.soort is Soort.OVERIG))


def variants(model: Model, ctx: Context) -> Iterator[Edit]:
    """Yield the edits that the answers ask for.

    A choice that is not known yet leaves the text of the model as it is.

    Raises:
        TemplateError: When an own text of the house holds broken markup.
    """
    for section in (_opening, _recitals, _tasks, _liability):
        try:
            yield from list(section(ctx))
        except OpenAnswerError:
            continue
    yield from annex_edits(model, ctx)


def _drop(citation: str, reason: str, source: str, laag: Laag = Laag.INGEVULD) -> Edit:
    return Edit(Citation(citation), EditKind.VERVALT, laag, reason, source=source)


def _opening(ctx: Context) -> Iterator[Edit]:
    """Use one of both openings (lines 18-30 of the model)."""
    several = ("alinea 3", "gemeenten", "alinea 4", "toelichting 3")
    unused = several if ctx.one_gemeente else ("alinea 2", "toelichting 2")
    reason = "Er doet één gemeente mee." if ctx.one_gemeente else "Er doen meer gemeenten mee."
    for name in unused:
        yield _drop(f"aanhef, {name}", reason, "partijen")
    if not ctx.overige:
        yield _drop("aanhef, alinea 5", "Er doen alleen gemeenten mee.", "partijen")


# -- recitals --


def _recitals(ctx: Context) -> Iterator[Edit]:
    """Keep, drop, reword, move and add recitals; the list in the answers is the list in the text."""
    lijst = optional(ctx.antwoorden.overwegingen.lijst, "overwegingen.lijst")
    if lijst is None:
        return
    chosen = {item.model for item in lijst}
    for number in range(1, 11):
        if number not in chosen:
            yield _drop(f"overweging {number}", "Deze overweging is weggelaten.", "overwegingen.lijst")
    place = Citation("overwegingen, toelichting")
    for index, item in enumerate(lijst):
        edits = list(_recital(item, index, place))
        yield from edits
        place = edits[0].blocks[0].citation if edits[0].blocks else edits[0].citation


def _recital(item: Overweging, index: int, place: Citation) -> Iterator[Edit]:
    """Put one recital after ``place``: the model's, the model's reworded, or an own one."""
    path = f"overwegingen.lijst[{index}].tekst"
    if item.model is None or isinstance(item.model, NogNietBekend):
        address = Citation(f"overwegingen, eigen {index + 1}")
        yield _own(place, EditKind.VOEG_TOE_NA, address, known(item.tekst, path), path)
        return
    citation = Citation(f"overweging {item.model}")
    yield Edit(citation, EditKind.VERPLAATS_NA, Laag.INGEVULD, "Plaats in de lijst.", (), place, path)
    if (text := optional(item.tekst, path)) is not None:
        yield _own(citation, EditKind.VERVANG, citation, text, path)


def _own(citation: Citation, kind: EditKind, address: Citation, text: str, path: str) -> Edit:
    block = own_block(Kind.OPSOMMING, address, text, path)
    return Edit(citation, kind, Laag.INGEVULD, "Eigen tekst van het huis.", (block,), source=path)


# -- 6.4 --


def _tasks(ctx: Context) -> Iterator[Edit]:
    """Limit 6.4 to the parties that take part, and add those that the model does not name."""
    chosen = known(ctx.antwoorden.taken.letters, "taken.letters")
    if chosen is Letters.DEELNEMERS and ctx.soorten:
        present = {letter for soort in ctx.soorten for letter in LETTERS.get(soort, "")}
        for citation in TASKS:
            if citation[-1] not in present:
                yield _drop(citation, "Deze partij doet niet mee.", "taken.letters")
    blocks = tuple(_own_task(index) for index, partij in ctx.deelnemers if partij.soort is Soort.OVERIG)
    if blocks:
        reason = "Taak van een partij die het model niet noemt."
        yield Edit(Citation("6.4"), EditKind.VOEG_TOE_ONDER, Laag.INGEVULD, reason, blocks, source="partijen")


def _own_task(index: int) -> Block:
    """Return the onderdeel of 6.4 for a party that brings its own task and statute."""
    path = f"partijen[{index}]"
    inlines = (
        Blank("", f"{path}.naam"),
        Woorden(": "),
        Blank("", f"{path}.eigen_taak"),
        Woorden(", op grond van "),
        Blank("", f"{path}.eigen_grondslag"),
        Woorden("."),
    )
    return Block(Kind.ONDERDEEL, Citation(f"6.4, eigen taak {index + 1}"), Source(path), inlines)


# -- article 25 --


def _liability(ctx: Context) -> Iterator[Edit]:
    """Put the own leden in the place of the example that the model gives (line 400)."""
    answers, path = ctx.antwoorden.aansprakelijkheid, "aansprakelijkheid.leden"
    if known(answers.keuze, "aansprakelijkheid.keuze") is not Aansprakelijkheidskeuze.EIGEN:
        return
    texts = known(answers.leden, path)
    reason = known(answers.reden, "aansprakelijkheid.reden")
    blocks = [
        own_block(Kind.LID, f"25.{i}", text, f"{path}[{i - 1}]", lid=f"25.{i}")
        for i, text in enumerate(texts, 1)
    ]
    for block in blocks[:LEDEN_25]:
        yield Edit(block.citation, EditKind.VERVANG, Laag.AFWIJKING, reason, (block,), source=path)
    for number in range(len(blocks) + 1, LEDEN_25 + 1):
        yield _drop(f"25.{number}", reason, path, Laag.AFWIJKING)
    if more := tuple(blocks[LEDEN_25:]):
        yield Edit(Citation("25.5"), EditKind.VOEG_TOE_NA, Laag.AFWIJKING, reason, more, source=path)
