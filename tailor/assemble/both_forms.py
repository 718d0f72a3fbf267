"""Both forms of what a law changes, for a house of which only a part of the processing falls under that law.

A clause that is reworded keeps the words of the model for the other part; the new words stand in a paragraph
under it, before its points. A point of a list, or a definition, holds both in one sentence; a heading both
names. What is new says for which processing it holds, and what would fall says for which it stays.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from tailor.assemble.apply import with_words_replaced
from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.model import Edit, EditKind, Kind
from tailor.model.aanpassingen import AdaptedPlace, Scope
from tailor.model.blocks import Block, Inline, PlainWords, joined, model_words
from tailor.model.definitions import DEFINITIONS
from tailor.model.edits import PUTS_IN

OUTSIDE, UNDER = "buiten de WGS", "onder de WGS"
# What stands before a whole sentence of one form.
OPENINGS: Final = ("Buiten de WGS: ", "Onder de WGS: ")
_HEADINGS: Final = frozenset({Kind.ARTIKEL, Kind.PARAGRAAF, Kind.TUSSENKOP, Kind.BIJLAGE, Kind.CEL})
_POINTS: Final = frozenset({Kind.ONDERDEEL, Kind.OPSOMMING})
# What closes a point, with the word before the last one ("; en").
_END: Final = re.compile(r"[;,.\s]*(?:(?<=[;,.\s])(?:en|of))?[;,.\s]*$")
# The term of a definition, with what follows it.
_LEMMA: Final = re.compile(r"[^:;.]{1,80}: ")

Inlines = tuple[Inline, ...]


def in_both_forms(places: Iterable[AdaptedPlace], blocks: Mapping[Citatie, Block]) -> Iterator[Edit]:
    """Yield the edits for these changes where only a part of the processing falls under the law.

    Args:
        places: The changes, those of one clause in their order.
        blocks: The text as it stands before them.
    """
    listed = list(places)
    rewording = [one for one in listed if one.edit.kind not in PUTS_IN]
    by_clause = sorted(rewording, key=lambda one: one.edit.citation)
    for citation, group in groupby(by_clause, key=lambda one: one.edit.citation):
        yield from _reworded(blocks[citation], list(group))
    for one in listed:
        if one.edit.kind in PUTS_IN:
            new = one.edit.blocks
            scoped = tuple(map(_new, new)) if one.scope is Scope.VORMEN else new
            yield replace(one.edit, blocks=scoped)


def _reworded(block: Block, places: Sequence[AdaptedPlace]) -> Iterator[Edit]:
    """Yield the edits for a clause of which the own words change; as they are when those hold for all."""
    edits = [one.edit for one in places]
    if all(one.scope is Scope.ZELFDE for one in places):
        yield from edits
        return
    first, kind = edits[0], edits[0].kind
    if kind is EditKind.VERVALT:
        yield _with_words(first, block, _only_outside(block))
        return
    same = [one.edit for one in places if one.scope is Scope.ZELFDE]
    old = with_words_replaced(block, same).inlines if same else block.inlines
    of_words = kind is EditKind.VERVANG_WOORDEN
    new = with_words_replaced(block, edits).inlines if of_words else first.blocks[0].inlines
    yield from _two(block, old, new, first)


def _two(block: Block, old: Inlines, new: Inlines, edit: Edit) -> Iterator[Edit]:
    """Yield the edits that give a clause both forms."""
    if block.kind in _HEADINGS:
        words = (*old, PlainWords(f" ({OUTSIDE}) / "), *new, PlainWords(f" ({UNDER})"))
        yield _with_words(edit, block, words)
    elif block.kind in _POINTS or _lemma(block, old):
        yield _with_words(edit, block, tuple(_in_one_sentence(block, old, new)))
    else:
        yield _with_words(edit, block, _scoped(OUTSIDE, old))
        yield _beside(block, edit, _scoped(UNDER, new))


def _beside(block: Block, edit: Edit, words: Inlines) -> Edit:
    """Return the edit that puts the new form under a lid, before its points; or after a loose paragraph."""
    address = block.citation.below(UNDER)
    new = Block(Kind.ALINEA, address, edit.blocks[0].source, joined(words))
    if block.kind is Kind.ALINEA:
        return replace(edit, kind=EditKind.VOEG_TOE_NA, blocks=(new,), words="")
    if block.children:
        at = block.children[0].citation
        return replace(edit, citation=at, kind=EditKind.VOEG_TOE_VOOR, blocks=(new,), words="")
    return replace(edit, kind=EditKind.VOEG_TOE_ONDER, blocks=(new,), words="")


def _in_one_sentence(block: Block, old: Inlines, new: Inlines) -> Iterator[Inline]:
    """Yield the words of both forms, after the term that both define; two sentences where both are one."""
    lemma = _lemma(block, old)
    if lemma and lemma == _lemma(block, new):
        yield PlainWords(lemma)
        old, new = _without(lemma, old), _without(lemma, new)
    if _is_sentence(old) and _is_sentence(new) and not lemma:
        yield from (*_scoped(OUTSIDE, old), PlainWords(" "), *_scoped(UNDER, new))
        return
    front = PlainWords(f"{OUTSIDE}: ")
    yield from (front, *_open_ended(old)) if lemma else _scoped(OUTSIDE, _open_ended(old))
    yield from (PlainWords(f"; {UNDER}: "), *new)


def _is_sentence(words: Inlines) -> bool:
    text = _text(words).strip()
    return text[:1].isupper() and text.endswith(".")


def _only_outside(block: Block) -> Inlines:
    """Return the words of a clause that holds for the other part alone."""
    if block.kind in _HEADINGS:
        return (*block.inlines, PlainWords(f" (verwerking {OUTSIDE})"))
    return _scoped(OUTSIDE, block.inlines)


def _new(block: Block) -> Block:
    """Return a new clause that says for which processing it holds; a term says so behind its name."""
    if block.kind in _HEADINGS:
        return block.with_inlines(joined((*block.inlines, PlainWords(f" (verwerking {UNDER})"))))
    if lemma := _lemma(block, block.inlines):
        term = PlainWords(f"{lemma.removesuffix(': ')} ({UNDER}): ")
        return block.with_inlines(joined((term, *_without(lemma, block.inlines))))
    return block.with_inlines(joined(_scoped(UNDER, block.inlines)))


def _scoped(scope: str, words: Inlines) -> Inlines:
    """Return words with their scope in front: a capital where they begin with one."""
    begins_small = _text(words).lstrip("[‘(")[:1].islower()
    return (PlainWords(f"{scope if begins_small else capital(scope)}: "), *words)


def _with_words(edit: Edit, block: Block, words: Inlines) -> Edit:
    source = edit.blocks[0].source if edit.blocks else block.source
    new = Block(block.kind, block.citation, source, joined(words), (), block.bracket)
    return replace(edit, kind=EditKind.VERVANG, blocks=(new,), words="")


def _lemma(block: Block, words: Inlines) -> str:
    """Return the term that a lid defines, with its colon; empty for any other clause."""
    if block.kind is not Kind.LID or block.citation.part is not DEFINITIONS or not words:
        return ""
    found = _LEMMA.match(words[0].text) if isinstance(words[0], PlainWords) else None
    return found[0] if found else ""


def _without(lemma: str, words: Inlines) -> Inlines:
    first, *rest = words
    left = first.text.removeprefix(lemma) if isinstance(first, PlainWords) else ""
    return joined((PlainWords(left), *rest))


def _open_ended(words: Inlines) -> Inlines:
    """Return words without what closes them: the other form follows."""
    *front, last = words
    return (*front, PlainWords(_END.sub("", last.text))) if isinstance(last, PlainWords) else words


def _text(words: Inlines) -> str:
    return "".join(map(model_words, words))
