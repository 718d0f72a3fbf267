"""Where the words of a clause come from: the model, a correction, a law, an answer, or a deviation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from os.path import commonprefix

from tailor.answers import Antwoorden
from tailor.assemble.apply import find_words
from tailor.assemble.assemble import as_document, binder, written_out
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, Inline, inline_text
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import Layers, layers
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Layer, Model
from tailor.model.blocks import Block, PlainWords, positions
from tailor.model.blocks import Inline as ModelInline
from tailor.path import Pad

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class OriginKind(StrEnum):
    """What brought words into the text."""

    MODEL = "model"
    CORRECTIE = "correctie"
    ANTWOORD = "antwoord"
    WET = "wet"
    AFWIJKING = "afwijking"


_OF_LAYER = {
    Layer.CORRECTIE: OriginKind.CORRECTIE,
    Layer.WGS: OriginKind.WET,
    Layer.INGEVULD: OriginKind.ANTWOORD,
    Layer.AFWIJKING: OriginKind.AFWIJKING,
}
# The edit that brought a character; None for the model.
Origin = Edit | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one clause that come from one place.

    Attributes:
        text: The words.
        kind: What brought them.
        source: The correction or the law ("correctie C05"); empty for everything else.
        answer: The path of the answer, also that of a deviation; None for everything else.
        reason: Why, for what an edit brought; else empty.
    """

    text: str
    kind: OriginKind
    source: str = ""
    answer: Pad | None = None
    reason: str = ""

    @property
    def origin(self) -> str:
        """Return what brought the words, in one word: the answer, or the correction; empty for the model."""
        return str(self.answer or self.source)


class Origins:
    """The text of a house, and where its words come from.

    Attributes:
        model: The legal text.
        layers: What each layer does.
        document: The text.
    """

    def __init__(self, model: Model, antwoorden: Antwoorden, editie: Editie) -> None:
        """Make the text.

        Raises:
            InputError: When an edit or a reference does not fit.
        """
        ctx = KnownAnswers(antwoorden)
        self.layers: Layers = layers(model, ctx)
        self.model = model
        parts = written_out(self.layers.parts, model, ctx, editie)
        self._bind = binder(model, ctx, parts)
        clauses = tuple(map(self._bind.clause, parts))
        self.document: Document = as_document(model, antwoorden, editie, clauses)
        self._blocks = {
            id(clause): block
            for part, made in zip(parts, clauses, strict=True)
            for block, clause in zip(part.walk(), made.walk(), strict=True)
        }

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return every edit, in the order in which they are applied."""
        return self.layers.edits

    def stretches(self, clause: Clause) -> tuple[Stretch, ...]:
        """Return the own words of a clause of the document, in stretches of one origin each."""
        block = self._blocks[id(clause)].with_children(())
        origins = self._origins(block)
        pieces = list(_cut(block.inlines, origins))
        found = list(self._bound(block, pieces))
        if "".join(one.text for one in found) != clause.text:  # a term of the house lies over a cut
            found = list(self._bound(block, list(_whole(block.inlines, origins))))
        return tuple(_merged(found))

    def words_of(self, clause: Clause, edit: Edit) -> str:
        """Return what stands in a clause of the document for the words that an edit brought there.

        Later layers and own terms are in it; whole words, so what an own term took along with it too. Empty
        when none of the words is left.
        """
        block = self._blocks[id(clause)].with_children(())
        pieces = list(_cut(block.inlines, self._origins(block)))
        own = [index for index, (_, origin) in enumerate(pieces) if origin == edit]
        if not own:
            return ""
        cuts = (pieces[: own[0]], pieces[: own[-1] + 1], pieces)
        before, until, whole = (self._words(block, one) for one in cuts)
        return _between(before, until, whole)

    def _words(self, block: Block, pieces: Sequence[tuple[ModelInline, Origin]]) -> str:
        return self._bind.clause(block.with_inlines(tuple(inline for inline, _ in pieces))).text

    def _bound(self, block: Block, pieces: list[tuple[ModelInline, Origin]]) -> Iterator[Stretch]:
        """Yield what each piece becomes; words are bound with all that stands before and behind them."""
        inlines = tuple(inline for inline, _ in pieces)
        made = [
            self._bind.clause(block.with_inlines(inlines[:until])).inlines
            for until in range(len(inlines) + 1)
        ]
        for (piece, origin), before, until in zip(pieces, made[:-1], made[1:], strict=True):
            yield from (_stretch(one, piece, origin) for one in made[-1][len(before) : len(until)])

    @cached_property
    def _steps(self) -> tuple[tuple[Sequence[Edit], dict[Citatie, Block]], ...]:
        """Return the edits of each layer, with every clause as it stands before them."""
        laid = self.layers
        return (
            (laid.corrections, _by_citation(self.model.parts)),
            (laid.law, _by_citation(laid.corrected)),
            (laid.variants, _by_citation(laid.lawful)),
            (laid.deviations, _by_citation(laid.chosen)),
        )

    def _origins(self, block: Block) -> list[Origin]:
        """Return the origin of every character of a clause, counted in the words of the model."""
        first = self.model.by_citation.get(block.citation)
        text = _Text.of(first.model_text if first else "", None)
        for edits, before in self._steps:
            text = _after(text, before.get(block.citation), edits, block.citation)
        return text.carried(block.model_text, text.origins[-1] if text.origins else None).origins


def _between(before: str, until: str, whole: str) -> str:
    """Return the words of ``whole`` that are in ``until`` and not in ``before``.

    Both are cut off at a word: what does not agree, an own term made different there.
    """
    start, end = (len(commonprefix((one, whole))) for one in (before, until))
    if start < len(before):
        start = whole.rfind(" ", 0, start) + 1
    if end < len(until):
        end = (whole.find(" ", end) + 1 or len(whole) + 1) - 1
    return whole[start:end].strip()


def _by_citation(parts: Sequence[Block]) -> dict[Citatie, Block]:
    """Return the clauses of these parts by their address: the first where several have it."""
    return {block.citation: block for part in reversed(parts) for block in reversed([*part.walk()])}


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a clause, each character with its origin."""

    words: str
    origins: list[Origin]

    @classmethod
    def of(cls, words: str, origin: Origin) -> "_Text":
        """Return words that all come from one place."""
        return cls(words, [origin] * len(words))

    def carried(self, words: str, origin: Origin) -> "_Text":
        """Return other words: what stays keeps its origin, what is new has the one that is given."""
        if words == self.words:
            return self
        old, new = _TOKEN.findall(self.words), _TOKEN.findall(words)
        found: list[Origin] = []
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            length = len("".join(new[c:d]))
            if tag == "equal" and any(token[0].isalnum() for token in new[c:d]):
                start = len("".join(old[:a]))
                found += self.origins[start : start + len("".join(old[a:b]))]
            else:
                found += [origin] * length
        return _Text(words, found)


def _after(text: _Text, block: Block | None, edits: Sequence[Edit], citation: Citatie) -> _Text:
    """Return a clause after the edits of one layer; words are replaced first, all at once."""
    of_words = [e for e in edits if e.citation == citation and e.kind is EditKind.VERVANG_WOORDEN]
    if block is not None and of_words:
        text = _reworded(text, block, of_words)
    for edit in edits:
        if edit.kind is EditKind.VERVANG and edit.citation == citation:
            text = _replaced(text, edit)
        elif edit.kind not in (EditKind.VERVANG, EditKind.VERVANG_WOORDEN):
            new = [b for top in edit.blocks for b in top.walk() if b.citation == citation]
            text = _Text.of(new[0].model_text, edit) if new else text
    return text


def _replaced(text: _Text, edit: Edit) -> _Text:
    """Return a clause with other words; an own text is the house's, also where it is equal."""
    new = edit.blocks[0]
    if any(isinstance(inline, PlainWords) and inline.answer for inline in new.inlines):
        return _Text.of(new.model_text, edit)
    return text.carried(new.model_text, edit)


def _reworded(text: _Text, block: Block, edits: Sequence[Edit]) -> _Text:
    words, origins, shift = text.words, list(text.origins), 0
    found = ((find_words(block, edit), edit) for edit in edits)
    for (start, end), edit in sorted(found, key=itemgetter(0)):
        new = edit.blocks[0].model_text
        words = f"{words[: start + shift]}{new}{words[end + shift :]}"
        origins[start + shift : end + shift] = [edit] * len(new)
        shift += len(new) - (end - start)
    return _Text(words, origins)


def _cut(inlines: Sequence[ModelInline], origins: list[Origin]) -> Iterator[tuple[ModelInline, Origin]]:
    """Yield the words of a clause cut where the origin changes; a blank or a reference stays whole."""
    for inline, start, end in positions(inlines):
        under = origins[start:end]
        if not isinstance(inline, PlainWords):
            yield inline, under[0] if under else None
            continue
        at = 0
        for _, run in groupby(under, key=id):
            same = list(run)
            yield replace(inline, text=inline.text[at : at + len(same)]), same[0]
            at += len(same)


def _whole(inlines: Sequence[ModelInline], origins: list[Origin]) -> Iterator[tuple[ModelInline, Origin]]:
    """Yield the words of a clause as they are; of several origins in one, the first that is an edit."""
    for inline, start, end in positions(inlines):
        yield inline, next((one for one in origins[start:end] if one), None)


def _stretch(made: Inline, piece: ModelInline, origin: Origin) -> Stretch:
    """Return the words that a piece became, with what brought them."""
    text = inline_text(made)
    own = isinstance(piece, PlainWords) and origin is not None and origin.layer is Layer.AFWIJKING
    if isinstance(made, Filled | Gap) and not own:
        return Stretch(text, OriginKind.ANTWOORD, "", made.answer)
    if origin is None:
        return Stretch(text, OriginKind.MODEL)
    kind = _OF_LAYER[origin.layer]
    reason = "" if kind is OriginKind.ANTWOORD and origin.answer else origin.reason
    return Stretch(text, kind, origin.source, origin.answer, reason)


def _merged(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield neighbours from one place as one; what has no words is left out."""
    shown = [one for one in found if one.text]
    for _, run in groupby(shown, key=lambda one: (one.kind, one.source, one.answer, one.reason)):
        same = list(run)
        yield replace(same[0], text="".join(one.text for one in same))
