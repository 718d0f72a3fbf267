"""The house's own deviations as edits: from what the answers say to changes of single clauses."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from itertools import count

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Aansprakelijkheidskeuze, Afwijking, Wijziging
from tailor.assemble.annexes import listed_annex
from tailor.assemble.blanks import fillable
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, known, listed
from tailor.assemble.law import adaptation_with
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Edit, EditKind, Kind, Layer, Model
from tailor.model.blocks import Block
from tailor.model.changeable import ChangeableText, NamedClause, NewAddress
from tailor.model.edits import Stamp
from tailor.model.fragment import own_blocks
from tailor.path import Pad

# What is numbered by what holds it.
_NUMBERED = frozenset({Kind.ARTIKEL, Kind.PARAGRAAF, Kind.LID})
# After what in an article such a clause would get a number that no clause has ("1.", "11.2.1.1.").
_NEVER_AFTER = {
    Kind.ARTIKEL: frozenset({Kind.PARAGRAAF, Kind.LID, Kind.ONDERDEEL}),
    Kind.PARAGRAAF: frozenset({Kind.ONDERDEEL}),
}
# How many leden article 25 of the model has.
_LEDEN_25 = 5
_ARTICLE_25 = Citatie("artikel 25")
_OWN_CLAUSES = Pad("aansprakelijkheid.leden")


def deviation_edits(
    model: Model, parts: tuple[Block, ...], ctx: KnownAnswers, reserved: Iterable[Citatie] = ()
) -> Iterator[Edit]:
    """Yield the edits of the house's deviations: an own article 25, then those of the list.

    A deviation of which the clause or the text is not known yet changes nothing.

    Args:
        model: The legal text.
        parts: The text after the layers before this one.
        ctx: The answers.
        reserved: Addresses that no new clause may have, though they are not in the text.

    Raises:
        InputError: When a deviation names no clause, or its text is broken.
    """
    with suppress(OpenAnswerError):
        yield from list(_own_article_25(ctx))
    if not (given := listed(ctx.antwoorden.afwijkingen)):
        return
    maker = _EditMaker(model, ctx.antwoorden, parts, reserved)
    for index, afwijking in enumerate(given):
        with suppress(OpenAnswerError):
            yield from maker.edits(afwijking, AFWIJKINGEN[index])


def _own_article_25(ctx: KnownAnswers) -> Iterator[Edit]:
    """Yield the edits that put the leden of the house in the place of the example of the model (line 400)."""
    answers = ctx.antwoorden.aansprakelijkheid
    if known(answers.keuze, Pad("aansprakelijkheid.keuze")) is not Aansprakelijkheidskeuze.EIGEN:
        return
    texts = known(answers.leden, _OWN_CLAUSES)
    stamp = Stamp(Layer.AFWIJKING, known(answers.reden, Pad("aansprakelijkheid.reden")), _OWN_CLAUSES)
    addresses = map(_ARTICLE_25.number, count(1))
    blocks = [
        block
        for i, text in enumerate(texts)
        for block in own_blocks(Kind.LID, addresses, text, _OWN_CLAUSES[i])
    ]
    for block in blocks[:_LEDEN_25]:
        yield stamp.edit(block.citation, EditKind.VERVANG, block.with_children(()))
        if block.children:
            yield stamp.edit(block.citation, EditKind.VOEG_TOE_ONDER, *block.children)
    for number in range(len(blocks) + 1, _LEDEN_25 + 1):
        yield stamp.edit(_ARTICLE_25.number(number), EditKind.VERVALT)
    if more := blocks[_LEDEN_25:]:
        yield stamp.edit(_ARTICLE_25.number(_LEDEN_25), EditKind.VOEG_TOE_NA, *more)


class _EditMaker:
    """Makes edits; what one deviation puts in, the next may name."""

    def __init__(
        self, model: Model, antwoorden: Antwoorden, parts: tuple[Block, ...], reserved: Iterable[Citatie]
    ) -> None:
        self._model, self._antwoorden = model, antwoorden
        self._text = ChangeableText(model.parts, parts, fillable(), reserved)

    def edits(self, afwijking: Afwijking, path: Pad) -> list[Edit]:
        """Return the edits of one deviation, and remember the clauses that it puts in."""
        kind = known(afwijking.soort, path / "soort")
        place = self._place(known(afwijking.bepaling, path / "bepaling"), path / "bepaling")
        found = list(self._made(kind, afwijking, place, path))
        self._text.remember(found, place.part)
        return found

    def _made(self, kind: Wijziging, afwijking: Afwijking, place: NamedClause, path: Pad) -> Iterator[Edit]:
        stamp, citation = Stamp(Layer.AFWIJKING, _reason(afwijking), path), place.block.citation
        match kind:
            case Wijziging.VERVALT:
                yield from self._dropped(citation, stamp)
            case Wijziging.VERPLAATS_NA:
                anchor = self._place(known(afwijking.na, path / "na"), path / "na")
                _refuse_move(place, anchor, path / "na")
                yield stamp.edit(citation, EditKind.VERPLAATS_NA, anchor=anchor.block.citation)
            case Wijziging.VERVANG_WOORDEN:
                words = " ".join(known(afwijking.woorden, path / "woorden").split())
                new = self._text.words(known(afwijking.tekst, path / "tekst"), place, str(path / "tekst"))
                yield stamp.edit(citation, EditKind.VERVANG_WOORDEN, new, words=words)
            case Wijziging.VERVANG:
                yield from self._replaced(
                    place, self._read(afwijking, place, path, self._text.replacing(citation)), stamp
                )
            case Wijziging.VOEG_TOE_NA:
                blocks = self._read(afwijking, place, path, self._text.after(citation))
                yield stamp.edit(citation, EditKind.VOEG_TOE_NA, *blocks)
            case Wijziging.VOEG_TOE_VOOR:
                blocks = self._read(afwijking, place, path, self._text.after(place.before))
                yield stamp.edit(citation, EditKind.VOEG_TOE_VOOR, *blocks)

    def _dropped(self, citation: Citatie, stamp: Stamp) -> Iterator[Edit]:
        """Yield the drop of a clause; an annex takes its line in the list of annexes along."""
        yield stamp.edit(citation, EditKind.VERVALT)
        if (line := listed_annex(citation)) in self._text.addresses:
            yield stamp.edit(line, EditKind.VERVALT)

    def _replaced(self, place: NamedClause, new: tuple[Block, ...], stamp: Stamp) -> Iterator[Edit]:
        """Yield the edits for a clause that is replaced; further clauses of the text come after it."""
        first, *more = new
        if place.own_words:
            yield stamp.edit(place.block.citation, EditKind.VERVANG, first.with_children(()))
        else:
            yield from reworded(place.block, first, stamp, self._text.address)
        if more:
            yield stamp.edit(place.block.citation, EditKind.VOEG_TOE_NA, *more)

    def _read(
        self, afwijking: Afwijking, place: NamedClause, path: Pad, addresses: Iterator[Citatie]
    ) -> tuple[Block, ...]:
        """Return the clauses of the new text.

        Raises:
            InputError: When the text is broken, or cannot stand there.
        """
        text = known(afwijking.tekst, path / "tekst")
        return self._text.clauses(text, place, str(path / "tekst"), addresses)

    def _place(self, written: str, path: Pad) -> NamedClause:
        """Return the clause that an answer names.

        Raises:
            InputError: When there is no such clause, or nobody can deviate from it.
        """
        found = self._text.find(written)
        if found is None:
            number = adaptation_with(self._model, self._antwoorden, Citatie.parse(written))
            raise _left(written, path, number) if number else _unknown(written, path, self._text.addresses)
        if not found.is_free:
            raise _not_yours(written, path)
        return found


def _reason(afwijking: Afwijking) -> str:
    """Return the reason with its source, for people."""
    reason, source = afwijking.reden, afwijking.bron
    words = reason if isinstance(reason, str) else "De reden is nog niet bekend."
    return (
        f"{words.rstrip(' .')}. Bron: {source.rstrip(' .')}." if source and isinstance(source, str) else words
    )


def _unknown(written: str, path: Pad, addresses: Iterable[Citatie]) -> InputError:
    close = get_close_matches(str(Citatie.parse(written)), map(str, addresses), n=1)
    return InputError(
        wat=f"Het landelijke model heeft geen bepaling ‘{written}’.",
        waar=f"antwoord {path}",
        waarom="Een bepaling heet zoals in het model: 11.2, 11.2 onder b, artikel 14, overweging 4.",
        nu=f"Bedoelt u {close[0]}?" if close else "Verbeter het nummer.",
    )


def _left(written: str, path: Pad, number: str) -> InputError:
    """Return the error for a clause that only an adaptation to the law would put in."""
    return InputError(
        wat=f"Wijziging {(path.parent.index or 0) + 1} van uw huis noemt {written}, en dat staat niet in"
        " uw tekst.",
        waar=f"antwoord {path}",
        waarom=f"Die bepaling hoort bij aanpassing {number} aan de WGS, en die neemt uw huis niet over.",
        nu=f"Neem aanpassing {number} over, of noem een andere bepaling. Uw antwoorden blijven staan.",
    )


def _not_yours(written: str, path: Pad) -> InputError:
    return InputError(
        wat=f"Van ‘{written}’ kunt u niet afwijken.",
        waar=f"antwoord {path}",
        waarom="Een toelichting en de titel van het model horen niet bij de tekst die u tekent.",
        nu="Noem de bepaling waar de toelichting bij hoort.",
    )


def reworded(old: Block, new: Block, stamp: Stamp, address: NewAddress) -> Iterator[Edit]:
    """Yield the smallest edits that make ``new`` of ``old``: what stays, stays, and keeps its address.

    Args:
        old: The clause as it stands.
        new: The same clause as it must read.
        stamp: What the edits share.
        address: Gives an address to a point that the old clause does not have.
    """
    if old.inlines != new.inlines:
        yield stamp.edit(old.citation, EditKind.VERVANG, new.with_children(()))
    present = _points(old)
    matcher = SequenceMatcher(None, [*map(_shape, present)], [*map(_shape, new.children)], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from _changed(old, (a, b), new.children[c:d], stamp, address)


def _points(block: Block) -> list[Block]:
    return [child for child in block.children if child.kind is not Kind.TOELICHTING]


def _shape(block: Block) -> object:
    """Return what makes two clauses the same: kind and words, with all under them."""
    return (block.kind, block.inlines, tuple(map(_shape, _points(block))))


def _changed(
    clause: Block, at: tuple[int, int], new: Sequence[Block], stamp: Stamp, address: NewAddress
) -> Iterator[Edit]:
    """Yield the edits for a run of points: pair by pair, then what is left over on either side."""
    start, end = at
    points = _points(clause)
    pairs = list(zip(points[start:end], new, strict=False))
    count = len(pairs) if all(before.kind is becomes.kind for before, becomes in pairs) else 0
    for before, becomes in pairs[:count]:
        yield from reworded(before, becomes, stamp, address)
    for gone in points[start + count : end]:
        yield stamp.edit(gone.citation, EditKind.VERVALT)
    if extra := new[count:]:
        yield _inserted(clause, start + count, extra, stamp, address)


def _inserted(clause: Block, at: int, new: Sequence[Block], stamp: Stamp, address: NewAddress) -> Edit:
    """Return the edit that puts new points before the point at a place of a clause, or at its end."""
    points = _points(clause)
    base = points[at - 1].citation if at else (points or new)[0].citation.before_first
    blocks = tuple(_readdressed(block, block.citation, address(base)) for block in new)
    if at:
        return stamp.edit(base, EditKind.VOEG_TOE_NA, *blocks)
    if clause.children:
        return stamp.edit(clause.children[0].citation, EditKind.VOEG_TOE_VOOR, *blocks)
    return stamp.edit(clause.citation, EditKind.VOEG_TOE_ONDER, *blocks)


def _readdressed(block: Block, old: Citatie, new: Citatie) -> Block:
    """Return a block with the address ``new`` in the place of ``old``, and what stands under it likewise."""
    children = tuple(_readdressed(child, old, new) for child in block.children)
    return replace(block, citation=block.citation.moved(old, new), children=children)


def _refuse_move(place: NamedClause, anchor: NamedClause, path: Pad) -> None:
    """Refuse to move a clause to where it would get no number.

    Raises:
        InputError: A numbered clause would stand in an annex, or in a clause that is smaller than it.
    """
    moved, to = place.block, anchor.block
    in_annex = anchor.part.kind is Kind.BIJLAGE and to is not anchor.part
    if not (moved.kind in _NUMBERED and in_annex) and to.kind not in _NEVER_AFTER.get(moved.kind, ()):
        return
    raise InputError(
        wat=f"{moved.citation} kan niet achter {to.citation} staan.",
        waar=str(path),
        waarom="Daar zou de bepaling geen nummer krijgen dat bij een artikel of een lid hoort.",
        nu="Noem een bepaling van dezelfde soort: een lid achter een lid, een artikel achter een artikel.",
    )
