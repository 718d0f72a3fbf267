"""The house's own deviations as edits: from what the answers say to changes of single clauses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import repeat
from typing import TypeVar

from tailor.answers import NogNietBekend
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Afwijking, Wijziging
from tailor.assemble.context import Context, OpenAnswerError, known, optional
from tailor.assemble.liability import liability_edits
from tailor.assemble.reword import NewAddress, Stamp, free_addresses, reworded
from tailor.assemble.values import fillable
from tailor.citation import Citatie
from tailor.errors import InputError, TemplateError
from tailor.model import Edit, EditKind, Kind, Model
from tailor.model.blocks import Blank, Block
from tailor.model.fragment import Site, read_fragment, read_words
from tailor.path import Pad

T = TypeVar("T")


def deviation_edits(model: Model, parts: tuple[Block, ...], ctx: Context) -> Iterator[Edit]:
    """Yield the edits of the house's deviations: an own article 25, then those of the list.

    A deviation of which the clause or the text is not known yet changes nothing.

    Args:
        model: The legal text.
        parts: The text after the layers before this one.
        ctx: The answers.

    Raises:
        InputError: When a deviation names no clause, or its text is broken.
    """
    yield from liability_edits(ctx)
    given = ctx.antwoorden.afwijkingen
    if isinstance(given, NogNietBekend) or not given:
        return
    maker = _EditMaker(model, parts)
    for index, afwijking in enumerate(given):
        try:
            yield from maker.edits(afwijking, AFWIJKINGEN[index])
        except OpenAnswerError:
            continue


@dataclass(frozen=True, slots=True)
class NamedClause:
    """A clause that a deviation names.

    Attributes:
        block: The clause as it stands.
        part: The part that holds it.
        siblings: The clauses beside it, itself among them.
        own_words: Whether only the words above its onderdelen are meant.
    """

    block: Block
    part: Block
    siblings: tuple[Block, ...]
    own_words: bool = False


class _EditMaker:
    """Makes edits; what one deviation puts in, the next may name."""

    def __init__(self, model: Model, parts: tuple[Block, ...]) -> None:
        self._places = dict(_places(model.parts)) | dict(_places(parts))
        self._fixed = frozenset(model.by_citation)
        self._address: NewAddress = free_addresses(set(self._places), self._fixed)
        self._words = _model_words(model)

    def edits(self, afwijking: Afwijking, path: Pad) -> list[Edit]:
        """Return the edits of one deviation, and remember the clauses that it puts in."""
        kind = known(afwijking.soort, path / "soort")
        place = self._place(known(afwijking.bepaling, path / "bepaling"), path / "bepaling")
        stamp = Stamp(_reason(afwijking), path)
        found = list(self._made(kind, afwijking, place, stamp))
        for edit in found:
            self._places |= {b.citation: NamedClause(b, place.part, edit.blocks) for b in _all(edit.blocks)}
        return found

    def _made(
        self, kind: Wijziging, afwijking: Afwijking, place: NamedClause, stamp: Stamp
    ) -> Iterator[Edit]:
        citation, path = place.block.citation, stamp.path
        if kind is Wijziging.VERVALT:
            yield stamp.edit(citation, EditKind.VERVALT)
        elif kind is Wijziging.VERPLAATS_NA:
            anchor = self._place(known(afwijking.na, path / "na"), path / "na")
            yield stamp.edit(citation, EditKind.VERPLAATS_NA, anchor=anchor.block.citation)
        elif kind is Wijziging.VERVANG_WOORDEN:
            words = " ".join(known(afwijking.woorden, path / "woorden").split())
            site = self._site(place, path)
            new = _checked(lambda: read_words(known(afwijking.tekst, path / "tekst"), site), site)
            yield stamp.edit(citation, EditKind.VERVANG_WOORDEN, new, words=words)
        elif kind is Wijziging.VERVANG:
            yield from self._replaced(afwijking, place, stamp)
        else:
            yield self._added(kind, afwijking, place, stamp)

    def _replaced(self, afwijking: Afwijking, place: NamedClause, stamp: Stamp) -> Iterator[Edit]:
        """Yield the edits for a clause that is replaced; further clauses of the text come after it."""
        block = place.block
        first, *more = self._read(afwijking, place, stamp.path)
        if place.own_words:
            yield stamp.edit(block.citation, EditKind.VERVANG, first.with_children(()))
        else:
            yield from reworded(block, first, stamp, self._address)
        if more:
            yield stamp.edit(block.citation, EditKind.VOEG_TOE_NA, *more)

    def _added(self, kind: Wijziging, afwijking: Afwijking, place: NamedClause, stamp: Stamp) -> Edit:
        if kind is Wijziging.VOEG_TOE_NA:
            new = self._read(afwijking, place, stamp.path, place.block.citation)
            return stamp.edit(place.block.citation, EditKind.VOEG_TOE_NA, *new)
        at = place.siblings.index(place.block)
        base = place.siblings[at - 1].citation if at else place.block.citation.before_first
        new = self._read(afwijking, place, stamp.path, base)
        return stamp.edit(place.block.citation, EditKind.VOEG_TOE_VOOR, *new)

    def _read(
        self, afwijking: Afwijking, place: NamedClause, path: Pad, base: Citatie | None = None
    ) -> tuple[Block, ...]:
        """Return the clauses of the new text.

        Args:
            afwijking: The deviation.
            place: The clause that it names.
            path: Its answer.
            base: The clause that the first one follows; None when the first takes the place of the clause.

        Raises:
            InputError: When the text is broken, or cannot stand there.
        """
        text, site = known(afwijking.tekst, path / "tekst"), self._site(place, path)
        addresses = self._addresses(place.block.citation, base)
        return _checked(lambda: read_fragment(text, site, addresses), site)

    def _site(self, place: NamedClause, path: Pad) -> Site:
        words = self._words | dict(_blank_words(place.block))
        return Site(place.block, place.part, fillable(), words, str(path / "tekst"))

    def _addresses(self, citation: Citatie, base: Citatie | None) -> Iterator[Citatie]:
        if base is None:
            yield citation
        for start in repeat(base or citation):
            yield self._address(start)

    def _place(self, written: str, path: Pad) -> NamedClause:
        """Return the clause that an answer names.

        Raises:
            InputError: When there is no such clause, or nobody can deviate from it.
        """
        name = Citatie.parse(written)
        found = self._places.get(name)
        if found is None and name.is_own_words:
            above = self._places.get(name.clause)
            found = above and NamedClause(above.block, above.part, above.siblings, own_words=True)
        if found is None:
            raise _unknown(written, path, self._places)
        if found.block.kind is Kind.TITEL or found.block.citation.is_note:
            raise _not_yours(written, path)
        return found


def _checked(read: Callable[[], T], site: Site) -> T:
    """Return what was read.

    Raises:
        InputError: When the markup is broken; it names the answer.
    """
    try:
        return read()
    except TemplateError as error:
        raise InputError(error.wat, f"antwoord {site.source}", error.waarom, error.nu) from error


def _all(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield from block.walk()


def _places(parts: tuple[Block, ...]) -> Iterator[tuple[Citatie, NamedClause]]:
    for part in parts:
        yield part.citation, NamedClause(part, part, parts)
        yield from _under(part, part)


def _under(block: Block, part: Block) -> Iterator[tuple[Citatie, NamedClause]]:
    for child in block.children:
        yield child.citation, NamedClause(child, part, block.children)
        yield from _under(child, part)


def _model_words(model: Model) -> dict[Pad, str]:
    """Return the words that the model has for each blank, the first time it stands there."""
    found: dict[Pad, str] = {}
    for block in model.by_citation.values():
        for path, words in _blank_words(block):
            found.setdefault(path, words)
    return found


def _blank_words(block: Block) -> Iterator[tuple[Pad, str]]:
    for one in block.walk():
        yield from ((i.path, i.words) for i in one.inlines if isinstance(i, Blank) and i.words)


def _reason(afwijking: Afwijking) -> str:
    """Return the reason with its source, for people."""
    given = afwijking.reden
    reason = given if isinstance(given, str) else "De reden is nog niet bekend."
    source = (
        optional(afwijking.bron, AFWIJKINGEN.each / "bron")
        if not isinstance(afwijking.bron, NogNietBekend)
        else None
    )
    return f"{reason.rstrip(' .')}. Bron: {source.rstrip(' .')}." if source else reason


def _unknown(written: str, path: Pad, places: dict[Citatie, NamedClause]) -> InputError:
    close = get_close_matches(str(Citatie.parse(written)), map(str, places), n=1)
    return InputError(
        wat=f"Het landelijke model heeft geen bepaling ‘{written}’.",
        waar=f"antwoord {path}",
        waarom="Een bepaling heet zoals in het model: 11.2, 11.2 onder b, artikel 14, overweging 4.",
        nu=f"Bedoelt u {close[0]}?" if close else "Verbeter het nummer.",
    )


def _not_yours(written: str, path: Pad) -> InputError:
    return InputError(
        wat=f"Van ‘{written}’ kunt u niet afwijken.",
        waar=f"antwoord {path}",
        waarom="Een toelichting en de titel van het model horen niet bij de tekst die u tekent.",
        nu="Noem de bepaling waar de toelichting bij hoort.",
    )
