"""Apply edits to the parts of the model, layer after layer.

A later edit sees what the earlier ones left. What two edits of one layer claim at once, and an edit whose
clause is gone, stop the run with both names: nothing is skipped in silence. Words of a clause are found in
what stands there, cut, and others put in their place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter

from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.model import Edit, EditKind
from tailor.model.blocks import Block, Inline, PlainWords, Reference, Target, joined, positions

Blocks = tuple[Block, ...]
Change = Callable[[Block], Blocks]


class WordsError(Exception):
    """The words cannot be replaced; the message says why, in Dutch."""


class EditedText:
    """The parts while they are edited.

    It knows in which of them each clause stands, so that no other is searched; which edit dropped a clause,
    and which one of the present layer changed it.
    """

    def __init__(self, parts: Blocks) -> None:
        """Remember the text as it is before any edit."""
        self._slots: list[Blocks] = [(part,) for part in parts]
        self._homes: dict[Citatie, int] = {}
        self._dropped: dict[Citatie, Edit] = {}
        self._changed: dict[Citatie, Edit] = {}
        for slot, part in enumerate(parts):
            self._settle(part, slot)

    def apply(self, layer: Iterable[Edit]) -> Blocks:
        """Return the text with the edits of one layer applied too; what no edit touches is the same object.

        Within a layer words are replaced first, all at once.

        Raises:
            InputError: When an edit names a clause or words that are not there (any more), or two of the
                layer claim the same.
        """
        edits = list(layer)
        self._changed.clear()  # a later layer may change a clause again; what is gone stays gone
        of_words = [edit for edit in edits if edit.kind is EditKind.VERVANG_WOORDEN]
        address = attrgetter("citation")
        for citation, group in groupby(sorted(of_words, key=address), key=address):
            self._reword(citation, list(group))
        for edit in edits:
            if edit.kind is EditKind.VERPLAATS_NA:
                self._move(edit)
            elif edit.kind is not EditKind.VERVANG_WOORDEN:
                self._rewrite(edit.citation, partial(self._edited, edit=edit), edit, edit.blocks)
        return self.parts

    @property
    def parts(self) -> Blocks:
        """Return the text as it is now."""
        return tuple(part for slot in self._slots for part in slot)

    def copy(self) -> "EditedText":
        """Return another text that is edited further, while this one stays as it is."""
        made = EditedText(())
        made._slots, made._homes, made._dropped = [*self._slots], {**self._homes}, {**self._dropped}
        return made

    def _reword(self, citation: Citatie, edits: Sequence[Edit]) -> None:
        """Replace words of one clause, all places found in the clause as it stands."""

        def change(block: Block) -> Blocks:
            for edit in edits:
                self._change(block, edit)
            return (with_words_replaced(block, edits),)

        self._rewrite(citation, change, edits[0])

    def _edited(self, block: Block, edit: Edit) -> Blocks:
        """Return what stands in the place of a block after the edit."""
        match edit.kind:
            case EditKind.VERVALT:
                self._drop(block, edit)
                return ()
            case EditKind.VERVANG:
                self._change(block, edit)
                new = edit.blocks[0]
                return (replace(block, inlines=new.inlines, source=new.source),)
            case EditKind.VOEG_TOE_VOOR:
                return (*edit.blocks, block)
            case EditKind.VOEG_TOE_NA:
                return (block, *edit.blocks)
            case _:
                return (block.with_children((*block.children, *edit.blocks)),)

    def _change(self, block: Block, edit: Edit) -> None:
        """Note that an edit changes the words of a clause.

        Raises:
            InputError: When another edit of the layer changes them too; two may each replace some words.
        """
        other = self._changed.setdefault(block.citation, edit)
        if other is not edit and not other.kind is edit.kind is EditKind.VERVANG_WOORDEN:
            raise _both(block.citation, edit, other)

    def _drop(self, block: Block, edit: Edit) -> None:
        """Note that an edit takes a clause away, with all under it.

        Raises:
            InputError: When another edit of the layer changes something in it.
        """
        for gone in block.walk():
            if (other := self._changed.get(gone.citation)) is not None:
                raise _both(gone.citation, edit, other)
            self._dropped[gone.citation] = edit

    def _move(self, edit: Edit) -> None:
        """Take the block out and put it back after its anchor."""
        taken: list[Block] = []
        anchor = edit.anchor or edit.citation

        def take(block: Block) -> Blocks:
            if any(under.citation == anchor for under in block.walk()):
                raise _not_there(anchor, edit, edit)
            taken.append(block)
            return ()

        self._rewrite(edit.citation, take, edit)
        self._rewrite(anchor, lambda block: (block, *taken), edit, taken)

    def _rewrite(self, citation: Citatie, change: Change, edit: Edit, new: Iterable[Block] = ()) -> None:
        """Put what ``change`` makes of a clause in its place.

        Args:
            citation: The clause.
            change: Returns what comes there.
            edit: Who asks, for the error.
            new: The blocks that come there and stood elsewhere, or nowhere, before.

        Raises:
            InputError: When there is no such clause.
        """
        slot = self._homes.get(citation)
        changed = None if slot is None else _rewrite(self._slots[slot], citation, change)
        if slot is None or changed is None:
            raise _not_there(citation, edit, self._dropped.get(citation))
        self._slots[slot] = changed
        for block in new:
            self._settle(block, slot)

    def _settle(self, block: Block, slot: int) -> None:
        # No walk(): this runs for the whole text after each key of a questionnaire, and is twice as fast.
        self._homes[block.citation] = slot
        for child in block.children:
            self._settle(child, slot)


def _rewrite(blocks: Blocks, citation: Citatie, change: Change) -> Blocks | None:
    """Return the blocks with the one that has this citation changed; None when there is no such block."""
    for index, block in enumerate(blocks):
        if block.citation == citation:
            return (*blocks[:index], *change(block), *blocks[index + 1 :])
        if (children := _rewrite(block.children, citation, change)) is not None:
            return (*blocks[:index], block.with_children(children), *blocks[index + 1 :])
    return None


def with_words_replaced(block: Block, edits: Sequence[Edit]) -> Block:
    """Return a clause with the words of every edit replaced, all at once.

    Raises:
        InputError: When words are not there once, two edits claim the same, or one cuts through a blank.
    """
    places = sorted(((*find_words(block, edit), edit) for edit in edits), key=itemgetter(0, 1))
    for (_, end, edit), (start, _, other) in pairwise(places):
        if start < end:
            raise _words_refused(f"{edit} en {other} willen allebei dezelfde woorden vervangen.", *edits)
    found: list[Inline] = []
    position = 0
    try:
        for start, end, edit in places:
            found += [*_cut(block.inlines, position, start), *edit.blocks[0].inlines]
            position = end
        found += _cut(block.inlines, position, len(block.model_text))
    except WordsError as error:
        raise _words_refused(str(error), *edits) from error
    return block.with_inlines(joined(found))


def find_words(block: Block, edit: Edit) -> tuple[int, int]:
    """Return where the words that an edit replaces begin and end, counted in the words of the model.

    Raises:
        InputError: When they are not there, or more than once.
    """
    text, words = block.model_text, edit.words
    count = text.count(words)
    if count == 1:
        return text.index(words), text.index(words) + len(words)
    how = "staan niet in de tekst" if not count else f"staan {count} keer in de tekst"
    raise _words_refused(f"De woorden ‘{words}’ {how}. Daar staat: ‘{text}’.", edit)


def _cut(inlines: Sequence[Inline], start: int, end: int) -> Iterator[Inline]:
    """Yield what stands from ``start`` to ``end``, with the blanks without words at both ends."""
    for inline, at, until in positions(inlines):
        if start <= at and until <= end:
            yield inline
        elif max(start, at) < min(end, until):
            yield _part(inline, max(start - at, 0), min(end, until) - at)


def _part(inline: Inline, first: int, last: int) -> Inline:
    if isinstance(inline, PlainWords):
        return PlainWords(inline.text[first:last], inline.answer)
    if isinstance(inline, Reference):
        return Reference(tuple(_reference_part(inline, first, last)))
    raise WordsError(
        f"De woorden lopen door het antwoord ‘{inline.words or inline.path}’ heen. Neem dat antwoord"
        " helemaal mee."
    )


def _reference_part(reference: Reference, first: int, last: int) -> Iterator[str | Target]:
    position = 0
    for piece in reference.pieces:
        words = piece if isinstance(piece, str) else piece.words
        begin, end = max(first - position, 0), min(last - position, len(words))
        if isinstance(piece, str) and begin < end:
            yield piece[begin:end]
        elif isinstance(piece, Target) and begin < end:
            if (begin, end) != (0, len(words)):
                raise WordsError(f"De woorden lopen door het nummer ‘{words}’ heen. Neem het geheel mee.")
            yield piece
        position += len(words)


def _not_there(citation: Citatie, edit: Edit, dropped_by: Edit | None) -> InputError:
    """Return the error for an edit whose clause is not there; it names who took it away."""
    why = f"Zij is weggehaald door {dropped_by}." if dropped_by else "Het model kent deze bepaling niet."
    return InputError(
        wat=f"Een wijziging past niet: {citation} is er niet{' meer' if dropped_by else ''}.",
        waar=str(edit),
        waarom=why,
        nu="Haal een van beide wijzigingen weg, of noem een andere bepaling."
        if dropped_by
        else "Verbeter het nummer van de bepaling.",
    )


def _words_refused(why: str, *edits: Edit) -> InputError:
    """Return the error for words that cannot be replaced."""
    return InputError(
        wat="Een wijziging past niet op de woorden van de bepaling.",
        waar=enumeration([str(edit) for edit in edits]),
        waarom=why,
        nu="Neem de woorden precies over zoals zij er nu staan, of haal een van de wijzigingen weg.",
    )


def _both(citation: Citatie, edit: Edit, other: Edit) -> InputError:
    return InputError(
        wat=f"Twee wijzigingen willen allebei {citation} veranderen.",
        waar=f"{edit} en {other}",
        waarom="Dan is niet te zeggen welke van de twee moet gelden.",
        nu="Maak er één wijziging van.",
    )
